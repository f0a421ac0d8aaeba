"""Work off the GUI thread: a plain function goes in, its result comes back in the GUI thread."""

import itertools
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from portfolio.progress import Cancelled, Progress

Result = TypeVar("Result")
Lane = Literal["edit", "read", "picture", "long"]
"""edit: one after the other, in order. read: questions. picture: thumbnails and pages. long: imports and exports."""

_WORKERS: dict[Lane, int] = {"edit": 1, "read": 1, "picture": 2, "long": 1}


class Task(QObject):
    """One piece of work under way; it is a `Progress` for the function that does it."""

    progressed = Signal(object, object, str)
    """done, total, label"""
    ended = Signal(object)
    """the task itself, however it ended"""

    def __init__(self, label: str, parent: QObject) -> None:
        super().__init__(parent)
        self.label = label
        self._stop = threading.Event()

    def step(self, done: int, total: int, label: str) -> None:
        """Called by the work, from its own thread."""
        if self._stop.is_set():
            raise Cancelled
        self.progressed.emit(done, total, label)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether the user asked to stop."""
        return self._stop.is_set()


@dataclass(slots=True)
class _Job:
    """Everything that one piece of work knows: its closures hold widgets, so only the GUI thread may let go of it."""

    task: Task
    work: Callable[[Progress], Any]
    owner: QObject
    then: Callable[[Any], None] | None
    failed: Callable[[Exception], None]
    call: Callable[[Any], None] | None = None
    result: Any = None


class Operations(QObject):
    """The lanes of work of one window. Create and `close` it in the GUI thread.

    A lane's thread is given the number of a job and sends it back when the job is done: whatever it held in between is
    still held here, in the GUI thread. The last one to let go of a widget destroys it, and that must not be a worker.
    """

    started = Signal(object)
    """a `Task` with a label, which is to be shown while it runs"""
    failed = Signal(object)
    """an exception that nobody else was asked to handle"""
    _done = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {
            lane: ThreadPoolExecutor(workers, thread_name_prefix=f"praktik-{lane}")
            for lane, workers in _WORKERS.items()
        }
        self._jobs: dict[int, _Job] = {}
        self._numbers = itertools.count()
        self._closed = False
        self._done.connect(self._on_done)

    def run(
        self,
        work: Callable[[Progress], Result],
        *,
        lane: Lane,
        owner: QObject,
        then: Callable[[Result], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        label: str = "",
    ) -> Task:
        """Do `work` in `lane`; then call `then` or `failed` in the GUI thread, unless `owner` is gone by then.

        With a `label` the work is announced as a task with progress and cancel. Being cancelled calls neither.
        """
        task = Task(label, self)
        number = next(self._numbers)
        self._jobs[number] = _Job(task, work, owner, then, failed or self.failed.emit)
        if label:
            self.started.emit(task)
        self._lanes[lane].submit(self._work, number)
        return task

    def close(self) -> None:
        """Stop what can be stopped, wait for what runs, drop what waits (edits excepted: they are all done)."""
        self._closed = True
        for job in self._jobs.values():
            if job.task.label:
                job.task.cancel()
        for lane, pool in self._lanes.items():
            pool.shutdown(wait=True, cancel_futures=lane != "edit")
        self._jobs.clear()

    @property
    def busy(self) -> bool:
        """Whether any work is under way."""
        return bool(self._jobs)

    def _work(self, number: int) -> None:
        """In the lane's thread: do it, let go of all it touched, and only then tell the GUI thread."""
        _do(self._jobs[number])
        self._done.emit(number)

    @Slot(int)
    def _on_done(self, number: int) -> None:
        job = self._jobs.pop(number, None)
        if job is None or self._closed:
            return
        job.task.ended.emit(job.task)
        job.task.deleteLater()
        if job.call is not None and shiboken6.isValid(job.owner):
            job.call(job.result)


def _do(job: _Job) -> None:
    try:
        job.result = job.work(job.task)
        job.call = job.then
    except Cancelled:
        pass
    except Exception as error:  # noqa: BLE001 - the one gate through which faults reach the window
        job.result, job.call = error, job.failed
