"""The paginator: blocks flow onto pages.

Rules it keeps: a heading stays with what follows; a paragraph leaves at least two lines on either side of a break;
a figure is never parted, and where it does not fit, text moves up and the figure heads the next page; what closes a
chapter stands behind its last figure.
"""

from collections.abc import Iterable
from dataclasses import replace
from math import ceil

from portfolio.publishing.renderers.pdf.blocks import Block, Strip, torn
from portfolio.publishing.renderers.pdf.items import Kind, Page
from portfolio.publishing.renderers.pdf.theme import Sheet

_TOLERANCE = 0.05
_HOLE = 0.24
"""In parts of the text height: a section's end leaves at most so much empty for its waiting figures."""


class Flow:
    """Pages that fill up, one after the other."""

    def __init__(self, sheet: Sheet, first: Page, kind: Kind = "text", start: float | None = None) -> None:
        """Begin on `first` at y `start` (the top margin unless given); later pages are of `kind`."""
        self.sheet = sheet
        self.pages = [first]
        self.y = sheet.top if start is None else start
        self._kind = kind
        self._heads: list[Block] = []
        self._waiting: list[Block] = []
        self._empty = start is None
        self._hung = 0.0

    def add(self, blocks: Iterable[Block]) -> None:
        """Place `blocks` in order."""
        for whole in blocks:
            block = self._held(whole)
            if block.opens_section:
                self._end_section()
            while block.after_figures and self._waiting:
                self._turn()
            if block.keeps_next:
                self._heads.append(block)
            elif block.floats and not self._heads:
                self._place_or_wait(block)
            else:
                self._place(block)

    def finish(self) -> list[Page]:
        """Place what waits, and give the pages."""
        for head in self._heads:
            self._place_parts(head)
        self._heads = []
        while self._waiting:
            self._turn()
        return self.pages

    @property
    def room(self) -> float:
        """Height that is left on the page, in pt."""
        return self.sheet.floor - self.y

    @property
    def used(self) -> float:
        """What part of the last page's text height is used."""
        return (self.y - self.sheet.top) / (self.sheet.floor - self.sheet.top)

    def _held(self, block: Block) -> Block:
        """The block in strips that a page can hold, however high: endless words in a cell or under a picture."""
        most = self.sheet.floor - self.sheet.top - (block.repeat.height if block.repeat else 0.0)
        if all(strip.height <= most + _TOLERANCE for strip in block.strips):
            return block
        strips = tuple(piece for strip in block.strips for piece in torn(strip, most))
        return replace(block, strips=strips, orphans=1, widows=1, floats=False, keeps_next=False, shrink=None)

    def _end_section(self) -> None:
        text_height = self.sheet.floor - self.sheet.top
        if self._waiting and self.room < _HOLE * text_height:
            self._turn()

    def _place_or_wait(self, block: Block) -> None:
        if self._waiting or not self._place_float(block):
            self._waiting.append(block)
            if self._empty:
                self._place_parts(self._waiting.pop(0))

    def _place_float(self, block: Block) -> bool:
        before = 0.0 if self._empty else block.before
        available = self.room - before
        if block.height > available and block.shrink is not None:
            block = block.shrink(available) or block
        # Half the tolerance, so that what is found to fit here is not found too high when it is placed.
        if block.height > available + _TOLERANCE / 2:
            return False
        self._place_parts(block)
        return True

    def _place(self, block: Block) -> None:
        heads, self._heads = self._heads, []
        # A single line is no company for a head: there must be room for some of what follows it too.
        more = 3 * self.sheet.grid if heads and block.height < 2 * self.sheet.grid else 0.0
        if block.hangs or block.wide:
            self._clear_hanging()
        if block.wide:
            more += sum(head.hangs for head in heads)
        while self._end(heads, block) + more > self.sheet.floor + _TOLERANCE and not self._empty:
            self._turn()
        for part in (*heads, block):
            self._place_parts(part)

    def _end(self, heads: list[Block], block: Block) -> float:
        """The y down to which heads and the least of what they are heads of would reach here."""
        y, empty = self.y, self._empty
        for part in (*heads, block):
            y += 0.0 if empty else part.before
            y = self._snapped(y) if part.snaps else y
            y += part.first_part if part is block else part.height
            empty = False
        return y

    def _place_parts(self, block: Block) -> None:
        if block.hangs or block.wide:
            self._clear_hanging()
        if not self._empty:
            self.y += block.before
        if block.snaps:
            self.y = self._snapped(self.y)
        rest = block.strips
        while rest:
            count = self._fitting(rest, block, first=len(rest) == len(block.strips))
            if count == 0 and not self._empty:
                self._turn()
                if len(rest) < len(block.strips):
                    self._repeat(block, rest[0])
                continue
            for strip in rest[: max(count, 1)]:
                self._put(strip)
            rest = rest[max(count, 1) :]
            if rest:
                self._turn()
                self._repeat(block, rest[0])
        if block.hangs:
            self._hung = self.y + block.hangs

    def _repeat(self, block: Block, following: Strip) -> None:
        """Put what a block repeats on every page, where some of the block finds room under it."""
        if block.repeat is not None and (self._empty or block.repeat.height + following.height <= self.room):
            empty = self._empty
            self._put(block.repeat)
            self._empty = empty  # what is only repeated is no reason to turn the page again

    def _fitting(self, strips: tuple[Strip, ...], block: Block, *, first: bool) -> int:
        """How many of `strips` may be placed here so that no line is left alone."""
        count, y = 0, self.y
        for strip in strips:
            y += strip.height
            if y > self.sheet.floor + _TOLERANCE:
                break
            count += 1
        if count == len(strips):
            return count
        count = min(count, len(strips) - block.widows)
        return count if count >= (block.orphans if first else 1) else 0

    def _put(self, strip: Strip) -> None:
        page = self.pages[-1]
        x = self.sheet.left(page.number) + self.sheet.indent
        page.items += [item.moved(x, self.y) for item in strip.items]
        self.y += strip.height
        self._empty = self._empty and not strip.height and not strip.items

    def _turn(self) -> None:
        """A new page, with what was waiting on top."""
        last = self.pages[-1]
        self.pages.append(Page(last.number + 1, self._kind, last.head))
        self.y, self._empty, self._hung = self.sheet.top, True, 0.0
        waiting, self._waiting = self._waiting, []
        for n, block in enumerate(waiting):
            if not self._place_float(block):
                if self._empty:
                    self._place_parts(block)
                    continue
                self._waiting = waiting[n:]
                break

    def _snapped(self, y: float) -> float:
        """The next line of the grid from `y` on."""
        top, grid = self.sheet.top, self.sheet.grid
        return top + ceil((y - top - _TOLERANCE) / grid) * grid

    def _clear_hanging(self) -> None:
        if self._hung > self.y:
            self.y = self._hung
            self._hung = 0.0
