"""The tabs at the right: photos, tags, measures, gaps. Each is made when it is first looked at."""

from typing import Literal, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QTabBar, QVBoxLayout, QWidget

from portfolio.services.practices import PracticePage
from portfolio.services.vocabulary import PlacedFinding
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.pictures import Pictures
from ui.widgets.writing.check_tab import CheckTab
from ui.widgets.writing.choices import Choices
from ui.widgets.writing.measure_tab import MeasureTab
from ui.widgets.writing.open_practice import OpenPractice
from ui.widgets.writing.photo_tab import PhotoTab
from ui.widgets.writing.tag_tab import TagTab

Tab = Literal["photos", "tags", "measures", "check"]
_TABS: tuple[Tab, ...] = ("photos", "tags", "measures", "check")


class Panel(QWidget):
    """Shows one tab of what belongs to the practice beside its text."""

    photos_wanted = Signal()
    photo_viewed = Signal(str)
    """place id"""
    photo_taken_out = Signal(str)
    photo_place_wanted = Signal(str)
    """the place of photos is to be shown, and there this photo, "" for all"""
    gap_chosen = Signal(object)

    def __init__(
        self,
        desk: OpenPractice,
        look: Look,
        choices: Choices,
        pictures: Pictures,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._look, self._choices, self._pictures = desk, look, choices, pictures
        self._page: PracticePage | None = None
        self._read_only = False
        self._made: dict[Tab, QWidget] = {}
        self._bar = QTabBar()
        self._bar.setDrawBase(False)
        self._bar.setExpanding(False)
        self._bar.setUsesScrollButtons(False)
        self._bar.setAccessibleName(tr("Foto, tanda, ukuran, dan pemeriksaan"))
        for name in (tr("Foto"), tr("Tanda"), tr("Dampak"), tr("Periksa")):
            self._bar.addTab(name)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._bar)
        column.addWidget(self._scroll, 1)
        self._ground = QWidget()
        self._ground.setProperty("role", "page")
        self._stack = QVBoxLayout(self._ground)
        self._stack.setContentsMargins(2, 2, Space.M, Space.L)
        self._scroll.setWidget(self._ground)
        self._bar.currentChanged.connect(self._on_tab)
        # Later than the page's first pieces, so that no turn of the event loop is long.
        self._soon = QTimer(self, singleShot=True, interval=30)
        self._soon.timeout.connect(self._on_soon)

    @property
    def tab(self) -> Tab:
        """The tab that is shown."""
        return _TABS[max(0, self._bar.currentIndex())]

    @property
    def photos(self) -> PhotoTab:
        """The tab of photos."""
        return cast("PhotoTab", self._need("photos"))

    def show_page(self, page: PracticePage) -> None:
        """Show what the library holds, in the tab that is seen."""
        self._page = page
        missing = len(page.completeness.gaps)
        self._bar.setTabText(_TABS.index("check"), tr("Periksa {n}", n=missing) if missing else tr("Periksa"))
        self._soon.start()

    def show_tab(self, tab: Tab) -> QWidget:
        """Turn to a tab."""
        self._bar.setCurrentIndex(_TABS.index(tab))
        self._on_tab(self._bar.currentIndex())
        return self._made[tab]

    def pick(self, place_id: str) -> None:
        """Show the photo that was picked on the page."""
        self.show_tab("photos")
        self.photos.pick(place_id)

    def focus_first(self) -> None:
        """Put the focus where the shown tab begins."""
        widget = self._made[self.tab]
        if isinstance(widget, TagTab | MeasureTab | CheckTab):
            widget.focus_first()

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self._read_only = read_only
        for widget in self._made.values():
            _set_read_only(widget, read_only)

    def _on_soon(self) -> None:
        self._fill(self.tab)

    def _on_tab(self, _index: int) -> None:
        self._need(self.tab)
        for tab, widget in self._made.items():
            widget.setVisible(tab == self.tab)
        self._fill(self.tab)

    def _fill(self, tab: Tab) -> None:
        widget = self._need(tab)
        if self._page is not None and isinstance(widget, PhotoTab | TagTab | MeasureTab | CheckTab):
            widget.show_page(self._page)

    def _need(self, tab: Tab) -> QWidget:
        if tab not in self._made:
            widget = self._make(tab)
            _set_read_only(widget, self._read_only)
            self._made[tab] = widget
            self._stack.addWidget(widget)
        return self._made[tab]

    def _make(self, tab: Tab) -> QWidget:
        match tab:
            case "photos":
                photos = PhotoTab(self._desk, self._look, self._pictures)
                photos.wanted.connect(self.photos_wanted)
                photos.viewed.connect(self.photo_viewed)
                photos.taken_out.connect(self.photo_taken_out)
                photos.place_wanted.connect(self.photo_place_wanted)
                return photos
            case "tags":
                tags = TagTab(self._desk, self._look, self._choices, self._pictures)
                tags.tagged.connect(self._on_tagged)
                return tags
            case "measures":
                return MeasureTab(self._desk, self._look)
            case "check":
                check = CheckTab(self._look)
                check.mended.connect(self.gap_chosen)
                check.term_accepted.connect(self._on_term_accepted)
                return check

    def _on_term_accepted(self, placed: PlacedFinding) -> None:
        self._desk.correct_term(placed)

    def _on_tagged(self, scheme: str, item: str, on: bool) -> None:
        self._desk.tag(scheme, item, on=on)


def _set_read_only(widget: QWidget, read_only: bool) -> None:
    if isinstance(widget, PhotoTab | TagTab | MeasureTab | CheckTab):
        widget.set_read_only(read_only)
