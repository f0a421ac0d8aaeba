"""The typesetter: a theme, its styles, and what it found that no font can print."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from portfolio.domain.prose import Run
from portfolio.publishing.renderers.pdf.blocks import Strip, line_strips
from portfolio.publishing.renderers.pdf.items import Node
from portfolio.publishing.renderers.pdf.lines import (
    SOFT_HYPHEN,
    Lacking,
    SetLine,
    Style,
    balanced,
    set_line,
    set_text,
    shortened,
)
from portfolio.publishing.renderers.pdf.theme import Colours, Sheet, Theme, TitleSize, TypeSize

Known = dict[tuple[object, ...], list[SetLine]]
Setter = Callable[[str | tuple[Run, ...], Style, float, Lacking, float], list[SetLine]]
_MOST_KNOWN = 2_000
"""Texts whose lines are remembered: those of a few chapters."""


class Typesetter:
    """Sets text in the styles of a theme. `lacking.record` is the record whose text is being set."""

    def __init__(self, theme: Theme, lacking: Lacking | None = None, known: Known | None = None) -> None:
        self.theme = theme
        self._known: Known = {} if known is None else known
        self.sheet: Sheet = theme.sheet
        self.colours: Colours = theme.colours
        self.lacking = lacking or Lacking()
        self.body = self.serif(self.sheet.body, self.sheet.grid)
        self.lead = self.serif(*self.sheet.lead, colour=self.colours.text)
        self.caption = self.sans(*self.sheet.caption, colour=self.colours.muted)
        self.small = self.sans(*self.sheet.small)

    def with_pictures(self, scale: float) -> "Typesetter":
        """The same with pictures at most `scale` times as high."""
        sheet = self.sheet
        smaller = replace(
            sheet, opener=sheet.opener * scale, figure_target=sheet.figure_target * scale,
            figure_tallest=sheet.figure_tallest * scale,
        )  # fmt: skip
        return Typesetter(replace(self.theme, sheet=smaller), self.lacking, self._known)

    def with_type(self, scale: float) -> "Typesetter":
        """The same with type `scale` times as large."""
        sheet = self.sheet

        def scaled(size: TypeSize) -> TypeSize:
            return size[0] * scale, size[1] * scale

        smaller = replace(
            sheet, grid=sheet.grid * scale, body=sheet.body * scale, lead=scaled(sheet.lead),
            caption=scaled(sheet.caption), small=scaled(sheet.small), section=sheet.section * scale,
            quote=scaled(sheet.quote), part_title=scaled(sheet.part_title), figure_target=sheet.figure_target * scale,
            figure_tallest=sheet.figure_tallest * scale,
        )  # fmt: skip
        return Typesetter(replace(self.theme, sheet=smaller), self.lacking)

    def serif(self, size: float, leading: float, colour: str = "") -> Style:
        """Reading text of a size, in the theme's family for it: a serif, unless the theme says otherwise."""
        family = self.theme.manner.reading
        return Style(
            f"{family}.regular", size, leading, colour or self.colours.text,
            bold=f"{family}.semibold", italic=f"{family}.italic", bold_italic=f"{family}.bolditalic", hyphenate=True,
        )  # fmt: skip

    def quoted(self, size: float, leading: float, colour: str) -> Style:
        """The same in italics, for mottos and pulled quotes."""
        return Style(f"{self.theme.manner.reading}.italic", size, leading, colour)

    def display(self, size: float, leading: float, colour: str) -> Style:
        """Titles of covers, parts and chapters."""
        family = self.theme.manner.titles
        return Style(
            f"{family}.bold", size, leading, colour, word_spacing=_open_spaces(size) if family == "sans" else 0
        )

    def sans(self, size: float, leading: float, colour: str = "", weight: str = "regular") -> Style:
        """Section heads, captions and furniture of a size, in the theme's family for them."""
        family = self.theme.manner.heads
        return Style(
            f"{family}.{weight}", size, leading, colour or self.colours.text,
            bold=f"{family}.semibold", italic=f"{family}.italic", word_spacing=_open_spaces(size),
        )  # fmt: skip

    def caps(self, size: float, colour: str, weight: str = "semibold") -> Style:
        """Letterspaced capitals; the caller gives text in capitals."""
        family = self.theme.manner.heads
        return Style(
            f"{family}.{weight}", size, size * 1.7, colour, spacing=size * 0.09, word_spacing=_open_spaces(size)
        )

    def lines(self, text: str | Iterable[Run], style: Style, measure: float, indent: float = 0.0) -> list[SetLine]:
        """`text` in lines of at most `measure` pt."""
        return self._remembered(set_text, text, style, measure, indent)

    def strips(
        self, text: str | Iterable[Run], style: Style, node: Node, *, measure: float, x: float = 0.0
    ) -> tuple[Strip, ...]:
        """`text` in lines of at most `measure` pt, a strip a line, their left edge at `x`."""
        return line_strips(self.lines(text, style, measure), style, node, x=x, measure=measure)

    def title(self, text: str, style: Style, measure: float) -> list[SetLine]:
        """`text` in lines of even length, of at most `measure` pt."""
        return self._remembered(lambda *wish: balanced(*wish[:4]), text, style, measure, -1.0)

    def _remembered(
        self, setter: Setter, text: str | Iterable[Run], style: Style, measure: float, indent: float
    ) -> list[SetLine]:
        """Lines that were set before are not set again: a chapter is tried with several heights of its pictures."""
        words = text if isinstance(text, str) else tuple(text)
        key = (words, style, measure, indent, self.lacking.record)
        lines = self._known.get(key)
        if lines is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            lines = self._known[key] = setter(words, style, measure, self.lacking, indent)
        return lines

    def at_most(self, most: int, lines: list[SetLine], style: Style, measure: float) -> list[SetLine]:
        """The first `most` of `lines`, the last ended with … where there were more."""
        if len(lines) <= most:
            return lines
        rest = "".join(line.text for line in lines[most - 1 : most + 1]).replace(SOFT_HYPHEN, "")
        return [*lines[: most - 1], self.short_line(rest, style, measure)]

    def line(self, text: str, style: Style) -> SetLine:
        """`text` in one line."""
        return set_line(text, style, self.lacking)

    def short_line(self, text: str, style: Style, measure: float) -> SetLine:
        """`text` in one line of at most `measure` pt, shortened with … where need be."""
        return shortened(text, style, measure, self.lacking)


def _open_spaces(size: float) -> float:
    """The sans has narrow spaces, which close up in small sizes: what they need more, in pt."""
    return size * (0.08 if size < 12 else 0.045)


def fitting(sizes: tuple[TitleSize, ...], text: str) -> tuple[float, float]:
    """Size and leading in pt for a title, by its length."""
    for longest, size, leading in sizes:
        if len(text) <= longest:
            return size, leading
    return sizes[-1][1], sizes[-1][2]
