"""What a booklet prints, read from the library as plain values."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from portfolio.domain.booklet import Booklet
from portfolio.domain.consent import PhotoBlur
from portfolio.domain.person import Person
from portfolio.domain.photo import Photo
from portfolio.domain.school import School
from portfolio.publishing.content import (
    BookletContent,
    MeasureContent,
    PersonContent,
    PhotoContent,
    PracticeContent,
    SchoolContent,
    SectionContent,
    TagContent,
)
from portfolio.services import frameworks
from portfolio.services.photo_edits import edits_of
from portfolio.storage import photo_queries, queries
from portfolio.storage.library import Library
from portfolio.storage.queries import PracticeParts
from portfolio.texts import tr


@dataclass(frozen=True, slots=True)
class _Around:
    """What every part of the content is read with."""

    library: Library
    schools: Mapping[str, School]
    blurs: Mapping[str, Sequence[PhotoBlur]]
    """Photo id -> its blurred areas."""


def read_booklet(library: Library, booklet_id: str | None) -> tuple[BookletContent, str]:
    """The content of a booklet as plain values, and its own paper. Raises `NotFound`."""
    with library.read() as session:
        booklet = _booklet(session, booklet_id)
        own = queries.school_of(session)
        ids = queries.booklet_practice_ids(session, booklet)
        parts = [part for part in queries.many_practice_parts(session, ids) if _begun(part)]
        schools = {school.id: school for school in queries.schools(session)}
        principal = session.get(Person, own.principal_id) if own and own.principal_id else None
        logo = session.get(Photo, own.logo_id) if own and own.logo_id else None
        cover = session.get(Photo, booklet.cover_id) if booklet.cover_id else None
        foreword_by = session.get(Person, booklet.foreword_by) if booklet.foreword_by else None
        shown = [photo.id for part in parts for _, photo in part.photos]
        shown += filter(None, (booklet.cover_id, own.logo_id if own else None))
        around = _Around(library, schools, _blurs(photo_queries.blurs_of(session, shown)))
    practices = tuple(_practice(around, part) for part in parts)
    content = BookletContent(
        booklet_id=booklet.id,
        title=booklet.title or tr("Praktik Baik"),
        subtitle=booklet.subtitle,
        event=booklet.event,
        year=_year(parts),
        school=_school(around, own, principal, logo),
        practices=practices,
        place_date=booklet.place_date,
        foreword=booklet.foreword,
        foreword_by=_person(around, foreword_by) if foreword_by else None,
        back_text=booklet.back_text,
        cover=_photo(around, cover) if cover and cover.deleted_at is None else None,
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


def _practice(around: _Around, parts: PracticeParts) -> PracticeContent:
    practice = parts.practice
    frame = frameworks.writing_frame(practice.frame)
    model = frameworks.learning_models().item(practice.learning_model)
    bodies = {key: row.body for key, row in parts.sections.items()}
    return PracticeContent(
        practice_id=practice.id,
        title=practice.title,
        summary=practice.summary,
        authors=tuple(_person(around, person) for _, person in parts.authors),
        sections=tuple(SectionContent(one.id, one.name, bodies.get(one.id, "")) for one in frame.sections),
        photos=tuple(_photo(around, photo, place.section) for place, photo in parts.photos),
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


def _person(around: _Around, person: Person) -> PersonContent:
    own = around.schools.get(person.school_id or "")
    role = person.role
    if person.subject and role == "Guru" and "(" not in person.subject:
        role = f"{role} {person.subject}"
    return PersonContent(person.full_name, role, own.name if own else "", person.bio)


def _school(around: _Around, school: School | None, principal: Person | None, logo: Photo | None) -> SchoolContent:
    if school is None:
        return SchoolContent("")
    place = ", ".join(part for part in (school.village, school.district) if part)
    region = ", ".join(part for part in (school.regency, school.province) if part)
    return SchoolContent(
        name=school.name,
        npsn=school.npsn,
        address_lines=tuple(line for line in (school.address, place, region) if line),
        motto=school.motto,
        contact_lines=tuple(line for line in (school.email, school.phone, school.website) if line),
        principal=principal.full_name if principal else "",
        logo=_photo(around, logo) if logo and logo.deleted_at is None else None,
    )


def _photo(around: _Around, photo: Photo, section: str = "") -> PhotoContent:
    edits = edits_of(photo, around.blurs.get(photo.id, ()))
    width, height = edits.size_after(photo.width, photo.height)
    return PhotoContent(
        photo_id=photo.id,
        sha256=photo.sha256,
        original=around.library.vault.path(photo.file_name),
        name=photo.original_name or photo.file_name,
        width=width,
        height=height,
        caption=photo.caption,
        alt=photo.alt,
        credit=photo.credit,
        focal_x=photo.focal_x,
        focal_y=photo.focal_y,
        section=section,
        edits=edits,
        original_size=(photo.width, photo.height),
    )


def _blurs(areas: Sequence[PhotoBlur]) -> dict[str, list[PhotoBlur]]:
    by_photo: dict[str, list[PhotoBlur]] = defaultdict(list)
    for area in areas:
        by_photo[area.photo_id].append(area)
    return by_photo


def _year(parts: Sequence[PracticeParts]) -> str:
    days = [day for part in parts for day in (part.practice.ended, part.practice.started) if day]
    return str(max(days).year if days else date.today().year)
