"""Where a spreadsheet is dropped or picked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.drop_field import DropField
from ui.widgets.labels import Words


class FileDrop(DropField):
    """A field that takes one spreadsheet."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(tr("Pilih berkas tabel"), tr("Tabel (*.xlsx *.xlsm *.csv *.tsv *.txt *.gz)"), parent)
        self.setMinimumHeight(220)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.S)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sign = QLabel()
        sign.setPixmap(look.pixmap("file-spreadsheet", "muted", 40))
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(sign)
        for words, role in (
            (tr("Klik untuk memilih berkas, atau seret ke sini"), "heading"),
            (tr("Excel (.xlsx) atau CSV. Berkas hanya dibaca, tidak diubah."), "muted"),
        ):
            label = Words(words, role)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setMinimumWidth(460)
            column.addWidget(label)
