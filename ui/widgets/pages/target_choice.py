"""The file that is written: its name and its folder."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from portfolio.paths import documents_folder, safe_name
from portfolio.texts import tr
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import IconButton
from ui.widgets.fields import TextField
from ui.widgets.labels import OneLine
from ui.widgets.pages.file_name import booklet_file_name, day_in
from ui.widgets.pages.state import BookletState


class TargetChoice(QWidget):
    """The file to write: its name, and the folder, which is remembered."""

    def __init__(self, look: Look, settings: Settings, state: BookletState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = _remembered_folder(settings)
        self._low = False
        day = day_in(state.booklet.place_date, date.today())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        column = QVBoxLayout()
        column.setSpacing(2)
        self.name = TextField(look, "")
        self.name.control.setAccessibleName(tr("Nama berkas"))
        self.name.set_text(booklet_file_name(state.school.name, state.booklet.title, day))
        self.name.control.textChanged.connect(self._on_name)
        column.addWidget(self.name)
        self._place = OneLine("", "caption")
        column.addWidget(self._place)
        row.addLayout(column, 1)
        other = IconButton(look, "folder-open", tr("Pilih tempat…"))
        other.clicked.connect(self.browse)
        row.addWidget(other, 0, Qt.AlignmentFlag.AlignTop)
        self._show()

    @property
    def path(self) -> Path:
        """The file to write."""
        name = safe_name(self.name.text().strip() or tr("Buklet"))
        return self._folder / (name if name.lower().endswith(".pdf") else f"{name}.pdf")

    def browse(self) -> None:
        """Let the person choose another folder or name."""
        dialog = QFileDialog(self, tr("Simpan buklet"), str(self.path))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter(tr("Berkas PDF (*.pdf)"))
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    def choose(self, path: Path) -> None:
        """Write to this file."""
        self._folder = path.parent
        self.name.set_text(path.name)
        self._show()

    def show_low(self, low: bool) -> None:
        """On a low screen the folder is told only where it matters: when a file would be replaced."""
        self._low = low
        self._show()

    def _on_selected(self, path: str) -> None:
        self.choose(Path(path))

    def _on_name(self, _text: str) -> None:
        self._show()

    def _show(self) -> None:
        there = self.path.is_file()
        place = tr("Disimpan di {folder}", folder=self._folder)
        self._place.set_text(tr("Berkas dengan nama ini sudah ada dan akan diganti.") if there else place)
        self._place.setVisible(there or not self._low)
        self.name.control.setToolTip(f"{self.path.name}\n{place}")


def _remembered_folder(settings: Settings) -> Path:
    if settings.export_folder and Path(settings.export_folder).is_dir():
        return Path(settings.export_folder)
    return documents_folder()
