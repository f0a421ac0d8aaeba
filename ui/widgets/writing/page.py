"""The page in the middle: it looks like what will be printed, and is written in place."""

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.framework import WritingFrame
from portfolio.services.practices import PlacedPhoto, PracticePage
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.labels import Hairline, Words
from ui.widgets.pictures import Pictures
from ui.widgets.writing.choices import Choices
from ui.widgets.writing.figure import Figure
from ui.widgets.writing.figures import Figures
from ui.widgets.writing.growing_edit import INDENT, GrowingEdit
from ui.widgets.writing.quote_block import QuoteBlock
from ui.widgets.writing.section_block import MARGIN_WIDTH, SectionBlock
from ui.widgets.writing.title_block import TitleBlock

WIDEST = 720
_EDGE = 48
NOTES_FROM = 760
"""px of the middle column from which the questions stand beside the text"""


class Page(QScrollArea):
    """Title, sections, quote. What is shown is set piece by piece, so that a long practice opens without a pause."""

    figure_made = Signal(object)
    """a `Figure` that is new"""
    section_made = Signal(object)
    """a `SectionBlock` that is new"""
    built = Signal()
    """all pieces of the practice are shown"""

    def __init__(self, look: Look, choices: Choices, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._choices, self._pictures = look, choices, pictures
        self._page: PracticePage | None = None
        self._frame: WritingFrame | None = None
        self._read_only = False
        self._beside = False
        self._pieces: list[SectionBlock] = []
        self.blocks: dict[str, SectionBlock] = {}
        self.head = TitleBlock(look, choices)
        self.quote = QuoteBlock(look)
        self.loose = Figures(look, pictures, "")
        self._step = QTimer(self, singleShot=True, interval=0)
        self._step.timeout.connect(self._on_step)
        self._build()

    def show_page(self, page: PracticePage) -> None:
        """Show what the library holds; another practice starts at its top."""
        other = self._page is None or self._page.practice.id != page.practice.id
        self._page = page
        self.head.show_page(page)
        self.quote.show_practice(page.practice)
        if other:
            self.verticalScrollBar().setValue(0)
            for block in self.blocks.values():
                block.renew()
        if page.frame != self._frame:
            self._drop_sections()
            self._frame = page.frame
        if other or self._pieces or len(self.blocks) < len(page.frame.sections):
            self._pieces = list(self.blocks.values())
            self._step.start()
        else:
            for block in self.blocks.values():
                self._fill(block)
            self._show_loose()

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self._read_only = read_only
        self.head.set_read_only(read_only)
        self.quote.set_read_only(read_only)
        self.loose.set_read_only(read_only)
        for block in self.blocks.values():
            block.set_read_only(read_only)

    def add_below(self, widget: QWidget) -> None:
        """Put a part of its own under the sections and the quote."""
        self._column.insertWidget(self._column.indexOf(self.quote) + 1, widget)

    def show_place(self, widget: QWidget) -> None:
        """Scroll so that the widget stands in the upper third."""
        top = widget.mapTo(self._desk, QPoint(0, 0)).y()
        self.verticalScrollBar().setValue(max(0, top - self.viewport().height() // 5))

    def figure(self, place_id: str) -> Figure | None:
        """The figure of the photo at that place."""
        groups = (self.loose, *(block.figures for block in self.blocks.values()))
        return next((found for group in groups if (found := group.figure(place_id))), None)

    def section_at(self, position: QPoint) -> str:
        """The section under a point of this widget; "" above the first."""
        for section_id, block in self.blocks.items():
            area = QRect(block.mapTo(self, QPoint(0, 0)), block.size())
            if area.contains(QPoint(area.center().x(), position.y())):
                return section_id
        return ""

    def scroll_at_edge(self, y: int) -> None:
        """While something is dragged along the upper or lower edge, move the page."""
        bar = self.verticalScrollBar()
        if y < _EDGE:
            bar.setValue(bar.value() - _EDGE // 2)
        elif y > self.height() - _EDGE:
            bar.setValue(bar.value() + _EDGE // 2)

    def follow(self, edit: GrowingEdit) -> None:
        """Keep the caret of this text in sight."""
        edit.caret_moved.connect(self._on_caret)

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._desk = QWidget()
        self._desk.setProperty("role", "page")
        ground = QVBoxLayout(self._desk)
        ground.setContentsMargins(Space.S, Space.XS, Space.S, Space.XXXL)
        self._paper = QFrame()
        self._paper.setProperty("role", "card")
        self._column = QVBoxLayout(self._paper)
        self._column.setSpacing(Space.XL)
        self._column.addWidget(self.head)
        self._build_loose()
        self._rule = Hairline()
        self._column.addWidget(self._rule)
        self._column.addWidget(self.quote)
        self._column.addStretch(1)
        ground.addWidget(self._paper, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._desk)
        for text in (self.head.title, self.head.summary, self.quote.quote, self.quote.by):
            self.follow(text)
        self.loose.made.connect(self._on_figure)

    def _build_loose(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        self._loose_note = Words(
            tr("Foto tanpa bagian: yang pertama membuka praktik ini di buklet, yang lain dicetak di akhirnya."),
            "caption",
        )
        self._loose_note.setContentsMargins(INDENT, 0, INDENT, 0)
        self._loose_note.setVisible(False)
        column.addWidget(self._loose_note)
        column.addWidget(self.loose)
        self._column.addLayout(column)

    def _on_step(self) -> None:
        """Make or fill one section, then give way to the event loop."""
        if self._page is None or self._frame is None:
            return
        if self._pieces:
            self._fill(self._pieces.pop(0))
        elif len(self.blocks) < len(self._frame.sections):
            self._make_section(len(self.blocks))
        else:
            self._show_loose()
            self.built.emit()
            return
        self._step.start()

    def _make_section(self, place: int) -> None:
        section = self._page.frame.sections[place] if self._page else None
        if section is None:
            return
        color = self._choices.color(section.color_role, self._look.palette)
        block = SectionBlock(self._look, section, color, self._pictures)
        block.set_read_only(self._read_only)
        block.set_notes_beside(self._beside)
        self.follow(block.editor)
        block.figures.made.connect(self._on_figure)
        self.blocks[section.id] = block
        self._column.insertWidget(self._column.indexOf(self._rule), block)
        self.section_made.emit(block)
        self._fill(block)

    def _fill(self, block: SectionBlock) -> None:
        if self._page is not None:
            block.show_text(self._page.bodies.get(block.section.id, ""))
            block.figures.show_photos(self._numbered(block.section.id))

    def _show_loose(self) -> None:
        loose = self._numbered("")
        self.loose.show_photos(loose)
        self._loose_note.setVisible(bool(loose))

    def _numbered(self, section_id: str) -> list[tuple[PlacedPhoto, int]]:
        """The photos of a section, or ("") of none that the frame has, with their numbers."""
        if self._page is None:
            return []
        known = {section.id for section in self._page.frame.sections}
        return [
            (placed, number)
            for number, placed in enumerate(self._page.photos, 1)
            if (placed.place.section if placed.place.section in known else "") == section_id
        ]

    def _drop_sections(self) -> None:
        for block in self.blocks.values():
            block.hide()
            self._column.removeWidget(block)
            block.deleteLater()
        self.blocks = {}
        self._pieces = []

    def _on_figure(self, figure: Figure) -> None:
        self.follow(figure.caption)
        self.figure_made.emit(figure)

    def _on_caret(self, caret: QRect) -> None:
        edit = self.sender()
        if isinstance(edit, GrowingEdit):
            middle = edit.viewport().mapTo(self._desk, caret.center())
            self.ensureVisible(middle.x(), middle.y(), 0, 60)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width() - 2 * Space.S
        self._beside = room >= NOTES_FROM
        self._paper.setFixedWidth(min(room, WIDEST + (MARGIN_WIDTH + Space.XL if self._beside else 0)))
        side = Space.XXL if room < 560 else 40
        self._column.setContentsMargins(side - INDENT, Space.XXL, side - INDENT, 40)
        for block in self.blocks.values():
            block.set_notes_beside(self._beside)
