"""Long text brought down to the few lines of a slide: sentences and list items that the author wrote, never new words.

Of a paragraph the sentence speaks that the author emphasised, else the first; of a list each item. What is longer than
a line of a slide ends at a clause with “…”.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from portfolio.domain.prose import ListBlock, Run, parse, plain
from portfolio.publishing.deck import Point

MOST_WORDS = 18
_FEWEST_WORDS = 5
_LONGEST_LEAD = 6
"""Words of an emphasised beginning that names what follows: “**Rasa takut salah.** Dalam angket …”."""
_LONGEST_HEAD = 12
_END = re.compile(r"(?<=[.!?…])[”’\"')\]]*(?=\s+[“‘\"'(\[]?[A-Z0-9À-Þ])")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(“‘])(?:[A-Z]|Dr|Dra|Drs|Hj|Ir|Ny|Tn|Bpk|Sdr|Prof|No|no|hlm|dll|dsb|dst|Jl|Kab|Kec|[A-Z]\.[A-Za-z]+)\.$"
)
_CLAUSE = re.compile(r"(?<=\S)(?=[,;:](?:\s|$)|\s[–—]\s)")


@dataclass(frozen=True, slots=True)
class Group:
    """Points that belong on slides together, and the whole text that they stand for."""

    points: tuple[Point, ...]
    source: str
    """Plain text."""
    ordered: bool = False
    head: str = ""
    """The sentence that announces a list, "" where none does."""


def groups(markdown: str) -> tuple[Group, ...]:
    """The text as groups of points: a numbered list is one by itself, everything else runs together."""
    found: list[Group] = []
    blocks = parse(markdown)
    for place, block in enumerate(blocks):
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        if isinstance(block, ListBlock):
            head = _announcement(found, blocks[place - 1]) if place else ""
            points = tuple(_point(item.runs, alone=True) for item in block.items)
            announced = [found.pop().source] if found and not found[-1].points else []
            source = "\n".join([*announced, *(_words(item.runs) for item in block.items)])
            found.append(Group(tuple(one for one in points if one.plain), source, block.ordered, head))
        else:
            announces = isinstance(following, ListBlock) and len(_words(block.runs).split()) <= _LONGEST_HEAD
            points = () if announces else (_point(block.runs),)
            found.append(Group(points, _words(block.runs)))
    return tuple(one for one in _joined(found) if one.points)


def main_point(markdown: str) -> Point | None:
    """What a text says first of all; a list that its first sentence announces with a colon follows it."""
    blocks = parse(markdown)
    if not blocks:
        return None
    first = blocks[0]
    if isinstance(first, ListBlock):
        return _point(first.items[0].runs, alone=True)
    announced = blocks[1] if len(blocks) > 1 else None
    if isinstance(announced, ListBlock) and _words(first.runs).endswith(":"):
        items = "; ".join(_words(item.runs).rstrip(".;,") for item in announced.items)
        return Point(shortened(items), _words(first.runs))
    return _point(first.runs)


def sentences(text: str) -> list[str]:
    """A paragraph's sentences; an abbreviation ends none."""
    parts: list[str] = []
    begin = 0
    for match in _END.finditer(text):
        if _ABBREVIATED.search(text[begin : match.start()]):
            continue
        parts.append(text[begin : match.end()].strip())
        begin = match.end()
    parts.append(text[begin:].strip())
    return [part for part in parts if part]


def question_in(texts: Iterable[str], most_words: int = 26) -> str:
    """The first sentence that asks something, "" where none does."""
    for text in texts:
        for line in plain(text).split("\n"):
            for sentence in sentences(line):
                if sentence.rstrip("”’\"'").endswith("?") and 4 <= len(sentence.split()) <= most_words:
                    return sentence
    return ""


def shortened(sentence: str, most: int = MOST_WORDS) -> str:
    """The sentence without its full stop; where it is longer than `most` words, up to the last clause that fits."""
    words = sentence.split()
    if len(words) <= most:
        return _closed(re.sub(r"(?<![.…])[.;,]$", "", sentence.strip()))
    kept = " ".join(words[:most])
    ends = [match.start() for match in _CLAUSE.finditer(kept)]
    long_enough = [end for end in ends if len(kept[:end].split()) >= _FEWEST_WORDS]
    cut = kept[: long_enough[-1]] if long_enough else kept
    return _closed(cut.rstrip(" ,;:–—.") + "…")


def parted(points: Sequence[Point], most: int, words: int = 64) -> list[tuple[Point, ...]]:
    """Points shared out evenly over slides of at most `most` points and about so many words."""
    if not points:
        return []
    total = sum(len(point.plain.split()) for point in points)
    count = max(-(-len(points) // most), -(-total // words))
    size, more = divmod(len(points), count)
    chunks: list[tuple[Point, ...]] = []
    begin = 0
    for n in range(count):
        end = begin + size + (1 if n < more else 0)
        chunks.append(tuple(points[begin:end]))
        begin = end
    return [chunk for chunk in chunks if chunk]


def _announcement(found: list[Group], block: object) -> str:
    """The last sentence before a list, where it is short; it is then not a point of its own."""
    if isinstance(block, ListBlock) or not found:
        return ""
    last = sentences(found[-1].source)[-1] if found[-1].source else ""
    head = last.rstrip(".:") if len(last.split()) <= _LONGEST_HEAD else ""
    return "" if head.startswith(("“", '"')) else head


def _joined(found: Sequence[Group]) -> list[Group]:
    """Neighbours that are no numbered lists and have no head of their own run together."""
    merged: list[Group] = []
    for group in found:
        last = merged[-1] if merged else None
        if last is not None and not group.ordered and not last.ordered and not group.head:
            merged[-1] = Group((*last.points, *group.points), f"{last.source}\n{group.source}", head=last.head)
        else:
            merged.append(group)
    return merged


def _point(runs: Sequence[Run], *, alone: bool = False) -> Point:
    """What a paragraph or an item (`alone`) says first of all."""
    lead, rest = _lead(runs)
    told = sentences(_words(rest))
    if not told:
        return Point("", lead)
    chosen = told[0]
    if not lead and not alone:
        strong = next((run.text.strip() for run in runs if run.bold and run.text.strip()), "")
        chosen = next((one for one in told if strong and strong in one), chosen)
    text = shortened(chosen, MOST_WORDS - len(lead.split()))
    return Point(text if lead else text[:1].upper() + text[1:], lead)


def _lead(runs: Sequence[Run]) -> tuple[str, Sequence[Run]]:
    """The emphasised words that begin a paragraph and name it, and what follows them."""
    if len(runs) < 2 or not (runs[0].bold or runs[0].italic):
        return "", runs
    lead, after = runs[0].text.strip(), runs[1].text
    named = lead.endswith((".", ":")) or after.lstrip().startswith(":")
    if not named or len(lead.split()) > _LONGEST_LEAD:
        return "", runs
    rest = Run(after.lstrip(" :"), runs[1].bold, runs[1].italic)
    return f"{lead.rstrip('.: ')}:", (rest, *runs[2:])


def _words(runs: Iterable[Run]) -> str:
    return " ".join("".join(run.text for run in runs).split())


def _closed(text: str) -> str:
    """A quote that goes on in the next sentence, or was cut, is closed, and says that it goes on."""
    if text.count("“") <= text.count("”"):
        return text
    return f"{text}”" if text.endswith("…") else f"{text}…”"
