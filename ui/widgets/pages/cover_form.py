"""What stands on a booklet's cover, how the booklet looks, and on which paper it is printed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.services.booklets import BookletFields
from portfolio.texts import tr
from ui.session import Session
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.fields import TextField
from ui.widgets.pages.paper_choice import PaperChoice
from ui.widgets.pages.state import BookletState
from ui.widgets.pages.theme_choice import ThemeChoice
from ui.widgets.photo_choice import PhotoChoice


class CoverForm(QWidget):
    """Title, subtitle and event, the photo, the look, the paper."""

    edited = Signal(object)
    """`BookletFields` with what a person changed"""
    photo_wanted = Signal()
    """a photo for the cover is to be chosen"""
    logo_wanted = Signal()
    """a logo is to be chosen"""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, Space.L)
        column.setSpacing(Space.L)
        self._build_words(column)
        self.theme = ThemeChoice(look)
        self.theme.theme_chosen.connect(self._on_theme)
        self.theme.colour_chosen.connect(self._on_colour)
        self._build_photos(column, session)
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

    def _build_photos(self, column: QVBoxLayout, session: Session) -> None:
        self.photo = PhotoChoice(session, self._look, tr("Foto sampul"))
        self.photo.wanted.connect(self.photo_wanted)
        self.photo.dropped.connect(self._on_none)
        self.logo = PhotoChoice(session, self._look, tr("Lambang, bila bukan lambang sekolah"))
        self.logo.wanted.connect(self.logo_wanted)
        self.logo.dropped.connect(self._on_no_logo)
        column.addWidget(self.photo)
        column.addWidget(self.theme)
        column.addWidget(self.logo)

    def show_state(self, state: BookletState) -> None:
        """Show what the library holds; what is being typed is left alone."""
        booklet = state.booklet
        self.title.set_text(booklet.title)
        self.subtitle.set_text(booklet.subtitle)
        self.occasion.set_text(booklet.event)
        self.paper.show_paper(booklet.paper)
        self.theme.show_choice(booklet.theme, booklet.colour)
        for choice, photo in ((self.photo, state.cover), (self.logo, state.logo)):
            choice.show_photo(photo.id if photo else "", (photo.caption or photo.original_name) if photo else "")

    def flush(self) -> None:
        """Say now what was typed."""
        for field in (self.title, self.subtitle, self.occasion):
            field.flush()

    def _on_title(self, value: str) -> None:
        self.edited.emit(BookletFields(title=value))

    def _on_subtitle(self, value: str) -> None:
        self.edited.emit(BookletFields(subtitle=value))

    def _on_event(self, value: str) -> None:
        self.edited.emit(BookletFields(event=value))

    def _on_none(self) -> None:
        self.edited.emit(BookletFields(cover_id=None))

    def _on_no_logo(self) -> None:
        self.edited.emit(BookletFields(logo_id=None))

    def _on_theme(self, theme_id: str) -> None:
        self.edited.emit(BookletFields(theme=theme_id))

    def _on_colour(self, colour: str) -> None:
        self.edited.emit(BookletFields(colour=colour))

    def _on_paper(self, paper: str) -> None:
        self.edited.emit(BookletFields(paper=paper))
