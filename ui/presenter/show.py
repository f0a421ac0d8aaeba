"""Where one is in the deck, and the time."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from portfolio.services.decks import Presented, Shown
from portfolio.texts import tr
from ui.operations import Operations
from ui.widgets.pages.pictures import PagePictures, places_in

_TICK = 500
"""ms"""


class Show(QObject):
    """A deck that is being presented; its windows follow it."""

    moved = Signal()
    """another slide, or black instead of it"""
    ticked = Signal()
    """half a second has gone"""
    notes_wanted = Signal()
    """the notes are to be shown over the slide, or no longer"""
    ended = Signal()

    def __init__(self, presented: Presented, minutes: float, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self.title = presented.title
        self.slides = presented.slides
        self.seconds = round(minutes * 60) or sum(slide.seconds for slide in presented.slides)
        """how long the talk may be"""
        self.pictures = PagePictures(operations, self)
        self.pictures.open(places_in(presented.pdf, len(presented.slides)))
        self.place = 0
        self.black = False
        self._over = False
        self._elapsed = QElapsedTimer()
        self._tick = QTimer(self, interval=_TICK)
        self._tick.timeout.connect(self.ticked)

    @property
    def slide(self) -> Shown:
        """The one that is shown."""
        return self.slides[self.place]

    @property
    def elapsed(self) -> int:
        """Seconds since the beginning."""
        return self._elapsed.elapsed() // 1000 if self._elapsed.isValid() else 0

    @property
    def planned(self) -> int:
        """Seconds at which this slide was to begin."""
        return sum(slide.seconds for slide in self.slides[: self.place])

    def begin(self) -> None:
        """Start the clock."""
        self._elapsed.start()
        self._tick.start()

    def begin_again(self) -> None:
        """The clock from zero."""
        self._elapsed.restart()
        self.ticked.emit()

    def go(self, place: int) -> None:
        """Show a slide, from 0; beyond the ends, the first or last."""
        self.place = min(max(place, 0), len(self.slides) - 1)
        self.black = False
        self.moved.emit()

    def step(self, by: int) -> None:
        """Forward or back; from black to the slide that it hides."""
        self.go(self.place if self.black else self.place + by)

    def turn_black(self) -> None:
        """Black, or the slide again."""
        self.black = not self.black
        self.moved.emit()

    def end(self) -> None:
        """Stop the clock and close the windows, once."""
        if not self._over:
            self._over = True
            self._tick.stop()
            self.ended.emit()


def clock(seconds: int) -> str:
    """Minutes and seconds: 3:05, −0:20."""
    sign = "−" if seconds < 0 else ""
    minutes, rest = divmod(abs(seconds), 60)
    return f"{sign}{minutes}:{rest:02d}"


def left(show: Show) -> str:
    """How much time is left, in words."""
    remaining = show.seconds - show.elapsed
    if remaining < 0:
        return tr("Lewat {time}", time=clock(-remaining))
    return tr("Sisa {time}", time=clock(remaining))
