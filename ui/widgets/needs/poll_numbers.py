"""What a poll says at first sight: how many answered, how many were never trained, and what the numbers can't tell."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.domain.polling import FEW, Poll
from portfolio.texts import decimal, ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.card import Card
from ui.widgets.labels import Words
from ui.widgets.needs.words import counted


class PollNumbers(QWidget):
    """Three numbers, and under them the remarks that belong to them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        self.answers = _Number(look, "message-square", "muted", tr("jawaban"))
        self.never = _Number(look, "sprout", "accent", tr("belum pernah ikut pelatihan: dahulukan"))
        self.topics = _Number(look, "lightbulb", "muted", tr("topik diminta"))
        for number, share in ((self.answers, 2), (self.never, 3), (self.topics, 2)):
            row.addWidget(number, share)
        column.addLayout(row)
        self.remarks = Words("", "muted")
        column.addWidget(self.remarks)
        self._few = QWidget()
        few = QHBoxLayout(self._few)
        few.setContentsMargins(0, 0, 0, 0)
        few.setSpacing(Space.S)
        sign = QLabel()
        sign.setPixmap(look.pixmap("triangle-alert", "warn", 18))
        few.addWidget(sign)
        self.few = Words("", "warn")
        few.addWidget(self.few, 1)
        column.addWidget(self._few)

    def show_poll(self, poll: Poll) -> None:
        """Show these numbers."""
        self.answers.show_number(decimal(poll.total))
        self.never.show_number(counted(poll.never_trained, poll.total))
        self.topics.show_number(decimal(len(poll.topics.counts)))
        remarks = [tr("Angka ini menggambarkan mereka yang menjawab, bukan semua guru di daerahnya.")]
        if poll.trained_unknown:
            remarks.append(ntr("{n} orang tidak mengatakan pernah ikut pelatihan atau belum.", poll.trained_unknown))
        self.remarks.setText(" ".join(remarks))
        few = 0 < poll.total < FEW
        self._few.setVisible(few)
        if few:
            self.few.setText(ntr("Hanya {n} jawaban: bacalah sebagai cerita, bukan sebagai gambaran umum.", poll.total))


class _Number(Card):
    """A number with what it counts."""

    def __init__(self, look: Look, icon: str, role: str, words: str) -> None:
        super().__init__(Space.L)
        self._words = words
        self.column.setSpacing(Space.XS)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        sign = QLabel()
        sign.setPixmap(look.pixmap(icon, role, 24))
        row.addWidget(sign)
        self._number = Words("", "place", wrap=False)
        row.addWidget(self._number)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(Words(words, "accent" if role == "accent" else "muted"))

    def show_number(self, number: str) -> None:
        """Show another number."""
        self._number.setText(number)
        self.setAccessibleName(f"{number} {self._words}")
