"""The photos of a forum, in the appendices of its report."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.framework import FrameworkItem
from portfolio.services.disseminations import ForumPhoto
from portfolio.services.photos import PHOTO_SUFFIXES
from portfolio.texts import chosen, ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import SectionHeading
from ui.widgets.pictures import Pictures

_TILE = QSize(168, 118)
_FIRST = ("foto", "hasil-kerja", "surat-tugas", "undangan")
"""Appendices that are always shown; the others when they hold something or are asked for."""


class PhotoPart(QWidget):
    """A card for each appendix with its photos; files can be dropped on it."""

    files_picked = Signal(str, list)
    """appendix, paths"""
    library_wanted = Signal(str)
    """appendix that is to get a photo of the library"""
    moved = Signal(str, int)
    """place id, place from 0 in its appendix"""
    taken_out = Signal(str)
    photo_wanted = Signal(str)
    """a photo that is to be shown in the place of photos"""

    def __init__(self, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._pictures = look, pictures
        self._cards: dict[str, AppendixCard] = {}
        self._asked: set[str] = set()
        self._names: tuple[FrameworkItem, ...] = ()
        self._photos: tuple[ForumPhoto, ...] = ()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(Space.L)
        self._column = QVBoxLayout()
        self._column.setSpacing(Space.L)
        outer.addLayout(self._column)
        self.more = Button(look, tr("Tambah lampiran lain"), "quiet", "plus")
        self._menu = QMenu(self.more)
        self._menu.triggered.connect(self._on_more)
        self.more.setMenu(self._menu)
        outer.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addStretch(1)
        pictures.ready.connect(self._on_picture)

    def show_photos(self, photos: Sequence[ForumPhoto], appendices: Sequence[FrameworkItem]) -> None:
        """Show what the library holds."""
        self._names, self._photos = tuple(appendices), tuple(photos)
        held = {one.place.appendix for one in photos}
        for place, item in enumerate(one for one in appendices if one.id in held | self._asked | set(_FIRST)):
            card = self._cards.get(item.id)
            if card is None:
                card = self._cards[item.id] = self._new_card(item)
                self._column.insertWidget(place, card)
            card.show_photos([one for one in photos if one.place.appendix == item.id])
        self._menu.clear()
        for item in appendices:
            if item.id not in self._cards:
                self._menu.addAction(appendix_name(item)).setData(item.id)
        self.more.setVisible(not self._menu.isEmpty())

    def focus_need(self, code: str) -> None:
        """Put the focus where such a photo is added."""
        wanted = {"letter": "surat-tugas", "work": "hasil-kerja"}.get(code, "foto")
        if card := self._cards.get(wanted):
            card.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Nothing is typed here."""

    def _new_card(self, item: FrameworkItem) -> "AppendixCard":
        card = AppendixCard(self._look, self._pictures, item)
        card.files_picked.connect(self.files_picked)
        card.library_wanted.connect(self.library_wanted)
        card.moved.connect(self.moved)
        card.taken_out.connect(self.taken_out)
        card.photo_wanted.connect(self.photo_wanted)
        return card

    def _on_more(self, action: Any) -> None:
        self._asked.add(str(action.data()))
        self.show_photos(self._photos, self._names)

    def _on_picture(self, photo_id: str) -> None:
        for card in self._cards.values():
            card.refresh(photo_id)


