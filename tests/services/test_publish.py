import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops

from portfolio.domain.consent import PhotoBlur
from portfolio.errors import BadValue, DiskFull, ExportForbidden, NotFound, TargetUnwritable
from portfolio.files import TEMPORARY_SUFFIX
from portfolio.progress import Cancelled
from portfolio.services import booklets, consents, photos, practices, publish, school
from portfolio.services.libraries import Library

MakePhoto = Callable[..., Path]


@pytest.fixture
def filled(library: Library, make_photo: MakePhoto) -> Library:
    """A library with one written practice and three photos."""
    person = school.add_person(library, name="Arunika", title_after="S.Pd.").made[0]
    practice = practices.add_practice(library, title="Belajar di Pantai", subject="IPA").made[0]
    practices.set_authors(library, practice, [person])
    practices.write_section(library, practice, "situasi", "Murid **belum** bertanya. " * 30)
    practices.write_section(library, practice, "tantangan", "Tujuannya jelas. " * 10)
    practices.write_section(library, practice, "aksi", "Kami pergi ke pantai. " * 60)
    practices.write_section(library, practice, "refleksi", "Kini murid bertanya. " * 10)
    photos.add_photos(library, [make_photo(size=(900, 600)) for _ in range(3)], practice_id=practice, section="aksi")
    for photo in photos.list_photos(library):
        photos.change_photo(library, photo.id, caption="Murid mengukur pasang", memo="catatan rahasia")
    return library


def words(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if TEMPORARY_SUFFIX in path.name]


def test_a_booklet_of_everything_is_written(filled: Library, tmp_path: Path) -> None:
    made = publish.export_booklet(filled, tmp_path / "buklet.pdf")
    assert made.bytes == made.path.stat().st_size
    with pikepdf.open(made.path) as pdf:
        assert len(pdf.pages) == made.pages
    text = words(made.path)
    for wanted in ("Belajar di Pantai", "Arunika, S.Pd.", "Murid mengukur pasang", "Daftar Isi"):
        assert wanted in text
    assert "catatan rahasia" not in text
    assert leftovers(tmp_path) == []


def test_a_draft_says_so_on_each_page(filled: Library, tmp_path: Path) -> None:
    made = publish.export_booklet(filled, tmp_path / "draf.pdf", draft=True)
    document = pypdfium2.PdfDocument(made.path)
    assert all("DRAF" in page.get_textpage().get_text_range() for page in document)
    document.close()


@pytest.mark.parametrize(("paper", "size"), [("A5", (420, 595)), ("A4", (595, 842))])
def test_the_paper_is_the_one_that_was_chosen(
    filled: Library, tmp_path: Path, paper: str, size: tuple[int, int]
) -> None:
    made = publish.export_booklet(filled, tmp_path / "b.pdf", paper=paper)
    assert {(round(width), round(height)) for width, height in publish.page_sizes(made.path)} == {size}


def test_only_the_chosen_practices_are_printed_in_their_order(filled: Library, tmp_path: Path) -> None:
    first = practices.list_practices(filled)[0].id
    others = [practices.add_practice(filled, title=title).made[0] for title in ("Kedua", "Ketiga")]
    booklet = booklets.add_booklet(filled, title="Pilihan").made[0]
    booklets.set_booklet_practices(filled, booklet, [others[1], first])
    text = words(publish.export_booklet(filled, tmp_path / "b.pdf", booklet_id=booklet).path)
    assert text.index("Ketiga") < text.index("Belajar di Pantai")
    assert "Kedua" not in text


@pytest.mark.parametrize("harm", ["missing", "damaged"])
def test_a_photo_that_can_t_be_read_is_named_and_stops_nothing(filled: Library, tmp_path: Path, harm: str) -> None:
    photo = photos.list_photos(filled)[1]
    original = filled.vault.path(photo.file_name)
    original.unlink() if harm == "missing" else original.write_bytes(b"\xff\xd8\xff rusak")
    made = publish.export_booklet(filled, tmp_path / "b.pdf")
    assert [(problem.code, problem.record) for problem in made.problems if problem.record] == [
        (f"photo-{harm}", photo.id)
    ]


