"""Work off the GUI thread."""

import gc
import threading
from typing import get_args

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from portfolio.progress import Progress
from ui.operations import Lane, Operations, Task

LANES: tuple[Lane, ...] = get_args(Lane)


def test_work_runs_elsewhere_and_its_result_arrives_in_the_gui_thread(qtbot: QtBot, operations: Operations) -> None:
    threads: list[threading.Thread] = []
    arrived: list[threading.Thread] = []
    operations.run(
        lambda _: threads.append(threading.current_thread()),
        lane="read",
        owner=operations,
        then=lambda _: arrived.append(threading.current_thread()),
    )
    qtbot.waitUntil(lambda: bool(arrived))
    assert threads != [threading.main_thread()]
    assert arrived == [threading.main_thread()]


def test_a_worker_is_never_the_last_to_hold_what_its_work_knows(qtbot: QtBot, operations: Operations) -> None:
    let_go: list[threading.Thread] = []

    class Held:
        """Stands for a widget: who lets go of it last destroys it."""

        def __del__(self) -> None:
            let_go.append(threading.current_thread())

    def run(lane: Lane) -> None:
        asked, answered, failing = Held(), Held(), Held()
        operations.run(lambda _: make(asked), lane=lane, owner=operations, then=lambda _: keep(answered))
        operations.run(lambda _: fail(failing), lane=lane, owner=operations, failed=lambda _: None)

    def make(_: Held) -> Held:
        return Held()

    def keep(_: Held) -> None:
        pass

    def fail(_: Held) -> None:
        raise ValueError("rusak")

    for lane in LANES:
        for _ in range(25):
            run(lane)
    qtbot.waitUntil(lambda: not operations.busy)
    gc.collect()
    assert len(let_go) == 4 * 25 * len(LANES)
    assert set(let_go) == {threading.main_thread()}


def test_edits_are_done_one_after_the_other_in_order(qtbot: QtBot, operations: Operations) -> None:
    done: list[int] = []
    for n in range(50):
        operations.run(lambda _, n=n: done.append(n), lane="edit", owner=operations)  # type: ignore[misc] # a lambda's default has no type
    qtbot.waitUntil(lambda: not operations.busy)
    assert done == list(range(50))


def test_who_is_gone_is_told_nothing(qtbot: QtBot, operations: Operations) -> None:
    told: list[object] = []
    owner = QObject()
    release = threading.Event()
    operations.run(lambda _: release.wait(5), lane="read", owner=owner, then=told.append)
    owner.deleteLater()
    qtbot.wait(20)
    release.set()
    qtbot.waitUntil(lambda: not operations.busy)
    assert told == []


def test_a_task_that_is_cancelled_ends_without_result_or_error(qtbot: QtBot, operations: Operations) -> None:
    told: list[object] = []
    started = threading.Event()

    def work(progress: Progress) -> None:
        started.set()
        for n in range(10_000):
            progress.step(n, 10_000, "foto")
            threading.Event().wait(0.001)

    task = operations.run(work, lane="long", owner=operations, then=told.append, failed=told.append, label="Kerja")
    assert started.wait(5)
    with qtbot.waitSignal(task.ended):
        task.cancel()
    assert told == []


def test_only_work_with_a_name_is_announced(qtbot: QtBot, operations: Operations) -> None:
    announced: list[Task] = []
    operations.started.connect(announced.append)
    operations.run(lambda _: None, lane="read", owner=operations)
    operations.run(lambda _: None, lane="long", owner=operations, label="Menyiapkan")
    qtbot.waitUntil(lambda: not operations.busy)
    assert len(announced) == 1


def test_a_failure_goes_to_who_asked_for_it_or_to_the_window(qtbot: QtBot, operations: Operations) -> None:
    mine: list[Exception] = []
    windows: list[Exception] = []
    operations.failed.connect(windows.append)

    def fail(_: Progress) -> None:
        raise ValueError("rusak")

    operations.run(fail, lane="read", owner=operations, failed=mine.append)
    operations.run(fail, lane="read", owner=operations)
    qtbot.waitUntil(lambda: bool(mine and windows))
    assert isinstance(mine[0], ValueError)
    assert isinstance(windows[0], ValueError)


def test_closing_finishes_every_edit_that_was_asked_for(qtbot: QtBot) -> None:
    operations = Operations()
    done: list[int] = []
    for n in range(20):
        operations.run(lambda _, n=n: done.append(n), lane="edit", owner=operations)  # type: ignore[misc] # a lambda's default has no type
    operations.close()
    assert done == list(range(20))
