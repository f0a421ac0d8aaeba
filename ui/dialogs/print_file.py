"""A booklet goes to a printer: which one, how many copies, and by hand in two steps."""

from dataclasses import dataclass

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.services.printing import OnSheets
from portfolio.services.publish import Exported
from portfolio.texts import ntr, tr
from ui.dialogs.dialog import MOST_OF_SCREEN, Dialog
from ui.operations import Task
from ui.print_jobs import Edge, PrintJob, Sides, sending
from ui.printers import known_printers, told_of_waiting
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.combo_field import ComboField
from ui.widgets.labels import Words
from ui.widgets.message_bar import MessageBar
from ui.widgets.page import scrolled
from ui.widgets.pages.sheets_choice import Count
from ui.widgets.pages.writing_bar import WritingBar

_MOST_COPIES = 999


@dataclass(frozen=True, slots=True)
class ToPrint:
    """What was exported, and what its printer has to know."""

    exported: Exported
    on_sheets: OnSheets | None
    paper: str
    """of its pages, for one that was not set on sheets"""
    grey: bool = False
    title: str = ""
    copies: int = 1
    """planned in all"""

    @property
    def sheet(self) -> str:
        """What has to lie in the printer."""
        return self.on_sheets.sheet if self.on_sheets is not None else self.paper

    @property
    def folded(self) -> bool:
        """Whether the backs belong to the fronts, so that both sides have to be printed."""
        return self.on_sheets is not None and self.on_sheets.style == "saddle"

    @property
    def by_hand(self) -> bool:
        """Whether fronts and backs are two files, printed one after the other."""
        return bool(self.exported.others)


