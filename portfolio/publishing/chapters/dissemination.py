"""Passing on (pengimbasan) as it is printed: a forum, its attendance list, its follow-up plan, and who passed it on."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from portfolio.domain.names import listed
from portfolio.domain.prose import Run
from portfolio.publishing.content import PersonContent, PhotoContent
from portfolio.publishing.document import (
    Branch,
    Bullets,
    Cell,
    Column,
    Element,
    Facts,
    Gallery,
    Heading,
    Table,
    Text,
    Tree,
)
from portfolio.publishing.elements import figure, prose

NO, NAME, NUMBER, SEX, JOB, UNIT, SIGN = (
    "No", "Nama", "NIP/NUPTK", "L/P", "Jabatan/Mapel", "Unit kerja", "Tanda tangan",
)  # fmt: skip
WHEN, HOURS, WHERE, FORUM, SCHOOL = "Hari, tanggal", "Pukul", "Tempat", "Forum", "Sekolah"
SOURCE, MODEL = "Berasal dari", "Model yang dipraktikkan"
ROLES = {"": "Peserta"}
ATTENDED = "{n} orang hadir: {women} perempuan dan {men} laki-laki, dari {units} unit kerja."
ATTENDED_PLAIN = "{n} orang hadir, dari {units} unit kerja."
LISTED = "Daftar hadir selengkapnya ada di lampiran."
PRINCIPAL_SAID = "{name} sebagai kepala sekolah memfasilitasi kegiatan ini:"
PRINCIPAL_NAMED = "{name} sebagai kepala sekolah memfasilitasi kegiatan ini."
MODEL_SAID = "Model yang dipraktikkan: {model}."
ACTIVITY, WHO, SUCCESS, STATE = "Kegiatan", "Pelaksanaan", "Keberhasilan", "Status"
SAID = {
    "goal": "Tujuan", "audience": "Sasaran", "time": "Waktu", "responsible": "Penanggung jawab",
    "resources": "Sumber daya", "indicator": "Indikator", "evidence": "Bukti",
}  # fmt: skip
WHOLE_PLAN = (
    ("No", 0.5), ("Kegiatan", 2.2), ("Tujuan", 1.8), ("Sasaran", 1.4), ("Waktu", 1.2), ("Penanggung jawab", 1.5),
    ("Sumber daya/biaya", 1.5), ("Indikator keberhasilan", 1.8), ("Bukti", 1.5), ("Status", 1.2),
)  # fmt: skip
TREE = "Alur pengimbasan"
ROW = 9.0
"""mm that a row needs to be signed by hand."""


@dataclass(frozen=True, slots=True)
class AttendeeContent:
    """One line of an attendance list."""

    name: str
    number: str = ""
    """As it is printed, "" where none or not asked for."""
    sex: str = ""
    job: str = ""
    unit: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class FollowUpContent:
    """One line of a follow-up plan, each as it is printed."""

    activity: str
    goal: str = ""
    audience: str = ""
    time: str = ""
    responsible: str = ""
    resources: str = ""
    indicator: str = ""
    evidence: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class ForumContent:
    """A forum with everything that is printed of it."""

    title: str
    forum: str
    """KKG, MGMP, Komunitas Belajar."""
    school: str
    when: str
    hours: str
    place: str
    source: str
    """The training or forum that it comes from, with its date."""
    model: str
    principal: str
    givers: tuple[PersonContent, ...]
    attendees: tuple[AttendeeContent, ...]
    """Those who came."""
    texts: dict[str, str]
    """Column of the forum -> small Markdown."""
    follow_ups: tuple[FollowUpContent, ...]
    photos: tuple[tuple[str, tuple[PhotoContent, ...]], ...]
    """Appendix -> its photos, in order."""


def section_elements(content: ForumContent, field: str) -> tuple[Element, ...]:
    """What stands in one section of the report: a text of the forum, or what follows from its parts."""
    match field:
        case "when":
            return (facts(content),)
        case "givers":
            return (*_givers(content.givers), *_principal(content))
        case "attendees":
            return _attendees(content.attendees)
        case "material":
            named = (_text(MODEL_SAID.format(model=content.model)),) if content.model else ()
            return (*named, *prose(content.texts.get("material", "")))
        case "follow-up":
            return (follow_up_table(content.follow_ups),) if content.follow_ups else ()
        case _:
            return prose(content.texts.get(field, ""))


def facts(content: ForumContent, *, whole: bool = True) -> Facts:
    """The identity of a forum; not `whole`, only when and where it is held."""
    held = ((WHEN, content.when), (HOURS, content.hours), (WHERE, content.place))
    rows = (
        (FORUM, content.forum),
        (SCHOOL, content.school),
        *held,
        (SOURCE, content.source),
        (MODEL, content.model),
    )
    return Facts(tuple((name, value) for name, value in (rows if whole else held) if value))


def attendance(
    attendees: Sequence[AttendeeContent], *, numbers: bool, signed: bool = True, blanks: int = 0
) -> tuple[Element, ...]:
    """The attendance list, a table for each role; with a column to sign, odd rows left and even rows right.

    `blanks` empty rows follow the last. Without `numbers` the column of NIP is left out.
    """
    roles = list(dict.fromkeys(one.role for one in attendees)) or [""]
    elements: list[Element] = []
    for role in roles:
        if len(roles) > 1:
            elements.append(Heading(ROLES.get(role, role), level=3))
        group = [one for one in attendees if one.role == role]
        empty = blanks if role == roles[-1] else 0
        elements.append(_attendance_table(group, numbers=numbers, signed=signed, blanks=empty))
    return tuple(elements)


def follow_up_table(rows: Sequence[FollowUpContent]) -> Table:
    """The follow-up plan in five columns, for a page that stands upright: what belongs together shares a cell."""
    columns = (
        Column(NO, 0.45, "center"),
        Column(ACTIVITY, 2.8),
        Column(WHO, 2.4),
        Column(SUCCESS, 2.6),
        Column(STATE, 1.45),
    )
    return Table(columns, tuple(_plan_row(number, one) for number, one in enumerate(rows, start=1)))


def whole_plan(rows: Sequence[FollowUpContent]) -> Table:
    """The follow-up plan in all its columns, for a page that lies."""
    columns = tuple(Column(head, weight, "center" if head == NO else "left") for head, weight in WHOLE_PLAN)
    cells = (
        (
            str(number), one.activity, one.goal, one.audience, one.time, one.responsible, one.resources, one.indicator,
            one.evidence, one.state,
        )
        for number, one in enumerate(rows, start=1)
    )  # fmt: skip
    return Table(columns, tuple(tuple(_cell(words) for words in row) for row in cells))


def photo_elements(photos: Sequence[PhotoContent], *, pages: bool = False) -> tuple[Element, ...]:
    """The photos of an appendix: beside each other, or (scans of letters) each as large as it can be."""
    figures = [figure(photo) for photo in photos]
    if pages or len(figures) == 1:
        return tuple(figures)
    return (Gallery(tuple(figures)),) if figures else ()


def tree_element(title: str, roots: Sequence[Branch]) -> Tree:
    """Who passed what to whom."""
    return Tree(title, tuple(roots))


def _givers(givers: Sequence[PersonContent]) -> tuple[Element, ...]:
    items = []
    for person in givers:
        about = ", ".join(part for part in (person.role, person.school) if part)
        items.append(Text((Run(person.full_name, bold=True), *((Run(f", {about}"),) if about else ()))))
    return (Bullets(tuple(items), ordered=True),) if items else ()


def _principal(content: ForumContent) -> tuple[Element, ...]:
    duty = prose(content.texts.get("principal_role", ""))
    if not content.principal:
        return duty
    said = PRINCIPAL_SAID if duty else PRINCIPAL_NAMED
    return (_text(said.format(name=content.principal)), *duty)


def _attendees(attendees: Sequence[AttendeeContent]) -> tuple[Element, ...]:
    if not attendees:
        return ()
    units = len({one.unit.casefold() for one in attendees if one.unit}) or 1
    women, men = (sum(one.sex == sex for one in attendees) for sex in ("P", "L"))
    said = ATTENDED if women + men == len(attendees) else ATTENDED_PLAIN
    words = said.format(n=len(attendees), women=women, men=men, units=units)
    by_role = [(role, len(list(group))) for role, group in groupby(sorted(one.role for one in attendees))]
    if len(by_role) > 1:
        parts = listed([f"{count} {ROLES.get(role, role).lower()}" for role, count in by_role])
        words = f"{words} {parts[:1].upper()}{parts[1:]}."
    return (_text(f"{words} {LISTED}"),)


def _attendance_table(attendees: Sequence[AttendeeContent], *, numbers: bool, signed: bool, blanks: int) -> Table:
    columns = [Column(NO, 0.5, "center"), Column(NAME, 2.6)]
    columns += [Column(NUMBER, 2.7)] if numbers else []
    columns += [Column(SEX, 0.5, "center"), Column(JOB, 1.7), Column(UNIT, 1.8)]
    columns += [Column(SIGN, 2.5 if numbers else 3.4)] if signed else []
    empty = (AttendeeContent(""),) * blanks
    rows = tuple(
        _attendee_row(number, one, numbers=numbers, signed=signed)
        for number, one in enumerate((*attendees, *empty), start=1)
    )
    zigzag = len(columns) - 1 if signed else None
    return Table(tuple(columns), rows, row_height=ROW if signed else 0.0, zigzag=zigzag)


def _attendee_row(number: int, one: AttendeeContent, *, numbers: bool, signed: bool) -> tuple[Cell, ...]:
    words = [str(number), one.name, *([one.number] if numbers else []), one.sex, one.job, one.unit]
    return tuple(_cell(word) for word in [*words, *([""] if signed else [])])


def _plan_row(number: int, one: FollowUpContent) -> tuple[Cell, ...]:
    activity = Text((Run(one.activity, bold=True),))
    return (
        _cell(str(number)),
        Cell((activity, *_named(one, "goal", "audience"))),
        Cell(_named(one, "time", "responsible", "resources")),
        Cell(_named(one, "indicator", "evidence")),
        _cell(one.state),
    )


def _named(one: FollowUpContent, *fields: str) -> tuple[Text, ...]:
    """What is said, each under its name: “Sasaran: lima kelas”."""
    said = ((SAID[field], getattr(one, field)) for field in fields)
    return tuple(Text((Run(f"{name}: ", italic=True), Run(words))) for name, words in said if words)


def _cell(words: str) -> Cell:
    return Cell((_text(words),) if words else ())


def _text(words: str) -> Text:
    return Text((Run(words),))
