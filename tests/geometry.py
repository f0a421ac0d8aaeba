"""What lies wrong on a page or a slide that was written: outside it, or upon each other."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
from pptx import Presentation

raw = pypdfium2.raw

SLACK = 1.0
"""By how many pt a box may lie over an edge or over its neighbour: glyphs are round, boxes are not."""
CAPTION = re.compile(r"Gambar \d+\. ")
WATERMARK = "DRAF"


@dataclass(frozen=True, slots=True)
class Box:
    """What is seen of a thing: in pt, y as its format counts it."""

    left: float
    low: float
    right: float
    high: float
    what: str

    def over(self, other: "Box", slack: float = SLACK) -> bool:
        """Whether both cover the same place."""
        return (
            self.left < other.right - slack
            and other.left < self.right - slack
            and self.low < other.high - slack
            and other.low < self.high - slack
        )

    def within(self, width: float, height: float) -> bool:
        """Whether it lies on a page of that size."""
        inside = self.left >= -SLACK and self.low >= -SLACK
        return inside and self.right <= width + SLACK and self.high <= height + SLACK


def pdf_faults(path: Path) -> list[str]:
    """What lies outside its page, on other text, or is a caption without its picture, page by page."""
    return [f"{path.name} {fault}" for fault in _faults_of_pages(path)]


def deck_faults(path: Path) -> list[str]:
    """The same of a deck: shapes outside their slide, text boxes upon each other."""
    deck: Any = Presentation(str(path))
    width, height = deck.slide_width / 12_700, deck.slide_height / 12_700
    found = []
    for number, slide in enumerate(deck.slides, start=1):
        shapes = list(_shapes(slide.shapes))
        texts = [box for box, has_text in shapes if has_text]
        found += [f"slide {number}: outside: {box}" for box, _ in shapes if not box.within(width, height)]
        found += [f"slide {number}: {one.what!r} upon {other.what!r}" for one, other in overlapping(texts)]
    return found


def overlapping(boxes: Iterable[Box]) -> Iterator[tuple[Box, Box]]:
    """Every two that cover the same place."""
    begun: list[Box] = []
    for box in sorted(boxes, key=lambda one: one.low):
        begun = [one for one in begun if one.high > box.low + SLACK]
        yield from ((one, box) for one in begun if one.over(box))
        begun.append(box)


def _faults_of_pages(path: Path) -> Iterator[str]:
    pdf = pypdfium2.PdfDocument(path)
    try:
        for number in range(len(pdf)):
            page = pdf[number]
            try:
                yield from (f"page {number + 1}: {fault}" for fault in _faults_of(page))
            finally:
                page.close()
    finally:
        pdf.close()


def _faults_of(page: Any) -> Iterator[str]:
    width, height = page.get_size()
    pictures = [_picture(*found.get_bounds()) for found in page.get_objects([raw.FPDF_PAGEOBJ_IMAGE])]
    texts = list(_texts(page))
    yield from (f"outside: {box}" for box in (*pictures, *texts) if not box.within(width, height))
    yield from (f"{one} upon {other}" for one, other in overlapping(texts))
    captions = [box for box in texts if CAPTION.match(box.what)]
    if len(captions) > len(pictures):
        yield f"captions without their pictures: {[box.what for box in captions]}"


def _picture(left: float, low: float, right: float, high: float) -> Box:
    return Box(left, low, right, high, "picture")


def _texts(page: Any) -> Iterator[Box]:
    """Each run of letters of one line, without the watermark over the whole page, which may lie upon everything."""
    height = page.get_size()[1]
    text = page.get_textpage()
    try:
        for n in range(text.count_rects()):
            left, low, right, high = text.get_rect(n)
            what = text.get_text_bounded(left, low, right, high).strip()[:40]
            if 0 < high - low < height / 3:
                yield Box(left, low, right, high, what)
    finally:
        text.close()


def _shapes(shapes: Any) -> Iterator[tuple[Box, bool]]:
    for shape in shapes:
        left, top, width, height = (length / 12_700 for length in (shape.left, shape.top, shape.width, shape.height))
        what = shape.text_frame.text[:40] if shape.has_text_frame else shape.name
        if what != WATERMARK:
            yield Box(left, top, left + width, top + height, what), shape.has_text_frame and bool(what.strip())
