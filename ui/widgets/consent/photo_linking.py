"""Which consents a photo rests on: tick those of everybody it shows, or record one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from portfolio.domain.consent import CHANNELS, Consent
from portfolio.services import consents
from portfolio.services.consents import PhotoStanding
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.consent.consent_form import ConsentForm
from ui.widgets.consent.consent_list import ConsentList
from ui.widgets.consent.consent_row import ConsentRowDelegate
from ui.widgets.consent.reading import ConsentPage
from ui.widgets.labels import Words
from ui.widgets.search_field import SearchField


class PhotoLinking(QWidget):
    """A searchable list of consents to tick, and behind it the form of a new one."""

    linked = Signal(list)
    """ids of the consents that a person ticked"""
    begin_wanted = Signal()
    """a consent is to be recorded"""
    turned = Signal()
    """the form is shown instead of the list, or the list again"""
    left = Signal(str)
    """the form of this consent was closed"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: ConsentPage | None = None
        self._ticked: list[str] = []
        self._consents = ConsentList(self, checkable=True)
        self._consents.ticked.connect(self._on_ticked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._pages = QStackedWidget()
        column.addWidget(self._pages)
        self._pages.currentChanged.connect(self._on_turned)
        self._build_list(look)
        self._build_form(look)

    def show_links(self, page: ConsentPage, standing: PhotoStanding) -> None:
        """Show what there is to link, and what the photo rests on."""
        linked = [one.id for one in standing.consents]
        self._page = page
        self._ticked = linked
        self._consents.show(page.consents, page.pupils)
        self._consents.tick(linked)
        self.search.setVisible(len(page.consents) > 3)
        self._said.setText(_said_of(standing))
        self._list.setVisible(bool(page.consents))
        if self.writing:
            self._show_form()

    @property
    def writing(self) -> bool:
        """Whether a consent's form is shown instead of the list."""
        return bool(self.form.consent_id) and self._pages.currentIndex() == 1

    def write(self, consent: Consent) -> None:
        """Show the form of a consent that has just been recorded."""
        self.form.show_consent(consent, self._page.pupils if self._page else (), None)
        self._pages.setCurrentIndex(1)
        self.form.begin()

    def close_form(self) -> None:
        """Back to the list."""
        if self.writing:
            self.form.flush()
            self._pages.setCurrentIndex(0)
            self.left.emit(self.form.consent_id)

    def _build_list(self, look: Look) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self._said = Words("", "muted")
        column.addWidget(self._said)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        self.search = SearchField(look, tr("Cari nama, kelas, atau wali"))
        self.search.searched.connect(self._on_searched)
        row.addWidget(self.search, 1)
        self.begin_button = Button(look, tr("Catat izin baru…"), "quiet", "file-plus")
        self.begin_button.clicked.connect(self.begin_wanted)
        row.addWidget(self.begin_button)
        row.addStretch(0)
        column.addLayout(row)
        self._list = QListView()
        self._list.setModel(self._consents)
        self._list.setItemDelegate(ConsentRowDelegate(look, self._list))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMinimumHeight(140)
        self._list.setAccessibleName(tr("Izin yang dapat dipakai"))
        column.addWidget(self._list, 1)
        column.addStretch(0)
        self._pages.addWidget(inside)

    def _build_form(self, look: Look) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        back = Button(look, tr("Kembali ke daftar izin"), "plain", "arrow-left")
        back.clicked.connect(self.close_form)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.form = ConsentForm(look)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.form)
        area.setMinimumHeight(200)
        column.addWidget(area, 1)
        self._pages.addWidget(inside)

    def _show_form(self) -> None:
        consent = self._consents.by_id(self.form.consent_id)
        if consent is None or self._page is None:
            self._pages.setCurrentIndex(0)  # it was removed or undone
        else:
            self.form.show_consent(consent, self._page.pupils, self._page.scans.get(consent.id))

    def _on_ticked(self, consent_id: str, on: bool) -> None:
        self._ticked = [one for one in self._ticked if one != consent_id] + ([consent_id] if on else [])
        self.linked.emit(list(self._ticked))

    def _on_turned(self, _page: int) -> None:
        self.turned.emit()

    def _on_searched(self, words: str) -> None:
        self._consents.narrow(words)


def _said_of(standing: PhotoStanding) -> str:
    """Where the photo may be shown with the consents it rests on, or why nowhere."""
    if not standing.consents:
        return tr("Centang izin setiap murid yang terlihat di foto ini.")
    allowed = [channel for channel in CHANNELS if standing.objection(channel) is None]
    if allowed:
        return tr(
            "Foto ini boleh tampil di: {places}.", places=", ".join(consents.channel_words(one) for one in allowed)
        )
    reason = standing.objection("booklet")
    return tr("Foto ini belum boleh tampil. {why}", why=consents.objection_words(reason) if reason else "").strip()
