"""The ways out that a list of problems offers for photos, each a dialog over the window that shows the list."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from portfolio.services import photo_place
from portfolio.services.libraries import Library
from ui.dialogs.blur import BlurDialog
from ui.dialogs.consent import ConsentDialog
from ui.models.photo_lines import Stock
from ui.session import Session
from ui.theme.look import Look
from ui.widgets.gallery.chooser import PhotoChooser
from ui.widgets.pages.problems import ProblemList
from ui.widgets.pictures import pictures_of


class PhotoMending(QObject):
    """Blurs, checks consent, and replaces, as the list asks for it."""

    def __init__(self, session: Session, look: Look, problems: ProblemList, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._look, self._window = session, look, window
        self._old_id = ""
        problems.consent_wanted.connect(self._on_consent_wanted)
        problems.blur_wanted.connect(self._on_blur_wanted)
        problems.replace_wanted.connect(self._on_replace_wanted)

    def _on_consent_wanted(self, photo_ids: list[str]) -> None:
        ConsentDialog(self._session, self._look, photo_ids, self._window).open()

    def _on_blur_wanted(self, photo_id: str) -> None:
        BlurDialog(self._session, self._look, photo_id, self._window).open()

    def _on_replace_wanted(self, photo_id: str) -> None:
        self._session.ask(self, self._on_stock, _read_stock, photo_id)

    def _on_stock(self, answer: tuple[str, Stock]) -> None:
        self._old_id, stock = answer
        dialog = PhotoChooser(
            self._session,
            self._look,
            pictures_of(self._session, self._look),
            stock=stock,
            but_id=self._old_id,
            parent=self._window,
        )
        dialog.taken.connect(self._on_taken)
        dialog.open()

    def _on_taken(self, new_id: str) -> None:
        self._session.edit(photo_place.replace_photo, self._old_id, new_id)


def _read_stock(library: Library, photo_id: str) -> tuple[str, Stock]:
    return photo_id, Stock(tuple(photo_place.photo_lines(library)))
