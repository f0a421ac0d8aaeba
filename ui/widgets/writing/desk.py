"""Outline, page and panel of the open practice, and the ways between them."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.domain.completeness import Gap
from portfolio.domain.person import Person
from portfolio.services.practices import PracticeFields, PracticePage
from ui.theme.look import Look
from ui.widgets.fields import Field
from ui.widgets.pictures import Pictures
from ui.widgets.writing.choices import Choices
from ui.widgets.writing.columns import Columns
from ui.widgets.writing.figure import Figure
from ui.widgets.writing.growing_edit import GrowingEdit
from ui.widgets.writing.open_practice import OpenPractice
from ui.widgets.writing.outline import Outline
from ui.widgets.writing.page import Page
from ui.widgets.writing.panel import Panel
from ui.widgets.writing.section_block import SectionBlock
from ui.widgets.writing.steps_block import StepsBlock
from ui.widgets.writing.steps_card import StepCard


class Desk(QWidget):
    """Connects what is written on the page with the practice, and each part with the others."""

    photos_wanted = Signal()
    photos_carried = Signal(object, str)
    """a `QMimeData` with photos was pasted, into that section"""
    photo_viewed = Signal(str)
    """place id"""
    photo_taken_out = Signal(str)
    photo_place_wanted = Signal(str)
    """the place of photos is to be shown, and there this photo, "" for all"""

    def __init__(
        self,
        practice: OpenPractice,
        look: Look,
        choices: Choices,
        pictures: Pictures,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._practice = practice
        self.page = Page(look, choices, pictures)
        self.steps = StepsBlock(practice, look, pictures)
        self.page.add_below(self.steps)
        self.outline = Outline(look, choices)
        self.panel = Panel(practice, look, choices, pictures)
        self._columns = Columns(look, self.outline, self.page, self.panel)
        self._follow_photo = ""
        self._shown_id = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)
        self._connect()

    def show_page(self, page: PracticePage) -> None:
        """Show what the library holds."""
        if page.practice.id != self._shown_id:
            # What could not be sent for the practice before must never be kept in this one.
            self._shown_id = page.practice.id
            for edit in self.findChildren(GrowingEdit):
                edit.let_go()
            fresh = not page.practice.title
        else:
            fresh = False
        self.page.show_page(page)
        if fresh:
            self.page.head.title.setFocus()
        self.outline.show_page(page)
        self.panel.show_page(page)
        if self._follow_photo and (figure := self.page.figure(self._follow_photo)):
            self._follow_photo = ""
            figure.picture.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        for part in (self.page, self.steps, self.outline, self.panel):
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
        self._practice.people_arrived.connect(self._on_people)
        self.outline.jumped.connect(self._on_jumped)
        self.outline.frame_chosen.connect(self._practice.change_frame)
        self.outline.checked.connect(self._on_checked)
        head = self.page.head
        head.changed.connect(self._on_changed)
        head.byline.chosen.connect(self._practice.set_authors)
        head.byline.named.connect(self._practice.add_new_author)
        self.page.quote.changed.connect(self._on_changed)
        self.page.section_made.connect(self._on_section)
        self.page.figure_made.connect(self._on_figure)
        self.steps.card_made.connect(self._on_step_card)
        self.panel.photos_wanted.connect(self.photos_wanted)
        self.panel.photo_viewed.connect(self.photo_viewed)
        self.panel.photo_taken_out.connect(self.photo_taken_out)
        self.panel.photo_place_wanted.connect(self.photo_place_wanted)
        self.panel.gap_chosen.connect(self._on_gap)
        for text in (head.title, head.summary):
            text.photos_carried.connect(self._on_carried)

    def _on_people(self, people: list[Person]) -> None:
        self.page.head.byline.show_people(people)

    def _on_changed(self, fields: PracticeFields) -> None:
        self._practice.change(**fields)

    def _on_section(self, block: SectionBlock) -> None:
        block.edited.connect(self._practice.write)
        block.words_changed.connect(self.outline.show_words)
        block.editor.photos_carried.connect(self._on_carried)

    def _on_figure(self, figure: Figure) -> None:
        figure.picked.connect(self._on_picked)
        figure.viewed.connect(self.photo_viewed)
        figure.taken_out.connect(self.photo_taken_out)
        figure.moved.connect(self._on_moved)
        figure.described.connect(self._on_described)

    def _on_step_card(self, card: StepCard) -> None:
        for text in (card.phase, card.teacher, card.pupils):
            self.page.follow(text)

    def _on_carried(self, source: QMimeData) -> None:
        editor = self.sender()
        sections = (name for name, block in self.page.blocks.items() if block.editor is editor)
        self.photos_carried.emit(source, next(sections, ""))

    def _on_picked(self, place_id: str) -> None:
        self.panel.pick(place_id)

    def _on_moved(self, place_id: str, by: int) -> None:
        if self._practice.page is not None:
            ids = [placed.place.id for placed in self._practice.page.photos]
            self._follow_photo = place_id
            self._practice.move_photo(place_id, max(0, ids.index(place_id) + by))

    def _on_described(self, photo_id: str, caption: str) -> None:
        self._practice.describe(photo_id, caption=caption)

    def _on_jumped(self, section_id: str) -> None:
        if block := self.page.blocks.get(section_id):
            self.page.show_place(block)
            block.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_checked(self) -> None:
        self._columns.show_panel()
        self.panel.show_tab("check")

    def _on_gap(self, gap: Gap) -> None:
        """Go where the gap is mended, and put the cursor there."""
        kind, _, of = gap.place.partition(":")
        head = self.page.head
        match kind:
            case "section":
                self._on_jumped(of)
            case "photo":
                self._show_photo(of, gap.code)
            case "photos":
                self._columns.show_panel()
                self.panel.show_tab("photos")
                self.panel.photos.focus_add()
            case "tags" | "measures":
                self._columns.show_panel()
                self.panel.show_tab("tags" if kind == "tags" else "measures")
                self.panel.focus_first()
            case "facts":
                self.page.show_place(head.facts)
                head.facts.unfold()
            case _:
                texts: dict[str, QWidget] = {"title": head.title, "summary": head.summary, "authors": head.byline.entry}
                text = texts.get(kind, head.title)
                self.page.show_place(text)
                text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_photo(self, photo_id: str, code: str) -> None:
        placed = self._practice.page.photos if self._practice.page is not None else ()
        place_id = next((one.place.id for one in placed if one.photo.id == photo_id), "")
        if figure := self.page.figure(place_id):
            self.page.show_place(figure)
        self._columns.show_panel()
        self.panel.pick(place_id)
        self.panel.photos.form.focus_field(code)
