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
    """Write a publication as PDF; `target` is whole or untouched. See `write_file`."""

    def make(content: Any, recipe: Recipe, place: Path) -> Rendered:
        return render(library, compose(content, recipe), recipe, place, progress)

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


def paper_named(name: str, papers: Collection[Paper] = tuple(PAPER_MM)) -> Paper:
    """The paper of that name. Raises `BadValue` where it is none of `papers`."""
    for paper in papers:
        if paper == name:
            return paper
    raise BadValue(tr("Ukuran kertas itu tidak dikenal."), tr("Pilih A5 atau A4."))


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

    Where it never does: refused with the smallest size if the user named the limit, else that is kept.
    """
    recipe, profile = order.recipe, order.recipe.profile
    limit = order.max_mb if order.max_mb is not None else profile.megabytes
    if limit is None:
        return _checked(make(recipe, target), recipe, target)
    target.parent.stat()
    with TemporaryDirectory(prefix="praktik-") as folder:
        trial = Path(folder) / "trial.pdf"
        steps = [
            (profile.dpi, profile.jpeg_quality),
            *(step for step in _SMALLER if step < (profile.dpi, profile.jpeg_quality)),
        ]
        for dpi, quality in steps:
            smaller = replace(recipe, profile=replace(profile, dpi=dpi, jpeg_quality=quality))
            rendered = _checked(make(smaller, trial), recipe, trial)
            if rendered.bytes <= limit * 1_000_000:
                break
        else:
            if order.max_mb is not None:
                raise BadValue(
                    tr("Berkas tidak dapat dibuat sekecil {mb} MB.", mb=decimal(limit, 1)),
                    tr(
                        "Ukuran terkecil yang tercapai {mb} MB: kurangi foto atau bagi buklet.",
                        mb=decimal(rendered.bytes / 1e6, 1),
                    ),
                )
        _move(trial, target)
    return rendered


def _move(source: Path, target: Path) -> None:
    with written_whole(target) as place:
        place.write_bytes(source.read_bytes())


def _checked(rendered: Rendered, recipe: Recipe, made: Path) -> Rendered:
    """The result, or `ExportForbidden` and no file where rendering met something that forbids the export."""
    if recipe.draft or not any(problem.forbids for problem in rendered.problems):
        return rendered
    made.unlink(missing_ok=True)
    raise _forbidden(rendered.problems)
