"""The parts of a place: tabs over pages, of which one is looked at."""

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from portfolio.texts import tr
from ui.theme.tokens import Space
from ui.widgets.page import ScrollPage, framed


class PartTabs(QTabBar):
    """The names of the parts, on no line and no wider than they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setAccessibleName(tr("Bagian"))


class Parts(QWidget):
    """The tabs, and under them the page of the one that is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = PartTabs()
        self._pages = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(framed(self.tabs))
        column.addWidget(self._pages, 1)
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)

    def add(self, name: str, widget: QWidget) -> None:
        """Add a part as a page that scrolls."""
        page = ScrollPage()
        page.column.addWidget(widget, 1)
        self._pages.addWidget(page)
        self.tabs.addTab(name)
