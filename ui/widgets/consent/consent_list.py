"""Consents as rows for Qt's views."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from portfolio.domain.consent import Consent, Pupil
from portfolio.texts import tr
from ui.widgets.consent.words import badge_words, kind_words, standing_of, standing_words, subject_words

Index = QModelIndex | QPersistentModelIndex
CONSENT = int(Qt.ItemDataRole.UserRole)
"""gives the `Consent`"""
PUPIL = CONSENT + 1
"""gives the `Pupil` it is for, or None"""
_ROOT = QModelIndex()


class ConsentList(QAbstractListModel):
    """Consents, narrowed by words and standing; with `checkable`, each can be ticked."""

    ticked = Signal(str, bool)
    """a consent's id: it was ticked or unticked"""

    def __init__(self, parent: QObject | None = None, *, checkable: bool = False) -> None:
        super().__init__(parent)
        self._checkable = checkable
        self._all: tuple[Consent, ...] = ()
        self._shown: list[Consent] = []
        self._pupils: Mapping[str, Pupil] = {}
        self._ticks: set[str] = set()
        self._first: frozenset[str] = frozenset()
        self._words: tuple[str, ...] = ()
        self._standing = ""

    def show(self, consents: Sequence[Consent], pupils: Sequence[Pupil]) -> None:
        """Show these; where the same rows stay, views keep their place."""
        self._all = tuple(consents)
        self._pupils = {one.id: one for one in pupils}
        self._narrow()

    def narrow(self, words: str, standing: str = "") -> None:
        """Show only what holds all the words, and stands so."""
        self._words = tuple(words.casefold().split())
        self._standing = standing
        self._narrow()

    def tick(self, consent_ids: Collection[str]) -> None:
        """Tick these and no others; ticked ones come first."""
        if self._ticks != set(consent_ids):
            self._ticks = set(consent_ids)
            self._first = frozenset(consent_ids)  # a row does not jump away under the hand that ticks it
            self._narrow()
            self._repaint()

    def count(self, standing: str = "") -> int:
        """How many stand so, whatever is searched."""
        day = date.today()
        return sum(not standing or standing_of(one, day) == standing for one in self._all)

    def consent(self, row: int) -> Consent | None:
        """The consent in a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def place_of(self, consent_id: str) -> int:
        """The row of a consent, -1 where it is not shown."""
        return next((n for n, one in enumerate(self._shown) if one.id == consent_id), -1)

    def by_id(self, consent_id: str) -> Consent | None:
        """A consent, shown or not."""
        return next((one for one in self._all if one.id == consent_id), None)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._checkable else flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        consent = self._shown[index.row()]
        answers: dict[int, Callable[[], object]] = {
            CONSENT: lambda: consent,
            PUPIL: lambda: self._pupils.get(consent.pupil_id or ""),
            Qt.ItemDataRole.DisplayRole: lambda: subject_words(consent),
            Qt.ItemDataRole.AccessibleTextRole: lambda: _spoken(consent),
        }
        if self._checkable and role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if consent.id in self._ticks else Qt.CheckState.Unchecked
        return answers[role]() if role in answers else None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not self._checkable or role != Qt.ItemDataRole.CheckStateRole:
            return False
        consent_id = self._shown[index.row()].id
        on = Qt.CheckState(cast("int", value)) == Qt.CheckState.Checked
        if on:
            self._ticks.add(consent_id)
        else:
            self._ticks.discard(consent_id)
        self.dataChanged.emit(index, index)
        self.ticked.emit(consent_id, on)
        return True

    def _narrow(self) -> None:
        day = date.today()
        shown = [
            one
            for one in self._all
            if (not self._standing or standing_of(one, day) == self._standing) and self._holds_words(one)
        ]
        if self._checkable:
            shown.sort(key=self._order)
        same = [one.id for one in shown] == [one.id for one in self._shown]
        if same:
            self._shown = shown
            self._repaint()
        else:
            self.beginResetModel()
            self._shown = shown
            self.endResetModel()

    def _order(self, consent: Consent) -> tuple[bool, bool]:
        """What the photo rests on first, withdrawn and expired ones last."""
        return consent.id not in self._first, standing_of(consent, date.today()) in ("withdrawn", "expired")

    def _holds_words(self, consent: Consent) -> bool:
        pupil = self._pupils.get(consent.pupil_id or "")
        named = f"{pupil.name} {pupil.nickname} {pupil.class_level}" if pupil else ""
        text = f"{consent.subject} {named} {consent.given_by} {consent.note}".casefold()
        return all(word in text for word in self._words)

    def _repaint(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))


def _spoken(consent: Consent) -> str:
    """The row for who can't see it."""
    places = ", ".join(badge_words(channel) for channel in consent.channels.split())
    return ". ".join(
        (
            subject_words(consent),
            kind_words(consent.kind),
            places or tr("Belum ada tempat tampil"),
            standing_words(consent, date.today()),
        )
    )
