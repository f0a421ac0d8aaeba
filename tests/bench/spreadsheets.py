"""How fast spreadsheets come in: 5,000 answers of a poll, and a register of 215,000 schools.

Run it by hand: `.venv/bin/python tests/bench/spreadsheets.py [SCHOOLS]`, where SCHOOLS is a table of schools (CSV,
packed or not, or XLSX, with npsn, nama, bentuk ...); without one, as many schools are made up. Wanted: the poll in less
than 3 s, the schools in less than 30 s, from the file to the kept library.
"""

import csv
import itertools
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from portfolio.domain.needs import Survey
from portfolio.services import imports, sheets, undo
from portfolio.services.libraries import Library, create_library
from portfolio.services.tables import read_table
from portfolio.storage.edits import Edit

ANSWERS, SCHOOLS = 5_000, 215_000
TOPICS = ("Pembelajaran Mendalam", "Koding", "Kecerdasan Artifisial", "STEM", "Coaching", "Bimbingan Konseling")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, create_library(Path(folder) / "Pustaka", "SMP Contoh") as library:
        poll = made_poll(Path(folder) / "polling.xlsx")
        measure("poll, XLSX", library, poll, "poll")
        schools = Path(sys.argv[1]) if len(sys.argv) > 1 else made_schools(Path(folder) / "sekolah.csv")
        measure("schools", library, schools, "schools")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"most memory {peak:.0f} MB, library {(library.folder / 'library.db').stat().st_size / 1e6:.0f} MB")


def measure(name: str, library: Library, path: Path, kind: str) -> None:
    """Print the seconds of each step."""
    times = [time.perf_counter()]
    table = read_table(path)
    times.append(time.perf_counter())
    plan = imports.preview(library, kind, table, imports.guess_mapping(library, table, kind).mapping)
    times.append(time.perf_counter())
    receipt = imports.apply(library, plan, begin=begun if kind == "poll" else None)
    times.append(time.perf_counter())
    steps = [after - before for before, after in itertools.pairwise(times)]
    print(f"{name}: {len(table.rows)} rows, {sum(steps):.1f} s (read {steps[0]:.1f}, preview {steps[1]:.1f}, "
          f"keep {steps[2]:.1f}); {dict(plan.counts)}")  # fmt: skip
    start = time.perf_counter()
    undone = undo.take_back(library, receipt)
    middle = time.perf_counter()
    undo.take_back(library, undone)
    print(f"{name}: undo {middle - start:.1f} s, redo {time.perf_counter() - middle:.1f} s")


def begun(edit: Edit) -> str:
    return edit.make(Survey(title="Polling"))


def made_poll(path: Path) -> Path:
    chance = random.Random(1)
    rows = [
        (f"Kabupaten {chance.randrange(15)}", chance.choice(("SD", "SMP", "SMA")), chance.randrange(35),
         ", ".join(chance.sample(TOPICS, 2)), chance.choice(("Ya", "Tidak")), "Luring")
        for _ in range(ANSWERS)
    ]  # fmt: skip
    heads = ("Kab/Kota", "Jenjang", "Lama mengajar", "Topik yang dibutuhkan", "Pernah ikut pelatihan", "Moda pilihan")
    return sheets.write_sheet(path, "Polling", heads, rows)


def made_schools(path: Path) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(("npsn", "nama", "bentuk", "status", "alamat", "kecamatan", "kabupaten_kota", "propinsi"))
        for n in range(SCHOOLS):
            table.writerow((10_000_000 + n, f"SD Negeri {n}", "SD", "N", f"Jalan Contoh {n}", f"Kec. {n % 7000}",
                            f"Kab. {n % 500}", f"Prov. {n % 38}"))  # fmt: skip
    return path


if __name__ == "__main__":
    main()
