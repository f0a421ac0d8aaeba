"""Names and places of files, safe on every system."""

import re
import unicodedata
from pathlib import Path

import platformdirs

_RESERVED = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{device}{n}" for device in ("com", "lpt") for n in "123456789¹²³"),
}
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]')


def settings_folder() -> Path:
    """Where this user's settings of the app are kept."""
    return Path(platformdirs.user_config_dir("praktik-baik", appauthor=False))


def log_folder() -> Path:
    """Where reports of the program's own faults are kept."""
    return Path(platformdirs.user_log_dir("praktik-baik", appauthor=False))


def documents_folder() -> Path:
    """Where a person looks for documents."""
    return Path(platformdirs.user_documents_dir())


def safe_name(name: str, longest: int = 120, otherwise: str = "berkas") -> str:
    """`name` as a file name that every system takes, at most `longest` bytes of UTF-8.

    Reserved names of Windows, control and direction marks, and dots or spaces at the end are mended.
    """
    name = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", name)).strip().rstrip(". ")
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending) > 10:
        stem, ending = name, ""
    if stem.split(".")[0].strip().lower() in _RESERVED:
        stem = f"_{stem}"
    room = longest - len(f".{ending}".encode()) if ending else longest
    stem = stem.encode("utf-8", "replace")[:room].decode("utf-8", "ignore").rstrip(". ") or otherwise
    return f"{stem}.{ending}" if ending else stem


_SYNC_MARKS = (
    ("onedrive", "OneDrive"), ("dropbox", "Dropbox"), ("google drive", "Google Drive"), ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"), ("drive saya", "Google Drive"), ("icloud", "iCloud"), ("mobile documents", "iCloud"),
    ("nextcloud", "Nextcloud"), ("owncloud", "ownCloud"), ("mega", "MEGA"), ("syncthing", "Syncthing"),
)  # fmt: skip


def sync_service(folder: Path) -> str | None:
    """The name of the cloud service that seems to synchronise `folder`, if any.

    Told from the folder names that the services use, e.g. “OneDrive - SD Negeri 1”.
    """
    for part in folder.parts:
        lowered = part.lower()
        for mark, service in _SYNC_MARKS:
            if lowered == mark or lowered.startswith((f"{mark} ", f"{mark}-", f"{mark}_")):
                return service
    return None
