"""What a command says: one JSON value for programs, lines for people; progress and messages on stderr."""

import json
import sys
import time
from collections.abc import Iterable
from types import TracebackType
from typing import Any

from portfolio.errors import PraktikError

_BAR_AFTER = 1.0
"""Seconds before a bar is worth drawing."""


def show(value: Any, lines: Iterable[str], *, as_json: bool) -> None:
    """Print `value` as JSON, or `lines`."""
    if as_json:
        sys.stdout.write(json.dumps(value, ensure_ascii=False, default=str) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in lines)


def say(sentence: str) -> None:
    """Tell the person something that is not the result."""
    sys.stderr.write(f"{sentence}\n")


def refusal(error: PraktikError) -> dict[str, Any]:
    """An expected error as a JSON value."""
    return {"error": {"code": error.code, "message": error.title, "advice": error.advice}}


class Bar:
    """A progress bar on a terminal, from the moment it is worth it; silent elsewhere."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._bar: Any = None
        self._task: Any = None

    def step(self, done: int, total: int, label: str) -> None:
        """Show that `done` of `total` are finished."""
        if not sys.stderr.isatty() or time.monotonic() - self._begun < _BAR_AFTER:
            return
        if self._bar is None:
            self._start()
        self._bar.update(self._task, completed=done, total=total, description=label[:40])

    def __enter__(self) -> "Bar":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.stop()

    def _start(self) -> None:
        from rich.console import Console  # noqa: PLC0415 - only for who waits at a terminal
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

        columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
        self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("")
        self._bar.start()
