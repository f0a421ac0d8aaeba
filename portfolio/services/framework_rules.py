"""What a framework file must hold before the app reads it: every rule names the line and what is wanted there."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from portfolio.services.framework_files import BrokenFile, FrameworkFile, Path_, is_id
from portfolio.texts import tr

KINDS = ("competencies", "stages", "frames", "models", "tag_tables")
"""What the app can use of a file that is no newer version of one of its own."""
_FREE = frozenset({"competencies", "levels", "minimum_levels", "suggested", "frames", "models"})
"""Tables with rules of their own; any other table of a shipped file must be like the shipped one."""


def check(file: FrameworkFile, shipped: FrameworkFile | None) -> None:
    """Raise `BrokenFile` where the file can't be used; `shipped` is the file of the same id that it replaces.

    English words that are missing are filled in with the Indonesian ones.
    """
    _check_head(file)
    tables = file.data["tables"]
    if shipped is None and not any(kind in tables or kind in file.data for kind in KINDS):
        raise _broken(file, ("tables",), tr("Tidak ada tabel yang dikenal. Lihat contoh berkas bawaan aplikasi."))
    if "competencies" in tables:
        _check_competencies(file)
    if "frames" in tables:
        _check_frames(file)
    for name in ("models", "stages"):
        if name in tables:
            _check_rows(file, ("tables", name))
            for n, row in enumerate(tables[name]):
                for key in ("steps", "steps_en", "questions", "questions_en"):
                    if key in row:
                        _check_texts(file, ("tables", name, n, key))
                _check_pairs(file, ("tables", name, n), row, ("steps", "questions"))
    if "terms" in tables:
        _check_terms(file)
    if "tag_tables" in file.data:
        _check_tag_tables(file)
    if shipped is not None:
        _check_like_shipped(file, shipped)


def _check_head(file: FrameworkFile) -> None:
    data = file.data
    if not isinstance(data, dict):
        raise _broken(file, (), tr("Berkas harus dimulai dengan isian seperti “id:”, “title:”, dan “tables:”."))
    if not is_id(_wanted(file, (), data, "id")):
        raise _broken(file, ("id",), tr("“id” hanya boleh berisi huruf kecil, angka, titik, dan tanda hubung."))
    _check_text(file, (), data, "version")
    title = _wanted(file, (), data, "title")
    if not isinstance(title, dict):
        raise _broken(file, ("title",), tr("“title” berisi “id” untuk judul Indonesia dan “en” untuk judul Inggris."))
    _check_text(file, ("title",), title, "id")
    title.setdefault("en", title["id"])
    _check_text(file, ("title",), title, "en")
    if not _wanted(file, (), data, "source"):
        raise _broken(file, ("source",), tr("Sebutkan sekurangnya satu sumber di “source”."))
    _check_texts(file, ("source",))
    data.setdefault("confirmed", "")
    for key in ("valid_from", "valid_until"):
        if not isinstance(data.setdefault(key, None), date | None):
            raise _broken(file, (key,), tr("“{name}” ditulis sebagai tanggal, misalnya 2026-07-15.", name=key))
    if not isinstance(_wanted(file, (), data, "tables"), dict) or not data["tables"]:
        raise _broken(file, ("tables",), tr("“tables” berisi sekurangnya satu tabel."))


def _check_competencies(file: FrameworkFile) -> None:
    """Competencies hold indicators, indicators focus areas; a claim names any of the last two by its id."""
    tables, seen = file.data["tables"], set[str]()
    _check_rows(file, ("tables", "competencies"), seen)
    for n, group in enumerate(tables["competencies"]):
        place: Path_ = ("tables", "competencies", n)
        _wanted(file, place, group, "indicators")
        _check_rows(file, (*place, "indicators"), seen)
        for m, indicator in enumerate(group["indicators"]):
            if "focus" in indicator:
                _check_rows(file, (*place, "indicators", m, "focus"), seen)
    _wanted(file, ("tables",), tables, "levels")
    _check_rows(file, ("tables", "levels"))
    levels = {str(row["id"]) for row in tables["levels"]}
    for rank, level in _mapping(file, ("tables",), tables, "minimum_levels"):
        if str(level) not in levels:
            raise _broken(
                file, ("tables", "minimum_levels", rank), tr("Tingkat “{name}” tidak ada di “levels”.", name=level)
            )
    for activity, items in _mapping(file, ("tables",), tables, "suggested"):
        _check_texts(file, ("tables", "suggested", activity))
        for item in items:
            if item not in seen:
                raise _broken(
                    file, ("tables", "suggested", activity), tr("“{name}” tidak ada di tabel kompetensi.", name=item)
                )
    if "roles" in file.data:
        _check_texts(file, ("roles",))


def _check_frames(file: FrameworkFile) -> None:
    _check_rows(file, ("tables", "frames"))
    for n, frame in enumerate(file.data["tables"]["frames"]):
        place: Path_ = ("tables", "frames", n)
        _wanted(file, place, frame, "sections")
        _check_rows(file, (*place, "sections"))
        for m, section in enumerate(frame["sections"]):
            inside: Path_ = (*place, "sections", m)
            for key in ("questions", "questions_en"):
                if key in section:
                    _check_texts(file, (*inside, key))
            _check_pairs(file, inside, section, ("questions",))
            words = section.get("words", {"low": 0, "high": 0})
            if not isinstance(words, dict) or not all(isinstance(words.get(key), int) for key in ("low", "high")):
                raise _broken(file, (*inside, "words"), tr("“words” berisi dua angka: “low” dan “high”."))


def _check_terms(file: FrameworkFile) -> None:
    _check_rows(file, ("tables", "terms"))
    for n, row in enumerate(file.data["tables"]["terms"]):
        for key in row.keys() & {"forms", "near", "not_after", "unless"}:
            _check_texts(file, ("tables", "terms", n, key))
        if row.get("severity") not in ("fault", "advice"):
            raise _broken(file, ("tables", "terms", n, "severity"), tr("“severity” berisi “fault” atau “advice”."))


def _check_tag_tables(file: FrameworkFile) -> None:
    for name, head in _mapping(file, (), file.data, "tag_tables"):
        if not isinstance(head, dict):
            raise _broken(file, ("tag_tables", name), tr("Setiap tabel tanda memerlukan “name”."))
        _check_text(file, ("tag_tables", name), head, "name")
        _wanted(file, ("tables",), file.data["tables"], name)
        _check_rows(file, ("tables", name))


def _check_rows(file: FrameworkFile, place: Path_, seen: set[str] | None = None) -> None:
    """A table is a list of rows with an id that none other has, and a name."""
    rows = _at(file, place)
    if not isinstance(rows, list) or not rows:
        raise _broken(file, place, tr("“{name}” berisi sekurangnya satu baris yang diawali tanda “-”.", name=place[-1]))
    known = set[str]() if seen is None else seen
    for n, row in enumerate(rows):
        inside = (*place, n)
        if not isinstance(row, dict):
            raise _broken(file, inside, tr("Setiap baris tabel memerlukan “id” dan “name”."))
        key = _wanted(file, inside, row, "id")
        if not isinstance(key, str | int) or isinstance(key, bool) or not str(key).strip():
            raise _broken(file, (*inside, "id"), tr("“id” harus berupa teks. Beri tanda kutip."))
        if str(key) in known:
            raise _broken(file, (*inside, "id"), tr("“{name}” sudah dipakai baris lain di berkas ini.", name=key))
        known.add(str(key))
        _check_text(file, inside, row, "name")
        for optional in row.keys() & {"name_en", "short", "short_en", "summary", "summary_en", "code"}:
            _check_text(file, inside, row, optional)


def _check_texts(file: FrameworkFile, place: Path_) -> None:
    found = _at(file, place)
    if not isinstance(found, list):
        raise _broken(file, place, tr("“{name}” berupa daftar: setiap baris diawali tanda “-”.", name=place[-1]))
    for n, item in enumerate(found):
        if not isinstance(item, str):
            raise _broken(file, (*place, n), tr("Isi daftar ini harus berupa teks. Beri tanda kutip."))


def _check_pairs(file: FrameworkFile, place: Path_, row: Any, names: Iterable[str]) -> None:
    """A list and its English have as many lines each."""
    for name in names:
        english = f"{name}_en"
        if row.get(english) and len(row[english]) != len(row.get(name, ())):
            reason = tr("“{english}” harus sama panjang dengan “{name}”.", english=english, name=name)
            raise _broken(file, (*place, english), reason)


def _check_text(file: FrameworkFile, place: Path_, row: Any, key: str) -> None:
    value = _wanted(file, place, row, key)
    if not isinstance(value, str):
        raise _broken(file, (*place, key), tr("“{name}” harus berupa teks. Beri tanda kutip.", name=key))
    if not value.strip():
        raise _broken(file, (*place, key), tr("“{name}” masih kosong.", name=key))


def _check_like_shipped(file: FrameworkFile, shipped: FrameworkFile) -> None:
    """A newer version of a shipped file has its tables, and their rows have what every shipped row has."""
    tables = file.data["tables"]
    for name, pattern in shipped.data["tables"].items():
        _wanted(file, ("tables",), tables, name)
        if name not in _FREE or (name == "levels" and "competencies" not in tables):
            _check_like(file, ("tables", name), tables[name], pattern)
    for name in shipped.data.get("tag_tables", ()):
        _wanted(file, ("tag_tables",), _wanted(file, (), file.data, "tag_tables"), name)


def _check_like(file: FrameworkFile, place: Path_, value: Any, pattern: Any) -> None:
    if isinstance(pattern, dict):
        if not isinstance(value, dict):
            raise _broken(file, place, tr("“{name}” memerlukan isian bernama.", name=place[-1]))
        for key, inner in pattern.items():
            indonesian = str(key).removesuffix("_en")
            if key not in value and indonesian != key and indonesian in value:
                value[key] = value[indonesian]
            if inner is not None or key not in value:
                _check_like(file, (*place, key), _wanted(file, place, value, key), inner)
    elif isinstance(pattern, list):
        if not isinstance(value, list):
            raise _broken(file, place, tr("“{name}” berupa daftar: setiap baris diawali tanda “-”.", name=place[-1]))
        common = _in_common(pattern)
        for n, item in enumerate(value):
            _check_like(file, (*place, n), item, common)
    elif isinstance(pattern, str) and not isinstance(value, str):
        raise _broken(file, place, tr("“{name}” harus berupa teks. Beri tanda kutip.", name=place[-1]))
    elif isinstance(pattern, int | float) and not isinstance(value, int | float):
        raise _broken(file, place, tr("“{name}” harus berupa angka.", name=place[-1]))


def _in_common(values: Sequence[Any]) -> Any:
    """What all of them have: the keys of every row, each with what its values have in common; None for anything."""
    if not values or any(type(value) is not type(values[0]) for value in values):
        return None
    if isinstance(values[0], dict):
        keys = [key for key in values[0] if all(key in value for value in values)]
        return {key: _in_common([value[key] for value in values]) for key in keys}
    if isinstance(values[0], list):
        return [item for value in values for item in value]
    return values[0]


def _mapping(file: FrameworkFile, place: Path_, row: Any, key: str) -> Iterable[tuple[str, Any]]:
    found = row.get(key, {})
    if not isinstance(found, dict):
        raise _broken(file, (*place, key), tr("“{name}” memerlukan isian bernama.", name=key))
    return found.items()


def _wanted(file: FrameworkFile, place: Path_, row: Any, key: str) -> Any:
    if not isinstance(row, dict) or row.get(key) is None:
        raise _broken(file, (*place, key), tr("“{name}” belum ada.", name=key))
    return row[key]


def _at(file: FrameworkFile, place: Path_) -> Any:
    found = file.data
    for step in place:
        found = found[step]
    return found


def _broken(file: FrameworkFile, place: Path_, reason: str) -> BrokenFile:
    return BrokenFile(file.line(*place), reason)
