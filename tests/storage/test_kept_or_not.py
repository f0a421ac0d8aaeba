"""What was acknowledged is there after any accident; what was not, is not there by half."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from portfolio.errors import DamagedLibrary, LibraryUnwritable
from portfolio.services import checkup, consents, find, practices, school
from portfolio.services.libraries import Library, create_library, open_library

WRITER = """
import sys
from pathlib import Path
from portfolio.services import practices
from portfolio.services.libraries import open_library
library = open_library(Path(sys.argv[1]))
practice = practices.list_practices(library)[0].id
for n in range(100_000):
    practices.write_section(library, practice, "situasi", f"kalimat {n} " * 50)
    print(n, flush=True)
"""


@pytest.mark.long
@pytest.mark.skipif(os.name == "nt", reason="kill -9 is Unix's")
def test_a_killed_program_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    folder = tmp_path / "Pustaka"
    with create_library(folder) as library:
        practice = practices.add_practice(library).made[0]
    chance = random.Random(7)
    for _ in range(12):
        child = subprocess.Popen([sys.executable, "-c", WRITER, str(folder)], stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(chance.uniform(0.005, 0.12))
        child.send_signal(signal.SIGKILL)
        acknowledged = [line for line in (first + child.stdout.read()).split("\n") if line]
        child.wait()
        child.stdout.close()
        begun = time.monotonic()
        with open_library(folder) as library:
            body = practices.open_practice(library, practice).bodies["situasi"]
        assert time.monotonic() - begun < 10
        kept = int(body.split()[1])
        assert body == (f"kalimat {kept} " * 50).strip("\n")
        assert kept >= int(acknowledged[-1])
    assert checkup.check(folder, full=True).ok


def test_a_full_disk_is_told_and_everything_before_is_kept(library: Library) -> None:
    practice = practices.add_practice(library, title="Judul").made[0]
    with library._writer.connect() as connection:  # type: ignore[union-attr] # the library is open
        connection.exec_driver_sql("PRAGMA max_page_count = 80")
        connection.rollback()

    def write_on() -> None:
        for n in range(200):
            practices.write_section(library, practice, f"bagian-{n}", "teks panjang " * 400)

    with pytest.raises(LibraryUnwritable, match="penuh"):
        write_on()
    page = practices.open_practice(library, practice)
    assert page.practice.title == "Judul"
    assert all(body == ("teks panjang " * 400) for body in page.bodies.values())


def test_a_folder_that_went_away_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "Pustaka"
    library = create_library(folder)
    practice = practices.add_practice(library).made[0]
    folder.rename(tmp_path / "Dipindah")
    with pytest.raises(LibraryUnwritable):
        practices.write_section(library, practice, "situasi", "Hilang ke mana?")
    library.close()


def test_a_damaged_page_is_named_when_it_is_met(tmp_path: Path) -> None:
    folder = tmp_path / "Pustaka"
    with create_library(folder) as library:
        for n in range(60):
            practices.add_practice(library, title=f"Judul {n} " * 30)
    database = folder / "library.db"
    content = bytearray(database.read_bytes())
    pages = len(content) // 4096
    chance = random.Random(3)
    told = 0
    for _ in range(40):
        damaged = bytearray(content)
        page = chance.randrange(1, pages)
        damaged[page * 4096 : (page + 1) * 4096] = bytes(4096)
        database.write_bytes(damaged)
        try:
            with open_library(folder) as library:
                practices.list_practices(library)
        except DamagedLibrary:
            told += 1
    assert told == 40


def test_the_search_index_follows_every_edit_and_can_be_rebuilt(tmp_path: Path) -> None:
    folder = tmp_path / "Pustaka"
    with create_library(folder) as library:
        practice = practices.add_practice(library, title="Terumbu karang").made[0]
        practices.write_section(library, practice, "aksi", "Murid menyelam **bersama** nelayan.")
        assert [hit.id for hit in find.find(library, "nelayan menyelam")] == [practice]
        practices.write_section(library, practice, "aksi", "Murid menggambar.")
        assert find.find(library, "nelayan") == []
        practices.remove_practice(library, practice)
        assert find.find(library, "terumbu") == []
    with sqlite3.connect(folder / "library.db") as connection:
        connection.execute("PRAGMA trusted_schema = ON")
        connection.execute("INSERT INTO search_index (search_index) VALUES ('delete-all')")
        connection.execute(
            "INSERT INTO search_text (record_id, kind, owner_id, title, body) VALUES ('x','x','x','x','x')"
        )
        connection.execute("INSERT INTO search_index (search_index) VALUES ('delete-all')")
    connection.close()
    assert not checkup.check(folder, repair=False).problems  # only a writer can ask the index
    result = checkup.check(folder, repair=True)
    assert [(problem.code, problem.repaired) for problem in result.problems] == [("search", True)]
    assert checkup.check(folder, repair=True).problems == ()


@pytest.mark.parametrize(
    "words", ["C++", "kelas-4", "siswa's", '"', "*", "NEAR(", "a AND", "-", "", "()", "title:x", "é"]
)
def test_no_words_break_the_search(library: Library, words: str) -> None:
    school.add_person(library, name="Arunika")
    assert isinstance(find.find(library, words), list)


@pytest.mark.long
def test_words_of_naughty_strings_are_kept_found_and_harmless(library: Library, shared: Path) -> None:
    import json

    strings = json.loads((shared / "text/naughty-strings/blns.json").read_text(encoding="utf-8"))
    practice = practices.add_practice(library).made[0]
    for text in strings:
        practices.write_section(library, practice, "situasi", text)
        practices.change_practice(library, practice, title=text)
        find.find(library, text)
    assert len(practices.list_practices(library)) == 1


IMPORTER = """
import sys
from pathlib import Path
from portfolio.services import imports
from portfolio.services.libraries import open_library
from portfolio.services.tables import Table
library = open_library(Path(sys.argv[1]))
first = int(sys.argv[2])
rows = tuple((f"Murid {n}", "VII") for n in range(first, first + 4000))
table = Table(("Nama", "Kelas"), rows)
plan = imports.preview(library, "pupils", table, imports.guess_mapping(library, table, "pupils").mapping)
print("begun", flush=True)
imports.apply(library, plan)
print("kept", flush=True)
"""


@pytest.mark.long
@pytest.mark.skipif(os.name == "nt", reason="kill -9 is Unix's")
def test_a_list_that_was_coming_in_when_the_program_was_killed_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    folder = tmp_path / "Pustaka"
    create_library(folder).close()
    kept: list[bool] = []
    for attempt in range(5):
        order = [sys.executable, "-c", IMPORTER, str(folder), str(attempt * 4000)]
        child = subprocess.Popen(order, stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        assert child.stdout.readline() == "begun\n"
        time.sleep(0.02 + attempt * 0.1)
        child.send_signal(signal.SIGKILL)
        told = child.stdout.read() == "kept\n"
        child.wait()
        child.stdout.close()
        with open_library(folder) as library:
            lines = sum(1 for one in consents.list_pupils(library) if int(one.name.split()[1]) // 4000 == attempt)
        assert lines in (0, 4000), "a list came in by half"
        assert lines or not told, "what was told to be kept is gone"
        kept.append(bool(lines))
    assert not all(kept), "no program was killed in time: nothing was tried"
    assert checkup.check(folder, full=True).ok
