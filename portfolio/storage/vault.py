"""The photo vault: originals under the hash of their content. What lies here is never changed."""

import os
from pathlib import Path
from uuid import uuid4

from portfolio.files import TEMPORARY_SUFFIX


class Vault:
    """The folder of originals."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, file_name: str) -> Path:
        """Where an original lies (or should)."""
        return self.folder / file_name

    def place_for_copy(self) -> Path:
        """Where a file may be copied to before it is kept; whatever stays there is swept when the library opens."""
        self.folder.mkdir(exist_ok=True)
        return self.folder / f".{uuid4().hex}{TEMPORARY_SUFFIX}"

    def keep(self, copy: Path, file_name: str) -> None:
        """Give a copy, safely on disk, its name of hash and extension. Raises `OSError`."""
        target = self.path(file_name)
        if target.exists() and target.stat().st_size == copy.stat().st_size:
            copy.unlink()
            return
        with copy.open("rb+") as file:
            os.fsync(file.fileno())
        copy.replace(target)

    def names(self) -> set[str]:
        """The names of all files that lie here, half-written ones left out."""
        if not self.folder.is_dir():
            return set()
        return {entry.name for entry in self.folder.iterdir() if not entry.name.startswith(".")}
