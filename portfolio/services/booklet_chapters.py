"""The chapters of a booklet that are not practices: which there are to choose, where they stand, what they print."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from sqlmodel import Session, col, select

from portfolio.domain.booklet import Booklet, BookletChapter, BookletPage, BookletPractice
from portfolio.domain.exhibition import Exhibition
from portfolio.domain.inquiry import Inquiry
from portfolio.domain.needs import Survey
from portfolio.domain.practice import Practice
from portfolio.errors import BadValue
from portfolio.publishing.content import ExtraChapter
from portfolio.storage import photo_queries, queries, report_queries
from portfolio.storage.edits import Edit
from portfolio.storage.library import Library
from portfolio.texts import tr

PRACTICE = "practice"
PRACTICES = "practices"
"""The kind of the row that stands for all practices of a booklet that chooses none."""
_READERS = {
    "direction": "direction_content",
    "inquiry": "inquiry_content",
    "map": "competency_content",
    "survey": "survey_content",
    "model-schools": "model_school_content",
    "programme": "programme_content",
    "works": "works_content",
    "gallery": "gallery_content",
    "page": "booklet_matter",
}
"""Kind -> the module whose `booklet_chapter` reads it; loaded when such a chapter is printed."""
_RECORDS: dict[str, type[Inquiry] | type[Survey] | type[Exhibition] | type[BookletPage]] = {
    "inquiry": Inquiry,
    "survey": Survey,
    "programme": Exhibition,
    "works": Exhibition,
    "page": BookletPage,
}
"""Kind -> the records that each can be a chapter; the other kinds are one chapter each."""

Reader = Callable[[Library, str], ExtraChapter | None]


@dataclass(frozen=True, slots=True)
class BookletItem:
    """One line of a booklet's contents."""

    kind: str
    """`practice`, or one of the kinds of chapters."""
    record_id: str = ""

    @property
    def key(self) -> str:
        """What names it in its booklet: the practice's id, or the kind of a chapter with its record's id."""
        return self.record_id if self.kind == PRACTICE else f"{self.kind}:{self.record_id}"


@dataclass(frozen=True, slots=True)
class ChapterOffer:
    """A chapter that a booklet can hold."""

    kind: str
    record_id: str
    title: str
    """As the window lists it."""

    @property
    def item(self) -> BookletItem:
        """As a line of the contents."""
        return BookletItem(self.kind, self.record_id)


def offers(session: Session, booklet_id: str) -> list[ChapterOffer]:
    """Every chapter that the library has something for, kind by kind, and the booklet's own free pages."""
    found: list[ChapterOffer] = []
    for kind, module in _READERS.items():
        if kind == "gallery":
            names = sorted({name for _, name in photo_queries.photo_tags(session)}, key=str.casefold)
            found += [ChapterOffer(kind, name, name) for name in names]
            continue
        if find_spec(f"portfolio.services.{module}") is None:
            continue
        model: Any = _RECORDS.get(kind)
        if model is None:
            found.append(ChapterOffer(kind, "", kind_name(kind)))
            continue
        rows = session.exec(select(model).where(col(model.deleted_at).is_(None)).order_by(col(model.created_at)))
        found += [
            ChapterOffer(kind, row.id, row.title or kind_name(kind))
            for row in rows
            if not isinstance(row, BookletPage) or (row.kind == "free" and row.booklet_id == booklet_id)
        ]
    return _told_apart(found)


def _told_apart(found: list[ChapterOffer]) -> list[ChapterOffer]:
    """Chapters of one kind and one title get a number, oldest first: cycles that follow each other share a title."""
    names = Counter((one.kind, one.title) for one in found)
    met: Counter[tuple[str, str]] = Counter()
    apart = []
    for one in found:
        name = (one.kind, one.title)
        met[name] += 1
        apart.append(replace(one, title=f"{one.title} ({met[name]})") if names[name] > 1 else one)
    return apart


def kind_name(kind: str) -> str:
    """What a kind of chapter is called."""
    names = {
        "direction": tr("Visi, misi, dan tujuan"),
        "inquiry": tr("Siklus inkuiri"),
        "map": tr("Peta kompetensi"),
        "survey": tr("Kebutuhan pelatihan"),
        "model-schools": tr("Sekolah model"),
        "programme": tr("Susunan acara"),
        "works": tr("Karya dalam pameran"),
        "gallery": tr("Galeri foto"),
        "page": tr("Halaman bebas"),
    }
    return names.get(kind, kind)


