"""All trainings, the newest first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from portfolio.services.trainings import TrainingLine
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.dissemination.words import days, training_title
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import OneLine, Words
from ui.widgets.page import ScrollPage
from ui.widgets.pressable import Pressable


class TrainingList(QWidget):
    """A tile for each training."""

    opened = Signal(str)
    begin_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[TrainingLine, ...] = ()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._pages = QStackedWidget()
        outer.addWidget(self._pages)
        self._pages.addWidget(QWidget())
        page = ScrollPage()
        self._tiles = QVBoxLayout()
        self._tiles.setSpacing(Space.M)
        page.column.addLayout(self._tiles)
        page.column.addStretch(1)
        self._pages.addWidget(page)
        words = tr(
            "Catat pelatihan, siapa yang meminta tempat, dan siapa yang hadir. Yang belum pernah dilatih mendapat "
            "giliran lebih dulu."
        )
        empty = EmptyState(look, "empty-people", words, tr("Catat pelatihan pertama"), title=tr("Belum ada pelatihan"))
        empty.pressed.connect(self.begin_wanted)
        self._pages.addWidget(empty)

    def show_lines(self, lines: Sequence[TrainingLine]) -> None:
        """Show these."""
        self._pages.setCurrentIndex(1 if lines else 2)
        if tuple(lines) == self._shown:
            return
        self._shown = tuple(lines)
        while item := self._tiles.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for line in lines:
            tile = TrainingTile(self._look, line)
            tile.opened.connect(self.opened)
            self._tiles.addWidget(tile)


class TrainingTile(Pressable):
    """One training: title, when and where, how many."""

    opened = Signal(str)

    def __init__(self, look: Look, line: TrainingLine, parent: QWidget | None = None) -> None:
        training = line.training
        super().__init__(training_title(training.title), parent)
        self._id = training.id
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        row.setSpacing(Space.M)
        sign = QLabel()
        sign.setPixmap(look.pixmap("graduation-cap", "primary", 24))
        row.addWidget(sign)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(OneLine(training_title(training.title), "strong"))
        about = (training.organizer, days(training.started, training.ended), training.place)
        words.addWidget(OneLine(" · ".join(part for part in about if part), "muted"))
        row.addLayout(words, 1)
        for text in _counts(line):
            row.addWidget(Words(text, "badge", wrap=False), 0, Qt.AlignmentFlag.AlignVCenter)
        arrow = QLabel()
        arrow.setPixmap(look.pixmap("chevron-right", "muted", 16))
        row.addWidget(arrow)
        self.pressed.connect(self._on_pressed)

    def _on_pressed(self) -> None:
        self.opened.emit(self._id)


def _counts(line: TrainingLine) -> list[str]:
    counts = (
        ntr("{n} meminta tempat", line.asked) if line.asked else "",
        ntr("{n} diundang", line.invited) if line.invited else "",
        ntr("{n} hadir", line.attended) if line.attended else "",
    )
    return [words for words in counts if words]
