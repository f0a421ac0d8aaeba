"""A booklet as a site: every page well-formed, every link leads somewhere, no page asks the internet for anything."""

import itertools
import re
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image
from typing_extensions import override

from portfolio.errors import BadValue, ExportForbidden, TargetUnwritable
from portfolio.progress import Cancelled
from portfolio.publishing.compose import compose
from portfolio.publishing.compose_report import compose_pages, compose_report
from portfolio.publishing.recipe import Recipe
from portfolio.publishing.renderers.html import files_of, render_site
from portfolio.publishing.renderers.pdf.shades import contrast
from portfolio.services import booklets, consents, photos, practices, school, web
from portfolio.services.libraries import Library, open_library
from tests.publishing import report_builders as build
from tests.publishing.builders import booklet, full_practice, practice

VOID = {"img", "meta", "link", "br", "input", "hr"}


class Nested(HTMLParser):
    """Reads a page as a browser does, and notes what is not closed as it was opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in VOID:
            self.open.append(tag)

    @override
    def handle_startendtag(self, tag: str, attrs: object) -> None:
        if tag not in VOID:
            self.wrong.append(f"<{tag}/>")

    @override
    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}>")


@pytest.fixture(scope="session")
def site(example: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example school's booklet as a site."""
    target = tmp_path_factory.mktemp("situs") / "situs"
    with open_library(example, read_only=True) as library:
        made = web.export_site(library, target)
    assert made.problems == ()
    assert made.pages == len(list(target.glob("*.html")))
    assert made.bytes == sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
    return target


def trees(folder: Path) -> dict[str, etree._Element]:
    """Every page, read strictly."""
    return {path.name: etree.fromstring(path.read_bytes()) for path in sorted(folder.glob("*.html"))}


def all_of(tree: etree._Element, *tags: str) -> list[etree._Element]:
    return [one for one in tree.iter() if one.tag in tags]


def check(folder: Path) -> None:
    """What holds for every page of every site."""
    pages = trees(folder)
    assert pages
    for name, tree in pages.items():
        reader = Nested()
        reader.feed((folder / name).read_text(encoding="utf-8"))
        assert (reader.wrong, reader.open) == ([], []), name
        assert tree.get("lang") == "id"
        assert len(all_of(tree, "main")) == len(all_of(tree, "h1")) == len(all_of(tree, "title")) == 1, name
        levels = [int(one.tag[1]) for one in all_of(tree, "h1", "h2", "h3", "h4")]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), (name, levels)
        ids = [one.get("id") for one in tree.iter() if one.get("id")]
        assert len(ids) == len(set(ids)), name
        for image in all_of(tree, "img"):
            assert image.get("alt") is not None
            with Image.open(folder / image.get("src")) as opened:
                small = opened.size
            assert abs(int(image.get("width")) / int(image.get("height")) - small[0] / small[1]) < 0.03
        for link in all_of(tree, "a"):
            told = "".join(link.itertext()).strip() or link.get("aria-label")
            assert told, (name, link.get("href"))
            _leads_somewhere(folder, pages, name, link.get("href"))
        for head in all_of(tree, "th"):
            assert head.get("scope") in ("col", "row", "colgroup")


def _leads_somewhere(folder: Path, pages: dict[str, etree._Element], page: str, target: str) -> None:
    file, _, place = target.partition("#")
    assert not re.match(r"[a-z]+:|/", file), target
    assert not file or (folder / file).is_file(), target
    if place:
        places = {one.get("id") for one in pages[file or page].iter()}
        assert place in places, (page, target)


def test_every_page_is_well_formed_and_every_link_leads_somewhere(site: Path) -> None:
    check(site)


def test_no_page_asks_the_internet_for_anything(site: Path) -> None:
    files = [path for path in site.rglob("*") if path.suffix in (".html", ".css", ".js")]
    assert len(files) > 8
    for path in files:
        assert re.findall(r"(?:https?:|ftp:)?//[\w.]+\.\w+|@import|<iframe|fetch\(|XMLHttp", path.read_text()) == []


def test_its_colours_can_be_read_in_light_and_dark(site: Path) -> None:
    style = (site / "gaya.css").read_text()
    schemes = re.findall(r":root \{(.*?)\}", style, re.DOTALL)[:2]
    assert len(schemes) == 2
    for scheme in schemes:
        colours = dict(re.findall(r"--([\w-]+): (#[0-9A-F]{6})", scheme))
        for ground in ("kanvas", "kertas"):
            for ink in ("teks", "redup", "utama", "aksen"):
                assert contrast(colours[ground], colours[ink]) >= 4.5, (ground, ink)
        assert contrast(colours["utama"], colours["pada-utama"]) >= 4.5
        assert contrast(colours["lembut"], colours["teks"]) >= 4.5
        assert contrast(colours["aksen"], colours["kertas"]) >= 4.5


def test_it_is_light_enough_for_a_telephone(site: Path) -> None:
    for page in site.glob("*.html"):
        assert page.stat().st_size < 60_000, page.name
    pictures = list((site / "foto").iterdir())
    assert len(pictures) > 40
    for path in pictures:
        with Image.open(path) as image:
            assert max(image.size) <= 1400
            assert not image.getexif()
            assert path.stat().st_size < (90_000 if max(image.size) <= 560 else 350_000)


def test_photos_come_in_two_sizes_and_wait_until_they_are_seen(site: Path) -> None:
    first = trees(site)["index.html"]
    tiles = [one for one in all_of(first, "img") if one.get("loading") == "lazy"]
    assert len(tiles) == 7
    for tile in tiles:
        names = [part.split()[0] for part in tile.get("srcset").split(",")]
        assert len(names) == 2
        assert all((site / name).is_file() for name in names)
        assert tile.get("sizes")


