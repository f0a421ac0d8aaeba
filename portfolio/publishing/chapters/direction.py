"""The direction of a school as it is printed: statements, their alignment, the matrix, how they were made known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import shorten

from portfolio.domain.alignment import COVERED, EMPTY, WEAK
from portfolio.domain.direction import STATEMENT_KINDS
from portfolio.domain.names import listed
from portfolio.domain.prose import Run
from portfolio.publishing.content import PhotoContent, SchoolContent
from portfolio.publishing.document import (
    Bullets,
    Cell,
    Column,
    Element,
    Figure,
    Gallery,
    Heading,
    Letterhead,
    Mark,
    Matrix,
    Note,
    Quote,
    Signatures,
    Table,
    Text,
)
from portfolio.publishing.elements import figure

TITLE = "Visi, Misi, dan Tujuan"
KINDS = {"vision": "Visi", "mission": "Misi", "goal": "Tujuan"}
ALIGNMENT = "Penyelarasan dengan Pembelajaran Mendalam"
ALIGNMENT_COLUMNS = ("Unsur", "Rumusan lama", "Unsur PM", "Rumusan baru", "Alasan / data pendukung")
NEW, DROPPED, NONE = "(baru)", "(tidak dipakai lagi)", "–"
OLD = "{kind} lama"
EVIDENCE = "Bukti"
PHOTOS = "{n} foto kegiatan"
MATRIX = "Matriks Penyelarasan"
WHOLE = "Sekolah"
LEGEND = (
    (COVERED, "selaras, dengan alasan dan bukti"),
    (WEAK, "selaras, alasan atau bukti belum ada"),
    (EMPTY, "belum tersentuh"),
)
SIGNS = {COVERED: "●", WEAK: "○", EMPTY: ""}
MEANINGS = {COVERED: "dengan alasan dan bukti", WEAK: "alasan atau bukti belum ada", EMPTY: "belum"}
UNCOVERED = "Belum tersentuh rumusan mana pun: {names}."
WEAKLY = "Disebut, tetapi alasan atau buktinya belum lengkap: {names}."
UNPROVED = "Rumusan tanpa bukti: {names}."
OUTREACH = "Sosialisasi"
OUTREACH_COLUMNS = ("Sasaran", "Teknik/media", "Waktu", "Bukti", "Umpan balik")
LIVED = "Arah yang Dijalani"
_OPENING = 38
"""Characters by which a statement is known in the matrix: they stand on one line."""


@dataclass(frozen=True, slots=True)
class ClaimContent:
    """An element that a statement is aligned to."""

    scheme: str
    item: str
    name: str
    """Short, as printed."""
    reason: str
    level: int


@dataclass(frozen=True, slots=True)
class EvidenceContent:
    """What shows that a statement is lived: words, a practice's title, a photo."""

    body: str
    practice: str = ""
    photo: PhotoContent | None = None


@dataclass(frozen=True, slots=True)
class StatementContent:
    """One statement."""

    kind: str
    number: int
    """Among those of its kind that hold now, as the list of them is numbered; 0 for an only vision."""
    before: str
    after: str
    claims: tuple[ClaimContent, ...]
    evidence: tuple[EvidenceContent, ...] = ()

    @property
    def label(self) -> str:
        """Visi, Misi 2, Tujuan 3; “Misi lama” for one that no longer holds."""
        if not self.after:
            return OLD.format(kind=KINDS[self.kind])
        return f"{KINDS[self.kind]} {self.number}" if self.number else KINDS[self.kind]

    def level(self, scheme: str, item: str) -> int:
        """How well it covers an element."""
        return next((one.level for one in self.claims if (one.scheme, one.item) == (scheme, item)), EMPTY)


@dataclass(frozen=True, slots=True)
class OutreachContent:
    """One line of how the direction was made known."""

    audience: str
    technique: str
    when: str
    evidence: str
    feedback: str
    photo: PhotoContent | None = None


@dataclass(frozen=True, slots=True)
class ElementGroup:
    """A table of the framework: its id, its name, and (id, short name) of its elements."""

    scheme: str
    name: str
    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DirectionContent:
    """Everything that is printed of a direction."""

    school: SchoolContent
    statements: tuple[StatementContent, ...]
    outreach: tuple[OutreachContent, ...]
    groups: tuple[ElementGroup, ...]

    @property
    def current(self) -> tuple[StatementContent, ...]:
        """The statements that hold now."""
        return tuple(one for one in self.statements if one.after)

    def level(self, scheme: str, item: str) -> int:
        """The best that any statement does for an element."""
        return max((one.level(scheme, item) for one in self.current), default=EMPTY)


def document_elements(content: DirectionContent, signatures: Signatures | None) -> tuple[Element, ...]:
    """The official document: letterhead, statements, alignment, outreach, signatures."""
    elements: list[Element] = [Letterhead(content.school), Heading(TITLE)]
    elements += statement_elements(content, level=3)
    elements += [Heading(ALIGNMENT), *alignment_elements(content)]
    if content.outreach:
        elements += [Heading(OUTREACH), *outreach_elements(content)]
    if signatures is not None:
        elements.append(signatures)
    return tuple(elements)


def booklet_elements(content: DirectionContent) -> tuple[Element, ...]:
    """The direction as a chapter of a booklet: statements, the matrix, and photos of how it is lived."""
    elements: list[Element] = [*statement_elements(content)]
    if any(one.claims for one in content.current):
        elements += [Heading(MATRIX), matrix_element(content), *gap_elements(content)]
    figures = evidence_figures(content)
    if figures:
        elements += [Heading(LIVED), Gallery(figures)]
    return tuple(elements)


