"""What was laid out is not laid out again: pages of a part, kept by everything that they depend on."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from itertools import count

from typing_extensions import override

from portfolio.publishing.renderers.pdf.items import Page
from portfolio.publishing.renderers.pdf.theme import Theme

_MOST_PARTS = 400
"""Of the last few documents; the pages of a chapter take some ten thousand bytes."""
Lacked = dict[str, dict[str, None]]
"""By record, the characters that no font has."""


@dataclass(frozen=True, slots=True)
class LaidPart:
    """A part as it was laid out, before anything is added in its margins."""

    number: int
    """Counts what was laid out: two parts of one number are the same, but for the numbers of their pages."""
    pages: tuple[Page, ...]
    lacked: Lacked

    def pages_from(self, first: int) -> list[Page]:
        """The pages, the first with that number, to be furnished without a trace here."""
        return [
            replace(page, number=number, items=list(page.items)) for number, page in enumerate(self.pages, start=first)
        ]


class Memory:
    """Keeps the parts of documents that are laid out again and again, as a preview's are."""

    def __init__(self) -> None:
        self._parts: dict[Hashable, LaidPart] = {}
        self._numbers = count()

    def part(self, key: Hashable, make: Callable[[], tuple[list[Page], Lacked]]) -> LaidPart:
        """The part whose pages depend on all that is in `key`, laid out by `make` where it is not known."""
        part = self._parts.get(key)
        if part is None:
            part = self._parts[key] = self._made(make)
            if len(self._parts) > _MOST_PARTS:
                del self._parts[next(iter(self._parts))]  # the oldest: to know which was used last costs a hash each
        return part

    def _made(self, make: Callable[[], tuple[list[Page], Lacked]]) -> LaidPart:
        pages, lacked = make()
        return LaidPart(next(self._numbers), tuple(pages), lacked)


class NoMemory(Memory):
    """For a document that is laid out once: nothing is kept."""

    @override
    def part(self, key: Hashable, make: Callable[[], tuple[list[Page], Lacked]]) -> LaidPart:
        """The part, laid out by `make`."""
        return self._made(make)


def theme_key(theme: Theme) -> Hashable:
    """What tells a theme from others, in its colour and on its paper."""
    return theme.id, theme.sheet, theme.manner, theme.colours.primary, theme.colours.deep
