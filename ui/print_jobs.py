"""What is sent to a printer, and the process that sends it.

A driver is somebody else's code: it may hang, break, or ask something of its own. It does so in a process by itself
(`ui.print_worker`), which the window outlives. No widgets here.
"""

import contextlib
import json
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from portfolio.errors import PrinterRefused
from portfolio.progress import Progress
from portfolio.texts import tr

if TYPE_CHECKING:  # the process that prints does without libraries
    from portfolio.services.libraries import Library

Edge = Literal["short", "long"]
Sides = Literal["one"] | Edge
"""Printed on one side, or on both and turned around that edge."""
Trouble = Literal["gone", "paper", "sides", "driver"]
"""Why a printer does not print: it is not there, lacks the paper, prints on one side alone, its driver refuses."""
_LOOK_EVERY = 0.2
_PATIENCE = 5.0
"""s between the questions whether the user wants to stop, and for a process that was told to"""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """All pages of a PDF on the printer of this name, each at its own size."""

    pdf: Path
    printer: str
    sides: Sides = "one"
    copies: int = 1
    grey: bool = False
    title: str = ""
    """what the printer's queue calls it"""

    def as_line(self) -> str:
        """The job on one line, as the process reads it."""
        return json.dumps({**asdict(self), "pdf": str(self.pdf)}) + "\n"

    @classmethod
    def from_line(cls, line: str) -> "PrintJob":
        """The job of `as_line`."""
        plain = json.loads(line)
        return cls(**{**plain, "pdf": Path(plain["pdf"])})


def sending(job: PrintJob) -> Callable[["Library", Progress], bool]:
    """`send` as the session runs it."""

    def work(_library: "Library", progress: Progress) -> bool:
        return send(job, progress)

    return work


def send(job: PrintJob, progress: Progress) -> bool:
    """Hand `job` over to its printer; returns when the system has taken all of it. Not for the GUI thread.

    False says that the printer is stopped for now, so that the job waits in its queue.

    Raises `PrinterRefused`, and `Cancelled`: then what the printer got so far may still come out.
    """
    with _Process(job) as process:
        done = total = 0
        while True:
            progress.step(done, total, "")
            match process.listen():
                case ["page", page, pages]:
                    done, total = int(page), int(pages)
                    progress.step(done, total, "")
                    process.go_on()
                case ["trouble", what]:
                    raise refusal(what, job.printer)
                case ["done"]:
                    return True
                case ["done", "waiting"]:
                    return False


def refusal(what: str, printer: str) -> PrinterRefused:
    """The error that tells this `Trouble` in words."""
    check = tr("Periksa apakah printer menyala dan tersambung, lalu coba lagi; atau buka PDF-nya dan cetak dari sana.")
    if what == "gone":
        return PrinterRefused(tr("Printer “{name}” tidak ditemukan di komputer ini.", name=printer), check)
    if what == "paper":
        return PrinterRefused(
            tr("Printer “{name}” tidak mengenal ukuran kertas ini.", name=printer),
            tr("Tambahkan ukurannya di setelan printer, pilih kertas lain, atau buka PDF-nya dan cetak dari sana."),
        )
    if what == "sides":
        return PrinterRefused(
            tr("Printer “{name}” hanya mencetak satu sisi.", name=printer),
            tr("Saat mengujinya, pilih “Tidak, saya membalik kertasnya”."),
        )
    return PrinterRefused(tr("Printer “{name}” menolak cetakan ini.", name=printer), check)


class _Process:
    """One process that prints one job, page by page, each when it is told to go on."""

    def __init__(self, job: PrintJob) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "ui.print_worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert self._process.stdin is not None  # noqa: S101 - both are pipes
        assert self._process.stdout is not None  # noqa: S101
        self._stdin, self._stdout = self._process.stdin, self._process.stdout
        self._painting = False
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, name="praktik-printer")
        self._reader.start()
        self._say(job.as_line())

    def listen(self) -> list[str]:
        """The words that the process says next; none where it is silent for now, trouble where it broke."""
        try:
            line = self._lines.get(timeout=_LOOK_EVERY)
        except queue.Empty:
            return []
        return line.split() or ["trouble", "driver"]

    def go_on(self) -> None:
        """Let it paint the next page."""
        self._painting = True
        self._say("go\n")

    def __enter__(self) -> "_Process":
        return self

    def __exit__(self, *_: object) -> None:
        """Let it end. One that paints stops at its next page, for nobody tells it to go on; or it is ended."""
        with contextlib.suppress(OSError):
            self._stdin.close()
        try:
            self._process.wait(_PATIENCE if self._painting else 0)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join()
        self._stdout.close()

    def _say(self, line: str) -> None:
        # What a process that broke does not read it tells by its silence.
        with contextlib.suppress(OSError):
            self._stdin.write(line)
            self._stdin.flush()

    def _read(self) -> None:
        """In a thread by itself: a pipe can't be asked to wait only for a while."""
        for line in self._stdout:
            self._lines.put(line)
        self._lines.put("")
