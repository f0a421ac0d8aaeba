"""One line of the programme: when, how long, what; and on wish who speaks, where, and a note."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.clock import clock_time
from portfolio.domain.person import Person
from portfolio.services.exhibitions import ProgrammeLine
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import IconButton
from ui.widgets.exhibition.grip import Grip, way_of
from ui.widgets.exhibition.line_details import LineDetails
from ui.widgets.exhibition.minutes_field import ClockField, MinutesField
from ui.widgets.exhibition.speakers_field import role_name
from ui.widgets.field import Field
from ui.widgets.fields import TextField
from ui.widgets.labels import Hairline, OneLine, Words

AnyField = TypeVar("AnyField", bound=Field)

START, END, LENGTH = 84, 64, 76
"""px: how wide the columns of times are"""
GRIP = 34


class ProgrammeRow(QWidget):
    """Every field keeps itself.

    A long programme has hundreds of rows: the day's head, the warning and the details are built when they are needed.
    """

    edited = Signal(str, dict)
    """the line's id, fields"""
    cast = Signal(str, list)
    """the line's id, (id of a person, role) in order"""
    named = Signal(str, str)
    """the line's id, a name that the register does not know"""
    pushed = Signal(str, int)
    """the line's id, by so many lines"""
    removed = Signal(str)

    def __init__(self, look: Look, line: ProgrammeLine) -> None:
        super().__init__()
        self._look, self._line = look, line
        self._register: Sequence[Person] = ()
        self._days: Sequence[str] = ()
        self._details: LineDetails | None = None
        self.day_head: Words | None = None
        self.warning: Words | None = None
        self.item_id = line.item.id
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)
        self._column.addLayout(self._built_line())
        self.summary = OneLine("", "caption")
        self._summary_row = _indented(self.summary)
        self._column.addWidget(self._summary_row)
        self._hairline = Hairline()
        self._column.addWidget(self._hairline)

    @property
    def details(self) -> LineDetails:
        """The fields below the line."""
        if self._details is None:
            self._details = LineDetails(self._look)
            self._details.setContentsMargins(GRIP + Space.S, 0, 0, 0)
            self._details.edited.connect(self._on_details_edited)
            self._details.cast.connect(self._on_cast)
            self._details.named.connect(self._on_named)
            self._details.show_line(self._line, self._register, self._days)
            self._details.hide()
            self._insert_above(self._hairline, self._details)
        return self._details

    @property
    def unfolded(self) -> bool:
        """Whether the fields below the line are shown."""
        return self._details is not None and self._details.isVisibleTo(self)

    def show_line(self, line: ProgrammeLine, register: Sequence[Person], days: Sequence[str], head: str) -> None:
        """Show the line; what is being typed stays. `days` are the names of the event's days, `head` stands above."""
        self._line, self._register, self._days = line, register, days
        item = line.item
        self.setAccessibleName(item.title or tr("Acara tanpa judul"))
        self._show_head(head)
        self.starts.set_text(item.starts)
        computed = "" if line.starts is None else clock_time(line.starts)
        self.starts.control.setPlaceholderText(computed or "07.30")
        self.ends.setText("" if line.ends is None else f"– {clock_time(line.ends)}")
        self.minutes.set_number(item.minutes)
        self.title.set_text(item.title)
        if self._details is not None:
            self._details.show_line(line, register, days)
        self.summary.set_text(_told(line))
        self._summary_row.setVisible(bool(_told(line)) and not self.unfolded)
        self._show_warning(line.warning)

    def open_details(self, wanted: bool) -> None:
        """Show the fields below the line, or a summary of them."""
        if wanted or self._details is not None:
            self.details.setVisible(wanted)
        self._fold.setIcon(self._look.icon("chevron-up" if wanted else "chevron-down", "muted"))
        self._fold.rename(tr("Tutup rincian acara") if wanted else tr("Pengisi, tempat, dan catatan"))
        self._summary_row.setVisible(not wanted and bool(_told(self._line)))

    def begin(self) -> None:
        """Put the cursor where a new line begins."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_grip(self) -> None:
        """Keep the keys on the line that was moved with them."""
        self.grip.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Say now what was typed."""
        for field in (self.starts, self.minutes, self.title):
            field.flush()
        if self._details is not None:
            self._details.flush()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if way := way_of(event):
            self.pushed.emit(self.item_id, way)
        else:
            super().keyPressEvent(event)

    def _built_line(self) -> QHBoxLayout:
        look = self._look
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        self.grip = Grip(look, self.item_id)
        self.grip.pushed.connect(self._on_pushed)
        self.starts = self._kept("starts", ClockField(look, ""), tr("Mulai"))
        self.starts.setFixedWidth(START)
        self.ends = Words("", "muted", wrap=False)
        self.ends.setFixedSize(END, 36)
        self.minutes = self._kept("minutes", MinutesField(look, ""), tr("Lama dalam menit"))
        self.minutes.setFixedWidth(LENGTH)
        self.title = self._kept("title", TextField(look, "", placeholder=tr("Nama acara")), tr("Nama acara"))
        self._fold = IconButton(look, "chevron-down", tr("Pengisi, tempat, dan catatan"))
        self._fold.clicked.connect(self._on_fold)
        for widget, share in (
            (self.grip, 0), (self.starts, 0), (self.ends, 0), (self.minutes, 0), (self.title, 1), (self._fold, 0),
            (self._built_menu(), 0),
        ):  # fmt: skip
            row.addWidget(widget, share, Qt.AlignmentFlag.AlignTop)
        return row

    def _built_menu(self) -> IconButton:
        more = IconButton(self._look, "ellipsis", tr("Tindakan untuk acara ini"))
        more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        menu.addAction(self._look.icon("arrow-up"), tr("Pindah ke atas")).triggered.connect(self._on_up)
        menu.addAction(self._look.icon("arrow-down"), tr("Pindah ke bawah")).triggered.connect(self._on_down)
        menu.addSeparator()
        menu.addAction(self._look.icon("trash-2", "danger"), tr("Hapus acara ini")).triggered.connect(self._on_removed)
        more.setMenu(menu)
        return more

    def _show_head(self, head: str) -> None:
        if head and self.day_head is None:
            self.day_head = Words("", "heading")
            self.day_head.setContentsMargins(0, Space.M, 0, Space.XS)
            self._column.insertWidget(0, self.day_head)
        if self.day_head is not None:
            self.day_head.setText(head)
            self.day_head.setVisible(bool(head))

    def _show_warning(self, words: str) -> None:
        if words and self.warning is None:
            sign = QLabel()
            sign.setPixmap(self._look.pixmap("triangle-alert", "warn", 16))
            sign.setFixedWidth(16)
            self.warning = Words("", "warn")
            self._warning_row = _indented(sign, self.warning)
            self._insert_above(self._summary_row, self._warning_row)
        if self.warning is not None:
            self.warning.setText(words)
            self._warning_row.setVisible(bool(words))

    def _insert_above(self, lower: QWidget, widget: QWidget) -> None:
        self._column.insertWidget(self._column.indexOf(lower), widget)

    def _kept(self, name: str, field: AnyField, words: str = "") -> AnyField:
        field.setObjectName(name)
        if words and (control := field.focusProxy()) is not None:
            control.setAccessibleName(words)
        field.edited.connect(self._on_edited)
        return field

    def _on_edited(self, value: object) -> None:
        field = self.sender()
        if isinstance(field, Field):
            self.edited.emit(self.item_id, {field.objectName(): value})

    def _on_details_edited(self, fields: dict[str, object]) -> None:
        self.edited.emit(self.item_id, fields)

    def _on_cast(self, pairs: list[tuple[str, str]]) -> None:
        self.cast.emit(self.item_id, pairs)

    def _on_named(self, name: str) -> None:
        self.named.emit(self.item_id, name)

    def _on_fold(self) -> None:
        self.open_details(not self.unfolded)

    def _on_pushed(self, way: int) -> None:
        self.pushed.emit(self.item_id, way)

    def _on_up(self) -> None:
        self.pushed.emit(self.item_id, -1)

    def _on_down(self) -> None:
        self.pushed.emit(self.item_id, 1)

    def _on_removed(self) -> None:
        self.removed.emit(self.item_id)


def _told(line: ProgrammeLine) -> str:
    """Who, where and what else, on one line."""
    names = [
        f"{one.person.full_name} ({role_name(one.row.role)})" if one.row.role else one.person.full_name
        for one in line.speakers
    ]
    people = "; ".join([*names, line.item.by] if line.item.by else names)
    return " · ".join(part for part in (people, line.item.place, line.item.note) if part)


def _indented(*widgets: QWidget) -> QWidget:
    """A line of words that begins where the titles do; the last widget takes the room."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(GRIP + START + END + LENGTH + 4 * Space.S, 0, 0, Space.XS)
    row.setSpacing(Space.S)
    for widget in widgets:
        row.addWidget(widget, int(widget is widgets[-1]))
    return line
