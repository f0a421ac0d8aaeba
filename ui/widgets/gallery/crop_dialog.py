"""Cut a photo; the original stays whole."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from portfolio.progress import Progress
from portfolio.services import pictures
from portfolio.services.libraries import Library
from portfolio.texts import tr
from ui.dialogs.dialog import Dialog
from ui.session import Session
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.chips import ToggleChip
from ui.widgets.gallery.crop_canvas import CropCanvas
from ui.widgets.gallery.cut import Cut
from ui.widgets.labels import Words

_SIZE = QSize(860, 640)
_RATIOS = {"3:2": 3 / 2, "4:3": 4 / 3, "1:1": 1.0, "3:4": 3 / 4, "16:9": 16 / 9}


class CropDialog(Dialog):
    """The whole photo with a frame, shapes to choose from, and the point that layouts must keep."""

    framed = Signal(str, object, object)
    """photo id, box, focal point"""

    def __init__(self, session: Session, look: Look, photo_id: str, parent: QWidget) -> None:
        super().__init__(look, tr("Potong foto"), 640, parent)
        self._photo_id = photo_id
        self._before: Cut | None = None
        self.canvas = CropCanvas(look)
        self._shapes: dict[ToggleChip, float] = {}
        self._point = ToggleChip(look, tr("Titik penting"))
        self._build()
        self.resize(_SIZE)
        session.run(_Read(photo_id), owner=self, then=self._on_read, failed=self._on_failed, lane="picture")

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        together = QButtonGroup(self)
        for name, ratio in ((tr("Bebas"), 0.0), *_RATIOS.items()):
            chip = ToggleChip(self._look, name, on=not ratio)
            together.addButton(chip)
            self._shapes[chip] = ratio
            row.addWidget(chip)
        together.buttonClicked.connect(self._on_shape)
        row.addStretch(1)
        self._point.setToolTip(tr("Tandai wajah atau benda yang tidak boleh terpotong saat foto ditata di halaman."))
        self._point.toggled.connect(self._on_pointing)
        row.addWidget(self._point)
        self.column.addLayout(row)
        self.column.addWidget(self.canvas, 1)
        self._sentence = Words(self._advice(), "muted")
        self.column.addWidget(self._sentence)
        self._whole = self.add_button(tr("Utuh lagi"))
        self._whole.clicked.connect(self._on_whole)
        self.add_button(tr("Batal")).clicked.connect(self.reject)
        self._use = self.add_button(tr("Potong"), primary=True)
        self._use.clicked.connect(self._on_use)
        for button in (self._whole, self._use):
            button.setEnabled(False)

    def _advice(self) -> str:
        if self._point.isChecked():
            return tr("Klik bagian yang harus tetap terlihat. Tata letak buklet akan menjaganya.")
        return tr("Tarik tepi atau sudut bingkai. Foto asli tetap utuh dan potongan dapat diubah kapan saja.")

    def _on_read(self, answer: tuple[QImage, Cut]) -> None:
        image, cut = answer
        self._before = cut
        self.canvas.show_picture(QPixmap.fromImage(image), cut)
        for button in (self._whole, self._use):
            button.setEnabled(True)
        self.canvas.setFocus()

    def _on_failed(self, error: Exception) -> None:
        self._sentence.setText(str(error))

    def _on_shape(self, chip: ToggleChip) -> None:
        self.canvas.take(self.canvas.cut.bound(self._shapes[chip]))

    def _on_pointing(self, on: bool) -> None:
        self.canvas.pointing = on
        self._sentence.setText(self._advice())

    def _on_whole(self) -> None:
        cut = self.canvas.cut
        next(chip for chip, ratio in self._shapes.items() if not ratio).setChecked(True)
        self.canvas.take(Cut(cut.aspect, point=cut.point))

    def _on_use(self) -> None:
        cut = self.canvas.cut
        if self._before is not None and (cut.box, cut.focal) != (self._before.box, self._before.focal):
            self.framed.emit(self._photo_id, cut.box, cut.focal)
        self.accept()


class _Read:
    """The whole photo, turned and blurred but not cut, with its cut; in the picture lane."""

    def __init__(self, photo_id: str) -> None:
        self._photo_id = photo_id

    def __call__(self, library: Library, _: Progress) -> tuple[QImage, Cut]:
        """Raises `FileRefused` and `NotFound`."""
        photo, path = pictures.picture_to_cut(library, self._photo_id)
        image = QImageReader(str(path)).read()
        box = (photo.crop_left, photo.crop_top, photo.crop_right, photo.crop_bottom)
        aspect = image.width() / max(image.height(), 1)
        return image, Cut.of(aspect, box, (photo.focal_x, photo.focal_y))
