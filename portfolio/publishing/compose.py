"""From what is published to a document: which things are printed, in which order, under which words. Pure."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate

from portfolio.domain.calendar import period
from portfolio.domain.names import listed
from portfolio.domain.units import counts_people, top_of_scale
from portfolio.publishing import matter
from portfolio.publishing.content import BookletContent, ExtraChapter, MeasureContent, PhotoContent, PracticeContent
from portfolio.publishing.document import (
    AuthorBox,
    BackCover,
    Chapter,
    Contents,
    Cover,
    CreditLine,
    Credits,
    Document,
    Element,
    FrontMatter,
    Gallery,
    Heading,
    MeasureRow,
    Measures,
    Part,
    Picture,
    Quote,
    Tags,
    TitlePage,
)
from portfolio.publishing.elements import Numbers, amount, prose
from portfolio.publishing.recipe import MM, PAPER_MM, Recipe

CONTENTS = "Daftar Isi"
CREDITS = "Kredit Foto"
MEASURES = "Sebelum dan sesudah"
TAGS = "Dalam kerangka Pembelajaran Mendalam"
AUTHOR = "Tentang penulis"
CLASS = "Kelas {level}"
PHASE = "Fase {phase}"
LANGUAGE = "id-ID"

_LANDSCAPE = 1.2
"""Width over height from which a photo can open a chapter."""
_OPENER_DPI = 100
"""Pixels per inch that a photo needs to cover the page's width."""


def compose(content: BookletContent, recipe: Recipe) -> Document:
    """The booklet as a document."""
    numbers = Numbers()
    if content.cover is not None and content.cover.credit:
        numbers.credits.append(CreditLine(0, content.cover.caption, content.cover.credit))
    before = [_counted(part, numbers) for part in matter.before_contents(content)]
    chapters = _chapters(content, numbers, recipe)
    parts: list[Part] = [_cover(content)]
    parts += [_title_page(content)] if content.title_page else []
    parts += before
    if chapters or content.foreword.strip():
        parts.append(Contents(CONTENTS))
    parts += matter.after_contents(content, numbers.captions)
    parts += chapters
    parts += matter.after_chapters(content, _credits(content, numbers))
    parts.append(BackCover(content.back_text, content.school))
    return Document(content.title, content.school.name, LANGUAGE, content.title, tuple(parts))


def _counted(part: Part, numbers: Numbers) -> Part:
    return replace(part, elements=numbers.count(part.elements)) if isinstance(part, FrontMatter) else part


def _credits(content: BookletContent, numbers: Numbers) -> list[Part]:
    if not numbers.credits or not content.photo_credits:
        return []
    return [FrontMatter("credits", CREDITS, (Credits(tuple(numbers.credits)),))]


def _cover(content: BookletContent) -> Cover:
    photo = content.cover
    picture = Picture(photo, photo.alt or photo.caption) if photo is not None else None
    return Cover(content.title, content.subtitle, content.event, content.school, picture, content.year)


def _title_page(content: BookletContent) -> TitlePage:
    names = dict.fromkeys(
        person.full_name for practice in content.practices for person in practice.authors if person.full_name
    )
    place = content.place_date.split(",")[0].strip() if "," in content.place_date else ""
    place_year = ", ".join(part for part in (place, content.year) if part)
    return TitlePage(
        content.title, content.subtitle, content.event, content.school, tuple(names), place_year or content.place_date
    )


def _chapters(content: BookletContent, numbers: Numbers, recipe: Recipe) -> list[Part]:
    """Practices, the other chapters and pages of the booklet's own in its order; chapters are counted through."""
    parts: list[Part] = []
    boxes = not matter.tells_authors(content)
    count = 0
    for place in range(len(content.practices) + 1):
        # One that wants to stand behind more practices than are printed stands behind the last.
        for one in content.chapters:
            if min(one.before, len(content.practices)) == place:
                count += not one.plain
                parts.append(_extra(one, count, numbers))
        if place < len(content.practices):
            count += 1
            parts.append(_chapter(content.practices[place], count, (numbers, recipe), boxes=boxes))
    return parts


def _extra(extra: ExtraChapter, number: int, numbers: Numbers) -> Part:
    if extra.plain:
        return FrontMatter(extra.key, extra.title, numbers.count(extra.elements))
    return Chapter(
        extra.key, number, extra.title, extra.summary, extra.byline, extra.facts, None, numbers.count(extra.elements)
    )  # fmt: skip


def _chapter(practice: PracticeContent, number: int, how: tuple[Numbers, Recipe], *, boxes: bool) -> Chapter:
    """A practice; `boxes` says whether it ends with those who wrote it."""
    numbers, recipe = how
    chosen = _opener(practice.photos, recipe)
    opener = numbers.figure(chosen) if chosen is not None else None
    rest = [photo for photo in practice.photos if photo is not chosen]
    elements: list[Element] = [
        *_story(practice, rest, numbers),
        *numbers.count(practice.elements),
        *_closing(practice, boxes=boxes),
    ]
    return Chapter(
        key=practice.practice_id,
        number=number,
        title=practice.title,
        summary=practice.summary,
        byline=listed([person.full_name for person in practice.authors if person.full_name]),
        facts=_facts(practice),
        opener=opener,
        elements=tuple(elements),
    )


