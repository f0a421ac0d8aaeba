"""Booklets as files, and pictures of their pages."""

from collections.abc import Collection
from functools import partial
from pathlib import Path

from portfolio.domain.consent import Channel
from portfolio.domain.names import listed
from portfolio.progress import SILENCE, Progress
from portfolio.publishing.content import BookletContent, Problem
from portfolio.publishing.document import Document
from portfolio.publishing.recipe import BOOKLET_PAPERS, PROFILES, Profile, Recipe
from portfolio.services import gate, press, printing
from portfolio.services.booklet_content import read_booklet
from portfolio.services.gate import PrivacyReceipt
from portfolio.services.page_pictures import page_picture, page_sizes
from portfolio.services.press import Exported, Order, paper_named, profile_named
from portfolio.services.printing import OnSheets
from portfolio.storage.library import Library
from portfolio.texts import tr

__all__ = [
    "PROFILES",
    "Exported",
    "PrivacyReceipt",
    "Problem",
    "export_booklet",
    "page_picture",
    "page_sizes",
]


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
    on_sheets: OnSheets | None = None,
    of_school: str | None = None,
    progress: Progress = SILENCE,
) -> Exported:
    """Write a booklet (by default the first) as PDF; `target` is whole or untouched.

    `channel` is where the file will be seen: every photo needs to be allowed there. `leave_out` names photos that are
    not printed. `initials` prints initials for pupils' full names (see `gate.with_initials`). `paper` and `profile`
    default to the booklet's own and to "screen". `on_sheets` sets the pages on sheets, to be folded or cut: printing
    by hand makes two files beside `target` instead of it, and the second is in `Exported.others`. `of_school` prints
    what the people of that school wrote, under its name (see `school_booklets`). A problem that
    forbids the export raises `ExportForbidden` with all `problems`; a draft is always possible. Raises `NotFound`,
    `TargetError`, and `BadValue` (the file can't be made as small as asked: the message names the smallest size).
    """
    content, own_paper = read_booklet(library, booklet_id, of_school)
    chosen = profile_named(profile) if on_sheets is None else profile_named(profile).on_sheets()
    recipe = booklet_recipe(content, paper or own_paper, chosen, draft=draft)
    order = Order(recipe, max_mb, channel, leave_out, initials)
    compose = partial(composed, library, leave_out)
    write = partial(press.print_file, library, content, compose, progress=progress, standing=standing_problems)
    if on_sheets is None:
        return write(target, order)
    with printing.temporary_folder() as folder:
        return printing.set_exported_on_sheets(write(Path(folder) / "buklet.pdf", order), target, on_sheets)


def booklet_recipe(content: BookletContent, paper: str, profile: Profile, *, draft: bool = False) -> Recipe:
    """How a booklet is made on `paper`, in its own theme and colour. Raises `BadValue` for a paper that it is not."""
    return Recipe(paper_named(paper, BOOKLET_PAPERS), profile, draft, content.theme, content.colour)


def standing_problems(content: BookletContent) -> list[Problem]:
    """What is wrong with the content before anything is rendered; of its photos the renderer tells."""
    problems = []
    if not content.practices and not content.chapters:
        problems.append(
            Problem(
                "empty",
                tr("Buklet ini belum berisi praktik baik. Tulis satu praktik atau pilih isinya dulu."),
                "publish",
                forbids=True,
            )
        )
    problems += [
        Problem("empty-chapter", tr("Bab “{title}” belum berisi dan tidak dicetak.", title=name), key)
        for key, name in content.empty_chapters
    ]
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


def composed(library: Library, leave_out: Collection[str], content: BookletContent, recipe: Recipe) -> Document:
    """The booklet's document; `leave_out` is what its page on privacy tells of."""
    from portfolio.publishing import matter  # noqa: PLC0415 - loaded when something is printed
    from portfolio.publishing.compose import compose  # noqa: PLC0415 - loaded when something is printed

    if any(page.kind == "receipt" for page in content.matter):
        receipt = gate.privacy_receipt(library, content, leave_out)
        told = matter.receipt_words(receipt.photos, receipt.blurred, receipt.left_out)
        content = matter.with_receipt(content, told)
    return compose(content, recipe)
