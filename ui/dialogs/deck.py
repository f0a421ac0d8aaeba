"""A deck: what it tells of, its slides as they will be, saved as PPTX or PDF, or presented at once."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, QTemporaryDir
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from portfolio.progress import Progress
from portfolio.services import decks
from portfolio.services.decks import Presented, Subject
from portfolio.services.libraries import Library
from portfolio.services.publish import Exported, Problem
from portfolio.texts import tr
from ui.dialogs.checked import CheckedDialog
from ui.presenter.start import Presentation, pages_folder
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.deck.choices import DeckChoice, DeckChoices, export_chosen
from ui.widgets.pages.export_preview import ExportPreview

_SIZE = QSize(1080, 700)
_CHOICES = 284
_TIME_PROBLEM = "slides-left-out"
"""Said beside the choice of the time already."""


class DeckDialog(CheckedDialog):
    """Choices at the left, the slides and what is missing at the right."""

    def __init__(
        self,
        session: Session,
        look: Look,
        settings: Settings,
        subject: Subject | None = None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        self.choices = DeckChoices(look, subject)
        super().__init__(session, look, settings, tr("Salindia"), self.choices, parent=parent)
        self._suffix = "pptx"
        self.presentation: Presentation | None = None
        self.choices.changed.connect(self._on_choice)
        self.preview = ExportPreview(session, look, export_chosen)
        self.preview.view.set_pairs(False)
        self.preview.checked.connect(self._on_checked)
        self._lay_out(self.choices, self._tabbed(self.preview, tr("Salindia")), _CHOICES, _SIZE)
        self.pdf_button = self._add_writer(tr("Simpan PDF…"), self._on_pdf)
        self.pptx_button = self._add_writer(tr("Simpan PPTX…"), self._on_pptx)
        self.pptx_button.setToolTip(tr("Dapat diubah di PowerPoint, WPS, atau LibreOffice."))
        self.present_button = self._add_writer(tr("Presentasikan"), self.present, primary=True)
        self.present_button.setToolTip(tr("Tayangkan langsung dari aplikasi ini, tanpa program lain."))
        self._enable(on=False)
        session.ask(self, self._on_subjects, decks.subjects)

    @override
    def write(self, path: Path) -> None:
        """Make the file, as PPTX or PDF by its name."""
        self._write(export_chosen, path, self.choices.choice, tr("Menulis salindia"))

    def present(self) -> None:
        """Make the pages, then show them over the whole screen."""
        self._start(_presenting(pages_folder(), self.choices.choice), self._on_presented)

    def _enable(self, *, on: bool) -> None:
        for button in (self.pdf_button, self.pptx_button, self.present_button):
            button.setEnabled(on)

    def _on_subjects(self, subjects: Sequence[tuple[Subject, str]]) -> None:
        if not subjects:
            self.message.say("info", tr("Belum ada yang dapat ditampilkan. Tulis dulu praktik, arah, atau inkuirinya."))
            return
        self.choices.show_subjects(subjects)
        self._enable(on=True)
        self._on_choice()

    def _on_choice(self) -> None:
        choice = self.choices.choice
        self.preview.show_choice(choice)
        if choice.subject is not None:
            self._session.ask(self, self.choices.show_talk, decks.talk_of, choice.subject, choice.minutes)

    @override
    def _on_checked(self, problems: Sequence[Problem]) -> None:
        super()._on_checked([one for one in problems if one.code != _TIME_PROBLEM])

    def _on_pdf(self) -> None:
        self._suffix = "pdf"
        self._ask_where()

    def _on_pptx(self) -> None:
        self._suffix = "pptx"
        self._ask_where()

    @override
    def _ask_where(self) -> None:
        kind = tr("Berkas PDF (*.pdf)") if self._suffix == "pdf" else tr("Presentasi (*.pptx)")
        self._ask_file(tr("Simpan salindia"), self.choices.subject.control.currentText(), self._suffix, kind)

    @override
    def _on_written(self, exported: Exported) -> None:
        self._show_outcome(exported, tr("Salindia sudah jadi"))
        self._writers = (self.present_button,)  # what was saved can still be shown
        self.present_button.show()

    def _on_presented(self, made: tuple[QTemporaryDir, Presented]) -> None:
        folder, presented = made
        minutes = self.choices.choice.minutes
        operations = self._session.operations
        # Windows of the dialog's own, for it keeps all others of the app from the keyboard.
        self.presentation = Presentation(
            presented, minutes, folder, look=self._look, operations=operations, window=self
        )
        self.presentation.ended.connect(self._on_show_ended)
        self.presentation.begin()

    def _on_show_ended(self) -> None:
        self.presentation = None
        self.activateWindow()

    @override
    def _rest(self) -> None:
        self.preview.rest()

    @override
    def done(self, result: int) -> None:
        if self.presentation is not None:
            self.presentation.show.end()
        super().done(result)


def _presenting(
    folder: QTemporaryDir, choice: DeckChoice
) -> Callable[[Library, Progress], tuple[QTemporaryDir, Presented]]:
    def work(library: Library, progress: Progress) -> tuple[QTemporaryDir, Presented]:
        presented = decks.present_deck(
            library,
            Path(folder.path()) / "tayang.pdf",
            choice.subject,
            minutes=choice.minutes,
            ratio=choice.ratio,
            draft=choice.draft,
            leave_out=choice.leave_out,
            initials=choice.initials,
            progress=progress,
        )
        return folder, presented

    return work
