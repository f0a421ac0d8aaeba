"""All inquiries: a board that shows where each cycle stands."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.changes import Receipt
from portfolio.domain.cycle import CycleFramework
from portfolio.services import cycles, inquiries
from portfolio.services.inquiries import InquiryLine
from portfolio.services.libraries import Library
from portfolio.texts import tr
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.inquiry.board import FINISHED, Board
from ui.widgets.inquiry.board_model import shown_title
from ui.widgets.inquiry.framework_choice import FrameworkChoice
from ui.widgets.screen import Screen

_TABLES = ("inquiry", "inquiry_member", "inquiry_photo", "inquiry_decision", "inquiry_answer", "person", "photo")


@dataclass(frozen=True, slots=True)
class _Overview:
    """What the board is made of."""

    frameworks: tuple[CycleFramework, ...]
    lines: Sequence[InquiryLine]


class InquiriesScreen(Screen):
    """Begin, open, move, copy and remove cycles."""

    def __init__(self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(session, look, settings, parent)
        self._overview = _Overview((), ())
        self._stale = True
        self._wanted = ""
        self._entering = False
        self._refresh = QTimer(self, singleShot=True, interval=60)
        self._refresh.timeout.connect(self._ask)
        self._new = Button(look, tr("Inkuiri baru"), "primary", "plus")
        self._new.setToolTip(tr("Mulai siklus baru dengan tahap yang sedang ditampilkan."))
        self._new.setEnabled(not session.library.read_only)
        self._new.clicked.connect(self._on_new)
        self._build()
        session.changed.connect(self._on_changed)

    @property
    @override
    def title(self) -> str:
        return tr("Inkuiri")

    @override
    def header_widgets(self) -> list[QWidget]:
        return [self._new]

    @override
    def show_record(self, record_id: str) -> None:
        self._wanted, self._entering = record_id, True
        if self._stale:
            self._ask()
        else:
            self._show()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XXL, Space.S, Space.XXL, Space.S)
        column.setSpacing(Space.M)
        self.choice = FrameworkChoice(self.look)
        self.choice.chosen.connect(self._on_framework)
        column.addWidget(self.choice)
        self._pages = QStackedWidget()
        column.addWidget(self._pages, 1)
        self.board = Board(self.look)
        self.board.opened.connect(self._on_opened)
        self.board.moved.connect(self._on_moved)
        self.board.removed.connect(self._on_removed)
        self.board.menu_wanted.connect(self._on_menu)
        self._empty = EmptyState(
            self.look,
            "empty-practices",
            tr(
                "Kenali murid, rancang perubahan, jalankan, lalu ukur hasilnya bersama tim. "
                "Pertanyaan pemandu menemani Anda di setiap tahap."
            ),
            tr("Mulai siklus pertama"),
            title=tr("Belum ada inkuiri"),
        )
        self._empty.pressed.connect(self._on_new)
        for page in (QWidget(), self.board, self._empty):
            self._pages.addWidget(page)

    def _ask(self) -> None:
        self._stale = False
        self.session.ask(self, self._on_overview, _read)

    def _on_overview(self, overview: _Overview) -> None:
        self._overview = overview
        self.choice.offer(overview.frameworks, Counter(line.framework for line in overview.lines))
        self._show()

    def _show(self) -> None:
        framework = self.choice.framework
        if framework is None:
            return
        known = {one.id for one in self._overview.frameworks}
        own = [line for line in self._overview.lines if line.framework == framework.id]
        if framework.id == cycles.FIRST:  # a cycle whose framework's file is gone must be found somewhere
            own += [line for line in self._overview.lines if line.framework not in known]
        self.board.show_lines(framework, own, movable=not self.session.library.read_only)
        empty = not self._overview.lines and not self.session.library.read_only
        self._pages.setCurrentWidget(self._empty if empty else self.board)
        if self._entering:
            self._entering = False
            if self._wanted:
                self.board.pick(self._wanted)
            self.board.take_focus()

    def _on_framework(self, _framework_id: str) -> None:
        self._show()

    def _on_changed(self, receipt: Receipt) -> None:
        if receipt.touches(*_TABLES):
            self._stale = True
            if self.isVisible():
                self._refresh.start()

    def _on_new(self) -> None:
        framework = self.choice.framework
        if framework is not None:
            self.session.edit_then(self._on_begun, inquiries.add_inquiry, framework.id)

    def _on_begun(self, receipt: Receipt) -> None:
        self.go.emit("inquiry", receipt.made[0])

    def _on_opened(self, inquiry_id: str) -> None:
        self.go.emit("inquiry", inquiry_id)

    def _on_moved(self, inquiry_id: str, stage_id: str) -> None:
        if self.session.library.read_only:
            return
        if stage_id == FINISHED:
            self.session.edit(inquiries.finish_inquiry, inquiry_id)
        else:
            self.session.edit(inquiries.set_stage, inquiry_id, stage_id)

    def _on_removed(self, inquiry_id: str) -> None:
        line = next((line for line in self._overview.lines if line.id == inquiry_id), None)
        if line is not None and not self.session.library.read_only:
            self.session.edit(inquiries.remove_inquiry, inquiry_id)
            title = shown_title(line.title)
            self.notice.emit("ok", tr("“{title}” dihapus. Tekan Ctrl+Z untuk mengembalikannya.", title=title))

    def _on_menu(self, _inquiry_id: str, corner: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        writable = not self.session.library.read_only
        menu.addAction(self.look.icon("pencil", "muted"), tr("Buka")).triggered.connect(self._on_menu_open)
        copy = menu.addAction(self.look.icon("copy", "muted"), tr("Gandakan"))
        copy.triggered.connect(self._on_menu_copy)
        copy.setEnabled(writable)
        menu.addSeparator()
        remove = menu.addAction(self.look.icon("trash-2", "danger"), tr("Hapus"))
        remove.triggered.connect(self._on_menu_remove)
        remove.setEnabled(writable)
        menu.popup(corner)

    def _on_menu_open(self) -> None:
        self.go.emit("inquiry", self.board.current_id)

    def _on_menu_copy(self) -> None:
        self.session.edit(inquiries.duplicate_inquiry, self.board.current_id)

    def _on_menu_remove(self) -> None:
        self._on_removed(self.board.current_id)


def _read(library: Library) -> _Overview:
    return _Overview(cycles.cycle_frameworks(library), inquiries.list_inquiries(library))
