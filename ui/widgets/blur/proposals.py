"""The question whether a proposed area is a face that has to be hidden."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.blur.drawing import Drawing
from ui.widgets.buttons import Button
from ui.widgets.labels import Words


class ProposalBar(QFrame):
    """Asks about one proposal after the other; hidden where there are none."""

    def __init__(self, look: Look, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self.setProperty("role", "banner")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.S, Space.S)
        row.setSpacing(Space.M)
        sign = QLabel()
        sign.setPixmap(look.pixmap("scan-face", "primary"))
        row.addWidget(sign)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.question = Words("", "strong")
        words.addWidget(self.question)
        words.addWidget(
            Words(tr("Program dapat keliru dan melewatkan wajah. Periksa seluruh foto sendiri."), "caption")
        )
        row.addLayout(words, 1)
        self.yes = Button(look, tr("Ya, buramkan"), "quiet", "check")
        self.yes.setToolTip(tr("Pakai usulan ini (Enter)"))
        self.yes.clicked.connect(self._on_yes)
        self.no = Button(look, tr("Bukan"), "quiet", "x")
        self.no.setToolTip(tr("Buang usulan ini (Del)"))
        self.no.clicked.connect(self._on_no)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        drawing.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        proposals = self._drawing.proposals
        chosen = self._drawing.chosen
        self.setVisible(bool(proposals))
        if proposals:
            place = proposals.index(chosen) + 1 if chosen in proposals else 1
            total = len(proposals)
            words = tr("Usulan {n} dari {total}: perlukah wajah ini diburamkan?", n=place, total=total)
            self.question.setText(words)

    def _on_yes(self) -> None:
        self._choose_first()
        self._drawing.confirm()

    def _on_no(self) -> None:
        self._choose_first()
        self._drawing.remove()

    def _choose_first(self) -> None:
        """Where something else is chosen, the question is about the first proposal."""
        chosen, proposals = self._drawing.chosen, self._drawing.proposals
        if proposals and chosen not in proposals:
            self._drawing.choose(proposals[0].id)
