"""A report or a few pages become a file: the pages first, what is wrong with them, then where to."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
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
from ui.widgets.fields import TextField
from ui.widgets.labels import Words
from ui.widgets.message_bar import MessageBar
from ui.widgets.pages.edition import problems_of
from ui.widgets.pages.export_choices import megabytes
from ui.widgets.pages.export_preview import Export, ExportChoice, ExportPreview
from ui.widgets.pages.export_result import ExportResult
from ui.widgets.pages.problems import ProblemList

_SIZE = QSize(1040, 720)
_CHOICES = 264


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
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, title, 640, parent)
        self._session, self._settings = session, settings
        self._file_name, self._export = file_name, export
        self._left_out: frozenset[str] = frozenset()
        self._task: Task | None = None
        self.message = MessageBar(look)
        self.message.acted.connect(self._on_way_out)
        self.preview = ExportPreview(session, look, export)
        self.preview.checked.connect(self._on_checked)
        self.problems = ProblemList(look, publishing=True)
        self._connect_problems()
        self.outcome = ExportResult(look)
        self._build_choices(look, limit_mb)
        self._build_form()
        self.close_button = self.add_button(tr("Tutup"))
        self.close_button.clicked.connect(self.reject)
        self.save_button = self.add_button(tr("Simpan PDF…"), primary=True)
        self.save_button.clicked.connect(self._on_save)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * 0.94))
        self.preview.show_choice(self.choice)

    @property
    def choice(self) -> ExportChoice:
        """What is chosen; a limit that can't be understood counts as none."""
        limit = megabytes(self.limit.text())
        return ExportChoice(self.draft.isChecked(), limit, self.initials.isChecked(), self._left_out)

    def write(self, path: Path) -> None:
        """Make the file."""
        if self._task is not None:
            return
        self.message.hide()
        work = _writing(self._export, path, self.choice)
        self._task = self._session.run(
            work, owner=self, then=self._on_written, failed=self._on_failed, label=tr("Menulis PDF")
        )
        self._task.ended.connect(self._on_ended)
        self.save_button.setEnabled(False)

    def _build_choices(self, look: Look, limit_mb: float | None) -> None:
        self._choices = QWidget()
        self._choices.setFixedWidth(_CHOICES)
        column = QVBoxLayout(self._choices)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        self.draft = self._check(
            column, tr("Buat sebagai draf"), tr("Tulisan DRAF di setiap halaman; boleh dibuat walau belum lengkap.")
        )
        self.initials = self._check(
            column,
            tr("Cetak inisial murid"),
            tr("Nama lengkap murid di keterangan foto menjadi inisial; catatan Anda tetap."),
        )
        column.addSpacing(Space.M)
        self.limit = TextField(
            look,
            tr("Batas ukuran berkas (MB)"),
            hint=tr("Foto diperkecil sampai berkas cukup kecil."),
            placeholder="10",
        )
        self.limit.set_text(f"{limit_mb:g}" if limit_mb else "")
        column.addWidget(self.limit)
        column.addStretch(1)

    def _check(self, column: QVBoxLayout, words: str, hint: str) -> QCheckBox:
        box = QCheckBox(words)
        box.setAccessibleDescription(hint)
        box.toggled.connect(self._on_choice)
        column.addWidget(box)
        below = Words(hint, "caption")
        below.setContentsMargins(32, 0, 0, 0)
        column.addWidget(below)
        return box

    def _build_form(self) -> None:
        form = QWidget()
        row = QHBoxLayout(form)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        row.addWidget(self._choices)
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
        self.problems.leave_out_wanted.connect(self._on_leave_out)
        self.problems.initials_wanted.connect(self._on_initials)
        PhotoMending(self._session, self._look, self.problems, self)

    def _on_choice(self, *_: object) -> None:
        self.preview.show_choice(self.choice)

    def _on_initials(self) -> None:
        self.initials.setChecked(True)

    def _on_leave_out(self, photo_ids: list[str]) -> None:
        self._left_out |= set(photo_ids)
        self.preview.show_choice(self.choice)

    def _on_problem(self, problem: Problem) -> None:
        self.mend_wanted.emit(problem)
        self.reject()

    def _on_checked(self, problems: tuple[Problem, ...]) -> None:
        self.problems.show_problems(problems)
        count = len(self.problems.problems)
        self._tabs.setTabText(1, tr("Periksa · {n}", n=count) if count else tr("Periksa"))
        forbidden = [] if self.choice.draft else [one for one in problems if one.forbids]
        if forbidden:
            title = forbidden[0].message
            if len(forbidden) > 1:
                title = ntr("{n} hal harus diperbaiki sebelum terbit.", len(forbidden))
            self.message.say("danger", title, tr("Lihat daftarnya di Periksa, atau buat draf."), tr("Buat draf"))
        else:
            self.message.hide()

    def _on_save(self) -> None:
        folder = Path(self._settings.export_folder or documents_folder())
        picker = QFileDialog(self, tr("Simpan PDF"), str(folder / safe_name(f"{self._file_name}.pdf")))
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setDefaultSuffix("pdf")
        picker.setNameFilter(tr("Berkas PDF (*.pdf)"))
        picker.fileSelected.connect(self._on_selected)
        picker.open()

    def _on_selected(self, path: str) -> None:
        self.write(Path(path))

    def _on_written(self, exported: Exported) -> None:
        self._settings.export_folder = str(exported.path.parent)
        self._settings.save()
        self.outcome.show_exported(exported, draft=self.choice.draft, title=tr("Berkas sudah jadi"))
        self._pages.setCurrentWidget(self.outcome)
        self.save_button.hide()
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
        if not self.choice.draft and any(one.forbids for one in self.problems.problems):
            self.draft.setChecked(True)
        else:
            self._on_save()

    def _on_ended(self, _task: Task) -> None:
        self._task = None
        self.save_button.setEnabled(True)

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
