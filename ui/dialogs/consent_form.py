"""The form that parents sign, as a PDF to print."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from portfolio.errors import TargetError
from portfolio.paths import documents_folder, safe_name
from portfolio.progress import Progress
from portfolio.services import consents, forms
from portfolio.services.libraries import Library
from portfolio.texts import ntr, tr
from ui.dialogs.dialog import Dialog
from ui.operations import Task
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.combo_field import ComboField
from ui.widgets.labels import Words
from ui.widgets.message_bar import MessageBar


class ConsentFormDialog(Dialog):
    """For which class, then where to; when it is there, it can be opened."""

    def __init__(
        self, session: Session, look: Look, settings: Settings, class_level: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, tr("Formulir izin foto"), 520, parent)
        self._session, self._settings, self._class = session, settings, class_level
        self._path: Path | None = None
        self._task: Task | None = None
        words = tr(
            "Formulir ini menanyakan di mana foto anak boleh tampil dan sampai kapan. Orang tua mengisi dan "
            "menandatanganinya, lalu Anda mencatat jawabannya di Izin."
        )
        self.column.addWidget(Words(words, "muted"))
        self.message = MessageBar(look)
        self.message.acted.connect(self._on_save)
        self.column.addWidget(self.message)
        self.choice = ComboField(look, tr("Untuk"), [("", tr("Satu lembar kosong untuk difotokopi"))])
        self.choice.set_value("")
        self.column.addWidget(self.choice)
        self._build_result(look)
        self.column.addStretch(1)
        self.close_button = self.add_button(tr("Tutup"))
        self.close_button.clicked.connect(self.reject)
        self.save_button = self.add_button(tr("Simpan PDF…"), primary=True)
        self.save_button.clicked.connect(self._on_save)
        session.ask(self, self._on_classes, _read_classes)

    def write(self, path: Path) -> None:
        """Make the file."""
        self._path = path
        self.message.hide()
        self._result.hide()
        self.save_button.setEnabled(False)
        work = _writing(path, self.choice.value())
        self._task = self._session.run(
            work, owner=self, then=self._on_written, failed=self._on_failed, label=tr("Membuat formulir")
        )
        self._task.ended.connect(self._on_ended)

    def _build_result(self, look: Look) -> None:
        self._result = QWidget()
        row = QHBoxLayout(self._result)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        self.open_button = Button(look, tr("Buka berkas"), "quiet", "external-link")
        self.open_button.clicked.connect(self._on_open)
        self.folder_button = Button(look, tr("Tampilkan di folder"), "quiet", "folder-open")
        self.folder_button.clicked.connect(self._on_folder)
        row.addWidget(self.open_button)
        row.addWidget(self.folder_button)
        row.addStretch(1)
        self.column.addWidget(self._result)
        self._result.hide()

    def _on_classes(self, classes: list[tuple[str, int]]) -> None:
        filled = [
            (level, ntr("Kelas {level}: {n} lembar dengan nama murid", pages, level=level)) for level, pages in classes
        ]
        self.choice.set_choices([("", tr("Satu lembar kosong untuk difotokopi")), *filled])
        self.choice.set_value(self._class if any(level == self._class for level, _ in classes) else "")

    def _on_save(self) -> None:
        folder = Path(self._settings.export_folder or documents_folder())
        level = self.choice.value()
        name = tr("Formulir izin foto kelas {level}", level=level) if level else tr("Formulir izin foto")
        picker = QFileDialog(self, tr("Simpan formulir"), str(folder / safe_name(f"{name}.pdf")))
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setDefaultSuffix("pdf")
        picker.setNameFilter(tr("Berkas PDF (*.pdf)"))
        picker.fileSelected.connect(self._on_selected)
        picker.open()

    def _on_selected(self, path: str) -> None:
        self.write(Path(path))

    def _on_written(self, path: Path) -> None:
        self._path = path
        self.message.say("ok", tr("Formulir sudah jadi."), path.name)
        self._result.show()
        self._make_room()
        self.open_button.setFocus()

    def _on_failed(self, error: Exception) -> None:
        self.message.say_error(error, tr("Simpan ke tempat lain…") if isinstance(error, TargetError) else "")
        self._make_room()

    def _make_room(self) -> None:
        """Grow with what came into the dialog."""
        if (layout := self.layout()) is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _on_ended(self, _task: Task) -> None:
        self._task = None
        self.save_button.setEnabled(True)

    def _on_open(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    def _on_folder(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))


def _read_classes(library: Library) -> list[tuple[str, int]]:
    """Classes with how many pupils are on their newest list."""
    years: dict[str, Counter[str]] = {}
    for pupil in consents.list_pupils(library):
        if pupil.class_level:
            years.setdefault(pupil.class_level, Counter())[pupil.school_year] += 1
    return sorted((level, lists[max(lists)]) for level, lists in years.items())


def _writing(path: Path, class_level: str) -> Callable[[Library, Progress], Path]:
    def work(library: Library, progress: Progress) -> Path:
        progress.step(0, 0, "")
        return forms.consent_form(library, path, class_level, progress)

    return work
