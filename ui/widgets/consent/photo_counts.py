"""How many photos are in which state."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.texts import decimal, ntr, tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Size, Space
from ui.widgets.buttons import Button
from ui.widgets.consent.reading import PhotoStates
from ui.widgets.consent.words import StateFace, state_faces
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Words


class PhotoCounts(QWidget):
    """A row for each state, which leads to its photos."""

    wanted = Signal(str)
    """the state whose photos are to be looked at"""
    place_wanted = Signal()
    """all photos are to be seen"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        self._said = Words("", "muted")
        column.addWidget(self._said)
        self.rows = {face.state: _Row(look, face) for face in state_faces()}
        for row in self.rows.values():
            row.wanted.connect(self.wanted)
            column.addWidget(row)
        self._empty = EmptyState(
            look,
            "empty-photos",
            tr("Begitu ada foto, di sini terlihat mana yang sudah boleh terbit dan mana yang belum diperiksa."),
            title=tr("Belum ada foto"),
        )
        column.addWidget(self._empty)
        self._all = Button(look, tr("Lihat semua foto"), "link")
        self._all.clicked.connect(self.place_wanted)
        column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._empty.hide()
        self._all.hide()

    def show_states(self, states: PhotoStates) -> None:
        """Show the counts."""
        total = sum(map(len, states.by_state.values()))
        unchecked = len(states.by_state.get("unchecked", ()))
        for state, row in self.rows.items():
            row.show_count(len(states.by_state.get(state, ())))
            row.setVisible(total > 0)
        self._empty.setVisible(not total)
        self._all.setVisible(total > 0)
        self._said.setVisible(total > 0)
        self._said.setText(
            ntr("{n} foto belum diperiksa. Lihat satu per satu: siapa yang tampak, dan apakah orang tuanya setuju.",
                unchecked)
            if unchecked
            else tr("Semua foto sudah diperiksa.")
        )  # fmt: skip


class _Row(QFrame):
    """One state: its sign, its name, how many, and the way there."""

    wanted = Signal(str)

    def __init__(self, look: Look, face: StateFace) -> None:
        super().__init__()
        self._face = face
        self.setProperty("role", "card")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.M, Space.M, Space.M)
        row.setSpacing(Space.L)
        sign = QLabel()
        sign.setPixmap(look.pixmap(face.icon, face.role, 24))
        row.addWidget(sign)
        self.count = Words("", wrap=False)
        self.count.setFont(fonts.tabular(fonts.interface(Size.CARD, fonts.SEMIBOLD)))
        self.count.setMinimumWidth(40)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.count)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(face.name, "strong"))
        words.addWidget(Words(face.meaning, "caption"))
        row.addLayout(words, 1)
        self.button = Button(look, tr("Periksa…") if face.state == "unchecked" else tr("Lihat…"))
        self.button.setAccessibleName(tr("{action} {state}", action=self.button.text(), state=face.name))
        self.button.clicked.connect(self._on_clicked)
        row.addWidget(self.button)

    def show_count(self, count: int) -> None:
        """Show how many; where there is none, nothing leads there."""
        self.count.setText(decimal(count))
        self.button.setVisible(count > 0)

    def _on_clicked(self) -> None:
        self.wanted.emit(self._face.state)
