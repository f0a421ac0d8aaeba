"""Decks: of a practice, of a booklet, of the principal's on-the-job training; as PPTX, as PDF, and to be presented."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from portfolio.domain.consent import Channel
from portfolio.domain.names import listed
from portfolio.errors import BadValue, NotFound
from portfolio.progress import SILENCE, Progress
from portfolio.publishing.chapters.inquiry import CycleContent
from portfolio.publishing.content import Problem, Rendered
from portfolio.publishing.deck import RATIOS, ClosingBody, Deck, OpeningBody, Ratio, Slide, fit
from portfolio.publishing.recipe import Recipe
from portfolio.services import press
from portfolio.services.booklet_content import read_booklet, read_practice
from portfolio.services.direction_content import read_direction
from portfolio.services.inquiry_content import read_cycle
from portfolio.services.ojt_report import chosen_inquiries
from portfolio.services.own_training import own_training
from portfolio.services.practices import list_practices
from portfolio.services.press import Exported, Order, profile_named
from portfolio.services.school import school as school_of
from portfolio.storage.library import Library
from portfolio.texts import ntr, tr

__all__ = ["RATIOS", "SUFFIXES", "Presented", "Shown", "Subject", "Talk"]

DeckKind = Literal["practice", "booklet", "ojt1"]
SUFFIXES = (".pptx", ".pdf")
_FACTS = ("NPSN", "Alamat", "Jenjang", "Akreditasi", "Semboyan")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a deck tells of."""

    kind: DeckKind
    record_id: str = ""
    """Of the practice, or of the booklet ("" for the first one)."""


@dataclass(frozen=True, slots=True)
class Talk:
    """How a deck fits its time."""

    slides: int
    seconds: int
    left_out: tuple[str, ...]
    """Titles of the slides for which there is no time."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A slide as who speaks sees it."""

    title: str
    notes: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Presented:
    """A deck that is ready to be presented: its pages, and what is to be said to each."""

    pdf: Path
    title: str
    slides: tuple[Shown, ...]


def usual_subject(library: Library) -> Subject:
    """What a deck tells of where nobody says: the direction and inquiry of the training if there are any, else all."""
    ojt = read_direction(library).current or chosen_inquiries(library)
    return Subject("ojt1" if ojt else "booklet")


def talk_of(library: Library, subject: Subject, minutes: float) -> Talk:
    """How many slides find time, and which do not. Raises `NotFound`."""
    deck, left_out = _fitted(library, subject, minutes, "16:9")
    return Talk(len(deck.slides), deck.seconds, tuple(slide.title for slide in left_out))


def subjects(library: Library) -> list[tuple[Subject, str]]:
    """What there is to present, with its name: the training first, then all practices, then each."""
    found: list[tuple[Subject, str]] = []
    if usual_subject(library).kind == "ojt1":
        found.append((Subject("ojt1"), tr("OJT 1: penyelarasan dan inkuiri")))
    practices = list_practices(library)
    if practices:
        found.append((Subject("booklet"), tr("Semua praktik dalam buklet")))
    found += [(Subject("practice", line.id), line.title or tr("Praktik tanpa judul")) for line in practices]
    return found


def export_deck(
    library: Library,
    target: Path,
    subject: Subject | None = None,
    *,
    minutes: float = 10,
    ratio: str = "16:9",
    profile: str = "screen",
    max_mb: float | None = None,
    draft: bool = False,
    channel: Channel = "web",
    leave_out: Collection[str] = (),
    initials: bool = False,
    progress: Progress = SILENCE,
) -> Exported:
    """Write a deck as PPTX or PDF, by the name of `target`, which is whole or untouched.

    Slides are left out by importance until the talk takes at most `minutes`; 0 keeps all. A photo that may not be seen
    in `channel` forbids the export as it does everywhere (see `press.write_file`). Raises `NotFound`, `BadValue`,
    `ExportForbidden` and `TargetError`.
    """
    suffix = target.suffix.lower()
    if suffix not in SUFFIXES:
        raise BadValue(tr("Salindia disimpan sebagai PPTX atau PDF."), tr("Akhiri nama berkas dengan .pptx atau .pdf."))
    deck, left_out = _fitted(library, subject, minutes, ratio)
    order = Order(Recipe(profile=profile_named(profile), draft=draft), max_mb, channel, leave_out, initials)

    def make(shown: Deck, recipe: Recipe, place: Path) -> Rendered:
        return _writer(suffix)(shown, recipe, place, library.cache, progress)

    exported = press.write_file(library, deck, make, target, order, standing=_standing)
    return replace(exported, problems=(*exported.problems, *_told(left_out)))


