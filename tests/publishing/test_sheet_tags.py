"""Sheets that can be read aloud: the tags of pages that were set on them, in the order of the booklet."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image, ImageChops

from portfolio.publishing.document import Heading, Note
from portfolio.publishing.imposition import Feeding, Sheet, Side, manual_passes, saddle_stitch, two_up
from portfolio.publishing.recipe import MM, Recipe
from portfolio.publishing.renderers.pdf.impose import set_on_sheets
from tests.publishing import pdf_checker
from tests.publishing import report_builders as build
from tests.publishing.test_tags import made, sheets, whole_booklet

A4_LANDSCAPE = (297.0, 210.0)


def sides_of(folded: tuple[Sheet, ...]) -> tuple[Side, ...]:
    return tuple(side for sheet in folded for side in (sheet.front, sheet.back))


ARRANGEMENTS: dict[str, Callable[[int], tuple[Side, ...]]] = {
    "folded": lambda pages: sides_of(saddle_stitch(pages)),
    "folded, opens to the right": lambda pages: sides_of(saddle_stitch(pages, binding="right")),
    "folded, backs turned": lambda pages: sides_of(saddle_stitch(pages, flip="long")),
    "two by two": two_up,
}


@pytest.fixture(scope="module")
def flat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A booklet with something of everything, page by page."""
    folder = tmp_path_factory.mktemp("rata")
    return made(folder, whole_booklet(folder, Recipe()), Recipe())


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Tables that go over several pages, page by page."""
    return sheets(tmp_path_factory.mktemp("tabel"), build.attendance(150), build.matrix(40), build.text("Selesai."))


def set_all(source: Path, target: Path, arrangement: str) -> Path:
    """All pages of a file on sheets."""
    set_on_sheets(source, target, ARRANGEMENTS[arrangement](pages_of(source)), A4_LANDSCAPE)
    return target


def pages_of(path: Path) -> int:
    with pikepdf.open(path) as pdf:
        return len(pdf.pages)


def pieces(path: Path, sides: tuple[Side, ...] | None = None) -> list[tuple[int, str]]:
    """Page, from 0, and words of each piece as they are read; with `sides`, the sheet on which each has to stand."""
    found = [(int(where.removeprefix("page ")) - 1, text) for where, text in pdf_checker.pieces(path)]
    if sides is None:
        return found
    sheet_of = {page: n for n, side in enumerate(sides) for page in (side.left, side.right)}
    return [(sheet_of[page], text) for page, text in found if page in sheet_of]


@pytest.mark.parametrize("arrangement", ARRANGEMENTS)
def test_sheets_are_tagged_without_a_fault_and_read_as_the_pages_do(
    flat: Path, tmp_path: Path, arrangement: str
) -> None:
    target = set_all(flat, tmp_path / "lembar.pdf", arrangement)
    assert pdf_checker.faults(target) == []
    assert pdf_checker.spoken(target) == pdf_checker.spoken(flat)
    assert pdf_checker.parts(target) == pdf_checker.parts(flat)
    assert pieces(target) == pieces(flat, ARRANGEMENTS[arrangement](pages_of(flat)))
    assert len(pieces(target)) > 200


def test_what_the_file_says_of_itself_stays_and_nothing_leads_away(flat: Path, tmp_path: Path) -> None:
    target = set_all(flat, tmp_path / "lembar.pdf", "folded")
    with pikepdf.open(flat) as before, pikepdf.open(target) as after:
        assert any("/Annots" in page.obj for page in before.pages)
        assert not any("/Annots" in page.obj for page in after.pages)
        assert after.Root.keys() == before.Root.keys() - {"/Outlines", "/Dests", "/PageMode"}
        assert after.Root.Metadata.read_bytes() == before.Root.Metadata.read_bytes()
        assert dict(after.docinfo.items()) == dict(before.docinfo.items())
    roles = [role for role, _, _ in pdf_checker.elements(target)]
    assert "Link" not in roles
    assert roles.count("Span") == [role for role, _, _ in pdf_checker.elements(flat)].count("Link") > 5


def test_the_engine_of_browsers_finds_every_piece_on_its_sheet(flat: Path, tmp_path: Path) -> None:
    target = set_all(flat, tmp_path / "lembar.pdf", "folded")
    wanted = Counter(sheet for sheet, _ in pieces(target))
    document = pypdfium2.PdfDocument(target)
    try:
        for number, page in enumerate(document):
            assert found_by_pdfium(page) >= set(range(wanted[number]))
    finally:
        document.close()
    assert min(wanted.values()) > 3


def found_by_pdfium(page: pypdfium2.PdfPage) -> set[int]:
    """The numbers of the pieces that the structure tree of a page leads to."""
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    outermost = range(pdfium.FPDF_StructTree_CountChildren(tree))
    waiting = [pdfium.FPDF_StructTree_GetChildAtIndex(tree, n) for n in outermost]
    found = set()
    while waiting:
        one = waiting.pop()
        numbers = range(max(pdfium.FPDF_StructElement_GetMarkedContentIdCount(one), 0))
        found |= {pdfium.FPDF_StructElement_GetMarkedContentIdAtIndex(one, n) for n in numbers}
        inside = range(pdfium.FPDF_StructElement_CountChildren(one))
        waiting += [kid for n in inside if (kid := pdfium.FPDF_StructElement_GetChildAtIndex(one, n))]
    pdfium.FPDF_StructTree_Close(tree)
    return found


def test_what_a_page_draws_beyond_its_edges_does_not_reach_the_other_page(tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        for colour in (b"0 0 1", b"0 1 0"):
            page = pdf.add_blank_page(page_size=(100, 200))
            page.Contents = pdf.make_stream(colour + b" rg -50 50 200 100 re f")
        pdf.save(tmp_path / "lebar.pdf")
    set_on_sheets(tmp_path / "lebar.pdf", tmp_path / "lembar.pdf", [Side(0, 1)], (200 / MM, 200 / MM))
    document = pypdfium2.PdfDocument(tmp_path / "lembar.pdf")
    image = document[0].render().to_pil().convert("RGB")
    document.close()
    assert [image.getpixel((x, 100)) for x in (2, 97, 102, 197)] == [(0, 0, 255)] * 2 + [(0, 255, 0)] * 2


def test_resources_that_share_a_name_stay_apart(tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        for strength in (1, 0):
            page = pdf.add_blank_page(page_size=(100, 200))
            page.Contents = pdf.make_stream(b"/G gs 0 0 100 200 re f")
            states = pikepdf.Dictionary(G=pikepdf.Dictionary(ca=strength))
            page.Resources = pikepdf.Dictionary(ExtGState=states)
        pdf.save(tmp_path / "tembus.pdf")
    set_on_sheets(tmp_path / "tembus.pdf", tmp_path / "lembar.pdf", [Side(0, 1)], (200 / MM, 200 / MM))
    document = pypdfium2.PdfDocument(tmp_path / "lembar.pdf")
    image = document[0].render().to_pil().convert("L")
    document.close()
    assert [image.getpixel((x, 100)) for x in (50, 150)] == [0, 255]


@pytest.mark.parametrize("feeding", [Feeding(False, False), Feeding(True, True)])
@pytest.mark.parametrize("source", ["flat", "tables"])
def test_a_print_by_hand_reads_in_each_file_what_is_in_it(
    request: pytest.FixtureRequest, tmp_path: Path, source: str, feeding: Feeding
) -> None:
    whole: Path = request.getfixturevalue(source)
    heard = 0
    for number, sides in enumerate(manual_passes(saddle_stitch(pages_of(whole)), feeding)):
        target = tmp_path / f"{number}.pdf"
        set_on_sheets(whole, target, sides, A4_LANDSCAPE)
        assert pdf_checker.faults(target) == []
        assert pieces(target) == pieces(whole, sides)
        heard += len(pieces(target))
    assert heard == len(pieces(whole)) > 100


def test_rows_whose_heads_are_in_the_other_file_are_read_as_lines(tables: Path, tmp_path: Path) -> None:
    for page, table in ((0, True), (1, False)):
        target = tmp_path / f"{page}.pdf"
        set_on_sheets(tables, target, [Side(page, None)], A4_LANDSCAPE)
        assert pdf_checker.faults(target) == []
        roles = {role for role, _, _ in pdf_checker.elements(target)}
        assert {"Table", "TH", "TR"}.isdisjoint(roles) is not table
    spoken = [role for role, text in pdf_checker.spoken(target) if text]
    assert spoken.count("P") > 20


def test_heads_leave_no_level_out_where_the_one_above_is_in_the_other_file(tmp_path: Path) -> None:
    whole = sheets(
        tmp_path, Heading("Besar", level=1), build.attendance(60), Heading("Kecil", level=2), Note("Ingat.", "warning")
    )
    last = pages_of(whole) - 1
    set_on_sheets(whole, tmp_path / "akhir.pdf", [Side(last, None)], A4_LANDSCAPE)
    assert pdf_checker.faults(tmp_path / "akhir.pdf") == []
    before = [role for role, text in pdf_checker.spoken(whole) if text == "Kecil"]
    after = [role for role, text in pdf_checker.spoken(tmp_path / "akhir.pdf") if text == "Kecil"]
    assert (before, after) == (["H2"], ["H1"])


def test_pages_that_are_not_on_the_sheets_leave_nothing_in_the_file(flat: Path, tmp_path: Path) -> None:
    target = tmp_path / "satu.pdf"
    set_on_sheets(flat, target, [Side(0, None)], A4_LANDSCAPE)
    with pikepdf.open(target) as pdf:
        images = [item for item in pdf.objects if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"]
        alts = [str(item["/Alt"]) for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/Alt" in item]
    assert len(images) == len(alts)
    assert len(alts) < sum(role == "Figure" for role, _, _ in pdf_checker.elements(flat))


@pytest.mark.parametrize("turned", [False, True])
def test_a_figure_s_place_on_the_sheet_is_told(flat: Path, tmp_path: Path, turned: bool) -> None:
    with pikepdf.open(flat) as pdf:
        wanted = next(n for n, _, _ in boxes(pdf) if n > 3)
    target = tmp_path / "lembar.pdf"
    set_on_sheets(flat, target, [Side(None, wanted, turned)], (330, 215))
    with pikepdf.open(flat) as before, pikepdf.open(target) as after:
        pairs = list(zip([one for one in boxes(before) if one[0] == wanted], boxes(after), strict=True))
    assert pairs
    for (_, alt, box), (_, told, there) in pairs:
        assert alt == told
        picture, shown = cut(flat, wanted, box), cut(target, 0, there)
        shown = shown.rotate(180) if turned else shown
        small, other = (image.resize((24, 24), Image.Resampling.BOX) for image in (picture, shown))
        assert brightness(ImageChops.difference(small, other)) < 10


def boxes(pdf: pikepdf.Pdf) -> list[tuple[int, str, list[float]]]:
    """Page, words and place of each figure that has a place."""
    pages = [page.obj.objgen for page in pdf.pages]
    return [
        (pages.index((item["/Pg"] if "/Pg" in item else item["/K"][0]["/Pg"]).objgen), str(item["/Alt"]), edges)
        for item in pdf.objects
        if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure" and "/BBox" in item.get("/A", {})
        for edges in [[float(edge) for edge in item["/A"]["/BBox"]]]
    ]


def cut(path: Path, page: int, box: list[float]) -> Image.Image:
    """What is seen of a page in a place that PDF counts from its lower left corner."""
    document = pypdfium2.PdfDocument(path)
    try:
        image: Image.Image = document[page].render(scale=2).to_pil().convert("L")
        left, lower, right, upper = (round(2 * edge) for edge in box)
        return image.crop((left, image.height - upper, right, image.height - lower))
    finally:
        document.close()


def brightness(image: Image.Image) -> float:
    """The mean of an image, from 0 for black to 255 for white."""
    return sum(n * count for n, count in enumerate(image.histogram())) / (image.width * image.height)


def test_pages_that_stand_on_sheets_twice_do_not_pretend_to_have_tags(flat: Path, tmp_path: Path) -> None:
    set_on_sheets(flat, tmp_path / "dua.pdf", [Side(0, 1), Side(0, 1)], A4_LANDSCAPE)
    with pikepdf.open(tmp_path / "dua.pdf") as pdf:
        assert {"/StructTreeRoot", "/MarkInfo", "/Metadata"}.isdisjoint(pdf.Root.keys())
        assert str(pdf.Root.Lang) == "id-ID"


def test_the_checker_finds_what_is_wrong_with_sheets(flat: Path, tmp_path: Path) -> None:
    """Without this, the other tests would find nothing in nothing."""
    good = set_all(flat, tmp_path / "lembar.pdf", "folded")
    for name, (spoil, told) in SPOILERS.items():
        with pikepdf.open(good) as pdf:
            spoil(pdf)
            pdf.save(tmp_path / "rusak.pdf")
        found = pdf_checker.faults(tmp_path / "rusak.pdf")
        assert any(re.search(told, fault) for fault in found), (name, found)


def _piece(pdf: pikepdf.Pdf) -> pikepdf.Object:
    """A reference to a piece."""
    paragraph = next(item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/P")
    return paragraph["/K"][0]


def _other_sheet(pdf: pikepdf.Pdf) -> None:
    one = _piece(pdf)
    one["/Pg"] = next(page.obj for page in pdf.pages if page.obj.objgen != one["/Pg"].objgen)


def _no_sheet(pdf: pikepdf.Pdf) -> None:
    _piece(pdf)["/Pg"] = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Page))


def _lost_key(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[3].obj["/StructParents"]


def _same_key(pdf: pikepdf.Pdf) -> None:
    pdf.pages[3].obj["/StructParents"] = int(pdf.pages[2].obj["/StructParents"])


def _taken_key(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.ParentTreeNextKey = 3


def _same_numbers(pdf: pikepdf.Pdf) -> None:
    pdf.pages[3].contents_add(pdf.pages[3].Contents.read_bytes())


def _as_form(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[3]
    form = pdf.make_stream(
        page.Contents.read_bytes(), Subtype=pikepdf.Name.Form, BBox=page.MediaBox, Resources=page.Resources
    )
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Whole=form))
    page.Contents = pdf.make_stream(b"/Whole Do")


def _artifact(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[3]
    page.Contents = pdf.make_stream(b"/Artifact BMC\n" + page.Contents.read_bytes() + b"EMC\n")


def _not_drawn(pdf: pikepdf.Pdf) -> None:
    pdf.pages[3].Contents = pdf.make_stream(b"")


def _fold_mark(pdf: pikepdf.Pdf) -> None:
    pdf.pages[3].contents_add(b"420 0 m 420 20 l S\n")


def _figure_beyond(pdf: pikepdf.Pdf) -> None:
    figure = next(item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure")
    figure["/A"]["/BBox"] = pikepdf.Array([900, 100, 1000, 200])


def _hidden_page(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Secret = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Page))


SPOILERS = {
    "another sheet": (_other_sheet, "in the tree twice|on no page"),
    "no sheet": (_no_sheet, "said to be on no page"),
    "no key": (_lost_key, "0 in the parent tree"),
    "the same key": (_same_key, "same key"),
    "a key that is taken": (_taken_key, "next key"),
    "the same numbers": (_same_numbers, "twice"),
    "a form": (_as_form, "a form has pieces"),
    "an artifact": (_artifact, "mixed"),
    "not drawn": (_not_drawn, "on no page"),
    "a mark for the fold": (_fold_mark, "neither tagged nor an artifact"),
    "a figure beyond the sheet": (_figure_beyond, "not on its page"),
    "a page that is not shown": (_hidden_page, "nobody sees"),
}
