"""A booklet for each school that wrote: one choice of paper and purpose, a folder full of files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.errors import TargetError
from portfolio.paths import documents_folder
from portfolio.progress import Progress
from portfolio.services import booklets, school_booklets
from portfolio.services.libraries import Library
from portfolio.services.publish import Problem
from portfolio.services.school_booklets import SchoolBooklet, SchoolShare
from portfolio.texts import decimal, ntr, tr
from ui.dialogs.dialog import Dialog
from ui.dialogs.printer import PrinterDialog
from ui.operations import Task
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.combo_field import ComboField
from ui.widgets.labels import OneLine, Words
from ui.widgets.message_bar import MessageBar
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


class SchoolBookletsDialog(Dialog):
    """How they are printed at the left, the schools at the right; then what became of each."""

    mend_wanted = Signal(object)
    """a `Problem` whose place is to be shown; the dialog closes"""

    def __init__(self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Buklet tiap sekolah"), 640, parent)
        self._session, self._settings = session, settings
        self._task: Task | None = None
        self._folder: Path | None = None
        self._shares: tuple[SchoolShare, ...] = ()
        self.message = MessageBar(look)
        self.message.acted.connect(self._on_save)
        self.booklet = ComboField(look, tr("Buklet"), [])
        self.booklet.edited.connect(self._on_booklet)
        self.booklet.hide()
        self.choices = ExportChoices(look, settings, "A5")
        self.choices.sheets.test_wanted.connect(self._on_test_wanted)
        self.counted = Words("", "heading")
        self.told = Words("", "caption")
        self.table = SchoolTable(look)
        self.table.opened.connect(self._on_opened)
        self._build_form()
        self._build_buttons()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * 0.94))
        self._ask()

    def write(self, folder: Path) -> None:
        """Make a booklet for each school in that folder."""
        if self._task is not None or not self._shares or not self.choices.check_limit():
            return
        self.message.hide()
        self._folder = folder
        self._task = self._session.run(
            _writing(folder, self.booklet.value(), self.choices.edition),
            owner=self,
            then=self._on_written,
            failed=self._on_failed,
            label=tr("Menulis buklet tiap sekolah"),
        )
        self._task.progressed.connect(self._on_progressed)
        self._task.ended.connect(self._on_ended)
        self._bar.setRange(0, 0)
        self._step.set_text(tr("Menyiapkan…"))
        self._show_writing(on=True)

    def _build_form(self) -> None:
        self._form = QWidget()
        row = QHBoxLayout(self._form)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        left = QWidget()
        left.setProperty("role", "page")
        choices = QVBoxLayout(left)
        choices.setContentsMargins(2, 2, Space.M, 2)
        choices.setSpacing(Space.M)
        choices.addWidget(self.booklet)
        choices.addWidget(self.choices)
        choices.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(left)
        area.setFixedWidth(_CHOICES)
        row.addWidget(area)
        right = QVBoxLayout()
        right.setSpacing(Space.S)
        right.addWidget(self.counted)
        right.addWidget(self.told)
        right.addWidget(self.table, 1)
        row.addLayout(right, 1)
        self.column.addWidget(self.message)
        self.column.addWidget(self._form, 1)

    def _build_buttons(self) -> None:
        self._progress = QWidget()
        row = QHBoxLayout(self._progress)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Kemajuan penerbitan"))
        self._step = OneLine("", "caption")
        row.addWidget(self._bar, 1)
        row.addWidget(self._step, 2)
        self._progress.hide()
        self.buttons.insertWidget(0, self._progress, 1)
        self.close_button = self.add_button(tr("Tutup"))
        self.close_button.clicked.connect(self.reject)
        self.folder_button = self.add_button(tr("Buka folder"))
        self.folder_button.clicked.connect(self._on_folder)
        self.folder_button.hide()
        self.save_button = self.add_button(tr("Simpan ke folder…"), primary=True)
        self.save_button.clicked.connect(self._on_save)
        self.save_button.setEnabled(False)

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
        self.table.rows.show(offered.shares, {})
        self.save_button.setEnabled(bool(offered.shares))

    def _on_save(self) -> None:
        folder = self._settings.export_folder or str(documents_folder())
        picker = QFileDialog(self, tr("Simpan buklet di folder mana?"), folder)
        picker.setFileMode(QFileDialog.FileMode.Directory)
        picker.setOption(QFileDialog.Option.ShowDirsOnly)
        picker.fileSelected.connect(self._on_selected)
        picker.open()

    def _on_selected(self, path: str) -> None:
        self.write(Path(path))

    def _on_progressed(self, done: int, total: int, label: str) -> None:
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        count = tr("{done} dari {total}", done=decimal(done), total=decimal(total))
        self._step.set_text(tr("{count} · {item}", count=count, item=label) if label else count)

    def _on_written(self, made: Sequence[SchoolBooklet]) -> None:
        if self._folder is not None:
            self._settings.export_folder = str(self._folder)
            self._settings.save()
        self.table.rows.show(self._shares, {one.share.id: one for one in made})
        written = [one for one in made if not one.refused]
        self.folder_button.setVisible(bool(written))
        told = ntr("{n} buklet sekolah sudah jadi.", len(written))
        if len(written) == len(made):
            self.message.say("ok", told, str(self._folder))
            return
        refused = ntr("{n} buklet sekolah belum dapat dibuat.", len(made) - len(written))
        self.message.say("danger", f"{told} {refused}", tr("Klik dua kali sebuah baris untuk memperbaikinya."))

    def _on_failed(self, error: Exception) -> None:
        self.message.say_error(error, tr("Simpan ke tempat lain…") if isinstance(error, TargetError) else "")

    def _on_ended(self, task: Task) -> None:
        self._task = None
        self._show_writing(on=False)
        if task.cancelled:
            self.message.say("info", tr("Dihentikan. Buklet yang sudah jadi tetap ada di foldernya."))

    def _on_opened(self, made: SchoolBooklet) -> None:
        """A booklet opens in the reader; where there is none, the first thing that forbids it is shown."""
        if not made.refused:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(made.path)))
        elif wrong := next((one for one in made.problems if one.forbids and one.record), None):
            self._mend(wrong)

    def _mend(self, problem: Problem) -> None:
        self.mend_wanted.emit(problem)
        self.reject()

    def _on_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _on_test_wanted(self) -> None:
        dialog = PrinterDialog(self._session, self._look, self._settings, self)
        dialog.accepted.connect(self.choices.sheets.show_printers)
        dialog.open()

    def _show_writing(self, *, on: bool) -> None:
        """While booklets are written they can only be stopped."""
        self._form.setEnabled(not on)
        self._progress.setVisible(on)
        self.save_button.setVisible(not on)
        self.close_button.setText(tr("Hentikan") if on else tr("Tutup"))
        self.close_button.setAccessibleName(self.close_button.text())

    @override
    def reject(self) -> None:
        """Stop writing; where nothing is being written, close."""
        if self._task is not None:
            self._task.cancel()
        else:
            super().reject()


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
        progress.step(0, 0, "")
        return school_booklets.export_each(
            library, folder, booklet_id=booklet_id or None, options=options, progress=progress
        )

    return work
