"""Bold, italic and lists: a small bar that shows while one writes."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from portfolio.texts import tr
from ui.theme.look import Look
from ui.widgets.writing.prose_editor import ProseEditor, Style


class FormatBar(QWidget):
    """Four switches for the text at the caret of `editor`; it keeps its room while hidden."""

    def __init__(self, look: Look, editor: ProseEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._buttons: dict[Style, QToolButton] = {}
        styles: tuple[tuple[Style, str, str], ...] = (
            ("bold", "bold", tr("Tebal (Ctrl+B)")),
            ("italic", "italic", tr("Miring (Ctrl+I)")),
            ("bullets", "list", tr("Daftar butir (Ctrl+Shift+8)")),
            ("numbers", "list-ordered", tr("Daftar bernomor (Ctrl+Shift+7)")),
        )
        for style, icon, name in styles:
            button = _StyleButton(look, style, icon, name)
            button.clicked.connect(self._on_clicked)
            self._buttons[button.style_name] = button
            row.addWidget(button)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Bentuk teks"))
        self.hide()
        editor.style_changed.connect(self._on_style_changed)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, _StyleButton):
            self._editor.toggle(button.style_name)

    def _on_style_changed(self) -> None:
        if self.isVisible():
            for style, button in self._buttons.items():
                button.setChecked(self._editor.wears(style))


class _StyleButton(QToolButton):
    """One switch. The mouse leaves the focus in the text."""

    def __init__(self, look: Look, style: Style, icon: str, name: str) -> None:
        super().__init__()
        self.style_name = style
        self.setProperty("kind", "segment")
        self.setCheckable(True)
        self.setIcon(look.icon(icon, "text", 18))
        self.setIconSize(QSize(18, 18))
        self.setFixedSize(32, 32)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(name)
        self.setAccessibleName(name)
