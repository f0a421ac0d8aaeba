"""A visit to a model school: when, by whom, what for, what was seen, what was agreed."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenu, QVBoxLayout

from portfolio.domain.person import Person
from portfolio.services.model_schools import Visit
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import RADIUS, Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.card import Card
from ui.widgets.date_field import shown_date
from ui.widgets.field import Field
from ui.widgets.fields import DateField, PlainTextField, TextField
from ui.widgets.needs.person_line import PersonLine
from ui.widgets.pictures import Pictures
from ui.widgets.term_hints import TermHints

_TILE = QSize(120, 90)


class VisitCard(Card):
    """Every field keeps itself."""

    edited = Signal(str, dict)
    """the visit's id, fields"""
    visitor_named = Signal(str, str)
    """the visit's id, a name that the register does not know"""
    photo_wanted = Signal(str)
    removed = Signal(str)

    def __init__(self, look: Look, pictures: Pictures, visit: Visit) -> None:
        super().__init__(Space.L)
        self._look, self._pictures, self._visit = look, pictures, visit
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        row.addLayout(self._built_photo())
        row.addLayout(self._built_fields(), 1)
        row.addWidget(self._built_menu(), 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        pictures.ready.connect(self._on_ready)

    def show_visit(self, visit: Visit, people: Sequence[Person]) -> None:
        """Show the visit; what is being typed stays."""
        self._visit = visit
        row = visit.row
        day = shown_date(row.visited_on) or tr("tanpa tanggal")
        self.setAccessibleName(tr("Kunjungan {day}", day=day))
        self.day.set_value(row.visited_on)
        self.visitor.show_person(visit.visitor, people)
        self.purpose.set_text(row.purpose)
        self.findings.set_text(row.findings)
        self.agreed.set_text(row.agreed)
        self._show_photo()

    def begin(self) -> None:
        """Put the cursor where a new visit begins."""
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Say now what was typed."""
        for field in (self.day, self.purpose, self.findings, self.agreed):
            field.flush()

    def _built_photo(self) -> QVBoxLayout:
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
        return column

    def _built_fields(self) -> QGridLayout:
        look = self._look
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.S)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.day = DateField(look, tr("Tanggal"))
        self.visitor = PersonLine(look, tr("Pengunjung"))
        self.visitor.chosen.connect(self._on_visitor)
        self.visitor.named.connect(self._on_named)
        self.purpose = TextField(look, tr("Tujuan"), placeholder=tr("mis. Melihat kelas terbuka yang pertama"))
        self.findings = PlainTextField(look, tr("Temuan"), placeholder=tr("Apa yang terlihat dan terdengar?"), lines=2)
        self.agreed = PlainTextField(
            look, tr("Kesepakatan"), placeholder=tr("Siapa melakukan apa sebelum kunjungan berikut?"), lines=2
        )
        TermHints(look, self.findings)
        TermHints(look, self.agreed)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.day, 0, 0, top)
        grid.addWidget(self.visitor, 0, 1, top)
        grid.addWidget(self.purpose, 1, 0, 1, 2, top)
        grid.addWidget(self.findings, 2, 0, top)
        grid.addWidget(self.agreed, 2, 1, top)
        named: tuple[tuple[Field, str], ...] = (
            (self.day, "visited_on"),
            (self.purpose, "purpose"),
            (self.findings, "findings"),
            (self.agreed, "agreed"),
        )
        for field, name in named:
            field.setObjectName(name)
            field.edited.connect(self._on_edited)
        return grid

    def _built_menu(self) -> IconButton:
        more = IconButton(self._look, "ellipsis", tr("Tindakan untuk kunjungan ini"))
        more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        self._let_go = menu.addAction(self._look.icon("image-off"), tr("Lepas foto"))
        self._let_go.triggered.connect(self._on_photo_removed)
        menu.addAction(self._look.icon("trash-2", "danger"), tr("Hapus kunjungan")).triggered.connect(self._on_removed)
        more.setMenu(menu)
        return more

    def _show_photo(self) -> None:
        photo_id = self._visit.photo.id if self._visit.photo else ""
        words = tr("Ganti foto…") if photo_id else tr("Foto…")
        self._pick.setText(words)
        self._pick.setAccessibleName(words)
        self._let_go.setEnabled(bool(photo_id))
        picture = self._pictures.filling(photo_id, _TILE, RADIUS) if photo_id else None
        self._picture.setPixmap(picture or self._look.pixmap("footprints", "muted", 28))

    def _on_ready(self, photo_id: str) -> None:
        if self._visit.photo is not None and photo_id == self._visit.photo.id:
            self._show_photo()

    def _on_edited(self, value: object) -> None:
        field = self.sender()
        if isinstance(field, Field):
            self.edited.emit(self._visit.row.id, {field.objectName(): value})

    def _on_visitor(self, person_id: str) -> None:
        self.edited.emit(self._visit.row.id, {"visitor_id": person_id or None})

    def _on_named(self, name: str) -> None:
        self.visitor_named.emit(self._visit.row.id, name)

    def _on_photo(self) -> None:
        self.photo_wanted.emit(self._visit.row.id)

    def _on_photo_removed(self) -> None:
        self.edited.emit(self._visit.row.id, {"photo_id": None})

    def _on_removed(self) -> None:
        self.removed.emit(self._visit.row.id)
