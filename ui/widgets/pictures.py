"""The pictures of photos, for every place alike: made off the GUI thread, the last ones kept, edits followed."""

from collections import OrderedDict, defaultdict
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QImage, QImageReader, QPainter, QPixmap

from portfolio.domain.changes import Receipt
from portfolio.errors import PraktikError
from portfolio.progress import Progress
from portfolio.services import pictures
from portfolio.services.libraries import Library
from ui.session import Session
from ui.theme.look import Look

_KEPT = 64 * 1024 * 1024
_AT_ONCE, _WAITING = 4, 160
_THUMBNAIL = 320
"""px of the longer side of a small rendition"""
_PIXELS = {"quarter_turns", "crop_left", "crop_top", "crop_right", "crop_bottom"}


@dataclass(frozen=True, slots=True)
class _Key:
    """One picture of one photo, in device px.

    It fills width and height, or is whole where the height is 0: its longer side at most the width (0: as it is).
    """

    photo_id: str
    width: int
    height: int = 0
    corner: int = 0
    straight_foot: bool = False

    def resembles(self, other: "_Key") -> bool:
        """Whether one can stand in for the other until that has come: both whole, or of one shape."""
        if not self.height or not other.height:
            return self.height == other.height
        across, along = self.width * other.height, self.height * other.width
        return abs(across - along) < 0.05 * along


@dataclass(frozen=True, slots=True)
class _Kept:
    picture: QPixmap
    age: int

    @property
    def weight(self) -> int:
        return self.picture.width() * self.picture.height() * 4


class Pictures(QObject):
    """Hands out pictures; what is not at hand is fetched, the last asked first, and `ready` says when it came.

    They are kept by photo and by how often it was edited: after an edit every place asks anew. Until the answer a
    turned or cut photo is shown as it was; one whose blurred areas changed is not shown at all.
    """

    ready = Signal(str)
    """id of a photo of which a picture came, looks different now, or can't be had"""

    def __init__(self, session: Session, ratio: float) -> None:
        super().__init__(session)
        self._session, self._ratio = session, ratio
        self._kept: OrderedDict[_Key, _Kept] = OrderedDict()
        self._keys: defaultdict[str, set[_Key]] = defaultdict(set)
        self._bytes = 0
        self._ages: dict[str, int] = {}
        self._missing: dict[str, int] = {}
        self._waiting: OrderedDict[_Key, None] = OrderedDict()
        self._under_way: set[_Key] = set()
        session.changed.connect(self._on_changed)

    def filling(self, photo_id: str, room: QSize, corner: int = 0, *, straight_foot: bool = False) -> QPixmap | None:
        """The middle of the photo, as large as the room, its corners (or only the upper ones) rounded; logical px.

        Of another size, or None, while it is fetched.
        """
        size, round_corner = room * self._ratio, round(corner * self._ratio)
        return self._get(_Key(photo_id, size.width(), size.height(), round_corner, straight_foot))

    def whole(self, photo_id: str, longest: int = 0) -> QPixmap | None:
        """The whole photo, its longer side at most so many logical px (0: up to 2000 px); smaller or None at first."""
        return self._get(_Key(photo_id, round(longest * self._ratio)))

    def missing(self, photo_id: str) -> bool:
        """Whether no picture of that photo can be had."""
        return self._missing.get(photo_id) == self._age(photo_id)

    def rest(self) -> None:
        """Drop what waits, as when another place is shown."""
        self._waiting.clear()

    def _age(self, photo_id: str) -> int:
        return self._ages.get(photo_id, 0)

    def _get(self, key: _Key) -> QPixmap | None:
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            if kept.age == self._age(key.photo_id):
                return kept.picture
        if self.missing(key.photo_id):
            return None
        if key not in self._under_way:
            self._waiting[key] = None
            self._waiting.move_to_end(key)
            while len(self._waiting) > _WAITING:
                self._waiting.popitem(last=False)
            self._fetch_more()
        return kept.picture if kept is not None else self._stand_in(key)

    def _stand_in(self, wanted: _Key) -> QPixmap | None:
        alike = [key for key in self._keys.get(wanted.photo_id, ()) if key.resembles(wanted)]
        newest = max(alike, key=lambda key: (self._kept[key].age, self._kept[key].weight), default=None)
        return self._kept[newest].picture if newest is not None else None

    def _fetch_more(self) -> None:
        while self._waiting and len(self._under_way) < _AT_ONCE:
            key, _ = self._waiting.popitem(last=True)
            self._under_way.add(key)
            fetch = _Fetch(key, self._age(key.photo_id))
            self._session.run(fetch, owner=self, then=self._on_fetched, lane="picture")

    def _on_fetched(self, answer: tuple[_Key, int, QImage | None]) -> None:
        key, age, image = answer
        self._under_way.discard(key)
        # A picture from before an edit is of no use to anybody; who still shows the photo asks again.
        if age == self._age(key.photo_id):
            if image is None:
                self._missing[key.photo_id] = age
            else:
                picture = QPixmap.fromImage(image)
                picture.setDevicePixelRatio(self._ratio)
                self._keep(key, _Kept(picture, age))
        self.ready.emit(key.photo_id)
        self._fetch_more()

    def _on_changed(self, receipt: Receipt) -> None:
        """Photos look different, or came to be, or are no more."""
        edited: set[str] = set()
        for change in receipt.changes:
            if change.table == "photo_blur":
                edited.add(change.owner_id)
                for key in tuple(self._keys.get(change.owner_id, ())):
                    self._drop(key)
            elif change.table == "photo" and (not change.before or not change.after or _PIXELS & change.after.keys()):
                edited.add(change.row_id)
        for photo_id in edited:
            self._outdate(photo_id)

    def _outdate(self, photo_id: str) -> None:
        self._ages[photo_id] = self._age(photo_id) + 1
        for key in [key for key in self._waiting if key.photo_id == photo_id]:
            del self._waiting[key]
        self.ready.emit(photo_id)

    def _keep(self, key: _Key, kept: _Kept) -> None:
        self._drop(key)
        self._kept[key] = kept
        self._keys[key.photo_id].add(key)
        self._bytes += kept.weight
        while self._bytes > _KEPT and len(self._kept) > 1:
            self._drop(next(iter(self._kept)))

    def _drop(self, key: _Key) -> None:
        old = self._kept.pop(key, None)
        if old is not None:
            self._bytes -= old.weight
            self._keys[key.photo_id].discard(key)
            if not self._keys[key.photo_id]:
                del self._keys[key.photo_id]