def statement_elements(content: DirectionContent, level: int = 2) -> Iterable[Element]:
    """What holds now: the vision set apart, missions and goals numbered."""
    for kind in STATEMENT_KINDS:
        words = [one.after for one in content.current if one.kind == kind]
        if not words:
            continue
        yield Heading(KINDS[kind], level)
        if len(words) == 1:
            yield Quote(words[0]) if kind == "vision" else _text(words[0])
        else:
            yield Bullets(tuple(_text(one) for one in words), ordered=True)


def alignment_elements(content: DirectionContent) -> Iterable[Element]:
    """The table from the old wording to the new, with the reasons and what supports them."""
    heads = zip(ALIGNMENT_COLUMNS, (0.78, 1.45, 1.2, 1.55, 2.1), strict=True)
    yield Table(
        columns=tuple(Column(head, weight) for head, weight in heads),
        rows=tuple(_alignment_row(one) for one in content.statements),
        head_column=True,
    )


def matrix_element(content: DirectionContent, *, openings: bool = False, title: str = "") -> Matrix:
    """Statements against the elements of the framework; `openings` adds each statement's first words to its name."""
    rows = [
        (_named(one, openings), tuple(_mark(one.label, name, level) for name, level in _levels(content, one)))
        for one in content.current
    ]
    best = tuple(
        _mark(WHOLE, name, content.level(group.scheme, item)) for group in content.groups for item, name in group.items
    )
    return Matrix(
        title=title,
        groups=tuple((group.name, tuple(name for _, name in group.items)) for group in content.groups),
        rows=(*rows, (WHOLE, best)) if len(rows) > 1 else tuple(rows),
        legend=LEGEND,
    )


def gap_elements(content: DirectionContent) -> Iterable[Element]:
    """What the matrix shows to be empty or weak, in words."""
    by_level: dict[int, list[str]] = {EMPTY: [], WEAK: []}
    for group in content.groups:
        for item, name in group.items:
            by_level.get(content.level(group.scheme, item), []).append(name)
    unproved = [one.label for one in content.current if not one.evidence]
    said = ((UNCOVERED, by_level[EMPTY]), (WEAKLY, by_level[WEAK]), (UNPROVED, unproved))
    words = " ".join(sentence.format(names=listed(names)) for sentence, names in said if names)
    if words:
        yield Note(words)


def outreach_elements(content: DirectionContent) -> Iterable[Element]:
    """How the direction was made known: the table, and its photos."""
    heads = zip(OUTREACH_COLUMNS, (1.1, 1.2, 0.9, 1.1, 1.5), strict=True)
    yield Table(
        columns=tuple(Column(head, weight) for head, weight in heads),
        rows=tuple(
            tuple(_cell(words) for words in (one.audience, one.technique, one.when, one.evidence, one.feedback))
            for one in content.outreach
        ),
        head_column=True,
    )


def evidence_figures(content: DirectionContent) -> tuple[Figure, ...]:
    """Photos of how the direction is lived and was made known, each once."""
    photos = [one.photo for statement in content.current for one in statement.evidence if one.photo]
    photos += [one.photo for one in content.outreach if one.photo]
    once = {photo.photo_id: photo for photo in photos}
    return tuple(figure(photo) for photo in once.values())


def _alignment_row(one: StatementContent) -> tuple[Cell, ...]:
    reasons = [
        Text((Run(f"{claim.name}: ", bold=True), Run(claim.reason.strip())))
        for claim in one.claims
        if claim.reason.strip()
    ]
    proofs = _proofs(one)
    if proofs:
        reasons.append(Text((Run(f"{EVIDENCE}: ", italic=True), Run("; ".join(proofs)))))
    return (
        _cell(one.label, strong=True),
        _cell(one.before or NEW),
        Cell(tuple(_text(claim.name) for claim in one.claims) or (_text(NONE),)),
        _cell(one.after or DROPPED),
        Cell(tuple(reasons) or (_text(NONE),)),
    )


def _proofs(one: StatementContent) -> list[str]:
    """Evidence in words; photos are only counted, for their captions belong to the pictures and go with them."""
    told = [(piece.body or piece.practice).strip().rstrip(".") for piece in one.evidence]
    photos = sum(piece.photo is not None for piece in one.evidence)
    return [*filter(None, told), *([PHOTOS.format(n=photos)] if photos else [])]


def _levels(content: DirectionContent, one: StatementContent) -> list[tuple[str, int]]:
    return [(name, one.level(group.scheme, item)) for group in content.groups for item, name in group.items]


def _mark(row: str, name: str, level: int) -> Mark:
    return Mark(level, SIGNS[level], f"{row}, {name}: {MEANINGS[level]}")


def _named(one: StatementContent, openings: bool) -> str:
    if not openings:
        return one.label
    return f"{one.label}. {shorten(one.after, _OPENING, placeholder='…')}"


def _cell(words: str, *, strong: bool = False) -> Cell:
    paragraphs: Sequence[str] = [part.strip() for part in words.split("\n") if part.strip()]
    return Cell(tuple(_text(part) for part in paragraphs) or (_text(NONE),), strong=strong)


def _text(words: str) -> Text:
    return Text((Run(words),))
