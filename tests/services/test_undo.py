"""What an undo refuses, and what a change of frame keeps."""

from collections.abc import Callable
from pathlib import Path

import pytest

from portfolio.errors import EditOutdated
from portfolio.services import photos, practices, undo
from portfolio.services.libraries import Library
from tests.services.edits import everything


@pytest.fixture
def filled(library: Library, make_photo: Callable[..., Path]) -> Library:
    practice = practices.add_practice(library, title="Satu").made[0]
    photos.add_photos(library, [make_photo() for _ in range(3)], practice_id=practice, section="aksi")
    practices.write_section(library, practice, "situasi", "Awal.")
    return library


def test_an_edit_of_what_is_gone_is_not_taken_back_by_half(filled: Library) -> None:
    practice = practices.list_practices(filled)[0].id
    added = practices.add_measure(filled, practice, label="Baru")
    practices.remove_measure(filled, added.made[0])
    before = everything(filled)
    with pytest.raises(EditOutdated):
        undo.take_back(filled, added)
    assert everything(filled) == before


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