def pictures_of(session: Session, look: Look) -> Pictures:
    """The pictures of the open library: one set for the whole window, so that nothing is fetched or kept twice."""
    found = session.findChild(Pictures, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, Pictures) else Pictures(session, look.ratio)


class _Fetch:
    """One picture, fetched in the picture lane."""

    def __init__(self, key: _Key, age: int) -> None:
        self._key, self._age = key, age

    def __call__(self, library: Library, _: Progress) -> tuple[_Key, int, QImage | None]:
        """The key with its picture, or None where the photo can't be shown."""
        small = 0 < max(self._key.width, self._key.height) <= _THUMBNAIL
        try:
            path = pictures.picture_of(library, self._key.photo_id, "thumbnail" if small else "screen")
        except PraktikError:
            return self._key, self._age, None
        reader = QImageReader(str(path))
        image = self._filling(reader) if self._key.height else self._whole(reader)
        return self._key, self._age, None if image.isNull() else image

    def _whole(self, reader: QImageReader) -> QImage:
        size, side = reader.size(), self._key.width
        if side and max(size.width(), size.height()) > side:
            reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
        return reader.read()

    def _filling(self, reader: QImageReader) -> QImage:
        """The middle of the picture with rounded corners, so that painting it is mere copying."""
        room, corner = QSize(self._key.width, self._key.height), self._key.corner
        scaled = reader.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        reader.setScaledSize(scaled)
        image = reader.read()
        if image.isNull():
            return image
        middle = QPoint((scaled.width() - room.width()) // 2, (scaled.height() - room.height()) // 2)
        cut = image.copy(QRect(middle, room))
        if not corner:
            return cut
        made = QImage(room, QImage.Format.Format_ARGB32_Premultiplied)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(cut))
        foot = corner if self._key.straight_foot else 0
        painter.drawRoundedRect(QRectF(0, 0, room.width(), room.height() + foot), corner, corner)
        painter.end()
        return made
