"""The photo vault: originals under the hash of their content. What lies here is never changed."""

import contextlib
import os
from collections.abc import Collection
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

    def stage(self, copy: Path, file_name: str) -> None:
        """Put a copy safely on disk under its future name, still hidden. Raises `OSError`."""
        with copy.open("rb+") as file:
            os.fsync(file.fileno())
        copy.replace(self._hidden(file_name))

    def show(self, file_name: str) -> None:
        """Give a staged copy its name; called once its row is kept."""
        self._hidden(file_name).replace(self.path(file_name))

    def recover(self, listed: Collection[str]) -> None:
        """Finish what a killed program left: staged copies whose rows were kept get their names, all others go."""
        for hidden in self.folder.glob(f".*{TEMPORARY_SUFFIX}"):
            file_name = hidden.name[1 : -len(TEMPORARY_SUFFIX)]
            if file_name in listed and not self.path(file_name).exists():
                hidden.replace(self.path(file_name))
            else:
                hidden.unlink(missing_ok=True)

    def _hidden(self, file_name: str) -> Path:
        return self.folder / f".{file_name}{TEMPORARY_SUFFIX}"

    def remove(self, file_name: str) -> None:
        """Delete an original that nothing needs any more; one that the system holds stays, and `check` tells of it."""
        with contextlib.suppress(OSError):
            self.path(file_name).unlink(missing_ok=True)

    def names(self) -> set[str]:
        """The names of all files that lie here, half-written ones left out."""
        if not self.folder.is_dir():
            return set()
        return {entry.name for entry in self.folder.iterdir() if not entry.name.startswith(".")}
