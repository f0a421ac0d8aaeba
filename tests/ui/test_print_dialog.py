"""A published booklet is printed from the app, where the computer has a printer."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from portfolio.services.gate import PrivacyReceipt
from portfolio.services.printing import Feeding, OnSheets, write_test_sheet
from portfolio.services.publish import Exported
from ui.dialogs.print_file import PrintDialog, ToPrint
from ui.dialogs.print_offer import PrintOffer
from ui.printers import Turning, remember
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.pages.edition import Edition
from ui.widgets.pages.export_result import ExportResult

Open = Callable[[ToPrint], PrintDialog]
NOWHERE = "Printer yang tidak ada"


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Settings:
    monkeypatch.setattr("ui.settings.settings_folder", lambda: tmp_path / "settings")
    return Settings(copies=5)


@pytest.fixture
def folded(tmp_path: Path) -> ToPrint:
    """Seven sheets that a printer turns by itself."""
    path = write_test_sheet(tmp_path / "lipat.pdf", "short")[0]
    return ToPrint(Exported(path, 14, 1, (), PrivacyReceipt(0, 0, 0, 0)), OnSheets(), "A5", copies=5)


@pytest.fixture
def by_hand(tmp_path: Path) -> ToPrint:
    """Seven sheets in two files."""
    front, back = write_test_sheet(tmp_path / "tangan.pdf", "manual")
    exported = Exported(front, 14, 1, (), PrivacyReceipt(0, 0, 0, 0), (back,))
    return ToPrint(exported, OnSheets(duplex="manual"), "A5", copies=5)


@pytest.fixture
def open_dialog(qtbot: QtBot, session: Session, look: Look, settings: Settings) -> Open:
    """A function that opens the dialog on a computer with two printers."""
    window = QWidget()
    qtbot.addWidget(window)

    def make(wanted: ToPrint) -> PrintDialog:
        dialog = PrintDialog(session, look, settings, wanted, names=[NOWHERE, "Ruang guru"], parent=window)
        dialog.open()
        return dialog

    return make


def test_the_tested_printer_comes_first_and_turns_as_it_was_tested(
    open_dialog: Open, settings: Settings, folded: ToPrint
) -> None:
    remember(settings, "Ruang guru", Turning("short"))
    dialog = open_dialog(folded)
    assert (dialog.job.printer, dialog.job.sides, dialog.job.copies) == ("Ruang guru", "short", 1)
    assert "7 lembar kertas A4" in dialog.told.text()
    assert not dialog.doubt
    dialog.printer.set_value(NOWHERE)
    dialog.printer.edited.emit(NOWHERE)
    assert dialog.doubt
    dialog.reject()


def test_a_driver_that_mixes_up_the_edges_is_asked_for_the_other_one(
    open_dialog: Open, settings: Settings, folded: ToPrint
) -> None:
    remember(settings, "Ruang guru", Turning("long", inverted=True))
    dialog = open_dialog(replace(folded, on_sheets=OnSheets(duplex="long")))
    assert dialog.job.sides == "short"
    dialog.reject()


def test_sheets_that_were_set_for_another_printer_are_not_printed_without_a_word(
    open_dialog: Open, settings: Settings, by_hand: ToPrint
) -> None:
    remember(settings, "Ruang guru", Turning("manual", reversed_stack=True))
    dialog = open_dialog(by_hand)
    assert dialog.doubt
    dialog.reject()
    backwards = OnSheets(duplex="manual", feeding=Feeding(reversed_stack=True, turned=False))
    dialog = open_dialog(replace(by_hand, on_sheets=backwards))
    assert not dialog.doubt
    dialog.reject()


def test_pages_that_belong_to_no_sheet_are_printed_on_both_sides_where_that_is_wanted(
    open_dialog: Open, folded: ToPrint
) -> None:
    dialog = open_dialog(replace(folded, on_sheets=None))
    assert (dialog.job.sides, "14 lembar kertas A5" in dialog.told.text()) == ("one", True)
    dialog.both_sides.click()
    assert (dialog.job.sides, "7 lembar kertas A5" in dialog.told.text()) == ("long", True)
    dialog.reject()


def test_one_copy_is_printed_first_and_then_the_rest(open_dialog: Open, folded: ToPrint) -> None:
    dialog = open_dialog(folded)
    dialog._on_sent(True)
    assert "cetak sisanya" in dialog.message.text
    assert dialog.job.copies == 4
    dialog._on_sent(True)
    assert "sisanya" not in dialog.message.text
    assert dialog.job.copies == 1
    dialog.reject()


def test_by_hand_the_fronts_come_first_and_the_backs_when_the_stack_is_in_again(
    open_dialog: Open, by_hand: ToPrint
) -> None:
    dialog = open_dialog(by_hand)
    assert (dialog.job.pdf, dialog.job.sides) == (by_hand.exported.path, "one")
    dialog._on_sent(True)
    assert "masukkan lagi tumpukannya" in dialog.message.text
    assert dialog.job.pdf == by_hand.exported.others[0]
    assert dialog.print_button.text() == "Cetak sisi belakang"
    assert not dialog.printer.control.isEnabled()
    dialog.again_button.click()
    assert dialog.job.pdf == by_hand.exported.path
    dialog._on_sent(True)
    dialog._on_sent(True)
    assert (dialog.job.pdf, dialog.job.copies) == (by_hand.exported.path, 4)
    dialog.reject()


def test_a_printer_that_is_gone_is_told_with_the_way_out(
    qtbot: QtBot, open_dialog: Open, settings: Settings, folded: ToPrint
) -> None:
    dialog = open_dialog(folded)
    dialog.print_button.click()
    assert dialog.close_button.text() == "Hentikan"
    qtbot.waitUntil(lambda: not dialog._session.operations.busy)
    assert NOWHERE in dialog.message.text
    assert "PDF" in dialog.message.text
    assert settings.printer == NOWHERE
    assert dialog.print_button.isVisible()
    dialog.reject()


def test_printing_is_stopped_before_the_dialog_closes(qtbot: QtBot, open_dialog: Open, folded: ToPrint) -> None:
    dialog = open_dialog(folded)
    dialog.print_button.click()
    dialog.reject()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: not dialog._session.operations.busy)
    assert "Dihentikan" in dialog.message.text
    dialog.reject()
    assert not dialog.isVisible()


def offer_of(
    qtbot: QtBot, session: Session, look: Look, settings: Settings, wanted: ToPrint, profile: str
) -> tuple[PrintOffer, ExportResult]:
    """What offers to print a booklet published for `profile`, and the result that shows it."""
    outcome = ExportResult(look)
    qtbot.addWidget(outcome)
    outcome.show()
    offer = PrintOffer(session, look, settings, outcome, outcome)
    outcome.show_exported(wanted.exported, draft=False)
    offer.offer(wanted.exported, Edition("A5", profile, on_sheets=OnSheets()), "Cerita laut")
    qtbot.waitUntil(lambda: not session.operations.busy)
    return offer, outcome


@pytest.mark.parametrize("profile", ["print", "photocopy"])
def test_what_is_for_paper_is_offered_to_the_printers_of_the_computer(
    qtbot: QtBot, session: Session, look: Look, settings: Settings, folded: ToPrint, profile: str
) -> None:
    offer, outcome = offer_of(qtbot, session, look, settings, folded, profile)
    offer._on_names(["Ruang guru"])
    outcome.print_file.click()
    dialog = outcome.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    assert (dialog.job.title, dialog.job.printer) == ("Cerita laut", "Ruang guru")
    assert dialog.job.grey == (profile == "photocopy")
    dialog.reject()


def test_nothing_is_offered_where_there_is_no_printer_or_another_prints(
    qtbot: QtBot, session: Session, look: Look, settings: Settings, folded: ToPrint
) -> None:
    for profile in ("press", "screen"):
        assert not offer_of(qtbot, session, look, settings, folded, profile)[1].print_file.isVisible()
    window = QWidget()
    qtbot.addWidget(window)
    outcome = ExportResult(look, window)
    window.show()
    PrintOffer(session, look, settings, outcome, window)._on_names([])
    assert not outcome.print_file.isVisible()
