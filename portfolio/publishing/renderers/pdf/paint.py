"""Painting: laid-out pages onto a PDF canvas. Nothing is decided here."""

from collections import defaultdict
from functools import cache, singledispatchmethod
from math import atan2, cos, hypot, sin
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from portfolio.media.prepare import Prepared, Unreadable
from portfolio.publishing.document import Document
from portfolio.publishing.renderers.pdf import words
from portfolio.publishing.renderers.pdf.fonts import by_name, face
from portfolio.publishing.renderers.pdf.items import (
    Anchor,
    Box,
    Curve,
    Field,
    Item,
    Line,
    Link,
    Photo,
    Rule,
    Span,
    Upright,
    Watermark,
)
from portfolio.publishing.renderers.pdf.layout import Layout
from portfolio.publishing.renderers.pdf.lines import Lacking, Style, shortened
from portfolio.publishing.renderers.pdf.pictures import Pictures
from portfolio.publishing.renderers.pdf.theme import Colours

PRODUCER = "Praktik Baik"
_ROUND = 0.5523
"""How far a Bézier's handles reach for a quarter of a circle."""

# On by default, it costs ten seconds and a quarter more bytes on a booklet with many photos.
rl_config.useA85 = 0


def paint(document: Document, layout: Layout, pictures: Pictures, colours: Colours, target: Path) -> None:
    """Write the `layout` of `document` as a PDF to `target`. Raises `OSError`."""
    canvas = _Sheet(target, layout, pictures, colours, document.language)
    canvas.setTitle(document.title)
    canvas.setAuthor(document.author)
    for page in layout.pages:
        for item in page.items:
            canvas.put(item)
        canvas.showPage()
    for bookmark in layout.bookmarks:
        canvas.addOutlineEntry(bookmark.title, bookmark.target, bookmark.level, closed=bookmark.level > 0)
    canvas.finish()


class _Info(pdfdoc.PDFInfo):
    """The file's own description: only what the user typed and the program's name, no dates."""

    producer = PRODUCER

    @override
    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        entries = {"Title": self.title, "Author": self.author, "Producer": self.producer}
        described = {key: pdfdoc.PDFString(value) for key, value in entries.items() if value}
        result: bytes = pdfdoc.PDFDictionary(described).format(document)
        return result


