"""The doors to everything that can be published: a dialog for each kind, or the place where it is put together."""

from PySide6.QtCore import QObject, Signal

from portfolio.services.outputs import Readiness
from portfolio.services.publish import Problem
from portfolio.texts import tr
from ui.dialogs.consent_form import ConsentFormDialog
from ui.dialogs.deck import DeckDialog
from ui.dialogs.dialog import Dialog
from ui.dialogs.exhibits import ExhibitsDialog
from ui.dialogs.report_export import ReportDialog
from ui.dialogs.school_booklets import SchoolBookletsDialog
from ui.dialogs.share import share_dialog
from ui.widgets.direction.papers import DOCUMENT, REPORT, paper_title
from ui.widgets.direction.printing import exporting
from ui.widgets.dissemination.exports import attendance_of, report_on
from ui.widgets.dissemination.list_choices import ListChoices
from ui.widgets.exhibition.printing import programme_of
from ui.widgets.pages.export_preview import Export
from ui.widgets.screen import Screen
from ui.widgets.share.report_choices import ReportChoices

LIMIT_MB = 10.0
"""What the offices take at most."""
_PLACES = {
    "booklet": "publish",
    "map": "competencies",
    "poll": "needs",
    "model-schools": "needs",
}
"""What is put together, and printed, in a place of its own."""


class OutputDoors(QObject):
    """Opens what makes an output."""

    mend_wanted = Signal(object)
    """a `Problem` whose place is to be shown"""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._screen = screen

    def open(self, kind: str, ready: Readiness) -> None:
        """Open the dialog of a kind, or go to its place."""
        if kind in _PLACES:
            self._screen.go.emit(_PLACES[kind], ready.record_id)
        else:
            self._dialog(kind, ready.record_id).open()

    def _dialog(self, kind: str, record_id: str) -> Dialog:
        screen = self._screen
        session, look, settings, window = screen.session, screen.look, screen.settings, screen.window()
        dialog: Dialog
        match kind:
            case "deck":
                dialog = DeckDialog(session, look, settings, parent=window)
            case "labels" | "posters" | "feedback":
                dialog = ExhibitsDialog(session, look, settings, kind, parent=window)
            case "practice" | "web":
                dialog = share_dialog(session, look, settings, kind, record_id=record_id, parent=window)
            case "school-booklets":
                dialog = SchoolBookletsDialog(session, look, settings, parent=window)
            case "consent-form":
                return ConsentFormDialog(session, look, settings, parent=window)
            case _:
                dialog = self._report(kind, record_id)
        dialog.mend_wanted.connect(self._on_mend)  # type: ignore[attr-defined] # each of these has it
        return dialog

    def _report(self, kind: str, record_id: str) -> Dialog:
        screen = self._screen
        title, export = _written(kind, record_id)
        limit = LIMIT_MB if kind in ("ojt-report", "dissemination") else None
        choices = ListChoices(screen.look, numbers=True) if kind == "attendance" else ReportChoices(screen.look, limit)
        return ReportDialog(
            screen.session,
            screen.look,
            screen.settings,
            title,
            file_name=title,
            export=export,
            choices=choices,
            parent=screen.window(),
        )

    def _on_mend(self, problem: Problem) -> None:
        self.mend_wanted.emit(problem)


def _written(kind: str, record_id: str) -> tuple[str, Export]:
    """The title of a report's dialog, and what writes it."""
    return {
        "ojt-report": (paper_title(REPORT), exporting(REPORT)),
        "direction": (paper_title(DOCUMENT), exporting(DOCUMENT)),
        "dissemination": (tr("Laporan pengimbasan"), report_on(record_id)),
        "attendance": (tr("Daftar hadir"), attendance_of(record_id, empty=False)),
        "programme": (tr("Susunan acara"), programme_of(record_id)),
    }[kind]
