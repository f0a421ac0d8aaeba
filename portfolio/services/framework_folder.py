"""A library's own frameworks: YAML files in its folder `frameworks/`, each read, or told of with line and reason."""

import contextlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import yaml

from portfolio.errors import FileRefused, NotFound, ReadOnlyLibrary, target_error
from portfolio.files import written_whole
from portfolio.services import framework_rules
from portfolio.services.framework_files import (
    BrokenFile,
    FrameworkFile,
    is_id,
    read_own,
    read_shipped,
    shipped_paths,
)
from portfolio.storage.library import Library
from portfolio.texts import tr

FOLDER = "frameworks"
CHOSEN = "chosen.yaml"
_PUT_AWAY = ".lepas"
_MOST_FILES = 200

FolderState = tuple[tuple[str, int, int], ...]
"""Name, time and size of every file of the folder: another state asks for reading again."""


@dataclass(frozen=True, slots=True)
class BrokenFramework:
    """A file of the folder that can't be used."""

    path: Path
    line: int
    """From 1; 0 where no line is to blame."""
    reason: str
    """A whole sentence."""

    @property
    def words(self) -> str:
        """File, line and reason as one sentence."""
        if self.line:
            return tr("{name}, baris {line}: {reason}", name=self.path.name, line=self.line, reason=self.reason)
        return f"{self.path.name}: {self.reason}"


@dataclass(frozen=True, slots=True)
class OwnFrameworks:
    """What a library's folder holds."""

    files: tuple[FrameworkFile, ...]
    broken: tuple[BrokenFramework, ...]
    chosen: frozenset[str]
    """Ids of the optional tag tables that the school asked for."""


def state_of(folder: Path) -> FolderState:
    """The state of a library's folder of frameworks; () where there is none."""
    try:
        with os.scandir(folder / FOLDER) as entries:
            found = [(entry.name, entry.stat()) for entry in entries if entry.name.endswith((".yaml", ".yml"))]
    except OSError:
        return ()
    return tuple(sorted((name, stat.st_mtime_ns, stat.st_size) for name, stat in found))


def files_in(folder: Path, state: FolderState | None = None) -> OwnFrameworks:
    """Read every framework file in a library's folder; none can keep the others out."""
    files: dict[str, FrameworkFile] = {}
    broken: list[BrokenFramework] = []
    names = [name for name, _, _ in (state_of(folder) if state is None else state) if name != CHOSEN]
    for name in names[:_MOST_FILES]:
        path = folder / FOLDER / name
        try:
            file = checked(path)
            if file.id in files:
                reason = tr("Id “{id}” sudah dipakai {other}.", id=file.id, other=files[file.id].path.name)
                raise BrokenFile(file.line("id"), reason)
            files[file.id] = file
        except BrokenFile as error:
            broken.append(BrokenFramework(path, error.line, error.reason))
    return OwnFrameworks(tuple(files.values()), tuple(broken), _chosen(folder))


def own(library: Library) -> OwnFrameworks:
    """What the library's own folder holds."""
    return files_in(library.folder)


def checked(path: Path) -> FrameworkFile:
    """A file that holds what it must. Raises `BrokenFile`."""
    file = read_own(path)
    wanted = file.data.get("id") if isinstance(file.data, dict) else None
    shipped = next((one for one in map(read_shipped, shipped_paths()) if one.id == wanted), None)
    framework_rules.check(file, shipped)
    return file


def add_framework(library: Library, path: Path) -> str:
    """Check a file and copy it into the library; its id. One that was there under that id gives way to it.

    Raises `FileRefused` with line and reason, `ReadOnlyLibrary`, `TargetError`.
    """
    try:
        file = checked(path)
    except BrokenFile as error:
        said = BrokenFramework(path, error.line, error.reason).words
        raise FileRefused(path, said, tr("Perbaiki berkasnya, lalu tambahkan lagi.")) from error
    target = _folder(library) / f"{file.id}.yaml"
    present = [one.path for one in own(library).files if one.id == file.id and one.path != target]
    try:
        if path.resolve() != target.resolve():
            with written_whole(target) as place:
                shutil.copyfile(path, place)
        for old in present:
            old.rename(_free(old))
    except OSError as error:
        raise target_error(target, error) from error
    return file.id


def remove_framework(library: Library, name: str) -> Path:
    """Put a file of the library's own out of use: it is renamed, never deleted. Where it is now. Raises `NotFound`."""
    path = _folder(library) / name
    if not path.is_file() or path.name != name:
        raise NotFound(what=name)
    target = _free(path)
    try:
        path.rename(target)
    except OSError as error:
        raise target_error(target, error) from error
    return target


def save_copy(framework_id: str, target: Path, library: Library | None = None) -> Path:
    """Write a framework file as it is to `target`, to be changed there. Raises `NotFound`, `TargetError`."""
    files = list(own(library).files) if library is not None else []
    files += map(read_shipped, shipped_paths())
    found = next((file for file in files if file.id == framework_id), None)
    if found is None:
        raise NotFound(what=framework_id)
    try:
        with written_whole(target) as place:
            shutil.copyfile(found.path, place)
    except OSError as error:
        raise target_error(target, error) from error
    return target


def choose(library: Library, table_id: str, *, on: bool) -> None:
    """Ask for an optional tag table, or no longer. Raises `ReadOnlyLibrary`, `TargetError`."""
    target = _folder(library) / CHOSEN
    chosen = _chosen(library.folder) - {table_id} | ({table_id} if on else set())
    try:
        with written_whole(target) as place:
            place.write_text(yaml.safe_dump({"tag_tables": sorted(chosen)}, allow_unicode=True), encoding="utf-8")
    except OSError as error:
        raise target_error(target, error) from error


def chosen_tables(library: Library) -> frozenset[str]:
    """Ids of the optional tag tables that the school asked for."""
    return _chosen(library.folder)


def _chosen(folder: Path) -> frozenset[str]:
    """A list that somebody damaged asks for nothing."""
    path = folder / FOLDER / CHOSEN
    with contextlib.suppress(BrokenFile):
        if path.is_file():
            data = read_own(path).data
            names = data.get("tag_tables") if isinstance(data, dict) else None
            return frozenset(name for name in names or () if is_id(name)) if isinstance(names, list) else frozenset()
    return frozenset()


def _folder(library: Library) -> Path:
    if library.read_only:
        raise ReadOnlyLibrary
    folder = library.folder / FOLDER
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise target_error(folder, error) from error
    return folder


def _free(path: Path) -> Path:
    """A name beside `path` under which it is out of use."""
    target = path.with_name(path.name + _PUT_AWAY)
    n = 2
    while target.exists():
        target = path.with_name(f"{path.name}{_PUT_AWAY}-{n}")
        n += 1
    return target
