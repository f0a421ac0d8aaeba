"""Files that are either whole or absent."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

TEMPORARY_SUFFIX = ".praktik-tmp"


@contextmanager
def written_whole(target: Path) -> Iterator[Path]:
    """A place to write beside `target`; it takes the target's name when the block ends well, else it goes.

    Raises `OSError` as the system gives it. A reader sees the old file or the new one, never a part.
    """
    place = target.with_name(f".{target.stem[:40]}-{uuid4().hex[:8]}{TEMPORARY_SUFFIX}")
    try:
        yield place
        with place.open("rb+") as written:
            os.fsync(written.fileno())
        place.replace(target)
    finally:
        place.unlink(missing_ok=True)
