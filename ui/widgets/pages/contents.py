"""Which practices and other chapters a booklet prints, and in which order."""

import textwrap
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.services import booklet_chapters
from portfolio.services.booklet_chapters import PRACTICE, BookletItem, ChapterOffer
from portfolio.texts import decimal, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Words
from ui.widgets.pages.contents_delegate import ContentsDelegate, toggle
from ui.widgets.pages.contents_model import ENTRY, ContentsModel
from ui.widgets.pages.state import BookletState

_GROUPS = (("direction", "inquiry"), ("map", "survey", "model-schools"), ("programme", "works"), ("gallery", "page"))
"""The kinds of chapters as the menu has them: the school's way, its people, its event, free matter."""
_MOST_IN_LINE = 5
"""Chapters of one kind that stand in the menu itself."""


class ContentsList(QListView):
    """Space checks, Alt with the arrow keys moves, Enter opens, and so does the mouse."""

    opened = Signal(BookletItem)
    """a practice or chapter whose record is to be shown"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = ContentsModel(self)
        self.setModel(self.entries)
        self.setItemDelegate(ContentsDelegate(look, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Isi buklet"))
        self.doubleClicked.connect(self._on_opened)

    def move_current(self, steps: int) -> None:
        """Move the chosen line up or down."""
        row = self.currentIndex().row()
        if row >= 0 and self.entries.move(row, row + steps):
            self.scrollTo(self.currentIndex())

    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ENTRY).item)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_current(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            toggle(self.entries, index)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._on_opened(index)
        else:
            super().keyPressEvent(event)


class Contents(QWidget):
    """The list with what is said over it and the buttons under it."""

    chosen = Signal(list)
    """the `BookletItem`s to print, in order"""
    added = Signal(BookletItem)
    """a chapter that is to be printed too"""
    page_wanted = Signal()
    """a page of the booklet's own is to be begun"""
    opened = Signal(BookletItem)
    """a practice or chapter to show; of a practice without id, the place of all practices"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.S, 0, 0)
        column.setSpacing(Space.S)
        self._build_head(column)
        self.list = ContentsList(look)
        self.list.entries.reordered.connect(self._on_reordered)
        self.list.opened.connect(self.opened)
        column.addWidget(self.list, 1)
        self._build_empty(column, look)
        self._build_foot(column, look)
        self._build_chapters(column, look)

    def _build_head(self, column: QVBoxLayout) -> None:
        head = QHBoxLayout()
        self._count = Words("", "muted")
        head.addWidget(self._count, 1)
        column.addLayout(head)
        self._head = head

    def _build_empty(self, column: QVBoxLayout, look: Look) -> None:
        self._empty = QWidget()
        block = QVBoxLayout(self._empty)
        block.setContentsMargins(0, Space.L, 0, 0)
        block.setSpacing(Space.M)
        block.addWidget(Words(tr("Belum ada praktik baik untuk dicetak. Tulis satu dulu, lalu isinya muncul di sini.")))
        write = Button(look, tr("Ke tempat Praktik"), "quiet", "notebook-pen")
        write.clicked.connect(self._on_empty)
        block.addWidget(write, 0, Qt.AlignmentFlag.AlignLeft)
        block.addStretch(1)
        column.addWidget(self._empty, 1)
        self._empty.hide()

    def _build_foot(self, column: QVBoxLayout, look: Look) -> None:
        self._all = Button(look, tr("Cetak semua"), "link")
        self._all.clicked.connect(self._on_all)
        self._head.addWidget(self._all)
        self._foot = QWidget()
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(0, 0, 0, 0)
        up = IconButton(look, "arrow-up", tr("Naikkan (Alt+↑)"))
        up.clicked.connect(self._on_up)
        down = IconButton(look, "arrow-down", tr("Turunkan (Alt+↓)"))
        down.clicked.connect(self._on_down)
        self._open = Button(look, tr("Buka"), "plain", "square-pen")
        self._open.setToolTip(tr("Buka yang dipilih di tempatnya (Enter)"))
        self._open.clicked.connect(self._on_open)
        row.addWidget(up)
        row.addWidget(down)
        row.addStretch(1)
        row.addWidget(self._open)
        column.addWidget(self._foot)

    def _build_chapters(self, column: QVBoxLayout, look: Look) -> None:
        self.add_chapter = Button(look, tr("Tambah bab lain"), "quiet", "plus")
        self.add_chapter.setToolTip(tr("Visi dan misi, siklus inkuiri, galeri foto, halaman bebas, dan lain-lain"))
        self.chapters = QMenu(self.add_chapter)
        self.chapters.triggered.connect(self._on_chapter)
        self.add_chapter.setMenu(self.chapters)
        column.addWidget(self.add_chapter)

    def show_state(self, state: BookletState) -> None:
        """Show what the library holds; what is chosen in the list stays chosen."""
        current = self.list.currentIndex().data(ENTRY)
        self.list.entries.show_entries(state.entries)
        row = self.list.entries.row_of(current.id) if current else 0
        if not self.list.currentIndex().isValid() and state.entries:
            self.list.setCurrentIndex(self.list.entries.index(max(0, row)))
        for widget in (self.list, self._foot):
            widget.setVisible(bool(state.entries))
        self._empty.setVisible(not state.entries)
        self._show_offers(state.offers)
        self._show_count()

    def _show_offers(self, offers: Sequence[ChapterOffer]) -> None:
        """Chapters to add, those of one matter together; a kind with many of them opens a menu of its own."""
        self.chapters.clear()
        for menu in self.chapters.findChildren(QMenu):
            menu.deleteLater()  # clearing lets its action go, not the menu
        for kinds in _GROUPS:
            for kind in kinds:
                self._show_kind(kind, [offer for offer in offers if offer.kind == kind])
            self.chapters.addSeparator()  # Qt shows none at the end of a menu, nor two in a row
        self.chapters.addAction(tr("Halaman bebas baru…"))

    def _show_kind(self, kind: str, offers: Sequence[ChapterOffer]) -> None:
        name = booklet_chapters.kind_name(kind)
        apart = len(offers) > _MOST_IN_LINE
        menu = self.chapters.addMenu(name) if apart else self.chapters
        for offer in offers:
            text = offer.title if apart or offer.title == name else f"{name}: {offer.title}"
            action = menu.addAction(textwrap.shorten(text, 70, placeholder="…").replace("&", "&&"))
            action.setData(offer.item)

    def _show_count(self) -> None:
        entries = self.list.entries.entries
        printed = len(self.list.entries.printed_items)
        said = tr("{printed} dari {count} dicetak", printed=decimal(printed), count=decimal(len(entries)))
        self._count.setText(said if entries else "")
        self._all.setVisible(0 < len(entries) != printed)

    def _on_reordered(self) -> None:
        self._show_count()
        self.chosen.emit(self.list.entries.printed_items)

    def _on_all(self) -> None:
        self.list.entries.print_all(True)

    def _on_up(self) -> None:
        self.list.move_current(-1)

    def _on_down(self) -> None:
        self.list.move_current(1)

    def _on_open(self) -> None:
        entry = self.list.currentIndex().data(ENTRY)
        self.opened.emit(entry.item if entry else BookletItem(PRACTICE))

    def _on_empty(self) -> None:
        self.opened.emit(BookletItem(PRACTICE))

    def _on_chapter(self, action: QAction) -> None:
        if action.data() is None:
            self.page_wanted.emit()
        else:
            self.added.emit(action.data())
