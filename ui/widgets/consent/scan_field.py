"""The signed form as a photo, beside what was typed from it."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.domain.photo import Photo
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Words
from ui.widgets.thumbnails import ThumbnailLoader

_SIDE = QSize(72, 72)


class ScanField(QWidget):
    """Shows the scan, takes one from a file, takes it off."""

    picked = Signal(object)
    """a file (`Path`)"""
    removed = Signal()
    opened = Signal()
    """the scan is to be seen large"""

    def __init__(self, look: Look, thumbnails: ThumbnailLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._thumbnails = look, thumbnails
        self._scan: Photo | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(Words(tr("Foto formulir yang ditandatangani"), "label"))
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        self._picture = QLabel()
        self._picture.setFixedSize(_SIDE)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self._picture)
        self.pick_button = Button(look, tr("Lampirkan foto…"), "quiet", "paperclip")
        self.pick_button.clicked.connect(self._on_pick)
        row.addWidget(self.pick_button)
        self._open = Button(look, tr("Lihat"), "plain", "eye")
        self._open.clicked.connect(self.opened)
        row.addWidget(self._open)
        self._cross = IconButton(look, "x", tr("Lepas foto formulir"))
        self._cross.clicked.connect(self.removed)
        row.addWidget(self._cross)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(Words(tr("Hanya untuk arsip sekolah; tidak pernah ikut terbit."), "caption"))
        thumbnails.ready.connect(self._on_ready)
        self.show_scan(None)

    def show_scan(self, scan: Photo | None) -> None:
        """Show the scan, or that there is none."""
        self._scan = scan
        for widget in (self._open, self._cross, self._picture):
            widget.setVisible(scan is not None)
        self.pick_button.setText(tr("Ganti foto…") if scan else tr("Lampirkan foto…"))
        self.pick_button.setAccessibleName(self.pick_button.text())
        self._show_picture()

    def _show_picture(self) -> None:
        if self._scan is None:
            return
        picture = self._thumbnails.photo(self._scan)
        if picture is None:
            self._picture.setPixmap(self._look.pixmap("image", "muted", 28))
            return
        ratio = self._look.ratio
        fitted = picture.scaled(
            _SIDE * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        fitted.setDevicePixelRatio(ratio)
        self._picture.setPixmap(fitted)

    def _on_ready(self, _key: str) -> None:
        self._show_picture()

    def _on_pick(self) -> None:
        picker = QFileDialog(self, tr("Pilih foto formulir"))
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        picker.setNameFilter(tr("Foto (*.jpg *.jpeg *.png *.webp *.heic *.heif)"))
        picker.fileSelected.connect(self._on_file)
        picker.open()

    def _on_file(self, name: str) -> None:
        self.picked.emit(Path(name))
