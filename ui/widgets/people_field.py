"""People in order: chips with names, and a line that finds somebody in the register or adds somebody new."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QMenu, QToolButton, QWidget
from typing_extensions import override

from portfolio.domain.person import Person
from portfolio.domain.wording import clean_line
from portfolio.texts import tr
from ui.theme.look import Look
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text_field import Line

_ID = Qt.ItemDataRole.UserRole
_TYPED = Qt.ItemDataRole.UserRole + 1
_MOST_SUGGESTED = 8


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """What a field of people calls them."""

    add: str
    """asks for one more: “Tambah penulis”"""
    chip: str
    """names one, with {name}: “Penulis {name}”"""
    take_out: str
    """“Lepas dari praktik ini”"""


class PeopleField(QWidget):
    """Some people of the register, in order."""

    chosen = Signal(list)
    """ids of the people, in order"""
    named = Signal(str)
    """a name that the register does not know"""

    def __init__(self, look: Look, words: PeopleWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._words = look, words
        self._shown: tuple[Person, ...] = ()
        self._read_only = False
        self._flow = FlowLayout(self)
        self.entry = PersonEntry(look, words.add)
        self.entry.chosen.connect(self._on_chosen)
        self.entry.named.connect(self.named)
        self._flow.addWidget(self.entry)

    def show_chosen(self, people: Sequence[Person]) -> None:
        """Show these people."""
        self.entry.leave_out([person.id for person in people])
        if [(one.id, one.full_name) for one in people] == [(one.id, one.full_name) for one in self._shown]:
            return
        self._shown = tuple(people)
        self._rebuild()

    def know(self, people: Sequence[Person]) -> None:
        """Whom the entry can find."""
        self.entry.know(people)

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self._read_only = read_only
        self.entry.setVisible(not read_only)
        self._rebuild()

    def _rebuild(self) -> None:
        self._flow.removeWidget(self.entry)
        self._flow.clear()
        last = len(self._shown) - 1
        for n, person in enumerate(self._shown):
            chip = _PersonChip(self._look, person, self._words, first=n == 0, last=n == last)
            chip.setEnabled(not self._read_only)
            chip.moved.connect(self._on_moved)
            chip.taken_out.connect(self._on_taken_out)
            self._flow.addWidget(chip)
            chip.show()
        self._flow.addWidget(self.entry)
        self.updateGeometry()

    def _on_chosen(self, person_id: str) -> None:
        self.chosen.emit([*(person.id for person in self._shown), person_id])

    def _on_moved(self, person_id: str, by: int) -> None:
        ids = [person.id for person in self._shown]
        place = ids.index(person_id)
        ids.insert(max(0, place + by), ids.pop(place))
        self.chosen.emit(ids)

    def _on_taken_out(self, person_id: str) -> None:
        self.chosen.emit([person.id for person in self._shown if person.id != person_id])


class PersonEntry(Line):
    """Finds people of the register by any part of their name, and offers to add who is not there."""

    chosen = Signal(str)
    """id of a person"""
    named = Signal(str)
    """a new name"""

    def __init__(self, look: Look, add: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: list[Person] = []
        self._left_out: list[str] = []
        self.setPlaceholderText(f"{add}…")
        self.setAccessibleName(add)
        self.setToolTip(tr("Ketik nama, lalu pilih dari daftar atau tekan Enter untuk menambahkan orang baru."))
        self.setFixedWidth(230)
        self.addAction(look.icon("user-plus", "muted", 18), Line.ActionPosition.LeadingPosition)
        self.setAcceptDrops(False)
        self._offers = QStandardItemModel(self)
        completer = QCompleter(self._offers, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCompletionRole(_TYPED)
        completer.activated[QModelIndex].connect(self._on_offer)  # type: ignore[index]  # the stubs know one of two
        if (popup := completer.popup()) is not None:
            popup.setMinimumWidth(380)
        self.setCompleter(completer)
        self.textEdited.connect(self._on_edited)

    def know(self, people: Sequence[Person]) -> None:
        """The register."""
        self._people = [person for person in people if person.name.strip()]

    def leave_out(self, ids: list[str]) -> None:
        """Who is named already."""
        self._left_out = ids

    def found(self, text: str) -> list[Person]:
        """People whose name holds all the words typed."""
        words = text.lower().split()
        rest = [person for person in self._people if person.id not in self._left_out]
        return [person for person in rest if all(word in person.full_name.lower() for word in words)]

    def _on_edited(self, text: str) -> None:
        name = clean_line(text)
        self._offers.clear()
        for person in self.found(name)[:_MOST_SUGGESTED]:
            about = " · ".join(part for part in (person.full_name, person.subject or person.role) if part)
            self._offer(about, person.id)
        if name:
            self._offer(tr("Tambahkan “{name}” sebagai orang baru", name=name), "")

    def _offer(self, text: str, person_id: str) -> None:
        item = QStandardItem(text)
        item.setData(person_id, _ID)
        # Walking through the offers leaves in the line what was typed.
        item.setData(self.text(), _TYPED)
        self._offers.appendRow(item)

    def _on_offer(self, index: QModelIndex) -> None:
        self.setText(str(index.data(_TYPED) or ""))
        self._take(str(index.data(_ID) or ""))

    def _take(self, person_id: str) -> None:
        name = clean_line(self.text())
        self.clear()
        if (popup := self.completer().popup()) is not None:
            popup.hide()
        # The line completes itself once more after the offer was taken.
        QTimer.singleShot(0, self.clear)
        if person_id:
            self.chosen.emit(person_id)
        elif name:
            self.named.emit(name)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and self.text().strip() and not self._offer_is_highlighted():
            same = [person for person in self.found(self.text()) if self._is(person)]
            self._take(same[0].id if len(same) == 1 else "")
            return
        super().keyPressEvent(event)

    def _offer_is_highlighted(self) -> bool:
        """Whether Enter is for the list of offers, which passes its keys through the line first."""
        popup = self.completer().popup()
        return popup is not None and popup.isVisible() and bool(popup.selectedIndexes())

    def _is(self, person: Person) -> bool:
        return clean_line(self.text()).lower() in (person.name.lower(), person.full_name.lower())


class _PersonChip(QToolButton):
    """One of the people; its menu moves or removes."""

    moved = Signal(str, int)
    taken_out = Signal(str)

    def __init__(self, look: Look, person: Person, words: PeopleWords, *, first: bool, last: bool) -> None:
        super().__init__()
        self._id = person.id
        self.setProperty("kind", "quiet")
        self.setText(person.full_name)
        self.setIcon(look.icon("user", "muted", 16))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAccessibleName(words.chip.format(name=person.full_name))
        self.setToolTip(tr("{name}. Klik untuk mengubah urutan atau melepas.", name=person.full_name))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMaximumWidth(420)
        self.setFixedHeight(36)
        menu = QMenu(self)
        if not first:
            menu.addAction(look.icon("arrow-left"), tr("Pindah ke depan")).triggered.connect(self._on_earlier)
        if not last:
            menu.addAction(look.icon("arrow-right"), tr("Pindah ke belakang")).triggered.connect(self._on_later)
        menu.addAction(look.icon("x"), words.take_out).triggered.connect(self._on_taken_out)
        self.setMenu(menu)

    def _on_earlier(self) -> None:
        self.moved.emit(self._id, -1)

    def _on_later(self) -> None:
        self.moved.emit(self._id, 1)

    def _on_taken_out(self) -> None:
        self.taken_out.emit(self._id)
