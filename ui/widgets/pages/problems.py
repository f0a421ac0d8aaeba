"""What is wrong with a publication: a list that leads to where it is mended, and mends what it can."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.services.publish import Problem
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Words
from ui.widgets.pages.problem_row import ProblemRow, ProblemSign, is_forbidden_photo

_MOST = 40
"""Rows at once: nobody mends more before looking again."""


class ProblemList(QWidget):
    """Problems, those that forbid the export first; a good word where there are none."""

    pressed = Signal(object)
    """the `Problem` whose place is to be shown"""
    leave_out_wanted = Signal(list)
    """ids of photos that are to be left out of this export, or of one that is begun with this"""
    consent_wanted = Signal(list)
    """ids of photos whose consent is to be looked at"""
    blur_wanted = Signal(str)
    """the id of a photo that is to be blurred"""
    replace_wanted = Signal(str)
    """the id of a photo in whose place another is to be shown"""
    initials_wanted = Signal()
    """pupils' initials are to be printed for their full names"""

    def __init__(self, look: Look, *, publishing: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._publishing = publishing
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
        if len(self._forbidden_photos()) > 1:
            self._column.addWidget(self._ways_for_all())
        for problem in ordered[:_MOST]:
            row = ProblemRow(self._look, problem, publishing=self._publishing)
            row.pressed.connect(self.pressed)
            row.leave_out_wanted.connect(self.leave_out_wanted)
            row.consent_wanted.connect(self.consent_wanted)
            row.blur_wanted.connect(self.blur_wanted)
            row.replace_wanted.connect(self.replace_wanted)
            row.initials_wanted.connect(self.initials_wanted)
            self._column.addWidget(row)
        if len(ordered) > _MOST:
            self._column.addWidget(Words(ntr("dan {n} hal lain", len(ordered) - _MOST), "muted"))
        if not ordered:
            self._column.addWidget(ProblemSign(self._look, "ok", tr("Tidak ada masalah. Siap diterbitkan.")))
        self._column.addStretch(1)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is shown, the gravest first."""
        return self._shown or ()

    def _forbidden_photos(self) -> list[str]:
        return list(dict.fromkeys(problem.record for problem in self.problems if is_forbidden_photo(problem)))

    def _ways_for_all(self) -> QWidget:
        count = len(self._forbidden_photos())
        ways = QWidget()
        flow = FlowLayout(ways, Space.S)
        check = Button(self._look, ntr("Periksa izin {n} foto…", count), "quiet", "shield-check")
        check.clicked.connect(self._on_check_all)
        words = (
            ntr("Cetak tanpa {n} foto ini", count) if self._publishing else ntr("Terbitkan tanpa {n} foto ini…", count)
        )
        without = Button(self._look, words, "quiet", "image-off")
        without.clicked.connect(self._on_all)
        flow.addWidget(check)
        flow.addWidget(without)
        return ways

    def _on_check_all(self) -> None:
        self.consent_wanted.emit(self._forbidden_photos())

    def _on_all(self) -> None:
        self.leave_out_wanted.emit(self._forbidden_photos())

    def _clear(self) -> None:
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()


def _by_gravity(problem: Problem) -> bool:
    return not problem.forbids