def contents(session: Session, booklet: Booklet) -> list[BookletItem]:
    """What a booklet prints, in order: practices and chapters whose records are there."""
    practice_ids = queries.booklet_practice_ids(session, booklet)
    rows = [row for row in report_queries.booklet_chapters(session, booklet.id) if _there(session, row)]
    if booklet.selected:
        order = {row.practice_id: row.position for row in queries.booklet_rows(session, booklet.id)}
        placed = [(order[one], 0, BookletItem(PRACTICE, one)) for one in practice_ids]
        placed += [(row.position, 1, BookletItem(row.kind, row.record_id)) for row in rows if row.kind in _READERS]
        return [item for _, _, item in sorted(placed, key=lambda line: line[:2])]
    everything = [BookletItem(PRACTICE, one) for one in practice_ids]
    if not any(row.kind == PRACTICES for row in rows):
        return [*everything, *(BookletItem(row.kind, row.record_id) for row in rows)]
    items: list[BookletItem] = []
    for row in rows:
        items += everything if row.kind == PRACTICES else [BookletItem(row.kind, row.record_id)]
    return items


def write_contents(edit: Edit, booklet: Booklet, items: Sequence[BookletItem]) -> None:
    """Make these the booklet's contents, in this order; each is there once.

    A booklet of all practices goes on being one as long as they stand together in their own order. Raises `BadValue`
    for an unknown kind and `NotFound` for a practice that is not there.
    """
    items = list(dict.fromkeys(items))
    if not booklet.selected:
        items = _folded(items, queries.practice_ids(edit.session))
    for row in (*queries.booklet_rows(edit.session, booklet.id), *_chapter_rows(edit.session, booklet)):
        edit.session.delete(row)
    for position, item in enumerate(items):
        if item.kind == PRACTICE:
            queries.wanted(edit.session, Practice, item.record_id)
            edit.add(BookletPractice(booklet_id=booklet.id, practice_id=item.record_id, position=position))
        elif item.kind == PRACTICES or item.kind in _READERS:
            place = {"booklet_id": booklet.id, "kind": item.kind, "record_id": item.record_id}
            edit.add(BookletChapter(**place, position=position))
        else:
            raise BadValue(tr("Bab itu tidak dikenal."), tr("Pilih bab dari daftar yang ditawarkan."))
    edit.change(booklet, selected=all(item.kind != PRACTICES for item in items))


def _folded(items: list[BookletItem], every: Sequence[str]) -> list[BookletItem]:
    """The same with one line for all practices, where they stand together in their own order; else as it is."""
    practices = [n for n, item in enumerate(items) if item.kind == PRACTICE]
    together = not practices or practices == list(range(practices[0], practices[-1] + 1))
    if not together or [items[n].record_id for n in practices] != list(every):
        return items
    first = practices[0] if practices else len(items)
    return [*items[:first], BookletItem(PRACTICES), *items[first + len(practices) :]]


def read_chapters(
    library: Library, items: Sequence[BookletItem]
) -> tuple[tuple[ExtraChapter, ...], tuple[BookletItem, ...]]:
    """The chapters of a booklet's contents as they are printed, and those that hold nothing yet."""
    chapters: list[ExtraChapter] = []
    empty: list[BookletItem] = []
    before = 0
    for item in items:
        if item.kind == PRACTICE:
            before += 1
            continue
        chapter = _reader(item.kind)(library, item.record_id)
        if chapter is None:
            empty.append(item)
        else:
            chapters.append(replace(chapter, key=item.key, before=before))
    return tuple(chapters), tuple(empty)


def _reader(kind: str) -> Reader:
    reader: Reader = import_module(f"portfolio.services.{_READERS[kind]}").booklet_chapter
    return reader


def _chapter_rows(session: Session, booklet: Booklet) -> list[BookletChapter]:
    return report_queries.booklet_chapters(session, booklet.id)


def _there(session: Session, row: BookletChapter) -> bool:
    """Whether what a row shows can be printed: its kind is known and its record not in the trash."""
    if row.kind == PRACTICES:
        return True
    if row.kind not in _READERS or find_spec(f"portfolio.services.{_READERS[row.kind]}") is None:
        return False
    model = _RECORDS.get(row.kind)
    if model is None:
        return True
    record = session.get(model, row.record_id)
    return record is not None and record.deleted_at is None
