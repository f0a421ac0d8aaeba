"""What is usually written and shown in a stage: quiet notes in the margin, or a line that opens."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from portfolio.domain.cycle import Stage
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.labels import Words


class StageNotes(QWidget):
    """The usual contents under each other, and what photos usually show."""

    def __init__(self, look: Look, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.S)
        column.setSpacing(Space.S)
        for words in stage.usual_contents:
            column.addLayout(_marked(look, "check", words))
        if stage.usual_evidence:
            column.addLayout(_marked(look, "camera", tr("Foto: {list}.", list=", ".join(stage.usual_evidence))))


class FoldedNotes(QWidget):
    """One line above the answers that opens to the notes."""

    def __init__(self, look: Look, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        self._button = Button(look, tr("Yang biasanya ditulis di sini"), "link", "chevron-right")
        self._button.setCheckable(True)
        self._button.toggled.connect(self._on_toggled)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self._notes = StageNotes(look, stage)
        self._notes.setVisible(False)
        column.addWidget(self._notes)

    def _on_toggled(self, unfolded: bool) -> None:
        self._button.setIcon(self._look.button_icon("chevron-down" if unfolded else "chevron-right", "primary"))
        self._notes.setVisible(unfolded)


def _marked(look: Look, icon: str, text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.S)
    mark = Words(wrap=False)
    mark.setPixmap(look.pixmap(icon, "muted", 16))
    mark.setContentsMargins(0, 2, 0, 0)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Words(text, "muted"), 1)
    return row
