"""A deck as PPTX, opened again: placeholders, notes, pictures, no traces; and looked at through an office program."""

import hashlib
import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from portfolio.progress import SILENCE
from portfolio.publishing.compose_deck import practice_deck
from portfolio.publishing.compose_ojt_deck import OjtContent, ojt_deck
from portfolio.publishing.content import Rendered, SectionContent
from portfolio.publishing.deck import Deck, Ratio
from portfolio.publishing.recipe import PROFILES, Recipe
from portfolio.publishing.renderers.pptx import render_pptx
from portfolio.publishing.renderers.pptx.template import LAYOUTS, specimens, template
from tests.publishing.builders import full_practice, photo, photos, picture, school
from tests.publishing.deck_builders import cycle, direction

LETTERS = re.compile(r"<a:t>([^<]*)</a:t>")


def told(folder: Path, ratio: Ratio = "16:9", **values: Any) -> Deck:
    return practice_deck(full_practice(folder, **values), school(), ratio)


def written(folder: Path, deck: Deck, recipe: Recipe | None = None, name: str = "uji.pptx") -> tuple[Path, Rendered]:
    target = folder / name
    return target, render_pptx(deck, recipe or Recipe(), target, folder / "cache", SILENCE)


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name) for name in file.namelist()}


def test_every_slide_has_its_title_where_outlines_look_for_it(tmp_path: Path) -> None:
    deck = told(tmp_path)
    path, result = written(tmp_path, deck)
    opened = Presentation(str(path))
    assert result.pages == len(opened.slides) == len(deck.slides)
    for slide, shown in zip(deck.slides, opened.slides, strict=True):
        assert shown.shapes.title is not None
        assert shown.shapes.title.text_frame.text.strip("“”") == slide.title
        assert shown.slide_layout.name in LAYOUTS.values()


def test_the_text_of_a_slide_can_be_edited_line_by_line(tmp_path: Path) -> None:
    sections = (
        SectionContent("aksi", "Aksi", "1. **Satu.** Murid mengukur.\n2. Murid mencatat.\n3. Murid bercerita."),
    )
    path, _ = written(tmp_path, told(tmp_path, sections=sections, photos=()))
    body = next(
        shape
        for slide in Presentation(str(path)).slides
        for shape in slide.placeholders
        if shape.placeholder_format.idx == 1 and shape.text_frame.text.startswith("Satu")
    )
    assert [line.text for line in body.text_frame.paragraphs] == [
        "Satu: Murid mengukur", "Murid mencatat", "Murid bercerita",
    ]  # fmt: skip
    assert body.text_frame.paragraphs[0].runs[0].font.bold
    assert b'type="arabicPeriod"' in b"".join(parts(path).values())


def test_notes_hold_what_is_to_be_said(tmp_path: Path) -> None:
    deck = told(tmp_path)
    path, _ = written(tmp_path, deck)
    for slide, shown in zip(deck.slides, Presentation(str(path)).slides, strict=True):
        frame = shown.notes_slide.notes_text_frame if shown.has_notes_slide else None
        assert (frame.text if frame else "") == slide.notes


def test_pictures_are_cut_to_their_box_and_say_what_they_show(tmp_path: Path) -> None:
    shots = photos(tmp_path, [(1600, 900)], section="aksi", alt="Dua murid mengukur bibit.", caption="Mengukur.")
    path, _ = written(tmp_path, told(tmp_path, photos=shots))
    found = [
        shape
        for slide in Presentation(str(path)).slides
        for shape in slide.shapes
        if shape.shape_type == MSO_SHAPE_TYPE.PICTURE
    ]
    assert found
    for shape in found:
        assert shape._element.nvPicPr.cNvPr.get("descr") == "Dua murid mengukur bibit."
        image = Image.open(io.BytesIO(shape.image.blob))
        assert image.format == "JPEG"
        assert abs(image.width / image.height - shape.width / shape.height) < 0.02
        assert not image.getexif()
        assert image.width <= shape.width / 914_400 * 150 + 1


@pytest.mark.parametrize("ratio", ["16:9", "4:3"])
def test_the_deck_has_its_own_shape_and_layouts(tmp_path: Path, ratio: Ratio) -> None:
    path, _ = written(tmp_path, told(tmp_path, ratio))
    opened = Presentation(str(path))
    assert opened.slide_width == (12_192_000 if ratio == "16:9" else 9_144_000)
    assert opened.slide_height == 6_858_000
    assert [layout.name for layout in opened.slide_layouts] == list(LAYOUTS.values())
    assert set(specimens(ratio)) == set(LAYOUTS)
    theme = parts(path)["ppt/theme/theme1.xml"].decode()
    assert "0F6B63" in theme
    assert "Plus Jakarta Sans" in theme
    assert "Office" not in theme


