"""Signed forms: files beside a consent, never photos, never published."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from portfolio.domain.consent import Consent
from portfolio.errors import FileRefused, NotFound
from portfolio.files import TEMPORARY_SUFFIX
from portfolio.services import checkup, consents, forms, photo_place, photo_trash, photos, scans, undo
from portfolio.services.libraries import Library, open_library
from portfolio.storage import queries

MakePhoto = Callable[..., Path]


@pytest.fixture
def consent(library: Library) -> str:
    return consents.add_consent(library, subject="Arunika", channels="booklet", elements="face").made[0]


@pytest.fixture
def pdf(library: Library, tmp_path: Path) -> Path:
    """A form of two pages, as an office's scanner would send it."""
    consents.add_pupils(library, [{"name": name, "class_level": "VII A"} for name in ("Arunika", "Bayu")])
    return forms.consent_form(library, tmp_path / "pindaian.pdf", "VII A")


def test_a_picture_of_a_form_is_kept_beside_its_consent_and_is_no_photo(
    library: Library, consent: str, make_photo: MakePhoto
) -> None:
    path = make_photo("formulir arunika.png", size=(600, 800))
    scans.attach_scan(library, consent, path)
    scan = scans.list_scans(library)[consent]
    assert (scan.name, scan.pages) == ("formulir arunika.png", False)
    assert library.vault.path(scan.file_name).read_bytes() == path.read_bytes()
    assert photos.list_photos(library) == []
    assert photo_place.photo_lines(library) == []
    with Image.open(scans.scan_picture(library, scan)) as image:
        assert image.size == (600, 800)


def test_a_pdf_is_shown_by_its_first_page_even_when_the_cache_is_gone(
    library: Library, consent: str, pdf: Path
) -> None:
    scans.attach_scan(library, consent, pdf)
    scan = scans.list_scans(library)[consent]
    assert scan.pages
    scans.scan_picture(library, scan).unlink()
    with Image.open(scans.scan_picture(library, scan)) as image:
        assert (max(image.size), image.width < image.height) == (2000, True)
        assert min(image.convert("L").tobytes()) < 100  # there is ink on it


def test_attaching_replacing_and_taking_off_are_each_undone_in_one_step(
    library: Library, consent: str, pdf: Path, make_photo: MakePhoto
) -> None:
    first = scans.attach_scan(library, consent, make_photo("satu.jpg"))
    second = scans.attach_scan(library, consent, pdf)
    assert scans.list_scans(library)[consent].name == "pindaian.pdf"
    removed = scans.remove_scan(library, consent)
    assert scans.list_scans(library) == {}
    undo.take_back(library, removed)
    assert scans.list_scans(library)[consent].name == "pindaian.pdf"
    undo.take_back(library, second)
    assert scans.list_scans(library)[consent].name == "satu.jpg"
    redo = undo.take_back(library, first)
    assert scans.list_scans(library) == {}
    undo.take_back(library, redo)
    scans.scan_picture(library, scans.list_scans(library)[consent])


def test_what_is_no_form_is_refused_in_words_and_leaves_nothing(
    library: Library, consent: str, pdf: Path, tmp_path: Path
) -> None:
    text, broken, locked = tmp_path / "surat.docx", tmp_path / "rusak.pdf", tmp_path / "kunci.pdf"
    text.write_text("bukan formulir")
    broken.write_bytes(b"%PDF-1.7\n" + b"omong kosong" * 50)
    with pikepdf.open(pdf) as document:
        document.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))
    for path in (text, broken, locked, tmp_path / "tidak-ada.pdf"):
        with pytest.raises(FileRefused) as refused:
            scans.attach_scan(library, consent, path)
        assert refused.value.reason
    assert scans.list_scans(library) == {}
    assert list(library.vault.folder.iterdir()) == []
    with pytest.raises(NotFound):
        scans.attach_scan(library, "tidak-ada", pdf)


def test_a_form_opens_as_a_copy_under_its_own_name(library: Library, consent: str, pdf: Path) -> None:
    scans.attach_scan(library, consent, pdf)
    scan = scans.list_scans(library)[consent]
    copy = scans.copy_to_open(library, scan)
    assert copy.name == "pindaian.pdf"
    copy.write_bytes(b"diubah program lain")
    assert library.vault.path(scan.file_name).read_bytes() == pdf.read_bytes()
    assert scans.copy_to_open(library, scan).read_bytes() == pdf.read_bytes()
    library.vault.path(scan.file_name).unlink()
    with pytest.raises(FileRefused):
        scans.copy_to_open(library, scan)


