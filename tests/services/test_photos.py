import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from portfolio.errors import DiskFull, FileRefused, NotFound
from portfolio.progress import Cancelled
from portfolio.services import checkup, photos, practices
from portfolio.services.libraries import Library, create_library, open_library

MakePhoto = Callable[..., Path]


class Stop:
    """A user who cancels at the third file."""

    def step(self, done: int, total: int, label: str) -> None:
        if done == 2:
            raise Cancelled


def test_originals_are_kept_byte_for_byte_under_their_hash(library: Library, make_photo: MakePhoto) -> None:
    path = make_photo("Foto pagi.JPG")
    report = photos.add_photos(library, [path])
    (photo,) = photos.list_photos(library)
    assert report.imported == (photo.id,)
    assert library.vault.path(photo.file_name).read_bytes() == path.read_bytes()
    assert photo.original_name == "Foto pagi.JPG"


def test_adding_twice_changes_nothing(library: Library, make_photo: MakePhoto) -> None:
    paths = [make_photo(), make_photo()]
    paths.append(Path(shutil.copy(paths[0], paths[0].with_name("salinan.jpg"))))
    first = photos.add_photos(library, paths)
    again = photos.add_photos(library, paths)
    assert (len(first.imported), len(first.duplicates)) == (2, 1)
    assert (len(again.imported), len(again.duplicates)) == (0, 3)
    assert again.receipt.changes == ()


def test_a_known_photo_is_placed_in_another_practice(library: Library, make_photo: MakePhoto) -> None:
    path = make_photo()
    first, second = (practices.add_practice(library).made[0] for _ in range(2))
    photos.add_photos(library, [path], practice_id=first)
    photos.add_photos(library, [path], practice_id=second, section="aksi")
    assert len(photos.list_photos(library)) == 1
    assert [placed.place.section for placed in practices.open_practice(library, second).photos] == ["aksi"]


