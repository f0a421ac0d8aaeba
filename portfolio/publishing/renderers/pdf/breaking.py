"""Words, and where lines of them end: at spaces, at joints of words, at hyphens where the edge would be too ragged."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from portfolio.domain.prose import Run
from portfolio.publishing.renderers.pdf.fonts import face
from portfolio.publishing.renderers.pdf.hyphens import hyphenations
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
class Word:
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


@dataclass(slots=True)
class Lacking:
    """Collects the characters that no font has, by the record in hand."""

    record: str = ""
    found: dict[str, dict[str, None]] = field(default_factory=dict)

    def note(self, characters: str) -> None:
        """Remember `characters` for the record in hand."""
        self.found.setdefault(self.record, {}).update(dict.fromkeys(characters))


def width_of(words: list[Word]) -> float:
    """Of a line of words, in pt."""
    return sum([word.width + word.space for word in words]) - words[0].space


def words_of(runs: Iterable[Run], style: Style, lacking: Lacking) -> Iterator[Word]:
    """The words of a text, each with the space before it."""
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
                    word = Word(pieces, width, space, text, role, form.rtl, hard, tied, own if plain else "")
                    yield word
                    if plain and space and not hard and text == part and len(common) < _MOST_COMMON:
                        common[text] = word
                    space, hard, glued = 0.0, False, True


@lru_cache(maxsize=64)
def _common(_role: str, _size: float, _spacing: float, _word_spacing: float) -> dict[str, Word]:
    """Words in one style that came before, with a space before them: half of any text are the same few words."""
    return {}


def broken(words: list[Word], style: Style, measure: float, indent: float) -> Iterator[list[Word]]:
    """Words by line, each line as full as may be; hyphens where the edge would else be too ragged."""
    queue = words[::-1]
    line: list[Word] = []
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


def _hyphenated(word: Word, room: float, style: Style, *, too_wide: bool) -> tuple[Word, ...] | None:
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


def _softened(word: Word) -> Word:
    """The same with the hyphen at its end as a soft one."""
    *others, last = word.pieces
    pieces = (*others, replace(last, text=last.text[:-1] + SOFT_HYPHEN))
    return replace(word, pieces=pieces, text=word.text[:-1] + SOFT_HYPHEN)


def _parts_later(word: Word, measure: float, style: Style) -> bool:
    """Whether a word that is too wide for any line can at least be hyphenated on a line of its own."""
    return style.hyphenate and _hyphenated(word, measure, style, too_wide=True) is not None


def _part(word: Word, text: str, style: Style, *, follows: bool = False) -> Word:
    form = shaped(text, word.role)
    width = form.width * style.size + style.spacing * len(text)
    space = 0.0 if follows else word.space
    return Word(form.pieces, width, space, text, word.role, word.rtl, tied=False, font=word.font)


def _forced(word: Word, room: float, style: Style, *, must: bool) -> tuple[Word, ...] | None:
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


def _rest(word: Word, head: Word, style: Style) -> Word:
    """What follows `head` in `word`; taken off, not measured anew, for a word of 20,000 letters has 600 heads."""
    text = word.text[len(head.text) :]
    if len(word.pieces) != 1 or len(head.pieces) != 1 or word.pieces[0].text != word.text:
        return _part(word, text, style, follows=True)
    whole = word.pieces[0]
    piece = replace(whole, text=text, width=whole.width - head.pieces[0].width)
    return replace(word, pieces=(piece,), width=word.width - head.width, space=0.0, text=text, tied=False)
