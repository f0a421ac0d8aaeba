"""All photos of the library: find them, say what they show, tidy them up."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.services.photos import ImportReport
from portfolio.services.practices import PracticeLine
from portfolio.texts import tr
from ui.models.photo_lines import Arrangement
from ui.places import ALL_PHOTOS
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.gallery.album import GridAlbum
from ui.widgets.gallery.choice import Choice
from ui.widgets.gallery.chooser import PhotoChooser
from ui.widgets.gallery.crop_dialog import CropDialog
from ui.widgets.gallery.empty_pages import EmptyPages
from ui.widgets.gallery.filter_bar import FilterBar
from ui.widgets.gallery.grid import PhotoGrid
from ui.widgets.gallery.intake import LibraryIntake
from ui.widgets.gallery.panel import PhotoPanel
from ui.widgets.gallery.report import ImportResult
from ui.widgets.gallery.shelf import Shelf
from ui.widgets.gallery.trash_part import TrashPart
from ui.widgets.photo_view import PhotoView
from ui.widgets.pictures import pictures_of
from ui.widgets.screen import Screen
from ui.widgets.writing.drop_veil import DropVeil
from ui.widgets.writing.growing_edit import is_for_the_screen

_ROOMY = 760
"""px from which the panel is shown also while nothing is chosen"""


class PhotosScreen(Screen):
    """The grid with its filter above and the panel beside it; photos come in by button, drop and paste."""

    def __init__(self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(session, look, settings, parent)
        self.pictures = pictures_of(session, look)
        self.shelf = Shelf(session, self)
        self.choice = Choice(session, self)
        self.intake = LibraryIntake(session, self)
        self._wanted_ids: Sequence[str] = ()
        self._big: PhotoView | None = None
        self._add = Button(look, tr("Tambah foto…"), "primary", "image-plus")
        self._add_folder = Button(look, tr("Tambah folder…"), "quiet", "folder-plus")
        self._build()
        self._connect()

    @property
    @override
    def title(self) -> str:
        return tr("Foto")

    @override
    def header_widgets(self) -> list[QWidget]:
        return [self._add_folder, self._add]

    @override
    def show_record(self, record_id: str) -> None:
        if record_id == ALL_PHOTOS:
            self._show_ids([])
        elif record_id:
            self._show_ids([record_id])
        self.shelf.open()
        self._focus_content()

    @override
    def leave(self) -> None:
        self.panel.flush()
        self.pictures.rest()
        self.shelf.rest()

    def _build(self) -> None:
        self.result = ImportResult(self.look)
        self.filter = FilterBar(self.look)
        self.trash = TrashPart(self.session, self.look, self.choice)
        self.grid = PhotoGrid(self.look, self.pictures)
        self.empty = EmptyPages(self.look)
        self.panel = PhotoPanel(self.choice, self.look, self.pictures)
        self._pages = QStackedWidget()
        for page in (QWidget(), self.grid, self.empty):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XXL, Space.XS, Space.L, 0)
        column.setSpacing(Space.S)
        # The panel's scroll bar stands in the right margin that everything else keeps.
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, Space.L, 0)
        head.setSpacing(Space.M)
        head.addWidget(self.result)
        head.addWidget(self.filter)
        head.addWidget(self.trash)
        column.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        row.addWidget(self._pages, 1)
        row.addWidget(self.panel)
        column.addLayout(row, 1)
        self.filter.hide()
        self.panel.hide()
        self._veil = DropVeil(self.look, self)
        writable = self.choice.writable
        self.setAcceptDrops(writable)
        for button in (self._add, self._add_folder):
            button.setEnabled(writable)

    def _connect(self) -> None:
        self._add.clicked.connect(self._on_add)
        self._add_folder.clicked.connect(self._on_add_folder)
        self.intake.reported.connect(self._on_reported)
        self.result.new_wanted.connect(self._show_ids)
        self.result.known_wanted.connect(self._show_ids)
        self.result.similar_wanted.connect(self._on_similar)
        self.filter.changed.connect(self._on_filter)
        self.shelf.arranged.connect(self._on_arranged)
        self.shelf.practices.connect(self._on_practices)
        self.shelf.refreshed.connect(self.choice.refresh)
        self.grid.chosen.connect(self._on_chosen)
        self.grid.viewed.connect(self._on_view)
        self.grid.removed.connect(self._on_remove)
        self.grid.turned.connect(self.choice.turn)
        self.grid.caption_wanted.connect(self.panel.focus_caption)
        self.grid.heads.best_wanted.connect(self.choice.keep_best)
        self.choice.notice.connect(self._on_notice)
        self.trash.notice.connect(self._on_notice)
        self.empty.add_wanted.connect(self._on_add)
        self.empty.reset_wanted.connect(self._on_reset)
        self.panel.viewed.connect(self._on_view)
        self.panel.crop_wanted.connect(self._on_crop)
        self.panel.replace_wanted.connect(self._on_replace)
        self.panel.opened.connect(self.go)
        self.panel.consent_wanted.connect(self._on_consent)
        self.panel.blur_wanted.connect(self._on_blur)
        self.session.flush_requested.connect(self.panel.flush)
        paste, back = QKeySequence(QKeySequence.StandardKey.Paste), QKeySequence(Qt.Key.Key_Escape)
        for keys, owner, slot in ((paste, self, self._on_paste), (back, self.panel, self._on_back_to_grid)):
            shortcut = QShortcut(keys, owner)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _show_ids(self, photo_ids: Sequence[str]) -> None:
        """Show all photos, and choose these as soon as the grid has them."""
        self._wanted_ids = tuple(photo_ids)
        self.filter.choose("all")

    def _focus_content(self) -> None:
        """So that the keys work at once: those of the grid, and pasting."""
        (self.empty.button if self._pages.currentWidget() is self.empty else self.grid).setFocus()

    def _show_panel(self) -> None:
        some = bool(self.choice.lines)
        self.panel.setVisible(self._filled and (some or self.width() >= _ROOMY))

    @property
    def _filled(self) -> bool:
        return self._pages.currentWidget() is self.grid

    def _on_arranged(self, arrangement: Arrangement) -> None:
        self.filter.setVisible(bool(arrangement.total or arrangement.counts["trash"]))
        self.filter.show_state(arrangement)
        self.trash.follow(arrangement)
        self.grid.heads.enabled = self.choice.writable
        self.grid.show_photos(arrangement)
        self.empty.explain(arrangement, looking=self.shelf.looking)
        fresh = self._pages.currentIndex() == 0
        self._pages.setCurrentWidget(self.grid if arrangement.lines else self.empty)
        if fresh and self.isVisible():
            self._focus_content()
        self.panel.know(arrangement.tags)
        wanted = [photo_id for photo_id in self._wanted_ids if photo_id in arrangement.rows]
        if wanted:
            self._wanted_ids = ()
            self.grid.choose(wanted)
        if self._big is not None:
            self._big.follow(GridAlbum(arrangement))
        self._on_chosen()

    def _on_practices(self, lines: Sequence[PracticeLine]) -> None:
        self.filter.offer(lines)
        self.panel.offer(lines)

    def _on_filter(self) -> None:
        self.panel.flush()
        self.shelf.want(self.filter.wanted)

    def _on_reset(self) -> None:
        self.filter.choose("all")

    def _on_similar(self) -> None:
        self.filter.choose("similar")

    def _on_chosen(self) -> None:
        """Other photos are chosen, or those that are say something else."""
        lines = self.grid.chosen_lines()
        ids = tuple([line.id for line in lines])
        if ids != self.choice.ids:
            self.panel.flush()
        self.shelf.keep = frozenset(ids)
        self.choice.choose(lines, ids, trashed=self.grid.arrangement.wanted.group == "trash")
        self._show_panel()

    def _on_back_to_grid(self) -> None:
        self.panel.flush()
        self.grid.setFocus()

    def _on_remove(self) -> None:
        self.panel.flush()
        self.choice.throw_away()

    def _on_notice(self, sentence: str) -> None:
        self.notice.emit("ok", sentence)

    def _on_view(self) -> None:
        photo_id = self.grid.current_id
        if photo_id and self._big is None:
            self.panel.flush()
            album = GridAlbum(self.grid.arrangement)
            writable = self.choice.writable and not self.choice.trashed
            self._big = PhotoView(self.look, self.pictures, album, photo_id, self, writable=writable)
            self._big.moved.connect(self._on_moved)
            self._big.turned.connect(self.choice.turn)
            self._big.removed.connect(self.choice.throw_away)
            self._big.finished.connect(self._on_big_closed)
            self._big.open()
            self._on_moved(photo_id)

    def _on_moved(self, photo_id: str) -> None:
        self.grid.choose([photo_id])

    def _on_big_closed(self) -> None:
        self._big = None
        self.grid.setFocus()

    def _on_crop(self) -> None:
        dialog = CropDialog(self.session, self.look, self.choice.ids[0], self)
        dialog.framed.connect(self.choice.frame)
        dialog.open()

    def _on_replace(self) -> None:
        self.panel.flush()
        old_id = self.choice.ids[0]
        dialog = PhotoChooser(
            self.session, self.look, self.pictures, stock=self.shelf.stock, but_id=old_id, parent=self
        )
        dialog.taken.connect(self.choice.replace_by)
        dialog.open()

    def _on_consent(self, photo_ids: tuple[str, ...]) -> None:
        from ui.dialogs.consent import ConsentDialog  # noqa: PLC0415 - not needed to look at photos

        ConsentDialog(self.session, self.look, photo_ids, self).open()

    def _on_blur(self, photo_id: str) -> None:
        from ui.dialogs.blur import BlurDialog  # noqa: PLC0415 - it brings drawing and face finding

        BlurDialog(self.session, self.look, photo_id, self).open()

    def _on_add(self) -> None:
        self.intake.ask_for_files(self, "")

    def _on_add_folder(self) -> None:
        self.intake.ask_for_folder(self)

    def _on_paste(self) -> None:
        if self.choice.writable:
            self.intake.add_dropped(QGuiApplication.clipboard().mimeData(), "")

    def _on_reported(self, report: ImportReport) -> None:
        self.result.show_report(report)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_panel()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if is_for_the_screen(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._veil.say(tr("Lepaskan untuk menambahkan foto ke pustaka"))
        event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._veil.hide()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._veil.hide()
        self.intake.add_dropped(event.mimeData(), "")
        event.acceptProposedAction()
