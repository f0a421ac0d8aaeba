"""A deck: what it tells of, its slides as they will be, saved as PPTX or PDF, or presented at once."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, QTemporaryDir, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QTabWidget, QWidget
from typing_extensions import override

from portfolio.errors import ExportForbidden, TargetError
from portfolio.paths import documents_folder, safe_name
from portfolio.progress import Progress
from portfolio.services import decks
from portfolio.services.decks import Presented, Subject
from portfolio.services.libraries import Library
from portfolio.services.publish import Exported, Problem
from portfolio.texts import ntr, tr
from ui.dialogs.dialog import Dialog
from ui.dialogs.mending import PhotoMending
from ui.operations import Task
from ui.presenter.start import Presentation, pages_folder
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.deck.choices import DeckChoice, DeckChoices, export_chosen
from ui.widgets.message_bar import MessageBar
from ui.widgets.pages.edition import problems_of
from ui.widgets.pages.export_preview import ExportPreview
from ui.widgets.pages.export_result import ExportResult
from ui.widgets.pages.problems import ProblemList

_SIZE = QSize(1080, 700)
_CHOICES = 264
_TIME_PROBLEM = "slides-left-out"
"""Said beside the choice of the time already."""


class DeckDialog(Dialog):
    """Choices at the left, the slides and what is missing at the right."""

    mend_wanted = Signal(object)
    """a `Problem` whose place is to be shown; the dialog closes"""

    def __init__(
        self,
        session: Session,
        look: Look,
        settings: Settings,
        subject: Subject | None = None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, tr("Salindia"), 640, parent)
        self._session, self._settings = session, settings
        self._task: Task | None = None
        self._suffix = "pptx"
        self.presentation: Presentation | None = None
        self.message = MessageBar(look)
        self.message.acted.connect(self._on_way_out)
        self.choices = DeckChoices(look, subject)
        self.choices.changed.connect(self._on_choice)
        self.preview = ExportPreview(session, look, export_chosen)
        self.preview.view.set_pairs(False)
        self.preview.checked.connect(self._on_checked)
        self.problems = ProblemList(look, publishing=True)
        self._connect_problems()
        self.outcome = ExportResult(look)
        self._build_form()
        self._build_buttons()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * 0.94))
        session.ask(self, self._on_subjects, decks.subjects)

    def write(self, path: Path) -> None:
        """Make the file, as PPTX or PDF by its name."""
        work = _writing(path, self.choices.choice)
        self._start(self._session.run(
            work, owner=self, then=self._on_written, failed=self._on_failed, label=tr("Menulis salindia")
        ))  # fmt: skip

    def present(self) -> None:
        """Make the pages, then show them over the whole screen."""
        folder = pages_folder()
        work = _presenting(folder, self.choices.choice)
        self._start(self._session.run(work, owner=self, then=self._on_presented, failed=self._on_failed))

    def _start(self, task: Task) -> None:
        self.message.hide()
        self._task = task
        task.ended.connect(self._on_ended)
        self._enable(on=False)

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
        self._tabs.addTab(self.preview, tr("Salindia"))
        self._tabs.addTab(_scrolled(self.problems), tr("Periksa"))
        row.addWidget(self._tabs, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(form)
        self._pages.addWidget(self.outcome)
        self.column.addWidget(self.message)
        self.column.addWidget(self._pages, 1)

    def _build_buttons(self) -> None:
        self.close_button = self.add_button(tr("Tutup"))
        self.close_button.clicked.connect(self.reject)
        self.pdf_button = self.add_button(tr("Simpan PDF…"))
        self.pdf_button.clicked.connect(self._on_pdf)
        self.pptx_button = self.add_button(tr("Simpan PPTX…"))
        self.pptx_button.setToolTip(tr("Dapat diubah di PowerPoint, WPS, atau LibreOffice."))
        self.pptx_button.clicked.connect(self._on_pptx)
        self.present_button = self.add_button(tr("Presentasikan"), primary=True)
        self.present_button.setToolTip(tr("Tayangkan langsung dari aplikasi ini, tanpa program lain."))
        self.present_button.clicked.connect(self.present)
        self._enable(on=False)

    def _connect_problems(self) -> None:
        self.problems.pressed.connect(self._on_problem)
        self.problems.leave_out_wanted.connect(self.choices.leave_out)
        self.problems.initials_wanted.connect(self._on_initials)
        PhotoMending(self._session, self._look, self.problems, self)

    def _enable(self, *, on: bool) -> None:
        for button in (self.pdf_button, self.pptx_button, self.present_button):
            button.setEnabled(on)

    def _on_subjects(self, subjects: Sequence[tuple[Subject, str]]) -> None:
        if not subjects:
            self.message.say("info", tr("Belum ada yang dapat ditampilkan. Tulis dulu praktik, arah, atau inkuirinya."))
            return
        self.choices.show_subjects(subjects)
        self._enable(on=True)
        self._on_choice()

    def _on_choice(self) -> None:
        choice = self.choices.choice
        self.preview.show_choice(choice)
        if choice.subject is not None:
            self._session.ask(self, self.choices.show_talk, decks.talk_of, choice.subject, choice.minutes)

    def _on_initials(self) -> None:
        self.choices.initials.setChecked(True)

    def _on_problem(self, problem: Problem) -> None:
        self.mend_wanted.emit(problem)
        self.reject()

    def _on_checked(self, found: tuple[Problem, ...]) -> None:
        problems = tuple(one for one in found if one.code != _TIME_PROBLEM)
        self.problems.show_problems(problems)
        count = len(self.problems.problems)
        self._tabs.setTabText(1, tr("Periksa · {n}", n=count) if count else tr("Periksa"))
        forbidden = [] if self.choices.draft.isChecked() else [one for one in problems if one.forbids]
        if forbidden:
            title = forbidden[0].message
            if len(forbidden) > 1:
                title = ntr("{n} hal harus diperbaiki sebelum terbit.", len(forbidden))
            self.message.say("danger", title, tr("Lihat daftarnya di Periksa, atau buat draf."), tr("Buat draf"))
        else:
            self.message.hide()

    def _on_pdf(self) -> None:
        self._ask_where("pdf", tr("Berkas PDF (*.pdf)"))

    def _on_pptx(self) -> None:
        self._ask_where("pptx", tr("Presentasi (*.pptx)"))

    def _ask_where(self, suffix: str, kind: str) -> None:
        self._suffix = suffix
        folder = Path(self._settings.export_folder or documents_folder())
        name = safe_name(f"{self.choices.subject.control.currentText()}.{suffix}")
        picker = QFileDialog(self, tr("Simpan salindia"), str(folder / name))
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
        self.outcome.show_exported(
            exported, draft=self.choices.draft.isChecked(), title=tr("Salindia sudah jadi")
        )  # fmt: skip
        self._pages.setCurrentWidget(self.outcome)
        for button in (self.pdf_button, self.pptx_button):
            button.hide()
        self.preview.rest()

    def _on_presented(self, made: tuple[QTemporaryDir, Presented]) -> None:
        folder, presented = made
        minutes = self.choices.choice.minutes
        operations = self._session.operations
        # Windows of the dialog's own, for it keeps all others of the app from the keyboard.
        self.presentation = Presentation(
            presented, minutes, folder, look=self._look, operations=operations, window=self
        )
        self.presentation.ended.connect(self._on_show_ended)
        self.presentation.begin()

    def _on_show_ended(self) -> None:
        self.presentation = None
        self.activateWindow()

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
        elif self._suffix == "pdf":
            self._on_pdf()
        else:
            self._on_pptx()

    def _on_ended(self, _task: Task) -> None:
        self._task = None
        self._enable(on=True)

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
        if self.presentation is not None:
            self.presentation.show.end()
        super().done(result)


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(widget)
    widget.setProperty("role", "page")
    return area


def _writing(path: Path, choice: DeckChoice) -> Callable[[Library, Progress], Exported]:
    def work(library: Library, progress: Progress) -> Exported:
        progress.step(0, 0, "")
        return export_chosen(library, path, choice, progress)

    return work


def _presenting(
    folder: QTemporaryDir, choice: DeckChoice
) -> Callable[[Library, Progress], tuple[QTemporaryDir, Presented]]:
    def work(library: Library, progress: Progress) -> tuple[QTemporaryDir, Presented]:
        presented = decks.present_deck(
            library,
            Path(folder.path()) / "tayang.pdf",
            choice.subject,
            minutes=choice.minutes,
            ratio=choice.ratio,
            draft=choice.draft,
            leave_out=choice.leave_out,
            initials=choice.initials,
            progress=progress,
        )
        return folder, presented

    return work
