"""PDFs that can be read aloud: everything is tagged, in order, and says what was composed."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from portfolio.publishing.compose import compose
from portfolio.publishing.compose_deck import practice_deck
from portfolio.publishing.compose_ojt_deck import OjtContent, ojt_deck
from portfolio.publishing.compose_report import compose_pages, compose_report
from portfolio.publishing.document import Bullets, Column, Document, Element, Heading, Matrix, Note, Table, Text
from portfolio.publishing.recipe import BOOKLET_PAPERS, PROFILES, Paper, Recipe
from portfolio.publishing.renderers.pdf import render_pdf
from portfolio.publishing.renderers.pdf.slides import render_slides
from tests.publishing import deck_builders, pdf_checker
from tests.publishing import report_builders as build
from tests.publishing.builders import PARAGRAPH, booklet, full_practice, photos, practice, school
from tests.publishing.composed import told

LAPORAN = "laporan"


def made(folder: Path, document: Document, recipe: Recipe) -> Path:
    """The document as a file in `folder`."""
    target = folder / "dokumen.pdf"
    render_pdf(document, recipe, target, folder / "cache")
    return target


def sheets(folder: Path, *elements: Element, paper: Paper = "A4") -> Path:
    """Elements on single pages of a report."""
    recipe = Recipe(paper, look=LAPORAN)
    return made(folder, compose_pages(build.pages(*elements, folder=folder), recipe), recipe)


def whole_booklet(folder: Path, recipe: Recipe) -> Document:
    """A booklet with something of everything."""
    practices = [full_practice(folder, f"p{n}", title=f"Cerita nomor {n} dari pesisir") for n in range(1, 4)]
    content = booklet(*practices, practice("p9"), cover=photos(folder, [(1500, 1000)])[0])
    return compose(replace(content, chapters=(build.chapter(folder),)), recipe)


def assert_tells_what_was_composed(path: Path, document: Document, *, formal: bool) -> None:
    """The text in the order of the structure is the composed text, part by part."""
    said = pdf_checker.parts(path)
    assert len(said) == len(document.parts)
    compared = 0
    for part, heard in zip(document.parts, said, strict=True):
        words = told(part, formal=formal)
        if words is not None:
            assert heard == words, type(part)
            compared += len(words)
    assert compared > 500


@pytest.mark.parametrize("paper", BOOKLET_PAPERS)
def test_a_booklet_is_tagged_without_a_fault_and_says_what_was_composed(tmp_path: Path, paper: Paper) -> None:
    recipe = Recipe(paper)
    document = whole_booklet(tmp_path, recipe)
    path = made(tmp_path, document, recipe)
    assert pdf_checker.faults(path) == []
    assert_tells_what_was_composed(path, document, formal=False)


@pytest.mark.parametrize("paper", ["A4", "A5"])
def test_a_report_is_tagged_without_a_fault_and_says_what_was_composed(tmp_path: Path, paper: Paper) -> None:
    recipe = Recipe(paper, look=LAPORAN)
    document = compose_report(build.report(tmp_path), recipe)
    path = made(tmp_path, document, recipe)
    assert pdf_checker.faults(path) == []
    assert_tells_what_was_composed(path, document, formal=True)


@pytest.mark.parametrize("profile", PROFILES)
def test_every_profile_is_tagged_drafts_too(tmp_path: Path, profile: str) -> None:
    recipe = Recipe(profile=PROFILES[profile], draft=True)
    path = made(tmp_path, compose(booklet(full_practice(tmp_path)), recipe), recipe)
    assert pdf_checker.faults(path) == []
    assert not any("DRAF" in text for _, text in pdf_checker.spoken(path))


@pytest.mark.parametrize("deck", ["practice", "ojt"])
def test_slides_are_tagged(tmp_path: Path, deck: str) -> None:
    shown = practice_deck(full_practice(tmp_path), school()) if deck == "practice" else ojt_deck(
        OjtContent(deck_builders.direction(), deck_builders.cycle())
    )  # fmt: skip
    path = tmp_path / "salindia.pdf"
    render_slides(shown, Recipe(), path, tmp_path / "cache")
    assert pdf_checker.faults(path) == []
    heads = [text.replace("\u00ad", "") for role, text in pdf_checker.spoken(path) if role == "H1"]
    assert all(slide.title in head for slide, head in zip(shown.slides, heads, strict=True))


def test_pages_that_parted_a_table_and_a_list_are_tagged(tmp_path: Path) -> None:
    many = Bullets(tuple(Text(item.runs) for item in (build.text(PARAGRAPH),) * 30), ordered=True)
    path = sheets(tmp_path, build.attendance(80), many, build.matrix(40), build.tree())
    assert pdf_checker.faults(path) == []
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) > 5
    # Heads that are only repeated on the next page are read once.
    spoken = pdf_checker.spoken(path)
    assert [text for role, text in spoken if role == "TH"].count("Nama") == 1
    assert [text for role, text in spoken if role == "Lbl"] == [f"{n}." for n in range(1, 31)]


def test_tables_tell_their_heads_and_empty_cells_are_there(tmp_path: Path) -> None:
    path = sheets(tmp_path, build.attendance(3))
    roles = [role for role, _, _ in pdf_checker.elements(path)]
    columns = len(build.attendance(3).columns)
    assert roles.count("TR") == 4
    assert roles.count("TH") + roles.count("TD") == 4 * columns


def test_what_only_stands_side_by_side_is_no_table(tmp_path: Path) -> None:
    shown = Table(
        (Column(""), Column("")), ((build.cell("Kiri"), build.cell("Kanan")), (build.cell(), build.cell("Dua")))
    )
    path = sheets(tmp_path, shown)
    assert pdf_checker.faults(path) == []
    assert "Table" not in {role for role, _, _ in pdf_checker.elements(path)}
    assert [text for role, text in pdf_checker.spoken(path) if role == "P"][-3:] == ["Kiri", "Kanan", "Dua"]


def test_the_cells_of_a_matrix_are_read_as_what_they_mean(tmp_path: Path) -> None:
    shown: Matrix = build.matrix(3)
    cells = [text for role, text in pdf_checker.spoken(sheets(tmp_path, shown)) if role == "TD" and text]
    assert cells == [mark.note for _, marks in shown.rows for mark in marks]


def test_a_chart_tells_its_numbers_to_who_cannot_see_it(tmp_path: Path) -> None:
    path = sheets(tmp_path, build.chart(), build.line())
    bars, values = [alt for role, alt, _ in pdf_checker.elements(path) if role == "Figure" and "logo" not in alt][-2:]
    assert "Murid yang tuntas: Sebelum 55%, Sesudah 77,5%" in bars
    assert all(f"{when}: {text}" in values for when, _, text in build.line().points)


def test_photos_are_told_in_the_words_that_somebody_gave_them(tmp_path: Path) -> None:
    shown = photos(tmp_path, [(1200, 900)] * 3, alt="Tiga murid menakar air")
    silent = tuple(replace(one, alt="", caption="") for one in photos(tmp_path, [(1200, 900)]))
    document = compose(booklet(practice(photos=shown), practice("p2", photos=silent)), Recipe())
    path = made(tmp_path, document, Recipe())
    alts = [alt for role, alt, _ in pdf_checker.elements(path) if role == "Figure"]
    assert alts.count("Tiga murid menakar air") == 3
    assert "Gambar 4" in alts


def test_a_picture_is_read_where_it_was_composed_not_where_it_found_room(tmp_path: Path) -> None:
    """A figure that heads the next page lets text move up before it; it is still read before that text."""
    recipe = Recipe()
    for count in range(1, 9):
        body = "\n\n".join([PARAGRAPH] * count)
        document = compose(booklet(practice(body=body, photos=photos(tmp_path, [(900, 1200)] * 4))), recipe)
        path = made(tmp_path, document, recipe)
        parts = zip(document.parts, pdf_checker.parts(path), strict=True)
        assert all(told(part) in (None, heard) for part, heard in parts), count


def test_remarks_can_be_found_by_their_identifiers(tmp_path: Path) -> None:
    path = sheets(tmp_path, Note("Satu.", "warning"), Note("Dua."))
    with pikepdf.open(path) as pdf:
        names = list(pdf.Root.StructTreeRoot.IDTree.Names)
        assert [str(one["/S"]) for one in names[1::2]] == ["/Note", "/Note"]


def test_headings_leave_no_level_out(tmp_path: Path) -> None:
    path = sheets(tmp_path, Heading("Kecil", level=3), build.text(PARAGRAPH))
    heads = [role for role, _ in pdf_checker.spoken(path) if role.startswith("H")]
    assert heads == ["H1", "H2"]
    assert all(int(after[1]) - int(before[1]) <= 1 for before, after in pairwise(heads))


def test_arabic_is_read_in_its_own_order(tmp_path: Path) -> None:
    text = "السلام عليكم ورحمة الله"
    path = sheets(tmp_path, build.text(f"{text} {text} {text} {text} {text} {text}"))
    assert (" ".join([text] * 6)) in [said.strip() for _, said in pdf_checker.spoken(path)]


def test_letters_beyond_the_first_plane_can_be_searched(tmp_path: Path) -> None:
    path = sheets(tmp_path, build.text("Senang 😀 sekali"))
    assert "Senang 😀 sekali" in [said for _, said in pdf_checker.spoken(path)]
    assert pdf_checker.faults(path) == []


def test_the_checker_finds_what_is_wrong(tmp_path: Path) -> None:
    """Without this, the other tests would find nothing in nothing."""
    good = sheets(tmp_path, build.alignment_table(2), *build.everything(tmp_path)[:6])
    assert pdf_checker.faults(good) == []
    for name, spoil in SPOILERS.items():
        with pikepdf.open(good) as pdf:
            spoil(pdf)
            pdf.save(tmp_path / "rusak.pdf")
        assert pdf_checker.faults(tmp_path / "rusak.pdf"), name


def _first(pdf: pikepdf.Pdf, role: str) -> pikepdf.Object:
    return next(item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == f"/{role}")


def _untagged(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0]
    page.contents_add(b"0 0 1 rg 10 10 50 50 re f\n")


def _without_alt(pdf: pikepdf.Pdf) -> None:
    del _first(pdf, "Figure")["/Alt"]


def _without_scope(pdf: pikepdf.Pdf) -> None:
    del _first(pdf, "TH")["/A"]


def _deep_head(pdf: pikepdf.Pdf) -> None:
    _first(pdf, "H2")["/S"] = pikepdf.Name.H4


def _lost_piece(pdf: pikepdf.Pdf) -> None:
    _first(pdf, "P")["/K"] = pikepdf.Array()


def _other_parent(pdf: pikepdf.Pdf) -> None:
    leaf = pdf.Root.StructTreeRoot.ParentTree.Kids[0]
    pieces = leaf.Nums[1]
    pieces[0], pieces[-1] = pieces[-1], pieces[0]


def _short_row(pdf: pikepdf.Pdf) -> None:
    row = _first(pdf, "TR")
    row["/K"] = pikepdf.Array(list(row["/K"])[:-1])


def _unsaid_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Lang"]


def _unidentified(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Metadata = pdf.make_stream(pdf.Root.Metadata.read_bytes().replace(b"<pdfuaid:part>1", b"<pdfuaid:part>2"))


SPOILERS = {
    "untagged": _untagged, "without alt": _without_alt, "without scope": _without_scope, "deep head": _deep_head,
    "lost piece": _lost_piece, "other parent": _other_parent, "short row": _short_row,
    "no language": _unsaid_language, "unidentified": _unidentified,
}  # fmt: skip