def test_an_empty_library_is_refused_but_drafts_are_always_possible(library: Library, tmp_path: Path) -> None:
    with pytest.raises(ExportForbidden, match="belum berisi praktik baik"):
        publish.export_booklet(library, tmp_path / "b.pdf")
    assert list(tmp_path.glob("*.pdf")) == []
    assert publish.export_booklet(library, tmp_path / "b.pdf", draft=True).pages > 0


def test_a_target_that_can_t_be_written_is_told(filled: Library, tmp_path: Path) -> None:
    with pytest.raises(TargetUnwritable, match="foldernya tidak ada"):
        publish.export_booklet(filled, tmp_path / "tidak-ada" / "b.pdf")
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(TargetUnwritable):
        publish.export_booklet(filled, tmp_path / "folder.pdf")
    assert leftovers(tmp_path) == []


def test_a_full_disk_leaves_the_old_file(filled: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "b.pdf"
    target.write_bytes(b"yang lama")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    publish.export_booklet(filled, tmp_path / "sebelumnya.pdf")  # so that photos are prepared
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull, match="penuh"):
        publish.export_booklet(filled, target)
    assert target.read_bytes() == b"yang lama"
    assert leftovers(tmp_path) == []


def test_a_cancelled_export_leaves_nothing(filled: Library, tmp_path: Path) -> None:
    class Stop:
        def step(self, done: int, total: int, label: str) -> None:
            raise Cancelled

    shutil.rmtree(filled.cache, ignore_errors=True)
    with pytest.raises(Cancelled):
        publish.export_booklet(filled, tmp_path / "b.pdf", progress=Stop())
    assert not (tmp_path / "b.pdf").exists()
    assert leftovers(tmp_path) == []


def test_a_size_that_can_t_be_reached_is_refused_with_the_smallest(filled: Library, tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="Ukuran terkecil yang tercapai"):
        publish.export_booklet(filled, tmp_path / "b.pdf", max_mb=0.001)
    assert not (tmp_path / "b.pdf").exists()


