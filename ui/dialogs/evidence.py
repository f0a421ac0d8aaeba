"""Evidence for a claim: a sentence out of the practice, or one of its photos."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QTabBar, QWidget

from portfolio.domain.photo import Photo
from portfolio.services.competencies import PracticeClaims, Sentence
from portfolio.texts import tr
from ui.delegates.wrapped import Wrapped
from ui.dialogs.dialog import Dialog
from ui.theme.look import Look
from ui.widgets.labels import Words
from ui.widgets.pictures import Pictures
from ui.widgets.search_field import SearchField

_SIZE = QSize(720, 560)
_PICTURE = QSize(120, 90)
_VALUE = int(Qt.ItemDataRole.UserRole)


class EvidenceDialog(Dialog):
    """Two tabs: sentences, photos. A double click or the button takes what is marked."""

    taken = Signal(str, dict)
    """for what, and the fields that it gives: `quote` or `photo_id`"""

    def __init__(
        self,
        look: Look,
        pictures: Pictures,
        claims: PracticeClaims,
        subject: str,
        *,
        photos: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, tr("Bukti dari praktik ini"), 520, parent)
        self._pictures, self._subject = pictures, subject
        self._sentences, self._photos = claims.sentences, claims.photos
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.addTab(tr("Kalimat"))
        self.tabs.addTab(tr("Foto"))
        self.tabs.setAccessibleName(tr("Jenis bukti"))
        self.column.addWidget(self.tabs)
        self.search = SearchField(look, tr("Cari kata di dalam tulisan"))
        self.search.searched.connect(self._on_searched)
        self.column.addWidget(self.search)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setItemDelegate(Wrapped(self.list))
        self.list.setIconSize(_PICTURE)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("Bukti yang dapat dipilih"))
        self.column.addWidget(self.list, 1)
        self._none = Words("", "muted")
        self.column.addWidget(self._none)
        self.add_button(tr("Batal")).clicked.connect(self.reject)
        self.take = self.add_button(tr("Pakai sebagai bukti"), primary=True)
        self.take.clicked.connect(self._on_take)
        self.list.itemSelectionChanged.connect(self._on_selected)
        self.list.itemDoubleClicked.connect(self._on_double)
        pictures.ready.connect(self._on_ready)
        self.tabs.currentChanged.connect(self._on_tab)
        self.resize(_SIZE)
        self.tabs.setCurrentIndex(1 if photos else 0)
        self._on_tab(self.tabs.currentIndex())
        (self.list if photos else self.search).setFocus()

    def _on_tab(self, tab: int) -> None:
        self.search.setVisible(tab == 0)
        self.list.clear()
        if tab == 0:
            self._show_sentences(self._sentences)
        else:
            self._show_photos(self._photos)
        self._none.setText(
            tr("Tulisan ini belum berisi kalimat yang cukup panjang.") if tab == 0 else tr("Praktik ini belum berfoto.")
        )
        self._none.setVisible(not self.list.count())
        self._on_selected()

    def _show_sentences(self, sentences: Sequence[Sentence]) -> None:
        for one in sentences:
            item = QListWidgetItem(f"{one.section} · {one.text}")
            item.setData(_VALUE, one.text)
            self.list.addItem(item)

    def _show_photos(self, photos: Sequence[Photo]) -> None:
        for photo in photos:
            item = QListWidgetItem(photo.caption or photo.original_name)
            item.setData(_VALUE, photo.id)
            self.list.addItem(item)
            self._paint(item)

    def _paint(self, item: QListWidgetItem) -> None:
        picture = self._pictures.filling(str(item.data(_VALUE)), _PICTURE, 6)
        if picture is not None:
            item.setIcon(QIcon(picture))

    def _on_ready(self, photo_id: str) -> None:
        for n in range(self.list.count()):
            item = self.list.item(n)
            if item.data(_VALUE) == photo_id:
                self._paint(item)

    def _on_searched(self, text: str) -> None:
        words = text.casefold().split()
        self.list.clear()
        self._show_sentences([one for one in self._sentences if all(word in one.text.casefold() for word in words)])
        self._none.setText(tr("Tidak ada yang cocok. Coba kata lain."))
        self._none.setVisible(not self.list.count())

    def _on_selected(self) -> None:
        self.take.setEnabled(bool(self.list.selectedItems()))

    def _on_double(self, _item: QListWidgetItem) -> None:
        self._on_take()

    def _on_take(self) -> None:
        for item in self.list.selectedItems()[:1]:
            column = "quote" if self.tabs.currentIndex() == 0 else "photo_id"
            self.taken.emit(self._subject, {column: str(item.data(_VALUE))})
            self.accept()
