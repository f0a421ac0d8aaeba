"""The places of the window, as a table: which screen shows each, and where it stands in the sidebar."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from portfolio.texts import tr

if TYPE_CHECKING:
    from ui.widgets.screen import Screen


@dataclass(frozen=True, slots=True)
class Place:
    """One place. Its screen is loaded off the GUI thread, once the window is there."""

    id: str
    icon: str
    module: str
    screen: str
    parent: str = ""
    """the place of the sidebar that it belongs to, "" where it has an entry of its own"""
    wide: bool = False
    """whether it fills the window; else it is at most as wide as a page"""
    group: str = ""
    """the places of one group stand together under its name (see `group_name`)"""
    key: str = ""
    """the key that opens it, with Ctrl"""

    @property
    def loaded(self) -> bool:
        """Whether entering it costs no import."""
        return self.id in _LOADED

    def load(self) -> None:
        """Import what the place needs; to be called off the GUI thread."""
        import_module(self.module)
        _LOADED.add(self.id)

    def screen_class(self) -> "type[Screen]":
        """The class that shows the place."""
        return cast("type[Screen]", getattr(import_module(self.module), self.screen))


ALL_PHOTOS = "all"
"""The record that asks the place of photos for all of them, whatever it was narrowed to."""
PLACES = (
    Place("home", "house", "ui.screens.home", "HomeScreen", key="1"),
    Place("school", "school", "ui.screens.school", "SchoolScreen", group="school", key="2"),
    Place("direction", "compass", "ui.screens.direction", "DirectionScreen", group="school", key="3"),
    Place("inquiries", "repeat", "ui.screens.inquiries", "InquiriesScreen", wide=True, group="writing", key="4"),
    Place("inquiry", "repeat", "ui.screens.inquiry", "InquiryScreen", parent="inquiries", wide=True),
    Place("practices", "notebook-pen", "ui.screens.practices", "PracticesScreen", group="writing", key="5"),
    Place("practice", "pencil", "ui.screens.editor", "EditorScreen", parent="practices", wide=True),
    Place("photos", "images", "ui.screens.photos", "PhotosScreen", wide=True, group="writing", key="6"),
    Place("consents", "shield-check", "ui.screens.consents", "ConsentsScreen", group="writing", key="7"),
    Place("disseminations", "network", "ui.screens.disseminations", "DisseminationsScreen", group="sharing", key="8"),
    Place("dissemination", "network", "ui.screens.dissemination", "DisseminationScreen", parent="disseminations"),
    Place("training", "graduation-cap", "ui.screens.trainings", "TrainingScreen", parent="disseminations"),
    Place(
        "competencies", "award", "ui.screens.competencies", "CompetenciesScreen", wide=True, group="sharing", key="9"
    ),
    Place("needs", "message-square-quote", "ui.screens.needs", "NeedsScreen", group="sharing"),
    Place("exhibition", "tent", "ui.screens.exhibition", "ExhibitionScreen", group="publishing"),
    Place("publish", "book-open", "ui.screens.publish", "PublishScreen", wide=True, group="publishing", key="0"),
    Place("outputs", "layout-grid", "ui.screens.outputs", "OutputsScreen", parent="publish"),
)
_LOADED: set[str] = set()
SIDEBAR = tuple(place for place in PLACES if not place.parent)


def place_of(place_id: str) -> Place:
    """The place of that id."""
    return next(place for place in PLACES if place.id == place_id)


def group_name(group: str) -> str:
    """What the sidebar calls a group of places; the first has no name."""
    return {
        "": "",
        "school": tr("Sekolah kita"),
        "writing": tr("Menulis"),
        "sharing": tr("Berbagi"),
        "publishing": tr("Menerbitkan"),
    }[group]


def place_name(place_id: str) -> str:
    """What the sidebar calls a place."""
    return {
        "home": tr("Beranda"),
        "school": tr("Sekolah"),
        "direction": tr("Arah"),
        "inquiries": tr("Inkuiri"),
        "practices": tr("Praktik"),
        "photos": tr("Foto"),
        "consents": tr("Izin"),
        "competencies": tr("Kompetensi"),
        "disseminations": tr("Pengimbasan"),
        "exhibition": tr("Pameran"),
        "needs": tr("Kebutuhan"),
        "publish": tr("Terbitan"),
    }[place_id]
