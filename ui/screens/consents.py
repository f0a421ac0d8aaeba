"""Consent: who agreed to be seen where, the class lists, and how the photos stand."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.changes import Receipt
from portfolio.services import consents
from portfolio.texts import tr
from ui.dialogs.consent import ConsentDialog
from ui.dialogs.consent_form import ConsentFormDialog
from ui.dialogs.import_table import ImportTableDialog
from ui.places import ALL_PHOTOS
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.buttons import Button
from ui.widgets.consent.consent_register import ConsentRegister
from ui.widgets.consent.edits import begin_pupil
from ui.widgets.consent.keeping import ConsentKeeper
from ui.widgets.consent.photo_counts import PhotoCounts
from ui.widgets.consent.pupil_register import PupilRegister
from ui.widgets.consent.reading import ConsentPage, PhotoStates, read_page, read_states
from ui.widgets.parts import Parts
from ui.widgets.screen import Screen

CONSENTS, PUPILS, PHOTOS = range(3)
_TABLES = ("consent", "consent_scan", "pupil")


class ConsentsScreen(Screen):
    """Three tabs: consents, class lists, photos."""

    def __init__(self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(session, look, settings, parent)
        self._states: PhotoStates | None = None
        self._stale = self._states_stale = True
        self._begun = ""
        self._refresh = QTimer(self, singleShot=True, interval=60)
        self._refresh.timeout.connect(self._ask)
        self._build_parts()
        self._keeper = ConsentKeeper(session, look, self.register.form)
        self._keeper.trouble.connect(self._on_trouble)
        self._keeper.removed.connect(self._on_consent_removed)
        self.print_button = Button(look, tr("Cetak formulir…"), "quiet", "printer", self)
        self.print_button.setToolTip(tr("Formulir izin foto untuk ditandatangani orang tua"))
        self.print_button.clicked.connect(self._on_print)
        self.print_button.hide()
        self.action_button = Button(look, "", "primary", "file-plus", self)
        self.action_button.clicked.connect(self._on_action)
        self.action_button.hide()
        self._show_action()
        session.changed.connect(self._on_changed)
        session.flush_requested.connect(self.leave)

    @property
    @override
    def title(self) -> str:
        return tr("Izin")

    @override
    def header_widgets(self) -> list[QWidget]:
        return [self.print_button, self.action_button]

    @override
    def show_record(self, record_id: str) -> None:
        if record_id:
            self.tabs.setCurrentIndex(CONSENTS)
            self.register.await_new(record_id)
            self._stale = True
        self._ask()

    @override
    def leave(self) -> None:
        self.register.flush()
        self.pupils.flush()

    def _build_parts(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        parts = Parts()
        self.tabs = parts.tabs
        outer.addWidget(parts)
        self.register = ConsentRegister(self.look)
        self.register.add_wanted.connect(self._on_add_consent)
        self.pupils = PupilRegister(self.look)
        self.pupils.import_wanted.connect(self._on_import)
        self.pupils.form.edited.connect(self._on_pupil_edited)
        self.pupils.form.remove_wanted.connect(self._on_pupil_removed)
        self.counts = PhotoCounts(self.look)
        self.counts.wanted.connect(self._on_photos_wanted)
        self.counts.place_wanted.connect(self._on_place_wanted)
        names = (tr("Catatan izin"), tr("Daftar murid"), tr("Foto"))
        for name, widget in zip(names, (self.register, self.pupils, self.counts), strict=True):
            parts.add(name, widget)
        self.tabs.currentChanged.connect(self._on_tab)

    def _show_action(self) -> None:
        """The one action of the header is that of the tab."""
        tab = self.tabs.currentIndex()
        words, icon = {
            CONSENTS: (tr("Catat izin"), "file-plus"),
            PUPILS: (tr("Tambah murid"), "user-plus"),
            PHOTOS: (tr("Periksa foto"), "shield-check"),
        }[tab]
        self.action_button.setText(words)
        self.action_button.setAccessibleName(words)
        waiting = bool(self._states and self._states.by_state.get("unchecked"))
        possible = tab != PHOTOS or waiting
        self.action_button.setIcon(self.look.button_icon(icon, "on_primary" if possible else "muted"))
        self.action_button.setEnabled(possible)
        self.action_button.setToolTip("" if possible else tr("Semua foto sudah diperiksa."))

    def _ask(self) -> None:
        if self._stale:
            self._stale = False
            self.session.ask(self, self._on_page, read_page)
        if self._states_stale:
            self._states_stale = False
            self.session.ask(self, self._on_states, read_states)

    def _on_page(self, page: ConsentPage) -> None:
        self.register.show_page(page)
        self.pupils.show_pupils(page.pupils)

    def _on_states(self, states: PhotoStates) -> None:
        self._states = states
        self.counts.show_states(states)
        self._show_action()
        self.register.show_resting(states.resting_on)

    def _on_tab(self, _tab: int) -> None:
        self.leave()
        self._show_action()

    def _on_action(self) -> None:
        tab = self.tabs.currentIndex()
        if tab == CONSENTS:
            self._on_add_consent()
        elif tab == PUPILS:
            self._on_add_pupil()
        else:
            self._on_photos_wanted("unchecked")

    def _on_changed(self, receipt: Receipt) -> None:
        if self._begun and receipt.made and receipt.touches(self._begun):
            (self.register if self._begun == "consent" else self.pupils).await_new(receipt.made[0])
            self._begun = ""
        self._stale = self._stale or receipt.touches(*_TABLES)
        self._states_stale = self._states_stale or _moves_photos(receipt)
        if (self._stale or self._states_stale) and self.isVisible():
            self._refresh.start()

    def _on_add_consent(self) -> None:
        self.leave()
        self.tabs.setCurrentIndex(CONSENTS)
        self._begun = "consent"
        self.session.edit(consents.begin_consent)

    def _on_add_pupil(self) -> None:
        self.leave()
        self._begun = "pupil"
        self.session.edit(begin_pupil, self.pupils.class_level)

    def _on_consent_removed(self, _consent_id: str) -> None:
        self.notice.emit("ok", tr("Catatan izin dihapus. Tekan Ctrl+Z untuk mengembalikannya."))

    def _on_pupil_edited(self, pupil_id: str, fields: dict[str, Any]) -> None:
        self.session.edit(consents.change_pupil, pupil_id, **fields)

    def _on_pupil_removed(self, pupil_id: str) -> None:
        self.session.edit(consents.remove_pupil, pupil_id)
        self.notice.emit("ok", tr("Murid dihapus dari daftar. Tekan Ctrl+Z untuk mengembalikannya."))

    def _on_import(self, path: Path) -> None:
        dialog = ImportTableDialog(self.session, self.look, "pupils", path, parent=self.window())
        dialog.imported.connect(self._on_imported)
        dialog.open()

    def _on_imported(self, words: str) -> None:
        self.notice.emit("ok", words)

    def _on_photos_wanted(self, state: str) -> None:
        ids = self._states.by_state.get(state, ()) if self._states else ()
        if ids:
            ConsentDialog(self.session, self.look, ids, self.window()).open()

    def _on_place_wanted(self) -> None:
        self.go.emit("photos", ALL_PHOTOS)

    def _on_print(self) -> None:
        level = self.pupils.class_level if self.tabs.currentIndex() == PUPILS else ""
        ConsentFormDialog(self.session, self.look, self.settings, level, self.window()).open()

    def _on_trouble(self, sentence: str) -> None:
        self.notice.emit("danger", sentence)


def _moves_photos(receipt: Receipt) -> bool:
    """Whether photos may be in other states now; what is typed into a consent moves none."""
    return receipt.touches("photo", "photo_consent") or any(
        change.table == "consent" and not {"scan_id", "deleted_at"}.isdisjoint(change.after or {"deleted_at"})
        for change in receipt.changes
    )
