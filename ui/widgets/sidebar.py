"""The left edge of the window: the places, and below them the library."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from portfolio.texts import tr
from ui.places import SIDEBAR, group_name, place_name
from ui.theme import icons
from ui.theme.look import Look
from ui.theme.style import restyle
from ui.theme.tokens import Space
from ui.widgets.labels import Hairline, Words

WIDE, NARROW = 216, 68
_LOW, _LOWEST_WITH_LOGO = 580, 480
"""px of height: below the first, lines move together; below the second, the places need the logo's room too."""


class Sidebar(QFrame):
    """Logo, places, library; icons alone where the window is narrow."""

    chosen = Signal(str)
    """the id of the place that was pressed"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._narrow = self._low = False
        self._library_name = ""
        self._menu: QMenu | None = None
        self.setProperty("role", "sidebar")
        self.setFixedWidth(WIDE)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.M, Space.L, Space.M, Space.M)
        self._column.setSpacing(Space.XS)
        self._build_logo()
        self._build_places()
        self._build_library()

    def light(self, place_id: str) -> None:
        """Mark the place where the window is."""
        self._buttons[place_id].setChecked(True)
        self._area.ensureWidgetVisible(self._buttons[place_id])

    @property
    def library_name(self) -> str:
        """The name it shows."""
        return self._library_name

    def name_library(self, name: str) -> None:
        """Show the library's or school's name."""
        self._library_name = name
        self.library.setAccessibleName(tr("Menu pustaka {name}", name=name))
        self._fit_library()

    def set_menu(self, menu: QMenu) -> None:
        """What the library's button opens."""
        self._menu = menu

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone, or icons with words."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.setFixedWidth(NARROW if narrow else WIDE)
        self._name.setVisible(not narrow)
        for place_id, button in self._buttons.items():
            button.setText("" if narrow else place_name(place_id))
        self._fit_margins()
        self._fit_groups()
        self._fit_library()

    @property
    def narrow(self) -> bool:
        """Whether it shows icons alone."""
        return self._narrow

    def _build_logo(self) -> None:
        self._logo = QWidget()
        row = self._logo_row = QHBoxLayout(self._logo)
        row.setContentsMargins(Space.XS, 0, 0, Space.L)
        row.setSpacing(Space.S)
        logo = QLabel()
        logo.setPixmap(icons.drawing("app", {}, QSize(34, 34), self._look.ratio))
        logo.setFixedSize(34, 34)
        row.addWidget(logo)
        self._name = Words(tr("Praktik Baik"), "heading", wrap=False)
        row.addWidget(self._name, 1)
        self._column.addWidget(self._logo)

    def _build_places(self) -> None:
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._area = _Places()
        column = self._area.column
        self._heads: list[QLabel] = []
        column.setSpacing(2)
        group = ""
        for place in SIDEBAR:
            name = place_name(place.id)
            if place.group != group:
                group = place.group
                self._heads.append(Words(group_name(group), "caption", wrap=False))
                self._heads[-1].setContentsMargins(Space.S, Space.S, 0, 0)
                column.addWidget(self._heads[-1])
            button = QPushButton(name)
            button.setProperty("kind", "place")
            button.setCheckable(True)
            button.setIcon(self._look.two_state_icon(place.icon, "muted", "primary"))
            button.setIconSize(QSize(20, 20))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(name)
            button.setToolTip(tr("{place} (Ctrl+{n})", place=name, n=place.key) if place.key else name)
            button.setObjectName(place.id)
            button.clicked.connect(self._on_clicked)
            self._group.addButton(button)
            self._buttons[place.id] = button
            column.addWidget(button)
        column.addStretch(1)
        self._column.addWidget(self._area, 1)

    def _build_library(self) -> None:
        self._column.addWidget(Hairline())
        self.library = QPushButton()
        self.library.setProperty("kind", "place")
        self.library.setIcon(self._look.icon("library", "muted"))
        self.library.setIconSize(QSize(20, 20))
        self.library.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.library.clicked.connect(self._on_library)
        self._column.addWidget(self.library)
        self.name_library("")

    def _fit_height(self) -> None:
        """On a low screen every place is still in sight: lines as low as a target may be, and no air round them."""
        low = self.height() < _LOW
        self._logo.setVisible(self.height() >= _LOWEST_WITH_LOGO)
        if low == self._low:
            return
        self._low = low
        self._fit_margins()
        self._column.setSpacing(2 if low else Space.XS)
        self._logo_row.setContentsMargins(Space.XS, 0, 0, Space.XS if low else Space.L)
        self._area.column.setSpacing(0 if low else 2)
        for button in (*self._buttons.values(), self.library):
            button.setProperty("low", low)
            restyle(button)

    def _fit_margins(self) -> None:
        side = Space.S if self._narrow else Space.M  # an icon's button is as wide as its padding makes it
        top, foot = (Space.S, Space.XS) if self._low else (Space.L, Space.M)
        self._column.setContentsMargins(side, top, side, foot)

    def _fit_groups(self) -> None:
        """Name the groups where there is room for it: wide enough for words, high enough for all places."""
        heads = sum(head.sizeHint().height() + 2 for head in self._heads)
        buttons = sum(button.sizeHint().height() + 2 for button in self._buttons.values())
        roomy = not self._narrow and self._area.height() >= heads + buttons
        for head in self._heads:
            head.setVisible(roomy)

    def _fit_library(self) -> None:
        name = self._library_name or tr("Pustaka")
        room = WIDE - 2 * Space.M - 52
        self.library.ensurePolished()
        short = self.library.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
        self.library.setText("" if self._narrow else short.replace("&", "&&"))
        self.library.setToolTip(tr("{name}: pustaka, bahasa, tampilan, bantuan", name=name))

    def _on_library(self) -> None:
        """Open the menu above its button; Qt's own way of a button with a menu ignores the style's padding."""
        if self._menu is not None:
            height = self._menu.sizeHint().height()
            self._menu.popup(self.library.mapToGlobal(QPoint(0, -height - Space.XS)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()
        self._fit_groups()

    def _on_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.chosen.emit(button.objectName())


class _Places(QScrollArea):
    """The column of places; it scrolls where the window is too low for all of them."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
