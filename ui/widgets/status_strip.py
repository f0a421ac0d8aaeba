"""The line under a place: what is saved, what is under way, what can be taken back."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QWidget

from portfolio.texts import decimal, ntr, tr
from ui.operations import Operations, Task
from ui.session import Session
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Size, Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import OneLine, Words


class StatusStrip(QFrame):
    """“Tersimpan 14.02”, the task under way with count and cancel, and the edit that Ctrl+Z would take back."""

    undo_pressed = Signal()

    def __init__(self, look: Look, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tasks: list[Task] = []
        self.setProperty("role", "strip")
        self.setFixedHeight(44)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XXL, 0, Space.XL, 0)
        row.setSpacing(Space.S)
        self._sign = QLabel()
        self._sign.setFixedSize(16, 16)
        row.addWidget(self._sign)
        self._saved = Words("", "caption", wrap=False)
        self._saved.setFont(fonts.tabular(fonts.interface(Size.CAPTION)))
        row.addWidget(self._saved)
        row.addSpacing(Space.L)
        self._build_task(row)
        self._undo = Button(look, "", "plain", "undo-2")
        self._undo.clicked.connect(self.undo_pressed)
        self._undo.hide()
        row.addWidget(self._undo)
        operations.started.connect(self._on_started)

    def watch(self, session: Session) -> None:
        """Show what becomes of this library's edits."""
        session.saving.connect(self._on_saving)
        session.saved.connect(self._on_saved)
        session.unsaved.connect(self._on_unsaved)
        session.history_changed.connect(self._on_history)
        self._on_history(*session.history)
        if session.library.read_only:
            self._say("eye", tr("Hanya dibaca"))
        else:
            self._say("check", tr("Semua tersimpan"))

    def _build_task(self, row: QHBoxLayout) -> None:
        self._task = QWidget()
        inside = QHBoxLayout(self._task)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.S)
        self._task_words = OneLine("", "caption")
        inside.addWidget(self._task_words, 1)
        self._bar = QProgressBar()
        self._bar.setFixedWidth(120)
        self._bar.setTextVisible(False)
        inside.addWidget(self._bar)
        self._stop = IconButton(self._look, "x", tr("Hentikan pekerjaan ini"))
        self._stop.clicked.connect(self._on_stop)
        inside.addWidget(self._stop)
        row.addWidget(self._task, 1)
        self._rest = QWidget()
        row.addWidget(self._rest, 1)
        self._task.hide()

    def _on_saving(self) -> None:
        self._say("loader-circle", tr("Menyimpan…"))

    def _on_saved(self) -> None:
        self._say("check", tr("Tersimpan {time}", time=datetime.now().strftime(tr("%H.%M"))))

    def _on_unsaved(self) -> None:
        self._say("triangle-alert", tr("Belum tersimpan"))

    def _on_history(self, undo: str, _redo: str) -> None:
        self._undo.setVisible(bool(undo))
        if undo:
            words = tr("Urungkan: {intent}", intent=undo)
            self._undo.setText(words)
            self._undo.setAccessibleName(words)
            self._undo.setToolTip(tr("{action} (Ctrl+Z)", action=words))

    def _on_started(self, task: Task) -> None:
        self._tasks.append(task)
        task.progressed.connect(self._on_progressed)
        task.ended.connect(self._on_ended)
        self._bar.setRange(0, 0)
        self._show_task(task.label)

    def _on_progressed(self, done: int, total: int, label: str) -> None:
        task = self.sender()
        if not isinstance(task, Task) or not self._tasks or task is not self._tasks[-1]:
            return
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        count = tr("{done} dari {total}", done=decimal(done), total=decimal(total))
        self._show_task(tr("{task}: {count} · {item}", task=task.label, count=count, item=label) if label else
                        tr("{task}: {count}", task=task.label, count=count))  # fmt: skip

    def _on_ended(self, task: Task) -> None:
        if task in self._tasks:
            self._tasks.remove(task)
        if self._tasks:
            self._bar.setRange(0, 0)
            self._show_task(self._tasks[-1].label)
        self._task.setVisible(bool(self._tasks))
        self._rest.setVisible(not self._tasks)

    def _on_stop(self) -> None:
        if self._tasks:
            self._tasks[-1].cancel()
            self._task_words.set_text(tr("Menghentikan…"))

    def _show_task(self, words: str) -> None:
        others = len(self._tasks) - 1
        more = ntr("+ {n} pekerjaan lain", others) if others > 0 else ""
        self._task_words.set_text(f"{words}   {more}".strip())
        self._task.show()
        self._rest.hide()

    def _say(self, sign: str, words: str) -> None:
        self._sign.setPixmap(self._look.pixmap(sign, "muted", 16))
        self._saved.setText(words)
