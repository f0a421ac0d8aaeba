"""All keys at a glance, by the place they work in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from portfolio.texts import tr
from ui.dialogs.dialog import Dialog
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.labels import Words

Rows = Sequence[tuple[str, str]]
"""Keys, parted by commas, and what they do."""


class ShortcutsDialog(Dialog):
    """A table of keys and what they do, under the names of the places."""

    def __init__(self, look: Look, everywhere: Rows, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Pintasan papan ketik"), 600, parent)
        self.column.addWidget(Words(tr("Semua tersimpan sendiri saat Anda menulis; tidak ada tombol Simpan."), "muted"))
        table = QWidget()
        self._grid = QGridLayout(table)
        self._grid.setContentsMargins(0, 0, Space.M, 0)
        self._grid.setHorizontalSpacing(Space.XL)
        self._grid.setVerticalSpacing(Space.S)
        self._grid.setColumnStretch(1, 1)
        for title, rows in ((tr("Di mana saja"), everywhere), *_places()):
            self._add_group(title, rows)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(table)
        scroll.setMinimumHeight(260)
        self.column.addWidget(scroll, 1)
        room = (parent.window().height() if parent is not None else 700) - Space.XXXL
        self.resize(self.width(), min(table.sizeHint().height() + 210, room))
        close = self.add_button(tr("Tutup"), primary=True)
        close.clicked.connect(self.accept)

    def _add_group(self, title: str, rows: Rows) -> None:
        row = self._grid.rowCount()
        heading = Words(title, "strong", wrap=False)
        heading.setContentsMargins(0, Space.M if row > 1 else 0, 0, 0)
        self._grid.addWidget(heading, row, 0, 1, 2)
        for n, (keys, words) in enumerate(rows, start=row + 1):
            shown = keys.replace("Left", "←")
            self._grid.addWidget(Words(shown, "badge", wrap=False), n, 0, Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(Words(words), n, 1)


def _places() -> tuple[tuple[str, Rows], ...]:
    """Keys that work in one place alone."""
    return (
        (
            tr("Di daftar praktik"),
            (
                ("Enter", tr("Buka praktik yang dipilih di daftar")),
                ("Del", tr("Hapus praktik yang dipilih; dapat diurungkan")),
                ("Alt+↑, Alt+↓", tr("Pindahkan praktik yang dipilih")),
            ),
        ),
        (
            tr("Di halaman praktik"),
            (
                ("Ctrl+V", tr("Tempel foto yang disalin")),
                ("Spasi, Enter", tr("Lihat foto yang dipilih besar-besar")),
                ("Alt+←, Alt+→", tr("Pindahkan foto yang dipilih")),
                ("Del", tr("Lepas foto dari praktik; fotonya tetap di pustaka")),
            ),
        ),
        (
            tr("Di tempat Foto"),
            (
                ("← → ↑ ↓", tr("Pindah ke foto lain")),
                ("Shift+← → ↑ ↓", tr("Pilih beberapa foto berurutan")),
                ("Ctrl+A", tr("Pilih semua foto yang tampak")),
                ("Spasi, Enter", tr("Lihat foto yang dipilih besar-besar")),
                ("C", tr("Tulis keterangan; Esc kembali ke foto")),
                ("R, Shift+R", tr("Putar ke kanan atau ke kiri")),
                ("Del", tr("Buang ke Sampah; dapat diurungkan")),
                ("Ctrl+V", tr("Tempel foto yang disalin")),
                ("Esc", tr("Batalkan pilihan")),
            ),
        ),
        (
            tr("Saat foto tampak besar"),
            (
                ("← →", tr("Foto sebelumnya atau berikutnya")),
                ("Home, End", tr("Foto pertama atau terakhir")),
                ("Spasi", tr("Perbesar, atau pas di layar")),
                ("Shift+← → ↑ ↓", tr("Geser foto dalam ukuran asli")),
                ("R, Shift+R", tr("Putar ke kanan atau ke kiri")),
                ("Del", tr("Lepas dari praktik; di tempat Foto, buang ke Sampah")),
                ("Esc", tr("Kembali")),
            ),
        ),
    )
