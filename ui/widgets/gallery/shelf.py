"""What the library holds of photos: read and sorted off the GUI thread, and kept in step with every edit."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from portfolio.domain.changes import Receipt
from portfolio.services import photo_place, photos, practices
from portfolio.services.libraries import Library
from portfolio.services.practices import PracticeLine
from portfolio.texts import tr
from ui.models.photo_lines import Arrangement, Stock, Wanted, arranged, line_of
from ui.session import Session

_TABLES = ("photo", "photo_tag", "photo_blur", "photo_consent", "practice", "practice_photo", "booklet", "school")
_COALESCE = 120
_MOST_COMPARED = 4000
"""Photos up to which similar ones are looked for unasked; beyond, it takes long enough to be asked for."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """An answer of the library, and how many edits had been heard of when it was asked for."""

    stock: Stock
    practices: tuple[PracticeLine, ...]
    edition: int


class Shelf(QObject):
    """Says what to show whenever the library or the wish changes; answers that were overtaken are dropped."""

    arranged = Signal(object)
    """an `Arrangement`"""
    practices = Signal(object)
    """all practices, as lines"""
    refreshed = Signal()
    """something that is said of photos changed"""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stock = Stock()
        self._wanted = Wanted()
        self._read = self._visible = self._looking = False
        self._stale = True
        self._edition = self._wish = 0
        self._looked: frozenset[str] = frozenset()
        self.keep: frozenset[str] = frozenset()
        """photos that stay although they no longer belong to the group: those under the person's hand"""
        self._soon = QTimer(self, singleShot=True, interval=_COALESCE)
        self._soon.timeout.connect(self._ask)
        session.changed.connect(self._on_changed)

    @property
    def stock(self) -> Stock:
        """What was read last."""
        return self._stock

    @property
    def looking(self) -> bool:
        """Whether similar photos are being looked for."""
        return self._stock.similar is None

    def open(self) -> None:
        """The place is entered."""
        self._visible = True
        if self._stale:
            self._ask()

    def rest(self) -> None:
        """The place is left: read no more until it is entered again."""
        self._visible = False

    def want(self, wanted: Wanted) -> None:
        """Show these from now on."""
        self._wanted = wanted
        self.keep = frozenset()
        self._arrange()
        self._look_for_similar()

    def _ask(self) -> None:
        self._stale = False
        edition = self._edition
        self._session.ask(self, self._on_read, lambda library: _read(library, edition))

    def _on_read(self, reading: _Reading) -> None:
        if reading.edition != self._edition:
            self._ask()
            return
        self._read = True
        self._stock = replace(reading.stock, similar=self._stock.similar)
        self.practices.emit(reading.practices)
        self._arrange()
        self._look_for_similar()

    def _arrange(self) -> None:
        if not self._read:
            return
        self._wish += 1
        stock, wanted, keep, wish = self._stock, self._wanted, self.keep, self._wish
        self._session.run(
            lambda _library, _progress: (arranged(stock, wanted, keep), wish),
            owner=self,
            then=self._on_arranged,
            lane="read",
        )

    def _on_arranged(self, answer: tuple[Arrangement, int]) -> None:
        arrangement, wish = answer
        if wish == self._wish:
            self.arranged.emit(arrangement)

    def _look_for_similar(self) -> None:
        """Compare all photos, where there are new ones among them and it is quick or wanted."""
        ids = frozenset(line.id for line in self._stock.lines)
        known = self._stock.similar is not None and ids <= self._looked
        wanted = self._wanted.group == "similar"
        if self._looking or known or not self._read or (len(ids) > _MOST_COMPARED and not wanted):
            return
        self._looking = True
        label = tr("Mencari foto serupa") if len(ids) > _MOST_COMPARED else ""
        self._session.run(lambda library, _: (ids, _similar(library)), owner=self, then=self._on_similar, label=label)

    def _on_similar(self, answer: tuple[frozenset[str], tuple[tuple[str, ...], ...]]) -> None:
        self._looking = False
        self._looked = answer[0]
        self._stock = replace(self._stock, similar=answer[1])
        self._arrange()
        self._look_for_similar()

    def _on_changed(self, receipt: Receipt) -> None:
        if not receipt.touches(*_TABLES):
            return
        self._edition += 1
        self.refreshed.emit()
        patched = None if self._stale or self._soon.isActive() else self._stock.patched(receipt)
        if patched is not None:
            self._stock = patched
            self._arrange()
        elif self._visible:
            self._soon.start()
        else:
            self._stale = True


def _read(library: Library, edition: int) -> _Reading:
    """Everything that the place shows, as a question to the session."""
    lines = tuple(photo_place.photo_lines(library))
    trashed = tuple(line_of(photo) for photo in photo_place.trashed_photos(library))
    return _Reading(Stock(lines, trashed), tuple(practices.list_practices(library)), edition)


def _similar(library: Library) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(group) for group in photos.similar_photos(library))
