"""One problem of a publication, and the ways out of it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.services.publish import Problem
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Words

_ICONS = {"danger": "octagon-alert", "accent": "circle-alert", "ok": "circle-check"}
_UNPRINTABLE = {"photo-missing", "photo-damaged"}


class ProblemRow(QFrame):
    """A sign, a word for how grave it is, and a sentence; pressing it leads there, a link mends it from here."""

    pressed = Signal(object)
    """the `Problem`"""
    leave_out_wanted = Signal(list)
    """ids of photos that are to be left out"""
    consent_wanted = Signal(list)
    """ids of photos whose consent is to be looked at"""
    blur_wanted = Signal(str)
    """the id of a photo that is to be blurred"""
    replace_wanted = Signal(str)
    """the id of a photo in whose place another is to be shown"""
    initials_wanted = Signal()
    """pupils' initials are to be printed for their full names"""

    def __init__(self, look: Look, problem: Problem, *, publishing: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.problem, self._publishing = look, problem, publishing
        if problem.record:
            self.setProperty("role", "tile")
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        else:
            self.setProperty("role", "card")  # about the whole: there is no place to lead to
        role = "danger" if problem.forbids else "accent"
        grave = tr("Harus diperbaiki") if problem.forbids else tr("Perlu dilihat")
        self.setAccessibleName(f"{grave}: {problem.message}")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        row.setSpacing(Space.S)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(ProblemSign(look, role, grave))
        words.addWidget(Words(problem.message))
        if ways := self._ways_out():
            words.addWidget(ways)
        row.addLayout(words, 1)
        if problem.record:
            arrow = QLabel()
            arrow.setPixmap(look.pixmap("chevron-right", "muted", 16))
            row.addWidget(arrow)

    def _ways_out(self) -> QWidget | None:
        """What lets the publication out: the photo blurred, allowed, replaced, or left out."""
        blur = (tr("Buramkan…"), self._on_blur)
        consent = (tr("Periksa izin…"), self._on_consent)
        replace = (tr("Ganti foto…"), self._on_replace)
        without = (
            tr("Cetak tanpa foto ini") if self._publishing else tr("Terbitkan tanpa foto ini…"),
            self._on_leave_out,
        )
        code = self.problem.code
        ways: tuple[tuple[str, Callable[[], None]], ...] = ()
        if code == "photo-not-blurred":
            ways = (blur, consent, replace, without)
        elif is_forbidden_photo(self.problem):
            ways = (consent, blur, replace, without)
        elif code in _UNPRINTABLE:
            ways = (replace, without)
        elif code == "photo-small":
            ways = (replace,)
        elif code == "pupil-named" and self._publishing:
            ways = ((tr("Cetak inisial murid"), self._on_initials),)
        return self._links(ways) if ways else None

    def _links(self, ways: tuple[tuple[str, Callable[[], None]], ...]) -> QWidget:
        links = QWidget()
        flow = FlowLayout(links, Space.S)
        for words, slot in ways:
            button = Button(self._look, words, "link")
            button.clicked.connect(slot)
            flow.addWidget(button)
        return links

    def _on_blur(self) -> None:
        self.blur_wanted.emit(self.problem.record)

    def _on_consent(self) -> None:
        self.consent_wanted.emit([self.problem.record])

    def _on_replace(self) -> None:
        self.replace_wanted.emit(self.problem.record)

    def _on_leave_out(self) -> None:
        self.leave_out_wanted.emit([self.problem.record])

    def _on_initials(self) -> None:
        self.initials_wanted.emit()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint())
        if inside and self.problem.record:
            self.pressed.emit(self.problem)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit(self.problem)
        else:
            super().keyPressEvent(event)


class ProblemSign(QWidget):
    """A sign and its word, in the colour of a state."""

    def __init__(self, look: Look, role: str, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        sign = QLabel()
        sign.setPixmap(look.pixmap(_ICONS[role], role, 16))
        sign.setFixedWidth(20)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Words(words, role), 1)


def is_forbidden_photo(problem: Problem) -> bool:
    """Whether it is a photo that may not be shown where the publication will be seen."""
    return problem.forbids and bool(problem.record) and problem.code.startswith("photo-")
