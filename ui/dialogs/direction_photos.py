"""Photos as evidence: chosen among those of the library, or taken in from the computer."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QWidget

from portfolio.progress import Progress
from portfolio.services import photo_place, photos
from portfolio.services.libraries import Library
from portfolio.services.photos import ImportReport
from portfolio.texts import tr
from ui.dialogs.dialog import Dialog
from ui.models.photo_lines import Arrangement, Stock, Wanted, arranged
from ui.session import Session
from ui.theme.look import Look
from ui.widgets.buttons import Button
from ui.widgets.gallery.grid import PhotoGrid
from ui.widgets.labels import Words
from ui.widgets.pictures import Pictures
from ui.widgets.search_field import SearchField

_SIZE = QSize(820, 580)


class PhotosDialog(Dialog):
    """All photos, searched while one types; a double click or the button takes what is marked."""

    taken = Signal(list)
    """ids of photos"""

    def __init__(
        self, session: Session, look: Look, pictures: Pictures, *, several: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, tr("Pilih foto"), 560, parent)
        self._session = session
        self._stock = Stock(())
        self.search = SearchField(look, tr("Cari nama berkas, keterangan, atau label"))
        self.column.addWidget(self.search)
        self.grid = PhotoGrid(look, pictures)
        if not several:
            self.grid.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.column.addWidget(self.grid, 1)
        self._said = Words("", "muted")
        self.column.addWidget(self._said)
        from_files = Button(look, tr("Ambil dari komputer…"), "plain", "image-up")
        from_files.clicked.connect(self._on_browse)
        self.buttons.insertWidget(0, from_files)
        self.add_button(tr("Batal")).clicked.connect(self.reject)
        self.use = self.add_button(tr("Pakai foto"), primary=True)
        self.use.setEnabled(False)
        self.use.clicked.connect(self._on_use)
        self.search.searched.connect(self._arrange)
        self.grid.chosen.connect(self._on_chosen)
        self.grid.viewed.connect(self._on_use)
        self.resize(_SIZE)
        session.ask(self, self._on_stock, _read_stock)

    def _on_stock(self, stock: Stock) -> None:
        self._stock = stock
        self._arrange(self.search.text())

    def _arrange(self, words: str) -> None:
        stock, wanted = self._stock, Wanted(words=words.strip())
        self._session.run(
            lambda _library, _progress: arranged(stock, wanted), owner=self, then=self._on_arranged, lane="read"
        )

    def _on_arranged(self, arrangement: Arrangement) -> None:
        if arrangement.wanted.words == self.search.text().strip():
            self.grid.show_photos(arrangement)
            self._said.setText("" if arrangement.rows else _nothing(self._stock))

    def _on_chosen(self) -> None:
        self.use.setEnabled(bool(self.grid.chosen_ids()))

    def _on_use(self) -> None:
        if ids := list(self.grid.chosen_ids()):
            self.taken.emit(ids)
            self.accept()

    def _on_browse(self) -> None:
        picker = QFileDialog(self, tr("Pilih foto"))
        picker.setFileMode(QFileDialog.FileMode.ExistingFiles)
        picker.setNameFilter(tr("Foto (*.jpg *.jpeg *.png *.webp *.heic *.heif)"))
        picker.filesSelected.connect(self.take_files)
        picker.open()

    def take_files(self, names: Sequence[str]) -> None:
        """Take these files into the library, and use them."""
        work = _taking([Path(name) for name in names])
        self._session.run(work, owner=self, then=self._on_taken, label=tr("Memasukkan foto"))

    def _on_taken(self, report: ImportReport) -> None:
        self._session.record(report.receipt)
        ids = [*report.imported, *(photo_id for _, photo_id in report.duplicates)]
        if ids:
            self.taken.emit(ids)
            self.accept()
        elif report.refused:
            self._said.setText(report.refused[0].reason)


def _nothing(stock: Stock) -> str:
    """Why no photo is to be seen, and what helps."""
    if not stock.lines:
        return tr("Belum ada foto di pustaka. Ambil dari komputer untuk memakainya di sini.")
    return tr("Tidak ada foto yang cocok dengan pencarian ini.")


def _read_stock(library: Library) -> Stock:
    return Stock(tuple(photo_place.photo_lines(library)))


def _taking(files: list[Path]) -> Callable[[Library, Progress], ImportReport]:
    def work(library: Library, progress: Progress) -> ImportReport:
        return photos.add_photos(library, files, progress=progress)

    return work
