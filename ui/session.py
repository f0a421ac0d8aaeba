"""The open library in the window: every edit, question and undo goes through here, off the GUI thread."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal, SignalInstance

from portfolio.domain.changes import Receipt
from portfolio.progress import Progress
from ui.operations import Lane, Operations, Task

if TYPE_CHECKING:  # the window is painted before the services are loaded
    from portfolio.services.libraries import Library

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")

_REMEMBERED = 200


class Session(QObject):
    """One open library. Screens ask and edit through it, and listen to `changed`."""

    changed = Signal(object)
    """a `Receipt`: rows of the library changed, by an edit, an undo or a redo"""
    saving = Signal()
    """an edit is on its way"""
    saved = Signal()
    """every edit asked for so far is kept"""
    unsaved = Signal()
    """the last edit could not be kept; `failed` says why"""
    failed = Signal(object)
    """the exception of an edit that could not be kept, or of a question"""
    history_changed = Signal(str, str)
    """what undo and redo would take back or make again, in the user's words; "" for nothing"""
    flush_requested = Signal()
    """write down now what is typed but not yet sent"""

    def __init__(self, library: "Library", operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.operations = operations
        # Both lists are touched in the edit lane alone, whose work is done one after the other.
        self._undo: list[Receipt] = []
        self._redo: list[Receipt] = []
        self._pending = 0
        self._asked_for = self._made = 0
        """Edits since the library was opened: asked for, and through, kept or not; those are counted in their lane."""
        self._overtaken: list[Callable[[], object]] = []
        """Questions to be asked again once every edit is kept."""

    @property
    def settled(self) -> bool:
        """Whether no edit is on its way."""
        return not self._pending

    @property
    def history(self) -> tuple[str, str]:
        """What `history_changed` said last."""
        return _name(self._undo), _name(self._redo)

    def edit(
        self,
        service: Callable[Concatenate["Library", Parameters], Receipt],
        *args: Parameters.args,
        **kwargs: Parameters.kwargs,
    ) -> None:
        """Call an editing service; its receipt is remembered for undo and broadcast."""
        self.edit_then(None, service, *args, **kwargs)

    def edit_then(
        self,
        then: Callable[[Receipt], None] | None,
        service: Callable[Concatenate["Library", Parameters], Receipt],
        *args: Parameters.args,
        **kwargs: Parameters.kwargs,
    ) -> None:
        """The same, and call `then` (a method of something that lives as long as the window) with the receipt."""

        def work(_: Progress) -> Receipt:
            receipt = service(self.library, *args, **kwargs)
            self._remember(receipt)
            return receipt

        self._in_edit_lane(work, then)

    def record(self, receipt: Receipt) -> None:
        """Remember and broadcast an edit that a long task has made (an import)."""

        def work(_: Progress) -> Receipt:
            self._remember(receipt)
            return receipt

        self._in_edit_lane(work, None)

    def announce(self, receipt: Receipt) -> None:
        """Broadcast an edit that can't be taken back."""
        if receipt.changes:
            self.changed.emit(receipt)

    def ask(
        self,
        owner: QObject,
        then: Callable[[Result], None],
        question: Callable[Concatenate["Library", Parameters], Result],
        *args: Parameters.args,
        **kwargs: Parameters.kwargs,
    ) -> None:
        """Call a reading service, and `then` with its answer while `owner` lives.

        An answer that was overtaken by an edit is asked for again: shown, it would take back what was just typed.
        """

        def work(_: Progress) -> tuple[int, Result]:
            return self._made, question(self.library, *args, **kwargs)

        def arrived(answer: tuple[int, Result]) -> None:
            known, result = answer
            if known == self._asked_for:
                then(result)
            elif self.settled:
                ask()
            else:
                self._overtaken.append(ask)

        def ask() -> None:
            self.operations.run(work, lane="read", owner=owner, then=arrived, failed=self.failed.emit)

        ask()

    def run(
        self,
        work: Callable[["Library", Progress], Result],
        *,
        owner: QObject,
        then: Callable[[Result], None],
        failed: Callable[[Exception], None] | None = None,
        lane: Lane = "long",
        label: str = "",
    ) -> Task:
        """Do longer work with progress and cancel: imports, exports, pictures."""
        return self.operations.run(
            lambda progress: work(self.library, progress),
            lane=lane,
            owner=owner,
            then=then,
            failed=failed or self.failed.emit,
            label=label,
        )

    def undo(self) -> None:
        """Take the last edit back."""
        self.flush_requested.emit()
        self._in_edit_lane(lambda _: self._swing(self._undo, self._redo), None)

    def redo(self) -> None:
        """Make the last undone edit again."""
        self.flush_requested.emit()
        self._in_edit_lane(lambda _: self._swing(self._redo, self._undo), None)

    def _in_edit_lane(self, work: Callable[[Progress], Receipt], then: Callable[[Receipt], None] | None) -> None:
        self._pending += 1
        self._asked_for += 1
        self.saving.emit()

        def counted(progress: Progress) -> Receipt:
            try:
                return work(progress)
            finally:
                self._made += 1

        def arrived(receipt: Receipt) -> None:
            self._arrived(self.saved)
            if receipt.changes:
                self.changed.emit(receipt)
            if then is not None:
                then(receipt)
            self._ask_again()

        def refused(error: Exception) -> None:
            self._arrived(self.unsaved)
            self.failed.emit(error)
            self._ask_again()

        self.operations.run(counted, lane="edit", owner=self, then=arrived, failed=refused)

    def _arrived(self, state: SignalInstance) -> None:
        self._pending -= 1
        if not self._pending:
            state.emit()
        self.history_changed.emit(*self.history)

    def _ask_again(self) -> None:
        if self.settled:
            questions, self._overtaken = self._overtaken, []
            for ask in questions:
                ask()

    def _remember(self, receipt: Receipt) -> None:
        if receipt.changes:
            self._undo.append(receipt)
            del self._undo[:-_REMEMBERED]
            self._redo.clear()

    def _swing(self, source: list[Receipt], target: list[Receipt]) -> Receipt:
        """Take back the last receipt of one list; what that did goes to the other."""
        if not source:
            return Receipt("")
        from portfolio.services import undo  # noqa: PLC0415 - by then the services are long loaded

        receipt = undo.take_back(self.library, source.pop())
        target.append(receipt)
        return receipt


def _name(receipts: list[Receipt]) -> str:
    last: Any = receipts[-1:] or [None]
    return last[0].intent if last[0] else ""
