"""Reports and single pages: every element on its page, counted, listed, and nothing over an edge."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from portfolio.domain.prose import Run
from portfolio.publishing.compose import compose
from portfolio.publishing.compose_report import compose_pages, compose_report
from portfolio.publishing.document import (
    Cell,
    Chart,
    Column,
    Document,
    Element,
    Facts,
    Matrix,
    Note,
    SignatureBlock,
    Signatures,
    Table,
    Text,
    Tree,
)
from portfolio.publishing.elements import figure
from portfolio.publishing.recipe import Look, Paper, Recipe
from portfolio.publishing.renderers.pdf import render_pdf
from portfolio.publishing.renderers.pdf.columns import column_widths, fitted
from portfolio.publishing.renderers.pdf.items import Anchor, Field, Line, Link, Page, Photo, Rule, Upright
from portfolio.publishing.renderers.pdf.layout import Layout, lay_out
from portfolio.publishing.renderers.pdf.marks import BLACK
from portfolio.publishing.renderers.pdf.shades import contrast, mixed, readable_on
from portfolio.publishing.renderers.pdf.theme import theme
from tests.publishing import report_builders as build
from tests.publishing.builders import PARAGRAPH, booklet, full_practice, photos
from tests.publishing.reading import letters, lines_of, page_texts


def laid(document: Document, look: Look = "lembar", paper: Paper = "A4") -> Layout:
    return lay_out(document, theme(look, paper))


def sheets(*elements: Element, folder: Path, paper: Paper = "A4") -> Layout:
    """Single pages that hold these elements."""
    return laid(compose_pages(build.pages(*elements, folder=folder), Recipe(paper)), paper=paper)


def said(page: Page) -> str:
    """All that a page says, its upright lines too."""
    upright = ["".join(span.text for span in item.spans) for item in page.items if isinstance(item, Upright)]
    return letters("".join([*(line.text for line in lines_of(page)), *upright]))


LONG = "Pertanggungjawaban" * 12
ODD: dict[str, Element] = {
    "table without rows": Table((Column("Nama"), Column("Peran")), ()),
    "table of empty cells": Table((Column(""), Column("")), ((Cell(()), Cell(())),) * 3),
    "row with too few cells": Table((Column("A"), Column("B"), Column("C")), ((build.cell("satu"),),)),
    "one endless word": Table((Column(LONG), Column("B", 0.1)), ((build.cell(LONG), build.cell(LONG)),)),
    "row of three pages": Table((Column("A"), Column("B")), ((build.cell(f"{PARAGRAPH} " * 60), build.cell("b")),)),
    "matrix of one cell": Matrix("", (("", ("A",)),), (("Baris", (build.matrix().rows[0][1][0],)),), ()),
    "matrix of sixty columns": build.matrix(4, tuple((f"Kelompok {n}", ("Panjang sekali",) * 12) for n in range(5))),
    "matrix of one wide group": build.matrix(3, (("Semua", tuple(f"Kolom {n}" for n in range(70))),)),
    "matrix with an endless name": replace(build.matrix(2), rows=((LONG, build.matrix(1).rows[0][1]),)),
    "chart of nothing": Chart("Kosong", ("Sebelum", "Sesudah"), ()),
    "chart with an endless label": replace(build.chart(), bars=(replace(build.chart().bars[0], label=LONG),)),
    "chart of zeros": replace(build.poll(), bars=(replace(build.poll().bars[0], values=(0.0,)),), full=None),
    "line of one point": replace(build.line(), points=build.line().points[:1], target=None),
    "line of many points": replace(build.line(), points=build.line().points * 12),
    "tree of nothing": Tree("", ()),
    "long note": Note(f"{PARAGRAPH} " * 20, "warning"),
    "facts with long names": Facts(((LONG, LONG), ("", ""))),
    "signatures of nobody": Signatures("", None, None),
    "signature without a name": build.signatures(left=replace(build.signatures().left, name="")),  # type: ignore[type-var] # there is one on the left
}


def assert_inside(layout: Layout) -> None:
    """Nothing lies over an edge of its page."""
    for page in layout.pages:
        for item in page.items:
            if isinstance(item, Line | Upright | Photo | Rule) and page.kind != "cover":
                left, top, right, bottom = item.box
                assert left >= -0.1, (page.number, item)
                assert right <= layout.width + 0.1, (page.number, item)
                assert top >= -0.1, (page.number, item)
                assert bottom <= layout.height + 0.1, (page.number, item)


def assert_in_margins(layout: Layout, look: Look, paper: Paper) -> None:
    sheet = theme(look, paper).sheet
    for page in layout.pages:
        for item in page.items:
            if not isinstance(item, Line | Upright) or page.kind == "cover":
                continue
            left, top, right, bottom = item.box
            if sheet.top - 1 <= top and bottom <= sheet.height - sheet.bottom + 3:
                assert left >= sheet.inside - 1, (page.number, item)
                assert right <= sheet.width - sheet.outside + 1, (page.number, item)


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("paper", ["A5", "A4", "A4-landscape", "slide"])
def test_odd_elements_stay_on_their_pages(name: str, paper: Paper, tmp_path: Path) -> None:
    layout = sheets(build.text("Sebelum."), ODD[name], build.text("Sesudah."), folder=tmp_path, paper=paper)
    assert_inside(layout)
    assert_in_margins(layout, "lembar", paper)
    assert "Sesudah." in said(layout.pages[-1])


@pytest.mark.parametrize("paper", ["A5", "A4"])
def test_a_report_with_everything_stays_on_its_pages(paper: Paper, tmp_path: Path) -> None:
    layout = laid(compose_report(build.report(tmp_path), Recipe()), "laporan", paper)
    assert_inside(layout)
    assert_in_margins(layout, "laporan", paper)


@pytest.mark.parametrize("paper", ["A5", "A4"])
def test_a_booklet_holds_chapters_of_every_element(paper: Paper, tmp_path: Path) -> None:
    chapters = (build.chapter(tmp_path, "x1"), build.chapter(tmp_path, "x2", before=1))
    content = booklet(full_practice(tmp_path, "p1"), full_practice(tmp_path, "p2"), chapters=chapters)
    layout = lay_out(compose(content, Recipe(paper=paper)), theme("laut", paper))
    assert_inside(layout)
    heads = [page.head for page in layout.pages if page.kind == "opener"]
    assert heads == ["Arah sekolah", "Praktik p1 di tepi laut", "Arah sekolah", "Praktik p2 di tepi laut"]
    numbers = [int(item.name.partition("-")[2]) for page in layout.pages for item in page.items
               if isinstance(item, Anchor) and item.name.startswith("gambar-")]  # fmt: skip
    assert sorted(numbers) == list(range(1, len(numbers) + 1))


def test_a_long_table_says_its_heads_on_every_page_and_loses_no_row(tmp_path: Path) -> None:
    layout = sheets(build.attendance(90), folder=tmp_path)
    assert len(layout.pages) > 3
    for page in layout.pages:
        assert "Tandatangan" in said(page)
    numbers = [line.text for page in layout.pages for line in lines_of(page) if line.text.isdigit()]
    assert [int(number) for number in numbers] == list(range(1, 91))


def test_odd_rows_sign_on_the_left_and_even_rows_on_the_right(tmp_path: Path) -> None:
    layout = sheets(build.attendance(6), folder=tmp_path)
    marks = {line.text: line.x for line in lines_of(layout.pages[0]) if line.text in ("1.", "2.", "3.", "4.")}
    assert marks["1."] == marks["3."] < marks["2."] == marks["4."]


def test_a_row_that_is_no_higher_than_half_a_page_is_never_parted(tmp_path: Path) -> None:
    layout = sheets(build.alignment_table(14), folder=tmp_path)
    for number in range(1, 15):
        pages = {page.number for page in layout.pages for line in lines_of(page) if line.text == f"Misi {number}"}
        assert len(pages) == 1
    ends = {
        page.number: [item.y for item in page.items if isinstance(item, Rule)] for page in layout.pages
    }  # fmt: skip
    assert all(ends.values()), "every page ends with a rule under a whole row"


def test_a_matrix_too_wide_for_the_page_is_parted_by_its_groups(tmp_path: Path) -> None:
    groups = tuple((f"Kelompok {n}", tuple(f"Kolom {n}.{m}" for m in range(12))) for n in range(5))
    layout = sheets(build.matrix(4, groups), folder=tmp_path)
    whole = "".join(said(page) for page in layout.pages)
    for n in range(5):
        assert f"Kelompok{n}" in whole
        for m in range(12):
            assert f"Kolom{n}.{m}" in whole


def test_a_matrix_of_8_3_3_4_fits_one_page_of_every_paper(tmp_path: Path) -> None:
    for paper in ("A5", "A4", "A4-landscape", "slide"):
        layout = sheets(build.matrix(9), folder=tmp_path, paper=paper)
        assert len(layout.pages) == 1, paper


def test_a_level_is_told_by_more_than_its_colour(tmp_path: Path) -> None:
    """A word or number in the cell, else a ring or a disc; empty cells have none of them."""
    layout = sheets(build.matrix(6), folder=tmp_path)
    discs = [item for item in layout.pages[0].items if isinstance(item, Field) and item.radius > 2.05]
    assert discs
    numbered = sheets(build.heat_map(), folder=tmp_path)
    assert {"1", "2", "3", "4", "5"} <= {line.text for line in lines_of(numbered.pages[0])}


def test_ink_can_be_read_on_every_depth_of_colour() -> None:
    colours = theme("laut", "A4").colours
    for part in range(21):
        ground = mixed("#FFFFFF", colours.primary, part / 20)
        assert contrast(ground, readable_on(ground, colours.text, colours.on_primary, BLACK)) >= 4.5


def test_bars_begin_at_zero_and_are_as_long_as_their_values_say(tmp_path: Path) -> None:
    layout = sheets(build.poll(), folder=tmp_path)
    colour = theme("lembar", "A4").colours.primary
    bars = [item for item in layout.pages[0].items if isinstance(item, Field) and item.colour == colour]
    assert len({round(bar.x, 2) for bar in bars}) == 1
    for (long, short), (first, second) in zip(pairwise(bars), pairwise((72, 53, 34, 15)), strict=True):
        assert short.width / long.width == pytest.approx(second / first, rel=0.01)


def test_a_value_that_was_not_measured_is_a_dash_and_no_bar(tmp_path: Path) -> None:
    chart = replace(build.chart(), bars=(replace(build.chart().bars[2]),))
    layout = sheets(chart, folder=tmp_path)
    assert "–" in [line.text.rstrip() for line in lines_of(layout.pages[0])]


def test_a_report_counts_roman_before_its_first_chapter_and_from_one_there(tmp_path: Path) -> None:
    layout = laid(compose_report(build.report(tmp_path), Recipe()), "laporan")
    folios = [page.folio for page in layout.pages]
    assert folios[:3] == ["i", "ii", "iii"]
    first = next(n for n, page in enumerate(layout.pages) if page.kind == "opener")
    assert folios[first:] == [str(n + 1) for n in range(len(folios) - first)]


def test_the_lists_of_a_report_name_the_pages_where_things_are(tmp_path: Path) -> None:
    layout = laid(compose_report(build.report(tmp_path), Recipe()), "laporan")
    where = {item.name: page.folio for page in layout.pages for item in page.items if isinstance(item, Anchor)}
    listed = [page for page in layout.pages if page.kind == "contents"]
    links = [item for page in listed for item in page.items if isinstance(item, Link)]
    assert {"bab-bab-1", "bagian-bab-1-0", "gambar-1", "tabel-1", "tabel-3"} <= {link.target for link in links}
    for page in listed:
        for link in (item for item in page.items if isinstance(item, Link)):
            beside = [line.text for line in lines_of(page) if link.y <= line.y <= link.y + link.height]
            assert where[link.target] in beside, link.target


def test_figures_and_tables_are_counted_through_a_report(tmp_path: Path) -> None:
    layout = laid(compose_report(build.report(tmp_path), Recipe()), "laporan")
    body = "".join(said(page) for page in layout.pages if page.kind in ("text", "opener"))
    for number in (1, 2, 3):
        assert f"Gambar{number}." in body
        assert f"Tabel{number}." in body


def test_a_report_without_figures_has_no_list_of_them(tmp_path: Path) -> None:
    content = replace(build.report(tmp_path), chapters=build.report(tmp_path).chapters[:1], appendices=())
    layout = laid(compose_report(content, Recipe()), "laporan")
    assert "DAFTARGAMBAR" not in "".join(said(page) for page in layout.pages)


def test_signatures_stand_together_with_some_of_their_text(tmp_path: Path) -> None:
    for count in range(1, 30, 4):
        text = [build.text(PARAGRAPH)] * count
        layout = sheets(*text, build.signatures(), folder=tmp_path)
        last = said(layout.pages[-1])
        assert "TanjungEmbun,18Oktober2025" in last
        assert "Mengetahui," in last
        assert "Kenanga" in last
        assert letters(PARAGRAPH)[-12:] in last


def test_what_a_picture_interrupts_is_no_table(tmp_path: Path) -> None:
    """A figure that waits for room comes before a table begins, never between two of its rows."""
    shown = photos(tmp_path, [(1200, 900)] * 3)
    for before in range(6):
        elements: list[Element] = [
            *[build.text(PARAGRAPH)] * before,
            *(figure(one) for one in shown),
            build.attendance(40),
        ]
        layout = sheets(*elements, folder=tmp_path)
        rows = [page.number for page in layout.pages for line in lines_of(page) if line.text.isdigit()]
        pictures = [page.number for page in layout.pages for item in page.items
                    if isinstance(item, Photo) and item.height > 100]  # fmt: skip
        assert max(pictures) <= min(rows)


def test_columns_give_way_to_long_words_and_to_much_text() -> None:
    widths = column_widths(300, (1, 1, 1), (20, 20, 20), [(10, 10, 900), (10, 10, 700)])
    assert sum(widths) == pytest.approx(300)
    assert widths[2] > 140
    narrow = column_widths(300, (1, 9), (80, 20), [])
    assert narrow[0] >= 80
    assert fitted((10, 200, 200), 210) == [10, 100, 100]


def test_the_file_has_bookmarks_of_two_levels_and_embedded_fonts(tmp_path: Path) -> None:
    target = tmp_path / "laporan.pdf"
    recipe = Recipe("A4", look="laporan", draft=True)
    result = render_pdf(compose_report(build.report(tmp_path), recipe), recipe, target, tmp_path / "cache")
    texts = page_texts(target)
    assert len(texts) == result.pages
    assert all("DRAF" in text for text in texts)
    with pikepdf.open(target) as pdf, pdf.open_outline() as outline:
        chapter = next(item for item in outline.root if item.title == "BAB I Pendahuluan")
        assert next(child.title for child in chapter.children) == "A. Latar Belakang Masalah"
        fonts = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"]
        assert fonts
        assert "Helvetica" not in {str(font.get("/BaseFont")) for font in fonts}


def test_a_document_with_its_own_letterhead_gets_no_other(tmp_path: Path) -> None:
    layout = laid(compose_pages(build.official(tmp_path), Recipe()))
    assert said(layout.pages[0]).count("SMPNegeriCakrawala") == 1
    assert "MatriksPenyelarasan" not in said(layout.pages[0])


def test_every_word_of_a_cell_is_printed(tmp_path: Path) -> None:
    words = [f"kata{n}" for n in range(400)]
    row = (Cell((Text((Run(" ".join(words)),)),)), build.cell("b"))
    layout = sheets(Table((Column("A"), Column("B")), (row,)), folder=tmp_path, paper="A5")
    everything = "".join(said(page) for page in layout.pages)
    assert all(word in everything for word in words)


@pytest.mark.parametrize("words", ["W" * 5_000, "kata " * 1_000])
def test_a_cover_and_its_signatures_stay_on_their_page_however_long_their_words(tmp_path: Path, words: str) -> None:
    content = build.report(tmp_path)
    approval = content.approval
    assert approval is not None
    block = SignatureBlock(words, words, words)
    signatures = Signatures(left=block, right=block, known=block, place_date=words)
    long = replace(
        content, title=words, subtitle=words, author=words, author_role=words,
        school=replace(content.school, name=words),
        approval=replace(approval, signatures=signatures),
    )  # fmt: skip
    layout = laid(compose_report(long, Recipe("A4")))
    for page in layout.pages:
        for line in lines_of(page):
            left, upper, right, lower = line.box
            assert 0 <= left <= right <= layout.width + 0.1, (page.number, line.text)
            assert 0 <= upper <= lower <= layout.height + 0.1, (page.number, line.text)
