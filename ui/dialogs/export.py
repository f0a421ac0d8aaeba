"""A booklet becomes a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from portfolio.errors import ExportForbidden, TargetError
from portfolio.progress import Progress
from portfolio.services.libraries import Library
from portfolio.services.publish import Exported, Problem
from portfolio.texts import decimal, ntr, tr
from ui.dialogs.dialog import Dialog
from ui.dialogs.mending import PhotoMending
from ui.dialogs.printer import PrinterDialog
from ui.operations import Task
from ui.printers import how_to_print
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.labels import OneLine
from ui.widgets.message_bar import MessageBar
from ui.widgets.pages.edition import Edition, export_edition, problems_of
from ui.widgets.pages.export_choices import ExportChoices
from ui.widgets.pages.export_result import ExportResult
from ui.widgets.pages.forecast import Forecast, Sizes
from ui.widgets.pages.preview import Choice, Preview, Shown
from ui.widgets.pages.problems import ProblemList
from ui.widgets.pages.state import BookletState
from ui.widgets.pages.target_choice import TargetChoice

_SIZE = QSize(1080, 720)
_CHOICES = 348
_LOW = 560


class ExportDialog(Dialog):
    """Choices at the left, the pages as they will be at the right; then the file, or why there is none."""

    mend_wanted = Signal(object)
    """a `Problem` whose place is to be shown; the dialog closes"""

    def __init__(
        self, session: Session, look: Look, settings: Settings, state: BookletState, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, tr("Terbitkan buklet"), 640, parent)
        self._session = session
        self._settings = settings
        self._booklet_id = state.booklet.id
        self._task: Task | None = None
        self.message = MessageBar(look)
        self.message.acted.connect(self._on_way_out)
        self.choices = ExportChoices(look, settings, state.booklet.paper)
        self.choices.changed.connect(self._on_choices)
        self.choices.weight_changed.connect(self._foretell)
        self.choices.sheets.test_wanted.connect(self._on_test_wanted)
        self.forecast = Forecast(session, state.booklet.id, self)
        self.forecast.told.connect(self._on_foretold)
        self.target = TargetChoice(look, settings, state)
        self.preview = Preview(session, look)
        self.preview.rendered.connect(self._on_rendered)
        self.problems = ProblemList(look, publishing=True)
        self.problems.pressed.connect(self._on_problem)
        self.problems.leave_out_wanted.connect(self.choices.leave_out)
        self.problems.initials_wanted.connect(self.choices.print_initials)
        self._mending = PhotoMending(session, look, self.problems, self)
        self.outcome = ExportResult(look)
        self._build_form()
        self._build_progress()
        self._build_buttons()
        self._fit_screen()
        self.preview.show_choice(Choice(self._booklet_id, self.choices.edition))

    def _build_form(self) -> None:
        self._form = QWidget()
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self.message)
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        choices = self._scrolled(self.choices)
        choices.setFixedWidth(_CHOICES)
        row.addWidget(choices)
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.addTab(self.preview, tr("Halaman"))
        self._tabs.addTab(self._scrolled(self.problems), tr("Periksa"))
        row.addWidget(self._tabs, 1)
        column.addLayout(row, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._form)
        self._pages.addWidget(self.outcome)
        self.column.addWidget(self._pages, 1)

    def _build_progress(self) -> None:
        self._progress = QWidget()
        row = QHBoxLayout(self._progress)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Kemajuan penerbitan"))
        self._step = OneLine("", "caption")
        row.addWidget(self._bar, 1)
        row.addWidget(self._step, 2)
        self._progress.hide()
        self.buttons.insertWidget(0, self._progress, 1)
        self.buttons.insertWidget(0, self.target, 3)
        self.buttons.setAlignment(self.target, Qt.AlignmentFlag.AlignTop)

    def _build_buttons(self) -> None:
        self.cancel_button = self.add_button(tr("Batal"))
        self.cancel_button.clicked.connect(self.reject)
        self.publish_button = self.add_button(tr("Terbitkan"), primary=True)
        self.publish_button.clicked.connect(self.publish)
        self.done_button = self.add_button(tr("Selesai"), primary=True)
        self.done_button.clicked.connect(self.accept)
        for button in (self.cancel_button, self.publish_button):
            self.buttons.setAlignment(button, Qt.AlignmentFlag.AlignTop)
        self.done_button.hide()

    @property
    def publishing(self) -> bool:
        """Whether the file is being made."""
        return self._task is not None

    def publish(self) -> None:
        """Make the file that was chosen."""
        if self.publishing or not self.choices.check_limit():
            return
        self.message.hide()
        self.forecast.stop()
        work = _work(self.target.path, self._booklet_id, self.choices.edition)
        self._task = self._session.run(
            work, owner=self, then=self._on_published, failed=self._on_failed, label=tr("Menerbitkan buklet")
        )
        self._task.progressed.connect(self._on_progressed)
        self._task.ended.connect(self._on_ended)
        self._bar.setRange(0, 0)
        self._step.set_text(tr("Menyiapkan…"))
        self._show_publishing(True)

    def _on_progressed(self, done: int, total: int, label: str) -> None:
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        count = tr("{done} dari {total}", done=decimal(done), total=decimal(total))
        self._step.set_text(tr("{count} · {item}", count=count, item=label) if label else count)

    def _on_ended(self, task: Task) -> None:
        self._task = None
        self._show_publishing(False)
        if task.cancelled:
            self.message.say("info", tr("Dihentikan. Tidak ada berkas yang dibuat."))

    def _on_published(self, exported: Exported) -> None:
        self._settings.export_folder = str(exported.path.parent)
        self._settings.save()
        edition = self.choices.edition
        sheets = -(-exported.pages // 2) if edition.on_sheets else 0
        told = how_to_print(edition.on_sheets)
        self.outcome.show_exported(exported, draft=edition.draft, sheets=sheets, told=told)
        self._pages.setCurrentWidget(self.outcome)
        for widget in (self.cancel_button, self.publish_button, self.target):
            widget.hide()
        self.done_button.show()
        self.done_button.setFocus()
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
        if self._forbidden():
            self.choices.draft.setChecked(True)
        else:
            self.target.browse()

    def _on_choices(self) -> None:
        self.forecast.stop()
        self.preview.show_choice(Choice(self._booklet_id, self.choices.edition))
        self._show_forbidden()

    def _on_rendered(self, shown: Shown) -> None:
        self.problems.show_problems(shown.problems)
        count = len(self.problems.problems)
        self._tabs.setTabText(1, tr("Periksa · {n}", n=count) if count else tr("Periksa"))
        self._show_forbidden()
        self.choices.sheets.show_pages(shown.pages)
        self._foretell()

    def _foretell(self) -> None:
        """Weigh the files once the pages are there."""
        if not self.preview.pending and not self.publishing:
            edition = self.choices.edition
            self.forecast.ask(self.choices.destinations, edition.paper, edition.leave_out)

    def _on_foretold(self, sizes: Sizes) -> None:
        self.choices.show_expected(sizes)

    def _on_test_wanted(self) -> None:
        dialog = PrinterDialog(self._session, self._look, self._settings, self)
        dialog.accepted.connect(self.choices.sheets.show_printers)
        dialog.open()

    def _on_problem(self, problem: Problem) -> None:
        self.mend_wanted.emit(problem)
        self.reject()

    @override
    def reject(self) -> None:
        """Stop publishing; where nothing is being published, close."""
        if self._task is not None:
            self._task.cancel()
        else:
            super().reject()

    @override
    def done(self, result: int) -> None:
        self.forecast.stop()
        self.preview.rest()
        super().done(result)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low screen every line counts, and the window's frame says the title too."""
        super().resizeEvent(event)
        self.heading.setVisible(event.size().height() >= _LOW)

    def _forbidden(self) -> list[Problem]:
        """The problems that stand in the way of what is chosen."""
        if self.choices.edition.draft:
            return []
        return [problem for problem in self.problems.problems if problem.forbids]

    def _show_forbidden(self) -> None:
        forbidden = self._forbidden()
        if not forbidden:
            self.message.hide()
            return
        title = forbidden[0].message
        if len(forbidden) > 1:
            title = ntr("{n} hal harus diperbaiki sebelum terbit.", len(forbidden))
        self.message.say("danger", title, tr("Lihat daftarnya di Periksa, atau buat draf."), tr("Buat draf"))

    def _show_publishing(self, publishing: bool) -> None:
        self._form.setEnabled(not publishing)
        self.target.setVisible(not publishing)
        self._progress.setVisible(publishing)
        self.publish_button.setVisible(not publishing)
        self.cancel_button.setText(tr("Hentikan") if publishing else tr("Batal"))
        self.cancel_button.setAccessibleName(self.cancel_button.text())

    def _fit_screen(self) -> None:
        room = self.screen().availableSize() * 0.94
        self.resize(_SIZE.boundedTo(room))

    def _scrolled(self, widget: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        ground.setProperty("role", "page")
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(2, 2, Space.M, 2)
        inside.addWidget(widget)
        inside.addStretch(1)
        area.setWidget(ground)
        return area


def _work(target: Path, booklet_id: str, edition: Edition) -> Callable[[Library, Progress], Exported]:
    def work(library: Library, progress: Progress) -> Exported:
        progress.step(0, 0, "")
        return export_edition(library, target, booklet_id, edition, progress)

    return work