def test_the_words_of_the_search_are_in_the_page_itself(site: Path) -> None:
    first = trees(site)["index.html"]
    (data,) = [one for one in all_of(first, "script") if one.get("type") == "application/json"]
    pages = [one.get("data-halaman") for one in all_of(first, "li") if one.get("data-halaman")]
    assert len(pages) == 7
    assert all(f'"{page}"' in data.text for page in pages)
    assert "plastisin" in data.text
    (form,) = all_of(first, "form")
    assert form.get("hidden"), "without the script there is no field that does nothing"


def test_every_chapter_says_who_wrote_it_and_leads_on(site: Path) -> None:
    pages = trees(site)
    chapters = [tree for name, tree in pages.items() if name.startswith("bab-")]
    assert len(chapters) == 7
    ways = [len([one for one in all_of(tree, "a") if one.get("rel")]) for tree in chapters]
    assert ways == [1, 2, 2, 2, 2, 2, 1]


def test_any_document_becomes_a_site_with_every_element(tmp_path: Path) -> None:
    recipe = Recipe()
    documents = (
        compose(booklet(full_practice(tmp_path), practice("p2", title="")), recipe),
        compose_report(build.report(tmp_path), recipe),
        compose_pages(build.pages(*build.everything(tmp_path), folder=tmp_path), recipe),
    )
    for number, document in enumerate(documents):
        target = tmp_path / f"situs-{number}"
        render_site(document, recipe, target, tmp_path / "cache")
        check(target)


def test_naughty_texts_are_only_text(tmp_path: Path) -> None:
    naughty = "<script>alert(1)</script> </ul> & \x0b ]]> “{x}” متعة " + "Panjang" * 900
    content = booklet(practice(title=naughty, summary=naughty, body=naughty), title=naughty)
    target = tmp_path / "situs"
    render_site(compose(content, Recipe()), Recipe(), target, tmp_path / "cache")
    check(target)
    scripts = [one for tree in trees(target).values() for one in all_of(tree, "script")]
    assert [one.get("src") or one.get("type") for one in scripts] == ["application/json", "cari.js"]


def test_a_zip_holds_the_same_in_one_folder(example: Path, site: Path, tmp_path: Path) -> None:
    target = tmp_path / "kirim.zip"
    with open_library(example, read_only=True) as library:
        web.export_site(library, target)
        first = target.read_bytes()
        web.export_site(library, target)
    assert target.read_bytes() == first, "the same site gives the same bytes"
    with zipfile.ZipFile(target) as packed:
        names = {name.removeprefix("kirim/") for name in packed.namelist()}
    assert names == {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()} - {
        "isi-situs.txt"
    }


@pytest.fixture
def small(library: Library, make_photo: Callable[..., Path]) -> Library:
    made = practices.add_practice(library, title="Mengukur bibit").made[0]
    practices.write_section(library, made, "aksi", "Kami mengukur bibit.")
    practices.set_authors(library, made, [school.add_person(library, name="Arunika").made[0]])
    photos.add_photos(library, [make_photo(size=(900, 600))], practice_id=made, section="aksi")
    booklets.add_booklet(library, title="Buklet")
    return library


def test_a_new_edition_takes_the_place_of_the_last_one(small: Library, tmp_path: Path) -> None:
    target = tmp_path / "situs"
    web.export_site(small, target)
    before = set(files_of(target))
    (line,) = practices.list_practices(small)
    practices.change_practice(small, line.id, title="Judul baru")
    web.export_site(small, target)
    assert set(files_of(target)) != before
    assert {path for path in target.rglob("*") if path.is_file()} == set(files_of(target))
    assert "Judul baru" in (target / "index.html").read_text()
    assert [path.name for path in tmp_path.iterdir() if "praktik-tmp" in path.name or path.suffix == ".lama"] == []


def test_a_folder_with_other_files_is_never_touched(small: Library, tmp_path: Path) -> None:
    target = tmp_path / "situs"
    web.export_site(small, target)
    (target / "catatan saya.txt").write_text("penting")
    with pytest.raises(BadValue):
        web.export_site(small, target)
    assert (target / "catatan saya.txt").read_text() == "penting"
    with pytest.raises(TargetUnwritable):
        web.export_site(small, tmp_path / "tidak" / "ada")


def test_the_consent_for_the_web_is_what_counts(small: Library, tmp_path: Path) -> None:
    (photo,) = photos.list_photos(small)
    paper = consents.add_consent(small, subject="Gita", channels="booklet", elements="face").made[0]
    consents.set_photo_consent(small, [photo.id], "consented", [paper])
    with pytest.raises(ExportForbidden):
        web.export_site(small, tmp_path / "situs")
    assert not (tmp_path / "situs").exists()
    assert [one.code for one in web.check_site(small).problems if one.forbids] == ["photo-other-channel"]
    web.export_site(small, tmp_path / "situs", leave_out=[photo.id])
    assert list((tmp_path / "situs").glob("foto/*")) == []
    check(tmp_path / "situs")


class Stopped:
    """Progress of somebody who presses “Hentikan” at the first photo."""

    def step(self, done: int, total: int, label: str) -> None:
        raise Cancelled


def test_one_that_is_stopped_leaves_nothing_behind(small: Library, tmp_path: Path) -> None:
    place = tmp_path / "keluar"
    place.mkdir()
    for name in ("situs", "situs.zip"):
        with pytest.raises(Cancelled):
            web.export_site(small, place / name, progress=Stopped())
    assert list(place.iterdir()) == []


def test_a_draft_says_so_on_every_page(small: Library, tmp_path: Path) -> None:
    web.export_site(small, tmp_path / "situs", draft=True)
    assert all("DRAF" in path.read_text() for path in (tmp_path / "situs").glob("*.html"))
