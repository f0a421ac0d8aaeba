"""How the direction was made known: to whom, by what, when, and what came back."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from portfolio.domain.direction import Outreach
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import RADIUS, Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.field import Field
from ui.widgets.fields import DateField, PlainTextField, TextField
from ui.widgets.heading import SectionHeading
from ui.widgets.pictures import Pictures

_TILE = QSize(112, 84)


class OutreachCard(Card):
    """One line; every field keeps itself."""

    edited = Signal(str, str, object)
    """the line's id, a column, its new value"""
    photo_wanted = Signal(str)
    moved = Signal(str, int)
    removed = Signal(str)

    def __init__(self, look: Look, pictures: Pictures, line: Outreach) -> None:
        super().__init__(Space.L)
        self._look, self._pictures, self._line = look, pictures, line
        self._first = self._last = False
        self.fields: dict[str, Field] = {}
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        self._build_photo(row)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.S)
        for n in range(3):
            grid.setColumnStretch(n, 1)
        self._build_fields(grid)
        row.addLayout(grid, 1)
        row.addWidget(self._menu_button(), 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        pictures.ready.connect(self._on_ready)
        self.show_line(line, first=True, last=True)

    def show_line(self, line: Outreach, *, first: bool, last: bool) -> None:
        """Show the line; what is being typed stays."""
        self._line, self._first, self._last = line, first, last
        self.setAccessibleName(line.audience or tr("Sosialisasi tanpa sasaran"))
        for column, field in self.fields.items():
            if isinstance(field, TextField | PlainTextField):
                field.set_text(getattr(line, column))
            elif isinstance(field, DateField):
                field.set_value(line.held_on)
        self._show_photo()

    def flush(self) -> None:
        """Say now what was typed."""
        for field in self.fields.values():
            field.flush()

    def _build_photo(self, row: QHBoxLayout) -> None:
        column = QVBoxLayout()
        column.setSpacing(Space.XS)
        self._picture = QLabel()
        self._picture.setFixedSize(_TILE)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._picture)
        self._pick = Button(self._look, "", "plain", "image-plus")
        self._pick.clicked.connect(self._on_photo)
        column.addWidget(self._pick)
        column.addStretch(1)
        row.addLayout(column)

    def _build_fields(self, grid: QGridLayout) -> None:
        audiences = [
            tr("Guru dan tenaga kependidikan"), tr("Murid"), tr("Orang tua"), tr("Komite sekolah"),
            tr("Mitra dan warga"),
        ]  # fmt: skip
        audience = TextField(self._look, tr("Sasaran"), placeholder=tr("mis. Orang tua"), suggestions=audiences)
        technique = PlainTextField(
            self._look, tr("Teknik atau media"), placeholder=tr("mis. Rapat komite, poster, video pendek"), lines=1
        )
        evidence = PlainTextField(self._look, tr("Bukti"), placeholder=tr("mis. Daftar hadir 64 orang tua"), lines=1)
        feedback = PlainTextField(
            self._look, tr("Umpan balik"), placeholder=tr("Apa kata mereka? Apa yang lalu berubah?"), lines=1
        )
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._kept("audience", audience), 0, 0, 1, 2, top)
        grid.addWidget(self._kept("held_on", DateField(self._look, tr("Waktu"))), 0, 2, top)
        grid.addWidget(self._kept("technique", technique), 1, 0, 1, 2, top)
        grid.addWidget(self._kept("evidence", evidence), 1, 2, top)
        grid.addWidget(self._kept("feedback", feedback), 2, 0, 1, 3, top)

    def _kept(self, column: str, field: Field) -> Field:
        field.setObjectName(column)
        field.edited.connect(self._on_edited)
        self.fields[column] = field
        return field

    def _menu_button(self) -> IconButton:
        more = IconButton(self._look, "ellipsis", tr("Pindah atau hapus"))
        more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._on_menu)
        more.setMenu(self.menu)
        return more

    def _show_photo(self) -> None:
        photo_id = self._line.photo_id
        words = tr("Ganti foto…") if photo_id else tr("Foto…")
        self._pick.setText(words)
        self._pick.setAccessibleName(words)
        picture = self._pictures.filling(photo_id, _TILE, RADIUS) if photo_id else None
        self._picture.setPixmap(picture or self._look.pixmap("megaphone", "muted", 28))

    def _on_ready(self, photo_id: str) -> None:
        if photo_id == self._line.photo_id:
            self._show_photo()

    def _on_edited(self, value: object) -> None:
        field = self.sender()
        if isinstance(field, Field):
            self.edited.emit(self._line.id, field.objectName(), value)

    def _on_photo(self) -> None:
        self.photo_wanted.emit(self._line.id)

    def _on_menu(self) -> None:
        self.menu.clear()
        up = self.menu.addAction(self._look.icon("arrow-up"), tr("Pindah ke atas"))
        up.setEnabled(not self._first)
        up.triggered.connect(self._on_up)
        down = self.menu.addAction(self._look.icon("arrow-down"), tr("Pindah ke bawah"))
        down.setEnabled(not self._last)
        down.triggered.connect(self._on_down)
        if self._line.photo_id:
            let_go = self.menu.addAction(self._look.icon("image-off"), tr("Lepas foto"))
            let_go.triggered.connect(self._on_photo_removed)
        self.menu.addSeparator()
        remove = self.menu.addAction(self._look.icon("trash-2", "danger"), tr("Hapus sosialisasi ini"))
        remove.triggered.connect(self._on_removed)

    def _on_up(self) -> None:
        self.moved.emit(self._line.id, -1)

    def _on_down(self) -> None:
        self.moved.emit(self._line.id, 1)

    def _on_photo_removed(self) -> None:
        self.edited.emit(self._line.id, "photo_id", None)

    def _on_removed(self) -> None:
        self.removed.emit(self._line.id)


