"""What is wrong with a library, and what can be mended without asking."""

import re
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text
from sqlmodel import col, select

from portfolio.domain.consent import ConsentScan
from portfolio.domain.photo import Photo
from portfolio.files import TEMPORARY_SUFFIX
from portfolio.media.facts import sha256
from portfolio.progress import SILENCE, Progress
from portfolio.storage.header import DATABASE
from portfolio.storage.library import Library

_STRAY = "photos-tak-dikenal"
_ORIGINAL = re.compile(r"([0-9a-f]{64})\.[a-z]{3,4}")
"""How the vault names a file: by the hash of its content."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be."""

    code: str
    """database, reference, search, photo-missing, photo-altered, scan-missing, scan-altered, photo-unlisted,
    photo-unknown, unfinished, conflict-copy."""
    record: str
    name: str
    """The file or photo as the user knows it."""
    repaired: bool = False

    @property
    def harmless(self) -> bool:
        """Whether the library is whole all the same.

        Undoing an import, or a scan that was replaced by mistake, leaves the original in the vault: it may be needed
        again, and only takes room.
        """
        return self.code == "photo-unlisted"


def examine(library: Library, *, full: bool, repair: bool, progress: Progress = SILENCE) -> Iterator[Finding]:
    """Everything that is wrong. `full` reads every original again; `repair` mends what loses nothing."""
    yield from _database(library, repair=repair)
    yield from _photos(library, full=full, progress=progress)
    yield from _scans(library, full=full)
    yield from _strangers(library, full=full, repair=repair)


def _database(library: Library, *, repair: bool) -> Iterator[Finding]:
    with library.read() as session:
        for (line,) in session.execute(text("PRAGMA integrity_check(20)")):
            if line != "ok":
                yield Finding("database", "", str(line))
        for table, _, parent, _ in session.execute(text("PRAGMA foreign_key_check")):
            yield Finding("reference", str(table), str(parent))
    broken = not _search_is_whole(library)
    if broken:
        mended = repair and not library.read_only
        if mended:
            with library.edit("") as edit:
                edit.session.execute(text("INSERT INTO search_index (search_index) VALUES ('rebuild')"))
        yield Finding("search", "", DATABASE, repaired=mended)


def _search_is_whole(library: Library) -> bool:
    """Whether the index agrees with its texts; FTS5 can only be asked by a writing statement."""
    if library.read_only:
        return True
    try:
        with library.edit("") as edit:
            edit.session.execute(text("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)"))
    except Exception as error:
        cause = error.__cause__ or error
        if isinstance(getattr(cause, "orig", cause), sqlite3.DatabaseError):
            return False
        raise
    return True


def _photos(library: Library, *, full: bool, progress: Progress) -> Iterator[Finding]:
    with library.read() as session:
        photos = session.exec(select(Photo).order_by(col(Photo.created_at))).all()
    for done, photo in enumerate(photos):
        progress.step(done, len(photos), photo.original_name)
        place = library.vault.path(photo.file_name)
        if wrong := _wrong(place, photo.byte_size, photo.sha256, full=full):
            yield Finding(f"photo-{wrong}", photo.id, photo.original_name or photo.file_name)


def _scans(library: Library, *, full: bool) -> Iterator[Finding]:
    """The signed forms that are attached; one that was taken off may be gone."""
    with library.read() as session:
        scans = session.exec(select(ConsentScan).where(col(ConsentScan.deleted_at).is_(None))).all()
    for scan in scans:
        if wrong := _wrong(library.vault.path(scan.file_name), scan.bytes, scan.sha256, full=full):
            yield Finding(f"scan-{wrong}", scan.consent_id, scan.name or scan.file_name)


def _wrong(place: Path, size: int, digest: str, *, full: bool) -> str:
    """missing, altered, or "" for an original that is as it came."""
    if not place.is_file():
        return "missing"
    return "altered" if place.stat().st_size != size or (full and sha256(place) != digest) else ""


def _strangers(library: Library, *, full: bool, repair: bool) -> Iterator[Finding]:
    with library.read() as session:
        known = {photo.file_name for photo in session.exec(select(Photo))}
        known |= {scan.file_name for scan in session.exec(select(ConsentScan))}
    for name in sorted(library.vault.names() - known):
        code = "photo-unlisted" if _is_original(library.vault.path(name), full=full) else "photo-unknown"
        moved = repair and not library.read_only
        if moved:
            aside = library.folder / _STRAY
            aside.mkdir(exist_ok=True)
            shutil.move(library.vault.path(name), aside / name)
        yield Finding(code, "", name, repaired=moved)
    for place in (library.folder, library.vault.folder):
        for leftover in sorted(place.glob(f".*{TEMPORARY_SUFFIX}")):
            if repair:
                leftover.unlink(missing_ok=True)
            yield Finding("unfinished", "", leftover.name, repaired=repair)
    yield from (Finding("conflict-copy", "", copy.name) for copy in conflict_copies(library.folder))


def _is_original(place: Path, *, full: bool) -> bool:
    """Whether a file is one that the vault once kept; `full` reads it to be sure."""
    named = _ORIGINAL.fullmatch(place.name)
    return named is not None and place.is_file() and (not full or sha256(place) == named[1])


def conflict_copies(folder: Path) -> list[Path]:
    """Copies of the database that a synchronising service made when two computers wrote at once."""
    stem, _, ending = DATABASE.partition(".")
    return sorted(
        path
        for path in folder.glob(f"{stem}*.{ending}")
        if path.name != DATABASE and path.stem[len(stem) :][:1] in " -_("
    )
