"""The school and its people."""

from typing import TypedDict, Unpack

from portfolio.domain.changes import Receipt
from portfolio.domain.identity import now
from portfolio.domain.person import Person
from portfolio.domain.school import School
from portfolio.domain.wording import cleaned
from portfolio.errors import NotFound
from portfolio.storage import queries
from portfolio.storage.library import Library
from portfolio.texts import tr


class SchoolFields(TypedDict, total=False):
    """What can be changed of a school."""

    name: str
    npsn: str
    level: str
    status: str
    accreditation: str
    address: str
    village: str
    district: str
    regency: str
    province: str
    email: str
    phone: str
    website: str
    motto: str
    about: str
    principal_id: str | None
    logo_id: str | None


class PersonFields(TypedDict, total=False):
    """What can be said of a person."""

    name: str
    title_before: str
    title_after: str
    role: str
    subject: str
    nip: str
    nuptk: str
    bio: str
    school_id: str | None


_LONG = {"about", "bio"}


def school(library: Library) -> School:
    """The library's own school."""
    with library.read() as session:
        found = queries.school_of(session)
    if found is None:
        raise NotFound(what=tr("Sekolah"))
    return found


def schools(library: Library) -> list[School]:
    """All schools of the library, by name."""
    with library.read() as session:
        return list(queries.schools(session))


def change_school(library: Library, school_id: str, **fields: Unpack[SchoolFields]) -> Receipt:
    """Change the school's profile."""
    with library.edit(tr("Ubah profil sekolah")) as edit:
        edit.change(queries.wanted(edit.session, School, school_id), **cleaned(fields, _LONG))
    return edit.receipt


def people(library: Library) -> list[Person]:
    """Everybody in the register, by name."""
    with library.read() as session:
        return list(queries.people(session))


def add_person(library: Library, **fields: Unpack[PersonFields]) -> Receipt:
    """Add somebody to the register; `receipt.made[0]` is the id."""
    with library.edit(tr("Tambah orang")) as edit:
        own = queries.school_of(edit.session)
        values = {"school_id": own.id if own else None, **cleaned(fields, _LONG)}
        edit.make(Person.model_validate(values))
    return edit.receipt


def change_person(library: Library, person_id: str, **fields: Unpack[PersonFields]) -> Receipt:
    """Change what is known of a person; every place that names them follows."""
    with library.edit(tr("Ubah data orang")) as edit:
        edit.change(queries.wanted(edit.session, Person, person_id), **cleaned(fields, _LONG))
    return edit.receipt


def remove_person(library: Library, person_id: str) -> Receipt:
    """Put a person in the trash; practices no longer name them until they are brought back."""
    with library.edit(tr("Hapus orang")) as edit:
        edit.change(queries.wanted(edit.session, Person, person_id), deleted_at=now())
    return edit.receipt


def identity_warnings(person: Person) -> list[str]:
    """What looks odd in the numbers of a person: a hint, never a refusal."""
    warnings = []
    nip, nuptk = "".join(person.nip.split()), "".join(person.nuptk.split())
    if nip and not (nip.isdigit() and len(nip) == 18):
        warnings.append(tr("NIP biasanya 18 angka; yang tertulis {n} tanda.", n=len(nip)))
    if nuptk and not (nuptk.isdigit() and len(nuptk) == 16):
        warnings.append(tr("NUPTK biasanya 16 angka; yang tertulis {n} tanda.", n=len(nuptk)))
    return warnings


def npsn_warning(npsn: str) -> str:
    """What looks odd in an NPSN, or ""; non-formal schools may begin with a letter."""
    bare = npsn.strip().upper()
    plausible = len(bare) == 8 and bare.isalnum() and bare[1:].isdigit()
    return "" if not bare or plausible else tr("NPSN biasanya 8 angka; yang tertulis {n} tanda.", n=len(bare))
