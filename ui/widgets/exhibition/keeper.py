"""What the place of exhibitions says, kept: every signal of its parts becomes an edit."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from portfolio.domain.changes import Receipt
from portfolio.services import exhibitions, practices, programme_template
from portfolio.services.libraries import Library
from portfolio.texts import tr
from ui.session import Session
from ui.widgets.exhibition.event_form import EventForm
from ui.widgets.exhibition.programme_list import ProgrammeList
from ui.widgets.exhibition.programme_row import ProgrammeRow
from ui.widgets.exhibition.station_list import StationList


class ExhibitionKeeper(QObject):
    """Keeps the event whose id is `event_id`."""

    said = Signal(str)
    """a sentence: what was removed, and how it comes back"""
    begun = Signal(str)
    """id of a record that was just made, to put the cursor there"""

    def __init__(self, session: Session, form: EventForm, programme: ProgrammeList, stations: StationList) -> None:
        super().__init__(form)
        self._session = session
        self.event_id = ""
        form.edited.connect(self._on_event_edited)
        form.remove_wanted.connect(self._on_event_removed)
        programme.add_wanted.connect(self._on_item_wanted)
        programme.template_wanted.connect(self._on_template)
        programme.moved.connect(self._on_item_moved)
        programme.row_made.connect(self._on_row_made)
        stations.add_wanted.connect(self._on_station_wanted)
        stations.fill_wanted.connect(self._on_stations_filled)
        stations.edited.connect(self._on_station_edited)
        stations.removed.connect(self._on_station_removed)

    def begin(self) -> None:
        """Begin another event."""
        self._session.edit_then(self._on_made, exhibitions.add_exhibition)

    def begin_with_programme(self) -> None:
        """Begin an event with the usual programme."""
        self._session.edit_then(self._on_made, programme_template.begin_exhibition)

    def _on_made(self, receipt: Receipt) -> None:
        if receipt.made:
            self.begun.emit(receipt.made[0])

    def _on_event_edited(self, event_id: str, fields: dict[str, Any]) -> None:
        self._session.edit(exhibitions.change_exhibition, event_id, **fields)

    def _on_event_removed(self, event_id: str) -> None:
        self._session.edit(exhibitions.remove_exhibition, event_id)
        self.said.emit(tr("Pameran dihapus. Tekan Ctrl+Z untuk mengembalikannya."))

    def _on_row_made(self, row: ProgrammeRow) -> None:
        row.edited.connect(self._on_item_edited)
        row.cast.connect(self._on_cast)
        row.named.connect(self._on_speaker_named)
        row.removed.connect(self._on_item_removed)

    def _on_item_wanted(self) -> None:
        self._session.edit_then(self._on_made, _add_behind, self.event_id)

    def _on_template(self) -> None:
        self._session.edit(programme_template.fill_programme, self.event_id)

    def _on_item_edited(self, item_id: str, fields: dict[str, Any]) -> None:
        self._session.edit(exhibitions.change_item, item_id, **fields)

    def _on_item_moved(self, item_id: str, place: int) -> None:
        self._session.edit(exhibitions.move_item, item_id, place)

    def _on_item_removed(self, item_id: str) -> None:
        self._session.edit(exhibitions.remove_item, item_id)
        self.said.emit(tr("Acara dihapus. Tekan Ctrl+Z untuk mengembalikannya."))

    def _on_cast(self, item_id: str, pairs: list[tuple[str, str]]) -> None:
        self._session.edit(exhibitions.set_speakers, item_id, pairs)

    def _on_speaker_named(self, item_id: str, name: str) -> None:
        self._session.edit(exhibitions.name_speaker, item_id, name)

    def _on_station_wanted(self) -> None:
        self._session.edit_then(self._on_made, exhibitions.add_station, self.event_id)

    def _on_stations_filled(self) -> None:
        self._session.edit(_station_for_each, self.event_id)

    def _on_station_edited(self, station_id: str, fields: dict[str, Any]) -> None:
        self._session.edit(exhibitions.change_station, station_id, **fields)

    def _on_station_removed(self, station_id: str) -> None:
        self._session.edit(exhibitions.remove_station, station_id)
        self.said.emit(tr("Stan dihapus. Tekan Ctrl+Z untuk mengembalikannya."))


def _add_behind(library: Library, event_id: str) -> Receipt:
    """A line at the end, on the day of the last one."""
    lines = exhibitions.open_exhibition(library, event_id).lines
    return exhibitions.add_item(library, event_id, day=lines[-1].item.day if lines else 1)


def _station_for_each(library: Library, event_id: str) -> Receipt:
    """A station for every practice that has a title."""
    ids = [line.id for line in practices.list_practices(library) if line.title]
    return exhibitions.add_stations(library, event_id, ids)
