"""The window that everybody sees: black, the slide, nothing else."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.texts import tr
from ui.presenter.keys import ShowKeys
from ui.presenter.show import Show, clock, left
from ui.presenter.slide_view import SlideView
from ui.widgets.labels import Words

_POINTER_REST = 1500
"""ms after which a still pointer is hidden"""


class AudienceWindow(QWidget):
    """The slide over the whole screen. With one screen alone, N lays the notes over its lower part."""

    def __init__(self, show: Show, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._show = show
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(show.title)
        self.setMouseTracking(True)
        self.view = SlideView(show, parent=self)
        self.view.setMouseTracking(True)
        self.view.pressed.connect(self._on_pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.notes = self._build_notes()
        self._pointer = QTimer(self, interval=_POINTER_REST, singleShot=True)
        self._pointer.timeout.connect(self._on_pointer_rest)
        ShowKeys(show, self)
        show.moved.connect(self._on_moved)
        show.ticked.connect(self._on_ticked)
        show.notes_wanted.connect(self._on_notes_wanted)
        show.ended.connect(self.close)

    def _build_notes(self) -> QFrame:
        frame = QFrame(self)
        frame.setProperty("role", "overlay")
        column = QVBoxLayout(frame)
        column.setContentsMargins(32, 16, 32, 20)
        self._time = Words("", "strong", wrap=False)
        self._words = Words("", "reading")
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._time)
        column.addWidget(self._words, 1)
        frame.hide()
        return frame

    def _on_pressed(self) -> None:
        self._show.step(1)

    def _on_pointer_rest(self) -> None:
        self.setCursor(Qt.CursorShape.BlankCursor)

    def _on_notes_wanted(self) -> None:
        self.notes.setVisible(not self.notes.isVisible())
        self._on_moved()
        self._lay_notes()

    def _on_moved(self) -> None:
        self._ask_for_pictures()
        self._words.setText(self._show.slide.notes or tr("Tidak ada catatan untuk salindia ini."))
        self._on_ticked()

    def _on_ticked(self) -> None:
        place = tr("{n} dari {count}", n=self._show.place + 1, count=len(self._show.slides))
        self._time.setText(f"{place}   ·   {clock(self._show.elapsed)}   ·   {left(self._show)}")

    def _ask_for_pictures(self) -> None:
        """The slide itself first, then those beside it, all at the size of this screen."""
        width = round(self.width() * self.devicePixelRatioF())
        here, last = self._show.place, len(self._show.slides) - 1
        near = [place for place in (here, here + 1, here - 1, here + 2) if 0 <= place <= last]
        self._show.pictures.want([(place, width) for place in near])

    def _lay_notes(self) -> None:
        height = min(round(self.height() * 0.38), 320)
        self.notes.setGeometry(0, self.height() - height, self.width(), height)
        self.notes.raise_()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_notes()
        self._on_moved()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.unsetCursor()
        self._pointer.start()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._show.end()
