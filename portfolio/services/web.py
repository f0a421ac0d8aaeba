"""A booklet as a folder of pages for browsers: opened from a flash disk, sent zipped, read on a telephone."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from portfolio.domain.consent import Channel
from portfolio.errors import BadValue
from portfolio.paths import safe_name
from portfolio.progress import SILENCE, Progress
from portfolio.publishing.content import Problem, Rendered
from portfolio.publishing.publication import photos_of, without_photos
from portfolio.publishing.recipe import Profile, Recipe
from portfolio.services import gate, press, publish
from portfolio.services.booklet_content import read_booklet
from portfolio.services.press import Exported, Order
from portfolio.storage.library import Library
from portfolio.texts import tr

ZIP = ".zip"
_OTHER_FORMS = (".pdf", ".docx", ".pptx", ".html", ".htm")
_PROFILE = Profile("web", dpi=150, jpeg_quality=76)


@dataclass(frozen=True, slots=True)
class SiteCheck:
    """What a site will hold."""

    title: str
    chapters: int
    photos: int
    problems: tuple[Problem, ...]


def export_site(
    library: Library,
    target: Path,
    *,
    booklet_id: str | None = None,
    draft: bool = False,
    channel: Channel = "web",
    leave_out: Collection[str] = (),
    initials: bool = False,
    progress: Progress = SILENCE,
) -> Exported:
    """Write a booklet (by default the first) as a site: into the folder `target`, or zipped by its name.

    The folder is new, empty, or holds an earlier edition, which is replaced. `pages` counts pages of the site. Raises
    `NotFound`, `BadValue` (other files lie in the folder), `ExportForbidden` and `TargetError`.
    """
    if target.suffix.lower() in _OTHER_FORMS:
        raise BadValue(
            tr("Situs disimpan sebagai folder atau berkas ZIP."),
            tr("Beri nama folder, atau akhiri namanya dengan .zip."),
        )
    if not _free(target):
        raise BadValue(
            tr("Di “{path}” sudah ada berkas lain.", path=target),
            tr("Pilih folder baru atau folder kosong untuk situs ini."),
        )
    content, _ = read_booklet(library, booklet_id)
    order = Order(Recipe(profile=_PROFILE, draft=draft), None, channel, leave_out, initials)

    def make(shown: Any, recipe: Recipe, place: Path) -> Rendered:
        from portfolio.publishing.compose import compose  # noqa: PLC0415 - loaded when something is written
        from portfolio.publishing.renderers.html import render_site  # noqa: PLC0415 - see above

        return render_site(compose(shown, recipe), recipe, place, library.cache, progress)

    return press.write_file(library, content, make, target, order, standing=publish.standing_problems)


def check_site(library: Library, *, booklet_id: str | None = None, leave_out: Collection[str] = ()) -> SiteCheck:
    """What a site will hold, and what stands in its way, before anything is written. Raises `NotFound`."""
    content, _ = read_booklet(library, booklet_id)
    shown: Any = without_photos(content, leave_out)
    problems = (*publish.standing_problems(shown), *gate.objections(library, shown, "web"))
    return SiteCheck(content.title, len(shown.practices) + len(shown.chapters), len(photos_of(shown)), problems)


def folder_name(title: str) -> str:
    """What the folder of a booklet's site is called."""
    return safe_name(tr("Situs {title}", title=title or tr("Praktik Baik")), 80)


def first_page(site: Path) -> Path:
    """What a browser opens first: of a folder its first page, of a zip itself."""
    page = site / "index.html"
    return page if page.is_file() else site


def _free(target: Path) -> bool:
    """Whether nothing but an earlier edition would be replaced."""
    if target.suffix.lower() == ZIP or not target.exists():
        return not target.is_dir() or target.suffix.lower() != ZIP
    from portfolio.publishing.renderers.html import files_of  # noqa: PLC0415 - loaded when something is written

    earlier = set(files_of(target))
    return target.is_dir() and all(path in earlier for path in target.rglob("*") if path.is_file())
