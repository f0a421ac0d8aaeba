"""What the training and the reports say, kept."""

from typing import Any

from PySide6.QtCore import QObject

from portfolio.services import direction_documents, ojt_report, own_training, reports, trainings
from ui.session import Session
from ui.widgets.direction.papers import Papers
from ui.widgets.direction.report_form import ReportForm
from ui.widgets.direction.training_page import TrainingPage


class ReportKeeper(QObject):
    """Listens to the training, the report and who signs."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.training_id = ""

    def watch_training(self, page: TrainingPage) -> None:
        """Keep what this says."""
        page.begin_wanted.connect(self._on_begin)
        page.form.edited.connect(self._on_training)
        page.form.session_edited.connect(self._on_session)

    def watch_report(self, form: ReportForm) -> None:
        """Keep what this says."""
        form.edited.connect(self._on_text)
        form.changed.connect(self._on_report)
        form.inquiries_chosen.connect(self._on_inquiries)
        form.signed.connect(self._on_report_signed)

    def watch_papers(self, papers: Papers) -> None:
        """Keep what this says."""
        papers.placed.connect(self._on_document_placed)
        papers.signed.connect(self._on_document_signed)

    def _on_begin(self) -> None:
        self._session.edit(own_training.begin_own_training)

    def _on_training(self, column: str, value: object) -> None:
        fields: dict[str, Any] = {column: value}
        self._session.edit(trainings.change_training, self.training_id, **fields)

    def _on_session(self, session_id: str, column: str, value: object) -> None:
        fields: dict[str, Any] = {column: value}
        self._session.edit(trainings.change_session, session_id, **fields)

    def _on_text(self, section: str, words: str) -> None:
        self._session.edit(reports.set_text, ojt_report.KIND, "", section, words)

    def _on_report(self, column: str, value: object) -> None:
        fields: dict[str, Any] = {column: value}
        self._session.edit(reports.change_report, ojt_report.KIND, **fields)

    def _on_inquiries(self, inquiry_ids: list[str]) -> None:
        self._session.edit(reports.set_inquiries, ojt_report.KIND, "", inquiry_ids)

    def _on_report_signed(self, signers: list[Any]) -> None:
        self._session.edit(reports.set_signers, ojt_report.KIND, "", signers)

    def _on_document_placed(self, words: object) -> None:
        self._session.edit(reports.change_report, direction_documents.KIND, place_date=str(words))

    def _on_document_signed(self, signers: list[Any]) -> None:
        self._session.edit(reports.set_signers, direction_documents.KIND, "", signers)
