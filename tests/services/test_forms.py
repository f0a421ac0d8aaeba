import io
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from portfolio.domain.calendar import long_date
from portfolio.domain.consent import end_of_school_year
from portfolio.errors import DiskFull, TargetUnwritable
from portfolio.files import TEMPORARY_SUFFIX
from portfolio.progress import Cancelled
from portfolio.services import consents, forms, photos, school
from portfolio.services.libraries import Library
from tests.publishing.reading import image_streams, letters, page_texts

MakePhoto = Callable[..., Path]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "formulir.pdf"


def add_class(library: Library, *names: str, level: str = "VIII-B", year: str = "2026/2027") -> None:
    consents.add_pupils(library, [{"name": name, "class_level": level, "school_year": year} for name in names])


def change_own_school(library: Library, **fields: str) -> None:
    school.change_school(library, school.school(library).id, **fields)


def text_of(path: Path) -> str:
    return letters("".join(page_texts(path)))


def test_a_blank_form_says_what_parents_agree_to(library: Library, target: Path) -> None:
    change_own_school(library, address="Jalan Mercusuar Nomor 1")
    head = school.add_person(library, name="Kirana Embun", title_after="M.Pd.").made[0]
    change_own_school(library, principal_id=head)
    assert forms.consent_form(library, target) == target
    (text,) = page_texts(target)
    for words in (
        "SMP Negeri Contoh", "Jalan Mercusuar Nomor 1", "Kirana Embun, M.Pd.", "Foto dan Karya Murid", "Nama murid",
        "Kelas", "praktik baik", "Wajah", "Nama", "Karya", "3×24 jam", "dapat dicabut kapan saja",
        long_date(end_of_school_year(date.today())),
        "UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, Pasal 25",
        "Tidak ada akibat apa pun bagi murid", "Tempat, tanggal", "Hubungan dengan murid", "Telepon",
    ):  # fmt: skip
        assert letters(words) in letters(text), words
    assert letters("Surat Persetujuan Orang Tua/Wali: Foto dan Karya Murid") in letters(text)


def test_the_channels_are_called_as_on_the_screen(library: Library, target: Path) -> None:
    text = text_of(forms.consent_form(library, target))
    for channel in ("wall", "booklet", "web", "media"):
        assert letters(consents.channel_words(channel)) in text


def test_each_pupil_of_a_class_has_a_page_of_their_own(library: Library, target: Path) -> None:
    add_class(library, "Anak Satu Dua", "Arunika")
    add_class(library, "Anak Lain", level="IX-A")
    pages = page_texts(forms.consent_form(library, target, "viii-b "))
    assert len(pages) == 2
    for page, name in zip(pages, ("Anak Satu Dua", "Arunika"), strict=True):
        assert name in page
        assert "VIII-B" in page
        assert "Anak Lain" not in page


def test_only_the_newest_list_of_a_class_is_printed(library: Library, target: Path) -> None:
    year = date.today().year
    add_class(library, "Sudah Lulus", year=f"{year - 1}/{year}")
    add_class(library, "Masih Belajar", year=f"{year + 1}/{year + 2}")
    text = text_of(forms.consent_form(library, target, "VIII-B"))
    assert letters("Masih Belajar") in text
    assert letters("Sudah Lulus") not in text
    assert letters(f"30 Juni {year + 2}") in text


def test_a_class_without_a_list_gets_one_page_with_its_name(library: Library, target: Path) -> None:
    (text,) = page_texts(forms.consent_form(library, target, "VII-C"))
    assert "VII-C" in text


@pytest.mark.parametrize(
    "name", ["W" * 2_000, "SMP Negeri " * 300, "Nama Panjang Sekali " * 12], ids=["W", "300", "12"]
)
def test_names_however_long_stay_on_their_page(
    library: Library, make_photo: MakePhoto, target: Path, name: str
) -> None:
    logo = photos.add_photos(library, [make_photo(size=(300, 300))]).imported[0]
    change_own_school(library, name=name, address=name, email=name, logo_id=logo)
    head = school.add_person(library, name=name).made[0]
    change_own_school(library, principal_id=head)
    add_class(library, name, "Arunika", level=name)
    pages = page_texts(forms.consent_form(library, target, name))
    assert len(pages) == 2
    document = pypdfium2.PdfDocument(target)
    try:
        for page in document:
            width, height = page.get_size()
            for item in page.get_objects():
                left, low, right, top = item.get_bounds()
                assert left > 30
                assert right < width - 30
                assert low > 30
                assert top < height - 30
            page.close()
    finally:
        document.close()
    assert all(letters("Telepon (boleh dikosongkan)") in letters(page) for page in pages)


def test_a_logo_is_printed_in_grey_and_left_out_where_it_cannot_be_read(
    library: Library, make_photo: MakePhoto, target: Path
) -> None:
    logo = photos.add_photos(library, [make_photo(size=(300, 300))]).imported[0]
    change_own_school(library, logo_id=logo)
    forms.consent_form(library, target)
    (stream,) = image_streams(target)
    with Image.open(io.BytesIO(stream)) as image:
        assert image.mode == "L"
    (photo,) = photos.list_photos(library)
    library.vault.path(photo.file_name).write_bytes(b"rusak")
    for kept in library.cache.rglob("*.jpg"):
        kept.unlink()
    forms.consent_form(library, target)
    assert image_streams(target) == []
    assert letters("Foto tidak dapat dibaca") not in text_of(target)


def test_the_file_holds_no_colour_and_tells_only_title_and_school(library: Library, target: Path) -> None:
    forms.consent_form(library, target)
    with pikepdf.open(target) as pdf:
        assert {str(key): str(value) for key, value in pdf.docinfo.items()} == {
            "/Title": "Surat Persetujuan Orang Tua/Wali: Foto dan Karya Murid",
            "/Author": "SMP Negeri Contoh",
            "/Producer": "Praktik Baik",
        }
        fonts = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"]
        assert fonts
        assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)
        for page in pdf.pages:
            for step in pikepdf.parse_content_stream(page):
                if str(step.operator) in ("rg", "RG"):
                    assert len(set(map(str, step.operands))) == 1


def test_a_target_that_cannot_be_written_is_told(
    library: Library, target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(TargetUnwritable):
        forms.consent_form(library, tmp_path / "tidak-ada" / "formulir.pdf")
    target.write_bytes(b"yang lama")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        forms.consent_form(library, target)
    assert target.read_bytes() == b"yang lama"
    assert not list(tmp_path.rglob(f"*{TEMPORARY_SUFFIX}"))


def test_a_form_that_is_no_longer_wanted_is_not_written(library: Library, target: Path) -> None:
    class Stop:
        def step(self, done: int, total: int, label: str) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        forms.consent_form(library, target, progress=Stop())
    assert not target.exists()
