"""The photo vault: originals under the hash of their content. What lies here is never changed."""

import os
from pathlib import Path
from uuid import uuid4

from portfolio.files import TEMPORARY_SUFFIX
from portfolio.media.facts import hashed_copy


class Vault:
    """The folder of originals."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, file_name: str) -> Path:
        """Where an original lies (or should)."""
        return self.folder / file_name

    def take(self, source: Path, extension: str) -> tuple[str, int, bool]:
        """Copy `source` in; its SHA-256, its size in bytes, and whether it was new to the vault.

        Raises `OSError`; then nothing of it stays.
        """
        self.folder.mkdir(exist_ok=True)
        place = self.folder / f".{uuid4().hex}{TEMPORARY_SUFFIX}"
        try:
            sha256, size = hashed_copy(source, place)
            target = self.path(f"{sha256}.{extension}")
            new = not target.exists() or target.stat().st_size != size
            if new:
                _sync(place)
                place.replace(target)
        finally:
            place.unlink(missing_ok=True)
        return sha256, size, new

    def names(self) -> set[str]:
        """The names of all files that lie here, half-written ones left out."""
        if not self.folder.is_dir():
            return set()
        return {entry.name for entry in self.folder.iterdir() if not entry.name.startswith(".")}


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
