"""The principal's training: its class, its four parts, and what is ready to be brought to each."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.services.own_training import Brought, OwnTraining, SessionPage
from portfolio.texts import decimal, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.card import Card
from ui.widgets.consent.toggles import Toggles
from ui.widgets.field import Field
from ui.widgets.fields import DateField, TextField
from ui.widgets.heading import SectionHeading
from ui.widgets.labels import Hairline, Words

_SIGN = 18
_TWO_COLUMNS = 880
"""px from which two sessions stand side by side"""


class TrainingForm(QWidget):
    """Fields of the training, and a card for each part."""

    edited = Signal(str, object)
    """a column of the training, and its new value"""
    session_edited = Signal(str, str, object)
    """a session's id, a column, its new value"""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._fields: dict[str, TextField] = {}
        self._cards: dict[str, SessionCard] = {}
        self._wide = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        column.addWidget(
            SectionHeading(
                tr("Pelatihan kepala sekolah"), tr("Jadwal Anda, dan apa yang perlu dibawa ke setiap pertemuan.")
            )
        )
        column.addWidget(self._training_card())
        self._grid = QGridLayout()
        self._grid.setSpacing(Space.L)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        column.addStretch(1)

    def show_training(self, own: OwnTraining) -> None:
        """Show the training; what is being typed stays."""
        if own.training is None:
            return
        for name, field in self._fields.items():
            field.set_text(getattr(own.training, name))
        self.group.set_value(own.training.class_group)
        for n, page in enumerate(own.sessions):
            if page.part.id not in self._cards:
                card = self._cards[page.part.id] = SessionCard(self._look, page)
                card.edited.connect(self.session_edited)
                self._place(card, n)
            self._cards[page.part.id].show_session(page)

    def flush(self) -> None:
        """Say now what was typed."""
        for field in self._fields.values():
            field.flush()
        for card in self._cards.values():
            card.flush()

    def _place(self, card: "SessionCard", n: int) -> None:
        columns = 2 if self._wide else 1
        self._grid.addWidget(card, n // columns, n % columns)

    def _training_card(self) -> Card:
        card = Card(Space.L)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.M)
        for n in range(3):
            grid.setColumnStretch(n, 1)
        title = TextField(self._look, tr("Nama pelatihan"), placeholder=tr("mis. Pelatihan Pembelajaran Mendalam"))
        organizer = TextField(self._look, tr("Penyelenggara"), placeholder=tr("mis. BGTK"))
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._kept("title", title), 0, 0, 1, 2, top)
        grid.addWidget(self._kept("organizer", organizer), 0, 2, top)
        choices = [(name, name, "") for name in ("A", "B", "C", "D")]
        self.group = Toggles(self._look, tr("Kelas Anda"), choices, exclusive=True)
        self.group.edited.connect(self._on_group)
        grid.addWidget(self.group, 1, 0, 1, 3, top)
        card.column.addLayout(grid)
        return card

    def _kept(self, column: str, field: TextField) -> TextField:
        field.setObjectName(column)
        field.edited.connect(self._on_edited)
        self._fields[column] = field
        return field

    def _on_edited(self, value: object) -> None:
        field = self.sender()
        if isinstance(field, Field):
            self.edited.emit(field.objectName(), value)

    def _on_group(self, group: str) -> None:
        self.edited.emit("class_group", group)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _TWO_COLUMNS
        if wide != self._wide:
            self._wide = wide
            for card in self._cards.values():
                self._grid.removeWidget(card)
            for n, card in enumerate(self._cards.values()):
                self._place(card, n)
            self._grid.setColumnStretch(1, 1 if wide else 0)


class SessionCard(Card):
    """One part: when, where, and what to bring."""

    edited = Signal(str, str, object)

    def __init__(self, look: Look, page: SessionPage) -> None:
        super().__init__(Space.L)
        self._look = look
        self._id = ""
        self._fields: dict[str, Field] = {}
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(Words(page.part.name, "card", wrap=False))
        head.addWidget(Words(page.part.label, "muted"), 1)
        self._when = Words("", "badge", wrap=False)
        head.addWidget(self._when)
        self.column.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(self._kept("started", DateField(look, tr("Mulai"))), 1)
        row.addWidget(self._kept("ended", DateField(look, tr("Sampai"))), 1)
        self.column.addLayout(row)
        self.column.addWidget(self._kept("place", TextField(look, tr("Tempat"))))
        self.column.addWidget(Hairline())
        self.column.addWidget(Words(tr("Yang dibawa"), "label"))
        self._lines = [_BringLine(look) for _ in page.brought]
        for line in self._lines:
            self.column.addWidget(line)
        task = TextField(look, tr("Tugas tambahan"), placeholder=tr("mis. Paparan sepuluh menit"))
        self.column.addWidget(self._kept("task", task))
        self.column.addStretch(1)

    def show_session(self, page: SessionPage) -> None:
        """Show when it is, and what is ready."""
        self.setEnabled(page.session is not None)
        for line, brought in zip(self._lines, page.brought, strict=False):
            line.show_brought(brought)
        session = page.session
        self._id = session.id if session else ""
        if session is None:
            return
        for name, field in self._fields.items():
            if isinstance(field, DateField):
                field.set_value(getattr(session, name))
            elif isinstance(field, TextField):
                field.set_text(getattr(session, name))
        words = _when(session.started, session.ended)
        self._when.setText(words)
        self._when.setVisible(bool(words))

    def flush(self) -> None:
        """Say now what was typed."""
        for field in self._fields.values():
            field.flush()

    def _kept(self, column: str, field: Field) -> Field:
        field.setObjectName(column)
        field.edited.connect(self._on_edited)
        self._fields[column] = field
        return field

    def _on_edited(self, value: object) -> None:
        field = self.sender()
        if isinstance(field, Field) and self._id:
            self.edited.emit(self._id, field.objectName(), value)


class _BringLine(QWidget):
    """One thing to bring, ticked when the library holds it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(Space.S)
        self._sign = QLabel()
        self._sign.setFixedSize(_SIGN, _SIGN)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._name = Words()
        row.addWidget(self._name, 1)
        self._count = Words("", "caption", wrap=False)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)

    def show_brought(self, brought: Brought) -> None:
        """Show how far it is, with a sign and in words."""
        ready = brought.readiness
        icon, role = ("circle-check", "ok") if ready.ready else ("circle", "muted")
        self._sign.setPixmap(self._look.pixmap(icon, role, _SIGN))
        self._name.setText(brought.deliverable.label)
        said = tr("Siap") if ready.ready else tr("{done} dari {all}", done=decimal(ready.done), all=decimal(ready.of))
        if not ready.done and not ready.ready:
            said = tr("Belum")
        self._count.setText(said)
        self.setAccessibleName(f"{brought.deliverable.label}: {said}")


def _when(started: date | None, ended: date | None) -> str:
    """Whether a session is over, or in how many days it begins."""
    last = ended or started
    if started is None or last is None:
        return ""
    today = date.today()
    if last < today:
        return tr("Selesai")
    if started <= today:
        return tr("Sedang berlangsung")
    return tr("{n} hari lagi", n=decimal((started - today).days))
