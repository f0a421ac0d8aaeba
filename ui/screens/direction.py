"""Direction: vision, mission and goals, aligned and made known; the principal's training and its report."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget
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
from ui.widgets.direction.papers import REPORT, Papers, paper_title
from ui.widgets.direction.printing import LIMIT_MB, exporting, file_name
from ui.widgets.direction.reading import REPORTS, STATEMENTS, TRAINING, DirectionPlace, read_place
from ui.widgets.direction.report_form import ReportForm
from ui.widgets.direction.report_keeping import ReportKeeper
from ui.widgets.direction.statements_page import StatementsPage
from ui.widgets.direction.training_page import TrainingPage
from ui.widgets.page import WIDEST, ScrollPage
from ui.widgets.pictures import pictures_of
from ui.widgets.screen import Screen

_READING = 860
"""px, the widest that the report is written in"""
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
        self._build_layout()
        self._build_tabs()
        self._build_header()
        self._build_keepers()
        session.changed.connect(self._on_changed)
        session.saved.connect(self._on_saved)
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
        for part in (self.statements.groups, self.outreach, self.papers, self.training, self.report):
            part.flush()

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
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(tr("Bagian"))
        head = QWidget()
        head.setMaximumWidth(WIDEST + 2 * Space.XXL)
        row = QVBoxLayout(head)
        row.setContentsMargins(Space.XXL, 0, Space.XXL, 0)
        row.addWidget(self.tabs)
        outer.addWidget(head)
        self._pages = QStackedWidget()
        outer.addWidget(self._pages, 1)

    def _build_tabs(self) -> None:
        self.statements = StatementsPage(self.look, self._pictures)
        self.statements.paste_wanted.connect(self.paste)
        self.statements.gaps.pressed.connect(self._on_gap)
        self.matrix = MatrixPage(self.look)
        self.matrix.opened.connect(self._on_cell)
        self.matrix.wordings_wanted.connect(self._on_wordings_wanted)
        self.outreach = OutreachList(self.look, self._pictures)
        self.papers = Papers(self.look)
        self.papers.wanted.connect(self.print_paper)
        self.training = TrainingPage(self.look)
        self.report = ReportForm(self.look)
        self.report.inquiry_wanted.connect(self._on_inquiry_wanted)
        names = (tr("Rumusan"), tr("Matriks"), tr("Sosialisasi"), tr("Dokumen"), tr("Pelatihan"), tr("Laporan OJT"))
        parts = (self.statements, self.matrix, self.outreach, self.papers, self.training, self.report)
        for name, part in zip(names, parts, strict=True):
            self._pages.addWidget(part if part is self.statements else self._scrolled(part))
            self.tabs.addTab(name)
        self.tabs.currentChanged.connect(self._on_tab)

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
        self._keeper.watch_statements(self.statements.groups)
        self._keeper.watch_outreach(self.outreach)
        self._keeper.said.connect(self._on_said)
        self._reports = ReportKeeper(self.session, self)
        self._reports.watch_training(self.training)
        self._reports.watch_report(self.report)
        self._reports.watch_papers(self.papers)

    def _show_offers(self) -> None:
        self.offers.show_tab(self.tabs.currentIndex(), self._place)

    def _ask(self) -> None:
        if self._stale:
            wanted, self._stale = self._stale, set()
            self.session.ask(self, self._on_place, read_place, *(name in wanted for name in _PARTS))

    def _on_place(self, place: DirectionPlace) -> None:
        if not self.session.settled:
            self._stale |= place.known
            return  # an edit is on its way; `saved` asks again
        self._place = self._place.updated(place)
        if place.direction is not None:
            self.statements.show_direction(place.direction)
            self.matrix.show_direction(place.direction)
            self.outreach.show_lines(place.direction.outreach)
        if place.training is not None:
            self._reports.training_id = place.training.training.id if place.training.training else ""
            self.training.show_training(place.training)
        if place.reports is not None:
            self.report.show_reports(place.reports)
            self.papers.show_reports(place.reports, place.reports.principal)
        self._show_offers()
        self._lead()

    def _lead(self) -> None:
        """Bring what was asked for into sight, once it is there."""
        if self._wanted in self.statements.groups.cards:
            self.tabs.setCurrentIndex(WORDINGS)
            self.statements.lead_to(self._wanted, fold=self._wanted == self._begun)
            if self._wanted == self._begun:
                self.statements.groups.cards[self._wanted].begin()
        elif self._wanted in self.outreach.cards:
            self.tabs.setCurrentIndex(OUTREACH)
            self.outreach.begin(self._wanted)
        elif self._wanted == REPORT or self._wanted in self.report.sections:
            self.tabs.setCurrentIndex(OJT_REPORT)
            self.report.begin(self._wanted)
        else:
            return
        self._wanted = self._begun = ""

    def _on_tab(self, tab: int) -> None:
        self.leave()
        self._pages.setCurrentIndex(tab)
        self._show_offers()

    def _on_changed(self, receipt: Receipt) -> None:
        if self.isVisible() and len(receipt.made) == 1 and receipt.touches("statement", "outreach"):
            self._wanted = self._begun = receipt.made[0]
        self._stale |= {name for name, tables in _PARTS.items() if receipt.touches(*tables)}
        if self._stale and self.isVisible():
            self._refresh.start()

    def _on_saved(self) -> None:
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
            self.statements.lead_to(gap.record)
        elif gap.place == "kind":
            self.session.edit(service.add_statement, gap.record)
        else:
            self.tabs.setCurrentIndex(OUTREACH if gap.place == "outreach" else MATRIX)

    def _on_cell(self, statement_id: str, scheme: str, item: str) -> None:
        """A cell of the matrix is worked on where its reason stands."""
        self._keeper.align(statement_id, scheme, item, on=True)
        self.tabs.setCurrentIndex(WORDINGS)
        self.statements.lead_to(statement_id, (scheme, item))

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

    def _scrolled(self, part: QWidget) -> ScrollPage:
        """Words are read in shorter lines than tables."""
        page = ScrollPage(_READING if part is self.report else WIDEST)
        page.column.addWidget(part, 1)
        return page
