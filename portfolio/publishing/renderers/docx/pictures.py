"""Photos of a Word document: learnt of in a first writing, prepared all at once, placed in the second."""

from dataclasses import dataclass, field
from math import ceil
from pathlib import Path

from docx.parts.document import DocumentPart

from portfolio.media.prepare import Prepared, Unreadable, Wish, prepare_all
from portfolio.progress import Progress
from portfolio.publishing.content import PhotoContent, Problem
from portfolio.publishing.photo_problems import SHARP_DPI, small_photo, unreadable_photo
from portfolio.publishing.recipe import Profile
from portfolio.publishing.renderers.docx.marks import R, quoted

EMU = 12_700
"""Units of drawings in a point."""
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
Box = tuple[float, float]
"""The width and height in pt that a photo stands whole in."""


@dataclass(slots=True)
class Album:
    """Hands out pictures by photo and box; until they are prepared, it only remembers what is wanted."""

    profile: Profile
    part: DocumentPart
    wanted: dict[tuple[str, Box], Wish] = field(default_factory=dict)
    _photos: dict[Wish, tuple[PhotoContent, Box]] = field(default_factory=dict)
    _made: dict[Wish, Prepared | Unreadable] = field(default_factory=dict)
    _placed: int = 0

    def prepare(self, cache: Path, progress: Progress) -> list[Problem]:
        """Make every picture that was asked for; a problem for each photo that can't be read or is too small."""
        self._made = prepare_all([(wish, photo.name) for wish, (photo, _) in self._photos.items()], cache, progress)
        problems: dict[str, Problem] = {}
        for wish, result in self._made.items():
            photo, box = self._photos[wish]
            dpi = 72 / max(min(box[0] / max(photo.width, 1), box[1] / max(photo.height, 1)), 1e-6)
            if isinstance(result, Unreadable):
                problems[photo.photo_id] = unreadable_photo(photo, result)
            elif dpi < SHARP_DPI and min(box) > 60:
                problems.setdefault(photo.photo_id, small_photo(photo, dpi))
        return list(problems.values())

    def drawing(self, photo: PhotoContent, box: Box, alt: str) -> str:
        """The photo as a run, as large as its box allows; "" where no pixels are to be had."""
        wish = self._wish(photo, box)
        self._photos.setdefault(wish, (photo, box))
        result = self._made.get(wish)
        if not isinstance(result, Prepared):
            return ""
        self._placed += 1
        relationship, _ = self.part.get_or_add_image(str(result.path))
        scale = min(box[0] / result.width, box[1] / result.height)
        return _inline(relationship, self._placed, (result.width * scale, result.height * scale), alt)

    def _wish(self, photo: PhotoContent, box: Box) -> Wish:
        return Wish(
            original=photo.original,
            sha256=photo.sha256 or str(photo.original),
            source=photo.original_size if any(photo.original_size) else (photo.width, photo.height),
            width=max(ceil(box[0] / 72 * self.profile.dpi - 0.01), 1),
            height=max(ceil(box[1] / 72 * self.profile.dpi - 0.01), 1),
            quality=self.profile.jpeg_quality,
            grey=self.profile.grey,
            edits=photo.edits,
        )


def _inline(relationship: str, number: int, size: Box, alt: str) -> str:
    width, height = (round(side * EMU) for side in size)
    name = f"Gambar {number}"
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" '
        f'distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name="{name}" descr={quoted(alt)}/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_DRAWING}/main" noChangeAspect="1"/>'
        f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="{number}" name="{name}"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{R}" r:embed="{relationship}"/>'
        '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
