"""Prose in Qt's document and back, and what is kept of a paste."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from portfolio.domain.names import split_name
from portfolio.domain.prose import ListBlock, Paragraph, Run, parse, to_markdown
from ui.widgets.writing.figure_rows import spots
from ui.widgets.writing.line_text import caret_after
from ui.widgets.writing.pasted import blocks_of_html, blocks_of_text
from ui.widgets.writing.prose_document import read_blocks, write_blocks

_TEXTS = st.text(alphabet=st.sampled_from("ab *_-1.)\n\\é\u00a0😀ابجد\u200d+#<&"), min_size=1, max_size=12)
_RUNS = st.lists(st.builds(Run, _TEXTS, st.booleans(), st.booleans()), min_size=1, max_size=4)
_PARAGRAPHS = st.builds(lambda runs: Paragraph(tuple(runs)), _RUNS)
_LISTS = st.builds(
    lambda items, ordered: ListBlock(tuple(items), ordered),
    st.lists(_PARAGRAPHS, min_size=1, max_size=3),
    st.booleans(),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(_PARAGRAPHS | _LISTS, max_size=5))
def test_any_prose_comes_back_from_the_document_as_it_went_in(blocks: list[Paragraph | ListBlock]) -> None:
    tree = parse(to_markdown(tuple(blocks)))
    document = QTextDocument()
    write_blocks(document, tree)
    assert read_blocks(document) == tree


def test_writing_again_replaces_what_was_there(qtbot: QtBot) -> None:
    document = QTextDocument()
    write_blocks(document, parse("- satu\n- dua"))
    write_blocks(document, parse("Biasa"))
    assert read_blocks(document) == parse("Biasa")


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>Satu</p><p>Dua</p>", "Satu\n\nDua"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("<ol><li>a</li><li><b>b</b></li></ol>", "1. a\n2. **b**"),
        ('<p><a href="https://contoh.id">tautan</a><script>jahat()</script></p>', "tautan"),
        ('<p style="color:red"><span style="font-size:40pt">besar</span></p>', "besar"),
        ("<p>lewat<br>baris</p>", "lewat\nbaris"),
    ],
)
def test_a_web_page_is_pasted_without_its_looks(qtbot: QtBot, html: str, markdown: str) -> None:
    assert to_markdown(blocks_of_html(html)) == markdown


def test_plain_text_keeps_its_paragraphs_and_lists() -> None:
    pasted = blocks_of_text("Pembuka\nbaris dua\n\n- satu\n- dua\n\nPenutup *bukan miring*")
    assert pasted == (
        Paragraph((Run("Pembuka\nbaris dua"),)),
        ListBlock((Paragraph((Run("satu"),)), Paragraph((Run("dua"),)))),
        Paragraph((Run("Penutup *bukan miring*"),)),
    )


@pytest.mark.parametrize(
    ("old", "new", "caret", "expected"),
    [("abc", "abc", 1, 1), ("abc", "aXbc", 3, 2), ("aXbc", "abc", 4, 1), ("a😀b", "a😀", 4, 3), ("", "abc", 0, 3)],
)
def test_the_caret_goes_behind_what_changed(old: str, new: str, caret: int, expected: int) -> None:
    assert caret_after(old, new, caret) == expected


@pytest.mark.parametrize(
    ("written", "before", "name", "after"),
    [
        ("Samudra", "", "Samudra", ""),
        ("Dra. Hj. Kirana Embun, M.Pd.", "Dra. Hj.", "Kirana Embun", "M.Pd."),
        ("Bayu Karang, S.Pd., Gr.", "", "Bayu Karang", "S.Pd., Gr."),
        ("Dr.", "", "Dr.", ""),
    ],
)
def test_degrees_are_told_from_the_name(written: str, before: str, name: str, after: str) -> None:
    said = split_name(written)
    assert (said.before, said.name, said.after) == (before, name, after)


@given(st.lists(st.floats(0.2, 5.0), min_size=1, max_size=40), st.integers(200, 900))
def test_rows_of_photos_never_leave_the_page(aspects: list[float], width: int) -> None:
    found = spots(aspects, width, 380)
    assert len(found) == len(aspects)
    assert all(spot.x >= 0 and spot.x + spot.width <= width + 2 and 0 < spot.height <= 380 for spot in found)
