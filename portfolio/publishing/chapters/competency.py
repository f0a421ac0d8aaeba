"""Competencies as they are printed: the map, the claims with their evidence, the partners who contribute."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from portfolio.domain.prose import Run
from portfolio.publishing.content import PhotoContent
from portfolio.publishing.document import (
    Bullets,
    Cell,
    Column,
    Element,
    Facts,
    Heading,
    Mark,
    Matrix,
    Note,
    Picture,
    Table,
    Text,
)
from portfolio.publishing.elements import picture, prose

MAP, PARTNERS, SHOWN = "Peta kompetensi", "Mitra yang menguatkan", "Kompetensi yang ditunjukkan"
HIGHEST = "Tingkat tertinggi yang dibuktikan"
COVERED = "{n} dari {whole} {rows} ditunjukkan dengan bukti, dalam {practices} praktik."
FOCUS_ROWS, INDICATOR_ROWS = "fokus area", "indikator"
UNPROVEN = "Disebut, belum ada bukti"
BELOW = "Tanda * berarti tingkat yang ditunjukkan masih di bawah tingkat minimum jabatan."
COMPETENCY, LEVEL, EVIDENCE = "Kompetensi", "Tingkat", "Bukti"
PHOTO, PHOTO_ALONE = "Foto: {caption}", "Foto dari praktik ini"
NO_EVIDENCE = "Belum ada bukti"
LOGO = "Logo {name}"
PROGRAMME, CYCLE, WORKS_ON, GREW = "Program", "Siklus", "Menguatkan", "Praktik yang tumbuh bersama"
LEVELS_READ = "Tingkat dibaca dari bukti yang dapat dilihat kembali: sebuah kalimat dalam tulisan atau sebuah foto."


@dataclass(frozen=True, slots=True)
class MapCell:
    """What one person, practice or school shows of one row."""

    level: int
    """0 for none with evidence."""
    claimed: bool = False
    """Something is claimed, be it without evidence."""
    below: bool = False
    """Less than the person's rank asks for."""


@dataclass(frozen=True, slots=True)
class MapContent:
    """The map for one model."""

    levels: tuple[str, ...]
    """Names of its levels, the lowest first."""
    columns: tuple[str, ...]
    """Names of people, practices or schools."""
    columns_name: str
    """What they are, in a word over them."""
    rows: tuple[tuple[str, tuple[MapCell, ...]], ...]
    """Code and name of a row, a cell for each column."""
    fine: bool
    """Whether the rows are focus areas, not indicators."""
    covered: int
    practices: int


@dataclass(frozen=True, slots=True)
class ClaimContent:
    """A claim as it is printed."""

    person: str
    code: str
    name: str
    level: str
    """Name of the level, "" where none was chosen."""
    practice: str
    quote: str = ""
    photo: PhotoContent | None = None
    proven: bool = True


@dataclass(frozen=True, slots=True)
class PartnerContent:
    """A partner as it is printed."""

    name: str
    programme: str
    way: str
    """Small Markdown."""
    cycle: str
    items: tuple[tuple[str, str], ...]
    """Code and name of what it works on."""
    practices: tuple[str, ...]
    logo: PhotoContent | None = None


def map_elements(content: MapContent) -> tuple[Element, ...]:
    """The map of one model with its legend and what it adds up to."""
    if not content.columns:
        return ()
    rows = FOCUS_ROWS if content.fine else INDICATOR_ROWS
    said = COVERED.format(n=content.covered, whole=len(content.rows), rows=rows, practices=content.practices)
    marks = [cell for _, cells in content.rows for cell in cells]
    legend = [(1, UNPROVEN)] if any(cell.claimed and not cell.level for cell in marks) else []
    legend += [(n + 1, f"{n} {name}") for n, name in enumerate(content.levels, start=1)]
    matrix = Matrix(
        title=HIGHEST,
        groups=((content.columns_name, content.columns),),
        rows=tuple(
            (head, tuple(_mark(content, head, n, cell) for n, cell in enumerate(cells))) for head, cells in content.rows
        ),
        legend=tuple(legend),
        most=len(content.levels) + 1,
    )
    below = (Note(BELOW),) if any(cell.below for cell in marks) else ()
    return (_text(f"{said} {LEVELS_READ}"), matrix, *below)


