"""Another photo of the library, chosen by looking."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from portfolio.texts import tr
from ui.dialogs.dialog import Dialog
from ui.models.photo_lines import Arrangement, Stock, Wanted, arranged
from ui.session import Session
from ui.theme.look import Look
from ui.widgets.gallery.grid import PhotoGrid
from ui.widgets.labels import Words
from ui.widgets.pictures import Pictures
from ui.widgets.search_field import SearchField

_SIZE = QSize(820, 560)


class PhotoChooser(Dialog):
    """All other photos, searched while one types; a double click or the button takes one."""

    taken = Signal(str)
    """id of the photo"""

    def __init__(
        self, session: Session, look: Look, pictures: Pictures, *, stock: Stock, but_id: str, parent: QWidget
    ) -> None:
        super().__init__(look, tr("Ganti dengan foto mana?"), parent=parent)
        self._session = session
        self._stock = Stock(tuple(line for line in stock.lines if line.id != but_id))
        sentence = tr("Foto yang dipilih muncul di setiap praktik dan buklet yang kini memuat foto ini.")
        self.column.addWidget(Words(sentence, "muted"))
        self.search = SearchField(look, tr("Cari nama berkas, keterangan, atau label"))
        self.column.addWidget(self.search)
        self.grid = PhotoGrid(look, pictures)
        self.grid.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.column.addWidget(self.grid, 1)
        self.add_button(tr("Batal")).clicked.connect(self.reject)
        self.use = self.add_button(tr("Pakai foto ini"), primary=True)
        self.use.setEnabled(False)
        self.use.clicked.connect(self._on_use)
        self.search.searched.connect(self._on_searched)
        self.grid.chosen.connect(self._on_chosen)
        self.grid.viewed.connect(self._on_use)
        self.resize(_SIZE)
        self._on_searched("")

    def _on_searched(self, words: str) -> None:
        stock, wanted = self._stock, Wanted(words=words)
        self._session.run(
            lambda _library, _progress: arranged(stock, wanted), owner=self, then=self._on_arranged, lane="read"
        )

    def _on_arranged(self, arrangement: Arrangement) -> None:
        if arrangement.wanted.words == self.search.text().strip():
            self.grid.show_photos(arrangement)

    def _on_chosen(self) -> None:
        self.use.setEnabled(bool(self.grid.chosen_ids()))

    def _on_use(self) -> None:
        for photo_id in self.grid.chosen_ids()[:1]:
            self.taken.emit(photo_id)
            self.accept()
