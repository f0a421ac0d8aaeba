"""A report or a few pages become a file: the pages first, what is wrong with them, then where to."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from portfolio.services.publish import Exported
from portfolio.texts import tr
from ui.dialogs.checked import CheckedDialog
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.pages.export_preview import Export, ExportPreview
from ui.widgets.share.report_choices import ReportChoices

_SIZE = QSize(1040, 720)
_CHOICES = 284
_WORD_CONTENTS = "word-contents"
"""What has to be known of a Word document once it is there."""


class ReportDialog(CheckedDialog):
    """Few choices at the left, the pages and what is missing at the right; the file is named last."""

    def __init__(
        self,
        session: Session,
        look: Look,
        settings: Settings,
        title: str,
        *,
        file_name: str,
        export: Export,
        limit_mb: float | None = None,
        choices: ReportChoices | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self.choices = ReportChoices(look, limit_mb) if choices is None else choices
        super().__init__(session, look, settings, title, self.choices, parent=parent)
        self._file_name, self._export = file_name, export
        self._suffix = "pdf"
        self.preview = ExportPreview(session, look, export)
        self.preview.checked.connect(self._on_checked)
        self.choices.changed.connect(self._on_choice)
        self._lay_out(self.choices, self._tabbed(self.preview, tr("Halaman")), _CHOICES, _SIZE)
        self.word_button = self._add_writer(tr("Simpan Word…"), self._on_save_word)
        self.word_button.setToolTip(tr("Berkas DOCX yang dapat disunting di Word, WPS, atau LibreOffice."))
        self.save_button = self._add_writer(tr("Simpan PDF…"), self._on_save_pdf, primary=True)
        self._begin()

    @override
    def write(self, path: Path) -> None:
        """Make the file, as PDF or DOCX by its name."""
        label = tr("Menulis Word") if path.suffix.lower() == ".docx" else tr("Menulis PDF")
        self._write(self._export, path, self.choices.choice, label)

    def _begin(self) -> None:
        """Show the pages as they are chosen from the start."""
        self._on_choice()

    def _on_choice(self, *_: object) -> None:
        self.preview.show_choice(self.choices.choice)

    def _on_save_pdf(self) -> None:
        self._suffix = "pdf"
        self._ask_where()

    def _on_save_word(self) -> None:
        self._suffix = "docx"
        self._ask_where()

    @override
    def _ask_where(self) -> None:
        if self._suffix == "docx":
            self._ask_file(tr("Simpan Word"), self._file_name, "docx", tr("Dokumen Word (*.docx)"))
        else:
            self._ask_file(tr("Simpan PDF"), self._file_name, "pdf", tr("Berkas PDF (*.pdf)"))

    @override
    def _on_written(self, exported: Exported) -> None:
        self._show_outcome(exported, tr("Berkas sudah jadi"))
        for problem in exported.problems:
            if problem.code == _WORD_CONTENTS:
                self.message.say("info", problem.message)

    @override
    def _rest(self) -> None:
        self.preview.rest()
