"""A field for one school: found by any part of its name, its NPSN or place, or added as it is typed."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QWidget
from typing_extensions import override

from portfolio.domain.changes import Receipt
from portfolio.domain.wording import clean_line
from portfolio.services import schools
from portfolio.services.libraries import Library
from portfolio.services.schools import SchoolLine
from portfolio.texts import tr
from ui.models.school_lines import about
from ui.session import Session
from ui.theme.look import Look
from ui.widgets.field import Field
from ui.widgets.text_field import Line

_ID = Qt.ItemDataRole.UserRole
_TYPED = Qt.ItemDataRole.UserRole + 1
_NEW = "new"
_PAUSE = 150
"""ms between the last key and the question"""


class SchoolField(Field):
    """One of the library's schools under its label; `edited` carries its id, "" where the field was emptied.

    Typing looks among 215,000 schools off the GUI thread. A name that no school has is offered as a new school, which
    is added to the register before `edited` is said.
    """

    def __init__(
        self, session: Session, look: Look, label: str, *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, label, hint, parent)
        self._session = session
        self._school_id, self._name = "", ""
        self._asked = 0
        self.control = Line(self)
        self.control.setPlaceholderText(tr("Ketik nama, NPSN, atau kabupaten"))
        self.control.setClearButtonEnabled(False)
        self.control.addAction(look.icon("school", "muted", 18), Line.ActionPosition.LeadingPosition)
        self._offers = QStandardItemModel(self)
        self._completer = QCompleter(self._offers, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCompletionRole(_TYPED)
        self._completer.activated[QModelIndex].connect(self._on_offer)  # type: ignore[index]  # the stubs know one of two
        if (popup := self._completer.popup()) is not None:
            popup.setMinimumWidth(460)
        self._completer.setWidget(self.control)
        self._wait = QTimer(self, singleShot=True, interval=_PAUSE)
        self._wait.timeout.connect(self._ask)
        self.control.textEdited.connect(self._on_edited)
        self._take(self.control)

    @property
    def school_id(self) -> str:
        """The id of the school, or ""."""
        return self._school_id

    def show_school(self, school_id: str, name: str) -> None:
        """Show a value of the program's; what a person is typing just now is left alone."""
        self._school_id, self._name = school_id, name
        if not self.pending and self.control.text() != name:
            self.control.setText(name)
            self.control.setCursorPosition(0)

    @override
    def _say_typed(self) -> None:
        """What was typed and not chosen: nothing, where the line is empty; else the school stays as it was."""
        if clean_line(self.control.text()):
            self.control.setText(self._name)
        elif self._school_id:
            self._school_id, self._name = "", ""
            self.edited.emit("")

    def _on_edited(self, _text: str) -> None:
        # No pause ends this typing: a name is chosen, or the focus goes.
        self._pending = True
        self._wait.start()

    def _ask(self) -> None:
        self._asked += 1
        words = clean_line(self.control.text())
        if not words:
            self._hide()
            return
        self._session.ask(self, self._on_found, _finding(words, self._asked))

    def _on_found(self, answer: tuple[int, str, tuple[SchoolLine, ...]]) -> None:
        number, words, found = answer
        if number != self._asked or not self.control.hasFocus():
            return
        self._offers.clear()
        for line in found:
            self._offer(" · ".join(part for part in (line.name, about(line)) if part), line.id, line.name)
        if not any(line.name.casefold() == words.casefold() for line in found):
            self._offer(tr("Tambahkan “{name}” sebagai sekolah baru", name=words), _NEW, words)
        self._completer.complete()

    def _offer(self, text: str, school_id: str, name: str) -> None:
        item = QStandardItem(text)
        item.setData(school_id, _ID)
        item.setData(name, _TYPED)
        self._offers.appendRow(item)

    def _on_offer(self, index: QModelIndex) -> None:
        school_id, name = str(index.data(_ID) or ""), str(index.data(_TYPED) or "")
        self._forget()
        self._hide()
        self.control.setText(name)
        if school_id == _NEW:
            self._name = name
            self._session.edit_then(self._on_added, schools.add_school, name=name)
        elif school_id:
            self._chosen(school_id, name)

    def _on_added(self, receipt: Receipt) -> None:
        self._chosen(receipt.made[0], self._name)

    def _chosen(self, school_id: str, name: str) -> None:
        self._school_id, self._name = school_id, name
        self.edited.emit(school_id)

    def _hide(self) -> None:
        if (popup := self._completer.popup()) is not None:
            popup.hide()


def _finding(words: str, number: int) -> Callable[[Library], tuple[int, str, tuple[SchoolLine, ...]]]:
    def find(library: Library) -> tuple[int, str, tuple[SchoolLine, ...]]:
        return number, words, schools.find_schools(library, words)

    return find
