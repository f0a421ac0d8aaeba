"""The cycles of one stage as a list for Qt's views."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from portfolio.domain.calendar import MONTHS, period
from portfolio.services.inquiries import InquiryLine
from portfolio.texts import chosen, ntr, tr

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
"""The role under which an index gives its `InquiryLine`."""
CYCLE_MIME = "application/x-praktik-inquiry"
_ROOT = QModelIndex()
_ENGLISH = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class StageModel(QAbstractListModel):
    """The cycles that stand in a stage."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[InquiryLine] = []
        self.movable = False

    @property
    def lines(self) -> Sequence[InquiryLine]:
        """What it shows."""
        return self._lines

    def show(self, lines: Sequence[InquiryLine]) -> None:
        """Show these; where the same cycles stay in the same order, the choice stays."""
        same = [line.id for line in lines] == [line.id for line in self._lines]
        if not same:
            self.beginResetModel()
        self._lines = list(lines)
        if not same:
            self.endResetModel()
        elif lines:
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))

    def row_of(self, inquiry_id: str) -> int:
        """Where a cycle stands, or -1."""
        return next((n for n, line in enumerate(self._lines) if line.id == inquiry_id), -1)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        match role:
            case _ if role == LINE:
                return line
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(line)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(filter(None, (shown_title(line.title), line.focus, ", ".join(line.names))))
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.movable and index.isValid() else flags

    @override
    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [CYCLE_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        carried = QMimeData()
        if indexes:
            carried.setData(CYCLE_MIME, QByteArray(self._lines[indexes[0].row()].id.encode()))
        return carried


def shown_title(title: str) -> str:
    """A cycle's title, or what stands for a missing one."""
    return title or tr("Inkuiri tanpa judul")


def chain_words(line: InquiryLine) -> str:
    """Which cycle of its chain it is; "" where it stands alone."""
    return tr("Siklus {number} dari {count}", number=line.number, count=line.count) if line.count > 1 else ""


def short_period(start: date | None, end: date | None) -> str:
    """A period that fits a card: 3 Sep–31 Okt 2025; "" for none."""
    days = sorted(day for day in (start, end) if day is not None)
    if not days:
        return ""
    first, last = days[0], days[-1]
    whole = f"{last.day} {_month(last)} {last.year}"
    if first == last:
        return whole
    year = "" if first.year == last.year else f" {first.year}"
    same = (first.year, first.month) == (last.year, last.month)
    return f"{first.day}–{whole}" if same else f"{first.day} {_month(first)}{year}–{whole}"


def _month(day: date) -> str:
    return chosen(MONTHS[day.month - 1], _ENGLISH[day.month - 1])[:3]


def spoken(line: InquiryLine) -> str:
    """Everything that a card shows, for a screen reader."""
    decisions = ntr("{n} keputusan belum terlaksana", line.open_decisions) if line.open_decisions else ""
    parts = (
        shown_title(line.title),
        chain_words(line),
        line.focus,
        period(line.started, line.ended),
        ", ".join(line.names),
        ntr("{n} foto", line.photo_count),
        decisions,
    )
    return ". ".join(part for part in parts if part)
