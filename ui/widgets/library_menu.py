"""What the library's button in the sidebar opens."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from portfolio.texts import LANGUAGES, tr
from ui.settings import Settings
from ui.theme.look import Look


class LibraryMenu(QMenu):
    """Other libraries, language, appearance, help."""

    open_wanted = Signal()
    new_wanted = Signal()
    example_wanted = Signal()
    close_wanted = Signal()
    """back to the start, where all known libraries are"""
    language_chosen = Signal(str)
    scheme_chosen = Signal(str)
    help_wanted = Signal()
    about_wanted = Signal()

    def __init__(self, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._add(self, "folder-open", tr("Buka pustaka lain…")).triggered.connect(self.open_wanted)
        self._add(self, "folder-plus", tr("Pustaka baru…")).triggered.connect(self.new_wanted)
        self._add(self, "sparkles", tr("Lihat contoh")).triggered.connect(self.example_wanted)
        self._add(self, "log-out", tr("Tutup pustaka ini")).triggered.connect(self.close_wanted)
        self.addSeparator()
        languages = self.addMenu(look.icon("languages", "muted"), tr("Bahasa"))
        self._languages = self._choices(languages, LANGUAGES, settings.language)
        self._languages.triggered.connect(self._on_language)
        schemes = self.addMenu(look.icon("palette", "muted"), tr("Tampilan"))
        self._schemes = self._choices(schemes, scheme_names(), settings.scheme)
        self._schemes.triggered.connect(self._on_scheme)
        self.addSeparator()
        self._add(self, "keyboard", tr("Pintasan papan ketik")).triggered.connect(self.help_wanted)
        self._add(self, "info", tr("Tentang Praktik Baik")).triggered.connect(self.about_wanted)

    def _add(self, menu: QMenu, icon: str, words: str) -> QAction:
        return menu.addAction(self._look.icon(icon, "muted"), words)

    def _choices(self, menu: QMenu, names: dict[str, str], chosen: str) -> QActionGroup:
        """One checkable entry a name, its key as data."""
        group = QActionGroup(self)
        for key, name in names.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setData(key)
            action.setChecked(key == chosen)
            group.addAction(action)
        return group

    def _on_language(self, action: QAction) -> None:
        self.language_chosen.emit(action.data())

    def _on_scheme(self, action: QAction) -> None:
        self.scheme_chosen.emit(action.data())


def scheme_names() -> dict[str, str]:
    """How the window can look."""
    return {"system": tr("Ikut sistem"), "light": tr("Terang"), "dark": tr("Gelap")}
