"""Photos taken in, against libvips: the same hash, copy and two renditions, on two cores, one run after the other.

    python tests/bench/photos_vs_libvips.py [--photos 120] [--runs 3]

Photos of 12 MP are made once below the system's temporary folder. Memory is the peak of a side's processes together.
"""

import argparse
import hashlib
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
from booklet_vs_typst import ENVIRONMENT, ROOT, WORK, photo_files

WORKERS = 2


def ours(photos: list[Path], folder: Path) -> None:
    """As an import does it: worker processes, each photo checked, hashed, copied, made small."""
    from portfolio.media.pool import Pool

    with Pool(folder / "cache", WORKERS) as pool:
        pairs = [(photo, folder / f"{n}.copy") for n, photo in enumerate(photos)]
        for taken in pool.take(pairs):
            if isinstance(taken, Exception):
                raise taken


def theirs(photos: list[Path], folder: Path) -> None:
    """The same two renditions, hash and copy by libvips, two photos at a time."""
    os.environ["VIPS_CONCURRENCY"] = "1"
    import pyvips

    def one(numbered: tuple[int, Path]) -> None:
        number, photo = numbered
        content = photo.read_bytes()
        name = hashlib.sha256(content).hexdigest()
        (folder / f"{number}.copy").write_bytes(content)
        screen = pyvips.Image.thumbnail_buffer(content, 2000, height=2000, size="down").copy_memory()
        screen.jpegsave(str(folder / f"{name}-2000.jpg"), Q=85, strip=True)
        screen.thumbnail_image(320, height=320).jpegsave(str(folder / f"{name}-320.jpg"), Q=85, strip=True)

    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(one, enumerate(photos)))


def timed(side: str, count: int) -> tuple[float, float]:
    """Seconds and peak MB of one side in processes of their own."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, __file__, "--photos", str(count), "--one", side, folder]
        begun = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, env={**ENVIRONMENT, "PYTHONPATH": str(ROOT)})
        peak = _Peak(process.pid)
        code = process.wait()
        seconds = time.perf_counter() - begun
        megabytes = peak.stop()
        if code:
            raise SystemExit(f"{side} failed")
        shutil.rmtree(folder, ignore_errors=True)
        Path(folder).mkdir()
    return seconds, megabytes


class _Peak:
    """Watches the memory of a process and all its children."""

    def __init__(self, pid: int) -> None:
        self._process = psutil.Process(pid)
        self._most = 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def stop(self) -> float:
        """The peak in MB."""
        self._done.set()
        self._thread.join()
        return self._most / 1e6

    def _watch(self) -> None:
        while not self._done.wait(0.05):
            try:
                family = [self._process, *self._process.children(recursive=True)]
                self._most = max(self._most, sum(member.memory_info().rss for member in family))
            except psutil.Error:
                continue


def main() -> None:
    """Time both in turn and print photos a second, memory and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--photos", type=int, default=120)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.one:
        photos = [WORK / "photos" / f"foto-{n:03}.jpg" for n in range(chosen.photos)]
        {"ours": ours, "theirs": theirs}[chosen.one[0]](photos, Path(chosen.one[1]))
        return
    photo_files(chosen.photos)
    rates: dict[str, list[float]] = {"theirs": [], "ours": []}
    peaks = {"theirs": 0.0, "ours": 0.0}
    for _ in range(chosen.runs):
        for side, measured in rates.items():
            seconds, megabytes = timed(side, chosen.photos)
            measured.append(chosen.photos / seconds)
            peaks[side] = max(peaks[side], megabytes)
    for side, name in (("theirs", "libvips"), ("ours", "ours")):
        rate = statistics.median(rates[side])
        sys.stdout.write(f"{name:8} {rate:6.1f} photos a second, {peaks[side]:5.0f} MB\n")
    ratio = statistics.median(rates["ours"]) / statistics.median(rates["theirs"])
    sys.stdout.write(f"ratio ours / libvips {ratio:.2f} (at least 1)\n")


if __name__ == "__main__":
    main()
