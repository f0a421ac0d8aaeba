"""Labels, posters and feedback sheets as PDF: sizes, codes that can be read, texts that stay where they belong."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp

from portfolio.publishing.content import PersonContent, PhotoContent, Problem, Rendered, SchoolContent
from portfolio.publishing.document import MeasureRow
from portfolio.publishing.exhibits import (
    PAPERS,
    ExhibitPaper,
    ExhibitsContent,
    LabelContent,
    PosterContent,
    PosterSection,
    SheetContent,
)
from portfolio.publishing.recipe import PROFILES, Recipe
from portfolio.publishing.renderers.pdf.exhibits import render_exhibits
from portfolio.publishing.renderers.pdf.qr import LONGEST
from tests.geometry import pdf_faults
from tests.publishing.builders import photo, picture
from tests.publishing.pdf_checker import faults
from tests.publishing.reading import page_texts

DPI = 150
A3 = 842
"""Its width in pt."""
LINK = "https://contoh.example/karya/perahu"
LONG_LINK = ("https://contoh.example/folder/" + "a1B2-" * 50)[:LONGEST]
SENTENCE = "Tiga bentuk pertama karam, lalu kami menipiskan dindingnya dan mencoba lagi sampai perahu itu tenang. "
SCHOOL = SchoolContent("SMP Negeri Contoh", address_lines=("Jalan Contoh 1", "Desa Contoh"))
LABEL = LabelContent(
    "karya", "Perahu Plastisin", ("Kelompok Layar",), "VIII-B", "IPA", "SMP Negeri Contoh", "Bayu, S.Pd.",
    ("Kolaborasi",), "Plastisin", "12 September 2025", "Stan 3", "Perahu yang memuat kelereng.", SENTENCE,
    "Bentuk menentukan.", LINK,
)  # fmt: skip
POSTER = PosterContent(
    "praktik",
    "Kapal Besi yang Terapung",
    "Setiap kepala ikut berpikir.",
    (PersonContent("Bayu, S.Pd."),),
    ("Kelas VIII", "IPA"),
    sections=tuple(
        PosterSection(name.lower(), name, tuple(f"{name} kalimat {n} menceritakan satu hal kecil." for n in range(9)))
        for name in ("Situasi", "Tantangan", "Aksi", "Refleksi")
    ),
    measures=(MeasureRow("Murid yang tuntas", "55%", "77%", "n = 31", 55, 77, 100),),
    quote="Sekarang saya bertanya dulu ke teman.",
    quote_by="Murid kelas VIII",
    station="Stan 3",
    link=LINK,
)


def paper(kind: Any, name: str) -> ExhibitPaper:
    papers: tuple[ExhibitPaper, ...] = PAPERS[kind]
    return next(one for one in papers if one.id == name)


def rendered(folder: Path, content: ExhibitsContent, sheet: ExhibitPaper, recipe: Recipe | None = None) -> Path:
    target = folder / f"{sheet.id}.pdf"
    problems(folder, content, sheet, recipe)
    return target


def problems(
    folder: Path, content: ExhibitsContent, sheet: ExhibitPaper, recipe: Recipe | None = None
) -> tuple[Problem, ...]:
    made: Rendered = render_exhibits(
        content, recipe or Recipe(), folder / f"{sheet.id}.pdf", paper=sheet, cache=folder / "cache"
    )
    return made.problems


def labels(*shown: LabelContent) -> ExhibitsContent:
    return ExhibitsContent("Label Karya", SCHOOL, labels=shown)


def posters(*shown: PosterContent) -> ExhibitsContent:
    return ExhibitsContent("Poster", SCHOOL, posters=shown)


def codes(path: Path) -> list[list[str]]:
    """What a phone reads on each page, photographed at 150 dpi."""
    return [[one.text for one in zxingcpp.read_barcodes(page)] for page in pictures(path)]


def pictures(path: Path) -> Iterator[Any]:
    pdf = pypdfium2.PdfDocument(path)
    try:
        for page in pdf:
            # A large poster is seen from farther away: on no more pixels than an A3.
            yield page.render(scale=DPI / 72 * min(1.0, A3 / page.get_width()), grayscale=True).to_pil()
            page.close()
    finally:
        pdf.close()


def sizes_mm(path: Path) -> list[tuple[int, int]]:
    pdf = pypdfium2.PdfDocument(path)
    try:
        return [
            (round(width / 72 * 25.4), round(height / 72 * 25.4))
            for width, height in map(pdf.get_page_size, range(len(pdf)))
        ]
    finally:
        pdf.close()


@pytest.mark.parametrize("link", [LINK, LONG_LINK], ids=["short", "longest"])
@pytest.mark.parametrize("sheet", PAPERS["labels"], ids=lambda one: one.id)
def test_the_code_of_every_label_is_read_from_a_picture_of_150_dpi(
    tmp_path: Path, sheet: ExhibitPaper, link: str
) -> None:
    shown = [replace(LABEL, link=link, title=f"Karya {n}") for n in range(8)]
    path = rendered(tmp_path, labels(*shown), sheet)
    each = sheet.across * sheet.down
    assert codes(path) == [[link] * each] * (8 // each)


@pytest.mark.parametrize("sheet", PAPERS["feedback"], ids=lambda one: one.id)
def test_the_code_of_every_sheet_is_read(tmp_path: Path, sheet: ExhibitPaper) -> None:
    content = ExhibitsContent(
        "Umpan balik", SCHOOL, sheets=(SheetContent("x", "Kapal besi", "Bayu", "Stan 1", LONG_LINK),)
    )
    assert codes(rendered(tmp_path, content, sheet)) == [[LONG_LINK] * sheet.down]


@pytest.mark.parametrize("sheet", PAPERS["posters"], ids=lambda one: one.id)
def test_a_poster_has_its_size_and_a_code_that_is_read(tmp_path: Path, sheet: ExhibitPaper) -> None:
    path = rendered(tmp_path, posters(POSTER), sheet)
    assert sizes_mm(path) == [(sheet.width, sheet.height)]
    assert codes(path) == [[LINK]]


@pytest.mark.parametrize("sheet", PAPERS["labels"], ids=lambda one: one.id)
def test_a_label_says_all_that_is_known_of_its_work(tmp_path: Path, sheet: ExhibitPaper) -> None:
    text = " ".join(page_texts(rendered(tmp_path, labels(LABEL), sheet))[0].replace("-\r\n", "").split())
    for words in (
        "Stan 3",
        "Perahu Plastisin",
        "Kelompok Layar",
        "Kelas VIII-B · IPA · Kolaborasi",
        "Proses",
        "Refleksi",
        "Bentuk menentukan.",
        "Bayu, S.Pd.",
        "SMP Negeri Contoh",
        "12 September 2025",
    ):
        assert words in text, text
    assert sizes_mm(tmp_path / f"{sheet.id}.pdf") == [(sheet.width, sheet.height)]


def test_nine_labels_take_two_sheets_of_eight(tmp_path: Path) -> None:
    assert len(page_texts(rendered(tmp_path, labels(*[LABEL] * 9), paper("labels", "A4")))) == 2


def test_a_label_without_a_link_has_no_code(tmp_path: Path) -> None:
    path = rendered(tmp_path, labels(replace(LABEL, link="")), paper("labels", "A6"))
    assert codes(path) == [[]]
    assert "Pindai" not in page_texts(path)[0]


def test_a_link_too_long_for_a_label_is_told_and_left_out(tmp_path: Path) -> None:
    sheet = paper("labels", "A4")
    told = problems(tmp_path, labels(replace(LABEL, link=LONG_LINK + "x")), sheet)
    assert [one.code for one in told] == ["link-long"]
    assert codes(tmp_path / "A4.pdf") == [[]]


@pytest.mark.parametrize("sheet", PAPERS["labels"], ids=lambda one: one.id)
def test_a_label_that_is_too_full_loses_whole_sentences_and_says_so(tmp_path: Path, sheet: ExhibitPaper) -> None:
    full = replace(LABEL, about=SENTENCE * 9, process=SENTENCE * 12, reflection=SENTENCE * 6)
    told = problems(tmp_path, labels(full, LABEL), sheet)
    assert [(one.code, one.record) for one in told] == [("label-shortened", "karya")]
    text = " ".join(page_texts(tmp_path / f"{sheet.id}.pdf")[0].replace("-\r\n", "").split())
    assert "…" not in text
    assert text.count("Tiga bentuk") >= 3


HOSTILE = {
    "nothing": LabelContent("a", "A"),
    "no title": LabelContent("b", ""),
    "one word without end": LabelContent("c", "x" * 900, ("y" * 900,), "z" * 400, about="w" * 2000, process="v" * 2000),
    "many makers": replace(LABEL, makers=tuple(f"Murid Nomor {n}" for n in range(70))),
    "long names": replace(
        LABEL, school="Sekolah " * 60, teacher="Guru " * 60, material="bahan " * 90, title="Judul " * 60
    ),
    "arabic and emoji": replace(LABEL, title="لوحة “kata” 🎉", process="نص عربي " * 20, reflection="😀 " * 30),
    "everything long": replace(
        LABEL, about=SENTENCE * 30, process=SENTENCE * 30, reflection=SENTENCE * 30, link=LONG_LINK
    ),
}


@pytest.mark.parametrize("sheet", PAPERS["labels"], ids=lambda one: one.id)
def test_nothing_lies_outside_its_label_or_on_other_text(tmp_path: Path, sheet: ExhibitPaper) -> None:
    path = rendered(tmp_path, labels(*HOSTILE.values()), sheet, Recipe(draft=True))
    assert pdf_faults(path) == []
    assert faults(path) == []


@pytest.mark.parametrize("sheet", PAPERS["posters"], ids=lambda one: one.id)
def test_nothing_lies_outside_a_poster_or_on_other_text(tmp_path: Path, sheet: ExhibitPaper) -> None:
    endless = tuple(PosterSection(str(n), f"Bagian {n}", (SENTENCE * 4, "w" * 3000)) for n in range(6))
    row = MeasureRow(
        SENTENCE * 4, "1 satuan yang panjang sekali", "2 satuan yang panjang sekali", SENTENCE * 3, 1, 2, 2
    )
    hostile = (
        PosterContent("a", "A"),
        PosterContent("b", ""),
        PosterContent(
            "c", "Judul " * 60, SENTENCE * 8, sections=endless, measures=(row,) * 8, quote=SENTENCE * 9, link=LINK
        ),
        replace(POSTER, quote="", measures=()),
        replace(POSTER, link=""),
    )
    path = rendered(tmp_path, posters(*hostile), sheet, Recipe(draft=True))
    assert pdf_faults(path) == []
    assert faults(path) == []
    assert all("DRAF" in page for page in page_texts(path))


def test_a_poster_that_says_too_much_is_told(tmp_path: Path) -> None:
    told = problems(tmp_path, posters(replace(POSTER, summary=SENTENCE * 20)), paper("posters", "A3"))
    assert [(one.code, one.record) for one in told] == [("poster-long", "praktik")]


def test_a_photo_too_small_for_the_poster_is_told_with_its_resolution(tmp_path: Path) -> None:
    shown: PhotoContent = photo(picture(tmp_path))
    told = problems(tmp_path, posters(replace(POSTER, photos=(shown,))), paper("posters", "A1"))
    assert [(one.code, one.record) for one in told] == [("photo-small", shown.photo_id)]
    assert " dpi" in told[0].message


def test_a_print_shop_gets_bleed_beyond_the_trim(tmp_path: Path) -> None:
    path = rendered(tmp_path, posters(POSTER), paper("posters", "A3"), Recipe(profile=PROFILES["press"]))
    pdf = pypdfium2.PdfDocument(path)
    page = pdf[0]
    left, low, right, high = page.get_trimbox()
    bled = page.get_bleedbox()
    page.close()
    pdf.close()
    assert (round((right - left) / 72 * 25.4), round((high - low) / 72 * 25.4)) == (297, 420)
    assert round((left - bled[0]) / 72 * 25.4, 1) == 3.0


def test_a_sheet_for_everything_has_a_line_to_name_what_it_is_about(tmp_path: Path) -> None:
    content = ExhibitsContent("Umpan balik", SCHOOL, sheets=(SheetContent(),))
    text = page_texts(rendered(tmp_path, content, paper("feedback", "A4")))[0]
    for words in ("Karya atau praktik:", "Saya suka", "Saya bertanya", "Saya usul"):
        assert words in text
