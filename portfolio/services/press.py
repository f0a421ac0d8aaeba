"""From what is published to a file: the gate, a draft, sizes; the same for booklets, reports and single pages."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from portfolio.domain.consent import Channel
from portfolio.errors import BadValue, ExportForbidden, NotFound, target_error
from portfolio.files import written_whole
from portfolio.progress import Progress
from portfolio.publishing.content import Problem, Rendered
from portfolio.publishing.document import Document
from portfolio.publishing.publication import Publication, without_photos
from portfolio.publishing.recipe import PAPER_MM, PROFILES, Paper, Profile, Recipe
from portfolio.services import gate
from portfolio.services.gate import PrivacyReceipt
from portfolio.storage.library import Library
from portfolio.texts import decimal, tr

Compose = Callable[[Any, Recipe], Document]
"""Makes a document of one kind of publication."""
Make = Callable[[Any, Recipe, Path], Rendered]
"""Writes a publication to a file, whatever is missing. Raises `OSError`."""

WORD = ".docx"
"""What a file's name ends with that is written as a Word document; every other one is a PDF."""
_SMALLER = ((150, 82), (150, 70), (120, 72), (110, 60), (96, 55), (80, 45), (72, 35))
"""Resolution and JPEG quality of pictures, step by step, for a file that has to be smaller."""


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was written."""

    path: Path
    pages: int
    bytes: int
    problems: tuple[Problem, ...]
    """What the user should know of; none of it forbade the export."""
    privacy: PrivacyReceipt
    """What was stripped, blurred and left out."""
    others: tuple[Path, ...] = ()
    """Further files of the same, in their order: the backs of sheets that are printed by hand."""


@dataclass(frozen=True, slots=True)
class Order:
    """How one file is to be made."""

    recipe: Recipe
    max_mb: float | None = None
    """Refused where the file can't be made as small; None for the profile's own limit, which is only tried for."""
    channel: Channel = "booklet"
    """Where the file will be seen: every photo needs to be allowed there."""
    leave_out: Collection[str] = ()
    """Ids of photos that are not printed."""
    initials: bool = False
    """Print initials for pupils' full names (see `gate.with_initials`)."""


def print_file(
    library: Library,
    publication: Publication,
    compose: Compose,
    target: Path,
    order: Order,
    *,
    progress: Progress,
    standing: Callable[[Any], Sequence[Problem]] | None = None,
) -> Exported:
    """Write a publication as PDF, or as DOCX by the name of `target`, which is whole or untouched. See `write_file`."""
    write = render_word if target.suffix.lower() == WORD else render

    def make(content: Any, recipe: Recipe, place: Path) -> Rendered:
        return write(library, compose(content, recipe), recipe, place, progress)

    return write_file(library, publication, make, target, order, standing=standing)


def write_file(
    library: Library,
    publication: Publication,
    make: Make,
    target: Path,
    order: Order,
    *,
    standing: Callable[[Any], Sequence[Problem]] | None = None,
) -> Exported:
    """Have `make` write a publication whose photos may go out; `target` is whole or untouched.

    `standing` tells what is wrong with the content itself, once the photos that are left out are gone. A problem that
    forbids the export raises `ExportForbidden` with all problems; a draft is always possible. Raises `TargetError`,
    `BadValue` (the file can't be made as small as asked: the message names the smallest size reached), and what
    `make` raises.
    """
    content = without_photos(publication, order.leave_out)
    if order.initials:
        content = gate.with_initials(library, content)
    told = standing(content) if standing else ()
    problems = [*told, *gate.objections(library, content, order.channel)]
    if any(problem.forbids for problem in problems) and not order.recipe.draft:
        raise _forbidden(problems)

    try:
        rendered = _render_within(partial(make, content), order, target)
    except OSError as error:
        raise target_error(target, error) from error
    receipt = gate.privacy_receipt(library, content, order.leave_out)
    return Exported(target, rendered.pages, rendered.bytes, (*problems, *rendered.problems), receipt)


def render(library: Library, document: Document, recipe: Recipe, target: Path, progress: Progress) -> Rendered:
    """Write a document to `target`, whatever is missing. Raises `OSError`."""
    from portfolio.publishing.renderers.pdf import render_pdf  # noqa: PLC0415 - typesetting is loaded to print

    return render_pdf(document, recipe, target, library.cache, progress)


