"""How the chosen photos stand with the pupils they show."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from portfolio.domain.consent import ConsentState
from portfolio.services import consents
from portfolio.services.photo_place import PhotoLine
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.fields import ComboField

_CHOOSABLE: tuple[ConsentState, ...] = ("unchecked", "no-pupil", "blur", "refused")


class StandingPart(QWidget):
    """The state, what can be said at once, and the ways to a recorded consent and to blurring."""

    state_chosen = Signal(str)
    consent_wanted = Signal()
    blur_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = ComboField(look, tr("Izin murid di foto"), self._choices(""))
        self.state.edited.connect(self._on_state)
        self._record = Button(look, tr("Catat izin…"), "quiet", "signature")
        self._record.setToolTip(tr("Pilih izin orang tua yang berlaku untuk foto ini."))
        self._record.clicked.connect(self._on_record)
        self._blur = Button(look, tr("Buramkan…"), "quiet", "eye-off")
        self._blur.setToolTip(tr("Tutupi wajah; foto asli tetap utuh."))
        self._blur.clicked.connect(self._on_blur)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.state)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self._record)
        row.addWidget(self._blur)
        row.addStretch(1)
        column.addLayout(row)

    def show_lines(self, lines: Sequence[PhotoLine]) -> None:
        """Show the state that these photos have in common."""
        states = {line.consent for line in lines}
        state = states.pop() if len(states) == 1 else "mixed"
        self.state.set_choices(self._choices(state))
        self.state.set_value(state)
        self._blur.setVisible(len(lines) == 1)

    def _choices(self, state: str) -> list[tuple[str, str]]:
        """What can be said at once; a recorded consent is shown, but comes from its dialog alone."""
        offered: list[tuple[str, str]] = [(key, consents.state_words(key)) for key in _CHOOSABLE]
        if state == "consented":
            offered.insert(1, ("consented", consents.state_words("consented")))
        if state == "mixed":
            offered.insert(0, ("mixed", tr("Beragam")))
        return offered

    def _on_state(self, state: str) -> None:
        if state in _CHOOSABLE:
            self.state_chosen.emit(state)

    def _on_record(self) -> None:
        self.consent_wanted.emit()

    def _on_blur(self) -> None:
        self.blur_wanted.emit()
