"""What the program carries beside its code; the lowest layer, it imports nothing of ours.

- `fonts/`: TrueType fonts with their licences; `fonts.toml` says which file plays which role.
- `icons/`: interface icons (Lucide, ISC), the logo `app.*`, line drawings for empty states.
- `web/`: style and search of the sites that are published.
- `frameworks/`: reference tables of the field as versioned YAML, one file per framework.

Fonts and icons are made by `packaging/make_fonts.py` and `packaging/make_icons.py`.
"""

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def path(*parts: str) -> Path:
    """Return the path of a file or folder inside `resources`, such as `path("icons", "app.svg")`."""
    return _HERE.joinpath(*parts)
