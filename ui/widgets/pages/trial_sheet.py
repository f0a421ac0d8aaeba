"""A printer's test sheet, to be printed from here where the computer has that printer, else from its PDF."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.texts import tr
from ui.operations import Task
from ui.print_jobs import PrintJob, Sides, sending
from ui.session import Session
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Words


class TrialSheet(QWidget):
    """Says what to do with the sheet or the two sheets, prints them, or opens them."""

    sent = Signal(bool)
    """the printer has a side of the test; whether it prints it now"""
    failed = Signal(object)
    """the exception of a printer that does not print"""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._sheets: tuple[Path, ...] = ()
        self._printer = ""
        self._task: Task | None = None
        self.printed_here = False
        """whether the app itself asked the printer to turn the sheet around its short edge"""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        self._told = Words("")
        column.addWidget(self._told)
        self.print_first, self.print_second = Button(look, "", icon="printer"), Button(look, "", icon="printer")
        self.open_first, self.open_second = (Button(look, "", "plain", "external-link") for _ in range(2))
        for buttons in ((self.print_first, self.print_second), (self.open_first, self.open_second)):
            row = FlowLayout()
            for button in buttons:
                row.addWidget(button)
            column.addLayout(row)
        self._state = Words(tr("Mengirim ke printer…"), "caption")
        self._state.hide()
        column.addWidget(self._state)
        self.print_first.clicked.connect(self._on_print_first)
        self.print_second.clicked.connect(self._on_print_second)
        self.open_first.clicked.connect(self._on_open_first)
        self.open_second.clicked.connect(self._on_open_second)

    @property
    def sheets(self) -> tuple[Path, ...]:
        """The files of the test."""
        return self._sheets

    def show_sheets(self, sheets: tuple[Path, ...], printer: str, here: Collection[str]) -> None:
        """Offer the one sheet, or the two of a print by hand, on `printer`; `here` are the computer's own."""
        self._sheets, self._printer, self.printed_here = sheets, printer, False
        by_hand, known = len(sheets) == 2, printer in here
        if by_hand:
            told = tr(
                "Cetak sisi depan (2 lembar, A4, ukuran asli). Ambil tumpukannya, masukkan lagi ke baki tanpa diputar, "
                "lalu cetak sisi belakang. Ingat cara memasukkannya: buklet nanti dicetak sama."
            )
        elif known:
            told = tr("Masukkan kertas A4, lalu cetak lembar ujinya: satu lembar, bolak-balik.")
        else:
            told = tr("Cetak lembar uji bolak-balik (A4, ukuran asli), seperti Anda mencetak biasanya.")
        self._told.setText(told)
        _name(self.print_first, tr("1. Cetak sisi depan") if by_hand else tr("Cetak lembar uji"))
        _name(self.print_second, tr("2. Cetak sisi belakang"))
        _name(self.open_first, tr("1. Buka sisi depan") if by_hand else tr("Buka lembar uji"))
        _name(self.open_second, tr("2. Buka sisi belakang"))
        self.print_first.setVisible(known)
        self.print_second.setVisible(known and by_hand)
        self.open_second.setVisible(by_hand)

    def stop(self) -> None:
        """Print no further."""
        if self._task is not None:
            self._task.cancel()

    def _on_print_first(self) -> None:
        self._print(self._sheets[0])

    def _on_print_second(self) -> None:
        self._print(self._sheets[-1])

    def _on_open_first(self) -> None:
        self._open(self._sheets[0])

    def _on_open_second(self) -> None:
        self._open(self._sheets[-1])

    def _on_sent(self, begins: bool) -> None:
        self.printed_here = True
        self.sent.emit(begins)

    def _on_ended(self, _task: Task) -> None:
        self._task = None
        self._show_sending(False)
        (self.print_second if len(self._sheets) == 2 else self.print_first).setFocus()

    def _print(self, sheet: Path) -> None:
        self._show_sending(True)
        sides: Sides = "one" if len(self._sheets) == 2 else "short"
        job = PrintJob(sheet, self._printer, sides, title=tr("Lembar uji printer"))
        self._task = self._session.run(
            sending(job), owner=self, then=self._on_sent, failed=self.failed.emit, label=tr("Mencetak lembar uji")
        )
        self._task.ended.connect(self._on_ended)

    def _show_sending(self, sending: bool) -> None:
        for button in (self.print_first, self.print_second, self.open_first, self.open_second):
            button.setEnabled(not sending)
        self._state.setVisible(sending)

    def _open(self, sheet: Path) -> None:
        self.printed_here = False
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(sheet)))


def _name(button: Button, words: str) -> None:
    button.setText(words)
    button.setAccessibleName(words)
