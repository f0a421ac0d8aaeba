"""Direction: vision, mission and goals, aligned and made known; the principal's training and its report."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.alignment import DirectionGap
from portfolio.domain.changes import Receipt
from portfolio.services import direction as service
from portfolio.services.decks import Subject
from portfolio.services.publish import Problem
from portfolio.texts import tr
from ui.dialogs.deck import DeckDialog
from ui.dialogs.direction_paste import PasteDialog
from ui.dialogs.report_export import ReportDialog
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.direction.actions import MATRIX, OJT_REPORT, OUTREACH, WORDINGS, DirectionActions
from ui.widgets.direction.keeping import DirectionKeeper
from ui.widgets.direction.matrix_page import MatrixPage
from ui.widgets.direction.outreach_list import OutreachList
from ui.widgets.direction.pages import DirectionPages, Part
from ui.widgets.direction.papers import REPORT, Papers, paper_title
from ui.widgets.direction.printing import LIMIT_MB, exporting, file_name
from ui.widgets.direction.reading import REPORTS, STATEMENTS, TRAINING, DirectionPlace, read_place
from ui.widgets.direction.report_form import ReportForm
from ui.widgets.direction.report_keeping import ReportKeeper
from ui.widgets.direction.statements_page import StatementsPage
from ui.widgets.direction.training_page import TrainingPage
from ui.widgets.page import framed
from ui.widgets.parts import PartTabs
from ui.widgets.pictures import pictures_of
from ui.widgets.screen import Screen

_PARTS = {
    "direction": STATEMENTS,
    "training": (*STATEMENTS, *TRAINING, *REPORTS),
    "reports": (*STATEMENTS, *REPORTS),
}
"""Which tables each part of what the place shows is made of."""


class DirectionScreen(Screen):
    """Six tabs: wordings, matrix, outreach, papers, training, report."""

    def __init__(self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(session, look, settings, parent)
        self._place = DirectionPlace(None, None, None)
        self._stale = set(_PARTS)
        self._wanted = self._begun = ""
        self._refresh = QTimer(self, singleShot=True, interval=60)
        self._refresh.timeout.connect(self._ask)
        self._pictures = pictures_of(session, look)
        self._build_keepers()
        self._build_layout()
        self._build_header()
        self.pages.show_tab(WORDINGS)
        session.changed.connect(self._on_changed)
        session.flush_requested.connect(self.leave)

    @property
    @override
    def title(self) -> str:
        return tr("Arah")

    @override
    def header_widgets(self) -> list[QWidget]:
        return [self.offers]

    @override
    def show_record(self, record_id: str) -> None:
        """Show a statement, a line of the outreach, or a section of the report ("ojt" for the report itself)."""
        self._wanted = record_id or self._wanted
        self._ask()
        self._lead()

    @override
    def leave(self) -> None:
        self.pages.flush()

    def paste(self, text: str = "") -> None:
        """Let a whole text be taken apart and taken in."""
        dialog = PasteDialog(self.look, text, self.window())
        dialog.accepted_lines.connect(self._on_pasted)
        dialog.open()

    def print_paper(self, kind: str) -> None:
        """Show a paper as it will be printed, and let it be saved."""
        self.leave()
        dialog = ReportDialog(
            self.session,
            self.look,
            self.settings,
            paper_title(kind),
            file_name=file_name(kind, self._place),
            export=exporting(kind),
            limit_mb=LIMIT_MB if kind == REPORT else None,
            parent=self.window(),
        )
        dialog.mend_wanted.connect(self._on_problem)
        dialog.open()

    def _build_layout(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(Space.M)
        self.tabs = PartTabs()
        outer.addWidget(framed(self.tabs))
        names = (tr("Rumusan"), tr("Matriks"), tr("Sosialisasi"), tr("Dokumen"), tr("Pelatihan"), tr("Laporan OJT"))
        for name in names:
            self.tabs.addTab(name)
        self.tabs.currentChanged.connect(self._on_tab)
        self.pages = DirectionPages(self.look, self._pictures)
        self.pages.made.connect(self._on_made)
        outer.addWidget(self.pages, 1)

    def _build_header(self) -> None:
        self.offers = DirectionActions(self.look)
        self.offers.setParent(self)
        self.offers.hide()
        self.offers.paste_wanted.connect(self._on_paste)
        self.offers.deck_wanted.connect(self._on_deck)
        self.offers.print_wanted.connect(self.print_paper)
        self._show_offers()

    def _build_keepers(self) -> None:
        self._keeper = DirectionKeeper(self.session, self.look, self._pictures, self)
        self._keeper.said.connect(self._on_said)
        self._reports = ReportKeeper(self.session, self)

    def _show_offers(self) -> None:
        self.offers.show_tab(self.tabs.currentIndex(), self._place)

    def _ask(self) -> None:
        if self._stale:
            wanted, self._stale = self._stale, set()
            self.session.ask(self, self._on_place, read_place, *(name in wanted for name in _PARTS))

    def _on_place(self, place: DirectionPlace) -> None:
        self._place = self._place.updated(place)
        if place.training is not None:
            self._reports.training_id = place.training.training.id if place.training.training else ""
        self.pages.show_place(place)
        self._show_offers()
        self._lead()

    def _lead(self) -> None:
        """Bring what was asked for into sight, once it is there."""
        shown, reports = self._place.direction, self._place.reports
        if shown is not None and any(self._wanted == page.statement.id for page in shown.statements):
            self.tabs.setCurrentIndex(WORDINGS)
            self.pages.statements.lead_to(self._wanted, fold=self._wanted == self._begun)
            if self._wanted == self._begun:
                self.pages.statements.groups.cards[self._wanted].begin()
        elif shown is not None and any(self._wanted == line.id for line in shown.outreach):
            self.tabs.setCurrentIndex(OUTREACH)
            self.pages.outreach.begin(self._wanted)
        elif self._wanted == REPORT or (reports is not None and self._wanted in reports.sections):
            self.tabs.setCurrentIndex(OJT_REPORT)
            self.pages.report.begin(self._wanted)
        else:
            return
        self._wanted = self._begun = ""

    def _on_made(self, part: Part) -> None:
        """Keep what a new page says, and go where it leads."""
        match part:
            case StatementsPage():
                part.paste_wanted.connect(self.paste)
                part.gaps.pressed.connect(self._on_gap)
                self._keeper.watch_statements(part.groups)
            case MatrixPage():
                part.opened.connect(self._on_cell)
                part.wordings_wanted.connect(self._on_wordings_wanted)
            case OutreachList():
                self._keeper.watch_outreach(part)
            case Papers():
                part.wanted.connect(self.print_paper)
                self._reports.watch_papers(part)
            case TrainingPage():
                self._reports.watch_training(part)
            case ReportForm():
                part.inquiry_wanted.connect(self._on_inquiry_wanted)
                self._reports.watch_report(part)

    def _on_tab(self, tab: int) -> None:
        self.leave()
        self.pages.show_tab(tab)
        self._show_offers()

    def _on_changed(self, receipt: Receipt) -> None:
        if self.isVisible() and len(receipt.made) == 1 and receipt.touches("statement", "outreach"):
            self._wanted = self._begun = receipt.made[0]
        self._stale |= {name for name, tables in _PARTS.items() if receipt.touches(*tables)}
        if self._stale and self.isVisible():
            self._refresh.start()

    def _on_paste(self) -> None:
        self.leave()
        self.paste()

    def _on_pasted(self, lines: list[tuple[str, str]], column: str) -> None:
        self.tabs.setCurrentIndex(WORDINGS)
        self.session.edit(service.add_statements, lines, column=column)

    def _on_deck(self) -> None:
        self.leave()
        dialog = DeckDialog(self.session, self.look, self.settings, Subject("ojt1"), parent=self.window())
        dialog.mend_wanted.connect(self._on_problem)
        dialog.open()

    def _on_gap(self, gap: DirectionGap) -> None:
        if gap.place == "statement":
            self.pages.statements.lead_to(gap.record)
        elif gap.place == "kind":
            self.session.edit(service.add_statement, gap.record)
        else:
            self.tabs.setCurrentIndex(OUTREACH if gap.place == "outreach" else MATRIX)

    def _on_cell(self, statement_id: str, scheme: str, item: str) -> None:
        """A cell of the matrix is worked on where its reason stands."""
        self._keeper.align(statement_id, scheme, item, on=True)
        self.tabs.setCurrentIndex(WORDINGS)
        self.pages.statements.lead_to(statement_id, (scheme, item))

    def _on_wordings_wanted(self) -> None:
        self.tabs.setCurrentIndex(WORDINGS)

    def _on_problem(self, problem: Problem) -> None:
        if problem.record == "school":
            self.go.emit("school", "")
        self._wanted = problem.record
        self._lead()

    def _on_inquiry_wanted(self) -> None:
        self.go.emit("inquiries", "")

    def _on_said(self, sentence: str) -> None:
        self.notice.emit("ok", sentence)
