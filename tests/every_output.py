"""A library with something of everything, full of marked photos, and everything that can leave it.

Each new output has to be added to `OUTPUTS`.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from portfolio import paths
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
from tests.marked_photos import MEMO, planted

Output = Callable[[Library, Path], object]

TEACHERS = "competency-teachers"


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


@dataclass(frozen=True)
class Made:
    """A library full of marks, and what was made of it."""

    library: Library
    folder: Path
    logs: Path


@contextmanager
def made_in(folder: Path) -> Iterator[Made]:
    """The library and all its outputs below that folder, closed again behind it."""
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


def written(made: Made) -> list[Path]:
    """Every file that was made: outputs, the whole cache, the logs."""
    places = (made.folder, made.library.cache, made.logs)
    return [path for place in places if place.is_dir() for path in sorted(place.rglob("*")) if path.is_file()]
