"""What the options of commands can be."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from portfolio.texts import tr


class Records(StrEnum):
    """What `list` can list."""

    PRACTICES = "practices"
    PHOTOS = "photos"
    SCHOOLS = "schools"
    PEOPLE = "people"
    BOOKLETS = "booklets"


class ProfileName(StrEnum):
    """Where an export goes."""

    SCREEN = "screen"
    UPLOAD = "upload"
    PHOTOCOPY = "photocopy"
    PRINT = "print"
    PRESS = "press"


class Format(StrEnum):
    """What kind of file an export is."""

    PDF = "pdf"
    DOCX = "docx"


class PaperName(StrEnum):
    """The paper of a booklet, of labels and forms, of a poster."""

    A6 = "A6"
    A5 = "A5"
    B5 = "B5"
    A4 = "A4"
    F4 = "F4"
    A3 = "A3"
    A2 = "A2"
    A1 = "A1"
    BANNER = "banner"


class Impose(StrEnum):
    """How pages stand on sheets."""

    SADDLE = "saddle"
    TWO_UP = "two-up"
    NONE = "none"


class SheetName(StrEnum):
    """What lies in the printer."""

    A4 = "A4"
    F4 = "F4"
    A3 = "A3"


class Side(StrEnum):
    """Where the spine is."""

    LEFT = "left"
    RIGHT = "right"


class Duplex(StrEnum):
    """How a sheet gets its back."""

    SHORT = "short"
    LONG = "long"
    MANUAL = "manual"


class Stack(StrEnum):
    """How a printed stack goes in again for its backs, as the printer's test sheet showed."""

    STRAIGHT = "straight"
    REVERSED = "reversed"
    TURNED = "turned"
    REVERSED_TURNED = "reversed-turned"


LibraryArgument = Annotated[Path, typer.Argument(metavar="LIBRARY", help=tr("Folder pustaka."))]
AsJson = Annotated[bool, typer.Option("--json", help=tr("Cetak hasil sebagai JSON."))]
