"""Class lists from a spreadsheet: what will happen is shown before it does."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from portfolio.domain.calendar import school_year
from portfolio.domain.changes import Receipt
from portfolio.errors import FileRefused
from portfolio.services import consents
from portfolio.services.tables import read_table
from portfolio.storage.library import Library
from portfolio.texts import tr


@dataclass(frozen=True, slots=True)
class ClassListPreview:
    """What an import of a class list would do."""

    new: tuple[consents.PupilFields, ...]
    known: int
    """Pupils who are already on the lists."""
    passed_over: tuple[int, ...]
    """Rows of the file's table (from 1, below its names) without a pupil's name."""


def preview_class_list(library: Library, path: Path, class_level: str = "", year: str = "") -> ClassListPreview:
    """Read a class list; class and school year come from its columns, else from what is given.

    Raises `FileRefused` where the file is no table or has no column of names.
    """
    table = read_table(path)
    name, nickname = table.column("nama lengkap", "nama murid", "nama siswa", "nama"), table.column("panggilan")
    group, years = table.column("kelas", "rombel"), table.column("tahun")
    if name is None:
        advice = tr("Beri judul “Nama” pada kolom nama, lalu coba lagi.")
        raise FileRefused(path, tr("Tidak ada kolom bernama “Nama” di tabel ini."), advice)
    known = {(one.name.casefold(), one.class_level, one.school_year) for one in consents.list_pupils(library)}
    new: list[consents.PupilFields] = []
    seen, passed_over = 0, []
    for number, row in enumerate(table.rows, start=1):
        pupil = consents.PupilFields(
            name=row[name],
            nickname=row[nickname] if nickname is not None else "",
            class_level=(row[group] if group is not None else "") or class_level,
            school_year=(row[years] if years is not None else "") or year or school_year(date.today()),
        )
        key = (pupil["name"].casefold(), pupil["class_level"], pupil["school_year"])
        if not pupil["name"] or pupil["name"].isdigit():
            passed_over.append(number)
        elif key in known:
            seen += 1
        else:
            known.add(key)
            new.append(pupil)
    return ClassListPreview(tuple(new), seen, tuple(passed_over))


def import_class_list(library: Library, preview: ClassListPreview) -> Receipt:
    """Do what the preview says."""
    return consents.add_pupils(library, preview.new)
