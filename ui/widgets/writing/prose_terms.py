"""Old and wrong terms of a long text, shown under it, with the right one to put in their place."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.theme.look import Look
from ui.widgets.term_hints import HintLines, write_over
from ui.widgets.writing.growing_edit import INDENT
from ui.widgets.writing.prose_editor import ProseEditor

_MOST = 2


class ProseTerms(HintLines):
    """Watches one editor; at most two hints at once."""

    def __init__(self, look: Look, editor: ProseEditor, parent: QWidget) -> None:
        super().__init__(look, _MOST, parent)
        self._editor = editor
        self.setContentsMargins(INDENT, 0, INDENT, 0)
        editor.textChanged.connect(self.pause.start)

    @override
    def words(self) -> str:
        return self._editor.toPlainText()

    @override
    def fixed(self) -> bool:
        return self._editor.isReadOnly()

    @override
    def put(self, start: int, end: int, replacement: str) -> None:
        write_over(self._editor.document(), start, end, replacement)
        self._editor.flush()
