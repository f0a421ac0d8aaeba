"""A signed form, large enough to read."""

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.errors import PraktikError
from portfolio.progress import Progress
from portfolio.services import scans
from portfolio.services.libraries import Library
from portfolio.services.scans import Scan
from portfolio.texts import tr
from ui.session import Session
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.consent.reading import picture_of_scan
from ui.widgets.labels import OneLine, Words
from ui.widgets.message_bar import MessageBar

_SIZE = QSize(900, 940)


class ScanView(QDialog):
    """The form as a picture, its file for another program, and a way back."""

    def __init__(self, session: Session, look: Look, scan: Scan, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._scan = session, scan
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Formulir yang ditandatangani"))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        self.message = MessageBar(look)
        column.addWidget(self.message)
        self.sheet = _Sheet(look, scan.name)
        column.addWidget(self.sheet, 1)
        self._build_foot(column, look)
        self.resize((parent.size() * 0.92).boundedTo(_SIZE))
        work = picture_of_scan(scan)
        session.run(work, owner=self, then=self._on_picture, failed=self._on_trouble, lane="picture")

    def _build_foot(self, column: QVBoxLayout, look: Look) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(OneLine(self._scan.name, "strong"))
        if self._scan.pages:
            words.addWidget(Words(tr("Yang tampak halaman pertama; buka berkasnya untuk halaman lain."), "caption"))
        row.addLayout(words, 1)
        self.file_button = Button(look, tr("Buka berkas"), "quiet", "external-link")
        self.file_button.setToolTip(tr("Membuka salinannya dengan program lain; aslinya tetap tersimpan di sini."))
        self.file_button.clicked.connect(self._on_file)
        row.addWidget(self.file_button)
        close = Button(look, tr("Tutup"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        close.setFocus(Qt.FocusReason.OtherFocusReason)
        column.addLayout(row)

    def _on_picture(self, answer: tuple[Scan, QImage]) -> None:
        self.sheet.show_image(answer[1])

    def _on_trouble(self, error: Exception) -> None:
        self.sheet.show_image(QImage())
        if not isinstance(error, PraktikError):
            self.message.say_error(error)

    def _on_file(self) -> None:
        scan = self._scan

        def copy(library: Library, _: Progress) -> Path:
            return scans.copy_to_open(library, scan)

        self._session.run(copy, owner=self, then=self._on_copied, failed=self.message.say_error)

    def _on_copied(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.message.say("warn", tr("Tidak ada program yang dapat membuka berkas ini."), str(path))


class _Sheet(QWidget):
    """Paints the form whole."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._image: QImage | None = None
        self.setMinimumSize(260, 200)
        self.setAccessibleName(name)

    def show_image(self, image: QImage) -> None:
        """Show this; a null image stands for a form that can't be shown."""
        self._image = image
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(self.rect())
        if self._image is None or self._image.isNull():
            painter.setPen(QColor(self._look.palette.muted))
            words = tr("Sedang dibuka…") if self._image is None else tr("Formulir ini tidak dapat ditampilkan")
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
        else:
            size = QSizeF(self._image.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(room.center() - QPointF(size.width() / 2, size.height() / 2), size)
            painter.drawImage(place, self._image)
            painter.setPen(QColor(self._look.palette.line))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()
