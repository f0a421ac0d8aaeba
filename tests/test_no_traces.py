"""Nothing that a photo carries beside its pixels leaves the library: marks are planted, every output is searched.

Each new output has to be added to `OUTPUTS`.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops, PngImagePlugin

from portfolio import cli, paths
from portfolio.domain.consent import PhotoBlur
from portfolio.publishing import elements
from portfolio.publishing.document import Cell, Column, Element, Gallery, Table
from portfolio.publishing.report import ReportChapter, ReportContent, ReportSection
from portfolio.services import (
    artifacts,
    attendance,
    booklets,
    competencies,
    competency_content,
    consents,
    decks,
    direction,
    direction_documents,
    dissemination_report,
    disseminations,
    exhibits,
    follow_ups,
    forms,
    inquiries,
    inquiry_content,
    inquiry_evidence,
    model_school_content,
    model_schools,
    ojt_report,
    partners,
    photos,
    practice_output,
    practices,
    printed,
    printing,
    proofs,
    publish,
    reports,
    school,
    training_sheets,
    web,
)
from portfolio.services.libraries import Library, create_library

Output = Callable[[Library, Path], object]

SERIAL, NAME, COMMENT, CHUNK, PLACE, MAKER = (
    b"SERI-7F3A9", b"NamaJelasRahasia", b"KomentarJelasRahasia", b"PotonganRahasia", b"TempatRahasia", b"BuatanRahasia"
)  # fmt: skip
TEACHERS = "competency-teachers"
MEMO = b"MemoHanyaUntukGuru"
GPS_DATE = b"2031:07:19"
"""A date that stands nowhere but in the position."""
MARKS = (SERIAL, NAME, COMMENT, CHUNK, PLACE, MAKER, MEMO, GPS_DATE)
CONTAINERS = (b"Exif\0\0", b"http://ns.adobe.com", b"<x:xmpmeta", b"Photoshop 3.0", b"ICC_PROFILE")
SECRET = (255, 0, 255)
"""The colour of what is blurred: in the original and in its EXIF thumbnail alone."""


def _booklets(library: Library, folder: Path) -> None:
    for profile in publish.PROFILES:
        for paper in ("A5", "A4"):
            publish.export_booklet(library, folder / f"{profile}-{paper}.pdf", profile=profile, paper=paper)


def _sheets(library: Library, folder: Path) -> None:
    """Pages that were set on sheets, in one file and in the two of a print by hand."""
    for duplex in ("short", "manual"):
        chosen = printing.on_sheets_named("saddle", duplex=duplex)
        publish.export_booklet(library, folder / f"lipat-{duplex}.pdf", profile="print", on_sheets=chosen)


def _screen(library: Library, folder: Path) -> None:
    for photo in photos.list_photos(library):
        for size in ("thumbnail", "screen"):
            shown = photos.picture_for_screen(library, photo, size)
            (folder / f"{photo.id}-{size}.jpg").write_bytes(shown.read_bytes())


def _page_pictures(library: Library, folder: Path) -> None:
    for number, (pdf, page) in enumerate(proofs.Proofs(library, folder).booklet().pages):
        pixels, width, height = publish.page_picture(pdf, page, 400)
        Image.frombytes("RGB", (width, height), pixels).save(folder / f"{number}.png")


def _elements(library: Library) -> tuple[Element, ...]:
    """Every photo as a figure and in a cell."""
    everything = photos.list_photos(library)
    with library.read() as session:
        album = printed.Album(library, session, [photo.id for photo in everything])
    shown = [found for photo in everything if (found := album.photo(photo.id))]
    rows = tuple((Cell((), elements.picture(photo)), Cell(())) for photo in shown)
    return (Gallery(tuple(elements.figure(photo) for photo in shown)), Table((Column("Foto"), Column("")), rows))


def _report(library: Library, folder: Path) -> None:
    section = ReportSection("a", "A. Foto", _elements(library))
    with library.read() as session:
        own = printed.own_school(library, session)
    chapter = ReportChapter("bab-1", "BAB I", "Foto", (section,))
    content = ReportContent("Laporan", "", "Arunika", "", own, "2025", None, (), (chapter,))
    reports.export_report(library, content, folder / "laporan.pdf")


def _decks(library: Library, folder: Path) -> None:
    subject = decks.Subject("practice", practices.list_practices(library)[0].id)
    for ratio in decks.RATIOS:
        for suffix in decks.SUFFIXES:
            decks.export_deck(library, folder / f"{ratio.replace(':', '-')}{suffix}", subject, minutes=0, ratio=ratio)
    decks.present_deck(library, folder / "tayang.pdf", subject)


def _practice(library: Library, folder: Path) -> None:
    practice = practices.list_practices(library)[0].id
    for name in ("praktik.pdf", "praktik.docx"):
        practice_output.export_practice(library, folder / name, practice)
    practice_output.export_practice(library, folder / "naskah.docx", practice, practice_output.Version("formal"))


def _word(library: Library, folder: Path) -> None:
    reports.export_pages(library, "L", _elements(library), folder / "lembar.docx")
    publish.export_booklet(library, folder / "buklet.docx")


def _site(library: Library, folder: Path) -> None:
    web.export_site(library, folder / "situs")
    web.export_site(library, folder / "situs.zip")


def _direction(library: Library, folder: Path) -> None:
    ojt_report.export_ojt_report(library, folder / "laporan-ojt.pdf", draft=True)
    direction_documents.export_direction_document(library, folder / "arah.pdf", draft=True)
    direction_documents.export_matrix(library, folder / "matriks.pdf", draft=True)
    decks.export_deck(library, folder / "ojt.pptx", decks.Subject("ojt1"), minutes=0, draft=True)


def _cycle(library: Library, folder: Path) -> None:
    cycle = inquiries.list_inquiries(library)[0].id
    inquiry_content.export_cycle(library, cycle, folder / "siklus.pdf")


def _dissemination(library: Library, folder: Path) -> None:
    dissemination_report.export_dissemination(library, folder / "pengimbasan.pdf", draft=True)


def _attendance(library: Library, folder: Path) -> None:
    forum = disseminations.list_forums(library)[0].id
    dissemination_report.export_attendance(library, forum, folder / "hadir.pdf")
    dissemination_report.export_follow_up(library, forum, folder / "rencana.pdf")
    dissemination_report.export_tree(library, folder / "pohon.pdf")
    training_sheets.write_attendance(library, forum, folder / "hadir.xlsx")


def _exhibits(library: Library, folder: Path) -> None:
    for work, photo in enumerate(photos.list_photos(library)[:3]):
        artifacts.works_from_photos(library, [photo.id])
        artifacts.change_work(library, artifacts.list_works(library)[work].artifact.id, title="Perahu")
    for kind, papers in exhibits.PAPERS.items():
        for paper in papers:
            exhibits.export_exhibits(library, kind, folder / f"{kind}-{paper.id}.pdf", paper=paper.id)


def _competencies(library: Library, folder: Path) -> None:
    competency_content.export_map_pages(library, TEACHERS, folder / "peta.pdf")
    competency_content.export_map(library, folder / "peta.xlsx")


def _model_school(library: Library, folder: Path) -> None:
    model = model_schools.list_model_schools(library)[0].model_school.id
    model_school_content.export_model_school(library, model, folder / "sekolah-model.pdf")


OUTPUTS: dict[str, Output] = {
    "booklet": _booklets,
    "draft": lambda library, folder: publish.export_booklet(library, folder / "draf.pdf", draft=True),
    "discreet": lambda library, folder: publish.export_booklet(library, folder / "inisial.pdf", initials=True),
    "small": lambda library, folder: publish.export_booklet(library, folder / "kecil.pdf", max_mb=2),
    "sheets": _sheets,
    "preview": _page_pictures,
    "report": _report,
    "direction": _direction,
    "inquiry": _cycle,
    "dissemination": _dissemination,
    "attendance": _attendance,
    "pages": lambda library, folder: reports.export_pages(library, "L", _elements(library), folder / "lembar.pdf"),
    "deck": _decks,
    "consent form": lambda library, folder: forms.consent_form(library, folder / "formulir.pdf"),
    "screen": _screen,
    "exhibits": _exhibits,
    "practice": _practice,
    "word": _word,
    "web": _site,
    "competencies": _competencies,
    "model school": _model_school,
}
"""Everything that can leave the library, by name: each writes its files into a folder."""


def picture() -> Image.Image:
    """A picture with something in it that nobody may see."""
    image = Image.new("RGB", (1600, 1200), (190, 200, 205))
    image.paste((40, 90, 60), (0, 800, 1600, 1200))
    image.paste(SECRET, (600, 300, 900, 600))
    return image


def thumbnail() -> bytes:
    """The unblurred picture as cameras hide it in EXIF."""
    out = io.BytesIO()
    small = picture()
    small.thumbnail((160, 120))
    small.save(out, "JPEG", comment=COMMENT)
    return out.getvalue()


def exif() -> bytes:
    """EXIF with place, serial number, owner, and the thumbnail."""
    tags = Image.Exif()
    tags[0x010F], tags[0x0110], tags[0x013B] = MAKER.decode(), "Model", NAME.decode()
    tags.get_ifd(0x8769)[0xA431] = SERIAL.decode()
    tags.get_ifd(0x8769)[0x9286] = b"ASCII\0\0\0" + COMMENT
    tags.get_ifd(0x8825).update({1: "S", 2: (3.0, 24.0, 40.0), 3: "E", 4: (114.0, 50.0, 10.0)})
    tags.get_ifd(0x8825)[0x1B], tags.get_ifd(0x8825)[0x1D] = PLACE, GPS_DATE.decode()
    return _with_thumbnail(tags.tobytes(), thumbnail())


def _with_thumbnail(block: bytes, jpeg: bytes) -> bytes:
    """EXIF whose first directory (Pillow writes it little or big endian) is followed by one with a thumbnail."""
    head, tiff = block[:6], bytearray(block[6:])
    order = "little" if tiff[:2] == b"II" else "big"

    def number(value: int, size: int) -> bytes:
        return value.to_bytes(size, order)  # type: ignore[arg-type] # one of the two

    first = int.from_bytes(tiff[4:8], order)  # type: ignore[arg-type] # one of the two
    link = first + 2 + 12 * int.from_bytes(tiff[first : first + 2], order)  # type: ignore[arg-type] # one of the two
    tiff += b"\0" * (len(tiff) % 2)
    second = len(tiff)
    tiff[link : link + 4] = number(second, 4)
    data = second + 2 + 3 * 12 + 4
    rows = ((0x0103, 3, number(6, 2) + b"\0\0"), (0x0201, 4, number(data, 4)), (0x0202, 4, number(len(jpeg), 4)))
    tiff += number(len(rows), 2)
    for tag, kind, value in rows:
        tiff += number(tag, 2) + number(kind, 2) + number(1, 4) + value
    return head + bytes(tiff) + number(0, 4) + jpeg


def xmp() -> bytes:
    """XMP that names its author."""
    return b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>' + NAME + b"</dc:creator></x:xmpmeta>"


def planted(folder: Path) -> list[Path]:
    """Photos of every kind that can be written here, each full of marks; the marks are in the files indeed."""
    folder.mkdir()
    chunks = PngImagePlugin.PngInfo()
    chunks.add_text("Author", NAME.decode())
    chunks.add_text("Comment", CHUNK.decode())
    chunks.add_itxt("XML:com.adobe.xmp", xmp().decode())
    image = picture()
    image.save(folder / "foto.jpg", quality=92, exif=exif(), comment=COMMENT, xmp=xmp())
    _shifted(image, 3).save(folder / "foto.png", pnginfo=chunks, exif=exif())
    _shifted(image, 6).save(folder / "foto.webp", quality=90, exif=exif(), xmp=xmp())
    _shifted(image, 9).save(folder / "foto.avif", quality=80, exif=exif(), xmp=xmp())
    _shifted(image, 12).save(folder / "foto.gif", comment=COMMENT)
    return sorted(folder.iterdir())


def _shifted(image: Image.Image, by: int) -> Image.Image:
    """Another picture of the same scene, so that it is not a duplicate."""
    shifted = image.copy()
    shifted.paste((10 * by, 80, 120), (0, 0, 200, 200))
    return shifted


@dataclass(frozen=True)
class Made:
    """A library full of marks, and what was made of it."""

    library: Library
    folder: Path
    logs: Path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    """Once for all tests: they only read what was made."""
    folder = tmp_path_factory.mktemp("jejak")
    with pytest.MonkeyPatch.context() as patch, create_library(folder / "Pustaka", "SMP Negeri Contoh") as library:
        for name in ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
            patch.setenv(name, str(folder / "rumah"))
        _fill(library, folder)
        for name, make in OUTPUTS.items():
            (folder / "keluar" / name).mkdir(parents=True)
            make(library, folder / "keluar" / name)
            assert any((folder / "keluar" / name).iterdir()), f"{name} made nothing"
        yield Made(library, folder / "keluar", paths.log_folder())


def _fill(library: Library, folder: Path) -> None:
    """Photos full of marks in every kind of record that shows photos."""
    files = planted(folder / "kamera")
    practice = practices.add_practice(library, title="Mengukur bibit").made[0]
    practices.write_section(library, practice, "aksi", "Kami mengukur bibit di halaman. " * 60)
    practices.set_authors(library, practice, [school.add_person(library, name="Arunika").made[0]])
    ids = photos.add_photos(library, files, practice_id=practice, section="aksi").imported
    assert len(ids) == len(files)
    for photo_id in ids:
        photos.change_photo(library, photo_id, caption="Mengukur bibit", memo=MEMO.decode())
        area = PhotoBlur(photo_id=photo_id, shape="ellipse", points="0.3 0.15 0.64 0.6")
        consents.set_blurs(library, photo_id, [area])
    consents.set_photo_consent(library, ids, "blur")
    jpeg = next(photo.id for photo in photos.list_photos(library) if photo.original_name == "foto.jpg")
    own = school.school(library)
    school.change_school(library, own.id, name="SMP Negeri Contoh", logo_id=jpeg)
    booklets.add_booklet(library, title="Buklet", cover_id=jpeg, foreword="Selamat membaca.")
    statement = direction.add_statement(library, "mission", before="Rajin.", after="Belajar di halaman.").made[0]
    direction.align(library, statement, "dimensions", "kolaborasi", "Karena bersama.")
    direction.show_photos(library, statement, ids)
    direction.add_outreach(library, audience="Orang tua", technique="Rapat", photo_id=jpeg)
    cycle = inquiries.add_inquiry(library, title="Bertanya").made[0]
    inquiries.write_answer(library, cycle, "assess", 0, "Murid jarang bertanya.")
    inquiry_evidence.place_photos(library, cycle, "assess", ids)
    forum = disseminations.add_forum(library, title="Forum", held_on=date(2025, 9, 6)).made[0]
    disseminations.place_photos(library, forum, ids)
    attendance.add_attendees(library, forum, [{"name": "Arunika"}, {"name": "Bayu"}])
    follow_ups.add_follow_up(library, forum, activity="Mengukur bersama")
    competencies.add_claim(library, practice, TEACHERS, ["guru-1.2.4"], level=2, photo_id=jpeg)
    partners.add_partner(library, name="Yayasan Suluh", logo_id=jpeg)
    model = model_schools.add_model_school(library, school_id=own.id).made[0]
    model_schools.add_visit(library, model, purpose="Melihat kebun", photo_id=jpeg)


def searched(path: Path) -> Iterator[bytes]:
    """What a file holds: its bytes, every stream of a PDF as it lies there and decoded, every entry of a zip."""
    content = path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as file:
            yield from (file.read(name) for name in file.namelist())
    if not content.startswith(b"%PDF"):
        yield content
        return
    yield from _inflated(content)
    with pikepdf.open(path) as pdf:
        # What the file says of itself is searched too, but for the one name that it shares with what photos carry.
        own = pdf.Root.Metadata.read_raw_bytes() if "/Metadata" in pdf.Root else b""
        yield own.replace(b'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"', b"")
        content = content.replace(own, b"")
        yield content
        yield repr({str(key): str(value) for key, value in pdf.docinfo.items()}).encode()
        for item in pdf.objects:
            if isinstance(item, pikepdf.Stream) and item.get("/Type") != "/Metadata":
                yield item.read_raw_bytes()
                if item.get("/Subtype") != "/Image":
                    yield item.read_bytes()


def _inflated(content: bytes) -> Iterator[bytes]:
    """Anything that unpacks, whether or not the file's own index knows it."""
    for found in re.finditer(rb"stream\r?\n", content):
        try:
            yield zlib.decompressobj().decompress(content[found.end() :])
        except zlib.error:
            continue


