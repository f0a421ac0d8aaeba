"""One photo, large."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.services.practices import PlacedPhoto
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import OneLine, Words
from ui.widgets.thumbnails import ThumbnailLoader, key_of


class PhotoView(QDialog):
    """Shows the photos of a practice one by one: arrows go on, Space changes the zoom, Escape closes."""

    def __init__(
        self,
        look: Look,
        thumbnails: ThumbnailLoader,
        photos: Sequence[PlacedPhoto],
        place_id: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._photos = list(photos)
        self._place = next((n for n, one in enumerate(photos) if one.place.id == place_id), 0)
        self._caption = OneLine("", "reading")
        self._number = Words("", "muted", wrap=False)
        self._canvas = _Canvas(look, thumbnails)
        self._previous = IconButton(look, "chevron-left", tr("Foto sebelumnya (panah kiri)"), "text")
        self._next = IconButton(look, "chevron-right", tr("Foto berikutnya (panah kanan)"), "text")
        self._zoom = Button(look, tr("Ukuran asli"), "quiet", "zoom-in")
        self._close = IconButton(look, "x", tr("Tutup (Esc)"), "text")
        self._build()
        self._show()
        # The arrows and Space are for the photo, whichever button the focus would begin on.
        self._canvas.setFocus()

    @property
    def shown_id(self) -> str:
        """The place of the photo that is shown."""
        return self._photos[self._place].place.id

    def _build(self) -> None:
        self.setWindowTitle(tr("Foto"))
        self.setModal(True)
        parent = self.parentWidget()
        window = parent.window() if parent is not None else None
        self.resize(window.size() * 0.94 if window is not None else QSize(1100, 700))
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
        placed = self._photos[self._place]
        total = len(self._photos)
        self._number.setText(tr("{n} dari {total}", n=self._place + 1, total=total))
        self._caption.set_text(placed.photo.caption or tr("Belum ada keterangan"))
        self._previous.setEnabled(self._place > 0)
        self._next.setEnabled(self._place < total - 1)
        self._canvas.show_photo(placed)

    def _on_previous(self) -> None:
        self._go(-1)

    def _on_next(self) -> None:
        self._go(1)

    def _go(self, by: int) -> None:
        place = min(max(self._place + by, 0), len(self._photos) - 1)
        if place != self._place:
            self._place = place
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
            case _:
                super().keyPressEvent(event)


class _Canvas(QWidget):
    """Paints the photo whole, or pixel for pixel with the mouse moving it."""

    def __init__(self, look: Look, thumbnails: ThumbnailLoader) -> None:
        super().__init__()
        self._look, self._thumbnails = look, thumbnails
        self._placed: PlacedPhoto | None = None
        self._whole = True
        self._shift = QPointF()
        self._grip: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        thumbnails.ready.connect(self._on_ready)

    def show_photo(self, placed: PlacedPhoto) -> None:
        """Show this photo."""
        self._placed = placed
        self._shift = QPointF()
        self.setAccessibleName(placed.photo.alt or placed.photo.caption or placed.photo.original_name)
        self.update()

    def toggle_zoom(self) -> bool:
        """Whole, or pixel for pixel; whether it is whole now."""
        self._whole = not self._whole
        self._shift = QPointF()
        self.update()
        return self._whole

    def _on_ready(self, _key: str) -> None:
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._placed is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        picture = self._thumbnails.photo(self._placed.photo, "screen")
        rough = picture or self._thumbnails.photo(self._placed.photo)
        if rough is not None:
            painter.drawPixmap(self._target(rough), rough, QRectF(rough.rect()))
        else:
            failed = self._thumbnails.missing(key_of(self._placed.photo.sha256, "screen"))
            words = tr("Foto tidak dapat ditampilkan") if failed else tr("Sedang dibuka…")
            painter.setPen(QColor(self._look.palette.muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    def _target(self, picture: QPixmap) -> QRectF:
        photo = self._placed.photo if self._placed is not None else None
        size = QSize(photo.width, photo.height) if photo is not None and photo.height else picture.size()
        if self._whole or picture.width() < size.width() // 8:
            fitted = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        else:
            fitted = picture.size() / self.devicePixelRatioF()
        x, y = (self.width() - fitted.width()) / 2, (self.height() - fitted.height()) / 2
        return QRectF(x + self._shift.x(), y + self._shift.y(), fitted.width(), fitted.height())

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
