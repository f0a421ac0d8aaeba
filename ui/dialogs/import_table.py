"""A spreadsheet comes in: the file, the meaning of its columns, what will happen, and then it happens."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.changes import Receipt
from portfolio.services.imports import Begin, ImportPreview, kind_of
from portfolio.texts import decimal, ntr, tr
from ui.dialogs.dialog import Dialog
from ui.operations import Task
from ui.session import Session
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.fields import ComboField
from ui.widgets.imports.columns_page import ColumnsPage
from ui.widgets.imports.file_drop import FileDrop
from ui.widgets.imports.preview_page import PreviewPage
from ui.widgets.imports.reading import ReadFile, previewing, reading, taking
from ui.widgets.labels import OneLine, Words
from ui.widgets.message_bar import MessageBar

FILE, COLUMNS, PREVIEW, WORKING = range(4)


class ImportTableDialog(Dialog):
    """Leads through an import of one kind; `begin` or `owner_id` say what the rows become parts of."""

    imported = Signal(str)
    """what came in, as a sentence"""

    def __init__(
        self,
        session: Session,
        look: Look,
        kind_id: str,
        path: Path | None = None,
        *,
        owner_id: str = "",
        begin: Begin | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, _title(kind_id), 860, parent)
        self._session, self._kind = session, kind_of(kind_id)
        self._owner_id, self._begin = owner_id, begin
        self._file: ReadFile | None = None
        self._plan: ImportPreview | None = None
        self._task: Task | None = None
        self._from = FILE
        self.message = MessageBar(look)
        self.column.addWidget(self.message)
        self._build_file_line(look)
        self._build_pages(look)
        self.cancel_button = self.add_button(tr("Batal"))
        self.cancel_button.clicked.connect(self.reject)
        self.back_button = self.add_button(tr("Kembali"))
        self.back_button.clicked.connect(self._on_back)
        self.next_button = self.add_button(tr("Lanjut"), primary=True)
        self.next_button.clicked.connect(self._on_next)
        self.resize(920, 640)
        self._show_page(FILE)
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path, sheet: str = "") -> None:
        """Read this file."""
        self.message.hide()
        work = reading(path, sheet, self._kind.id)
        self._start(tr("Membaca {name}", name=path.name), self._session.run(
            work, owner=self, then=self._on_read, failed=self._on_failed, label=tr("Membaca tabel")
        ))  # fmt: skip

    def _build_file_line(self, look: Look) -> None:
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        self._name = OneLine("", "strong")
        row.addWidget(self._name, 1)
        self.sheets = ComboField(look, "", ())
        self.sheets.control.setAccessibleName(tr("Lembar yang dibaca"))
        self.sheets.control.setMinimumWidth(200)
        self.sheets.edited.connect(self._on_sheet)
        row.addWidget(self.sheets)
        self.other_button = Button(look, tr("Berkas lain…"), "quiet", "file-spreadsheet")
        row.addWidget(self.other_button)
        self.column.addWidget(self._line)

    def _build_pages(self, look: Look) -> None:
        self._pages = QStackedWidget()
        self.drop = FileDrop(look)
        self.drop.picked.connect(self._on_picked)
        self.other_button.clicked.connect(self.drop.ask)
        self.columns = ColumnsPage(look, self._kind)
        self.columns.changed.connect(self.message.hide)
        self.preview = PreviewPage(look)
        working = QWidget()
        column = QVBoxLayout(working)
        column.addStretch(1)
        self._working = Words("", "heading")
        column.addWidget(self._working)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        column.addWidget(self._bar)
        self._count = Words("", "muted")
        column.addWidget(self._count)
        column.addStretch(1)
        for page in (self.drop, self.columns, self.preview, working):
            self._pages.addWidget(page)
        self.column.addWidget(self._pages, 1)

    def _show_page(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self._line.setVisible(page in (COLUMNS, PREVIEW))
        several = self._file is not None and len(self._file.sheets) > 1
        self.sheets.setVisible(page == COLUMNS and several)
        self.other_button.setVisible(page == COLUMNS)
        self.back_button.setVisible(page == PREVIEW)
        self.next_button.setVisible(page in (COLUMNS, PREVIEW))
        words = tr("Lanjut")
        if page == PREVIEW and self._plan is not None:
            n = self._plan.counts["add"] + self._plan.counts["change"]
            words = ntr("Masukkan {n} baris", n) if n else tr("Masukkan")
            self.next_button.setEnabled(self._plan.does_something)
        else:
            self.next_button.setEnabled(True)
        if page in (COLUMNS, PREVIEW):
            self.next_button.setFocus()  # the work hid it and left the focus to “Batal”
        self.next_button.setText(words)
        self.next_button.setAccessibleName(words)

    def _start(self, words: str, task: Task) -> None:
        """Show work that is under way."""
        self._from = max(self._pages.currentIndex(), FILE)
        self._task = task
        task.progressed.connect(self._on_progressed)
        task.ended.connect(self._on_ended)
        self._working.setText(words)
        self._count.setText("")
        self._bar.setRange(0, 0)
        self._show_page(WORKING)

    def _on_picked(self, path: Path) -> None:
        self.open_file(path)

    def _on_sheet(self, sheet: str) -> None:
        if self._file is not None:
            self.open_file(self._file.path, sheet)

    def _on_read(self, file: ReadFile) -> None:
        self._file = file
        self._name.set_text(file.path.name)
        self.sheets.set_choices([(name, name) for name in file.sheets])
        self.sheets.set_value(file.sheet or (file.sheets[0] if file.sheets else ""))
        self.columns.show_file(file)
        self._show_page(COLUMNS)

    def _on_next(self) -> None:
        if self._file is None:
            return
        self.message.hide()
        if self._pages.currentIndex() == COLUMNS:
            work = previewing(self._kind.id, self._file.table, self.columns.mapping, self._owner_id, self.columns.given)
            self._start(tr("Membandingkan dengan isi pustaka"), self._session.run(
                work, owner=self, then=self._on_plan, failed=self._on_failed, label=tr("Memeriksa tabel")
            ))  # fmt: skip
        elif self._plan is not None:
            self._start(tr("Memasukkan ke pustaka"), self._session.run(
                taking(self._plan, self._owner_id, self._begin),
                owner=self, then=self._on_taken, failed=self._on_failed, label=tr("Memasukkan tabel"),
            ))  # fmt: skip

    def _on_plan(self, plan: ImportPreview) -> None:
        self._plan = plan
        if self._file is not None:
            self.preview.show_plan(plan, self._file)
        self._show_page(PREVIEW)
        if not plan.does_something:
            self.message.say("info", tr("Tidak ada yang baru di berkas ini."))

    def _on_taken(self, receipt: Receipt) -> None:
        self._session.record(receipt)
        counts = self._plan.counts if self._plan is not None else {}
        parts = (
            ntr("{n} baris ditambahkan.", counts["add"]) if counts.get("add") else "",
            ntr("{n} baris diperbarui.", counts["change"]) if counts.get("change") else "",
            tr("Tekan Ctrl+Z untuk mengurungkan."),
        )
        self.imported.emit(" ".join(part for part in parts if part))
        self.accept()

    def _on_back(self) -> None:
        self.message.hide()
        self._show_page(COLUMNS)

    def _on_failed(self, error: Exception) -> None:
        self._show_page(self._from if self._from != WORKING else FILE)
        self.message.say_error(error)

    def _on_progressed(self, done: int, total: int, _label: str) -> None:
        self._bar.setRange(0, max(total, done, 1))
        self._bar.setValue(done)
        if total:
            self._count.setText(tr("{done} dari {total}", done=decimal(done), total=decimal(total)))

    def _on_ended(self, task: Task) -> None:
        """Where the work was stopped (also from the strip under the place), show what was there before."""
        if task is self._task:
            self._task = None
            if task.cancelled:
                self._show_page(self._from)

    @override
    def reject(self) -> None:
        """Stop what is under way; where nothing is, close."""
        if self._task is not None:
            self._task.cancel()
            self._count.setText(tr("Menghentikan…"))
            return
        super().reject()


def _title(kind_id: str) -> str:
    return {
        "pupils": tr("Masukkan daftar murid"),
        "staff": tr("Impor daftar guru"),
        "schools": tr("Impor daftar sekolah"),
        "attendance": tr("Impor daftar hadir"),
        "participants": tr("Impor daftar peserta"),
        "poll": tr("Impor polling"),
    }[kind_id]
