"""Pages of a PDF as they will print, scrolled and zoomed."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from ui.operations import Operations
from ui.theme.look import Look
from ui.widgets.pages.paper import paint_focus, paint_fold, paint_page, paint_shadow
from ui.widgets.pages.pictures import PagePictures, Place, places_in
from ui.widgets.pages.spreads import (
    ACTUAL_SIZE,
    MARGIN,
    Fit,
    PageSizes,
    Row,
    larger,
    lay_out,
    page_name,
    smaller,
    zoom_to_fit,
)

_NARROW = 500
"""px of the viewport below which two pages side by side could not be read."""
_SETTLED_MS = 40


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A spot on the page in view, by which the view stays where it is when pages are laid out anew."""

    page: int
    share: float
    """of the page's height"""
    at_top: bool
    """whether one is at the very beginning, and stays there"""


class PageView(QAbstractScrollArea):
    """Shows the pages of a PDF; only those in sight, and their neighbours, are ever rasterised."""

    page_changed = Signal(int)
    """the page in view, from 0"""
    view_changed = Signal()
    """pages, zoom, fit or pairing are others"""

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sizes: PageSizes = ()
        self._spreads = lay_out((), paired=True, zoom=1, viewport_width=1)
        self._wants_pairs = True
        self._fit = Fit.WIDTH
        self._zoom = 1.0
        self._page = 0
        self.pictures = PagePictures(operations, self)
        self.pictures.arrived.connect(self._on_picture)
        self._settled = QTimer(self, interval=_SETTLED_MS, singleShot=True)
        self._settled.timeout.connect(self._want_pictures)
        self._build_surface()

    def _build_surface(self) -> None:
        self.setObjectName("pageView")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        # A bar that comes and goes would change the width that the zoom follows, and so come and go for ever.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled)
        self._say_page()

    def show_pdf(self, pdf: Path, sizes: PageSizes) -> None:
        """Show the pages of a PDF in place of those before; the place in view and the zoom stay."""
        self.show_pages(places_in(pdf, len(sizes)), sizes)

    def show_pages(self, places: Sequence[Place], sizes: PageSizes) -> None:
        """Show pages, wherever each is, in place of those before; the place in view and the zoom stay."""
        anchor = self._anchor()
        self.pictures.open(places)
        self._sizes = sizes
        self._lay_out(anchor)
        self._say_page()

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The page in view, from 0."""
        return self._page

    @property
    def fit(self) -> Fit:
        """What the zoom follows."""
        return self._fit

    @property
    def paired(self) -> bool:
        """Whether pages stand side by side now."""
        return self._wants_pairs and self.can_pair

    @property
    def can_pair(self) -> bool:
        """Whether there is room for pages side by side."""
        return self.viewport().width() >= _NARROW

    @property
    def wants_pairs(self) -> bool:
        """Whether pages are to stand side by side where there is room."""
        return self._wants_pairs

    @property
    def percent(self) -> int:
        """The zoom, 100 where a page has the size of its paper."""
        return round(100 * self._zoom / ACTUAL_SIZE)

    def visible_pages(self) -> range:
        """The pages that are at least partly in sight, from 0."""
        rows = self._visible_rows()
        return range(rows[0].first, rows[-1].end) if rows else range(0)

    def place_of(self, page: int) -> QRectF:
        """Where a page (from 0) is in the viewport."""
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return self._spreads.pages[page].translated(-scrolled)

    def go_to(self, page: int) -> None:
        """Bring a page (from 0) into view."""
        if not self._sizes:
            return
        page = max(0, min(page, len(self._sizes) - 1))
        row = self._spreads.rows[self._spreads.row_of(page)]
        self.verticalScrollBar().setValue(round(row.top - MARGIN / 2))
        self._set_page(page)

    def go_rows(self, steps: int) -> None:
        """Go on, or back, by whole rows of pages."""
        if not self._sizes:
            return
        row = self._spreads.row_of(self._page) + steps
        self.go_to(self._spreads.rows[max(0, min(row, len(self._spreads.rows) - 1))].first)

    def set_fit(self, fit: Fit) -> None:
        """Let the zoom follow the width or the whole page."""
        self._fit = fit
        self._lay_out(self._anchor())

    def set_percent(self, percent: int) -> None:
        """Show pages in that share of their paper's size."""
        self._set_zoom(percent / 100 * ACTUAL_SIZE)

    def set_pairs(self, pairs: bool) -> None:
        """Show pages side by side, or one below the other."""
        self._wants_pairs = pairs
        self._lay_out(self._anchor())

    def zoom_in(self) -> None:
        """One step larger."""
        self._set_zoom(larger(self._zoom))

    def zoom_out(self) -> None:
        """One step smaller."""
        self._set_zoom(smaller(self._zoom))

    def _on_scrolled(self) -> None:
        self._follow_scroll()
        self.viewport().update()
        self._settled.start()

    def _on_picture(self, page: int) -> None:
        if page < len(self._spreads.pages):
            self.viewport().update(self.place_of(page).toAlignedRect())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._look.palette.canvas))
        for row in self._visible_rows():
            self._paint_row(painter, row)
        if self.hasFocus():
            paint_focus(painter, self.viewport().rect(), self._look.palette)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(self._anchor())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif event.angleDelta().y() > 0:
            self.zoom_in()
        elif event.angleDelta().y() < 0:
            self.zoom_out()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.ZoomIn) or event.text() == "+":
            self.zoom_in()
        elif event.matches(QKeySequence.StandardKey.ZoomOut) or event.text() == "-":
            self.zoom_out()
        elif event.key() == Qt.Key.Key_PageDown:
            self.go_rows(1)
        elif event.key() == Qt.Key.Key_PageUp:
            self.go_rows(-1)
        elif event.key() == Qt.Key.Key_Home:
            self.go_to(0)
        elif event.key() == Qt.Key.Key_End:
            self.go_to(self.page_count - 1)
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        # Small, since a stack asks for as much height as its pages would like.
        return QSize(360, 240)

    def _paint_row(self, painter: QPainter, row: Row) -> None:
        places = [self.place_of(page) for page in range(row.first, row.end)]
        paint_shadow(painter, places[0].united(places[-1]))
        for page, place in enumerate(places, row.first):
            kept = self.pictures.picture(page)
            paint_page(painter, place, kept.image if kept else None, page + 1)
        for left in places[:-1]:
            paint_fold(painter, left)

    def _visible_rows(self) -> tuple[Row, ...]:
        top = self.verticalScrollBar().value()
        return self._spreads.rows_between(top, top + self.viewport().height())

    def _set_zoom(self, zoom: float) -> None:
        self._fit = Fit.NOTHING
        self._zoom = zoom
        self._lay_out(self._anchor())

    def _lay_out(self, anchor: _Anchor | None) -> None:
        viewport = self.viewport().size()
        if self._fit is not Fit.NOTHING and self._sizes:
            height = float(viewport.height()) if self._fit is Fit.PAGE else None
            self._zoom = zoom_to_fit(
                self._sizes, paired=self.paired, viewport_width=viewport.width(), viewport_height=height
            )
        self._spreads = lay_out(self._sizes, paired=self.paired, zoom=self._zoom, viewport_width=viewport.width())
        self._range_bars(viewport)
        if anchor is not None and self._sizes:
            self._return_to(anchor)
        self.viewport().update()
        self._settled.start()
        self.view_changed.emit()

    def _range_bars(self, viewport: QSize) -> None:
        for bar, whole, window in (
            (self.verticalScrollBar(), self._spreads.height, viewport.height()),
            (self.horizontalScrollBar(), self._spreads.width, viewport.width()),
        ):
            bar.setRange(0, max(0, round(whole) - window))
            bar.setPageStep(window)
            bar.setSingleStep(24)
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().maximum() // 2)

    def _anchor(self) -> _Anchor | None:
        if not self._sizes:
            return None
        top, place = self.verticalScrollBar().value(), self._spreads.pages[self._page]
        share = (top + self.viewport().height() / 3 - place.top()) / place.height()
        return _Anchor(self._page, share, at_top=top == 0)

    def _return_to(self, anchor: _Anchor) -> None:
        page = min(anchor.page, len(self._sizes) - 1)
        place = self._spreads.pages[page]
        if anchor.at_top:
            self.verticalScrollBar().setValue(0)
        elif self._fit is Fit.PAGE:
            self.go_to(page)
        else:
            y = place.top() + anchor.share * place.height()
            self.verticalScrollBar().setValue(round(y - self.viewport().height() / 3))
        self._set_page(page)

    def _follow_scroll(self) -> None:
        """The page in view is the one that the eye is on; of two side by side the one that was chosen stays.

        The eye wanders from the top of the window at the beginning to its foot at the end: each page has its turn.
        """
        if not self._spreads.rows:
            return
        bar = self.verticalScrollBar()
        eye = bar.value() + self.viewport().height() * bar.value() / max(1, bar.maximum())
        row = self._spreads.rows[self._spreads.row_at(eye)]
        self._set_page(self._page if row.holds(self._page) else row.first)

    def _set_page(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self._say_page()
            self.page_changed.emit(page)

    def _say_page(self) -> None:
        self.setAccessibleName(page_name(self._page, self.page_count) if self._sizes else "")

    def _want_pictures(self) -> None:
        """Ask for what is in sight, then for the next and the last page beyond it."""
        visible = self.visible_pages()
        if not visible or not self.isVisible():
            return
        beyond = [page for page in (visible.stop, visible.start - 1) if 0 <= page < self.page_count]
        ratio = self.devicePixelRatioF()
        self.pictures.want(
            [(page, max(1, round(self._spreads.pages[page].width() * ratio))) for page in (*visible, *beyond)]
        )
