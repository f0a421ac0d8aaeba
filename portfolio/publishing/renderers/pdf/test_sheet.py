"""The sheet that shows how a printer turns paper: an arrow upwards on each side, and the name of the side."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from portfolio.files import written_whole
from portfolio.publishing.document import Document
from portfolio.publishing.recipe import MM
from portfolio.publishing.renderers.pdf.items import Curve, Field, Node, Page
from portfolio.publishing.renderers.pdf.layout import Layout
from portfolio.publishing.renderers.pdf.paint import paint
from portfolio.publishing.renderers.pdf.theme import Theme, theme
from portfolio.publishing.renderers.pdf.typesetter import Typesetter
from portfolio.texts import tr

Face = Literal["front", "back"]


def render_test_sheet(target: Path, faces: Sequence[Face]) -> int:
    """Write a page for each face, numbered where a face comes more than once. Raises `OSError`."""
    chosen = theme("lembar", "A4-landscape")
    pages = tuple(_page(chosen, faces, place) for place in range(len(faces)))
    layout = Layout(chosen.sheet.width, chosen.sheet.height, pages, (), {})
    title = tr("Lembar uji printer")
    with written_whole(target) as place:
        paint(Document(title, "", "id-ID", title, ()), layout, {}, chosen.colours, place, grey=True)
    return len(pages)


def _page(chosen: Theme, faces: Sequence[Face], place: int) -> Page:
    typesetter, sheet = Typesetter(chosen), chosen.sheet
    face = faces[place]
    name = tr("DEPAN") if face == "front" else tr("BELAKANG")
    if faces.count(face) > 1:
        name = f"{name} {faces[: place + 1].count(face)}"
    root = Node("Sect")
    big = typesetter.sans(74, 80, weight="bold")
    small = typesetter.sans(15, 21, chosen.colours.muted)
    node = root.child("H1")
    line = typesetter.line(name, big)
    told = typesetter.line(tr("Lembar uji printer · Praktik Baik"), small)
    middle = sheet.width / 2
    page = Page(place + 1, "title")
    page.items.append(_arrow(middle, 26 * MM, chosen.colours.text))
    page.items.append(line.at(middle - line.width / 2, 143 * MM, node))
    page.items.append(told.at(middle - told.width / 2, 160 * MM, root.child("P")))
    # The fold, so that one sees at once that the sheet lies landscape.
    page.items += [Field(middle - 0.4, y, 0.8, 5 * MM, chosen.colours.line) for y in (8 * MM, sheet.height - 13 * MM)]
    return page


def _arrow(middle: float, top: float, colour: str) -> Curve:
    """A thick arrow upwards, 75 mm high."""
    head, shaft, high = 30 * MM, 12 * MM, 75 * MM
    neck = top + 38 * MM
    points = [
        (middle, top), (middle + head, neck), (middle + shaft, neck), (middle + shaft, top + high),
        (middle - shaft, top + high), (middle - shaft, neck), (middle - head, neck),
    ]  # fmt: skip
    return Curve((("m", points[0]), *(("l", point) for point in points[1:])), fill=colour)
