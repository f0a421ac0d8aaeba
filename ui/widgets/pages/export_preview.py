"""The pages of anything that can be exported, as they would be written now."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QDir, Qt, QTemporaryDir, QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from portfolio.domain.changes import Receipt
from portfolio.errors import ExportForbidden, PraktikError
from portfolio.progress import Progress
from portfolio.services import publish
from portfolio.services.libraries import Library
from portfolio.services.publish import Exported, Problem
from portfolio.texts import tr
from ui.operations import Task
from ui.session import Session
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.labels import Words
from ui.widgets.pages.bar import PageBar
from ui.widgets.pages.edition import problems_of
from ui.widgets.pages.spreads import PageSizes
from ui.widgets.pages.view import PageView

_PAUSE = 400
"""ms between the last change and the pages that show it"""


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What is chosen before pages become a file."""

    draft: bool = False
    max_mb: float | None = None
    initials: bool = False
    """pupils' initials are printed for their full names"""
    leave_out: frozenset[str] = field(default=frozenset())
    """ids of photos that are not printed"""


Export = Callable[[Library, Path, ExportChoice, Progress], Exported]
"""Writes the file as it is chosen; raises as the services that export do."""


@dataclass(frozen=True, slots=True)
class _Made:
    number: int
    pdf: Path
    sizes: PageSizes
    problems: tuple[Problem, ...]


class ExportPreview(QWidget):
    """Renders in the background, shows the pages, and tells what is wrong with them."""

    checked = Signal(tuple)
    """the problems (`Problem`) of what is shown, those that forbid the export too"""

    def __init__(self, session: Session, look: Look, export: Export, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._export = session, export
        self._choice = ExportChoice()
        self._folder = QTemporaryDir(f"{QDir.tempPath()}/praktik-halaman-XXXXXX")
        self._task: Task | None = None
        self._renders = 0
        self._pause = QTimer(self, interval=_PAUSE, singleShot=True)
        self._pause.timeout.connect(self._render)
        self.view = PageView(session.operations, look)
        self.bar = PageBar(self.view, look)
        self._waiting = Words(tr("Menyiapkan halaman…"), "muted")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self.bar)
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)
        self._stack.addWidget(self._waiting)
        self._stack.addWidget(self.view)
        session.changed.connect(self._on_changed)

    def show_choice(self, choice: ExportChoice) -> None:
        """Show the pages as they are chosen now."""
        self._choice = choice
        self._render()

    def rest(self) -> None:
        """Nobody looks any more: stop, and leave no file behind."""
        self._pause.stop()
        self._stop()
        self._folder.remove()

    def _on_changed(self, receipt: Receipt) -> None:
        if receipt.changes and self._folder.isValid():
            self._pause.start()

    def _render(self) -> None:
        self._stop()
        self._renders += 1
        work = _work(self._export, self._choice, Path(self._folder.path()), self._renders)
        self._task = self._session.run(work, owner=self, then=self._on_made, failed=self._on_failed)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _on_made(self, made: _Made) -> None:
        if made.number != self._renders:
            return
        self._task = None
        self.view.show_pdf(made.pdf, made.sizes)
        self._stack.setCurrentWidget(self.view)
        self.checked.emit(made.problems)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, PraktikError):
            self._session.failed.emit(error)
        self._waiting.setText(str(error) if isinstance(error, PraktikError) else tr("Halaman belum dapat ditampilkan."))
        self._stack.setCurrentWidget(self._waiting)


def _work(export: Export, choice: ExportChoice, folder: Path, number: int) -> Callable[[Library, Progress], _Made]:
    """The pages as they are chosen; where problems forbid the export, as a draft, so that one sees what is missing."""

    def work(library: Library, progress: Progress) -> _Made:
        progress.step(0, 0, "")
        pdf = folder / f"{number}.pdf"
        shown = replace(choice, max_mb=None)
        try:
            problems = export(library, pdf, shown, progress).problems
        except ExportForbidden as error:
            problems = problems_of(error)
            export(library, pdf, replace(shown, draft=True), progress)
        return _Made(number, pdf, publish.page_sizes(pdf), problems)

    return work
