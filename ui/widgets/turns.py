"""Long work on widgets in small pieces: only the GUI thread may make them, and it must stay awake meanwhile."""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

_TURN = 0.006
"""s of one turn of the event loop that may be worked; laying out what was made takes as long again"""


class Turns(QObject):
    """Calls `step` until it says that nothing is left, a few times in each turn of the event loop.

    `step` is a bound method of the parent, which dies with it.
    """

    def __init__(self, step: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._step = step
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self.go_on)

    def go_on(self) -> None:
        """Work for one turn, and leave what remains to the next ones."""
        end = perf_counter() + _TURN
        while self._step():
            if perf_counter() > end:
                self._next.start()
                return
