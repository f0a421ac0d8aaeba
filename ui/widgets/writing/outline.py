"""The sections at the left, with how far each has come."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.framework import FrameSection
from portfolio.domain.prose import plain
from portfolio.domain.wording import count_words
from portfolio.services.practices import PracticePage
from portfolio.texts import chosen, ntr, tr
from ui.theme import fonts, icons
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.completeness_ring import CompletenessRing
from ui.widgets.labels import Words
from ui.widgets.writing.choices import Choices


class Outline(QWidget):
    """Completeness, sections to jump to, and the frame they come from."""

    jumped = Signal(str)
    """section id, "" for the head of the page"""
    frame_chosen = Signal(str)
    checked = Signal()
    """the person wants to see what is missing"""

    def __init__(self, look: Look, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._choices = look, choices
        self._page: PracticePage | None = None
        self._entries: dict[str, _Entry] = {}
        self._ring = CompletenessRing(look, 0, 56)
        self._said = Button(look, "", "link")
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._frame = Button(look, "", "quiet", "layout-template")
        self._frame_note = Words("", "caption")
        self._frame_menu = QMenu(self._frame)
        self._frame.setMenu(self._frame_menu)
        self._frame_menu.aboutToShow.connect(self._on_menu)
        self._frame_menu.triggered.connect(self._on_frame)
        self._said.clicked.connect(self._on_checked)
        self._build()

    def show_page(self, page: PracticePage) -> None:
        """Show what the library holds."""
        if self._page is None or self._page.frame != page.frame:
            self._rebuild(page)
        self._page = page
        self._ring.set_percent(page.completeness.percent)
        left = len(page.completeness.gaps)
        self._said.setText(ntr("{n} hal belum", left) if left else tr("Lengkap"))
        self._said.setAccessibleName(tr("Lihat yang belum lengkap"))
        for section_id, entry in self._entries.items():
            entry.show_words(count_words(plain(page.bodies.get(section_id, ""))))

    def show_words(self, section_id: str, words: int) -> None:
        """Count along while somebody writes."""
        if entry := self._entries.get(section_id):
            entry.show_words(words)

    def set_read_only(self, read_only: bool) -> None:
        """Show, but let the frame be."""
        self._frame.setEnabled(not read_only)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.M, Space.S, Space.L)
        column.setSpacing(Space.M)
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        head.addWidget(self._ring)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        texts.addWidget(Words(tr("Kelengkapan"), "strong"))
        texts.addWidget(self._said, 0, Qt.AlignmentFlag.AlignLeft)
        texts.addStretch(1)
        head.addLayout(texts, 1)
        column.addLayout(head)
        column.addSpacing(Space.S)
        column.addLayout(self._list)
        column.addStretch(1)
        column.addWidget(self._frame_note)
        column.addWidget(self._frame)
        self.setAccessibleName(tr("Bagian tulisan"))

    def _rebuild(self, page: PracticePage) -> None:
        for entry in self._entries.values():
            self._list.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self._entries = {}
        for section in page.frame.sections:
            color = self._choices.color(section.color_role, self._look.palette)
            entry = _Entry(self._look, section, color)
            entry.clicked.connect(self._on_entry)
            self._entries[section.id] = entry
            self._list.addWidget(entry)
        self._frame.setText(tr("Kerangka: {name}", name=page.frame.label.split(" (")[0]))
        self._frame.setAccessibleName(tr("Ganti kerangka, sekarang {name}", name=page.frame.label))
        self._frame.setToolTip(chosen(page.frame.note, page.frame.note_en))
        self._frame_note.setText(tr("Ganti kerangka kapan saja: tulisan dan foto ikut pindah."))

    def _on_entry(self) -> None:
        entry = self.sender()
        if isinstance(entry, _Entry):
            self.jumped.emit(entry.section_id)

    def _on_checked(self) -> None:
        self.checked.emit()

    def _on_menu(self) -> None:
        fill_frame_menu(self._frame_menu, self._choices, self._page)

    def _on_frame(self, action: QAction) -> None:
        self.frame_chosen.emit(str(action.data()))


def fill_frame_menu(menu: QMenu, choices: Choices, page: PracticePage | None) -> None:
    """The frames, the present one marked, each with what it is for."""
    menu.clear()
    menu.setToolTipsVisible(True)
    for frame in choices.frames:
        names = ", ".join(section.label for section in frame.sections)
        action = menu.addAction(f"{frame.label}: {names}")
        action.setToolTip(chosen(frame.note, frame.note_en))
        action.setData(frame.id)
        action.setCheckable(True)
        action.setChecked(page is not None and page.frame.id == frame.id)


class _Entry(QPushButton):
    """One section: its icon, its name, and its state in words and as a sign."""

    def __init__(self, look: Look, section: FrameSection, color: str) -> None:
        super().__init__()
        self.section_id = section.id
        self._look, self._section, self._color = look, section, color
        self._words = -1
        self.setProperty("kind", "place")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(52)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(chosen(section.purpose, section.purpose_en))
        self.show_words(0)

    def show_words(self, words: int) -> None:
        """Show how much is written."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(f"{self._section.label}: {self._state()}")
            self.update()

    def _state(self) -> str:
        if not self._words:
            return tr("masih kosong")
        if self._words >= self._section.fewest_words:
            return ntr("{n} kata", self._words)
        return tr("{n} dari {fewest} kata", n=self._words, fewest=self._section.fewest_words)

    @override
    def sizeHint(self) -> QSize:
        return QSize(180, 52)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        palette = self._look.palette
        painter = QPainter(self)
        painter.drawPixmap(12, 10, icons.pixmap(self._section.icon, self._color, 18, self.devicePixelRatioF()))
        painter.setPen(QColor(palette.text))
        painter.setFont(fonts.interface(14, fonts.MEDIUM))
        room = QRect(40, 6, self.width() - 68, 22)
        name = painter.fontMetrics().elidedText(self._section.label, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setPen(QColor(palette.muted))
        painter.setFont(fonts.tabular(fonts.interface(12)))
        painter.drawText(QRect(40, 27, self.width() - 68, 18), Qt.AlignmentFlag.AlignVCenter, self._state())
        enough = self._words >= self._section.fewest_words
        begun = ("circle-dot", "accent") if self._words else ("circle", "muted")
        sign, role = ("circle-check", "ok") if enough else begun
        color = getattr(palette, role)
        painter.drawPixmap(self.width() - 26, 17, icons.pixmap(sign, color, 18, self.devicePixelRatioF()))
        painter.end()
