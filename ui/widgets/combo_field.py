"""A field for one of several words."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionComboBox, QWidget
from typing_extensions import override

from ui.theme.look import Look
from ui.widgets.field import Field

_LIST_EDGE = 48
"""px beside the words of the list: its edges and the scroll bar"""
_WIDEST_LIST = 640
_ARROW_SIDE = 32
_TEXT_EDGE = 4


class ComboBox(QComboBox):
    """A drop-down with the app's own arrow; the mouse wheel scrolls the page, never the choice.

    Its list is as wide as the longest choice; closed, a long choice ends in “…”.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arrow = QColor(look.palette.muted)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    @override
    def showPopup(self) -> None:
        wanted = self.view().sizeHintForColumn(0) + _LIST_EDGE
        self.view().setMinimumWidth(min(max(wanted, self.width()), _WIDEST_LIST))
        super().showPopup()

    @override
    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        room = min(field.width(), self.width() - _ARROW_SIDE) - _TEXT_EDGE
        option.currentText = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(self._arrow, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        x, y = self.width() - 18.0, self.height() / 2
        painter.drawPolyline([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)])
        painter.end()


class ComboField(Field):
    """One of `choices` (key, label) under its label; `edited` carries the key at once.

    A value that is not among the choices, from a newer or an older table, is shown as it is and stays choosable.
    """

    def __init__(
        self,
        look: Look,
        label: str,
        choices: Sequence[tuple[str, str]],
        *,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, label, hint, parent)
        self.control = ComboBox(look, self)
        self.set_choices(choices)
        self.control.activated.connect(self._on_activated)
        self._take(self.control)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other choices; the present one stays where it is still offered."""
        kept = self.value()
        self.control.clear()
        for key, label in choices:
            self.control.addItem(label, key)
        self.set_value(kept)

    def value(self) -> str:
        """The key of what is chosen."""
        key = self.control.currentData()
        return key if isinstance(key, str) else ""

    def set_value(self, key: str) -> None:
        """Show a value of the program's."""
        index = self.control.findData(key)
        if index < 0 and key:
            self.control.addItem(key, key)
            index = self.control.count() - 1
        self.control.setCurrentIndex(index)

    @override
    def _say_typed(self) -> None:
        """Nothing waits: a choice is said at once."""

    def _on_activated(self, _index: int) -> None:
        self.edited.emit(self.value())
