"""The areas being worked on."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from ui.widgets.blur.areas import Area

_REMEMBERED = 100


class Drawing(QObject):
    """Which areas there are, which one is chosen, and what was there before."""

    changed = Signal()
    """areas or the choice are others"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._areas: tuple[Area, ...] = ()
        self._first: tuple[Area, ...] = ()
        self._chosen = ""
        self._past: list[tuple[Area, ...]] = []
        self._future: list[tuple[Area, ...]] = []

    def begin(self, areas: Iterable[Area]) -> None:
        """Start from what is kept."""
        self._areas = self._first = tuple(areas)
        self._past.clear()
        self._future.clear()
        self.choose("")

    @property
    def areas(self) -> tuple[Area, ...]:
        """All areas; later ones lie on top."""
        return self._areas

    @property
    def confirmed(self) -> tuple[Area, ...]:
        """The areas a person has drawn or agreed to."""
        return tuple(area for area in self._areas if not area.proposed)

    @property
    def proposals(self) -> tuple[Area, ...]:
        """The areas nobody has agreed to yet."""
        return tuple(area for area in self._areas if area.proposed)

    @property
    def chosen(self) -> Area | None:
        """The area that keys and handles work on."""
        return next((area for area in self._areas if area.id == self._chosen), None)

    @property
    def different(self) -> bool:
        """Whether the confirmed areas differ from those it began with."""
        return self.confirmed != self._first

    def choose(self, area_id: str) -> None:
        """Work on this area from now on; "" for none."""
        self._chosen = area_id
        self.changed.emit()

    def choose_next(self, *, back: bool = False) -> bool:
        """The next area in order; False when there is none further, and then none is chosen."""
        ids = [area.id for area in self._areas]
        place = ids.index(self._chosen) if self._chosen in ids else (len(ids) if back else -1)
        place += -1 if back else 1
        self.choose(ids[place] if 0 <= place < len(ids) else "")
        return bool(self._chosen)

    def remember(self) -> None:
        """What follows can be taken back to here; called once before each change a person makes."""
        self._past.append(self._areas)
        del self._past[:-_REMEMBERED]
        self._future.clear()

    def put(self, area: Area) -> None:
        """Add an area, or replace the one with its id, and choose it."""
        if any(one.id == area.id for one in self._areas):
            self._areas = tuple(area if one.id == area.id else one for one in self._areas)
        else:
            self._areas = (*self._areas, area)
        self.choose(area.id)

    def propose(self, areas: Iterable[Area]) -> None:
        """Add areas that are to be confirmed one by one, instead of earlier proposals."""
        self._areas = (*self.confirmed, *(replace(area, proposed=True) for area in areas))
        self.choose(next((area.id for area in self.proposals), ""))

    def confirm(self) -> None:
        """The chosen proposal is an area from now on; the next proposal is chosen."""
        area = self.chosen
        if area is not None and area.proposed:
            self.remember()
            self.put(replace(area, proposed=False))
            self._go_on()

    def remove(self) -> None:
        """Take the chosen area away."""
        area = self.chosen
        if area is not None:
            self.remember()
            self._areas = tuple(one for one in self._areas if one.id != area.id)
            self._chosen = ""
            self._go_on()

    def undo(self) -> None:
        """Back to before the last change."""
        self._swing(self._past, self._future)

    def redo(self) -> None:
        """Make the change that was taken back again."""
        self._swing(self._future, self._past)

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to make again."""
        return bool(self._future)

    def drop_last(self) -> None:
        """Forget what was last remembered: the change it stood for came to nothing."""
        if self._past:
            self._areas = self._past.pop()
            self.choose("")

    def _go_on(self) -> None:
        self.choose(next((area.id for area in self.proposals), self._chosen))

    def _swing(self, source: list[tuple[Area, ...]], target: list[tuple[Area, ...]]) -> None:
        if source:
            target.append(self._areas)
            self._areas = source.pop()
            self.changed.emit()
