"""The gate stands before every output: a withdrawn consent holds each of them back, and a draft says so."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pytest
from pptx import Presentation

from portfolio.errors import ExportForbidden
from portfolio.publishing.content import Problem
from portfolio.services import (
    booklets,
    competencies,
    competency_content,
    consents,
    decks,
    direction,
    dissemination_report,
    disseminations,
    exhibits,
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
    publish,
    school,
    web,
)
from portfolio.services.libraries import Library
from portfolio.services.printing import OnSheets
from tests.publishing.reading import page_texts

Export = Callable[[Library, Path, bool], object]
TEACHERS = "competency-teachers"


def _practice_deck(library: Library, target: Path, draft: bool) -> object:
    subject = decks.Subject("practice", practices.list_practices(library)[0].id)
    return decks.export_deck(library, target, subject, minutes=0, draft=draft)


def _practice(library: Library, target: Path, draft: bool) -> object:
    return practice_output.export_practice(library, target, practices.list_practices(library)[0].id, draft=draft)


def _cycle(library: Library, target: Path, draft: bool) -> object:
    cycle = inquiries.list_inquiries(library)[0].id
    return inquiry_content.export_cycle(library, cycle, target, draft=draft)


def _model_school(library: Library, target: Path, draft: bool) -> object:
    model = model_schools.list_model_schools(library)[0].model_school.id
    return model_school_content.export_model_school(library, model, target, draft=draft)


OUTPUTS: dict[str, tuple[str, Export]] = {
    "booklet": (".pdf", lambda library, target, draft: publish.export_booklet(library, target, draft=draft)),
    "sheets": (
        ".pdf",
        lambda library, target, draft: publish.export_booklet(
            library, target, draft=draft, profile="print", on_sheets=OnSheets()
        ),
    ),
    "report": (".pdf", lambda library, target, draft: ojt_report.export_ojt_report(library, target, draft=draft)),
    "dissemination": (
        ".pdf",
        lambda library, target, draft: dissemination_report.export_dissemination(library, target, draft=draft),
    ),
    "inquiry": (".pdf", _cycle),
    "deck": (".pptx", _practice_deck),
    "slides": (".pdf", _practice_deck),
    "poster": (
        ".pdf",
        lambda library, target, draft: exhibits.export_exhibits(library, "posters", target, draft=draft),
    ),
    "practice": (".pdf", _practice),
    "word": (".docx", _practice),
    "report in word": (
        ".docx",
        lambda library, target, draft: ojt_report.export_ojt_report(library, target, draft=draft),
    ),
    "map": (
        ".pdf",
        lambda library, target, draft: competency_content.export_map_pages(library, TEACHERS, target, draft=draft),
    ),
    "model school": (".pdf", _model_school),
    "web": ("", lambda library, target, draft: web.export_site(library, target, draft=draft)),
}
"""Everything that shows photos of a practice, an inquiry, a direction or a forum."""


@pytest.fixture
def shown(library: Library, make_photo: Callable[..., Path]) -> tuple[Library, str, str]:
    """A library whose only photo stands in every kind of record; the photo, and its withdrawn consent."""
    practice = practices.add_practice(library, title="Mengukur bibit").made[0]
    practices.write_section(library, practice, "aksi", "Kami mengukur bibit.")
    practices.set_authors(library, practice, [school.add_person(library, name="Arunika").made[0]])
    photo = photos.add_photos(library, [make_photo(size=(900, 600))], practice_id=practice, section="aksi").imported[0]
    photos.change_photo(library, photo, caption="Mengukur", alt="Bibit di halaman")
    booklets.add_booklet(library, title="Buklet", cover_id=photo)
    statement = direction.add_statement(library, "mission", after="Belajar di halaman.").made[0]
    direction.show_photos(library, statement, [photo])
    direction.add_outreach(library, audience="Orang tua", technique="Rapat", photo_id=photo)
    cycle = inquiries.add_inquiry(library, title="Bertanya").made[0]
    inquiries.write_answer(library, cycle, "assess", 0, "Murid jarang bertanya.")
    inquiry_evidence.place_photos(library, cycle, "assess", [photo])
    forum = disseminations.add_forum(library, title="Forum", held_on=date(2025, 9, 6)).made[0]
    disseminations.place_photos(library, forum, [photo])
    competencies.add_claim(library, practice, TEACHERS, ["guru-1.2.4"], level=2, photo_id=photo)
    partners.add_partner(library, name="Yayasan Suluh", logo_id=photo)
    model = model_schools.add_model_school(library, school_id=school.school(library).id).made[0]
    model_schools.add_visit(library, model, purpose="Melihat kebun", photo_id=photo)
    consent = consents.add_consent(library, subject="Gita", channels="wall booklet web media", elements="face").made[0]
    consents.set_photo_consent(library, [photo], "consented", [consent])
    consents.withdraw_consent(library, consent, date(2026, 1, 5))
    return library, photo, consent


@pytest.mark.parametrize("name", OUTPUTS)
def test_a_withdrawn_consent_holds_back_every_output_and_its_draft_says_so_on_each_page(
    shown: tuple[Library, str, str], tmp_path: Path, name: str
) -> None:
    library, photo, _ = shown
    suffix, export = OUTPUTS[name]
    target = tmp_path / f"keluar{suffix}"
    with pytest.raises(ExportForbidden) as caught:
        export(library, target, False)
    problems: tuple[Problem, ...] = caught.value.values["problems"]  # type: ignore[assignment] # what this error carries
    assert ("photo-withdrawn", photo) in [(one.code, one.record) for one in problems]
    assert not target.exists()
    export(library, target, True)
    pages = READERS[suffix](target)
    assert pages
    assert all("DRAF" in page for page in pages), [n for n, page in enumerate(pages, start=1) if "DRAF" not in page]


def slide_texts(path: Path) -> list[str]:
    """What each slide says."""
    return [
        " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        for slide in Presentation(str(path)).slides
    ]


def section_texts(path: Path) -> list[str]:
    """What the head of each section of a Word document says: it stands on every page of it."""
    sections = docx.Document(str(path)).sections
    return ["".join(section.header._element.itertext()) for section in sections]


def site_texts(path: Path) -> list[str]:
    """Every page of a site."""
    return [page.read_text(encoding="utf-8") for page in path.glob("*.html")]


READERS: dict[str, Callable[[Path], list[str]]] = {
    ".pdf": page_texts,
    ".pptx": slide_texts,
    ".docx": section_texts,
    "": site_texts,
}
"""Suffix of a file -> its pages as text."""
