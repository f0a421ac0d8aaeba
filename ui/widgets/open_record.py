"""A record on the desk: asked for again when something of it changed, answers that came too late dropped."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from portfolio.domain.changes import Receipt
from portfolio.errors import NotFound
from portfolio.services.libraries import Library
from ui.session import Session

Page = TypeVar("Page")


@dataclass(frozen=True, slots=True)
class _Answer(Generic[Page]):
    """A page, and what it was the answer to."""

    stamp: int
    page: Page | None
    """None where the record is gone"""


@dataclass(frozen=True, slots=True)
class _Question(Generic[Page]):
    """Reads a record's page, for the edits that were made until now."""

    read: Callable[[Library, str], Page]
    stamp: int

    def __call__(self, library: Library, record_id: str) -> _Answer[Page]:
        try:
            return _Answer(self.stamp, self.read(library, record_id))
        except NotFound:
            return _Answer(self.stamp, None)


class OpenRecord(QObject, Generic[Page]):
    """One record with its page. Who derives from it adds the edits, and says in `concerned` what brings a new page."""

    shown = Signal(object)
    """the page as the library holds it now"""
    lost = Signal()
    """the record is not in the library any more"""

    def __init__(self, session: Session, read: Callable[[Library, str], Page], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.id = ""
        self.page: Page | None = None
        self._read = read
        self._stamp = 0
        self._stale = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)
        session.saving.connect(self._on_saving)
        session.saved.connect(self._on_settled)
        session.unsaved.connect(self._on_settled)
        session.changed.connect(self._on_changed)

    @property
    def writable(self) -> bool:
        """Whether the library takes edits."""
        return not self.session.library.read_only

    def open(self, record_id: str) -> None:
        """Put another record on the desk."""
        if record_id != self.id:
            self.id, self.page = record_id, None
            self._stamp += 1
        self._refresh()

    def concerned(self, receipt: Receipt) -> bool:
        """Whether the edit may have changed what the page shows."""
        return receipt.concerns(self.id)

    def _refresh(self) -> None:
        self._stale = True
        if self.session.settled:
            self._soon.start()

    def _ask(self) -> None:
        if self.id and self._stale and self.session.settled:
            self.session.ask(self, self._on_answer, _Question(self._read, self._stamp), self.id)

    def _on_answer(self, answer: _Answer[Page]) -> None:
        # Whatever was edited since the question was asked brings a newer answer.
        if answer.stamp != self._stamp:
            return
        self._stale = False
        self.page = answer.page
        if answer.page is None:
            self.id = ""
            self.lost.emit()
        else:
            self.shown.emit(answer.page)

    def _on_saving(self) -> None:
        self._stamp += 1

    def _on_settled(self) -> None:
        if self._stale or (self.id and self.page is None):
            self._refresh()

    def _on_changed(self, receipt: Receipt) -> None:
        if self.id and self.concerned(receipt):
            self._refresh()
