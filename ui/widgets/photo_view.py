"""One photo after the other, large."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.texts import decimal, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import OneLine, Words
from ui.widgets.photo_canvas import PhotoCanvas
from ui.widgets.pictures import Pictures

_STEP = 80
"""px that a key moves a photo that is larger than the window"""
_PANS = {
    Qt.Key.Key_Left: QPointF(_STEP, 0),
    Qt.Key.Key_Right: QPointF(-_STEP, 0),
    Qt.Key.Key_Up: QPointF(0, _STEP),
    Qt.Key.Key_Down: QPointF(0, -_STEP),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """A photo as the view shows it."""

    key: str
    """tells it from the others: a photo may stand twice in a practice"""
    photo_id: str
    caption: str
    said: str
    """what a screen reader calls it"""


class Album(Protocol):
    """The photos that are walked through, in order."""

    @property
    def count(self) -> int:
        """How many there are."""

    def seen(self, row: int) -> Seen:
        """The photo at that place, from 0."""

    def row_of(self, key: str) -> int:
        """Where a photo stands, or -1."""


class PhotoView(QDialog):
    """Walks through photos: arrows go on, Space zooms, R turns, Del takes away, Escape closes."""

    moved = Signal(str)
    """key of the photo that is shown now"""
    turned = Signal(int)
    """the photo that is shown is to be turned clockwise by so many quarters"""
    removed = Signal()
    """the photo that is shown is to be taken away"""

    def __init__(
        self, look: Look, pictures: Pictures, album: Album, key: str, parent: QWidget, *, writable: bool
    ) -> None:
        super().__init__(parent)
        self._album = album
        self._row = max(album.row_of(key), 0)
        self._writable = writable
        self._number = Words("", "muted", wrap=False)
        self._caption = OneLine("", "reading")
        self._canvas = PhotoCanvas(look, pictures)
        self._left = IconButton(look, "rotate-ccw", tr("Putar ke kiri (Shift+R)"), "text")
        self._right = IconButton(look, "rotate-cw", tr("Putar ke kanan (R)"), "text")
        self._zoom = Button(look, tr("Perbesar"), "quiet", "zoom-in")
        self._previous = IconButton(look, "chevron-left", tr("Foto sebelumnya (panah kiri)"), "text")
        self._next = IconButton(look, "chevron-right", tr("Foto berikutnya (panah kanan)"), "text")
        self._close = IconButton(look, "x", tr("Tutup (Esc)"), "text")
        self._build()
        self._connect()
        self._show()
        # The keys are for the photo, whichever button the focus would begin on.
        self._canvas.setFocus()

    @property
    def shown(self) -> Seen:
        """The photo that is shown."""
        return self._album.seen(self._row)

    def follow(self, album: Album) -> None:
        """The photos are others now: stay with the one shown, or show the one that came into its place."""
        if not album.count:
            self.accept()
            return
        row = album.row_of(self.shown.key)
        self._row = row if row >= 0 else min(self._row, album.count - 1)
        self._album = album
        self._show()

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Foto"))
        self.setModal(True)
        parent = self.parentWidget()
        self.resize(parent.window().size() * 0.94 if parent is not None else QSize(1100, 700))
        self._canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.M)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._number)
        head.addWidget(self._caption, 1)
        for widget in (self._left, self._right, self._zoom, self._previous, self._next, self._close):
            head.addWidget(widget)
        column.addLayout(head)
        column.addWidget(self._canvas, 1)
        for button in (self._left, self._right):
            button.setVisible(self._writable)

    def _connect(self) -> None:
        self._left.clicked.connect(self._on_left)
        self._right.clicked.connect(self._on_right)
        self._previous.clicked.connect(self._on_previous)
        self._next.clicked.connect(self._on_next)
        self._zoom.clicked.connect(self._on_zoom)
        self._close.clicked.connect(self.accept)
        self._canvas.pressed_twice.connect(self._on_zoom)

    def _show(self) -> None:
        seen, total = self.shown, self._album.count
        self._number.setText(tr("{n} dari {total}", n=decimal(self._row + 1), total=decimal(total)))
        self._caption.set_text(seen.caption or tr("Belum ada keterangan"))
        self._previous.setEnabled(self._row > 0)
        self._next.setEnabled(self._row < total - 1)
        self._canvas.show_photo(seen.photo_id, seen.said)
        self.moved.emit(seen.key)

    def _go_to(self, row: int) -> None:
        row = min(max(row, 0), self._album.count - 1)
        if row != self._row:
            self._row = row
            self._show()

    def _on_left(self) -> None:
        self.turned.emit(3)

    def _on_right(self) -> None:
        self.turned.emit(1)

    def _on_previous(self) -> None:
        self._go_to(self._row - 1)

    def _on_next(self) -> None:
        self._go_to(self._row + 1)

    def _on_zoom(self) -> None:
        self._canvas.toggle_zoom()
        self._zoom.setText(tr("Perbesar") if self._canvas.whole else tr("Pas di layar"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match key:
            case _ if shift and key in _PANS:
                self._canvas.pan(_PANS[key])
            case Qt.Key.Key_Left | Qt.Key.Key_PageUp:
                self._on_previous()
            case Qt.Key.Key_Right | Qt.Key.Key_PageDown:
                self._on_next()
            case Qt.Key.Key_Home:
                self._go_to(0)
            case Qt.Key.Key_End:
                self._go_to(self._album.count - 1)
            case Qt.Key.Key_Space:
                self._on_zoom()
            case Qt.Key.Key_R if self._writable:
                self.turned.emit(3 if shift else 1)
            case Qt.Key.Key_Delete if self._writable:
                self.removed.emit()
            case _:
                super().keyPressEvent(event)
