"""Make, open and look at libraries."""

import shutil
from pathlib import Path

from portfolio.domain.school import School
from portfolio.paths import sync_service
from portfolio.storage import health
from portfolio.storage import library as storage
from portfolio.storage.library import Library
from portfolio.texts import tr

__all__ = ["Library", "create_library", "open_library", "warnings_for"]


def create_library(folder: Path, school_name: str = "") -> Library:
    """Make an empty library with one school in `folder`, and open it.

    Raises `LibraryExists` or `LibraryUnwritable`; then nothing that was there is changed.
    """
    library = storage.create(folder)
    try:
        with library.edit(tr("Buat pustaka")) as edit:
            edit.add(School(name=school_name))
    except BaseException:
        library.close()
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return library


def open_library(folder: Path, *, read_only: bool = False) -> Library:
    """Open the library in `folder`; a folder that can't be written is opened for reading only.

    Raises `NotALibrary`, `ForeignFile`, `NewerLibrary`, `DamagedLibrary`, `LibraryInUse`; no byte is changed then.
    """
    return storage.open_library(folder, read_only=read_only)


def warnings_for(library: Library) -> list[str]:
    """What the user should know about the place of this library, in whole sentences."""
    warnings = []
    if library.read_only:
        warnings.append(tr("Pustaka ini dibuka untuk dibaca saja: perubahan tidak dapat disimpan."))
    if service := sync_service(library.folder):
        warnings.append(
            tr(
                "Folder ini tampaknya disinkronkan oleh {service}. Buka pustaka hanya di satu komputer sekaligus.",
                service=service,
            )
        )
    if copies := health.conflict_copies(library.folder):
        warnings.append(
            tr(
                "Ada salinan bentrok dari layanan sinkronisasi: {names}. Salinan itu tidak digabungkan otomatis.",
                names=", ".join(copy.name for copy in copies),
            )
        )
    return warnings
