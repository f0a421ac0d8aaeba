"""Labels, posters and feedback sheets: what, on which paper, the pages as they will be, and the file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from portfolio.services.exhibits import ExhibitKind
from portfolio.services.publish import Exported
from portfolio.texts import tr
from ui.dialogs.checked import CheckedDialog
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.pages.export_preview import ExportPreview
from ui.widgets.works.choices import ExhibitChoices, Showable, export_chosen, read_showables

_SIZE = QSize(1080, 720)
_CHOICES = 320
_PAUSE = 300
"""ms between the last change and the pages that show it"""


class ExhibitsDialog(CheckedDialog):
    """Choices at the left, the pages and what is missing at the right; it is called what it prints."""

    def __init__(
        self,
        session: Session,
        look: Look,
        settings: Settings,
        kind: ExhibitKind,
        *,
        ticked: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        self.choices = ExhibitChoices(look, kind)
        super().__init__(session, look, settings, self.choices.name, self.choices, parent=parent)
        self._ticked = tuple(ticked)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._show)
        self.choices.changed.connect(self._on_choice)
        self.preview = ExportPreview(session, look, export_chosen)
        self.preview.view.set_pairs(False)
        self.preview.checked.connect(self._on_checked)
        self._lay_out(self.choices, self._tabbed(self.preview, tr("Halaman")), _CHOICES, _SIZE)
        self.save_button = self._add_writer(tr("Simpan PDF…"), self._ask_where, primary=True)
        self.save_button.setEnabled(False)
        session.ask(self, self._on_showables, read_showables)

    @override
    def write(self, path: Path) -> None:
        """Make the file."""
        self._write(export_chosen, path, self.choices.choice, tr("Menulis PDF"))

    def _show(self) -> None:
        choice = self.choices.choice
        self.set_title(self.choices.name)
        self.save_button.setEnabled(not choice.empty)
        if choice.empty:
            self.problems.show_problems(())
            self.message.say("info", _nothing(choice.kind))
        else:
            self.preview.show_choice(choice)

    def _on_showables(self, showables: Sequence[Showable]) -> None:
        self.choices.show_showables(showables, self._ticked)
        self._show()

    def _on_choice(self) -> None:
        self._pause.start()

    @override
    def _ask_where(self) -> None:
        name = f"{self.choices.name} {self.choices.choice.paper}"
        self._ask_file(tr("Simpan PDF"), name, "pdf", tr("Berkas PDF (*.pdf)"))

    @override
    def _on_written(self, exported: Exported) -> None:
        self._show_outcome(exported, tr("Berkas sudah jadi"))

    @override
    def _rest(self) -> None:
        self._pause.stop()
        self.preview.rest()


def _nothing(kind: ExhibitKind) -> str:
    return {
        "labels": tr("Belum ada karya yang dipilih. Tambahkan karya di Pameran, lalu centang di sini."),
        "posters": tr("Belum ada praktik yang dipilih. Centang sekurangnya satu."),
        "feedback": tr("Pilih praktik atau karya, atau centang lembar kosong."),
    }[kind]
