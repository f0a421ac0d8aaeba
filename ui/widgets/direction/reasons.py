"""Why a statement is aligned to each of its elements, with a field in place for every reason."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.domain.alignment import Element
from portfolio.domain.framework import FrameworkTable
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import IconButton
from ui.widgets.direction.words import LEVEL_ICONS, LEVEL_ROLES, level_words
from ui.widgets.labels import Words
from ui.widgets.plain_text_field import PlainTextField

_NAME = 190
_SIGN = 18


class ReasonRow(QWidget):
    """One element: its sign, its name, the reason, and a way to let go of it."""

    edited = Signal(str, str, str)
    """scheme, item, reason"""
    removed = Signal(str, str)

    def __init__(self, look: Look, element: Element, name: str, table: str) -> None:
        super().__init__()
        self._look = look
        self.element = element
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        top = Qt.AlignmentFlag.AlignTop
        self._sign = QLabel()
        self._sign.setFixedSize(_SIGN, 32)
        row.addWidget(self._sign, 0, top)
        words = Words(name, "strong")
        words.setToolTip(table)
        words.setFixedWidth(_NAME)
        words.setMinimumHeight(32)
        row.addWidget(words, 0, top)
        self.reason = PlainTextField(look, "", placeholder=tr("Mengapa selaras? Sebut data bila ada."), lines=1)
        self.reason.control.setAccessibleName(tr("Alasan untuk {name}", name=name))
        self.reason.edited.connect(self._on_edited)
        row.addWidget(self.reason, 1)
        cross = IconButton(look, "x", tr("Lepas {name}", name=name))
        cross.clicked.connect(self._on_removed)
        row.addWidget(cross, 0, top)

    def show_claim(self, reason: str, level: int) -> None:
        """Show the reason, and how well the claim stands."""
        self._sign.setPixmap(self._look.pixmap(LEVEL_ICONS[level], LEVEL_ROLES[level], _SIGN))
        self._sign.setToolTip(level_words(level))
        self._sign.setAccessibleName(level_words(level))
        self.reason.set_text(reason)

    def _on_edited(self, reason: str) -> None:
        self.edited.emit(*self.element, reason)

    def _on_removed(self) -> None:
        self.removed.emit(*self.element)


class Reasons(QWidget):
    """The elements of a statement, in the order of the framework."""

    edited = Signal(str, str, str)
    removed = Signal(str, str)

    def __init__(self, look: Look, tables: Sequence[FrameworkTable]) -> None:
        super().__init__()
        self._look = look
        self._names = {(table.id, item.id): (item.label, table.label) for table in tables for item in table.items}
        self.rows: dict[Element, ReasonRow] = {}
        self._awaited: Element | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)

    def show_claims(self, claims: Mapping[Element, tuple[str, int]]) -> None:
        """Show these elements with (reason, level); a reason that is being typed stays."""
        for element in [one for one in self.rows if one not in claims]:
            row = self.rows.pop(element)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, (element, (reason, level)) in enumerate(claims.items()):
            if element not in self.rows:
                row = self.rows[element] = ReasonRow(self._look, element, *self._names[element])
                row.edited.connect(self.edited)
                row.removed.connect(self.removed)
                self._column.insertWidget(place, row)
            self.rows[element].show_claim(reason, level)
        if self._awaited in self.rows:
            self.begin(self._awaited)

    def flush(self) -> None:
        """Say now what was typed."""
        for row in self.rows.values():
            row.reason.flush()

    def begin(self, element: Element) -> None:
        """Put the cursor into the reason of an element, as soon as it is there."""
        self._awaited = None if element in self.rows else element
        if element in self.rows:
            self.rows[element].reason.control.setFocus(Qt.FocusReason.OtherFocusReason)
