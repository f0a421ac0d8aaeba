"""Every edit can be taken back, and made again."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portfolio.domain.changes import Receipt
from portfolio.errors import EditOutdated
from portfolio.services import booklets, photo_place, photos, practices, school, undo
from portfolio.services.libraries import Library, create_library


def content(library: Library) -> list[str]:
    """Everything that the library holds, as SQL without the search index's own pages."""
    connection = sqlite3.connect(library.folder / "library.db")
    lines = [line for line in connection.iterdump() if line.startswith("INSERT") and "search" not in line]
    connection.close()
    return sorted(lines)


@pytest.fixture
def filled(library: Library, make_photo: Callable[..., Path]) -> Library:
    for name in ("Arunika", "Bayu"):
        school.add_person(library, name=name)
    practice = practices.add_practice(library, title="Satu").made[0]
    practices.add_practice(library, title="Dua")
    photos.add_photos(library, [make_photo() for _ in range(3)], practice_id=practice, section="aksi")
    practices.write_section(library, practice, "situasi", "Awal.")
    practices.add_measure(library, practice, label="Tuntas", before=40, after=80)
    booklets.add_booklet(library, title="Buklet")
    return library


def every_edit(library: Library, make_photo: Callable[..., Path]) -> list[Callable[[], Receipt]]:
    practice, other = (line.id for line in practices.list_practices(library))
    page = practices.open_practice(library, practice)
    place, photo = page.photos[0].place.id, page.photos[0].photo.id
    person = school.people(library)[0].id
    own = school.school(library).id
    booklet = booklets.list_booklets(library)[0].id
    measure = page.measures[0].id
    return [
        lambda: school.change_school(library, own, name="Nama baru", principal_id=person),
        lambda: school.add_person(library, name="Citra"),
        lambda: school.change_person(library, person, title_after="M.Pd."),
        lambda: school.remove_person(library, person),
        lambda: practices.add_practice(library, title="Tiga"),
        lambda: practices.change_practice(library, practice, title="Satu lagi"),
        lambda: practices.write_section(library, practice, "situasi", "Diubah."),
        lambda: practices.write_section(library, practice, "tantangan", "Baru."),
        lambda: practices.change_frame(library, practice, "formal"),
        lambda: practices.set_authors(library, practice, [person]),
        lambda: practices.set_tag(library, practice, "dimensions", "kolaborasi", on=True),
        lambda: practices.add_measure(library, practice, label="Baru"),
        lambda: practices.change_measure(library, measure, after=90.5),
        lambda: practices.remove_measure(library, measure),
        lambda: practices.move_practice(library, other, 0),
        lambda: practices.duplicate_practice(library, practice),
        lambda: practices.remove_practice(library, practice),
        lambda: photos.add_photos(library, [make_photo()], practice_id=practice).receipt,
        lambda: photos.change_photo(library, photo, caption="Murid berdiskusi", memo="jangan dicetak"),
        lambda: photos.place_photo(library, other, photo),
        lambda: photos.move_photo(library, practice, place, 2, "refleksi"),
        lambda: photos.take_out_photo(library, place),
        lambda: photo_place.remove_photos(library, [photo]),
        lambda: booklets.add_booklet(library, title="Lain"),
        lambda: booklets.change_booklet(library, booklet, paper="A4", cover_id=photo),
        lambda: booklets.set_booklet_practices(library, booklet, [other, practice]),
        lambda: booklets.remove_booklet(library, booklet),
    ]


def test_each_edit_is_taken_back_and_made_again(filled: Library, make_photo: Callable[..., Path]) -> None:
    for edit in every_edit(filled, make_photo):
        before = content(filled)
        receipt = edit()
        after = content(filled)
        assert after != before, receipt.intent
        assert receipt.intent
        undone = undo.take_back(filled, receipt)
        assert content(filled) == before, receipt.intent
        redone = undo.take_back(filled, undone)
        assert content(filled) == after, receipt.intent
        undo.take_back(filled, redone)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.lists(st.integers(0, 26), min_size=2, max_size=12))
def test_any_row_of_edits_is_taken_back_in_turn(order: list[int], make_photo: Callable[..., Path]) -> None:
    with TemporaryDirectory() as folder, create_library(Path(folder) / "Pustaka") as library:
        practice = practices.add_practice(library, title="Satu").made[0]
        practices.add_practice(library, title="Dua")
        school.add_person(library, name="Arunika")
        photos.add_photos(library, [make_photo() for _ in range(2)], practice_id=practice)
        practices.add_measure(library, practice, label="Tuntas")
        booklets.add_booklet(library, title="Buklet")
        edits = every_edit(library, make_photo)
        states, receipts = [content(library)], []
        for number in order:
            try:
                receipts.append(edits[number]())
            except Exception:
                continue
            states.append(content(library))
        for receipt in reversed(receipts):
            assert content(library) == states.pop()
            undo.take_back(library, receipt)
        assert content(library) == states.pop()


def test_an_edit_of_what_is_gone_is_not_taken_back_by_half(filled: Library) -> None:
    practice = practices.list_practices(filled)[0].id
    added = practices.add_measure(filled, practice, label="Baru")
    practices.remove_measure(filled, added.made[0])
    before = content(filled)
    with pytest.raises(EditOutdated):
        undo.take_back(filled, added)
    assert content(filled) == before


def test_a_frame_change_moves_text_and_photos_and_loses_neither(filled: Library) -> None:
    practice = practices.list_practices(filled)[0].id
    practices.change_frame(filled, practice, "formal")
    page = practices.open_practice(filled, practice)
    assert page.bodies == {"pendahuluan": "Awal."}
    assert {placed.place.section for placed in page.photos} == {"pelaksanaan"}
    practices.change_frame(filled, practice, "star")
    assert practices.open_practice(filled, practice).bodies == {"situasi": "Awal."}


def test_a_frame_with_fewer_sections_hides_no_text(filled: Library) -> None:
    practice = practices.add_practice(filled, frame="starli").made[0]
    for section in ("refleksi", "laporan", "improvisasi"):
        practices.write_section(filled, practice, section, f"Teks {section}.")
    practices.change_frame(filled, practice, "formal")
    bodies = practices.open_practice(filled, practice).bodies
    assert bodies == {"penutup": "Teks refleksi.\n\nTeks laporan.\n\nTeks improvisasi."}
