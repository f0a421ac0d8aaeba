"""The tab of photos: bring them in, order them, describe them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.services.photos import PhotoFields
from portfolio.services.practices import PracticePage
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.labels import Hairline, Words
from ui.widgets.pictures import Pictures
from ui.widgets.writing.open_practice import OpenPractice
from ui.widgets.writing.photo_form import PhotoForm
from ui.widgets.writing.photo_tiles import PhotoTiles


class PhotoTab(QWidget):
    """Tiles above, the picked photo below."""

    wanted = Signal()
    """the person wants to choose files"""
    viewed = Signal(str)
    """place id"""
    taken_out = Signal(str)
    place_wanted = Signal(str)
    """the place of photos is to be shown, and there this photo, "" for all"""

    def __init__(self, desk: OpenPractice, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._add = Button(look, tr("Tambah foto…"), "primary", "image-plus")
        self._hint = Words(
            tr("Berkas, folder, atau gambar juga dapat diseret ke halaman ini atau ditempel dengan Ctrl+V."),
            "caption",
        )
        self._count = Words("", "strong")
        self._drawing = Words(wrap=False)
        self._drawing.setPixmap(look.drawing("empty-photos", 210, 140))
        self.tiles = PhotoTiles(look, pictures)
        self.form = PhotoForm(look, tr("Bagian"), tr("Lepas dari praktik"))
        self._all = Button(look, tr("Lihat semua foto"), "link")
        self._all.setToolTip(tr("Semua foto di pustaka, juga yang belum dipakai di praktik ini."))
        self._pick = Words(tr("Pilih satu foto untuk menulis keterangannya."), "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._hint)
        column.addWidget(self._drawing, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._count)
        column.addWidget(self.tiles)
        self._rule = Hairline()
        column.addWidget(self._rule)
        column.addWidget(self._pick)
        column.addWidget(self.form)
        column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._connect()

    def show_page(self, page: PracticePage) -> None:
        """Show what the library holds."""
        self._count.setText(ntr("{n} foto, dicetak menurut urutan ini", len(page.photos)))
        has_photos = bool(page.photos)
        for widget in (self._count, self.tiles, self._rule):
            widget.setVisible(has_photos)
        self._drawing.setVisible(not has_photos)
        sections = ((section.id, section.label) for section in page.frame.sections)
        self.form.offer_places([("", tr("Tanpa bagian")), *sections])
        self.tiles.show_photos(page.photos)
        self._show_picked()

    def pick(self, place_id: str) -> None:
        """Pick the photo that was picked on the page."""
        self.tiles.pick(place_id)

    def focus_add(self) -> None:
        """Put the focus on the button that adds photos."""
        self._add.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self._add.setEnabled(not read_only)
        self._hint.setVisible(not read_only)
        self.tiles.set_read_only(read_only)
        self.form.set_read_only(read_only)

    def _connect(self) -> None:
        self._add.clicked.connect(self._on_add)
        self.tiles.picked.connect(self._on_picked)
        self.tiles.viewed.connect(self.viewed)
        self.tiles.taken_out.connect(self.taken_out)
        self.tiles.moved.connect(self._on_moved)
        self.form.described.connect(self._on_described)
        self.form.placed.connect(self._desk.move_into)
        self.form.taken_out.connect(self.taken_out)
        self.form.viewed.connect(self.viewed)
        self.form.edit_wanted.connect(self.place_wanted)
        self._all.clicked.connect(self._on_all)

    def _show_picked(self) -> None:
        placed = self._desk.photo(self.tiles.picked_id)
        self.form.setVisible(placed is not None)
        self._pick.setVisible(placed is None and self._desk.page is not None and bool(self._desk.page.photos))
        if placed is not None:
            self.form.show_photo(placed)

    def _on_add(self) -> None:
        self.wanted.emit()

    def _on_all(self) -> None:
        self.place_wanted.emit("")

    def _on_picked(self, _place_id: str) -> None:
        self._show_picked()

    def _on_moved(self, place_id: str, index: int) -> None:
        self._desk.move_photo(place_id, index)

    def _on_described(self, photo_id: str, fields: PhotoFields) -> None:
        self._desk.describe(photo_id, **fields)
