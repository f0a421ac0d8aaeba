"""The chosen photos, and everything that is done with them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal

from portfolio.domain.consent import ConsentState
from portfolio.domain.photo import Photo
from portfolio.services import consents, dependents, photo_place
from portfolio.services.libraries import Library
from portfolio.services.photo_place import PhotoLine, Use
from portfolio.services.photos import PhotoFields
from portfolio.texts import ntr, tr
from ui.session import Session

WORDS = ("caption", "memo", "alt", "credit")
_PAUSE = 60
"""ms: who runs through the grid with an arrow key asks only where they stop"""
_MOST_COMPARED = 500


@dataclass(frozen=True, slots=True)
class Details:
    """What the panel says of the chosen photos beyond their lines."""

    ids: tuple[str, ...] = ()
    photo: Photo | None = None
    """the one photo; None where there are several"""
    words: dict[str, str | None] = field(default_factory=dict)
    """caption, memo, alt and credit; None where the photos differ"""
    uses: tuple[Use, ...] = ()


class Choice(QObject):
    """Asks what is to be said of the chosen photos, and edits them through the session."""

    changed = Signal()
    """other photos are chosen, or their lines say something else"""
    told = Signal(object)
    """`Details` of the chosen photos"""
    notice = Signal(str)
    """what was done, where it can't be seen in place"""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.lines: tuple[PhotoLine, ...] = ()
        """the chosen photos, in the order of the grid"""
        self.ids: tuple[str, ...] = ()
        self.trashed = False
        """whether they lie in the trash"""
        self._details = Details()
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._ask)

    @property
    def writable(self) -> bool:
        """Whether the library takes edits."""
        return not self._session.library.read_only

    def choose(self, lines: tuple[PhotoLine, ...], ids: tuple[str, ...], *, trashed: bool) -> None:
        """These photos are chosen now, or are the same and say something else."""
        if (lines, trashed) == (self.lines, self.trashed):
            return
        self.lines, self.ids, self.trashed = lines, ids, trashed
        self.changed.emit()
        self._soon.start()

    def refresh(self) -> None:
        """The library changed: ask anew."""
        self._soon.start()

    def describe(self, fields: PhotoFields) -> None:
        """Say this of all chosen photos."""
        if self.lines:
            self._session.edit(photo_place.change_photos, self.ids, fields)

    def name_activity(self, activity: str) -> None:
        """Caption the photos of an activity, numbered by the time they were taken."""
        # The grid shows the newest first; an activity is told from its beginning.
        self._session.edit(photo_place.name_activity, self.ids[::-1], activity)

    def tag(self, add: Sequence[str] = (), remove: Sequence[str] = ()) -> None:
        """Put labels on all chosen photos, or take them off."""
        self._session.edit(photo_place.tag_photos, self.ids, add, remove)

    def set_consent(self, state: ConsentState) -> None:
        """Say whether they may be shown."""
        self._session.edit(consents.set_photo_consent, self.ids, state)

    def turn(self, quarters: int) -> None:
        """Turn them clockwise."""
        if self.lines and self.writable and not self.trashed:
            self._session.edit(photo_place.turn_photos, self.ids, quarters)

    def frame(self, photo_id: str, box: tuple[float, float, float, float], focal: tuple[float, float]) -> None:
        """Cut one of them."""
        self._session.edit(photo_place.crop_photo, photo_id, box, focal)

    def place_in(self, practice_id: str) -> None:
        """Put them into a practice."""
        self._session.edit(photo_place.place_photos, practice_id, self.ids[::-1])
        self.notice.emit(ntr("{n} foto dipasang di akhir praktik itu.", len(self.lines)))

    def replace_by(self, photo_id: str) -> None:
        """Show another photo wherever the one chosen is shown."""
        self._session.edit(photo_place.replace_photo, self.ids[0], photo_id)

    def throw_away(self) -> None:
        """Put them into the trash."""
        if self.lines and self.writable and not self.trashed:
            self._session.edit(photo_place.remove_photos, self.ids)
            self._session.ask(self, self._on_thrown, _read_thrown, self.ids)

    def bring_back(self) -> None:
        """Take them out of the trash."""
        if self.lines and self.writable and self.trashed:
            self._session.edit(photo_place.restore_photos, self.ids)
            self.notice.emit(ntr("{n} foto dikembalikan ke tempatnya semula.", len(self.lines)))

    def keep_best(self, alike: Sequence[str]) -> None:
        """Keep the first of similar photos everywhere, throw the others away."""
        self._session.edit(photo_place.keep_best, alike[0], tuple(alike[1:]))
        self.notice.emit(ntr("{n} salinan dibuang; foto terbaik menggantikannya di semua tempat.", len(alike) - 1))

    def _ask(self) -> None:
        if self.lines and not self.trashed:
            self._session.ask(self, self._on_details, _read_details, self.ids)

    def _on_thrown(self, thrown: tuple[int, str]) -> None:
        n, places = thrown
        words = ntr("{n} foto dibuang ke Sampah. Tekan Ctrl+Z untuk mengembalikannya.", n)
        gone = tr("Tidak lagi tampil di {places}.", places=places) if places else ""
        self.notice.emit(" ".join(part for part in (words, gone) if part))

    def _on_details(self, details: Details) -> None:
        if details.ids == self.ids:
            self._details = details
            self.told.emit(details)


def _read_details(library: Library, ids: tuple[str, ...]) -> Details:
    """The details, as a question to the session."""
    if len(ids) > _MOST_COMPARED:
        return Details(ids, words=dict.fromkeys(WORDS))
    found = [one.photo for one in consents.standing(library, ids).values()]
    words: dict[str, str | None] = {}
    for name in WORDS:
        said = {getattr(photo, name) for photo in found}
        words[name] = said.pop() if len(said) == 1 else None
    single = found[0] if len(ids) == 1 and found else None
    uses = tuple(photo_place.uses(library, ids[0])) if len(ids) == 1 else ()
    return Details(ids, single, words, uses)


def _read_thrown(library: Library, ids: tuple[str, ...]) -> tuple[int, str]:
    """How many photos are thrown away, and what showed them; as a question to the session."""
    return len(ids), dependents.told_shortly(dependents.dependents(library, "photo", *ids))