def test_one_bad_file_never_stops_the_rest(library: Library, make_photo: MakePhoto, tmp_path: Path) -> None:
    cut = make_photo("terpotong.jpg", size=(600, 400))
    cut.write_bytes(cut.read_bytes()[: cut.stat().st_size // 2])
    text = tmp_path / "surat.jpg"
    text.write_text("bukan foto")
    good = make_photo("baik.jpg")
    report = photos.add_photos(library, [cut, text, tmp_path / "hilang.jpg", good])
    assert len(report.imported) == 1
    assert [refused.path.name for refused in report.refused] == ["terpotong.jpg", "surat.jpg", "hilang.jpg"]
    assert all(refused.reason.endswith((".", "GIF.")) for refused in report.refused)
    assert len(library.vault.names()) == 1


def test_a_folder_gives_all_its_photos(library: Library, make_photo: MakePhoto, tmp_path: Path) -> None:
    make_photo("hp/DCIM/a.jpg")
    make_photo("hp/DCIM/b.PNG")
    (tmp_path / "hp/catatan.txt").write_text("x")
    report = photos.add_photos(library, [tmp_path / "hp"])
    assert (len(report.imported), report.refused) == (2, ())


def test_what_was_taken_before_cancelling_is_kept(library: Library, make_photo: MakePhoto) -> None:
    report = photos.add_photos(library, [make_photo() for _ in range(5)], progress=Stop())
    assert report.cancelled
    assert len(report.imported) == len(photos.list_photos(library)) == len(library.vault.names()) == 2


def test_a_full_disk_keeps_what_was_taken(
    library: Library, make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage, kept = library.vault.stage, list[str]()

    def full_after_two(copy: Path, file_name: str) -> None:
        if len(kept) == 2:
            raise OSError(28, "No space left on device")
        kept.append(file_name)
        stage(copy, file_name)

    monkeypatch.setattr(library.vault, "stage", full_after_two)
    with pytest.raises(DiskFull):
        photos.add_photos(library, [make_photo() for _ in range(4)])
    assert len(photos.list_photos(library)) == len(library.vault.names()) == 2


def test_a_missing_practice_is_told_before_anything_is_copied(library: Library, make_photo: MakePhoto) -> None:
    with pytest.raises(NotFound):
        photos.add_photos(library, [make_photo()], practice_id="tidak-ada")
    assert library.vault.names() == set()


def test_a_photo_without_its_original_has_no_picture(library: Library, make_photo: MakePhoto) -> None:
    photos.add_photos(library, [make_photo()])
    (photo,) = photos.list_photos(library)
    assert photos.picture_for_screen(library, photo).exists()
    shutil.rmtree(library.cache)
    library.vault.path(photo.file_name).unlink()
    with pytest.raises(FileRefused, match="tidak ditemukan"):
        photos.picture_for_screen(library, photo)


def test_pasted_pictures_are_taken_like_files(library: Library, make_photo: MakePhoto) -> None:
    practice = practices.add_practice(library).made[0]
    content = make_photo().read_bytes()
    report = photos.add_photo_bytes(library, content, "tempel.png", practice_id=practice)
    assert len(report.imported) == 1
    assert len(practices.open_practice(library, practice).photos) == 1


@pytest.mark.long
def test_the_real_photos_all_come_in_with_size_and_date(library: Library, shared: Path) -> None:
    report = photos.add_photos(library, [shared / "photos"])
    assert (len(report.imported), len(report.duplicates), len(report.refused)) == (58, 0, 0)
    assert all(photo.width and photo.height and photo.taken_at for photo in photos.list_photos(library))


@pytest.mark.long
def test_hostile_pictures_are_taken_or_refused_with_a_reason(library: Library, shared: Path) -> None:
    files = [path for path in (shared / "images").rglob("*") if path.is_file()]
    report = photos.add_photos(library, files)
    assert len(report.imported) + len(report.duplicates) + len(report.refused) == len(files)
    assert all(refused.reason for refused in report.refused)
    assert len(library.vault.names()) == len(report.imported)


def test_a_file_that_kills_its_reader_is_refused_and_the_rest_comes_in(
    library: Library, make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    from portfolio.media import pool

    monkeypatch.setattr(pool, "SECONDS", 0.0)
    slow = photos.add_photos(library, [make_photo(size=(3000, 3000))])
    assert [refused.reason for refused in slow.refused] == [
        "Berkas ini membuat pembaca foto berhenti, jadi tidak diterima."
    ]
    monkeypatch.undo()
    assert len(photos.add_photos(library, [make_photo()]).imported) == 1
    assert len(library.vault.names()) == 1


def test_a_copy_that_whatsapp_made_smaller_is_told_with_the_best_one_first(
    library: Library, tmp_path: Path, shared: Path
) -> None:
    from PIL import Image

    original = shared / "photos/cc0-4k/tea-gardens.jpg"
    small = tmp_path / "IMG-20251018-WA0007.jpg"
    with Image.open(original) as image:
        image.resize((1600, round(1600 * image.height / image.width))).save(small, quality=60)
    first = photos.add_photos(library, [original, shared / "photos/cc0-4k/casa-mila.jpg"])
    second = photos.add_photos(library, [small])
    assert first.similar == ()
    assert second.similar == ((first.imported[0], second.imported[0]),)


IMPORT = """
import sys
from pathlib import Path
from portfolio.services import photos
from portfolio.services.libraries import open_library
library = open_library(Path(sys.argv[1]))
print("begun", flush=True)
photos.add_photos(library, [Path(sys.argv[2])])
"""


@pytest.mark.long
@pytest.mark.skipif(os.name == "nt", reason="kill -9 is Unix's")
def test_a_killed_import_leaves_each_photo_whole_and_listed_or_absent(tmp_path: Path, make_photo: MakePhoto) -> None:
    for n in range(50):
        make_photo(f"hp/{n}.jpg", size=(900, 600))
    with create_library(tmp_path / "Pustaka"):
        pass
    chance = random.Random(5)
    for _ in range(6):
        child = subprocess.Popen(
            [sys.executable, "-c", IMPORT, str(tmp_path / "Pustaka"), str(tmp_path / "hp")],
            stdout=subprocess.PIPE,
            start_new_session=True,
        )
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(chance.uniform(0.2, 2.5))
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        child.stdout.close()
        with open_library(tmp_path / "Pustaka") as library:
            assert {photo.file_name for photo in photos.list_photos(library)} == library.vault.names()
        assert checkup.check(tmp_path / "Pustaka", full=True).problems == ()
