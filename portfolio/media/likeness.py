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

    Two likenesses that differ in at most `ALIKE` bits agree in at least one of their eight bytes, so only those that
    share a byte at its place are compared: 50,000 photos take a second, not an hour. With `among`, only groups that
    hold one of these names are given. A picture of one even colour is like nothing.
    """
    shelves: dict[tuple[int, str], list[str]] = defaultdict(list)
    told = {name: value for name, value in likenesses.items() if value and value not in ("0" * 16, "f" * 16)}
    for name, value in told.items():
        for place in range(8):
            shelves[place, value[2 * place : 2 * place + 2]].append(name)
    leader = {name: name for name in told}

    def head(name: str) -> str:
        while leader[name] != name:
            leader[name] = leader[leader[name]]
            name = leader[name]
        return name

    wanted = told.keys() if among is None else told.keys() & set(among)
    for name in wanted:
        value = told[name]
        for place in range(8):
            for other in shelves[place, value[2 * place : 2 * place + 2]]:
                if other != name and difference(value, told[other]) <= ALIKE:
                    leader[head(other)] = head(name)
    groups: dict[str, list[str]] = defaultdict(list)
    for name in told:
        groups[head(name)].append(name)
    chosen = set(wanted)
    return [names for names in groups.values() if len(names) > 1 and chosen.intersection(names)]
