"""A consent is taken back: when, and what that means for its photos."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from portfolio.domain.consent import Consent
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.date_field import DateField, shown_date
from ui.widgets.labels import Words


class Withdrawing(QWidget):
    """Asks for the day and says how many photos are held from then on; later, that it was withdrawn.

    `begin_button`, which opens the question, is placed by the form that owns this.
    """

    withdrawn = Signal(object)
    """the day from which the consent no longer holds"""
    restored = Signal()
    """it was withdrawn by mistake"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photos: int | None = None
        self._day: date | None = None
        self._allows = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.begin_button = Button(look, tr("Cabut izin…"), "danger", "shield-alert")
        self.begin_button.clicked.connect(self._on_begin)
        self._build_question(column, look)
        self._build_said(column, look)

    def show_consent(self, consent: Consent, photos: int | None) -> None:
        """Show how the consent stands; `photos` rest on it, None while they are counted."""
        self._photos, self._day = photos, consent.withdrawn_on
        self._allows = bool(consent.channels.strip())
        withdrawn = self._day is not None
        self._said.setVisible(withdrawn)
        if withdrawn:
            self._question.hide()
            self._said_words.setText(tr("Izin ini dicabut {day}.", day=shown_date(self._day)))
        self.begin_button.setVisible(self._allows and not withdrawn and self._question.isHidden())
        self._show_consequence()

    def close_question(self) -> None:
        """Another consent is shown."""
        self._question.hide()
        self.begin_button.setVisible(self._allows and self._day is None)

    def _build_question(self, column: QVBoxLayout, look: Look) -> None:
        self._question = QFrame()
        self._question.setProperty("role", "banner")
        self._question.setProperty("tone", "danger")
        inside = QVBoxLayout(self._question)
        inside.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        inside.setSpacing(Space.S)
        inside.addWidget(Words(tr("Cabut izin ini?"), "strong"))
        self.consequence = Words()
        inside.addWidget(self.consequence)
        self.day = DateField(look, tr("Dicabut pada"))
        inside.addWidget(self.day)
        row = QHBoxLayout()
        row.addStretch(1)
        keep = Button(look, tr("Batal"))
        keep.clicked.connect(self.close_question)
        self.confirm_button = Button(look, tr("Cabut izin"), "danger")
        self.confirm_button.clicked.connect(self._on_confirm)
        row.addWidget(keep)
        row.addWidget(self.confirm_button)
        inside.addLayout(row)
        column.addWidget(self._question)
        self._question.hide()

    def _build_said(self, column: QVBoxLayout, look: Look) -> None:
        self._said = QFrame()
        self._said.setProperty("role", "banner")
        self._said.setProperty("tone", "warn")
        inside = QVBoxLayout(self._said)
        inside.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        inside.setSpacing(2)
        self._said_words = Words("", "strong")
        inside.addWidget(self._said_words)
        self._said_photos = Words()
        inside.addWidget(self._said_photos)
        back = Button(look, tr("Batalkan pencabutan"), "link")
        back.clicked.connect(self.restored)
        inside.addWidget(back)
        column.addWidget(self._said)
        self._said.hide()

    def _show_consequence(self) -> None:
        if self._photos is None:
            words = tr("Foto yang memakai izin ini tidak ikut terbit lagi.")
        elif self._photos:
            words = ntr("{n} foto memakai izin ini dan tidak akan ikut terbit lagi.", self._photos)
        else:
            words = tr("Belum ada foto yang memakai izin ini.")
        self.consequence.setText(words)
        self._said_photos.setText(words)

    def _on_begin(self) -> None:
        self.day.set_value(date.today())
        self.begin_button.hide()
        self._question.show()
        self.confirm_button.setFocus()

    def _on_confirm(self) -> None:
        self.day.flush()
        self._question.hide()
        self.withdrawn.emit(self.day.value() or date.today())
