"""The paper that a place is laid out on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme.tokens import Space

WIDEST = 1120


class ScrollPage(QScrollArea):
    """A column, at most `widest` px, in the middle of what scrolls; put things into its `column`."""

    def __init__(self, widest: int = WIDEST, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        ground.setProperty("role", "page")
        row = QHBoxLayout(ground)
        row.setContentsMargins(Space.XXL, Space.S, Space.XXL, Space.XXL)
        middle = QWidget()
        middle.setProperty("role", "page")
        middle.setMaximumWidth(widest)
        row.addWidget(middle)
        self.column = QVBoxLayout(middle)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.XL)
        self.setWidget(ground)
        ground.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)


def framed(widget: QWidget, foot: int = 0) -> QWidget:
    """A widget that scrolls by itself, or stands over the pages, in the column of a place; `foot` px under it."""
    frame = QWidget()
    frame.setMaximumWidth(WIDEST + 2 * Space.XXL)
    column = QVBoxLayout(frame)
    column.setContentsMargins(Space.XXL, 0, Space.XXL, foot)
    column.addWidget(widget)
    return frame


def scrolled(widget: QWidget) -> QScrollArea:
    """A part of a dialog that may be higher than the dialog is; it leaves room for focus rings and the scroll bar."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    ground = QWidget()
    ground.setProperty("role", "page")
    column = QVBoxLayout(ground)
    column.setContentsMargins(2, 2, Space.M, 2)
    column.addWidget(widget)
    area.setWidget(ground)
    return area
