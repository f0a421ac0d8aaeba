"""What a cycle leads on to: the next cycle, a practice, a copy."""

from PySide6.QtCore import QObject, Signal

from portfolio.domain.changes import Receipt
from portfolio.services import inquiries, inquiry_telling
from portfolio.texts import tr
from ui.widgets.inquiry.open_inquiry import OpenInquiry


class Onwards(QObject):
    """Makes it, says so, and leads there."""

    go = Signal(str, str)
    """place id and record id"""
    said = Signal(str)
    """a sentence about what happened"""

    def __init__(self, cycle: OpenInquiry, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cycle = cycle
        self._session = cycle.session

    def begin_next(self) -> None:
        """Begin the cycle that follows."""
        self._session.edit_then(self._on_next_begun, inquiry_telling.next_cycle, self._cycle.id)

    def to_practice(self) -> None:
        """Open the practice of this cycle; make it where there is none."""
        page = self._cycle.page
        if page is not None and page.practice is not None:
            self.go.emit("practice", page.practice.id)
        elif page is not None:
            self._session.edit_then(self._on_told, inquiry_telling.practice_from_inquiry, self._cycle.id)

    def tell_again(self) -> None:
        """Fill what is still empty in the practice of this cycle."""
        page = self._cycle.page
        if page is None or page.practice is None:
            self.to_practice()
        else:
            self._session.edit_then(self._on_told_again, inquiry_telling.practice_from_inquiry, self._cycle.id)

    def duplicate(self) -> None:
        """Make a copy and open it."""
        if self._cycle.id:
            self._session.edit_then(self._on_duplicated, inquiries.duplicate_inquiry, self._cycle.id)

    def _on_next_begun(self, receipt: Receipt) -> None:
        self.said.emit(tr("Siklus berikutnya dimulai. Catatan dari siklus sebelumnya sudah ikut."))
        self.go.emit("inquiry", receipt.made[0])

    def _on_told(self, receipt: Receipt) -> None:
        if receipt.made:
            self.said.emit(tr("Siklus ini sekarang juga sebuah praktik baik. Rapikan ceritanya di sini."))
            self.go.emit("practice", receipt.made[0])

    def _on_told_again(self, receipt: Receipt) -> None:
        filled = tr("Bagian yang masih kosong di praktik sudah diisi dari siklus ini.")
        self.said.emit(filled if receipt.changes else tr("Tidak ada bagian kosong yang dapat diisi dari siklus ini."))

    def _on_duplicated(self, receipt: Receipt) -> None:
        self.said.emit(tr("Salinan sudah dibuat dan sekarang terbuka."))
        self.go.emit("inquiry", receipt.made[0])
