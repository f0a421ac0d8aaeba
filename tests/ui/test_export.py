"""A booklet becomes a file."""

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from portfolio.services import booklets, consents, photos, practices
from portfolio.services.libraries import Library
from ui.dialogs.export import ExportDialog
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.buttons import Button
from ui.widgets.pages.export_choices import megabytes
from ui.widgets.pages.file_name import booklet_file_name, day_in
from ui.widgets.pages.problem_row import ProblemRow
from ui.widgets.pages.state import read_state

Open = Callable[[], ExportDialog]
WORDS = "Murid mengukur suhu air sungai setiap pagi dan mencatatnya di papan kelas. " * 40


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
def open_dialog(qtbot: QtBot, library: Library, session: Session, look: Look, settings: Settings) -> Open:
    """A function that opens the dialog on the library's first booklet."""
    window = QWidget()
    qtbot.addWidget(window)

    def make() -> ExportDialog:
        state = read_state(library, "")
        assert state is not None
        dialog = ExportDialog(session, look, settings, state, window)
        dialog.open()
        settle(qtbot, dialog)
        return dialog

    return make


@pytest.fixture
def practice(library: Library) -> str:
    """A booklet with one written practice, and that practice."""
    made = practices.add_practice(library, title="Termometer Bambu").made[0]
    practices.write_section(library, made, "situasi", WORDS)
    booklets.add_booklet(library, title="Belajar di Sungai", place_date="Martapura, 18 Oktober 2025")
    return made


def settle(qtbot: QtBot, dialog: ExportDialog) -> None:
    """Until the pages are there, and the file where one is made."""
    qtbot.waitUntil(lambda: not (dialog.preview.pending or dialog.writing))


def publish(qtbot: QtBot, dialog: ExportDialog, target: Path) -> None:
    dialog.target.choose(target)
    dialog.publish_button.click()
    settle(qtbot, dialog)
    qtbot.waitUntil(lambda: not dialog.target.window().isHidden())


def keep_busy(dialog: ExportDialog) -> threading.Event:
    """Hold the lane of exports up until the event is set, so that what is stopped has not been done already."""
    release = threading.Event()

    def wait(_: object) -> bool:
        return release.wait(5)

    dialog._session.operations.run(wait, lane="long", owner=dialog)
    return release


def text_of(pdf: Path) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def test_the_file_holds_the_pages_that_were_shown(
    qtbot: QtBot, open_dialog: Open, settings: Settings, practice: str, tmp_path: Path
) -> None:
    dialog = open_dialog()
    publish(qtbot, dialog, tmp_path / "buklet.pdf")
    pages = text_of(tmp_path / "buklet.pdf")
    assert len(pages) == dialog.preview.view.page_count
    assert any("Termometer Bambu" in page for page in pages)
    assert dialog.outcome.isVisible()
    assert dialog.outcome.path.accessibleName() == str(tmp_path / "buklet.pdf")
    assert f"{len(pages)} halaman" in dialog.outcome.facts.text()
    assert settings.export_folder == str(tmp_path)


def test_the_name_says_when_where_and_what(open_dialog: Open, practice: str) -> None:
    assert open_dialog().target.path.name == "2025-10-18_SMPNContoh_Buklet_BelajarDiSungai.pdf"
    assert (
        booklet_file_name("SMP Negeri 3 Martapura", "Cerita: murid & sungai/laut?", date(2025, 10, 18))
        == "2025-10-18_SMPN3Martapura_Buklet_CeritaMuridSungaiLaut.pdf"
    )
    assert (
        booklet_file_name("SD Alam", "Praktik Baik SD Alam", date(2026, 7, 1))
        == "2026-07-01_SDAlam_Buklet_PraktikBaik.pdf"
    )
    assert day_in("Martapura, 31 Februari 2025", date(2026, 1, 2)) == date(2026, 1, 2)
    assert day_in("", date(2026, 1, 2)) == date(2026, 1, 2)


def test_a_draft_says_so_on_each_page(qtbot: QtBot, open_dialog: Open, practice: str, tmp_path: Path) -> None:
    dialog = open_dialog()
    dialog.choices.draft.setChecked(True)
    publish(qtbot, dialog, tmp_path / "draf.pdf")
    assert all("DRAF" in page for page in text_of(tmp_path / "draf.pdf"))


