"""From a practice, or a booklet of them, to a deck: which slides, in which order, and how much each matters. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from portfolio.domain.names import listed
from portfolio.domain.prose import plain
from portfolio.publishing.compose import LANGUAGE, MEASURES, measure_row
from portfolio.publishing.condense import Group, groups, parted, question_in, sentences, shortened
from portfolio.publishing.content import BookletContent, PhotoContent, PracticeContent, SchoolContent, SectionContent
from portfolio.publishing.deck import (
    ESSENTIAL,
    Body,
    BulletsBody,
    ClosingBody,
    Deck,
    NumbersBody,
    OpeningBody,
    PictureBody,
    PictureTextBody,
    Point,
    Ratio,
    Slide,
    StatementBody,
    TableBody,
    TwoPicturesBody,
    timed,
)
from portfolio.publishing.document import Cell, Table
from portfolio.publishing.elements import picture

THANKS = "Terima kasih"
QUESTION = "Pertanyaan kami"
VOICE = "Suara yang kami dengar"
STEPS = "Langkah pembelajaran"
MOMENTS = "Yang terlihat"
PRACTICE = "Praktik {number}"
FIRST_STEPS = "Langkah {first}–{last}"
_LANDSCAPE = 1.2
_FULL_WIDTH = 1000
"""px that a photo needs to cover a whole slide."""
_ROWS = 5
_ENOUGH_PHOTOS = 4
_LEAD_WORDS = 26
_SECTION_IMPORTANCE = {"tantangan": 5, "situasi": 4, "aksi": 5, "refleksi": 4, "cara-mengatasi": 5}
_IN_BOOKLET = {5: 3, 4: 2, 3: 2, 2: 1, 1: 1}
"""What a slide of a single practice matters among many practices."""


def practice_deck(practice: PracticeContent, school: SchoolContent, ratio: Ratio = "16:9") -> Deck:
    """The deck of one practice."""
    closing = Slide(
        "thanks", THANKS, ClosingBody(tuple(one.full_name for one in practice.authors if one.full_name), school),
        ESSENTIAL,
    )  # fmt: skip
    opening = replace(_opening(practice), key="opening")
    opening = replace(opening, body=replace(_opening_body(practice), school=school))
    slides = (opening, *_story(practice), closing)
    return finished(practice.title or school.name, school, slides, ratio)


def booklet_deck(content: BookletContent, ratio: Ratio = "16:9") -> Deck:
    """The deck of a booklet: one practice after another, each opened by its title."""
    cover = picture(content.cover) if content.cover is not None else None
    lead = content.subtitle or content.event
    opening = Slide(
        "opening", content.title, OpeningBody(lead, content.place_date, cover, content.school), ESSENTIAL,
        notes=plain(content.foreword),
    )  # fmt: skip
    slides = [opening]
    for number, practice in enumerate(content.practices, start=1):
        first = _opening(practice)
        slides.append(replace(first, key=f"{practice.practice_id}-opening", label=PRACTICE.format(number=number)))
        for slide in _story(practice):
            importance = 4 if isinstance(slide.body, NumbersBody) else _IN_BOOKLET[slide.importance]
            slides.append(replace(slide, key=f"{practice.practice_id}-{slide.key}", importance=importance))
    names = dict.fromkeys(one.full_name for practice in content.practices for one in practice.authors if one.full_name)
    slides.append(Slide("thanks", THANKS, ClosingBody(tuple(names), content.school), ESSENTIAL))
    return finished(content.title, content.school, slides, ratio)


def finished(title: str, school: SchoolContent, slides: Sequence[Slide], ratio: Ratio) -> Deck:
    """The slides as a deck, each with the time it takes."""
    return Deck(title, school.name, LANGUAGE, tuple(timed(slide) for slide in slides), ratio)


@dataclass(slots=True)
class Shelf:
    """Photos that wait for a slide; each is taken once."""

    photos: list[PhotoContent]

    def next(self) -> PhotoContent | None:
        """The next photo."""
        return self.photos.pop(0) if self.photos else None


def points_body(
    points: tuple[Point, ...], photo: PhotoContent | None, *, ordered: bool = False, first: int = 1
) -> Body:
    """Points, beside a photo if there is one."""
    if photo is None:
        return BulletsBody(points, ordered, first)
    return PictureTextBody(picture(photo), points, photo.caption, ordered, first)


def shown(key: str, title: str, role: str, photos: Sequence[PhotoContent], importance: int) -> Iterator[Slide]:
    """Photos that no text stands beside: one that can covers a slide, the others two by two."""
    rest = list(photos)
    if len(rest) % 2:
        wide = next((photo for photo in rest if _covers(photo) and photo.caption), None)
        if wide is not None:
            rest.remove(wide)
            yield Slide(f"{key}-full", wide.caption, PictureBody(picture(wide)), importance, role=role)
    for n in range(0, len(rest) - 1, 2):
        left, right = rest[n], rest[n + 1]
        body = TwoPicturesBody((picture(left), picture(right)), (left.caption, right.caption))
        yield Slide(f"{key}-pair-{n}", title, body, importance, role=role)


def _opening(practice: PracticeContent) -> Slide:
    notes = practice.summary
    return Slide("opening", practice.title, _opening_body(practice), ESSENTIAL, notes=notes)


def _opening_body(practice: PracticeContent) -> OpeningBody:
    names = listed([one.full_name for one in practice.authors if one.full_name])
    facts = " · ".join(part for part in (practice.subject, practice.class_level, practice.learning_model) if part)
    chosen = _opener(practice)
    lead = next(iter(sentences(plain(practice.summary))), "")
    byline = "\n".join(part for part in (names, facts) if part)
    return OpeningBody(shortened(lead, _LEAD_WORDS), byline, picture(chosen) if chosen else None)


def _opener(practice: PracticeContent) -> PhotoContent | None:
    """The photo to open with: one of no section before others, one that lies before one that stands."""
    loose = [photo for photo in practice.photos if not photo.section]
    lying = [photo for photo in practice.photos if photo.width > photo.height]
    return next(iter([*loose, *lying, *practice.photos]), None)


def _story(practice: PracticeContent) -> Iterator[Slide]:
    """Everything between a practice's title and the thanks."""
    opener = _opener(practice)
    # With few photos the first is shown once more, where it belongs.
    spare = opener is not None and (not opener.section or len(practice.photos) >= _ENOUGH_PHOTOS)
    shelves = _shelves(practice, without=opener if spare else None)
    yield from _question(practice)
    written = [section for section in practice.sections if section.body.strip()]
    for place, section in enumerate(written):
        if place == len(written) - 1 and place:
            yield from _steps(practice)
            yield from _numbers(practice)
        yield from _section(section, shelves[section.id])
    if len(written) < 2:
        yield from _steps(practice)
        yield from _numbers(practice)
    yield from shown("more", MOMENTS, "", shelves[""].photos, 2)
    if practice.quote.strip():
        body = StatementBody(practice.quote_by, spoken=True)
        yield Slide("quote", plain(practice.quote), body, 3, label=VOICE)


