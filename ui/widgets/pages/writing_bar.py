"""How far the writing of files is."""

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from portfolio.texts import decimal, tr
from ui.theme.tokens import Space
from ui.widgets.labels import OneLine


class WritingBar(QWidget):
    """A bar, and beside it how many are done and what is being done."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(name)
        self._step = OneLine("", "caption")
        row.addWidget(self._bar, 1)
        row.addWidget(self._step, 2)

    def begin(self) -> None:
        """Something goes on, of which nobody knows yet how long it takes."""
        self._bar.setRange(0, 0)
        self._step.set_text(tr("Menyiapkan…"))

    def show_step(self, done: int, total: int, label: str) -> None:
        """Show that so many are done, and which is next; nothing while it is not known how many there are."""
        if not total:
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        count = tr("{done} dari {total}", done=decimal(done), total=decimal(total))
        self._step.set_text(tr("{count} · {item}", count=count, item=label) if label else count)

    def stop(self) -> None:
        """Say that it is being stopped."""
        self._step.set_text(tr("Menghentikan…"))
