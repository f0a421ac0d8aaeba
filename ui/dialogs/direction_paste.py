"""A whole text of vision, mission and goals, taken apart before it is taken in."""

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from portfolio.domain.alignment import kind_name
from portfolio.domain.direction import STATEMENT_KINDS
from portfolio.domain.vmt_text import Recognised, recognised
from portfolio.texts import ntr, tr
from ui.delegates.wrapped import Wrapped
from ui.dialogs.dialog import Dialog
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.combo_field import ComboBox
from ui.widgets.labels import Words

_SIZE = QSize(1000, 620)
_PAUSE = 250
"""ms after the last key before the text is taken apart anew"""
_ROW = 44
"""px: the lowest line"""


class PasteDialog(Dialog):
    """The text at the left, at the right what was understood; each line can change its kind or be left out."""

    accepted_lines = Signal(list, str)
    """(kind, wording) in order, and the column ("before", "after") that they go to"""

    def __init__(self, look: Look, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Tempel visi, misi, dan tujuan"), 640, parent)
        self._found: tuple[Recognised, ...] = ()
        self._kinds: list[ComboBox] = []
        self._unsure: set[int] = set()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.read)
        sides = QHBoxLayout()
        sides.setSpacing(Space.L)
        sides.addLayout(self._left(), 4)
        sides.addLayout(self._right(), 5)
        self.column.addLayout(sides, 1)
        self._build_columns()
        self.add_button(tr("Batal")).clicked.connect(self.reject)
        self.take = self.add_button("", primary=True)
        self.take.clicked.connect(self._on_take)
        self.resize(_SIZE)
        self.text.setPlainText(text)
        self.read()

    def lines(self) -> list[tuple[str, str]]:
        """What would be taken in: (kind, wording) in order."""
        return [
            (str(box.currentData()), one.text)
            for box, one in zip(self._kinds, self._found, strict=True)
            if box.currentData()
        ]

    def read(self) -> None:
        """Take the text apart, and show what was understood."""
        self._pause.stop()
        self._found = recognised(self.text.toPlainText())
        self._kinds = []
        self._unsure = {row for row, one in enumerate(self._found) if not one.sure}
        self.table.setRowCount(len(self._found))
        for row, one in enumerate(self._found):
            self._kinds.append(self._kind_box(one))
            self.table.setCellWidget(row, 0, self._kinds[-1])
            self.table.setItem(row, 1, QTableWidgetItem(one.text))
            self._mark(row)
        self.table.resizeRowsToContents()
        self._show_count()

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(Space.XS)
        column.addWidget(Words(tr("Teks dari berkas atau pesan"), "label"))
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(tr("Tempel seluruh teksnya di sini. Judul “Visi”, “Misi”, dan “Tujuan” dikenali."))
        self.text.setAccessibleName(tr("Teks visi, misi, dan tujuan"))
        self.text.textChanged.connect(self._on_text)
        column.addWidget(self.text, 1)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(Space.XS)
        column.addWidget(Words(tr("Yang dikenali"), "label"))
        self.table = QTableWidget(0, 2)
        self.table.horizontalHeader().hide()
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.verticalHeader().setMinimumSectionSize(_ROW)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setColumnWidth(0, 150)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setAccessibleName(tr("Rumusan yang dikenali"))
        self.table.setTabKeyNavigation(False)
        self.table.setItemDelegate(Wrapped(self.table))
        column.addWidget(self.table, 1)
        return column

    def _build_columns(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        self._as_old = QRadioButton(tr("Ini rumusan lama"))
        self._as_new = QRadioButton(tr("Ini rumusan baru"))
        self._as_old.setChecked(True)
        group = QButtonGroup(self)
        for button in (self._as_old, self._as_new):
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self._count = Words("", "muted", wrap=False)
        row.addWidget(self._count)
        self.column.addLayout(row)

    def _kind_box(self, one: Recognised) -> ComboBox:
        box = ComboBox(self._look)
        for kind in STATEMENT_KINDS:
            box.addItem(kind_name(kind), kind)
        box.addItem(tr("Lewati"), "")
        box.setCurrentIndex(box.findData(one.kind or ""))
        box.activated.connect(self._on_kind)
        return box

    def _mark(self, row: int) -> None:
        """A sign on the line whose kind somebody should look at; it goes when a kind is chosen."""
        unsure, words = row in self._unsure, self._found[row].text
        if (item := self.table.item(row, 1)) is not None:
            item.setIcon(self._look.icon("circle-alert", "accent") if unsure else QIcon())
            item.setToolTip(tr("Periksa jenisnya: {words}", words=words) if unsure else words)
        name = tr("Periksa jenisnya: {words}", words=words) if unsure else tr("Jenis rumusan: {words}", words=words)
        self._kinds[row].setAccessibleName(name)

    def _show_count(self) -> None:
        count = len(self.lines())
        unsure = len(self._unsure)
        self._count.setText(ntr("{n} baris perlu Anda periksa jenisnya", unsure) if unsure else "")
        self.take.setText(ntr("Masukkan {n} rumusan", count))
        self.take.setAccessibleName(self.take.text())
        self.take.setEnabled(count > 0)

    def _on_kind(self) -> None:
        row = next((row for row, box in enumerate(self._kinds) if box is self.sender()), None)
        if row is not None:
            self._unsure.discard(row)
            self._mark(row)
        self._show_count()

    def _on_text(self) -> None:
        self._pause.start()

    def _on_take(self) -> None:
        self.accepted_lines.emit(self.lines(), "after" if self._as_new.isChecked() else "before")
        self.accept()
