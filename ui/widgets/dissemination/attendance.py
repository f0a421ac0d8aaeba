"""The attendance list of a forum, and the ways in and out of it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from portfolio.domain.person import Person
from portfolio.domain.training import DisseminationAttendee
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Words
from ui.widgets.people_field import PersonEntry
from ui.widgets.sheet import Sheet, SheetColumn
from ui.widgets.sheet_view import SheetView

_FIELDS = ("name", "number", "sex", "job", "unit", "role", "present")
TEMPLATE, SHEET, PRINT, PRINT_EMPTY = "template", "sheet", "print", "print-empty"


class AttendancePart(QWidget):
    """A table that is filled in by typing, pasting, from the register, or from a file."""

    added = Signal(str, dict)
    """a new id, fields"""
    changed = Signal(str, dict)
    """id, fields"""
    removed = Signal(list)
    """ids"""
    pasted = Signal(str)
    """lines copied from a spreadsheet"""
    person_chosen = Signal(str)
    """id of somebody of the register"""
    file_wanted = Signal()
    """a spreadsheet is to be brought in"""
    sort_wanted = Signal()
    out_wanted = Signal(str)
    """TEMPLATE, SHEET, PRINT or PRINT_EMPTY"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.sheet = Sheet(_columns(), grows=True, parent=self)
        self.sheet.added.connect(self.added)
        self.sheet.changed.connect(self.changed)
        self.view = SheetView(look, self.sheet, tr("Daftar hadir"))
        self.view.pasted.connect(self.pasted)
        self.view.removal_wanted.connect(self.removed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._built_tools())
        self._count = Words("", "muted")
        column.addWidget(self._count)
        self.view.setMinimumHeight(110)
        column.addWidget(self.view, 1)
        column.addWidget(
            Words(
                tr("Salin baris dari Excel lalu tekan Ctrl+V di sini. Nomor NIP hanya dicetak bila Anda minta."),
                "caption",
            )
        )

    def show_attendees(self, attendees: Sequence[DisseminationAttendee], people: Sequence[Person]) -> None:
        """Show what the library holds; a cell that is being typed in stays."""
        self.view.show_rows([_row(one) for one in attendees])
        self.entry.know(people)
        self.entry.leave_out([one.person_id for one in attendees if one.person_id])
        present = [one for one in attendees if one.present and one.name]
        women, men = (sum(one.sex == sex for one in present) for sex in "PL")
        said = ntr("{n} orang hadir", len(present))
        if women or men:
            said = tr("{said} · {women} perempuan, {men} laki-laki", said=said, women=women, men=men)
        self._count.setText(
            said if attendees else tr("Belum ada nama. Ketik di baris pertama, atau tempel dari Excel.")
        )

    def focus_need(self, _code: str) -> None:
        """Put the cursor where a name is written."""
        self.view.begin()

    def flush(self) -> None:
        """Keep what is being typed in a cell."""
        self.view.flush()

    def _built_tools(self) -> QWidget:
        tools = QWidget()
        flow = FlowLayout(tools)
        self.entry = PersonEntry(self._look, tr("Tambah dari daftar orang"))
        self.entry.setFixedHeight(36)
        self.entry.chosen.connect(self.person_chosen)
        self.entry.named.connect(self._on_named)
        flow.addWidget(self.entry)
        bring = Button(self._look, tr("Masukkan dari berkas…"), "quiet", "file-up")
        bring.setToolTip(tr("Berkas Excel (XLSX) atau CSV dengan kolom nama."))
        bring.clicked.connect(self.file_wanted)
        flow.addWidget(bring)
        out = Button(self._look, tr("Cetak dan simpan"), "quiet", "printer")
        out.setMenu(self._out_menu(out))
        flow.addWidget(out)
        sort = Button(self._look, tr("Urutkan nama"), "plain", "arrow-up-down")
        sort.clicked.connect(self.sort_wanted)
        flow.addWidget(sort)
        return tools

    def _out_menu(self, button: QWidget) -> QMenu:
        menu = QMenu(button)
        for key, icon, words in (
            (PRINT, "printer", tr("Daftar hadir untuk ditandatangani (PDF)…")),
            (PRINT_EMPTY, "printer", tr("Daftar hadir kosong untuk ditandatangani (PDF)…")),
            (SHEET, "file-spreadsheet", tr("Simpan sebagai Excel…")),
            (TEMPLATE, "file-down", tr("Contoh berkas Excel untuk diisi…")),
        ):
            action = menu.addAction(self._look.icon(icon), words)
            action.setData(key)
        menu.triggered.connect(self._on_out)
        return menu

    def _on_out(self, action: Any) -> None:
        self.out_wanted.emit(str(action.data()))

    def _on_named(self, name: str) -> None:
        self.sheet.setData(self.sheet.index(self.sheet.count, 0), name, Qt.ItemDataRole.EditRole)


def _columns() -> tuple[SheetColumn, ...]:
    return (
        SheetColumn("name", tr("Nama"), 0),
        SheetColumn("number", tr("NIP/NUPTK"), 184),
        SheetColumn("sex", tr("L/P"), 64, "choice", (("", ""), ("L", tr("L")), ("P", tr("P")))),
        SheetColumn("job", tr("Jabatan atau mapel"), 166),
        SheetColumn("unit", tr("Unit kerja"), 178),
        SheetColumn("role", tr("Peran"), 95),
        SheetColumn("present", tr("Hadir"), 92, "tick"),
    )


def _row(one: DisseminationAttendee) -> dict[str, Any]:
    return {"id": one.id, **{name: getattr(one, name) for name in _FIELDS}}
