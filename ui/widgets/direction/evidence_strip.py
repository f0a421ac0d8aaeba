"""What shows that a statement is lived: photos and practices as tiles, words as lines."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.services.direction import ShownEvidence
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import RADIUS, Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.chips import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.pictures import Pictures
from ui.widgets.plain_text_field import PlainTextField

_TILE = QSize(96, 72)
_MARK = 32


class EvidenceStrip(QWidget):
    """Shows the evidence of one statement, and asks for more."""

    photo_wanted = Signal()
    practice_wanted = Signal()
    words_wanted = Signal()
    edited = Signal(str, str)
    """the evidence's id, and its words"""
    removed = Signal(str)
    practice_opened = Signal(str)

    def __init__(self, look: Look, pictures: Pictures) -> None:
        super().__init__()
        self._look, self._pictures = look, pictures
        self._shown: dict[str, QWidget] = {}
        self.notes: dict[str, PlainTextField] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        tiles = QWidget()
        self._tiles = FlowLayout(tiles, Space.S)
        self._ground = tiles
        column.addWidget(tiles)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(Space.S)
        column.addLayout(self._notes)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        for text, icon, wanted in (
            (tr("Foto…"), "image-plus", self.photo_wanted),
            (tr("Praktik…"), "notebook-pen", self.practice_wanted),
            (tr("Catatan"), "square-pen", self.words_wanted),
        ):
            button = Button(look, text, "plain", icon)
            button.setAccessibleName(tr("Tambah bukti: {kind}", kind=text.rstrip("…")))
            button.clicked.connect(wanted)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def show_evidence(self, evidence: Sequence[ShownEvidence]) -> None:
        """Show these; words that are being typed stay."""
        ids = [one.evidence.id for one in evidence]
        for gone in [key for key in self._shown if key not in ids]:
            self._drop(gone)
        for one in evidence:
            key = one.evidence.id
            if key not in self._shown:
                self._shown[key] = self._made(one)
            if key in self.notes:
                self.notes[key].set_text(one.evidence.body)
        self._ground.setVisible(self._tiles.count() > 0)
        self.updateGeometry()

    def flush(self) -> None:
        """Say now what was typed."""
        for note in self.notes.values():
            note.flush()

    def _made(self, one: ShownEvidence) -> QWidget:
        if one.photo is not None:
            caption = one.photo.caption or one.photo.original_name
            tile = PhotoTile(self._look, self._pictures, one.photo.id, one.evidence.id, caption)
            tile.removed.connect(self.removed)
            self._tiles.addWidget(tile)
            tile.show()
            return tile
        if one.practice is not None:
            chip = PracticeChip(self._look, one.practice.title or tr("Praktik tanpa judul"), one.evidence.id)
            chip.let_go.connect(self.removed)
            self._tiles.addWidget(chip)
            chip.show()
            return chip
        return self._note(one)

    def _note(self, one: ShownEvidence) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        note = PlainTextField(self._look, "", placeholder=tr("mis. Notula rapat 27 Agustus 2025"), lines=1)
        note.control.setAccessibleName(tr("Catatan bukti"))
        note.setObjectName(one.evidence.id)
        note.edited.connect(self._on_note)
        row.addWidget(note, 1)
        cross = IconButton(self._look, "x", tr("Hapus catatan bukti"))
        cross.setObjectName(one.evidence.id)
        cross.clicked.connect(self._on_cross)
        row.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)
        self.notes[one.evidence.id] = note
        self._notes.addWidget(line)
        return line

    def _drop(self, key: str) -> None:
        widget = self._shown.pop(key)
        self.notes.pop(key, None)
        self._tiles.removeWidget(widget)
        self._notes.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _on_note(self, words: str) -> None:
        note = self.sender()
        if isinstance(note, PlainTextField):
            self.edited.emit(note.objectName(), words)

    def _on_cross(self) -> None:
        cross = self.sender()
        if isinstance(cross, IconButton):
            self.removed.emit(cross.objectName())


class PracticeChip(Chip):
    """A practice as evidence."""

    let_go = Signal(str)
    """the evidence's id"""

    def __init__(self, look: Look, title: str, evidence_id: str) -> None:
        super().__init__(look, title, icon="notebook-pen", removable=True)
        self._id = evidence_id
        self.removed.connect(self._on_removed)

    def _on_removed(self) -> None:
        self.let_go.emit(self._id)


class PhotoTile(QLabel):
    """A photo as evidence, its middle; a cross lets go of it."""

    removed = Signal(str)
    """the evidence's id"""

    def __init__(self, look: Look, pictures: Pictures, photo_id: str, evidence_id: str, caption: str) -> None:
        super().__init__()
        self._look, self._pictures, self._photo_id, self._id = look, pictures, photo_id, evidence_id
        self.setFixedSize(_TILE)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setToolTip(caption)
        self.setAccessibleName(caption)
        ground = QFrame(self)
        ground.setProperty("role", "popup")
        ground.setGeometry(_TILE.width() - _MARK, 0, _MARK, _MARK)
        cross = IconButton(look, "x", tr("Lepas foto “{caption}”", caption=caption), "text", ground)
        cross.setFixedSize(_MARK, _MARK)
        cross.setIconSize(QSize(16, 16))
        cross.clicked.connect(self._on_cross)
        pictures.ready.connect(self._on_ready)
        self._show_picture()

    def _show_picture(self) -> None:
        picture = self._pictures.filling(self._photo_id, _TILE, RADIUS)
        self.setPixmap(picture or self._look.pixmap("image", "muted", 28))

    def _on_ready(self, photo_id: str) -> None:
        if photo_id == self._photo_id:
            self._show_picture()

    def _on_cross(self) -> None:
        self.removed.emit(self._id)
