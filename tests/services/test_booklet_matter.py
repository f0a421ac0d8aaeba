"""Pages of a booklet before, behind and among its chapters."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from portfolio.domain.changes import Receipt
from portfolio.errors import BadValue, NotFound
from portfolio.services import booklet_matter, booklets, photo_place, photos, practices, publish, school, undo
from portfolio.services.booklet_chapters import BookletItem
from portfolio.services.libraries import Library
from tests.services.edits import everything


@pytest.fixture
def booklet(library: Library) -> str:
    """A booklet of one practice by one author, with a dimension and a subject."""
    own = school.school(library).id
    author = school.add_person(library, name="Arunika", bio="Mengajar **IPA** sejak lama.", school_id=own).made[0]
    practice = practices.add_practice(library, title="Suhu sungai", subject="IPA").made[0]
    practices.write_section(library, practice, "situasi", "Murid mengukur suhu air sungai. " * 20)
    practices.set_authors(library, practice, [author])
    practices.set_tag(library, practice, "dimensions", "kolaborasi", on=True)
    return booklets.add_booklet(library, title="Belajar di Sungai", place_date="Martapura, 18 Oktober 2025").made[0]


def printed(library: Library, booklet: str, target: Path) -> list[str]:
    """The text of each page."""
    publish.export_booklet(library, target, booklet_id=booklet)
    document = pypdfium2.PdfDocument(target)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return pages


def page_with(pages: list[str], words: str) -> int:
    found = [n for n, text in enumerate(pages) if words in text]
    assert found, f"“{words}” is on no page"
    return found[0]


def test_a_booklet_has_its_inner_title_and_credits_until_they_are_switched_off(library: Library, booklet: str) -> None:
    shown = {line.kind for line in booklet_matter.lines(library, booklet) if line.shown}
    assert shown == {"inner-title", "credits"}
    booklet_matter.show(library, booklet, "inner-title", on=False)
    assert not {line.kind: line.shown for line in booklet_matter.lines(library, booklet)}["inner-title"]


def test_every_page_that_is_switched_on_is_printed_in_order(library: Library, booklet: str, tmp_path: Path) -> None:
    for kind in booklet_matter.SWITCHES:
        booklet_matter.show(library, booklet, kind, on=True)
    head = school.add_person(library, name="Rimba", role="Kepala Dinas Pendidikan").made[0]
    booklet_matter.add_welcome(library, booklet, body="Selamat membaca.", person_id=head)
    pages = printed(library, booklet, tmp_path / "a.pdf")
    words = (
        "boleh digandakan", "LEMBAR PENGESAHAN".title(), "Sambutan Kepala Dinas Pendidikan", "Daftar Isi",
        "Suhu sungai", "Biodata Penulis", "Indeks",
    )  # fmt: skip
    places = [page_with(pages[1:], word) for word in words[:4]]
    assert places == sorted(places)
    last = [max(n for n, text in enumerate(pages) if word in text) for word in words[4:]]
    assert last[1] < last[2]
    assert "Kolaborasi" in pages[last[2]]
    assert "IPA" in pages[last[2]]
    assert not any("Tentang penulis".upper() in text.upper() for text in pages)


def test_an_index_names_the_page_on_which_a_chapter_begins(library: Library, booklet: str, tmp_path: Path) -> None:
    booklet_matter.show(library, booklet, "indices", on=True)
    pages = printed(library, booklet, tmp_path / "a.pdf")
    index = pages[page_with(pages, "Mata pelajaran")]
    chapter = next(n for n, text in enumerate(pages, start=1) if "Situasi" in text)
    assert str(chapter) in index.split("IPA", 1)[1]


def test_the_inner_title_can_be_left_out(library: Library, booklet: str, tmp_path: Path) -> None:
    before = len(printed(library, booklet, tmp_path / "a.pdf"))
    booklet_matter.show(library, booklet, "inner-title", on=False)
    assert len(printed(library, booklet, tmp_path / "b.pdf")) == before - 1


def test_words_of_the_own_take_the_place_of_those_that_come_with_it(
    library: Library, booklet: str, tmp_path: Path
) -> None:
    booklet_matter.write(library, booklet, "copyright", body="Bebas dipakai siapa saja.")
    text = "\n".join(printed(library, booklet, tmp_path / "a.pdf"))
    assert "Bebas dipakai siapa saja." in text
    assert "boleh digandakan" not in text


def test_a_free_page_stands_among_the_chapters_without_a_number(library: Library, booklet: str, tmp_path: Path) -> None:
    page = booklet_matter.add_free_page(library, booklet, title="Terima kasih", body="Kepada semua murid.").made[0]
    items = booklets.open_booklet(library, booklet).items
    assert items[-1] == BookletItem("page", page)
    booklets.arrange_booklet(library, booklet, [items[-1], *items[:-1]])
    pages = printed(library, booklet, tmp_path / "a.pdf")
    assert page_with(pages, "Kepada semua murid.") < next(n for n, text in enumerate(pages) if "Situasi" in text)


def test_a_free_page_is_offered_to_its_own_booklet_alone(library: Library, booklet: str) -> None:
    page = booklet_matter.add_free_page(library, booklet, title="Terima kasih").made[0]
    other = booklets.add_booklet(library, title="Lain").made[0]
    assert page in {offer.record_id for offer in booklets.open_booklet(library, booklet).offers}
    assert page not in {offer.record_id for offer in booklets.open_booklet(library, other).offers}


def test_photos_of_one_label_make_a_gallery(
    library: Library, booklet: str, tmp_path: Path, make_photo: Callable[..., Path]
) -> None:
    photos.add_photos(library, [make_photo(size=(400, 300)) for _ in range(3)])
    ids = [line.id for line in photo_place.photo_lines(library)]
    photo_place.change_photos(library, ids, {"caption": "Murid menempel karya"})
    photo_place.tag_photos(library, ids, ["Gallery Walk"])
    booklets.add_chapter(library, booklet, "gallery", "Gallery Walk")
    text = " ".join(" ".join(printed(library, booklet, tmp_path / "a.pdf")).split())
    assert text.count("Murid menempel karya") == 3


def test_a_portrait_is_held_back_like_every_other_photo(
    library: Library, booklet: str, tmp_path: Path, make_photo: Callable[..., Path]
) -> None:
    photos.add_photos(library, [make_photo(size=(400, 300))])
    photo = photo_place.photo_lines(library)[0].id
    author = next(one for one in school.people(library) if one.name == "Arunika")
    school.change_person(library, author.id, photo_id=photo)
    assert publish.export_booklet(library, tmp_path / "a.pdf", booklet_id=booklet).privacy.photos == 1
    without = publish.export_booklet(library, tmp_path / "b.pdf", booklet_id=booklet, leave_out=[photo])
    assert without.privacy.photos == 0


def test_the_privacy_page_tells_what_was_left_out(
    library: Library, booklet: str, tmp_path: Path, make_photo: Callable[..., Path]
) -> None:
    practice = practices.list_practices(library)[0].id
    photos.add_photos(library, [make_photo(size=(400, 300))], practice_id=practice)
    photo = photo_place.photo_lines(library)[0].id
    booklet_matter.show(library, booklet, "receipt", on=True)
    target = tmp_path / "a.pdf"
    publish.export_booklet(library, target, booklet_id=booklet, leave_out=[photo])
    document = pypdfium2.PdfDocument(target)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    assert "memuat 0 foto" in text
    assert "1 foto tidak dimuat" in text


def test_each_edit_of_pages_is_taken_back_and_made_again(library: Library, booklet: str) -> None:
    welcome = booklet_matter.add_welcome(library, booklet, body="Satu").made[0]
    booklet_matter.add_welcome(library, booklet, body="Dua")
    free = booklet_matter.add_free_page(library, booklet, title="Bebas").made[0]
    edits: list[Callable[[], Receipt]] = [
        lambda: booklet_matter.show(library, booklet, "copyright", on=True),
        lambda: booklet_matter.write(library, booklet, "approval", body="Disahkan."),
        lambda: booklet_matter.add_welcome(library, booklet),
        lambda: booklet_matter.add_free_page(library, booklet),
        lambda: booklet_matter.change_page(library, free, body="Isi"),
        lambda: booklet_matter.show_welcome(library, welcome, on=False),
        lambda: booklet_matter.move_welcome(library, welcome, 1),
        lambda: booklet_matter.remove_page(library, welcome),
    ]
    for edit in edits:
        before = everything(library)
        receipt = edit()
        after = everything(library)
        assert after != before, receipt.intent
        undone = undo.take_back(library, receipt)
        assert everything(library) == before, receipt.intent
        undo.take_back(library, undo.take_back(library, undone))
        assert everything(library) == before, receipt.intent


def test_what_is_not_there_is_refused(library: Library, booklet: str) -> None:
    with pytest.raises(BadValue):
        booklet_matter.show(library, booklet, "sampul-emas", on=True)
    with pytest.raises(NotFound):
        booklet_matter.change_page(library, "tidak-ada", body="x")
