import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portfolio.domain.prose import Block, ListBlock, Paragraph, Run, _read, parse, plain, tidy, to_markdown
from portfolio.domain.wording import clean_text

WORDS = st.text(alphabet="ab*_-+1.) \\#<&é", min_size=1, max_size=8)
RUNS = st.builds(Run, WORDS, st.booleans(), st.booleans())
PARAGRAPHS = st.lists(RUNS, min_size=1, max_size=4).map(tidy).filter(bool).map(Paragraph)
LISTS = st.builds(ListBlock, st.lists(PARAGRAPHS, min_size=1, max_size=3).map(tuple), st.booleans())


def words_of(blocks: tuple[Block, ...]) -> list[list[str]]:
    return [
        ["".join(run.text for run in item.runs) for item in (block.items if isinstance(block, ListBlock) else (block,))]
        for block in blocks
    ]


@pytest.mark.long
@settings(max_examples=400, deadline=None)
@given(st.lists(st.one_of(PARAGRAPHS, LISTS), max_size=4).map(tuple))
def test_what_is_written_is_read_back(blocks: tuple[Block, ...]) -> None:
    markdown = to_markdown(blocks)
    read = parse(markdown)
    assert words_of(read) == words_of(blocks)
    assert [type(block) for block in read] == [type(block) for block in blocks]
    assert to_markdown(read) == markdown


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200))
def test_no_text_is_too_odd_to_be_parsed(text: str) -> None:
    parse(text)


def test_bold_italic_and_lists_are_understood() -> None:
    blocks = parse("Halo **dunia** dan *murid*.\n\n- satu\n- dua\n\n1. pertama")
    assert blocks == (
        Paragraph((Run("Halo "), Run("dunia", bold=True), Run(" dan "), Run("murid", italic=True), Run("."))),
        ListBlock((Paragraph((Run("satu"),)), Paragraph((Run("dua"),)))),
        ListBlock((Paragraph((Run("pertama"),)),), ordered=True),
    )


def test_everything_else_of_markdown_is_plain_text() -> None:
    text = "# bukan judul <b>bukan tebal</b> [bukan](tautan) ![bukan](gambar) `bukan kode`"
    assert parse(text) == (Paragraph((Run(text),)),)


def test_emphasis_of_ordinary_writing_survives() -> None:
    blocks = (
        Paragraph((Run("Kata "), Run("penting", bold=True), Run(", lalu "), Run("in situ", italic=True), Run("."))),
    )
    assert parse(to_markdown(blocks)) == blocks


def test_plain_gives_the_words_alone() -> None:
    assert plain("**Satu** *dua*\n\n- tiga\n- empat") == "Satu dua\ntiga\nempat"


@settings(max_examples=600, deadline=None)
@given(st.text(alphabet="ab .,-1)\n\u00a0\u3000é#>`", max_size=30))
def test_plain_paragraphs_are_read_without_a_parser_and_come_out_the_same(text: str) -> None:
    assert parse(text) == _read(clean_text(text))
