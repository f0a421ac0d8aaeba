"""Labels, posters and feedback sheets: what, on which paper, the pages as they will be, and the file."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QTabWidget, QWidget
from typing_extensions import override

from portfolio.errors import ExportForbidden, TargetError
from portfolio.paths import documents_folder, safe_name
from portfolio.progress import Progress
from portfolio.services.exhibits import ExhibitKind
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
from ui.widgets.pages.export_preview import ExportPreview
from ui.widgets.pages.export_result import ExportResult
from ui.widgets.pages.problems import ProblemList
from ui.widgets.works.choices import ExhibitChoice, ExhibitChoices, Showable, export_chosen, read_showables

_SIZE = QSize(1080, 720)
_CHOICES = 304
_PAUSE = 300


class ExhibitsDialog(Dialog):
    """Choices at the left, the pages and what is missing at the right."""

    mend_wanted = Signal(object)
    """a `Problem` whose place is to be shown; the dialog closes"""

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
        super().__init__(look, tr("Cetak untuk pameran"), 640, parent)
        self._session, self._settings = session, settings
        self._ticked = tuple(ticked)
        self._task: Task | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._show)
        self.message = MessageBar(look)
        self.message.acted.connect(self._on_way_out)
        self.choices = ExhibitChoices(look, kind)
        self.choices.changed.connect(self._on_choice)
        self.preview = ExportPreview(session, look, export_chosen)
        self.preview.view.set_pairs(False)
        self.preview.checked.connect(self._on_checked)
        self.problems = ProblemList(look, publishing=True)
        self.problems.pressed.connect(self._on_problem)
        self.problems.leave_out_wanted.connect(self.choices.leave_out)
        self.problems.initials_wanted.connect(self._on_initials)
        PhotoMending(session, look, self.problems, self)
        self.outcome = ExportResult(look)
        self._build_form()
        self.close_button = self.add_button(tr("Tutup"))
        self.close_button.clicked.connect(self.reject)
        self.save_button = self.add_button(tr("Simpan PDF…"), primary=True)
        self.save_button.clicked.connect(self._on_save)
        self.save_button.setEnabled(False)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * 0.94))
        session.ask(self, self._on_showables, read_showables)

    def write(self, path: Path) -> None:
        """Make the file."""
        if self._task is not None:
            return
        self.message.hide()
        work = _writing(path, self.choices.choice)
        self._task = self._session.run(
            work, owner=self, then=self._on_written, failed=self._on_failed, label=tr("Menulis PDF")
        )
        self._task.ended.connect(self._on_ended)
        self.save_button.setEnabled(False)

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

    def _show(self) -> None:
        choice = self.choices.choice
        self.save_button.setEnabled(self._task is None and not choice.empty)
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

    def _on_save(self) -> None:
        folder = Path(self._settings.export_folder or documents_folder())
        name = f"{self.choices.name} {self.choices.choice.paper}.pdf"
        picker = QFileDialog(self, tr("Simpan PDF"), str(folder / safe_name(name)))
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
        self.outcome.show_exported(exported, draft=self.choices.choice.draft, title=tr("Berkas sudah jadi"))
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
        if not self.choices.draft.isChecked() and any(one.forbids for one in self.problems.problems):
            self.choices.draft.setChecked(True)
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
        self._pause.stop()
        self.preview.rest()
        super().done(result)


def _nothing(kind: ExhibitKind) -> str:
    return {
        "labels": tr("Belum ada karya yang dipilih. Tambahkan karya di Pameran, lalu centang di sini."),
        "posters": tr("Belum ada praktik yang dipilih. Centang sekurangnya satu."),
        "feedback": tr("Pilih praktik atau karya, atau centang lembar kosong."),
    }[kind]


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(widget)
    widget.setProperty("role", "page")
    return area


def _writing(path: Path, choice: ExhibitChoice) -> Callable[[Library, Progress], Exported]:
    def work(library: Library, progress: Progress) -> Exported:
        progress.step(0, 0, "")
        return export_chosen(library, path, choice, progress)

    return work
