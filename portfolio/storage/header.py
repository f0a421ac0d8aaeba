"""What the database file says of itself, read as bytes: nothing is opened, so nothing can be changed."""

from pathlib import Path

from portfolio.errors import DamagedLibrary, ForeignFile, NewerLibrary, NotALibrary

APPLICATION_ID = 0x50726B42
""""PrkB": tells our files from those of other programs that use SQLite."""
DATABASE = "library.db"

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100


def schema_version(folder: Path, newest: int) -> int:
    """The schema version of the library in `folder`.

    Raises `NotALibrary`, `ForeignFile`, `DamagedLibrary`, or `NewerLibrary` where it is beyond `newest`.
    """
    database = folder / DATABASE
    if not database.is_file():
        raise NotALibrary(path=folder)
    with database.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    if not header.startswith(_MAGIC):
        raise DamagedLibrary(path=folder) if _was_ours(folder) else ForeignFile(path=folder)
    if len(header) < _HEADER_BYTES:
        raise DamagedLibrary(path=folder)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise ForeignFile(path=folder)
    _check_length(folder, header, database.stat().st_size)
    version = int.from_bytes(header[60:64], "big")
    if version > newest:
        raise NewerLibrary(found=version, known=newest)
    return version


def _was_ours(folder: Path) -> bool:
    return (folder / "photos").is_dir()


def _check_length(folder: Path, header: bytes, size: int) -> None:
    """Refuse a file that is shorter than its header says (valid only while both change counters agree)."""
    page = int.from_bytes(header[16:18], "big")
    page = 65536 if page == 1 else page
    pages = int.from_bytes(header[28:32], "big")
    if header[24:28] == header[92:96] and size < page * pages:
        raise DamagedLibrary(path=folder)
