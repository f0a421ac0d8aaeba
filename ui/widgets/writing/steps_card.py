"""One step of the lesson, as a quiet card on the page."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from portfolio.domain.framework import FrameworkItem
from portfolio.domain.photo import Photo
from portfolio.domain.practice import PracticeStep
from portfolio.services.lesson_steps import LONGEST
from portfolio.texts import tr
from ui.theme import fonts
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import IconButton
from ui.widgets.combo_field import ComboField
from ui.widgets.fields import TextField
from ui.widgets.labels import Words
from ui.widgets.pictures import Pictures
from ui.widgets.writing.line_text import LineText
from ui.widgets.writing.measure_card import read_number

_PHOTO = QSize(96, 64)


class StepCard(QFrame):
    """Phase, what teacher and pupils did, how long, which photo, which principle and experience."""

    changed = Signal(str, dict)
    """step id, fields"""
    moved = Signal(str, int)
    """step id, by how many places"""
    removed = Signal(str)

    def __init__(
        self,
        look: Look,
        pictures: Pictures,
        step: PracticeStep,
        *,
        principles: Sequence[FrameworkItem],
        experiences: Sequence[FrameworkItem],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._pictures, self._step = look, pictures, step
        self._photos: tuple[Photo, ...] = ()
        self._read_only = False
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        column.setSpacing(Space.S)
        column.addLayout(self._built_head())
        column.addLayout(self._built_story())
        column.addLayout(self._built_foot(principles, experiences))
        self._connect()

    @property
    def step_id(self) -> str:
        """Which step it shows."""
        return self._step.id

    def show_step(self, step: PracticeStep, number: int, photos: Sequence[Photo]) -> None:
        """Show what the library holds; what is being typed stays."""
        self._step, self._photos = step, tuple(photos)
        self._number.setText(str(number))
        self.phase.show_text(step.phase)
        self.teacher.show_text(step.teacher)
        self.pupils.show_text(step.pupils)
        self.minutes.set_text(str(step.minutes or ""))
        self.principle.set_value(step.principle)
        self.experience.set_value(step.experience)
        self._show_photo()

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self._read_only = read_only
        for text in (self.phase, self.teacher, self.pupils):
            text.setReadOnly(read_only)
        for widget in (self.minutes, self.principle, self.experience, self.photo, *self._tools):
            widget.setEnabled(not read_only)

    def begin(self) -> None:
        """Put the cursor where a step begins."""
        self.phase.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, photo_id: str) -> None:
        """A picture of that photo is there."""
        if photo_id == self._step.photo_id:
            self._show_photo()

    def _built_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        self._number = Words("", "number", wrap=False)
        self._number.setFixedSize(34, 34)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        self.phase = LineText(tr("Langkah"), tr("Nama langkah"))
        self.phase.setFont(fonts.interface(weight=fonts.SEMIBOLD))
        self.phase.setProperty("role", "bare")
        row.addWidget(self.phase, 1)
        self._tools = tuple(
            IconButton(self._look, icon, name)
            for icon, name in (
                ("arrow-up", tr("Naikkan")),
                ("arrow-down", tr("Turunkan")),
                ("trash-2", tr("Hapus langkah")),
            )
        )
        for tool in self._tools:
            row.addWidget(tool, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _built_story(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        self.teacher = LineText(tr("Kegiatan guru"), tr("Apa yang Anda lakukan?"), lines=True)
        self.pupils = LineText(tr("Kegiatan murid"), tr("Apa yang murid lakukan?"), lines=True)
        for name, text in ((tr("Kegiatan guru"), self.teacher), (tr("Kegiatan murid"), self.pupils)):
            text.setProperty("role", "bare")
            text.setFont(fonts.writing(15))
            block = QVBoxLayout()
            block.setSpacing(0)
            label = Words(name, "caption")
            label.setContentsMargins(11, 0, 0, 0)
            block.addWidget(label)
            block.addWidget(text)
            block.addStretch(1)
            row.addLayout(block, 1)
        return row

    def _built_photo(self) -> QToolButton:
        self.photo = QToolButton()
        self.photo.setProperty("kind", "quiet")
        self.photo.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.photo.setProperty("bare", True)
        self.photo.setIconSize(_PHOTO)
        self._menu = QMenu(self.photo)
        self._menu.aboutToShow.connect(self._on_photo_menu)
        self._menu.triggered.connect(self._on_photo)
        self.photo.setMenu(self._menu)
        return self.photo

    def _built_foot(self, principles: Sequence[FrameworkItem], experiences: Sequence[FrameworkItem]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        self.minutes = TextField(self._look, tr("Menit"))
        none = [("", tr("Tidak disebut"))]
        self.principle = ComboField(self._look, tr("Prinsip"), [*none, *((item.id, item.label) for item in principles)])
        self.experience = ComboField(
            self._look, tr("Pengalaman"), [*none, *((item.id, item.label) for item in experiences)]
        )
        for n, (field, stretch) in enumerate(((self.minutes, 1), (self.principle, 3), (self.experience, 3))):
            grid.addWidget(field, 0, n + 1, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(n + 1, stretch)
        grid.addWidget(self._built_photo(), 0, 0, Qt.AlignmentFlag.AlignTop)
        return grid

    def _connect(self) -> None:
        self.phase.edited.connect(self._on_phase)
        self.teacher.edited.connect(self._on_teacher)
        self.pupils.edited.connect(self._on_pupils)
        self.minutes.edited.connect(self._on_minutes)
        self.principle.edited.connect(self._on_principle)
        self.experience.edited.connect(self._on_experience)
        for tool, slot in zip(self._tools, (self._on_up, self._on_down, self._on_remove), strict=True):
            tool.clicked.connect(slot)

    def _show_photo(self) -> None:
        photo = next((one for one in self._photos if one.id == self._step.photo_id), None)
        picture = self._pictures.filling(photo.id, _PHOTO, 6) if photo else None
        self.photo.setIcon(QIcon(picture if picture is not None else self._empty_place()))
        words = tr("Foto langkah: {caption}", caption=photo.caption) if photo else tr("Pilih foto langkah ini")
        self.photo.setAccessibleName(words)
        self.photo.setToolTip(words)

    def _empty_place(self) -> QPixmap:
        """What stands where a photo can be: its size is that of a photo."""
        place = QPixmap(_PHOTO * self._look.ratio)
        place.setDevicePixelRatio(self._look.ratio)
        place.fill(QColor(self._look.palette.raised))
        painter = QPainter(place)
        painter.drawPixmap(
            _PHOTO.width() // 2 - 12, _PHOTO.height() // 2 - 12, self._look.pixmap("image-plus", "muted", 24)
        )
        painter.end()
        return place

    def _on_photo_menu(self) -> None:
        self._menu.clear()
        for photo in self._photos:
            picture = self._pictures.filling(photo.id, QSize(48, 36), 4)
            icon = QIcon(picture) if picture is not None else self._look.icon("image")
            self._menu.addAction(icon, photo.caption or photo.original_name).setData(photo.id)
        if not self._photos:
            self._menu.addAction(tr("Tambahkan foto ke praktik ini dulu.")).setEnabled(False)
        if self._step.photo_id:
            self._menu.addSeparator()
            self._menu.addAction(self._look.icon("x"), tr("Tanpa foto")).setData("")

    def _on_photo(self, action: Any) -> None:
        self._say(photo_id=str(action.data() or "") or None)

    def _on_phase(self, text: str) -> None:
        self._say(phase=text)

    def _on_teacher(self, text: str) -> None:
        self._say(teacher=text)

    def _on_pupils(self, text: str) -> None:
        self._say(pupils=text)

    def _on_minutes(self, text: str) -> None:
        value = read_number(text)
        if text.strip() and (value is None or not 0 < value <= LONGEST or value != int(value)):
            self.minutes.set_warning(tr("Tulis angka saja, mis. 40."))
            return
        self.minutes.set_warning("")
        self._say(minutes=int(value) if value is not None else None)

    def _on_principle(self, item: str) -> None:
        self._say(principle=item)

    def _on_experience(self, item: str) -> None:
        self._say(experience=item)

    def _on_up(self) -> None:
        self.moved.emit(self.step_id, -1)

    def _on_down(self) -> None:
        self.moved.emit(self.step_id, 1)

    def _on_remove(self) -> None:
        self.removed.emit(self.step_id)

    def _say(self, **fields: Any) -> None:
        self.changed.emit(self.step_id, fields)
