"""What the files of a booklet will weigh, found out behind the window's back."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from portfolio.progress import Progress
from portfolio.services.libraries import Library
from portfolio.services.sizes import Destination, Expected, expected_sizes
from ui.operations import Task
from ui.session import Session

Sizes = dict[Destination, Expected]


class Forecast(QObject):
    """Weighs the destinations one after the other; what is asked anew stops what was asked before."""

    told = Signal(object)
    """a dict of `Destination` and `Expected`: those that are known by now, of the last question"""

    def __init__(self, session: Session, booklet_id: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._booklet_id = session, booklet_id
        self._task: Task | None = None
        self._subject: tuple[str, frozenset[str]] = ("", frozenset())
        self._known: Sizes = {}
        self._asked = 0
        self._wanted: list[Destination] = []

    @property
    def pending(self) -> bool:
        """Whether something is still being weighed."""
        return self._task is not None

    def ask(self, destinations: Sequence[Destination], paper: str, leave_out: frozenset[str]) -> None:
        """Weigh these, the first one first; what was weighed before is remembered."""
        self.stop()
        if self._subject != (paper, leave_out):
            self._subject, self._known = (paper, leave_out), {}
        self.told.emit(dict(self._known))
        self._wanted = [one for one in destinations if one not in self._known]
        self._next()

    def forget(self) -> None:
        """The booklet has changed."""
        self._known = {}

    def stop(self) -> None:
        """Nobody waits for it any more."""
        self._wanted = []
        self._asked += 1
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _next(self) -> None:
        """The first alone, for that is what one looks at; then the others together."""
        if not self._wanted:
            self._task = None
            return
        batch = self._wanted[:1] if not self._known else self._wanted
        self._wanted = self._wanted[len(batch) :]
        work = _weighing(self._asked, self._booklet_id, batch, self._subject)
        self._task = self._session.run(work, owner=self, then=self._on_weighed, failed=self._on_failed)

    def _on_weighed(self, answer: tuple[int, Sizes]) -> None:
        asked, sizes = answer
        if asked != self._asked:
            return
        self._known |= sizes
        self.told.emit(dict(self._known))
        self._next()

    def _on_failed(self, _error: Exception) -> None:
        """A forecast that can't be made is none; what is wrong the preview says."""
        self._task = None


def _weighing(
    asked: int, booklet_id: str, batch: Sequence[Destination], subject: tuple[str, frozenset[str]]
) -> Callable[[Library, Progress], tuple[int, Sizes]]:
    paper, leave_out = subject
    weigh = partial(expected_sizes, booklet_id=booklet_id, paper=paper, leave_out=leave_out)

    def work(library: Library, progress: Progress) -> tuple[int, Sizes]:
        progress.step(0, 0, "")
        return asked, weigh(library, batch, progress=progress)

    return work
