"""One photo, large, with the way to the one before and the one after."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.photo import Photo
from portfolio.texts import decimal, tr
from ui.theme.look import Look
from ui.theme.tokens import RADIUS, Space
from ui.widgets.buttons import IconButton
from ui.widgets.consent.photo_strip import name_of
from ui.widgets.labels import OneLine, Words
from ui.widgets.thumbnails import ThumbnailLoader, key_of

_LONGEST = 1200


class PhotoStage(QWidget):
    """Shows the photo as it goes out, blurred where it is blurred."""

    step_wanted = Signal(int)
    """-1 for the photo before, 1 for the one after"""

    def __init__(self, look: Look, thumbnails: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self._picture = _Picture(look, thumbnails)
        column.addWidget(self._picture, 1)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        self._name = OneLine("", "strong")
        row.addWidget(self._name, 1)
        self._number = Words("", "muted", wrap=False)
        row.addWidget(self._number)
        self._before = IconButton(look, "chevron-left", tr("Foto sebelumnya (Alt+Kiri)"), "text")
        self._before.setShortcut("Alt+Left")
        self._before.clicked.connect(self._on_before)
        self._after = IconButton(look, "chevron-right", tr("Foto berikutnya (Alt+Kanan)"), "text")
        self._after.setShortcut("Alt+Right")
        self._after.clicked.connect(self._on_after)
        row.addWidget(self._before)
        row.addWidget(self._after)
        column.addLayout(row)

    def use(self, thumbnails: ThumbnailLoader) -> None:
        """Take the pictures from here from now on: photos look different."""
        self._picture.use(thumbnails)

    def show_photo(self, photo: Photo, number: int, total: int) -> None:
        """Show the photo, `number` (from 1) of so many."""
        self._name.set_text(name_of(photo))
        self._number.setText(tr("{done} dari {total}", done=decimal(number), total=decimal(total)))
        for widget in (self._number, self._before, self._after):
            widget.setVisible(total > 1)
        self._before.setEnabled(number > 1)
        self._after.setEnabled(number < total)
        self._picture.show_photo(photo)

    def _on_before(self) -> None:
        self.step_wanted.emit(-1)

    def _on_after(self) -> None:
        self.step_wanted.emit(1)


class _Picture(QWidget):
    """Paints the photo whole."""

    def __init__(self, look: Look, thumbnails: ThumbnailLoader) -> None:
        super().__init__()
        self._look = look
        self._thumbnails = thumbnails
        self._photo: Photo | None = None
        self.setMinimumSize(260, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        thumbnails.ready.connect(self._on_ready)

    def use(self, thumbnails: ThumbnailLoader) -> None:
        """Take the pictures from here from now on."""
        self._thumbnails = thumbnails
        thumbnails.ready.connect(self._on_ready)
        self.update()

    def show_photo(self, photo: Photo) -> None:
        """Show this photo."""
        self._photo = photo
        self.setAccessibleName(photo.alt or name_of(photo))
        self.update()

    def _on_ready(self, _key: str) -> None:
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(self.rect())
        path = QPainterPath()
        path.addRoundedRect(room, RADIUS, RADIUS)
        painter.fillPath(path, QColor(self._look.palette.raised))
        if self._photo is not None:
            self._paint_photo(painter, room, self._photo)
        painter.end()

    def _paint_photo(self, painter: QPainter, room: QRectF, photo: Photo) -> None:
        picture = self._thumbnails.photo(photo, "screen", _LONGEST) or self._thumbnails.photo(photo)
        if picture is not None:
            size = QSizeF(picture.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            corner = room.center() - QPointF(size.width() / 2, size.height() / 2)
            painter.drawPixmap(QRectF(corner, size), picture, QRectF(picture.rect()))
            return
        missing = self._thumbnails.missing(key_of(photo.sha256, "screen", _LONGEST))
        painter.setPen(QColor(self._look.palette.muted))
        words = tr("Foto tidak dapat ditampilkan") if missing else tr("Sedang dibuka…")
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
