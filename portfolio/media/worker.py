"""Decode photos in a process of its own, which may die of a hostile file without the app.

Speaks lines of JSON: a job in ({"source", "copy", "cache", "language"}), an answer out ({"taken"} or {"refused"} or
{"failed"}). Started by `portfolio.media.pool`; ends when its input does.
"""

import json
import sys
from pathlib import Path
from typing import Any

from portfolio.errors import FileRefused
from portfolio.media.intake import take_in
from portfolio.texts import set_language

MEMORY = 2_000_000_000
"""Bytes that the process may use, where the system can hold it to that."""


def main() -> None:
    """Answer jobs until there are none."""
    _limit_memory()
    out = sys.stdout
    sys.stdout = sys.stderr  # a library that prints must not spoil an answer
    for line in sys.stdin:
        out.write(json.dumps(_answer(json.loads(line))) + "\n")
        out.flush()


def _answer(job: dict[str, str]) -> dict[str, Any]:
    set_language(job["language"])
    try:
        return {"taken": take_in(Path(job["source"]), Path(job["copy"]), Path(job["cache"])).to_plain()}
    except FileRefused as refusal:
        return {"refused": str(refusal)}
    except OSError as error:
        return {"failed": [error.errno, error.strerror]}
    except MemoryError:
        return {"refused": ""}


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - Unix alone has it
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    main()