def test_paper_and_purpose_are_shown_before_they_are_printed(
    qtbot: QtBot, open_dialog: Open, practice: str, tmp_path: Path
) -> None:
    dialog = open_dialog()
    dialog.choices.purpose.choose("photocopy")
    dialog.choices.paper.choose("A4")
    settle(qtbot, dialog)
    place = dialog.preview.view.place_of(0)
    assert place.height() / place.width() == pytest.approx(297 / 210, rel=0.01)
    publish(qtbot, dialog, tmp_path / "a4.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "a4.pdf")
    assert document.get_page_size(0) == pytest.approx((595.3, 841.9), abs=0.5)
    document.close()


def test_a_place_that_cannot_be_written_is_named_and_every_choice_is_kept(
    qtbot: QtBot, open_dialog: Open, practice: str, tmp_path: Path
) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    dialog = open_dialog()
    dialog.choices.purpose.choose("press")
    publish(qtbot, dialog, tmp_path / "berkas" / "buklet.pdf")
    assert "tidak dapat ditulis" in dialog.message.text
    assert dialog.choices.edition.profile == "press"
    assert dialog.publish_button.isVisible()
    publish(qtbot, dialog, tmp_path / "buklet.pdf")
    assert (tmp_path / "buklet.pdf").is_file()
    assert not dialog.message.text


def test_stopping_leaves_nothing_behind_and_says_so(
    qtbot: QtBot, open_dialog: Open, practice: str, tmp_path: Path
) -> None:
    dialog = open_dialog()
    folder = tmp_path / "keluar"
    folder.mkdir()
    dialog.target.choose(folder / "buklet.pdf")
    release = keep_busy(dialog)
    dialog.publish_button.click()
    assert dialog.writing
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    release.set()
    settle(qtbot, dialog)
    assert dialog.isVisible()
    assert "Tidak ada berkas yang dibuat" in dialog.message.text
    assert list(folder.iterdir()) == []


def test_an_empty_booklet_is_refused_with_a_sentence_but_may_be_a_draft(
    qtbot: QtBot, open_dialog: Open, library: Library, tmp_path: Path
) -> None:
    booklets.add_booklet(library, title="Kosong")
    dialog = open_dialog()
    assert "belum berisi praktik baik" in dialog.message.text
    publish(qtbot, dialog, tmp_path / "kosong.pdf")
    assert "belum berisi praktik baik" in dialog.message.text
    assert not (tmp_path / "kosong.pdf").exists()
    dialog.message.acted.emit()
    assert dialog.choices.draft.isChecked()
    publish(qtbot, dialog, tmp_path / "kosong.pdf")
    assert (tmp_path / "kosong.pdf").is_file()


def test_photos_that_forbid_the_export_can_be_left_out(
    qtbot: QtBot, open_dialog: Open, library: Library, practice: str, make_photo: Callable[..., Path], tmp_path: Path
) -> None:
    files = [make_photo(size=(800, 600)), make_photo(size=(600, 800))]
    first, second = photos.add_photos(library, files, practice_id=practice).imported
    consents.set_photo_consent(library, [first, second], "refused")
    dialog = open_dialog()
    assert "2 hal harus diperbaiki" in dialog.message.text
    row = next(row for row in dialog.problems.findChildren(ProblemRow) if row.problem.record == first)
    next(one for one in row.findChildren(Button) if one.text() == "Cetak tanpa foto ini").click()
    settle(qtbot, dialog)
    assert [problem.record for problem in dialog.problems.problems if problem.forbids] == [second]
    dialog.problems.findChildren(Button)[-1].click()
    settle(qtbot, dialog)
    assert not dialog.message.text
    publish(qtbot, dialog, tmp_path / "tanpa.pdf")
    assert (tmp_path / "tanpa.pdf").is_file()
    assert "2 foto ditinggalkan." in dialog.outcome.privacy.text()


def test_a_file_that_cannot_be_as_small_as_asked_is_refused_with_the_smallest_size(
    qtbot: QtBot, open_dialog: Open, practice: str, tmp_path: Path
) -> None:
    dialog = open_dialog()
    dialog.choices.purpose.choose("upload")
    dialog.choices.limit.control.setText("0,001")
    publish(qtbot, dialog, tmp_path / "kecil.pdf")
    assert "Ukuran terkecil yang tercapai" in dialog.message.text
    assert not (tmp_path / "kecil.pdf").exists()


def test_a_size_that_is_no_number_is_asked_for_again(
    qtbot: QtBot, open_dialog: Open, practice: str, tmp_path: Path
) -> None:
    dialog = open_dialog()
    dialog.choices.purpose.choose("upload")
    dialog.choices.limit.control.setText("kecil saja")
    publish(qtbot, dialog, tmp_path / "buklet.pdf")
    assert not (tmp_path / "buklet.pdf").exists()
    assert dialog.publish_button.isVisible()


@pytest.mark.parametrize(
    ("typed", "size"), [("2,5", 2.5), ("10 MB", 10), ("0.8", 0.8), ("", None), ("-3", None), ("nan", None), ("x", None)]
)
def test_sizes_are_read_as_people_write_them(typed: str, size: float | None) -> None:
    assert megabytes(typed) == size


def test_a_problem_closes_the_dialog_and_leads_to_its_place(
    qtbot: QtBot, open_dialog: Open, library: Library, practice: str
) -> None:
    empty = practices.add_practice(library, title="Belum ditulis").made[0]
    dialog = open_dialog()
    row = next(row for row in dialog.problems.findChildren(ProblemRow) if row.problem.record == empty)
    with qtbot.waitSignal(dialog.mend_wanted):
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert not dialog.isVisible()


@pytest.mark.long
def test_each_destination_says_how_heavy_its_file_will_be(
    qtbot: QtBot, open_dialog: Open, practice: str, make_photo: Callable[..., Path], library: Library
) -> None:
    photos.add_photos(library, [make_photo(size=(1800, 1200)) for _ in range(3)], practice_id=practice)
    dialog = open_dialog()
    cards = dialog.choices.purpose.cards
    qtbot.waitUntil(lambda: all(card.weight.text() for card in cards.values()))
    assert all(card.weight.text().endswith("MB") for card in cards.values())
    dialog.choices.purpose.choose("upload")
    dialog.choices.limit.set_text("0,001")
    dialog.choices.weight_changed.emit()
    settle(qtbot, dialog)
    qtbot.waitUntil(lambda: cards["upload"].weight.text().startswith("paling kecil"))


@pytest.mark.long
def test_a_booklet_to_be_folded_is_set_on_sheets_and_says_what_it_takes(
    qtbot: QtBot, open_dialog: Open, settings: Settings, practice: str, tmp_path: Path
) -> None:
    settings.sheet_price, settings.copies = 600, 10
    dialog = open_dialog()
    pages = dialog.preview.view.page_count
    sheets = -(-pages // 4)
    dialog.choices.purpose.choose("print")
    settle(qtbot, dialog)
    said = dialog.choices.sheets.estimate.text().replace("\u00a0", " ")
    assert f"{sheets} lembar bolak-balik." in said
    assert f"Rp {sheets * 600:,}".replace(",", ".") in said
    assert str(4 * sheets) in dialog.choices.sheets.drawing.accessibleName()
    publish(qtbot, dialog, tmp_path / "lipat.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "lipat.pdf")
    assert len(document) == 2 * sheets
    assert document.get_page_size(0) == pytest.approx((841.9, 595.3), abs=0.5)
    document.close()
    assert "balik di sisi pendek" in dialog.outcome.told.text()


def test_a_printer_that_is_turned_by_hand_gets_two_files(
    qtbot: QtBot, open_dialog: Open, practice: str, tmp_path: Path
) -> None:
    dialog = open_dialog()
    dialog.choices.purpose.choose("print")
    dialog.choices.sheets.duplex.set_value("manual")
    publish(qtbot, dialog, tmp_path / "lipat.pdf")
    assert sorted(path.name for path in tmp_path.glob("lipat*.pdf")) == [
        "lipat - 1 sisi depan.pdf",
        "lipat - 2 sisi belakang.pdf",
    ]
    assert "2 sisi belakang" in dialog.outcome.path.accessibleName()


def test_closing_the_dialog_removes_the_pages_it_showed(qtbot: QtBot, open_dialog: Open, practice: str) -> None:
    dialog = open_dialog()
    folder = dialog.preview.places[0][0].parent
    assert folder.is_dir()
    dialog.reject()
    assert not folder.exists()


def test_on_a_low_screen_the_pages_get_the_room_of_title_and_folder(
    qtbot: QtBot, open_dialog: Open, practice: str, tmp_path: Path
) -> None:
    dialog = open_dialog()

    def around() -> int:
        return dialog.height() - dialog.preview.height()

    roomy = around()
    dialog.resize(856, 456)
    qtbot.waitUntil(lambda: around() <= roomy - 48)
    assert not dialog.heading.isVisible()
    field = dialog.target.name.control
    assert field.fontMetrics().horizontalAdvance(field.text()) < field.width()
    dialog.target.choose(tmp_path / "baru.pdf")
    assert "baru.pdf" in field.toolTip()
    (tmp_path / "lama.pdf").write_bytes(b"")
    dialog.target.choose(tmp_path / "lama.pdf")
    assert dialog.target._place.isVisible(), "that a file would be replaced is told on any screen"


def test_the_focus_lies_round_the_whole_card_of_a_purpose(qtbot: QtBot, open_dialog: Open, practice: str) -> None:
    dialog = open_dialog()
    dialog.activateWindow()
    first, second = list(dialog.choices.purpose.cards.values())[:2]
    first.radio.setFocus()
    qtbot.waitUntil(first.radio.hasFocus)
    assert first.property("ringed")
    second.radio.setFocus()
    qtbot.waitUntil(second.radio.hasFocus)
    assert (first.property("ringed"), second.property("ringed")) == (False, True)


def test_the_keyboard_begins_at_the_choices(qtbot: QtBot, open_dialog: Open, practice: str) -> None:
    dialog = open_dialog()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog.choices.purpose.cards["screen"].radio)
