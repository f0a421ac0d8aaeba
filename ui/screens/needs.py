"""Needs: what teachers ask for in a poll, and the schools that are accompanied to become models."""

from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.changes import Receipt
from portfolio.paths import documents_folder, safe_name
from portfolio.services import booklets, surveys
from portfolio.services.publish import Problem
from portfolio.texts import tr
from ui.dialogs.needs_import import PollImportDialog
from ui.dialogs.report_export import ReportDialog
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.buttons import Button
from ui.widgets.needs.model_keeper import ModelKeeper
from ui.widgets.needs.model_part import ModelPart
from ui.widgets.needs.poll_part import PollPart
from ui.widgets.needs.printing import model_school_pages, poll_pages, poll_table
from ui.widgets.needs.reading import MODEL_TABLES, POLL_TABLES, Models, Polls, read_models, read_polls
from ui.widgets.pages.export_preview import Export
from ui.widgets.parts import Parts
from ui.widgets.pictures import pictures_of
from ui.widgets.screen import Screen

POLLS, MODELS = range(2)


class NeedsScreen(Screen):
    """Two tabs: polls, model schools."""

    def __init__(self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(session, look, settings, parent)
        self._polls: Polls | None = None
        self._survey = self._district = self._level = ""
        self._polls_stale = self._models_stale = True
        self._begun = ""
        self._refresh = QTimer(self, singleShot=True, interval=60)
        self._refresh.timeout.connect(self._ask)
        self.pictures = pictures_of(session, look)
        self._build_layout()
        self._keeper = ModelKeeper(session, look, self.pictures, self.models)
        self._keeper.said.connect(self._on_said)
        self._keeper.begun.connect(self._on_begun)
        self._connect_polls()
        self.models.page.print_wanted.connect(self._on_print_model)
        self.action_button = Button(look, "", "primary", "plus", self)
        self.action_button.clicked.connect(self._on_action)
        self.action_button.hide()
        self._show_action()
        session.changed.connect(self._on_changed)
        session.flush_requested.connect(self.leave)

    @property
    @override
    def title(self) -> str:
        return tr("Kebutuhan")

    @override
    def header_widgets(self) -> list[QWidget]:
        return [self.action_button]

    @override
    def show_record(self, record_id: str) -> None:
        """A poll or a model school, by its id."""
        if record_id:
            self._survey = record_id
            self.models.choose(record_id)
            self._begun = record_id
            self._polls_stale = self._models_stale = True
        self._ask()

    @override
    def leave(self) -> None:
        self.polls.flush()
        self.models.flush()

    def _build_layout(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        parts = Parts()
        self.tabs = parts.tabs
        outer.addWidget(parts)
        self.polls = PollPart(self.look)
        self.models = ModelPart(self.look, self.pictures)
        for name, widget in ((tr("Polling"), self.polls), (tr("Sekolah model"), self.models)):
            parts.add(name, widget)
        self.tabs.currentChanged.connect(self._on_tab)

    def _connect_polls(self) -> None:
        part = self.polls
        part.import_wanted.connect(self._on_import)
        part.chosen.connect(self._on_poll_chosen)
        part.narrowed.connect(self._on_narrowed)
        part.edited.connect(self._on_poll_edited)
        part.remove_wanted.connect(self._on_poll_removed)
        part.table_wanted.connect(self._on_table)
        part.print_wanted.connect(self._on_print_poll)
        part.booklet_chosen.connect(self._on_poll_booklet)

    def _show_action(self) -> None:
        """The one action of the header is that of the tab."""
        words = tr("Impor polling…") if self.tabs.currentIndex() == POLLS else tr("Tambah sekolah model")
        self.action_button.setText(words)
        self.action_button.setAccessibleName(words)
        self.action_button.setEnabled(not self.session.library.read_only)

    def _ask(self) -> None:
        if self._polls_stale:
            self._polls_stale = False
            self.session.ask(self, self._on_polls, read_polls, self._survey, self._district, self._level)
        if self._models_stale:
            self._models_stale = False
            self.session.ask(self, self._on_models, read_models)

    def _on_polls(self, polls: Polls) -> None:
        self._polls = polls
        if polls.survey is not None:
            if self._begun == polls.survey.id:
                self.tabs.setCurrentIndex(POLLS)
                self._begun = ""
            self._survey, self._district, self._level = polls.survey.id, polls.district, polls.level
        self.polls.show_polls(polls)

    def _on_models(self, models: Models) -> None:
        self.models.show_models(models)
        if not self._begun:
            return
        if any(self._begun == page.model_school.id for page in models.pages):
            self.tabs.setCurrentIndex(MODELS)
        self.models.page.begin(self._begun)
        self._begun = ""

    def _on_tab(self, _tab: int) -> None:
        self.leave()
        self._show_action()

    def _on_action(self) -> None:
        self.leave()
        if self.tabs.currentIndex() == POLLS:
            self._on_import()
        else:
            self._keeper.add()

    def _on_changed(self, receipt: Receipt) -> None:
        if receipt.made and receipt.touches("survey"):
            self._survey, self._district, self._level = receipt.made[0], "", ""
            self.tabs.setCurrentIndex(POLLS)
        self._polls_stale = self._polls_stale or receipt.touches(*POLL_TABLES)
        self._models_stale = self._models_stale or receipt.touches(*MODEL_TABLES)
        if (self._polls_stale or self._models_stale) and self.isVisible():
            self._refresh.start()

    def _on_begun(self, record_id: str) -> None:
        self._begun = record_id
        self.models.choose(record_id)
        self._models_stale = True
        self._refresh.start()

    def _on_poll_chosen(self, survey_id: str) -> None:
        self.leave()
        self._survey, self._district, self._level = survey_id, "", ""
        self._polls_stale = True
        self._ask()

    def _on_narrowed(self, district: str, level: str) -> None:
        self._district, self._level = district, level
        self._polls_stale = True
        self._ask()

    def _on_poll_edited(self, survey_id: str, fields: dict[str, Any]) -> None:
        self.session.edit(surveys.change_survey, survey_id, **fields)

    def _on_poll_removed(self, survey_id: str) -> None:
        self.session.edit(surveys.remove_survey, survey_id)
        self.notice.emit("ok", tr("Polling dihapus. Tekan Ctrl+Z untuk mengembalikannya."))

    def _on_poll_booklet(self, booklet_id: str, holds: bool) -> None:
        change = booklets.add_chapter if holds else booklets.remove_chapter
        self.session.edit(change, booklet_id, "survey", self._survey)
        words = tr("Polling masuk ke buklet sebagai bab.") if holds else tr("Bab polling dikeluarkan dari buklet.")
        self.notice.emit("ok", words)

    def _on_table(self) -> None:
        folder = Path(self.settings.export_folder or documents_folder())
        picker = QFileDialog(self, tr("Simpan tabel"), str(folder / safe_name(f"{self._poll_title()}.xlsx")))
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setDefaultSuffix("xlsx")
        picker.setNameFilter(tr("Tabel (*.xlsx *.csv)"))
        picker.fileSelected.connect(self.write_table)
        picker.open()

    def write_table(self, path: str) -> None:
        """Write the needs as a spreadsheet."""
        if self._polls is not None:
            work = poll_table(self._polls, Path(path))
            self.session.run(work, owner=self, then=self._on_table_written, label=tr("Menulis tabel"))

    def _on_table_written(self, path: Path) -> None:
        self.settings.export_folder = str(path.parent)
        self.settings.save()
        self.notice.emit("ok", tr("Tabel sudah disimpan: {path}", path=str(path)))

    def _on_print_poll(self) -> None:
        if self._polls is not None:
            self._print(tr("Kebutuhan pelatihan"), self._poll_title(), poll_pages(self._polls))

    def _on_print_model(self, record_id: str) -> None:
        self._print(tr("Sekolah model"), tr("Sekolah model"), model_school_pages(record_id))

    def _print(self, title: str, file_name: str, export: Export) -> None:
        self.leave()
        dialog = ReportDialog(
            self.session, self.look, self.settings, title, file_name=file_name, export=export, parent=self.window()
        )
        dialog.mend_wanted.connect(self._on_mend_wanted)
        dialog.open()

    def _on_mend_wanted(self, problem: Problem) -> None:
        if shiboken6.isValid(self) and problem.record:
            self.go.emit("photos", problem.record)

    def _on_said(self, sentence: str) -> None:
        self.notice.emit("ok", sentence)

    def _poll_title(self) -> str:
        survey = self._polls.survey if self._polls else None
        return (survey.title if survey else "") or tr("Kebutuhan pelatihan")

    def _on_import(self) -> None:
        dialog = PollImportDialog(self.session, self.look, self.window())
        dialog.imported.connect(self._on_said)
        dialog.open()
