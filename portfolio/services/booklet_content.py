"""What a booklet prints, read from the library as plain values."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from portfolio.domain.booklet import Booklet
from portfolio.domain.person import Person
from portfolio.domain.school import School
from portfolio.publishing.content import (
    BookletContent,
    MeasureContent,
    PhotoContent,
    PracticeContent,
    SectionContent,
    TagContent,
)
from portfolio.services import frameworks, printed
from portfolio.services.printed import Album, person_content
from portfolio.storage import queries
from portfolio.storage.library import Library
from portfolio.storage.queries import PracticeParts
from portfolio.texts import tr


def read_booklet(library: Library, booklet_id: str | None) -> tuple[BookletContent, str]:
    """The content of a booklet as plain values, and its own paper. Raises `NotFound`."""
    with library.read() as session:
        booklet = _booklet(session, booklet_id)
        ids = queries.booklet_practice_ids(session, booklet)
        parts = [part for part in queries.many_practice_parts(session, ids) if _begun(part)]
        foreword_by = session.get(Person, booklet.foreword_by) if booklet.foreword_by else None
        people = [person for part in parts for _, person in part.authors] + ([foreword_by] if foreword_by else [])
        schools = queries.by_id(session, School, (person.school_id for person in people if person.school_id))
        album = Album(library, session, [booklet.cover_id, *(photo.id for part in parts for _, photo in part.photos)])
        school = printed.own_school(library, session)
    practices = tuple(_practice(album, schools, part) for part in parts)
    content = BookletContent(
        booklet_id=booklet.id,
        title=booklet.title or tr("Praktik Baik"),
        subtitle=booklet.subtitle,
        event=booklet.event,
        year=_year(parts),
        school=school,
        practices=practices,
        place_date=booklet.place_date,
        foreword=booklet.foreword,
        foreword_by=person_content(foreword_by, schools) if foreword_by else None,
        back_text=booklet.back_text,
        cover=album.photo(booklet.cover_id),
    )
    return content, booklet.paper or "A5"


def photos_of(content: BookletContent) -> list[PhotoContent]:
    """Every photo that is printed, once: the cover first; a school's logo shows nobody and does not count."""
    placed = [photo for practice in content.practices for photo in practice.photos]
    cover = [content.cover] if content.cover else []
    return list({photo.photo_id: photo for photo in [*cover, *placed]}.values())


def without_photos(content: BookletContent, photo_ids: Collection[str]) -> BookletContent:
    """The same booklet with these photos left out."""
    practices = tuple(
        replace(practice, photos=tuple(photo for photo in practice.photos if photo.photo_id not in photo_ids))
        for practice in content.practices
    )
    cover = None if content.cover is None or content.cover.photo_id in photo_ids else content.cover
    return replace(content, practices=practices, cover=cover)


def _begun(parts: PracticeParts) -> bool:
    """Whether anything is in a practice: one that was opened and left empty is not printed."""
    written = any(row.body.strip() for row in parts.sections.values())
    return bool(parts.practice.title or parts.practice.summary or written or parts.photos)


def _booklet(session: Any, booklet_id: str | None) -> Booklet:
    if booklet_id is not None:
        return queries.wanted(session, Booklet, booklet_id, tr("Buklet"))
    every = queries.booklets(session)
    return every[0] if every else Booklet(title=tr("Praktik Baik"), paper="A5")


def _practice(album: Album, schools: Mapping[str, School], parts: PracticeParts) -> PracticeContent:
    practice = parts.practice
    frame = frameworks.writing_frame(practice.frame)
    model = frameworks.learning_models().item(practice.learning_model)
    bodies = {key: row.body for key, row in parts.sections.items()}
    return PracticeContent(
        practice_id=practice.id,
        title=practice.title,
        summary=practice.summary,
        authors=tuple(person_content(person, schools) for _, person in parts.authors),
        sections=tuple(SectionContent(one.id, one.name, bodies.get(one.id, "")) for one in frame.sections),
        photos=album.photos((photo.id, place.section) for place, photo in parts.photos),
        class_level=practice.class_level,
        phase=practice.phase,
        subject=practice.subject,
        learning_model=(model.short or model.name) if model else practice.learning_model,
        place=practice.place,
        started=practice.started,
        ended=practice.ended,
        quote=practice.quote,
        quote_by=practice.quote_by,
        tags=_tags(parts),
        measures=tuple(
            MeasureContent(one.label, one.before, one.after, one.unit, one.participants, one.instrument)
            for one in parts.measures
        ),
    )


def _tags(parts: PracticeParts) -> tuple[TagContent, ...]:
    claimed = {(tag.scheme, tag.item) for tag in parts.tags}
    groups = []
    for table in frameworks.tag_tables():
        items = tuple(item.short or item.name for item in table.items if (table.id, item.id) in claimed)
        if items:
            groups.append(TagContent(table.name, items))
    return tuple(groups)


def _year(parts: Sequence[PracticeParts]) -> str:
    days = [day for part in parts for day in (part.practice.ended, part.practice.started) if day]
    return str(max(days).year if days else date.today().year)
