"""Photos of a site in two sizes, for telephones and for large screens: without metadata, never enlarged."""

from dataclasses import dataclass, field
from pathlib import Path

from portfolio.media.prepare import Prepared, Unreadable, Wish, prepare_all
from portfolio.progress import Progress
from portfolio.publishing.content import PhotoContent, Problem
from portfolio.publishing.photo_problems import unreadable_photo
from portfolio.publishing.recipe import Profile
from portfolio.publishing.renderers.html.marks import tag

FOLDER = "foto"
SIZES = (560, 1400)
"""px that the longer side has at most."""


@dataclass(slots=True)
class Album:
    """Hands out pictures; until they are prepared, it only remembers which photos are wanted."""

    profile: Profile
    files: dict[str, Path] = field(default_factory=dict)
    """Name in the site -> the picture that becomes it."""
    _photos: dict[str, PhotoContent] = field(default_factory=dict)
    _made: dict[Wish, Prepared | Unreadable] = field(default_factory=dict)

    def prepare(self, cache: Path, progress: Progress) -> list[Problem]:
        """Make both sizes of every photo that was asked for; a problem for each that can't be read."""
        photos = {wish: photo for photo in self._photos.values() for wish in _wishes(photo, self.profile)}
        self._made = prepare_all([(wish, photo.name) for wish, photo in photos.items()], cache, progress)
        found = {
            photo.photo_id: unreadable_photo(photo, result)
            for wish, photo in photos.items()
            if isinstance(result := self._made[wish], Unreadable)
        }
        return list(found.values())

    def image(self, photo: PhotoContent, alt: str, sizes: str, *, first: bool = False, cut: bool = False) -> str:
        """The picture; `first` where it is seen at once, `cut` where its place may cut it, round its focal point."""
        shots = self._shots(photo)
        if not shots:
            return ""
        small, large = shots[0], shots[-1]
        names = [self._named(shot) for shot in shots]
        several = ", ".join(f"{name} {shot.width}w" for name, shot in zip(names, shots, strict=True))
        return tag(
            "img",
            src=names[0],
            srcset=several if small.width != large.width else None,
            sizes=sizes if small.width != large.width else None,
            width=str(large.width),
            height=str(large.height),
            alt=alt,
            loading=None if first else "lazy",
            decoding="async",
            style=f"object-position: {photo.focal_x:.0%} {photo.focal_y:.0%}" if cut else None,
        )

    def largest(self, photo: PhotoContent) -> str:
        """The name of the larger picture, "" where there is none."""
        shots = self._shots(photo)
        return self._named(shots[-1]) if shots else ""

    def _shots(self, photo: PhotoContent) -> list[Prepared]:
        """The sizes that there are; one that is not larger than the one before is left out."""
        self._photos.setdefault(photo.photo_id, photo)
        made = [self._made.get(wish) for wish in _wishes(photo, self.profile)]
        shots = [shot for shot in made if isinstance(shot, Prepared)]
        return shots[:1] if len(shots) > 1 and shots[0].width >= shots[1].width else shots

    def _named(self, shot: Prepared) -> str:
        name = f"{FOLDER}/{shot.path.stem[:16]}-{shot.width}.jpg"
        self.files[name] = shot.path
        return name


def _wishes(photo: PhotoContent, profile: Profile) -> tuple[Wish, ...]:
    return tuple(
        Wish(
            original=photo.original,
            sha256=photo.sha256 or str(photo.original),
            source=photo.original_size if any(photo.original_size) else (photo.width, photo.height),
            width=size,
            height=size,
            quality=profile.jpeg_quality,
            grey=profile.grey,
            edits=photo.edits,
        )
        for size in SIZES
    )
