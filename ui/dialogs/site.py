"""The booklet becomes a site: a folder of pages for a flash disk, or one zipped file to be sent."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.errors import BadValue
from portfolio.services import web
from portfolio.services.publish import Exported
from portfolio.services.web import SiteCheck
from portfolio.texts import ntr, tr
from ui.dialogs.checked import CheckedDialog
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.card import Card
from ui.widgets.labels import Words
from ui.widgets.page import scrolled
from ui.widgets.share.web_choices import ZIP, SiteChoice, SiteChoices, check, export_site, read_booklets

_SIZE = QSize(960, 640)
_CHOICES = 304


class SiteDialog(CheckedDialog):
    """Few choices at the left; what the site will hold, and what is missing, at the right."""

    def __init__(
        self, session: Session, look: Look, settings: Settings, booklet_id: str = "", parent: QWidget | None = None
    ) -> None:
        self.choices = SiteChoices(look, booklet_id)
        super().__init__(session, look, settings, tr("Situs tanpa internet"), self.choices, parent=parent)
        self._title = ""
        self.choices.changed.connect(self._on_choice)
        self._lay_out(self.choices, scrolled(self._built_right()), _CHOICES, _SIZE)
        self.save_button = self._add_writer(tr("Simpan situs…"), self._ask_where, primary=True)
        self.save_button.setEnabled(False)
        session.changed.connect(self._on_choice)
        session.ask(self, self._on_booklets, read_booklets)

    @override
    def write(self, path: Path) -> None:
        """Make the site there."""
        self._write(export_site, path, self.choices.choice, tr("Menulis situs"))

    def _built_right(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._summary())
        column.addWidget(self.problems, 1)
        return right

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
            self._session.ask(self, self._on_read, check, self.choices.choice)

    def _on_read(self, answer: tuple[SiteChoice, SiteCheck]) -> None:
        choice, found = answer
        if choice != self.choices.choice:
            return
        self._title = found.title
        chapters, photos = ntr("{n} bab", found.chapters), ntr("{n} foto", found.photos)
        self.counted.setText(tr("{chapters}, {photos}", chapters=chapters, photos=photos))
        self.save_button.setEnabled(True)
        self._on_checked(found.problems)

    @override
    def _ask_where(self) -> None:
        if self.choices.choice.form == ZIP:
            self._ask_file(tr("Simpan situs"), web.folder_name(self._title), "zip", tr("Berkas ZIP (*.zip)"))
        else:
            self._ask_folder(tr("Simpan situs di folder mana?"))

    @override
    def _on_selected(self, path: str) -> None:
        """A site of files gets a folder of its own in the one that was chosen."""
        zipped = self.choices.choice.form == ZIP
        self.write(Path(path) if zipped else Path(path) / web.folder_name(self._title))

    @override
    def _on_written(self, exported: Exported) -> None:
        self._show_outcome(replace(exported, path=web.first_page(exported.path)), tr("Situs sudah jadi"))
        self._remember(exported.path.parent)

    @override
    def _on_failed(self, error: Exception) -> None:
        super()._on_failed(error)
        if isinstance(error, BadValue):
            self.message.say_error(error, tr("Simpan ke tempat lain…"))
