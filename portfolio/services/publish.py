"""Booklets as files, and pictures of their pages."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from portfolio.domain.consent import Channel
from portfolio.domain.names import listed
from portfolio.errors import BadValue, ExportForbidden, NotFound, target_error
from portfolio.files import written_whole
from portfolio.media import pages
from portfolio.progress import SILENCE, Progress
from portfolio.publishing.content import BookletContent, Problem, Rendered
from portfolio.publishing.recipe import PAPER_MM, PROFILES, Paper, Profile, Recipe
from portfolio.services import gate
from portfolio.services.booklet_content import read_booklet, without_photos
from portfolio.services.gate import PrivacyReceipt
from portfolio.storage.library import Library
from portfolio.texts import decimal, tr

__all__ = [
    "PROFILES",
    "Exported",
    "PrivacyReceipt",
    "Problem",
    "export_booklet",
    "page_picture",
    "page_sizes",
    "preview_booklet",
]


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


def export_booklet(
    library: Library,
    target: Path,
    *,
    booklet_id: str | None = None,
    paper: str | None = None,
    profile: str = "screen",
    max_mb: float | None = None,
    draft: bool = False,
    channel: Channel = "booklet",
    leave_out: Collection[str] = (),
    initials: bool = False,
    progress: Progress = SILENCE,
) -> Exported:
    """Write a booklet (by default the first) as PDF; `target` is whole or untouched.

    `channel` is where the file will be seen: every photo needs to be allowed there. `leave_out` names photos that are
    not printed. `initials` prints initials for pupils' full names (see `gate.with_initials`). `paper` and `profile`
    default to the booklet's own and to "screen". A problem that forbids the export raises `ExportForbidden` with all
    `problems`; a draft is always possible. Raises `NotFound`, `TargetError`, and `BadValue` (the file can't be made as
    small as asked: the message names the smallest size reached).
    """
    whole, own_paper = read_booklet(library, booklet_id)
    content = without_photos(whole, leave_out)
    if initials:
        content = gate.with_initials(library, content)
    recipe = Recipe(_paper(paper or own_paper), _profile(profile), draft)
    problems = [*standing_problems(content), *gate.objections(library, content, channel)]
    if any(problem.forbids for problem in problems) and not draft:
        raise _forbidden(problems)
    limit = max_mb if max_mb is not None else recipe.profile.megabytes
    try:
        rendered = _render_within(library, content, recipe, target, limit, strict=max_mb is not None, progress=progress)
    except OSError as error:
        raise target_error(target, error) from error
    receipt = gate.privacy_receipt(library, content, leave_out)
    return Exported(target, rendered.pages, rendered.bytes, (*problems, *rendered.problems), receipt)


def preview_booklet(
    library: Library,
    target: Path,
    *,
    booklet_id: str | None = None,
    paper: str | None = None,
    progress: Progress = SILENCE,
) -> Exported:
    """Write the booklet's real PDF for looking at on the screen, whatever is missing."""
    content, own_paper = read_booklet(library, booklet_id)
    recipe = Recipe(_paper(paper or own_paper), PROFILES["screen"])
    try:
        rendered = _render(library, content, recipe, target, progress)
    except OSError as error:
        raise target_error(target, error) from error
    problems = (*standing_problems(content), *gate.objections(library, content, "booklet"), *rendered.problems)
    return Exported(target, rendered.pages, rendered.bytes, problems, gate.privacy_receipt(library, content))


def page_sizes(pdf: Path) -> list[tuple[float, float]]:
    """Width and height of each page of a PDF, in points."""
    return pages.page_sizes(pdf)


def page_picture(pdf: Path, page: int, width_px: int) -> tuple[bytes, int, int]:
    """One page (from 0) of a PDF as RGB bytes, with width and height in px."""
    return pages.page_picture(pdf, page, width_px)


def standing_problems(content: BookletContent) -> list[Problem]:
    """What is wrong with the content before anything is rendered; of its photos the renderer tells."""
    problems = []
    if not content.practices:
        problems.append(
            Problem(
                "empty",
                tr("Buklet ini belum berisi praktik baik. Tulis satu praktik atau pilih isinya dulu."),
                forbids=True,
            )
        )
    for practice in content.practices:
        name = practice.title or tr("Praktik tanpa judul")
        if not practice.title:
            problems.append(Problem("no-title", tr("Ada praktik tanpa judul."), practice.practice_id))
        empty = [section.name for section in practice.sections if not section.body.strip()]
        if len(empty) == len(practice.sections):
            problems.append(Problem("no-text", tr("“{name}” belum berisi teks.", name=name), practice.practice_id))
        elif empty:
            message = tr("“{name}”: bagian {sections} masih kosong.", name=name, sections=listed(empty))
            problems.append(Problem("empty-section", message, practice.practice_id))
        if not practice.authors:
            problems.append(
                Problem("no-author", tr("“{name}” belum menyebut penulis.", name=name), practice.practice_id)
            )
    return problems


def _forbidden(problems: Sequence[Problem]) -> ExportForbidden:
    first = next(problem.message for problem in problems if problem.forbids)
    return ExportForbidden(first=first, problems=tuple(problems))


_SMALLER = ((150, 82), (150, 70), (120, 72), (110, 60), (96, 55), (80, 45), (72, 35))
"""Resolution and JPEG quality of pictures, step by step, for a file that has to be smaller."""


def _render_within(
    library: Library,
    content: BookletContent,
    recipe: Recipe,
    target: Path,
    limit: float | None,
    *,
    strict: bool,
    progress: Progress,
) -> Rendered:
    """Render; where the file is heavier than `limit` MB, again with smaller pictures, until it fits.

    Where it never does: refused with the smallest size if the user named the limit (`strict`), else that is kept.
    """
    if limit is None:
        return _checked(_render(library, content, recipe, target, progress), recipe, target)
    target.parent.stat()
    with TemporaryDirectory(prefix="praktik-") as folder:
        trial = Path(folder) / "trial.pdf"
        profile = recipe.profile
        steps = [
            (profile.dpi, profile.jpeg_quality),
            *(step for step in _SMALLER if step < (profile.dpi, profile.jpeg_quality)),
        ]
        for dpi, quality in steps:
            smaller = replace(recipe, profile=replace(profile, dpi=dpi, jpeg_quality=quality))
            rendered = _checked(_render(library, content, smaller, trial, progress), recipe, trial)
            if rendered.bytes <= limit * 1_000_000:
                break
        else:
            if strict:
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


def _render(library: Library, content: BookletContent, recipe: Recipe, target: Path, progress: Progress) -> Rendered:
    from portfolio.publishing.compose import compose  # noqa: PLC0415 - typesetting is loaded when something is printed
    from portfolio.publishing.renderers.pdf import render_pdf  # noqa: PLC0415

    return render_pdf(compose(content, recipe), recipe, target, library.cache, progress)


def _paper(name: str) -> Paper:
    for paper in PAPER_MM:
        if paper == name:
            return paper
    raise BadValue(tr("Ukuran kertas itu tidak dikenal."), tr("Pilih A5 atau A4."))


def _profile(name: str) -> Profile:
    if name not in PROFILES:
        raise NotFound(what=name)
    return PROFILES[name]
