"""Whole pages: the first one with its tiles, a page a chapter, the gallery."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from portfolio.publishing import wording
from portfolio.publishing.content import SchoolContent
from portfolio.publishing.document import Chapter, Cover, Figure
from portfolio.publishing.renderers.html.marks import escaped, printable, tag
from portfolio.publishing.renderers.html.pen import Pen

INDEX, GALLERY = "index.html", "galeri.html"
STYLE, SCRIPT = "gaya.css", "cari.js"
_TILE = "(min-width: 60rem) 20rem, (min-width: 36rem) 46vw, 94vw"


@dataclass(frozen=True, slots=True)
class Site:
    """What every page says of the whole."""

    title: str
    language: str
    school: SchoolContent
    closing: str
    """The words of the back cover."""
    draft: bool
    gallery: bool


@dataclass(frozen=True, slots=True)
class Tile:
    """A chapter as the first page shows it."""

    page: str
    chapter: Chapter
    figure: Figure | None
    words: str
    """Everything that can be found in it, in small letters."""

    @property
    def title(self) -> str:
        """What it is called; what leads to it has to say something."""
        return self.chapter.title or wording.UNTITLED


def page(site: Site, name: str, title: str, inner: str, *, script: str = "") -> str:
    """A whole page round what is told in it."""
    whole = title if title == site.title else f"{title} – {site.title}"
    head = (
        tag("meta", charset="utf-8")
        + tag("meta", name="viewport", content="width=device-width, initial-scale=1")
        + tag("meta", name="robots", content="noindex")
        + tag("meta", name="referrer", content="no-referrer")
        + tag("title", escaped(whole))
        + tag("link", rel="stylesheet", href=STYLE)
    )
    links = [(INDEX, wording.HOME)] + ([(GALLERY, wording.GALLERY)] if site.gallery else [])
    menu = "".join(
        tag("li", tag("a", words, href=target, aria_current="page" if target == name else None))
        for target, words in links
    )
    draft = tag("p", wording.DRAFT_NOTE, class_="draf", role="note") if site.draft else ""
    banner = tag(
        "header",
        tag("a", escaped(site.title), href=INDEX, class_="nama") + tag("nav", tag("ul", menu), aria_label=wording.MENU),
        class_="kepala",
    )
    body = (
        tag("a", wording.SKIP, href="#isi", class_="lompat")
        + draft
        + banner
        + tag("main", inner, id="isi")
        + tag("footer", _closing(site), class_="kaki")
        + script
    )
    return f"<!DOCTYPE html>\n{tag('html', tag('head', head) + tag('body', body), lang=site.language)}\n"


def index(site: Site, pen: Pen, cover: Cover | None, tiles: Sequence[Tile], others: Sequence[tuple[str, str]]) -> str:
    """The first page: cover, search, a tile a chapter, the other pages."""
    inner = _hero(site, pen, cover)
    inner += _search()
    inner += tag("h2", wording.CHAPTERS, class_="tersembunyi")
    inner += tag("ul", "".join(_tile(pen, tile) for tile in tiles), class_="ubin", id="ubin")
    if others:
        links = "".join(tag("li", tag("a", escaped(title), href=target)) for target, title in others)
        inner += tag("h2", wording.PAGES) + tag("ul", links, class_="lain")
    found = {tile.page: tile.words for tile in tiles}
    # In a script nothing is escaped, so no letter may look like its end, nor like XML.
    data = json.dumps(found, ensure_ascii=False)
    for letter, code in (("&", "\\u0026"), ("<", "\\u003c"), (">", "\\u003e")):
        data = data.replace(letter, code)
    script = tag("script", data, type="application/json", id="kata") + tag("script", src=SCRIPT)
    return page(site, INDEX, site.title, inner, script=script)


def chapter(site: Site, tile: Tile, inner: str, neighbours: tuple[Tile | None, Tile | None]) -> str:
    """A chapter: title, authors, facts, summary, then all it tells, and the way on."""
    part = tile.chapter
    head = tag("p", escaped(part.label or site.school.name), class_="label") if part.label or site.school.name else ""
    head += tag("h1", escaped(tile.title))
    head += tag("p", escaped(part.byline), class_="oleh") if part.byline else ""
    head += tag("p", escaped(" · ".join(part.facts)), class_="kecil") if part.facts else ""
    head += tag("p", escaped(part.summary), class_="ringkasan") if part.summary else ""
    told = tag("article", tag("header", head) + inner)
    return page(site, tile.page, tile.title, told + _onwards(*neighbours))


def plain_page(site: Site, name: str, title: str, inner: str) -> str:
    """A page of words: the foreword, the credits."""
    return page(site, name, title, tag("article", tag("h1", escaped(title)) + inner))


def gallery(site: Site, pen: Pen, figures: Sequence[tuple[Figure, str, str]]) -> str:
    """Every figure small, each leading to its place; with the page and the title of its chapter."""
    shown = []
    for one, target, title in figures:
        alt = one.picture.alt or one.caption or wording.FIGURE
        image = pen.album.image(one.picture.photo, alt, _TILE, cut=True)
        words = tag("span", escaped(one.caption or title))
        if image:
            shown.append(tag("li", tag("a", image + words, href=f"{target}#gambar-{one.number}")))
    return page(site, GALLERY, wording.GALLERY, tag("h1", wording.GALLERY) + tag("ul", "".join(shown), class_="galeri"))


def _hero(site: Site, pen: Pen, cover: Cover | None) -> str:
    if cover is None:
        return tag("h1", escaped(site.title))
    words = tag("p", escaped(cover.event), class_="label") if cover.event else ""
    words += tag("h1", escaped(cover.title))
    words += tag("p", escaped(cover.subtitle), class_="ringkasan") if cover.subtitle else ""
    named = " · ".join(part for part in (cover.school.name, cover.year) if part)
    words += tag("p", escaped(named), class_="oleh") if named else ""
    shown = ""
    if cover.picture is not None:
        shown = pen.album.image(
            cover.picture.photo, cover.picture.alt or wording.COVER_PHOTO, "100vw", first=True, cut=True
        )
    return tag("div", shown + tag("div", words), class_="sampul")


def _search() -> str:
    """Shown by the script: without it there would be a field that does nothing."""
    field = tag("label", wording.SEARCH, for_="cari") + tag(
        "input", type="search", id="cari", name="cari", autocomplete="off", aria_controls="ubin"
    )
    none = tag("p", "", id="hasil", role="status", data_tidak_ada=wording.NO_HITS, data_hasil=wording.HITS)
    return tag("form", field + none, class_="cari", id="pencarian", role="search", hidden="hidden")


def _tile(pen: Pen, tile: Tile) -> str:
    part = tile.chapter
    image = ""
    if tile.figure is not None:
        image = pen.album.image(tile.figure.picture.photo, "", _TILE, cut=True)
    image = image or tag("span", str(part.number), class_="tanpa-foto", aria_hidden="true")
    words = tag("h3", tag("a", escaped(tile.title), href=tile.page))
    words += tag("p", escaped(part.byline), class_="oleh") if part.byline else ""
    words += tag("p", escaped(part.summary), class_="kutipan") if part.summary else ""
    words += tag("p", escaped(" · ".join(part.facts[:3])), class_="kecil") if part.facts else ""
    return tag("li", image + tag("div", words), data_halaman=tile.page)


def _onwards(before: Tile | None, after: Tile | None) -> str:
    ways = [(before, wording.PREVIOUS, "prev"), (after, wording.NEXT, "next")]
    links = "".join(
        tag("a", tag("span", words, class_="kecil") + escaped(tile.title), href=tile.page, rel=relation)
        for tile, words, relation in ways
        if tile is not None
    )
    return tag("nav", links, class_="lanjut", aria_label=wording.PAGES) if links else ""


def _closing(site: Site) -> str:
    told = tag("p", escaped(site.closing)) if site.closing.strip() else ""
    lines = [line for line in (site.school.name, *site.school.address_lines) if line]
    return told + (tag("p", escaped(printable("\n".join(lines)))) if lines else "")
