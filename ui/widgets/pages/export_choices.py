"""What is chosen before a booklet becomes a file."""

import math

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from portfolio.domain.consent import CHANNELS
from portfolio.services.consents import channel_words
from portfolio.services.printing import OnSheets, usual_sheets
from portfolio.services.sizes import Destination
from portfolio.texts import decimal, ntr, tr
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.chips import ToggleChip
from ui.widgets.combo_field import ComboField
from ui.widgets.fields import TextField
from ui.widgets.labels import Words
from ui.widgets.pages.edition import USUAL_CHANNELS, Edition
from ui.widgets.pages.forecast import Sizes
from ui.widgets.pages.paper_choice import PaperChoice
from ui.widgets.pages.profile_choice import PurposeChoice
from ui.widgets.pages.sheets_choice import SheetsChoice

_LIMITS = (10.0, 1.0, 0.5)
"""MB that sites ask for."""
_ON_SHEETS = ("print", "photocopy")


class ExportChoices(QWidget):
    """Where it goes, with what that needs; paper; who will see it, initials, draft."""

    changed = Signal()
    """the pages will look different"""
    weight_changed = Signal()
    """only the file's size will be another"""

    def __init__(self, look: Look, settings: Settings, paper: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._left_out: frozenset[str] = frozenset()
        self._channel_chosen = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        self._build_purpose(column, look)
        self._build_limit(column, look)
        self.sheets = SheetsChoice(look, settings)
        column.addWidget(self.sheets)
        self.paper = PaperChoice(look, tr("Ukuran halaman"))
        self.paper.show_paper(paper)
        self.paper.chosen.connect(self._on_paper)
        column.addWidget(self.paper)
        self._build_channel(column, look)
        self.initials = self._check(
            column,
            tr("Cetak inisial murid"),
            tr("Nama lengkap murid di keterangan foto dan kutipan menjadi inisial; catatan Anda tetap."),
        )
        self.draft = self._check(
            column,
            tr("Buat sebagai draf"),
            tr("Tulisan DRAF di setiap halaman; boleh dibuat walau belum lengkap."),
        )
        self._leave_in = Button(look, "", "link")
        self._leave_in.clicked.connect(self._on_leave_in)
        self._leave_in.hide()
        column.addWidget(self._leave_in)
        column.addStretch(1)
        self._show_purpose()

    def _build_purpose(self, column: QVBoxLayout, look: Look) -> None:
        block = QVBoxLayout()
        block.setSpacing(Space.XS)
        block.addWidget(Words(tr("Untuk apa buklet ini?"), "label"))
        self.purpose = PurposeChoice(look)
        self.purpose.chosen.connect(self._on_purpose)
        block.addWidget(self.purpose)
        column.addLayout(block)

    def _build_limit(self, column: QVBoxLayout, look: Look) -> None:
        """What sites ask for, as chips; another number can be typed."""
        self._limits = QWidget()
        block = QVBoxLayout(self._limits)
        block.setContentsMargins(0, 0, 0, 0)
        block.setSpacing(Space.S)
        block.addWidget(Words(tr("Paling besar"), "label"))
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        self.limit_chips = QButtonGroup(self)
        for number, limit in enumerate(_LIMITS):
            chip = ToggleChip(look, tr("{mb} MB", mb=decimal(limit, 0 if limit >= 1 else 1)), on=not number)
            self.limit_chips.addButton(chip, number)
            row.addWidget(chip)
        row.addStretch(1)
        block.addLayout(row)
        self.limit_chips.buttonClicked.connect(self._on_limit_chip)
        self.limit = TextField(look, tr("Batas lain (MB)"), placeholder="2,5")
        self.limit.edited.connect(self._on_limit)
        block.addWidget(self.limit)
        column.addWidget(self._limits)

    def _check(self, column: QVBoxLayout, words: str, hint: str) -> QCheckBox:
        """A choice to tick, and under it what it does."""
        box = QCheckBox(words)
        box.setAccessibleDescription(hint)
        box.toggled.connect(self._on_chosen)
        block = QVBoxLayout()
        block.setSpacing(0)
        block.addWidget(box)
        below = Words(hint, "caption")
        below.setContentsMargins(32, 0, 0, 0)
        block.addWidget(below)
        column.addLayout(block)
        return box

    def _build_channel(self, column: QVBoxLayout, look: Look) -> None:
        """Who will see it: the photos have to be allowed there."""
        names = [(channel, channel_words(channel)) for channel in CHANNELS]
        hint = tr("Foto diperiksa: hanya yang boleh tampil di sana ikut terbit.")
        self.channel = ComboField(look, tr("Dilihat di"), names, hint=hint)
        self.channel.set_value(USUAL_CHANNELS[self.purpose.profile])
        self.channel.edited.connect(self._on_channel)
        column.addWidget(self.channel)

    @property
    def edition(self) -> Edition:
        """What is chosen; a size that can't be understood counts as none."""
        return Edition(
            self.paper.paper,
            self.purpose.profile,
            self.draft.isChecked(),
            self._limit() if self.purpose.profile == "upload" else None,
            self._left_out,
            next((channel for channel in CHANNELS if channel == self.channel.value()), None),
            self.initials.isChecked(),
            self.sheets.on_sheets if self.purpose.profile in _ON_SHEETS else None,
        )

    @property
    def destinations(self) -> list[Destination]:
        """Every destination whose size is to be foretold, the chosen one first."""
        chosen = self.purpose.profile
        others = [profile for profile in self.purpose.cards if profile != chosen]
        return [Destination(one, self._limit() if one == "upload" else None) for one in (chosen, *others)]

    def show_expected(self, sizes: Sizes) -> None:
        """Say on each destination's card how heavy its file will be."""
        for one in self.destinations:
            self.purpose.cards[one.profile].show_expected(sizes.get(one))

    def leave_out(self, photo_ids: list[str]) -> None:
        """Print without these photos."""
        self._left_out |= set(photo_ids)
        self._leave_in.setText(ntr("Cetak lagi {n} foto yang ditinggalkan", len(self._left_out)))
        self._leave_in.show()
        self.changed.emit()

    def print_initials(self) -> None:
        """Print pupils' initials for their full names."""
        self.initials.setChecked(True)

    def check_limit(self) -> bool:
        """Whether the size can be understood; says so under the field where not."""
        used = self.purpose.profile == "upload"
        understood = not used or not self.limit.text().strip() or megabytes(self.limit.text()) is not None
        self.limit.set_warning("" if understood else tr("Tulis angka saja, misalnya 2,5."))
        return understood

    def _on_chosen(self, *_: object) -> None:
        self.changed.emit()

    def _on_purpose(self, profile: str) -> None:
        """Another purpose is usually seen elsewhere; where a person has said where, that stands."""
        if not self._channel_chosen:
            self.channel.set_value(USUAL_CHANNELS[profile])
        self._show_purpose()
        self.changed.emit()

    def _on_paper(self, _paper: str) -> None:
        self._show_purpose()
        self.changed.emit()

    def _on_limit_chip(self, _chip: object) -> None:
        self.limit.set_text("")
        self.check_limit()
        self.weight_changed.emit()

    def _on_channel(self, _channel: str) -> None:
        self._channel_chosen = True
        self.changed.emit()

    def _on_leave_in(self) -> None:
        self._left_out = frozenset()
        self._leave_in.hide()
        self.changed.emit()

    def _on_limit(self, _text: str) -> None:
        self.check_limit()
        self.weight_changed.emit()

    def _limit(self) -> float:
        """MB: what is typed, else what is chosen."""
        return megabytes(self.limit.text()) or _LIMITS[max(self.limit_chips.checkedId(), 0)]

    def _show_purpose(self) -> None:
        """Only what the chosen destination needs."""
        profile = self.purpose.profile
        self._limits.setVisible(profile == "upload")
        self.sheets.setVisible(profile in _ON_SHEETS)
        usual = OnSheets() if profile == "print" else usual_sheets(profile, self.paper.paper)
        self.sheets.choose_style(usual, self.paper.paper)


def megabytes(text: str) -> float | None:
    """The number in a field, with a comma or a point; None where there is none that makes sense."""
    bare = text.strip().lower().removesuffix("mb").strip().replace(",", ".")
    try:
        number = float(bare)
    except ValueError:
        return None
    return number if math.isfinite(number) and number > 0 else None
