"""A deck as PDF: a page a slide, with the same words and pictures as the PPTX."""

from pathlib import Path

import pikepdf
import pytest

from portfolio.progress import SILENCE
from portfolio.publishing.compose_deck import practice_deck
from portfolio.publishing.compose_ojt_deck import OjtContent, ojt_deck
from portfolio.publishing.content import Rendered
from portfolio.publishing.deck import RATIOS, Deck, Ratio
from portfolio.publishing.recipe import Recipe
from portfolio.publishing.renderers.pdf.slides import render_slides
from tests.publishing.builders import full_practice, photo, school
from tests.publishing.deck_builders import cycle, direction
from tests.publishing.reading import image_streams, letters, page_texts


def printed(folder: Path, deck: Deck, recipe: Recipe | None = None) -> tuple[Path, Rendered]:
    target = folder / "uji.pdf"
    return target, render_slides(deck, recipe or Recipe(), target, folder / "cache", SILENCE)


@pytest.mark.parametrize("ratio", ["16:9", "4:3"])
def test_a_slide_is_a_page_of_the_same_shape(tmp_path: Path, ratio: Ratio) -> None:
    deck = practice_deck(full_practice(tmp_path), school(), ratio)
    path, result = printed(tmp_path, deck)
    with pikepdf.open(path) as pdf:
        assert result.pages == len(pdf.pages) == len(deck.slides)
        assert {tuple(float(side) for side in page.mediabox[2:]) for page in pdf.pages} == {RATIOS[ratio]}
        assert str(pdf.docinfo["/Title"]) == deck.title
        with pdf.open_outline() as outline:
            assert [item.title for item in outline.root] == [slide.title for slide in deck.slides]
    for slide, text in zip(deck.slides, page_texts(path), strict=True):
        assert letters(slide.title) in letters(text)


def test_the_matrix_and_the_tables_are_there(tmp_path: Path) -> None:
    path, _ = printed(tmp_path, ojt_deck(OjtContent(direction(), cycle())))
    text = " ".join(page_texts(path))
    assert "Misi baru 2" in text
    assert "Bermakna" in text
    assert "●" in text


def test_pictures_are_jpegs_without_anything_else(tmp_path: Path) -> None:
    path, _ = printed(tmp_path, practice_deck(full_practice(tmp_path), school()))
    streams = image_streams(path)
    assert streams
    assert all(stream.startswith(b"\xff\xd8\xff\xe0") and b"Exif" not in stream for stream in streams)


def test_a_draft_says_so_on_every_page(tmp_path: Path) -> None:
    path, _ = printed(tmp_path, practice_deck(full_practice(tmp_path), school()), Recipe(draft=True))
    assert all("DRAF" in text for text in page_texts(path))


def test_a_photo_that_is_gone_is_told(tmp_path: Path) -> None:
    gone = photo(tmp_path / "hilang.jpg", section="aksi", caption="Hilang")
    _, result = printed(tmp_path, practice_deck(full_practice(tmp_path, photos=(gone,)), school()))
    assert [problem.code for problem in result.problems] == ["photo-missing"]
