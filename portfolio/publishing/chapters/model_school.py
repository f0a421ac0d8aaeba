"""Model schools on paper: what was agreed to be measured, how it went, and what was seen on each visit."""

from collections.abc import Sequence
from dataclasses import dataclass

from portfolio.domain.prose import Run
from portfolio.publishing.content import PhotoContent
from portfolio.publishing.document import Align, Bullets, Cell, Column, Element, Facts, Heading, Line, Note, Table, Text
from portfolio.publishing.elements import amount, picture, prose

FACILITATOR, PERIOD, PLACE, FOCUS = "Fasilitator", "Pendampingan", "Tempat", "Fokus"
PROGRESS, VISITS = "Kemajuan indikator", "Kunjungan pendampingan"
HEADS = ("Indikator", "Awal", "Terakhir", "Target", "Keadaan")
VISIT_HEADS = ("Kunjungan", "Temuan", "Kesepakatan")
REACHED, NOT_YET, NO_TARGET, NOT_MEASURED = "Tercapai", "Belum", "Tanpa target", "Belum diukur"
TARGET_UP, TARGET_DOWN = "Target {target}", "Target paling banyak {target}"
MEASURED_ONCE = "Indikator yang baru diukur satu kali belum menunjukkan kemajuan."
NO_DATE, NO_NUMBER = "Tanpa tanggal", "–"
NOTED = "{when}: {note}"


@dataclass(frozen=True, slots=True)
class PointContent:
    """One measurement."""

    when: str
    value: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class IndicatorContent:
    """An agreed indicator with its measurements, by date."""

    label: str
    unit: str
    target: float | None
    more_is_better: bool
    points: tuple[PointContent, ...]
    reached: bool | None
    """None while there is no target or no number."""


@dataclass(frozen=True, slots=True)
class VisitContent:
    """One visit."""

    when: str
    visitor: str = ""
    purpose: str = ""
    findings: str = ""
    agreed: str = ""
    photo: PhotoContent | None = None


@dataclass(frozen=True, slots=True)
class ModelSchoolContent:
    """A school that is accompanied."""

    name: str
    place: str
    facilitator: str
    period: str
    focus: str
    note: str
    indicators: tuple[IndicatorContent, ...]
    visits: tuple[VisitContent, ...]


def model_schools_elements(schools: Sequence[ModelSchoolContent]) -> tuple[Element, ...]:
    """Several schools, each under its name; one alone without it, for the chapter is called so."""
    if len(schools) == 1:
        return model_school_elements(schools[0])
    return tuple(
        element for school in schools for element in (Heading(school.name), *model_school_elements(school, level=3))
    )


def model_school_elements(school: ModelSchoolContent, level: int = 2) -> tuple[Element, ...]:
    """One school: who accompanies it and for what, its numbers, its visits; headings of that level."""
    said = (
        (PLACE, school.place),
        (FACILITATOR, school.facilitator),
        (PERIOD, school.period),
        (FOCUS, school.focus),
    )
    elements: list[Element] = [Facts(tuple((name, value) for name, value in said if value)), *prose(school.note)]
    if school.indicators:
        elements += [Heading(PROGRESS, level), *_progress(school.indicators)]
    if school.visits:
        elements += [Heading(VISITS, level), _visits(school.visits)]
    return tuple(elements)


def _progress(indicators: Sequence[IndicatorContent]) -> list[Element]:
    aligns: tuple[Align, ...] = ("left", "right", "right", "right", "left")
    columns = tuple(
        Column(head, weight, align)
        for head, weight, align in zip(HEADS, (3.2, 1.2, 1.2, 1.2, 1.4), aligns, strict=True)
    )
    elements: list[Element] = [Table(columns, tuple(_row(one) for one in indicators), head_column=True)]
    if any(len(one.points) == 1 for one in indicators):
        elements.append(Note(MEASURED_ONCE))
    for one in indicators:
        if len(one.points) > 1:
            elements += [_line(one), *_notes(one)]
    return elements


def _row(one: IndicatorContent) -> tuple[Cell, ...]:
    first = amount(one.points[0].value, one.unit) if one.points else NO_NUMBER
    last = amount(one.points[-1].value, one.unit) if len(one.points) > 1 else NO_NUMBER
    target = amount(one.target, one.unit)
    return (_cell(one.label, strong=True), _cell(first), _cell(last), _cell(target), _cell(_state(one)))


def _state(one: IndicatorContent) -> str:
    if not one.points:
        return NOT_MEASURED
    if one.reached is None:
        return NO_TARGET
    return REACHED if one.reached else NOT_YET


def _line(one: IndicatorContent) -> Line:
    points = tuple((point.when or NO_DATE, point.value, amount(point.value)) for point in one.points)
    target = ""
    if one.target is not None:
        target = (TARGET_UP if one.more_is_better else TARGET_DOWN).format(target=amount(one.target, one.unit))
    return Line(one.label, points, one.target, target, one.unit)


def _notes(one: IndicatorContent) -> list[Element]:
    """What was noted at a measurement, a line each."""
    said = [NOTED.format(when=point.when or NO_DATE, note=point.note) for point in one.points if point.note]
    return [Bullets(tuple(Text((Run(words),)) for words in said))] if said else []


def _visits(visits: Sequence[VisitContent]) -> Table:
    """A row a visit; the photo stands above who came and why."""
    columns = tuple(Column(head, weight) for head, weight in zip(VISIT_HEADS, (2.2, 3.0, 2.4), strict=True))
    return Table(columns, tuple(_visit(visit) for visit in visits))


def _visit(visit: VisitContent) -> tuple[Cell, ...]:
    said = [Text((Run(visit.when or NO_DATE, bold=True),))]
    said += [Text((Run(words),)) for words in (visit.visitor, visit.purpose) if words]
    shown = picture(visit.photo) if visit.photo is not None else None
    return (Cell(tuple(said), shown), Cell(_lines(visit.findings)), Cell(_lines(visit.agreed)))


def _lines(body: str) -> tuple[Text, ...]:
    """Paragraphs, and the items of lists with a dash before them, for a cell holds no list."""
    lines: list[Text] = []
    for element in prose(body):
        if isinstance(element, Text):
            lines.append(element)
        elif isinstance(element, Bullets):
            lines += [Text((Run("– "), *item.runs)) for item in element.items]
    return tuple(lines)


def _cell(words: str, *, strong: bool = False) -> Cell:
    return Cell((Text((Run(words),)),), strong=strong)
