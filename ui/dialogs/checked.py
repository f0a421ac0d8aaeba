"""The frame of the dialogs whose pages are checked before they are written, and what leads out of a refusal."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QCheckBox, QStackedWidget, QTabWidget, QWidget
from typing_extensions import override

from portfolio.errors import ExportForbidden
from portfolio.progress import Progress
from portfolio.services.libraries import Library
from portfolio.services.publish import Exported, Problem
from portfolio.texts import ntr, tr
from ui.dialogs.mending import PhotoMending
from ui.dialogs.publishing import PublishingDialog
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.page import scrolled
from ui.widgets.pages.edition import problems_of
from ui.widgets.pages.export_result import ExportResult
from ui.widgets.pages.problems import ProblemList

Chosen = TypeVar("Chosen")


class Choices(Protocol):
    """What every such dialog lets choose, beside its own."""

    draft: QCheckBox
    initials: QCheckBox

    def leave_out(self, photo_ids: list[str], /) -> None:
        """Do without these photos."""


class CheckedDialog(PublishingDialog):
    """Tells what is wrong, offers a draft where that forbids the export, and at its end shows the file."""

    def __init__(
        self,
        session: Session,
        look: Look,
        settings: Settings,
        title: str,
        choices: Choices,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, look, settings, title, parent=parent)
        self._chosen = choices
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self.problems = ProblemList(look, publishing=True)
        self.problems.pressed.connect(self._on_problem)
        self.problems.leave_out_wanted.connect(self._on_leave_out)
        self.problems.initials_wanted.connect(self._on_initials)
        PhotoMending(session, look, self.problems, self)
        self.outcome = ExportResult(look)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._form)
        self._pages.addWidget(self.outcome)
        self.column.addWidget(self._pages, 1)

    @property
    def drafting(self) -> bool:
        """Whether a draft is chosen, which is always possible."""
        return self._chosen.draft.isChecked()

    def _tabbed(self, preview: QWidget, name: str) -> QWidget:
        """The pages under `name`, and what is wrong with them."""
        self._tabs.addTab(preview, name)
        self._tabs.addTab(scrolled(self.problems), tr("Periksa"))
        return self._tabs

    def _write(
        self, export: Callable[[Library, Path, Chosen, Progress], Exported], path: Path, choice: Chosen, label: str
    ) -> None:
        """Make the file with `export`, unless one is being made."""
        if not self.writing:
            self._start(lambda library, progress: export(library, path, choice, progress), self._on_written, label)

    def _on_written(self, exported: Exported) -> None:
        raise NotImplementedError

    def _on_checked(self, problems: Sequence[Problem]) -> None:
        """List them, and say above the pages what forbids the export."""
        self.problems.show_problems(problems)
        count = len(self.problems.problems)
        if self._tabs.count():
            self._tabs.setTabText(1, tr("Periksa · {n}", n=count) if count else tr("Periksa"))
        self._show_forbidden()

    def _show_forbidden(self) -> None:
        forbidden = self._forbidden()
        if not forbidden:
            self.message.hide()
            return
        title = forbidden[0].message
        if len(forbidden) > 1:
            title = ntr("{n} hal harus diperbaiki sebelum terbit.", len(forbidden))
        where = (
            tr("Lihat daftarnya di Periksa, atau buat draf.")
            if self._tabs.count()
            else tr("Perbaiki di bawah ini, atau buat draf.")
        )
        self.message.say("danger", title, where, tr("Buat draf"))

    def _forbidden(self) -> list[Problem]:
        """The problems that stand in the way of what is chosen."""
        return [] if self.drafting else [one for one in self.problems.problems if one.forbids]

    def _show_outcome(self, exported: Exported, title: str) -> None:
        """The file is there: say so, and what one can do with it."""
        self._remember(exported.path.parent)
        self.outcome.show_exported(exported, draft=self.drafting, title=title)
        self._end()

    def _end(self) -> None:
        """Nothing more is chosen here."""
        self._pages.setCurrentWidget(self.outcome)
        for button in self._writers:
            button.hide()
        self._rest()

    def _rest(self) -> None:
        """Nobody looks at the pages any more."""

    def _on_leave_out(self, photo_ids: list[str]) -> None:
        self._chosen.leave_out(photo_ids)

    def _on_initials(self) -> None:
        self._chosen.initials.setChecked(True)

    @override
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ExportForbidden):
            self.problems.show_problems(problems_of(error))
            self.message.say_error(error, tr("Buat draf"))
        else:
            super()._on_failed(error)

    @override
    def _on_way_out(self) -> None:
        """A draft where problems forbid more, else another place."""
        if self._forbidden():
            self._chosen.draft.setChecked(True)
        else:
            self._ask_where()

    def _ask_where(self) -> None:
        """Let the person choose another place to write to."""
        raise NotImplementedError

    @override
    def done(self, result: int) -> None:
        self._rest()
        super().done(result)
