"""The signed form as a file, beside what was typed from it."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.services.scans import SCAN_SUFFIXES, Scan
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import OneLine, Words

SIDE = 72
"""px of the little picture"""


class ScanField(QWidget):
    """Shows the form, takes one from a file, takes it off."""

    picked = Signal(object)
    """a file (`Path`)"""
    removed = Signal()
    opened = Signal(object)
    """the `Scan` is to be seen large"""
    picture_wanted = Signal(object)
    """a `Scan` of which `show_picture` is to be told"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._scan: Scan | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(Words(tr("Formulir yang ditandatangani"), "label"))
        self._build_row(column)
        column.addWidget(Words(tr("Hanya untuk arsip sekolah; tidak pernah ikut terbit."), "caption"))
        self._show()

    def show_scan(self, scan: Scan | None) -> None:
        """Show the form, or that there is none."""
        if scan == self._scan:
            return
        self._scan = scan
        self._show()
        if scan is not None:
            self.picture_wanted.emit(scan)

    def show_picture(self, scan: Scan, image: QImage) -> None:
        """Show what a form looks like; nothing where its file is gone or another one is shown by now."""
        if scan != self._scan:
            return
        if image.isNull():
            self._picture.setPixmap(self._look.pixmap("image-off", "muted", 28))
            return
        picture = QPixmap.fromImage(image)
        painter = QPainter(picture)
        painter.setPen(QColor(self._look.palette.line))  # the edge of white paper on a white card
        painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
        painter.end()
        picture.setDevicePixelRatio(self._look.ratio)
        self._picture.setPixmap(picture)

    @property
    def pixels(self) -> int:
        """How many px of the screen the little picture has to a side."""
        return round(SIDE * self._look.ratio)

    def _build_row(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        self._picture = QLabel()
        self._picture.setFixedSize(QSize(SIDE, SIDE))
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self._picture)
        right = QVBoxLayout()
        right.setSpacing(Space.XS)
        self._name = OneLine("", "muted")
        right.addWidget(self._name)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        self.pick_button = Button(self._look, "", "quiet", "paperclip")
        self.pick_button.clicked.connect(self._on_pick)
        self.open_button = Button(self._look, tr("Lihat"), "plain", "eye")
        self.open_button.clicked.connect(self._on_open)
        self._cross = IconButton(self._look, "x", tr("Lepas formulir dari izin ini; dapat diurungkan dengan Ctrl+Z."))
        self._cross.clicked.connect(self.removed)
        for button in (self.pick_button, self.open_button, self._cross):
            buttons.addWidget(button)
        buttons.addStretch(1)
        right.addLayout(buttons)
        row.addLayout(right, 1)
        column.addLayout(row)

    def _show(self) -> None:
        for widget in (self.open_button, self._cross, self._picture, self._name):
            widget.setVisible(self._scan is not None)
        self.pick_button.setText(tr("Ganti…") if self._scan else tr("Lampirkan foto atau PDF…"))
        self.pick_button.setAccessibleName(tr("Ganti formulir…") if self._scan else self.pick_button.text())
        if self._scan is not None:
            self._name.set_text(self._scan.name)
            self._picture.setPixmap(self._look.pixmap("file-text" if self._scan.pages else "image", "muted", 28))

    def _on_open(self) -> None:
        if self._scan is not None:
            self.opened.emit(self._scan)

    def _on_pick(self) -> None:
        picker = QFileDialog(self, tr("Pilih formulir yang ditandatangani"))
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        endings = " ".join(f"*{suffix}" for suffix in SCAN_SUFFIXES)
        picker.setNameFilter(tr("Foto atau PDF ({endings})", endings=endings))
        picker.fileSelected.connect(self._on_file)
        picker.open()

    def _on_file(self, name: str) -> None:
        self.picked.emit(Path(name))
