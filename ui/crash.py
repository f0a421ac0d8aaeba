"""Reports of the program's own faults: where in the code, never what the person wrote."""

import contextlib
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal, qVersion

from portfolio.paths import log_folder

_KEPT = 20
_OURS = Path(__file__).resolve().parents[1]


def report_fault(error: BaseException, folder: Path | None = None) -> Path | None:
    """Write down where `error` arose; the file, or None where none can be written.

    Types, functions and lines only: messages of errors can quote text, names or folders.
    """
    folder = folder or log_folder()
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        for old in sorted(folder.glob("fault-*.txt"))[:-_KEPT]:
            old.unlink(missing_ok=True)
        path = folder / f"fault-{datetime.now():%Y%m%d-%H%M%S-%f}.txt"
        path.write_text(_described(error), encoding="utf-8")
        return path
    return None


class FaultWatch(QObject):
    """Catches what nobody caught, writes it down, and says so in the GUI thread, whichever thread it was."""

    caught = Signal(object)
    """the path of the report, or None"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before: tuple[Callable[..., object], Callable[..., object]] | None = None

    def start(self) -> None:
        """Begin to watch."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_fault
        threading.excepthook = self._on_thread_fault

    def stop(self) -> None:
        """Leave faults to whoever had them before."""
        if self._before:
            sys.excepthook, threading.excepthook = self._before

    def _on_fault(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.caught.emit(report_fault(error))

    def _on_thread_fault(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.caught.emit(report_fault(args.exc_value))


def _described(error: BaseException) -> str:
    lines = [f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.release()}"]
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        lines.append(f"{type(cause).__module__}.{type(cause).__qualname__}")
        lines += [f"  {_place(frame)}" for frame in traceback.extract_tb(cause.__traceback__)]
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"


def _place(frame: traceback.FrameSummary) -> str:
    path = Path(frame.filename)
    name = path.relative_to(_OURS).as_posix() if path.is_relative_to(_OURS) else path.name
    return f"{name}:{frame.lineno} {frame.name}"
