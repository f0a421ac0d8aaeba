"""Who may be seen where: class lists, consents, what is said of each photo, and its blurred areas."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict, Unpack

from portfolio.domain.changes import Receipt
from portfolio.domain.consent import (
    CHANNELS,
    CONSENT_STATES,
    ELEMENTS,
    Channel,
    Consent,
    ConsentState,
    Objection,
    PhotoBlur,
    PhotoConsent,
    Pupil,
    end_of_school_year,
    objection,
)
from portfolio.domain.identity import now
from portfolio.domain.photo import Photo
from portfolio.domain.wording import cleaned
from portfolio.errors import BadValue
from portfolio.storage import photo_queries, queries
from portfolio.storage.edits import Edit
from portfolio.storage.library import Library
from portfolio.texts import tr


class PupilFields(TypedDict, total=False):
    """What is kept of a pupil; nothing that is not needed."""

    name: str
    nickname: str
    class_level: str
    school_year: str
    never_show: bool


class ConsentFields(TypedDict, total=False):
    """What a consent says."""

    subject: str
    kind: str
    pupil_id: str | None
    channels: str
    elements: str
    given_by: str
    relation: str
    given_on: date | None
    valid_until: date | None
    withdrawn_on: date | None
    note: str


@dataclass(frozen=True, slots=True)
class PhotoStanding:
    """How a photo stands with those it shows."""

    photo: Photo
    consents: tuple[Consent, ...]
    blurs: tuple[PhotoBlur, ...]
    at_risk: bool = False
    """A consent is linked of a pupil who must never be shown."""

    def objection(self, channel: Channel, day: date | None = None) -> Objection | None:
        """Why the photo may not go out in the channel (today, or on `day`)."""
        if self.at_risk and self.photo.consent == "consented":
            return "refused"
        return objection(self.photo, self.consents, len(self.blurs), channel, day or date.today())


def list_pupils(library: Library) -> list[Pupil]:
    """All pupils by class and name."""
    with library.read() as session:
        return list(photo_queries.pupils(session))


def add_pupils(library: Library, rows: Sequence[PupilFields]) -> Receipt:
    """Add pupils to the class lists; one who is already there (name, class, year) is left as is."""
    with library.edit(tr("Tambah murid")) as edit:
        known = {(one.name.casefold(), one.class_level, one.school_year) for one in photo_queries.pupils(edit.session)}
        for row in rows:
            values = cleaned(row)
            key = (values.get("name", "").casefold(), values.get("class_level", ""), values.get("school_year", ""))
            if key[0] and key not in known:
                known.add(key)
                edit.make(Pupil(**values))
    return edit.receipt


def change_pupil(library: Library, pupil_id: str, **fields: Unpack[PupilFields]) -> Receipt:
    """Change what is kept of a pupil."""
    with library.edit(tr("Ubah data murid")) as edit:
        edit.change(queries.wanted(edit.session, Pupil, pupil_id), **cleaned(fields))
    return edit.receipt


def remove_pupil(library: Library, pupil_id: str) -> Receipt:
    """Take a pupil off the class lists."""
    with library.edit(tr("Hapus murid")) as edit:
        edit.change(queries.wanted(edit.session, Pupil, pupil_id), deleted_at=now())
    return edit.receipt


def list_consents(library: Library) -> list[Consent]:
    """All consents, the newest first."""
    with library.read() as session:
        return list(photo_queries.consents(session))


def add_consent(library: Library, **fields: Unpack[ConsentFields]) -> Receipt:
    """Record a consent; without an end it holds until 30 June of the school year. `receipt.made[0]` is its id."""
    values = _consent_values(fields)
    given = values.setdefault("given_on", date.today()) or date.today()
    values.setdefault("valid_until", end_of_school_year(given))
    with library.edit(tr("Catat izin")) as edit:
        edit.make(Consent(**values))
    return edit.receipt


def begin_consent(library: Library, photo_id: str = "", linked: Sequence[str] = ()) -> Receipt:
    """Record a consent that allows nothing yet; where a photo is given, it rests on it and on those `linked` already.

    `receipt.made[0]` is the consent's id.
    """
    day = date.today()
    consent = Consent(kind="pupil", elements="face", given_on=day, valid_until=end_of_school_year(day))
    with library.edit(tr("Catat izin")) as edit:
        edit.make(consent)
        if photo_id:
            edit.change(queries.wanted(edit.session, Photo, photo_id), consent="consented")
            _link(edit, photo_id, [*linked, consent.id])
    return edit.receipt


def change_consent(library: Library, consent_id: str, **fields: Unpack[ConsentFields]) -> Receipt:
    """Change a consent."""
    with library.edit(tr("Ubah izin")) as edit:
        edit.change(queries.wanted(edit.session, Consent, consent_id), **_consent_values(fields))
    return edit.receipt


def withdraw_consent(library: Library, consent_id: str, day: date | None = None) -> Receipt:
    """Record that a consent was taken back; every photo that rests on it is held from then on."""
    with library.edit(tr("Cabut izin")) as edit:
        edit.change(queries.wanted(edit.session, Consent, consent_id), withdrawn_on=day or date.today())
    return edit.receipt


def restore_consent(library: Library, consent_id: str) -> Receipt:
    """A consent holds again that was withdrawn by mistake."""
    with library.edit(tr("Batalkan pencabutan izin")) as edit:
        edit.change(queries.wanted(edit.session, Consent, consent_id), withdrawn_on=None)
    return edit.receipt


def remove_consent(library: Library, consent_id: str) -> Receipt:
    """Put a consent in the trash; photos that rested on it have none."""
    with library.edit(tr("Hapus izin")) as edit:
        edit.change(queries.wanted(edit.session, Consent, consent_id), deleted_at=now())
    return edit.receipt


def set_photo_consent(
    library: Library, photo_ids: Sequence[str], state: ConsentState, consent_ids: Sequence[str] = ()
) -> Receipt:
    """Say of photos whether and by which consents they may be shown."""
    if state not in CONSENT_STATES:
        raise BadValue(tr("Status izin itu tidak dikenal."))
    with library.edit(tr("Tandai izin foto")) as edit:
        for photo_id in photo_ids:
            edit.change(queries.wanted(edit.session, Photo, photo_id), consent=state)
            _link(edit, photo_id, consent_ids if state == "consented" else ())
    return edit.receipt


def set_blurs(library: Library, photo_id: str, areas: Sequence[PhotoBlur], *, mark: bool = False) -> Receipt:
    """Blur these areas of a photo, and no others; areas that were there keep their ids.

    With `mark` the photo may be shown as long as it is blurred, and rests on no consents any more.
    """
    with library.edit(tr("Buramkan foto")) as edit:
        photo = queries.wanted(edit.session, Photo, photo_id)
        if mark:
            edit.change(photo, consent="blur")
            _link(edit, photo_id, ())
        present = {row.id: row for row in photo_queries.blurs_of(edit.session, [photo_id])}
        kept = {area.id for area in areas}
        for row_id, row in present.items():
            if row_id not in kept:
                edit.session.delete(row)
        for area in areas:
            if area.id in present:
                edit.change(present[area.id], shape=area.shape, points=area.points, size=area.size)
            else:
                edit.add(PhotoBlur(id=area.id, photo_id=photo_id, shape=area.shape, points=area.points, size=area.size))
    return edit.receipt


def standing(library: Library, photo_ids: Sequence[str]) -> dict[str, PhotoStanding]:
    """How photos stand with those they show, by id; unknown ids are left out."""
    with library.read() as session:
        photos = photo_queries.photos_by_id(session, photo_ids)
        links = photo_queries.photo_consents(session, photo_ids)
        consents = {one.id: one for one in photo_queries.consents(session)}
        blurs = photo_queries.blurs_of(session, photo_ids)
        hidden = {pupil.id for pupil in photo_queries.pupils(session) if pupil.never_show}
    by_photo: dict[str, list[Consent]] = defaultdict(list)
    for link in links:
        if link.consent_id in consents:
            by_photo[link.photo_id].append(consents[link.consent_id])
    areas: dict[str, list[PhotoBlur]] = defaultdict(list)
    for blur in blurs:
        areas[blur.photo_id].append(blur)
    return {
        photo_id: PhotoStanding(
            photo,
            tuple(by_photo[photo_id]),
            tuple(areas[photo_id]),
            any(consent.pupil_id in hidden for consent in by_photo[photo_id]),
        )
        for photo_id, photo in photos.items()
    }


def objection_words(reason: Objection) -> str:
    """Why a photo may not go out, as a whole sentence."""
    return {
        "unchecked": tr("Izinnya belum diperiksa."),
        "refused": tr("Orang tua menolak foto ini ditampilkan."),
        "no-consent": tr("Belum ada catatan izin."),
        "withdrawn": tr("Izinnya sudah dicabut."),
        "expired": tr("Masa berlaku izinnya sudah habis."),
        "other-channel": tr("Izinnya tidak mencakup terbitan ini."),
        "not-blurred": tr("Wajah masih harus diburamkan."),
    }[reason]


def channel_words(channel: Channel) -> str:
    """A channel on screen."""
    return {
        "wall": tr("Mading sekolah"),
        "booklet": tr("Buklet cetak"),
        "web": tr("Web dan WhatsApp"),
        "media": tr("Media massa"),
    }[channel]


def state_words(state: ConsentState) -> str:
    """A photo's consent state on screen."""
    return {
        "unchecked": tr("Belum diperiksa"),
        "no-pupil": tr("Tanpa murid yang dikenali"),
        "consented": tr("Ada izin"),
        "blur": tr("Harus diburamkan"),
        "refused": tr("Ditolak"),
    }[state]


def _link(edit: Edit, photo_id: str, consent_ids: Sequence[str]) -> None:
    present = {row.consent_id: row for row in photo_queries.photo_consents(edit.session, [photo_id])}
    for consent_id, row in present.items():
        if consent_id not in consent_ids:
            edit.session.delete(row)
    for consent_id in dict.fromkeys(consent_ids):
        if consent_id not in present:
            queries.wanted(edit.session, Consent, consent_id)
            edit.add(PhotoConsent(photo_id=photo_id, consent_id=consent_id))


def _consent_values(fields: ConsentFields) -> dict[str, Any]:
    values = cleaned(fields)
    for name, allowed in (("channels", CHANNELS), ("elements", ELEMENTS)):
        if not set(values.get(name, "").split()) <= set(allowed):
            raise BadValue(tr("Izin itu menyebut hal yang tidak dikenal."))
    return values
