"""Are these photos to be deleted for good?"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from portfolio.services import photo_trash
from portfolio.services.photo_trash import TrashStakes
from portfolio.texts import decimal, ntr, tr
from ui.dialogs.dialog import Dialog
from ui.session import Session
from ui.theme.look import Look
from ui.widgets.buttons import Button
from ui.widgets.labels import Words

_MOST_PLACES = 6


class EmptyTrashDialog(Dialog):
    """Says how many, how much room, and where they could still be brought back to; then asks."""

    confirmed = Signal(object)
    """ids of the photos that are to be deleted, or None for everything in the trash"""

    def __init__(
        self, session: Session, look: Look, photo_ids: Sequence[str] | None, parent: QWidget | None = None
    ) -> None:
        every = photo_ids is None
        title = tr("Kosongkan Sampah?") if every else ntr("Hapus {n} foto selamanya?", len(photo_ids or ()))
        super().__init__(look, title, 480, parent)
        self._every = every
        self._stakes: TrashStakes | None = None
        self._said = Words(
            tr(
                "Foto asli dan semua keterangannya dihapus dari komputer ini. "
                "Ini tidak dapat diurungkan, juga tidak dengan Ctrl+Z."
            )
        )
        self._space = Words(tr("Sedang dihitung…"), "muted")
        self._places = Words("", "muted")
        for words in (self._said, self._space, self._places):
            self.column.addWidget(words)
        self.column.addStretch(1)
        self.cancel_button = self.add_button(tr("Batal"))
        self.cancel_button.setDefault(True)  # Enter deletes nothing
        self.cancel_button.clicked.connect(self.reject)
        self.delete_button = Button(look, tr("Hapus selamanya"), "danger", "trash-2")
        self.delete_button.setEnabled(False)
        self.delete_button.clicked.connect(self._on_delete)
        self.buttons.addWidget(self.delete_button)
        session.ask(self, self._on_stakes, photo_trash.trash_stakes, None if photo_ids is None else tuple(photo_ids))

    def _on_stakes(self, stakes: TrashStakes) -> None:
        self._stakes = stakes
        told = [tr("{mb} MB ruang penyimpanan menjadi kosong.", mb=decimal(stakes.bytes / 1e6, 1))]
        if self._every:
            told.insert(0, ntr("{n} foto dihapus.", len(stakes.photo_ids)))
        if stakes.forms:
            told.insert(1, ntr("{n} formulir izin yang dilepas ikut dihapus.", stakes.forms))
        self._space.setText(" ".join(told))
        self._places.setText(_said_of(stakes.places))
        self._places.setVisible(bool(stakes.places))
        self.delete_button.setEnabled(bool(stakes.photo_ids or stakes.forms))
        if (layout := self.layout()) is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _on_delete(self) -> None:
        if self._stakes is not None:
            self.confirmed.emit(None if self._every else self._stakes.photo_ids)
            self.accept()


def _said_of(places: Sequence[str]) -> str:
    """The practices and booklets that would miss them, some by name."""
    if not places:
        return ""
    named = [tr("“{title}”", title=title) for title in places[:_MOST_PLACES]]
    if len(places) > _MOST_PLACES:
        named.append(ntr("{n} lainnya", len(places) - _MOST_PLACES))
    return tr("Foto tidak dapat lagi dikembalikan ke: {places}.", places=", ".join(named))
