"""The words of a needs poll: school levels and training topics, known by any of their names."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from portfolio.services.frameworks import framework_file
from portfolio.texts import chosen


def topic_id(word: str) -> str:
    """The id of the training topic that a word names; the word itself where none is known."""
    return _ids(_topics()).get(word.casefold(), word)


def level_id(word: str) -> str:
    """The id of the school level that a word names (“SMP”, “MTs”, “SMP/MTs”); the word itself where none is known."""
    return _level_ids().get(word.casefold(), word)


def topic_name(key: str) -> str:
    """A topic as printed: the name of a known one, else the word as it was given."""
    return next((str(row["name"]) for row in _topics() if row["id"] == key), key)


def level_name(key: str) -> str:
    """A school level as printed."""
    return next((str(row["name"]) for row in _levels()["levels"] if row["id"] == key), key)


def topic_label(key: str) -> str:
    """A topic on screen."""
    return next((chosen(row["name"], row["name_en"]) for row in _topics() if row["id"] == key), key)


def level_label(key: str) -> str:
    """A school level on screen."""
    return next((chosen(row["name"], row["name_en"]) for row in _levels()["levels"] if row["id"] == key), key)


def topics() -> tuple[tuple[str, str], ...]:
    """The known training topics: id and name on screen."""
    return tuple((row["id"], chosen(row["name"], row["name_en"])) for row in _topics())


def _topics() -> Any:
    return framework_file("documents")["tables"]["training_topics"]


def _levels() -> Any:
    return framework_file("levels")["tables"]


@cache
def _level_ids() -> dict[str, str]:
    ids = _ids(_levels()["levels"])
    for form in _levels()["school_forms"]:
        ids.setdefault(form["name"].casefold(), form["level"])
    return ids


def _ids(rows: Iterable[Any]) -> dict[str, str]:
    return {row[name].casefold(): row["id"] for row in rows for name in ("id", "name", "name_en")}
