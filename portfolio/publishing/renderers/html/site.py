"""A document as a folder of pages that any browser opens, from a flash disk too: none asks the internet for a thing."""

import re
import shutil
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from uuid import uuid4

import resources
from portfolio.domain.prose import Run
from portfolio.files import TEMPORARY_SUFFIX, written_whole
from portfolio.progress import SILENCE, Progress
from portfolio.publishing import wording
from portfolio.publishing.content import Rendered, SchoolContent
from portfolio.publishing.document import (
    ApprovalPage,
    BackCover,
    Bullets,
    Chapter,
    Contents,
    Cover,
    Document,
    Element,
    Facts,
    Figure,
    FormalChapter,
    FrontMatter,
    Gallery,
    Handout,
    Imprint,
    Index,
    Listing,
    Part,
    Quote,
    ReportCover,
    Text,
    TitlePage,
)
from portfolio.publishing.recipe import Recipe
from portfolio.publishing.renderers.html import pages
from portfolio.publishing.renderers.html.elements import figure, told
from portfolio.publishing.renderers.html.marks import escaped, tag
from portfolio.publishing.renderers.html.pages import Site, Tile
from portfolio.publishing.renderers.html.pen import Pen
from portfolio.publishing.renderers.html.pictures import Album

MANIFEST = "isi-situs.txt"
"""Names every file of the site: so the next edition may take its place, and nothing else is ever removed."""
ZIP = ".zip"
_FONTS = (
    "PlusJakartaSans-Regular.ttf", "PlusJakartaSans-Bold.ttf", "SourceSerif4-Regular.ttf", "SourceSerif4-SemiBold.ttf",
    "SourceSerif4-Italic.ttf",
)  # fmt: skip
_LICENCES = ("PlusJakartaSans-OFL.txt", "SourceSerif4-OFL.txt")
_DAY = (1980, 1, 1, 0, 0, 0)
_LONGEST_NAME = 48


def render_site(
    document: Document, recipe: Recipe, target: Path, cache: Path, progress: Progress = SILENCE
) -> Rendered:
    """Write `document` as a site: into the folder `target`, or zipped where its name says so; whole or not at all.

    `pages` counts its pages, `bytes` all its files. Raises `OSError`, `FileExistsError` where other files lie in the
    folder, and what `progress` raises.
    """
    album = Album(recipe.profile)
    _written(document, album, draft=recipe.draft)
    problems = album.prepare(cache, progress)
    album.files.clear()
    texts = _written(document, album, draft=recipe.draft)
    files = {**_own_files(), **album.files}
    write = _zipped if target.suffix.lower() == ZIP else _in_folder
    size = write(texts, files, target)
    return Rendered(sum(name.endswith(".html") for name in texts), size, tuple(problems))


def files_of(folder: Path) -> list[Path]:
    """The files of a site that lies in a folder, as its own list names them; [] where none does."""
    listing = folder / MANIFEST
    if not listing.is_file():
        return []
    names = [line.strip() for line in listing.read_text(encoding="utf-8").splitlines() if line.strip()]
    inside = [folder / name for name in names if not name.startswith(("/", "\\")) and ".." not in Path(name).parts]
    return [path for path in (*inside, listing) if path.is_file()]


def _written(document: Document, album: Album, *, draft: bool) -> dict[str, str]:
    """Name of each text file -> what stands in it."""
    chapters = [part for part in document.parts if isinstance(part, Chapter)]
    names = _names(document.parts)
    site = _site(document, draft=draft)
    figures: dict[int, str] = {}
    texts: dict[str, str] = {}
    tiles = [_tile(one, names[one.key]) for one in chapters]
    for place, tile in enumerate(tiles):
        pen = Pen(album, names, figures, tile.page)
        opener = (tile.chapter.opener,) if tile.chapter.opener else ()
        inner = "".join(figure(pen, one, first=True) for one in opener) + told(pen, tile.chapter.elements)
        near = (tiles[place - 1] if place else None, tiles[place + 1] if place + 1 < len(tiles) else None)
        texts[tile.page] = pages.chapter(site, tile, inner, near)
    others: list[tuple[str, str]] = []
    for part in document.parts:
        found = _other(part)
        if found is not None:
            key, title, elements = found
            pen = Pen(album, names, figures, names[key])
            inner = told(pen, elements) + (_index_lines(part, pen, chapters) if isinstance(part, Index) else "")
            texts[names[key]] = pages.plain_page(site, names[key], title, inner)
            others.append((names[key], title))
    pen = Pen(album, names, figures)
    shown = [(one, tile.page, tile.title) for tile in tiles for one in _figures(tile.chapter)]
    if site.gallery:
        texts[pages.GALLERY] = pages.gallery(site, pen, shown)
    cover = next((part for part in document.parts if isinstance(part, Cover)), None)
    texts[pages.INDEX] = pages.index(site, pen, cover, tiles, others)
    return texts


def _site(document: Document, *, draft: bool) -> Site:
    closing = next((part for part in document.parts if isinstance(part, BackCover)), None)
    chapters = [part for part in document.parts if isinstance(part, Chapter)]
    return Site(
        title=document.title,
        language="id" if document.language.startswith("id") else document.language,
        school=closing.school if closing else SchoolContent(""),
        closing=closing.text if closing else "",
        draft=draft,
        gallery=any(True for chapter in chapters for _ in _figures(chapter)),
    )


