"""The page in the middle: the cycle's head and one of its stages, written in place as it prints."""

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.cycle import NOTES, Stage
from portfolio.services.inquiries import InquiryPage
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.inquiry.cycle_head import CycleHead
from ui.widgets.inquiry.photos import as_placed
from ui.widgets.inquiry.question_block import QuestionBlock
from ui.widgets.inquiry.stage_foot import StageFoot
from ui.widgets.inquiry.stage_notes import FoldedNotes, StageNotes
from ui.widgets.labels import Hairline, Words
from ui.widgets.pictures import Pictures
from ui.widgets.writing.figure import Figure
from ui.widgets.writing.figures import Figures
from ui.widgets.writing.growing_edit import INDENT, GrowingEdit
from ui.widgets.writing.section_label import SectionLabel

WIDEST = 720
NOTES_FROM = 760
"""px of the middle column from which the notes stand beside the text"""
_MARGIN_WIDTH = 200
_EDGE = 48


class StagePage(QScrollArea):
    """Shows one stage at a time. Its answers are made piece by piece, so that opening one never makes a pause."""

    answered = Signal(str, int, str)
    """stage id, question, Markdown"""
    words_changed = Signal(str, int)
    """stage id, how many of its questions have an answer now"""
    figure_made = Signal(object)
    """a `Figure` that is new"""
    block_made = Signal(object)
    """a `QuestionBlock` that is new"""
    built = Signal()
    """all of the stage is shown"""

    def __init__(self, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._pictures = look, pictures
        self._page: InquiryPage | None = None
        self.stage: Stage | None = None
        self._read_only = False
        self._beside = False
        self.head = CycleHead(look)
        self.foot = StageFoot(look)
        self.blocks: dict[int, QuestionBlock] = {}
        self.figures: Figures | None = None
        self._body: QWidget | None = None
        self._notes: StageNotes | None = None
        self._folded: FoldedNotes | None = None
        self._step = QTimer(self, singleShot=True, interval=0)
        self._step.timeout.connect(self._on_step)
        self._build()

    def show_page(self, page: InquiryPage, stage: Stage) -> None:
        """Show what the library holds of a stage; another stage or cycle starts at its top."""
        other = self._page is None or self._page.inquiry.id != page.inquiry.id
        self._page = page
        self.head.show_page(page)
        if other:
            self.verticalScrollBar().setValue(0)
        if other or stage != self.stage:
            self._begin_stage(stage)
        else:
            self._fill()
        self.foot.show_stage(page, stage, writable=not self._read_only)

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self._read_only = read_only
        self.head.set_read_only(read_only)
        if self.figures is not None:
            self.figures.set_read_only(read_only)
        for block in self.blocks.values():
            block.set_read_only(read_only)

    def show_place(self, widget: QWidget) -> None:
        """Scroll so that the widget stands in the upper part."""
        top = widget.mapTo(self._desk, QPoint(0, 0)).y()
        self.verticalScrollBar().setValue(max(0, top - self.viewport().height() // 5))

    def figure(self, place_id: str) -> Figure | None:
        """The figure of the photo at that place."""
        return self.figures.figure(place_id) if self.figures is not None else None

    def scroll_at_edge(self, y: int) -> None:
        """While something is dragged along the upper or lower edge, move the page."""
        bar = self.verticalScrollBar()
        if y < _EDGE:
            bar.setValue(bar.value() - _EDGE // 2)
        elif y > self.height() - _EDGE:
            bar.setValue(bar.value() + _EDGE // 2)

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
        self._column.addWidget(Hairline())
        foot = QHBoxLayout()
        foot.setContentsMargins(INDENT, 0, INDENT, 0)
        foot.addWidget(self.foot)
        self._column.addLayout(foot)
        self._column.addStretch(1)
        ground.addWidget(self._paper, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._desk)
        for text in (self.head.title, self.head.focus):
            text.caret_moved.connect(self._on_caret)

    def _begin_stage(self, stage: Stage) -> None:
        """Put another stage on the paper; its answers follow one by one."""
        if self._body is not None:
            for edit in self._body.findChildren(GrowingEdit):
                edit.flush()
            self._body.hide()
            self._column.removeWidget(self._body)
            self._body.deleteLater()
        self.stage, self.blocks = stage, {}
        self._body = QWidget()
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XL)
        self._text = QVBoxLayout()
        self._text.setSpacing(Space.L)
        row.addLayout(self._text, 1)
        side = QVBoxLayout()
        side.setContentsMargins(0, 36, 0, 0)
        self._notes = StageNotes(self._look, stage)
        self._notes.setFixedWidth(_MARGIN_WIDTH)
        side.addWidget(self._notes)
        side.addStretch(1)
        row.addLayout(side)
        self._build_stage_head(stage)
        self.figures = Figures(self._look, self._pictures, stage.id)
        self.figures.set_read_only(self._read_only)
        self.figures.made.connect(self._on_figure)
        self._text.addWidget(self.figures)
        self._text.addStretch(1)
        self._column.insertWidget(2, self._body)
        self._set_beside()
        self._step.start()

    def _build_stage_head(self, stage: Stage) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(INDENT, 0, INDENT, 0)
        head.setSpacing(Space.XS)
        head.addWidget(SectionLabel(stage.icon, stage.label, self._look.palette.primary))
        if stage.explanation:
            head.addWidget(Words(stage.explanation, "muted"))
        self._folded = FoldedNotes(self._look, stage)
        head.addWidget(self._folded)
        self._text.addLayout(head)

    def _on_step(self) -> None:
        """Make one answer, then give way to the event loop."""
        if self.stage is None or self._page is None:
            return
        missing = [question for question in self.stage.places if question not in self.blocks]
        if missing:
            self._make_block(self.stage, missing[0])
            self._step.start()
        else:
            self._fill()
            self.built.emit()

    def _make_block(self, stage: Stage, question: int) -> None:
        words = tr("Catatan bebas") if question == NOTES else stage.guiding_questions[question]
        block = QuestionBlock(self._look, stage.id, question, words)
        block.set_read_only(self._read_only)
        block.edited.connect(self.answered)
        block.words_changed.connect(self._on_words)
        block.editor.caret_moved.connect(self._on_caret)
        self.blocks[question] = block
        self._text.insertWidget(len(self.blocks), block)
        self.block_made.emit(block)
        if self._page is not None:
            block.show_text(self._page.bodies.get((stage.id, question), ""))

    def _fill(self) -> None:
        if self._page is None or self.stage is None:
            return
        for question, block in self.blocks.items():
            block.show_text(self._page.bodies.get((self.stage.id, question), ""))
        own = [one for one in as_placed(self._page.photos) if one.place.section == self.stage.id]
        if self.figures is not None:
            self.figures.show_photos([(one, number) for number, one in enumerate(own, 1)])

    def _set_beside(self) -> None:
        if self._notes is not None and self._folded is not None and self.stage is not None:
            told = bool(self.stage.usual_contents or self.stage.usual_evidence)
            self._notes.setVisible(self._beside and told)
            self._folded.setVisible(not self._beside and told)

    def _on_words(self) -> None:
        if self.stage is not None:
            count = sum(block.answered for question, block in self.blocks.items() if question != NOTES)
            if len(self.blocks) == len(self.stage.places):
                self.words_changed.emit(self.stage.id, count)

    def _on_figure(self, figure: Figure) -> None:
        figure.caption.caret_moved.connect(self._on_caret)
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
        self._paper.setFixedWidth(min(room, WIDEST + (_MARGIN_WIDTH + Space.XL if self._beside else 0)))
        side = Space.XXL if room < 560 else 40
        self._column.setContentsMargins(side - INDENT, Space.XL, side - INDENT, 40)
        self._set_beside()
