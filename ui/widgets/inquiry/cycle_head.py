"""The head of the page: title, focus, team and period of the cycle."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from portfolio.domain.calendar import period
from portfolio.domain.inquiry import Inquiry
from portfolio.services.inquiries import InquiryPage
from portfolio.texts import tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.fields import DateField
from ui.widgets.labels import Words
from ui.widgets.people_field import PeopleField, PeopleWords
from ui.widgets.writing.growing_edit import INDENT
from ui.widgets.writing.line_text import LineText


class CycleHead(QWidget):
    """Title and focus are written as they print; team and period stand under them."""

    changed = Signal(dict)
    """fields of the cycle"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.title = LineText(tr("Judul inkuiri"), tr("Judul inkuiri Anda"))
        self.title.setFont(fonts.writing(28, fonts.SEMIBOLD))
        self.focus = LineText(tr("Fokus"), tr("Fokus: satu hal kecil tentang belajar murid yang ingin diubah."))
        self.focus.setFont(fonts.writing(18))
        words = PeopleWords(tr("Tambah anggota tim"), tr("Anggota tim {name}"), tr("Lepas dari tim ini"))
        self.team = PeopleField(look, words)
        self._when = Words("", "muted", wrap=False)
        self._open = Button(look, tr("Ubah periode"), "link", "calendar-days")
        self._open.setCheckable(True)
        self._dates: _PeriodForm | None = None
        self._inquiry: Inquiry | None = None
        self._build()
        self._connect()

    def show_page(self, page: InquiryPage) -> None:
        """Show what the library holds."""
        row = page.inquiry
        if self._inquiry is None or row.id != self._inquiry.id:
            self._open.setChecked(False)
        self._inquiry = row
        self.title.show_text(row.title)
        self.focus.show_text(row.focus)
        self.team.show_chosen(page.team)
        self._when.setText(period(row.started, row.ended) or tr("Periode belum diisi."))
        if self._dates is not None:
            self._dates.show_inquiry(row)

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self.title.setReadOnly(read_only)
        self.focus.setReadOnly(read_only)
        self.team.set_read_only(read_only)
        self._open.setVisible(not read_only)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for text in (self.title, self.focus):
            text.setProperty("role", "bare")
            column.addWidget(text)
        under = QVBoxLayout()
        under.setContentsMargins(INDENT, Space.XS, INDENT, 0)
        under.setSpacing(Space.S)
        under.addWidget(self.team)
        line = QHBoxLayout()
        line.setSpacing(Space.M)
        line.addWidget(self._when)
        line.addWidget(self._open)
        line.addStretch(1)
        under.addLayout(line)
        self._under = under
        column.addLayout(under)

    def _connect(self) -> None:
        self.title.edited.connect(self._on_title)
        self.focus.edited.connect(self._on_focus)
        self._open.toggled.connect(self._on_toggled)

    def _on_title(self, title: str) -> None:
        self.changed.emit({"title": title})

    def _on_focus(self, focus: str) -> None:
        self.changed.emit({"focus": focus})

    def _on_toggled(self, unfolded: bool) -> None:
        if unfolded and self._dates is None:
            self._dates = _PeriodForm(self._look)
            self._dates.changed.connect(self.changed)
            self._under.addWidget(self._dates)
            if self._inquiry is not None:
                self._dates.show_inquiry(self._inquiry)
        if self._dates is not None:
            self._dates.setVisible(unfolded)
        words = tr("Selesai mengubah periode") if unfolded else tr("Ubah periode")
        self._open.setText(words)
        self._open.setAccessibleName(words)


class _PeriodForm(QWidget):
    """From when to when."""

    changed = Signal(dict)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._started = DateField(look, tr("Tanggal mulai"))
        self._ended = DateField(look, tr("Tanggal selesai"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        for field in (self._started, self._ended):
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self._started.edited.connect(self._on_started)
        self._ended.edited.connect(self._on_ended)

    def show_inquiry(self, row: Inquiry) -> None:
        """Fill the fields."""
        self._started.set_value(row.started)
        self._ended.set_value(row.ended)
        early = row.started is not None and row.ended is not None and row.ended < row.started
        self._ended.set_warning(tr("Tanggal selesai mendahului tanggal mulai.") if early else "")

    def _on_started(self, started: date | None) -> None:
        self.changed.emit({"started": started})

    def _on_ended(self, ended: date | None) -> None:
        self.changed.emit({"ended": ended})
