"""The works and the visitors' notes of one event, kept up to date."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from portfolio.domain.changes import Receipt
from portfolio.services import practices
from portfolio.services.exhibits import ExhibitKind
from portfolio.services.libraries import Library
from portfolio.services.practices import PracticeLine
from portfolio.services.publish import Problem
from portfolio.services.visitor_notes import Visited
from portfolio.texts import tr
from ui.dialogs.exhibits import ExhibitsDialog
from ui.dialogs.practice_choice import PracticeChoice
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.pages.mended import place_of
from ui.widgets.pictures import pictures_of
from ui.widgets.works.feedback_part import FeedbackPart
from ui.widgets.works.keeping import WorksKeeper
from ui.widgets.works.reading import NOTE_TABLES, WORK_TABLES, Works, read_visited, read_works
from ui.widgets.works.works_part import WorksPart


class WorksPlace(QObject):
    """Asks for what both parts show, and asks again when it changes."""

    said = Signal(str, str)
    """a kind and a sentence for the message line"""
    go = Signal(str, str)
    """place and record where what the pages lack is mended"""

    def __init__(self, session: Session, look: Look, settings: Settings, screen: QWidget) -> None:
        super().__init__(screen)
        self._session, self._look, self._settings = session, look, settings
        self._screen = screen
        self._event_id = ""
        self.works = WorksPart(session, look, pictures_of(session, look))
        self.feedback = FeedbackPart(look, read_only=session.library.read_only)
        self._keeper = WorksKeeper(session, self.works, self.feedback)
        self._keeper.said.connect(self.said)
        self.works.practice_wanted.connect(self._on_practice_wanted)
        self.works.print_wanted.connect(self._on_labels)
        self.feedback.print_wanted.connect(self._on_sheets)
        self._refresh = QTimer(self, singleShot=True, interval=60)
        self._refresh.timeout.connect(self._ask)
        session.changed.connect(self._on_changed)

    def show_event(self, event_id: str, work_id: str = "") -> None:
        """Show what belongs to this event, and open a work of it."""
        if work_id:
            self.works.begin(work_id)
        if event_id != self._event_id or work_id:
            self._event_id = self._keeper.event_id = event_id
            self._ask()

    def flush(self) -> None:
        """Say now what was typed."""
        self.works.flush()
        self.feedback.flush()

    def _ask(self) -> None:
        self._session.ask(self, self._on_read, _read, self._event_id)

    def _on_read(self, read: tuple[str, Works, Sequence[Visited]]) -> None:
        event_id, works, visited = read
        if event_id != self._event_id:
            return
        self.works.show_works(works)
        self.feedback.show_visited(visited)

    def _on_changed(self, receipt: Receipt) -> None:
        if self._event_id and receipt.touches(*WORK_TABLES, *NOTE_TABLES):
            self._refresh.start()

    def _on_labels(self) -> None:
        self._print("labels")

    def _on_sheets(self) -> None:
        visited = self.feedback.visited
        self._print("feedback", [visited.id] if visited is not None else [])

    def _print(self, kind: ExhibitKind, ticked: Sequence[str] = ()) -> None:
        self.flush()
        window = self._screen.window()
        dialog = ExhibitsDialog(self._session, self._look, self._settings, kind, ticked=ticked, parent=window)
        dialog.mend_wanted.connect(self._on_mend)
        dialog.open()

    def _on_mend(self, problem: Problem) -> None:
        self._session.ask(self, self._on_place, place_of, problem)

    def _on_place(self, place: tuple[str, str]) -> None:
        self.go.emit(*place)

    def _on_practice_wanted(self) -> None:
        self._session.ask(self, self._on_practices, practices.list_practices)

    def _on_practices(self, lines: Sequence[PracticeLine]) -> None:
        titled = [line for line in lines if line.title]
        title = tr("Pilih praktik yang dijadikan karya")
        dialog = PracticeChoice(self._look, title, titled, (), "", parent=self._screen.window())
        dialog.chosen.connect(self._on_practices_chosen)
        dialog.open()

    def _on_practices_chosen(self, _subject: str, practice_ids: list[str]) -> None:
        self._keeper.make_of_practices(practice_ids)


def _read(library: Library, event_id: str) -> tuple[str, Works, Sequence[Visited]]:
    return event_id, read_works(library, event_id), read_visited(library)
