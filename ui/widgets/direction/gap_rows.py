"""Lines of what is missing: one that leads to where it is mended, or one for many of a kind that opens them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.domain.alignment import DirectionGap
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.labels import OneLine, Words
from ui.widgets.pressable import Pressable

_SIGNS = {
    "statement": ("circle-alert", "accent"),
    "kind": ("circle-alert", "accent"),
    "outreach": ("megaphone", "accent"),
    "element": ("circle", "muted"),
}
_SIGN = 18


class GapRow(Pressable):
    """One gap; pressed, it leads there."""

    chosen = Signal(object)
    """the `DirectionGap`"""

    def __init__(self, look: Look, gap: DirectionGap) -> None:
        super().__init__(gap.message)
        self.setProperty("role", "row")
        self._gap = gap
        row = _line(self)
        row.addWidget(_sign(look, *_SIGNS[gap.place]))
        row.addWidget(Words(gap.message), 1)
        self.pressed.connect(self._on_pressed)

    def _on_pressed(self) -> None:
        self.chosen.emit(self._gap)


class GapGroup(QWidget):
    """Many gaps of one kind: how many they are, and, unfolded, the name of each."""

    chosen = Signal(object)
    """the `DirectionGap`"""
    unfolded = Signal(str, bool)
    """the kind, and whether it is open now"""

    def __init__(self, look: Look, gaps: Sequence[DirectionGap], names: Mapping[str, str], *, opened: bool) -> None:
        super().__init__()
        self._look, self._code = look, gaps[0].code
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        said = _count(self._code, len(gaps))
        self.head = Pressable(said)
        self.head.setProperty("role", "row")
        row = _line(self.head)
        row.addWidget(_sign(look, *_SIGNS[gaps[0].place]))
        row.addWidget(Words(said), 1)
        self._arrow = QLabel()
        row.addWidget(self._arrow)
        self.head.pressed.connect(self._on_head)
        column.addWidget(self.head)
        self.names = QWidget()
        inside = QVBoxLayout(self.names)
        inside.setContentsMargins(_SIGN + Space.S, 0, 0, Space.XS)
        inside.setSpacing(0)
        for gap in gaps:
            line = _NameRow(gap, names.get(gap.record, gap.message))
            line.chosen.connect(self.chosen)
            inside.addWidget(line)
        column.addWidget(self.names)
        self._open(on=opened)

    def _open(self, *, on: bool) -> None:
        self.names.setVisible(on)
        self._arrow.setPixmap(self._look.pixmap("chevron-up" if on else "chevron-down", "muted", _SIGN))
        self.head.setAccessibleDescription(tr("Terbuka") if on else tr("Tertutup"))

    def _on_head(self) -> None:
        on = self.names.isHidden()
        self._open(on=on)
        self.unfolded.emit(self._code, on)


class _NameRow(Pressable):
    """The statement or the element that a gap is about."""

    chosen = Signal(object)

    def __init__(self, gap: DirectionGap, name: str) -> None:
        super().__init__(gap.message)
        self.setProperty("role", "row")
        self.setToolTip(gap.message)
        self.setMinimumHeight(32)
        self._gap = gap
        row = _line(self)
        row.addWidget(OneLine(name, "muted"), 1)
        self.pressed.connect(self._on_pressed)

    def _on_pressed(self) -> None:
        self.chosen.emit(self._gap)


def grouped(gaps: Sequence[DirectionGap]) -> list[list[DirectionGap]]:
    """Gaps by their kind, each kind where its first one stood; a kind that is never many stays alone."""
    groups: dict[str, list[DirectionGap]] = {}
    for gap in gaps:
        groups.setdefault(gap.code, []).append(gap)
    return list(groups.values())


def _count(code: str, n: int) -> str:
    """How many statements or elements lack the same, as one sentence."""
    match code:
        case "dropped":
            return ntr("{n} rumusan lama belum punya rumusan baru. Biarkan kosong bila memang dihapus.", n)
        case "unaligned":
            return ntr("{n} rumusan belum diselaraskan dengan unsur mana pun.", n)
        case "unchanged":
            return ntr("{n} rumusan ditandai selaras, tetapi kata-katanya tidak berubah.", n)
        case "no-evidence":
            return ntr("{n} rumusan tanpa bukti.", n)
        case "no-reason":
            return ntr("{n} rumusan punya unsur tanpa alasan.", n)
        case _:
            return ntr("{n} unsur belum disentuh rumusan mana pun.", n)


def _line(parent: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(parent)
    row.setContentsMargins(Space.XS, 6, Space.XS, 6)
    row.setSpacing(Space.S)
    return row


def _sign(look: Look, icon: str, role: str) -> QLabel:
    sign = QLabel()
    sign.setFixedSize(_SIGN, _SIGN)
    sign.setPixmap(look.pixmap(icon, role, _SIGN))
    return sign
