"""What this user prefers: one typed object, kept as JSON."""

import contextlib
import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

from portfolio.files import written_whole
from portfolio.paths import settings_folder

_MOST_RECENT = 8


@dataclass
class Settings:
    """Preferences of one user on one computer."""

    language: str = "id"
    scheme: str = "system"
    """system, light or dark"""
    recent: list[str] = field(default_factory=list)
    """folders of libraries, the last opened first"""
    window: str = ""
    """size and place of the window, as Qt saves it, in hex"""
    export_folder: str = ""
    sheet_price: int = 500
    """rupiah for a sheet printed on both sides"""
    copies: int = 30
    """of a booklet, as printed last"""
    printers: dict[str, dict[str, object]] = field(default_factory=dict)
    """name of a printer that was tested -> how it turns paper (see `ui.printers`)"""
    printer: str = ""
    """the one that was used last"""

    def opened(self, folder: Path) -> None:
        """Put a library at the head of the recent ones."""
        name = str(folder)
        self.recent = [name, *(other for other in self.recent if other != name)][:_MOST_RECENT]

    def save(self, folder: Path | None = None) -> None:
        """Keep the settings; where that is not possible, the program goes on without."""
        place = (folder or settings_folder()) / "settings.json"
        with contextlib.suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            with written_whole(place) as unfinished:
                unfinished.write_text(json.dumps(asdict(self), indent=2, ensure_ascii=False), encoding="utf-8")


def load_settings(folder: Path | None = None) -> Settings:
    """The settings as they were kept; whatever can't be read counts as never set."""
    place = (folder or settings_folder()) / "settings.json"
    kept: object = {}
    with contextlib.suppress(OSError, ValueError):
        kept = json.loads(place.read_text(encoding="utf-8"))
    settings = Settings()
    if isinstance(kept, dict):
        for one in fields(Settings):
            value = kept.get(one.name)
            if type(value) is type(getattr(settings, one.name)):
                setattr(settings, one.name, value)
    return settings
