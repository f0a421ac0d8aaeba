"""The principal's training; or, while none is noted, a way to begin."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from portfolio.services.own_training import OwnTraining
from portfolio.texts import tr
from ui.theme.look import Look
from ui.widgets.direction.training_form import TrainingForm
from ui.widgets.empty_state import EmptyState


class TrainingPage(QStackedWidget):
    """An empty state, or the form."""

    begin_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.empty = EmptyState(
            look,
            "empty-direction",
            tr("Catat kelas dan jadwal IN-1, OJT-1, OJT-2, dan IN-2; daftar bawaannya tercentang sendiri."),
            tr("Catat pelatihan saya"),
            title=tr("Anda mengikuti pelatihan?"),
        )
        self.empty.pressed.connect(self.begin_wanted)
        self.form = TrainingForm(look)
        for widget in (QWidget(), self.empty, self.form):
            self.addWidget(widget)

    def show_training(self, own: OwnTraining) -> None:
        """Show the training, or how to begin."""
        self.form.show_training(own)
        self.setCurrentWidget(self.empty if own.training is None else self.form)

    def flush(self) -> None:
        """Say now what was typed."""
        self.form.flush()
