"""All keys at a glance."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from portfolio.texts import tr
from ui.dialogs.dialog import Dialog
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.labels import Words


class ShortcutsDialog(Dialog):
    """A table of keys and what they do."""

    def __init__(self, look: Look, rows: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Pintasan papan ketik"), 540, parent)
        self.column.addWidget(Words(tr("Semua tersimpan sendiri saat Anda menulis; tidak ada tombol Simpan."), "muted"))
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, Space.M, 0)
        grid.setHorizontalSpacing(Space.XL)
        grid.setVerticalSpacing(Space.S)
        for n, (keys, words) in enumerate(rows):
            grid.addWidget(Words(keys.replace("Left", "←"), "badge", wrap=False), n, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(Words(words, wrap=False), n, 1)
        grid.setColumnStretch(1, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(table)
        scroll.setMinimumHeight(min(table.sizeHint().height(), 260))
        self.column.addWidget(scroll, 1)
        self.resize(self.width(), table.sizeHint().height() + 210)
        close = self.add_button(tr("Tutup"), primary=True)
        close.clicked.connect(self.accept)
