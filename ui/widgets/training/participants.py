"""Who asks for a place, who was invited, who came: in the fair order, with the reason of each rank."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from portfolio.domain.training import PLACE_STATES
from portfolio.services.training_order import Rank
from portfolio.services.trainings import Participant, state_label
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.date_field import read_date, shown_date
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Words
from ui.widgets.people_field import PersonEntry
from ui.widgets.sheet import Sheet, SheetColumn
from ui.widgets.sheet_view import SheetView
from ui.widgets.text_field import Line
from ui.widgets.training.reading import TrainingDesk

PER_SCHOOL = 2
"""Teachers that a school sends at most where the places are shared out."""
_OF_ORDER = ("rank", "reason")
"""Columns that say something only where somebody asks for a place."""


class ParticipantsPart(QWidget):
    """A sheet with everybody; the first of the fair order are invited by one button."""

    person_chosen = Signal(str)
    person_named = Signal(str)
    changed = Signal(str, dict)
    """place id, fields"""
    removed = Signal(list)
    """place ids"""
    state_wanted = Signal(list, str)
    """place ids, state"""
    invite_wanted = Signal(int)
    """how many"""
    share_changed = Signal()
    """whether a school sends two at most"""
    sheet_wanted = Signal()
    file_wanted = Signal()
    """a spreadsheet is to be brought in"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.sheet = Sheet(_columns(), grows=False, parent=self)
        self.sheet.changed.connect(self._on_changed)
        self.view = SheetView(look, self.sheet, tr("Peserta pelatihan"))
        self.view.removal_wanted.connect(self.removed)
        self.view.setMinimumHeight(110)
        self.view.verticalHeader().hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._built_tools())
        column.addWidget(self._built_order())
        column.addWidget(self.view, 1)
        self._rule = Words("", "caption")
        column.addWidget(self._rule)

    @property
    def per_school(self) -> int | None:
        """How many a school sends at most, None for no limit."""
        return PER_SCHOOL if self.share.isChecked() else None

    def show_desk(self, desk: TrainingDesk) -> None:
        """Show what the library holds; a cell that is being typed in stays."""
        ranks = {rank.participant.place.id: rank for rank in desk.ranks}
        waiting = [rank.participant for rank in desk.ranks]
        others = [one for one in desk.page.participants if one.place.id not in ranks]
        self.view.show_rows([_row(one, ranks.get(one.place.id)) for one in (*waiting, *others)])
        self.entry.know(desk.people)
        self.entry.leave_out([one.person.id for one in desk.page.participants])
        ready = sum(not rank.waits for rank in desk.ranks)
        free = desk.page.free
        if not self._count.hasFocus():
            self._count.setText(str(max(1, min(ready, free if free is not None else ready))))
        self._order.setVisible(bool(desk.ranks))
        for n, one in enumerate(self.sheet.columns):
            self.view.setColumnHidden(n, one.name in _OF_ORDER and not desk.ranks)
        self._rule.setText(_rule() if desk.page.participants else _nobody())
        told = ntr("{n} orang meminta tempat.", len(desk.ranks))
        if free is not None:
            left = ntr("Masih ada {n} tempat.", free) if free else tr("Semua tempat sudah terisi.")
            told = tr("{told} {free}", told=told, free=left)
        self._told.setText(told)
        self._invite.setEnabled(ready > 0 and not self.sheet.read_only)

    def flush(self) -> None:
        """Keep what is being typed in a cell."""
        self.view.flush()

    def _built_tools(self) -> QWidget:
        tools = QWidget()
        flow = FlowLayout(tools)
        self.entry = PersonEntry(self._look, tr("Tambah peserta"))
        self.entry.setFixedHeight(36)
        self.entry.chosen.connect(self.person_chosen)
        self.entry.named.connect(self.person_named)
        flow.addWidget(self.entry)
        state = Button(self._look, tr("Tandai yang dipilih"), "quiet", "list-checks")
        state.setMenu(self._state_menu(state))
        flow.addWidget(state)
        bring = Button(self._look, tr("Masukkan dari berkas…"), "quiet", "file-up")
        bring.clicked.connect(self.file_wanted)
        flow.addWidget(bring)
        out = Button(self._look, tr("Simpan sebagai Excel…"), "quiet", "file-spreadsheet")
        out.clicked.connect(self.sheet_wanted)
        flow.addWidget(out)
        return tools

    def _built_order(self) -> QWidget:
        self._order = QWidget()
        row = QHBoxLayout(self._order)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        self._told = Words("", "strong")
        row.addWidget(self._told, 1)
        self.share = QCheckBox(ntr("Paling banyak {n} orang per sekolah", PER_SCHOOL))
        self.share.setChecked(True)
        self.share.toggled.connect(self._on_share)
        row.addWidget(self.share)
        self._count = Line()
        self._count.setValidator(QIntValidator(1, 9999, self._count))
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._count.setAccessibleName(tr("Berapa orang yang diundang"))
        self._count.setFixedWidth(64)
        row.addWidget(self._count)
        self._invite = Button(self._look, tr("Undang yang teratas"), "quiet", "user-plus")
        self._invite.setToolTip(tr("Undang sebanyak itu menurut urutan adil."))
        self._invite.clicked.connect(self._on_invite)
        row.addWidget(self._invite)
        return self._order

    def _state_menu(self, button: QWidget) -> QMenu:
        menu = QMenu(button)
        for state in PLACE_STATES:
            menu.addAction(state_label(state)).setData(state)
        menu.addSeparator()
        menu.addAction(self._look.icon("trash-2", "danger"), tr("Hapus dari daftar")).setData("")
        menu.triggered.connect(self._on_state)
        return menu

    def _on_state(self, action: Any) -> None:
        ids = self.view.chosen_ids()
        if ids and action.data():
            self.state_wanted.emit(ids, str(action.data()))
        elif ids:
            self.removed.emit(ids)

    def _on_share(self, _on: bool) -> None:
        self.share_changed.emit()

    def _on_invite(self) -> None:
        self.invite_wanted.emit(max(1, _number(self._count.text())))

    def _on_changed(self, place_id: str, fields: dict[str, Any]) -> None:
        """What was typed, in the form in which it is kept; what can't be understood is shown again as it was."""
        kept: dict[str, Any] = {}
        for name, value in fields.items():
            kept[name] = _read[name](value) if name in _read else value
        self.changed.emit(place_id, kept)


