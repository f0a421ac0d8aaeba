"""A poll comes in from a spreadsheet with any columns; it begins under the name of its file."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from portfolio.services import surveys
from portfolio.services.imports import Begin
from ui.dialogs.import_table import ImportTableDialog
from ui.session import Session
from ui.theme.look import Look


class PollImportDialog(ImportTableDialog):
    """The general dialog, which here makes the poll that the answers belong to."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        beginning = surveys.Beginning()
        begin: Begin = beginning.begin
        super().__init__(session, look, "poll", begin=begin, parent=parent)
        self._beginning = beginning

    @override
    def open_file(self, path: Path, sheet: str = "") -> None:
        self._beginning.file_name = path.name
        super().open_file(path, sheet)