class _Sheet(Canvas):
    """A canvas that takes items; y is turned round here, and here alone.

    It writes the page's operators itself: the canvas's own ways of drawing text measure everything once more.
    """

    if TYPE_CHECKING:  # What the stubs leave out of the base class.
        _doc: Any
        _code: list[str]
        _formsinuse: list[str]
        _pagesize: tuple[float, float]
        _bookmarkReference: Any  # noqa: N815 - reportlab's spelling
        _setXObjects: Any  # noqa: N815 - reportlab's spelling

    def __init__(self, target: Path, layout: Layout, pictures: Pictures, colours: Colours, language: str) -> None:
        super().__init__(
            str(target),
            pagesize=(layout.width, layout.height),
            pageCompression=1,
            invariant=1,
            lang=language,
            initialFontName=face("serif.regular").name,  # type: ignore[arg-type] # the stub says float
        )
        self._top = layout.height
        self._pictures = pictures
        self._colours = colours
        self._anchors: list[str] = []
        self._codes: dict[str, dict[str, int]] = defaultdict(dict)
        """Font -> character -> its code in the font's first subset: asked of the font once a character."""
        self._doc.info = _Info()
        self.setViewerPreference("DisplayDocTitle", "true")
        if layout.bookmarks:
            self.showOutline()

    @singledispatchmethod
    def put(self, item: Item) -> None:
        """Paint one item."""
        raise TypeError(item)

    @put.register
    def _(self, item: Line) -> None:
        self._write("BT")
        y = self._top - item.y
        for span in item.spans:
            self._span(span, item.x + span.x, y)
        self._write("ET")

    @put.register
    def _(self, item: Upright) -> None:
        self._write("BT")
        for span in item.spans:
            self._write(f"0 1 -1 0 {item.x:.3f} {self._top - item.y + span.x:.3f} Tm")
            self._glyphs(span)
        self._write("ET")

    @put.register
    def _(self, item: Photo) -> None:
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

    @put.register
    def _(self, item: Field) -> None:
        with_alpha = item.alpha < 1
        if with_alpha:
            self.saveState()
            self.setFillAlpha(item.alpha)
        if item.radius:
            path = _rounded(item.x, self._top - item.y - item.height, item.width, item.height, item.radius)
        else:
            path = f"{item.x:.3f} {self._top - item.y - item.height:.3f} {item.width:.3f} {item.height:.3f} re"
        self._write(f"{_rgb(item.colour)} rg {path} f")
        if with_alpha:
            self.restoreState()

    @put.register
    def _(self, item: Rule) -> None:
        y = self._top - item.y
        ends = f"{item.x:.3f} {y:.3f} m {item.x + item.width:.3f} {y:.3f} l"
        self._write(f"{_rgb(item.colour)} RG {item.thickness:.3f} w {ends} S")

    @put.register
    def _(self, item: Curve) -> None:
        self.saveState()
        if item.alpha < 1:
            self.setFillAlpha(item.alpha)
            self.setStrokeAlpha(item.alpha)
        if item.fill:
            self._write(f"{_rgb(item.fill)} rg")
        if item.stroke:
            self._write(f"{_rgb(item.stroke)} RG {item.thickness:.3f} w")
        for step, numbers in item.steps:
            points = " ".join(f"{self._top - v if n % 2 else v:.3f}" for n, v in enumerate(numbers))
            self._write(f"{points} {step}")
        self._write("B" if item.fill and item.stroke else "f" if item.fill else "S")
        self.restoreState()

    @put.register
    def _(self, item: Link) -> None:
        box = (item.x, self._top - item.y - item.height, item.x + item.width, self._top - item.y)
        self.linkRect(item.label, item.target, box, relative=0, thickness=0)

    @put.register
    def _(self, item: Anchor) -> None:
        self.bookmarkPage(item.name, fit="XYZ", left=0, top=min(self._top - item.y + 12, self._top))
        self._anchors.append(item.name)

    @put.register
    def _(self, item: Watermark) -> None:
        width, height = self._pagesize
        angle = atan2(height, width)
        size = hypot(width, height) * 0.6 / max(by_name(item.font).width(item.text), 0.1)
        half = by_name(item.font).width(item.text) * size / 2
        self.saveState()
        self.setFillAlpha(item.alpha)
        turned = (cos(angle), sin(angle))
        x = width / 2 - half * turned[0] + size * 0.36 * turned[1]
        y = height / 2 - half * turned[1] - size * 0.36 * turned[0]
        self._write(f"BT {turned[0]:.4f} {turned[1]:.4f} {-turned[1]:.4f} {turned[0]:.4f} {x:.3f} {y:.3f} Tm")
        self._glyphs(Span(0.0, item.text, item.font, size, item.colour))
        self._write("ET")
        self.restoreState()

    def finish(self) -> None:
        """Name the destinations for other programs, and write the file."""
        names = {name: self._bookmarkReference(name) for name in self._anchors}
        if names:
            self.setCatalogEntry("Dests", pdfdoc.PDFDictionary(names))
        self.save()

    def _write(self, code: str) -> None:
        self._code.append(code)

    def _span(self, span: Span, x: float, y: float) -> None:
        self._write(f"1 0 0 1 {x:.3f} {y:.3f} Tm")
        self._glyphs(span)

    def _glyphs(self, span: Span) -> None:
        font = by_name(span.font).font
        self._write(f"{_rgb(span.colour)} rg {span.spacing:.3f} Tc {span.word_spacing:.3f} Tw")
        known = self._codes[span.font]
        try:
            codes = bytes(map(known.__getitem__, span.text))
        except KeyError:
            for subset, codes in font.splitString(span.text, self._doc):
                name = font.getSubsetInternalName(subset, self._doc)
                self._write(f"{name} {span.size:.3f} Tf <{codes.hex()}> Tj")
                if subset == 0 and len(codes) == len(span.text):
                    known.update(zip(span.text, codes, strict=True))
        else:
            name = font.getSubsetInternalName(0, self._doc)
            self._write(f"{name} {span.size:.3f} Tf <{codes.hex()}> Tj")

    def _picture(self, picture: Prepared, box: Box) -> None:
        """Place a JPEG, byte for byte as it lies on disk; its name in the file tells nothing of where that is."""
        name = picture.path.stem[:20]
        registered = self._doc.getXObjectName(name)
        if registered not in self._doc.idToObject:
            image = pdfdoc.PDFImageXObject(name, str(picture.path))
            self._setXObjects(image)
            self._doc.Reference(image, registered)
            self._doc.addForm(name, image)
        self._currentPageHasImages = 1
        self._formsinuse.append(name)
        x, y, width, height = box
        self._write(f"q {width:.3f} 0 0 {height:.3f} {x:.3f} {y:.3f} cm /{registered} Do Q")

    def _placeholder(self, item: Photo, result: Unreadable) -> None:
        """A quiet box in a photo's place that says which photo and why."""
        self.put(Field(item.x, item.y, item.width, item.height, self._colours.placeholder))
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
            self.put(line.at(item.x + (item.width - line.width) / 2, y))
            y += 11


@cache
def _rgb(colour: str) -> str:
    return " ".join(f"{int(colour[n : n + 2], 16) / 255:.4f}".rstrip("0").rstrip(".") for n in (1, 3, 5))


def _rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    r = min(radius, width / 2, height / 2)
    k = r * (1 - _ROUND)
    right, top = x + width, y + height
    return (
        f"{x + r:.3f} {y:.3f} m {right - r:.3f} {y:.3f} l "
        f"{right - k:.3f} {y:.3f} {right:.3f} {y + k:.3f} {right:.3f} {y + r:.3f} c {right:.3f} {top - r:.3f} l "
        f"{right:.3f} {top - k:.3f} {right - k:.3f} {top:.3f} {right - r:.3f} {top:.3f} c {x + r:.3f} {top:.3f} l "
        f"{x + k:.3f} {top:.3f} {x:.3f} {top - k:.3f} {x:.3f} {top - r:.3f} c {x:.3f} {y + r:.3f} l "
        f"{x:.3f} {y + k:.3f} {x + k:.3f} {y:.3f} {x + r:.3f} {y:.3f} c h"
    )
