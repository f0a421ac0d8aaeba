"""The head of a statement's card: its name, how it stands, and what can be done with the whole of it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

from portfolio.domain.alignment import COVERED, WEAK, Aligned, kind_name
from portfolio.domain.direction import STATEMENT_KINDS
from portfolio.services.direction import StatementPage
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.style import restyle
from ui.theme.tokens import Space
from ui.widgets.buttons import IconButton
from ui.widgets.direction.words import LEVEL_ICONS, LEVEL_ROLES
from ui.widgets.labels import Words

_SIGN = 18


class StatementHead(QWidget):
    """“Misi 2”, a sign and a few words, and a menu."""

    moved = Signal(int)
    """by how many places"""
    turned = Signal(str)
    """the kind that it becomes"""
    removed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._kind, self._first, self._last = "", True, True
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        self._name = Words("", "heading", wrap=False)
        row.addWidget(self._name)
        row.addSpacing(Space.S)
        self._sign = QLabel()
        self._sign.setFixedSize(_SIGN, _SIGN)
        row.addWidget(self._sign)
        self._standing = Words("", "caption", wrap=False)
        row.addWidget(self._standing)
        row.addStretch(1)
        more = IconButton(look, "ellipsis", tr("Pindah, ubah jenis, hapus"))
        more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._on_menu)
        more.setMenu(self.menu)
        row.addWidget(more)

    def show_page(self, page: StatementPage, name: str, *, last: bool) -> None:
        """Show the name of a statement and how it stands; `last` of its kind."""
        self._kind, self._first, self._last = page.statement.kind, page.number <= 1, last
        self._name.setText(name)
        words, icon, role = standing(page.aligned)
        self._standing.setText(words)
        self._standing.setProperty("role", "caption" if role == "muted" else role)
        restyle(self._standing)
        self._sign.setVisible(bool(words))
        if words:
            self._sign.setPixmap(self._look.pixmap(icon, role, _SIGN))

    def _on_menu(self) -> None:
        self.menu.clear()
        up = self.menu.addAction(self._look.icon("arrow-up"), tr("Pindah ke atas"))
        up.setEnabled(not self._first)
        up.triggered.connect(self._on_up)
        down = self.menu.addAction(self._look.icon("arrow-down"), tr("Pindah ke bawah"))
        down.setEnabled(not self._last)
        down.triggered.connect(self._on_down)
        self.menu.addSeparator()
        for kind in STATEMENT_KINDS:
            if kind != self._kind:
                action = self.menu.addAction(tr("Jadikan {kind}", kind=kind_name(kind).lower()))
                action.setData(kind)
                action.triggered.connect(self._on_turned)
        self.menu.addSeparator()
        remove = self.menu.addAction(self._look.icon("trash-2", "danger"), tr("Hapus rumusan"))
        remove.triggered.connect(self.removed)

    def _on_up(self) -> None:
        self.moved.emit(-1)

    def _on_down(self) -> None:
        self.moved.emit(1)

    def _on_turned(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.turned.emit(str(action.data()))


def standing(aligned: Aligned) -> tuple[str, str, str]:
    """Words, sign and colour role for how a statement stands; no words where nothing is written."""
    if not aligned.after.strip():
        return (tr("Belum ada rumusan baru") if aligned.before.strip() else ""), "circle", "muted"
    if not aligned.reasons:
        return tr("Belum diselaraskan"), "circle", "muted"
    if not aligned.evidence:
        return tr("Tanpa bukti"), "circle-alert", "accent"
    if all(aligned.level(one) == COVERED for one in aligned.reasons):
        return tr("Selaras, dengan alasan dan bukti"), LEVEL_ICONS[COVERED], LEVEL_ROLES[COVERED]
    return tr("Ada alasan yang belum ditulis"), LEVEL_ICONS[WEAK], LEVEL_ROLES[WEAK]