def _shelves(practice: PracticeContent, without: PhotoContent | None) -> dict[str, Shelf]:
    """The photos by the section that they stand in; those whose section tells nothing wait for the end."""
    shelves = {section.id: Shelf([]) for section in practice.sections if section.body.strip()}
    shelves[""] = Shelf([])
    for photo in practice.photos:
        if photo is not without:
            shelves[photo.section if photo.section in shelves else ""].photos.append(photo)
    return shelves


def _question(practice: PracticeContent) -> Iterator[Slide]:
    texts = [practice.summary, *(section.body for section in practice.sections[:2])]
    question = question_in(texts)
    if question:
        yield Slide("question", question, StatementBody(), 3, label=QUESTION)


def _section(section: SectionContent, shelf: Shelf) -> Iterator[Slide]:
    yield from _told(section, shelf)
    yield from shown(section.id, section.name, section.id, shelf.photos, 2)


def _told(section: SectionContent, shelf: Shelf) -> Iterator[Slide]:
    """A section's groups of points as slides, beside photos while there are any.

    A single point that no photo stands beside makes no slide: it is told with its neighbour, in the notes.
    """
    parts = _parts(groups(section.body), most=4 if shelf.photos else 5)
    pictured = _pictured(parts, len(shelf.photos))
    kept = [n for n, part in enumerate(parts) if n in pictured or len(part.points) > 1] or [0]
    for place, n in enumerate(kept if parts else ()):
        part = parts[n]
        first = 0 if place == 0 else kept[place - 1] + 1
        last = len(parts) if place == len(kept) - 1 else n + 1
        notes = dict.fromkeys(one.group.source for one in parts[first:last])
        title = part.group.head if part.group.head and part.first == 1 else section.name
        photo = shelf.next() if n in pictured else None
        yield Slide(
            f"{section.id}-{n}",
            title,
            points_body(part.points, photo, ordered=part.group.ordered, first=part.first),
            _SECTION_IMPORTANCE.get(section.id, 4) if part is _main(parts) else 3,
            label="" if title == section.name else section.name,
            role=section.id,
            notes="\n\n".join(notes),
        )


