"""What the direction can be printed as: the official document, the matrix as a page, the matrix as a slide."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.direction.reading import Reports
from ui.widgets.direction.signers import Signers
from ui.widgets.heading import SectionHeading
from ui.widgets.labels import Words

DOCUMENT, PAGE, SLIDE, REPORT = "document", "page", "slide", "report"


class Papers(QWidget):
    """A card for each paper, and who signs the official one."""

    wanted = Signal(str)
    """DOCUMENT, PAGE, SLIDE or REPORT"""
    placed = Signal(object)
    signed = Signal(list)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.buttons: dict[str, Button] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        column.addWidget(SectionHeading(tr("Dokumen"), tr("Semua dibuat dari yang sudah Anda tulis di sini.")))
        grid = QGridLayout()
        grid.setSpacing(Space.L)
        for n, (kind, icon, title, sentence) in enumerate(_papers()):
            grid.addWidget(self._card(kind, icon, title, sentence), n // 2, n % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        card = Card(Space.L)
        card.column.addWidget(Words(tr("Tanda tangan dokumen arah sekolah"), "heading"))
        self.signers = Signers(look)
        self.signers.placed.connect(self.placed)
        self.signers.edited.connect(self.signed)
        card.column.addWidget(self.signers)
        column.addWidget(card)
        column.addStretch(1)

    def show_reports(self, shown: Reports, principal: str) -> None:
        """Show who signs the official document."""
        self.signers.show_state(shown.document, shown.people, principal)

    def flush(self) -> None:
        """Say now what was typed."""
        self.signers.flush()

    def _card(self, kind: str, icon: str, title: str, sentence: str) -> Card:
        card = Card(Space.L)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        sign = QLabel()
        sign.setPixmap(self._look.pixmap(icon, "primary", 28))
        sign.setFixedSize(28, 28)
        row.addWidget(sign)
        row.addWidget(Words(title, "heading"), 1)
        card.column.addLayout(row)
        card.column.addWidget(Words(sentence, "muted"))
        card.column.addStretch(1)
        foot = QHBoxLayout()
        button = self.buttons[kind] = Button(self._look, tr("Lihat dan simpan PDF…"), "quiet", "file-down")
        button.setAccessibleName(tr("{title}: lihat dan simpan PDF", title=title))
        button.setObjectName(kind)
        button.clicked.connect(self._on_wanted)
        foot.addWidget(button)
        foot.addStretch(1)
        card.column.addLayout(foot)
        return card

    def _on_wanted(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.wanted.emit(button.objectName())


def paper_title(kind: str) -> str:
    """What the screen calls a paper."""
    return next(title for one, _, title, _ in _papers() if one == kind)


def _papers() -> tuple[tuple[str, str, str, str], ...]:
    return (
        (
            DOCUMENT,
            "scroll-text",
            tr("Dokumen arah sekolah"),
            tr("Kop sekolah, rumusan baru, tabel penyelarasan, sosialisasi, dan tanda tangan; A4."),
        ),
        (
            REPORT,
            "book-open-text",
            tr("Laporan OJT"),
            tr("Sampul, pengesahan, BAB I sampai III, dan lampiran; A4."),
        ),
        (
            PAGE,
            "table",
            tr("Matriks satu halaman"),
            tr("Rumusan terhadap semua unsur Pembelajaran Mendalam; A4 mendatar."),
        ),
        (
            SLIDE,
            "presentation",
            tr("Matriks untuk salindia"),
            tr("Satu halaman 16:9 untuk dipaparkan atau disisipkan ke paparan Anda."),
        ),
    )
