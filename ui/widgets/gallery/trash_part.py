"""What lies in the trash, and the way to delete it for good."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.domain.changes import Receipt
from portfolio.progress import Progress
from portfolio.services import photo_trash
from portfolio.services.libraries import Library
from portfolio.services.photo_trash import OLD_DAYS, Emptied, TrashState
from portfolio.texts import decimal, ntr, tr
from ui.models.photo_lines import Arrangement
from ui.session import Session
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.gallery.choice import Choice
from ui.widgets.gallery.empty_trash_dialog import EmptyTrashDialog
from ui.widgets.labels import OneLine, Words


class TrashPart(QFrame):
    """Above the grid while it shows the trash: how much there is, how old, and what can be deleted."""

    notice = Signal(str)
    """what was deleted"""

    def __init__(self, session: Session, look: Look, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._look, self._choice = session, look, choice
        self._state = TrashState((), 0, ())
        self._shown = False
        self.setProperty("role", "banner")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.S, Space.S)
        row.setSpacing(Space.M)
        sign = QLabel()
        sign.setPixmap(look.pixmap("trash-2", "muted"))
        row.addWidget(sign)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.words = Words("", "strong")
        self.age = OneLine("", "caption")
        words.addWidget(self.words)
        words.addWidget(self.age)
        row.addLayout(words, 1)
        self._build_buttons(row)
        choice.changed.connect(self._show_buttons)
        session.changed.connect(self._on_changed)
        self.hide()

    def follow(self, arrangement: Arrangement) -> None:
        """Stand above the grid while it shows the trash."""
        shown = arrangement.wanted.group == "trash"
        if shown and not self._shown:
            self._ask()
        self._shown = shown
        self.setVisible(shown and self._holds_something)

    @property
    def _holds_something(self) -> bool:
        return bool(self._state.photo_ids or self._state.forms)

    def _build_buttons(self, row: QHBoxLayout) -> None:
        self.chosen_button = Button(self._look, tr("Hapus yang dipilih…"), "danger", "trash-2")
        self.chosen_button.clicked.connect(self._on_chosen)
        self.old_button = Button(self._look, tr("Hapus yang lama…"), "quiet", "clock")
        self.old_button.setToolTip(ntr("Foto yang sudah lebih dari {n} hari di Sampah", OLD_DAYS))
        self.old_button.clicked.connect(self._on_old)
        self.all_button = Button(self._look, tr("Kosongkan Sampah…"), "danger", "trash-2")
        self.all_button.clicked.connect(self._on_all)
        for button in (self.chosen_button, self.old_button, self.all_button):
            row.addWidget(button)

    def _ask(self) -> None:
        self._session.ask(self, self._on_state, photo_trash.trash_state)

    def _on_state(self, state: TrashState) -> None:
        self._state = state
        total, old = len(state.photo_ids), len(state.old_ids)
        space = decimal(state.bytes / 1e6, 1)
        said = ntr("{n} foto di Sampah memakai {mb} MB.", total, mb=space)
        if state.forms:
            forms = ntr("{n} formulir izin yang dilepas", state.forms)
            photos = ntr("{n} foto", total)
            said = tr("{photos} dan {forms} di Sampah memakai {mb} MB.", photos=photos, forms=forms, mb=space)
        self.words.setText(said)
        self.age.set_text(
            ntr("{n} foto sudah lebih dari {days} hari di sini dan dapat dihapus selamanya.", old, days=OLD_DAYS)
            if old
            else tr("Tidak ada yang dihapus tanpa Anda minta.")
        )
        self.setVisible(self._shown and self._holds_something)
        self._show_buttons()

    def _show_buttons(self) -> None:
        writable, old, total = self._choice.writable, len(self._state.old_ids), len(self._state.photo_ids)
        chosen = self._choice.trashed and bool(self._choice.ids)
        self.chosen_button.setVisible(writable and chosen)
        self.old_button.setVisible(writable and not chosen and 0 < old < total)
        self.all_button.setVisible(writable and not chosen and self._holds_something)

    def _on_changed(self, receipt: Receipt) -> None:
        if self._shown and receipt.touches("photo", "consent", "consent_scan"):
            self._ask()

    def _on_chosen(self) -> None:
        self._propose(self._choice.ids)

    def _on_old(self) -> None:
        self._propose(self._state.old_ids)

    def _on_all(self) -> None:
        self._propose(None)

    def _propose(self, photo_ids: Sequence[str] | None) -> None:
        """Ask before these are deleted; for None everything that lies here."""
        dialog = EmptyTrashDialog(self._session, self._look, photo_ids, self.window())
        dialog.confirmed.connect(self._on_confirmed)
        dialog.open()

    def _on_confirmed(self, photo_ids: tuple[str, ...] | None) -> None:
        label = tr("Mengosongkan Sampah") if photo_ids is None else ntr("Menghapus {n} foto", len(photo_ids))
        self._session.run(_emptying(photo_ids), owner=self, then=self._on_emptied, lane="edit", label=label)

    def _on_emptied(self, emptied: Emptied) -> None:
        self._session.announce(emptied.receipt)
        space = decimal(emptied.bytes / 1e6, 1)
        told = ntr("{n} foto dihapus selamanya; {mb} MB menjadi kosong.", emptied.photos, mb=space)
        if emptied.forms:
            told += " " + ntr("{n} formulir izin ikut dihapus.", emptied.forms)
        self.notice.emit(told)


def _emptying(photo_ids: tuple[str, ...] | None) -> Callable[[Library, Progress], Emptied]:
    def work(library: Library, progress: Progress) -> Emptied:
        progress.step(0, 0, "")
        return photo_trash.empty_trash(library, photo_ids)

    return work
