"""The partners of the library, one card under the other."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from portfolio.progress import Progress
from portfolio.services import partners, photos
from portfolio.services.libraries import Library
from portfolio.services.partners import PartnerPage
from portfolio.services.photos import ImportReport
from portfolio.texts import tr
from ui.dialogs.competencies import PartnerItemsDialog
from ui.dialogs.practice_choice import PracticeChoice
from ui.session import Session
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.competency.partner_card import PartnerCard
from ui.widgets.competency.reading import PartnersPage
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields import Field
from ui.widgets.labels import Words
from ui.widgets.pictures import Pictures


class PartnerList(QWidget):
    """Sends every edit at once; the place shows it again when the library has it."""

    removed = Signal(str)
    """the name of a partner that was put in the trash"""
    add_wanted = Signal()
    refused = Signal(str)
    """why a file can't be a logo"""

    def __init__(self, session: Session, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._look, self._pictures = session, look, pictures
        self._page: PartnersPage | None = None
        self._cards: dict[str, PartnerCard] = {}
        self._wanted = ""
        self._stack = QStackedWidget()
        self._empty = EmptyState(
            look,
            "empty-people",
            tr("Catat yayasan, komunitas, atau lembaga yang programnya menguatkan guru, dengan cara kerjanya sendiri."),
            tr("Tambah mitra pertama"),
            title=tr("Belum ada mitra"),
        )
        self._empty.pressed.connect(self.add_wanted)
        self._stack.addWidget(self._empty)
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.L)
        words = tr("Setiap mitra bekerja dengan caranya sendiri. Yang Anda tulis di sini dicetak di peta kompetensi.")
        self._column.addWidget(Words(words, "muted"))
        self._column.addStretch(1)
        self._stack.addWidget(holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    @property
    def cards(self) -> tuple[PartnerCard, ...]:
        """What is shown, in order."""
        return tuple(self._cards.values())

    def await_new(self, partner_id: str) -> None:
        """Put the cursor into this partner's card as soon as it is shown."""
        self._wanted = partner_id

    def flush(self) -> None:
        """Say now what was typed."""
        for field in self.findChildren(Field):
            field.flush()

    def show_page(self, page: PartnersPage) -> None:
        """Show the partners; cards are used again, so that nobody loses the cursor."""
        fresh = self._page is not None and page.cycles != self._page.cycles
        self._page = page
        kept: dict[str, PartnerCard] = {}
        for place, one in enumerate(page.partners):
            card = None if fresh else self._cards.pop(one.partner.id, None)
            if card is None:
                card = self._new_card(one, page)
            card.show_page(one)
            kept[one.partner.id] = card
            self._column.insertWidget(1 + place, card)
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self._cards = kept
        self._stack.setCurrentIndex(1 if page.partners else 0)
        if card := self._cards.get(self._wanted):
            self._wanted = ""
            card.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _new_card(self, one: PartnerPage, page: PartnersPage) -> PartnerCard:
        card = PartnerCard(self._look, self._pictures, one, page.cycles)
        card.logo_picked.connect(self._on_logo_picked)
        card.edited.connect(self._on_edited)
        card.items_wanted.connect(self._on_items_wanted)
        card.practices_wanted.connect(self._on_practices_wanted)
        card.removed.connect(self._on_removed)
        card.set_read_only(self._session.library.read_only)
        return card

    def _on_edited(self, partner_id: str, fields: dict[str, Any]) -> None:
        self._session.edit(partners.change_partner, partner_id, **fields)

    def _on_logo_picked(self, partner_id: str, path: Path) -> None:
        self._session.run(_taking(partner_id, path), owner=self, then=self._on_logo_taken, label=tr("Memasukkan logo"))

    def _on_logo_taken(self, taken: tuple[str, ImportReport]) -> None:
        partner_id, report = taken
        self._session.record(report.receipt)
        for photo_id in (*report.imported, *(photo_id for _, photo_id in report.duplicates))[:1]:
            self._session.edit(partners.change_partner, partner_id, logo_id=photo_id)
        for refusal in report.refused:
            self.refused.emit(refusal.reason)

    def _on_removed(self, partner_id: str) -> None:
        name = self._cards[partner_id].page.partner.name
        self._session.edit(partners.remove_partner, partner_id)
        self.removed.emit(name)

    def _on_items_wanted(self, partner_id: str) -> None:
        if self._page is None:
            return
        ticked: dict[str, list[str]] = {}
        for model, row in self._cards[partner_id].page.items:
            ticked.setdefault(model.id, []).append(row.id)
        dialog = PartnerItemsDialog(self._look, self._page.models, ticked, partner_id, self.window())
        dialog.chosen.connect(self._on_items)
        dialog.open()

    def _on_items(self, partner_id: str, items: dict[str, list[str]]) -> None:
        self._session.edit(partners.set_partner_items, partner_id, items)

    def _on_practices_wanted(self, partner_id: str) -> None:
        if self._page is None:
            return
        ticked = [practice_id for practice_id, _ in self._cards[partner_id].page.practices]
        title = tr("Praktik mana yang tumbuh bersama mitra ini?")
        dialog = PracticeChoice(self._look, title, self._page.practices, ticked, partner_id, parent=self.window())
        dialog.chosen.connect(self._on_practices)
        dialog.open()

    def _on_practices(self, partner_id: str, practice_ids: list[str]) -> None:
        self._session.edit(partners.set_partner_practices, partner_id, practice_ids)


def _taking(partner_id: str, path: Path) -> Callable[[Library, Progress], tuple[str, ImportReport]]:
    """Work that takes a picture into the library; for whom, and how it went."""

    def work(library: Library, progress: Progress) -> tuple[str, ImportReport]:
        return partner_id, photos.add_photos(library, [path], progress=progress)

    return work
