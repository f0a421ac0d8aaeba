"""The small Markdown that people write in: paragraphs, bold, italic, bullet and numbered lists.

Text is kept as Markdown and worked on as a tree of frozen dataclasses; `parse` gives back what `to_markdown` wrote,
but for emphasis that Markdown has no way to write (inside a word, beside punctuation): that is dropped, the text stays.
Anything else that Markdown knows (links, pictures, HTML, headings, code) is plain text here.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from portfolio.domain.wording import clean_text

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style. A newline in it is a line break."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of styled runs."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; each item is a paragraph of runs. Nested lists are flattened into their list."""

    items: tuple[Paragraph, ...]
    ordered: bool = False


Block = Paragraph | ListBlock


def parse(markdown: str) -> tuple[Block, ...]:
    """The blocks of a text; never raises, whatever the text."""
    text = clean_text(markdown)
    return _paragraphs(text) if _MARKED.search(text) is None else _read(text)


_MARKED = re.compile(r"[*_\\]|^[ \t]*(?:[-+]|\d{1,9}[.)])(?:[ \t]|$)|\x00|\t", re.MULTILINE)
"""What tells that a text holds more than paragraphs; most do not, and need no parser."""


def _paragraphs(text: str) -> tuple[Block, ...]:
    parts = (tidy([Run(part)]) for part in re.split(r"\n[ \n]*\n", text))
    return tuple(Paragraph(runs) for runs in parts if runs)


@lru_cache(1_000)
def _read(text: str) -> tuple[Block, ...]:
    """The blocks of a text with marks in it; kept, for pages are made again and again while one of them is edited."""
    blocks: list[Block] = []
    items: list[Paragraph] = []
    depth = 0
    ordered = False
    for token in _parser().parse(text):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            if depth == 0:
                ordered, items = token.type == "ordered_list_open", []
            depth += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth -= 1
            if depth == 0 and items:
                blocks.append(ListBlock(tuple(items), ordered))
        elif token.type == "inline":
            runs = _runs(token.children or [])
            if runs:
                (items if depth else blocks).append(Paragraph(runs))
    return tuple(blocks)


def to_markdown(blocks: tuple[Block, ...]) -> str:
    """The text of blocks, as Markdown."""
    parts: list[str] = []
    previous: Block | None = None
    for block in blocks:
        if isinstance(block, Paragraph):
            parts.append(_inline(block.runs))
        else:
            # Two lists of one kind that follow each other are told apart by their marks.
            again = isinstance(previous, ListBlock) and previous.ordered == block.ordered and parts[-1][:1] in "-1"
            again = again and not _second_mark(parts[-1], block.ordered)
            marks = [_mark(block.ordered, n, again) for n in range(1, len(block.items) + 1)]
            lines = [
                mark + _inline(item.runs).replace("\n", "\n" + " " * len(mark))
                for mark, item in zip(marks, block.items, strict=True)
            ]
            parts.append("\n".join(lines))
        previous = block
    return "\n\n".join(parts)


def plain(markdown: str) -> str:
    """The text without its marks, a line a block: for search, counting and previews."""
    lines: list[str] = []
    for block in parse(markdown):
        paragraphs = block.items if isinstance(block, ListBlock) else (block,)
        lines += ["".join(run.text for run in paragraph.runs) for paragraph in paragraphs]
    return "\n".join(lines)


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # noqa: PLC0415 - its import costs as much as parsing a thousand texts

    parser = MarkdownIt("zero", {"html": False})
    return parser.enable(["emphasis", "escape", "newline", "list", "balance_pairs", "fragments_join"])


def _runs(tokens: "list[Token]") -> tuple[Run, ...]:
    runs: list[Run] = []
    bold = italic = 0
    for token in tokens:
        match token.type:
            case "strong_open":
                bold += 1
            case "strong_close":
                bold -= 1
            case "em_open":
                italic += 1
            case "em_close":
                italic -= 1
            case _:
                text = "\n" if token.type in ("softbreak", "hardbreak") else token.content
                if text:
                    runs.append(Run(text, bold > 0, italic > 0))
    return tidy(runs)


def tidy(runs: list[Run]) -> tuple[Run, ...]:
    """Runs joined where style is one, spaces moved out of emphasis, no spaces at the ends or round a line break."""
    spread: list[Run] = []
    for run in runs:
        head = len(run.text) - len(run.text.lstrip())
        core = run.text.strip()
        tail = run.text[head + len(core) :]
        spread += [Run(run.text[:head]), Run(core, run.bold, run.italic), Run(tail)] if core else [Run(run.text)]
    joined: list[Run] = []
    for run in spread:
        if not run.text:
            continue
        if joined and (joined[-1].bold, joined[-1].italic) == (run.bold, run.italic):
            joined[-1] = Run(joined[-1].text + run.text, run.bold, run.italic)
        else:
            joined.append(run)
    joined = [
        Run(re.sub(r"[ \t]*\n\s*", "\n", re.sub(r"[ \t]+", " ", run.text)), run.bold, run.italic) for run in joined
    ]
    if joined:
        joined[0] = Run(joined[0].text.lstrip(), joined[0].bold, joined[0].italic)
        joined[-1] = Run(joined[-1].text.rstrip(), joined[-1].bold, joined[-1].italic)
    return tuple(run for run in joined if run.text)


_SPECIAL = re.compile(r"([\\*_])")
_BLOCK_START = re.compile(r"^(\s*)([-+]|\d+[.)])(\s|$)", re.MULTILINE)


def _inline(runs: tuple[Run, ...]) -> str:
    """One paragraph's Markdown; the emphasis that it can't express is let go, run by run."""
    for keep in range(len(runs), -1, -1):
        kept = tidy([run if n < keep else Run(run.text) for n, run in enumerate(runs)])
        text = _written(kept)
        if not any(run.bold or run.italic for run in kept) or parse(text) == (Paragraph(kept),):
            return text
    return text


def _written(runs: tuple[Run, ...]) -> str:
    text = "".join(_marked(run) for run in runs)
    return _BLOCK_START.sub(lambda m: m[1] + _escaped_mark(m[2]) + m[3], text)


def _marked(run: Run) -> str:
    mark = ("**" if run.bold else "") + ("*" if run.italic else "")
    return mark + _SPECIAL.sub(r"\\\1", run.text) + mark[::-1]


def _escaped_mark(mark: str) -> str:
    return f"\\{mark}" if len(mark) == 1 else f"{mark[:-1]}\\{mark[-1]}"


def _mark(ordered: bool, n: int, again: bool) -> str:
    if ordered:
        return f"{n}) " if again else f"{n}. "
    return "+ " if again else "- "


def _second_mark(part: str, ordered: bool) -> bool:
    return bool(re.match(r"\d+\)" if ordered else r"\+", part))
