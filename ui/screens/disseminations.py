"""Passing on (pengimbasan): who passed what to whom, and the register of trainings."""

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.changes import Receipt
from portfolio.services import disseminations, passing_on, trainings
from portfolio.texts import tr
from ui.dialogs.report_export import ReportDialog
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.dissemination.cascade import CascadeView
from ui.widgets.dissemination.exports import whole_tree
from ui.widgets.dissemination.list_choices import ListChoices
from ui.widgets.dissemination.reading import TREE_TABLES, Overview, read_overview
from ui.widgets.page import framed
from ui.widgets.parts import PartTabs
from ui.widgets.screen import Screen
from ui.widgets.training.training_list import TrainingList

TREE, TRAININGS = range(2)


class DisseminationsScreen(Screen):
    """Two tabs: the tree, the trainings."""

    def __init__(self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(session, look, settings, parent)
        self._stale = True
        self._refresh = QTimer(self, singleShot=True, interval=60)
        self._refresh.timeout.connect(self._ask)
        self._build_layout()
        self.print_button = Button(look, tr("Cetak rekap…"), "quiet", "printer", self)
        self.print_button.setToolTip(tr("Siapa mengimbaskan kepada siapa, sebagai PDF."))
        self.print_button.clicked.connect(self._on_print)
        self.print_button.hide()
        self.action_button = Button(look, "", "primary", "plus", self)
        self.action_button.clicked.connect(self._on_action)
        self.action_button.hide()
        self._show_action()
        session.changed.connect(self._on_changed)

    @property
    @override
    def title(self) -> str:
        return tr("Pengimbasan")

    @override
    def header_widgets(self) -> list[QWidget]:
        return [self.print_button, self.action_button]

    @override
    def show_record(self, record_id: str) -> None:
        if record_id == "trainings":
            self.tabs.setCurrentIndex(TRAININGS)
        if self._stale:
            self._ask()

    def _build_layout(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(Space.L)
        self.tabs = PartTabs()
        self.tabs.addTab(tr("Alur pengimbasan"))
        self.tabs.addTab(tr("Pelatihan"))
        self.tabs.currentChanged.connect(self._on_tab)
        outer.addWidget(framed(self.tabs))
        self._pages = QStackedWidget()
        outer.addWidget(self._pages, 1)
        self.cascade = CascadeView(self.look)
        self.cascade.training_opened.connect(self._on_training)
        self.cascade.forum_opened.connect(self._on_forum)
        self.cascade.forum_wanted.connect(self._on_forum_wanted)
        self.cascade.begin_wanted.connect(self._on_new_forum)
        self.trainings = TrainingList(self.look)
        self.trainings.opened.connect(self._on_training)
        self.trainings.begin_wanted.connect(self._on_new_training)
        self._pages.addWidget(framed(self.cascade, Space.M))
        self._pages.addWidget(self.trainings)

    def _show_action(self) -> None:
        """The one action of the header is that of the tab."""
        words = tr("Pengimbasan baru") if self.tabs.currentIndex() == TREE else tr("Pelatihan baru")
        self.action_button.setText(words)
        self.action_button.setAccessibleName(words)
        self.action_button.setEnabled(not self.session.library.read_only)

    def _ask(self) -> None:
        self._stale = False
        self.session.ask(self, self._on_overview, read_overview)

    def _on_overview(self, overview: Overview) -> None:
        self.cascade.show_cascade(overview.cascade)
        self.trainings.show_lines(overview.trainings)
        self.print_button.setEnabled(bool(overview.cascade.roots))

    def _on_tab(self, tab: int) -> None:
        self._pages.setCurrentIndex(tab)
        self._show_action()

    def _on_action(self) -> None:
        if self.tabs.currentIndex() == TREE:
            self._on_new_forum()
        else:
            self._on_new_training()

    def _on_new_forum(self) -> None:
        self.session.edit_then(self._on_forum_begun, disseminations.add_forum)

    def _on_forum_wanted(self, training_id: str, school_id: str) -> None:
        self.session.edit_then(self._on_forum_begun, passing_on.begin_forum, training_id, school_id)

    def _on_new_training(self) -> None:
        self.session.edit_then(self._on_training_begun, trainings.add_training)

    def _on_forum_begun(self, receipt: Receipt) -> None:
        if shiboken6.isValid(self):
            self._on_forum(receipt.made[0])

    def _on_training_begun(self, receipt: Receipt) -> None:
        if shiboken6.isValid(self):
            self._on_training(receipt.made[0])

    def _on_forum(self, forum_id: str) -> None:
        self.go.emit("dissemination", forum_id)

    def _on_training(self, training_id: str) -> None:
        self.go.emit("training", training_id)

    def _on_print(self) -> None:
        dialog = ReportDialog(
            self.session,
            self.look,
            self.settings,
            tr("Rekap pengimbasan"),
            file_name=tr("Rekap pengimbasan"),
            export=whole_tree,
            choices=ListChoices(self.look),
            parent=self.window(),
        )
        dialog.open()

    def _on_changed(self, receipt: Receipt) -> None:
        if receipt.touches(*TREE_TABLES):
            self._stale = True
            if self.isVisible():
                self._refresh.start()