class AppendixCard(Card):
    """One appendix: its photos, and how more come in."""

    files_picked = Signal(str, list)
    library_wanted = Signal(str)
    moved = Signal(str, int)
    taken_out = Signal(str)
    photo_wanted = Signal(str)

    def __init__(self, look: Look, pictures: Pictures, item: FrameworkItem, parent: QWidget | None = None) -> None:
        super().__init__(Space.L, parent)
        self._look, self._pictures, self._item = look, pictures, item
        self._tiles: list[_PhotoTile] = []
        self.setAcceptDrops(True)
        self._head = SectionHeading(appendix_name(item))
        self.add = Button(look, tr("Tambah foto…"), "quiet", "image-plus")
        self.add.setAccessibleName(tr("Tambah foto ke {appendix}", appendix=appendix_name(item)))
        menu = QMenu(self.add)
        menu.addAction(look.icon("folder-open"), tr("Dari berkas…")).triggered.connect(self._on_files)
        menu.addAction(look.icon("images"), tr("Dari pustaka foto…")).triggered.connect(self._on_library)
        self.add.setMenu(menu)
        self._head.add_action(self.add)
        self.column.addWidget(self._head)
        self._strip = QWidget()
        self._flow = FlowLayout(self._strip, Space.M)
        self.column.addWidget(self._strip)
        self._strip.hide()

    def show_photos(self, photos: Sequence[ForumPhoto]) -> None:
        """Show these."""
        self._head.set_sentence(ntr("{n} foto", len(photos)) if photos else tr("Belum ada. Seret foto ke sini."))
        if [tile.placed.place.id for tile in self._tiles] == [one.place.id for one in photos]:
            for tile, one in zip(self._tiles, photos, strict=True):
                tile.show_photo(one)
            return
        self._flow.clear()
        self._tiles = []
        for n, one in enumerate(photos):
            tile = _PhotoTile(self._look, self._pictures, one, first=n == 0, last=n == len(photos) - 1)
            tile.moved.connect(self._on_moved)
            tile.taken_out.connect(self.taken_out)
            tile.photo_wanted.connect(self.photo_wanted)
            self._tiles.append(tile)
            self._flow.addWidget(tile)
            tile.show()
        self._strip.setVisible(bool(photos))
        self._strip.updateGeometry()

    def refresh(self, photo_id: str) -> None:
        """A picture of that photo is there."""
        for tile in self._tiles:
            if tile.placed.photo.id == photo_id:
                tile.show_photo(tile.placed)

    def _on_files(self) -> None:
        picker = QFileDialog(self, tr("Tambah foto"))
        picker.setFileMode(QFileDialog.FileMode.ExistingFiles)
        picker.setNameFilter(tr("Foto ({endings})", endings=" ".join(f"*{suffix}" for suffix in PHOTO_SUFFIXES)))
        picker.filesSelected.connect(self._on_picked)
        picker.open()

    def _on_picked(self, paths: list[str]) -> None:
        self.files_picked.emit(self._item.id, [Path(path) for path in paths])

    def _on_library(self) -> None:
        self.library_wanted.emit(self._item.id)

    def _on_moved(self, place_id: str, by: int) -> None:
        place = [tile.placed.place.id for tile in self._tiles].index(place_id) + by
        self.moved.emit(place_id, place)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._on_picked([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()


class _PhotoTile(QToolButton):
    """A photo; its menu moves it, takes it out, or shows it in the place of photos."""

    moved = Signal(str, int)
    taken_out = Signal(str)
    photo_wanted = Signal(str)

    def __init__(self, look: Look, pictures: Pictures, placed: ForumPhoto, *, first: bool, last: bool) -> None:
        super().__init__()
        self.placed = placed
        self._pictures = pictures
        self.setProperty("kind", "plain")
        self.setProperty("bare", True)
        self.setIconSize(_TILE)
        self.setFixedSize(_TILE + QSize(12, 12))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.addAction(look.icon("images"), tr("Keterangan dan izin foto…")).triggered.connect(self._on_wanted)
        if not first:
            menu.addAction(look.icon("arrow-left"), tr("Pindah ke depan")).triggered.connect(self._on_earlier)
        if not last:
            menu.addAction(look.icon("arrow-right"), tr("Pindah ke belakang")).triggered.connect(self._on_later)
        menu.addAction(look.icon("x"), tr("Lepas dari lampiran ini")).triggered.connect(self._on_out)
        self.setMenu(menu)
        self.show_photo(placed)

    def show_photo(self, placed: ForumPhoto) -> None:
        """Show what the library holds."""
        self.placed = placed
        caption = placed.photo.caption or placed.photo.original_name
        self.setAccessibleName(tr("Foto: {caption}", caption=caption))
        self.setToolTip(caption)
        picture = self._pictures.filling(placed.photo.id, _TILE, 8)
        if picture is not None:
            self.setIcon(picture)

    def _on_wanted(self) -> None:
        self.photo_wanted.emit(self.placed.photo.id)

    def _on_earlier(self) -> None:
        self.moved.emit(self.placed.place.id, -1)

    def _on_later(self) -> None:
        self.moved.emit(self.placed.place.id, 1)

    def _on_out(self) -> None:
        self.taken_out.emit(self.placed.place.id)


def appendix_name(item: FrameworkItem) -> str:
    """What an appendix is called on screen."""
    return chosen(item.name, item.name_en)
