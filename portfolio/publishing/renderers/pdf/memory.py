"""What was laid out is not laid out again: pages of a part, kept by everything that they depend on."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace

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

    key: Hashable
    """All that its pages depend on, but for the number of the first."""
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
        self._parts: OrderedDict[Hashable, LaidPart] = OrderedDict()

    def part(self, key: Hashable, make: Callable[[], tuple[list[Page], Lacked]]) -> LaidPart:
        """The part of that key, laid out by `make` where it is not known."""
        part = self._parts.get(key)
        if part is None:
            pages, lacked = make()
            part = self._parts[key] = LaidPart(key, tuple(pages), lacked)
            if len(self._parts) > _MOST_PARTS:
                self._parts.popitem(last=False)
        self._parts.move_to_end(key)
        return part


class NoMemory(Memory):
    """For a document that is laid out once: nothing is kept."""

    @override
    def part(self, key: Hashable, make: Callable[[], tuple[list[Page], Lacked]]) -> LaidPart:
        """The part, laid out by `make`."""
        pages, lacked = make()
        return LaidPart(key, tuple(pages), lacked)


def theme_key(theme: Theme) -> Hashable:
    """What tells a theme from others, in its colour and on its paper."""
    return theme.id, theme.sheet, theme.manner, theme.colours.primary, theme.colours.deep
