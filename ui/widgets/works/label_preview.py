"""The label of the work that is being written, as it will be printed."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.changes import Receipt
from portfolio.progress import Progress
from portfolio.services import exhibits
from portfolio.services.libraries import Library
from portfolio.texts import tr
from ui.operations import Task
from ui.session import Session
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.labels import Words
from ui.widgets.works.reading import WORK_TABLES

WIDTH = 320
"""px of the label on the screen"""
_PAUSE = 250


@dataclass(frozen=True, slots=True)
class _Shown:
    work_id: str
    picture: QImage
    notes: tuple[str, ...]


class LabelPreview(QFrame):
    """Renders off the GUI thread a moment after an edit was kept."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._ratio = session, look.ratio
        self._edge = QColor(look.palette.line)
        self._id = ""
        self._task: Task | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._render)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(Words(tr("Begini labelnya dicetak"), "label"))
        self.paper = QLabel()
        self.paper.setFixedSize(QSize(WIDTH, round(WIDTH * 105 / 148)))
        self.paper.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.paper.setAccessibleName(tr("Pratinjau label"))
        column.addWidget(self.paper)
        self.notes = Words("", "warn")
        self.notes.setFixedWidth(WIDTH)
        self.notes.hide()
        column.addWidget(self.notes)
        session.changed.connect(self._on_changed)

    def show_work(self, work_id: str) -> None:
        """Show the label of this work."""
        if work_id != self._id:
            self._id = work_id
            self._pause.start(0)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pause.start(0)

    def _on_changed(self, receipt: Receipt) -> None:
        if self._id and receipt.touches(*WORK_TABLES):
            self._pause.start(_PAUSE)

    def _render(self) -> None:
        if self._task is not None:
            self._task.cancel()
        if self._id and self.isVisible():
            work = _rendering(self._id, round((WIDTH - 2) * self._ratio))
            self._task = self._session.run(work, owner=self, then=self._on_shown)

    def _on_shown(self, shown: _Shown) -> None:
        self._task = None
        if shown.work_id != self._id or shown.picture.isNull():
            return  # a work that was just deleted has no label
        picture = QPixmap.fromImage(shown.picture)
        painter = QPainter(picture)
        painter.setPen(QPen(self._edge, 2))
        painter.drawRect(picture.rect().adjusted(1, 1, -1, -1))
        painter.end()
        picture.setDevicePixelRatio(self._ratio)
        self.paper.setPixmap(picture)
        self.notes.setText("\n".join(shown.notes))
        self.notes.setVisible(bool(shown.notes))


def _rendering(work_id: str, width: int) -> Callable[[Library, Progress], _Shown]:
    def work(library: Library, _progress: Progress) -> _Shown:
        made = exhibits.label_picture(library, work_id, width)
        image = QImage(made.pixels, made.width, made.height, made.width * 3, QImage.Format.Format_RGB888).copy()
        return _Shown(work_id, image, tuple(dict.fromkeys(one.message for one in made.problems)))

    return work
