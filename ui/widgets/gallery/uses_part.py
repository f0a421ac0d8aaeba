"""Where the chosen photos are shown, and the way into another practice."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.services.photo_place import Use
from portfolio.services.practices import PracticeLine
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.combo_field import ComboBox
from ui.widgets.labels import Words

_PLACES = {
    "practice": ("practice", "notebook-pen"),
    "booklet": ("publish", "book-open"),
    "school": ("school", "school"),
    "inquiry": ("inquiry", "repeat"),
    "dissemination": ("dissemination", "network"),
    "statement": ("direction", "compass"),
    "outreach": ("direction", "megaphone"),
    "partner": ("competencies", "handshake"),
    "model_school": ("needs", "sprout"),
    "artifact": ("exhibition", "palette"),
}
_WITH_RECORD = {"practice", "inquiry", "dissemination", "artifact"}
"""Places of which each record has a page of its own."""


class UsesPart(QWidget):
    """A link for each practice, booklet, cycle, ... with the photo; a choice of practices to put it into."""

    opened = Signal(str, str)
    """place and record"""
    practice_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._uses: tuple[Use, ...] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        self._title = Words(tr("Dipakai di"), "label")
        column.addWidget(self._title)
        self._links = QVBoxLayout()
        self._links.setSpacing(0)
        column.addLayout(self._links)
        self.practices = ComboBox(look)
        self.practices.setAccessibleName(tr("Pasang di praktik"))
        self.practices.activated.connect(self._on_activated)
        column.addWidget(self.practices)

    def offer(self, lines: Sequence[PracticeLine]) -> None:
        """The practices to put photos into."""
        self.practices.clear()
        self.practices.addItem(tr("Pasang di praktik…"), "")
        for line in lines:
            self.practices.addItem(line.title or tr("Belum berjudul"), line.id)
        self.practices.setVisible(bool(lines))

    def show_uses(self, uses: Sequence[Use] | None) -> None:
        """Show where the photo is shown; None hides it, as for several photos."""
        uses = None if uses is None else tuple(uses)
        if uses == self._uses and uses is not None:
            return
        self._uses = uses
        while (item := self._links.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._title.setVisible(uses is not None)
        if uses == ():
            self._links.addWidget(Words(tr("Belum dipakai di praktik atau buklet."), "muted"))
        for use in uses or ():
            if use.kind in _PLACES:
                self._links.addWidget(self._link(use))

    def _link(self, use: Use) -> Button:
        words = use.title or tr("Belum berjudul")
        link = Button(self._look, words, "link", _PLACES[use.kind][1])
        link.setText(_shortened(words))
        link.setToolTip(tr("Buka “{title}”", title=words))
        link.setProperty("place", _PLACES[use.kind][0])
        link.setProperty("record", use.record_id if use.kind in _WITH_RECORD else "")
        link.clicked.connect(self._on_link)
        return link

    def _on_link(self) -> None:
        link = self.sender()
        if link is not None:
            self.opened.emit(str(link.property("place")), str(link.property("record")))

    def _on_activated(self, index: int) -> None:
        practice_id = str(self.practices.itemData(index) or "")
        self.practices.setCurrentIndex(0)
        if practice_id:
            self.practice_chosen.emit(practice_id)


def _shortened(words: str, most: int = 32) -> str:
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
