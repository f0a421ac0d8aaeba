"""A library with something in every table, and its records by table and place."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PIL import Image

from portfolio.domain.changes import Receipt
from portfolio.services import (
    artifacts,
    booklet_matter,
    booklets,
    consents,
    exhibitions,
    imports,
    photo_place,
    photos,
    practices,
    reports,
    scans,
    trainings,
    visitor_notes,
)
from portfolio.services.libraries import Library
from portfolio.services.tables import Table

Rows = dict[str, list[str]]


def everything(library: Library) -> Rows:
    """All that the library holds but the search index's own pages, row by row."""
    connection = sqlite3.connect(library.folder / "library.db")
    try:
        names = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if "search" not in name
        ]
        return {name: sorted(map(repr, connection.execute(f'SELECT * FROM "{name}"'))) for name in names}
    finally:
        connection.close()


@dataclass
class Known:
    """An open library, and which records are in it."""

    library: Library
    folder: Path
    """Where files to import can be put."""
    bare_practice: str = ""
    """A practice with its model, its steps not begun, and an old word in its summary."""
    bare_training: str = ""
    """A training without parts, for which people asked."""
    bare_exhibition: str = ""
    trashed_photo: str = ""

    def __post_init__(self) -> None:
        connection = sqlite3.connect(self.library.folder / "library.db")
        self._ids: dict[str, list[str]] = defaultdict(list)
        for (name,) in list(connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")):
            if "search" not in name:
                columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')]
                order = ", ".join(one for one in ("position", "created_at", "id") if one in columns)
                rows = connection.execute(f'SELECT id FROM "{name}" WHERE deleted_at IS NULL ORDER BY {order}')
                self._ids[name] = [row[0] for row in rows]
        connection.close()

    def id(self, table: str, place: int = 0) -> str:
        """The id of a record."""
        return self._ids[table][place]

    def ids(self, table: str, count: int) -> list[str]:
        """The ids of the first records."""
        return self._ids[table][:count]

    def part(self, table: str, column: str, owner: str, place: int = 0) -> str:
        """The id of a record that belongs to another."""
        connection = sqlite3.connect(self.library.folder / "library.db")
        order = f'SELECT id FROM "{table}" WHERE "{column}" = ? AND deleted_at IS NULL ORDER BY position'
        found = [row[0] for row in connection.execute(order, (owner,))]
        connection.close()
        return str(found[place])

    @property
    def aligned(self) -> tuple[str, str, str]:
        """A statement, and the scheme and item of an element that it is aligned to."""
        connection = sqlite3.connect(self.library.folder / "library.db")
        row = connection.execute(
            "SELECT statement_id, scheme, item FROM statement_tag WHERE deleted_at IS NULL"
        ).fetchone()
        connection.close()
        return str(row[0]), str(row[1]), str(row[2])

    def picture(self, name: str = "baru.jpg", colour: tuple[int, int, int] = (12, 90, 140)) -> Path:
        """A photo that is not in the library."""
        path = self.folder / name
        if not path.exists():
            Image.new("RGB", (64, 48), colour).save(path)
        return path


Making = Callable[[Known], Receipt]
"""Makes one edit; undone, the library is as it was, so that the same edit can be made again."""


def filled(library: Library, folder: Path) -> Known:
    """The example school with what it lacks: pupils, consents, works, notes, pages, a remembered import."""
    known = Known(library, folder)
    pupils = consents.add_pupils(library, [{"name": "Gita Samudra", "class_level": "VII"}, {"name": "Tirta"}]).made
    given = consents.add_consent(library, subject="Gita", channels="wall booklet", elements="face").made[0]
    taken_back = consents.add_consent(library, subject="Tirta", channels="wall", elements="face").made[0]
    consents.withdraw_consent(library, taken_back, date(2026, 1, 5))
    scans.attach_scan(library, given, known.picture("formulir.jpg"))
    consents.set_photo_consent(library, [known.id("photo", 3)], "consented", [given])
    work = artifacts.add_work(library, title="Maket terumbu").made[0]
    artifacts.add_work(library, title="Peta pasang surut")
    artifacts.set_makers(library, work, [artifacts.Maker("Gita Samudra", pupils[0])])
    artifacts.set_dimension(library, work, "kolaborasi", on=True)
    practice, booklet = known.id("practice"), known.id("booklet")
    visitor_notes.add_note(library, "like", "Datanya jelas.", practice_id=practice)
    booklet_matter.add_welcome(library, booklet, title="Sambutan", body="Selamat.")
    booklet_matter.add_welcome(library, booklet, title="Sambutan kedua", body="Terima kasih.")
    booklets.add_chapter(library, booklet, "direction")
    reports.set_inquiries(library, "ojt", "", [known.id("inquiry")])
    staff = Table(("Nama", "Jabatan"), (("Senja Laut", "Guru"),))
    mapping = imports.guess_mapping(library, staff, "staff").mapping
    imports.apply(library, imports.preview(library, "staff", staff, mapping))
    bare = practices.add_practice(library, title="Kosong", summary="Siswa belajar.", learning_model="pbl").made[0]
    training = trainings.add_training(library, title="Belum berbagian").made[0]
    trainings.add_participants(library, training, known.ids("person", 4), state="asked")
    event = exhibitions.add_exhibition(library, title="Belum beracara").made[0]
    gone = photos.add_photos(library, [known.picture("lepas.jpg", (1, 2, 3))]).imported[0]
    photo_place.remove_photos(library, [gone])
    return Known(library, folder, bare, training, event, gone)
