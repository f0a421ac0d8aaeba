"""The report of the training: its own words with what to write, the inquiries it tells of, and who signs it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from portfolio.services.direction_frameworks import OutlineSection
from portfolio.texts import decimal, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.direction.reading import Reports
from ui.widgets.direction.report_section import ReportSection
from ui.widgets.direction.signers import Signers
from ui.widgets.fields import TextField
from ui.widgets.heading import SectionHeading
from ui.widgets.inquiry.board_model import chain_words, shown_title
from ui.widgets.labels import Words
from ui.widgets.writing.growing_edit import INDENT


class ReportForm(QWidget):
    """A page to write on, chapter by chapter; every field keeps itself."""

    edited = Signal(str, str)
    """a section's id, and its words"""
    changed = Signal(str, object)
    """a column of the report, and its new value"""
    inquiries_chosen = Signal(list)
    signed = Signal(list)
    inquiry_wanted = Signal()
    """the place of inquiries is to be shown"""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._outline: object = None
        self.sections: dict[str, ReportSection] = {}
        self.cycles: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.L)
        sentence = tr("Tulis bagian Anda sendiri; profil, siklus inkuiri, dan lampiran diambil dari pustaka.")
        self._column.addWidget(SectionHeading(tr("Laporan OJT kepala sekolah"), sentence))
        self._missing = Words("", "muted")
        self._column.addWidget(self._missing)
        self._column.addWidget(self._cover_card())
        self._chapters = QVBoxLayout()
        self._chapters.setSpacing(Space.L)
        self._column.addLayout(self._chapters)
        self._column.addWidget(self._signers_card())
        self._column.addStretch(1)

    def show_reports(self, shown: Reports) -> None:
        """Show the words of the report; what is being typed stays."""
        if shown.outline != self._outline:
            self._outline = shown.outline
            self._build_chapters(shown)
        self.heading.set_text(shown.ojt.report.title)
        self.heading.control.setPlaceholderText(shown.outline.title)
        self.year.set_text(shown.ojt.report.year)
        for section, block in self.sections.items():
            block.show_text(shown.ojt.texts.get(section, ""))
        self._show_cycles(shown)
        self.signers.show_state(shown.ojt, shown.people, shown.principal)
        lacking = len(shown.missing)
        self._missing.setText(
            tr("Masih {n} hal yang kurang: {first}", n=decimal(lacking), first=shown.missing[0]) if lacking else ""
        )
        self._missing.setVisible(bool(lacking))

    def flush(self) -> None:
        """Say now what was typed."""
        self.heading.flush()
        self.year.flush()
        for block in self.sections.values():
            block.flush()
        self.signers.flush()

    def begin(self, section: str) -> None:
        """Put the cursor into a section."""
        if section in self.sections:
            self.sections[section].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cover_card(self) -> Card:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        self.heading = TextField(self._look, tr("Judul di sampul"))
        self.heading.edited.connect(self._on_title)
        self.year = TextField(self._look, tr("Tahun"), placeholder="2025")
        self.year.edited.connect(self._on_year)
        row.addWidget(self.heading, 4)
        row.addWidget(self.year, 1)
        card.column.addLayout(row)
        return card

    def _signers_card(self) -> Card:
        card = Card()
        card.column.addWidget(Words(tr("Lembar pengesahan"), "heading"))
        self.signers = Signers(self._look)
        self.signers.placed.connect(self._on_placed)
        self.signers.edited.connect(self.signed)
        card.column.addWidget(self.signers)
        return card

    def _build_chapters(self, shown: Reports) -> None:
        while (item := self._chapters.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.sections = {}
        self._chapters.addWidget(self._chapter(shown.outline.preface.label, (shown.outline.preface,)))
        for chapter in shown.outline.chapters:
            own = tuple(one for one in chapter.sections if not one.stage)
            title = f"{chapter.label} · {chapter.title.capitalize()}"
            self._chapters.addWidget(self._chapter(title, own) if own else self._cycle_chapter(title))

    def _chapter(self, title: str, sections: tuple[OutlineSection, ...]) -> Card:
        card = Card()
        if len(sections) > 1:
            card.column.addWidget(_title(title))
        for one in sections:
            block = self.sections[one.id] = ReportSection(self._look, one, "strong" if len(sections) > 1 else "card")
            block.edited.connect(self.edited)
            card.column.addWidget(block)
        return card

    def _cycle_chapter(self, title: str) -> Card:
        card = Card()
        card.column.addWidget(_title(title))
        sentence = tr("Bagian A sampai D diambil dari siklus inkuiri yang Anda pilih: jawaban, foto, angka, keputusan.")
        told = Words(sentence, "muted")
        told.setContentsMargins(INDENT, 0, INDENT, 0)
        card.column.addWidget(told)
        self._cycles = QVBoxLayout()
        self._cycles.setContentsMargins(INDENT, 0, INDENT, 0)
        self._cycles.setSpacing(0)
        card.column.addLayout(self._cycles)
        self._none = Words(tr("Belum ada inkuiri yang dapat dipilih."), "muted")
        self._none.setContentsMargins(INDENT, 0, INDENT, 0)
        card.column.addWidget(self._none)
        row = QHBoxLayout()
        self._open = Button(self._look, tr("Buka Inkuiri"), "plain", "arrow-right")
        self._open.clicked.connect(self.inquiry_wanted)
        row.addWidget(self._open)
        row.addStretch(1)
        card.column.addLayout(row)
        self.cycles = {}
        return card

    def _show_cycles(self, shown: Reports) -> None:
        ids = [line.id for line in shown.inquiries]
        self._none.setVisible(not ids)
        for gone in [key for key in self.cycles if key not in ids]:
            box = self.cycles.pop(gone)
            box.hide()
            box.deleteLater()
        for line in shown.inquiries:
            if line.id not in self.cycles:
                box = self.cycles[line.id] = QCheckBox()
                box.clicked.connect(self._on_cycle)
                self._cycles.addWidget(box)
            named = " · ".join(filter(None, (shown_title(line.title), chain_words(line))))
            self.cycles[line.id].setText(named)
            self.cycles[line.id].setChecked(line.id in shown.chosen)

    def _on_title(self, words: str) -> None:
        self.changed.emit("title", words)

    def _on_year(self, words: str) -> None:
        self.changed.emit("year", words)

    def _on_placed(self, words: object) -> None:
        self.changed.emit("place_date", words)

    def _on_cycle(self) -> None:
        self.inquiries_chosen.emit([key for key, box in self.cycles.items() if box.isChecked()])


def _title(words: str) -> Words:
    title = Words(words, "card")
    title.setContentsMargins(INDENT, 0, INDENT, 0)
    return title
