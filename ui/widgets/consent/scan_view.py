"""A scanned form, large enough to read."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from portfolio.domain.photo import Photo
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.consent.photo_stage import PhotoStage
from ui.widgets.thumbnails import ThumbnailLoader


class ScanView(QDialog):
    """One picture and a way back."""

    def __init__(self, look: Look, thumbnails: ThumbnailLoader, scan: Photo, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Formulir yang ditandatangani"))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        stage = PhotoStage(look, thumbnails)
        stage.show_photo(scan, 1, 1)
        column.addWidget(stage, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        close = Button(look, tr("Tutup"), "primary")
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)
        self.resize((parent.size() * 0.9).boundedTo(QSize(1000, 900)))
