"""The frame of the dialogs that write files: choices at the left, what they make at the right, and the way to stop."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget
from typing_extensions import override

from portfolio.errors import TargetError
from portfolio.paths import documents_folder, safe_name
from portfolio.progress import Progress
from portfolio.services.libraries import Library
from portfolio.services.publish import Problem
from portfolio.texts import tr
from ui.dialogs.dialog import Dialog
from ui.operations import Task
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.message_bar import MessageBar
from ui.widgets.page import scrolled
from ui.widgets.pages.writing_bar import WritingBar

Made = TypeVar("Made")
_LOW = 560
"""px of height below which every line counts"""


class PublishingDialog(Dialog):
    """A message, what is chosen and what comes of it; while files are written, how far that is."""

    mend_wanted = Signal(object)
    """a `Problem` whose place is to be shown; the dialog closes"""

    def __init__(
        self, session: Session, look: Look, settings: Settings, title: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, title, 640, parent)
        self._session, self._settings = session, settings
        self._task: Task | None = None
        self._writers: tuple[Button, ...] = ()
        self.message = MessageBar(look)
        self.message.acted.connect(self._on_way_out)
        self.column.addWidget(self.message)
        self._form = QWidget()
        self.progress = WritingBar(tr("Kemajuan penerbitan"))
        self.progress.hide()
        self.buttons.insertWidget(0, self.progress, 1)

    @property
    def writing(self) -> bool:
        """Whether a file is being made."""
        return self._task is not None

    def write(self, path: Path) -> None:
        """Make what is chosen there."""
        raise NotImplementedError

    def _lay_out(
        self, choices: QWidget, made: QWidget, width: int, size: QSize, *, foot: QWidget | None = None
    ) -> None:
        """Put the choices, `width` px, beside what they make; `foot` goes beside the buttons, of which one closes."""
        row = QHBoxLayout(self._form)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        area = scrolled(choices)
        area.setFixedWidth(width)
        row.addWidget(area)
        row.addWidget(made, 1)
        if foot is not None:
            self.buttons.insertWidget(0, foot, 3)
        self.close_button = self.add_button(self._closing())
        self.close_button.clicked.connect(self.reject)
        self.take_room(size)

    def _add_writer(self, text: str, slot: Callable[[], None], *, primary: bool = False) -> Button:
        """A button that begins to write; while something is written there is none."""
        button = self.add_button(text, primary=primary)
        button.clicked.connect(slot)
        self._writers = (*self._writers, button)
        return button

    def _start(self, work: Callable[[Library, Progress], Made], then: Callable[[Made], None], label: str = "") -> None:
        """Do the work while the dialog waits for it; `then` gets what it made."""
        self.message.hide()
        self._task = self._session.run(_begun(work), owner=self, then=then, failed=self._on_failed, label=label)
        self._task.progressed.connect(self.progress.show_step)
        self._task.ended.connect(self._on_ended)
        self.progress.begin()
        self._show_writing(on=True)

    def _ask_file(self, title: str, name: str, suffix: str, kind: str) -> None:
        """Ask for the file to write, `name` without its suffix, in the folder of the last one."""
        picker = QFileDialog(self, title, str(self._folder() / safe_name(f"{name}.{suffix}")))
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setDefaultSuffix(suffix)
        picker.setNameFilter(kind)
        picker.fileSelected.connect(self._on_selected)
        picker.open()

    def _ask_folder(self, title: str) -> None:
        """Ask for the folder to write in."""
        picker = QFileDialog(self, title, str(self._folder()))
        picker.setFileMode(QFileDialog.FileMode.Directory)
        picker.setOption(QFileDialog.Option.ShowDirsOnly)
        picker.fileSelected.connect(self._on_selected)
        picker.open()

    def _remember(self, folder: Path) -> None:
        """Offer this folder next time."""
        self._settings.export_folder = str(folder)
        self._settings.save()

    def _on_selected(self, path: str) -> None:
        self.write(Path(path))

    def _on_ended(self, task: Task) -> None:
        self._task = None
        self._show_writing(on=False)
        if task.cancelled:
            self.message.say("info", self._stopped())

    def _on_failed(self, error: Exception) -> None:
        self.message.say_error(error, tr("Simpan ke tempat lain…") if isinstance(error, TargetError) else "")

    def _on_way_out(self) -> None:
        """What the message offers."""
        raise NotImplementedError

    def _on_problem(self, problem: Problem) -> None:
        self.mend_wanted.emit(problem)
        self.reject()

    @override
    def reject(self) -> None:
        """Stop writing; where nothing is being written, close."""
        if self._task is not None:
            self._task.cancel()
            self.progress.stop()
        else:
            super().reject()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low screen every line counts, and the window's frame says the title too."""
        super().resizeEvent(event)
        low = event.size().height() < _LOW
        self.heading.setVisible(not low)
        self._show_low(low)

    def _show_low(self, low: bool) -> None:
        edge = Space.M if low else Space.XL
        if (outer := self.layout()) is not None:
            outer.setContentsMargins(edge, edge, edge, edge)
            outer.setSpacing(Space.S if low else Space.L)

    def _show_writing(self, *, on: bool) -> None:
        """While files are written that can only be stopped."""
        self._form.setEnabled(not on)
        self.progress.setVisible(on)
        for button in self._writers:
            button.setVisible(not on)
        self.close_button.setText(tr("Hentikan") if on else self._closing())
        self.close_button.setAccessibleName(self.close_button.text())

    def _closing(self) -> str:
        """What the button says that leaves the dialog."""
        return tr("Tutup")

    def _stopped(self) -> str:
        """What is said when writing was stopped."""
        return tr("Dihentikan. Tidak ada berkas yang dibuat.")

    def _folder(self) -> Path:
        return Path(self._settings.export_folder or documents_folder())


def _begun(work: Callable[[Library, Progress], Made]) -> Callable[[Library, Progress], Made]:
    """The work, of which can be seen at once that it goes on."""

    def begun(library: Library, progress: Progress) -> Made:
        progress.step(0, 0, "")
        return work(library, progress)

    return begun