class OutreachList(QWidget):
    """All lines, in order."""

    add_wanted = Signal()
    edited = Signal(str, str, object)
    photo_wanted = Signal(str)
    moved = Signal(str, int)
    removed = Signal(str)

    def __init__(self, look: Look, pictures: Pictures) -> None:
        super().__init__()
        self._look, self._pictures = look, pictures
        self.cards: dict[str, OutreachCard] = {}
        self._order: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        heading = SectionHeading(
            tr("Sosialisasi"), tr("Bagaimana visi, misi, dan tujuan dikenalkan, dan apa tanggapannya.")
        )
        add = Button(look, tr("Tambah sosialisasi"), "quiet", "plus")
        add.clicked.connect(self.add_wanted)
        heading.add_action(add)
        column.addWidget(heading)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(Space.M)
        column.addLayout(self._cards)
        self.empty = EmptyState(
            look,
            "empty-direction",
            tr("Catat setiap rapat, poster, atau pesan yang mengenalkan arah sekolah, beserta tanggapannya."),
            tr("Catat yang pertama"),
        )
        self.empty.pressed.connect(self.add_wanted)
        column.addWidget(self.empty, 1)
        column.addStretch(1)

    def show_lines(self, lines: Sequence[Outreach]) -> None:
        """Show these lines, or how to begin."""
        self.empty.setVisible(not lines)
        for gone in self.cards.keys() - {line.id for line in lines}:
            card = self.cards.pop(gone)
            card.hide()
            card.deleteLater()
        for line in lines:
            if line.id not in self.cards:
                card = self.cards[line.id] = OutreachCard(self._look, self._pictures, line)
                for signal in ("edited", "photo_wanted", "moved", "removed"):
                    getattr(card, signal).connect(getattr(self, signal))
        order = [line.id for line in lines]
        if order != self._order:
            self._order = order
            for card in self.cards.values():
                self._cards.removeWidget(card)
            for line_id in order:
                self._cards.addWidget(self.cards[line_id])
        for n, line in enumerate(lines):
            self.cards[line.id].show_line(line, first=n == 0, last=n == len(lines) - 1)

    def begin(self, line_id: str) -> None:
        """Put the cursor where a new line begins."""
        if line_id in self.cards:
            self.cards[line_id].fields["audience"].setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Say now what was typed."""
        for card in self.cards.values():
            card.flush()