def _number(value: object) -> int:
    text = str(value).strip()
    return int(text) if text.isdecimal() else 0


_read: dict[str, Callable[[Any], Any]] = {"asked_on": lambda text: read_date(str(text)), "times_trained": _number}


def _rule() -> str:
    return tr(
        "Urutan adil: yang belum pernah dilatih lebih dulu, lalu yang paling jarang, lalu yang paling lama tidak "
        "dilatih, lalu yang lebih dulu meminta. Kali dilatih: pelatihan yang belum tercatat di pustaka ini."
    )


def _nobody() -> str:
    return tr("Belum ada peserta. Ketik namanya di “Tambah peserta”, atau masukkan daftarnya dari berkas.")


def _columns() -> tuple[SheetColumn, ...]:
    return (
        SheetColumn("rank", tr("Urutan"), 68, "read"),
        SheetColumn("name", tr("Nama"), 185, "read"),
        SheetColumn("school", tr("Sekolah"), 160, "read"),
        SheetColumn("state", tr("Keadaan"), 145, "choice", tuple((one, state_label(one)) for one in PLACE_STATES)),
        SheetColumn("asked_on", tr("Meminta pada"), 155),
        SheetColumn("times_trained", tr("Kali dilatih"), 104),
        SheetColumn("reason", tr("Alasan urutan"), 420, "read"),
        SheetColumn("letter", tr("Surat tugas"), 180),
    )


def _row(one: Participant, rank: Rank | None) -> dict[str, Any]:
    return {
        "id": one.place.id,
        "name": one.person.full_name or tr("Orang baru"),
        "school": one.school.name if one.school else "",
        "state": one.place.state,
        "asked_on": shown_date(one.place.asked_on),
        "times_trained": str(one.place.times_trained or ""),
        "rank": str(rank.number) if rank else "",
        "reason": rank.reason if rank else "",
        "letter": one.place.letter,
    }
