"""One partner: its programme, its own way of working, what it contributes."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from portfolio.domain.framework import Framework
from portfolio.services.partners import PartnerPage
from portfolio.texts import chosen, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.chips import Chip
from ui.widgets.fields import ComboField, PlainTextField, TextField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Words
from ui.widgets.logo_drop import LogoDrop, LogoWords
from ui.widgets.pictures import Pictures
from ui.widgets.term_hints import TermHints, shortened

_LOGO = 256
"""px of the logo's longer side"""
_TARGET = 32
"""px: as high as the button that the label stands beside"""


class PartnerCard(Card):
    """Everything typed is kept; competencies and practices are chosen in dialogs of their own."""

    edited = Signal(str, dict)
    """partner id, fields"""
    logo_picked = Signal(str, object)
    """partner id, the file (a `Path`)"""
    items_wanted = Signal(str)
    practices_wanted = Signal(str)
    removed = Signal(str)

    def __init__(
        self,
        look: Look,
        pictures: Pictures,
        page: PartnerPage,
        cycles: Sequence[Framework],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Space.L, parent)
        self._page, self._pictures = page, pictures
        words = LogoWords(
            tr("Logo mitra"),
            tr("Pilih logo mitra"),
            tr("Klik untuk memilih logo, atau seret gambarnya ke sini."),
            tr("Lepas logo"),
        )
        self.logo = LogoDrop(look, words)
        self.name = TextField(look, tr("Nama mitra"), placeholder=tr("mis. Yayasan Suluh Pesisir"))
        self.programme = TextField(look, tr("Program"), placeholder=tr("mis. Sekolah Tepi Laut"))
        self.way = PlainTextField(
            look,
            tr("Cara kerja"),
            placeholder=tr("Bagaimana mitra ini bekerja bersama sekolah? Apa yang mereka bawa, apa yang Anda siapkan?"),
        )
        TermHints(look, self.way)
        choices = [("", tr("Tanpa siklus")), *((one.id, chosen(one.title, one.title_en)) for one in cycles)]
        self.cycle = ComboField(look, tr("Siklus yang dipakai"), choices)
        self.contact = TextField(look, tr("Kontak"), hint=tr("Hanya untuk Anda; tidak pernah dicetak."))
        self._items = _Chosen(look, tr("Kompetensi yang dikuatkan"), tr("Pilih kompetensi…"))
        self._practices = _Chosen(look, tr("Praktik yang tumbuh bersama"), tr("Pilih praktik…"))
        self._remove = Button(look, tr("Hapus mitra"), "plain", "trash-2")
        self._build()
        self._connect()
        self.show_page(page)

    @property
    def partner_id(self) -> str:
        """Which partner it shows."""
        return self._page.partner.id

    @property
    def page(self) -> PartnerPage:
        """What it shows."""
        return self._page

    def show_page(self, page: PartnerPage) -> None:
        """Show what the library holds."""
        self._page = page
        partner = page.partner
        self.name.set_text(partner.name)
        self.programme.set_text(partner.programme)
        self.way.set_text(partner.way)
        self.cycle.set_value(partner.framework)
        self.contact.set_text(partner.contact)
        self._show_logo()
        self._items.show_words([(f"{row.code} {row.label}", model.label) for model, row in page.items])
        self._practices.show_words([(title or tr("Praktik tanpa judul"), title) for _, title in page.practices])

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self.setEnabled(not read_only)

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.M)
        top = Qt.AlignmentFlag.AlignTop
        fields = (self.name, self.programme, self.cycle, self.contact)
        for n, field in enumerate(fields):
            grid.addWidget(field, n // 2, n % 2, top)
            grid.setColumnStretch(n % 2, 1)
        head = QHBoxLayout()
        head.setSpacing(Space.L)
        head.addWidget(self.logo, 0, top)
        head.addLayout(grid, 1)
        self.column.addLayout(head)
        for part in (self.way, self._items, self._practices):
            self.column.addWidget(part)
        self.column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.logo.picked.connect(self._on_logo)
        self.logo.removed.connect(self._on_logo_removed)
        self._pictures.ready.connect(self._on_picture)
        self.name.edited.connect(self._on_name)
        self.programme.edited.connect(self._on_programme)
        self.way.edited.connect(self._on_way)
        self.cycle.edited.connect(self._on_cycle)
        self.contact.edited.connect(self._on_contact)
        self._items.wanted.connect(self._on_items)
        self._practices.wanted.connect(self._on_practices)
        self._remove.clicked.connect(self._on_remove)

    def _show_logo(self) -> None:
        logo_id = self._page.partner.logo_id
        picture = self._pictures.whole(logo_id, _LOGO) if logo_id else None
        self.logo.show_logo(picture, has_logo=logo_id is not None)

    def _on_picture(self, photo_id: str) -> None:
        if photo_id == self._page.partner.logo_id:
            self._show_logo()

    def _on_logo(self, path: object) -> None:
        self.logo_picked.emit(self.partner_id, path)

    def _on_logo_removed(self) -> None:
        self._say(logo_id=None)

    def _say(self, **fields: Any) -> None:
        self.edited.emit(self.partner_id, fields)

    def _on_name(self, text: str) -> None:
        self._say(name=text)

    def _on_programme(self, text: str) -> None:
        self._say(programme=text)

    def _on_way(self, text: str) -> None:
        self._say(way=text)

    def _on_cycle(self, key: str) -> None:
        self._say(framework=key)

    def _on_contact(self, text: str) -> None:
        self._say(contact=text)

    def _on_items(self) -> None:
        self.items_wanted.emit(self.partner_id)

    def _on_practices(self) -> None:
        self.practices_wanted.emit(self.partner_id)

    def _on_remove(self) -> None:
        self.removed.emit(self.partner_id)


class _Chosen(QWidget):
    """A label, chips of what is chosen, and the way to choose."""

    wanted = Signal()

    def __init__(self, look: Look, label: str, button: str) -> None:
        super().__init__()
        self._look = look
        self._words: list[tuple[str, str]] | None = None
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        self._flow = FlowLayout(self)
        self._label = Words(label, "label", wrap=False)
        self._label.setFixedHeight(_TARGET)
        self._choose = Button(look, button, "link", "list-checks")
        self._choose.setAccessibleName(f"{label}: {button}")
        self._choose.clicked.connect(self.wanted)
        self._flow.addWidget(self._label)
        self._flow.addWidget(self._choose)

    def show_words(self, words: list[tuple[str, str]]) -> None:
        """Show these, each with its tool tip."""
        if words == self._words:
            return
        self._words = words
        for widget in (self._label, self._choose):
            self._flow.removeWidget(widget)
        self._flow.clear()
        self._flow.addWidget(self._label)
        for text, tip in words:
            chip = Chip(self._look, shortened(text, 44))
            chip.setToolTip(f"{text}\n{tip}" if tip and tip != text else text)
            self._flow.addWidget(chip)
            chip.show()
        self._flow.addWidget(self._choose)
        self.updateGeometry()
