"""Painting: laid-out pages onto a PDF canvas. Nothing is decided here."""

from collections.abc import Callable
from math import atan2, cos, hypot, sin
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from portfolio.media.prepare import Prepared, Unreadable
from portfolio.publishing.document import Document
from portfolio.publishing.renderers.pdf import words
from portfolio.publishing.renderers.pdf.archive import identify
from portfolio.publishing.renderers.pdf.file import Jpeg, PdfFile
from portfolio.publishing.renderers.pdf.fonts import by_name, face
from portfolio.publishing.renderers.pdf.items import (
    Anchor,
    Box,
    Curve,
    Field,
    Item,
    Line,
    Link,
    Node,
    Page,
    Photo,
    Rule,
    Span,
    Upright,
    Watermark,
)
from portfolio.publishing.renderers.pdf.layout import Layout
from portfolio.publishing.renderers.pdf.lines import Lacking, Style, shortened
from portfolio.publishing.renderers.pdf.operators import grey as grey_ink
from portfolio.publishing.renderers.pdf.operators import rgb, rounded
from portfolio.publishing.renderers.pdf.pictures import Pictures
from portfolio.publishing.renderers.pdf.tags import Tags, pdf_text
from portfolio.publishing.renderers.pdf.theme import Colours

_NOTHING = Node("")
"""Nothing is marked."""

# On by default, it costs ten seconds and a quarter more bytes on a booklet with many photos.
rl_config.useA85 = 0


def paint(
    document: Document, layout: Layout, pictures: Pictures, colours: Colours, target: Path, *, grey: bool = False
) -> None:
    """Write the `layout` of `document` as a tagged PDF to `target`, in shades of grey if wanted. Raises `OSError`."""
    canvas = _Sheet(target, document, layout, pictures, colours, grey=grey)
    for page in layout.pages:
        canvas.put(page)
    for bookmark in layout.bookmarks:
        canvas.addOutlineEntry(bookmark.title, bookmark.target, bookmark.level, closed=bookmark.level > 0)
    canvas.finish()


