"""Proofs: the pages of a document that is worked on, painted anew where they changed."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from portfolio.publishing.compose import compose
from portfolio.publishing.content import BookletContent, MatterContent
from portfolio.publishing.recipe import Recipe
from portfolio.publishing.renderers.pdf.booklet import render_pdf
from portfolio.publishing.renderers.pdf.layout import lay_out
from portfolio.publishing.renderers.pdf.memory import Memory
from portfolio.publishing.renderers.pdf.proof import Proof, Proofread
from portfolio.publishing.renderers.pdf.theme import theme
from tests.publishing.builders import booklet, full_practice


@pytest.fixture
def content(tmp_path: Path) -> BookletContent:
    """A booklet of four practices with lists that name pages."""
    made = booklet(*(full_practice(tmp_path, f"p{n}") for n in range(4)))
    return replace(made, matter=(MatterContent("f", "figures"), MatterContent("i", "indices")))


def edited(content: BookletContent, place: int, **changes: str) -> BookletContent:
    practices = list(content.practices)
    practices[place] = replace(practices[place], **changes)  # type: ignore[arg-type] # only texts are changed here
    return replace(content, practices=tuple(practices))


def texts(made: Proofread) -> list[str]:
    found = []
    for path, page in made.pages:
        document = pypdfium2.PdfDocument(path)
        found.append(document[page].get_textpage().get_text_bounded())
        document.close()
    return found


@pytest.fixture
def proof(tmp_path: Path) -> Proof:
    folder = tmp_path / "proof"
    folder.mkdir()
    return Proof(folder)


def test_its_pages_say_what_the_whole_file_says(content: BookletContent, proof: Proof, tmp_path: Path) -> None:
    document = compose(content, Recipe())
    made = proof.render(document, Recipe(), tmp_path / "cache")
    render_pdf(document, Recipe(), tmp_path / "whole.pdf", tmp_path / "cache")
    whole = pypdfium2.PdfDocument(tmp_path / "whole.pdf")
    assert texts(made) == [page.get_textpage().get_text_bounded() for page in whole]
    assert made.size == pytest.approx(whole[0].get_size(), abs=0.1)
    whole.close()


def test_an_edit_paints_its_own_part_alone(content: BookletContent, proof: Proof, tmp_path: Path) -> None:
    before = proof.render(compose(content, Recipe()), Recipe(), tmp_path / "cache")
    changed = edited(content, 2, quote="Sekarang saya berani bertanya.")
    after = proof.render(compose(changed, Recipe()), Recipe(), tmp_path / "cache")
    new = {path for path, _ in after.pages} - {path for path, _ in before.pages}
    assert len(new) == 1
    assert "berani bertanya" in "".join(texts(after))


def test_what_is_edited_back_is_not_painted_again(content: BookletContent, proof: Proof, tmp_path: Path) -> None:
    first = proof.render(compose(content, Recipe()), Recipe(), tmp_path / "cache")
    proof.render(compose(edited(content, 1, summary="Lain."), Recipe()), Recipe(), tmp_path / "cache")
    assert proof.render(compose(content, Recipe()), Recipe(), tmp_path / "cache").pages == first.pages


def test_a_title_is_changed_wherever_it_is_told(content: BookletContent, proof: Proof, tmp_path: Path) -> None:
    proof.render(compose(content, Recipe()), Recipe(), tmp_path / "cache")
    after = proof.render(compose(edited(content, 1, title="Judul baru"), Recipe()), Recipe(), tmp_path / "cache")
    assert sum("Judul baru" in text for text in texts(after)) >= 2


def test_pages_that_move_carry_their_new_numbers(content: BookletContent, proof: Proof, tmp_path: Path) -> None:
    before = proof.render(compose(content, Recipe()), Recipe(), tmp_path / "cache")
    longer = replace(content, foreword=content.foreword + "\n\n" + "Kalimat pengantar yang panjang sekali. " * 120)
    after = proof.render(compose(longer, Recipe()), Recipe(), tmp_path / "cache")
    assert len(after.pages) > len(before.pages)
    whole = lay_out(compose(longer, Recipe()), theme("laut", "A5"))
    for page, text in zip(whole.pages, texts(after), strict=True):
        if page.kind == "text":
            assert page.folio in text.split()


def test_a_photo_that_is_gone_is_told_and_shown_as_gone(content: BookletContent, proof: Proof, tmp_path: Path) -> None:
    before = proof.render(compose(content, Recipe()), Recipe(), tmp_path / "cache")
    gone = content.practices[0].photos[0]
    broken = replace(gone, original=tmp_path / "tidak-ada.jpg", sha256="0" * 64)
    practices = (replace(content.practices[0], photos=(broken, *content.practices[0].photos[1:])),)
    after = proof.render(
        compose(replace(content, practices=(*practices, *content.practices[1:])), Recipe()),
        Recipe(),
        tmp_path / "cache",
    )
    assert [problem.record for problem in after.problems if problem.record == gone.photo_id]
    assert after.pages != before.pages


def test_remembered_pages_are_the_same_as_new_ones(content: BookletContent) -> None:
    memory = Memory()
    for summary in ("Satu.", "Dua.", "Satu."):
        document = compose(edited(content, 1, summary=summary), Recipe())
        remembered = lay_out(document, theme("laut", "A5"), memory=memory)
        new = lay_out(document, theme("laut", "A5"))
        assert [(page.number, page.folio, page.head, len(page.items)) for page in remembered.pages] == [
            (page.number, page.folio, page.head, len(page.items)) for page in new.pages
        ]
        assert remembered.bookmarks == new.bookmarks
        assert remembered.unprintable == new.unprintable
