"""What all fields of a form have in common."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme.look import Look
from ui.theme.style import restyle
from ui.theme.tokens import Space
from ui.widgets.labels import Words

PAUSE = 600
"""ms between the last key and the edit that keeps what was typed"""


class Note(QWidget):
    """The line under a field: a quiet hint, or a warning with its sign."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        self._sign = QLabel()
        self._sign.setPixmap(look.pixmap("triangle-alert", "warn", 16))
        self._sign.setFixedSize(16, 16)
        row.addWidget(self._sign)
        self._words = Words("", "caption")
        row.addWidget(self._words, 1)

    def say(self, words: str, *, warn: bool) -> None:
        """Show these words; "" hides the line."""
        role = "warn" if warn else "caption"
        if self._words.property("role") != role:
            self._words.setProperty("role", role)
            restyle(self._words)
        self._words.setText(words)
        self._sign.setVisible(warn)
        self.setVisible(bool(words))


class Field(QWidget):
    """A label above, the control, and under it a line for a hint or a warning.

    Subclasses say `edited` a moment after the person stopped typing, at the latest when the focus leaves or `flush` is
    called; never when a value is set by the program.
    """

    edited = Signal(object)
    """the value the person gave the field"""

    def __init__(self, look: Look, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._hint = hint
        self._note: Note | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)
        self.label = Words(label, "label")
        self._column.addWidget(self.label)
        self.label.setVisible(bool(label))
        self._pending = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.flush)

    def set_hint(self, hint: str) -> None:
        """What stands under the field while there is nothing to warn of."""
        self._hint = hint
        self.set_warning("")

    def set_warning(self, warning: str) -> None:
        """Say what looks odd, with a sign; "" shows the hint again."""
        if self._note is None:
            if not (warning or self._hint):
                return
            self._note = Note(self._look)
            self._column.addWidget(self._note)
        self._note.say(warning or self._hint, warn=bool(warning))

    @property
    def pending(self) -> bool:
        """Whether something is typed that was not said yet."""
        return self._pending

    def flush(self) -> None:
        """Say now what was typed."""
        if self._pending:
            self._forget()
            self._say_typed()

    def _say_typed(self) -> None:
        """Emit `edited`, where the value is another; each kind of field has its own."""
        raise NotImplementedError

    def _typed(self) -> None:
        """Called by subclasses whenever the person changes something."""
        self._pending = True
        self._pause.start()

    def _forget(self) -> None:
        """What was typed so far is taken care of."""
        self._pending = False
        self._pause.stop()

    def _take(self, control: QWidget) -> None:
        """Called once by a subclass with its control."""
        self._column.addWidget(control)
        control.setAccessibleName(self.label.text())
        self.label.setBuddy(control)
        self.setFocusProxy(control)
        self.set_warning("")