def _opener(photos: tuple[PhotoContent, ...], recipe: Recipe) -> PhotoContent | None:
    """The photo to open with: the first that is wide enough, in shape and pixels; one of no section before others."""
    pixels = PAPER_MM[recipe.paper][0] * MM / 72 * _OPENER_DPI
    fit = [
        photo for photo in photos
        if photo.width >= pixels and _LANDSCAPE <= photo.width / max(photo.height, 1) <= 3
    ]  # fmt: skip
    return next((photo for photo in fit if not photo.section), fit[0] if fit else None)


def _facts(practice: PracticeContent) -> tuple[str, ...]:
    level = CLASS.format(level=practice.class_level) if practice.class_level else ""
    if level.lower().startswith("kelas kelas"):
        level = practice.class_level
    phase = PHASE.format(phase=practice.phase) if practice.phase else ""
    when = period(practice.started, practice.ended)
    facts = (level, phase, practice.subject, practice.learning_model, when, practice.place)
    return tuple(fact for fact in facts if fact)


def _story(practice: PracticeContent, photos: list[PhotoContent], numbers: Numbers) -> Iterable[Element]:
    """The sections with their figures, the quote before the last of three or more; without text figures alone."""
    written = [(section, list(prose(section.body))) for section in practice.sections]
    told = [section.id for section, elements in written if elements]
    homes = _homes([section.id for section, _ in written], told)
    places = [homes.get(photo.section, "") if photo.section else "" for photo in photos]
    places = _shared_out(places, {section.id: len(section.body) for section, elements in written if elements})
    quote = [Quote(practice.quote, practice.quote_by)] if practice.quote.strip() else []
    for section, elements in written:
        if not elements:
            continue
        if len(told) > 2 and section.id == told[-1]:
            yield from quote
        yield Heading(section.name, role=section.id)
        own = [photo for photo, place in zip(photos, places, strict=True) if place == section.id]
        yield from _with_figures(elements, own, numbers)
    if len(told) <= 2:
        yield from quote
    if photos and not told:
        yield Gallery(tuple(numbers.figure(photo) for photo in photos))


def _shared_out(places: list[str], lengths: dict[str, int]) -> list[str]:
    """Sections for those figures that have none: in order, so many to each as it has text (`lengths`)."""
    if not lengths:
        return places
    loose = [n for n, place in enumerate(places) if not place]
    sections, ends = list(lengths), list(accumulate(lengths.values()))
    shared = list(places)
    for n, place in enumerate(loose):
        middle = (n + 0.5) / len(loose) * ends[-1]
        shared[place] = sections[bisect_left(ends, middle)]
    return shared


def _homes(sections: list[str], told: list[str]) -> dict[str, str]:
    """For each section the one where its figures stand: itself, else the nearest told before it, else after it."""
    homes: dict[str, str] = {}
    for place, section in enumerate(sections):
        before = [other for other in sections[: place + 1] if other in told]
        after = [other for other in sections[place:] if other in told]
        nearest = before[-1:] or after[:1]
        if nearest:
            homes[section] = nearest[0]
    return homes


def _with_figures(elements: list[Element], photos: list[PhotoContent], numbers: Numbers) -> Iterable[Element]:
    """The text with its figures after the first third, so that they stand beside it and text can move round them."""
    place = max(1, len(elements) // 3) if len(elements) > 1 else 1
    yield from elements[:place]
    if photos:
        yield Gallery(tuple(numbers.figure(photo) for photo in photos))
    yield from elements[place:]


def _closing(practice: PracticeContent, *, boxes: bool) -> Iterable[Element]:
    rows = tuple(measure_row(measure) for measure in practice.measures if measure.label or measure.before is not None)
    if rows:
        yield Heading(MEASURES, level=3)
        yield Measures(rows)
    groups = tuple((tag.name, tag.items) for tag in practice.tags if tag.items)
    if groups:
        yield Heading(TAGS, level=3)
        yield Tags(groups)
    known = tuple(matter.bare(person) for person in practice.authors if person.full_name)
    if known and boxes:
        yield Heading(AUTHOR, level=3)
        yield AuthorBox(known)


def measure_row(measure: MeasureContent) -> MeasureRow:
    """Numbers before and after as they are printed."""
    people = f"n = {measure.participants}" if measure.participants else ""
    # A unit that names its scale (“skor 0–100”) is told once below the bars, not behind each number.
    scale = measure.unit if top_of_scale(measure.unit) is not None else ""
    unit = "" if scale else measure.unit
    return MeasureRow(
        label=measure.label,
        before=amount(measure.before, unit),
        after=amount(measure.after, unit),
        note=" · ".join(part for part in (scale, people, measure.instrument) if part),
        before_value=measure.before,
        after_value=measure.after,
        full=_full(measure),
    )


def _full(measure: MeasureContent) -> float | None:
    """Where bars end: at 100 for percent, at the number of people where those are counted, else at the larger value."""
    values = [value for value in (measure.before, measure.after) if value is not None]
    if not values or min(values) < 0 or max(values) == 0:
        return None
    if measure.unit == "%" and max(values) <= 100:
        return 100.0
    top = top_of_scale(measure.unit)
    if top is not None and max(values) <= top:
        return top
    if measure.participants and max(values) <= measure.participants and counts_people(measure.unit):
        return float(measure.participants)
    return max(values)
