"""The booklet becomes a site: a folder of pages for a flash disk, or one zipped file to be sent."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from portfolio.errors import BadValue, ExportForbidden, TargetError
from portfolio.paths import documents_folder, safe_name
from portfolio.progress import Progress
from portfolio.services import web
from portfolio.services.libraries import Library
from portfolio.services.publish import Exported, Problem
from portfolio.services.web import SiteCheck
from portfolio.texts import ntr, tr
from ui.dialogs.dialog import Dialog
from ui.dialogs.mending import PhotoMending
from ui.operations import Task
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.card import Card
from ui.widgets.labels import Words
from ui.widgets.message_bar import MessageBar
from ui.widgets.pages.edition import problems_of
from ui.widgets.pages.export_result import ExportResult
from ui.widgets.pages.problems import ProblemList
from ui.widgets.share.web_choices import ZIP, SiteChoice, SiteChoices, check, export_site, read_booklets

_SIZE = QSize(960, 640)
_CHOICES = 288


class SiteDialog(Dialog):
    """Few choices at the left; what the site will hold, and what is missing, at the right."""

    mend_wanted = Signal(object)
    """a `Problem` whose place is to be shown; the dialog closes"""

    def __init__(
        self, session: Session, look: Look, settings: Settings, booklet_id: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, tr("Situs tanpa internet"), 640, parent)
        self._session, self._settings = session, settings
        self._task: Task | None = None
        self._title = ""
        self.message = MessageBar(look)
        self.message.acted.connect(self._on_way_out)
        self.choices = SiteChoices(look, booklet_id)
        self.choices.changed.connect(self._on_choice)
        self.problems = ProblemList(look, publishing=True)
        self.problems.pressed.connect(self._on_problem)
        self.problems.leave_out_wanted.connect(self.choices.leave_out)
        self.problems.initials_wanted.connect(self._on_initials)
        PhotoMending(session, look, self.problems, self)
        self.outcome = ExportResult(look)
        self._build_form()
        self.close_button = self.add_button(tr("Tutup"))
        self.close_button.clicked.connect(self.reject)
        self.save_button = self.add_button(tr("Simpan situs…"), primary=True)
        self.save_button.clicked.connect(self._on_save)
        self.save_button.setEnabled(False)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * 0.94))
        session.changed.connect(self._on_choice)
        session.ask(self, self._on_booklets, read_booklets)

    def write(self, path: Path) -> None:
        """Make the site there."""
        if self._task is not None:
            return
        self.message.hide()
        work = _writing(path, self.choices.choice)
        self._task = self._session.run(
            work, owner=self, then=self._on_written, failed=self._on_failed, label=tr("Menulis situs")
        )
        self._task.ended.connect(self._on_ended)
        self._show_writing(on=True)

    def _build_form(self) -> None:
        form = QWidget()
        row = QHBoxLayout(form)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        left = _scrolled(self.choices)
        left.setFixedWidth(_CHOICES)
        row.addWidget(left)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, Space.XS, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._summary())
        column.addWidget(self.problems, 1)
        row.addWidget(_scrolled(right), 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(form)
        self._pages.addWidget(self.outcome)
        self.column.addWidget(self.message)
        self.column.addWidget(self._pages, 1)

    def _summary(self) -> Card:
        card = Card(Space.L)
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        sign = QLabel()
        sign.setPixmap(self._look.pixmap("globe", "primary", 28))
        sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        head.addWidget(sign)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        self.counted = Words("", "heading")
        words.addWidget(self.counted)
        words.addWidget(
            Words(
                tr(
                    "Dibuka dengan peramban di HP atau laptop, langsung dari flash disk. Situs ini tidak memerlukan "
                    "internet dan tidak mengirim apa pun."
                )
            )
        )
        words.addWidget(Words(tr("Setiap foto diperiksa izinnya untuk web. Bukalah index.html."), "caption"))
        head.addLayout(words, 1)
        card.column.addLayout(head)
        return card

    def _on_booklets(self, found: Sequence[tuple[str, str]]) -> None:
        self.choices.show_booklets(found)
        self._on_choice()

    def _on_choice(self, *_: object) -> None:
        if self._pages.currentWidget() is not self.outcome:
            self._session.ask(self, self._on_checked, check, self.choices.choice)

    def _on_checked(self, answer: tuple[SiteChoice, SiteCheck]) -> None:
        choice, found = answer
        if choice != self.choices.choice:
            return
        self._title = found.title
        chapters, photos = ntr("{n} bab", found.chapters), ntr("{n} foto", found.photos)
        self.counted.setText(tr("{chapters}, {photos}", chapters=chapters, photos=photos))
        self.problems.show_problems(found.problems)
        self.save_button.setEnabled(self._task is None)
        forbidden = [] if choice.draft else [one for one in found.problems if one.forbids]
        if forbidden:
            title = forbidden[0].message
            if len(forbidden) > 1:
                title = ntr("{n} hal harus diperbaiki sebelum terbit.", len(forbidden))
            self.message.say("danger", title, tr("Perbaiki di bawah ini, atau buat draf."), tr("Buat draf"))
        else:
            self.message.hide()

    def _on_initials(self) -> None:
        self.choices.initials.setChecked(True)

    def _on_problem(self, problem: Problem) -> None:
        self.mend_wanted.emit(problem)
        self.reject()

    def _on_save(self) -> None:
        folder = Path(self._settings.export_folder or documents_folder())
        name = web.folder_name(self._title)
        if self.choices.choice.form == ZIP:
            picker = QFileDialog(self, tr("Simpan situs"), str(folder / safe_name(f"{name}.zip")))
            picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            picker.setDefaultSuffix("zip")
            picker.setNameFilter(tr("Berkas ZIP (*.zip)"))
            picker.fileSelected.connect(self._on_file)
        else:
            picker = QFileDialog(self, tr("Simpan situs di folder mana?"), str(folder))
            picker.setFileMode(QFileDialog.FileMode.Directory)
            picker.setOption(QFileDialog.Option.ShowDirsOnly)
            picker.fileSelected.connect(self._on_folder)
        picker.open()

    def _on_file(self, path: str) -> None:
        self.write(Path(path))

    def _on_folder(self, path: str) -> None:
        """The site gets a folder of its own in the one that was chosen."""
        self.write(Path(path) / web.folder_name(self._title))

    def _on_written(self, exported: Exported) -> None:
        self._settings.export_folder = str(exported.path.parent)
        self._settings.save()
        shown = replace(exported, path=web.first_page(exported.path))
        self.outcome.show_exported(shown, draft=self.choices.choice.draft, title=tr("Situs sudah jadi"))
        self._pages.setCurrentWidget(self.outcome)
        self.save_button.hide()

    def _on_failed(self, error: Exception) -> None:
        action = ""
        if isinstance(error, TargetError | BadValue):
            action = tr("Simpan ke tempat lain…")
        elif isinstance(error, ExportForbidden):
            action = tr("Buat draf")
            self.problems.show_problems(problems_of(error))
        self.message.say_error(error, action)

    def _on_way_out(self) -> None:
        """What the message offers: a draft where problems forbid more, else another place."""
        if not self.choices.choice.draft and any(one.forbids for one in self.problems.problems):
            self.choices.draft.setChecked(True)
        else:
            self._on_save()

    def _on_ended(self, task: Task) -> None:
        self._task = None
        self._show_writing(on=False)
        if task.cancelled:
            self.message.say("info", tr("Dihentikan. Tidak ada berkas yang dibuat."))

    def _show_writing(self, *, on: bool) -> None:
        """While a site is written it can only be stopped."""
        self.choices.setEnabled(not on)
        self.save_button.setEnabled(not on)
        self.close_button.setText(tr("Hentikan") if on else tr("Tutup"))
        self.close_button.setAccessibleName(self.close_button.text())

    @override
    def reject(self) -> None:
        """Stop writing; where nothing is being written, close."""
        if self._task is not None:
            self._task.cancel()
        else:
            super().reject()


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    widget.setProperty("role", "page")
    return area


def _writing(path: Path, choice: SiteChoice) -> Callable[[Library, Progress], Exported]:
    def work(library: Library, progress: Progress) -> Exported:
        progress.step(0, 0, "")
        return export_site(library, path, choice, progress)

    return work
