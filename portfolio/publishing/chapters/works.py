"""The works on show of an exhibition, as a chapter: each with its photo, its makers, and how it came about. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from portfolio.domain.names import listed
from portfolio.publishing.content import PhotoContent
from portfolio.publishing.document import Element, Facts, Heading
from portfolio.publishing.elements import figure, prose
from portfolio.publishing.exhibits import LabelContent

UNTITLED = "Karya tanpa judul"
MADE_BY, CLASS, SUBJECT, TEACHER, MATERIAL = "Pembuat", "Kelas", "Mata pelajaran", "Guru pembimbing", "Bahan dan teknik"
STATION, DIMENSIONS = "Tempat", "Dimensi profil lulusan"


@dataclass(frozen=True, slots=True)
class WorkContent:
    """A work as its label tells it, with its photo."""

    label: LabelContent
    photo: PhotoContent | None = None


def work_elements(works: Sequence[WorkContent]) -> tuple[Element, ...]:
    """All works, each under its title; nothing of one that says nothing."""
    return tuple(element for work in works for element in _work(work))


def _work(work: WorkContent) -> list[Element]:
    label = work.label
    facts = (
        (MADE_BY, listed(label.makers)),
        (CLASS, label.class_level),
        (SUBJECT, label.subject),
        (TEACHER, label.teacher),
        (MATERIAL, label.material),
        (STATION, label.station),
        (DIMENSIONS, " · ".join(label.dimensions)),
    )
    known = tuple((name, value) for name, value in facts if value)
    told = [element for text in (label.about, label.process, label.reflection) for element in prose(text)]
    shown: list[Element] = [figure(work.photo)] if work.photo else []
    if not (label.title or known or told or shown):
        return []
    facts_shown: list[Element] = [Facts(known)] if known else []
    return [Heading(label.title or UNTITLED, role="karya"), *shown, *facts_shown, *told]
