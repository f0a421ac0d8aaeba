"""Numbers before and after: two bars from one zero, each with its value; large figures where bars would mislead."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from portfolio.publishing.document import MeasureRow
from portfolio.publishing.slides.items import Box, Field, Item
from portfolio.publishing.slides.places import TEXT_FONT, Stage, text

BEFORE, AFTER = "Sebelum", "Sesudah"
_NAMES = 92.0
"""Room for “Sebelum” before the bars."""
_VALUES = 150.0
"""Room for the value behind the longest bar."""
_TALLEST = 168.0
_ONE_LINE = 0.76
"""The part of a line that a label may fill: another font's second line would lie on what is below."""


def number_items(stage: Stage, rows: Sequence[MeasureRow], box: Box) -> Iterator[Item]:
    """The rows, one under the other, as large as they find room."""
    pitch = min(box.height / max(len(rows), 1), _TALLEST)
    for n, row in enumerate(rows):
        yield from _row(stage, row, Box(box.x, box.y + n * pitch, box.width, pitch - 14.0))


def _row(stage: Stage, row: MeasureRow, box: Box) -> Iterator[Item]:
    scale = min(box.height / 92.0, 1.45)
    colours = stage.colours
    head, note = 26.0 * scale, 19.0 * scale
    place = Box(box.x, box.y, box.width * _ONE_LINE, head)
    label = text(row.label, place, "sans.semibold", (18.0 * scale, 11.0), colours.text, anchor="middle")
    yield replace(label, box=Box(box.x, box.y, box.width, head))
    y = box.y + head
    if row.note:
        yield text(row.note, Box(box.x, y, box.width, note), TEXT_FONT, (12.0 * scale, 9.0), colours.muted)
        y += note
    thick = min((box.y + box.height - y) / 2 - 4.0, 34.0)
    bars = ((BEFORE, row.before, row.before_value, colours.before), (AFTER, row.after, row.after_value, stage.section))
    for name, words, value, colour in bars:
        yield from _bar(stage, (name, words, _share(value, row.full), colour), Box(box.x, y, box.width, thick))
        y += thick + 6.0


def _bar(stage: Stage, bar: tuple[str, str, float | None, str], box: Box) -> Iterator[Item]:
    name, words, share, colour = bar
    colours = stage.colours
    size = min(box.height * 0.5, 14.0)
    yield text(name, Box(box.x, box.y, _NAMES, box.height), TEXT_FONT, (size, 9.0), colours.muted, anchor="middle")
    x = box.x + _NAMES
    if share:
        length = (box.width - _NAMES - _VALUES) * share
        yield Field(Box(x, box.y, length, box.height), colour)
        x += length
    value = Box(x + 10.0, box.y, box.x + box.width - x - 10.0, box.height)
    after = colour != colours.before
    ink = colours.text if after else colours.muted
    yield text(
        words, value, "sans.bold" if after else "sans.semibold", (box.height * 0.72, 10.0), ink, anchor="middle"
    )  # fmt: skip


def _share(value: float | None, full: float | None) -> float | None:
    """How long the bar is, in parts of the longest; None where there is none."""
    if value is None or not full:
        return None
    return max(min(value / full, 1.0), 0.0)
