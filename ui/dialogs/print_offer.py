"""What was published for the school's own printer can be printed at once, where the computer has a printer."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from portfolio.progress import Progress
from portfolio.services.publish import Exported
from ui.dialogs.print_file import PrintDialog, ToPrint
from ui.printers import printer_names
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.pages.edition import Edition
from ui.widgets.pages.export_result import ExportResult

_ON_PAPER = ("print", "photocopy")


class PrintOffer(QObject):
    """Shows the button of a result that prints, and opens what it asks for."""

    def __init__(
        self, session: Session, look: Look, settings: Settings, outcome: ExportResult, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._look, self._settings = session, look, settings
        self._outcome, self._window = outcome, window
        self._wanted: ToPrint | None = None
        self._names: list[str] = []
        outcome.print_wanted.connect(self._on_wanted)

    def offer(self, exported: Exported, edition: Edition, title: str) -> None:
        """A booklet that was published as `edition` is shown; `title` is what a printer's queue calls it."""
        if edition.profile not in _ON_PAPER:
            return
        copied = edition.profile == "photocopy"  # one is printed, the machine does the rest
        copies = 1 if copied else self._settings.copies
        self._wanted = ToPrint(exported, edition.on_sheets, edition.paper, copied, title, copies)
        self._session.operations.run(_names, lane="read", owner=self, then=self._on_names, failed=self._on_no_names)

    def _on_names(self, names: list[str]) -> None:
        self._names = names
        if names:
            self._outcome.offer_print()

    def _on_no_names(self, _error: Exception) -> None:
        """A computer that can't tell its printers: the file can be opened and printed from there."""

    def _on_wanted(self) -> None:
        if self._wanted is not None:
            PrintDialog(
                self._session, self._look, self._settings, self._wanted, names=self._names, parent=self._window
            ).open()


def _names(_progress: Progress) -> list[str]:
    return printer_names()
