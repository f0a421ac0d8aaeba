"""The competencies that a practice shows: proposals to confirm, and what is claimed, by person."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from portfolio.errors import NotFound
from portfolio.services import competencies
from portfolio.services.competencies import ClaimView, PracticeClaims, Proposal
from portfolio.services.libraries import Library
from portfolio.services.practices import PracticePage
from portfolio.texts import tr
from ui.dialogs.competencies import ClaimDialog
from ui.dialogs.evidence import EvidenceDialog
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.labels import Words
from ui.widgets.pictures import Pictures
from ui.widgets.writing.claim_card import ClaimCard
from ui.widgets.writing.open_practice import OpenPractice

_BOX = 28
"""px from the edge of a box to where its words begin"""


class ClaimsPart(QWidget):
    """Asks for the claims when its practice changed, and sends every edit at once."""

    counted = Signal(int)
    """how many competencies are claimed"""

    def __init__(self, desk: OpenPractice, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look, self._pictures = desk, look, pictures
        self._claims: PracticeClaims | None = None
        self._cards: dict[str, ClaimCard] = {}
        self._read_only = False
        self._unfold_new = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        sentence = tr("Kompetensi yang terlihat dalam praktik ini, dengan tingkat dan buktinya.")
        column.addWidget(Words(sentence, "caption"))
        self._proposals = _Proposals(look)
        self._proposals.confirmed.connect(self._on_confirmed)
        column.addWidget(self._proposals)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.S)
        column.addLayout(self._list)
        self.add = Button(look, tr("Tambah kompetensi…"), "quiet", "plus")
        self.add.clicked.connect(self._on_add)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._why = Words(tr("Isi dulu penulisnya, supaya jelas siapa yang menunjukkan kompetensi."), "caption")
        column.addWidget(self._why)

    def show_page(self, page: PracticePage) -> None:
        """Ask what the library holds of this page's claims."""
        self._desk.session.ask(self, self._on_claims, _read, page.practice.id)

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self._read_only = read_only
        self._show_actions()
        for card in self._cards.values():
            card.set_read_only(read_only)

    @property
    def cards(self) -> tuple[ClaimCard, ...]:
        """What is shown, in order."""
        return tuple(self._cards.values())

    def _on_claims(self, claims: PracticeClaims | None) -> None:
        if claims is None or claims.practice_id != self._desk.id or claims == self._claims:
            return
        known = {one.claim.id for one in self._claims.claims} if self._claims else set()
        self._claims = claims
        self._proposals.show_proposals(claims.proposals)
        self._show_cards(claims)
        self._show_actions()
        new = [one.claim.id for one in claims.claims if one.claim.id not in known]
        if self._unfold_new and new:
            self._unfold_new = False
            self._cards[new[0]].unfold()
        self.counted.emit(len(claims.claims))

    def _show_cards(self, claims: PracticeClaims) -> None:
        """Cards are used again, so that what is unfolded stays so."""
        while (item := self._list.takeAt(0)) is not None:
            if isinstance(head := item.widget(), Words):
                head.deleteLater()
        kept: dict[str, ClaimCard] = {}
        several = len({one.claim.person_id for one in claims.claims}) > 1
        before = ""
        for view in claims.claims:
            name = view.person.full_name if view.person else tr("Belum ada orangnya")
            if several and name != before:
                self._list.addWidget(Words(name, "strong"))
            before = name
            card = self._cards.pop(view.claim.id, None) or self._new_card(view)
            card.show_view(view)
            kept[view.claim.id] = card
            self._list.addWidget(card)
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self._cards = kept

    def _new_card(self, view: ClaimView) -> ClaimCard:
        card = ClaimCard(self._look, self._pictures, view)
        card.edited.connect(self._on_edited)
        card.evidence_wanted.connect(self._on_evidence_wanted)
        card.removed.connect(self._on_removed)
        card.set_read_only(self._read_only)
        return card

    def _show_actions(self) -> None:
        authors = bool(self._claims and self._claims.authors)
        self.add.setVisible(not self._read_only)
        self.add.setEnabled(authors)
        self._why.setVisible(not authors and not self._read_only)
        self._proposals.setEnabled(not self._read_only)

    def _on_add(self) -> None:
        if self._claims is not None and self._claims.authors:
            dialog = ClaimDialog(self._look, self._claims, self._claims.authors[0].id, self.window())
            dialog.chosen.connect(self._on_chosen)
            dialog.open()

    def _on_chosen(self, person_id: str, model: str, items: list[str]) -> None:
        self._unfold_new = True
        self._desk.session.edit(competencies.add_claim, self._desk.id, model, items, person_id=person_id)

    def _on_confirmed(self, proposals: list[Proposal]) -> None:
        self._desk.session.edit(competencies.confirm_proposals, self._desk.id, proposals)

    def _on_edited(self, claim_id: str, fields: dict[str, Any]) -> None:
        self._desk.session.edit(competencies.change_claim, claim_id, **fields)

    def _on_removed(self, claim_id: str) -> None:
        self._desk.session.edit(competencies.remove_claim, claim_id)

    def _on_evidence_wanted(self, claim_id: str, photos: bool) -> None:
        if self._claims is None:
            return
        self._desk.session.flush_requested.emit()
        dialog = EvidenceDialog(self._look, self._pictures, self._claims, claim_id, photos=photos, parent=self.window())
        dialog.taken.connect(self._on_edited)
        dialog.open()


class _Proposals(QFrame):
    """What suggests itself, ticked beforehand; nothing counts before it is confirmed."""

    confirmed = Signal(list)
    """the `Proposal`s that stayed ticked"""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._shown: tuple[Proposal, ...] = ()
        self._boxes: list[QCheckBox] = []
        self._meanings: list[Words] = []
        self.setProperty("role", "raised")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.S, Space.M, Space.M)
        column.setSpacing(Space.XS)
        column.addWidget(Words(tr("Menulis dan membagikan praktik ini sudah menjadi bukti:"), "caption"))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column.addLayout(self._list)
        self._take = Button(look, tr("Setujui usulan"), "quiet", "check")
        self._take.clicked.connect(self._on_take)
        column.addWidget(self._take, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_proposals(self, proposals: tuple[Proposal, ...]) -> None:
        """Offer these."""
        self.setVisible(bool(proposals))
        if proposals == self._shown:
            return
        self._shown = proposals
        for old in (*self._boxes, *self._meanings):
            old.hide()
            old.deleteLater()
        self._boxes, self._meanings = [], []
        for one in proposals:
            box = QCheckBox(f"{one.row.code} · {one.person.name}")
            box.setChecked(True)
            box.setToolTip(f"{one.row.code} {one.row.label}, {one.person.full_name}")
            box.setAccessibleName(box.toolTip())
            box.toggled.connect(self._on_toggled)
            self._boxes.append(box)
            meaning = Words(one.row.label, "caption")
            meaning.setContentsMargins(_BOX, 0, 0, Space.XS)
            meaning.setBuddy(box)
            self._meanings.append(meaning)
            self._list.addWidget(box)
            self._list.addWidget(meaning)
        self._on_toggled()

    def _on_toggled(self, _on: bool = False) -> None:
        self._take.setEnabled(any(box.isChecked() for box in self._boxes))

    def _on_take(self) -> None:
        pairs = zip(self._shown, self._boxes, strict=True)
        self.confirmed.emit([one for one, box in pairs if box.isChecked()])


def _read(library: Library, practice_id: str) -> PracticeClaims | None:
    try:
        return competencies.practice_claims(library, practice_id)
    except NotFound:
        return None
