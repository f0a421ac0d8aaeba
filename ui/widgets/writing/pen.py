"""Between a field and the library: what was typed is sent after a short rest, and at once when it is asked for."""

from PySide6.QtCore import QObject, QTimer, Signal

REST = 600
"""ms without a key after which a burst of typing is sent."""
LONGEST = 950
"""ms after which it is sent even while typing goes on: nothing typed is older than a second."""


class Pen(QObject):
    """Knows whether its field holds something that was not sent yet, and when to send it."""

    due = Signal()
    """the field is to send what it holds, now"""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._unsent = False
        self._rest = self._timer(REST)
        self._longest = self._timer(LONGEST)

    @property
    def unsent(self) -> bool:
        """Whether something was typed that was not sent."""
        return self._unsent

    def touch(self) -> None:
        """Something was typed."""
        self._unsent = True
        self._rest.start()
        if not self._longest.isActive():
            self._longest.start()

    def keep_unsent(self) -> None:
        """What was sent could not be kept: send it again with the next key, or when asked to flush."""
        self._unsent = True

    def let_go(self) -> None:
        """Forget what was not sent."""
        self._rest.stop()
        self._longest.stop()
        self._unsent = False

    def flush(self) -> None:
        """Send what was not sent yet."""
        self._rest.stop()
        self._longest.stop()
        if self._unsent:
            self._unsent = False
            self.due.emit()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(self.flush)
        return timer
