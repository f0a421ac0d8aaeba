"""One practice as a file of its own: frames, lengths, forms."""

from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pikepdf
import pytest

from portfolio.errors import BadValue, NotFound
from portfolio.services import direction_documents, dissemination_report, ojt_report, practice_output, practices
from portfolio.services.libraries import Library, open_library
from portfolio.services.practice_output import Version
from portfolio.services.press import Exported
from tests.geometry import pdf_faults
from tests.publishing import pdf_checker
from tests.publishing.reading import page_texts

A4 = (595, 842)


@pytest.fixture(scope="module")
def school_library(example: Path) -> Iterator[Library]:
    with open_library(example, read_only=True) as library:
        yield library


@pytest.fixture(scope="module")
def first(school_library: Library) -> str:
    return practices.list_practices(school_library)[0].id


def sizes(path: Path) -> set[tuple[int, int]]:
    with pikepdf.open(path) as pdf:
        return {(round(page.mediabox[2]), round(page.mediabox[3])) for page in pdf.pages}


def test_it_stands_alone_under_the_schools_name(school_library: Library, first: str, tmp_path: Path) -> None:
    target = tmp_path / "praktik.pdf"
    made = practice_output.export_practice(school_library, target, first)
    pages = page_texts(target)
    assert made.pages == len(pages) == 6
    assert sizes(target) == {A4}
    assert "SMP NEGERI CAKRAWALA" in pages[0]
    assert "Daftar Isi" not in "".join(pages)
    assert "Kredit" in pages[-1] or "KREDIT" in pages[-1]
    with pikepdf.open(target) as pdf:
        assert str(pdf.docinfo["/Author"]).startswith("Bayu Karang")


@pytest.mark.parametrize("version", [Version(), Version("formal"), Version("starli", 300)], ids=str)
@pytest.mark.parametrize("paper", ["A4", "A5"])
def test_every_version_lies_on_its_pages_and_can_be_read_aloud(
    school_library: Library, first: str, tmp_path: Path, version: Version, paper: str
) -> None:
    target = tmp_path / "praktik.pdf"
    practice_output.export_practice(school_library, target, first, version, paper=paper)
    assert pdf_faults(target) == []
    assert pdf_checker.faults(target) == []


def test_in_starli_the_parts_that_are_missing_are_named(school_library: Library, first: str, tmp_path: Path) -> None:
    made = practice_output.export_practice(school_library, tmp_path / "a.pdf", first, Version("starli"))
    (problem,) = [one for one in made.problems if one.code == "empty-section"]
    assert "Laporan dan Improvisasi" in problem.message


def test_the_formal_frame_makes_a_paper_of_chapters(school_library: Library, first: str, tmp_path: Path) -> None:
    target = tmp_path / "naskah.pdf"
    practice_output.export_practice(school_library, target, first, Version("formal"))
    whole = "\n".join(page_texts(target))
    for part in ("LEMBAR PENGESAHAN", "DAFTAR ISI", "BAB I", "BAB IV", "LAMPIRAN 1"):
        assert part in whole
    assert sizes(target) == {A4}


def test_five_hundred_words_are_five_hundred_words(school_library: Library, tmp_path: Path) -> None:
    for line in practices.list_practices(school_library):
        version = Version(words=500)
        counted = practice_output.version_words(school_library, line.id, version)
        assert 450 < counted <= 500, line.title
    made = practice_output.export_practice(school_library, tmp_path / "a.pdf", line.id, version)
    told = [one for one in made.problems if one.code == "shortened"]
    assert told
    assert all(one.record == line.id for one in told)


def test_a_formal_text_of_few_words_has_no_chapters(school_library: Library, first: str, tmp_path: Path) -> None:
    target = tmp_path / "pendek.pdf"
    practice_output.export_practice(school_library, target, first, Version("formal", 300))
    whole = "\n".join(page_texts(target))
    assert "Pendahuluan" in whole
    assert "BAB I" not in whole


@pytest.mark.parametrize("version", [Version("", 20), Version("haiku")])
def test_what_can_not_be_told_is_refused(school_library: Library, first: str, tmp_path: Path, version: Version) -> None:
    with pytest.raises(BadValue):
        practice_output.export_practice(school_library, tmp_path / "a.pdf", first, version)
    with pytest.raises(NotFound):
        practice_output.export_practice(school_library, tmp_path / "a.pdf", "tidak-ada")
    assert list(tmp_path.iterdir()) == []


def test_its_own_text_stays_as_it_is(library: Library, tmp_path: Path) -> None:
    made = practices.add_practice(library, title="Bertanya").made[0]
    practices.write_section(library, made, "situasi", "Satu. Dua. Tiga. Empat.")
    before = practices.open_practice(library, made)
    practice_output.export_practice(library, tmp_path / "a.pdf", made, Version("formal", 60))
    assert practices.open_practice(library, made) == before


def test_a_name_that_ends_with_docx_makes_a_word_document(school_library: Library, first: str, tmp_path: Path) -> None:
    exports: dict[str, Callable[[Path], Exported]] = {
        "praktik": lambda path: practice_output.export_practice(school_library, path, first),
        "ojt": lambda path: ojt_report.export_ojt_report(school_library, path),
        "pengimbasan": lambda path: dissemination_report.export_dissemination(school_library, path),
        "arah": lambda path: direction_documents.export_direction_document(school_library, path),
    }
    for name, export in exports.items():
        target = tmp_path / f"{name}.docx"
        made = export(target)
        assert made.pages == 0, "only the program that opens it knows"
        assert made.bytes == target.stat().st_size
        assert len(docx.Document(str(target)).paragraphs) > 10


def test_a_limit_is_met_by_word_documents_too(school_library: Library, tmp_path: Path) -> None:
    target = tmp_path / "kecil.docx"
    made = ojt_report.export_ojt_report(school_library, target, max_mb=0.3)
    assert target.stat().st_size == made.bytes <= 300_000
