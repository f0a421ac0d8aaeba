"""Libraries that nobody would write, so that every output is tried: all words replaced, crowds of rows."""

from collections.abc import Callable, Iterator
from itertools import cycle, islice
from typing import Any

from sqlmodel import AutoString, SQLModel, select, text

from portfolio.domain.wording import clean_line, clean_text
from portfolio.services import (
    artifacts,
    attendance,
    booklets,
    competencies,
    direction,
    disseminations,
    exhibitions,
    frameworks,
    photos,
    practices,
    school,
)
from portfolio.services.libraries import Library

CHOICES = frozenset((
    "id", "created_at", "updated_at", "deleted_at", "sha256", "extension", "taken_from", "likeness", "sex", "nip",
    "nuptk", "npsn", "year", "subject_id", "record_id", "kind", "level", "status", "accreditation", "paper", "colour",
    "frame", "phase", "learning_model", "section", "shape", "points", "consent", "scheme", "item", "model",
    "framework", "stage", "state", "part", "principle", "experience", "block", "years_band", "school_year",
    "channels", "elements", "given_by", "suffix", "starts", "zone", "link", "header", "fields",
))  # fmt: skip
"""Columns that hold no words of a person but what was chosen, counted or read."""
CHOSEN_IN = {"booklet": ("theme",)}
"""Columns that hold words in other tables."""
LONG = frozenset((
    "body", "about", "bio", "summary", "foreword", "back_text", "basis", "principal_role", "background", "goals",
    "audience", "expected", "material", "course", "results", "obstacles", "conclusion", "recommendation", "before",
    "after", "reason", "note", "topics", "quote", "way", "findings", "agreed", "purpose", "teacher", "pupils", "task",
    "focus", "process", "reflection",
))  # fmt: skip
"""Columns that may hold several lines."""

PROSE = "Sangat" * 12 + " " + "kata yang biasa saja " * 40
SCRIPTS = (
    "Budi", "Sa", "ꦲꦏ꧀ꦱꦫꦗꦮ ꦱꦶꦤꦲꦸ", "المعلم يشرح الدرس للطلاب في الفصل", "👩🏽‍🏫👨‍👩‍👧‍👦 🌊🐠🪸",
    "नमस्ते दुनिया", "学校で学ぶ子どもたち",
    "<b>tebal & <img src='x'/>", "=1+1", "a" * 300, "\u202eterbalik", "http://contoh.invalid/" + "jalur/" * 60,
    "- satu\n- dua\n\n1. tiga",
    "**belum *tertutup", "|a|b|\n|-|-|\n|1|2|", "%s %d {} {n} \\n $x$", "i\u0307stanbul e\u0301", "…", "—", "0",
)  # fmt: skip


class InTurn:
    """One text after the other, from the first on in each library, so that every run writes the same."""

    def __init__(self, values: tuple[str, ...]) -> None:
        self._values = values
        self.restart()

    def restart(self, first: int = 0) -> None:
        """Begin again, with the `first`-th."""
        self._turn = islice(cycle(self._values), first, None)

    def __call__(self, column: str) -> str:
        """The next one, whatever the column."""
        return next(self._turn)


_LENGTHS = {"summary": 20_000, "caption": 3_000, "title": 2_000, "name": 2_000}

WORDS: dict[str, Callable[[str], str]] = {
    "long words": lambda column: "W" * _LENGTHS.get(column, 500),
    "long prose": lambda column: PROSE * (4 if column == "caption" else 1),
    "many scripts": InTurn(SCRIPTS),
    "nothing": lambda column: "",
}
"""What is written in every column that holds words: its name -> the words."""


def models() -> Iterator[type[Any]]:
    """Every kind of record that the library keeps."""
    for mapper in SQLModel._sa_registry.mappers:
        if str(mapper.class_.__tablename__) != "import_mapping":
            yield mapper.class_


def word_columns(model: type[Any]) -> list[str]:
    """The columns of a record in which people write."""
    table = SQLModel.metadata.tables[str(model.__tablename__)]
    chosen = CHOSEN_IN.get(table.name, ())
    return [
        column.name
        for column in table.columns
        if isinstance(column.type, AutoString)
        and not column.foreign_keys
        and column.name not in CHOICES
        and column.name not in chosen
    ]


def rewrite(library: Library, words: Callable[[str], str]) -> None:
    """Write `words` wherever somebody wrote something."""
    if isinstance(words, InTurn):
        words.restart()
    with library.edit("Tulis ulang") as edit:
        for model in sorted(models(), key=lambda one: str(one.__tablename__)):
            columns = sorted(word_columns(model))
            for row in edit.session.exec(select(model).order_by(text("rowid"))):
                values = {name: words(name) for name in columns}
                edit.change(row, **{name: (clean_text if name in LONG else clean_line)(value)
                                    for name, value in values.items()})  # fmt: skip


def prepare(library: Library) -> None:
    """Leave two practices, print every chapter that there is in the one booklet, put works on show."""
    for line in practices.list_practices(library)[2:]:
        practices.remove_practice(library, line.id)
    if not artifacts.list_works(library):
        artifacts.works_from_photos(library, [photo.id for photo in photos.list_photos(library)[:9]])
    booklet = booklets.list_booklets(library)[0].id
    page = booklets.open_booklet(library, booklet)
    booklets.arrange_booklet(library, booklet, [*page.items, *(offer.item for offer in page.offers)])


def crowd(library: Library, *, lines: int = 100, guests: int = 500, items: int = 200, people: int = 60) -> None:
    """Many rows wherever a page has a table: statements, attendance, programme, measures, and people with claims."""
    words = "Murid membaca data pasang surut dan menjelaskannya dengan kata sendiri."
    direction.add_statements(library, [("mission", f"{n}. {words}") for n in range(lines)], column="after")
    for forum in disseminations.list_forums(library):
        come: list[attendance.AttendeeFields] = [
            {"name": f"Tamu Nomor {n}, S.Pd.", "job": "Guru Matematika", "unit": "SMP Negeri Contoh"}
            for n in range(guests)
        ]
        attendance.add_attendees(library, forum.id, come)
    event = exhibitions.list_exhibitions(library)[0].id
    for n in range(items):
        exhibitions.add_item(library, event, title=f"Acara nomor {n}", minutes=5, day=1 + n * 3 // items, by="Panitia")
    practice = practices.list_practices(library)[0].id
    for n in range(lines * 2 // 5):
        practices.add_measure(library, practice, label=f"Ukuran nomor {n}", before=n, after=n + 20, unit="%")
    _claims(library, practice, people)


def _claims(library: Library, practice: str, count: int) -> None:
    model = frameworks.competency_models(library)[0]
    ids = [school.add_person(library, name=f"Guru Nomor {n}, S.Pd.", role="Guru").made[0] for n in range(count)]
    practices.set_authors(library, practice, ids)
    rows = list(model.rows)
    for n, person in enumerate(ids):
        competencies.add_claim(library, practice, model.id, rows[n % 5 :: 7], person_id=person, level=1 + n % 5)
