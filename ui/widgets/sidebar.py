"""The left edge of the window: the places, and below them the library."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from portfolio.texts import tr
from ui.places import SIDEBAR, place_name
from ui.theme import icons
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.labels import Hairline, Words

WIDE, NARROW = 216, 68


class Sidebar(QFrame):
    """Logo, places, library; icons alone where the window is narrow."""

    chosen = Signal(str)
    """the id of the place that was pressed"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._narrow = False
        self._library_name = ""
        self._menu: QMenu | None = None
        self.setProperty("role", "sidebar")
        self.setFixedWidth(WIDE)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.M, Space.L, Space.M, Space.M)
        self._column.setSpacing(Space.XS)
        self._build_logo()
        self._build_places()
        self._column.addStretch(1)
        self._build_library()

    def light(self, place_id: str) -> None:
        """Mark the place where the window is."""
        self._buttons[place_id].setChecked(True)

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
        self._fit_library()

    @property
    def narrow(self) -> bool:
        """Whether it shows icons alone."""
        return self._narrow

    def _build_logo(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(Space.XS, 0, 0, 0)
        row.setSpacing(Space.S)
        logo = QLabel()
        logo.setPixmap(icons.drawing("app", {}, QSize(34, 34), self._look.ratio))
        logo.setFixedSize(34, 34)
        row.addWidget(logo)
        self._name = Words(tr("Praktik Baik"), "heading", wrap=False)
        row.addWidget(self._name, 1)
        self._column.addLayout(row)
        self._column.addSpacing(Space.L)

    def _build_places(self) -> None:
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        for n, place in enumerate(SIDEBAR, 1):
            name = place_name(place.id)
            button = QPushButton(name)
            button.setProperty("kind", "place")
            button.setCheckable(True)
            button.setIcon(self._look.two_state_icon(place.icon, "muted", "primary"))
            button.setIconSize(QSize(20, 20))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(name)
            button.setToolTip(tr("{place} (Ctrl+{n})", place=name, n=n))
            button.setObjectName(place.id)
            button.clicked.connect(self._on_clicked)
            self._group.addButton(button)
            self._buttons[place.id] = button
            self._column.addWidget(button)

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

    def _on_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.chosen.emit(button.objectName())
