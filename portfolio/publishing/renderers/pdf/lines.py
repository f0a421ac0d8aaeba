"""Lines of text: styled runs broken to a measure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from portfolio.domain.prose import Run
from portfolio.publishing.renderers.pdf.fonts import face
from portfolio.publishing.renderers.pdf.hyphens import hyphenations
from portfolio.publishing.renderers.pdf.items import Line, Node, Span
from portfolio.publishing.renderers.pdf.shaping import Piece, shaped

_PARTS = re.compile(r"\n|[ \t]+|[^ \t\n]+")
# A word may also be parted after a hyphen or dash between letters, or a slash: “anak-|anak”, “dan/|atau”.
_JOINTS = re.compile(r"(?<=\w\w[-‐/])(?=\w\w)|(?<=[–—])(?=\w)|(?<=[/&?=_.])(?=\w{12,})")
SOFT_HYPHEN = "\u00ad"
"""Printed as a hyphen where a word is parted; who searches or listens finds the word whole."""
_HYPHENATION_ZONE = 0.11
"""In parts of the measure: a line that falls short by less is left as it is."""
_MOST_COMMON = 20_000
"""Words that are kept in one style."""
_RUNT = 0.13
"""In parts of the measure: a last line shorter than this is a runt."""


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set: roles of fonts (see `fonts.face`), size and leading in pt, colour."""

    font: str
    size: float
    leading: float
    colour: str
    bold: str = ""
    italic: str = ""
    bold_italic: str = ""
    spacing: float = 0.0
    """Added after each letter, in pt."""
    word_spacing: float = 0.0
    """Added to each space, in pt."""
    hyphenate: bool = False

    def role(self, run: Run) -> str:
        """The font for a run."""
        if run.bold and run.italic:
            return self.bold_italic or self.bold or self.font
        if run.bold:
            return self.bold or self.font
        return (self.italic or self.font) if run.italic else self.font


@dataclass(frozen=True, slots=True)
class _Word:
    """What is not parted by a space; its pieces in one or more fonts, widths in pt."""

    pieces: tuple[Piece, ...]
    width: float
    space: float
    """Before it, unless it begins a line; 0 where it is tied to the word before."""
    text: str
    role: str
    """Of its only run; "" where it is made of several and can't be hyphenated."""
    rtl: bool = False
    hard: bool = False
    """A line break stands before it."""
    tied: bool = False
    """No break before it: the style changes inside a word."""
    font: str = ""
    """The only font of its letters and of the space before it; "" where there are others, or it runs from the right."""


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


@dataclass(slots=True)
class Lacking:
    """Collects the characters that no font has, by the record in hand."""

    record: str = ""
    found: dict[str, dict[str, None]] = field(default_factory=dict)

    def note(self, characters: str) -> None:
        """Remember `characters` for the record in hand."""
        self.found.setdefault(self.record, {}).update(dict.fromkeys(characters))


def set_text(
    text: str | Iterable[Run], style: Style, measure: float, lacking: Lacking, indent: float = 0.0
) -> list[SetLine]:
    """Lines of at most `measure` pt; the first is `indent` pt shorter, its spans begin there. No text, no line."""
    runs = (Run(text),) if isinstance(text, str) else text
    words = list(_words(runs, style, lacking))
    groups = list(_broken(words, style, measure, indent))
    if len(groups) > 2 and _width(groups[-1]) < measure * _RUNT:
        # A last line of one short word looks lost: a slightly narrower measure often gives it company.
        for part in (0.985, 0.97, 0.95, 0.93):
            tried = list(_broken(words, style, measure * part, indent))
            if len(tried) == len(groups) and _width(tried[-1]) >= measure * _RUNT * 1.3:
                groups = tried
                break
    rtl = next((word.rtl for word in words if word.rtl or any(c.isalpha() for c in word.text)), False)
    return _lines(groups, style, indent, rtl)


def _width(words: list[_Word]) -> float:
    return sum([word.width + word.space for word in words]) - words[0].space


