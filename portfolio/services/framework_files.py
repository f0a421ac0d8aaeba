"""One framework file as it lies on the disk: read whole, or refused with the line and the reason."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

import resources
from portfolio.errors import system_reason
from portfolio.texts import tr

LARGEST = 1_000_000
"""bytes; the largest table of the field has some 30,000"""
_DEEPEST = 24
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Path_ = tuple[str | int, ...]
"""Where a value stands in a file: ("tables", "competencies", 0, "name")."""


class BrokenFile(Exception):
    """A file that can't be a framework. `line` counts from 1, 0 where no line is to blame; `reason` is a sentence."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason


@dataclass(frozen=True, slots=True)
class FrameworkFile:
    """What a file says, and on which line it says it."""

    path: Path
    data: Any
    lines: Mapping[Path_, int]
    """From 1, for every value; empty for the shipped files, which need none."""

    @property
    def id(self) -> str:
        """Its id, unique among the files of a library."""
        return str(self.data["id"])

    def line(self, *place: str | int) -> int:
        """The line of a value, or of what it should stand in."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


@cache
def read_shipped(path: Path) -> FrameworkFile:
    """A file that comes with the program."""
    with path.open(encoding="utf-8") as file:
        return FrameworkFile(path, yaml.load(file, Loader=_Loader), {})  # noqa: S506 - the safe loader, in C if there


def shipped_paths() -> list[Path]:
    """The files that come with the program, by name."""
    return sorted(resources.path("frameworks").glob("*.yaml"))


def is_id(text: object) -> bool:
    """Whether this can name a framework or a row: small letters, digits, dots, strokes."""
    return isinstance(text, str) and _NAME.fullmatch(text) is not None


def read_own(path: Path) -> FrameworkFile:
    """A file that somebody put into the library. Raises `BrokenFile`."""
    text = _text(path)
    _refuse_aliases(text)
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            raise BrokenFile(0, tr("Berkas ini kosong."))
        lines = dict(_lines(node))
        data = loader.construct_document(node)
    except yaml.YAMLError as error:
        raise _said(error) from error
    except (ValueError, OverflowError, RecursionError) as error:  # a date such as 2025-13-40
        raise BrokenFile(0, tr("Ada tanggal atau angka yang tidak mungkin di berkas ini.")) from error
    finally:
        loader.dispose()
    return FrameworkFile(path, data, lines)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise BrokenFile(0, tr("Berkas ini terlalu besar untuk sebuah kerangka (paling besar 1 MB)."))
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise BrokenFile(0, tr("Berkas ini bukan teks UTF-8. Simpan ulang dengan pengodean UTF-8.")) from error
    except OSError as error:
        raise BrokenFile(0, tr("Berkas ini tidak dapat dibaca: {reason}.", reason=system_reason(error))) from error


def _refuse_aliases(text: str) -> None:
    """Refuse references inside the file, by which a few lines can stand for millions of rows, and deep nesting."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            if isinstance(event, yaml.AliasEvent):
                raise BrokenFile(
                    _line_of(event), tr("Rujukan seperti “*{name}” tidak dipakai di sini.", name=event.anchor)
                )
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > _DEEPEST:
                    raise BrokenFile(_line_of(event), tr("Susunannya terlalu dalam."))
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except yaml.YAMLError as error:
        raise _said(error) from error


def _line_of(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark is not None else 0


def _lines(node: yaml.Node, place: Path_ = ()) -> Iterator[tuple[Path_, int]]:
    yield place, node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        for n, item in enumerate(node.value):
            yield from _lines(item, (*place, n))
    elif isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise BrokenFile(key.start_mark.line + 1, tr("Nama sebuah isian harus berupa teks."))
            if key.value in seen:
                raise BrokenFile(key.start_mark.line + 1, tr("Isian “{name}” tertulis dua kali.", name=key.value))
            seen.add(key.value)
            inside = (*place, key.value)
            yield inside, key.start_mark.line + 1
            yield from (found for found in _lines(value, inside) if found[0] != inside)


def _said(error: yaml.YAMLError) -> BrokenFile:
    """Where the file stops being YAML, in the user's words."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark is not None else 0
    problem = str(getattr(error, "problem", "") or "")
    if "tab" in problem or "'\\t'" in problem:
        return BrokenFile(line, tr("Ada tanda tab. Pakai spasi untuk menjorok."))
    if "tag" in problem:
        return BrokenFile(line, tr("Tanda seru di awal nilai mempunyai arti khusus. Beri tanda kutip pada nilainya."))
    if "mapping values" in problem:
        return BrokenFile(line, tr("Ada titik dua di tengah teks. Beri tanda kutip pada teksnya."))
    if "duplicate" in problem or "anchor" in problem or "alias" in problem:
        return BrokenFile(line, tr("Rujukan di dalam berkas tidak dipakai di sini."))
    return BrokenFile(line, tr("Susunan di sekitar baris ini tidak terbaca. Periksa jorokan dan tanda kutip."))
