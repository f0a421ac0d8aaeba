"""Word documents, opened again: styles, captions, heads that repeat, alternative texts, and as pages where possible."""

import itertools
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document as Opened
from lxml import etree

from portfolio.publishing.compose import compose
from portfolio.publishing.compose_practice import alone, compose_formal, compose_practice
from portfolio.publishing.compose_report import compose_pages, compose_report
from portfolio.publishing.document import Document
from portfolio.publishing.recipe import Recipe
from portfolio.publishing.renderers.docx import render_docx
from portfolio.publishing.renderers.docx.marks import W
from tests.publishing import report_builders as build
from tests.publishing.builders import booklet, full_practice, photos, practice
from tests.publishing.reading import page_texts

REPORT = Recipe("A4", look="laporan")
OFFICE = shutil.which("soffice")


def written(folder: Path, document: Document, recipe: Recipe = REPORT) -> Path:
    target = folder / "berkas.docx"
    rendered = render_docx(document, recipe, target, folder / "cache")
    assert rendered.bytes == target.stat().st_size
    return target


def report(folder: Path) -> Document:
    return compose_report(build.report(folder), REPORT)


def opened(path: Path) -> Opened:
    return docx.Document(str(path))


def found(document: Opened, tag: str) -> list[etree._Element]:
    return list(document.element.iter(f"{{{W}}}{tag}"))


def styles(document: Opened) -> list[str]:
    """The styles of all paragraphs, those in tables too."""
    return [one.get(f"{{{W}}}val") for one in found(document, "pStyle")]


def levels(document: Opened) -> list[int]:
    return [int(name[-1]) for name in styles(document) if name.startswith("Heading")]


def test_every_style_that_is_used_is_there_under_words_own_name(tmp_path: Path) -> None:
    document = opened(written(tmp_path, report(tmp_path)))
    known = {style.style_id: style.name for style in document.styles}
    assert set(styles(document)) <= set(known)
    names = ("Heading 1", "Heading 2", "Heading 3", "Caption", "List Bullet", "List Number", "Title")
    assert {known[one.replace(" ", "")] for one in names} == set(names)


def test_headings_never_leave_a_level_out(tmp_path: Path) -> None:
    for content in (
        report(tmp_path),
        compose(booklet(full_practice(tmp_path), practice("p2")), Recipe("A4")),
        compose_pages(build.pages(*build.everything(tmp_path), folder=tmp_path), REPORT),
    ):
        numbers = levels(opened(written(tmp_path, content)))
        assert numbers[0] == 1
        assert all(after <= before + 1 for before, after in itertools.pairwise(numbers))


def test_captions_are_counted_by_word_and_listed_already(tmp_path: Path) -> None:
    document = opened(written(tmp_path, report(tmp_path)))
    fields = ["".join(one.itertext()).strip() for one in found(document, "instrText")]
    assert sum(one.startswith("SEQ Gambar") for one in fields) >= 3
    assert 'TOC \\h \\z \\c "Gambar"' in fields
    assert 'TOC \\o "1-2" \\h \\z \\u' in fields
    listed = [one.text for one in document.paragraphs if one.style is not None and one.style.style_id == "TOC1"]
    heads = [one.text for one in document.paragraphs if one.style is not None and one.style.style_id == "Heading1"]
    for head in heads:
        words = head.replace("\n", " ").lower()
        assert any(words in line.lower() for line in listed), head


def test_links_lead_to_places_that_are_there(tmp_path: Path) -> None:
    document = opened(written(tmp_path, report(tmp_path)))
    places = {one.get(f"{{{W}}}name") for one in found(document, "bookmarkStart")}
    anchors = {one.get(f"{{{W}}}anchor") for one in found(document, "hyperlink")}
    assert anchors
    assert anchors <= places


def test_every_picture_says_what_it_shows(tmp_path: Path) -> None:
    document = opened(written(tmp_path, report(tmp_path)))
    told = [one.get("descr") for one in document.element.iter() if str(one.tag).endswith("}docPr")]
    numbers = [one.get("id") for one in document.element.iter() if str(one.tag).endswith("}docPr")]
    assert len(told) >= 3
    assert all(told)
    assert len(set(numbers)) == len(numbers)


