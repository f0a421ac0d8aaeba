"""What an exhibition hangs up or lays out, as plain values: labels of works, posters of practices, feedback sheets."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Literal

from portfolio.publishing.content import PersonContent, PhotoContent, SchoolContent
from portfolio.publishing.document import MeasureRow

ExhibitKind = Literal["labels", "posters", "feedback"]


@dataclass(frozen=True, slots=True)
class ExhibitPaper:
    """A sheet, in mm, and how many labels or forms stand on it; the least size of its running text, in pt."""

    id: str
    width: float
    height: float
    least: float
    across: int = 1
    down: int = 1


PAPERS: dict[ExhibitKind, tuple[ExhibitPaper, ...]] = {
    "labels": (
        ExhibitPaper("A4", 210, 297, 5.8, 2, 4),
        ExhibitPaper("A5", 210, 148, 8.5),
        ExhibitPaper("A6", 148, 105, 6.8),
    ),
    "posters": (
        ExhibitPaper("A3", 297, 420, 11),
        ExhibitPaper("A2", 420, 594, 15),
        ExhibitPaper("A1", 594, 841, 21),
        ExhibitPaper("banner", 600, 1600, 24),
    ),
    "feedback": (
        ExhibitPaper("A5", 210, 297, 8, 1, 2),
        ExhibitPaper("A4", 297, 210, 10),
    ),
}
"""The usual one first. Labels on A4 stand eight to a page, forms on A5 two to a page; both are cut apart."""


@dataclass(frozen=True, slots=True)
class LabelContent:
    """The label of a work."""

    artifact_id: str
    title: str
    makers: tuple[str, ...] = ()
    """As they may be printed: initials for a pupil whose name may not be shown."""
    class_level: str = ""
    subject: str = ""
    school: str = ""
    teacher: str = ""
    dimensions: tuple[str, ...] = ()
    material: str = ""
    made_on: str = ""
    """As printed: 12 September 2025."""
    station: str = ""
    about: str = ""
    process: str = ""
    reflection: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class PosterSection:
    """A section of the story, brought down to whole sentences of its own."""

    id: str
    name: str
    sentences: tuple[str, ...]
    """In order; a poster prints as many of the first as find room."""


@dataclass(frozen=True, slots=True)
class PosterContent:
    """A practice as a poster shows it."""

    practice_id: str
    title: str
    summary: str = ""
    authors: tuple[PersonContent, ...] = ()
    facts: tuple[str, ...] = ()
    """Class, subject, learning model."""
    photos: tuple[PhotoContent, ...] = ()
    """The large one first."""
    sections: tuple[PosterSection, ...] = ()
    measures: tuple[MeasureRow, ...] = ()
    quote: str = ""
    quote_by: str = ""
    station: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class SheetContent:
    """A feedback sheet: on a work or a practice, or, without a title, on whatever its visitor names."""

    record_id: str = ""
    title: str = ""
    by: str = ""
    station: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class ExhibitsContent:
    """Exhibits of one kind, or of several."""

    title: str
    school: SchoolContent
    labels: tuple[LabelContent, ...] = ()
    posters: tuple[PosterContent, ...] = ()
    sheets: tuple[SheetContent, ...] = ()


def photos_of_exhibits(content: ExhibitsContent) -> list[PhotoContent]:
    """Every photo that is printed."""
    return [photo for poster in content.posters for photo in poster.photos]


def exhibits_without(content: ExhibitsContent, photo_ids: Collection[str]) -> ExhibitsContent:
    """The same exhibits with these photos left out."""
    posters = tuple(
        replace(one, photos=tuple(photo for photo in one.photos if photo.photo_id not in photo_ids))
        for one in content.posters
    )
    return replace(content, posters=posters)


def retold_exhibits(content: ExhibitsContent, tell: Callable[[str], str]) -> ExhibitsContent:
    """The same exhibits with what labels and posters say of pupils put through `tell`."""
    labels = tuple(
        replace(
            one,
            title=tell(one.title),
            about=tell(one.about),
            process=tell(one.process),
            reflection=tell(one.reflection),
        )
        for one in content.labels
    )
    sheets = tuple(replace(one, title=tell(one.title)) for one in content.sheets)
    posters = tuple(_retold(one, tell) for one in content.posters)
    return replace(content, labels=labels, posters=posters, sheets=sheets)


def words_of_exhibits(content: ExhibitsContent) -> list[tuple[str, str]]:
    """(record id, text) of everything that may name a pupil."""
    said = [
        (one.artifact_id, text)
        for one in content.labels
        for text in (one.title, one.about, one.process, one.reflection)
    ]
    said += [(one.record_id, one.title) for one in content.sheets]
    for poster in content.posters:
        told = [sentence for section in poster.sections for sentence in section.sentences]
        said += [
            (poster.practice_id, text) for text in (poster.title, poster.summary, poster.quote, poster.quote_by, *told)
        ]
    return said


def _retold(poster: PosterContent, tell: Callable[[str], str]) -> PosterContent:
    photos = tuple(replace(photo, caption=tell(photo.caption), alt=tell(photo.alt)) for photo in poster.photos)
    sections = tuple(replace(one, sentences=tuple(tell(text) for text in one.sentences)) for one in poster.sections)
    return replace(
        poster,
        photos=photos,
        sections=sections,
        title=tell(poster.title),
        summary=tell(poster.summary),
        quote=tell(poster.quote),
        quote_by=tell(poster.quote_by),
    )