class PrintDialog(Dialog):
    """The printer, the copies, and what becomes of them. It stays open: after one copy that came out well, the rest."""

    def __init__(
        self,
        session: Session,
        look: Look,
        settings: Settings,
        wanted: ToPrint,
        *,
        names: list[str],
        parent: QWidget | None = None,
    ) -> None:
        """`names` are the computer's printers, at least one, the usual one first."""
        super().__init__(look, tr("Cetak buklet"), 520, parent)
        self._session, self._settings, self._wanted = session, settings, wanted
        self._task: Task | None = None
        self._backs = False
        self._left = wanted.copies
        self.message = MessageBar(look)
        self.message.acted.connect(self._on_open_pdf)
        self.column.addWidget(self.message)
        self._build_form(look, names)
        self.progress = WritingBar(tr("Kemajuan pencetakan"))
        self.progress.hide()
        self.column.addWidget(self.progress)
        self.again_button = self.add_button(tr("Ulangi sisi depan"))
        self.again_button.clicked.connect(self._on_again)
        self.close_button = self.add_button(tr("Tutup"))
        self.close_button.clicked.connect(self.reject)
        self.print_button = self.add_button("", primary=True)
        self.print_button.clicked.connect(self.print)
        self.message.dismissed.connect(self._on_chosen)
        self._show()

    def _build_form(self, look: Look, names: list[str]) -> None:
        self._form = QWidget()
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        self.told = Words("", "")
        column.addWidget(self.told)
        self.printer = ComboField(look, tr("Printer"), [(name, name) for name in names])
        self.printer.set_value(self._settings.printer if self._settings.printer in names else names[0])
        self.printer.edited.connect(self._on_chosen)
        column.addWidget(self.printer)
        label = QLabel(tr("Jumlah eksemplar"))
        label.setProperty("role", "label")
        self.copies = Count()
        self.copies.setRange(1, _MOST_COPIES)
        self.copies.setAccessibleName(label.text())
        self.copies.setMaximumWidth(160)
        self.copies.valueChanged.connect(self._on_chosen)
        label.setBuddy(self.copies)
        block = QVBoxLayout()
        block.setSpacing(Space.XS)
        block.addWidget(label)
        block.addWidget(self.copies)
        self._plan = Words("", "caption")
        block.addWidget(self._plan)
        column.addLayout(block)
        self.both_sides = self._check(tr("Bolak-balik"), on=self._turns_paper())
        self.both_sides.setVisible(not self._wanted.folded)
        self.grey = self._check(tr("Hitam putih"), on=self._wanted.grey)
        column.addWidget(self.both_sides)
        column.addWidget(self.grey)
        self._scroller = scrolled(self._form)
        self.column.addWidget(self._scroller, 1)

    @property
    def job(self) -> PrintJob:
        """What is sent next, as it is chosen."""
        exported = self._wanted.exported
        pdf = exported.others[0] if self._backs else exported.path
        copies, grey = self.copies.value(), self.grey.isChecked()
        return PrintJob(pdf, self.printer.value(), self._sides(), copies, grey, self._wanted.title)

    @property
    def doubt(self) -> str:
        """Why the pages may come out upside down on the chosen printer; "" where they will not."""
        chosen, turning = self._wanted.on_sheets, known_printers(self._settings).get(self.printer.value())
        if chosen is None or not self._wanted.folded:
            return ""
        if turning is None:
            return tr("Printer ini belum diuji: cetak satu eksemplar dulu.")
        as_made = turning.duplex == chosen.duplex and (not self._wanted.by_hand or turning.feeding == chosen.feeding)
        return "" if as_made else tr("Buklet ini disusun untuk printer lain. Terbitkan lagi untuk printer ini.")

    def print(self) -> None:
        """Send it."""
        if self._task is not None:
            return
        self.message.hide()
        self._settings.printer = self.printer.value()
        self._settings.save()
        self.progress.begin()
        self._task = self._session.run(
            sending(self.job), owner=self, then=self._on_sent, failed=self._on_failed, label=tr("Mencetak buklet")
        )
        self._task.progressed.connect(self.progress.show_step)
        self._task.ended.connect(self._on_ended)
        self._show()

    def _on_ended(self, task: Task) -> None:
        self._task = None
        if task.cancelled:
            self.message.say("info", tr("Dihentikan. Lembar yang sudah dikirim mungkin tetap tercetak."))
        self._show()

    def _on_sent(self, begins: bool) -> None:
        name = self.printer.value()
        if begins:
            self.message.say("ok", tr("Sudah dikirim ke {name}.", name=name), self._what_next())
        else:
            self.message.say("warn", *told_of_waiting(name))
        if self._wanted.by_hand and not self._backs:
            self._backs = True
        else:
            self._backs = False
            self._left = max(self._left - self.copies.value(), 0)
            self.copies.setValue(max(self._left, 1))
        self._show()
        self.print_button.setFocus()

    def _on_failed(self, error: Exception) -> None:
        self.message.say_error(error, tr("Buka PDF"))
        self._fit()

    def _on_open_pdf(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.job.pdf)))

    def _on_again(self) -> None:
        self._backs = False
        self.message.hide()
        self._show()

    def _on_chosen(self, *_: object) -> None:
        self._show()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    @override
    def reject(self) -> None:
        """Stop printing; where nothing is being printed, close."""
        if self._task is not None:
            self._task.cancel()
            self.progress.stop()
        else:
            super().reject()

    def _what_next(self) -> str:
        if self._wanted.by_hand and not self._backs:
            return tr("Tunggu sampai semua lembar keluar, lalu masukkan lagi tumpukannya seperti saat uji.")
        if self._left > self.copies.value():
            return tr("Periksa hasilnya dulu, lalu cetak sisanya.")
        return ""

    def _sides(self) -> Sides:
        """How the printer is asked to turn the paper."""
        turning = known_printers(self._settings).get(self.printer.value())
        chosen = self._wanted.on_sheets
        if self._wanted.by_hand or (not self._wanted.folded and not self.both_sides.isChecked()):
            return "one"
        if chosen is None:
            return "long"  # its pages stand upright: they turn like those of a book
        edge: Edge = "long" if chosen.style == "saddle" and chosen.duplex == "long" else "short"
        return turning.asked(edge) if turning is not None else edge

    def _turns_paper(self) -> bool:
        """Whether the printer is known to turn paper by itself."""
        turning = known_printers(self._settings).get(self.printer.value())
        return turning is not None and turning.duplex != "manual"

    def _show(self) -> None:
        """Everything that depends on what is chosen and under way."""
        printing = self._task is not None
        self._form.setEnabled(not printing)
        self.progress.setVisible(printing)
        self.printer.set_warning(self.doubt)
        pages = self._wanted.exported.pages
        both = self._wanted.folded or self.both_sides.isChecked()
        sheets = (-(-pages // 2) if both else pages) * self.copies.value()
        self.told.setText(ntr("{n} lembar kertas {sheet}, ukuran asli (100 %).", sheets, sheet=self._wanted.sheet))
        planned = self._left > 1 and self.copies.value() < self._left
        self._plan.setText(ntr("Rencana Anda {n} eksemplar: cetak satu dulu, periksa, lalu sisanya.", self._left))
        self._plan.setVisible(planned)
        for field in (self.printer, self.copies, self.grey):
            field.setEnabled(not self._backs)  # the backs go where the fronts went
        self.again_button.setVisible(self._backs and not printing)
        self.print_button.setVisible(not printing)
        sides = tr("Cetak sisi belakang") if self._backs else tr("Cetak sisi depan")
        self.print_button.setText(sides if self._wanted.by_hand else tr("Cetak"))
        self.close_button.setText(tr("Hentikan") if printing else tr("Tutup"))
        for button in (self.print_button, self.close_button):
            button.setAccessibleName(button.text())
        self._fit()

    def _fit(self) -> None:
        """As high as everything needs, where the screen has it; on a low one the form scrolls."""
        layout, width = self.layout(), self.width()
        form = self._scroller.widget()
        if layout is None or form is None:
            return
        self._scroller.setMinimumHeight(0)
        others = layout.totalHeightForWidth(width) - self._scroller.sizeHint().height()
        room = round(self.screen().availableSize().height() * MOST_OF_SCREEN) - others
        self._scroller.setMinimumHeight(min(form.heightForWidth(self._scroller.width()), room))
        self.resize(width, others + self._scroller.minimumHeight())

    def _check(self, words: str, *, on: bool) -> QCheckBox:
        box = QCheckBox(words)
        box.setChecked(on)
        box.toggled.connect(self._on_chosen)
        return box
