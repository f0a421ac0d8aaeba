"""A booklet for each school that wrote: one choice of paper and purpose, a folder full of files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.progress import Progress
from portfolio.services import booklets, school_booklets
from portfolio.services.libraries import Library
from portfolio.services.school_booklets import SchoolBooklet, SchoolShare
from portfolio.texts import ntr, tr
from ui.dialogs.printer import PrinterDialog
from ui.dialogs.publishing import PublishingDialog
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.combo_field import ComboField
from ui.widgets.labels import Words
from ui.widgets.pages.edition import USUAL_CHANNELS, Edition
from ui.widgets.pages.export_choices import ExportChoices
from ui.widgets.share.school_table import SchoolTable

_SIZE = QSize(1040, 680)
_CHOICES = 348


@dataclass(frozen=True, slots=True)
class Offered:
    """What there is to choose from: booklets (id, title), the paper of the chosen one, its schools."""

    booklets: tuple[tuple[str, str], ...]
    booklet_id: str
    paper: str
    shares: tuple[SchoolShare, ...]


class SchoolBookletsDialog(PublishingDialog):
    """How they are printed at the left, the schools at the right; then what became of each."""

    def __init__(self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(session, look, settings, tr("Buklet tiap sekolah"), parent=parent)
        self._written: Path | None = None
        self._shares: tuple[SchoolShare, ...] = ()
        self.booklet = ComboField(look, tr("Buklet"), [])
        self.booklet.edited.connect(self._on_booklet)
        self.booklet.hide()
        self.choices = ExportChoices(look, settings, "A5")
        self.choices.sheets.test_wanted.connect(self._on_test_wanted)
        self.counted = Words("", "heading")
        self.told = Words("", "caption")
        self.table = SchoolTable(look)
        self.table.opened.connect(self._on_opened)
        self._lay_out(self._built_left(), self._built_right(), _CHOICES, _SIZE)
        self.column.addWidget(self._form, 1)
        self.folder_button = self.add_button(tr("Buka folder"))
        self.folder_button.clicked.connect(self._on_folder)
        self.folder_button.hide()
        self.save_button = self._add_writer(tr("Simpan ke folder…"), self._on_save, primary=True)
        self.save_button.setEnabled(False)
        self._ask()

    @override
    def write(self, path: Path) -> None:
        """Make a booklet for each school in that folder."""
        if self.writing or not self._shares or not self.choices.check_limit():
            return
        self._written = path
        work = _writing(path, self.booklet.value(), self.choices.edition)
        self._start(work, self._on_written, tr("Menulis buklet tiap sekolah"))

    def _built_left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self.booklet)
        column.addWidget(self.choices, 1)
        return left

    def _built_right(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.counted)
        column.addWidget(self.told)
        column.addWidget(self.table, 1)
        return right

    def _ask(self, booklet_id: str = "") -> None:
        self._session.ask(self, self._on_offered, _offered, booklet_id)

    def _on_booklet(self, booklet_id: str) -> None:
        self._ask(booklet_id)

    def _on_offered(self, offered: Offered) -> None:
        if not self.booklet.value():
            self.booklet.set_choices(offered.booklets)
            self.booklet.set_value(offered.booklet_id)
            self.booklet.setVisible(len(offered.booklets) > 1)
        elif self.booklet.value() != offered.booklet_id:
            return  # another one was chosen since
        self.choices.paper.show_paper(offered.paper)
        self._shares = offered.shares
        schools = ntr("{n} sekolah", len(offered.shares))
        written = ntr("{n} praktik", sum(one.practices for one in offered.shares))
        self.counted.setText(tr("{schools}, {practices}", schools=schools, practices=written))
        self.told.setText(
            tr("Setiap sekolah mendapat buklet sendiri, dengan praktik yang ditulis gurunya dan nama sekolahnya.")
            if offered.shares
            else tr("Buklet ini belum berisi praktik. Pilih isinya di Terbitan dulu.")
        )
        self.table.show_schools(offered.shares, {})
        self.save_button.setEnabled(bool(offered.shares))

    def _on_save(self) -> None:
        self._ask_folder(tr("Simpan buklet di folder mana?"))

    @override
    def _on_way_out(self) -> None:
        self._on_save()

    def _on_written(self, made: Sequence[SchoolBooklet]) -> None:
        if self._written is not None:
            self._remember(self._written)
        self.table.show_schools(self._shares, {one.share.id: one for one in made})
        written = [one for one in made if not one.refused]
        self.folder_button.setVisible(bool(written))
        told = ntr("{n} buklet sekolah sudah jadi.", len(written))
        if len(written) == len(made):
            self.message.say("ok", told, str(self._written))
            return
        refused = ntr("{n} buklet sekolah belum dapat dibuat.", len(made) - len(written))
        self.message.say("danger", f"{told} {refused}", tr("Klik dua kali sebuah baris untuk memperbaikinya."))

    def _on_opened(self, made: SchoolBooklet) -> None:
        """A booklet opens in the reader; where there is none, the first thing that forbids it is shown."""
        if not made.refused:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(made.path)))
        elif wrong := next((one for one in made.problems if one.forbids and one.record), None):
            self._on_problem(wrong)

    def _on_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))

    def _on_test_wanted(self) -> None:
        dialog = PrinterDialog(self._session, self._look, self._settings, self)
        dialog.accepted.connect(self.choices.sheets.show_printers)
        dialog.open()

    @override
    def _stopped(self) -> str:
        return tr("Dihentikan. Buklet yang sudah jadi tetap ada di foldernya.")


def _offered(library: Library, booklet_id: str) -> Offered:
    """Read what can be chosen; the first booklet where none is named."""
    found = booklets.list_booklets(library)
    if not found:
        return Offered((), "", "A5", tuple(school_booklets.shares(library)))
    chosen = next((one for one in found if one.id == booklet_id), found[0])
    named = tuple((one.id, one.title or tr("Buklet tanpa judul")) for one in found)
    return Offered(named, chosen.id, chosen.paper, tuple(school_booklets.shares(library, chosen.id)))


def _writing(folder: Path, booklet_id: str, edition: Edition) -> Callable[[Library, Progress], list[SchoolBooklet]]:
    options: dict[str, Any] = {
        "paper": edition.paper,
        "profile": edition.profile,
        "max_mb": edition.max_mb,
        "draft": edition.draft,
        "channel": edition.channel or USUAL_CHANNELS[edition.profile],
        "initials": edition.initials,
        "on_sheets": edition.on_sheets,
    }

    def work(library: Library, progress: Progress) -> list[SchoolBooklet]:
        return school_booklets.export_each(
            library, folder, booklet_id=booklet_id or None, options=options, progress=progress
        )

    return work
