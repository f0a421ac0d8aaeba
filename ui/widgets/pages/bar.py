"""The strip over the pages: page number, spreads, zoom."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QActionGroup, QIntValidator
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import IconButton
from ui.widgets.labels import OneLine, Words
from ui.widgets.pages.spreads import Fit
from ui.widgets.pages.view import PageView

_PERCENTAGES = (50, 75, 100, 150, 200)


class PageBar(QWidget):
    """Says where one is in the pages and how large they are, and changes both."""

    def __init__(self, view: PageView, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._look = look
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.XS, Space.M, Space.XS)
        row.setSpacing(Space.XS)
        self._build_page_number(row)
        self._news = OneLine("", "caption")
        row.addSpacing(Space.S)
        row.addWidget(self._news, 1)
        self._build_pairing(row)
        self._build_zoom(row)
        view.page_changed.connect(self._on_view_changed)
        view.view_changed.connect(self._on_view_changed)
        self._on_view_changed()

    def _build_page_number(self, row: QHBoxLayout) -> None:
        self._back = IconButton(self._look, "chevron-up", tr("Halaman sebelumnya (Page Up)"))
        self._back.clicked.connect(self._on_back)
        self._next = IconButton(self._look, "chevron-down", tr("Halaman berikutnya (Page Down)"))
        self._next.clicked.connect(self._on_next)
        self.number = QLineEdit()
        self.number.setFixedWidth(52)
        self.number.setAccessibleName(tr("Nomor halaman"))
        self.number.setToolTip(tr("Tulis nomor halaman, lalu tekan Enter"))
        self.number.returnPressed.connect(self._on_number)
        self.number.editingFinished.connect(self._on_view_changed)
        self._of = Words("", "muted", wrap=False)
        for widget in (self._back, self._next, self.number, self._of):
            row.addWidget(widget)

    def _build_pairing(self, row: QHBoxLayout) -> None:
        self._pairs = self._segment("book-open", tr("Dua halaman berdampingan"))
        self._single = self._segment("file-text", tr("Satu halaman"))
        group = QButtonGroup(self)
        for button in (self._pairs, self._single):
            group.addButton(button)
            row.addWidget(button)
        group.buttonClicked.connect(self._on_pairing)
        row.addSpacing(Space.S)

    def _build_zoom(self, row: QHBoxLayout) -> None:
        smaller = IconButton(self._look, "zoom-out", tr("Perkecil (Ctrl dan −)"))
        smaller.clicked.connect(self._view.zoom_out)
        larger = IconButton(self._look, "zoom-in", tr("Perbesar (Ctrl dan +)"))
        larger.clicked.connect(self._view.zoom_in)
        self._zoom = QToolButton()
        self._zoom.setProperty("kind", "plain")
        self._zoom.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._zoom.setToolTip(tr("Pilih ukuran tampilan"))
        self._zoom.setMenu(self._build_menu())
        for widget in (smaller, self._zoom, larger):
            row.addWidget(widget)

    def _build_menu(self) -> QMenu:
        menu = QMenu(self)
        self._fits = QActionGroup(menu)
        for fit, name in ((Fit.WIDTH, tr("Selebar jendela")), (Fit.PAGE, tr("Seluruh halaman"))):
            self._add_choice(menu, name, fit)
        menu.addSeparator()
        for percent in _PERCENTAGES:
            self._add_choice(menu, _percentage(percent), percent)
        self._fits.triggered.connect(self._on_zoom)
        return menu

    def _add_choice(self, menu: QMenu, name: str, choice: Fit | int) -> None:
        action = QAction(name, menu, checkable=True)
        action.setData(choice)
        self._fits.addAction(action)
        menu.addAction(action)

    def _segment(self, icon: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "segment")
        button.setCheckable(True)
        button.setIcon(self._look.icon(icon))
        button.setIconSize(QSize(20, 20))
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def say(self, news: str) -> None:
        """Say something quietly beside the page number, or nothing any more."""
        self._news.set_text(news)

    @property
    def news(self) -> str:
        """What it says."""
        return self._news.accessibleName()

    def _on_back(self) -> None:
        self._view.go_rows(-1)

    def _on_next(self) -> None:
        self._view.go_rows(1)

    def _on_number(self) -> None:
        if self.number.text():
            self._view.go_to(int(self.number.text()) - 1)
            self._view.setFocus()

    def _on_pairing(self) -> None:
        self._view.set_pairs(self._pairs.isChecked())

    def _on_zoom(self, action: QAction) -> None:
        choice = action.data()
        if isinstance(choice, Fit):
            self._view.set_fit(choice)
        else:
            self._view.set_percent(choice)

    def _on_view_changed(self) -> None:
        view = self._view
        count = view.page_count
        if not self.number.hasFocus():
            self.number.setText(str(view.page + 1) if count else "")
        for control in (self.number, self._back, self._next, self._zoom):
            control.setEnabled(count > 0)
        self.number.setValidator(QIntValidator(1, max(1, count), self.number))
        self._of.setText(tr("dari {count}", count=count) if count else "")
        (self._pairs if view.wants_pairs else self._single).setChecked(True)
        for button in (self._pairs, self._single):
            button.setVisible(view.can_pair)
        self._zoom.setText(_percentage(view.percent))
        self._zoom.setAccessibleName(tr("Ukuran tampilan {percent} %", percent=view.percent))
        for action in self._fits.actions():
            action.setChecked(action.data() == (view.percent if view.fit is Fit.NOTHING else view.fit))


def _percentage(percent: int) -> str:
    return tr("{percent} %", percent=percent)