def test_heads_of_tables_repeat_on_every_page(tmp_path: Path) -> None:
    document = opened(written(tmp_path, compose_pages(build.pages(build.alignment_table(40), folder=tmp_path), REPORT)))
    (table,) = [one for one in document.tables if one.style is not None and one.style.style_id == "PracticeTable"]
    assert [cell.text for cell in table.rows[0].cells] == ["Unsur", "Rumusan lama", "Rumusan baru", "Alasan"]
    heads = [row._tr.find(f"{{{W}}}trPr/{{{W}}}tblHeader") is not None for row in table.rows]
    assert heads == [True] + [False] * 40


def test_each_numbered_list_begins_at_one(tmp_path: Path) -> None:
    body = "1. Satu.\n2. Dua.\n\nLalu:\n\n1. Satu lagi.\n2. Dua lagi."
    document = opened(written(tmp_path, compose(booklet(practice(body=body)), Recipe("A4"))))
    numbers = [one.get(f"{{{W}}}val") for one in found(document, "numId")]
    assert len(set(numbers)) == 8, "two lists in each of four sections"
    numbering = document.part.numbering_part.element
    begins = {
        one.get(f"{{{W}}}numId")
        for one in numbering.iter(f"{{{W}}}num")
        if one.find(f"{{{W}}}lvlOverride/{{{W}}}startOverride") is not None
    }
    assert set(numbers) <= begins


def test_nothing_says_who_made_it_when_or_where(tmp_path: Path) -> None:
    target = written(tmp_path, report(tmp_path))
    with zipfile.ZipFile(target) as packed:
        assert {entry.date_time[0] for entry in packed.infolist()} == {1980}
        names = packed.namelist()
        core = packed.read("docProps/core.xml").decode()
        whole = b"".join(packed.read(name) for name in names)
    assert not [name for name in names if "thumbnail" in name or "custom" in name.lower()]
    assert "python" not in core
    assert "dcterms" not in core.replace("xmlns:dcterms", "")
    assert str(tmp_path).encode() not in whole
    assert b"python-docx" not in whole


def test_the_same_document_gives_the_same_bytes(tmp_path: Path) -> None:
    content = report(tmp_path)
    first = written(tmp_path, content).read_bytes()
    assert written(tmp_path, content).read_bytes() == first


def test_a_draft_says_so_in_the_head_of_every_section(tmp_path: Path) -> None:
    document = opened(written(tmp_path, report(tmp_path), Recipe("A4", look="laporan", draft=True)))
    heads = ["".join(section.header._element.itertext()) for section in document.sections]
    assert len(heads) == 3
    assert all("DRAF" in head for head in heads)


def test_naughty_texts_are_only_text(tmp_path: Path) -> None:
    naughty = "<w:p>& \x0b]]> “{x}” \u202e متعة ✓ " + "Panjang" * 900
    document = opened(written(tmp_path, compose(booklet(practice(body=naughty, title=naughty)), Recipe("A5"))))
    whole = "\n".join(one.text for one in document.paragraphs)
    assert "<w:p>& ]]> “{x}”" in whole
    assert "Panjang" * 900 in whole


def test_a_photo_that_is_gone_leaves_a_word(tmp_path: Path) -> None:
    shown = photos(tmp_path, ((900, 700), (800, 600)))
    shown[0].original.unlink()
    target = tmp_path / "a.docx"
    made = render_docx(compose(booklet(practice(photos=shown)), Recipe("A4")), REPORT, target, tmp_path / "cache")
    assert "photo-missing" in [one.code for one in made.problems]
    assert "Foto tidak dapat ditampilkan" in "".join(one.text for one in opened(target).paragraphs)


@pytest.mark.long
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", ["report", "pages", "practice", "formal"])
def test_an_office_program_opens_it_and_shows_every_page(tmp_path: Path, name: str) -> None:
    content = alone(full_practice(tmp_path), booklet())
    documents = {
        "report": lambda: report(tmp_path),
        "pages": lambda: compose_pages(build.pages(*build.everything(tmp_path), folder=tmp_path), REPORT),
        "practice": lambda: compose_practice(content, Recipe("A4")),
        "formal": lambda: compose_formal(content, REPORT),
    }
    document = documents[name]()
    target = written(tmp_path, document)
    profile = f"-env:UserInstallation=file://{tmp_path}/office"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(target)]
    result = subprocess.run(command, capture_output=True, timeout=120, check=False)
    pdf = target.with_suffix(".pdf")
    if not pdf.exists():
        pytest.skip(f"LibreOffice has no part that opens texts: {result.stderr.decode()[-200:]}")
    pages = page_texts(pdf)
    assert document.title.split()[0] in "".join(pages)
    assert [n for n, text in enumerate(pages, start=1) if not text.strip()] == [], "no page is empty"
