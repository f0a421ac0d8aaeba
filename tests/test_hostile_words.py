"""Every output of libraries that nobody would write: it is made, and nothing lies outside its page or upon another."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from portfolio.cli.exports import Kind, Wish, make
from portfolio.errors import ExportForbidden
from portfolio.progress import SILENCE
from portfolio.publishing.content import Problem
from portfolio.services import decks, practices
from portfolio.services.libraries import Library, open_library
from tests import hostile
from tests.geometry import deck_faults, pdf_faults

SUFFIXES = {"deck": (".pptx", ".pdf"), "web": (".zip",)}
"""Of kinds that are not a PDF alone."""


def written(library: Library, kind: Kind, target: Path, practice: str = "") -> Path | None:
    """An output of that kind, as a draft where something forbids it; None where there is nothing to print."""
    try:
        make(kind, library, target, Wish(practice_id=practice), SILENCE)
    except ExportForbidden as refused:
        problems: tuple[Problem, ...] = refused.values["problems"]  # type: ignore[assignment] # what this error carries
        if "empty" in {problem.code for problem in problems}:
            return None
        make(kind, library, target, Wish(practice_id=practice, draft=True), SILENCE)
    return target


def faults(path: Path | None) -> list[str]:
    """What lies wrong in an output of any kind."""
    if path is None:
        return []
    if path.suffix == ".pptx":
        return deck_faults(path)
    return pdf_faults(path) if path.suffix == ".pdf" else []


def every_output(library: Library, folder: Path) -> list[str]:
    """All that lies wrong in all that `export` can make of a library."""
    first = practices.list_practices(library)[0].id
    found = []
    for kind in Kind:
        practice = first if kind.value == "practice" else ""
        for suffix in SUFFIXES.get(kind.value, (".pdf",)):
            found += faults(written(library, kind, folder / f"{kind.value}{suffix}", practice))
    for n, (subject, _) in enumerate(decks.subjects(library)[:3]):
        for suffix in decks.SUFFIXES:
            target = folder / f"tayang-{n}{suffix}"
            decks.export_deck(library, target, subject, minutes=0, draft=True)
            found += faults(target)
    return found


@pytest.fixture
def hostile_library(example_folder: Path) -> Library:
    """The example school, open, with something in every output."""
    library = open_library(example_folder)
    hostile.prepare(library)
    return library


@pytest.mark.long
@pytest.mark.parametrize("name", hostile.WORDS)
def test_whatever_is_written_everything_lies_on_its_page(hostile_library: Library, tmp_path: Path, name: str) -> None:
    with hostile_library as library:
        hostile.rewrite(library, hostile.WORDS[name])
        assert every_output(library, tmp_path) == []


@pytest.mark.long
def test_however_many_there_are_everything_lies_on_its_page(hostile_library: Library, tmp_path: Path) -> None:
    with hostile_library as library:
        hostile.crowd(library)
        assert every_output(library, tmp_path) == []


def test_the_check_finds_what_lies_outside_and_what_lies_upon_another(tmp_path: Path) -> None:
    """Without this, the other tests would find nothing in nothing."""
    canvas = Canvas(str(tmp_path / "halaman.pdf"), pagesize=(300, 300))
    canvas.drawString(270, 100, "Di luar halaman")
    canvas.drawString(20, 200, "Satu baris kata")
    canvas.drawString(24, 204, "Baris lain di atasnya")
    canvas.drawString(20, 40, "Gambar 3. Tanpa gambar")
    canvas.save()
    outside, upon, alone = pdf_faults(tmp_path / "halaman.pdf")
    assert "outside" in outside
    assert "Di luar halaman" in outside
    assert " upon " in upon
    assert "Gambar 3" in alone