def render_word(library: Library, document: Document, recipe: Recipe, target: Path, progress: Progress) -> Rendered:
    """Write a document as DOCX to `target`, whatever is missing; `pages` is 0. Raises `OSError`."""
    from portfolio.publishing.renderers.docx import render_docx  # noqa: PLC0415 - loaded to write

    return render_docx(document, recipe, target, library.cache, progress)


def paper_named(name: str, papers: Collection[Paper] = tuple(PAPER_MM)) -> Paper:
    """The paper of that name. Raises `BadValue` where it is none of `papers`."""
    for paper in papers:
        if paper == name:
            return paper
    raise BadValue(tr("Ukuran kertas itu tidak dikenal."), tr("Pilih: {names}.", names=", ".join(papers)))


def limit_mb(profile: Profile, max_mb: float | None) -> float | None:
    """The most that a file may weigh, in MB: what the user says, else what its profile says."""
    return max_mb if max_mb is not None else profile.megabytes


def smaller_steps(profile: Profile) -> list[Profile]:
    """The same profile with smaller pictures, step by step."""
    steps = [step for step in _SMALLER if step < (profile.dpi, profile.jpeg_quality)]
    return [replace(profile, dpi=dpi, jpeg_quality=quality) for dpi, quality in steps]


def profile_named(name: str) -> Profile:
    """The profile of that name. Raises `NotFound`."""
    if name not in PROFILES:
        raise NotFound(what=name)
    return PROFILES[name]


def _forbidden(problems: Sequence[Problem]) -> ExportForbidden:
    first = next(problem.message for problem in problems if problem.forbids)
    return ExportForbidden(first=first, problems=tuple(problems))


def _render_within(make: Callable[[Recipe, Path], Rendered], order: Order, target: Path) -> Rendered:
    """Render; where the file is heavier than its limit, again with smaller pictures, until it fits.

    Where it never does: refused with the smallest size if the user or a strict profile asked for it, else that is kept.
    """
    recipe, profile = order.recipe, order.recipe.profile
    limit = limit_mb(profile, order.max_mb)
    if limit is None:
        return _checked(make(recipe, target), recipe, target)
    target.parent.stat()
    with TemporaryDirectory(prefix="praktik-") as folder:
        trial = Path(folder) / "trial.pdf"
        smaller = smaller_steps(profile)
        rendered = _checked(make(recipe, trial), recipe, trial)
        if rendered.bytes - rendered.picture_bytes > limit * 1_000_000 and rendered.picture_bytes:
            smaller = smaller[-1:]  # the text alone is too heavy: only to be able to say how small it gets
        while smaller and rendered.bytes > limit * 1_000_000:
            rendered = _checked(make(replace(recipe, profile=smaller[0]), trial), recipe, trial)
            smaller = smaller[1:]
        if rendered.bytes > limit * 1_000_000:
            rendered = _too_heavy(rendered, limit, refused=order.max_mb is not None or profile.strict)
        _move(trial, target)
    return rendered


def _too_heavy(rendered: Rendered, limit: float, *, refused: bool) -> Rendered:
    """The smallest that could be made, with a word about its size; or `BadValue` with it."""
    reached = decimal(rendered.bytes / 1e6, 1)
    if refused:
        raise BadValue(
            tr("Berkas tidak dapat dibuat sekecil {mb} MB.", mb=decimal(limit, 1)),
            tr("Ukuran terkecil yang tercapai {mb} MB: kurangi foto atau bagi buklet.", mb=reached),
        )
    message = tr(
        "Berkas {mb} MB, lebih besar dari {limit} MB, walau fotonya sudah dibuat sekecil mungkin.",
        mb=reached,
        limit=decimal(limit, 1),
    )
    return replace(rendered, problems=(*rendered.problems, Problem("too-heavy", message)))


def _move(source: Path, target: Path) -> None:
    with written_whole(target) as place:
        place.write_bytes(source.read_bytes())


def _checked(rendered: Rendered, recipe: Recipe, made: Path) -> Rendered:
    """The result, or `ExportForbidden` and no file where rendering met something that forbids the export."""
    if recipe.draft or not any(problem.forbids for problem in rendered.problems):
        return rendered
    made.unlink(missing_ok=True)
    raise _forbidden(rendered.problems)
