"""The works on show: a list, what is said of one, and its label as it will be printed."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from portfolio.paths import documents_folder
from portfolio.services.photos import PHOTO_SUFFIXES
from portfolio.texts import ntr, tr
from ui.session import Session
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Words
from ui.widgets.pictures import Pictures
from ui.widgets.works.label_preview import LabelPreview
from ui.widgets.works.reading import Works
from ui.widgets.works.work_form import WorkForm
from ui.widgets.works.work_list import WorkList

_LIST, _NARROW_LIST = 250, 190
_WIDE, _MIDDLE = 960, 640
"""px from which the label stands beside its form, and from which the list gets its full width"""


class WorksPart(QWidget):
    """Works of one event; photos that are dropped become works."""

    add_wanted = Signal()
    practice_wanted = Signal()
    """works are to be made of practices"""
    files_dropped = Signal(list)
    """paths of photos"""
    print_wanted = Signal()

    def __init__(self, session: Session, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown = ""
        self._begun = ""
        self._beside = True
        self.setAcceptDrops(not session.library.read_only)
        self.form = WorkForm(look)
        self.preview = LabelPreview(session, look)
        self.list = WorkList(look, pictures)
        self.list.chosen.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addLayout(self._built_actions())
        self._pages = QStackedWidget()
        self._pages.addWidget(self._built_empty())
        self._pages.addWidget(self._built_desk())
        column.addWidget(self._pages, 1)
        self.form.setEnabled(not session.library.read_only)

    def show_works(self, page: Works) -> None:
        """Show these works; the one that is open stays open."""
        self._page = page
        ids = [one.artifact.id for one in page.works]
        self._pages.setCurrentIndex(1 if ids else 0)
        self._print.setEnabled(bool(ids))
        self._count.setText(ntr("{n} karya", len(ids)) if ids else "")
        if not ids:
            self._shown = ""
            return
        wanted = self._begun if self._begun in ids else self._shown
        self._open(wanted if wanted in ids else ids[0])
        if self._begun and self._begun == self._shown:
            self._begun = ""
            self.form.begin()

    def begin(self, work_id: str) -> None:
        """Open a work that was just made, as soon as it is there."""
        self._begun = work_id

    def flush(self) -> None:
        """Say now what was typed."""
        self.form.flush()

    def _built_actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        add = Button(self._look, tr("Tambah karya"), "quiet", "plus")
        add.clicked.connect(self.add_wanted)
        photos = Button(self._look, tr("Dari foto…"), "quiet", "image-plus")
        photos.setToolTip(tr("Setiap foto menjadi satu karya. Foto juga dapat diseret ke sini."))
        photos.clicked.connect(self._on_photos)
        practice = Button(self._look, tr("Dari praktik…"), "quiet", "notebook-pen")
        practice.setToolTip(tr("Karya baru yang memakai kelas, ringkasan, dan refleksi sebuah praktik baik."))
        practice.clicked.connect(self.practice_wanted)
        self._print = Button(self._look, tr("Cetak label…"), "quiet", "printer")
        self._print.clicked.connect(self.print_wanted)
        self._count = Words("", "muted", wrap=False)
        self.edits = (add, photos, practice)
        for button in self.edits:
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._count)
        row.addWidget(self._print)
        return row

    def _built_empty(self) -> EmptyState:
        empty = EmptyState(
            self._look,
            "empty-photos",
            tr(
                "Seret foto karya murid ke sini: setiap foto menjadi satu karya dengan label, proses, refleksi, dan "
                "kode QR yang siap dicetak."
            ),
            tr("Tambah karya pertama"),
            title=tr("Belum ada karya"),
        )
        empty.pressed.connect(self.add_wanted)
        return empty

    def _built_desk(self) -> QWidget:
        desk = QWidget()
        self._row = QHBoxLayout(desk)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.L)
        self._row.addWidget(self.list)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        ground.setProperty("role", "page")
        self._stacked = QVBoxLayout(ground)
        self._stacked.setContentsMargins(0, 0, Space.S, Space.L)
        self._stacked.setSpacing(Space.L)
        self._stacked.addWidget(self.form)
        self._stacked.addStretch(1)
        area.setWidget(ground)
        self._row.addWidget(area, 1)
        self._row.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignTop)
        return desk

    def _open(self, work_id: str) -> None:
        work = next(one for one in self._page.works if one.artifact.id == work_id)
        self._shown = work_id
        self.form.show_work(work, self._page)
        self.preview.show_work(work_id)
        self.list.show_works(self._page.works, work_id)

    def _on_chosen(self, work_id: str) -> None:
        self.flush()
        self._open(work_id)

    def _on_photos(self) -> None:
        endings = " ".join(f"*{suffix}" for suffix in PHOTO_SUFFIXES)
        picker = QFileDialog(self, tr("Foto karya"), str(documents_folder()))
        picker.setFileMode(QFileDialog.FileMode.ExistingFiles)
        picker.setNameFilter(tr("Foto ({endings})", endings=endings))
        picker.filesSelected.connect(self._on_files)
        picker.open()

    def _on_files(self, names: Sequence[str]) -> None:
        self.files_dropped.emit([Path(name) for name in names])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE
        if wide != self._beside:
            # Beside the form the label stays in sight; where there is no room it scrolls with it.
            self._beside = wide
            if wide:
                self._row.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignTop)
            else:
                self._stacked.insertWidget(1, self.preview)
        self.list.setFixedWidth(_LIST if event.size().width() >= _MIDDLE else _NARROW_LIST)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _paths(event.mimeData()):
            event.acceptProposedAction()
            self._count.setText(tr("Lepaskan: setiap foto menjadi satu karya."))

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._count.setText(ntr("{n} karya", len(self._page.works)) if self._page.works else "")

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = _paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)


def _paths(source: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
