"""A record on the desk: asked for again when something of it changed."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from portfolio.domain.changes import Receipt
from portfolio.errors import NotFound
from portfolio.services.libraries import Library
from ui.session import Session

Page = TypeVar("Page")


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
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)
        session.changed.connect(self._on_changed)

    @property
    def writable(self) -> bool:
        """Whether the library takes edits."""
        return not self.session.library.read_only

    def open(self, record_id: str) -> None:
        """Put another record on the desk."""
        if record_id != self.id:
            self.id, self.page = record_id, None
        self._soon.start()

    def concerned(self, receipt: Receipt) -> bool:
        """Whether the edit may have changed what the page shows."""
        return receipt.concerns(self.id)

    def _ask(self) -> None:
        if self.id:
            self.session.ask(self, self._on_answer, _page_of, self._read, self.id)

    def _on_answer(self, answer: tuple[str, Page | None]) -> None:
        record_id, page = answer
        if record_id != self.id:
            return  # another one was opened meanwhile
        self.page = page
        if page is None:
            self.id = ""
            self.lost.emit()
        else:
            self.shown.emit(page)

    def _on_changed(self, receipt: Receipt) -> None:
        if self.id and self.concerned(receipt):
            self._soon.start()


def _page_of(library: Library, read: Callable[[Library, str], Page], record_id: str) -> tuple[str, Page | None]:
    """A record's id and page; None where the record is gone."""
    try:
        return record_id, read(library, record_id)
    except NotFound:
        return record_id, None
