"""What is said of the chosen photos: caption, memo, alt text, credit."""

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.services.photos import PhotoFields
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.fields import PlainTextField, TextField
from ui.widgets.writing.growing_edit import let_drops_through


class WordsForm(QWidget):
    """One field for each; where photos differ, a field says so, and stays untouched until somebody writes in it."""

    described = Signal(dict)
    """the field that was written"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption = PlainTextField(
            look, tr("Keterangan (dicetak)"), hint=tr("Siapa melakukan apa, dan apa artinya bagi murid."), lines=2
        )
        self.alt = PlainTextField(
            look, tr("Teks alternatif"), hint=tr("Apa yang terlihat, bagi yang tidak dapat melihat foto."), lines=2
        )
        self.credit = TextField(look, tr("Pemotret atau sumber"))
        self.memo = PlainTextField(
            look, tr("Catatan pribadi"), hint=tr("Tidak pernah dicetak atau dibagikan."), lines=2
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for field in (self.caption, self.alt, self.credit, self.memo):
            let_drops_through(field.control)
            column.addWidget(field)
        self.caption.edited.connect(self._on_caption)
        self.alt.edited.connect(self._on_alt)
        self.credit.edited.connect(self._on_credit)
        self.memo.edited.connect(self._on_memo)

    def show_words(self, words: Mapping[str, str | None]) -> None:
        """Show what is said; None where the photos differ."""
        for name in ("caption", "alt", "credit", "memo"):
            field = cast("PlainTextField | TextField", getattr(self, name))
            said = words.get(name)
            field.control.setPlaceholderText(tr("Beragam; tulis untuk semua") if said is None else "")
            field.set_text(said or "")

    def focus_caption(self) -> None:
        """Put the cursor into the caption."""
        self.caption.control.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.caption.control.selectAll()

    def flush(self) -> None:
        """Send what is typed."""
        for field in (self.caption, self.alt, self.credit, self.memo):
            field.flush()

    def _on_caption(self, text: str) -> None:
        self._say({"caption": text})

    def _on_alt(self, text: str) -> None:
        self._say({"alt": text})

    def _on_credit(self, text: str) -> None:
        self._say({"credit": text})

    def _on_memo(self, text: str) -> None:
        self._say({"memo": text})

    def _say(self, fields: PhotoFields) -> None:
        self.described.emit(fields)