def claims_elements(claims: Sequence[ClaimContent], *, photos: bool) -> tuple[Element, ...]:
    """A table for each practice of each person under both names; with `photos` these are shown, else told of."""
    elements: list[Element] = []
    for names, some in groupby(sorted(claims, key=_person_and_practice), key=_person_and_practice):
        elements += [Heading(" · ".join(names), level=3), _claims_table(tuple(some), photos=photos)]
    return tuple(elements)


def _person_and_practice(one: ClaimContent) -> tuple[str, str]:
    return one.person, one.practice


def practice_elements(claims: Sequence[ClaimContent]) -> tuple[Element, ...]:
    """What a practice's own chapter says of its competencies: those that are proven, compactly."""
    proven = [one for one in claims if one.proven and one.level]
    if not proven:
        return ()
    several = len({one.person for one in proven}) > 1
    lines = tuple(
        Text(
            (
                Run(f"{one.code} ", bold=True),
                Run(f"{one.name}, "),
                Run(one.level, italic=True),
                *((Run(f" ({one.person})"),) if several else ()),
            )
        )
        for one in proven
    )
    return (Heading(SHOWN, level=3), Bullets(lines))


def partner_elements(partners: Sequence[PartnerContent]) -> tuple[Element, ...]:
    """Each partner with its way of working, what its programme works on, and the practices that grew with it."""
    elements: list[Element] = []
    for one in partners:
        elements.append(Heading(one.name, level=3))
        said = ((PROGRAMME, one.programme), (CYCLE, one.cycle), (GREW, "; ".join(one.practices)))
        facts = tuple((name, value) for name, value in said if value)
        if one.logo is not None:
            elements.append(_beside(one.logo, one.name, facts))
        elif facts:
            elements.append(Facts(facts))
        elements += prose(one.way)
        if one.items:
            rows = tuple((Cell((_coded(code, name),)),) for code, name in one.items)
            elements.append(Table((Column(WORKS_ON),), rows))
    return tuple(elements)


def _beside(logo: PhotoContent, name: str, facts: Sequence[tuple[str, str]]) -> Table:
    """The logo, small, with the facts at its right: as a figure of its own it would shout."""
    shown = Picture(logo, logo.alt or LOGO.format(name=name))
    told = tuple(Text((Run(f"{what}: "), Run(value, bold=True))) for what, value in facts)
    return Table((Column("", 1.0), Column("", 3.6)), ((Cell((), shown), Cell(told)),))


def _mark(content: MapContent, head: str, column: int, cell: MapCell) -> Mark:
    where = f"{head}, {content.columns[column]}"
    if cell.level:
        words = f"{where}: {content.levels[cell.level - 1]}" if cell.level <= len(content.levels) else where
        return Mark(cell.level + 1, f"{cell.level}*" if cell.below else str(cell.level), words)
    return Mark(1, "?", f"{where}: {UNPROVEN}") if cell.claimed else Mark(0, "", "")


def _claims_table(claims: Sequence[ClaimContent], *, photos: bool) -> Table:
    columns = (Column(COMPETENCY, 2.6), Column(LEVEL, 0.9), Column(EVIDENCE, 3.0))
    rows = tuple(
        (
            Cell((_coded(one.code, one.name),)),
            Cell((_text(one.level or "–"),)),
            _evidence(one, photos=photos),
        )
        for one in claims
    )
    return Table(columns, rows, head_column=True)


def _evidence(one: ClaimContent, *, photos: bool) -> Cell:
    if not one.proven:
        return Cell((Text((Run(NO_EVIDENCE, italic=True),)),))
    quoted = (_text(in_quotes(one.quote)),) if one.quote else ()
    if one.photo is None:
        return Cell(quoted)
    if photos:
        return Cell(quoted or (_text(one.photo.caption),), picture(one.photo))
    told = PHOTO.format(caption=one.photo.caption) if one.photo.caption else PHOTO_ALONE
    return Cell(quoted or (_text(told),))


def in_quotes(sentence: str) -> str:
    """A sentence between quotation marks, where it does not bring its own."""
    return sentence if sentence.startswith(("“", '"')) else f"“{sentence}”"


def _coded(code: str, name: str) -> Text:
    return Text((Run(f"{code} ", bold=True), Run(name)))


def _text(words: str) -> Text:
    return Text((Run(words),))
