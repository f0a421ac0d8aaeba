"""From a deck to its windows: the slide on the screen that the audience sees, notes on the speaker's own."""

from PySide6.QtCore import QDir, QObject, QTemporaryDir, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from portfolio.services.decks import Presented
from ui.operations import Operations
from ui.presenter.audience import AudienceWindow
from ui.presenter.show import Show
from ui.presenter.speaker import SpeakerWindow
from ui.theme.look import Look


def pages_folder() -> QTemporaryDir:
    """A folder for the pages of a deck that is going to be presented; it goes when the show ends."""
    return QTemporaryDir(f"{QDir.tempPath()}/praktik-tayang-XXXXXX")


class Presentation(QObject):
    """The windows of one show, begun from `window`; where there is a `second` screen, the audience has that."""

    ended = Signal()

    def __init__(
        self,
        presented: Presented,
        minutes: float,
        folder: QTemporaryDir,
        *,
        look: Look,
        operations: Operations,
        window: QWidget,
        second: QScreen | None = None,
    ) -> None:
        super().__init__(window)
        self._folder = folder
        self._window = window
        self.show = Show(presented, minutes, operations, self)
        self.show.ended.connect(self._on_ended)
        second = second or _second_screen(window.screen())
        self.audience = AudienceWindow(self.show, window)
        self.speaker = SpeakerWindow(self.show, look, window) if second else None
        self._place(self.audience, second or window.screen())
        if self.speaker is not None:
            self._place(self.speaker, window.screen())

    def begin(self) -> None:
        """Show the first slide and start the clock."""
        self.audience.showFullScreen()
        if self.speaker is not None:
            self.speaker.showFullScreen()
        front = self.speaker or self.audience
        front.raise_()
        front.activateWindow()
        front.setFocus()
        self.show.begin()

    def _place(self, window: QWidget, screen: QScreen) -> None:
        window.setGeometry(screen.geometry())

    def _on_ended(self) -> None:
        self._folder.remove()
        self._window.activateWindow()
        self.ended.emit()
        self.deleteLater()


def _second_screen(own: QScreen) -> QScreen | None:
    """Another screen than the window's own, where there is one."""
    return next((screen for screen in QGuiApplication.screens() if screen is not own), None)
