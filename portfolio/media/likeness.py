"""Whether two photos show the same picture: a burst, or a copy that WhatsApp made smaller."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from PIL import Image

BITS = 64
ALIKE = 7
"""Bits in which the likenesses of two copies of one picture differ at most."""

_SIDE = 8


def likeness(image: Image.Image) -> str:
    """16 hex digits that stay nearly the same when a picture is made smaller, recompressed or lightened.

    Each bit tells whether a cell is lighter than its right neighbour (a difference hash on a 9 x 8 grid).
    """
    grid = list(image.convert("L").resize((_SIDE + 1, _SIDE), Image.Resampling.BOX).tobytes())
    bits = 0
    for row in range(_SIDE):
        for column in range(_SIDE):
            here = row * (_SIDE + 1) + column
            bits = bits << 1 | (grid[here] > grid[here + 1])
    return f"{bits:016x}"


def difference(one: str, other: str) -> int:
    """In how many of the 64 bits two likenesses differ."""
    return (int(one, 16) ^ int(other, 16)).bit_count()


def alike(likenesses: Mapping[str, str], among: Iterable[str] | None = None) -> list[list[str]]:
    """Groups of names whose pictures are alike, each of two or more; `likenesses` maps a name to its likeness.

    Two likenesses that differ in at most `ALIKE` (7) bits differ in at most one bit of one of their four quarters, so
    only those are compared: 50,000 photos take some seconds. With `among`, only groups that hold one of these names
    are given. A picture of one even colour is like nothing.
    """
    bits = {name: int(value, 16) for name, value in likenesses.items() if value and value not in _EVEN}
    shelves: dict[tuple[int, int], list[str]] = defaultdict(list)
    for name, value in bits.items():
        for place, quarter in enumerate(_quarters(value)):
            shelves[place, quarter].append(name)
    wanted = bits.keys() if among is None else bits.keys() & set(among)
    groups = _Groups(bits)
    for name in wanted:
        value = bits[name]
        for place, quarter in enumerate(_quarters(value)):
            for flip in _FLIPS:
                for other in shelves.get((place, quarter ^ flip), ()):
                    if (value ^ bits[other]).bit_count() <= ALIKE:
                        groups.join(name, other)
    return [names for names in groups.all() if len(names) > 1 and not wanted.isdisjoint(names)]


_EVEN = ("0" * 16, "f" * 16)
_FLIPS = (0, *(1 << bit for bit in range(16)))
"""What a quarter that differs in at most one bit is changed by."""


def _quarters(value: int) -> tuple[int, int, int, int]:
    return value >> 48, value >> 32 & 0xFFFF, value >> 16 & 0xFFFF, value & 0xFFFF


class _Groups:
    """Names that are joined two by two (a union-find forest)."""

    def __init__(self, names: Iterable[str]) -> None:
        self._leader = {name: name for name in names}

    def join(self, one: str, other: str) -> None:
        self._leader[self._head(other)] = self._head(one)

    def all(self) -> list[list[str]]:
        groups: dict[str, list[str]] = defaultdict(list)
        for name in self._leader:
            groups[self._head(name)].append(name)
        return list(groups.values())

    def _head(self, name: str) -> str:
        while self._leader[name] != name:
            self._leader[name] = self._leader[self._leader[name]]
            name = self._leader[name]
        return name