def test_a_form_that_was_a_photo_once_is_still_shown_until_it_is_replaced(
    library: Library, consent: str, make_photo: MakePhoto
) -> None:
    photo = photos.add_photos(library, [make_photo("lama.jpg")]).imported[0]
    with library.edit("") as edit:
        edit.change(queries.wanted(edit.session, Consent, consent), scan_id=photo)
    assert scans.list_scans(library)[consent].name == "lama.jpg"
    replaced = scans.attach_scan(library, consent, make_photo("baru.jpg"))
    assert scans.list_scans(library)[consent].name == "baru.jpg"
    undo.take_back(library, replaced)
    assert scans.list_scans(library)[consent].name == "lama.jpg"
    scans.remove_scan(library, consent)
    assert scans.list_scans(library) == {}


def test_a_check_knows_forms_and_tells_of_lost_ones(library: Library, consent: str, pdf: Path) -> None:
    scans.attach_scan(library, consent, pdf)
    file_name = scans.list_scans(library)[consent].file_name
    library.close()
    assert checkup.check(library.folder, full=True).problems == ()
    library.vault.path(file_name).write_bytes(b"lain")
    (altered,) = checkup.check(library.folder).problems
    library.vault.path(file_name).unlink()
    (missing,) = checkup.check(library.folder).problems
    assert [(one.code, one.record) for one in (altered, missing)] == [
        ("scan-altered", consent), ("scan-missing", consent),
    ]  # fmt: skip


def test_a_kill_between_keeping_and_naming_a_form_is_made_good(library: Library, consent: str, pdf: Path) -> None:
    scans.attach_scan(library, consent, pdf)
    place = library.vault.path(scans.list_scans(library)[consent].file_name)
    library.close()
    place.rename(place.with_name(f".{place.name}{TEMPORARY_SUFFIX}"))
    with open_library(library.folder):
        assert place.read_bytes() == pdf.read_bytes()


def test_a_photo_that_is_a_form_too_takes_nothing_of_it_when_deleted_for_good(
    library: Library, consent: str, make_photo: MakePhoto
) -> None:
    path = make_photo("sama.jpg")
    photo = photos.add_photos(library, [path]).imported[0]
    scans.attach_scan(library, consent, path)
    photo_place.remove_photos(library, [photo])
    assert photo_trash.trash_stakes(library).bytes == 0
    photo_trash.empty_trash(library)
    scan = scans.list_scans(library)[consent]
    assert library.vault.path(scan.file_name).read_bytes() == path.read_bytes()
    scans.scan_picture(library, scan)


def test_a_deleted_consent_takes_its_form_out_of_sight_and_brings_it_back(
    library: Library, consent: str, make_photo: MakePhoto
) -> None:
    scans.attach_scan(library, consent, make_photo())
    removed = consents.remove_consent(library, consent)
    undo.take_back(library, removed)
    assert consent in scans.list_scans(library)
    assert consents.list_consents(library)[0].given_on == date.today()


def test_a_form_that_was_taken_off_goes_for_good_with_the_trash(
    library: Library, consent: str, pdf: Path, make_photo: MakePhoto
) -> None:
    scans.attach_scan(library, consent, pdf)
    old = scans.list_scans(library)[consent]
    scans.copy_to_open(library, old)
    scans.attach_scan(library, consent, make_photo("baru.jpg"))
    new = scans.list_scans(library)[consent]
    assert photo_trash.trash_state(library).forms == 1
    assert photo_trash.trash_stakes(library, ()).forms == 0
    emptied = photo_trash.empty_trash(library)
    assert (emptied.photos, emptied.forms, emptied.bytes) == (0, 1, pdf.stat().st_size)
    assert not library.vault.path(old.file_name).exists()
    assert [path for path in library.cache.rglob("*") if path.suffix == ".pdf"] == []
    assert scans.list_scans(library)[consent] == new
    assert library.vault.path(new.file_name).exists()


def test_a_form_given_to_two_consents_stays_while_one_of_them_holds_it(
    library: Library, consent: str, pdf: Path
) -> None:
    other = consents.add_consent(library, subject="Bayu", channels="booklet", elements="face").made[0]
    for one in (consent, other):
        scans.attach_scan(library, one, pdf)
    scans.remove_scan(library, other)
    emptied = photo_trash.empty_trash(library)
    assert (emptied.forms, emptied.bytes) == (1, 0)
    assert library.vault.path(scans.list_scans(library)[consent].file_name).read_bytes() == pdf.read_bytes()
