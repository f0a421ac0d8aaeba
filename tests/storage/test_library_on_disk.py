import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from portfolio.errors import (
    DamagedLibrary,
    ForeignFile,
    LibraryError,
    LibraryExists,
    LibraryInUse,
    NewerLibrary,
    NotALibrary,
    ReadOnlyLibrary,
)
from portfolio.services import practices
from portfolio.services.libraries import create_library, open_library, warnings_for
from portfolio.storage.header import APPLICATION_ID
from portfolio.storage.migrations import NEWEST


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """A library with one practice, closed."""
    folder = tmp_path / "Pustaka"
    with create_library(folder, "SD Contoh") as library:
        practices.add_practice(library, title="Judul")
    return folder


def every_byte(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_library_tells_what_it_is(closed: Path) -> None:
    with sqlite3.connect(closed / "library.db") as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (NEWEST,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()


def test_a_library_opens_from_wherever_it_was_moved(closed: Path, tmp_path: Path) -> None:
    place = tmp_path / "flash disk é" / ("n" * 100)
    place.parent.mkdir()
    closed.rename(place)
    with open_library(place) as library:
        assert [line.title for line in practices.list_practices(library)] == ["Judul"]


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (lambda content: b"not a database at all, but long enough to be read" * 9, DamagedLibrary),
        (lambda content: b"", DamagedLibrary),
        (lambda content: content[:1], DamagedLibrary),
        (lambda content: content[:512], DamagedLibrary),
        (lambda content: content[: len(content) // 2], DamagedLibrary),
        (lambda content: b"\x00" * 16 + content[16:], DamagedLibrary),
        (lambda content: content[:68] + b"\x00\x00\x00\x00" + content[72:], ForeignFile),
        (lambda content: content[:60] + (NEWEST + 1).to_bytes(4, "big") + content[64:], NewerLibrary),
        (lambda content: content[:4096] + b"\x00" * 4096 + content[8192:], DamagedLibrary),
    ],
    ids=["text", "empty", "one-byte", "512-bytes", "half", "no-magic", "foreign", "newer", "zeroed-page"],
)
def test_what_is_no_library_is_refused_and_no_byte_changes(
    closed: Path, spoil: Callable[[bytes], bytes], error: type[LibraryError]
) -> None:
    database = closed / "library.db"
    database.write_bytes(spoil(database.read_bytes()))
    before = every_byte(closed)
    with pytest.raises(error) as caught:
        open_library(closed)
    assert str(caught.value)
    after = every_byte(closed)
    assert {name: content for name, content in after.items() if "lock" not in name} == {
        name: content for name, content in before.items() if "lock" not in name
    }


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "library.db") as connection:
        connection.execute("CREATE TABLE notes (id)")
    connection.close()
    with pytest.raises(ForeignFile):
        open_library(tmp_path)


def test_a_library_with_planted_triggers_is_refused(closed: Path) -> None:
    with sqlite3.connect(closed / "library.db") as connection:
        connection.execute("CREATE TRIGGER evil AFTER INSERT ON practice BEGIN DELETE FROM practice; END")
    connection.close()
    with pytest.raises(ForeignFile):
        open_library(closed)


def test_a_folder_without_a_library_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotALibrary, match="tidak ada pustaka"):
        open_library(tmp_path / "nowhere")


def test_a_new_library_never_takes_a_folder_that_holds_something(tmp_path: Path) -> None:
    (tmp_path / "surat.txt").write_text("penting")
    with pytest.raises(LibraryExists):
        create_library(tmp_path)
    assert (tmp_path / "surat.txt").read_text() == "penting"


def test_a_second_window_is_told_who_holds_the_library(closed: Path) -> None:
    with open_library(closed), pytest.raises(LibraryInUse):
        open_library(closed)
    with open_library(closed):
        pass


def test_a_second_window_may_read(closed: Path) -> None:
    with open_library(closed) as first, open_library(closed, read_only=True) as second:
        practices.add_practice(first, title="Baru")
        assert len(practices.list_practices(second)) == 2
        with pytest.raises(ReadOnlyLibrary):
            practices.add_practice(second, title="Tidak boleh")


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="folders are made read-only as Unix does it")
def test_a_read_only_folder_opens_for_reading(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # who runs the tests may be allowed everything
    before = every_byte(closed)
    with open_library(closed) as library:
        assert library.read_only
        assert len(practices.list_practices(library)) == 1
        assert any("dibaca saja" in warning for warning in warnings_for(library))
    assert every_byte(closed) == before


def test_a_synchronised_folder_and_its_conflict_copies_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive - SD Negeri 1" / "Pustaka"
    with create_library(folder):
        pass
    shutil.copy(folder / "library.db", folder / "library-LAPTOP.db")
    with open_library(folder) as library:
        warnings = " ".join(warnings_for(library))
    assert "OneDrive" in warnings
    assert "library-LAPTOP.db" in warnings


@pytest.mark.long
@pytest.mark.parametrize("module", ["libraries", "practices", "photos", "school", "booklets", "consents"])
def test_a_library_is_made_by_a_process_that_loaded_one_service_alone(tmp_path: Path, module: str) -> None:
    code = f"""
import sys
from pathlib import Path
import portfolio.services.{module}
from portfolio.services.libraries import create_library
create_library(Path(sys.argv[1]), "SD Contoh").close()
"""
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "Pustaka")], capture_output=True, check=False)
    assert done.stderr.decode() == ""
    assert (tmp_path / "Pustaka" / "library.db").exists()
