"""PDFs written, opened again and read."""

import getpass
import re
import socket
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from portfolio.files import TEMPORARY_SUFFIX
from portfolio.progress import Cancelled
from portfolio.publishing.content import SectionContent
from portfolio.publishing.recipe import PROFILES, Recipe
from tests.publishing.builders import PARAGRAPH, author, booklet, full_practice, photos, practice
from tests.publishing.reading import Printed, letters, page_texts, printed

PAPERS = [Recipe(paper="A5"), Recipe(paper="A4")]
NAUGHTY = (
    "x<y dan y>z", "nilai <b rapor", '<img src="/etc/passwd">', "<font color=[[[x]]]>merah</font>", "&amp; & &lt;",
    "<onDraw name=x/>", '<a href="javascript:alert(1)">klik</a>', "{0} %s %(x)d $HOME", "'; DROP TABLE siswa;--",
    "() { :; }; echo", "Ω≈ç√∫ ½ ¾ ‰ → ←", "\\n \\( ) (( ]] >>", "ﬁ ﬂ", "ḥājj ʿilm ṣ", "“kutipan” ‘tunggal’ – — …",
)  # fmt: skip


@pytest.fixture(scope="module", params=PAPERS, ids=["A5", "A4"])
def full(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """A booklet with something of everything, on both papers."""
    folder = tmp_path_factory.mktemp("buklet")
    practices = [full_practice(folder, f"p{n}", title=f"Cerita nomor {n} dari pesisir") for n in range(1, 8)]
    return printed(folder, booklet(*practices, cover=photos(folder, [(1500, 1000)])[0]), request.param)


def test_the_file_has_the_pages_and_the_size_that_were_reported(full: Printed) -> None:
    with pikepdf.open(full.path) as pdf:
        assert len(pdf.pages) == full.result.pages
    assert full.path.stat().st_size == full.result.bytes
    assert full.result.problems == ()


def test_the_contents_name_the_page_on_which_each_chapter_opens(full: Printed) -> None:
    texts = page_texts(full.path)
    contents = next(text for text in texts if "Daftar Isi" in text)
    for number in range(1, 8):
        title = f"Cerita nomor {number} dari pesisir"
        told = re.search(rf"{title}\s+(?:Samudra\s+)?(?:{number}\s+)?(\d+)", contents.replace("\r\n", "\n"))
        opening = next(n for n, text in enumerate(texts, start=1) if title in text and text is not contents)
        assert told is not None, contents
        assert int(told[1]) == opening


def test_links_lead_to_the_pages_they_name(full: Printed) -> None:
    texts = page_texts(full.path)
    found = 0
    with pikepdf.open(full.path) as pdf:
        pages: dict[object, int] = {page.objgen: n for n, page in enumerate(pdf.pages)}
        for page in pdf.pages:
            for note in page.obj.get("/Annots", pikepdf.Array()):
                label = str(note["/Contents"])
                target = pages[note["/Dest"][0].objgen]
                assert letters(label) in letters(texts[target]), (label, texts[target])
                found += 1
    assert found >= 7 + 2 + 7 * 3


def test_bookmarks_name_every_part_and_keep_the_zoom(full: Printed) -> None:
    pdf = pypdfium2.PdfDocument(full.path)
    marks = [(mark.get_title(), mark.get_dest()) for mark in pdf.get_toc()]
    assert [title for title, _ in marks][:3] == ["Kata Pengantar", "Daftar Isi", "Cerita nomor 1 dari pesisir"]
    assert len(marks) == 7 + 3
    for title, dest in marks:
        assert dest is not None
        view, place = dest.get_view()
        assert view == pypdfium2.raw.PDFDEST_VIEW_XYZ
        assert place
        text = pdf[dest.get_index()].get_textpage().get_text_bounded()
        assert letters(title) in letters(text)
    pdf.close()


def test_destinations_can_be_reached_by_name(full: Printed) -> None:
    with pikepdf.open(full.path) as pdf:
        names = {str(name) for name in pdf.Root["/Dests"]}
    assert {"/bab-p1", "/bab-p7", "/gambar-1", "/gambar-21", "/bab-foreword"} <= names


def test_all_text_can_be_copied_from_the_file(full: Printed) -> None:
    whole = letters("".join(page_texts(full.path)))
    assert whole.count(letters(PARAGRAPH)[:60]) >= 7
    for text in (
        "Sekarang saya bertanya dulu ke teman.",
        "Penalaran kritis",
        "77,5%",
        "Murid yang tuntas",
        "Kata Pengantar",
    ):
        assert letters(text) in whole


def test_every_font_is_embedded_and_is_ours(full: Printed) -> None:
    with pikepdf.open(full.path) as pdf:
        fonts = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"]
        assert fonts
        for font in fonts:
            assert "/FontFile2" in font["/FontDescriptor"], font["/BaseFont"]
            assert "+" in str(font["/BaseFont"])
            assert "/ToUnicode" in font


def test_the_file_tells_its_title_language_and_nothing_of_the_machine(full: Printed) -> None:
    raw = full.path.read_bytes()
    with pikepdf.open(full.path) as pdf:
        assert str(pdf.Root["/Lang"]) == "id-ID"
        assert pdf.Root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712 - pikepdf's own booleans
        told = {key: str(value) for key, value in pdf.docinfo.items()}
    assert told == {
        "/Title": "Belajar dari Tepi Laut", "/Author": "SMP Negeri Cakrawala", "/Producer": "Praktik Baik",
    }  # fmt: skip
    for trace in (str(full.path.parent), str(Path.home()), socket.gethostname(), getpass.getuser()):
        # Shorter names stand in compressed data by chance.
        assert len(trace) < 5 or trace.encode() not in raw


def test_the_same_booklet_gives_the_same_bytes_wherever_the_cache_lies(tmp_path: Path) -> None:
    content = booklet(full_practice(tmp_path))
    (tmp_path / "lain").mkdir()
    one = printed(tmp_path, content)
    two = printed(tmp_path / "lain", content)
    assert one.path.read_bytes() == two.path.read_bytes()


@pytest.mark.parametrize("recipe", PAPERS, ids=["A5", "A4"])
def test_what_looks_like_markup_prints_literally(tmp_path: Path, recipe: Recipe) -> None:
    text = "\n\n".join(NAUGHTY)
    told = practice(
        title=" ".join(NAUGHTY[:4]), summary=NAUGHTY[4], authors=(author(NAUGHTY[5], bio=NAUGHTY[6]),),
        sections=(SectionContent("aksi", NAUGHTY[7], text.replace("\\", "\\\\")),), quote=NAUGHTY[8],
        photos=photos(tmp_path, [(900, 1200)], caption=NAUGHTY[2], credit=NAUGHTY[3]),
    )  # fmt: skip
    whole = letters("".join(page_texts(printed(tmp_path, booklet(told, title=NAUGHTY[0]), recipe).path)))
    for line in NAUGHTY:
        assert letters(line) in whole, line


def test_a_draft_says_so_on_every_page(tmp_path: Path) -> None:
    texts = page_texts(printed(tmp_path, booklet(full_practice(tmp_path)), Recipe(draft=True)).path)
    assert all(text.count("DRAF") >= 2 for text in texts)
    final = page_texts(printed(tmp_path, booklet(full_practice(tmp_path))).path)
    assert not any("DRAF" in text for text in final)


def test_running_heads_and_page_numbers_stand_only_on_text_pages(tmp_path: Path) -> None:
    told = practice(title="Dua Milimeter Sehari", body="\n\n".join([PARAGRAPH] * 5))
    texts = page_texts(printed(tmp_path, booklet(told)).path)
    opener = next(n for n, text in enumerate(texts) if "tepi laut" not in text and "Murid mengukur, mencatat" in text)
    numbers = {n + 1: text for n, text in enumerate(texts)}
    assert not re.search(rf"^{opener + 1}$", numbers[opener + 1], re.MULTILINE)
    for number in range(opener + 2, len(texts)):
        head = "Dua Milimeter Sehari" if number % 2 else "Belajar dari Tepi Laut"
        assert head in numbers[number]
        assert str(number) in numbers[number].split()


def test_characters_without_a_font_are_told_with_their_practice(tmp_path: Path) -> None:
    result = printed(tmp_path, booklet(practice("p9", body="Aksara ꦲꦤ kami"))).result
    (problem,) = result.problems
    assert (problem.code, problem.record, problem.forbids) == ("unprintable", "p9", False)
    assert "ꦲ" in problem.message
    assert "U+A9B2" in problem.message


class Impatient:
    """Stops the work at the second photo."""

    def step(self, done: int, total: int, label: str) -> None:
        if done == 2:
            raise Cancelled


def test_cancelling_leaves_no_file_and_the_old_one_as_it_was(tmp_path: Path) -> None:
    content = booklet(practice(photos=photos(tmp_path, [(1200, 900)] * 8)))
    target = tmp_path / "buklet.pdf"
    target.write_bytes(b"yang lama")
    with pytest.raises(Cancelled):
        printed(tmp_path, content, progress=Impatient())
    assert target.read_bytes() == b"yang lama"
    assert not list(tmp_path.rglob(f"*{TEMPORARY_SUFFIX}"))


class Counting:
    """Remembers what it is told."""

    def __init__(self) -> None:
        self.steps: list[tuple[int, int, str]] = []

    def step(self, done: int, total: int, label: str) -> None:
        self.steps.append((done, total, label))


def test_progress_tells_of_each_photo(tmp_path: Path) -> None:
    progress = Counting()
    printed(tmp_path, booklet(practice(photos=photos(tmp_path, [(1200, 900)] * 5))), progress=progress)
    assert [done for done, _, _ in progress.steps] == [1, 2, 3, 4, 5]
    assert {total for _, total, _ in progress.steps} == {5}


def test_a_folder_that_is_not_there_is_told_by_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        printed(tmp_path, booklet(), name="tidak/ada.pdf")


@pytest.mark.parametrize("profile", PROFILES.values(), ids=list(PROFILES))
def test_every_profile_gives_a_booklet(tmp_path: Path, profile: object) -> None:
    recipe = Recipe(profile=PROFILES[getattr(profile, "id")])  # noqa: B009 - the parameter's type is widened by pytest
    assert printed(tmp_path, booklet(full_practice(tmp_path)), recipe).result.pages > 6
