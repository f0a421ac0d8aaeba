"""One practice told otherwise: in another writing frame, or in fewer words. Only what the author wrote. Pure.

A shorter version keeps whole sentences, in their order: what opens a section, what is emphasised, what counts or names
an effect. A sentence that leans on the one before (“Karena itu …”) comes only together with it; of a list every item
begins, or none.
"""

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from portfolio.domain.framework import WritingFrame
from portfolio.domain.prose import Block, ListBlock, Paragraph, Run, parse, tidy, to_markdown
from portfolio.domain.wording import count_words
from portfolio.publishing.condense import sentences
from portfolio.publishing.content import PracticeContent, SectionContent

_LEANING = re.compile(
    r"^[“\"(]?(?:Namun|Tetapi|Akan tetapi|Karena itu|Oleh karena itu|Sebab itu|Hal ini|Hal itu|Hal tersebut|Ini|Itu|"
    r"Mereka|Ia|Dia|Sebaliknya|Lalu|Kemudian|Setelah itu|Sesudah itu|Selain itu|Akibatnya|Dengan begitu|"
    r"Dengan demikian|Jawabannya|Hasilnya|Alasannya|Di sana|Di situ|Sejak itu|Begitu pula|Juga)\b"
)
_TELLING = re.compile(
    r"\b(?:meningkat|naik|turun|menurun|berkurang|bertambah|menjadi|hasil|dampak|tujuan|karena|sehingga|akar masalah|"
    r"tantangan|masalah|langkah|berani|ternyata|belajar|berubah|tindak lanjut)\b",
    re.IGNORECASE,
)
_SHARE = 0.8
"""A section twice as long as another gets somewhat less than twice as many words."""
_LONGEST_ANNOUNCEMENT = 12
"""Words of a sentence that leads up to a list without a colon: “Ada tiga hal yang harus dihadapi.”"""
_OPENING_WORTH, _BEGINNING_WORTH, _LIST_WORTH = 3.0, 1.4, 2.6
"""What more the first sentence of a section, and of a paragraph, is worth; and what a list is."""


@dataclass(frozen=True, slots=True)
class Shortened:
    """A shorter version, and the sentences that are not in it."""

    practice: PracticeContent
    left_out: tuple[tuple[str, tuple[str, ...]], ...]
    """Name of a section, its sentences that were left out; sections that are whole are not named."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence in its place."""

    block: int
    item: int
    """Place among the items of a list, 0 in a paragraph."""
    place: int
    """Among the sentences of its paragraph or item."""
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """As it reads."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class _Piece:
    """What is kept or left out as one: a sentence; or what announces a list with the beginning of each item."""

    parts: tuple[_Part, ...]
    needs: int | None
    """Place of the piece without which it can't be understood."""
    worth: float

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(count_words(part.text) for part in self.parts)


def in_frame(practice: PracticeContent, source: WritingFrame, target: WritingFrame) -> PracticeContent:
    """The practice in another frame: texts and photos stand in the sections that correspond.

    Where several sections correspond to one, their texts follow each other there.
    """
    homes = corresponding(source, target)
    bodies: dict[str, list[str]] = defaultdict(list)
    for section in practice.sections:
        if section.body.strip():
            bodies[homes.get(section.id, target.sections[-1].id)].append(section.body)
    return replace(
        practice,
        sections=tuple(SectionContent(one.id, one.name, "\n\n".join(bodies[one.id])) for one in target.sections),
        photos=tuple(replace(photo, section=homes.get(photo.section, "")) for photo in practice.photos),
    )


def corresponding(source: WritingFrame, target: WritingFrame) -> dict[str, str]:
    """Section of one frame -> that of the other which tells the same: of its id, else of the same part of STAR."""
    by_role: dict[str, str] = {}
    for section in target.sections:
        by_role.setdefault(section.like or section.id, section.id)
    homes = {}
    for section in source.sections:
        same = target.section(section.id)
        if same is not None or (section.like or section.id) in by_role:
            homes[section.id] = same.id if same is not None else by_role[section.like or section.id]
    return homes


def shortened(practice: PracticeContent, most_words: int) -> Shortened:
    """The practice in at most so many words of text, summary included; the lesson's steps and claims are left out."""
    room = max(most_words - count_words(practice.summary), 0)
    pieces = {section.id: _pieces(parse(section.body)) for section in practice.sections}
    kept = _chosen(pieces, room)
    sections, left_out = [], []
    for section in practice.sections:
        own, chosen = pieces[section.id], kept[section.id]
        sections.append(replace(section, body=_body(parse(section.body), own, chosen)))
        gone = tuple(part.text for place, piece in enumerate(own) if place not in chosen for part in piece.parts)
        if gone:
            left_out.append((section.name, gone))
    return Shortened(replace(practice, sections=tuple(sections), elements=()), tuple(left_out))


def words_of(practice: PracticeContent) -> int:
    """How many words of text a version has, summary included; captions, numbers and tables do not count."""
    pieces = (piece for section in practice.sections for piece in _pieces(parse(section.body)))
    return count_words(practice.summary) + sum(piece.words for piece in pieces)


