"""Posters: a practice told so shortly that one reads it standing, from A3 to a banner as tall as a person."""

from collections.abc import Iterator
from dataclasses import dataclass

from portfolio.domain.names import listed
from portfolio.publishing.content import Problem, SchoolContent
from portfolio.publishing.exhibits import ExhibitPaper, PosterContent, PosterSection
from portfolio.publishing.recipe import MM
from portfolio.publishing.renderers.pdf.blocks import Strip, space, stacked
from portfolio.publishing.renderers.pdf.exhibit_type import mark_width, moved, station_mark, text_strips, too_long
from portfolio.publishing.renderers.pdf.items import Field, Item, Node, Photo
from portfolio.publishing.renderers.pdf.lines import Style
from portfolio.publishing.renderers.pdf.ornament import sea, waves
from portfolio.publishing.renderers.pdf.poster_parts import PosterType, closing
from portfolio.publishing.renderers.pdf.typesetter import Typesetter
from portfolio.texts import tr

_DESIGNED = 297 * MM
"""The width of the poster that all measures below are those of."""
_WORDS = (85, 70, 56, 44, 34, 26, 18, 12)
"""Of each section, at most; a section tells whole sentences."""
_LARGE = (2.0, 1.7, 1.5)
"""For a story of a few sentences."""
_SCALES = (1.3, 1.2, 1.1, 1.0, 0.92, 0.85, 0.78)
_TALL_SCALES = (1.6, 1.45, 1.3)
_PHOTO, _PHOTO_LEAST, _PHOTO_MOST = 0.27, 0.16, 0.42
"""Of the page's height, for the large photo: hoped for, at least, at most."""
_BARE = 0.07
"""Of the page's height, for waves where there is no photo."""
_MARGIN = 16 * MM
_FEWEST_LINES = 6
_MOST_TITLE, _MOST_SUMMARY = 5, 6


@dataclass(frozen=True, slots=True)
class SetPoster:
    """A poster's items, and what had to give way."""

    items: tuple[Item, ...]
    problems: tuple[Problem, ...] = ()
    foot: float = 0.0
    """Height of the field at the lower edge."""


def set_poster(typesetter: Typesetter, poster: PosterContent, school: SchoolContent, paper: ExhibitPaper) -> SetPoster:
    """The poster with as much of its story in as large type as leaves its photo room."""
    typesetter.lacking.record = poster.practice_id
    tries: list[_Poster] = []
    chosen = None
    for way in _ways(tall=paper.height > 2 * paper.width):
        tries.append(_Poster(typesetter, poster, school, paper, way))
        if tries[-1].room >= tries[-1].photo_hoped:
            chosen = tries[-1]
            break
    if chosen is None:
        chosen = next((one for one in tries if one.room >= one.photo_least), tries[-1])
    return SetPoster(chosen.set(), (_long(poster),) if chosen.cut or chosen.room < 0 else (), chosen.foot)


def _ways(*, tall: bool) -> list["_Way"]:
    """From the fullest text in large type down to the shortest in small; who passes a banner reads less of it."""
    if tall:
        return [
            _Way(_WORDS[0], _LARGE[0]),
            *(_Way(words, scale) for words in _WORDS[2:6] for scale in _TALL_SCALES),
            *(_Way(words, scale) for words in _WORDS[6:] for scale in _SCALES),
        ]
    return [
        *(_Way(_WORDS[0], scale) for scale in _LARGE),
        *(_Way(words, scale) for words in _WORDS[:5] for scale in _SCALES[:4]),
        *(_Way(words, scale) for words in _WORDS[5:] for scale in _SCALES[3:]),
    ]


def _long(poster: PosterContent) -> Problem:
    message = tr(
        "Isi poster “{title}” terlalu panjang. Ringkas judul, ringkasan, atau kutipannya.", title=poster.title[:60]
    )
    return Problem("poster-long", message, poster.practice_id)


@dataclass(frozen=True, slots=True)
class _Way:
    """How a poster is tried: words of a section at most, and the type's scale."""

    words: int
    scale: float


