"""The words of the report: a field for each section, in the report's order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.domain.training import Dissemination
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.card import Card
from ui.widgets.fields import PlainTextField
from ui.widgets.heading import SectionHeading
from ui.widgets.term_hints import TermHints


class StoryForm(QWidget):
    """Three cards, one a chapter."""

    changed = Signal(dict)
    """fields of the forum"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._fields: dict[str, PlainTextField] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        for title, rows in _chapters():
            card = Card()
            card.column.addWidget(SectionHeading(title))
            for name, label, asks, lines in rows:
                card.column.addWidget(self._kept(name, PlainTextField(look, label, placeholder=asks, lines=lines)))
            column.addWidget(card)
        column.addStretch(1)

    def show_forum(self, forum: Dissemination) -> None:
        """Show what the library holds; what is being typed stays."""
        for name, field in self._fields.items():
            field.set_text(getattr(forum, name))

    def focus_need(self, code: str) -> None:
        """Put the cursor where something is missing."""
        if field := self._fields.get(code):
            field.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Say now what was typed."""
        for field in self._fields.values():
            field.flush()

    def _kept(self, name: str, field: PlainTextField) -> PlainTextField:
        field.setObjectName(name)
        field.edited.connect(self._on_edited)
        self._fields[name] = field
        TermHints(self._look, field)
        return field

    def _on_edited(self, value: str) -> None:
        self.changed.emit({self.sender().objectName(): value})


_Row = tuple[str, str, str, int]
"""Column, label, what is asked, lines."""


def _chapters() -> tuple[tuple[str, tuple[_Row, ...]], ...]:
    return (
        (
            tr("Pendahuluan"),
            (
                ("background", tr("Latar belakang"), tr("Mengapa forum ini diadakan? Apa yang tampak di kelas?"), 4),
                ("goals", tr("Tujuan"), tr("Apa yang dapat dilakukan peserta sesudahnya?"), 3),
                ("audience", tr("Sasaran"), tr("Siapa yang diundang?"), 2),
                ("expected", tr("Hasil yang diharapkan"), tr("Apa yang akan dibawa pulang peserta?"), 2),
            ),
        ),
        (
            tr("Pelaksanaan"),
            (
                ("material", tr("Materi"), tr("Apa saja yang dipelajari dan dicoba?"), 3),
                (
                    "course",
                    tr("Jalannya kegiatan"),
                    tr("Apa yang terjadi dari awal sampai akhir? Sebutkan waktunya."),
                    6,
                ),
                ("results", tr("Hasil"), tr("Apa yang selesai dibuat, dan apa kata peserta?"), 4),
                ("obstacles", tr("Masalah dan pemecahan"), tr("Apa yang tidak berjalan, dan bagaimana diatasi?"), 3),
            ),
        ),
        (
            tr("Penutup"),
            (
                ("conclusion", tr("Simpulan"), tr("Apa yang Anda pelajari dari forum ini?"), 3),
                ("recommendation", tr("Rekomendasi"), tr("Apa yang sebaiknya dilakukan sekolah dan dinas?"), 3),
            ),
        ),
    )
