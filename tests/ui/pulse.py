"""The pulse of the event loop: how long the window itself worked between two beats."""

import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from PySide6.QtCore import QTimer

HELD_UP = 1.0
"""Seconds of the window's own work at one stretch that no machine, however slow and shared, excuses.

What is promised is 50 ms; that is measured by hand, with tests/bench/window_pauses.py."""
Note = Callable[[str, object], None]
"""pytest's `record_property`."""
PROPERTY = "longest pause"
"""The name under which a test's report keeps the longest stretch: processor and clock, in ms."""


class Pulse:
    """Around what may not hold the window up; fails where it did, and notes the longest stretch in the report."""

    def __init__(self, note: Note) -> None:
        self._note = note
        self._gaps: list[tuple[float, float]] = []
        self._timer = QTimer(interval=2)
        self._timer.timeout.connect(self._beat)

    def __enter__(self) -> Self:
        self._last = self._now()
        self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._timer.stop()
        if kind is not None:
            return
        self._beat()
        own, clock = (max(gap) for gap in zip(*self._gaps, strict=True))
        self._note(PROPERTY, f"{1000 * own:.0f} {1000 * clock:.0f}")
        # The window's own work is judged, not what other programs take away from it.
        assert own < HELD_UP, f"the window was held up for {own:.2f} s"

    def _beat(self) -> None:
        now = self._now()
        self._gaps.append((now[0] - self._last[0], now[1] - self._last[1]))
        self._last = now

    @staticmethod
    def _now() -> tuple[float, float]:
        return time.thread_time(), time.perf_counter()
