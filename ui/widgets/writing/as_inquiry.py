"""A practice told as an inquiry: the cycle that exists is opened, else one is begun."""

from PySide6.QtCore import QObject, Signal

from portfolio.domain.changes import Receipt
from portfolio.services import inquiry_telling
from portfolio.texts import tr
from ui.session import Session


class AsInquiry(QObject):
    """Asks for the cycle of a practice, and makes one where there is none."""

    told = Signal(str, str)
    """inquiry id, and a sentence about what happened"""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._practice_id = ""

    def tell(self, practice_id: str) -> None:
        """Lead to the cycle of this practice."""
        self._practice_id = practice_id
        self._session.ask(self, self._on_found, inquiry_telling.inquiry_of_practice, practice_id)

    def _on_found(self, inquiry_id: str) -> None:
        if inquiry_id:
            self.told.emit(inquiry_id, tr("Praktik ini sudah mempunyai inkuiri; inilah siklusnya."))
        else:
            self._session.edit_then(self._on_made, inquiry_telling.inquiry_from_practice, self._practice_id)

    def _on_made(self, receipt: Receipt) -> None:
        said = tr("Cerita praktik ini sudah masuk ke tahap-tahap inkuiri. Lengkapi yang masih kosong.")
        self.told.emit(receipt.made[0], said)
