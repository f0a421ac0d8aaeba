from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from portfolio.errors import BadValue
from portfolio.services import (
    booklets,
    direction,
    inquiries,
    inquiry_evidence,
    photo_place,
    photos,
    practices,
    undo,
)
from portfolio.services.libraries import Library


@pytest.fixture
def three(library: Library, make_photo: Callable[..., Path]) -> list[str]:
    return list(photos.add_photos(library, [make_photo(size=(60, 40)) for _ in range(3)]).imported)


def lines(library: Library) -> dict[str, photo_place.PhotoLine]:
    return {line.id: line for line in photo_place.photo_lines(library)}


def test_a_line_tells_what_the_grid_shows(library: Library, three: list[str]) -> None:
    practice = practices.add_practice(library, title="Judul").made[0]
    photos.place_photo(library, practice, three[0])
    photo_place.tag_photos(library, three[:2], add=["Gallery Walk", " gallery walk "])
    found = lines(library)
    assert found[three[0]].practices == (practice,)
    assert [found[one].tags for one in three] == [("Gallery Walk",), ("Gallery Walk",), ()]
    assert found[three[0]].small
    assert found[three[0]].consent == "unchecked"
    photo_place.tag_photos(library, three, remove=["GALLERY WALK"])
    assert [line.tags for line in lines(library).values()] == [()] * 3


def test_an_activity_is_named_in_one_go_and_numbered(library: Library, three: list[str]) -> None:
    photo_place.name_activity(library, three, "Gallery Walk kelas VIII")
    assert [lines(library)[one].caption for one in three] == [f"Gallery Walk kelas VIII ({n})" for n in (1, 2, 3)]
    photo_place.name_activity(library, three[:1], "Presentasi")
    assert lines(library)[three[0]].caption == "Presentasi"
    with pytest.raises(BadValue):
        photo_place.name_activity(library, three, "  ")


def test_turning_and_cutting_show_in_every_rendition_and_are_undone(library: Library, three: list[str]) -> None:
    photo = photos.list_photos(library)[0]
    photo_place.crop_photo(library, photo.id, (0.0, 0.0, 0.5, 1.0))
    turned = photo_place.turn_photos(library, [photo.id], 1)
    (after,) = (one for one in photos.list_photos(library) if one.id == photo.id)
    assert (after.crop_left, after.crop_top, after.crop_right, after.crop_bottom) == (0.0, 0.0, 1.0, 0.5)
    with Image.open(photos.picture_for_screen(library, after)) as image:
        assert image.size == (40, 30)
    assert lines(library)[photo.id].edited
    undo.take_back(library, turned)
    for _ in range(4):
        photo_place.turn_photos(library, [photo.id], 1)
    (again,) = (one for one in photos.list_photos(library) if one.id == photo.id)
    assert (again.quarter_turns, again.crop_right) == (0, 0.5)
    with pytest.raises(BadValue):
        photo_place.crop_photo(library, photo.id, (0.5, 0.0, 0.4, 1.0))


def test_a_better_copy_takes_every_place_and_the_words(library: Library, three: list[str]) -> None:
    old, new, _ = three
    practice = practices.add_practice(library, title="Judul").made[0]
    booklet = booklets.add_booklet(library, title="Buklet", cover_id=old).made[0]
    photos.place_photo(library, practice, old, "aksi")
    photos.change_photo(library, old, caption="Murid mengukur", alt="Dua murid")
    photos.change_photo(library, new, alt="Sudah ada")
    assert [(use.kind, use.title) for use in photo_place.uses(library, old)] == [
        ("practice", "Judul"),
        ("booklet", "Buklet"),
    ]
    photo_place.replace_photo(library, old, new)
    assert photo_place.uses(library, old) == []
    assert {use.record_id for use in photo_place.uses(library, new)} == {practice, booklet}
    (placed,) = practices.open_practice(library, practice).photos
    assert (placed.photo.id, placed.photo.caption, placed.photo.alt) == (new, "Murid mengukur", "Sudah ada")


