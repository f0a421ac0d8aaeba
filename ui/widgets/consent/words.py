"""How consents and their states are said on screen."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from portfolio.domain.consent import CONSENT_STATES, Channel, Consent, ConsentState
from portfolio.services import consents
from portfolio.texts import tr
from ui.widgets.date_field import shown_date

Standing = Literal["valid", "expired", "withdrawn", "unfinished"]
STANDINGS: tuple[Standing, ...] = ("valid", "expired", "withdrawn", "unfinished")


@dataclass(frozen=True, slots=True)
class StateFace:
    """How a photo's state looks: a sign, a colour role, its name, and what it means."""

    state: ConsentState
    icon: str
    role: str
    name: str
    meaning: str


def standing_of(consent: Consent, day: date) -> Standing:
    """Whether a consent holds on that day; one that names no place or nothing to show allows nothing yet."""
    if consent.withdrawn_on is not None and consent.withdrawn_on <= day:
        return "withdrawn"
    if consent.valid_until is not None and consent.valid_until < day:
        return "expired"
    return "valid" if consent.channels.strip() and consent.elements.strip() else "unfinished"


def standing_words(consent: Consent, day: date) -> str:
    """The same as words: “Berlaku sampai 30 Juni 2026”."""
    match standing_of(consent, day):
        case "withdrawn":
            return tr("Dicabut {day}", day=shown_date(consent.withdrawn_on))
        case "expired":
            return tr("Habis {day}", day=shown_date(consent.valid_until))
        case "unfinished":
            return tr("Belum lengkap")
        case _:
            until = shown_date(consent.valid_until)
            return tr("Berlaku sampai {day}", day=until) if until else tr("Berlaku tanpa batas waktu")


def standing_face(standing: Standing) -> tuple[str, str]:
    """Sign and colour role of a standing."""
    return {
        "valid": ("circle-check", "ok"),
        "expired": ("clock", "warn"),
        "withdrawn": ("circle-x", "danger"),
        "unfinished": ("circle-alert", "accent"),
    }[standing]


def filter_words(standing: Standing) -> str:
    """A standing as the name of a filter."""
    return {
        "valid": tr("Berlaku"),
        "expired": tr("Habis"),
        "withdrawn": tr("Dicabut"),
        "unfinished": tr("Belum lengkap"),
    }[standing]


def badge_words(channel: str) -> str:
    """A channel in one word or two."""
    return {"wall": tr("Mading"), "booklet": tr("Buklet"), "web": tr("Web & WA"), "media": tr("Media")}.get(
        channel, channel
    )


def channel_meaning(channel: Channel) -> str:
    """Who sees what is shown in a channel."""
    return {
        "wall": tr("Dilihat di dalam sekolah."),
        "booklet": tr("Dilihat pemegang buklet, misalnya di pameran."),
        "web": tr("Dapat dilihat dan diteruskan siapa saja."),
        "media": tr("Koran, televisi, dan akun resminya."),
    }[channel]


def element_words(element: str) -> str:
    """What a consent is about."""
    return {"face": tr("Wajah"), "name": tr("Nama"), "work": tr("Karya")}.get(element, element)


def kind_words(kind: str) -> str:
    """For whom a consent speaks."""
    return {"pupil": tr("Satu murid"), "class": tr("Satu kelas"), "group": tr("Kelompok")}.get(kind, kind)


def subject_words(consent: Consent) -> str:
    """For whom the consent is, or that nobody is named yet."""
    return consent.subject or tr("Belum bernama")


def state_faces() -> tuple[StateFace, ...]:
    """All states of a photo, in the order of the cards."""
    looks: dict[ConsentState, tuple[str, str, str]] = {
        "unchecked": ("circle-question-mark", "accent", tr("Belum ada yang melihat siapa di foto ini.")),
        "no-pupil": ("users", "ok", tr("Tidak ada wajah murid yang jelas: punggung, tangan, karya, ruang.")),
        "consented": ("shield-check", "ok", tr("Orang tua setiap murid yang terlihat sudah setuju.")),
        "blur": ("droplet", "warn", tr("Boleh tampil setelah wajahnya diburamkan.")),
        "refused": ("circle-x", "danger", tr("Ada yang tidak setuju: foto ini tidak ikut terbit.")),
    }
    return tuple(StateFace(state, *looks[state][:2], consents.state_words(state), looks[state][2])
                 for state in CONSENT_STATES)  # fmt: skip


def state_face(state: str) -> StateFace:
    """The look of one state; an unknown one counts as unchecked."""
    faces = state_faces()
    return next((face for face in faces if face.state == state), faces[0])
