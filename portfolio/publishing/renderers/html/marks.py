"""Pieces of a page: tags, text, runs. Every page is well-formed XML too, so that a test can read it strictly."""

from collections.abc import Iterable
from html import escape

from portfolio.domain.prose import Run

_EMPTY = frozenset({"img", "meta", "link", "br", "input", "hr", "source"})


def escaped(words: str) -> str:
    """Words as they stand in a page; line breaks stay."""
    return "<br/>".join(escape(printable(line)) for line in words.split("\n"))


def printable(words: str) -> str:
    """The words without characters that no page knows."""
    return "".join(one for one in words if (one >= " " and one not in "\ufffe\uffff\x7f") or one in "\t\n")


def tag(tag_name: str, inner: str = "", **attributes: str | None) -> str:
    """An element; attributes that are None are left out, `class_` and `for_` lose their line, `_` becomes `-`."""
    told = "".join(
        f' {key.strip("_").replace("_", "-")}="{escape(printable(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{tag_name}{told}/>" if tag_name in _EMPTY else f"<{tag_name}{told}>{inner}</{tag_name}>"


def runs(pieces: Iterable[Run]) -> str:
    """Runs with their emphasis."""
    return "".join(_run(run) for run in pieces)


def _run(run: Run) -> str:
    inner = escaped(run.text)
    inner = tag("em", inner) if run.italic else inner
    return tag("strong", inner) if run.bold else inner
