"""The deck of a principal's on-the-job training (OJT 1): alignment, how it was made known, Assess, Design. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from portfolio.domain.calendar import long_date
from portfolio.domain.names import listed
from portfolio.domain.prose import plain
from portfolio.publishing.chapters import direction as chapter
from portfolio.publishing.chapters.direction import DirectionContent, StatementContent
from portfolio.publishing.chapters.inquiry import HEADS, CycleContent, StageContent
from portfolio.publishing.compose_deck import THANKS, Shelf, finished, points_body, shown
from portfolio.publishing.condense import main_point, parted, sentences, shortened
from portfolio.publishing.content import PhotoContent
from portfolio.publishing.deck import (
    ESSENTIAL,
    BulletsBody,
    ClosingBody,
    CompareBody,
    Deck,
    MatrixBody,
    OpeningBody,
    Point,
    Ratio,
    Slide,
    TableBody,
)
from portfolio.publishing.document import Matrix, Note
from portfolio.publishing.elements import picture

TITLE = "Menyelaraskan Visi, Misi, dan Tujuan dengan Pembelajaran Mendalam"
PRINCIPAL = "Kepala Sekolah"
PROFILE = "Sekolah kami"
DIRECTION = "Arah"
HEADS_COMPARED = ("Semula", "Menjadi")
TABLE_HEADS = ("", "Semula", "Menjadi")
ALIGNED = "{kind} yang diselaraskan"
GAPS = "Yang masih perlu digarap"
REASONS = "Alasan dan data"
OUTREACH = "Cara kami menyosialisasikan"
SEEN = "Arah yang dijalani"
INQUIRY = "Inkuiri kolaboratif"
NEXT = "Langkah berikutnya"
STAGES = ("assess", "design")
Anything = TypeVar("Anything")
_ROWS = 4
_MATRIX_ROWS = 11
"""As many statements as can be read on a slide, beside the heads that run upwards."""
_CELL_WORDS = 26


@dataclass(frozen=True, slots=True)
class OjtContent:
    """What the deck tells."""

    direction: DirectionContent
    cycle: CycleContent | None = None
    training: str = ""
    """Name of the training, as printed below the title."""
    profile: tuple[tuple[str, str], ...] = ()
    """Facts of the school: name of the fact, value."""


def ojt_deck(content: OjtContent, ratio: Ratio = "16:9") -> Deck:
    """The deck, as far as the direction and the cycle are written."""
    school = content.direction.school
    byline = "\n".join(part for part in (school.principal, PRINCIPAL if school.principal else "") if part)
    opener = _opener(content)
    title = TITLE if content.direction.current else INQUIRY
    body = OpeningBody(content.training, byline, picture(opener) if opener else None, school)
    slides = [
        Slide("opening", title, body, ESSENTIAL),
        *_profile(content),
        *_statements(content.direction),
        *_matrix(content.direction),
        *_outreach(content.direction, opener),
        *(_cycle(content.cycle) if content.cycle else ()),
        Slide("thanks", THANKS, ClosingBody((school.principal,) if school.principal else (), school), ESSENTIAL),
    ]
    return finished(title, school, slides, ratio)


def _opener(content: OjtContent) -> PhotoContent | None:
    """A photo of how the direction is lived, else one of the inquiry; one that lies before one that stands."""
    photos = [one.photo for statement in content.direction.current for one in statement.evidence if one.photo]
    if content.cycle:
        photos += [photo for stage in content.cycle.stages for photo in stage.photos]
    lying = [photo for photo in photos if photo.width > photo.height]
    return next(iter([*lying, *photos]), None)


def _profile(content: OjtContent) -> Iterator[Slide]:
    if content.profile:
        points = tuple(Point(value, f"{name}:") for name, value in content.profile)
        yield Slide("profile", content.direction.school.name, BulletsBody(points), 2, label=PROFILE)


def _statements(direction: DirectionContent) -> Iterator[Slide]:
    for kind, weight in (("vision", ESSENTIAL), ("mission", 4), ("goal", 3)):
        found = [one for one in direction.current if one.kind == kind]
        if len(found) == 1:
            yield _compared(found[0], weight)
        elif found:
            yield from _listed(kind, found, weight)


def _compared(one: StatementContent, weight: int) -> Slide:
    notes = tuple(claim.name for claim in one.claims)
    body = CompareBody(plain(one.before) or chapter.NEW, plain(one.after), HEADS_COMPARED, notes)
    return Slide(f"{one.kind}-{one.number}", one.label, body, weight, label=DIRECTION, notes=_reasons([one]))


def _listed(kind: str, found: Sequence[StatementContent], weight: int) -> Iterator[Slide]:
    title = ALIGNED.format(kind=chapter.KINDS[kind])
    for n, part in enumerate(_parts(found)):
        rows = tuple(
            (str(one.number), _short(one.before) or chapter.NEW, _short(one.after)) for one in part
        )  # fmt: skip
        body = TableBody(TABLE_HEADS, (0.22, 1.0, 1.25), rows)
        yield Slide(f"{kind}-{n}", title, body, weight, label=DIRECTION, notes=_reasons(part))


def _parts(found: Sequence[Anything], most: int = _ROWS) -> list[Sequence[Anything]]:
    """`found` in parts of nearly one length, of at most `most`."""
    count = -(-len(found) // most)
    size = -(-len(found) // count)
    return [found[n : n + size] for n in range(0, len(found), size)]


def _matrix(direction: DirectionContent) -> Iterator[Slide]:
    if not any(one.claims for one in direction.current):
        return
    told = " ".join(note.text for note in chapter.gap_elements(direction) if isinstance(note, Note))
    words = sentences(told) if told else []
    parts = _matrix_parts(chapter.matrix_element(direction, openings=True))
    for n, matrix in enumerate(parts):
        key, weight, notes = (f"matrix-{n}", 2, "") if n else ("matrix", ESSENTIAL, "\n".join(words))
        yield Slide(key, chapter.MATRIX, MatrixBody(matrix), weight, label=DIRECTION, notes=notes)
    if words:
        points = tuple(Point(sentence.rstrip(".")) for sentence in words)
        yield Slide("gaps", GAPS, BulletsBody(points), 2, label=DIRECTION, notes="\n".join(words))


def _matrix_parts(matrix: Matrix) -> list[Matrix]:
    """The matrix in parts that a slide can hold, the last row, of the whole, under each of them."""
    *rows, whole = matrix.rows
    if len(rows) <= _MATRIX_ROWS:
        return [matrix]
    return [replace(matrix, rows=(*part, whole)) for part in _parts(rows, _MATRIX_ROWS)]


def _outreach(direction: DirectionContent, opener: PhotoContent | None) -> Iterator[Slide]:
    told = direction.outreach
    rows = tuple((one.audience, _short(one.technique), one.when) for one in told)
    for n in range(0, len(rows), 5):
        notes = "\n".join(f"{one.audience}: {one.technique}. {one.evidence} {one.feedback}" for one in told[n : n + 5])
        body = TableBody(chapter.OUTREACH_COLUMNS[:3], (1.0, 1.7, 0.8), rows[n : n + 5])
        yield Slide(f"outreach-{n}", OUTREACH, body, 4 if n == 0 else 3, label=DIRECTION, notes=notes)
    photos = [one.photo for one in direction.outreach if one.photo]
    photos += [one.photo for statement in direction.current for one in statement.evidence if one.photo]
    once = {photo.photo_id: photo for photo in photos if photo is not opener}
    yield from list(shown("lived", SEEN, "", list(once.values()), 2))[:2]


def _cycle(cycle: CycleContent) -> Iterator[Slide]:
    body = OpeningBody(plain(cycle.focus), listed(cycle.team))
    yield Slide("cycle", cycle.title, body, ESSENTIAL, label=INQUIRY)
    for stage in cycle.stages:
        if stage.id in STAGES or stage.id not in ("implement", "measure_reflect_change"):
            yield from _stage(stage)
    yield from _next(cycle)


def _stage(stage: StageContent) -> Iterator[Slide]:
    """Each answer's main sentence; the questions and the whole answers stand in the notes."""
    told = [(answer, main_point(answer.body)) for answer in stage.answers if answer.question]
    points = [point for _, point in told if point is not None]
    shelf = Shelf(list(stage.photos))
    begin = 0
    for n, chunk in enumerate(parted(points, most=4)):
        answers = [answer for answer, point in told if point is not None][begin : begin + len(chunk)]
        begin += len(chunk)
        notes = "\n\n".join(f"{answer.question}\n{plain(answer.body)}" for answer in answers)
        weight = ESSENTIAL if n == 0 else 4
        yield Slide(
            f"{stage.id}-{n}", stage.name, points_body(chunk, shelf.next()), weight, label=INQUIRY, role=stage.id,
            notes=notes,
        )  # fmt: skip
    yield from shown(stage.id, stage.name, stage.id, shelf.photos, 2)


def _next(cycle: CycleContent) -> Iterator[Slide]:
    undone = [one for stage in cycle.stages for one in stage.decisions if not one.done]
    if undone:
        rows = tuple(
            (_short(one.body), one.responsible, long_date(one.due_on) if one.due_on else "") for one in undone[:5]
        )
        notes = "\n".join(one.body for one in undone)
        body = TableBody(HEADS[:3], (1.7, 1.0, 0.8), rows)
        yield Slide("next", NEXT, body, 4, label=INQUIRY, notes=notes)


def _reasons(found: Sequence[StatementContent]) -> str:
    """What supports the new wording, for who speaks."""
    lines = []
    for one in found:
        lines.append(f"{one.label}: {plain(one.after)}")
        lines += [f"– {claim.name}: {claim.reason.strip()}" for claim in one.claims if claim.reason.strip()]
    return "\n".join(lines)


def _short(words: str, most: int = _CELL_WORDS) -> str:
    return shortened(" ".join(plain(words).split()), most) if words.strip() else ""
