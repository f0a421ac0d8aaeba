"""What the keyboard does while a deck is shown, in both windows alike; a presenter's remote sends the same keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.presenter.show import Show

_FORWARD = {
    Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_MediaNext,
}  # fmt: skip
_BACK = {
    Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backspace, Qt.Key.Key_PageUp, Qt.Key.Key_MediaPrevious,
}  # fmt: skip
_MOST_DIGITS = 3


class ShowKeys(QObject):
    """Listens to a window: arrows, Space, Page keys, Home, End, B for black, a number and Enter, N for notes, Esc."""

    def __init__(self, show: Show, window: QWidget) -> None:
        super().__init__(window)
        self._show = show
        self._digits = ""
        self._actions: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Home: self._first,
            Qt.Key.Key_End: self._last,
            Qt.Key.Key_B: show.turn_black,
            Qt.Key.Key_Period: show.turn_black,
            Qt.Key.Key_N: show.notes_wanted.emit,
            Qt.Key.Key_Escape: show.end,
            Qt.Key.Key_Return: self._typed,
            Qt.Key.Key_Enter: self._typed,
        }
        for key in _FORWARD:
            self._actions[key] = self._forward
        for key in _BACK:
            self._actions[key] = self._backward
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(event)
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        if event.text().isdigit():
            self._digits = (self._digits + event.text())[-_MOST_DIGITS:]
            return True
        action = self._actions.get(event.key())
        if action is None:
            return False
        action()
        self._digits = ""
        return True

    def _forward(self) -> None:
        self._show.step(1)

    def _backward(self) -> None:
        self._show.step(-1)

    def _first(self) -> None:
        self._show.go(0)

    def _last(self) -> None:
        self._show.go(len(self._show.slides) - 1)

    def _typed(self) -> None:
        """To the slide whose number was typed; without one, forward."""
        if self._digits:
            self._show.go(int(self._digits) - 1)
        else:
            self._forward()
