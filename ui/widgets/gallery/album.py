"""The photos of the grid, to be walked through one by one."""

from dataclasses import dataclass

from ui.models.photo_lines import Arrangement
from ui.models.photo_words import said_of
from ui.widgets.photo_view import Seen


@dataclass(frozen=True, slots=True)
class GridAlbum:
    """An arrangement as an album."""

    arrangement: Arrangement

    @property
    def count(self) -> int:
        """How many photos there are."""
        return len(self.arrangement.lines)

    def seen(self, row: int) -> Seen:
        """The photo at that place, from 0."""
        line = self.arrangement.lines[row]
        return Seen(line.id, line.id, line.caption, said_of(line))

    def row_of(self, key: str) -> int:
        """Where a photo stands, or -1."""
        return self.arrangement.rows.get(key, -1)
