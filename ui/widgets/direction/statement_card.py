"""One statement: the old wording beside the new, what it is aligned to, and behind that why and with what evidence."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.alignment import Element, statement_name
from portfolio.domain.framework import FrameworkTable
from portfolio.services.direction import StatementPage
from portfolio.texts import ntr, tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Size, Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.direction.element_popup import ElementPopup
from ui.widgets.direction.evidence_strip import EvidenceStrip
from ui.widgets.direction.level_chip import LevelChip
from ui.widgets.direction.reasons import Reasons
from ui.widgets.direction.statement_head import StatementHead
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Hairline, Words
from ui.widgets.pictures import Pictures
from ui.widgets.plain_text_field import PlainTextField
from ui.widgets.term_hints import TermHints

_SIDE_BY_SIDE = 560
"""px from which old and new stand beside each other"""


class StatementCard(Card):
    """A statement; every field keeps itself. What stands behind it is made when it is first unfolded."""

    worded = Signal(str, str, str)
    """the statement's id, a column ("before", "after"), the wording"""
    aligned = Signal(str, str, str, bool)
    """id, scheme, item, whether it is claimed"""
    reasoned = Signal(str, str, str, str)
    """id, scheme, item, reason"""
    moved = Signal(str, int)
    """id, and by how many places"""
    turned = Signal(str, str)
    """id, and the kind that it becomes"""
    removed = Signal(str)
    evidence_wanted = Signal(str, str)
    """id, and what: photo, practice, words"""
    evidence_worded = Signal(str, str)
    evidence_removed = Signal(str)

    def __init__(self, look: Look, pictures: Pictures, tables: Sequence[FrameworkTable], page: StatementPage) -> None:
        super().__init__(Space.L)
        self._look, self._pictures, self._tables = look, pictures, tables
        self._page = page
        self._reasons: Reasons | None = None
        self._strip: EvidenceStrip | None = None
        self._chips: dict[Element, LevelChip] = {}
        self.head = StatementHead(look)
        self.head.moved.connect(self._on_moved)
        self.head.turned.connect(self._on_turned)
        self.head.removed.connect(self._on_removed)
        self.column.addWidget(self.head)
        self._build_wordings()
        self._build_elements()
        self._behind = QWidget()
        self._behind_column = QVBoxLayout(self._behind)
        self._behind_column.setContentsMargins(0, 0, 0, 0)
        self._behind_column.setSpacing(Space.M)
        self._behind.hide()
        self.column.addWidget(self._behind)
        self.show_page(page, last=False)

    def show_page(self, page: StatementPage, *, last: bool) -> None:
        """Show the statement; what is being typed stays."""
        self._page = page
        name = statement_name(page.statement.kind, page.number)
        self.head.show_page(page, name, last=last)
        self.setAccessibleName(name)
        self.before.set_text(page.statement.before)
        self.after.set_text(page.statement.after)
        for field, words in ((self.before, tr("Rumusan lama")), (self.after, tr("Rumusan baru"))):
            field.control.setAccessibleName(tr("{name}: {field}", name=name, field=words))
        self._show_chips()
        self._show_behind()

    def unfold(self, element: Element | None = None) -> None:
        """Show reasons and evidence, and put the cursor into the reason of an element."""
        self._fold.setChecked(True)
        if self._reasons is not None and element is not None:
            self._reasons.begin(element)

    def begin(self, column: str = "after") -> None:
        """Put the cursor where one writes."""
        (self.before if column == "before" else self.after).control.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Say now what was typed."""
        self.before.flush()
        self.after.flush()
        if self._reasons is not None and self._strip is not None:
            self._reasons.flush()
            self._strip.flush()

    def _build_wordings(self) -> None:
        self._wordings = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._wordings.setSpacing(Space.L)
        self.before = PlainTextField(
            self._look, tr("Rumusan lama"), placeholder=tr("Kosong bila rumusan ini baru."), lines=2
        )
        self.after = PlainTextField(
            self._look, tr("Rumusan baru"), placeholder=tr("Tulis rumusan yang sudah diselaraskan."), lines=2
        )
        self.after.control.setFont(fonts.interface(Size.READING))
        self.before.label.setProperty("role", "caption")
        old = QFrame()
        old.setProperty("role", "raised")
        inside = QVBoxLayout(old)
        inside.setContentsMargins(Space.XS, Space.S, Space.XS, Space.S)
        self.before.label.setContentsMargins(11, 0, 0, 0)
        inside.addWidget(self.before)
        inside.addStretch(1)
        self.before.control.setProperty("role", "bare")
        new = QWidget()
        inside = QVBoxLayout(new)
        inside.setContentsMargins(0, Space.S, 0, 0)
        inside.addWidget(self.after)
        inside.addStretch(1)
        self._wordings.addWidget(old, 4)
        self._wordings.addWidget(new, 5)
        TermHints(self._look, self.after)
        self.before.edited.connect(self._on_before)
        self.after.edited.connect(self._on_after)
        self.column.addLayout(self._wordings)

    def _build_elements(self) -> None:
        ground = QWidget()
        self._flow = FlowLayout(ground, Space.S)
        self.add_button = Button(self._look, tr("Unsur"), "plain", "plus")
        self.add_button.setToolTip(tr("Pilih unsur Pembelajaran Mendalam yang dikuatkan rumusan ini."))
        self.add_button.setAccessibleName(tr("Pilih unsur"))
        self.add_button.clicked.connect(self._on_add)
        self._fold = Button(self._look, "", "plain", "chevron-down")
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self._on_fold)
        self._flow.addWidget(self.add_button)
        self._flow.addWidget(self._fold)
        self.column.addWidget(ground)

    def _show_chips(self) -> None:
        names = {(table.id, item.id): item.label for table in self._tables for item in table.items}
        wanted = [(element, self._page.aligned.level(element)) for element in self._elements()]
        if [(key, chip.property("level")) for key, chip in self._chips.items()] != wanted:
            for chip in self._chips.values():
                self._flow.removeWidget(chip)
                chip.hide()
                chip.deleteLater()
            self._flow.removeWidget(self.add_button)
            self._flow.removeWidget(self._fold)
            self._chips = {}
            for element, level in wanted:
                chip = self._chips[element] = LevelChip(self._look, names[element], level)
                self._flow.addWidget(chip)
                chip.show()
            self._flow.addWidget(self.add_button)
            self._flow.addWidget(self._fold)
            self.updateGeometry()
        evidence = ntr("{n} bukti", self._page.aligned.evidence)
        self._fold.setText(tr("Alasan dan bukti · {evidence}", evidence=evidence))
        self._fold.setAccessibleName(self._fold.text())

    def _elements(self) -> list[Element]:
        return [(tag.scheme, tag.item) for tag in self._page.tags]

    def _show_behind(self) -> None:
        if self._reasons is None or self._strip is None:
            return
        aligned = self._page.aligned
        claims = {one: (aligned.reasons[one], aligned.level(one)) for one in self._elements()}
        self._reasons.show_claims(claims)
        self._reasons_title.setVisible(bool(claims))
        self._strip.show_evidence(self._page.evidence)

    def _build_behind(self) -> None:
        self._behind_column.addWidget(Hairline())
        self._reasons_title = Words(tr("Mengapa selaras"), "label")
        self._behind_column.addWidget(self._reasons_title)
        self._reasons = Reasons(self._look, self._tables)
        self._reasons.edited.connect(self._on_reason)
        self._reasons.removed.connect(self._on_unclaimed)
        self._behind_column.addWidget(self._reasons)
        self._behind_column.addWidget(Words(tr("Bukti bahwa rumusan ini dijalani"), "label"))
        self._strip = EvidenceStrip(self._look, self._pictures)
        self._strip.photo_wanted.connect(self._on_photo_wanted)
        self._strip.practice_wanted.connect(self._on_practice_wanted)
        self._strip.words_wanted.connect(self._on_words_wanted)
        self._strip.edited.connect(self.evidence_worded)
        self._strip.removed.connect(self.evidence_removed)
        self._behind_column.addWidget(self._strip)

    def _on_fold(self, unfolded: bool) -> None:
        if unfolded and self._reasons is None:
            self._build_behind()
            self._show_behind()
        self._fold.setIcon(self._look.button_icon("chevron-up" if unfolded else "chevron-down", "text"))
        self._behind.setVisible(unfolded)

    def _on_before(self, words: str) -> None:
        self.worded.emit(self._page.statement.id, "before", words)

    def _on_after(self, words: str) -> None:
        self.worded.emit(self._page.statement.id, "after", words)

    def _on_add(self) -> None:
        popup = ElementPopup(self._look, self._tables, self._elements(), self)
        popup.toggled.connect(self._on_toggled)
        popup.open_below(self.add_button)

    def _on_toggled(self, scheme: str, item: str, on: bool) -> None:
        self.aligned.emit(self._page.statement.id, scheme, item, on)
        if on and not self._fold.isChecked():
            self._fold.setChecked(True)

    def _on_reason(self, scheme: str, item: str, reason: str) -> None:
        self.reasoned.emit(self._page.statement.id, scheme, item, reason)

    def _on_unclaimed(self, scheme: str, item: str) -> None:
        self.aligned.emit(self._page.statement.id, scheme, item, False)

    def _on_moved(self, by: int) -> None:
        self.moved.emit(self._page.statement.id, by)

    def _on_turned(self, kind: str) -> None:
        self.turned.emit(self._page.statement.id, kind)

    def _on_removed(self) -> None:
        self.removed.emit(self._page.statement.id)

    def _on_photo_wanted(self) -> None:
        self.evidence_wanted.emit(self._page.statement.id, "photo")

    def _on_practice_wanted(self) -> None:
        self.evidence_wanted.emit(self._page.statement.id, "practice")

    def _on_words_wanted(self) -> None:
        self.evidence_wanted.emit(self._page.statement.id, "words")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _SIDE_BY_SIDE
        self._wordings.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
