"""Terbitan: a booklet as it will print, and what it holds."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.changes import Receipt
from portfolio.services import booklet_matter, booklets
from portfolio.services.booklet_chapters import PRACTICE, BookletItem
from portfolio.services.booklet_matter import FREE, WELCOME, MatterLine
from portfolio.services.booklets import BookletFields
from portfolio.services.libraries import Library
from portfolio.services.publish import Problem
from portfolio.texts import tr
from ui.dialogs.booklet_page import BookletPageDialog
from ui.dialogs.deck import DeckDialog
from ui.dialogs.export import ExportDialog
from ui.dialogs.mending import PhotoMending
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.combo_field import ComboBox
from ui.widgets.empty_state import EmptyState
from ui.widgets.pages.mended import CHAPTER_PLACES, place_of
from ui.widgets.pages.outline import Outline
from ui.widgets.pages.photo_picker import PhotoPicker
from ui.widgets.pages.preview import Choice, Preview, Shown
from ui.widgets.pages.state import BookletState, begin_booklet, read_state
from ui.widgets.screen import Screen

_SHOWN = (
    "booklet", "booklet_practice", "booklet_chapter", "booklet_page", "practice", "practice_section",
    "practice_author", "practice_photo", "practice_tag", "photo", "photo_tag", "person", "school", "inquiry", "survey",
    "exhibition",
)  # fmt: skip
_OWN = ("booklet", "booklet_practice", "booklet_chapter", "booklet_page")
_LATEST_MS = 600
"""until the outline is read anew although no pages came"""
_OUTLINE, _NARROW_OUTLINE, _NARROW = 320, 264, 820


class PublishScreen(Screen):
    """The outline of a booklet at the left, its pages at the right."""

    def __init__(self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(session, look, settings, parent)
        self._wanted = ""
        self._state: BookletState | None = None
        self._here = False
        self._asked = 0
        self._after_pages = QTimer(self, singleShot=True, interval=_LATEST_MS)
        self._after_pages.timeout.connect(self._ask)
        self._build_header()
        self._build_desk()
        session.changed.connect(self._on_changed)
        session.flush_requested.connect(self.outline.flush)

    def _build_header(self) -> None:
        self._more = IconButton(self.look, "ellipsis", tr("Lainnya"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        new = QAction(self.look.icon("plus"), tr("Buklet baru"), menu)
        new.triggered.connect(self._on_new)
        self._remove = QAction(self.look.icon("trash-2"), tr("Hapus buklet ini"), menu)
        self._remove.triggered.connect(self.remove_booklet)
        self.deck_action = QAction(self.look.icon("presentation"), tr("Presentasikan…"), menu)
        self.deck_action.triggered.connect(self._on_deck)
        menu.addActions([self.deck_action, new, self._remove])
        self._more.setMenu(menu)
        self.outputs_button = Button(self.look, tr("Semua keluaran"), "quiet", "layout-grid")
        self.outputs_button.setToolTip(tr("Laporan, salindia, pameran, dan lainnya dari isi yang sama."))
        self.outputs_button.clicked.connect(self._on_outputs)
        self.publish_button = Button(self.look, tr("Terbitkan PDF…"), "primary", "file-down")
        self.publish_button.clicked.connect(self._on_publish)

    def _build_desk(self) -> None:
        self.empty = EmptyState(
            self.look,
            "empty-booklets",
            tr("Satu buklet merangkai praktik baik sekolah Anda menjadi halaman siap cetak."),
            tr("Buat buklet"),
            title=tr("Belum ada buklet"),
            kind="primary",
        )
        self.empty.pressed.connect(self._on_new)
        desk = QWidget()
        row = QHBoxLayout(desk)
        row.setContentsMargins(Space.XXL, 0, 0, 0)
        row.setSpacing(Space.L)
        self._build_left(row)
        self.preview = Preview(self.session, self.look)
        self.preview.rendered.connect(self._on_rendered)
        row.addWidget(self.preview, 1)
        self._stack = QStackedLayout(self)
        for widget in (QWidget(), self.empty, desk):
            self._stack.addWidget(widget)
        self._desk = desk

    def _build_left(self, row: QHBoxLayout) -> None:
        self._left = QWidget()
        self._left.setFixedWidth(_OUTLINE)
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, Space.M)
        column.setSpacing(Space.S)
        self.chooser = ComboBox(self.look)
        self.chooser.setAccessibleName(tr("Buklet yang ditampilkan"))
        self.chooser.activated.connect(self._on_chosen)
        column.addWidget(self.chooser)
        self.outline = Outline(self.session, self.look)
        self.outline.contents.chosen.connect(self._on_contents)
        self.outline.contents.added.connect(self._on_chapter_wanted)
        self.outline.contents.opened.connect(self._on_opened)
        self.outline.contents.page_wanted.connect(self._on_page_wanted)
        self.outline.matter.write_wanted.connect(self._on_write_wanted)
        self.outline.matter.welcome_wanted.connect(self._on_welcome_wanted)
        self.outline.cover.edited.connect(self._on_edited)
        self.outline.cover.photo_wanted.connect(self._on_photo_wanted)
        self.outline.cover.logo_wanted.connect(self._on_logo_wanted)
        self.outline.words.edited.connect(self._on_edited)
        self.outline.problems.pressed.connect(self._on_problem)
        self.outline.problems.leave_out_wanted.connect(self._on_leave_out)
        self._mending = PhotoMending(self.session, self.look, self.outline.problems, self)
        column.addWidget(self.outline, 1)
        row.addWidget(self._left)

    @property
    @override
    def title(self) -> str:
        return tr("Terbitan")

    @override
    def header_widgets(self) -> list[QWidget]:
        return [self._more, self.outputs_button, self.publish_button]

    @override
    def show_record(self, record_id: str) -> None:
        self._wanted = record_id or self._wanted
        self._here = True
        self._ask()
        if self._state is not None and self._state.booklet.id == self._wanted:
            self.preview.show_choice(Choice(self._state.booklet.id))

    def remove_booklet(self) -> None:
        """Put the booklet in the trash."""
        if self._state is not None:
            self.outline.flush()
            self.session.edit(booklets.remove_booklet, self._state.booklet.id)
            self.notice.emit("ok", tr("Buklet dihapus; praktiknya tetap ada. Ctrl+Z mengembalikannya."))

    @override
    def leave(self) -> None:
        self.outline.flush()
        self._here = False
        self._after_pages.stop()
        self.preview.rest()

    def _on_changed(self, receipt: Receipt) -> None:
        if not self._here or not receipt.touches(*_SHOWN):
            return
        if self.preview.pending and not receipt.touches(*_OWN):
            self._after_pages.start()  # the outline says little of it; the pages need both processors
        else:
            self._ask()

    def _on_state(self, answer: tuple[int, BookletState | None]) -> None:
        asked, state = answer
        if asked != self._asked or not self._here:
            return
        before = self._state.booklet.id if self._state else ""
        self._state = state
        for widget in (self.publish_button, self._more):
            # While another place is shown the header has let go of them: shown, they would be windows.
            widget.setVisible(state is not None and widget.parent() is not None)
        self._stack.setCurrentWidget(self.empty if state is None else self._desk)
        if state is None:
            self.preview.rest()
            return
        self._wanted = state.booklet.id
        self._show_chooser(state)
        self.outline.show_state(state)
        if state.booklet.id != before:
            self.preview.show_choice(Choice(state.booklet.id))

    def _on_rendered(self, shown: Shown) -> None:
        if self._after_pages.isActive():
            self._ask()
        self.outline.show_problems(shown.problems)

    def _on_edited(self, fields: BookletFields) -> None:
        if self._state is not None:
            self.session.edit(booklets.change_booklet, self._state.booklet.id, **fields)

    def _on_contents(self, items: list[BookletItem]) -> None:
        if self._state is not None:
            self.session.edit(booklets.arrange_booklet, self._state.booklet.id, items)

    def _on_chapter_wanted(self, item: BookletItem) -> None:
        if self._state is not None:
            self.session.edit(booklets.add_chapter, self._state.booklet.id, item.kind, item.record_id)

    def _on_opened(self, item: BookletItem) -> None:
        if item.kind == PRACTICE:
            self.go.emit("practice" if item.record_id else "practices", item.record_id)
        elif item.kind == "page":
            self._write_page(FREE, item.record_id)
        else:
            self.go.emit(CHAPTER_PLACES[item.kind], item.record_id)

    def _on_page_wanted(self) -> None:
        if self._state is not None:
            self.session.edit_then(self._on_free_page, booklet_matter.add_free_page, self._state.booklet.id)

    def _on_free_page(self, receipt: Receipt) -> None:
        self._write_page(FREE, receipt.made[0])

    def _on_welcome_wanted(self) -> None:
        if self._state is not None:
            self.session.edit_then(self._on_welcome, booklet_matter.add_welcome, self._state.booklet.id)

    def _on_welcome(self, receipt: Receipt) -> None:
        self._write_page(WELCOME, receipt.made[0])

    def _on_write_wanted(self, line: MatterLine) -> None:
        self._write_page(line.kind, line.page.id if line.page is not None and line.kind == WELCOME else "")

    def _write_page(self, kind: str, page_id: str) -> None:
        if self._state is not None:
            booklet = self._state.booklet.id
            BookletPageDialog(self.session, self.look, booklet, kind, page_id=page_id, parent=self).open()

    def _on_photo_wanted(self) -> None:
        picker = PhotoPicker(self.session, self.look, self)
        picker.chosen.connect(self._on_photo)
        picker.open()

    def _on_photo(self, photo_id: str) -> None:
        self._on_edited(BookletFields(cover_id=photo_id))

    def _on_logo_wanted(self) -> None:
        picker = PhotoPicker(self.session, self.look, self, tr("Gambar mana yang menjadi lambang?"))
        picker.chosen.connect(self._on_logo)
        picker.open()

    def _on_logo(self, photo_id: str) -> None:
        self._on_edited(BookletFields(logo_id=photo_id))

    def _on_problem(self, problem: Problem) -> None:
        state = self._state
        if state is None:
            return
        item = next((entry.item for entry in state.entries if entry.id == problem.record), None)
        if problem.record in ("", "publish"):
            self.outline.setCurrentWidget(self.outline.contents)
        elif item is not None:
            self._on_opened(item)
        elif state.cover is not None and problem.record == state.cover.id:
            self.outline.show_cover()
        elif problem.record == state.school.logo_id:
            self.go.emit("school", "")
        else:
            self.session.ask(self, self._on_place, place_of, problem)

    def _on_place(self, place: tuple[str, str]) -> None:
        self.go.emit(*place)

    def _on_chosen(self, _index: int) -> None:
        self.outline.flush()
        self._wanted = self.chooser.currentData()
        self._ask()

    def _on_new(self) -> None:
        self.outline.flush()
        self.session.edit_then(self._on_made, begin_booklet)

    def _on_made(self, receipt: Receipt) -> None:
        self._wanted = receipt.made[0]
        self._ask()

    def _on_outputs(self) -> None:
        self.go.emit("outputs", "")

    def _on_deck(self) -> None:
        self.outline.flush()
        dialog = DeckDialog(self.session, self.look, self.settings, parent=self)
        dialog.mend_wanted.connect(self._on_problem)
        dialog.open()

    def _on_publish(self) -> None:
        self._publish(())

    def _on_leave_out(self, photo_ids: list[str]) -> None:
        self._publish(photo_ids)

    def _publish(self, leave_out: Sequence[str]) -> None:
        """Choose what becomes of the booklet, without some photos from the start."""
        if self._state is None:
            return
        self.outline.flush()
        dialog = ExportDialog(self.session, self.look, self.settings, self._state, self)
        dialog.mend_wanted.connect(self._on_problem)
        if leave_out:
            dialog.choices.leave_out(list(leave_out))
        dialog.open()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._left.setFixedWidth(_NARROW_OUTLINE if self.width() < _NARROW else _OUTLINE)

    def _ask(self) -> None:
        """Read the booklet anew; only the last answer counts."""
        self._asked += 1
        self._after_pages.stop()
        self.session.ask(self, self._on_state, _read, self._asked, self._wanted)

    def _show_chooser(self, state: BookletState) -> None:
        with QSignalBlocker(self.chooser):
            self.chooser.clear()
            for booklet in state.all_booklets:
                self.chooser.addItem(booklet.title or tr("Buklet tanpa judul"), booklet.id)
            self.chooser.setCurrentIndex(self.chooser.findData(state.booklet.id))
        self.chooser.setVisible(len(state.all_booklets) > 1)


def _read(library: Library, asked: int, wanted: str) -> tuple[int, BookletState | None]:
    return asked, read_state(library, wanted)
