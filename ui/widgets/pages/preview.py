"""A booklet's real pages, rendered again after each change."""

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QDir, Qt, QTemporaryDir, QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from portfolio.domain.changes import Receipt
from portfolio.errors import ExportForbidden, PraktikError
from portfolio.progress import Progress
from portfolio.services import publish
from portfolio.services.libraries import Library
from portfolio.services.proofs import Proofs
from portfolio.texts import decimal, tr
from ui.operations import Task
from ui.session import Session
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.labels import Words
from ui.widgets.pages.bar import PageBar
from ui.widgets.pages.edition import Edition, export_edition, problems_of
from ui.widgets.pages.pictures import Place, places_in
from ui.widgets.pages.spreads import PageSizes
from ui.widgets.pages.view import PageView

PAUSE_MS = 10
"""between the last change and the pages that show it: changes that come together are shown together"""
_QUIET_MS = 200
"""A render shorter than this needs no sign."""
_PRINTED = (
    "booklet", "booklet_practice", "booklet_chapter", "booklet_page", "practice", "practice_section",
    "practice_author", "practice_photo", "practice_tag", "practice_step", "measure", "photo", "photo_tag",
    "photo_blur", "photo_consent", "consent", "person", "school", "statement", "statement_tag", "statement_evidence",
    "outreach", "inquiry", "inquiry_member", "inquiry_answer", "inquiry_photo", "inquiry_measure",
    "inquiry_decision", "claim", "partner", "partner_item", "partner_practice", "survey", "survey_answer",
    "model_school", "model_indicator", "model_value", "model_visit", "exhibition", "programme_item",
    "programme_speaker", "artifact", "artifact_maker", "artifact_tag", "station",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choice:
    """Which booklet is shown, and how it will be printed; without an `edition` as it is, for working on it."""

    booklet_id: str
    edition: Edition | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """What is in sight."""

    pages: int
    problems: tuple[publish.Problem, ...]


@dataclass(frozen=True, slots=True)
class _Made:
    choice: Choice
    number: int
    """Which render it was."""
    places: Sequence[Place]
    sizes: PageSizes
    problems: tuple[publish.Problem, ...]


class Preview(QWidget):
    """Shows what will be printed, and follows every edit; what was shown stays until the new pages are there."""

    rendered = Signal(object)
    """`Shown`: the pages in sight are new ones; its problems are those of the booklet"""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._choice: Choice | None = None
        self._shown_id = ""
        self._places: Sequence[Place] = ()
        self._folder: QTemporaryDir | None = None
        self._proofs: Proofs | None = None
        self._task: Task | None = None
        self._renders = 0
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._render)
        self._quiet = QTimer(self, interval=_QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._on_slow)
        self.view = PageView(session.operations, look)
        self.bar = PageBar(self.view, look)
        self._build_layout(look)
        session.changed.connect(self._on_changed)

    def _build_layout(self, look: Look) -> None:
        self._waiting = Words("", "muted")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self.bar)
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)  # first: a widget shown without a parent would flash up as a window
        for widget in (self._waiting, self.view, self._build_trouble(look)):
            self._stack.addWidget(widget)

    def _build_trouble(self, look: Look) -> QWidget:
        """What stands here when there are no pages: why, and a way to try again."""
        self._trouble = QWidget()
        self._reason = Words("", "muted")
        self._reason.setAlignment(Qt.AlignmentFlag.AlignCenter)
        again = Button(look, tr("Coba lagi"), "quiet", "refresh-cw")
        again.clicked.connect(self._render)
        column = QVBoxLayout(self._trouble)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        column.addStretch(1)
        column.addWidget(self._reason)
        column.addWidget(again, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return self._trouble

    def show_choice(self, choice: Choice) -> None:
        """Show this booklet in this way, at once."""
        if self._shown_id != choice.booklet_id:
            self._waiting.setText(tr("Menyiapkan halaman…"))
            self._stack.setCurrentWidget(self._waiting)
        self._choice = choice
        self._render()

    @property
    def pending(self) -> bool:
        """Whether newer pages than those in sight are due."""
        return self._pause.isActive() or self._task is not None

    @property
    def places(self) -> Sequence[Place]:
        """Where each page in sight is, while one looks."""
        return self._places if self._folder is not None else ()

    def rest(self) -> None:
        """Nobody looks any more: stop rendering, and leave no file behind. What is on the screen stays there."""
        self._pause.stop()
        self._stop()
        if self._folder is not None:
            self._folder.remove()
            self._folder = self._proofs = None
        self._choice = None

    def _on_changed(self, receipt: Receipt) -> None:
        if self._choice is not None and receipt.touches(*_PRINTED):
            self._pause.start()

    def _render(self) -> None:
        if self._choice is None:
            return
        self._stop()
        self._renders += 1
        folder = self._own_folder()
        if self._proofs is None:
            self._proofs = Proofs(self._session.library, folder)
        work = _work(self._choice, self._renders, folder, self._proofs)
        self._task = self._session.run(work, owner=self, then=self._on_made, failed=self._on_failed)
        self._task.progressed.connect(self._on_progressed)
        self._quiet.start()

    def _stop(self) -> None:
        """What is being rendered is out of date."""
        self._quiet.stop()
        self.bar.say("")
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _on_slow(self) -> None:
        if self._stack.currentWidget() is self.view:
            self.bar.say(tr("Memperbarui…"))

    def _on_progressed(self, done: int, total: int, _label: str) -> None:
        if total and self._stack.currentWidget() is self._waiting:
            count = tr("{done} dari {total}", done=decimal(done), total=decimal(total))
            self._waiting.setText(tr("Menyiapkan halaman… {count}", count=count))

    def _on_made(self, made: _Made) -> None:
        if made.choice != self._choice or made.number != self._renders:
            return
        self._stop()
        self.view.show_pages(made.places, made.sizes)
        self._stack.setCurrentWidget(self.view)
        self._shown_id, self._places = made.choice.booklet_id, made.places
        self._sweep()
        self.rendered.emit(Shown(len(made.places), made.problems))

    def _on_failed(self, error: Exception) -> None:
        if self._choice is None or self._task is None or self._task.cancelled:
            return
        self._stop()
        if not isinstance(error, PraktikError):
            self._session.failed.emit(error)
        said = str(error) if isinstance(error, PraktikError) else tr("Halaman belum dapat ditampilkan.")
        self._reason.setText(said)
        self._stack.setCurrentWidget(self._trouble)

    def _own_folder(self) -> Path:
        """Where the PDFs lie until one leaves; Qt removes it with this widget at the latest."""
        if self._folder is None:
            self._folder = QTemporaryDir(f"{QDir.tempPath()}/praktik-halaman-XXXXXX")
        return Path(self._folder.path())

    def _sweep(self) -> None:
        """Remove whole booklets but the one in sight; Windows keeps what is being read, the next sweep finds it."""
        shown = {path for path, _ in self._places}
        for old in self._own_folder().glob(f"{_WHOLE}*.pdf"):
            if old not in shown:
                with contextlib.suppress(OSError):
                    old.unlink()


def _work(choice: Choice, number: int, folder: Path, proofs: Proofs) -> Callable[[Library, Progress], _Made]:
    """The pages as they will be; where problems forbid the export, as they are, so that one sees what is missing."""

    def work(library: Library, progress: Progress) -> _Made:
        progress.step(0, 0, "")
        forbidding: tuple[publish.Problem, ...] = ()
        if choice.edition is not None:
            # Pages on the screen need not be small: rendering them once is enough.
            edition = replace(choice.edition, max_mb=_NO_LIMIT_MB, on_sheets=None)
            pdf = folder / f"{_WHOLE}{number}.pdf"
            try:
                problems = export_edition(library, pdf, choice.booklet_id, edition, progress).problems
            except ExportForbidden as error:
                forbidding = problems_of(error)
            else:
                sizes = publish.page_sizes(pdf)
                return _Made(choice, number, places_in(pdf, len(sizes)), sizes, problems)
        proof = proofs.booklet(choice.booklet_id, progress)
        return _Made(choice, number, proof.pages, proof.sizes, forbidding or proof.problems)

    return work


_NO_LIMIT_MB = 100_000.0
_WHOLE = "buklet-"
"""How the files of whole booklets begin; those of single parts are the proofs' own."""
