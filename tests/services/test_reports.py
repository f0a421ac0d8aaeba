"""Reports: what is written of them, who signs, and what stands in the way of their file."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from portfolio.domain.report import Report
from portfolio.errors import BadValue, ExportForbidden, TargetError
from portfolio.publishing.content import Problem
from portfolio.publishing.document import Element, Gallery, Table
from portfolio.publishing.elements import figure, picture
from portfolio.publishing.report import ReportChapter, ReportContent, ReportSection
from portfolio.services import consents, photos, printed, reports, school
from portfolio.services.libraries import Library
from portfolio.services.undo import take_back
from portfolio.storage import report_queries
from tests.publishing import report_builders as build
from tests.publishing.reading import page_texts


def shown(library: Library, path: Path, caption: str = "Murid mengukur bibit") -> str:
    photo_id = photos.add_photos(library, [path]).imported[0]
    photos.change_photo(library, photo_id, caption=caption)
    return photo_id


def elements(library: Library, *photo_ids: str) -> tuple[Element, ...]:
    """The photos as figures, and once more in a table."""
    with library.read() as session:
        album = printed.Album(library, session, photo_ids)
    found = [photo for photo_id in photo_ids if (photo := album.photo(photo_id))]
    cells = tuple((build.cell("foto", picture=picture(photo)), build.cell("b")) for photo in found)
    return (
        build.text("Kami mengukur bibit."),
        Gallery(tuple(figure(photo) for photo in found)),
        Table(build.alignment_table().columns[:2], cells),
    )


def content(library: Library, *parts: Element) -> ReportContent:
    with library.read() as session:
        own = printed.own_school(library, session)
    chapter = ReportChapter("bab-1", "BAB I", "Pendahuluan", (ReportSection("a", "A. Latar", parts),))
    return ReportContent("Laporan", "", "Kirana Embun", "Kepala Sekolah", own, "2025", None, (), (chapter,))


def test_reading_a_report_makes_none(library: Library) -> None:
    state = reports.get_report(library, "ojt")
    assert state.report.kind == "ojt"
    assert state.texts == {}
    with library.read() as session:
        assert report_queries.report_of(session, "ojt", "") is None


def test_the_first_word_begins_a_report_and_undo_takes_it_back(library: Library) -> None:
    receipt = reports.set_text(library, "ojt", "", "latar-belakang", "Murid kami jarang bertanya.")
    assert reports.get_report(library, "ojt").texts == {"latar-belakang": "Murid kami jarang bertanya."}
    take_back(library, receipt)
    assert reports.get_report(library, "ojt").texts == {}


def test_a_section_is_written_again_in_its_place(library: Library) -> None:
    reports.set_text(library, "ojt", "", "saran", "Pertama")
    reports.set_text(library, "ojt", "", "saran", "Kedua")
    assert reports.get_report(library, "ojt").texts == {"saran": "Kedua"}


def test_reports_of_one_kind_on_two_subjects_are_two(library: Library) -> None:
    reports.change_report(library, "dissemination", "a", title="Satu")
    reports.change_report(library, "dissemination", "b", title="Dua")
    assert reports.get_report(library, "dissemination", "a").report.title == "Satu"
    assert reports.get_report(library, "dissemination", "b").report.title == "Dua"


def test_signers_come_from_the_register_or_by_name(library: Library) -> None:
    person = school.add_person(library, name="Kirana Embun", title_after="M.Pd.", nip="196804111993031009").made[0]
    reports.change_report(library, "ojt", place_date="Tanjung Embun, 18 Oktober 2025")
    signers: list[reports.SignerFields] = [
        {"block": "right", "role": "Kepala Sekolah,", "person_id": person},
        {"block": "left", "role": "Fasilitator,", "name": "Samudra"},
    ]
    reports.set_signers(library, "ojt", "", signers)
    blocks = reports.signatures(reports.get_report(library, "ojt"))
    assert blocks.place_date == "Tanjung Embun, 18 Oktober 2025"
    assert blocks.right is not None
    assert (blocks.right.name, blocks.right.number) == ("Kirana Embun, M.Pd.", "NIP. 19680411 199303 1 009")
    assert blocks.left is not None
    assert (blocks.left.name, blocks.left.number) == ("Samudra", "NIP. -")
    assert blocks.known is None


def test_numbers_are_printed_only_where_they_are_asked_for(library: Library) -> None:
    reports.set_signers(library, "ojt", "", [{"block": "right", "name": "Samudra", "number": "1968"}])
    reports.change_report(library, "ojt", numbers=False)
    block = reports.signatures(reports.get_report(library, "ojt")).right
    assert block is not None
    assert block.number == ""


@pytest.mark.parametrize("blocks", [["right", "right"], ["middle"]])
def test_a_block_is_signed_once_and_has_to_be_there(library: Library, blocks: list[str]) -> None:
    with pytest.raises(BadValue):
        reports.set_signers(library, "ojt", "", [{"block": block, "name": "Bayu"} for block in blocks])


def test_a_report_is_exported(library: Library, tmp_path: Path) -> None:
    made = reports.export_report(library, content(library, build.text("Isi laporan.")), tmp_path / "l.pdf")
    assert made.pages == len(page_texts(made.path)) == 3
    assert "Isi laporan." in page_texts(made.path)[-1]
    with pikepdf.open(made.path) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Laporan"


def test_a_photo_that_may_not_be_shown_holds_a_report_back(
    library: Library, tmp_path: Path, make_photo: Callable[..., Path]
) -> None:
    photo = shown(library, make_photo(size=(900, 700)))
    consents.set_photo_consent(library, [photo], "refused")
    target = tmp_path / "l.pdf"
    whole = content(library, *elements(library, photo))
    with pytest.raises(ExportForbidden) as refused:
        reports.export_report(library, whole, target)
    problems: Any = refused.value.values["problems"]
    assert [problem.record for problem in problems] == [photo]
    assert not target.exists()
    draft = reports.export_report(library, whole, target, draft=True)
    assert all("DRAF" in text for text in page_texts(draft.path))
    without = reports.export_report(library, whole, target, leave_out=[photo])
    assert without.privacy.photos == 0
    assert without.privacy.left_out == 1
    with pikepdf.open(target) as pdf:
        assert not any(item.get("/Subtype") == "/Image" for item in pdf.objects if isinstance(item, pikepdf.Stream))


def test_single_pages_go_through_the_same_gate(
    library: Library, tmp_path: Path, make_photo: Callable[..., Path]
) -> None:
    photo = shown(library, make_photo(size=(900, 700)))
    consents.set_photo_consent(library, [photo], "refused")
    with pytest.raises(ExportForbidden):
        reports.export_pages(library, "Lembar", elements(library, photo), tmp_path / "h.pdf")
    consents.set_photo_consent(library, [photo], "no-pupil")
    made = reports.export_pages(library, "Lembar", elements(library, photo), tmp_path / "h.pdf")
    assert made.privacy.photos == 1


def test_initials_stand_for_full_names_in_captions(
    library: Library, tmp_path: Path, make_photo: Callable[..., Path]
) -> None:
    consents.add_pupils(library, [{"name": "Bintang Laut", "class_level": "VII"}])
    photo = shown(library, make_photo(size=(900, 700)), "Bintang Laut mengukur bibit")
    consents.set_photo_consent(library, [photo], "no-pupil")
    made = reports.export_pages(library, "L", elements(library, photo), tmp_path / "h.pdf", initials=True)
    text = "".join(page_texts(made.path))
    assert "Bintang Laut" not in text
    assert "mengukur bibit" in text


def test_what_its_strand_forbids_holds_a_report_back(library: Library, tmp_path: Path) -> None:
    empty = Problem("empty", "Laporan ini kosong.", forbids=True)
    with pytest.raises(ExportForbidden, match="kosong"):
        reports.export_report(library, content(library), tmp_path / "l.pdf", problems=[empty])
    told = reports.export_report(
        library, content(library, build.text("Isi.")), tmp_path / "l.pdf", problems=[Problem("short", "Pendek.")]
    )
    assert [problem.code for problem in told.problems] == ["short"]


def test_a_report_too_heavy_is_made_smaller_or_refused(
    library: Library, tmp_path: Path, make_photo: Callable[..., Path]
) -> None:
    whole = content(library, build.text("Isi."))
    with pytest.raises(BadValue, match="Berkas tidak dapat"):
        reports.export_report(library, whole, tmp_path / "l.pdf", max_mb=0.001)
    assert not (tmp_path / "l.pdf").exists()


def test_papers_are_those_that_there_are(library: Library, tmp_path: Path) -> None:
    sizes = {}
    for paper in ("A4", "A5", "F4", "A4-landscape", "slide"):
        target = tmp_path / f"{paper}.pdf"
        reports.export_pages(library, "Matriks", [build.matrix(4)], target, paper=paper)
        with pikepdf.open(target) as pdf:
            sizes[paper] = tuple(round(float(side) / 72 * 25.4) for side in list(pdf.pages[0].mediabox)[2:])
    wanted = {"A4": (210, 297), "A5": (148, 210), "F4": (215, 330), "A4-landscape": (297, 210), "slide": (297, 167)}
    assert sizes == wanted
    with pytest.raises(BadValue):
        reports.export_pages(library, "Matriks", [build.matrix(4)], tmp_path / "x.pdf", paper="A9")


def test_a_target_that_can_not_be_written_is_told(library: Library, tmp_path: Path) -> None:
    with pytest.raises(TargetError):
        reports.export_report(library, content(library), tmp_path / "tidak-ada" / "l.pdf")


def test_what_is_stored_of_a_report_has_its_row(library: Library) -> None:
    reports.change_report(library, "ojt", title="  Laporan   OJT ", year="2025")
    with library.read() as session:
        row = report_queries.report_of(session, "ojt", "")
    assert isinstance(row, Report)
    assert row.title == "Laporan OJT"