def _lines(groups: list[list[_Word]], style: Style, indent: float, rtl: bool) -> list[SetLine]:
    lines: list[SetLine] = []
    for n, group in enumerate(groups):
        shift = indent if not lines else 0.0
        following = groups[n + 1][0] if n + 1 < len(groups) else None
        line = _joined(group, style, rtl, goes_on=following is not None and (following.space > 0 or following.hard))
        lines.append(_shifted(line, shift) if shift and not rtl else line)
    return lines


def set_line(text: str, style: Style, lacking: Lacking) -> SetLine:
    """`text` in a single line, however long it gets."""
    return _joined(list(_words((Run(text.replace("\n", " ")),), style, lacking)), style, rtl=False, goes_on=False)


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


def _words(runs: Iterable[Run], style: Style, lacking: Lacking) -> Iterator[_Word]:
    space = 0.0
    hard = False
    glued = False
    size, spacing = style.size, style.spacing
    for run in runs:
        role = style.role(run)
        own = face(role).name
        gap = face(role).widths[" "] * size + spacing + style.word_spacing
        common = _common(role, size, spacing, style.word_spacing)
        for part in _PARTS.findall(run.text):
            if part == "\n":
                hard, space, glued = True, 0.0, False
            elif part[0] in " \t":
                space, glued = gap, False
            elif space and not hard and part in common:
                yield common[part]
                space, glued = 0.0, True
            else:
                for n, text in enumerate((part,) if part.isalpha() else _JOINTS.split(part)):
                    form = shaped(text, role)
                    if form.missing:
                        lacking.note(form.missing)
                    pieces = form.pieces
                    width = form.width * size
                    if spacing:
                        width += spacing * sum(len(piece.text) for piece in pieces)
                    plain = len(pieces) == 1 and pieces[0].font == own and not form.rtl
                    tied = glued and n == 0
                    word = _Word(pieces, width, space, text, role, form.rtl, hard, tied, own if plain else "")
                    yield word
                    if plain and space and not hard and text == part and len(common) < _MOST_COMMON:
                        common[text] = word
                    space, hard, glued = 0.0, False, True


@lru_cache(maxsize=64)
def _common(_role: str, _size: float, _spacing: float, _word_spacing: float) -> dict[str, _Word]:
    """Words in one style that came before, with a space before them: half of any text are the same few words."""
    return {}


def _broken(words: list[_Word], style: Style, measure: float, indent: float) -> Iterator[list[_Word]]:
    """Words by line, each line as full as may be; hyphens where the edge would else be too ragged."""
    queue = words[::-1]
    line: list[_Word] = []
    room = measure - indent
    hyphens = 0
    while queue:
        word = queue.pop()
        if word.hard and line:
            yield line
            line, room, hyphens = [], measure, 0
        needed = word.width + (word.space if line else 0.0)
        if needed <= room + 0.001:
            line.append(word)
            room -= needed
            continue
        worth_it = hyphens < 2 and bool(queue) and room > measure * _HYPHENATION_ZONE
        # A word wider than the measure has to be parted anyhow.
        too_wide = word.width > measure
        may_hyphenate = style.hyphenate and (worth_it or too_wide)
        free = room - needed + word.width
        halves = _hyphenated(word, free, style, too_wide=too_wide) if may_hyphenate else None
        hyphens = hyphens + 1 if halves else 0
        if halves is None and (
            not line or (too_wide and room > measure * 0.4 and not _parts_later(word, measure, style))
        ):
            halves = _forced(word, free, style, must=not line)
        if halves is None:
            queue.append(word)
            while queue[-1].tied and len(line) > 1:
                # A word made of several styles goes to the next line as a whole.
                queue.append(line.pop())
        else:
            line.append(halves[0])
            queue += halves[1:]
        yield line
        line, room = [], measure
    if line:
        yield line


def _hyphenated(word: _Word, room: float, style: Style, *, too_wide: bool) -> tuple[_Word, ...] | None:
    """The longest head of `word` that finds room with its hyphen, and the rest; None where none does.

    A capital, as names have it, keeps a word whole unless it is too wide for any line.
    """
    if len(word.pieces) != 1:
        return None
    for place in reversed(hyphenations(word.text.lower() if too_wide else word.text)):
        head = _part(word, word.text[:place] + "-", style)
        if head.width <= room:
            return _softened(head), _part(word, word.text[place:], style, follows=True)
    return None


