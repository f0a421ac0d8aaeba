"""The example school: a library full of believable content, all of it fictional."""

from datetime import date
from pathlib import Path
from typing import Any

import yaml

import resources
from portfolio.domain.booklet import Booklet, BookletPage
from portfolio.domain.person import Person
from portfolio.domain.photo import Photo
from portfolio.domain.practice import (
    Measure,
    Practice,
    PracticeAuthor,
    PracticePhoto,
    PracticeSection,
    PracticeTag,
)
from portfolio.domain.school import School
from portfolio.domain.wording import clean_line, clean_text
from portfolio.progress import SILENCE, Progress
from portfolio.services import libraries, photos
from portfolio.services.examples import PARTS, Keys
from portfolio.storage import queries
from portfolio.storage.edits import Edit
from portfolio.storage.library import Library
from portfolio.texts import tr

_FOLDER = ("example",)
_SCHOOL_TEXTS = (
    "name", "npsn", "level", "status", "accreditation", "address", "village", "district", "regency", "province",
    "motto", "email", "phone", "website",
)  # fmt: skip


def create_example(folder: Path, progress: Progress = SILENCE) -> Library:
    """Make a library with the example school in `folder`, and open it. Raises as `create_library` does."""
    library = libraries.create_library(folder)
    try:
        _fill(library, _content(), progress)
    except BaseException:
        library.close()
        raise
    return library


def _content(name: str = "example") -> Any:
    with resources.path(*_FOLDER, f"{name}.yaml").open(encoding="utf-8") as file:
        return yaml.safe_load(file)


def _fill(library: Library, content: Any, progress: Progress) -> None:
    pictures = {picture["file"]: picture for practice in content["practices"] for picture in practice["photos"]}
    cover, logo = content["booklet"]["cover"], content["school"]["logo"]
    pictures.setdefault(cover, {"file": cover})
    files = [resources.path(*_FOLDER, "photos", name) for name in pictures] + [resources.path(*_FOLDER, logo)]
    ids = dict(zip([*pictures, logo], photos.add_photos(library, files, progress=progress).imported, strict=True))
    with library.edit(tr("Buat contoh")) as edit:
        for name, picture in pictures.items():
            words = {key: clean_line(picture.get(key, "")) for key in ("caption", "alt", "credit")}
            edit.change(queries.wanted(edit.session, Photo, ids[name]), consent="no-pupil", **words)
        edit.change(queries.wanted(edit.session, Photo, ids[logo]), consent="no-pupil", alt=tr("Lambang sekolah"))
        people = _people(edit, content["people"])
        _school(edit, content["school"], people, ids)
        practices = {
            row["key"]: _practice(edit, row, position, people, ids) for position, row in enumerate(content["practices"])
        }
        _booklet(edit, content["booklet"], people, ids)
        keys = Keys(queries.wanted_school(edit.session).id, people, practices, ids)
        for name, fill in PARTS.items():
            fill(edit, _content(name), keys)


def _people(edit: Edit, rows: Any) -> dict[str, str]:
    school = queries.school_of(edit.session)
    ids: dict[str, str] = {}
    for row in rows:
        words: dict[str, Any] = {
            name: clean_line(row.get(name, "")) for name in ("name", "title_before", "title_after", "role", "subject")
        }
        person = Person(**words, bio=_joined(row["bio"]), school_id=school.id if school else None)
        edit.add(person)
        ids[row["key"]] = person.id
    return ids


def _school(edit: Edit, row: Any, people: dict[str, str], photo_ids: dict[str, str]) -> None:
    own = queries.school_of(edit.session) or School()
    words = {name: clean_line(row.get(name, "")) for name in _SCHOOL_TEXTS}
    edit.change(
        own,
        **words,
        about=_joined(row["about"]),
        principal_id=people[row["principal"]],
        logo_id=photo_ids[row["logo"]],
    )


def _practice(edit: Edit, row: Any, position: int, people: dict[str, str], photo_ids: dict[str, str]) -> str:
    own = queries.school_of(edit.session)
    names = (
        "title",
        "summary",
        "frame",
        "class_level",
        "phase",
        "subject",
        "learning_model",
        "place",
        "quote",
        "quote_by",
    )
    words: dict[str, Any] = {name: clean_line(str(row.get(name) or "")) for name in names}
    practice = Practice(
        **words,
        started=_date(row["started"]),
        ended=_date(row["ended"]),
        school_id=own.id if own else None,
        position=position,
    )
    edit.add(practice)
    for section, body in row["sections"].items():
        edit.add(PracticeSection(practice_id=practice.id, section=section, body=clean_text(body).strip()))
    for n, key in enumerate(row["authors"]):
        edit.add(PracticeAuthor(practice_id=practice.id, person_id=people[key], position=n))
    for n, picture in enumerate(row["photos"]):
        edit.add(
            PracticePhoto(
                practice_id=practice.id,
                photo_id=photo_ids[picture["file"]],
                section=picture["section"],
                position=n,
            )
        )
    for scheme, items in row["tags"].items():
        for item in items:
            edit.add(PracticeTag(practice_id=practice.id, scheme=scheme, item=item))
    for n, measure in enumerate(row.get("measures") or ()):
        edit.add(Measure(practice_id=practice.id, position=n, **measure))
    return practice.id


def _booklet(edit: Edit, row: Any, people: dict[str, str], photo_ids: dict[str, str]) -> None:
    words: dict[str, Any] = {name: clean_line(row[name]) for name in ("title", "subtitle", "event", "place_date")}
    booklet = edit.make(
        Booklet(
            **words,
            foreword=clean_text(row["foreword"]).strip(),
            foreword_by=people[row["foreword_by"]],
            back_text=_joined(row["back_text"]),
            cover_id=photo_ids[row["cover"]],
            paper="A5",
        )
    )
    for position, kind in enumerate(row["pages"]):
        edit.add(BookletPage(booklet_id=booklet, kind=kind, position=position))


def _joined(text: str) -> str:
    """A folded YAML text: its lines are one paragraph, empty lines part paragraphs."""
    return "\n\n".join(" ".join(part.split()) for part in clean_text(text).split("\n\n") if part.strip())


def _date(value: Any) -> date | None:
    return value if isinstance(value, date) else None
