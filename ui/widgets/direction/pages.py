"""The six pages of the direction. Each is made when it is first looked at, so that opening the place is no pause."""

from typing import cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.theme.look import Look
from ui.widgets.direction import actions
from ui.widgets.direction.actions import MATRIX, OJT_REPORT, OUTREACH, PAPERS, TRAININGS, WORDINGS
from ui.widgets.direction.matrix_page import MatrixPage
from ui.widgets.direction.outreach_list import OutreachList
from ui.widgets.direction.papers import Papers
from ui.widgets.direction.reading import DirectionPlace
from ui.widgets.direction.report_form import ReportForm
from ui.widgets.direction.statements_page import StatementsPage
from ui.widgets.direction.training_page import TrainingPage
from ui.widgets.page import WIDEST, ScrollPage
from ui.widgets.pictures import Pictures

Part = StatementsPage | MatrixPage | OutreachList | Papers | TrainingPage | ReportForm
_READING = 860
"""px, the widest that the report is written in"""
_PAUSE = 200
"""ms between two pages that are made ahead of being looked at"""


class DirectionPages(QStackedWidget):
    """Shows one page; the others are made one by one while nothing else is to be done."""

    made = Signal(object)
    """a `Part` that is new"""

    def __init__(self, look: Look, pictures: Pictures) -> None:
        super().__init__()
        self._look, self._pictures = look, pictures
        self._place = DirectionPlace(None, None, None)
        self._parts: dict[int, Part] = {}
        self._grounds: list[QVBoxLayout] = []
        for _ in (WORDINGS, MATRIX, OUTREACH, PAPERS, TRAININGS, OJT_REPORT):
            ground = QWidget()
            column = QVBoxLayout(ground)
            column.setContentsMargins(0, 0, 0, 0)
            self._grounds.append(column)
            self.addWidget(ground)
        self._ahead = QTimer(self, singleShot=True, interval=_PAUSE)
        self._ahead.timeout.connect(self._on_ahead)

    @property
    def statements(self) -> StatementsPage:
        """Vision, mission and goals with what they lack."""
        return cast("StatementsPage", self._need(WORDINGS))

    @property
    def matrix(self) -> MatrixPage:
        """Statements against elements."""
        return cast("MatrixPage", self._need(MATRIX))

    @property
    def outreach(self) -> OutreachList:
        """How it was made known."""
        return cast("OutreachList", self._need(OUTREACH))

    @property
    def papers(self) -> Papers:
        """What can be printed."""
        return cast("Papers", self._need(PAPERS))

    @property
    def training(self) -> TrainingPage:
        """The principal's training."""
        return cast("TrainingPage", self._need(TRAININGS))

    @property
    def report(self) -> ReportForm:
        """The report of the training."""
        return cast("ReportForm", self._need(OJT_REPORT))

    def show_tab(self, tab: int) -> None:
        """Turn to a page."""
        self._need(tab)
        self.setCurrentIndex(tab)

    def show_place(self, place: DirectionPlace) -> None:
        """Show what the library holds of the parts that were asked for; the others stay."""
        self._place = self._place.updated(place)
        for part in self._parts.values():
            _fill(part, place)
        self._ahead.start()

    def flush(self) -> None:
        """Say now what was typed."""
        for part in self._parts.values():
            if isinstance(part, StatementsPage):
                part.groups.flush()
            elif not isinstance(part, MatrixPage):
                part.flush()

    def _need(self, tab: int) -> Part:
        if tab not in self._parts:
            part = self._parts[tab] = self._built(tab)
            self._grounds[tab].addWidget(part if tab == WORDINGS else _scrolled(part))
            self.made.emit(part)
            _fill(part, self._place)
        return self._parts[tab]

    def _built(self, tab: int) -> Part:
        match tab:
            case actions.WORDINGS:
                return StatementsPage(self._look, self._pictures)
            case actions.MATRIX:
                return MatrixPage(self._look)
            case actions.OUTREACH:
                return OutreachList(self._look, self._pictures)
            case actions.PAPERS:
                return Papers(self._look)
            case actions.TRAININGS:
                return TrainingPage(self._look)
            case _:
                return ReportForm(self._look)

    def _on_ahead(self) -> None:
        missing = [tab for tab in range(self.count()) if tab not in self._parts]
        if missing:
            self._need(missing[0])
            self._ahead.start()


def _fill(part: Part, place: DirectionPlace) -> None:
    """Show on a page what is known of its own."""
    match part:
        case StatementsPage() | MatrixPage() if place.direction is not None:
            part.show_direction(place.direction)
        case OutreachList() if place.direction is not None:
            part.show_lines(place.direction.outreach)
        case Papers() if place.reports is not None:
            part.show_reports(place.reports, place.reports.principal)
        case TrainingPage() if place.training is not None:
            part.show_training(place.training)
        case ReportForm() if place.reports is not None:
            part.show_reports(place.reports)


def _scrolled(part: QWidget) -> ScrollPage:
    """Words are read in shorter lines than tables."""
    page = ScrollPage(_READING if isinstance(part, ReportForm) else WIDEST)
    page.column.addWidget(part, 1)
    return page
