"""One name for all photos of an activity."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.labels import Words
from ui.widgets.text_field import Line
from ui.widgets.writing.growing_edit import let_drops_through


class ActivityPart(QWidget):
    """A line and a button: “Gallery Walk kelas VIII” becomes the caption of all, numbered."""

    named = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        title = Words(tr("Nama kegiatan"), "label")
        column.addWidget(title)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        self.line = Line()
        self.line.setPlaceholderText(tr("mis. Gallery Walk VIII"))
        self.line.setAccessibleName(tr("Nama kegiatan"))
        let_drops_through(self.line)
        title.setBuddy(self.line)
        row.addWidget(self.line, 1)
        self.use = Button(look, tr("Pakai"))
        self.use.setToolTip(tr("Jadikan keterangan semua foto yang dipilih, bernomor urut."))
        self.use.setEnabled(False)
        row.addWidget(self.use)
        column.addLayout(row)
        column.addWidget(Words(tr("Menjadi keterangan semua foto ini, bernomor urut waktu."), "caption"))
        self.line.textChanged.connect(self._on_text)
        self.line.returnPressed.connect(self._on_use)
        self.use.clicked.connect(self._on_use)

    def empty(self) -> None:
        """Other photos are chosen."""
        self.line.clear()

    def _on_text(self, text: str) -> None:
        self.use.setEnabled(bool(text.strip()))

    def _on_use(self) -> None:
        if activity := self.line.text().strip():
            self.line.clear()
            self.named.emit(activity)