def carved(content: bytes) -> Iterator[Image.Image]:
    """Every JPEG that begins anywhere in `content`, those inside others too."""
    for found in re.finditer(rb"\xff\xd8\xff", content):
        try:
            image = Image.open(io.BytesIO(content[found.start() :]), formats=("JPEG",))
            image.load()
        except (OSError, SyntaxError, ValueError):
            continue
        yield image


def secret_shown(image: Image.Image) -> bool:
    """Whether the blurred thing can be seen: patches of its very colour."""
    small = image.convert("RGB").resize((80, 60), Image.Resampling.BOX)
    away = ImageChops.difference(small, Image.new("RGB", small.size, SECRET)).tobytes()
    near = sum(max(pixel) < 12 for pixel in zip(away[::3], away[1::3], away[2::3], strict=True))
    return near > 160


def written(made: Made) -> list[Path]:
    """Every file that was made: outputs, the whole cache, the logs."""
    places = (made.folder, made.library.cache, made.logs)
    return [path for place in places if place.is_dir() for path in sorted(place.rglob("*")) if path.is_file()]


def test_the_marks_are_in_the_originals(tmp_path: Path) -> None:
    """Without this, the other tests would find nothing in nothing."""
    found = {path.suffix: path.read_bytes() for path in planted(tmp_path / "kamera")}
    for suffix in (".jpg", ".png", ".webp", ".avif"):
        for mark in (SERIAL, NAME, MAKER, PLACE, GPS_DATE):
            assert mark in found[suffix], (suffix, mark)
    assert COMMENT in found[".jpg"]
    assert COMMENT in found[".gif"]
    assert CHUNK in found[".png"]
    inner = [image for image in carved(found[".jpg"]) if image.size == (160, 120)]
    assert inner, "the EXIF thumbnail can be carved out"
    with Image.open(tmp_path / "kamera" / "foto.jpg") as image:
        assert image.getexif().get_ifd(0x8825)[4]
        assert image.info["comment"] == COMMENT


