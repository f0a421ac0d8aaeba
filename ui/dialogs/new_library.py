"""Make a library: for which school, and where."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from portfolio.texts import tr
from ui import opening
from ui.dialogs.dialog import Dialog
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.labels import OneLine, Words
from ui.widgets.text_field import TextField


class NewLibraryDialog(Dialog):
    """Asks for the school's name; the folder follows from it until the person picks another."""

    wanted = Signal(str, object)
    """the school's name and the folder (a `Path`) to make"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Pustaka baru"), 520, parent)
        self._parent_folder: Path | None = None
        self.column.addWidget(
            Words(tr("Satu pustaka menyimpan semua praktik baik dan foto satu sekolah dalam satu folder."), "muted")
        )
        self.name = TextField(look, tr("Nama sekolah"), placeholder=tr("mis. SMP Negeri 1 Harapan"))
        self.name.control.textChanged.connect(self._on_name)
        self.column.addWidget(self.name)
        self._build_folder(look)
        cancel = self.add_button(tr("Batal"))
        cancel.clicked.connect(self.reject)
        self.make = self.add_button(tr("Buat pustaka"), primary=True)
        self.make.clicked.connect(self._on_make)
        self._on_name()

    @property
    def folder(self) -> Path:
        """Where the library will lie."""
        folder = opening.folder_for(self.name.text())
        return self._parent_folder / folder.name if self._parent_folder else folder

    def _build_folder(self, look: Look) -> None:
        self.column.addSpacing(Space.XS)
        self.column.addWidget(Words(tr("Disimpan di"), "label"))
        row = QHBoxLayout()
        self._folder = OneLine("", "muted")
        row.addWidget(self._folder, 1)
        other = Button(look, tr("Pilih tempat lain…"), "plain")
        other.clicked.connect(self._on_other)
        row.addWidget(other)
        self.column.addLayout(row)

    def _on_name(self) -> None:
        self.make.setEnabled(bool(self.name.text().strip()))
        self._folder.set_text(str(self.folder))

    def _on_other(self) -> None:
        picker = QFileDialog(self, tr("Pilih tempat untuk folder pustaka"), str(self.folder.parent))
        picker.setFileMode(QFileDialog.FileMode.Directory)
        picker.fileSelected.connect(self._on_picked)
        picker.open()

    def _on_picked(self, folder: str) -> None:
        self._parent_folder = Path(folder)
        self._on_name()

    def _on_make(self) -> None:
        self.wanted.emit(self.name.text().strip(), self.folder)
        self.accept()
