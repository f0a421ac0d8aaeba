"""What every publication shows of photos, people and the school, read from the library as plain values."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlmodel import Session

from portfolio.domain.consent import PhotoBlur
from portfolio.domain.person import Person
from portfolio.domain.photo import Photo
from portfolio.domain.school import School
from portfolio.publishing.content import PersonContent, PhotoContent, SchoolContent
from portfolio.services.photo_edits import edits_of
from portfolio.storage import photo_queries, queries
from portfolio.storage.library import Library
from portfolio.texts import tr


class Album:
    """The photos of a publication with what is done to them; a photo in the trash is not in it."""

    def __init__(self, library: Library, session: Session, photo_ids: Iterable[str | None]) -> None:
        wanted = sorted({photo_id for photo_id in photo_ids if photo_id})
        self._vault = library.vault
        self._photos = queries.by_id(session, Photo, wanted)
        self._blurs = _grouped(photo_queries.blurs_of(session, wanted))

    def photo(self, photo_id: str | None, section: str = "", caption: str = "") -> PhotoContent | None:
        """The photo of that id, in a section of what shows it; `caption` instead of its own where given."""
        photo = self._photos.get(photo_id or "")
        if photo is None:
            return None
        edits = edits_of(photo, self._blurs.get(photo.id, ()))
        width, height = edits.size_after(photo.width, photo.height)
        return PhotoContent(
            photo_id=photo.id,
            sha256=photo.sha256,
            original=self._vault.path(photo.file_name),
            name=photo.original_name or photo.file_name,
            width=width,
            height=height,
            caption=caption or photo.caption,
            alt=photo.alt,
            credit=photo.credit,
            focal_x=photo.focal_x,
            focal_y=photo.focal_y,
            section=section,
            edits=edits,
            original_size=(photo.width, photo.height),
        )

    def photos(self, places: Iterable[tuple[str, str]]) -> tuple[PhotoContent, ...]:
        """Photos by (id, section), those that are there."""
        found = (self.photo(photo_id, section) for photo_id, section in places)
        return tuple(photo for photo in found if photo is not None)


def person_content(person: Person, schools: Mapping[str, School], album: Album | None = None) -> PersonContent:
    """A person as an author box shows them, with the portrait that `album` has; a teacher's role names the subject."""
    own = schools.get(person.school_id or "")
    role = person.role
    if person.subject and role == "Guru" and "(" not in person.subject:
        role = f"{role} {person.subject}"
    portrait = album.photo(person.photo_id) if album else None
    return PersonContent(person.full_name, role, own.name if own else "", person.bio, portrait)


def own_school(library: Library, session: Session) -> SchoolContent:
    """The library's own school as covers and letterheads show it."""
    school = queries.school_of(session)
    if school is None:
        return SchoolContent("")
    principal = session.get(Person, school.principal_id) if school.principal_id else None
    return school_content(school, principal, Album(library, session, [school.logo_id]))


def school_named(library: Library, session: Session, school_id: str | None) -> SchoolContent:
    """A school of the register by its id; the library's own for None. Raises `NotFound`."""
    if school_id is None:
        return own_school(library, session)
    school = queries.wanted(session, School, school_id, tr("Sekolah"))
    principal = session.get(Person, school.principal_id) if school.principal_id else None
    return school_content(school, principal, Album(library, session, [school.logo_id]))


def school_content(school: School, principal: Person | None, album: Album) -> SchoolContent:
    """A school as covers and letterheads show it; its logo is looked for in `album`."""
    place = ", ".join(part for part in (school.village, school.district) if part)
    region = ", ".join(part for part in (school.regency, school.province) if part)
    return SchoolContent(
        name=school.name,
        npsn=school.npsn,
        address_lines=tuple(line for line in (school.address, place, region) if line),
        motto=school.motto,
        contact_lines=tuple(line for line in (school.email, school.phone, school.website) if line),
        principal=principal.full_name if principal else "",
        logo=album.photo(school.logo_id),
    )


def _grouped(areas: Sequence[PhotoBlur]) -> dict[str, list[PhotoBlur]]:
    by_photo: dict[str, list[PhotoBlur]] = defaultdict(list)
    for area in areas:
        by_photo[area.photo_id].append(area)
    return by_photo
