"""What stands behind a cell of the map: every claim with its evidence; behind none: what is still to be done."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.services.competencies import ClaimView, trouble_words
from portfolio.services.competency_heat import Heat, HeatCell, HeatColumn, HeatRow
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.competency.evidence_line import EvidenceLine
from ui.widgets.competency.heat_model import cell_words
from ui.widgets.competency.levels import level_words
from ui.widgets.labels import Words
from ui.widgets.pictures import Pictures

_ICON_ROOM = 40
"""px of a link that its icon and paddings take"""
_MOST = 30
"""Claims shown behind one cell."""


class HeatDetails(QScrollArea):
    """A card for each claim; each leads to its practice."""

    practice_wanted = Signal(str)

    def __init__(self, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._pictures = look, pictures
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        ground.setProperty("role", "page")
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(2, 0, Space.M, Space.L)
        self._column.setSpacing(Space.M)
        self.setWidget(ground)

    def show_cell(
        self, heat: Heat, row: HeatRow, column: HeatColumn | None, cell: HeatCell, captions: Mapping[str, str]
    ) -> None:
        """Show the claims of one cell."""
        self._clear()
        self._column.addWidget(Words(f"{row.row.code}  {row.row.label}", "heading"))
        who = column.full_name if column else tr("Semua")
        self._column.addWidget(Words(f"{who} · {cell_words(heat, cell)}", "muted"))
        if column is not None and column.minimum and (level := heat.model.level(column.minimum)):
            said = tr("Tingkat minimum jabatannya {level}.", level=level_words(level))
            self._column.addWidget(Words(said, "caption"))
        views = {one.claim.id: one for one in heat.claims}
        meant = [views[claim_id] for claim_id in cell.claims if claim_id in views]
        for one in meant[:_MOST]:
            self._column.addWidget(self._built_card(heat, one, captions))
        if not meant:
            words = tr("Belum ada praktik yang menunjukkan ini. Buka sebuah praktik, lalu tab Tanda, Kompetensi.")
            self._column.addWidget(Words(words, "muted"))
        self._column.addStretch(1)

    def show_summary(self, heat: Heat) -> None:
        """Say what the map adds up to, and what is still doubtful."""
        self._clear()
        rows = heat.focus_rows
        self._column.addWidget(Words(tr("{n} dari {all} terbukti", n=heat.covered, all=len(rows)), "card"))
        self._column.addWidget(
            Words(tr("Klik sebuah kotak untuk melihat bukti di baliknya, lalu membuka praktiknya."), "muted")
        )
        self._add_list(
            ntr("{n} kompetensi belum lengkap", _count(heat, "no-evidence", "quote-gone", "photo-gone", "no-level")),
            [one for one in heat.claims if not one.proven or not one.claim.level],
            heat,
        )
        self._add_list(
            ntr("{n} di bawah tingkat minimum", _count(heat, "below-minimum")),
            [one for one in heat.claims if "below-minimum" in one.troubles],
            heat,
        )
        missing = [row for row in rows if not row.total.claims]
        if missing and heat.claims:
            card = Card(Space.L)
            card.column.addWidget(Words(ntr("{n} belum disentuh sama sekali", len(missing)), "strong"))
            card.column.addWidget(Words(", ".join(row.row.code for row in missing), "caption"))
            self._column.addWidget(card)
        self._column.addStretch(1)

    def _add_list(self, title: str, views: Sequence[ClaimView], heat: Heat) -> None:
        if not views:
            return
        card = Card(Space.L)
        card.column.setSpacing(Space.XS)
        card.column.addWidget(Words(title, "strong"))
        for one in views[:_MOST]:
            name = one.person.name if one.person else tr("Belum ada orangnya")
            card.column.addWidget(self._built_link(f"{one.row.code} · {name}", one, heat))
        self._column.addWidget(card)

    def _built_card(self, heat: Heat, one: ClaimView, captions: Mapping[str, str]) -> Card:
        card = Card(Space.M)
        card.column.setSpacing(Space.S)
        name = one.person.full_name if one.person else tr("Belum ada orangnya")
        card.column.addWidget(Words(f"{one.row.code} · {name}", "strong"))
        card.column.addWidget(Words(level_words(one.model.level(one.claim.level) if one.model else None), "caption"))
        evidence = EvidenceLine(self._look, self._pictures)
        claim = one.claim
        evidence.show_evidence(claim.quote, claim.photo_id, captions.get(claim.photo_id or "", ""))
        card.column.addWidget(evidence)
        if one.troubles:
            card.column.addWidget(Words("\n".join(trouble_words(one, trouble) for trouble in one.troubles), "warn"))
        title = heat.title(claim.practice_id) or tr("Praktik tanpa judul")
        card.column.addWidget(self._built_link(title, one, heat))
        return card

    def _built_link(self, text: str, one: ClaimView, heat: Heat) -> "_PracticeLink":
        link = _PracticeLink(self._look, text, one.claim.practice_id)
        link.setToolTip(tr("Buka praktik “{title}”", title=heat.title(one.claim.practice_id)))
        link.opened.connect(self.practice_wanted)
        return link

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


class _PracticeLink(Button):
    """Leads to a practice; long titles wrap nowhere, so they are cut."""

    opened = Signal(str)
    """id of the practice"""

    def __init__(self, look: Look, text: str, practice_id: str) -> None:
        super().__init__(look, text, "link", "arrow-right")
        self._practice_id = practice_id
        self._whole = text
        self.clicked.connect(self._on_clicked)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - _ICON_ROOM
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))

    def _on_clicked(self) -> None:
        self.opened.emit(self._practice_id)


def _count(heat: Heat, *troubles: str) -> int:
    return sum(not set(troubles).isdisjoint(one.troubles) for one in heat.claims)
