"""What is said of one photo of a stage, and where it stands."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.domain.cycle import Stage
from portfolio.services.photos import PhotoFields
from portfolio.services.practices import PlacedPhoto
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.fields import ComboField, PlainTextField, TextField
from ui.widgets.term_hints import TermHints
from ui.widgets.writing.growing_edit import let_drops_through


class StagePhotoForm(QWidget):
    """The fields of the picked photo."""

    described = Signal(str, dict)
    """photo id, fields"""
    placed = Signal(str, str)
    """place id, stage id"""
    taken_out = Signal(str)
    """place id"""
    viewed = Signal(str)
    edit_wanted = Signal(str)
    """photo id: it is to be turned, cut or blurred"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: PlacedPhoto | None = None
        self._caption = PlainTextField(
            look,
            tr("Keterangan (dicetak)"),
            hint=tr("Siapa melakukan apa, dan apa artinya bagi murid. Satu kalimat cukup."),
            lines=2,
        )
        TermHints(look, self._caption)
        self._alt = PlainTextField(
            look,
            tr("Teks alternatif"),
            hint=tr("Apa yang terlihat, untuk pembaca yang tidak dapat melihat foto."),
            lines=2,
        )
        self._credit = TextField(look, tr("Pemotret atau sumber"))
        self._stage = ComboField(look, tr("Tahap"), [])
        self._view = Button(look, tr("Lihat besar"), "quiet", "maximize-2")
        self._edit = Button(look, tr("Putar, potong, buramkan…"), "quiet", "crop")
        self._edit.setToolTip(tr("Buka foto ini di tempat Foto."))
        self._take_out = Button(look, tr("Lepas dari tahap ini"), "plain", "unlink")
        self._take_out.setToolTip(tr("Foto tetap ada di pustaka."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for field in (self._caption, self._alt, self._stage, self._credit):
            column.addWidget(field)
        for button in (self._view, self._edit, self._take_out):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        for text in (self._caption, self._alt, self._credit):
            let_drops_through(text.control)
        self._connect()

    def offer_stages(self, stages: Sequence[Stage]) -> None:
        """The stages that a photo can stand in."""
        self._stage.set_choices([(stage.id, stage.label) for stage in stages])

    def show_photo(self, placed: PlacedPhoto) -> None:
        """Show this photo; what is being typed of another one is sent before."""
        if self._shown is None or self._shown.place.id != placed.place.id:
            self.flush()
        self._shown = placed
        self._caption.set_text(placed.photo.caption)
        self._alt.set_text(placed.photo.alt)
        self._credit.set_text(placed.photo.credit)
        self._stage.set_value(placed.place.section)

    def flush(self) -> None:
        """Send what is typed."""
        for field in (self._caption, self._alt, self._credit):
            field.flush()

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        for widget in (self._caption, self._alt, self._credit, self._stage, self._take_out):
            widget.setEnabled(not read_only)

    def _connect(self) -> None:
        self._caption.edited.connect(self._on_caption)
        self._alt.edited.connect(self._on_alt)
        self._credit.edited.connect(self._on_credit)
        self._stage.edited.connect(self._on_stage)
        self._take_out.clicked.connect(self._on_take_out)
        self._view.clicked.connect(self._on_view)
        self._edit.clicked.connect(self._on_edit)

    def _on_caption(self, text: str) -> None:
        self._describe({"caption": text})

    def _on_alt(self, text: str) -> None:
        self._describe({"alt": text})

    def _on_credit(self, text: str) -> None:
        self._describe({"credit": text})

    def _describe(self, fields: PhotoFields) -> None:
        if self._shown is not None:
            self.described.emit(self._shown.photo.id, fields)

    def _on_stage(self, stage: str) -> None:
        if self._shown is not None:
            self.placed.emit(self._shown.place.id, stage)

    def _on_take_out(self) -> None:
        if self._shown is not None:
            self.taken_out.emit(self._shown.place.id)

    def _on_view(self) -> None:
        if self._shown is not None:
            self.viewed.emit(self._shown.place.id)

    def _on_edit(self) -> None:
        if self._shown is not None:
            self.edit_wanted.emit(self._shown.photo.id)
