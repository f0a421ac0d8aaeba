"""All photos, sorted out for the grid: which pass, under which heads. No widget, so that any thread may do it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args

from PySide6.QtCore import QDate, QLocale

from portfolio.domain.calendar import day_and_date
from portfolio.domain.changes import Receipt
from portfolio.domain.photo import Photo
from portfolio.services.photo_place import PhotoLine
from portfolio.texts import language, ntr, tr

Group = Literal["all", "no-caption", "unchecked", "small", "similar", "no-practice", "trash"]
GROUPS: tuple[Group, ...] = get_args(Group)

_SHOWN = {"caption", "consent"}
_UNSEEN = {"memo", "alt", "credit", "focal_x", "focal_y", "updated_at"}
_MOST_PATCHED = 500


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which photos are to be shown."""

    group: Group = "all"
    practice_id: str = ""
    tag: str = ""
    words: str = ""

    @property
    def narrow(self) -> bool:
        """Whether a search or a choice narrows the group."""
        return bool(self.practice_id or self.tag or self.words)


@dataclass(frozen=True, slots=True)
class Section:
    """Photos under one head."""

    title: str
    start: int
    """row of its first photo"""
    count: int
    alike: tuple[str, ...] = ()
    """ids of photos that show the same picture, the best copy first; empty where the head is a date"""


