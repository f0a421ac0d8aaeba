"""The tab of gaps: what is still missing, worst first, and which terms are old; each leads to its place."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.completeness import Gap, Harm
from portfolio.services import vocabulary
from portfolio.services.practices import PracticePage
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.style import restyle
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.labels import Words
from ui.widgets.writing.term_lines import TermLines

_FIRST, _NEXT = 10, 20
_SIGNS: dict[Harm, tuple[str, str]] = {
    "must": ("octagon-alert", "danger"),
    "should": ("triangle-alert", "warn"),
    "could": ("lightbulb", "muted"),
}


class CheckTab(QWidget):
    """One line for each gap."""

    mended = Signal(object)
    """the `Gap` whose place is wanted"""
    term_accepted = Signal(object)
    """a `PlacedFinding`: the right word is to stand there"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._gaps: tuple[Gap, ...] | None = None
        self._shown: list[_GapLine] = []
        self._limit = _FIRST
        self._summary = Words("", "muted")
        self._more = Button(look, "", "link", "chevron-down")
        self._more.clicked.connect(self._on_more)
        self._terms = TermLines(look)
        self._terms.jumped.connect(self._on_term)
        self._terms.accepted.connect(self.term_accepted)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.S)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._summary)
        column.addLayout(self._lines)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._terms)
        column.addStretch(1)

    def show_page(self, page: PracticePage) -> None:
        """Show what the library holds."""
        self._terms.show_terms(page, vocabulary.in_practice(page))
        gaps = page.completeness.gaps
        if gaps == self._gaps:
            return
        self._gaps = gaps
        self._summary.setText(_summary(gaps))
        self._show_lines()

    def focus_first(self) -> None:
        """Put the focus on the worst gap."""
        if self._shown:
            self._shown[0].setFocus()

    def _show_lines(self) -> None:
        """Show the worst gaps; lines are used again, so that the focus stays where it was."""
        gaps = (self._gaps or ())[: self._limit]
        while len(self._shown) > len(gaps):
            line = self._shown.pop()
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        while len(self._shown) < len(gaps):
            line = _GapLine(self._look)
            line.pressed.connect(self.mended)
            self._shown.append(line)
            self._lines.addWidget(line)
        for line, gap in zip(self._shown, gaps, strict=True):
            line.show_gap(gap)
        rest = len(self._gaps or ()) - len(gaps)
        self._more.setVisible(rest > 0)
        self._more.setText(ntr("Tampilkan {n} lagi", min(rest, _NEXT)))
        self._more.setAccessibleName(self._more.text())

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self._terms.setEnabled(not read_only)

    def _on_term(self, place: str) -> None:
        self.mended.emit(Gap("term", "", "could", place))

    def _on_more(self) -> None:
        self._limit += _NEXT
        self._show_lines()


class _GapLine(QFrame):
    """Sign, word and sentence; pressed, it leads to the place."""

    pressed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._gap: Gap | None = None
        self._sign = QLabel()
        self._word = Words()
        self._message = Words()
        self.setProperty("role", "tile")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("Buka tempatnya"))
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        row.setSpacing(Space.M)
        self._sign.setFixedSize(QSize(20, 20))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._word)
        texts.addWidget(self._message)
        row.addLayout(texts, 1)

    def show_gap(self, gap: Gap) -> None:
        """Show this gap."""
        if gap == self._gap:
            return
        self._gap = gap
        icon, role = _SIGNS[gap.harm]
        word = harm_word(gap.harm)
        self._sign.setPixmap(self._look.pixmap(icon, role, 20))
        self._word.setText(word)
        self._word.setProperty("role", role)
        restyle(self._word)
        self._message.setText(gap.message)
        self.setAccessibleName(f"{word}: {gap.message}")

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit(self._gap)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit(self._gap)
        else:
            super().keyPressEvent(event)


def harm_word(harm: Harm) -> str:
    """The word that stands beside the sign."""
    words: dict[Harm, str] = {"must": tr("Harus"), "should": tr("Sebaiknya"), "could": tr("Bisa lebih baik")}
    return words[harm]


def _summary(gaps: tuple[Gap, ...]) -> str:
    if not gaps:
        return tr("Lengkap. Praktik ini siap dicetak.")
    if not any(gap.harm == "must" for gap in gaps):
        return tr("Siap dicetak. Hal-hal ini dapat membuatnya lebih kuat.")
    return ntr("Masih ada {n} hal yang dapat dilengkapi, yang terpenting di atas.", len(gaps))
