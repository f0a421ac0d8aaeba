"""Attendance lists, participants and follow-up plans as spreadsheets."""

from pathlib import Path

from portfolio.domain.names import grouped_nip
from portfolio.publishing.chapters.dissemination import JOB, NAME, NO, NUMBER, SEX, UNIT, WHOLE_PLAN
from portfolio.services.disseminations import open_forum
from portfolio.services.follow_ups import PRINTED_STATES
from portfolio.services.sheets import Sheet, Value, write_sheet, write_sheets
from portfolio.services.training_order import fair_order
from portfolio.services.trainings import open_training
from portfolio.storage.library import Library

ATTENDANCE, PLAN, PARTICIPANTS = "Daftar Hadir", "Rencana Tindak Lanjut", "Peserta"
ROLE, PRESENT, HERE, AWAY = "Peran", "Hadir", "Ya", "Tidak"
HEADS = (NO, NAME, NUMBER, SEX, JOB, UNIT, ROLE, PRESENT)
_WIDTHS = (5, 32, 22, 6, 24, 30, 14, 8)
PLACE_HEADS = (NO, NAME, "Sekolah", "Keadaan", "Meminta tempat", "Pernah dilatih (kali)", "Urutan adil", "Alasan",
               "Surat tugas", "Catatan")  # fmt: skip
STATES = {
    "asked": "Meminta tempat",
    "invited": "Diundang",
    "attended": "Hadir",
    "absent": "Tidak hadir",
    "declined": "Menolak",
}
"""As written in the spreadsheet."""


def write_attendance(library: Library, forum_id: str, path: Path) -> Path:
    """Write the attendance list and the follow-up plan of a forum. Raises `NotFound` and `TargetError`."""
    page = open_forum(library, forum_id)
    people: list[list[Value]] = [
        [n, one.name, grouped_nip(one.number), one.sex, one.job, one.unit, one.role, HERE if one.present else AWAY]
        for n, one in enumerate(page.attendees, start=1)
    ]
    plan: list[list[Value]] = [
        [
            n, one.activity, one.goal, one.audience, one.time, one.responsible, one.resources, one.indicator,
            one.evidence, PRINTED_STATES.get(one.state, one.state),
        ]
        for n, one in enumerate(page.follow_ups, start=1)
    ]  # fmt: skip
    sheets = [Sheet(ATTENDANCE, HEADS, people, _WIDTHS)]
    if plan:
        sheets.append(Sheet(PLAN, [head for head, _ in WHOLE_PLAN], plan))
    return write_sheets(path, sheets)


def write_template(path: Path) -> Path:
    """Write an empty attendance list that comes back in as it is. Raises `TargetError`."""
    rows: list[list[Value]] = [[n, *[""] * (len(HEADS) - 2), HERE] for n in range(1, 41)]
    return write_sheet(path, ATTENDANCE, HEADS, rows, widths=_WIDTHS)


def write_participants(library: Library, training_id: str, path: Path, per_school: int | None = None) -> Path:
    """Write who has or asks for a place in a training, with the fair order. Raises `NotFound` and `TargetError`."""
    page = open_training(library, training_id)
    ranks = {rank.participant.place.id: rank for rank in fair_order(library, training_id, per_school)}
    waiting = [rank.participant for rank in ranks.values()]
    rows: list[list[Value]] = []
    for n, one in enumerate([*waiting, *(one for one in page.participants if one.place.id not in ranks)], start=1):
        rank = ranks.get(one.place.id)
        rows.append(
            [
                n,
                one.person.full_name,
                one.school.name if one.school else "",
                STATES[one.place.state],
                one.place.asked_on,
                rank.past.times if rank else one.place.times_trained,
                rank.number if rank else None,
                rank.reason if rank else "",
                one.place.letter,
                one.place.note,
            ]
        )
    return write_sheet(path, page.training.title or PARTICIPANTS, PLACE_HEADS, rows)
