"""Themes of booklets: data files that the same pages are laid out with."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from portfolio.publishing.compose import compose
from portfolio.publishing.content import MatterContent
from portfolio.publishing.recipe import BOOKLET_PAPERS, Paper, Recipe
from portfolio.publishing.renderers.pdf.items import Curve, Field, Line, Photo, Rule
from portfolio.publishing.renderers.pdf.layout import Layout, lay_out
from portfolio.publishing.renderers.pdf.shades import contrast
from portfolio.publishing.renderers.pdf.theme import recoloured, theme
from portfolio.services.themes import USUAL, is_colour, known_theme, themes
from tests.publishing.builders import author, booklet, photo, practice

_NOWHERE = Path("tidak-dibaca.jpg")
IDS = [one.id for one in themes()]


def laid(look: str, paper: Paper = "A5", *, cover: bool = True, title: str = "Belajar dari Tepi Laut") -> Layout:
    shown = (photo(_NOWHERE, section="situasi"), photo(_NOWHERE, (600, 900), section="aksi"))
    content = booklet(
        practice(photos=shown, body="Murid mengukur suhu air. " * 60),
        practice("p2", body="Dua."),
        title=title,
        subtitle="Tujuh praktik baik",
        event="Pameran Hasil Belajar",
        cover=photo(_NOWHERE) if cover else None,
        back_text="Mengapa kapal besi tidak tenggelam?",
    )
    pages = tuple(MatterContent(kind, kind) for kind in ("copyright", "approval", "figures", "authors", "indices"))
    content = replace(content, matter=pages)
    return lay_out(compose(content, Recipe(paper)), theme(look, paper), draft=True)


def test_a_school_can_choose_among_at_least_four_themes() -> None:
    assert len(IDS) >= 4
    assert IDS[0] == USUAL
    assert all(one.name and one.about for one in themes())


@pytest.mark.parametrize("paper", BOOKLET_PAPERS)
@pytest.mark.parametrize("look", IDS)
def test_nothing_lies_outside_its_page(look: str, paper: Paper) -> None:
    for cover in (True, False):
        layout = laid(look, paper, cover=cover)
        for page in layout.pages:
            for item in page.items:
                if isinstance(item, Line | Photo | Field | Rule):
                    left, upper, right, lower = item.box
                    place = (page.number, page.kind, item)
                    assert left >= -0.5, place
                    assert upper >= -0.5, place
                    assert right <= layout.width + 0.5, place
                    assert lower <= layout.height + 0.5, place


@pytest.mark.parametrize("look", IDS)
def test_a_long_title_leaves_the_school_its_place_on_the_cover(look: str) -> None:
    words = "Menumbuhkan keberanian bertanya melalui penyelidikan kolaboratif di pesisir " * 2
    page = laid(look, title=words.strip()).pages[0]
    lines = sorted((item for item in page.items if isinstance(item, Line)), key=lambda line: line.y)
    for upper, lower in pairwise(lines):
        apart = lower.box[1] >= upper.box[3] - 2.0 or lower.box[0] >= upper.box[2] or lower.box[2] <= upper.box[0]
        assert apart, (upper.text, lower.text)


@pytest.mark.parametrize("look", IDS)
def test_its_words_can_be_read_on_its_grounds(look: str) -> None:
    colours = theme(look, "A5").colours
    pairs = [
        ("#FFFFFF", colours.text), ("#FFFFFF", colours.muted), ("#FFFFFF", colours.primary),
        (colours.primary, colours.on_primary), (colours.deep, colours.on_primary),
        (colours.deep, colours.on_primary_muted), (colours.tint, colours.deep), (colours.tint, colours.muted),
        *(("#FFFFFF", ink) for ink in colours.sections.values()),
    ]  # fmt: skip
    for ground, ink in pairs:
        assert contrast(ground, ink) >= 4.5, (ground, ink)


def test_themes_differ_in_type_and_cover() -> None:
    manners = {theme(look, "A5").manner for look in IDS}
    assert len(manners) == len(IDS)
    first = {look: laid(look).pages[0] for look in IDS}
    fonts = {look: {span.font for item in page.items if isinstance(item, Line) for span in item.spans}
             for look, page in first.items()}  # fmt: skip
    assert len({frozenset(one) for one in fonts.values()}) >= 3
    assert sum(any(isinstance(item, Curve) for item in page.items) for page in first.values()) >= 3


@pytest.mark.parametrize("colour", ["#FFE900", "#0F6B63", "#000000", "#FFFFFF", "#D32F2F"])
def test_any_colour_becomes_one_that_white_words_can_stand_on(colour: str) -> None:
    changed = recoloured(theme(USUAL, "A5").colours, colour)
    assert contrast(changed.primary, "#FFFFFF") >= 4.5
    assert contrast(changed.deep, changed.on_primary_muted) >= 4.5
    assert changed.sections["aksi"] == changed.primary
    assert changed.sections["tantangan"] == theme(USUAL, "A5").colours.sections["tantangan"]


def test_a_theme_that_is_gone_is_printed_as_the_usual_one() -> None:
    assert known_theme("tidak-ada") == USUAL
    assert known_theme(IDS[-1]) == IDS[-1]
    assert is_colour("#0f6B63")
    assert not is_colour("biru")


def test_a_portrait_stands_beside_the_biography() -> None:
    writer = author("Arunika", portrait=photo(_NOWHERE, (400, 400)))
    content = booklet(practice(authors=(writer,)))
    content = replace(content, matter=(MatterContent("x", "authors"),))
    layout = lay_out(compose(content, Recipe()), theme(USUAL, "A5"))
    page = next(page for page in layout.pages if page.head == "Biodata Penulis")
    assert [item.photo for item in page.items if isinstance(item, Photo)] == [writer.portrait]
