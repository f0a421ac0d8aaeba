"""The first page: make a library, open one, or look at the example."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from portfolio.texts import LANGUAGES, decimal, tr
from ui.operations import Task
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Words
from ui.widgets.message_bar import MessageBar
from ui.widgets.page import ScrollPage
from ui.widgets.recent_row import RecentRow


class StartScreen(QWidget):
    """Shown while no library is open. It only asks; the application opens."""

    new_wanted = Signal()
    pick_wanted = Signal()
    example_wanted = Signal()
    open_wanted = Signal(object)
    """the folder (a `Path`)"""
    language_chosen = Signal(str)

    def __init__(self, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._settings = look, settings
        self._task: Task | None = None
        self.setProperty("role", "canvas")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.XL, 0, 0)
        self.message = MessageBar(look)
        page = ScrollPage(920 if settings.recent else 420)
        page.column.addWidget(self.message)
        page.column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(Space.XXXL)
        self._build_welcome(row)
        self._build_recent(row)
        page.column.addLayout(row)
        page.column.addStretch(2)
        column.addWidget(page, 1)
        self._build_languages(column)

    def show_work(self, words: str, task: Task) -> None:
        """Show that something is under way, with a way to stop it where it can be stopped."""
        self._task = task
        self.message.hide()
        self._actions.hide()
        self._work.show()
        self._work_words.setText(words)
        self._bar.setRange(0, 0)
        self._stop.setVisible(bool(task.label))
        task.progressed.connect(self._on_progressed)
        task.ended.connect(self._on_ended)

    def show_idle(self) -> None:
        """Offer the choices again."""
        self._work.hide()
        self._actions.show()

    def _build_welcome(self, row: QHBoxLayout) -> None:
        column = QVBoxLayout()
        column.setSpacing(Space.M)
        picture = QLabel()
        picture.setPixmap(self._look.drawing("welcome", 300, 200))
        column.addWidget(picture)
        column.addWidget(Words(tr("Praktik Baik"), "place"))
        column.addWidget(
            Words(tr("Tulis praktik baik sekolah Anda, lengkapi dengan foto, lalu cetak menjadi buklet."), "reading")
        )
        column.addSpacing(Space.S)
        self._actions = QWidget()
        actions = QVBoxLayout(self._actions)
        actions.setContentsMargins(0, 0, 0, 0)
        actions.setSpacing(Space.S)
        new = Button(self._look, tr("Buat pustaka baru"), "primary", "folder-plus")
        new.clicked.connect(self.new_wanted)
        pick = Button(self._look, tr("Buka pustaka…"), "quiet", "folder-open")
        pick.clicked.connect(self.pick_wanted)
        example = Button(self._look, tr("Lihat contoh"), "plain", "sparkles")
        example.setToolTip(tr("Sekolah rekaan dengan praktik baik yang sudah jadi, untuk dilihat dan dicoba."))
        example.clicked.connect(self.example_wanted)
        for button in (new, pick, example):
            button.setMinimumWidth(260)
            actions.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._actions)
        self._build_work(column)
        column.addStretch(1)
        row.addLayout(column, 5)

    def _build_work(self, column: QVBoxLayout) -> None:
        self._work = QWidget()
        inside = QVBoxLayout(self._work)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.S)
        self._work_words = Words("", "muted")
        inside.addWidget(self._work_words)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(260)
        inside.addWidget(self._bar)
        self._stop = Button(self._look, tr("Hentikan"), "plain", "x")
        self._stop.clicked.connect(self._on_stop)
        inside.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignLeft)
        self._work.hide()
        column.addWidget(self._work)

    def _build_recent(self, row: QHBoxLayout) -> None:
        self._recent = Card()
        self._recent.column.setSpacing(Space.XS)
        self._recent.column.addWidget(Words(tr("Pustaka yang pernah dibuka"), "heading"))
        self._recent.column.addSpacing(Space.S)
        for name in self._settings.recent:
            line = RecentRow(self._look, Path(name))
            line.opened.connect(self._on_recent)
            line.forgotten.connect(self._on_forgotten)
            self._recent.column.addWidget(line)
        row.addWidget(self._recent, 4, Qt.AlignmentFlag.AlignVCenter)
        if not self._settings.recent:
            self._recent.hide()

    def _build_languages(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(Space.XXL, Space.S, Space.XXL, Space.M)
        row.addStretch(1)
        for code, name in LANGUAGES.items():
            button = Button(self._look, name, "plain")
            button.setObjectName(code)
            button.setEnabled(code != self._settings.language)
            button.clicked.connect(self._on_language)
            row.addWidget(button)
        column.addLayout(row)

    def _on_recent(self, folder: Path) -> None:
        self.open_wanted.emit(folder)

    def _on_forgotten(self, folder: Path) -> None:
        self._settings.recent = [name for name in self._settings.recent if name != str(folder)]
        self._settings.save()
        row = self.sender()
        if isinstance(row, RecentRow):
            row.hide()
            row.deleteLater()
        self._recent.setVisible(bool(self._settings.recent))

    def _on_progressed(self, done: int, total: int, label: str) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        self._work_words.setText(
            tr("{done} dari {total}: {item}", done=decimal(done), total=decimal(total), item=label)
        )

    def _on_ended(self, task: Task) -> None:
        if task is self._task:
            self._task = None
            self.show_idle()

    def _on_stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._work_words.setText(tr("Menghentikan…"))

    def _on_language(self) -> None:
        button = self.sender()
        if button is not None:
            self.language_chosen.emit(button.objectName())
