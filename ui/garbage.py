"""Python's garbage is collected in the GUI thread alone, in small portions."""

import gc

from PySide6.QtCore import QObject, QTimer

_PAUSE = 2_000
_WHOLE_EVERY = 30


class GarbageCollector(QObject):
    """Takes over from Python, which collects in whatever thread happens to run.

    A widget that is part of a cycle must not be destroyed in a worker's thread, and a collection of the whole heap
    would hold up the window for a tenth of a second: what is loaded once is therefore set aside with `freeze`.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rounds = 0
        self._timer = QTimer(self, interval=_PAUSE)
        self._timer.timeout.connect(self._on_timeout)

    def start(self) -> None:
        """Collect here from now on."""
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def freeze(self) -> None:
        """Everything that exists by now stays: modules, classes, tables."""
        gc.freeze()

    def _on_timeout(self) -> None:
        self._rounds += 1
        gc.collect(2 if self._rounds % _WHOLE_EVERY == 0 else 1)
