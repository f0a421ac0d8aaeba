"""What a training is, and its parts."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from portfolio.domain.training import TrainingSession
from portfolio.services.trainings import TrainingPage, part_name
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.card import Card
from ui.widgets.fields import DateField, Field, TextField
from ui.widgets.heading import SectionHeading
from ui.widgets.labels import Words


class TrainingForm(QWidget):
    """A card with its facts, and one with its parts."""

    changed = Signal(dict)
    """fields of the training"""
    sessions_wanted = Signal()
    """IN-1, OJT-1, OJT-2, IN-2 are to be added"""
    session_wanted = Signal()
    session_changed = Signal(str, dict)
    """id, fields"""
    session_removed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._fields: dict[str, Field] = {}
        self._rows: list[SessionRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        column.addWidget(self._built_facts())
        column.addWidget(self._built_sessions())
        column.addStretch(1)

    def show_page(self, page: TrainingPage) -> None:
        """Show what the library holds; what is being typed stays."""
        for name, field in self._fields.items():
            value = getattr(page.training, name)
            if isinstance(field, DateField):
                field.set_value(value)
            elif isinstance(field, TextField):
                field.set_text("" if value is None else str(value))
        if [row.session_id for row in self._rows] != [one.id for one in page.sessions]:
            self._rebuild(page)
        for row, one in zip(self._rows, page.sessions, strict=True):
            row.show_session(one)
        self._usual.setVisible(not page.sessions)

    def flush(self) -> None:
        """Say now what was typed."""
        for field in self._fields.values():
            field.flush()
        for row in self._rows:
            row.flush()

    def begin(self) -> None:
        """Put the cursor where a new training begins."""
        self._fields["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _built_facts(self) -> QWidget:
        card = Card()
        title = TextField(self._look, tr("Nama pelatihan"), placeholder=tr("mis. Bimtek ToT model pembelajaran"))
        card.column.addWidget(self._kept("title", title))
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.M)
        rows: tuple[tuple[str, Field], ...] = (
            ("organizer", TextField(self._look, tr("Penyelenggara"), placeholder=tr("mis. Dinas Pendidikan"))),
            ("topic", TextField(self._look, tr("Topik"), placeholder=tr("mis. Pembelajaran Mendalam"))),
            ("started", DateField(self._look, tr("Mulai"))),
            ("ended", DateField(self._look, tr("Selesai"))),
            ("place", TextField(self._look, tr("Tempat"))),
            ("class_group", TextField(self._look, tr("Kelas"), placeholder=tr("A atau B, bila dibagi"))),
            ("places", TextField(self._look, tr("Jumlah tempat"), hint=tr("Kosongkan bila tidak dibatasi."))),
        )
        for n, (name, field) in enumerate(rows):
            grid.addWidget(self._kept(name, field), n // 2, n % 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        card.column.addLayout(grid)
        return card

    def _built_sessions(self) -> QWidget:
        card = Card()
        head = SectionHeading(tr("Bagian pelatihan"), tr("Bila pelatihannya bertahap: IN-1, OJT-1, OJT-2, IN-2."))
        card.column.addWidget(head)
        self._column = QVBoxLayout()
        self._column.setSpacing(Space.M)
        card.column.addLayout(self._column)
        row = QHBoxLayout()
        self._usual = Button(self._look, tr("Tambah IN-1 sampai IN-2"), "quiet", "list-ordered")
        self._usual.clicked.connect(self.sessions_wanted)
        one = Button(self._look, tr("Tambah satu bagian"), "plain", "plus")
        one.clicked.connect(self.session_wanted)
        row.addWidget(self._usual)
        row.addWidget(one)
        row.addStretch(1)
        card.column.addLayout(row)
        return card

    def _rebuild(self, page: TrainingPage) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for one in page.sessions:
            row = SessionRow(self._look, one)
            row.changed.connect(self.session_changed)
            row.removed.connect(self.session_removed)
            self._rows.append(row)
            self._column.addWidget(row)

    def _kept(self, name: str, field: Field) -> Field:
        field.setObjectName(name)
        field.edited.connect(self._on_edited)
        self._fields[name] = field
        return field

    def _on_edited(self, value: Any) -> None:
        field = self.sender()
        if field.objectName() == "places" and isinstance(field, TextField):
            bare = str(value).strip()
            if bare and not (bare.isdecimal() and int(bare) > 0):
                field.set_warning(tr("Tulis angka saja, mis. 40."))
                return
            field.set_warning("")
            value = int(bare) if bare else None
        self.changed.emit({field.objectName(): value})


class SessionRow(QWidget):
    """One part: its name, when, where, what to bring."""

    changed = Signal(str, dict)
    removed = Signal(str)

    def __init__(self, look: Look, session: TrainingSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._fields: dict[str, Field] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.M)
        known = part_name(session.part) != session.part
        rows: list[tuple[str, Field]] = [] if known else [("part", TextField(look, tr("Nama bagian")))]
        rows += [
            ("started", DateField(look, tr("Mulai"))),
            ("ended", DateField(look, tr("Selesai"))),
            ("place", TextField(look, tr("Tempat"))),
            ("task", TextField(look, tr("Yang dibawa"))),
        ]
        if known:
            name = Words(part_name(session.part), "strong", wrap=False)
            name.setFixedWidth(64)
            grid.addWidget(name, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        for n, (column, field) in enumerate(rows, start=1):
            field.setObjectName(column)
            field.edited.connect(self._on_edited)
            self._fields[column] = field
            grid.addWidget(field, 0, n, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(n, 1)
        remove = IconButton(look, "trash-2", tr("Hapus bagian ini"))
        remove.clicked.connect(self._on_remove)
        grid.addWidget(remove, 0, len(rows) + 1, Qt.AlignmentFlag.AlignBottom)

    @property
    def session_id(self) -> str:
        """Which part it shows."""
        return self._session.id

    def show_session(self, session: TrainingSession) -> None:
        """Show what the library holds; what is being typed stays."""
        self._session = session
        for name, field in self._fields.items():
            if isinstance(field, DateField):
                field.set_value(getattr(session, name))
            elif isinstance(field, TextField):
                field.set_text(getattr(session, name))

    def flush(self) -> None:
        """Say now what was typed."""
        for field in self._fields.values():
            field.flush()

    def _on_edited(self, value: Any) -> None:
        self.changed.emit(self.session_id, {self.sender().objectName(): value})

    def _on_remove(self) -> None:
        self.removed.emit(self.session_id)
