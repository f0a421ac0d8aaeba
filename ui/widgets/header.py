"""The head of a place: its title, what belongs to it, and the search of the whole library."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import IconButton
from ui.widgets.labels import OneLine
from ui.widgets.page import WIDEST
from ui.widgets.search_field import SearchField

_UNBOUND = 16_777_215


class Header(QFrame):
    """Back, title, search, the place's own widgets."""

    back_pressed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._owner: QWidget = self
        self.setProperty("role", "header")
        self.setFixedHeight(76)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(Space.XXL, Space.L, Space.XXL, Space.S)
        self._middle = QWidget()
        outer.addWidget(self._middle)
        row = QHBoxLayout(self._middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        self._back = IconButton(look, "arrow-left", "")
        self._back.clicked.connect(self.back_pressed)
        self._back.hide()
        row.addWidget(self._back)
        self.title = OneLine("", "place")
        row.addWidget(self.title, 1)
        self.search = SearchField(look, tr("Cari di pustaka"))
        self.search.setToolTip(tr("Cari praktik, foto, dan orang (Ctrl+K)"))
        self.search.setFixedWidth(220)
        row.addWidget(self.search)
        self._own = QHBoxLayout()
        self._own.setSpacing(Space.S)
        row.addLayout(self._own)
        row.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def show_place(self, title: str, owner: QWidget, widgets: list[QWidget], *, back_to: str, wide: bool) -> None:
        """Show the title and widgets of a place; `back_to` names where the arrow leads, "" for no arrow.

        The widgets are lent: they go back to their `owner` when another place is shown.
        """
        self.title.set_text(title)
        while (item := self._own.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.setParent(self._owner)
        self._owner = owner
        for widget in widgets:
            self._own.addWidget(widget)
            widget.show()
        self._back.setVisible(bool(back_to))
        self._back.rename(tr("Kembali ke {place} (Alt+Kiri)", place=back_to))
        self._middle.setMaximumWidth(_UNBOUND if wide else WIDEST)
        self.updateGeometry()
