"""What is chosen before a booklet becomes a file."""

import math
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from portfolio.domain.consent import CHANNELS
from portfolio.paths import documents_folder, safe_name
from portfolio.services.consents import channel_words
from portfolio.texts import ntr, tr
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.combo_field import ComboField
from ui.widgets.fields import TextField
from ui.widgets.labels import OneLine, Words
from ui.widgets.pages.edition import USUAL_CHANNELS, Edition
from ui.widgets.pages.file_name import booklet_file_name, day_in
from ui.widgets.pages.paper_choice import PaperChoice
from ui.widgets.pages.profile_choice import PurposeChoice
from ui.widgets.pages.state import BookletState


class ExportChoices(QWidget):
    """Purpose, who will see it, initials, draft, paper and size."""

    changed = Signal()
    """the pages will look different"""

    def __init__(self, look: Look, paper: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left_out: frozenset[str] = frozenset()
        self._channel_chosen = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        self._build_purpose(column, look)
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
        self.paper = PaperChoice(look, tr("Ukuran kertas"))
        self.paper.show_paper(paper)
        self.paper.chosen.connect(self._on_chosen)
        column.addWidget(self.paper)
        self.limit = TextField(
            look,
            tr("Batas ukuran berkas (MB)"),
            hint=tr("Kosongkan untuk memakai batas dari tujuan."),
            placeholder="2,5",
        )
        self.limit.edited.connect(self._on_limit)
        column.addWidget(self.limit)
        column.addStretch(1)

    def _build_purpose(self, column: QVBoxLayout, look: Look) -> None:
        block = QVBoxLayout()
        block.setSpacing(Space.XS)
        block.addWidget(Words(tr("Tujuan"), "label"))
        self.purpose = PurposeChoice(look)
        self.purpose.chosen.connect(self._on_purpose)
        block.addWidget(self.purpose)
        column.addLayout(block)

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
            megabytes(self.limit.text()),
            self._left_out,
            next((channel for channel in CHANNELS if channel == self.channel.value()), None),
            self.initials.isChecked(),
        )

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
        understood = not self.limit.text().strip() or megabytes(self.limit.text()) is not None
        self.limit.set_warning("" if understood else tr("Tulis angka saja, misalnya 2,5."))
        return understood

    def _on_chosen(self, *_: object) -> None:
        self.changed.emit()

    def _on_purpose(self, profile: str) -> None:
        """Another purpose is usually seen elsewhere; where a person has said where, that stands."""
        if not self._channel_chosen:
            self.channel.set_value(USUAL_CHANNELS[profile])
        self.changed.emit()

    def _on_channel(self, _channel: str) -> None:
        self._channel_chosen = True
        self.changed.emit()

    def _on_leave_in(self) -> None:
        self._left_out = frozenset()
        self._leave_in.hide()
        self.changed.emit()

    def _on_limit(self, _text: str) -> None:
        self.check_limit()


class TargetChoice(QWidget):
    """The file to write: its name, and the folder, which is remembered."""

    def __init__(self, look: Look, settings: Settings, state: BookletState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = _remembered_folder(settings)
        day = day_in(state.booklet.place_date, date.today())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        self.name = TextField(look, tr("Nama berkas"))
        self.name.set_text(booklet_file_name(state.school.name, state.booklet.title, day))
        self.name.control.textChanged.connect(self._on_name)
        row.addWidget(self.name, 3)
        place = QVBoxLayout()
        place.setSpacing(Space.XS)
        place.addWidget(Words(tr("Disimpan di"), "label"))
        inside = QHBoxLayout()
        self._place = OneLine("", "muted")
        inside.addWidget(self._place, 1)
        other = Button(look, tr("Pilih tempat…"), "plain", "folder-open")
        other.clicked.connect(self.browse)
        inside.addWidget(other)
        place.addLayout(inside)
        place.addStretch(1)
        row.addLayout(place, 2)
        self._show()

    @property
    def path(self) -> Path:
        """The file to write."""
        name = safe_name(self.name.text().strip() or tr("Buklet"))
        return self._folder / (name if name.lower().endswith(".pdf") else f"{name}.pdf")

    def browse(self) -> None:
        """Let the person choose another folder or name."""
        dialog = QFileDialog(self, tr("Simpan buklet"), str(self.path))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter(tr("Berkas PDF (*.pdf)"))
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    def choose(self, path: Path) -> None:
        """Write to this file."""
        self._folder = path.parent
        self.name.set_text(path.name)
        self._show()

    def _on_selected(self, path: str) -> None:
        self.choose(Path(path))

    def _on_name(self, _text: str) -> None:
        self._show()

    def _show(self) -> None:
        self._place.set_text(str(self._folder))
        exists = self.path.is_file()
        self.name.set_hint(tr("Berkas dengan nama ini sudah ada dan akan diganti.") if exists else "")


def megabytes(text: str) -> float | None:
    """The number in a field, with a comma or a point; None where there is none that makes sense."""
    bare = text.strip().lower().removesuffix("mb").strip().replace(",", ".")
    try:
        number = float(bare)
    except ValueError:
        return None
    return number if math.isfinite(number) and number > 0 else None


def _remembered_folder(settings: Settings) -> Path:
    if settings.export_folder and Path(settings.export_folder).is_dir():
        return Path(settings.export_folder)
    return documents_folder()
