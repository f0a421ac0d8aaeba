"""The tab of photos: bring them into a stage, order them, describe them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.domain.cycle import Stage
from portfolio.services.inquiries import InquiryPage
from portfolio.services.photos import PhotoFields
from portfolio.services.practices import PlacedPhoto
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.inquiry.open_inquiry import OpenInquiry
from ui.widgets.inquiry.photos import as_placed
from ui.widgets.labels import Hairline, Words
from ui.widgets.pictures import Pictures
from ui.widgets.writing.photo_form import PhotoForm
from ui.widgets.writing.photo_tiles import PhotoTiles


class StagePhotoTab(QWidget):
    """Tiles above, the picked photo below."""

    wanted = Signal()
    """the person wants to choose files"""
    viewed = Signal(str)
    """place id"""
    taken_out = Signal(str)
    place_wanted = Signal(str)
    """the place of photos is to be shown, and there this photo"""

    def __init__(self, desk: OpenInquiry, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._placed: tuple[PlacedPhoto, ...] = ()
        self._add = Button(look, tr("Tambah foto…"), "primary", "image-plus")
        self._hint = Words(
            tr("Berkas, folder, atau gambar juga dapat diseret ke halaman ini atau ditempel dengan Ctrl+V."),
            "caption",
        )
        self._usual = Words("", "muted")
        self._drawing = Words(wrap=False)
        self._drawing.setPixmap(look.drawing("empty-photos", 210, 140))
        self._count = Words("", "strong")
        self.tiles = PhotoTiles(look, pictures)
        self.tiles.setAccessibleName(tr("Foto tahap ini, menurut urutan"))
        self.form = PhotoForm(look, tr("Tahap"), tr("Lepas dari tahap ini"))
        self._pick = Words(tr("Pilih satu foto untuk menulis keterangannya."), "muted")
        self._rule = Hairline()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._hint)
        column.addWidget(self._usual)
        column.addWidget(self._drawing, 0, Qt.AlignmentFlag.AlignHCenter)
        for widget in (self._count, self.tiles, self._rule, self._pick, self.form):
            column.addWidget(widget)
        column.addStretch(1)
        self._connect()

    def show_page(self, page: InquiryPage, stage: Stage) -> None:
        """Show the photos of a stage."""
        self._placed = tuple(one for one in as_placed(page.photos) if one.place.section == stage.id)
        some = bool(self._placed)
        self._count.setText(ntr("{n} foto di tahap {name}", len(self._placed), name=stage.label))
        for widget in (self._count, self.tiles, self._rule):
            widget.setVisible(some)
        self._drawing.setVisible(not some)
        usual = ", ".join(stage.usual_evidence)
        self._usual.setText(tr("Biasanya: {list}.", list=usual) if usual else "")
        self._usual.setVisible(bool(usual) and not some)
        self.form.offer_places([(one.id, one.label) for one in page.framework.stages])
        self.tiles.show_photos(self._placed)
        self._show_picked()

    def pick(self, place_id: str) -> None:
        """Pick the photo that was picked on the page."""
        self.tiles.pick(place_id)

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
        self.tiles.moved.connect(self._desk.move_photo)
        self.form.described.connect(self._on_described)
        self.form.placed.connect(self._desk.move_into)
        self.form.taken_out.connect(self.taken_out)
        self.form.viewed.connect(self.viewed)
        self.form.edit_wanted.connect(self.place_wanted)

    def _show_picked(self) -> None:
        picked = next((one for one in self._placed if one.place.id == self.tiles.picked_id), None)
        self.form.setVisible(picked is not None)
        self._pick.setVisible(picked is None and bool(self._placed))
        if picked is not None:
            self.form.show_photo(picked)

    def _on_add(self) -> None:
        self.wanted.emit()

    def _on_picked(self, _place_id: str) -> None:
        self._show_picked()

    def _on_described(self, photo_id: str, fields: PhotoFields) -> None:
        self._desk.describe(photo_id, **fields)
