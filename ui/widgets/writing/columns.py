"""Three columns that fold as the window narrows: outline, page, panel."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button

OUTLINE, PANEL = 220, 316
_BOTH_FROM = 1060
_PANEL_FROM = 820


class Columns(QWidget):
    """The page always stays; the sides give way to a button each, which `names` can call otherwise."""

    def __init__(
        self, look: Look, outline: QWidget, page: QWidget, panel: QWidget, names: tuple[str, str] | None = None
    ) -> None:
        super().__init__()
        left, right = names or (tr("Bagian tulisan"), tr("Foto dan pemeriksaan"))
        self._outline, self._panel = _scrolling(outline), panel
        self._outline.setFixedWidth(OUTLINE)
        panel.setFixedWidth(PANEL)
        self._outline_button = Button(look, left, "quiet", "panel-left")
        self._panel_button = Button(look, right, "quiet", "panel-right")
        for button in (self._outline_button, self._panel_button):
            button.setCheckable(True)
            button.clicked.connect(self._on_button)
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(Space.M, 0, Space.M, Space.XS)
        bar.addWidget(self._outline_button)
        bar.addStretch(1)
        bar.addWidget(self._panel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, 0, Space.S, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self._outline)
        row.addWidget(page, 1)
        row.addWidget(panel)
        column.addLayout(row, 1)
        self._arranged = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_panel(self) -> None:
        """Unfold the panel, where it is folded."""
        if self._panel.isHidden():
            self._panel_button.setChecked(True)
            self._outline_button.setChecked(False)
            self._apply()

    def _on_button(self) -> None:
        pressed, other = self._outline_button, self._panel_button
        if self.sender() is other:
            pressed, other = other, pressed
        # Where there is room for one side only, opening one closes the other.
        other.setChecked(self._arranged == "middle" and not pressed.isChecked())
        self._apply()

    def _apply(self) -> None:
        wide = self._arranged == "wide"
        self._bar.setVisible(not wide)
        self._outline.setVisible(wide or self._outline_button.isChecked())
        self._panel.setVisible(wide or self._panel_button.isChecked())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        arranged = "wide" if width >= _BOTH_FROM else "middle" if width >= _PANEL_FROM else "narrow"
        if arranged != self._arranged:
            self._arranged = arranged
            self._outline_button.setChecked(False)
            self._panel_button.setChecked(arranged == "middle")
            self._apply()


def _scrolling(widget: QWidget) -> QScrollArea:
    """The widget in an area that scrolls where the window is low."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    widget.setProperty("role", "page")
    area.setWidget(widget)
    return area