def _chosen(pieces: Mapping[str, Sequence[_Piece]], room: int) -> dict[str, set[int]]:
    """What is kept of each section: first its own share of the room, then whatever is worth most."""
    lengths = {key: sum(piece.words for piece in own) for key, own in pieces.items()}
    if sum(lengths.values()) <= room:
        return {key: set(range(len(own))) for key, own in pieces.items()}
    whole = sum(length**_SHARE for length in lengths.values())
    kept: dict[str, set[int]] = {key: set() for key in pieces}
    for key, own in pieces.items():
        share = int(room * lengths[key] ** _SHARE / whole) if whole else 0
        for place in _by_worth(own):
            _take(own, place, kept[key], share)
    used = sum(own[place].words for key, own in pieces.items() for place in kept[key])
    ranked = sorted(
        ((own[place].worth, key, place) for key, own in pieces.items() for place in range(len(own))),
        key=lambda one: (-one[0], one[2]),
    )
    for _, key, place in ranked:
        own = pieces[key]
        inside = sum(own[n].words for n in kept[key])
        before = len(kept[key])
        _take(own, place, kept[key], inside + room - used)
        if len(kept[key]) > before:
            used += sum(own[n].words for n in kept[key]) - inside
    return kept


def _by_worth(pieces: Sequence[_Piece]) -> list[int]:
    return sorted(range(len(pieces)), key=lambda place: (-pieces[place].worth, place))


def _take(pieces: Sequence[_Piece], place: int, kept: set[int], room: int) -> None:
    """Keep a piece with all it needs, where there is room for them in the section."""
    wanted, needed = {place}, pieces[place].needs
    while needed is not None and needed not in wanted:
        wanted.add(needed)
        needed = pieces[needed].needs
    together = kept | wanted
    if sum(pieces[n].words for n in together) <= room:
        kept |= wanted


def _pieces(blocks: Sequence[Block]) -> list[_Piece]:
    pieces: list[_Piece] = []
    for number, block in enumerate(blocks):
        if isinstance(block, ListBlock):
            announced = pieces.pop() if pieces and _announces(pieces[-1], number) else None
            pieces += _list_pieces(block, number, announced, len(pieces))
        else:
            pieces += _sentence_pieces(block, number, len(pieces))
    return pieces


def _announces(piece: _Piece, number: int) -> bool:
    """Whether a sentence right before a list leads up to it: with a colon, or because it is short."""
    last = piece.parts[-1]
    near = last.block == number - 1 and len(piece.parts) == 1
    return near and (last.text.rstrip().endswith(":") or count_words(last.text) <= _LONGEST_ANNOUNCEMENT)


def _list_pieces(block: ListBlock, number: int, announced: _Piece | None, before: int) -> list[_Piece]:
    """How each item begins, all together: a list with a hole would mislead; then what goes on from there."""
    core: list[_Part] = list(announced.parts) if announced else []
    more: list[_Piece] = []
    for item, paragraph in enumerate(block.items):
        parts = [_Part(number, item, place, runs) for place, runs in enumerate(_sentence_runs(paragraph.runs))]
        core += parts[:1]
        for part in parts[1:]:
            needs = before if part.place == 1 else before + len(more)
            more.append(_Piece((part,), needs, _worth(part.runs)))
    needed = announced.needs if announced else None
    return [_Piece(tuple(core), needed, _LIST_WORTH), *more]


def _sentence_pieces(block: Paragraph, number: int, before: int) -> list[_Piece]:
    pieces: list[_Piece] = []
    for place, runs in enumerate(_sentence_runs(block.runs)):
        part = _Part(number, 0, place, runs)
        worth = _worth(runs)
        if not place:
            worth += _OPENING_WORTH if number == 0 else _BEGINNING_WORTH
        needs = before + place - 1 if place and _LEANING.match(part.text) else None
        pieces.append(_Piece((part,), needs, worth))
    return pieces


def _worth(runs: Sequence[Run]) -> float:
    """How much a sentence tells, for its length."""
    text = "".join(run.text for run in runs)
    worth = 1.0
    worth += 1.2 if re.search(r"\d", text) else 0.0
    worth += 1.0 if any(run.bold for run in runs) else 0.0
    worth += 0.7 * min(len(_TELLING.findall(text)), 2)
    worth -= 0.4 if text.rstrip().endswith("?") else 0.0
    return worth / math.sqrt(max(count_words(text) / 18, 1.0))


def _sentence_runs(runs: Sequence[Run]) -> list[tuple[Run, ...]]:
    """A paragraph's runs cut at the ends of its sentences; what somebody says in one breath stays one."""
    text = "".join(run.text for run in runs)
    cut, begin, end = [], 0, 0
    for sentence in sentences(text):
        end = text.index(sentence, end) + len(sentence)
        spoken = text[begin:end]
        if spoken.count("“") <= spoken.count("”"):
            cut.append(tidy(_cut(runs, begin, end)))
            begin = end
    cut.append(tidy(_cut(runs, begin, end)))
    return [one for one in cut if one]


def _cut(runs: Sequence[Run], begin: int, end: int) -> list[Run]:
    found, place = [], 0
    for run in runs:
        inside = run.text[max(begin - place, 0) : max(end - place, 0)]
        if inside:
            found.append(Run(inside, run.bold, run.italic))
        place += len(run.text)
    return found


def _body(blocks: Sequence[Block], pieces: Sequence[_Piece], kept: set[int]) -> str:
    """The section's text with what is kept of it."""
    parts = [part for place in kept for part in pieces[place].parts]
    told: list[Block] = []
    for number, block in enumerate(blocks):
        items: dict[int, list[_Part]] = defaultdict(list)
        for part in sorted(parts, key=lambda one: (one.item, one.place)):
            if part.block == number:
                items[part.item].append(part)
        paragraphs = tuple(
            Paragraph(tidy([run for part in own for run in (*part.runs, Run(" "))])) for own in items.values()
        )
        if paragraphs:
            told.append(ListBlock(paragraphs, block.ordered) if isinstance(block, ListBlock) else paragraphs[0])
    return to_markdown(tuple(told))
