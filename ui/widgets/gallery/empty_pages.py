"""What the place shows instead of a grid."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from portfolio.texts import tr
from ui.models.photo_lines import Arrangement
from ui.theme.look import Look
from ui.widgets.empty_state import EmptyState


class EmptyPages(QStackedWidget):
    """No photo yet, none that fits, nothing left to do, or a search that is still under way."""

    add_wanted = Signal()
    reset_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = EmptyState(
            look,
            "empty-photos",
            tr("Kumpulkan foto kegiatan dari ponsel, kamera, atau WhatsApp. Berkas dan folder dapat diseret ke sini."),
            tr("Tambah foto…"),
            title=tr("Belum ada foto"),
        )
        self._first.pressed.connect(self.add_wanted)
        self._none = EmptyState(look, "empty-search", "", tr("Tampilkan semua foto"))
        self._none.pressed.connect(self.reset_wanted)
        for page in (self._first, self._none):
            self.addWidget(page)

    @property
    def button(self) -> QWidget:
        """The action of the page that is shown."""
        return (self._first if self.currentWidget() is self._first else self._none).button

    def explain(self, arrangement: Arrangement, *, looking: bool) -> None:
        """Say why there is nothing to see."""
        if not arrangement.total and arrangement.wanted.group != "trash":
            self.setCurrentWidget(self._first)
            return
        self._none.set_sentence(_sentence(arrangement, looking=looking))
        self.setCurrentWidget(self._none)


def _sentence(arrangement: Arrangement, *, looking: bool) -> str:
    wanted = arrangement.wanted
    if wanted.group == "similar" and looking:
        return tr("Foto-foto sedang dibandingkan…")
    if wanted.narrow:
        return tr("Tidak ada foto yang cocok dengan pencarian ini.")
    return {
        "no-caption": tr("Semua foto sudah berketerangan."),
        "unchecked": tr("Izin semua foto sudah diperiksa."),
        "small": tr("Semua foto cukup besar untuk dicetak."),
        "similar": tr("Tidak ada foto yang serupa."),
        "no-practice": tr("Semua foto sudah dipakai di sebuah praktik."),
        "trash": tr("Sampah kosong. Foto yang dibuang menunggu di sini dan dapat dikembalikan."),
    }.get(wanted.group, tr("Tidak ada foto yang cocok dengan pencarian ini."))
