"""Who speaks in a line of the programme: people of the register in order, each with a role."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget, QWidgetAction

from portfolio.domain.person import Person
from portfolio.services.exhibitions import Speaker
from portfolio.texts import chosen, tr
from ui.theme.look import Look
from ui.widgets.fields import TextField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.people_field import PersonEntry

ROLES = (
    ("narasumber", "speaker"),
    ("moderator", "moderator"),
    ("pembawa acara", "host"),
    ("sambutan", "address"),
    ("penanggap", "respondent"),
    ("doa", "prayer"),
)
"""As they are kept and printed, and as an English screen names them."""


class SpeakersField(QWidget):
    """Chips with names and roles, and a line that finds somebody or adds somebody new."""

    chosen = Signal(list)
    """(id of a person, role), in order"""
    named = Signal(str)
    """a name that the register does not know"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[tuple[str, str, str], ...] = ()
        self._flow = FlowLayout(self)
        self.entry = PersonEntry(look, tr("Tambah pengisi acara"))
        self.entry.chosen.connect(self._on_added)
        self.entry.named.connect(self.named)
        self._flow.addWidget(self.entry)

    def show_speakers(self, speakers: Sequence[Speaker], register: Sequence[Person]) -> None:
        """Show these, and know whom to find."""
        self.entry.know(register)
        self.entry.leave_out([one.person.id for one in speakers])
        shown = tuple((one.person.id, one.person.full_name, one.row.role) for one in speakers)
        if shown == self._shown:
            return
        self._shown = shown
        self._flow.removeWidget(self.entry)
        self._flow.clear()
        for n, (person_id, name, role) in enumerate(shown):
            chip = SpeakerChip(self._look, person_id, name, role, first=n == 0, last=n == len(shown) - 1)
            chip.cast.connect(self._on_cast)
            chip.moved.connect(self._on_moved)
            chip.taken_out.connect(self._on_taken_out)
            self._flow.addWidget(chip)
            chip.show()
        self._flow.addWidget(self.entry)
        self.updateGeometry()

    def _pairs(self) -> list[tuple[str, str]]:
        return [(person_id, role) for person_id, _, role in self._shown]

    def _on_added(self, person_id: str) -> None:
        self.chosen.emit([*self._pairs(), (person_id, ROLES[0][0])])

    def _on_cast(self, person_id: str, role: str) -> None:
        self.chosen.emit([(one, role if one == person_id else was) for one, was in self._pairs()])

    def _on_moved(self, person_id: str, by: int) -> None:
        pairs = self._pairs()
        place = next(n for n, pair in enumerate(pairs) if pair[0] == person_id)
        pairs.insert(max(0, place + by), pairs.pop(place))
        self.chosen.emit(pairs)

    def _on_taken_out(self, person_id: str) -> None:
        self.chosen.emit([pair for pair in self._pairs() if pair[0] != person_id])


class SpeakerChip(QToolButton):
    """One who speaks; its menu gives a role, moves or removes."""

    cast = Signal(str, str)
    """id of the person, a role"""
    moved = Signal(str, int)
    taken_out = Signal(str)

    def __init__(self, look: Look, person_id: str, name: str, role: str, *, first: bool, last: bool) -> None:
        super().__init__()
        self._id = person_id
        self.setProperty("kind", "quiet")
        words = f"{name} ({role_name(role)})" if role else name
        self.setText(words)
        self.setIcon(look.icon("mic", "muted", 16))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAccessibleName(tr("Pengisi acara: {name}", name=words))
        self.setToolTip(tr("{name}. Klik untuk mengubah peran, urutan, atau melepas.", name=words))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMaximumWidth(460)
        self.setFixedHeight(36)
        menu = QMenu(self)
        self._offer_roles(look, menu, role)
        menu.addSeparator()
        if not first:
            menu.addAction(look.icon("arrow-left"), tr("Pindah ke depan")).triggered.connect(self._on_earlier)
        if not last:
            menu.addAction(look.icon("arrow-right"), tr("Pindah ke belakang")).triggered.connect(self._on_later)
        menu.addAction(look.icon("x"), tr("Lepas dari acara ini")).triggered.connect(self._on_taken_out)
        self.setMenu(menu)

    def _offer_roles(self, look: Look, menu: QMenu, role: str) -> None:
        for key in (*(key for key, _ in ROLES), ""):
            action = menu.addAction(role_name(key) if key else tr("Tanpa peran"))
            action.setCheckable(True)
            action.setChecked(key == role)
            action.setData(key)
            action.triggered.connect(self._on_role)
        self._other = TextField(look, "", placeholder=tr("Peran lain…"))
        self._other.control.setAccessibleName(tr("Peran lain"))
        self._other.setContentsMargins(12, 4, 12, 4)
        self._other.set_text(role if role and role not in dict(ROLES) else "")
        self._other.control.returnPressed.connect(self._on_other)
        line = QWidgetAction(menu)
        line.setDefaultWidget(self._other)
        menu.addAction(line)

    def _on_role(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.cast.emit(self._id, str(action.data()))

    def _on_other(self) -> None:
        role = " ".join(self._other.text().split())
        self.menu().close()
        self.cast.emit(self._id, role)

    def _on_earlier(self) -> None:
        self.moved.emit(self._id, -1)

    def _on_later(self) -> None:
        self.moved.emit(self._id, 1)

    def _on_taken_out(self) -> None:
        self.taken_out.emit(self._id)


def role_name(role: str) -> str:
    """A role in the language of the screen; one that somebody wrote as it is."""
    return chosen(role, dict(ROLES).get(role, role))
