"""Lines of text: styled runs set to a measure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from portfolio.domain.prose import Run
from portfolio.publishing.renderers.pdf.breaking import SOFT_HYPHEN, Lacking, Style, Word, broken, width_of, words_of
from portfolio.publishing.renderers.pdf.fonts import face
from portfolio.publishing.renderers.pdf.items import Line, Node, Span
from portfolio.publishing.renderers.pdf.shaping import Piece

__all__ = ["SOFT_HYPHEN", "Lacking", "SetLine", "Style", "balanced", "followed", "set_line", "set_text", "shortened"]

_RUNT = 0.13
"""In parts of the measure: a last line shorter than this is a runt."""


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line that was set: spans from its own left edge, width in pt."""

    spans: tuple[Span, ...]
    """They end with a space, which has no width, where the text goes on with another word on the next line."""
    width: float
    rtl: bool = False
    said: str = ""
    """The text as it is read, where the letters stand in another order than that."""

    @property
    def text(self) -> str:
        """The letters as they are read."""
        return self.said or "".join(span.text for span in self.spans)

    def at(self, x: float, y: float, node: Node | None = None) -> Line:
        """The line with its baseline at (x, y)."""
        return Line(x, y, self.width, self.spans, node, self.said)

    def spaced(self) -> "SetLine":
        """The same, followed by a space: for what stands beside other words of its element."""
        if not self.spans or self.text.endswith(" "):
            return self
        *others, last = self.spans
        return replace(self, spans=(*others, replace(last, text=f"{last.text} ")), said=self.said and f"{self.said} ")


def followed(lines: list[SetLine]) -> list[SetLine]:
    """The same lines, of which the last is followed by other words of its element."""
    return [*lines[:-1], lines[-1].spaced()] if lines else []


def set_text(
    text: str | Iterable[Run], style: Style, measure: float, lacking: Lacking, indent: float = 0.0
) -> list[SetLine]:
    """Lines of at most `measure` pt; the first is `indent` pt shorter, its spans begin there. No text, no line."""
    runs = (Run(text),) if isinstance(text, str) else text
    words = list(words_of(runs, style, lacking))
    groups = list(broken(words, style, measure, indent))
    if len(groups) > 2 and width_of(groups[-1]) < measure * _RUNT:
        # A last line of one short word looks lost: a slightly narrower measure often gives it company.
        for part in (0.985, 0.97, 0.95, 0.93):
            tried = list(broken(words, style, measure * part, indent))
            if len(tried) == len(groups) and width_of(tried[-1]) >= measure * _RUNT * 1.3:
                groups = tried
                break
    rtl = next((word.rtl for word in words if word.rtl or any(c.isalpha() for c in word.text)), False)
    return _lines(groups, style, indent, rtl)


def _lines(groups: list[list[Word]], style: Style, indent: float, rtl: bool) -> list[SetLine]:
    lines: list[SetLine] = []
    for n, group in enumerate(groups):
        shift = indent if not lines else 0.0
        following = groups[n + 1][0] if n + 1 < len(groups) else None
        line = _joined(group, style, rtl, goes_on=following is not None and (following.space > 0 or following.hard))
        lines.append(_shifted(line, shift) if shift and not rtl else line)
    return lines


def set_line(text: str, style: Style, lacking: Lacking) -> SetLine:
    """`text` in a single line, however long it gets."""
    return _joined(list(words_of((Run(text.replace("\n", " ")),), style, lacking)), style, rtl=False, goes_on=False)


def balanced(text: str | Iterable[Run], style: Style, measure: float, lacking: Lacking) -> list[SetLine]:
    """As `set_text`, but with lines of even length: for titles."""
    lines = set_text(text, style, measure, lacking)
    if not 1 < len(lines) < 8 or not isinstance(text, str):
        return lines
    low, high = measure / 2, measure
    for _ in range(6):
        middle = (low + high) / 2
        tried = set_text(text, style, middle, lacking)
        if len(tried) > len(lines) or max(line.width for line in tried) > middle:
            low = middle
        else:
            high, lines = middle, tried
    return lines


