"""What is chosen of every file of pages: a draft, initials, photos left out, and a limit where offices set one."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.fields import TextField
from ui.widgets.labels import Words
from ui.widgets.pages.export_choices import megabytes
from ui.widgets.pages.export_preview import ExportChoice

_BESIDE_BOX = 32


class ReportChoices(QWidget):
    """The choices, one under the other; `column` takes more of them at its top.

    `limit_mb` is what the file may weigh where it is handed in; 0 while that is to be typed, None where nobody asks.
    """

    changed = Signal()
    """the pages will look different"""

    def __init__(self, look: Look, limit_mb: float | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left_out: frozenset[str] = frozenset()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, Space.XS, 0)
        self.column.setSpacing(Space.XS)
        self.draft = self._check(
            tr("Buat sebagai draf"), tr("Tulisan DRAF di setiap halaman; boleh dibuat walau belum lengkap.")
        )
        self.initials = self._check(
            tr("Cetak inisial murid"),
            tr("Nama lengkap murid di keterangan foto menjadi inisial; catatan Anda tetap."),
        )
        self.limit = TextField(
            look,
            tr("Batas ukuran berkas (MB)"),
            hint=tr("Foto diperkecil sampai berkas cukup kecil."),
            placeholder="10",
        )
        self.limit.set_text(f"{limit_mb:g}" if limit_mb else "")
        self.limit.setContentsMargins(0, Space.M, 0, 0)
        self.limit.setVisible(limit_mb is not None)
        self.column.addWidget(self.limit)
        self.column.addStretch(1)

    @property
    def choice(self) -> ExportChoice:
        """What is chosen; a limit that can't be understood counts as none."""
        limit = megabytes(self.limit.text())
        return ExportChoice(self.draft.isChecked(), limit, self.initials.isChecked(), self.left_out)

    @property
    def left_out(self) -> frozenset[str]:
        """Ids of photos that are not printed."""
        return self._left_out

    def leave_out(self, photo_ids: Collection[str]) -> None:
        """Do without these photos too."""
        self._left_out |= set(photo_ids)
        self.changed.emit()

    def _check(self, words: str, hint: str) -> QCheckBox:
        box = QCheckBox(words)
        box.setAccessibleDescription(hint)
        box.toggled.connect(self._on_chosen)
        self.column.addWidget(box)
        below = Words(hint, "caption")
        below.setContentsMargins(_BESIDE_BOX, 0, 0, 0)
        self.column.addWidget(below)
        return box

    def _on_chosen(self, *_: object) -> None:
        self.changed.emit()