@dataclass(frozen=True, slots=True)
class Stock:
    """What the library holds, as it was read."""

    lines: tuple[PhotoLine, ...] = ()
    trashed: tuple[PhotoLine, ...] = ()
    similar: tuple[tuple[str, ...], ...] | None = None
    """Groups of ids, the best copy first; None until they were looked for."""

    def patched(self, receipt: Receipt) -> "Stock | None":
        """The stock after an edit that changed nothing but words and states; None where it has to be read again."""
        fresh: dict[str, dict[str, Any]] = {}
        for change in receipt.changes:
            if change.table != "photo" or change.before is None or change.after is None:
                return None
            if not change.after.keys() <= _SHOWN | _UNSEEN:
                return None
            fresh.setdefault(change.row_id, {}).update({k: v for k, v in change.after.items() if k in _SHOWN})
        if len(fresh) > _MOST_PATCHED:
            return None
        lines = tuple(replace(line, **fresh[line.id]) if line.id in fresh else line for line in self.lines)
        return replace(self, lines=lines)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The photos that pass, in order, under their heads."""

    wanted: Wanted = Wanted()
    lines: tuple[PhotoLine, ...] = ()
    sections: tuple[Section, ...] = ()
    rows: dict[str, int] = field(default_factory=dict)
    """id -> row"""
    counts: dict[Group, int | None] = field(default_factory=dict)
    """how many photos of the library belong to each group, whatever is searched; None where nobody knows yet"""
    tags: tuple[str, ...] = ()
    best: frozenset[str] = frozenset()
    """the best copies of similar photos, while those are shown"""
    total: int = 0
    """photos of the library, without the trash"""


def arranged(stock: Stock, wanted: Wanted, keep: frozenset[str] = frozenset()) -> Arrangement:
    """Sort the stock out; photos in `keep` stay although they no longer belong to the group.

    So a photo does not vanish under the hand that gives it the caption it lacked.
    """
    source = stock.trashed if wanted.group == "trash" else stock.lines
    if wanted.group == "similar":
        lines, sections = _alike(stock, wanted)
    else:
        passes = _tests(wanted.group)
        lines = [line for line in source if (passes(line) or line.id in keep) and _answers(line, wanted)]
        sections = _by_day(lines) if wanted.group != "trash" else _as_one(lines)
    return Arrangement(
        wanted=wanted,
        lines=tuple(lines),
        sections=tuple(sections),
        rows={line.id: row for row, line in enumerate(lines)},
        counts=_counts(stock),
        tags=tuple(sorted({tag for line in stock.lines for tag in line.tags}, key=str.casefold)),
        best=frozenset(section.alike[0] for section in sections if section.alike),
        total=len(stock.lines),
    )


def line_of(photo: Photo) -> PhotoLine:
    """A photo that no list gives a line for: one in the trash."""
    return PhotoLine(
        id=photo.id,
        sha256=photo.sha256,
        file_name=photo.file_name,
        name=photo.original_name,
        caption=photo.caption,
        taken_at=photo.taken_at,
        consent=photo.consent,
        width=photo.width,
        height=photo.height,
        practices=(),
        tags=(),
        edited=False,
    )


def _tests(group: Group) -> Callable[[PhotoLine], bool]:
    match group:
        case "no-caption":
            return _without_caption
        case "unchecked":
            return _unchecked
        case "small":
            return _small
        case "no-practice":
            return _without_practice
        case _:
            return _any


def _any(_: PhotoLine) -> bool:
    return True


def _without_caption(line: PhotoLine) -> bool:
    return not line.caption


def _unchecked(line: PhotoLine) -> bool:
    return line.consent == "unchecked"


def _small(line: PhotoLine) -> bool:
    return line.small


def _without_practice(line: PhotoLine) -> bool:
    return not line.practices


def _answers(line: PhotoLine, wanted: Wanted) -> bool:
    """Whether a line answers to the practice, the label and every word that is asked for."""
    if wanted.practice_id and wanted.practice_id not in line.practices:
        return False
    if wanted.tag and wanted.tag.casefold() not in (tag.casefold() for tag in line.tags):
        return False
    if not wanted.words:
        return True
    text = f"{line.caption}\n{line.name}\n{' '.join(line.tags)}".casefold()
    return all(word in text for word in wanted.words.casefold().split())


def _by_day(lines: Sequence[PhotoLine]) -> list[Section]:
    sections: list[Section] = []
    start = 0
    for row in range(1, len(lines) + 1):
        before = lines[row - 1].taken_at
        after = lines[row].taken_at if row < len(lines) else None
        same = row < len(lines) and (before and before.date()) == (after and after.date())
        if not same:
            title = _day_words(lines[start])
            sections.append(Section(title, start, row - start))
            start = row
    return sections


def _as_one(lines: Sequence[PhotoLine]) -> list[Section]:
    return [Section(ntr("{n} foto di sampah", len(lines)), 0, len(lines))] if lines else []


def _day_words(line: PhotoLine) -> str:
    if line.taken_at is None:
        return tr("Tanpa tanggal")
    day = line.taken_at.date()
    if language() == "en":
        return QLocale(QLocale.Language.English).toString(QDate(day.year, day.month, day.day), "dddd, d MMMM yyyy")
    return day_and_date(day)


def _alike(stock: Stock, wanted: Wanted) -> tuple[list[PhotoLine], list[Section]]:
    """Groups of similar photos, those with an answering photo in them."""
    by_id = {line.id: line for line in stock.lines}
    lines: list[PhotoLine] = []
    sections: list[Section] = []
    for group in _living(stock.similar or (), by_id):
        found = [by_id[photo_id] for photo_id in group]
        if any(_answers(line, wanted) for line in found):
            sections.append(Section(ntr("{n} foto serupa", len(found)), len(lines), len(found), group))
            lines += found
    return lines, sections


def _living(similar: Iterable[tuple[str, ...]], by_id: dict[str, PhotoLine]) -> list[tuple[str, ...]]:
    """The groups without what was thrown away since, largest sense kept: two or more."""
    left = (tuple(photo_id for photo_id in group if photo_id in by_id) for group in similar)
    return [group for group in left if len(group) > 1]


def _counts(stock: Stock) -> dict[Group, int | None]:
    by_id = {line.id: line for line in stock.lines}
    alike = None if stock.similar is None else sum(len(group) for group in _living(stock.similar, by_id))
    return {
        "all": len(stock.lines),
        "no-caption": sum(map(_without_caption, stock.lines)),
        "unchecked": sum(map(_unchecked, stock.lines)),
        "small": sum(map(_small, stock.lines)),
        "similar": alike,
        "no-practice": sum(map(_without_practice, stock.lines)),
        "trash": len(stock.trashed),
    }