def shortened(text: str, style: Style, measure: float, lacking: Lacking) -> SetLine:
    """`text` in one line of at most `measure` pt, ended with … at a word where it is too long."""
    text = " ".join(text.split())
    line = set_line(text, style, lacking)
    if line.width <= measure:
        return line
    room = measure - set_line("…", style, lacking).width
    words = text[: int(measure / style.size * 4)].split(" ")
    while len(words) > 1 and set_line(" ".join(words), style, lacking).width > room:
        words.pop()
    kept = " ".join(words).rstrip(" ,.;:–—-")
    while kept and set_line(kept, style, lacking).width > room:
        kept = kept[:-1]
    return set_line(f"{kept}…", style, lacking)


def _joined(words: list[Word], style: Style, rtl: bool, *, goes_on: bool) -> SetLine:
    """Words as spans, neighbours in one font joined with their spaces; a last space where the text goes on."""
    fonts = {word.font for word in words}
    if len(fonts) == 1 and "" not in fonts:
        return _plain(words, style, goes_on=goes_on)
    size, spacing = style.size, style.spacing
    spans: list[Span] = []
    texts: list[str] = []
    font, start, x = "", 0.0, 0.0
    for n, word in enumerate(_ordered(words, rtl)):
        pieces = word.pieces
        if n and word.space:
            pieces = (Piece(" ", face(word.role).name, (word.space - spacing) / size), *pieces)
        for piece in pieces:
            if piece.font != font:
                if texts:
                    spans.append(_span(start, "".join(texts), font, style))
                texts, font, start = [], piece.font, x
            texts.append(piece.text)
            x += piece.width * size + spacing * len(piece.text)
    if texts:
        if goes_on:
            texts.append(" ")
        spans.append(_span(start, "".join(texts), font, style))
    said = _said(words, goes_on=goes_on) if rtl or any(word.rtl for word in words) else ""
    return SetLine(tuple(spans), x - spacing if spans else 0.0, rtl, said)


def _plain(words: list[Word], style: Style, *, goes_on: bool) -> SetLine:
    """As `_joined`, for words in one font: most lines of any booklet."""
    texts = [f" {word.pieces[0].text}" if word.space else word.pieces[0].text for word in words]
    if words[0].space:
        texts[0] = texts[0][1:]
    if goes_on:
        texts.append(" ")
    span = _span(0.0, "".join(texts), words[0].font, style)
    return SetLine((span,), width_of(words) - style.spacing)


def _said(words: list[Word], *, goes_on: bool) -> str:
    """Words as they are read, whatever the order and the forms in which they are seen."""
    text = "".join(f" {word.text}" if n and word.space else word.text for n, word in enumerate(words))
    return f"{text} " if goes_on else text


def _span(x: float, text: str, font: str, style: Style) -> Span:
    return Span(x, text, font, style.size, style.colour, style.spacing, style.word_spacing)


def _ordered(words: list[Word], rtl: bool) -> list[Word]:
    """Words in the order in which they are seen: neighbours that run from right to left change places."""
    if not rtl and not any(word.rtl for word in words):
        return words
    result: list[Word] = []
    run: list[Word] = []
    for word in words:
        against = word.rtl != rtl and (word.rtl or any(c.isalpha() for c in word.text))
        if against:
            run.append(word)
            continue
        result += _turned(run) if not rtl else run[::-1]
        run = []
        result.append(word)
    result += _turned(run) if not rtl else run[::-1]
    return result if not rtl else _turned(result)


def _turned(words: list[Word]) -> list[Word]:
    """Words from last to first, each with the space that now stands before it."""
    spaces = [word.space for word in words]
    turned = words[::-1]
    if not turned:
        return []
    before = [spaces[0], *spaces[:0:-1]]
    return [replace(word, space=space or before[0]) for word, space in zip(turned, before, strict=True)]


def _shifted(line: SetLine, by: float) -> SetLine:
    return replace(line, spans=tuple(replace(span, x=span.x + by) for span in line.spans), width=line.width + by)
