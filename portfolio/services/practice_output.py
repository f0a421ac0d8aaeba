"""One practice as a file: in any writing frame, whole or in so many words, as PDF or as a Word document."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from portfolio.domain.consent import Channel
from portfolio.domain.framework import WritingFrame
from portfolio.errors import BadValue
from portfolio.progress import SILENCE, Progress
from portfolio.publishing.content import BookletContent, Problem
from portfolio.publishing.document import Document
from portfolio.publishing.recipe import BOOKLET_PAPERS, Recipe
from portfolio.publishing.retelling import in_frame, shortened, words_of
from portfolio.services import frameworks, press, publish
from portfolio.services.booklet_content import read_practice
from portfolio.services.practices import open_practice
from portfolio.services.press import Exported, Order, paper_named, profile_named
from portfolio.storage.library import Library
from portfolio.texts import decimal, ntr, tr

FORMAL = "formal"
FEWEST_WORDS = 60
_MOST_QUOTED = 3
_QUOTED_WORDS = 7


@dataclass(frozen=True, slots=True)
class Version:
    """How a practice is told."""

    frame: str = ""
    """Id of a writing frame; "" for the practice's own."""
    words: int | None = None
    """At most so many words of text; None for all of it."""


def export_practice(
    library: Library,
    target: Path,
    practice_id: str,
    version: Version = Version(),
    *,
    paper: str = "A4",
    profile: str = "screen",
    max_mb: float | None = None,
    draft: bool = False,
    channel: Channel = "booklet",
    leave_out: Collection[str] = (),
    initials: bool = False,
    progress: Progress = SILENCE,
) -> Exported:
    """Write one practice as PDF, or as DOCX by the name of `target`, which is whole or untouched.

    A formal frame gives a paper with cover, approval and chapters; every other frame, and every version of few words,
    the few pages of a chapter. What a shorter version leaves out is told in `problems`. Raises `NotFound`, `BadValue`
    (frame, words), and what `press.print_file` raises.
    """
    content, told = read_version(library, practice_id, version)
    formal = version.words is None and _frame(library, practice_id, version).id == FORMAL
    recipe = Recipe(
        paper_named(paper, BOOKLET_PAPERS), profile_named(profile), draft, look="laporan" if formal else "laut"
    )  # fmt: skip
    order = Order(recipe, max_mb, channel, leave_out, initials)
    compose = _formal if formal else _composed
    exported = press.print_file(
        library, content, compose, target, order, progress=progress, standing=publish.standing_problems
    )
    return replace(exported, problems=(*told, *exported.problems))


def read_version(library: Library, practice_id: str, version: Version) -> tuple[BookletContent, list[Problem]]:
    """The practice as it is told, alone in its booklet, and what is not told of it. Raises as `export_practice`."""
    from portfolio.publishing.compose_practice import alone  # noqa: PLC0415 - loaded when something is printed

    if version.words is not None and version.words < FEWEST_WORDS:
        raise BadValue(
            tr("{n} kata terlalu sedikit untuk bercerita.", n=decimal(version.words)),
            tr("Beri paling sedikit {n} kata.", n=decimal(FEWEST_WORDS)),
        )
    practice, school = read_practice(library, practice_id)
    page = open_practice(library, practice_id)
    practice = in_frame(practice, page.frame, _frame(library, practice_id, version))
    told: list[Problem] = []
    if version.words is not None:
        elements = practice.elements
        shorter = shortened(practice, version.words)
        practice = shorter.practice
        told = [_left_out(practice_id, name, gone) for name, gone in shorter.left_out]
        if elements:
            words = tr("Langkah pembelajaran dan bukti kompetensi tidak dimuat dalam versi pendek.")
            told.append(Problem("shortened", words, practice_id))
    base = BookletContent(practice_id, practice.title, school, ())
    return alone(practice, base), told


def version_words(library: Library, practice_id: str, version: Version) -> int:
    """How many words of text a version has, its summary included. Raises as `export_practice` does."""
    content, _ = read_version(library, practice_id, version)
    return words_of(content.practices[0])


def _frame(library: Library, practice_id: str, version: Version) -> WritingFrame:
    """The frame that is asked for. Raises `BadValue`."""
    if not version.frame:
        return open_practice(library, practice_id).frame
    frames = {frame.id: frame for frame in frameworks.writing_frames(library)}
    if version.frame not in frames:
        raise BadValue(
            tr("Kerangka “{name}” tidak dikenal.", name=version.frame), tr("Pilih: {names}.", names=", ".join(frames))
        )
    return frames[version.frame]


def _left_out(practice_id: str, section: str, gone: tuple[str, ...]) -> Problem:
    """How much of a section is missing, and how the first of it begins."""
    begun = [" ".join(text.strip('“”"').split()[:_QUOTED_WORDS]) for text in gone[:_MOST_QUOTED]]
    quoted = ", ".join(f"“{words} …”" for words in begun)
    message = ntr(
        "Versi pendek tidak memuat {n} kalimat dari {section}: {quoted}", len(gone), section=section, quoted=quoted
    )
    return Problem("shortened", message, practice_id)


def _composed(content: BookletContent, recipe: Recipe) -> Document:
    from portfolio.publishing.compose_practice import compose_practice  # noqa: PLC0415 - loaded to print

    return compose_practice(content, recipe)


def _formal(content: BookletContent, recipe: Recipe) -> Document:
    from portfolio.publishing.compose_practice import compose_formal  # noqa: PLC0415 - loaded to print

    return compose_formal(content, recipe)
