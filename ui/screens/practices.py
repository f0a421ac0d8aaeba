"""All practices of the library: cards or a table, filtered while one types."""

from functools import cached_property

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.changes import Receipt
from portfolio.services import practices
from portfolio.services.practices import Overview, PracticeLine
from portfolio.texts import tr
from ui.models.practice_table import ROW, PracticeRow, PracticeTable, filtered, model_name
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.page import WIDEST
from ui.widgets.pictures import pictures_of
from ui.widgets.practice_filter import PracticeFilter
from ui.widgets.practice_grid import PracticeGrid
from ui.widgets.practice_list import PracticeList
from ui.widgets.screen import Screen

_TABLES = (
    "practice",
    "practice_author",
    "practice_section",
    "practice_photo",
    "practice_tag",
    "measure",
    "person",
    "photo",
)
_COALESCE = 120


class PracticesScreen(Screen):
    """Find, open, begin, copy, order and remove practices."""

    def __init__(self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(session, look, settings, parent)
        self._rows: list[PracticeRow] = []
        self._stale = True
        self._wanted = ""
        self._table = PracticeTable(self)
        self._table.dropped.connect(self._on_dropped)
        self._pictures = pictures_of(session, look)
        self._new = Button(look, tr("Praktik baru"), "primary", "plus")
        self._new.setToolTip(tr("Tulis praktik baru (Ctrl+N)"))
        self._new.clicked.connect(self._on_new)
        self._build_layout()
        self._build_keys()
        self._refresh = QTimer(self, singleShot=True, interval=_COALESCE)
        self._refresh.timeout.connect(self._ask)
        session.changed.connect(self._on_changed)

    @property
    @override
    def title(self) -> str:
        return tr("Praktik")

    @override
    def header_widgets(self) -> list[QWidget]:
        return [self._new]

    @override
    def show_record(self, record_id: str) -> None:
        self._wanted = record_id or self._wanted
        if self._stale:
            self._ask()
        self._view.setFocus()

    @property
    def _view(self) -> PracticeGrid | PracticeList:
        return self._list if self._filter.as_table else self._grid

    def _build_layout(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.XXL, Space.S, Space.XXL, 0)
        middle = QWidget()
        middle.setMaximumWidth(WIDEST)
        outer.addWidget(middle)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        self._filter = PracticeFilter(self.look)
        self._filter.changed.connect(self._show)
        self._filter.view_changed.connect(self._on_view)
        self._filter.menu_wanted.connect(self._on_menu_button)
        column.addWidget(self._filter)
        self._pages = QStackedWidget()
        column.addWidget(self._pages, 1)
        self._grid = PracticeGrid(self.look, self._pictures, self._table)
        self._list = PracticeList(self._table)
        for page in (QWidget(), self._grid, self._list):
            self._pages.addWidget(page)
        for view in (self._grid, self._list):
            view.opened.connect(self._on_opened)
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            view.customContextMenuRequested.connect(self._on_menu)
            view.selectionModel().currentChanged.connect(self._on_current)

    @cached_property
    def _empty(self) -> EmptyState:
        """What stands here while nothing is written yet; built where it is needed."""
        words = tr("Ceritakan satu hal yang berhasil di kelas Anda. Pertanyaan pemandu membantu Anda menulisnya.")
        title, action = tr("Belum ada praktik baik"), tr("Tulis praktik pertama")
        page = EmptyState(self.look, "empty-practices", words, action, title=title)
        page.pressed.connect(self._on_new)
        self._pages.addWidget(page)
        return page

    @cached_property
    def _nothing(self) -> EmptyState:
        """What stands here when the filter lets nothing pass; built where it is needed."""
        words = tr("Tidak ada praktik yang cocok dengan saringan ini.")
        page = EmptyState(self.look, "empty-search", words, tr("Hapus saringan"))
        page.pressed.connect(self._filter.reset)
        self._pages.addWidget(page)
        return page

    def _build_keys(self) -> None:
        for keys, slot in (("Del", self._on_delete), ("Alt+Up", self._on_up), ("Alt+Down", self._on_down)):
            for view in (self._grid, self._list):
                shortcut = QShortcut(QKeySequence(keys), view)
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(slot)

    def _ask(self) -> None:
        """Read the lines, which is quick, and then how far each practice has come."""
        self._stale = False
        self.session.ask(self, self._on_lines, practices.list_practices)
        self.session.ask(self, self._on_overview, practices.overview)

    def _on_lines(self, lines: list[PracticeLine]) -> None:
        known = {row.line.id: row.completeness for row in self._rows}
        self._rows = [PracticeRow(line, known.get(line.id)) for line in lines]
        self._filter.offer([(key, model_name(key)) for key in _models(self._rows)])
        self._show()

    def _on_overview(self, overview: list[Overview]) -> None:
        self._rows = [PracticeRow(one.line, one.completeness) for one in overview]
        self._show()

    def _show(self) -> None:
        """Show what passes the filter, and keep the choice."""
        chosen = self._wanted or self._current_id()
        rows = filtered(self._rows, self._filter.words, self._filter.models, incomplete=self._filter.incomplete)
        self._table.movable = not self._filter.active and not self.session.library.read_only
        self._table.show(rows)
        self._filter.setVisible(bool(self._rows))
        self._filter.show_count(len(rows), len(self._rows))
        if rows:
            self._pages.setCurrentWidget(self._view)
        else:
            self._pages.setCurrentWidget(self._nothing if self._rows else self._empty)
        place = self._table.place_of(chosen) if chosen else -1
        if place >= 0:
            for view in (self._grid, self._list):
                view.setCurrentIndex(self._table.index(place, 0))
            if self._wanted:
                self._view.scrollTo(self._table.index(place, 0))
            self._wanted = ""
        self._on_current()

    def _on_view(self) -> None:
        left = self._grid if self._filter.as_table else self._list
        self._wanted = _id_at(left.currentIndex())
        self._show()
        self._view.setFocus()

    def _on_current(self) -> None:
        self._filter.allow_menu(bool(self._current_id()))

    def _on_changed(self, receipt: Receipt) -> None:
        if not receipt.touches(*_TABLES):
            return
        if self.isVisible():
            self._refresh.start()
        else:
            self._stale = True

    def _on_opened(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, PracticeRow):
            self.go.emit("practice", row.line.id)

    def _on_new(self) -> None:
        self.go.emit("practice", "")

    def _on_open(self) -> None:
        if practice_id := self._current_id():
            self.go.emit("practice", practice_id)

    def _on_copy(self) -> None:
        if practice_id := self._current_id():
            self.session.edit_then(self._on_copied, practices.duplicate_practice, practice_id)

    def _on_copied(self, receipt: Receipt) -> None:
        self._wanted = receipt.made[0]

    def _on_delete(self) -> None:
        row = self._view.currentIndex().data(ROW)
        if isinstance(row, PracticeRow):
            place = self._view.currentIndex().row()
            after = self._table.rows[place + 1 : place + 2] or self._table.rows[max(0, place - 1) : place]
            self._wanted = after[0].line.id if after else ""
            self.session.edit(practices.remove_practice, row.line.id)
            self.notice.emit("ok", tr("“{title}” dihapus. Tekan Ctrl+Z untuk mengembalikannya.", title=row.title))

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        """Move the chosen practice among all practices; a filter hides their order, so then it stays."""
        practice_id = self._current_id()
        place = self._table.place_of(practice_id) + step
        if self._table.movable and practice_id and 0 <= place < len(self._rows):
            self.session.edit(practices.move_practice, practice_id, place)

    def _on_dropped(self, practice_id: str, target_id: str) -> None:
        if practice_id != target_id:
            self._wanted = practice_id
            self.session.edit(practices.move_practice, practice_id, self._table.place_of(target_id))

    def _on_menu_button(self, corner: QPoint) -> None:
        self._open_menu(corner)

    def _on_menu(self, place: QPoint) -> None:
        if self._view.indexAt(place).isValid():
            self._open_menu(self._view.viewport().mapToGlobal(place))

    def _open_menu(self, corner: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for icon, words, keys, slot in (
            ("pencil", tr("Buka"), "Enter", self._on_open),
            ("copy", tr("Gandakan"), "", self._on_copy),
            ("arrow-up", tr("Pindahkan ke depan"), "Alt+↑", self._on_up),
            ("arrow-down", tr("Pindahkan ke belakang"), "Alt+↓", self._on_down),
            ("trash-2", tr("Hapus"), "Del", self._on_delete),
        ):
            if icon == "trash-2":
                menu.addSeparator()
            action = menu.addAction(self.look.icon(icon, "danger" if icon == "trash-2" else "muted"), words)
            action.setText(f"{words}\t{keys}" if keys else words)
            action.setEnabled(self._table.movable or not icon.startswith("arrow"))
            action.triggered.connect(slot)
        menu.popup(corner)

    def _current_id(self) -> str:
        return _id_at(self._view.currentIndex())


def _id_at(index: QModelIndex) -> str:
    row = index.data(ROW)
    return row.line.id if isinstance(row, PracticeRow) else ""


def _models(rows: list[PracticeRow]) -> list[str]:
    """The learning models in use, the most used first."""
    used = [row.line.learning_model for row in rows if row.line.learning_model]
    return sorted(set(used), key=lambda model: (-used.count(model), model))