@dataclass(frozen=True, slots=True)
class _Part:
    """As many points of a group as stand on one slide."""

    group: Group
    points: tuple[Point, ...]
    first: int


def _parts(found: Sequence[Group], most: int) -> list[_Part]:
    parts: list[_Part] = []
    for group in found:
        first = 1
        for points in parted(group.points, most):
            parts.append(_Part(group, points, first))
            first += len(points)
    return parts


def _pictured(parts: Sequence[_Part], photos: int) -> set[int]:
    """Which slides get a photo where there are not enough for all: those with most points."""
    ranked = sorted(range(len(parts)), key=lambda n: -len(parts[n].points))
    return set(ranked[:photos])


def _main(parts: Sequence[_Part]) -> _Part:
    """The slide that carries most: the beginning of a numbered list, else the one with most points."""
    ordered = [part for part in parts if part.group.ordered]
    return max(ordered or parts, key=lambda part: len(part.points))


def _steps(practice: PracticeContent) -> Iterator[Slide]:
    """The phases of the lesson as small tables; photos in them have their own slides."""
    table = next((one for one in practice.elements if isinstance(one, Table) and one.head_column), None)
    if table is None:
        return
    columns = [n for n, column in enumerate(table.columns) if any(row[n].paragraphs for row in table.rows)][:3]
    rows = [tuple(_cell(row[n]) for n in columns) for row in table.rows]
    heads = tuple(table.columns[n].head for n in columns)
    weights = tuple(table.columns[n].weight for n in columns)
    count = -(-len(rows) // _ROWS)
    size = -(-len(rows) // count) if count else 0
    for n in range(count):
        part = tuple(rows[n * size : (n + 1) * size])
        label = FIRST_STEPS.format(first=n * size + 1, last=n * size + len(part)) if count > 1 else ""
        notes = "\n\n".join("\n".join(_whole(cell) for cell in row) for row in table.rows[n * size : (n + 1) * size])
        yield Slide(f"steps-{n}", STEPS, TableBody(heads, weights, part), 2, label=label, role="aksi", notes=notes)


def _numbers(practice: PracticeContent) -> Iterator[Slide]:
    rows = [measure_row(one) for one in practice.measures if one.label or one.before is not None]
    for n in range(0, len(rows), 3):
        importance = ESSENTIAL if n == 0 else 3
        notes = "\n".join(f"{row.label}: {row.before} → {row.after} ({row.note})" for row in rows[n : n + 3])
        body = NumbersBody(tuple(rows[n : n + 3]))
        yield Slide(f"numbers-{n}", MEASURES, body, importance, role="refleksi", notes=notes)


def _cell(cell: Cell) -> str:
    """A cell's first paragraph, in few words."""
    whole = _whole(cell).split("\n")[0]
    found = groups(whole)
    return found[0].points[0].plain if found else whole


def _whole(cell: Cell) -> str:
    return "\n".join("".join(run.text for run in text.runs) for text in cell.paragraphs)


def _covers(photo: PhotoContent) -> bool:
    return photo.width >= _FULL_WIDTH and photo.width / max(photo.height, 1) >= _LANDSCAPE
