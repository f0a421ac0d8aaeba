"""Which booklet becomes a site, and whether it lies in a folder or in one zipped file."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from portfolio.progress import Progress
from portfolio.services import booklets, web
from portfolio.services.libraries import Library
from portfolio.services.publish import Exported
from portfolio.services.web import SiteCheck
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.combo_field import ComboField
from ui.widgets.labels import Words

FOLDER, ZIP = "folder", "zip"
_BESIDE_BOX = 32


@dataclass(frozen=True, slots=True)
class SiteChoice:
    """What is chosen of a site."""

    booklet_id: str = ""
    form: str = FOLDER
    draft: bool = False
    initials: bool = False
    leave_out: frozenset[str] = field(default=frozenset())


def read_booklets(library: Library) -> list[tuple[str, str]]:
    """Id and title of each booklet."""
    return [(one.id, one.title or tr("Buklet tanpa judul")) for one in booklets.list_booklets(library)]


def check(library: Library, choice: SiteChoice) -> tuple[SiteChoice, SiteCheck]:
    """What the site will hold, with the choice that was checked. Raises `NotFound`."""
    return choice, web.check_site(library, booklet_id=choice.booklet_id or None, leave_out=choice.leave_out)


def export_site(library: Library, path: Path, choice: SiteChoice, progress: Progress) -> Exported:
    """Write the site as it is chosen. Raises as `web.export_site` does."""
    return web.export_site(
        library,
        path,
        booklet_id=choice.booklet_id or None,
        draft=choice.draft,
        leave_out=choice.leave_out,
        initials=choice.initials,
        progress=progress,
    )


class SiteChoices(QWidget):
    """The choices of a site, one under the other."""

    changed = Signal()
    """the site will be another"""

    def __init__(self, look: Look, booklet_id: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = booklet_id
        self._left_out: frozenset[str] = frozenset()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, Space.XS, 0)
        self._column.setSpacing(Space.S)
        self.booklet = ComboField(look, tr("Isi situs"), [])
        self.form = ComboField(
            look,
            tr("Disimpan sebagai"),
            [(FOLDER, tr("Folder, untuk flash disk")), (ZIP, tr("Satu berkas ZIP, untuk dikirim"))],
        )
        self.form.set_value(FOLDER)
        for one in (self.booklet, self.form):
            one.edited.connect(self._on_chosen)
            self._column.addWidget(one)
        self._column.addSpacing(Space.S)
        self.draft = self._check(
            tr("Buat sebagai draf"), tr("Tulisan DRAF di setiap halaman; boleh dibuat walau belum lengkap.")
        )
        self.initials = self._check(
            tr("Cetak inisial murid"),
            tr("Nama lengkap murid di keterangan foto menjadi inisial; catatan Anda tetap."),
        )
        self._column.addStretch(1)

    @property
    def choice(self) -> SiteChoice:
        """What is chosen."""
        return SiteChoice(
            self.booklet.value(),
            self.form.value(),
            self.draft.isChecked(),
            self.initials.isChecked(),
            self._left_out,
        )

    def show_booklets(self, found: Sequence[tuple[str, str]]) -> None:
        """Offer these; the one that was wished for is chosen, or the first."""
        offered = list(found) or [("", tr("Semua praktik baik"))]
        self.booklet.set_choices(offered)
        keys = [key for key, _ in offered]
        self.booklet.set_value(self._wanted if self._wanted in keys else keys[0])

    def leave_out(self, photo_ids: Collection[str]) -> None:
        """Do without these photos too."""
        self._left_out |= set(photo_ids)
        self.changed.emit()

    def _check(self, words: str, hint: str) -> QCheckBox:
        box = QCheckBox(words)
        box.setAccessibleDescription(hint)
        box.toggled.connect(self._on_chosen)
        self._column.addWidget(box)
        below = Words(hint, "caption")
        below.setContentsMargins(_BESIDE_BOX, 0, 0, 0)
        self._column.addWidget(below)
        return box

    def _on_chosen(self, *_: object) -> None:
        self.changed.emit()
