"""The open library: one folder, one writer, many readers.

The journal is a rollback journal (DELETE), never WAL: Python's SQLite before 3.51.3 can corrupt a WAL library that
two connections write, and a WAL library opens neither in a read-only folder nor safely in a synchronised one.
"""

import contextlib
import json
import os
import shutil
import socket
import sqlite3
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool
from sqlmodel import Session

from portfolio.domain import (
    booklet,
    competency,
    consent,
    direction,
    exhibition,
    inquiry,
    needs,
    person,
    photo,
    practice,
    report,
    school,
    training,
)
from portfolio.errors import (
    DamagedLibrary,
    ForeignFile,
    LibraryExists,
    LibraryInUse,
    LibraryUnwritable,
    ReadOnlyLibrary,
    system_reason,
)
from portfolio.files import TEMPORARY_SUFFIX
from portfolio.storage.edits import Edit
from portfolio.storage.header import APPLICATION_ID, DATABASE, schema_version
from portfolio.storage.migrations import NEWEST, STEPS
from portfolio.storage.vault import Vault
from portfolio.texts import tr

_RECORDS = (
    booklet, competency, consent, direction, exhibition, inquiry, needs, person, photo, practice, report, school,
    training,
)  # fmt: skip
"""Imported for their tables: a session must know every table that another one refers to."""

_LOCK, _HOLDER = "library.lock", "library.lock.json"


class Library:
    """A library that is open. Make one with `create` or `open_library`; close it when done."""

    def __init__(self, folder: Path, *, read_only: bool) -> None:
        self.folder = folder
        self.read_only = read_only
        self.vault = Vault(folder / "photos")
        self._lock = FileLock(folder / _LOCK, thread_local=False)
        if not read_only:
            self._take_lock()
        try:
            self._reader = _engine(folder / DATABASE, read_only=True, connections=4)
            self._writer = None if read_only else _engine(folder / DATABASE, read_only=False, connections=1)
            self._check_and_upgrade()
        except BaseException:
            self.close()
            raise

    @property
    def cache(self) -> Path:
        """Where renditions and page pictures are kept; may be deleted at any time."""
        return self.folder / "cache"

    @contextlib.contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one state of the library and can't change it."""
        with Session(self._reader, expire_on_commit=False) as session, _damage_named(self.folder):
            yield session

    @contextlib.contextmanager
    def edit(self, intent: str) -> Iterator[Edit]:
        """One edit of the user: all of it is kept when the block ends well, else nothing.

        After the block the edit's `receipt` tells what changed. Raises `ReadOnlyLibrary`, `LibraryUnwritable`.
        """
        if self._writer is None:
            raise ReadOnlyLibrary
        try:
            with Session(self._writer, expire_on_commit=False) as session, _damage_named(self.folder):
                edit = Edit(session, intent)
                yield edit
                edit.finish()
        except DatabaseError as error:
            raise LibraryUnwritable(reason=_why_unwritable(error)) from error

    def close(self) -> None:
        """Let go of the files; a closed library is not used again."""
        for name in ("_reader", "_writer"):
            engine = getattr(self, name, None)
            if engine is not None:
                engine.dispose()
        if self._lock.is_locked:
            (self.folder / _HOLDER).unlink(missing_ok=True)
            self._lock.release()

    def __enter__(self) -> "Library":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _take_lock(self) -> None:
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise LibraryInUse(holder=_holder(self.folder)) from None
        except OSError as error:
            raise LibraryUnwritable(reason=system_reason(error)) from error
        with contextlib.suppress(OSError):
            (self.folder / _HOLDER).write_text(json.dumps({"computer": socket.gethostname(), "process": os.getpid()}))

    def _check_and_upgrade(self) -> None:
        with _damage_named(self.folder):
            # A writer first: only it may roll back what a killed program left half done.
            with (self._writer or self._reader).connect() as connection:
                found = connection.execute(text("PRAGMA quick_check(1)")).scalar_one()
                version = connection.execute(text("PRAGMA user_version")).scalar_one()
                ours = _schema(connection) == _expected_schema(version)
            if found != "ok":
                raise DamagedLibrary(path=self.folder)
            if not ours:
                raise ForeignFile(path=self.folder)
            if self._writer is None:
                return
            if version < NEWEST:
                _copy_aside(self.folder, version)
            with self._writer.connect() as connection:
                migrate(connection, version)
            if any(self.vault.folder.glob(f".*{TEMPORARY_SUFFIX}")):
                with self._reader.connect() as connection:
                    photos = connection.exec_driver_sql("SELECT sha256 || '.' || extension FROM photo")
                    scans = connection.exec_driver_sql("SELECT sha256 || '.' || suffix FROM consent_scan")
                    self.vault.recover({row[0] for rows in (photos, scans) for row in rows})


