"""Deleting photos for good: what goes, what stays, and that it can't be taken back."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from portfolio.domain.consent import Consent, PhotoBlur
from portfolio.errors import EditOutdated
from portfolio.services import (
    booklets,
    checkup,
    consents,
    photo_place,
    photo_trash,
    photos,
    practices,
    publish,
    school,
    undo,
)
from portfolio.services.libraries import Library
from portfolio.storage import queries

MakePhoto = Callable[..., Path]


@pytest.fixture
def three(library: Library, make_photo: MakePhoto) -> list[str]:
    return list(photos.add_photos(library, [make_photo(size=(900, 700)) for _ in range(3)]).imported)


def files(library: Library) -> set[str]:
    return library.vault.names()


def file_name(library: Library, photo_id: str) -> str:
    return next(photo.file_name for photo in photos.list_photos(library) if photo.id == photo_id)


def test_only_what_lies_in_the_trash_is_deleted_with_its_original_and_its_pictures(
    library: Library, three: list[str], tmp_path: Path
) -> None:
    practice = practices.add_practice(library, title="Kebun Kata").made[0]
    photo_place.place_photos(library, practice, three)
    booklet = booklets.add_booklet(library, title="Buklet").made[0]
    publish.export_booklet(library, tmp_path / "buklet.pdf", booklet_id=booklet, draft=True)
    kept, gone = file_name(library, three[2]), [file_name(library, one) for one in three[:2]]
    photo_place.remove_photos(library, three[:2])
    emptied = photo_trash.empty_trash(library, three)
    assert emptied.photos == 2
    assert emptied.bytes > 0
    assert emptied.receipt.touches("photo", "practice_photo")
    assert files(library) == {kept}
    left = {path.name for path in library.cache.rglob("*.jpg")}
    assert left
    assert not any(path.startswith(name.split(".")[0]) for path in left for name in gone)
    assert not (library.cache / "print").exists()
    assert [one.photo.id for one in practices.open_practice(library, practice).photos] == [three[2]]
    assert photo_trash.trash_state(library).photo_ids == ()


def test_every_row_lets_go_and_the_library_stays_whole(library: Library, three: list[str]) -> None:
    practice = practices.add_practice(library, title="Judul").made[0]
    photo_place.place_photos(library, practice, three[:1])
    booklets.add_booklet(library, title="Buklet", cover_id=three[0])
    school.change_school(library, school.school(library).id, logo_id=three[0])
    photo_place.tag_photos(library, three[:1], add=["Label"])
    consents.set_blurs(library, three[0], [PhotoBlur(photo_id=three[0], shape="ellipse", points="0.1 0.1 0.4 0.5")])
    given = consents.add_consent(library, subject="Arunika").made[0]
    consents.set_photo_consent(library, three[:1], "consented", [given])
    photo_place.remove_photos(library, three[:1])
    assert photo_trash.trash_stakes(library).places == ("Judul", "Buklet")
    photo_trash.empty_trash(library)
    assert booklets.list_booklets(library)[0].cover_id is None
    assert school.school(library).logo_id is None
    library.close()
    assert checkup.check(library.folder, full=True, repair=True).problems == ()


def test_what_was_deleted_for_good_can_not_be_undone_into_a_photo_without_its_file(
    library: Library, make_photo: MakePhoto
) -> None:
    practice = practices.add_practice(library, title="Judul").made[0]
    imported = photos.add_photos(library, [make_photo()], practice_id=practice)
    (place,) = practices.open_practice(library, practice).photos
    taken_out = photos.take_out_photo(library, place.place.id)
    removed = photo_place.remove_photos(library, imported.imported)
    photo_trash.empty_trash(library)
    for receipt in (removed, taken_out, imported.receipt):
        with pytest.raises(EditOutdated):
            undo.take_back(library, receipt)
    assert photos.list_photos(library) == []


def test_a_form_of_a_consent_is_not_deleted_with_the_trash(library: Library, three: list[str]) -> None:
    consent = consents.add_consent(library, subject="Arunika").made[0]
    with library.edit("") as edit:
        edit.change(queries.wanted(edit.session, Consent, consent), scan_id=three[0])
    photo_place.remove_photos(library, three[:2])
    assert photo_trash.trash_stakes(library).photo_ids == (three[1],)
    assert photo_trash.empty_trash(library).photos == 1
    assert [photo.id for photo in photo_place.trashed_photos(library)] == [three[0]]


def test_an_original_goes_with_the_last_photo_that_needs_it(library: Library, make_photo: MakePhoto) -> None:
    path = make_photo()
    first = photos.add_photos(library, [path]).imported[0]
    photo_place.remove_photos(library, [first])
    second = photos.add_photos(library, [path]).imported[0]
    assert photo_trash.trash_stakes(library, [first]).bytes == 0
    photo_trash.empty_trash(library)
    assert len(files(library)) == 1
    photo_place.remove_photos(library, [second])
    assert photo_trash.empty_trash(library).bytes == path.stat().st_size
    assert files(library) == set()


def test_what_is_old_is_told_after_thirty_days_and_deleted_by_nobody(library: Library, three: list[str]) -> None:
    photo_place.remove_photos(library, three)
    assert photo_trash.trash_state(library).old_ids == ()
    later = datetime.now(UTC) + timedelta(days=photo_trash.OLD_DAYS, minutes=1)
    state = photo_trash.trash_state(library, later)
    assert set(state.old_ids) == set(three)
    assert len(photo_place.trashed_photos(library)) == 3