def _other(part: Part) -> tuple[str, str, tuple[Element, ...]] | None:
    """Key, title and elements of a part with a page of its own; None for what the first page or every page says."""
    match part:
        case FrontMatter() | Imprint() | Handout():
            return part.key, part.title, part.elements
        case Index():
            return part.key, part.title, ()
        case ApprovalPage():
            return part.key, part.title, (Text((Run(part.text),)), Facts(part.facts), part.signatures)
        case FormalChapter():
            elements = tuple(element for section in part.sections for element in section.elements)
            return part.key, f"{part.label} {part.title}".strip(), elements
        case Chapter() | Cover() | TitlePage() | Contents() | BackCover() | ReportCover() | Listing():
            return None


def _index_lines(part: Index, pen: Pen, chapters: Sequence[Chapter]) -> str:
    titles = {one.key: one.title or wording.UNTITLED for one in chapters}
    inner = ""
    for name, lines in part.groups:
        inner += tag("h2", escaped(name))
        items = ""
        for line in lines:
            links = "; ".join(
                tag("a", escaped(titles[key]), href=pen.pages[key]) for key in line.chapters if key in titles
            )
            items += tag("li", f"{escaped(line.name)}: {links}")
        inner += tag("ul", items)
    return inner


def _names(parts: Sequence[Part]) -> dict[str, str]:
    """Key of a part -> the name of its page: numbered, readable, of letters that every disk and browser takes."""
    names: dict[str, str] = {}
    for part in parts:
        if isinstance(part, Chapter):
            names[part.key] = f"bab-{len(names) + 1:02}-{_plain(part.title)}.html"
    for number, part in enumerate(parts, start=1):
        found = _other(part)
        if found is not None:
            names[found[0]] = f"halaman-{number:02}-{_plain(found[1])}.html"
    return names


def _plain(title: str) -> str:
    letters = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:_LONGEST_NAME].strip("-") or "bab"


def _tile(chapter: Chapter, name: str) -> Tile:
    found = next(_figures(chapter), None)
    words = " ".join((chapter.title, chapter.byline, chapter.summary, *chapter.facts, *_words(chapter.elements)))
    return Tile(name, chapter, found, " ".join(words.lower().split()))


def _figures(chapter: Chapter) -> Iterator[Figure]:
    if chapter.opener is not None:
        yield chapter.opener
    for element in chapter.elements:
        if isinstance(element, Gallery):
            yield from element.figures
        elif isinstance(element, Figure):
            yield element


def _words(elements: Sequence[Element]) -> Iterator[str]:
    """The text in which one can search."""
    for element in elements:
        match element:
            case Text():
                yield "".join(run.text for run in element.runs)
            case Bullets():
                yield from ("".join(run.text for run in item.runs) for item in element.items)
            case Gallery():
                yield from (one.caption for one in element.figures)
            case Figure():
                yield element.caption
            case Quote():
                yield element.text
            case _:
                pass


def _own_files() -> dict[str, Path]:
    """Style, script and fonts, with the fonts' licences."""
    files = {name: resources.path("web", name) for name in (pages.STYLE, pages.SCRIPT)}
    files |= {f"huruf/{name}": resources.path("fonts", name) for name in _FONTS}
    return files | {f"huruf/{name}": resources.path("fonts", "LICENCES", name) for name in _LICENCES}


def _all_names(texts: dict[str, str], files: dict[str, Path]) -> list[str]:
    return sorted([*texts, *files])


def _in_folder(texts: dict[str, str], files: dict[str, Path], target: Path) -> int:
    """Beside its place first; then it takes the place of an earlier edition, or of nothing."""
    earlier = set(files_of(target))
    target.parent.stat()
    if target.is_file() or any(path.is_file() and path not in earlier for path in target.rglob("*")):
        raise FileExistsError(target)
    place = target.with_name(f".{target.name[:40]}-{uuid4().hex[:8]}{TEMPORARY_SUFFIX}")
    try:
        for name, words in texts.items():
            _put(place / name, words.encode())
        for name, source in files.items():
            _put(place / name, source.read_bytes())
        _put(place / MANIFEST, "".join(f"{name}\n" for name in _all_names(texts, files)).encode())
        size = sum(path.stat().st_size for path in place.rglob("*") if path.is_file())
        _take_place(place, target)
    finally:
        shutil.rmtree(place, ignore_errors=True)
    return size


def _take_place(made: Path, target: Path) -> None:
    """Rename what was made; an earlier edition comes back where that fails."""
    aside = made.with_suffix(".lama")
    if target.exists():
        target.replace(aside)
    try:
        made.replace(target)
    except OSError:
        if aside.exists():
            aside.replace(target)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _zipped(texts: dict[str, str], files: dict[str, Path], target: Path) -> int:
    """One folder in a zip; the same site gives the same bytes."""
    with written_whole(target) as place, zipfile.ZipFile(place, "w") as packed:
        for name in _all_names(texts, files):
            stored = name.endswith((".jpg", ".ttf"))
            entry = zipfile.ZipInfo(f"{target.stem}/{name}", _DAY)
            content = texts[name].encode() if name in texts else files[name].read_bytes()
            packed.writestr(entry, content, zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED)
    return target.stat().st_size


def _put(place: Path, content: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
