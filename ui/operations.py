"""Work off the GUI thread: a plain function goes in, its result comes back in the GUI thread."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
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


class Operations(QObject):
    """The lanes of work of one window. Create and `close` it in the GUI thread."""

    started = Signal(object)
    """a `Task` with a label, which is to be shown while it runs"""
    failed = Signal(object)
    """an exception that nobody else was asked to handle"""
    _done = Signal(object, object, object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {
            lane: ThreadPoolExecutor(workers, thread_name_prefix=f"praktik-{lane}")
            for lane, workers in _WORKERS.items()
        }
        self._running: set[Task] = set()
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
        self._running.add(task)
        if label:
            self.started.emit(task)
        self._lanes[lane].submit(self._work, task, work, owner, then, failed)
        return task

    def close(self) -> None:
        """Stop what can be stopped, wait for what runs, drop what waits (edits excepted: they are all done)."""
        self._closed = True
        for task in self._running:
            if task.label:
                task.cancel()
        for lane, pool in self._lanes.items():
            pool.shutdown(wait=True, cancel_futures=lane != "edit")
        self._running.clear()

    @property
    def busy(self) -> bool:
        """Whether any work is under way."""
        return bool(self._running)

    def _work(self, task: Task, work: Callable[[Progress], Any], owner: QObject, then: Any, failed: Any) -> None:
        """In the lane's thread: do it, and send what came of it to the GUI thread."""
        try:
            result: Any = work(task)
            call = then
        except Cancelled:
            result, call = None, None
        except Exception as error:  # noqa: BLE001 - the one gate through which faults reach the window
            result, call = error, failed or self.failed.emit
        self._done.emit(task, owner, call, result, None)

    @Slot(object, object, object, object, object)
    def _on_done(self, task: Task, owner: QObject, call: Callable[[Any], None] | None, result: Any, _: None) -> None:
        self._running.discard(task)
        if self._closed:
            return
        task.ended.emit(task)
        task.deleteLater()  # here, for the worker's thread may hold the last reference, and must not destroy it
        if call is not None and shiboken6.isValid(owner):
            call(result)
