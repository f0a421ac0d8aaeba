"""What every place of the sidebar is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look


class Screen(QWidget):
    """A place. The window shows its title and `header_widgets`, and makes it anew when language or scheme change."""

    go = Signal(str, str)
    """place id ("home", "school", "practices", "practice", "publish") and record id, "" for the place itself"""
    title_changed = Signal()
    """`title` says something else now"""
    notice = Signal(str, str)
    """a kind ("ok", "warn", "danger") and a sentence for the window's message line"""

    def __init__(self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.look = look
        self.settings = settings

    @property
    def title(self) -> str:
        """The place's name, as the header shows it."""
        return ""

    def header_widgets(self) -> list[QWidget]:
        """What stands at the right of the header: a search field, the one primary button."""
        return []

    def show_record(self, record_id: str) -> None:
        """Called when the place is entered, with the record to show, or ""."""

    def leave(self) -> None:
        """Called before another place is shown, the window rebuilt or closed: send typed text to the session now."""