def create(folder: Path) -> Library:
    """Make an empty library in `folder` (new, or an empty folder) and open it.

    Raises `LibraryExists`, `LibraryUnwritable`. The database file appears only when it is whole.
    """
    if (folder / DATABASE).exists() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        raise LibraryExists(path=folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "photos").mkdir()
        unfinished = folder / f"{DATABASE}.new"
        engine = _engine(unfinished, read_only=False, connections=1)
        with engine.connect() as connection:
            migrate(connection, 0)
        engine.dispose()
        unfinished.rename(folder / DATABASE)
    except (OSError, DatabaseError) as error:
        reason = system_reason(error) if isinstance(error, OSError) else _why_unwritable(error)
        raise LibraryUnwritable(reason=reason) from error
    return Library(folder, read_only=False)


def open_library(folder: Path, *, read_only: bool = False) -> Library:
    """Open the library in `folder`; where the folder can't be written, for reading only.

    Raises `NotALibrary`, `ForeignFile`, `NewerLibrary`, `DamagedLibrary` before a byte is changed, and `LibraryInUse`.
    """
    version = schema_version(folder, NEWEST)
    writable = os.access(folder, os.W_OK) and os.access(folder / DATABASE, os.W_OK)
    if version < NEWEST and not writable:
        raise LibraryUnwritable(reason=tr("pustaka lama ini perlu diperbarui dulu di folder yang dapat ditulis"))
    if read_only and writable and (version < NEWEST or (folder / f"{DATABASE}-journal").exists()):
        with contextlib.suppress(LibraryInUse):  # who has it open sees to it
            Library(folder, read_only=False).close()
    return Library(folder, read_only=read_only or not writable)


def migrate(connection: Connection, version: int, newest: int = NEWEST) -> None:
    """Lead the database from `version` to `newest`, each step in one transaction with its version number."""
    for step in range(version, newest):
        with connection.begin():
            for statement in STEPS[step]:
                connection.exec_driver_sql(statement)
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {step + 1}")


def _schema(connection: Connection) -> set[tuple[str, str]]:
    """Name and definition of everything in the database but the search index's own tables."""
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(name, sql) for name, sql in rows if not name.startswith("search_index_")}


@cache
def _expected_schema(version: int) -> frozenset[tuple[str, str]]:
    """What the migrations make: a library with other triggers or views was tampered with, and is not opened."""
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        for step in STEPS[:version]:
            for statement in step:
                connection.exec_driver_sql(statement)
        found = frozenset(_schema(connection))
    engine.dispose()
    return found


def _engine(database: Path, *, read_only: bool, connections: int) -> Engine:
    mode = "ro" if read_only else "rwc"

    def connect() -> sqlite3.Connection:
        uri = f"{database.absolute().as_uri()}?mode={mode}"
        connection = sqlite3.connect(uri, uri=True, timeout=5, isolation_level=None, check_same_thread=False)
        for pragma in (
            "foreign_keys = ON",
            "trusted_schema = ON",  # our triggers fill the search index; `_check_and_upgrade` lets no other schema in
            "cell_size_check = ON",
            "synchronous = FULL",
            *(() if read_only else ("journal_mode = DELETE",)),
        ):
            connection.execute(f"PRAGMA {pragma}")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=connections, max_overflow=0)
    begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"

    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    def end(connection: sqlite3.Connection | None, _record: object) -> None:
        """A COMMIT that fails leaves its transaction open, and no later one could begin."""
        if connection is not None and connection.in_transaction:
            connection.rollback()

    event.listen(engine, "begin", start)
    event.listen(engine, "checkin", end)
    return engine


@contextlib.contextmanager
def _damage_named(folder: Path) -> Iterator[None]:
    """Name what SQLite says of a file that does not hold together."""
    try:
        yield
    except DatabaseError as error:
        if _sqlite_code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise DamagedLibrary(path=folder) from error
        raise


def _sqlite_code(error: DatabaseError) -> int:
    code: Any = getattr(error.orig, "sqlite_errorcode", 0)
    return int(code) & 0xFF


def _why_unwritable(error: DatabaseError) -> str:
    reasons = {
        sqlite3.SQLITE_FULL: tr("ruang penyimpanan penuh"),
        sqlite3.SQLITE_IOERR: tr("ruang penyimpanan penuh atau media terlepas"),
        sqlite3.SQLITE_READONLY: tr("folder pustaka hanya dapat dibaca atau telah dipindah"),
        sqlite3.SQLITE_CANTOPEN: tr("folder pustaka tidak dapat dibuka; mungkin telah dipindah"),
        sqlite3.SQLITE_BUSY: tr("program lain sedang memakai pustaka"),
    }
    if _sqlite_code(error) not in reasons:
        raise error  # a fault of the program, not of the place
    return reasons[_sqlite_code(error)]


def _copy_aside(folder: Path, version: int) -> None:
    stamp = time.strftime("%Y%m%d-%H%M%S")
    shutil.copy2(folder / DATABASE, folder / f"library-skema{version}-{stamp}.bak")


def _holder(folder: Path) -> str:
    """Which computer holds the library, as the user would call it."""
    with contextlib.suppress(OSError, ValueError, KeyError):
        computer = str(json.loads((folder / _HOLDER).read_text())["computer"])
        if computer != socket.gethostname():
            return tr("komputer “{name}”", name=computer)
    return tr("jendela atau program lain")