def test_photos_come_back_from_the_trash_to_their_places(library: Library, three: list[str]) -> None:
    practice = practices.add_practice(library, title="Judul").made[0]
    photos.place_photo(library, practice, three[0])
    photo_place.remove_photos(library, three[:2])
    assert set(lines(library)) == set(three[2:])
    assert {photo.id for photo in photo_place.trashed_photos(library)} == set(three[:2])
    assert practices.open_practice(library, practice).photos == ()
    photo_place.restore_photos(library, three[:1])
    assert [placed.photo.id for placed in practices.open_practice(library, practice).photos] == three[:1]


def test_a_copy_that_stands_beside_the_better_one_just_goes(library: Library, three: list[str]) -> None:
    practice = practices.add_practice(library, title="Judul").made[0]
    for photo in three[:2]:
        photos.place_photo(library, practice, photo)
    photo_place.replace_photo(library, three[0], three[1])
    assert [placed.photo.id for placed in practices.open_practice(library, practice).photos] == [three[1]]


def test_the_best_copy_takes_every_place_and_one_undo_brings_the_others_back(
    library: Library, three: list[str]
) -> None:
    best, *others = three
    practice = practices.add_practice(library, title="Judul").made[0]
    booklets.add_booklet(library, title="Buklet", cover_id=others[1])
    photo_place.place_photos(library, practice, others)
    photos.change_photo(library, others[0], caption="Murid mengukur")
    kept = photo_place.keep_best(library, best, others)
    (placed,) = practices.open_practice(library, practice).photos
    assert (placed.photo.id, placed.photo.caption) == (best, "Murid mengukur")
    assert booklets.list_booklets(library)[0].cover_id == best
    assert {photo.id for photo in photo_place.trashed_photos(library)} == set(others)
    undo.take_back(library, kept)
    assert [one.photo.id for one in practices.open_practice(library, practice).photos] == others
    assert booklets.list_booklets(library)[0].cover_id == others[1]
    assert photo_place.trashed_photos(library) == []
    assert lines(library)[best].caption == ""


def test_photos_are_placed_together_and_leave_together(library: Library, three: list[str]) -> None:
    practice = practices.add_practice(library, title="Judul").made[0]
    photo_place.place_photos(library, practice, three[1:2])
    placed = photo_place.place_photos(library, practice, three, "aksi")
    page = practices.open_practice(library, practice).photos
    assert [one.photo.id for one in page] == [three[1], three[0], three[2]]
    assert [one.place.section for one in page] == ["", "aksi", "aksi"]
    undo.take_back(library, placed)
    assert [one.photo.id for one in practices.open_practice(library, practice).photos] == three[1:2]


def test_a_cut_and_the_point_it_keeps_are_undone_together(library: Library, three: list[str]) -> None:
    cut = photo_place.crop_photo(library, three[0], (0.1, 0.2, 0.9, 0.8), focal=(0.3, 0.4))
    (photo,) = (one for one in photos.list_photos(library) if one.id == three[0])
    assert (photo.crop_left, photo.focal_x, photo.focal_y) == (0.1, 0.3, 0.4)
    undo.take_back(library, cut)
    (photo,) = (one for one in photos.list_photos(library) if one.id == three[0])
    assert (photo.crop_left, photo.focal_x, photo.focal_y) == (0.0, 0.5, 0.5)


def test_a_photo_is_replaced_in_cycles_forums_and_evidence_too(library: Library, three: list[str]) -> None:
    old, new, _ = three
    cycle = inquiries.add_inquiry(library, title="Murid bertanya").made[0]
    both = inquiries.add_inquiry(library, title="Dua foto").made[0]
    inquiry_evidence.place_photos(library, cycle, "assess", [old])
    inquiry_evidence.place_photos(library, both, "assess", [old, new])
    statement = direction.add_statement(library, "mission", after="Belajar dari laut").made[0]
    direction.show_photos(library, statement, [old])
    assert {use.kind for use in photo_place.uses(library, old)} == {"inquiry", "statement"}
    receipt = photo_place.replace_photo(library, old, new)
    assert photo_place.uses(library, old) == []
    assert [one.photo.id for one in inquiries.open_inquiry(library, cycle).photos] == [new]
    assert [one.photo.id for one in inquiries.open_inquiry(library, both).photos] == [new]
    undo.take_back(library, receipt)
    assert [one.photo.id for one in inquiries.open_inquiry(library, cycle).photos] == [old]
    assert len(inquiries.open_inquiry(library, both).photos) == 2
