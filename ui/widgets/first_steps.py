"""What a new library says: three steps to a booklet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.card import Card
from ui.widgets.labels import Hairline, Words
from ui.widgets.page import ScrollPage
from ui.widgets.pressable import Pressable


class FirstSteps(ScrollPage):
    """The school's profile, the first practice, the booklet; each leads to its place."""

    school_wanted = Signal()
    practice_wanted = Signal()
    booklet_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(760, parent)
        self._look = look
        column = self.column
        column.setSpacing(Space.S)
        column.addStretch(1)
        picture = QLabel()
        picture.setPixmap(look.drawing("welcome", 210, 140))
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        for words, role in (
            (tr("Tiga langkah menuju buklet pertama"), "card"),
            (tr("Semua yang Anda tulis tersimpan sendiri, hanya di komputer ini."), "muted"),
        ):
            label = Words(words, role)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addSpacing(Space.M)
        self._build_steps(column)
        column.addStretch(2)

    def show_state(self, *, has_school: bool) -> None:
        """Check off what is done."""
        self._school.set_done(has_school)

    def _build_steps(self, column: QVBoxLayout) -> None:
        card = Card(Space.S)
        card.column.setSpacing(0)
        self._school = _StepRow(
            self._look, "1", tr("Lengkapi profil sekolah"), tr("Nama, lambang, dan orang-orangnya tercetak di buklet.")
        )
        self._school.pressed.connect(self.school_wanted)
        practice = _StepRow(
            self._look, "2", tr("Tulis praktik baik"), tr("Jawab pertanyaan pemandu dan tambahkan foto kegiatan.")
        )
        practice.pressed.connect(self.practice_wanted)
        booklet = _StepRow(
            self._look,
            "3",
            tr("Terbitkan buklet"),
            tr("Lihat halaman persis seperti tercetak, lalu simpan sebagai PDF."),
        )
        booklet.pressed.connect(self.booklet_wanted)
        for n, step in enumerate((self._school, practice, booklet)):
            if n:
                card.column.addWidget(Hairline())
            card.column.addWidget(step)
        column.addWidget(card)


class _StepRow(Pressable):
    def __init__(self, look: Look, number: str, title: str, sentence: str) -> None:
        super().__init__(f"{number}. {title}. {sentence}")
        self._look, self._title_text = look, title
        self.setProperty("role", "row")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        row.setSpacing(Space.L)
        self._number = Words(number, "number", wrap=False)
        self._number.setFixedSize(34, 34)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self._number)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(Words(title, "strong"))
        texts.addWidget(Words(sentence, "muted"))
        row.addLayout(texts, 1)
        arrow = QLabel()
        arrow.setPixmap(look.pixmap("chevron-right", "muted"))
        row.addWidget(arrow)

    def set_done(self, done: bool) -> None:
        """Show a check mark instead of the number."""
        if done:
            self._number.setPixmap(self._look.pixmap("check", "primary"))
            self.setAccessibleName(tr("{step}: sudah selesai", step=self._title_text))
