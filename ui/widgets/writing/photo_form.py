"""What is said of one photo: caption, alt text, credit, memo, and where it stands."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.services.photos import PhotoFields
from portfolio.services.practices import PlacedPhoto
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.fields import ComboField, PlainTextField, TextField
from ui.widgets.term_hints import TermHints
from ui.widgets.writing.growing_edit import let_drops_through


class PhotoForm(QWidget):
    """The fields of the picked photo."""

    described = Signal(str, dict)
    """photo id, fields"""
    placed = Signal(str, str)
    """place id, section or stage"""
    taken_out = Signal(str)
    viewed = Signal(str)
    edit_wanted = Signal(str)
    """photo id: it is to be turned, cut or blurred"""

    def __init__(self, look: Look, place: str, let_go: str) -> None:
        """`place` is what its places are called (section, stage), `let_go` the button that takes it out of there."""
        super().__init__()
        self._shown: PlacedPhoto | None = None
        self._caption = PlainTextField(
            look,
            tr("Keterangan (dicetak)"),
            hint=tr("Siapa melakukan apa, dan apa artinya bagi murid. Satu kalimat cukup."),
            placeholder=tr("mis. Murid kelas VIII menghitung akar bakau."),
            lines=2,
        )
        self._alt = PlainTextField(
            look,
            tr("Teks alternatif"),
            hint=tr("Apa yang terlihat, untuk pembaca yang tidak dapat melihat foto."),
            lines=2,
        )
        self._credit = TextField(look, tr("Pemotret atau sumber"))
        self._memo = PlainTextField(
            look, tr("Catatan pribadi"), hint=tr("Tidak pernah dicetak atau dibagikan."), lines=2
        )
        self._section = ComboField(look, place, [])
        self._view = Button(look, tr("Lihat besar"), "quiet", "maximize-2")
        self._edit = Button(look, tr("Putar, potong, buramkan…"), "quiet", "crop")
        self._edit.setToolTip(tr("Buka foto ini di tempat Foto."))
        self._take_out = Button(look, let_go, "plain", "unlink")
        self._take_out.setToolTip(tr("Foto tetap ada di pustaka."))
        TermHints(look, self._caption)
        for field in (self._caption, self._alt, self._credit, self._memo):
            let_drops_through(field.control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for part in (self._caption, self._alt, self._section, self._credit, self._memo):
            column.addWidget(part)
        column.addWidget(self._view, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._take_out, 0, Qt.AlignmentFlag.AlignLeft)
        self._connect()

    def offer_places(self, places: Sequence[tuple[str, str]]) -> None:
        """Ids and names of the sections or stages that the photo can stand in."""
        self._section.set_choices(places)

    def show_photo(self, placed: PlacedPhoto) -> None:
        """Show this photo; what is being typed of another one is sent before."""
        if self._shown is None or self._shown.place.id != placed.place.id:
            self.flush()
        self._shown = placed
        self._caption.set_text(placed.photo.caption)
        self._alt.set_text(placed.photo.alt)
        self._credit.set_text(placed.photo.credit)
        self._memo.set_text(placed.photo.memo)
        self._section.set_value(placed.place.section)

    def focus_field(self, code: str) -> None:
        """Put the cursor into the field that a gap speaks of."""
        (self._alt if code == "no-alt" else self._caption).setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Send what is typed."""
        for field in (self._caption, self._alt, self._credit, self._memo):
            field.flush()

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        for widget in (self._caption, self._alt, self._credit, self._memo, self._section, self._take_out):
            widget.setEnabled(not read_only)

    def _connect(self) -> None:
        self._caption.edited.connect(self._on_caption)
        self._alt.edited.connect(self._on_alt)
        self._credit.edited.connect(self._on_credit)
        self._memo.edited.connect(self._on_memo)
        self._section.edited.connect(self._on_section)
        self._take_out.clicked.connect(self._on_take_out)
        self._view.clicked.connect(self._on_view)
        self._edit.clicked.connect(self._on_edit)

    def _on_caption(self, text: str) -> None:
        self._describe({"caption": text})

    def _on_alt(self, text: str) -> None:
        self._describe({"alt": text})

    def _on_credit(self, text: str) -> None:
        self._describe({"credit": text})

    def _on_memo(self, text: str) -> None:
        self._describe({"memo": text})

    def _describe(self, fields: PhotoFields) -> None:
        if self._shown is not None:
            self.described.emit(self._shown.photo.id, fields)

    def _on_section(self, section: str) -> None:
        if self._shown is not None:
            self.placed.emit(self._shown.place.id, section)

    def _on_take_out(self) -> None:
        if self._shown is not None:
            self.taken_out.emit(self._shown.place.id)

    def _on_edit(self) -> None:
        if self._shown is not None:
            self.edit_wanted.emit(self._shown.photo.id)

    def _on_view(self) -> None:
        if self._shown is not None:
            self.viewed.emit(self._shown.place.id)
