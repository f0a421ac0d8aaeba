"""The schools that are accompanied: a list, and beside it the one that is chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.services.model_schools import ModelSchoolPage
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.style import restyle
from ui.theme.tokens import Space
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import OneLine, Words
from ui.widgets.needs.model_page import ModelPage
from ui.widgets.needs.reading import Models
from ui.widgets.one_of import OneOf
from ui.widgets.pictures import Pictures
from ui.widgets.pressable import Pressable

_LIST = 248


class ModelPart(QWidget):
    """All model schools."""

    add_wanted = Signal()

    def __init__(self, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._models: Models | None = None
        self._wanted = ""
        self.rows: dict[str, ModelRow] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._waiting = QWidget()
        words = tr(
            "Pilih sekolah yang Anda dampingi, sepakati apa yang diukur, lalu catat setiap kunjungan. Kemajuannya "
            "tergambar dari waktu ke waktu dan dapat dicetak."
        )
        self._empty = EmptyState(
            look, "empty-practices", words, tr("Tambah sekolah model"), title=tr("Belum ada sekolah model")
        )
        self._empty.pressed.connect(self.add_wanted)
        self._both = QWidget()
        row = QHBoxLayout(self._both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        self._list_host = QWidget()
        self._list_host.setFixedWidth(_LIST)
        self._list = QVBoxLayout(self._list_host)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(Space.S)
        self._list.addStretch(1)
        row.addWidget(self._list_host)
        self.page = ModelPage(look, pictures)
        row.addWidget(self.page, 1)
        self._pages = OneOf(self._waiting, self._empty, self._both)
        outer.addWidget(self._pages)

    def show_models(self, models: Models) -> None:
        """Show all schools, and keep the one that is chosen."""
        self._models = models
        self._pages.show_only(self._both if models.pages else self._empty)
        self._show_rows(models)
        self._show_chosen(self._wanted or self.page.record_id)

    def choose(self, record_id: str) -> None:
        """Show this one, as soon as it is there."""
        self._wanted = record_id
        if self._models is not None:
            self._show_chosen(record_id)

    def flush(self) -> None:
        """Say now what was typed."""
        self.page.flush()

    def _show_rows(self, models: Models) -> None:
        for gone in self.rows.keys() - {one.model_school.id for one in models.pages}:
            row = self.rows.pop(gone)
            row.hide()
            row.deleteLater()
        for n, one in enumerate(models.pages):
            row_id = one.model_school.id
            if row_id not in self.rows:
                self.rows[row_id] = ModelRow(self._look, one)
                self.rows[row_id].chosen.connect(self.choose)
                self._list.insertWidget(n, self.rows[row_id])
            self.rows[row_id].show_page(one)
        self._list_host.setVisible(len(models.pages) > 1)

    def _show_chosen(self, record_id: str) -> None:
        pages = self._models.pages if self._models else ()
        page = next((one for one in pages if one.model_school.id == record_id), None)
        if page is not None:
            self._wanted = ""
        elif pages:
            page = pages[0]
        if page is None or self._models is None:
            return
        self.page.show_page(page, self._models)
        for row_id, row in self.rows.items():
            row.show_chosen(row_id == page.model_school.id)


class ModelRow(Pressable):
    """A model school in the list."""

    chosen = Signal(str)

    def __init__(self, look: Look, page: ModelSchoolPage) -> None:
        super().__init__("")
        self._id = page.model_school.id
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        self._mark = QLabel()
        self._mark.setPixmap(look.pixmap("chevron-right", "primary", 16))
        self._name = Words("", "strong")
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._name, 1)
        column.addLayout(head)
        self._about, self._reached = OneLine("", "caption"), Words("", "caption")
        column.addWidget(self._about)
        column.addWidget(self._reached)
        self.pressed.connect(self._on_pressed)

    def show_page(self, page: ModelSchoolPage) -> None:
        """Show its name, who accompanies it, and how many targets it reached."""
        self._name.setText(page.school.name)
        self._about.set_text(page.facilitator.full_name if page.facilitator else tr("Belum ada fasilitator"))
        reached = sum(one.reached is True for one in page.indicators)
        self._reached.setText(
            ntr("{reached} dari {n} indikator tercapai", len(page.indicators), reached=reached)
            if page.indicators
            else tr("Belum ada indikator")
        )
        self.setAccessibleName(f"{page.school.name}. {self._reached.text()}")

    def show_chosen(self, chosen: bool) -> None:
        """Mark it as the one that is shown."""
        self._mark.setVisible(chosen)
        role = "primary" if chosen else "strong"
        if self._name.property("role") != role:
            self._name.setProperty("role", role)
            restyle(self._name)

    def _on_pressed(self) -> None:
        self.chosen.emit(self._id)
