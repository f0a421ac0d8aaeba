"""How far the direction of a school is aligned to the framework: pure, from what was claimed and shown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from portfolio.domain.direction import STATEMENT_KINDS, StatementKind
from portfolio.domain.framework import FrameworkTable
from portfolio.domain.wording import clean_line
from portfolio.texts import chosen, tr

EMPTY, WEAK, COVERED = 0, 1, 2
"""Levels of a cell: not claimed; claimed alone; claimed with a reason, by a statement that shows evidence."""

Place = Literal["statement", "element", "outreach", "kind"]
Element = tuple[str, str]
"""A scheme and an item of it: ("dimensions", "penalaran")."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """A statement as far as the matrix needs it."""

    id: str
    kind: str
    before: str
    after: str
    reasons: Mapping[Element, str]
    """The elements that it claims, with the reason, which may be empty."""
    evidence: int
    """How many pieces of evidence it shows."""

    def level(self, element: Element) -> int:
        """EMPTY, WEAK or COVERED."""
        if element not in self.reasons:
            return EMPTY
        return COVERED if self.reasons[element].strip() and self.evidence else WEAK


@dataclass(frozen=True, slots=True)
class DirectionGap:
    """One thing that is missing from the direction."""

    code: str
    message: str
    """What is missing, one sentence on screen."""
    place: Place
    record: str = ""
    """Id of the statement, a kind, or "scheme:item"."""


def numbers(statements: Iterable[tuple[str, str]]) -> dict[str, int]:
    """From (id, kind) in order to the number within its kind, from 1; 0 for an only vision."""
    counted: dict[str, int] = {}
    ids: dict[str, int] = {}
    last_of_kind: dict[str, str] = {}
    for statement_id, kind in statements:
        counted[kind] = counted.get(kind, 0) + 1
        ids[statement_id] = counted[kind]
        last_of_kind[kind] = statement_id
    if counted.get("vision") == 1:
        ids[last_of_kind["vision"]] = 0
    return ids


def kind_name(kind: str) -> str:
    """What the screen calls a kind; written here in both languages, for elsewhere “Tujuan” is what a file is for."""
    names = {"vision": ("Visi", "Vision"), "mission": ("Misi", "Mission"), "goal": ("Tujuan", "Goal")}
    return chosen(*names[kind])


def statement_name(kind: str, number: int) -> str:
    """What the screen calls a statement: Visi, Misi 2, Tujuan 3."""
    name = kind_name(kind)
    return f"{name} {number}" if number else name


def element_level(statements: Iterable[Aligned], element: Element) -> int:
    """The best that any statement does for an element."""
    return max((one.level(element) for one in statements if one.after.strip()), default=EMPTY)


def gaps(statements: Sequence[Aligned], tables: Sequence[FrameworkTable], outreach: int) -> tuple[DirectionGap, ...]:
    """What is missing, the heaviest first: wordings, alignment, evidence, elements nobody covers, outreach."""
    names = {
        one: statement_name(kind, number)
        for (one, number), kind in zip(
            numbers((one.id, one.kind) for one in statements).items(), (one.kind for one in statements), strict=True
        )
    }
    found = [*_missing_kinds(statements)]
    for one in statements:
        found += _wording_gaps(one, names[one.id])
    for one in statements:
        found += _proof_gaps(one, names[one.id])
    if any(one.after.strip() for one in statements):
        found += _uncovered(statements, tables)
        if not outreach:
            found.append(
                DirectionGap(
                    "no-outreach", tr("Belum dicatat bagaimana visi, misi, dan tujuan ini dikenalkan."), "outreach"
                )
            )
    return tuple(found)


def _missing_kinds(statements: Sequence[Aligned]) -> Iterable[DirectionGap]:
    present = {one.kind for one in statements}
    messages: dict[StatementKind, str] = {
        "vision": tr("Visi belum ditulis."),
        "mission": tr("Misi belum ditulis."),
        "goal": tr("Tujuan belum ditulis."),
    }
    if present:
        for kind in STATEMENT_KINDS:
            if kind not in present:
                yield DirectionGap(f"no-{kind}", messages[kind], "kind", kind)


def _wording_gaps(one: Aligned, name: str) -> Iterable[DirectionGap]:
    before, after = clean_line(one.before), clean_line(one.after)
    if before and not after:
        message = tr("{name} belum punya rumusan baru. Biarkan kosong bila memang dihapus.", name=name)
        yield DirectionGap("dropped", message, "statement", one.id)
    elif after and not one.reasons:
        message = tr("{name} belum diselaraskan dengan unsur mana pun.", name=name)
        yield DirectionGap("unaligned", message, "statement", one.id)
    elif after and after.casefold() == before.casefold():
        message = tr("{name} ditandai selaras, tetapi rumusannya tidak berubah.", name=name)
        yield DirectionGap("unchanged", message, "statement", one.id)


def _proof_gaps(one: Aligned, name: str) -> Iterable[DirectionGap]:
    if not one.after.strip() or not one.reasons:
        return
    if not one.evidence:
        message = tr("{name} tanpa bukti: tambahkan foto, praktik, atau catatan.", name=name)
        yield DirectionGap("no-evidence", message, "statement", one.id)
    if not all(reason.strip() for reason in one.reasons.values()):
        message = tr("{name}: ada unsur yang belum diberi alasan.", name=name)
        yield DirectionGap("no-reason", message, "statement", one.id)


def _uncovered(statements: Sequence[Aligned], tables: Sequence[FrameworkTable]) -> Iterable[DirectionGap]:
    for table in tables:
        for item in table.items:
            if element_level(statements, (table.id, item.id)) == EMPTY:
                message = tr("Belum ada rumusan yang menyentuh “{name}”.", name=item.label)
                yield DirectionGap("uncovered", message, "element", f"{table.id}:{item.id}")
