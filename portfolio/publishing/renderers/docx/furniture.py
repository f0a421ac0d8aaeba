"""What the margins say: running head, page number, the mark of a draft; and the sections that change it."""

from typing import Any

from docx.document import Document as Opened
from lxml import etree

from portfolio.publishing import wording
from portfolio.publishing.document import Document, FormalChapter, Handout
from portfolio.publishing.renderers.docx.marks import NAMESPACES, field, paragraph, words
from portfolio.publishing.renderers.docx.parts import Kind
from portfolio.publishing.renderers.docx.styles import Page
from portfolio.publishing.slides.look import slide_look


class Sections:
    """Headers and footers of a file, made once a kind of section."""

    def __init__(self, opened: Opened, document: Document, page: Page, *, draft: bool) -> None:
        self._opened, self._document, self._page, self._draft = opened, document, page, draft
        self._report = any(isinstance(part, FormalChapter) for part in document.parts)
        self._refer: dict[Kind, str] = {}
        self._numbered: set[str] = set()

    def end(self, kind: Kind) -> str:
        """The paragraph that ends a section of that kind."""
        return paragraph("Gap", "", self._properties(kind))

    def last(self, kind: Kind) -> str:
        """The properties of the last section, which stand by themselves."""
        return self._properties(kind)

    def _properties(self, kind: Kind) -> str:
        numbers = ""
        if self._report:
            numbers = {"front": "lowerRoman", "text": "decimal"}.get(kind, "")
        first = 1 if numbers and numbers not in self._numbered and numbers == "decimal" else None
        self._numbered.add(numbers)
        if kind not in self._refer:
            self._refer[kind] = self._made(kind)
        return self._page.section(numbers=numbers, first=first, refer=self._refer[kind])

    def _made(self, kind: Kind) -> str:
        """A header and a footer, as the section's properties name them."""
        bare = kind in ("cover", "back")
        single = any(isinstance(part, Handout) for part in self._document.parts)
        head = "" if bare or single else paragraph("Header", words(self._document.running_head))
        head += paragraph("Draft", words(wording.DRAFT_NOTE) + _watermark()) if self._draft else ""
        foot = "" if bare else paragraph("Footer", field("PAGE", words("1")))
        body: Any = self._opened.part  # the library has no types for these two
        header, header_id = body.add_header_part()
        footer, footer_id = body.add_footer_part()
        for part, xml in ((header, head), (footer, foot)):
            for child in list(part.element):
                part.element.remove(child)
            part.element.extend(list(etree.fromstring(f"<x {NAMESPACES}>{xml or paragraph('Header', '')}</x>")))
        return (
            f'<w:headerReference w:type="default" r:id="{header_id}"/>'
            f'<w:footerReference w:type="default" r:id="{footer_id}"/>'
        )


def _watermark() -> str:
    """DRAF across the page, as Word's own watermarks are."""
    colour = slide_look().colours.line
    return (
        '<w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
        'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
        '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
        '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
        '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
        '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" '
        'o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
        '<v:shape id="PraktikDraf" o:spid="_x0000_s2049" type="#_x0000_t136" alt="DRAF" '
        'style="position:absolute;margin-left:0;margin-top:0;width:380pt;height:150pt;rotation:315;z-index:-251658752;'
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;"
        f'mso-position-vertical-relative:margin" fillcolor="{colour}" stroked="f"><v:fill opacity=".5"/>'
        f'<v:textpath style="font-family:&quot;Calibri&quot;;font-size:1pt;font-weight:bold" string="{wording.DRAFT}"/>'
        "</v:shape></w:pict></w:r>"
    )
