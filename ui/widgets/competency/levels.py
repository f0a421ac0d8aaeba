"""The levels of a competency model: their colours, and a row of buttons to choose one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from portfolio.domain.competency_model import Level
from portfolio.texts import tr
from ui.theme.style import mixed
from ui.theme.tokens import Palette, Space
from ui.widgets.labels import Words

_SHARES = (0.0, 0.14, 0.3, 0.5, 0.74, 1.0)
_LIGHT_TEXT_FROM = 4
"""The step from which the ground is deep enough for the text of the primary."""


def level_ground(palette: Palette, level: int, most: int = 5) -> str:
    """The colour behind a level: the deeper, the higher; 0 is paper."""
    return mixed(palette.surface, palette.primary, _SHARES[_step(level, most)])


def level_ink(palette: Palette, level: int, most: int = 5) -> str:
    """The colour of text on it."""
    return palette.on_primary if _step(level, most) >= _LIGHT_TEXT_FROM else palette.text


def level_words(level: Level | None) -> str:
    """A level in words: “3 · Menengah”."""
    return f"{level.number} · {level.label}" if level is not None else tr("Tingkat belum dipilih")


def _step(level: int, most: int) -> int:
    """Which of the five shades: models may have fewer or more levels."""
    return min(5, max(1, -(-5 * level // max(most, 1)))) if level > 0 else 0


class LevelPicker(QWidget):
    """One button a level, with the name and the meaning of the chosen one under them."""

    picked = Signal(int)
    """the level's number"""

    def __init__(self, levels: Sequence[Level], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels = {level.number: level for level in levels}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        row = QHBoxLayout()
        row.setSpacing(Space.XS)
        for level in levels:
            button = QToolButton()
            button.setText(str(level.number))
            button.setCheckable(True)
            button.setProperty("kind", "segment")
            button.setMinimumSize(40, 34)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(tr("Tingkat {n}: {name}", n=level.number, name=level.label))
            button.setToolTip(f"{level.label}: {level.explanation}" if level.explanation else level.label)
            self._group.addButton(button, level.number)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self._words = Words("", "caption")
        column.addWidget(self._words)
        self._group.idClicked.connect(self.picked)
        self.show_level(0)

    def show_level(self, number: int) -> None:
        """Show what the library holds; 0 for none."""
        button = self._group.button(number)
        if button is not None:
            button.setChecked(True)
        elif (checked := self._group.checkedButton()) is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)
        level = self._levels.get(number)
        if level is None:
            self._words.setText(tr("Pilih tingkat yang paling sesuai dengan buktinya."))
        else:
            self._words.setText(f"{level.label}. {level.explanation}".strip())
