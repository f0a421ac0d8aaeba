"""Words by which the chosen photos are found again."""

from collections.abc import Sequence
from operator import attrgetter

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from portfolio.services.photo_place import PhotoLine
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.chips import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Words
from ui.widgets.text_field import Line
from ui.widgets.writing.growing_edit import let_drops_through


class LabelsPart(QWidget):
    """A chip for each label with a cross, and a line to add one."""

    added = Signal(str)
    removed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: list[tuple[str, str]] = []
        self._names: dict[Chip, str] = {}
        self._known = QStringListModel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        title = Words(tr("Label"), "label")
        column.addWidget(title)
        self._flow_ground = QWidget()
        self._flow = FlowLayout(self._flow_ground, Space.XS)
        column.addWidget(self._flow_ground)
        self.line = Line()
        self.line.setPlaceholderText(tr("Tambah label, lalu Enter"))
        self.line.setAccessibleName(tr("Tambah label"))
        let_drops_through(self.line)
        title.setBuddy(self.line)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)
        self.line.returnPressed.connect(self._on_entered)
        column.addWidget(self.line)

    def show_labels(self, lines: Sequence[PhotoLine], known: Sequence[str]) -> None:
        """Show the labels of these photos; where not all carry one, it says how many do."""
        if self._known.stringList() != list(known):
            self._known.setStringList(list(known))
        carriers: dict[str, int] = {}
        for tags in filter(None, map(_tags, lines)):
            for tag in tags:
                carriers[tag] = carriers.get(tag, 0) + 1
        wanted = [(tag, tag if n == len(lines) else tr("{tag} ({n})", tag=tag, n=ntr("{n} foto", n))) for tag, n in
                  sorted(carriers.items(), key=_by_name)]  # fmt: skip
        if wanted == self._shown:
            return
        self._shown = wanted
        self._flow.clear()
        self._names = {}
        for tag, words in wanted:
            chip = Chip(self._look, words, removable=True)
            chip.removed.connect(self._on_removed)
            self._names[chip] = tag
            self._flow.addWidget(chip)
        self._flow_ground.setVisible(bool(wanted))
        self._flow_ground.updateGeometry()

    def flush(self) -> None:
        """Take what is typed as a label."""
        self._on_entered()

    def _on_entered(self) -> None:
        typed = self.line.text().strip()
        if typed:
            self.line.clear()
            self.added.emit(typed)

    def _on_removed(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.removed.emit(self._names[chip])


_tags = attrgetter("tags")


def _by_name(one: tuple[str, int]) -> str:
    return one[0].casefold()
