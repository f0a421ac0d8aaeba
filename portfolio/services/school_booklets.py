"""One booklet for each school of a library, several at a time in processes of their own."""

import multiprocessing
import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from portfolio.domain.school import School
from portfolio.domain.wording import by_name
from portfolio.errors import ExportForbidden, PraktikError, target_error
from portfolio.paths import safe_name
from portfolio.progress import SILENCE, Progress
from portfolio.services import booklet_chapters, publish
from portfolio.services.booklet_chapters import PRACTICE
from portfolio.services.booklet_content import booklet_of, home_of
from portfolio.services.libraries import open_library
from portfolio.services.publish import Problem
from portfolio.storage import queries
from portfolio.storage.library import Library
from portfolio.texts import language, set_language, tr

_MOST_PROCESSES = 4


@dataclass(frozen=True, slots=True)
class SchoolShare:
    """A school with practices in a booklet."""

    id: str
    name: str
    practices: int


@dataclass(frozen=True, slots=True)
class SchoolBooklet:
    """What became of one school's booklet."""

    share: SchoolShare
    path: Path
    pages: int = 0
    bytes: int = 0
    problems: tuple[Problem, ...] = ()
    refused: str = ""
    """Why there is none, as a sentence; "" where it was written."""


def shares(library: Library, booklet_id: str | None = None) -> list[SchoolShare]:
    """The schools whose people wrote what a booklet (by default the first) prints, by name. Raises `NotFound`."""
    with library.read() as session:
        own = queries.school_of(session)
        booklet = booklet_of(session, booklet_id)
        items = booklet_chapters.contents(session, booklet)
        parts = queries.many_practice_parts(session, [item.record_id for item in items if item.kind == PRACTICE])
        counts: dict[str, int] = {}
        for part in parts:
            home = home_of(part, own.id if own else "")
            counts[home] = counts.get(home, 0) + 1
        names = {key: row.name for key, row in queries.by_id(session, School, counts).items()}
    found = [SchoolShare(key, names[key], count) for key, count in counts.items() if key in names]
    return sorted(found, key=lambda share: (by_name(share.name), share.id))


def export_each(
    library: Library,
    folder: Path,
    *,
    booklet_id: str | None = None,
    options: Mapping[str, Any] | None = None,
    progress: Progress = SILENCE,
) -> list[SchoolBooklet]:
    """Write the booklet of each school into `folder`, named after the school; those that are refused say why.

    `options` are those of `publish.export_booklet` that travel between processes: paper, profile, max_mb, draft,
    channel, initials, on_sheets. Raises `NotFound`, and `TargetError` where the folder can't be made.
    """
    wanted = shares(library, booklet_id)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise target_error(folder, error) from error
    given = dict(options or {})
    jobs = [
        _Job(library.folder, booklet_id, share, path, given, language())
        for share, path in zip(wanted, _paths(folder, wanted), strict=True)
    ]
    made: list[SchoolBooklet] = []
    with _workers(len(jobs)) as pool:
        running = [pool.submit(_export, job) for job in jobs]
        try:
            for future in as_completed(running):
                made.append(future.result())
                progress.step(len(made), len(jobs), made[-1].share.name)
        except BaseException:
            for future in running:
                future.cancel()
            raise
    order = {share.id: n for n, share in enumerate(wanted)}
    return sorted(made, key=lambda one: order[one.share.id])


def _paths(folder: Path, wanted: list[SchoolShare]) -> list[Path]:
    """A name for each school's file; two schools of one name are told apart by a number."""
    taken: dict[str, int] = {}
    paths = []
    for share in wanted:
        name = safe_name(share.name or tr("Sekolah"), 100)
        taken[name.casefold()] = number = taken.get(name.casefold(), 0) + 1
        paths.append(folder / (f"{name}.pdf" if number == 1 else f"{name} ({number}).pdf"))
    return paths


@contextmanager
def _workers(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """New processes: a forked one would share the library's connection, and a window's threads."""
    size = max(1, min(_MOST_PROCESSES, os.cpu_count() or 1, jobs))
    with ProcessPoolExecutor(size, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield pool


@dataclass(frozen=True, slots=True)
class _Job:
    """What a worker is told: everything, for it shares nothing with this process."""

    library: Path
    booklet_id: str | None
    share: SchoolShare
    path: Path
    options: dict[str, Any]
    language: str


def _export(job: _Job) -> SchoolBooklet:
    """In a worker: one school's booklet."""
    set_language(job.language)
    share, path = job.share, job.path
    try:
        with open_library(job.library, read_only=True) as library:
            done = publish.export_booklet(library, path, booklet_id=job.booklet_id, of_school=share.id, **job.options)
    except ExportForbidden as error:
        found = error.values["problems"]
        problems = found if isinstance(found, tuple) else ()
        return SchoolBooklet(share, path, problems=problems, refused=str(error))
    except PraktikError as error:
        return SchoolBooklet(share, path, refused=str(error))
    return SchoolBooklet(share, done.path, done.pages, done.bytes, done.problems)