def _softened(word: _Word) -> _Word:
    """The same with the hyphen at its end as a soft one."""
    *others, last = word.pieces
    pieces = (*others, replace(last, text=last.text[:-1] + SOFT_HYPHEN))
    return replace(word, pieces=pieces, text=word.text[:-1] + SOFT_HYPHEN)


def _parts_later(word: _Word, measure: float, style: Style) -> bool:
    """Whether a word that is too wide for any line can at least be hyphenated on a line of its own."""
    return style.hyphenate and _hyphenated(word, measure, style, too_wide=True) is not None


def _part(word: _Word, text: str, style: Style, *, follows: bool = False) -> _Word:
    form = shaped(text, word.role)
    width = form.width * style.size + style.spacing * len(text)
    space = 0.0 if follows else word.space
    return _Word(form.pieces, width, space, text, word.role, word.rtl, tied=False, font=word.font)


def _forced(word: _Word, room: float, style: Style, *, must: bool) -> tuple[_Word, ...] | None:
    """As many letters of a word wider than a line as find room, and the rest; no hyphen, for it isn't one."""
    width, count = 0.0, 0
    for character in word.text:
        width += shaped(character, word.role).width * style.size + style.spacing
        if width > room:
            break
        count += 1
    if must:
        count = max(count, 1)
    if count == 0:
        return None
    if count >= len(word.text):
        return (word,)
    head = _part(word, word.text[:count], style)
    return head, _rest(word, head, style)


def _rest(word: _Word, head: _Word, style: Style) -> _Word:
    """What follows `head` in `word`; taken off, not measured anew, for a word of 20,000 letters has 600 heads."""
    text = word.text[len(head.text) :]
    if len(word.pieces) != 1 or len(head.pieces) != 1 or word.pieces[0].text != word.text:
        return _part(word, text, style, follows=True)
    whole = word.pieces[0]
    piece = replace(whole, text=text, width=whole.width - head.pieces[0].width)
    return replace(word, pieces=(piece,), width=word.width - head.width, space=0.0, text=text, tied=False)


def _joined(words: list[_Word], style: Style, rtl: bool, *, goes_on: bool) -> SetLine:
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


def _plain(words: list[_Word], style: Style, *, goes_on: bool) -> SetLine:
    """As `_joined`, for words in one font: most lines of any booklet."""
    texts = [f" {word.pieces[0].text}" if word.space else word.pieces[0].text for word in words]
    if words[0].space:
        texts[0] = texts[0][1:]
    if goes_on:
        texts.append(" ")
    span = _span(0.0, "".join(texts), words[0].font, style)
    return SetLine((span,), _width(words) - style.spacing)


def _said(words: list[_Word], *, goes_on: bool) -> str:
    """Words as they are read, whatever the order and the forms in which they are seen."""
    text = "".join(f" {word.text}" if n and word.space else word.text for n, word in enumerate(words))
    return f"{text} " if goes_on else text


def _span(x: float, text: str, font: str, style: Style) -> Span:
    return Span(x, text, font, style.size, style.colour, style.spacing, style.word_spacing)


def _ordered(words: list[_Word], rtl: bool) -> list[_Word]:
    """Words in the order in which they are seen: neighbours that run from right to left change places."""
    if not rtl and not any(word.rtl for word in words):
        return words
    result: list[_Word] = []
    run: list[_Word] = []
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


def _turned(words: list[_Word]) -> list[_Word]:
    """Words from last to first, each with the space that now stands before it."""
    spaces = [word.space for word in words]
    turned = words[::-1]
    if not turned:
        return []
    before = [spaces[0], *spaces[:0:-1]]
    return [replace(word, space=space or before[0]) for word, space in zip(turned, before, strict=True)]


def _shifted(line: SetLine, by: float) -> SetLine:
    return replace(line, spans=tuple(replace(span, x=span.x + by) for span in line.spans), width=line.width + by)
