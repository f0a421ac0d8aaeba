"""Schools, people, pupils and consents, and lists that are imported."""

from datetime import date

from portfolio.domain.changes import Receipt
from portfolio.domain.consent import PhotoBlur
from portfolio.services import consents, imports, scans, school, schools
from portfolio.services.tables import Table
from tests.services.edits.known import Known, Making


def _own(known: Known) -> str:
    return school.school(known.library).id


def _imported(known: Known) -> Receipt:
    table = Table(("Nama Lengkap", "Kelas"), tuple((f"Murid Nomor {n}", "VIII") for n in range(30)))
    mapping = imports.guess_mapping(known.library, table, "pupils").mapping
    return imports.apply(known.library, imports.preview(known.library, "pupils", table, mapping))


def _other(known: Known) -> str:
    return next(line.id for line in schools.list_schools(known.library) if line.id != _own(known))


def _blurred(known: Known) -> Receipt:
    photo = known.id("photo")
    area = PhotoBlur(photo_id=photo, shape="ellipse", points="0.1 0.1 0.4 0.4")
    return consents.set_blurs(known.library, photo, [area], mark=True)


EDITS: dict[str, Making] = {
    "school.change_school": lambda known: school.change_school(known.library, _own(known), name="Nama baru"),
    "school.add_person": lambda known: school.add_person(known.library, name="Citra"),
    "school.add_principal": lambda known: school.add_principal(known.library, _own(known)),
    "school.change_person": lambda known: school.change_person(known.library, known.id("person"), title_after="M.Sos."),
    "school.remove_person": lambda known: school.remove_person(known.library, known.id("person")),
    "schools.add_school": lambda known: schools.add_school(known.library, name="SD Contoh"),
    "schools.change_other_school": lambda known: schools.change_other_school(
        known.library, _other(known), regency="Kota Contoh"
    ),
    "schools.remove_school": lambda known: schools.remove_school(known.library, _other(known)),
    "consents.add_pupils": lambda known: consents.add_pupils(known.library, [{"name": "Laut Biru"}]),
    "consents.change_pupil": lambda known: consents.change_pupil(known.library, known.id("pupil"), nickname="Tata"),
    "consents.remove_pupil": lambda known: consents.remove_pupil(known.library, known.id("pupil")),
    "consents.add_consent": lambda known: consents.add_consent(known.library, subject="Laut"),
    "consents.begin_consent": lambda known: consents.begin_consent(known.library, known.id("photo")),
    "consents.change_consent": lambda known: consents.change_consent(known.library, known.id("consent"), note="Lisan"),
    "consents.withdraw_consent": lambda known: consents.withdraw_consent(
        known.library, known.id("consent"), date(2026, 2, 1)
    ),
    "consents.restore_consent": lambda known: consents.restore_consent(known.library, known.id("consent", 1)),
    "consents.remove_consent": lambda known: consents.remove_consent(known.library, known.id("consent")),
    "consents.set_photo_consent": lambda known: consents.set_photo_consent(
        known.library, known.ids("photo", 2), "consented", [known.id("consent")]
    ),
    "consents.set_blurs": lambda known: consents.set_blurs(
        known.library,
        known.id("photo"),
        [PhotoBlur(photo_id=known.id("photo"), shape="ellipse", points="0.1 0.1 0.4 0.4")],
        mark=True,
    ),
    "scans.attach_scan": lambda known: scans.attach_scan(
        known.library, known.id("consent"), known.picture("formulir-baru.jpg", (200, 10, 10))
    ),
    "scans.remove_scan": lambda known: scans.remove_scan(known.library, known.id("consent")),
    "imports.apply": _imported,
}
