"""Several widgets in one place, of which one is shown, and which is only as high as that one."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class OneOf(QWidget):
    """For what scrolls: a stack would keep the height of its tallest page."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._widgets = widgets
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            column.addWidget(widget)
        self.show_only(widgets[0])

    def show_only(self, wanted: QWidget) -> None:
        """Show this one."""
        for widget in self._widgets:
            widget.setVisible(widget is wanted)
