"""Chapters of a booklet that are no practices: chosen, arranged, printed."""

from pathlib import Path

import pytest

from portfolio.errors import BadValue
from portfolio.services import booklet_chapters, booklets, direction, inquiries, inquiry_telling, practices, publish
from portfolio.services.booklet_chapters import PRACTICE, BookletItem
from portfolio.services.libraries import Library
from portfolio.services.undo import take_back
from tests.publishing.reading import page_texts

DIRECTION = BookletItem("direction")


@pytest.fixture
def three(library: Library) -> list[BookletItem]:
    """Three practices as lines of a booklet's contents."""
    made = [practices.add_practice(library, title=title).made[0] for title in ("Satu", "Dua", "Tiga")]
    return [BookletItem(PRACTICE, practice) for practice in made]


@pytest.fixture
def booklet(library: Library, three: list[BookletItem]) -> str:
    direction.add_statement(library, "vision", after="Terwujudnya murid yang gemar bertanya.")
    return booklets.add_booklet(library, title="Buklet").made[0]


def items(library: Library, booklet: str) -> list[BookletItem]:
    return list(booklets.open_booklet(library, booklet).items)


def test_every_kind_is_offered_and_every_inquiry(library: Library, booklet: str) -> None:
    inquiry = inquiries.add_inquiry(library, title="Murid bertanya").made[0]
    offers = booklets.open_booklet(library, booklet).offers
    assert ("direction", "") in [(offer.kind, offer.record_id) for offer in offers]
    assert ("inquiry", inquiry, "Murid bertanya") in [(one.kind, one.record_id, one.title) for one in offers]


def test_cycles_of_one_title_are_told_apart_by_a_number(library: Library, booklet: str) -> None:
    first = inquiries.add_inquiry(library, title="Murid bertanya").made[0]
    inquiry_telling.next_cycle(library, first)
    offers = booklets.open_booklet(library, booklet).offers
    assert [one.title for one in offers if one.kind == "inquiry"] == ["Murid bertanya (1)", "Murid bertanya (2)"]


def test_a_chapter_is_added_behind_everything_and_taken_back(
    library: Library, booklet: str, three: list[BookletItem]
) -> None:
    receipt = booklets.add_chapter(library, booklet, "direction")
    assert items(library, booklet) == [*three, DIRECTION]
    take_back(library, receipt)
    assert items(library, booklet) == three


def test_a_booklet_of_all_practices_goes_on_being_one(library: Library, booklet: str, three: list[BookletItem]) -> None:
    booklets.arrange_booklet(library, booklet, [DIRECTION, *three])
    assert items(library, booklet) == [DIRECTION, *three]
    fourth = BookletItem(PRACTICE, practices.add_practice(library, title="Empat").made[0])
    assert items(library, booklet) == [DIRECTION, *three, fourth]


def test_a_chapter_between_two_practices_keeps_its_place(
    library: Library, booklet: str, three: list[BookletItem]
) -> None:
    booklets.arrange_booklet(library, booklet, [three[0], DIRECTION, *three[1:]])
    assert items(library, booklet) == [three[0], DIRECTION, *three[1:]]
    booklets.set_booklet_practices(library, booklet, [one.record_id for one in (three[2], three[0], three[1])])
    assert items(library, booklet) == [three[2], DIRECTION, three[0], three[1]]
    booklets.set_booklet_practices(library, booklet, [])
    assert items(library, booklet) == [DIRECTION]


def test_a_chapter_is_there_once(library: Library, booklet: str, three: list[BookletItem]) -> None:
    booklets.add_chapter(library, booklet, "direction")
    booklets.add_chapter(library, booklet, "direction")
    assert items(library, booklet) == [*three, DIRECTION]
    booklets.remove_chapter(library, booklet, "direction")
    assert items(library, booklet) == three


def test_a_chapter_that_there_is_not_is_refused(library: Library, booklet: str) -> None:
    with pytest.raises(BadValue):
        booklets.add_chapter(library, booklet, "resep")


def test_a_chapter_whose_record_was_deleted_is_not_printed(
    library: Library, booklet: str, three: list[BookletItem]
) -> None:
    inquiry = inquiries.add_inquiry(library, title="Murid bertanya").made[0]
    booklets.add_chapter(library, booklet, "inquiry", inquiry)
    receipt = inquiries.remove_inquiry(library, inquiry)
    assert items(library, booklet) == three
    take_back(library, receipt)
    assert items(library, booklet) == [*three, BookletItem("inquiry", inquiry)]


def test_chapters_are_printed_where_they_stand(
    library: Library, booklet: str, three: list[BookletItem], tmp_path: Path
) -> None:
    booklets.arrange_booklet(library, booklet, [three[0], DIRECTION, *three[1:]])
    made = publish.export_booklet(library, tmp_path / "b.pdf")
    contents = next(text for text in page_texts(made.path) if "Daftar Isi" in text)
    places = [contents.index(title) for title in ("Satu", "Arah Sekolah Kami", "Dua", "Tiga")]
    assert places == sorted(places)
    assert "gemar bertanya" in "".join(page_texts(made.path)).replace("\r\n", " ")


def test_a_chapter_that_holds_nothing_is_told_and_left_out(library: Library, tmp_path: Path) -> None:
    practices.add_practice(library, title="Satu")
    booklet = booklets.add_booklet(library, title="Buklet").made[0]
    booklets.add_chapter(library, booklet, "direction")
    made = publish.export_booklet(library, tmp_path / "b.pdf")
    assert "empty-chapter" in [problem.code for problem in made.problems]


def test_a_booklet_may_hold_chapters_alone(library: Library, tmp_path: Path) -> None:
    direction.add_statement(library, "vision", after="Terwujudnya murid yang gemar bertanya.")
    booklet = booklets.add_booklet(library, title="Buklet").made[0]
    booklets.add_chapter(library, booklet, "direction")
    made = publish.export_booklet(library, tmp_path / "b.pdf")
    assert "gemar bertanya" in "".join(page_texts(made.path)).replace("\r\n", " ")


def test_every_kind_has_a_name(library: Library, booklet: str) -> None:
    for offer in booklets.open_booklet(library, booklet).offers:
        assert booklet_chapters.kind_name(offer.kind) != offer.kind