def test_who_made_it_and_when_stands_nowhere_but_the_school(tmp_path: Path) -> None:
    path, _ = written(tmp_path, told(tmp_path))
    opened = Presentation(str(path)).core_properties
    assert (opened.author, opened.last_modified_by) == ("SMP Negeri Cakrawala", "")
    assert opened.created is None
    assert opened.modified is None
    found = parts(path)
    assert not [name for name in found if "thumbnail" in name or "printerSettings" in name]
    everything = b"".join(found.values())
    for trace in (b"Steve", b"python-pptx", b"Microsoft Macintosh", str(tmp_path).encode()):
        assert trace not in everything
    with zipfile.ZipFile(path) as file:
        assert {entry.date_time[0] for entry in file.infolist()} == {1980}


def test_the_same_deck_gives_the_same_bytes(tmp_path: Path) -> None:
    deck = told(tmp_path)
    first, second = written(tmp_path, deck)[0], written(tmp_path, deck, name="lagi.pptx")[0]
    assert hashlib.sha256(first.read_bytes()).digest() == hashlib.sha256(second.read_bytes()).digest()


def test_a_draft_says_so_on_every_slide(tmp_path: Path) -> None:
    path, _ = written(tmp_path, told(tmp_path), Recipe(draft=True))
    for slide in Presentation(str(path)).slides:
        assert "DRAF" in [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


def test_every_word_says_its_language_and_numbers_count_themselves(tmp_path: Path) -> None:
    path, _ = written(tmp_path, told(tmp_path))
    slides = [text.decode() for name, text in parts(path).items() if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]
    assert slides
    for text in slides:
        assert "<a:rPr" not in text.replace('<a:rPr lang="id-ID"', "")
    assert sum('type="slidenum"' in text for text in slides) == len(slides) - 2


def test_a_photo_that_is_gone_is_told_and_stops_nothing(tmp_path: Path) -> None:
    gone = photo(tmp_path / "hilang.jpg", section="aksi", caption="Hilang")
    _, result = written(tmp_path, told(tmp_path, photos=(gone,)))
    assert [problem.code for problem in result.problems] == ["photo-missing"]


def test_a_photo_too_small_for_the_slide_is_told(tmp_path: Path) -> None:
    small = photo(picture(tmp_path, "kecil.jpg", (300, 200)), (300, 200), section="aksi", caption="Kecil")
    _, result = written(tmp_path, told(tmp_path, photos=(small,)))
    assert [problem.code for problem in result.problems] == ["photo-small"]


def test_signs_of_the_format_and_of_no_font_are_kept_out_of_its_way(tmp_path: Path) -> None:
    words = "Nilai <b> & \"kutip\" 'a' \x07 ]]> ꦲ"
    path, _ = written(tmp_path, told(tmp_path, title=words, quote=words, summary=words))
    title = Presentation(str(path)).slides[0].shapes.title
    assert title is not None
    assert title.text_frame.text == words.replace("\x07", "")


def test_tables_and_the_matrix_can_be_edited(tmp_path: Path) -> None:
    path, _ = written(tmp_path, ojt_deck(OjtContent(direction(), cycle())))
    tables = [shape.table for slide in Presentation(str(path)).slides for shape in slide.shapes if shape.has_table]
    assert len(tables) == 2
    assert [cell.text for cell in tables[0].rows[1].cells] == ["1", "Misi lama 1", "Misi baru 1"]
    assert tables[1].cell(2, 1).text == "●"


def test_the_empty_deck_is_one_that_opens() -> None:
    opened = Presentation(io.BytesIO(template("16:9")))
    assert len(opened.slides) == 0
    assert opened.slide_master.placeholders


@pytest.mark.long
def test_an_office_program_shows_every_slide(tmp_path: Path) -> None:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("no office program is here")
    deck = told(tmp_path)
    path, _ = written(tmp_path, deck, Recipe(profile=PROFILES["screen"]))
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    command = [program, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    pdf = pypdfium2.PdfDocument(tmp_path / "uji.pdf")
    try:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    finally:
        pdf.close()
    assert len(pages) == len(deck.slides)
    for slide, text in zip(deck.slides, pages, strict=True):
        assert slide.title.split()[0] in text
