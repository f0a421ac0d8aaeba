"""A report or a few pages become a file: the pages first, what is wrong with them, then where to."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QTabWidget, QWidget
from typing_extensions import override

from portfolio.errors import ExportForbidden, TargetError
from portfolio.paths import documents_folder, safe_name
from portfolio.progress import Progress
from portfolio.services.libraries import Library
from portfolio.services.publish import Exported, Problem
from portfolio.texts import ntr, tr
from ui.dialogs.dialog import Dialog
from ui.dialogs.mending import PhotoMending
from ui.operations import Task
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.message_bar import MessageBar
from ui.widgets.pages.edition import problems_of
from ui.widgets.pages.export_preview import Export, ExportChoice, ExportPreview
from ui.widgets.pages.export_result import ExportResult
from ui.widgets.pages.problems import ProblemList
from ui.widgets.share.report_choices import ReportChoices

_SIZE = QSize(1040, 720)
_CHOICES = 264
_WORD_CONTENTS = "word-contents"
"""What has to be known of a Word document once it is there."""


class ReportDialog(Dialog):
    """Few choices at the left, the pages and what is missing at the right; the file is named last."""

    mend_wanted = Signal(object)
    """a `Problem` whose place is to be shown; the dialog closes"""

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
        super().__init__(look, title, 640, parent)
        self._session, self._settings = session, settings
        self._file_name, self._export = file_name, export
        self._suffix = "pdf"
        self._task: Task | None = None
        self.message = MessageBar(look)
        self.message.acted.connect(self._on_way_out)
        self.preview = ExportPreview(session, look, export)
        self.preview.checked.connect(self._on_checked)
        self.choices = ReportChoices(look, limit_mb) if choices is None else choices
        self.choices.changed.connect(self._on_choice)
        self.problems = ProblemList(look, publishing=True)
        self._connect_problems()
        self.outcome = ExportResult(look)
        self._build_form()
        self._build_buttons()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * 0.94))
        self._begin()

    def write(self, path: Path) -> None:
        """Make the file, as PDF or DOCX by its name."""
        if self._task is not None:
            return
        self.message.hide()
        label = tr("Menulis Word") if path.suffix.lower() == ".docx" else tr("Menulis PDF")
        work = _writing(self._export, path, self.choices.choice)
        self._task = self._session.run(work, owner=self, then=self._on_written, failed=self._on_failed, label=label)
        self._task.ended.connect(self._on_ended)
        self._show_writing(on=True)

    def _begin(self) -> None:
        """Show the pages as they are chosen from the start."""
        self._on_choice()

    def _build_buttons(self) -> None:
        self.close_button = self.add_button(tr("Tutup"))
        self.close_button.clicked.connect(self.reject)
        self.word_button = self.add_button(tr("Simpan Word…"))
        self.word_button.setToolTip(tr("Berkas DOCX yang dapat disunting di Word, WPS, atau LibreOffice."))
        self.word_button.clicked.connect(self._on_save_word)
        self.save_button = self.add_button(tr("Simpan PDF…"), primary=True)
        self.save_button.clicked.connect(self._on_save_pdf)

    def _build_form(self) -> None:
        form = QWidget()
        row = QHBoxLayout(form)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        left = _scrolled(self.choices)
        left.setFixedWidth(_CHOICES)
        row.addWidget(left)
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.addTab(self.preview, tr("Halaman"))
        self._tabs.addTab(_scrolled(self.problems), tr("Periksa"))
        row.addWidget(self._tabs, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(form)
        self._pages.addWidget(self.outcome)
        self.column.addWidget(self.message)
        self.column.addWidget(self._pages, 1)

    def _connect_problems(self) -> None:
        self.problems.pressed.connect(self._on_problem)
        self.problems.leave_out_wanted.connect(self.choices.leave_out)
        self.problems.initials_wanted.connect(self._on_initials)
        PhotoMending(self._session, self._look, self.problems, self)

    def _on_choice(self, *_: object) -> None:
        self.preview.show_choice(self.choices.choice)

    def _on_initials(self) -> None:
        self.choices.initials.setChecked(True)

    def _on_problem(self, problem: Problem) -> None:
        self.mend_wanted.emit(problem)
        self.reject()

    def _on_checked(self, problems: tuple[Problem, ...]) -> None:
        self.problems.show_problems(problems)
        count = len(self.problems.problems)
        self._tabs.setTabText(1, tr("Periksa · {n}", n=count) if count else tr("Periksa"))
        forbidden = [] if self.choices.choice.draft else [one for one in problems if one.forbids]
        if forbidden:
            title = forbidden[0].message
            if len(forbidden) > 1:
                title = ntr("{n} hal harus diperbaiki sebelum terbit.", len(forbidden))
            self.message.say("danger", title, tr("Lihat daftarnya di Periksa, atau buat draf."), tr("Buat draf"))
        else:
            self.message.hide()

    def _on_save_pdf(self) -> None:
        self._ask_where("pdf", tr("Simpan PDF"), tr("Berkas PDF (*.pdf)"))

    def _on_save_word(self) -> None:
        self._ask_where("docx", tr("Simpan Word"), tr("Dokumen Word (*.docx)"))

    def _ask_where(self, suffix: str, title: str, kind: str) -> None:
        self._suffix = suffix
        folder = Path(self._settings.export_folder or documents_folder())
        picker = QFileDialog(self, title, str(folder / safe_name(f"{self._file_name}.{suffix}")))
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setDefaultSuffix(suffix)
        picker.setNameFilter(kind)
        picker.fileSelected.connect(self._on_selected)
        picker.open()

    def _on_selected(self, path: str) -> None:
        self.write(Path(path))

    def _on_written(self, exported: Exported) -> None:
        self._settings.export_folder = str(exported.path.parent)
        self._settings.save()
        self.outcome.show_exported(exported, draft=self.choices.choice.draft, title=tr("Berkas sudah jadi"))
        self._pages.setCurrentWidget(self.outcome)
        for problem in exported.problems:
            if problem.code == _WORD_CONTENTS:
                self.message.say("info", problem.message)
        self.save_button.hide()
        self.word_button.hide()
        self.preview.rest()

    def _on_failed(self, error: Exception) -> None:
        action = ""
        if isinstance(error, TargetError):
            action = tr("Simpan ke tempat lain…")
        elif isinstance(error, ExportForbidden):
            action = tr("Buat draf")
            self.problems.show_problems(problems_of(error))
        self.message.say_error(error, action)

    def _on_way_out(self) -> None:
        """What the message offers: a draft where problems forbid more, else another place."""
        if not self.choices.choice.draft and any(one.forbids for one in self.problems.problems):
            self.choices.draft.setChecked(True)
        elif self._suffix == "docx":
            self._on_save_word()
        else:
            self._on_save_pdf()

    def _on_ended(self, _task: Task) -> None:
        self._task = None
        self._show_writing(on=False)

    def _show_writing(self, *, on: bool) -> None:
        """While a file is written it can only be stopped."""
        self.choices.setEnabled(not on)
        self.save_button.setEnabled(not on)
        self.word_button.setEnabled(not on)
        self.close_button.setText(tr("Hentikan") if on else tr("Tutup"))
        self.close_button.setAccessibleName(self.close_button.text())

    @override
    def reject(self) -> None:
        """Stop writing; where nothing is being written, close."""
        if self._task is not None:
            self._task.cancel()
        else:
            super().reject()

    @override
    def done(self, result: int) -> None:
        self.preview.rest()
        super().done(result)


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(widget)
    widget.setProperty("role", "page")
    return area


def _writing(export: Export, path: Path, choice: ExportChoice) -> Callable[[Library, Progress], Exported]:
    def work(library: Library, progress: Progress) -> Exported:
        progress.step(0, 0, "")
        return export(library, path, choice, progress)

    return work
