"""Pages before and behind a booklet's chapters: which are printed, and the door to what they say."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from portfolio.services import booklet_matter
from portfolio.services.booklet_matter import WELCOME, MatterLine
from portfolio.services.libraries import Library
from portfolio.texts import tr
from ui.session import Session
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Words

_INDENT = 32
"""px: where the words under a checkbox begin."""


class MatterRow(QWidget):
    """One page: a checkbox where it can be switched, what it is for, and a button where it has words of its own."""

    switched = Signal(object, bool)
    """its `MatterLine`, and whether it is to be printed"""
    opened = Signal(object)
    """its `MatterLine`: its words are to be written"""

    def __init__(self, look: Look, line: MatterLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        self.check = QCheckBox()
        self.check.setMinimumHeight(32)
        self.check.toggled.connect(self._on_toggled)
        row.addWidget(self.check, 1)
        self.write = IconButton(look, "square-pen", tr("Tulis isinya"))
        self.write.clicked.connect(self._on_write)
        row.addWidget(self.write)
        column.addLayout(row)
        self._about = Words("", "caption")
        self._about.setContentsMargins(_INDENT, 0, 0, 0)
        column.addWidget(self._about)
        self.show_line(line)

    def show_line(self, line: MatterLine) -> None:
        """Show what the library holds."""
        self.line = line
        name = line.name
        if line.kind == WELCOME:
            said = (line.page.title if line.page else "") or line.person
            name = tr("{page}: {who}", page=line.name, who=said) if said else line.name
        with QSignalBlocker(self.check):
            self.check.setChecked(line.shown)
        self.check.setText(name.replace("&", "&&"))
        self.check.setAccessibleDescription(line.about)
        self.write.setVisible(line.written)
        self.write.setAccessibleName(tr("Tulis isi {page}", page=name))
        empty = line.kind == WELCOME and not (line.page and line.page.body.strip())
        self._about.setText(tr("Belum ada isinya; belum dicetak.") if empty else line.about)

    def _on_toggled(self, on: bool) -> None:
        self.switched.emit(self.line, on)

    def _on_write(self) -> None:
        self.opened.emit(self.line)


class MatterForm(QWidget):
    """The list of pages of one booklet."""

    write_wanted = Signal(object)
    """a `MatterLine` whose words are to be written"""
    welcome_wanted = Signal()
    """words of welcome are to be begun"""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self._booklet_id = ""
        self._asked = 0
        self.rows: list[MatterRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(Words(tr("Halaman depan dan belakang"), "label"))
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.S)
        column.addLayout(self._list)
        self.add_welcome = Button(look, tr("Tambah sambutan"), "quiet", "plus")
        self.add_welcome.clicked.connect(self.welcome_wanted)
        column.addWidget(self.add_welcome, 0, Qt.AlignmentFlag.AlignLeft)

    def show_booklet(self, booklet_id: str) -> None:
        """Show that booklet's pages, read anew."""
        self._booklet_id = booklet_id
        self._asked += 1
        self._session.ask(self, self._on_lines, _read, self._asked, booklet_id)

    def _on_lines(self, answer: tuple[int, list[MatterLine]]) -> None:
        asked, lines = answer
        if asked != self._asked:
            return
        while len(self.rows) > len(lines):
            self.rows.pop().deleteLater()
        for row, line in zip(self.rows, lines, strict=False):
            row.show_line(line)
        for line in lines[len(self.rows) :]:
            row = MatterRow(self._look, line)
            row.switched.connect(self._on_switched)
            row.opened.connect(self.write_wanted)
            self._list.addWidget(row)
            self.rows.append(row)

    def _on_switched(self, line: MatterLine, on: bool) -> None:
        if line.kind == WELCOME and line.page is not None:
            self._session.edit(booklet_matter.show_welcome, line.page.id, on=on)
        else:
            self._session.edit(booklet_matter.show, self._booklet_id, line.kind, on=on)


def _read(library: Library, asked: int, booklet_id: str) -> tuple[int, list[MatterLine]]:
    return asked, booklet_matter.lines(library, booklet_id)
