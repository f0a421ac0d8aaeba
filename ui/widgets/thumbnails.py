"""Small pictures for the screen: made and read off the GUI thread, the last ones kept."""

from collections import OrderedDict
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from portfolio.domain.photo import Photo
from portfolio.errors import FileRefused
from portfolio.progress import Progress
from portfolio.services import photos
from portfolio.services.libraries import Library
from ui.session import Session

PictureSize = Literal["thumbnail", "screen"]
_KEPT = 64 * 1024 * 1024
_AT_ONCE, _WAITING = 4, 120


class ThumbnailLoader(QObject):
    """Hands out pictures by key; what is not at hand is fetched, the last asked first, and `ready` says when it came.

    A key is told by `key_of`; a photo whose file is missing or damaged is ready too, and then `missing`.
    """

    ready = Signal(str)
    """the key of a picture that came, or that can't be had"""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._bytes = 0
        self._missing: set[str] = set()
        self._waiting: OrderedDict[str, tuple[Photo | tuple[str, str], PictureSize, int]] = OrderedDict()
        self._under_way: set[str] = set()

    def cover(self, sha256: str, file_name: str) -> QPixmap | None:
        """The thumbnail of a photo of which only hash and file name are at hand; None while it is fetched."""
        return self._get(key_of(sha256), (sha256, file_name), "thumbnail", 0)

    def photo(self, photo: Photo, size: PictureSize = "thumbnail", longest: int = 0) -> QPixmap | None:
        """A picture of the photo, its longer side at most `longest` px where given; None while it is fetched."""
        return self._get(key_of(photo.sha256, size, longest), photo, size, longest)

    def missing(self, key: str) -> bool:
        """Whether that picture can't be had."""
        return key in self._missing

    def forget(self) -> None:
        """Drop what waits, as when another place is shown."""
        self._waiting.clear()

    def _get(self, key: str, photo: Photo | tuple[str, str], size: PictureSize, longest: int) -> QPixmap | None:
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        if key not in self._missing and key not in self._under_way:
            self._waiting[key] = (photo, size, longest)
            self._waiting.move_to_end(key)
            while len(self._waiting) > _WAITING:
                self._waiting.popitem(last=False)
            self._fetch_more()
        return None

    def _fetch_more(self) -> None:
        while self._waiting and len(self._under_way) < _AT_ONCE:
            key, (photo, size, longest) = self._waiting.popitem(last=True)
            self._under_way.add(key)
            self._session.run(_Fetch(key, photo, size, longest), owner=self, then=self._on_fetched, lane="picture")

    def _on_fetched(self, answer: tuple[str, QImage | None]) -> None:
        key, image = answer
        self._under_way.discard(key)
        if image is None:
            self._missing.add(key)
        else:
            self._keep(key, QPixmap.fromImage(image))
        self.ready.emit(key)
        self._fetch_more()

    def _keep(self, key: str, picture: QPixmap) -> None:
        self._kept[key] = picture
        self._bytes += _weight(picture)
        while self._bytes > _KEPT and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= _weight(oldest)


class _Fetch:
    """One picture, fetched in the picture lane."""

    def __init__(self, key: str, photo: Photo | tuple[str, str], size: PictureSize, longest: int) -> None:
        self._key, self._photo, self._size, self._longest = key, photo, size, longest

    def __call__(self, library: Library, _: Progress) -> tuple[str, QImage | None]:
        """The key with its picture, or None where the photo can't be shown."""
        try:
            path = self._path(library)
        except FileRefused:
            return self._key, None
        image = self._read(path)
        return self._key, None if image.isNull() else image

    def _path(self, library: Library) -> Path:
        if isinstance(self._photo, tuple):
            return photos.cover_for_screen(library, *self._photo)
        return photos.picture_for_screen(library, self._photo, self._size)

    def _read(self, path: Path) -> QImage:
        reader = QImageReader(str(path))
        size = reader.size()
        if self._longest and max(size.width(), size.height()) > self._longest:
            bound = QSize(self._longest, self._longest)
            reader.setScaledSize(size.scaled(bound, Qt.AspectRatioMode.KeepAspectRatio))
        return reader.read()


def key_of(sha256: str, size: PictureSize = "thumbnail", longest: int = 0) -> str:
    """The key under which a picture of that photo is asked for and announced."""
    return f"{sha256}:{size}:{longest}" if size != "thumbnail" or longest else sha256


def _weight(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