def test_unknown_booklets_are_told(filled: Library, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        publish.export_booklet(filled, tmp_path / "b.pdf", booklet_id="tidak-ada")


@pytest.mark.parametrize(
    "text",
    [
        "nilai <b rapor & <img src='/etc/hostname'> x<y dan y>z",
        "emoji 😀🌱 dan panah → ✓ ½ ²",
        "Bismillah: بِسْمِ اللَّهِ الرَّحْمَٰنِ",
        "Aksara Jawa: ꦲꦤꦕꦫꦏ",
        "a" * 20_000,
        "<font color=[[[1]]]>" * 3_000,
        "\x00\ud800\u202e gpj.exe",
    ],
    ids=["markup", "emoji", "arabic", "javanese", "long-word", "nested-tags", "unprintable"],
)
def test_odd_text_is_printed_or_named_and_never_stops(filled: Library, tmp_path: Path, text: str) -> None:
    practice = practices.list_practices(filled)[0].id
    practices.write_section(filled, practice, "tantangan", text)
    practices.change_practice(filled, practice, title=text[:300], summary=text[:300])
    made = publish.export_booklet(filled, tmp_path / "b.pdf")
    assert made.pages > 3
    if "ꦲ" in text:
        assert "unprintable" in {problem.code for problem in made.problems}


def test_nothing_of_machine_or_user_gets_into_the_file(filled: Library, tmp_path: Path) -> None:
    import getpass
    import socket

    content = publish.export_booklet(filled, tmp_path / "b.pdf").path.read_bytes()
    with pikepdf.open(tmp_path / "b.pdf") as pdf:
        pdf.save(
            tmp_path / "open.pdf", stream_decode_level=pikepdf.StreamDecodeLevel.generalized, compress_streams=False
        )
    content += (tmp_path / "open.pdf").read_bytes()
    assert str(tmp_path).encode() not in content
    for trace in (socket.gethostname(), getpass.getuser()):
        assert len(trace) < 5 or trace.encode() not in content  # shorter ones occur by chance


def test_unchecked_photos_are_told_in_one_sentence_until_a_school_keeps_consents(
    filled: Library, tmp_path: Path
) -> None:
    made = publish.export_booklet(filled, tmp_path / "b.pdf")
    assert [(problem.code, problem.forbids) for problem in made.problems] == [("photos-unchecked", False)]
    consents.add_consent(filled, subject="VIII-B", kind="class", channels="booklet", elements="face")
    with pytest.raises(ExportForbidden):
        publish.export_booklet(filled, tmp_path / "b.pdf")


def test_a_photo_that_was_taken_back_stops_the_export_by_name_and_every_way_out_works(
    filled: Library, tmp_path: Path
) -> None:
    consent = consents.add_consent(filled, subject="VIII-B", channels="booklet", elements="face").made[0]
    ids = [photo.id for photo in photos.list_photos(filled)]
    consents.set_photo_consent(filled, ids[1:], "no-pupil")
    consents.set_photo_consent(filled, ids[:1], "consented", [consent])
    assert publish.export_booklet(filled, tmp_path / "boleh.pdf").problems == ()
    consents.withdraw_consent(filled, consent)
    with pytest.raises(ExportForbidden) as caught:
        publish.export_booklet(filled, tmp_path / "b.pdf")
    assert [(one.code, one.record) for one in caught.value.values["problems"]] == [("photo-withdrawn", ids[0])]  # type: ignore[attr-defined] # a tuple of problems
    assert not (tmp_path / "b.pdf").exists()
    assert publish.export_booklet(filled, tmp_path / "draf.pdf", draft=True).pages
    left_out = publish.export_booklet(filled, tmp_path / "tanpa.pdf", leave_out=ids[:1])
    assert (left_out.problems, left_out.privacy.photos, left_out.privacy.left_out) == ((), 2, 1)


def test_blurred_pixels_are_in_no_output(library: Library, tmp_path: Path) -> None:
    """A pattern hidden under a blur is printed and shown nowhere; the original still has it."""
    secret = Image.new("RGB", (1200, 900), (200, 200, 200))
    for x in range(300, 600, 20):
        secret.paste((255, 0, 0) if x % 40 else (0, 0, 255), (x, 200, x + 20, 500))
    secret.save(tmp_path / "rahasia.jpg", quality=95)
    practice = practices.add_practice(library, title="Judul").made[0]
    practices.write_section(library, practice, "aksi", "Teks. " * 40)
    photo_id = photos.add_photos(library, [tmp_path / "rahasia.jpg"], practice_id=practice, section="aksi").imported[0]
    area = PhotoBlur(photo_id=photo_id, shape="ellipse", points="0.2 0.15 0.55 0.65")
    consents.set_blurs(library, photo_id, [area])
    consents.set_photo_consent(library, [photo_id], "blur")
    (photo,) = photos.list_photos(library)
    made = publish.export_booklet(library, tmp_path / "b.pdf")
    assert {problem.code for problem in made.problems} == {"empty-section", "no-author"}
    assert (made.privacy.blurred, made.privacy.areas) == (1, 1)
    seen: list[Image.Image] = [Image.open(photos.picture_for_screen(library, photo, "thumbnail"))]
    seen.append(Image.open(photos.picture_for_screen(library, photo, "screen")))
    with pikepdf.open(made.path) as pdf:
        streams = [item for item in pdf.objects if isinstance(item, pikepdf.Stream)]
        seen += [pikepdf.PdfImage(item).as_pil_image() for item in streams if item.get("/Subtype") == "/Image"]
    assert len(seen) >= 3
    for image in seen:
        red, green, blue = image.convert("RGB").split()
        strong = ImageChops.lighter(red, blue).point(lambda value: 255 * (value > 225))
        pure = ImageChops.darker(strong, green.point(lambda value: 255 * (value < 60)))
        assert pure.histogram()[255] < 0.002 * image.width * image.height
    assert library.vault.path(photo.file_name).read_bytes() == (tmp_path / "rahasia.jpg").read_bytes()


def test_what_is_empty_is_told_and_what_was_never_begun_is_not_printed(filled: Library, tmp_path: Path) -> None:
    before = publish.export_booklet(filled, tmp_path / "b.pdf")
    practices.add_practice(filled)
    after = publish.export_booklet(filled, tmp_path / "b.pdf")
    assert after.pages == before.pages
    half = practices.add_practice(filled, title="Setengah jadi").made[0]
    practices.write_section(filled, half, "situasi", "Baru ini.")
    messages = [
        one.message for one in publish.export_booklet(filled, tmp_path / "b.pdf").problems if one.record == half
    ]
    assert any("Tantangan" in message and "Refleksi" in message for message in messages)
