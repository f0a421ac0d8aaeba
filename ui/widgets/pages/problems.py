"""What is wrong with a publication: a list that leads to where it is mended."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.services.publish import Problem
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Words

_MOST = 40
"""Rows at once: nobody mends more before looking again."""
_ICONS = {"danger": "octagon-alert", "accent": "circle-alert", "ok": "circle-check"}


class ProblemRow(QFrame):
    """One problem, with a sign and a word for how grave it is; pressing it leads there."""

    pressed = Signal(object)
    """the `Problem`"""
    leave_out_wanted = Signal(list)
    """ids of photos that are to be left out"""
    consent_wanted = Signal(list)
    """ids of photos whose consent is to be looked at"""
    blur_wanted = Signal(str)
    """the id of a photo that is to be blurred"""

    def __init__(self, look: Look, problem: Problem, *, may_leave_out: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problem = problem
        self.setProperty("role", "tile")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        role = "danger" if problem.forbids else "accent"
        grave = tr("Harus diperbaiki") if problem.forbids else tr("Perlu dilihat")
        self.setAccessibleName(f"{grave}: {problem.message}")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        row.setSpacing(Space.S)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(_Sign(look, role, grave))
        words.addWidget(Words(problem.message))
        if may_leave_out and _forbidden_photo(problem):
            words.addWidget(self._ways_out(look))
        row.addLayout(words, 1)
        if problem.record:
            arrow = QLabel()
            arrow.setPixmap(look.pixmap("chevron-right", "muted", 16))
            row.addWidget(arrow)

    def _ways_out(self, look: Look) -> QWidget:
        """What lets the publication out: the photo blurred, allowed, or left out."""
        ways = QWidget()
        flow = FlowLayout(ways, Space.M)
        blur = Button(look, tr("Buramkan…"), "link")
        blur.clicked.connect(self._on_blur)
        consent = Button(look, tr("Periksa izin…"), "link")
        consent.clicked.connect(self._on_consent)
        without = Button(look, tr("Cetak tanpa foto ini"), "link")
        without.clicked.connect(self._on_leave_out)
        must = self.problem.code == "photo-not-blurred"
        for button in (blur, consent, without) if must else (consent, blur, without):
            flow.addWidget(button)
        return ways

    def _on_blur(self) -> None:
        self.blur_wanted.emit(self.problem.record)

    def _on_consent(self) -> None:
        self.consent_wanted.emit([self.problem.record])

    def _on_leave_out(self) -> None:
        self.leave_out_wanted.emit([self.problem.record])

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit(self.problem)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit(self.problem)
        else:
            super().keyPressEvent(event)


class ProblemList(QWidget):
    """Problems, those that forbid the export first; a good word where there are none."""

    pressed = Signal(object)
    """the `Problem` whose place is to be shown"""
    leave_out_wanted = Signal(list)
    """ids of photos that are to be left out of this export"""
    consent_wanted = Signal(list)
    """ids of photos whose consent is to be looked at"""
    blur_wanted = Signal(str)
    """the id of a photo that is to be blurred"""

    def __init__(self, look: Look, *, may_leave_out: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_leave_out = may_leave_out
        self._look = look
        self._shown: tuple[Problem, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, Space.M, 0, Space.L)
        self._column.setSpacing(Space.S)
        self._column.addWidget(Words(tr("Halaman sedang diperiksa…"), "muted"))
        self._column.addStretch(1)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these, each once."""
        ordered = tuple(sorted(dict.fromkeys(problems), key=_by_gravity))
        if ordered == self._shown:
            return  # the row with the focus stays where it is
        self._shown = ordered
        self._clear()
        if self._may_leave_out and len(self._forbidden_photos()) > 1:
            for button in self._buttons_for_all():
                self._column.addWidget(button)
        for problem in ordered[:_MOST]:
            row = ProblemRow(self._look, problem, may_leave_out=self._may_leave_out)
            row.pressed.connect(self.pressed)
            row.leave_out_wanted.connect(self.leave_out_wanted)
            row.consent_wanted.connect(self.consent_wanted)
            row.blur_wanted.connect(self.blur_wanted)
            self._column.addWidget(row)
        if len(ordered) > _MOST:
            self._column.addWidget(Words(ntr("dan {n} hal lain", len(ordered) - _MOST), "muted"))
        if not ordered:
            self._column.addWidget(_Sign(self._look, "ok", tr("Tidak ada masalah. Buklet siap diterbitkan.")))
        self._column.addStretch(1)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is shown, the gravest first."""
        return self._shown or ()

    def _forbidden_photos(self) -> list[str]:
        return list(dict.fromkeys(problem.record for problem in self.problems if _forbidden_photo(problem)))

    def _buttons_for_all(self) -> tuple[Button, Button]:
        count = len(self._forbidden_photos())
        check = Button(self._look, ntr("Periksa izin {n} foto…", count), "quiet", "shield-check")
        check.clicked.connect(self._on_check_all)
        words = ntr("Cetak tanpa {n} foto yang belum boleh tampil", count)
        without = Button(self._look, words, "quiet", "image-off")
        without.clicked.connect(self._on_all)
        return check, without

    def _on_check_all(self) -> None:
        self.consent_wanted.emit(self._forbidden_photos())

    def _on_all(self) -> None:
        self.leave_out_wanted.emit(self._forbidden_photos())

    def _clear(self) -> None:
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()


class _Sign(QWidget):
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


def _forbidden_photo(problem: Problem) -> bool:
    return problem.forbids and bool(problem.record) and problem.code.startswith("photo-")


def _by_gravity(problem: Problem) -> bool:
    return not problem.forbids
