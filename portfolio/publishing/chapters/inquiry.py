"""An inquiry on paper: its identity, its stages with their questions, numbers with what they can't tell, decisions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from portfolio.domain.calendar import long_date, period
from portfolio.domain.inquiry import InquiryMeasure
from portfolio.domain.measuring import DataNote, NoteKind, change, full_scale, notes
from portfolio.domain.names import listed
from portfolio.domain.prose import Run
from portfolio.publishing.content import PhotoContent
from portfolio.publishing.document import Bar, Cell, Chart, Column, Element, Facts, Gallery, Heading, Note, Table, Text
from portfolio.publishing.elements import amount, figure, prose

FOCUS, TEAM, PERIOD, FRAMEWORK, CYCLE = "Fokus", "Tim", "Periode", "Kerangka", "Siklus"
FORMER, NEXT, TOLD = "Siklus sebelumnya", "Siklus berikutnya", "Diceritakan sebagai"
BEFORE_AFTER = "Sebelum dan sesudah"
SERIES = ("Sebelum", "Sesudah")
DECISIONS = "Keputusan tim"
HEADS = ("Keputusan", "Penanggung jawab", "Tenggat", "Status")
DONE, OPEN = "Terlaksana", "Belum"
NOTES_HEAD = "Catatan"
_WORDS: dict[NoteKind, str] = {
    "few": "diukur pada kurang dari sepuluh orang, jadi dibaca sebagai cerita, bukan bukti umum",
    "numbers": "banyak peserta sebelum (n = {before}) dan sesudah (n = {after}) berbeda",
    "no-number": "banyak peserta tidak dicatat lengkap",
    "instruments": "alat ukur sebelum dan sesudah berbeda, jadi selisihnya tidak dibaca sebagai perubahan",
    "no-instrument": "alat ukurnya tidak dicatat",
    "scale": "skala skornya tidak disebutkan",
    "percent": "ada persentase di luar 0–100",
    "beyond-scale": "ada angka yang melebihi skala atau banyak pesertanya",
    "one-sided": "baru diukur satu kali",
}


@dataclass(frozen=True, slots=True)
class AnswerContent:
    """A question with what the team says to it."""

    question: str
    """Empty for the free notes."""
    body: str
    """Small Markdown."""


@dataclass(frozen=True, slots=True)
class DecisionContent:
    """What the team decided."""

    body: str
    responsible: str = ""
    due_on: date | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class StageContent:
    """One stage with everything that is printed of it."""

    id: str
    name: str
    answers: tuple[AnswerContent, ...] = ()
    """Those that were given, in the order of the questions; free notes last."""
    photos: tuple[PhotoContent, ...] = ()
    measures: tuple[InquiryMeasure, ...] = ()
    """The numbers that are told in this stage."""
    decisions: tuple[DecisionContent, ...] = ()


@dataclass(frozen=True, slots=True)
class CycleContent:
    """A whole cycle."""

    inquiry_id: str
    title: str
    framework: str
    focus: str
    team: tuple[str, ...]
    """Full names, in order."""
    started: date | None
    ended: date | None
    number: int
    count: int
    former: str
    """Title of the cycle that it follows, or ""."""
    following: str
    practice: str
    """Title of the practice that it was told as, or ""."""
    stages: tuple[StageContent, ...]


def cycle_elements(cycle: CycleContent) -> tuple[Element, ...]:
    """A cycle from its identity to its decisions; stages and questions that nobody answered are left out."""
    elements: list[Element] = [Facts(_facts(cycle))]
    for stage in cycle.stages:
        told = stage_elements(stage)
        if told:
            elements += [Heading(stage.name, role=stage.id), *told]
    return (*elements, *decision_elements([one for stage in cycle.stages for one in stage.decisions]))


def stage_elements(stage: StageContent) -> tuple[Element, ...]:
    """A stage without its name: questions as side heads, figures behind the first answer, numbers at the end."""
    elements: list[Element] = []
    gallery = [Gallery(tuple(figure(photo) for photo in stage.photos))] if stage.photos else []
    for answer in stage.answers:
        elements += [Heading(answer.question or NOTES_HEAD, level=3), *prose(answer.body)]
        elements += gallery
        gallery = []
    return (*elements, *gallery, *measure_elements(stage.measures))


def measure_elements(measures: Sequence[InquiryMeasure]) -> tuple[Element, ...]:
    """Charts of the numbers, one for each unit, each followed by what a reader must know of them."""
    shown = [row for row in measures if row.before is not None or row.after is not None]
    groups: dict[tuple[str, float | None], list[InquiryMeasure]] = {}
    for row in shown:
        groups.setdefault((row.unit.strip().lower(), full_scale(row)), []).append(row)
    elements: list[Element] = [Heading(BEFORE_AFTER, level=3)] if shown else []
    for (_, full), rows in groups.items():
        elements.append(Chart("", SERIES, tuple(_bar(row) for row in rows), full))
        elements += [Note(words, "warning") for words in filter(None, map(_warning, rows))]
    return tuple(elements)


def decision_elements(decisions: Sequence[DecisionContent]) -> tuple[Element, ...]:
    """The decisions as a table, or nothing."""
    rows = [one for one in decisions if one.body.strip()]
    if not rows:
        return ()
    weights = (3.2, 1.7, 1.6, 1.1)
    columns = tuple(Column(head, weight) for head, weight in zip(HEADS, weights, strict=True))
    return Heading(DECISIONS), Table(columns, tuple(_decision(one) for one in rows))


def _facts(cycle: CycleContent) -> tuple[tuple[str, str], ...]:
    chain = f"{cycle.number} dari {cycle.count}" if cycle.count > 1 else ""
    rows = (
        (FOCUS, cycle.focus),
        (TEAM, listed(cycle.team)),
        (PERIOD, period(cycle.started, cycle.ended)),
        (FRAMEWORK, cycle.framework),
        (CYCLE, chain),
        (FORMER, cycle.former),
        (NEXT, cycle.following),
        (TOLD, cycle.practice),
    )
    return tuple((name, value) for name, value in rows if value)


def _bar(row: InquiryMeasure) -> Bar:
    return Bar(
        row.label,
        (row.before, row.after),
        (amount(row.before, row.unit), amount(row.after, row.unit)),
        " · ".join(_remarks(row)),
    )


def _remarks(row: InquiryMeasure) -> Iterator[str]:
    """By how much it changed, of how many, measured how."""
    found = change(row)
    if found is not None and found.amount:
        sign = "+" if found.amount > 0 else ""
        yield f"{sign}{amount(found.amount, 'poin persen' if found.points else row.unit)}"
    before, after = row.before_participants, row.after_participants
    if before is not None and before == after:
        yield f"n = {before}"
    elif before is not None or after is not None:
        yield ", ".join(f"n {side} = {n}" for side, n in (("sebelum", before), ("sesudah", after)) if n is not None)
    instruments = [text.strip() for text in (row.before_instrument, row.after_instrument) if text.strip()]
    if instruments and instruments[0].lower() == instruments[-1].lower():
        yield instruments[0]
    elif instruments:
        yield f"sebelum: {instruments[0]}; sesudah: {instruments[-1]}"


def _warning(row: InquiryMeasure) -> str:
    """What the numbers can't tell, as one sentence; "" where they can be read as they stand."""
    said = [_said(note) for note in notes(row)]
    return f"{row.label}: {'; '.join(said)}." if said else ""


def _said(note: DataNote) -> str:
    return _WORDS[note.kind].format(before=note.before, after=note.after)


def _decision(one: DecisionContent) -> tuple[Cell, ...]:
    due = long_date(one.due_on) if one.due_on else ""
    return tuple(_cell(text) for text in (one.body, one.responsible, due, DONE if one.done else OPEN))


def _cell(text: str) -> Cell:
    return Cell((Text((Run(text),)),) if text else ())
