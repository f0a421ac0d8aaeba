"""A booklet becomes a file."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from portfolio.services.publish import Exported
from portfolio.texts import tr
from ui.dialogs.checked import CheckedDialog
from ui.dialogs.print_offer import PrintOffer
from ui.dialogs.printer import PrinterDialog
from ui.printers import how_to_print
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.pages.edition import export_edition
from ui.widgets.pages.export_choices import ExportChoices
from ui.widgets.pages.forecast import Forecast, Sizes
from ui.widgets.pages.preview import Choice, Preview, Shown
from ui.widgets.pages.state import BookletState
from ui.widgets.pages.target_choice import TargetChoice

_SIZE = QSize(1080, 720)
_CHOICES = 348


class ExportDialog(CheckedDialog):
    """Choices at the left, the pages as they will be at the right; then the file, or why there is none."""

    def __init__(
        self, session: Session, look: Look, settings: Settings, state: BookletState, parent: QWidget | None = None
    ) -> None:
        self.choices = ExportChoices(look, settings, state.booklet.paper)
        super().__init__(session, look, settings, tr("Terbitkan buklet"), self.choices, parent=parent)
        self._booklet_id, self._title = state.booklet.id, state.booklet.title
        self._printing = PrintOffer(session, look, settings, self.outcome, self)
        self.choices.changed.connect(self._on_choices)
        self.choices.weight_changed.connect(self._foretell)
        self.choices.sheets.test_wanted.connect(self._on_test_wanted)
        self.forecast = Forecast(session, state.booklet.id, self)
        self.forecast.told.connect(self._on_foretold)
        self.preview = Preview(session, look)
        self.preview.rendered.connect(self._on_rendered)
        self.target = TargetChoice(look, settings, state)
        self._lay_out(self.choices, self._tabbed(self.preview, tr("Halaman")), _CHOICES, _SIZE, foot=self.target)
        self._build_buttons()
        self.preview.show_choice(Choice(self._booklet_id, self.choices.edition))

    def _build_buttons(self) -> None:
        self.publish_button = self._add_writer(tr("Terbitkan"), self.publish, primary=True)
        self.done_button = self.add_button(tr("Selesai"), primary=True)
        self.done_button.clicked.connect(self.accept)
        self.done_button.hide()
        for widget in (self.target, self.close_button, self.publish_button):
            self.buttons.setAlignment(widget, Qt.AlignmentFlag.AlignTop)

    def publish(self) -> None:
        """Make the file that was chosen."""
        self.write(self.target.path)

    @override
    def write(self, path: Path) -> None:
        """Make the file there."""
        if self.writing or not self.choices.check_limit():
            return
        self.forecast.stop()
        booklet_id, edition = self._booklet_id, self.choices.edition
        self._start(
            lambda library, progress: export_edition(library, path, booklet_id, edition, progress),
            self._on_written,
            tr("Menerbitkan buklet"),
        )

    @override
    def _on_written(self, exported: Exported) -> None:
        self._remember(exported.path.parent)
        edition = self.choices.edition
        sheets = -(-exported.pages // 2) if edition.on_sheets else 0
        told = how_to_print(edition.on_sheets)
        self.outcome.show_exported(exported, draft=edition.draft, sheets=sheets, told=told)
        self._printing.offer(exported, edition, self._title)
        self._end()
        self.close_button.hide()
        self.target.hide()
        self.done_button.show()
        self.done_button.setFocus()

    @override
    def _ask_where(self) -> None:
        self.target.browse()

    def _on_choices(self) -> None:
        self.forecast.stop()
        self.preview.show_choice(Choice(self._booklet_id, self.choices.edition))
        self._show_forbidden()

    def _on_rendered(self, shown: Shown) -> None:
        self._on_checked(shown.problems)
        self.choices.sheets.show_pages(shown.pages)
        self._foretell()

    def _foretell(self) -> None:
        """Weigh the files once the pages are there."""
        if not self.preview.pending and not self.writing:
            edition = self.choices.edition
            self.forecast.ask(self.choices.destinations, edition.paper, edition.leave_out)

    def _on_foretold(self, sizes: Sizes) -> None:
        self.choices.show_expected(sizes)

    def _on_test_wanted(self) -> None:
        dialog = PrinterDialog(self._session, self._look, self._settings, self)
        dialog.accepted.connect(self.choices.sheets.show_printers)
        dialog.open()

    @override
    def _show_low(self, low: bool) -> None:
        super()._show_low(low)
        self.target.show_low(low)

    @override
    def _show_writing(self, *, on: bool) -> None:
        super()._show_writing(on=on)
        self.target.setVisible(not on)

    @override
    def _rest(self) -> None:
        self.forecast.stop()
        self.preview.rest()

    @override
    def _closing(self) -> str:
        return tr("Batal")
