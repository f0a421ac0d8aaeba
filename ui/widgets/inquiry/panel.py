"""The tabs at the right: photos, data, decisions. Each is made when it is first looked at."""

from typing import Literal, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QTabBar, QVBoxLayout, QWidget

from portfolio.domain.cycle import Stage
from portfolio.services.inquiries import InquiryPage
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.inquiry.data_tab import DataTab
from ui.widgets.inquiry.decision_tab import DecisionTab
from ui.widgets.inquiry.open_inquiry import OpenInquiry
from ui.widgets.inquiry.photo_tab import StagePhotoTab
from ui.widgets.pictures import Pictures

Tab = Literal["photos", "data", "decisions"]
_TABS: tuple[Tab, ...] = ("photos", "data", "decisions")


class EvidencePanel(QWidget):
    """Shows one tab of what a cycle rests on."""

    photos_wanted = Signal()
    photo_viewed = Signal(str)
    """place id"""
    photo_taken_out = Signal(str)
    photo_place_wanted = Signal(str)
    """the place of photos is to be shown, and there this photo"""

    def __init__(self, desk: OpenInquiry, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look, self._pictures = desk, look, pictures
        self._page: InquiryPage | None = None
        self._stage: Stage | None = None
        self._read_only = False
        self._made: dict[Tab, StagePhotoTab | DataTab | DecisionTab] = {}
        self._bar = QTabBar()
        self._bar.setDrawBase(False)
        self._bar.setExpanding(False)
        self._bar.setUsesScrollButtons(False)
        self._bar.setAccessibleName(tr("Foto, data, dan keputusan"))
        for name in (tr("Foto"), tr("Data"), tr("Keputusan")):
            self._bar.addTab(name)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._bar)
        column.addWidget(scroll, 1)
        ground = QWidget()
        ground.setProperty("role", "page")
        self._stack = QVBoxLayout(ground)
        self._stack.setContentsMargins(2, 2, Space.M, Space.L)
        scroll.setWidget(ground)
        self._bar.currentChanged.connect(self._on_tab)
        # Later than the page's first pieces, so that no turn of the event loop is long.
        self._soon = QTimer(self, singleShot=True, interval=30)
        self._soon.timeout.connect(self._on_soon)

    @property
    def tab(self) -> Tab:
        """The tab that is shown."""
        return _TABS[max(0, self._bar.currentIndex())]

    @property
    def photos(self) -> StagePhotoTab:
        """The tab of photos."""
        return cast("StagePhotoTab", self._need("photos"))

    @property
    def data(self) -> DataTab:
        """The tab of data."""
        return cast("DataTab", self._need("data"))

    @property
    def decisions(self) -> DecisionTab:
        """The tab of decisions."""
        return cast("DecisionTab", self._need("decisions"))

    def show_page(self, page: InquiryPage, stage: Stage) -> None:
        """Show what the library holds, in the tab that is seen."""
        self._page, self._stage = page, stage
        self._soon.start()

    def show_tab(self, tab: Tab) -> None:
        """Turn to a tab."""
        self._bar.setCurrentIndex(_TABS.index(tab))
        self._on_tab(self._bar.currentIndex())

    def pick(self, place_id: str) -> None:
        """Show the photo that was picked on the page."""
        self.show_tab("photos")
        self.photos.pick(place_id)

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self._read_only = read_only
        for widget in self._made.values():
            widget.set_read_only(read_only)

    def _on_soon(self) -> None:
        self._fill(self.tab)

    def _on_tab(self, _index: int) -> None:
        self._need(self.tab)
        focused = QApplication.focusWidget()
        if focused is not None and any(widget.isAncestorOf(focused) for widget in self._made.values()):
            self._bar.setFocus()  # else Qt gives the focus of what is hidden to the far end of the window
        for tab, widget in self._made.items():
            widget.setVisible(tab == self.tab)
        self._fill(self.tab)

    def _fill(self, tab: Tab) -> None:
        widget = self._need(tab)
        if self._page is None or self._stage is None:
            return
        if isinstance(widget, DataTab):
            widget.show_page(self._page)
        else:
            widget.show_page(self._page, self._stage)

    def _need(self, tab: Tab) -> StagePhotoTab | DataTab | DecisionTab:
        if tab not in self._made:
            widget = self._make(tab)
            widget.set_read_only(self._read_only)
            self._made[tab] = widget
            self._stack.addWidget(widget)
        return self._made[tab]

    def _make(self, tab: Tab) -> StagePhotoTab | DataTab | DecisionTab:
        if tab == "data":
            return DataTab(self._desk, self._look)
        if tab == "decisions":
            return DecisionTab(self._desk, self._look)
        photos = StagePhotoTab(self._desk, self._look, self._pictures)
        photos.wanted.connect(self.photos_wanted)
        photos.viewed.connect(self.photo_viewed)
        photos.taken_out.connect(self.photo_taken_out)
        photos.place_wanted.connect(self.photo_place_wanted)
        return photos