def present_deck(
    library: Library,
    target: Path,
    subject: Subject | None = None,
    *,
    minutes: float = 10,
    ratio: str = "16:9",
    draft: bool = False,
    channel: Channel = "web",
    leave_out: Collection[str] = (),
    initials: bool = False,
    progress: Progress = SILENCE,
) -> Presented:
    """The deck's pages as PDF in `target`, and what is to be said to each. Raises as `export_deck` does."""
    deck, _ = _fitted(library, subject, minutes, ratio)
    kept: list[Deck] = []
    order = Order(Recipe(draft=draft), None, channel, leave_out, initials)

    def make(shown: Deck, recipe: Recipe, place: Path) -> Rendered:
        kept[:] = [shown]
        return _writer(".pdf")(shown, recipe, place, library.cache, progress)

    exported = press.write_file(library, deck, make, target, order, standing=_standing)
    slides = tuple(Shown(slide.title, slide.notes, slide.seconds) for slide in kept[0].slides)
    return Presented(exported.path, deck.title, slides)


def read_deck(library: Library, subject: Subject, ratio: Ratio = "16:9") -> Deck:
    """All slides of a deck. Raises `NotFound`."""
    from portfolio.publishing import compose_deck, compose_ojt_deck  # noqa: PLC0415 - loaded when something is shown

    match subject.kind:
        case "practice":
            practice, school = read_practice(library, subject.record_id)
            return compose_deck.practice_deck(practice, school, ratio)
        case "booklet":
            content, _ = read_booklet(library, subject.record_id or None)
            return compose_deck.booklet_deck(content, ratio)
        case "ojt1":
            inquiries = chosen_inquiries(library)
            training = own_training(library).training
            content_ = compose_ojt_deck.OjtContent(
                read_direction(library),
                _cycle(library, inquiries),
                training.title if training else "",
                _profile(library),
            )
            return compose_ojt_deck.ojt_deck(content_, ratio)


def ratio_named(name: str) -> Ratio:
    """The shape of slides of that name. Raises `BadValue`."""
    for ratio in RATIOS:
        if ratio == name:
            return ratio
    raise BadValue(tr("Bentuk salindia itu tidak dikenal."), tr("Pilih 16:9 atau 4:3."))


def _fitted(library: Library, subject: Subject | None, minutes: float, ratio: str) -> tuple[Deck, tuple[Slide, ...]]:
    deck = read_deck(library, subject or usual_subject(library), ratio_named(ratio))
    if not minutes:
        return deck, ()
    fitted = fit(deck, minutes)
    return fitted.deck, fitted.left_out


def _writer(suffix: str) -> Callable[[Deck, Recipe, Path, Path, Progress], Rendered]:
    """The renderer for files of that name, loaded when one is written."""
    if suffix == ".pdf":
        from portfolio.publishing.renderers.pdf.slides import render_slides  # noqa: PLC0415

        return render_slides
    from portfolio.publishing.renderers.pptx import render_pptx  # noqa: PLC0415

    return render_pptx


def _standing(deck: Deck) -> list[Problem]:
    """The one problem that forbids a deck: nothing is told between its first slide and the thanks."""
    told = [slide for slide in deck.slides if not isinstance(slide.body, OpeningBody | ClosingBody)]
    if told:
        return []
    words = tr("Belum ada yang dapat ditampilkan. Tulis dulu praktik, arah, atau inkuirinya.")
    return [Problem("deck-empty", words, forbids=True)]


def _told(left_out: tuple[Slide, ...]) -> list[Problem]:
    if not left_out:
        return []
    titles = listed(list(dict.fromkeys(f"“{slide.title}”" for slide in left_out)))
    words = ntr("{n} salindia tidak dipakai agar waktunya cukup: {titles}.", len(left_out), titles=titles)
    return [Problem("slides-left-out", words)]


def _cycle(library: Library, inquiry_ids: tuple[str, ...]) -> CycleContent | None:
    try:
        return read_cycle(library, inquiry_ids[0]) if inquiry_ids else None
    except NotFound:
        return None


def _profile(library: Library) -> tuple[tuple[str, str], ...]:
    own = school_of(library)
    address = ", ".join(part for part in (own.address, own.village, own.district, own.regency) if part)
    values = (own.npsn, address, own.level, own.accreditation, own.motto)
    return tuple((name, value) for name, value in zip(_FACTS, values, strict=True) if value)
