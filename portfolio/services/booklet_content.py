"""What a booklet prints, read from the library as plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from portfolio.domain.booklet import Booklet
from portfolio.domain.person import Person
from portfolio.domain.school import School
from portfolio.errors import NotFound
from portfolio.publishing.chapters.competency import ClaimContent, practice_elements
from portfolio.publishing.chapters.lesson import LessonContent, lesson_elements
from portfolio.publishing.content import (
    BookletContent,
    MeasureContent,
    PracticeContent,
    SchoolContent,
    SectionContent,
    TagContent,
)
from portfolio.publishing.document import Element
from portfolio.services import booklet_chapters, frameworks, printed
from portfolio.services.booklet_chapters import PRACTICE, BookletItem, kind_name, read_chapters
from portfolio.services.booklet_matter import read_matter
from portfolio.services.competency_content import practice_claims
from portfolio.services.lesson_content import lessons
from portfolio.services.printed import Album, person_content
from portfolio.services.themes import known_theme
from portfolio.storage import queries
from portfolio.storage.library import Library
from portfolio.storage.queries import PracticeParts
from portfolio.texts import tr


def read_booklet(library: Library, booklet_id: str | None, of_school: str | None = None) -> tuple[BookletContent, str]:
    """The content of a booklet as plain values, and its own paper. Raises `NotFound`.

    With `of_school`, the id of a school, only what its people wrote, under its own name.
    """
    with library.read() as session:
        booklet = booklet_of(session, booklet_id)
        items = booklet_chapters.contents(session, booklet)
        ids = [item.record_id for item in items if item.kind == PRACTICE]
        parts = [part for part in queries.many_practice_parts(session, ids) if _begun(part)]
        if of_school is not None:
            own = queries.school_of(session)
            parts = [part for part in parts if home_of(part, own.id if own else "") == of_school]
            items = [BookletItem(PRACTICE, part.practice.id) for part in parts]
        foreword_by = session.get(Person, booklet.foreword_by) if booklet.foreword_by else None
        people = [person for part in parts for _, person in part.authors] + ([foreword_by] if foreword_by else [])
        schools = queries.by_id(session, School, (person.school_id for person in people if person.school_id))
        portraits = [person.photo_id for person in people]
        shown = [photo.id for part in parts for _, photo in part.photos]
        album = Album(library, session, [booklet.cover_id, booklet.logo_id, *portraits, *shown])
        school = printed.school_named(library, session, of_school)
        school = replace(school, logo=album.photo(booklet.logo_id) or school.logo)
        told = lessons(library, session, ids)
        matter, on = read_matter(library, session, booklet.id)
    # A practice that was opened and left empty is not printed, and no chapter stands behind it.
    begun = {part.practice.id for part in parts}
    chapters, empty = read_chapters(library, [one for one in items if one.kind != PRACTICE or one.record_id in begun])
    claims = practice_claims(library, parts)
    practices = tuple(
        replace(_practice(library, album, schools, part), elements=_after_story(told, claims, part)) for part in parts
    )
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
        chapters=chapters,
        empty_chapters=tuple((item.key, kind_name(item.kind)) for item in empty),
        theme=known_theme(booklet.theme),
        colour=booklet.colour,
        title_page="inner-title" in on,
        photo_credits="credits" in on,
        matter=matter,
    )
    return content, booklet.paper or "A5"


def read_practice(library: Library, practice_id: str) -> tuple[PracticeContent, SchoolContent]:
    """One practice as it is printed, and the school's own name and logo. Raises `NotFound`."""
    with library.read() as session:
        found = queries.many_practice_parts(session, [practice_id])
        if not found:
            raise NotFound(what=tr("Praktik"))
        parts = found[0]
        schools = queries.by_id(session, School, (person.school_id for _, person in parts.authors if person.school_id))
        album = Album(library, session, [photo.id for _, photo in parts.photos])
        school = printed.own_school(library, session)
        told = lessons(library, session, [practice_id])
    claims = practice_claims(library, [parts])
    practice = _practice(library, album, schools, parts)
    return replace(practice, elements=_after_story(told, claims, parts)), school


def home_of(parts: PracticeParts, own: str) -> str:
    """Id of the school that a practice comes from: its first author's, else its own, else the library's (`own`)."""
    authors = (person.school_id for _, person in parts.authors if person.school_id)
    return next(authors, None) or parts.practice.school_id or own


def _begun(parts: PracticeParts) -> bool:
    """Whether anything is in a practice: one that was opened and left empty is not printed."""
    written = any(row.body.strip() for row in parts.sections.values())
    return bool(parts.practice.title or parts.practice.summary or written or parts.photos)


def booklet_of(session: Any, booklet_id: str | None) -> Booklet:
    """The booklet of that id, by default the first; a new one where there is none. Raises `NotFound`."""
    if booklet_id is not None:
        return queries.wanted(session, Booklet, booklet_id, tr("Buklet"))
    every = queries.booklets(session)
    return every[0] if every else Booklet(title=tr("Praktik Baik"), paper="A5")


def _practice(library: Library, album: Album, schools: Mapping[str, School], parts: PracticeParts) -> PracticeContent:
    practice = parts.practice
    frame = frameworks.frame_for(practice.frame, parts.sections, library)
    model = frameworks.learning_models(library).item(practice.learning_model)
    bodies = {key: row.body for key, row in parts.sections.items()}
    return PracticeContent(
        practice_id=practice.id,
        title=practice.title,
        summary=practice.summary,
        authors=tuple(person_content(person, schools, album) for _, person in parts.authors),
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
        tags=_tags(library, parts),
        measures=tuple(
            MeasureContent(one.label, one.before, one.after, one.unit, one.participants, one.instrument)
            for one in parts.measures
        ),
    )


def _after_story(
    told: Mapping[str, LessonContent], claims: Mapping[str, Sequence[ClaimContent]], parts: PracticeParts
) -> tuple[Element, ...]:
    """The steps of the lesson, and the competencies that are proven."""
    lesson = told.get(parts.practice.id)
    steps = lesson_elements(lesson) if lesson else ()
    return (*steps, *practice_elements(claims.get(parts.practice.id, ())))


def _tags(library: Library, parts: PracticeParts) -> tuple[TagContent, ...]:
    claimed = {(tag.scheme, tag.item) for tag in parts.tags}
    groups = []
    for table in frameworks.tag_tables(library):
        items = tuple(item.short or item.name for item in table.items if (table.id, item.id) in claimed)
        if items:
            groups.append(TagContent(table.name, items, table.id))
    return tuple(groups)


def _year(parts: Sequence[PracticeParts]) -> str:
    days = [day for part in parts for day in (part.practice.ended, part.practice.started) if day]
    return str(max(days).year if days else date.today().year)
