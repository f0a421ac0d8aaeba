"""What may be shown of those whom photos show."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.changes import Receipt
from portfolio.domain.consent import ConsentState
from portfolio.services import consents
from portfolio.services.consents import PhotoStanding
from portfolio.texts import ntr, tr
from ui.dialogs.blur import BlurDialog
from ui.dialogs.dialog import Dialog
from ui.session import Session
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.consent.blur_note import BlurNote
from ui.widgets.consent.edits import says_nothing
from ui.widgets.consent.keeping import ConsentKeeper
from ui.widgets.consent.photo_linking import PhotoLinking
from ui.widgets.consent.photo_stage import PhotoStage
from ui.widgets.consent.photo_strip import PhotoStrip
from ui.widgets.consent.reading import PhotoWork, read_photos
from ui.widgets.consent.state_cards import StateCards
from ui.widgets.message_bar import MessageBar
from ui.widgets.pictures import pictures_of

_SIZE = QSize(1120, 740)
_KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)


class ConsentDialog(Dialog):
    """One photo after the other: who is on it, and what their parents said. Everything is kept at once."""

    def __init__(self, session: Session, look: Look, photo_ids: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(look, ntr("Periksa izin {n} foto", len(photo_ids)), 720, parent)
        self._session = session
        self._order = list(dict.fromkeys(photo_ids))
        self._here = self._order[0] if self._order else ""
        self._work: PhotoWork | None = None
        self._said: dict[str, ConsentState] = {}
        self._awaited, self._began = False, ""
        self._refresh = QTimer(self, singleShot=True, interval=40)
        self._refresh.timeout.connect(self._ask)
        pictures = pictures_of(session, look)
        self.message = MessageBar(look)
        self.stage = PhotoStage(look, pictures)
        self.stage.step_wanted.connect(self.step)
        self.strip = PhotoStrip(look, pictures)
        self.strip.looked_at.connect(self.look_at)
        self.cards = StateCards(look)
        self.cards.chosen.connect(self._on_state)
        self.linking = PhotoLinking(look)
        self.linking.linked.connect(self._on_linked)
        self.linking.begin_wanted.connect(self._on_begin)
        self.linking.turned.connect(self._on_turned)
        self.linking.left.connect(self._on_form_left)
        self._keeper = ConsentKeeper(session, look, self.linking.form)
        self._keeper.trouble.connect(self._on_trouble)
        self.blur = BlurNote(look)
        self.blur.pressed.connect(self._on_blur)
        self._build_form()
        self._build_buttons()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * 0.94))
        for keys, slot in (("Ctrl+Z", session.undo), ("Ctrl+Shift+Z", session.redo), ("Ctrl+Y", session.redo)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        session.changed.connect(self._on_changed)
        session.failed.connect(self.message.say_error)
        session.flush_requested.connect(self.linking.form.flush)
        self._ask()

    def look_at(self, photo_id: str) -> None:
        """Show this photo."""
        self.linking.close_form()
        self._here = photo_id
        self._show()

    def step(self, by: int) -> None:
        """To the photo before or after."""
        place = self._order.index(self._here) + by if self._here in self._order else -1
        if 0 <= place < len(self._order):
            self.look_at(self._order[place])

    @property
    def photo_id(self) -> str:
        """The photo that is looked at."""
        return self._here

    def _build_form(self) -> None:
        self.column.addWidget(self.message)
        row = QHBoxLayout()
        row.setSpacing(Space.XL)
        left = QVBoxLayout()
        left.setSpacing(Space.S)
        left.addWidget(self.stage, 1)
        left.addWidget(self.strip)
        self.strip.setVisible(len(self._order) > 1)
        row.addLayout(left, 5)
        right = QWidget()
        right.setProperty("role", "page")
        column = QVBoxLayout(right)
        column.setContentsMargins(2, 2, Space.M, 2)
        column.setSpacing(Space.M)
        column.addWidget(self.cards)
        column.addWidget(self.linking, 1)
        column.addWidget(self.blur)
        column.addStretch(0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(right)
        row.addWidget(area, 5)
        self.column.addLayout(row, 1)
        self.cards.setEnabled(False)
        self.linking.hide()
        self.blur.hide()

    def _build_buttons(self) -> None:
        self.all_button = Button(self._look, ntr("Terapkan ke semua {n} foto", len(self._order)), "quiet", "copy")
        self.all_button.setToolTip(tr("Status dan izin yang sama untuk semua foto di dialog ini."))
        self.all_button.clicked.connect(self._on_all)
        self.all_button.setVisible(len(self._order) > 1)
        self.buttons.insertWidget(0, self.all_button)
        self.done_button = self.add_button(tr("Selesai"), primary=True)
        self.done_button.clicked.connect(self.accept)

    def _ask(self) -> None:
        self._session.ask(self, self._on_work, read_photos, self._order)

    def _on_work(self, work: PhotoWork) -> None:
        self._work = work
        self._said.clear()
        self._order = [photo_id for photo_id in self._order if photo_id in work.standings]
        if self._here not in self._order:
            self._here = self._order[0] if self._order else ""
        first = not self.cards.isEnabled()
        self.cards.setEnabled(bool(self._order))
        self.strip.show_photos(self._order, work.standings)
        if not self._order:
            self.message.say("warn", tr("Foto ini sudah tidak ada di pustaka."))
        self._show()
        if first:
            self.cards.focus_chosen()
        if begun := next((one for one in work.page.consents if one.id == self._began), None):
            self._began = ""
            self.linking.write(begun)

    def _show(self) -> None:
        standing = self._standing
        if standing is None or self._work is None:
            return
        state = self._said.get(self._here, standing.photo.consent)
        self.stage.show_photo(standing.photo, self._order.index(self._here) + 1, len(self._order))
        self.strip.look_at(self._here)
        self.cards.show_state(state)
        self.linking.show_links(self._work.page, standing)
        self._show_state(state)

    def _show_state(self, state: str) -> None:
        """What belongs to a state beside its card."""
        self.cards.be_brief(state == "consented")
        self.linking.setVisible(state == "consented")
        self.blur.setVisible(state in ("blur", "refused"))
        if (standing := self._standing) is not None:
            self.blur.show_areas(len(standing.blurs), must=state == "blur")

    @property
    def _standing(self) -> PhotoStanding | None:
        return self._work.standings.get(self._here) if self._work else None

    @property
    def _linked(self) -> list[str]:
        return [one.id for one in self._standing.consents] if self._standing else []

    def _on_state(self, state: ConsentState) -> None:
        self.linking.close_form()
        self._said[self._here] = state
        self._show_state(state)
        self._session.edit(consents.set_photo_consent, [self._here], state, self._linked)

    def _on_linked(self, consent_ids: list[str]) -> None:
        self._session.edit(consents.set_photo_consent, [self._here], "consented", consent_ids)

    def _on_all(self) -> None:
        self.linking.close_form()
        self._session.edit(consents.set_photo_consent, self._order, self.cards.state, self._linked)
        words = ntr("{n} foto ditandai “{state}”.", len(self._order), state=consents.state_words(self.cards.state))
        self.message.say("ok", words)

    def _on_begin(self) -> None:
        self._awaited = True
        self._session.edit(consents.begin_consent, self._here, self._linked)

    def _on_turned(self) -> None:
        self.cards.setHidden(self.linking.writing)

    def _on_form_left(self, consent_id: str) -> None:
        """A consent that says nothing is not kept."""
        page = self._work.page if self._work else None
        consent = next((one for one in page.consents if one.id == consent_id), None) if page else None
        if page is None or consent is None or not self._session.settled:
            return
        if says_nothing(consent, signed=consent_id in page.scans):
            self._session.edit(consents.remove_consent, consent_id)

    def _on_blur(self) -> None:
        BlurDialog(self._session, self._look, self._here, self).open()

    def _on_changed(self, receipt: Receipt) -> None:
        if receipt.touches("photo", "photo_blur", "photo_consent", "consent", "consent_scan", "pupil"):
            self._refresh.start()
        if self._awaited and receipt.made and receipt.touches("consent"):
            self._awaited, self._began = False, receipt.made[0]

    def _on_trouble(self, sentence: str) -> None:
        self.message.say("danger", sentence)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS and self.cards.isEnabled():
            self.cards.choose(_KEYS.index(key) + 1)
        elif key == Qt.Key.Key_PageUp:
            self.step(-1)
        elif key == Qt.Key.Key_PageDown:
            self.step(1)
        else:
            super().keyPressEvent(event)

    @override
    def done(self, result: int) -> None:
        self.linking.close_form()
        super().done(result)
