"""What the gallery shows of photos: made and read off the GUI thread, the last ones kept, edits followed."""

from collections import OrderedDict, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QImage, QImageReader, QPainter, QPixmap

from portfolio.errors import FileRefused
from portfolio.progress import Progress
from portfolio.services import consents, photos
from portfolio.services.libraries import Library
from portfolio.services.photo_place import PhotoLine
from ui.session import Session

_KEPT = 64 * 1024 * 1024
_AT_ONCE, _WAITING = 4, 160
_CORNER = 4
_THUMBNAIL = 320
"""px of the longer side of a small rendition"""


@dataclass(frozen=True, slots=True)
class _Key:
    """One picture of one photo: a square of `side` px, or whole, `side` px its longer side (0: as large as it is)."""

    photo_id: str
    side: int
    square: bool


@dataclass(frozen=True, slots=True)
class _Kept:
    picture: QPixmap
    age: int

    @property
    def weight(self) -> int:
        return self.picture.width() * self.picture.height() * 4


class Pictures(QObject):
    """Hands out pictures; what is not at hand is fetched, the last asked first, and `ready` says when it came.

    After an edit the old picture is shown until the new one is there.
    """

    ready = Signal(str)
    """id of a photo of which a picture came, or can't be had"""

    def __init__(self, session: Session, ratio: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._ratio = session, ratio
        self._kept: OrderedDict[_Key, _Kept] = OrderedDict()
        self._keys: defaultdict[str, set[_Key]] = defaultdict(set)
        self._bytes = 0
        self._ages: defaultdict[str, int] = defaultdict(int)
        self._missing: set[tuple[str, int]] = set()
        self._waiting: OrderedDict[_Key, PhotoLine] = OrderedDict()
        self._under_way: set[_Key] = set()

    def square(self, line: PhotoLine, side: int) -> QPixmap | None:
        """The middle of the photo, `side` logical px wide and high; of another size, or None, while it is fetched."""
        return self._get(_Key(line.id, round(side * self._ratio), square=True), line)

    def whole(self, line: PhotoLine, longest: int = 0) -> QPixmap | None:
        """The whole photo, its longer side at most so many logical px (0: up to 2000 px); smaller or None at first."""
        return self._get(_Key(line.id, round(longest * self._ratio), square=False), line)

    def missing(self, photo_id: str) -> bool:
        """Whether no picture of that photo can be had."""
        return (photo_id, self._ages[photo_id]) in self._missing

    def outdate(self, photo_ids: Iterable[str]) -> None:
        """These photos were edited: fetch their pictures anew when they are asked for."""
        for photo_id in photo_ids:
            self._ages[photo_id] += 1
            for key in [key for key in self._waiting if key.photo_id == photo_id]:
                del self._waiting[key]

    def rest(self) -> None:
        """Drop what waits, as when another place is shown."""
        self._waiting.clear()

    def _get(self, key: _Key, line: PhotoLine) -> QPixmap | None:
        kept = self._kept.get(key)
        age = self._ages[line.id]
        if kept is not None:
            self._kept.move_to_end(key)
            if kept.age == age:
                return kept.picture
        if (line.id, age) not in self._missing and key not in self._under_way:
            self._waiting[key] = line
            self._waiting.move_to_end(key)
            while len(self._waiting) > _WAITING:
                self._waiting.popitem(last=False)
            self._fetch_more()
        return kept.picture if kept is not None else self._other_size(key)

    def _other_size(self, wanted: _Key) -> QPixmap | None:
        alike = [key for key in self._keys.get(wanted.photo_id, ()) if key.square == wanted.square]
        return self._kept[max(alike, key=_side)].picture if alike else None

    def _fetch_more(self) -> None:
        while self._waiting and len(self._under_way) < _AT_ONCE:
            key, line = self._waiting.popitem(last=True)
            self._under_way.add(key)
            fetch = _Fetch(key, line, self._ages[key.photo_id], round(_CORNER * self._ratio))
            self._session.run(fetch, owner=self, then=self._on_fetched, lane="picture")

    def _on_fetched(self, answer: tuple[_Key, int, QImage | None]) -> None:
        key, age, image = answer
        self._under_way.discard(key)
        if image is None:
            self._missing.add((key.photo_id, age))
        else:
            picture = QPixmap.fromImage(image)
            picture.setDevicePixelRatio(self._ratio)
            self._keep(key, _Kept(picture, age))
        self.ready.emit(key.photo_id)
        self._fetch_more()

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


class _Fetch:
    """One picture, fetched in the picture lane."""

    def __init__(self, key: _Key, line: PhotoLine, age: int, corner: int) -> None:
        self._key, self._line, self._age, self._corner = key, line, age, corner

    def __call__(self, library: Library, _: Progress) -> tuple[_Key, int, QImage | None]:
        """The key with its picture, or None where the photo can't be shown."""
        try:
            path = self._path(library)
        except FileRefused:
            return self._key, self._age, None
        reader = QImageReader(str(path))
        image = self._square(reader) if self._key.square else self._whole(reader)
        return self._key, self._age, None if image.isNull() else image

    def _path(self, library: Library) -> Path:
        small = self._key.square or 0 < self._key.side <= _THUMBNAIL
        standing = None
        # A photo that was never edited needs no look into the library.
        if self._line.edited or self._age or not small:
            standing = consents.standing(library, [self._line.id]).get(self._line.id)
        if standing is None:
            return photos.cover_for_screen(library, self._line.sha256, self._line.file_name)
        return photos.picture_for_screen(library, standing.photo, "thumbnail" if small else "screen")

    def _whole(self, reader: QImageReader) -> QImage:
        size, side = reader.size(), self._key.side
        if side and max(size.width(), size.height()) > side:
            reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
        return reader.read()

    def _square(self, reader: QImageReader) -> QImage:
        """The middle of the picture with slightly rounded corners, so that painting it is mere copying."""
        side = self._key.side
        scaled = reader.size().scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        reader.setScaledSize(scaled)
        image = reader.read()
        if image.isNull():
            return image
        middle = QPoint((scaled.width() - side) // 2, (scaled.height() - side) // 2)
        cut = image.copy(QRect(middle, QSize(side, side)))
        made = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(cut))
        painter.drawRoundedRect(QRectF(0, 0, side, side), self._corner, self._corner)
        painter.end()
        return made


def _side(key: _Key) -> int:
    return key.side or 2000
