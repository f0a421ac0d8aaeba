"""One training: what it is, its parts, and who takes part."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.changes import Receipt
from portfolio.errors import NotFound
from portfolio.paths import documents_folder, safe_name
from portfolio.services import training_order, trainings
from portfolio.services.libraries import Library
from portfolio.texts import ntr, tr
from ui.dialogs.import_table import ImportTableDialog
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.dissemination.exports import participants_sheet
from ui.widgets.dissemination.words import training_title
from ui.widgets.page import ScrollPage, framed
from ui.widgets.parts import PartTabs
from ui.widgets.screen import Screen
from ui.widgets.training.participants import ParticipantsPart
from ui.widgets.training.reading import TRAINING_TABLES, TrainingDesk, read_desk
from ui.widgets.training.training_form import TrainingForm

FACTS, PARTICIPANTS = range(2)


class TrainingScreen(Screen):
    """Two tabs: the training, its participants."""

    def __init__(self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(session, look, settings, parent)
        self.training_id = ""
        self.desk: TrainingDesk | None = None
        self._stale = True
        self._refresh = QTimer(self, singleShot=True, interval=40)
        self._refresh.timeout.connect(self._ask)
        self._build_layout()
        self._connect()

    @property
    @override
    def title(self) -> str:
        return training_title(self.desk.page.training.title) if self.desk else tr("Pelatihan")

    @override
    def header_widgets(self) -> list[QWidget]:
        forum = Button(self.look, tr("Lihat pengimbasannya"), "quiet", "network")
        forum.setToolTip(tr("Lihat siapa yang sudah meneruskan pelatihan ini."))
        forum.clicked.connect(self._on_tree)
        more = IconButton(self.look, "ellipsis", tr("Tindakan lain"), "text")
        more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        remove = menu.addAction(self.look.icon("trash-2", "danger"), tr("Hapus pelatihan ini"))
        remove.setEnabled(not self.session.library.read_only)
        remove.triggered.connect(self._on_remove)
        more.setMenu(menu)
        return [forum, more]

    @override
    def show_record(self, record_id: str) -> None:
        self.flush()
        if record_id and record_id != self.training_id:
            self.training_id, self.desk = record_id, None
            self._stale = True
        if self._stale:
            self._ask()

    @override
    def leave(self) -> None:
        self.flush()

    def flush(self) -> None:
        """Send everything typed to the session."""
        self.form.flush()
        self.participants.flush()

    def _build_layout(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(Space.M)
        self.tabs = PartTabs()
        self.tabs.addTab(tr("Pelatihan"))
        self.tabs.addTab(tr("Peserta"))
        outer.addWidget(framed(self.tabs))
        self._pages = QStackedWidget()
        outer.addWidget(self._pages, 1)
        self.form = TrainingForm(self.look)
        page = ScrollPage()
        page.column.addWidget(self.form, 1)
        self._pages.addWidget(page)
        self.participants = ParticipantsPart(self.look)
        self._pages.addWidget(framed(self.participants, Space.M))
        self.tabs.currentChanged.connect(self._on_tab)
        self._pages.setEnabled(False)

    def _connect(self) -> None:
        self.session.changed.connect(self._on_changed)
        self.session.flush_requested.connect(self.flush)
        self.form.changed.connect(self._on_form)
        self.form.sessions_wanted.connect(self._on_sessions_wanted)
        self.form.session_wanted.connect(self._on_session_wanted)
        self.form.session_changed.connect(self._on_session_changed)
        self.form.session_removed.connect(self._on_session_removed)
        part = self.participants
        part.person_chosen.connect(self._on_person)
        part.person_named.connect(self._on_named)
        part.changed.connect(self._on_participant)
        part.removed.connect(self._on_removed)
        part.state_wanted.connect(self._on_state)
        part.invite_wanted.connect(self._on_invite)
        part.share_changed.connect(self._ask)
        part.sheet_wanted.connect(self._on_sheet_wanted)
        part.file_wanted.connect(self._on_file_wanted)

    def _ask(self) -> None:
        self._stale = False
        if self.training_id:
            self.session.ask(self, self._on_desk, _read, self.training_id, self.participants.per_school)

    def _on_desk(self, answer: tuple[str, TrainingDesk | None]) -> None:
        asked, desk = answer
        if asked != self.training_id:
            return  # another one was asked for meanwhile
        if desk is None:
            self._leave_lost()
            return
        fresh = self.desk is None and not desk.page.training.title
        self.desk = desk
        self._pages.setEnabled(True)
        self.participants.sheet.read_only = self.session.library.read_only
        self.form.show_page(desk.page)
        self.participants.show_desk(desk)
        count = len(desk.page.participants)
        self.tabs.setTabText(PARTICIPANTS, tr("Peserta · {n}", n=count) if count else tr("Peserta"))
        if fresh:
            self.tabs.setCurrentIndex(FACTS)
            self.form.begin()
        self.title_changed.emit()

    def _leave_lost(self) -> None:
        self.training_id, self.desk = "", None
        self._pages.setEnabled(False)
        self.go.emit("disseminations", "trainings")

    def _on_tab(self, tab: int) -> None:
        self.flush()
        self._pages.setCurrentIndex(tab)

    def _on_changed(self, receipt: Receipt) -> None:
        if receipt.touches(*TRAINING_TABLES):
            self._stale = True
            if self.isVisible():
                self._refresh.start()

    def _on_form(self, fields: dict[str, Any]) -> None:
        self.session.edit(trainings.change_training, self.training_id, **fields)

    def _on_sessions_wanted(self) -> None:
        self.session.edit(trainings.begin_sessions, self.training_id)

    def _on_session_wanted(self) -> None:
        self.session.edit(trainings.add_session, self.training_id)

    def _on_session_changed(self, session_id: str, fields: dict[str, Any]) -> None:
        self.session.edit(trainings.change_session, session_id, **fields)

    def _on_session_removed(self, session_id: str) -> None:
        self.session.edit(trainings.remove_session, session_id)

    def _on_person(self, person_id: str) -> None:
        self.session.edit(trainings.add_participants, self.training_id, [person_id])

    def _on_named(self, written: str) -> None:
        self.session.edit(trainings.name_participant, self.training_id, written)

    def _on_participant(self, place_id: str, fields: dict[str, Any]) -> None:
        self.session.edit(trainings.change_participant, place_id, **fields)

    def _on_removed(self, ids: list[str]) -> None:
        self.session.edit(trainings.remove_participants, ids)
        self.notice.emit("ok", ntr("{n} peserta dihapus dari daftar. Ctrl+Z mengembalikannya.", len(ids)))

    def _on_state(self, ids: list[str], state: str) -> None:
        self.session.edit(trainings.set_state, ids, state)

    def _on_invite(self, count: int) -> None:
        self.session.edit(training_order.invite_first, self.training_id, count, self.participants.per_school)

    def _on_file_wanted(self) -> None:
        dialog = ImportTableDialog(
            self.session, self.look, "participants", owner_id=self.training_id, parent=self.window()
        )
        dialog.imported.connect(self._on_imported)
        dialog.open()

    def _on_imported(self, sentence: str) -> None:
        self.notice.emit("ok", sentence)

    def _on_tree(self) -> None:
        self.go.emit("disseminations", "")

    def _on_remove(self) -> None:
        if self.desk is not None:
            title = self.title
            self.session.edit(trainings.remove_training, self.training_id)
            self.notice.emit("ok", tr("“{title}” dihapus. Tekan Ctrl+Z untuk mengembalikannya.", title=title))

    def _on_sheet_wanted(self) -> None:
        self.flush()
        folder = Path(self.settings.export_folder or documents_folder())
        name = safe_name(f"{tr('Peserta {title}', title=self.title)}.xlsx")
        picker = QFileDialog(self, tr("Simpan sebagai Excel"), str(folder / name))
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setDefaultSuffix("xlsx")
        picker.setNameFilter(tr("Tabel Excel (*.xlsx)"))
        picker.fileSelected.connect(self._on_sheet_place)
        picker.open()

    def _on_sheet_place(self, path: str) -> None:
        work = participants_sheet(self.training_id, Path(path), self.participants.per_school)
        self.session.run(work, owner=self, then=self._on_sheet)

    def _on_sheet(self, path: Path) -> None:
        self.notice.emit("ok", tr("Tersimpan: {path}", path=path))


def _read(library: Library, training_id: str, per_school: int | None) -> tuple[str, TrainingDesk | None]:
    """The training with its id; None where it is gone."""
    try:
        return training_id, read_desk(library, training_id, per_school)
    except NotFound:
        return training_id, None
