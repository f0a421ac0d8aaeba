"""The main job on real input: twelve practices, all the real photos, one booklet."""

import re
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from portfolio import cli
from portfolio.services import booklets, photos, practices, publish, school
from portfolio.services.libraries import open_library

FOLDERS = ("cameras", "cc0-4k", "school-craft", "school-science", "ultrahdr-phone")


@pytest.fixture(scope="module")
def booklet(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int, list[str]]:
    """The booklet, its count of pages as told, and the captions of its photos."""
    shared = Path(__file__).resolve().parents[2] / "shared"
    if not shared.is_dir():
        pytest.skip("the folder with real photos and hostile files is not here")
    sentences = indonesian_sentences(shared)
    files = sorted(path for name in FOLDERS for path in (shared / "photos" / name).rglob("*") if is_photo(path))
    folder = tmp_path_factory.mktemp("nyata") / "Pustaka"
    assert cli.main(["new", str(folder), "--name", "SMP Negeri Contoh"]) == 0
    with open_library(folder) as library:
        author = school.add_person(library, name="Arunika", title_after="S.Pd., Gr.", role="Guru").made[0]
        ids = []
        for n in range(12):
            practice = practices.add_practice(
                library, title=f"Praktik ke-{n + 1}: {sentences[n][:60]}", subject="IPA"
            ).made[0]
            practices.set_authors(library, practice, [author])
            for m, section in enumerate(("situasi", "tantangan", "aksi", "refleksi")):
                body = "\n\n".join(
                    " ".join(sentences[k : k + 4]) for k in range(40 * n + 10 * m, 40 * n + 10 * m + 8, 4)
                )
                practices.write_section(library, practice, section, body)
            ids.append(practice)
        booklets.add_booklet(library, title="Praktik Baik Nyata", foreword="Dengan senang hati.")
    for n, practice in enumerate(ids):
        assert cli.main(["add-photos", str(folder), *map(str, files[n::12]), "--practice", practice]) == 0
    captions = []
    with open_library(folder) as library:
        for n, photo in enumerate(photos.list_photos(library)):
            captions.append(f"Keterangan nomor {n + 1}")
            photos.change_photo(library, photo.id, caption=captions[-1], alt=f"Foto {n + 1}", credit="Dok. sekolah")
        made = publish.export_booklet(library, folder.parent / "buklet.pdf")
    assert not any(problem.forbids for problem in made.problems)
    return made.path, made.pages, captions


def is_photo(path: Path) -> bool:
    return path.suffix.lower() in (".jpg", ".png")


def indonesian_sentences(shared: Path) -> list[str]:
    text = next((shared / "text/indonesian-sentences").glob("*.conllu")).read_text(encoding="utf-8")
    return re.findall(r"^# text = (.+)$", text, re.MULTILINE)


@pytest.mark.long
def test_every_photo_is_in_it_with_its_caption(booklet: tuple[Path, int, list[str]]) -> None:
    path, pages, captions = booklet
    document = pypdfium2.PdfDocument(path)
    text = [page.get_textpage().get_text_range() for page in document]
    document.close()
    assert len(text) == pages
    joined = re.sub(r"\s+", " ", " ".join(text))
    assert len(captions) == 58
    assert all(re.search(rf"Gambar \d+\. {caption}\b", joined) for caption in captions)


@pytest.mark.long
def test_no_picture_tells_where_or_with_what_it_was_taken(booklet: tuple[Path, int, list[str]]) -> None:
    content = booklet[0].read_bytes()
    pictures = 0
    with pikepdf.open(booklet[0]) as pdf:
        for stream in (item for item in pdf.objects if isinstance(item, pikepdf.Stream)):
            raw = stream.read_raw_bytes()
            content += raw
            if stream.get("/Subtype") == "/Image":
                pictures += 1
                markers = re.findall(rb"\xff([\xe1-\xef\xfe])", raw[: raw.find(b"\xff\xda")])
                assert set(markers) <= {b"\xee"}, "an application segment or comment in a picture"
    assert pictures >= 58
    # Our own metadata names the schema of PDF properties; that of a camera would come with a picture.
    content = content.replace(b'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"', b"")
    for trace in (
        b"Exif\0\0",
        b"http://ns.adobe.com",
        b"Apple",
        b"Canon",
        b"Nexus",
        b"Motorola",
    ):
        assert trace not in content


@pytest.mark.long
def test_contents_and_bookmarks_lead_to_the_chapters(booklet: tuple[Path, int, list[str]]) -> None:
    with pikepdf.open(booklet[0]) as pdf:
        names = {str(item.title) for item in pdf.open_outline().root}
        links = [note for page in pdf.pages for note in page.get("/Annots", []) if note.get("/Subtype") == "/Link"]
        with pdf.open_outline() as outline:
            flat = list(outline.root) + [child for item in outline.root for child in item.children]
    assert sum(title.startswith("Praktik ke-") for title in [str(item.title) for item in flat]) == 12, names
    assert len(links) >= 12
