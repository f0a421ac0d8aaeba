"""Before a record goes to the trash on which others depend: what these are, and whether it shall go."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from portfolio.services import dependents
from portfolio.services.dependents import Dependent, Kind
from portfolio.services.libraries import Library
from portfolio.texts import tr
from ui.dialogs.dialog import Dialog
from ui.session import Session
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Words


class DeleteQuestion(QObject):
    """Asks before a record is deleted on which others depend; one that nothing depends on needs no question."""

    confirmed = Signal(str, str)
    """id and name of the record that shall go"""

    def __init__(self, session: Session, look: Look, kind: Kind, owner: QWidget) -> None:
        super().__init__(owner)
        self._session, self._look, self._kind, self._owner = session, look, kind, owner

    def ask(self, record_id: str, name: str) -> None:
        """Look what depends on the record, and go on from there."""
        self._session.ask(self, self._on_found, _finding(self._kind, record_id, name))

    def _on_found(self, answer: tuple[str, str, tuple[Dependent, ...]]) -> None:
        record_id, name, found = answer
        if not found:
            self.confirmed.emit(record_id, name)
            return
        dialog = DeleteDialog(self._look, record_id, name, dependents.told(found), self._owner.window())
        dialog.confirmed.connect(self.confirmed)
        dialog.open()


class DeleteDialog(Dialog):
    """Names what depends on a record."""

    confirmed = Signal(str, str)
    """id and name of the record"""

    def __init__(self, look: Look, record_id: str, name: str, told: str, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Hapus “{name}”?", name=name), 520, parent)
        self._record_id, self._name = record_id, name
        self.column.addWidget(Words(tr("Yang memakainya sekarang:")))
        card = Card(Space.L)
        self.told = Words(told)
        card.column.addWidget(self.told)
        self.column.addWidget(card)
        self.column.addWidget(
            Words(tr("Semua itu tetap ada, hanya tanpa nama ini. Ctrl+Z mengembalikannya ke tempatnya."), "muted")
        )
        self.column.addStretch(1)
        self.cancel_button = self.add_button(tr("Batal"))
        self.cancel_button.clicked.connect(self.reject)
        self.delete_button = Button(look, tr("Hapus"), "danger", "trash-2")
        self.delete_button.clicked.connect(self._on_delete)
        self.buttons.addWidget(self.delete_button)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:  # many names wrap into more lines than a dialog makes room for by itself
            self.resize(self.width(), max(self.height(), layout.heightForWidth(self.width())))

    def _on_delete(self) -> None:
        self.accept()
        self.confirmed.emit(self._record_id, self._name)


def _finding(kind: Kind, record_id: str, name: str) -> Callable[[Library], tuple[str, str, tuple[Dependent, ...]]]:
    def find(library: Library) -> tuple[str, str, tuple[Dependent, ...]]:
        return record_id, name, dependents.dependents(library, kind, record_id)

    return find