class _Sheet(Canvas):
    """A canvas that takes pages; y is turned round here, and here alone.

    It writes the page's operators itself: the canvas's own ways of drawing text measure everything once more. All of
    them stand between marks that say to which element they belong, or that nobody need read them.
    """

    if TYPE_CHECKING:  # What the stubs leave out of the base class.
        _doc: Any
        _code: list[str]
        _formsinuse: list[str]
        _pagesize: tuple[float, float]
        _annotationCount: int  # noqa: N815 - reportlab's spelling
        _bookmarkReference: Any  # noqa: N815 - reportlab's spelling
        _addAnnotation: Any  # noqa: N815 - reportlab's spelling
        _make_preamble: Any

    def __init__(
        self, target: Path, document: Document, layout: Layout, pictures: Pictures, colours: Colours, *, grey: bool
    ) -> None:
        super().__init__(
            str(target),
            pagesize=(layout.width, layout.height),
            initialFontName=face("serif.regular").name,  # type: ignore[arg-type] # the stub says float
        )
        self._tags = Tags(len(layout.pages))
        self._doc = PdfFile(document.language, self._tags)
        self._make_preamble()
        identify(self._doc, document)
        self._top = layout.height
        self._pictures = pictures
        self._colours = colours
        self._ink = grey_ink if grey else rgb
        self._anchors: list[str] = []
        self._page = -1
        self._marked: Node | None = _NOTHING
        self._codes: dict[str, tuple[str, dict[str, int]]] = {}
        """Font -> its first subset's name, and the codes of characters in that: asked of the font once a character."""
        self.setViewerPreference("DisplayDocTitle", "true")
        if layout.boxes is not None:
            self.setTrimBox(layout.boxes.trim)
            self.setBleedBox(layout.boxes.bleed)
        if layout.bookmarks:
            self.showOutline()

    def put(self, page: Page) -> None:
        """Paint a page."""
        self._page += 1
        for item in page.items:
            if not isinstance(item, Anchor | Link):
                self._mark(item.node)
                if item.node is not None and item.node.role == "Figure" and not isinstance(item, Watermark):
                    self._tags.cover(item.node, self._page, self._box(item.box))
            self._paint(item)
        self._end_mark()
        self.showPage()

    def finish(self) -> None:
        """Name the destinations for other programs, and write the file."""
        names = {name: self._bookmarkReference(name) for name in self._anchors}
        if names:
            self.setCatalogEntry("Dests", pdfdoc.PDFDictionary(names))
        self.save()

    def _mark(self, node: Node | None) -> None:
        """Begin what belongs to `node`, unless it is begun; None is decoration."""
        if node is self._marked:
            return
        self._end_mark()
        self._marked = node
        if node is None:
            self._write("/Artifact BMC")
        elif node.role == "Artifact":
            self._write(f"/Artifact<</Type/Pagination/Subtype/{node.alt}>>BDC")
        else:
            self._write(f"/{node.role}<</MCID {self._tags.mark(node, self._page)}>>BDC")

    def _end_mark(self) -> None:
        if self._marked is not _NOTHING:
            self._write("EMC")
        self._marked = _NOTHING

    def _paint(self, item: Item) -> None:
        self._WAYS[type(item)](self, item)

    def _line(self, item: Line) -> None:
        if not item.spans:
            return
        if item.said:
            self._write(f"/Span<</ActualText{pdf_text(item.said)}>>BDC")
        y = self._top - item.y
        for span in item.spans:
            self._write(f"BT 1 0 0 1 {item.x + span.x:.3f} {y:.3f} Tm {self._glyphs(span)} ET")
        if item.said:
            self._write("EMC")

    def _upright(self, item: Upright) -> None:
        for span in item.spans:
            y = self._top - item.y + span.x
            self._write(f"BT 0 1 -1 0 {item.x:.3f} {y:.3f} Tm {self._glyphs(span)} ET")

    def _photo(self, item: Photo) -> None:
        result = self._pictures[item]
        if isinstance(result, Unreadable):
            self._placeholder(item, result)
            return
        x, y, width, height = item.x, item.y, item.width, item.height
        if not item.cropped:
            # The shape of the pixels rules, should the library's record of it be wrong.
            scale = min(width / result.width, height / result.height)
            x += (width - result.width * scale) / 2
            y += (height - result.height * scale) / 2
            width, height = result.width * scale, result.height * scale
        self._picture(result, (x, self._top - y - height, width, height))

    def _field(self, item: Field) -> None:
        with_alpha = item.alpha < 1
        if with_alpha:
            self.saveState()
            self.setFillAlpha(item.alpha)
        y = self._top - item.y - item.height
        if item.radius:
            path = rounded(item.x, y, item.width, item.height, item.radius)
        else:
            path = f"{item.x:.3f} {y:.3f} {item.width:.3f} {item.height:.3f} re"
        self._write(f"{self._ink(item.colour)} {path} f")
        if with_alpha:
            self.restoreState()

    def _rule(self, item: Rule) -> None:
        y = self._top - item.y
        ends = f"{item.x:.3f} {y:.3f} m {item.x + item.width:.3f} {y:.3f} l"
        self._write(f"{self._ink(item.colour).upper()} {item.thickness:.3f} w {ends} S")

    def _curve(self, item: Curve) -> None:
        self.saveState()
        if item.alpha < 1:
            self.setFillAlpha(item.alpha)
            self.setStrokeAlpha(item.alpha)
        if item.fill:
            self._write(self._ink(item.fill))
        if item.stroke:
            self._write(f"{self._ink(item.stroke).upper()} {item.thickness:.3f} w")
        for step, numbers in item.steps:
            points = " ".join(f"{self._top - v if n % 2 else v:.3f}" for n, v in enumerate(numbers))
            self._write(f"{points} {step}")
        self._write("B" if item.fill and item.stroke else "f" if item.fill else "S")
        self.restoreState()

    def _link(self, item: Link) -> None:
        # The name that the canvas gives to its next annotation.
        name = self._doc.annotationName(f"NUMBER{self._annotationCount + 1}")
        note = {
            "Type": "/Annot", "Subtype": "/Link", "Rect": pdfdoc.PDFArray(self._box(item.box)), "F": 4,
            "Border": "[0 0 0]", "Contents": pdfdoc.PDFString(item.label), "Dest": self._bookmarkReference(item.target),
            "StructParent": self._tags.link(item.node, self._page, name),
        }  # fmt: skip
        self._addAnnotation(pdfdoc.PDFDictionary(note))

    def _anchor(self, item: Anchor) -> None:
        self.bookmarkPage(item.name, fit="XYZ", left=0, top=min(self._top - item.y + 12, self._top))
        self._anchors.append(item.name)

    def _watermark(self, item: Watermark) -> None:
        width, height = self._pagesize
        angle = atan2(height, width)
        size = hypot(width, height) * 0.6 / max(by_name(item.font).width(item.text), 0.1)
        half = by_name(item.font).width(item.text) * size / 2
        self.saveState()
        self.setFillAlpha(item.alpha)
        turned = (cos(angle), sin(angle))
        x = width / 2 - half * turned[0] + size * 0.36 * turned[1]
        y = height / 2 - half * turned[1] - size * 0.36 * turned[0]
        matrix = f"{turned[0]:.4f} {turned[1]:.4f} {-turned[1]:.4f} {turned[0]:.4f} {x:.3f} {y:.3f}"
        self._write(f"BT {matrix} Tm {self._glyphs(Span(0.0, item.text, item.font, size, item.colour))} ET")
        self.restoreState()

    _WAYS: ClassVar[dict[type, Callable[..., None]]] = {
        Line: _line, Upright: _upright, Photo: _photo, Field: _field, Rule: _rule, Curve: _curve, Link: _link,
        Anchor: _anchor, Watermark: _watermark,
    }  # fmt: skip

    def _write(self, code: str) -> None:
        self._code.append(code)

    def _box(self, box: Box) -> Box:
        """The same box as PDF counts: from the lower left corner."""
        left, upper, right, lower = box
        return left, self._top - lower, right, self._top - upper

    def _glyphs(self, span: Span) -> str:
        """The letters of a span in its font and colour, where the text matrix stands."""
        manner = f"{self._ink(span.colour)} {span.spacing:.3f} Tc {span.word_spacing:.3f} Tw"
        try:
            name, known = self._codes[span.font]
            codes = bytes([known[character] for character in span.text])
        except KeyError:
            return f"{manner} {self._new_glyphs(span)}"
        return f"{manner} {name} {span.size:.3f} Tf <{codes.hex()}> Tj"

    def _new_glyphs(self, span: Span) -> str:
        """Letters of which some are printed for the first time, or lie beyond the 255 of their font's first subset."""
        font = by_name(span.font).font
        shown = []
        for subset, codes in font.splitString(span.text, self._doc):
            name = font.getSubsetInternalName(subset, self._doc)
            shown.append(f"{name} {span.size:.3f} Tf <{codes.hex()}> Tj")
            if subset == 0 and len(codes) == len(span.text):
                self._codes.setdefault(span.font, (name, {}))[1].update(zip(span.text, codes, strict=True))
        return " ".join(shown)

    def _picture(self, picture: Prepared, box: Box) -> None:
        """Place a JPEG; its name in the file tells nothing of where it lies."""
        name = picture.path.stem[:20]
        registered = self._doc.getXObjectName(name)
        if registered not in self._doc.idToObject:
            self._doc.Reference(Jpeg(picture), registered)
        self._currentPageHasImages = 1
        self._formsinuse.append(name)
        x, y, width, height = box
        self._write(f"q {width:.3f} 0 0 {height:.3f} {x:.3f} {y:.3f} cm /{registered} Do Q")

    def _placeholder(self, item: Photo, result: Unreadable) -> None:
        """A quiet box in a photo's place that says which photo and why."""
        self._field(Field(item.x, item.y, item.width, item.height, self._colours.placeholder))
        lacking = Lacking()
        strong = Style("sans.semibold", 8, 11, self._colours.muted)
        plain = Style("sans.regular", 7, 10, self._colours.muted)
        room = max(item.width - 8, 1.0)
        reason = words.PHOTO_MISSING if result.missing else words.PHOTO_DAMAGED
        lines = [shortened(reason, strong, room, lacking), shortened(item.photo.name, plain, room, lacking)]
        if item.height < 26 or item.width < 30:
            return
        y = item.y + item.height / 2 - 2
        for line in lines:
            self._line(line.at(item.x + (item.width - line.width) / 2, y))
            y += 11
