"""The stages at the left with how far each has come, the chain of cycles, and the practice told from it."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.cycle import Stage
from portfolio.services.inquiries import InquiryPage
from portfolio.texts import tr
from ui.theme import fonts, icons
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.date_field import shown_date
from ui.widgets.inquiry.board_model import shown_title
from ui.widgets.labels import Hairline, Words

_HEIGHT = 56


class StageOutline(QWidget):
    """Leads to a stage, to the cycles before and after, and to the practice."""

    jumped = Signal(str)
    """stage id"""
    cycle_wanted = Signal(str)
    """inquiry id"""
    next_wanted = Signal()
    """the cycle that follows is to be begun"""
    practice_wanted = Signal()
    """the practice is to be opened, or made where there is none"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._page: InquiryPage | None = None
        self._writable = True
        self.entries: dict[str, StageEntry] = {}
        self._kind = Words("", "caption")
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._chain = Words("", "strong")
        self._former = Button(look, "", "link", "arrow-left")
        self._next = Button(look, "", "quiet", "repeat")
        self._practice_head = Words(tr("Praktik baik"), "strong")
        self._practice_words = Words("", "caption")
        self._practice = Button(look, "", "quiet", "notebook-pen")
        self._build()

    def show_page(self, page: InquiryPage, stage: Stage) -> None:
        """Show what the library holds, with this stage as the one that is seen."""
        if self._page is None or self._page.framework != page.framework:
            self._rebuild(page)
        self._page = page
        closed = shown_date(page.inquiry.finished_on)
        done_words = tr("{framework} · ditutup {day}", framework=page.framework.label, day=closed)
        self._kind.setText(done_words if closed else page.framework.label)
        current = page.framework.standing(page.inquiry.stage)
        done = page.inquiry.finished_on is not None
        for entry in self.entries.values():
            here = entry.stage.id == current.id and not done
            entry.show_state(page.answered(entry.stage.id), here=here)
            entry.setChecked(entry.stage.id == stage.id)
        self._show_chain(page)
        self._show_practice(page)

    def show_answered(self, stage_id: str, answered: int) -> None:
        """Count along while somebody writes."""
        if entry := self.entries.get(stage_id):
            entry.show_state(answered, here=entry.here)

    def set_read_only(self, read_only: bool) -> None:
        """Show, but begin nothing new."""
        self._writable = not read_only

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.M, Space.S, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(self._kind)
        column.addLayout(self._list)
        column.addSpacing(Space.S)
        column.addWidget(Hairline())
        column.addWidget(self._chain)
        column.addWidget(self._former)
        column.addWidget(self._next)
        column.addSpacing(Space.S)
        column.addWidget(Hairline())
        column.addWidget(self._practice_head)
        column.addWidget(self._practice_words)
        column.addWidget(self._practice)
        column.addStretch(1)
        self._former.clicked.connect(self._on_former)
        self._next.clicked.connect(self._on_next)
        self._practice.clicked.connect(self.practice_wanted)
        self.setAccessibleName(tr("Tahap dan rangkaian siklus"))

    def _rebuild(self, page: InquiryPage) -> None:
        for entry in self.entries.values():
            self._list.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self.entries = {}
        for stage in page.framework.stages:
            entry = StageEntry(self._look, stage)
            entry.clicked.connect(self._on_entry)
            self.entries[stage.id] = entry
            self._list.addWidget(entry)

    def _show_chain(self, page: InquiryPage) -> None:
        several = page.count > 1
        words = tr("Siklus {number} dari {count}", number=page.number, count=page.count)
        self._chain.setText(words if several else tr("Siklus pertama"))
        self._former.setVisible(page.previous is not None)
        if page.previous is not None:
            self._name(self._former, tr("Siklus sebelumnya"), shown_title(page.previous.title))
        if page.following is not None:
            self._name(self._next, tr("Buka siklus berikutnya"), shown_title(page.following.title))
            self._next.setEnabled(True)
        else:
            about = tr("Tim dan fokus ikut, begitu pula perubahan dan keputusan yang belum terlaksana.")
            self._name(self._next, tr("Siklus berikutnya"), about)
            self._next.setEnabled(self._writable)

    def _show_practice(self, page: InquiryPage) -> None:
        if page.practice is not None:
            self._practice_words.setText(page.practice.title or tr("Praktik tanpa judul"))
            self._name(self._practice, tr("Buka praktiknya"), tr("Siklus ini sudah diceritakan sebagai praktik baik."))
            self._practice.setEnabled(True)
        else:
            self._practice_words.setText(tr("Jawaban, foto, dan angka siklus ini menjadi cerita STAR."))
            self._name(self._practice, tr("Jadikan praktik baik"), tr("Tanpa mengetik ulang; siklusnya tetap ada."))
            self._practice.setEnabled(self._writable)

    def _name(self, button: Button, words: str, about: str) -> None:
        button.setText(words)
        button.setAccessibleName(words)
        button.setToolTip(about)

    def _on_entry(self) -> None:
        entry = self.sender()
        if isinstance(entry, StageEntry):
            self.jumped.emit(entry.stage.id)

    def _on_former(self) -> None:
        if self._page is not None and self._page.previous is not None:
            self.cycle_wanted.emit(self._page.previous.id)

    def _on_next(self) -> None:
        if self._page is not None and self._page.following is not None:
            self.cycle_wanted.emit(self._page.following.id)
        else:
            self.next_wanted.emit()


class StageEntry(QPushButton):
    """One stage: its icon, its name, how much is answered, and whether the cycle stands here."""

    def __init__(self, look: Look, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self.here = False
        self._look = look
        self._answered = -1
        self.setProperty("kind", "place")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(stage.explanation)

    def show_state(self, answered: int, *, here: bool) -> None:
        """Show how many questions are answered, and whether the cycle stands here."""
        if (answered, here) != (self._answered, self.here):
            self._answered, self.here = answered, here
            self.setAccessibleName(f"{self.stage.label}: {self._state()}")
            self.update()

    def _state(self) -> str:
        total = len(self.stage.questions)
        if self.here:
            return tr("sekarang · {n} dari {total}", n=self._answered, total=total) if total else tr("sekarang")
        return tr("{n} dari {total} terjawab", n=self._answered, total=total) if total else ""

    @override
    def sizeHint(self) -> QSize:
        return QSize(180, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        palette = self._look.palette
        chosen = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = palette.primary if chosen or self.here else palette.muted
        whole = bool(self.stage.questions) and self._answered >= len(self.stage.questions)
        icon = "circle-check" if whole else self.stage.icon
        painter.drawPixmap(12, 10, icons.pixmap(icon, color, 18, self.devicePixelRatioF()))
        room = self.width() - 40 - 4
        painter.setFont(fonts.interface(13, fonts.SEMIBOLD))
        painter.setPen(QColor(palette.primary if chosen else palette.text))
        name = painter.fontMetrics().elidedText(self.stage.label, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(40, 8, room, 20), Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(fonts.interface(12))
        painter.setPen(QColor(palette.primary if self.here else palette.muted))
        state = painter.fontMetrics().elidedText(self._state(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(40, 29, room, 18), Qt.AlignmentFlag.AlignVCenter, state)
        painter.end()
