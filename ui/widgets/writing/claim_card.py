"""One claimed competency: a line to read, and unfolded its level and its evidence."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.services.competencies import ClaimView, trouble_words
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.competency.evidence_line import EvidenceLine
from ui.widgets.competency.levels import LevelPicker, level_words
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Words
from ui.widgets.pictures import Pictures


class ClaimCard(QFrame):
    """Code and name with the level; pressed, it unfolds."""

    edited = Signal(str, dict)
    """claim id, fields"""
    evidence_wanted = Signal(str, bool)
    """claim id, whether photos are to be shown first"""
    removed = Signal(str)

    def __init__(self, look: Look, pictures: Pictures, view: ClaimView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._pictures, self._view = look, pictures, view
        self._body: QWidget | None = None
        self._read_only = False
        self.setProperty("role", "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._head = _Head(look)
        self._head.pressed.connect(self._on_pressed)
        self._column.addWidget(self._head)
        self.show_view(view)

    @property
    def claim_id(self) -> str:
        """Which claim it shows."""
        return self._view.claim.id

    @property
    def unfolded(self) -> bool:
        """Whether level and evidence are shown."""
        return self._body is not None and not self._body.isHidden()

    def show_view(self, view: ClaimView) -> None:
        """Show what the library holds."""
        self._view = view
        self._head.show_view(view)
        if self._body is not None:
            self._fill()

    def unfold(self, *, on: bool = True) -> None:
        """Show or hide level and evidence."""
        if on and self._body is None:
            self._build_body()
            self._fill()
        if self._body is not None:
            self._body.setVisible(on)
        self._head.say_unfolded(unfolded=on)

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self._read_only = read_only
        if self._body is not None:
            self._body.setEnabled(not read_only)

    def _build_body(self) -> None:
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(Space.M, 0, Space.M, Space.M)
        column.setSpacing(Space.S)
        self._levels = LevelPicker(self._view.model.levels if self._view.model else ())
        self._levels.picked.connect(self._on_level)
        column.addWidget(self._levels)
        column.addWidget(Words(tr("Bukti"), "label"))
        self._evidence = EvidenceLine(self._look, self._pictures)
        column.addWidget(self._evidence)
        holder = QWidget()
        flow = FlowLayout(holder)
        self._quote = Button(self._look, "", "quiet", "text-quote")
        self._quote.clicked.connect(self._on_quote)
        self._photo = Button(self._look, "", "quiet", "image")
        self._photo.clicked.connect(self._on_photo)
        self._clear = Button(self._look, tr("Lepas bukti"), "plain")
        self._clear.clicked.connect(self._on_clear)
        for button in (self._quote, self._photo, self._clear):
            flow.addWidget(button)
        column.addWidget(holder)
        self._troubles = Words("", "warn")
        column.addWidget(self._troubles)
        remove = Button(self._look, tr("Hapus kompetensi ini"), "plain", "trash-2")
        remove.clicked.connect(self._on_remove)
        column.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)
        self._body.setEnabled(not self._read_only)
        self._column.addWidget(self._body)

    def _fill(self) -> None:
        claim = self._view.claim
        self._levels.show_level(claim.level)
        self._evidence.show_evidence(claim.quote, claim.photo_id)
        for button, words in (
            (self._quote, tr("Ganti kalimat…") if claim.quote else tr("Pilih kalimat…")),
            (self._photo, tr("Ganti foto…") if claim.photo_id else tr("Pilih foto…")),
        ):
            button.setText(words)
            button.setAccessibleName(words)
        self._clear.setVisible(bool(claim.quote or claim.photo_id))
        self._troubles.setText("\n".join(trouble_words(self._view, one) for one in self._view.troubles))
        self._troubles.setVisible(bool(self._view.troubles))

    def _say(self, **fields: Any) -> None:
        self.edited.emit(self.claim_id, fields)

    def _on_pressed(self) -> None:
        self.unfold(on=not self.unfolded)

    def _on_level(self, level: int) -> None:
        self._say(level=level)

    def _on_quote(self) -> None:
        self.evidence_wanted.emit(self.claim_id, False)

    def _on_photo(self) -> None:
        self.evidence_wanted.emit(self.claim_id, True)

    def _on_clear(self) -> None:
        self._say(quote="", photo_id=None)

    def _on_remove(self) -> None:
        self.removed.emit(self.claim_id)


class _Head(QFrame):
    """Code and name, level, and a sign where something is doubtful."""

    pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "row")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        row.setSpacing(Space.S)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        self._name = Words()
        texts.addWidget(self._name)
        self._level = Words("", "caption")
        texts.addWidget(self._level)
        row.addLayout(texts, 1)
        self._sign = QLabel()
        self._sign.setFixedSize(18, 18)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._arrow = QLabel()
        self._arrow.setFixedSize(18, 18)
        row.addWidget(self._arrow, 0, Qt.AlignmentFlag.AlignTop)
        self.say_unfolded(unfolded=False)

    def show_view(self, view: ClaimView) -> None:
        """Show this claim."""
        level = view.model.level(view.claim.level) if view.model else None
        self._name.setText(f"{view.row.code}  {view.row.label}")
        doubtful = trouble_words(view, view.troubles[0]) if view.troubles else ""
        self._level.setText(level_words(level))
        self._sign.setPixmap(
            self._look.pixmap("triangle-alert", "warn", 18) if doubtful else self._look.pixmap("circle-check", "ok", 18)
        )
        said = doubtful or tr("Tingkat dan buktinya lengkap.")
        self.setToolTip(said)
        self.setAccessibleName(f"{self._name.text()}. {self._level.text()}. {said}")

    def say_unfolded(self, *, unfolded: bool) -> None:
        """Turn the arrow."""
        self._arrow.setPixmap(self._look.pixmap("chevron-up" if unfolded else "chevron-down", "muted", 18))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)
