"""Pieces of the format's XML: runs, paragraphs, fields, links, lengths."""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from portfolio.domain.prose import Run

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OFFICE = "urn:schemas-microsoft-com"
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:v="{_OFFICE}:vml" xmlns:o="{_OFFICE}:office:office"'
TWIPS = 20
"""The format's unit of length in a point."""


def element(xml: str) -> etree._Element:
    """An element from XML that uses the prefixes w, r, v and o."""
    return etree.fromstring(f"<x {NAMESPACES}>{xml}</x>")[0]


def twips(points: float) -> int:
    """A length in the format's unit."""
    return round(points * TWIPS)


def printable(text: str) -> str:
    """The text without characters that XML does not know."""
    return "".join(one for one in text if (one >= " " and one not in "\ufffe\uffff") or one in "\t\n")


def quoted(text: str) -> str:
    """The text as the value of an attribute, its quotes around it."""
    return quoteattr(printable(text))


def words(text: str, *, bold: bool = False, italic: bool = False, style: str = "") -> str:
    """A run; line breaks stay."""
    look = (f'<w:rStyle w:val="{style}"/>' if style else "") + ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in printable(text).split("\n"))
    return f"<w:r>{properties}{lines}</w:r>" if text else ""


def run_words(runs: Iterable[Run]) -> str:
    """Runs of a paragraph with their emphasis."""
    return "".join(words(run.text, bold=run.bold, italic=run.italic) for run in runs)


def paragraph(style: str, inner: str, properties: str = "") -> str:
    """A paragraph in a style; `properties` stand beside the style, in the format's order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{inner}</w:p>'


def field(instruction: str, result: str, *, stale: bool = False) -> str:
    """A field and what it says now, as runs; a stale one is worked out anew when the file is opened."""
    dirty = ' w:dirty="true"' if stale else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"{dirty}/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def link(anchor: str, inner: str) -> str:
    """A link to a place in the document."""
    return f'<w:hyperlink w:anchor="{anchor}" w:history="1">{inner}</w:hyperlink>'


def bookmark(number: int, name: str, inner: str) -> str:
    """A place that links lead to."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{inner}<w:bookmarkEnd w:id="{number}"/>'


def page_of(anchor: str) -> str:
    """The number of the page of a place: worked out by the program that opens the file."""
    return field(f"PAGEREF {anchor} \\h", "<w:r><w:t></w:t></w:r>")


def shading(colour: str) -> str:
    """A plain ground."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour.lstrip("#")}"/>'
