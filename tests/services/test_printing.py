"""Booklets on sheets, sizes that are told before they are written, and limits that are kept or refused."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from portfolio.errors import BadValue, ExportForbidden, TargetError
from portfolio.progress import SILENCE
from portfolio.services import booklets, consents, outputs, photos, practices, press, printing, publish, sizes
from portfolio.services.booklet_content import read_booklet
from portfolio.services.libraries import Library, open_library
from portfolio.services.printing import Feeding, OnSheets
from portfolio.services.sizes import Destination
from tests.publishing.reading import page_texts


@pytest.fixture
def filled(library: Library) -> Library:
    """A library with a booklet of three practices, each a story of its own."""
    for title in ("Satu", "Dua", "Tiga"):
        practice = practices.add_practice(library, title=f"Cerita {title}").made[0]
        practices.write_section(library, practice, "aksi", f"Murid bercerita tentang {title}. " * 60)
    booklets.add_booklet(library, title="Belajar di Sungai")
    return library


@pytest.fixture
def school(example: Path, tmp_path: Path) -> Library:
    """A copy of the example school."""
    shutil.copytree(example, tmp_path / "Contoh")
    return open_library(tmp_path / "Contoh")


def test_a_folded_booklet_holds_every_page_once_and_its_blanks_before_the_back_cover(
    filled: Library, tmp_path: Path
) -> None:
    flat = publish.export_booklet(filled, tmp_path / "rata.pdf")
    made = publish.export_booklet(filled, tmp_path / "lipat.pdf", profile="print", on_sheets=OnSheets())
    sheets = -(-flat.pages // 4)
    assert (made.pages, made.others) == (2 * sheets, ())
    assert made.bytes == (tmp_path / "lipat.pdf").stat().st_size
    outermost, back = page_texts(tmp_path / "lipat.pdf")[:2]
    flats = page_texts(tmp_path / "rata.pdf")
    assert all(word in outermost for word in flats[0].split())
    assert all(word in outermost for word in flats[-1].split())
    assert all(word in back for word in flats[1].split())


def test_a_print_by_hand_makes_two_files_whose_sheets_belong_together(filled: Library, tmp_path: Path) -> None:
    chosen = OnSheets(duplex="manual", feeding=Feeding(reversed_stack=True, turned=False))
    made = publish.export_booklet(filled, tmp_path / "lipat.pdf", on_sheets=chosen)
    assert [path.name for path in (made.path, *made.others)] == [
        "lipat - 1 sisi depan.pdf",
        "lipat - 2 sisi belakang.pdf",
    ]
    assert printing.by_hand(tmp_path / "lipat.pdf") == [made.path, *made.others]
    assert not (tmp_path / "lipat.pdf").exists()
    fronts, backs = page_texts(made.path), page_texts(made.others[0])
    assert len(fronts) == len(backs) == made.pages // 2
    assert made.bytes == sum(path.stat().st_size for path in (made.path, *made.others))
    # The printer takes the stack with its last sheet first: the back of the cover is printed last.
    flat = publish.export_booklet(filled, tmp_path / "rata.pdf")
    assert flat.pages
    second = page_texts(tmp_path / "rata.pdf")[1]
    assert all(word in backs[-1] for word in second.split())


def test_the_gate_stands_before_sheets_too(filled: Library, tmp_path: Path, make_photo: Callable[..., Path]) -> None:
    practice = practices.list_practices(filled)[0].id
    photo = photos.add_photos(filled, [make_photo(size=(900, 600))], practice_id=practice).imported
    consents.set_photo_consent(filled, photo, "refused")
    for chosen in (OnSheets(), OnSheets(duplex="manual"), OnSheets("two-up")):
        with pytest.raises(ExportForbidden):
            publish.export_booklet(filled, tmp_path / "lipat.pdf", on_sheets=chosen)
        made = publish.export_booklet(filled, tmp_path / "draf.pdf", on_sheets=chosen, draft=True)
        assert all("DRAF" in page for path in (made.path, *made.others) for page in page_texts(path))
    assert list(tmp_path.glob("lipat*")) == []


def test_a_place_that_cannot_be_written_leaves_no_half_of_a_print_by_hand(filled: Library, tmp_path: Path) -> None:
    target = tmp_path / "lipat.pdf"
    printing.by_hand(target)[1].mkdir()
    with pytest.raises(TargetError):
        publish.export_booklet(filled, target, on_sheets=OnSheets(duplex="manual"))
    assert [path.name for path in tmp_path.glob("lipat*") if path.is_file()] == []


def test_sheets_are_not_cut_so_nothing_bleeds_on_them(filled: Library, tmp_path: Path) -> None:
    publish.export_booklet(filled, tmp_path / "lipat.pdf", profile="press", on_sheets=OnSheets(sheet="A3"))
    with pikepdf.open(tmp_path / "lipat.pdf") as pdf:
        assert all("/TrimBox" not in page.obj for page in pdf.pages)
        assert float(pdf.pages[0].mediabox[2]) == pytest.approx(420 / 25.4 * 72, abs=0.1)


def test_small_pages_are_copied_two_on_a_sheet() -> None:
    assert printing.usual_sheets("photocopy", "A5") == OnSheets("two-up")
    assert printing.usual_sheets("photocopy", "A4") is None
    assert printing.usual_sheets("press", "A5") is None


def test_a_booklet_too_thick_to_fold_says_so() -> None:
    assert printing.sheets_told(64, OnSheets()) == []
    (told,) = printing.sheets_told(65, OnSheets())
    assert "17 lembar" in told.message
    assert printing.sheets_told(65, OnSheets("two-up")) == []


def test_an_estimate_knows_each_arrangement() -> None:
    folded = printing.estimate_print(51, 10, OnSheets(), 500)
    assert (folded.sheets_per_copy, folded.staples, folded.price) == (13, 20, 65_000)
    pairs = printing.estimate_print(51, 10, OnSheets("two-up"), 500)
    assert (pairs.sheets_per_copy, pairs.staples) == (13, 0)
    single = printing.estimate_print(51, 1, None, 500)
    assert (single.sheets_per_copy, single.price_per_copy) == (26, 13_000)


def test_a_page_on_half_a_sheet_says_how_large_it_is() -> None:
    assert printing.page_scale("A5", OnSheets()) == pytest.approx(1.0, abs=0.01)
    assert printing.page_scale("A4", OnSheets()) == pytest.approx(0.707, abs=0.01)
    assert printing.page_scale("A4", OnSheets(sheet="A3")) == pytest.approx(1.0, abs=0.01)


@pytest.mark.long
def test_a_limit_that_is_only_tried_for_is_missed_with_a_word(filled: Library, tmp_path: Path) -> None:
    """What goes by WhatsApp may be a little heavier than wished; what a site refuses may not."""
    content, paper = read_booklet(filled, None)
    wished = replace(publish.PROFILES["screen"], megabytes=0.01)
    order = press.Order(publish.booklet_recipe(content, paper, wished))
    compose = partial(publish.composed, filled, ())
    made = press.print_file(filled, content, compose, tmp_path / "b.pdf", order, progress=SILENCE)
    assert [problem.code for problem in made.problems if problem.code == "too-heavy"] == ["too-heavy"]
    strict = replace(order, recipe=replace(order.recipe, profile=replace(wished, strict=True)))
    with pytest.raises(BadValue):
        press.print_file(filled, content, compose, tmp_path / "c.pdf", strict, progress=SILENCE)
    assert not (tmp_path / "c.pdf").exists()


def test_a_choice_that_is_not_known_is_refused_with_the_ones_that_are() -> None:
    with pytest.raises(BadValue, match="saddle, two-up"):
        printing.on_sheets_named("origami")
    assert printing.on_sheets_named("saddle", duplex="long").duplex == "long"
    turned = printing.on_sheets_named("saddle", duplex="manual", stack="reversed-turned")
    assert turned.feeding == Feeding(reversed_stack=True, turned=True)
    for style, duplex in (("saddle", "short"), ("two-up", "manual")):
        with pytest.raises(BadValue, match="dibalik sendiri"):
            printing.on_sheets_named(style, duplex=duplex, stack="turned")


@pytest.mark.parametrize(("duplex", "files", "pages"), [("short", 1, 2), ("manual", 2, 2)])
def test_a_test_sheet_shows_an_arrow_and_its_side(tmp_path: Path, duplex: str, files: int, pages: int) -> None:
    made = printing.write_test_sheet(tmp_path / "uji.pdf", duplex)  # type: ignore[arg-type]
    assert len(made) == files
    for path in made:
        document = pypdfium2.PdfDocument(path)
        assert len(document) == pages
        document.close()
    words = " ".join(text for path in made for text in page_texts(path))
    assert "DEPAN" in words
    assert "BELAKANG" in words


@pytest.mark.long
def test_sizes_are_told_within_15_percent_before_they_are_written(school: Library, tmp_path: Path) -> None:
    wanted = [Destination(profile) for profile in ("screen", "photocopy", "press")]
    wanted += [Destination("upload", 1.0), Destination("upload", 0.5)]
    with school:
        told = sizes.expected_sizes(school, wanted)
        for one, expected in told.items():
            made = publish.export_booklet(school, tmp_path / "b.pdf", profile=one.profile, max_mb=one.max_mb)
            assert expected.fits
            assert expected.pages == made.pages
            assert expected.bytes == pytest.approx(made.bytes, rel=0.15), one
            if one.max_mb:
                assert made.bytes <= one.max_mb * 1_000_000


def test_a_limit_that_cannot_be_kept_is_foretold_and_refused_with_the_smallest_size(
    filled: Library, tmp_path: Path
) -> None:
    (expected,) = sizes.expected_sizes(filled, [Destination("upload", 0.01)]).values()
    assert not expected.fits
    with pytest.raises(BadValue, match=r"Ukuran terkecil yang tercapai 0,\d MB"):
        publish.export_booklet(filled, tmp_path / "b.pdf", profile="upload", max_mb=0.01)
    assert not (tmp_path / "b.pdf").exists()


def test_an_empty_library_says_of_every_output_what_has_to_be_there_first(library: Library, filled: Library) -> None:
    ready = outputs.readiness(filled)
    assert not ready["booklet"].missing
    assert not ready["deck"].missing
    assert ready["dissemination"].place == "disseminations"
    for kind in ("labels", "programme", "direction", "ojt-report", "map", "poll", "model-schools", "attendance"):
        assert ready[kind].missing, kind
        assert ready[kind].place, kind
