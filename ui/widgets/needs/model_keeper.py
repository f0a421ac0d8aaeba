"""What the place says of model schools, kept: every signal of its parts becomes an edit."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from portfolio.domain.changes import Receipt
from portfolio.services import booklets, model_schools
from portfolio.texts import tr
from ui.dialogs.direction_photos import PhotosDialog
from ui.dialogs.needs_school import SchoolChoice
from ui.session import Session
from ui.theme.look import Look
from ui.widgets.needs.indicator_card import IndicatorCard
from ui.widgets.needs.model_part import ModelPart
from ui.widgets.needs.visit_card import VisitCard
from ui.widgets.pictures import Pictures


class ModelKeeper(QObject):
    """Listens to the part; opens the dialogs that it needs."""

    said = Signal(str)
    """a sentence: what was done, and how it is taken back"""
    begun = Signal(str)
    """id of a record that was just made, to put the cursor there"""

    def __init__(self, session: Session, look: Look, pictures: Pictures, part: ModelPart) -> None:
        super().__init__(part)
        self._session, self._look, self._pictures, self._part = session, look, pictures, part
        self._for = ""
        page = part.page
        part.add_wanted.connect(self.add)
        page.edited.connect(self._on_edited)
        page.facilitator_named.connect(self._on_facilitator_named)
        page.remove_wanted.connect(self._on_remove)
        page.booklet_chosen.connect(self._on_booklet)
        page.indicator_wanted.connect(self._on_indicator_wanted)
        page.visit_wanted.connect(self._on_visit_wanted)
        page.indicator_made.connect(self._on_indicator_made)
        page.visit_made.connect(self._on_visit_made)

    def add(self) -> None:
        """Ask which school is to be accompanied."""
        choice = SchoolChoice(self._session, self._look, self._window())
        choice.taken.connect(self._on_school)
        choice.named.connect(self._on_school_named)
        choice.open()

    def _on_school(self, school_id: str) -> None:
        self._session.edit_then(self._on_made, model_schools.add_model_school, school_id=school_id)

    def _on_school_named(self, name: str) -> None:
        self._session.edit_then(self._on_made, model_schools.begin_model_school, name)

    def _on_made(self, receipt: Receipt) -> None:
        if receipt.made:
            self.begun.emit(receipt.made[0])

    def _on_indicator_made(self, card: IndicatorCard) -> None:
        card.edited.connect(self._on_indicator_edited)
        card.removed.connect(self._on_indicator_removed)
        card.value_wanted.connect(self._on_value_wanted)
        card.value_edited.connect(self._on_value_edited)
        card.value_removed.connect(self._on_value_removed)

    def _on_visit_made(self, card: VisitCard) -> None:
        card.edited.connect(self._on_visit_edited)
        card.visitor_named.connect(self._on_visitor_named)
        card.photo_wanted.connect(self._on_photo_wanted)
        card.removed.connect(self._on_visit_removed)

    def _on_edited(self, record_id: str, fields: dict[str, Any]) -> None:
        self._session.edit(model_schools.change_model_school, record_id, **fields)

    def _on_facilitator_named(self, record_id: str, name: str) -> None:
        self._session.edit(model_schools.name_facilitator, record_id, name)

    def _on_remove(self, record_id: str) -> None:
        self._session.edit(model_schools.remove_model_school, record_id)
        self.said.emit(tr("Sekolah model dihapus. Tekan Ctrl+Z untuk mengembalikannya."))

    def _on_booklet(self, booklet_id: str, holds: bool) -> None:
        change = booklets.add_chapter if holds else booklets.remove_chapter
        self._session.edit(change, booklet_id, "model-schools")
        self.said.emit(
            tr("Sekolah model masuk ke buklet sebagai bab.") if holds else tr("Bab sekolah model dikeluarkan.")
        )

    def _on_indicator_wanted(self, record_id: str) -> None:
        self._session.edit_then(self._on_made, model_schools.add_indicator, record_id)

    def _on_indicator_edited(self, indicator_id: str, fields: dict[str, Any]) -> None:
        self._session.edit(model_schools.change_indicator, indicator_id, **fields)

    def _on_indicator_removed(self, indicator_id: str) -> None:
        self._session.edit(model_schools.remove_indicator, indicator_id)
        self.said.emit(tr("Indikator dihapus. Tekan Ctrl+Z untuk mengembalikannya."))

    def _on_value_wanted(self, indicator_id: str) -> None:
        self._session.edit(model_schools.add_value, indicator_id)

    def _on_value_edited(self, value_id: str, fields: dict[str, Any]) -> None:
        self._session.edit(model_schools.change_value, value_id, **fields)

    def _on_value_removed(self, value_id: str) -> None:
        self._session.edit(model_schools.remove_value, value_id)

    def _on_visit_wanted(self, record_id: str) -> None:
        self._session.edit_then(self._on_made, model_schools.add_visit, record_id)

    def _on_visit_edited(self, visit_id: str, fields: dict[str, Any]) -> None:
        self._session.edit(model_schools.change_visit, visit_id, **fields)

    def _on_visitor_named(self, visit_id: str, name: str) -> None:
        self._session.edit(model_schools.name_visitor, visit_id, name)

    def _on_visit_removed(self, visit_id: str) -> None:
        self._session.edit(model_schools.remove_visit, visit_id)
        self.said.emit(tr("Kunjungan dihapus. Tekan Ctrl+Z untuk mengembalikannya."))

    def _on_photo_wanted(self, visit_id: str) -> None:
        self._for = visit_id
        photos = PhotosDialog(self._session, self._look, self._pictures, several=False, parent=self._window())
        photos.taken.connect(self._on_photos)
        photos.open()

    def _on_photos(self, photo_ids: Sequence[str]) -> None:
        self._session.edit(model_schools.change_visit, self._for, photo_id=photo_ids[0])

    def _window(self) -> QWidget:
        return self._part.window()
