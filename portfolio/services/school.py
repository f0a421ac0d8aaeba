"""The school and its people."""

from typing import Any, Literal, TypedDict, Unpack

from portfolio.domain.changes import Receipt
from portfolio.domain.framework import FrameworkItem
from portfolio.domain.identity import now
from portfolio.domain.names import bare_number
from portfolio.domain.person import Person
from portfolio.domain.school import School
from portfolio.domain.wording import cleaned
from portfolio.errors import NotFound
from portfolio.services.frameworks import framework_file
from portfolio.services.identity_remarks import nip_remark, npsn_remark, nuptk_remark
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
    sex: str
    employment: str
    functional_rank: str
    years_teaching: int | None
    school_id: str | None
    photo_id: str | None


_LONG = {"about", "bio"}


def school(library: Library) -> School:
    """The library's own school."""
    with library.read() as session:
        found = queries.school_of(session)
    if found is None:
        raise NotFound(what=tr("Sekolah"))
    return found


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
        values = {"school_id": own.id if own else None, **_kept(fields)}
        edit.make(Person.model_validate(values))
    return edit.receipt


def add_principal(library: Library, school_id: str) -> Receipt:
    """Add somebody to the register as the principal of a school; `receipt.made[0]` is the person's id."""
    with library.edit(tr("Tambah kepala sekolah")) as edit:
        row = queries.wanted(edit.session, School, school_id)
        person_id = edit.make(Person(role="Kepala Sekolah", school_id=school_id))
        edit.change(row, principal_id=person_id)
    return edit.receipt


def change_person(library: Library, person_id: str, **fields: Unpack[PersonFields]) -> Receipt:
    """Change what is known of a person; every place that names them follows."""
    with library.edit(tr("Ubah data orang")) as edit:
        edit.change(queries.wanted(edit.session, Person, person_id), **_kept(fields))
    return edit.receipt


def kind_of_record(library: Library, record_id: str) -> Literal["own", "school", "person"]:
    """Whether an id is the library's own school, another one, or (as far as it matters) a person."""
    with library.read() as session:
        own = queries.school_of(session)
        if own is not None and own.id == record_id:
            return "own"
        return "school" if session.get(School, record_id) is not None else "person"


def remove_person(library: Library, person_id: str) -> Receipt:
    """Put a person in the trash; practices no longer name them until they are brought back."""
    with library.edit(tr("Hapus orang")) as edit:
        edit.change(queries.wanted(edit.session, Person, person_id), deleted_at=now())
    return edit.receipt


def employments() -> tuple[FrameworkItem, ...]:
    """Status kepegawaian: PNS, PPPK ...; a person keeps the id."""
    rows = framework_file("documents")["tables"]["employment_status"]
    return tuple(FrameworkItem(row["id"], row["name"], row["name_en"]) for row in rows)


def identity_warnings(person: Person) -> tuple[str, str]:
    """What looks odd in NIP and NUPTK of a person, "" for nothing: a hint, never a refusal."""
    return nip_remark(person.nip, person.sex), nuptk_remark(person.nuptk)


def npsn_warning(npsn: str) -> str:
    """What looks odd in an NPSN, or ""."""
    return npsn_remark(npsn)


def _kept(fields: PersonFields) -> dict[str, Any]:
    """The fields as they are kept: text cleaned, NIP and NUPTK as digits alone, so that one number is found again."""
    values = cleaned(fields, _LONG)
    for name in ("nip", "nuptk"):
        if isinstance(values.get(name), str):
            values[name] = bare_number(values[name])
    return values
