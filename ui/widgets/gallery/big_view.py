"""One photo after the other, large."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.services.photo_place import PhotoLine
from portfolio.texts import decimal, tr
from ui.models.photo_lines import Arrangement
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.gallery.pictures import Pictures
from ui.widgets.labels import OneLine, Words


class BigView(QDialog):
    """Walks through what the grid shows: arrows go on, Space zooms, R turns, Del throws away, Escape closes."""

    moved = Signal(str)
    """id of the photo that is shown now"""
    turned = Signal(int)
    thrown_away = Signal()

    def __init__(
        self, look: Look, pictures: Pictures, arrangement: Arrangement, photo_id: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._arrangement = arrangement
        self._row = arrangement.rows[photo_id]
        self._number = Words("", "muted", wrap=False)
        self._caption = OneLine("", "reading")
        self._canvas = _Canvas(look, pictures)
        self._previous = IconButton(look, "chevron-left", tr("Foto sebelumnya (panah kiri)"), "text")
        self._next = IconButton(look, "chevron-right", tr("Foto berikutnya (panah kanan)"), "text")
        self._zoom = Button(look, tr("Ukuran asli"), "quiet", "zoom-in")
        self._close = IconButton(look, "x", tr("Tutup (Esc)"), "text")
        self._build()
        self._show()
        self._canvas.setFocus()

    @property
    def shown(self) -> PhotoLine:
        """The photo that is shown."""
        return self._arrangement.lines[self._row]

    def follow(self, arrangement: Arrangement) -> None:
        """The grid shows something else: stay with the photo, or show the one that came into its place."""
        if not arrangement.lines:
            self.accept()
            return
        self._row = arrangement.rows.get(self.shown.id, min(self._row, len(arrangement.lines) - 1))
        self._arrangement = arrangement
        self._show()

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Foto"))
        self.setModal(True)
        parent = self.parentWidget()
        self.resize(parent.window().size() * 0.94 if parent is not None else QSize(1100, 700))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.M)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._number)
        head.addWidget(self._caption, 1)
        for widget in (self._zoom, self._previous, self._next, self._close):
            head.addWidget(widget)
        column.addLayout(head)
        column.addWidget(self._canvas, 1)
        self._previous.clicked.connect(self._on_previous)
        self._next.clicked.connect(self._on_next)
        self._zoom.clicked.connect(self._on_zoom)
        self._close.clicked.connect(self.accept)

    def _show(self) -> None:
        line, total = self.shown, len(self._arrangement.lines)
        self._number.setText(tr("{n} dari {total}", n=decimal(self._row + 1), total=decimal(total)))
        self._caption.set_text(line.caption or tr("Belum ada keterangan"))
        self._previous.setEnabled(self._row > 0)
        self._next.setEnabled(self._row < total - 1)
        self._canvas.show_line(line)
        self.moved.emit(line.id)

    def _on_previous(self) -> None:
        self._go(-1)

    def _on_next(self) -> None:
        self._go(1)

    def _go(self, by: int) -> None:
        row = min(max(self._row + by, 0), len(self._arrangement.lines) - 1)
        if row != self._row:
            self._row = row
            self._show()

    def _on_zoom(self) -> None:
        whole = self._canvas.toggle_zoom()
        self._zoom.setText(tr("Ukuran asli") if whole else tr("Pas di layar"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match Qt.Key(event.key()):
            case Qt.Key.Key_Left | Qt.Key.Key_PageUp:
                self._go(-1)
            case Qt.Key.Key_Right | Qt.Key.Key_PageDown:
                self._go(1)
            case Qt.Key.Key_Space:
                self._on_zoom()
            case Qt.Key.Key_R:
                self.turned.emit(3 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            case Qt.Key.Key_Delete:
                self.thrown_away.emit()
            case _:
                super().keyPressEvent(event)


class _Canvas(QWidget):
    """Paints the photo as it goes out: whole, or pixel for pixel with the mouse moving it."""

    def __init__(self, look: Look, pictures: Pictures) -> None:
        super().__init__()
        self._look, self._pictures = look, pictures
        self._line: PhotoLine | None = None
        self._whole = True
        self._shift = QPointF()
        self._grip: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        pictures.ready.connect(self._on_ready)

    def show_line(self, line: PhotoLine) -> None:
        """Show this photo."""
        self._line = line
        self._shift = QPointF()
        self.setAccessibleName(line.caption or line.name)
        self.update()

    def toggle_zoom(self) -> bool:
        """Whole, or pixel for pixel; whether it is whole now."""
        self._whole = not self._whole
        self._shift = QPointF()
        self.update()
        return self._whole

    def _on_ready(self, photo_id: str) -> None:
        if self._line is not None and photo_id == self._line.id:
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._line is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        picture = self._pictures.whole(self._line)
        if picture is not None:
            painter.drawPixmap(self._target(picture), picture, QRectF(picture.rect()))
        else:
            failed = self._pictures.missing(self._line.id)
            painter.setPen(QColor(self._look.palette.muted))
            words = tr("Foto tidak dapat ditampilkan") if failed else tr("Sedang dibuka…")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    def _target(self, picture: QPixmap) -> QRectF:
        size = picture.deviceIndependentSize()
        if self._whole:
            size = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        x, y = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(x + self._shift.x(), y + self._shift.y(), size.width(), size.height())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = event.position().toPoint()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None and not self._whole:
            now = event.position().toPoint()
            self._shift += QPointF(now - self._grip)
            self._grip = now
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._whole:
            self._shift += QPointF(0, event.angleDelta().y() / 2)
            self.update()
