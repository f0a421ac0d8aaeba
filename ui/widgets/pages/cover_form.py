"""What stands on a booklet's cover, and on which paper it is printed."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.domain.photo import Photo
from portfolio.services.booklets import BookletFields
from portfolio.texts import tr
from ui.session import Session
from ui.theme.look import Look
from ui.theme.tokens import RADIUS, Space
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.labels import Words
from ui.widgets.pages.paper_choice import PaperChoice
from ui.widgets.pages.state import BookletState
from ui.widgets.pictures import pictures_of

_PICTURE = QSize(112, 84)


class CoverForm(QWidget):
    """Title, subtitle and event, the photo, the paper."""

    edited = Signal(object)
    """`BookletFields` with what a person changed"""
    photo_wanted = Signal()
    """a photo is to be chosen"""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._cover: Photo | None = None
        self._pictures = pictures_of(session, look)
        self._pictures.ready.connect(self._on_picture)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, Space.L)
        column.setSpacing(Space.L)
        self._build_words(column)
        self._build_photo(column)
        self.paper = PaperChoice(look, tr("Ukuran kertas"))
        self.paper.chosen.connect(self._on_paper)
        column.addWidget(self.paper)
        column.addStretch(1)

    def _build_words(self, column: QVBoxLayout) -> None:
        self.title = TextField(self._look, tr("Judul"))
        self.subtitle = TextField(self._look, tr("Subjudul"))
        self.occasion = TextField(self._look, tr("Acara"), hint=tr("Misalnya: Pameran Praktik Baik Kelas A"))
        for field in (self.title, self.subtitle, self.occasion):
            column.addWidget(field)
        self.title.edited.connect(self._on_title)
        self.subtitle.edited.connect(self._on_subtitle)
        self.occasion.edited.connect(self._on_event)

    def _build_photo(self, column: QVBoxLayout) -> None:
        block = QVBoxLayout()
        block.setSpacing(Space.XS)
        block.addWidget(Words(tr("Foto sampul"), "label"))
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        self._picture = QLabel()
        self._picture.setFixedSize(_PICTURE)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self._picture)
        buttons = QVBoxLayout()
        self._choose = Button(self._look, tr("Pilih foto…"), "quiet", "image")
        self._choose.clicked.connect(self.photo_wanted)
        self._none = Button(self._look, tr("Tanpa foto"), "plain")
        self._none.clicked.connect(self._on_none)
        buttons.addWidget(self._choose)
        buttons.addWidget(self._none)
        buttons.addStretch(1)
        row.addLayout(buttons, 1)
        block.addLayout(row)
        column.addLayout(block)

    def show_state(self, state: BookletState) -> None:
        """Show what the library holds; what is being typed is left alone."""
        booklet = state.booklet
        self.title.set_text(booklet.title)
        self.subtitle.set_text(booklet.subtitle)
        self.occasion.set_text(booklet.event)
        self.paper.show_paper(booklet.paper)
        self._cover = state.cover
        self._none.setVisible(state.cover is not None)
        self._show_cover()

    def flush(self) -> None:
        """Say now what was typed."""
        for field in (self.title, self.subtitle, self.occasion):
            field.flush()

    def _show_cover(self) -> None:
        if self._cover is None:
            self._picture.setPixmap(self._look.pixmap("image", "muted", 40))
            self._picture.setAccessibleName(tr("Belum ada foto sampul"))
            return
        self._picture.setAccessibleName(
            tr("Foto sampul: {name}", name=self._cover.caption or self._cover.original_name)
        )
        found = self._pictures.filling(self._cover.id, _PICTURE, RADIUS)
        self._picture.setPixmap(found if found is not None else self._look.pixmap("image", "muted", 40))

    def _on_picture(self, photo_id: str) -> None:
        if self._cover is not None and photo_id == self._cover.id:
            self._show_cover()

    def _on_title(self, value: str) -> None:
        self.edited.emit(BookletFields(title=value))

    def _on_subtitle(self, value: str) -> None:
        self.edited.emit(BookletFields(subtitle=value))

    def _on_event(self, value: str) -> None:
        self.edited.emit(BookletFields(event=value))

    def _on_none(self) -> None:
        self.edited.emit(BookletFields(cover_id=None))

    def _on_paper(self, paper: str) -> None:
        self.edited.emit(BookletFields(paper=paper))
