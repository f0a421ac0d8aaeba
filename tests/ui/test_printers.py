"""A printer is tested with one sheet, and how it turns paper is remembered."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.printer import PrinterDialog
from ui.printers import Turning, how_to_print, known_printers, remember
from ui.session import Session
from ui.settings import Settings, load_settings
from ui.theme.look import Look
from ui.theme.style import style_sheet
from ui.widgets.buttons import Button
from ui.widgets.pages.sheets_choice import SheetsChoice

Open = Callable[..., PrinterDialog]


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Settings:
    monkeypatch.setattr("ui.settings.settings_folder", lambda: tmp_path / "settings")
    return Settings()


@pytest.fixture
def open_dialog(qtbot: QtBot, session: Session, look: Look, settings: Settings) -> Open:
    """A function that opens the dialog at the sheet that was made for a printer of the given kind."""
    window = QWidget()
    qtbot.addWidget(window)

    def make(*, manual: bool = False, here: list[str] | None = None) -> PrinterDialog:
        dialog = PrinterDialog(session, look, settings, window)
        dialog.open()
        if here is not None:
            qtbot.waitUntil(lambda: not session.operations.busy)
            dialog._on_names(here)
        assert not dialog.next_button.isEnabled()
        dialog.name.set_text("Ruang guru")
        (dialog.manual if manual else dialog.automatic).click()
        dialog.next_button.click()
        sheet_is_made(qtbot, dialog)
        return dialog

    return make


def sheet_is_made(qtbot: QtBot, dialog: PrinterDialog) -> None:
    qtbot.waitUntil(lambda: dialog._steps.currentIndex() == 1)
    qtbot.waitUntil(lambda: not dialog._session.operations.busy)


@pytest.mark.parametrize(("seen", "duplex"), [("up", "short"), ("down", "long")])
def test_the_arrow_on_the_back_tells_the_edge(open_dialog: Open, settings: Settings, seen: str, duplex: str) -> None:
    dialog = open_dialog()
    document = pypdfium2.PdfDocument(dialog.sheet.sheets[0])
    assert len(document) == 2
    document.close()
    dialog.next_button.click()
    assert not dialog.next_button.isEnabled()
    dialog.turned.choose(seen)
    dialog.next_button.click()
    assert not dialog.isVisible()
    assert known_printers(load_settings())["Ruang guru"].duplex == duplex
    assert settings.printer == "Ruang guru"


@pytest.mark.parametrize(
    ("behind", "arrow", "turning"),
    [
        ("same", "up", Turning("manual")),
        ("other", "down", Turning("manual", reversed_stack=True, turned=True)),
    ],
)
def test_two_sheets_tell_how_a_stack_is_taken_again(
    open_dialog: Open, settings: Settings, behind: str, arrow: str, turning: Turning
) -> None:
    dialog = open_dialog(manual=True)
    assert len(dialog.sheet.sheets) == 2
    dialog.next_button.click()
    dialog.behind.choose(behind)
    assert not dialog.next_button.isEnabled()
    dialog.turned_by_hand.choose(arrow)
    dialog.next_button.click()
    assert known_printers(settings) == {"Ruang guru": turning}


def test_a_back_over_the_front_is_tried_again_and_nothing_is_remembered(
    qtbot: QtBot, open_dialog: Open, settings: Settings
) -> None:
    dialog = open_dialog(manual=True)
    dialog.next_button.click()
    dialog.behind.choose("over")
    dialog.next_button.click()
    sheet_is_made(qtbot, dialog)
    assert dialog.isVisible()
    assert "sebaliknya" in dialog.message.text
    assert settings.printers == {}


def test_a_printer_of_this_computer_prints_the_sheet_itself(open_dialog: Open, settings: Settings) -> None:
    dialog = open_dialog(here=["Ruang guru"])
    assert dialog.sheet.print_first.isVisible()
    assert not dialog.sheet.print_second.isVisible()
    dialog.sheet.sent.emit(True)
    assert "dikirim" in dialog.message.text
    dialog.sheet.sent.emit(False)
    assert "berhenti" in dialog.message.text


def test_a_printer_of_elsewhere_has_its_sheet_as_a_file_alone(open_dialog: Open) -> None:
    dialog = open_dialog(here=["Epson lain"])
    assert not dialog.sheet.print_first.isVisible()
    assert dialog.sheet.open_first.isVisible()


def test_a_sheet_that_is_not_printed_says_why_and_can_be_tried_again(
    qtbot: QtBot, open_dialog: Open, settings: Settings
) -> None:
    dialog = open_dialog(manual=True, here=["Ruang guru"])
    dialog.sheet.print_second.click()
    assert not dialog.sheet.print_second.isEnabled()
    qtbot.waitUntil(lambda: not dialog._session.operations.busy)
    assert "tidak ditemukan" in dialog.message.text
    assert dialog.sheet.print_second.isEnabled()
    assert not dialog.sheet.printed_here


def test_a_printer_that_turned_around_the_other_edge_is_asked_for_that_one(
    open_dialog: Open, settings: Settings
) -> None:
    dialog = open_dialog(here=["Ruang guru"])
    dialog.sheet._on_sent(True)
    dialog.next_button.click()
    dialog.turned.choose("down")
    dialog.next_button.click()
    turning = known_printers(load_settings())["Ruang guru"]
    assert turning == Turning("long", inverted=True)
    assert (turning.asked("long"), Turning("long").asked("long")) == ("short", "long")


def test_a_printer_that_leaves_the_back_empty_is_turned_by_hand(qtbot: QtBot, open_dialog: Open) -> None:
    dialog = open_dialog()
    dialog.next_button.click()
    dialog.turned.choose("blank")
    dialog.next_button.click()
    sheet_is_made(qtbot, dialog)
    assert dialog.duplex == "manual"
    assert len(dialog.sheet.sheets) == 2


def test_the_computer_s_own_printers_are_offered(
    qtbot: QtBot, session: Session, look: Look, settings: Settings
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = PrinterDialog(session, look, settings, window)
    dialog.open()
    qtbot.waitUntil(lambda: not session.operations.busy)
    dialog._on_names(["Epson L3210 ruang tata usaha lantai dua", "Brother HL-L2321D ruang guru", "PDF"])
    field = dialog.name.control
    qtbot.waitUntil(lambda: field.height() >= field.sizeHint().height())
    offers = [one for one in dialog.findChildren(Button) if one.text().startswith("Brother")]
    offers[0].click()
    assert dialog.name.text() == "Brother HL-L2321D ruang guru"
    assert dialog.next_button.isEnabled()
    assert dialog.width() < 640
    dialog.reject()


def test_the_sheets_of_a_booklet_follow_the_printer_that_was_tested(
    qtbot: QtBot, look: Look, settings: Settings
) -> None:
    remember(settings, "Ruang guru", Turning("manual", reversed_stack=True))
    sheets = SheetsChoice(look, settings)
    qtbot.addWidget(sheets)
    chosen = sheets.on_sheets
    assert chosen is not None
    assert (chosen.duplex, chosen.feeding.reversed_stack) == ("manual", True)
    assert "sisi belakang" in how_to_print(chosen)
    sheets.printer.set_value("")
    sheets.printer.edited.emit("")
    assert sheets.on_sheets is not None
    assert sheets.on_sheets.duplex == "short"


def test_settings_that_make_no_sense_are_a_printer_never_tested() -> None:
    settings = Settings(printers={"A": {"duplex": "miring"}, "B": {}})
    assert known_printers(settings) == {}


def test_the_copies_and_the_price_can_be_read(qtbot: QtBot, look: Look, settings: Settings) -> None:
    sheets = SheetsChoice(look, settings)
    sheets.setStyleSheet(style_sheet(look.palette))
    qtbot.addWidget(sheets)
    sheets.resize(320, 600)
    sheets.show()
    for number in (sheets.copies, sheets.price):
        room = number.lineEdit().width() - 2 * number.lineEdit().textMargins().left()
        assert room > number.fontMetrics().horizontalAdvance(number.text())
