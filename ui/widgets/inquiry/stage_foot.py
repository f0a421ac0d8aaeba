"""Below a stage: on to the next one, or where the cycle really stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.domain.cycle import Stage
from portfolio.services.inquiries import InquiryPage
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.labels import Words


class StageFoot(QWidget):
    """One sentence and one button."""

    moved = Signal(str)
    """the cycle is to stand in this stage"""
    finished = Signal()
    """the cycle is to be closed"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._target = ""
        self._words = Words("", "muted")
        self._button = Button(look, "", "quiet")
        self._button.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._words)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_stage(self, page: InquiryPage, stage: Stage, *, writable: bool) -> None:
        """Say what can be done from this stage."""
        current, following = page.framework.standing(page.inquiry.stage), page.framework.after(stage.id)
        done = page.inquiry.finished_on is not None
        if done:
            words, action = tr("Siklus ini sudah ditutup."), tr("Buka kembali di tahap ini")
            self._target = stage.id
        elif stage is not current:
            words = tr("Siklus ini sekarang berada di tahap {name}.", name=current.label)
            action = tr("Pindahkan siklus ke tahap ini")
            self._target = stage.id
        elif following is not None:
            words = tr("Sudah cukup untuk tahap ini?")
            action = tr("Lanjut ke {name}", name=following.label)
            self._target = following.id
        else:
            words, action = tr("Ini tahap terakhir."), tr("Tutup siklus ini")
            self._target = ""
        self._words.setText(words)
        self._button.setText(action)
        self._button.setAccessibleName(action)
        forward = not done and stage is current
        self._button.setIcon(self._look.button_icon("arrow-right" if forward and following else "check", "text"))
        self._button.setEnabled(writable)

    def _on_clicked(self) -> None:
        if self._target:
            self.moved.emit(self._target)
        else:
            self.finished.emit()
