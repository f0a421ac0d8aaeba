"""All consents: a list, and beside it the one that is chosen."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.card import Card
from ui.widgets.consent.consent_form import ConsentForm
from ui.widgets.consent.consent_list import ConsentList
from ui.widgets.consent.consent_row import ConsentRowDelegate
from ui.widgets.consent.consent_search import ConsentSearch
from ui.widgets.consent.reading import ConsentPage
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Words


class ConsentRegister(QWidget):
    """Every consent the school has been given."""

    add_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._page: ConsentPage | None = None
        self._resting: Mapping[str, int] | None = None
        self._wanted = ""
        self._consents = ConsentList(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._pages = QStackedWidget()
        outer.addWidget(self._pages)
        self._build_empty()
        self._build_both()

    def show_page(self, page: ConsentPage) -> None:
        """Show all consents, and keep the one that is chosen."""
        self._page = page
        if self._consents.place_of(self._wanted) < 0 and any(one.id == self._wanted for one in page.consents):
            self.search.reset()  # a new one is seen, whatever was searched
        place, chosen = self._list.currentIndex().row(), self._wanted or self.form.consent_id
        self._consents.show(page.consents, page.pupils)
        self.search.show_counts()
        self._pages.setCurrentIndex(1 if page.consents else 0)
        self._choose_again(chosen, place)
        if self._wanted and self.form.consent_id == self._wanted:
            self.form.begin()
            self._wanted = ""

    def show_resting(self, resting: Mapping[str, int]) -> None:
        """How many photos rest on each consent."""
        self._resting = resting
        self._show_current()

    def await_new(self, consent_id: str) -> None:
        """Show this consent as soon as it is in the list, with the cursor where one begins."""
        self._wanted = consent_id

    def flush(self) -> None:
        """Say now what was typed."""
        self.form.flush()

    def _build_empty(self) -> None:
        words = tr(
            "Undang-Undang Nomor 27 Tahun 2022 Pasal 25 meminta persetujuan orang tua atau wali sebelum data anak, "
            "termasuk fotonya, dipakai. Catat di sini siapa yang setuju dan untuk apa; foto tanpa izin akan "
            "diingatkan sebelum terbit."
        )
        empty = EmptyState(self._look, "empty-people", words, tr("Catat izin pertama"), title=tr("Belum ada izin"))
        empty.pressed.connect(self.add_wanted)
        self._pages.addWidget(empty)

    def _build_both(self) -> None:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        left = QVBoxLayout()
        left.setSpacing(Space.M)
        self.search = ConsentSearch(self._look, self._consents)
        self.search.narrowed.connect(self._on_narrowed)
        left.addWidget(self.search)
        card = Card(Space.S)
        self._list = QListView()
        self._list.setModel(self._consents)
        self._list.setItemDelegate(ConsentRowDelegate(self._look, self._list))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(tr("Daftar izin"))
        self._list.selectionModel().currentChanged.connect(self._on_current)
        card.column.addWidget(self._list, 1)
        self._none = Words(tr("Tidak ada izin yang cocok. Ubah kata pencarian atau saringannya."), "muted")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._none.hide()
        card.column.addWidget(self._none)
        left.addWidget(card, 1)
        row.addLayout(left, 1)
        self.form = ConsentForm(self._look)
        row.addWidget(self.form, 1)
        self._pages.addWidget(both)

    def _choose_again(self, chosen: str, place: int) -> None:
        """The same consent as before; where it is gone, the one that stands there now."""
        rows = self._consents.rowCount()
        self._none.setVisible(rows == 0)
        found = self._consents.place_of(chosen)
        row = found if found >= 0 else max(0, min(place, rows - 1))
        if rows:
            self._list.setCurrentIndex(self._consents.index(row))
        self._show_current()

    def _show_current(self) -> None:
        consent = self._consents.consent(self._list.currentIndex().row())
        self.form.setVisible(consent is not None)
        if consent is None or self._page is None:
            return
        photos = None if self._resting is None else self._resting.get(consent.id, 0)
        self.form.show_consent(consent, self._page.pupils, self._page.scans.get(consent.id), photos)

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_current()

    def _on_narrowed(self) -> None:
        self._choose_again(self.form.consent_id, 0)