class _Poster:
    """One poster in one way."""

    def __init__(
        self, typesetter: Typesetter, poster: PosterContent, school: SchoolContent, paper: ExhibitPaper, way: _Way
    ) -> None:
        self._set, self._poster, self._school = typesetter, poster, school
        self._width, self._height = paper.width * MM, paper.height * MM
        self._unit = unit = self._width / _DESIGNED
        self._tall = paper.height / paper.width > 2
        self._way = way
        self._margin = _MARGIN * unit
        self._measure = self._width - 2 * self._margin
        self._root = Node("Sect")
        self._type = PosterType(typesetter, unit, way.scale)
        self._gap = 8.5 * MM * unit
        self.cut = False
        """Whether a text ends with “…”; the story itself is told in whole sentences."""
        self._title = self._titled()
        self._sections = self._told()
        self._closing = closing(self._type, poster, self._measure, self._root, tall=self._tall)
        self._foot = self._footed()
        fixed = [self._title.height + 9 * MM * unit, self._sections.height, self._closing.height, self._foot.height]
        gaps = sum(1 for part in (self._sections, self._closing) if part.height) + 1
        self.room = self._height - sum(fixed) - gaps * self._gap - self._swell
        """What is left for the photo, in pt."""
        bare = not poster.photos
        self.photo_hoped = self._height * (_BARE if bare else _PHOTO)
        self.photo_least = self._height * (_BARE if bare else _PHOTO_LEAST)

    @property
    def _swell(self) -> float:
        return 5 * MM * self._unit

    @property
    def foot(self) -> float:
        """Height of the field at the lower edge, in pt."""
        return self._foot.height

    def set(self) -> tuple[Item, ...]:
        """Everything in its place; what is left over goes to the photo, then between the parts."""
        most = self._height * (_PHOTO_MOST if self._poster.photos else 0.2)
        shore = max(min(self.room, most), self._height * 0.04)
        spare = max(self.room - shore, 0.0)
        parts = [part for part in (self._sections, self._closing) if part.height]
        gap = self._gap + spare / (len(parts) + 1)
        y = shore + self._swell + 4.5 * MM * self._unit
        items: list[Item] = [*self._scenery(shore, y + self._title.height + 4.5 * MM * self._unit)]
        items += moved(self._title.items, self._margin, y)
        y += self._title.height + 4.5 * MM * self._unit + gap
        for part in parts:
            items += moved(part.items, self._margin, y)
            y += part.height + gap
        return (*items, *moved(self._foot.items, 0.0, self._height - self._foot.height))

    def _scenery(self, shore: float, floor: float) -> Iterator[Item]:
        """The photo (or waves), and the deep field of the title that a wave parts from it."""
        colours, swell = self._set.colours, self._swell
        if self._poster.photos:
            yield from self._photos(shore + swell * 1.5)
        else:
            yield Field(0.0, 0.0, self._width, shore + 2 * swell, colours.primary)
            yield from waves(self._width, shore + swell, colours.on_primary, 7)
        yield sea(self._width, shore, floor, colour=colours.primary, swell=swell, shift=0.1, alpha=0.55)
        yield sea(self._width, shore + swell * 0.7, floor, colour=colours.deep, swell=swell, shift=0.2)

    def _photos(self, height: float) -> Iterator[Item]:
        """One photo over the whole width, or beside it two more, one above the other."""
        others = self._poster.photos[1:3]
        beside = self._width * 0.3 if others and not self._tall else 0.0
        gap = 1.2 * MM * self._unit if beside else 0.0
        yield self._photo(0, 0.0, 0.0, self._width - beside - gap, height)
        if beside:
            each = (height - gap * (len(others) - 1)) / len(others)
            for n in range(len(others)):
                yield self._photo(n + 1, self._width - beside, (each + gap) * n, beside, each)

    def _photo(self, place: int, x: float, y: float, width: float, height: float) -> Photo:
        photo = self._poster.photos[place]
        node = self._root.child("Figure", photo.alt or photo.caption or photo.name)
        return Photo(x, y, width, height, photo, cropped=True, node=node)

    def _titled(self) -> Strip:
        """Station and facts, the title, the summary, who made it; white on the deep colour."""
        poster, kind, colours = self._poster, self._type, self._set.colours
        size = kind.title_size(poster.title)
        title = kind.sans(size, size * 1.13, colours.on_primary, "bold")
        summary = kind.serif(15.5, 21.5, colours.on_primary_muted)
        names = kind.sans(14, 19, colours.on_primary, "semibold")
        by = listed([one.full_name for one in poster.authors if one.full_name])
        return stacked(
            [
                self._marks(),
                space(kind.pt(6)),
                *self._text(poster.title, title, role="H1", most=_MOST_TITLE),
                space(kind.pt(7)),
                *self._text(poster.summary, summary, most=_MOST_SUMMARY),
                space(kind.pt(6 if poster.summary else 0)),
                *self._text(by, names, most=2),
            ]
        )

    def _marks(self) -> Strip:
        poster, kind, colours = self._poster, self._type, self._set.colours
        mark = station_mark(self._set, poster.station, kind.pt(12), self._root.child("P"))
        x = mark_width(mark) + (kind.pt(10) if mark is not None else 0.0)
        style = self._set.caps(kind.pt(10), colours.on_primary_muted)
        facts = " · ".join(poster.facts).upper()
        lines = text_strips(self._set, facts, style, self._root.child("P"), measure=self._measure - x, most=2)
        told = stacked(lines)
        height = max(told.height, mark.height if mark is not None else 0.0)
        items = moved(told.items, x, (height - told.height) / 2)
        if mark is not None:
            items += moved(mark.items, 0.0, (height - mark.height) / 2)
        return Strip(height, tuple(items))

    def _told(self) -> Strip:
        """The story in two columns, on a banner in one."""
        columns = 1 if self._tall or sum(1 for one in self._poster.sections if one.sentences) < 2 else 2
        gap = 10 * MM * self._unit
        measure = (self._measure - gap * (columns - 1)) / columns
        made = [self._section(one, n, measure) for n, one in enumerate(self._poster.sections) if one.sentences]
        strips: list[Strip] = []
        for first in range(0, len(made), columns):
            row = made[first : first + columns]
            items = [item for n, one in enumerate(row) for item in moved(one.items, (measure + gap) * n, 0.0)]
            strips += [space(self._gap * 0.75)] if strips else []
            strips.append(Strip(max(one.height for one in row), tuple(items)))
        return stacked(strips)

    def _section(self, section: PosterSection, place: int, measure: float) -> Strip:
        kind = self._type
        colour = self._set.colours.section(section.id, place)
        head = kind.sans(17, 23, colour, "bold")
        text = " ".join(first_sentences(section.sentences, self._way.words))
        bar = Strip(kind.pt(6), (Field(0.0, 0.0, kind.pt(26), kind.pt(3.2), colour),))
        return stacked(
            [
                bar,
                *text_strips(self._set, section.name, head, self._root.child("H2"), measure=measure, most=2),
                space(kind.pt(2)),
                *self._text(text, kind.body, measure=measure, most=max(_FEWEST_LINES, self._way.words // 4)),
            ]
        )

    def _footed(self) -> Strip:
        """The school at the foot, on the deep colour, from edge to edge."""
        kind, colours, school = self._type, self._set.colours, self._school
        pad = 6 * MM * self._unit
        badge = 15 * MM * self._unit if school.logo is not None else 0.0
        x = self._margin + (badge + pad if badge else 0.0)
        name = kind.fixed_sans(15, 20, colours.on_primary, "semibold")
        quiet = kind.fixed_sans(10.5, 14, colours.on_primary_muted, "regular")
        measure = self._width - x - self._margin
        address = " · ".join(part for part in (", ".join(school.address_lines[1:]), *school.contact_lines[:2]) if part)
        words = stacked(
            [
                *text_strips(self._set, school.name, name, self._root.child("P"), measure=measure, most=2),
                *text_strips(self._set, address, quiet, self._root.child("P"), measure=measure, most=1),
            ]
        )
        # The foot of a banner stands on the floor and behind its stand.
        below = pad * (5 if self._tall else 1)
        height = max(words.height, badge) + pad + below
        items: list[Item] = [Field(0.0, 0.0, self._width, height, colours.deep)]
        if school.logo is not None:
            node = self._root.child("Figure", school.name)
            inset = badge * 0.08
            y = pad + (height - pad - below - badge) / 2
            items.append(Field(self._margin, y, badge, badge, colours.on_primary, radius=badge * 0.12))
            side = badge - 2 * inset
            items.append(Photo(self._margin + inset, y + inset, side, side, school.logo, node=node))
        items += moved(words.items, x, pad + (height - pad - below - words.height) / 2)
        return Strip(height, tuple(items))

    def _text(
        self, text: str, style: Style, *, role: str = "P", measure: float = 0.0, most: int = 0
    ) -> tuple[Strip, ...]:
        if not text.strip():
            return ()
        room = measure or self._measure
        self.cut = self.cut or too_long(self._set, text, style, room, most)
        return text_strips(self._set, text, style, self._root.child(role), measure=room, most=most)


def first_sentences(told: tuple[str, ...], most: int) -> list[str]:
    """As many of the first sentences as have at most so many words, at least one."""
    kept: list[str] = []
    words = 0
    for sentence in told:
        words += len(sentence.split())
        if kept and words > most:
            break
        kept.append(sentence)
    # What announces a list that is left out says nothing.
    while len(kept) > 1 and kept[-1].endswith(":"):
        kept.pop()
    return kept
