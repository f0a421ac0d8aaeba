"""Outline, page and panel of the open cycle, and the ways between them."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.domain.cycle import Stage
from portfolio.services.inquiries import InquiryFields, InquiryPage
from portfolio.texts import tr
from ui.theme.look import Look
from ui.widgets.fields import Field
from ui.widgets.inquiry.open_inquiry import OpenInquiry
from ui.widgets.inquiry.outline import StageOutline
from ui.widgets.inquiry.page import StagePage
from ui.widgets.inquiry.panel import EvidencePanel
from ui.widgets.inquiry.question_block import QuestionBlock
from ui.widgets.pictures import Pictures
from ui.widgets.writing.columns import Columns
from ui.widgets.writing.figure import Figure
from ui.widgets.writing.growing_edit import GrowingEdit


class InquiryDesk(QWidget):
    """Connects what is written on the page with the cycle, and each part with the others."""

    photos_carried = Signal(object)
    """a `QMimeData` with photos was pasted into a text"""

    def __init__(self, cycle: OpenInquiry, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cycle = cycle
        self._shown_id = ""
        self._stage_id = ""
        self._follow_photo = ""
        self.page = StagePage(look, pictures)
        self.outline = StageOutline(look)
        self.panel = EvidencePanel(cycle, look, pictures)
        words = (tr("Tahap siklus"), tr("Foto, data, dan keputusan"))
        self._columns = Columns(look, self.outline, self.page, self.panel, words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)
        self._connect()

    @property
    def stage(self) -> Stage | None:
        """The stage that is seen."""
        return self.page.stage

    def show_page(self, page: InquiryPage) -> None:
        """Show what the library holds; another cycle opens at the stage that it stands in."""
        fresh = page.inquiry.id != self._shown_id
        if fresh:
            # What could not be sent for the cycle before must never be kept in this one.
            self._shown_id = page.inquiry.id
            for edit in self.findChildren(GrowingEdit):
                edit.let_go()
            self._stage_id = page.framework.standing(page.inquiry.stage).id
        stage = page.framework.stage(self._stage_id) or page.framework.standing(page.inquiry.stage)
        self._stage_id = stage.id
        self.page.show_page(page, stage)
        self.outline.show_page(page, stage)
        self.panel.show_page(page, stage)
        if fresh and not page.inquiry.title:
            self.page.head.title.setFocus()
        if self._follow_photo and (figure := self.page.figure(self._follow_photo)):
            self._follow_photo = ""
            figure.picture.setFocus()

    def show_stage(self, stage_id: str) -> None:
        """Turn to a stage; what is typed in the one before is sent."""
        if stage_id != self._stage_id and self._cycle.page is not None:
            self.flush()
            self._stage_id = stage_id
            self.show_page(self._cycle.page)

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        for part in (self.page, self.outline, self.panel):
            part.set_read_only(read_only)

    def flush(self) -> None:
        """Send everything typed."""
        for edit in self.findChildren(GrowingEdit):
            edit.flush()
        for field in self.findChildren(Field):
            field.flush()

    def doubt(self) -> None:
        """Something could not be kept: what is on the screen is sent again when flushed."""
        for edit in self.findChildren(GrowingEdit):
            edit.doubt()

    def _connect(self) -> None:
        self._cycle.people_arrived.connect(self.page.head.team.know)
        self.page.head.team.know(self._cycle.people)
        self.outline.jumped.connect(self.show_stage)
        self.page.words_changed.connect(self.outline.show_answered)
        self.page.answered.connect(self._cycle.write)
        self.page.block_made.connect(self._on_block)
        self.page.figure_made.connect(self._on_figure)
        self.page.foot.moved.connect(self._on_stage_moved)
        self.page.foot.finished.connect(self._on_finished)
        head = self.page.head
        head.changed.connect(self._on_changed)
        head.team.chosen.connect(self._cycle.set_team)
        head.team.named.connect(self._cycle.add_new_member)
        for text in (head.title, head.focus):
            text.photos_carried.connect(self._on_carried)

    def _on_changed(self, fields: InquiryFields) -> None:
        self._cycle.change(**fields)

    def _on_block(self, block: QuestionBlock) -> None:
        block.editor.photos_carried.connect(self._on_carried)

    def _on_figure(self, figure: Figure) -> None:
        figure.picked.connect(self.panel.pick)
        figure.viewed.connect(self.panel.photo_viewed)
        figure.taken_out.connect(self.panel.photo_taken_out)
        figure.moved.connect(self._on_photo_moved)
        figure.described.connect(self._on_described)

    def _on_carried(self, source: QMimeData) -> None:
        self.photos_carried.emit(source)

    def _on_photo_moved(self, place_id: str, by: int) -> None:
        ids = [one.place.id for one in self._cycle.photos_of(self._stage_id)]
        if place_id in ids:
            self._follow_photo = place_id
            self._cycle.move_photo(place_id, max(0, ids.index(place_id) + by))

    def _on_described(self, photo_id: str, caption: str) -> None:
        self._cycle.describe(photo_id, caption=caption)

    def _on_stage_moved(self, stage_id: str) -> None:
        """The cycle goes on, and the page goes with it."""
        self.flush()
        self._cycle.set_stage(stage_id)
        self.show_stage(stage_id)
        self.page.verticalScrollBar().setValue(0)

    def _on_finished(self) -> None:
        self.flush()
        self._cycle.finish()