@pytest.mark.long
def test_no_mark_leaves_the_library(made: Made) -> None:
    files = written(made)
    assert len(files) > 30
    for path in files:
        name = str(path.relative_to(path.parents[2]))
        for content in searched(path):
            for mark in (*MARKS, *CONTAINERS):
                assert mark not in content, (name, mark)
                wide = mark.decode("latin-1").encode("utf-16-be")
                assert wide not in content, (name, mark, "as UTF-16")


@pytest.mark.long
def test_no_picture_but_the_screen_one_without_edits_shows_what_is_blurred(made: Made) -> None:
    """Carved out of every byte that went out; the cache may hold the plain picture that blurs are drawn on."""
    seen = 0
    for path in written(made):
        if path.is_relative_to(made.library.cache) and not path.is_relative_to(made.library.cache / "print"):
            continue
        for content in searched(path):
            for image in carved(content):
                seen += 1
                assert not secret_shown(image), str(path)
        if path.suffix == ".png":
            with Image.open(path) as image:
                assert not secret_shown(image), str(path)
    assert seen > 30
    assert secret_shown(picture())
    assert secret_shown(Image.open(io.BytesIO(thumbnail())))


@pytest.mark.long
def test_no_jpeg_that_was_made_holds_more_than_pixels(made: Made) -> None:
    for path in written(made):
        for content in searched(path):
            for image in carved(content):
                assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}, (path, image.info)
                assert not image.getexif(), path


def test_a_fault_is_reported_without_what_photos_carry(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = planted(tmp_path / "kamera")
    photos.add_photos(library, files)
    library.close()

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("rusak")

    monkeypatch.setattr(publish, "export_booklet", broken)
    assert cli.main(["export", str(library.folder), "booklet", str(tmp_path / "b.pdf")]) == 1
    reports = [path for path in paths.log_folder().rglob("*") if path.is_file()]
    assert reports
    for report in reports:
        for mark in MARKS:
            assert mark not in report.read_bytes()
