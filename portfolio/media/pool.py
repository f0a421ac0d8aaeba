"""A few worker processes that take photos in, and are replaced when a file kills or hangs them."""

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from itertools import islice
from pathlib import Path
from typing import Any

from portfolio.errors import FileRefused
from portfolio.media.intake import Taken
from portfolio.texts import language, tr

SECONDS = 20.0
"""How long one photo may take."""


class Pool:
    """Worker processes. Close it: they end."""

    def __init__(self, cache: Path, size: int | None = None) -> None:
        self._cache = cache
        self._size = size or max(2, min(4, os.cpu_count() or 2))
        self._threads = ThreadPoolExecutor(self._size, thread_name_prefix="praktik-intake")
        self._idle: queue.SimpleQueue[_Worker] = queue.SimpleQueue()
        for _ in range(self._size):
            self._idle.put(_Worker())

    def take(self, pairs: Sequence[tuple[Path, Path]]) -> Iterator[Taken | Exception]:
        """Take in each (source, copy), several at a time; what became of each, in their order.

        An `Exception` is a `FileRefused` or an `OSError`. Leaving the iteration early waits for what is under way.
        """
        under_way: deque[Future[Taken]] = deque()
        upcoming = iter(pairs)
        try:
            while True:
                for source, copy in islice(upcoming, 2 * self._size - len(under_way)):
                    under_way.append(self._threads.submit(self._take_one, source, copy))
                if not under_way:
                    return
                yield _outcome(under_way.popleft())
        finally:
            for future in under_way:
                future.cancel()
            wait(under_way)

    def close(self) -> None:
        """End the workers."""
        self._threads.shutdown(wait=True)
        while not self._idle.empty():
            self._idle.get().end()

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _take_one(self, source: Path, copy: Path) -> Taken:
        worker = self._idle.get()
        try:
            answer = worker.ask({"source": str(source), "copy": str(copy), "cache": str(self._cache)})
        finally:
            self._idle.put(worker)
        if answer is None:
            raise FileRefused(source, tr("Berkas ini membuat pembaca foto berhenti, jadi tidak diterima."))
        if "taken" in answer:
            return Taken.from_plain(answer["taken"])
        if "failed" in answer:
            raise OSError(*answer["failed"])
        raise FileRefused(source, answer["refused"] or tr("Gambar ini butuh memori terlalu besar."))


def _outcome(future: "Future[Taken]") -> Taken | Exception:
    try:
        return future.result()
    except (FileRefused, OSError) as error:
        return error


class _Worker:
    """One process; started at its first job, and again after it died."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def ask(self, job: dict[str, str]) -> dict[str, Any] | None:
        """The answer to a job; None where the process died or took too long."""
        process = self._process or self._start()
        assert process.stdin is not None  # noqa: S101 - both are pipes
        assert process.stdout is not None  # noqa: S101
        alarm = threading.Timer(SECONDS, process.kill)
        alarm.start()
        try:
            process.stdin.write(json.dumps({**job, "language": language()}) + "\n")
            process.stdin.flush()
            answer = process.stdout.readline()
        except OSError:
            answer = ""
        finally:
            alarm.cancel()
            alarm.join()
        if not answer:
            self.end()
            return None
        decoded: dict[str, Any] = json.loads(answer)
        return decoded

    def end(self) -> None:
        """Let the process end."""
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):  # what was not yet written to a dead process stays unwritten
                    pipe.close()
        try:
            process.wait(2)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _start(self) -> "subprocess.Popen[str]":
        self._process = subprocess.Popen(
            [sys.executable, "-m", "portfolio.media.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        return self._process
