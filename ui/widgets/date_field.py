"""A field for a date that may be missing."""

import re
from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.calendar import MONTHS, long_date
from portfolio.texts import chosen, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.field import Field
from ui.widgets.text_field import Line

_NUMBERS = re.compile(r"(\d{1,2})[./\-\s](\d{1,2})[./\-\s](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(r"(\d{1,2})\s+([^\W\d]+)\.?\s+(\d{4})")
_ENGLISH = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def read_date(text: str) -> date | None:
    """The date a person wrote: 18 Oktober 2025, 18 okt 2025, 18/10/2025, 2025-10-18; None where it is none."""
    text = text.strip()
    try:
        if found := _ISO.fullmatch(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _NUMBERS.fullmatch(text):
            return date(int(found[3]), int(found[2]), int(found[1]))
        if (found := _WORDS.fullmatch(text)) and (month := _month(found[2].lower())):
            return date(int(found[3]), month, int(found[1]))
    except ValueError:
        return None
    return None


def shown_date(day: date | None) -> str:
    """A date as the screen writes it, in the language in use; "" for none."""
    return chosen(long_date(day), f"{day.day} {_ENGLISH[day.month - 1]} {day.year}") if day else ""


def _month(word: str) -> int:
    """Which month a word means, by its first letters, in Indonesian or English; 0 for none."""
    for n, (indonesian, english) in enumerate(zip(MONTHS, _ENGLISH, strict=True), 1):
        if len(word) >= 3 and (indonesian.lower().startswith(word) or english.lower().startswith(word)):
            return n
    return 8 if word.startswith(("agt", "ags")) else 0


class DateField(Field):
    """A date, typed in any usual way or picked from a calendar; `edited` carries a `date` or None."""

    def __init__(self, look: Look, label: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, label, hint, parent)
        self._value: date | None = None
        self.control = Line(self)
        self.control.setPlaceholderText(tr("mis. 18 Oktober 2025"))
        self.control.textEdited.connect(self._on_typed)
        self._take(self.control)
        self._pick = IconButton(look, "calendar-days", tr("Pilih tanggal"), parent=self.control)
        self._pick.setFixedSize(32, 32)
        self._pick.clicked.connect(self._on_pick)
        inside = QHBoxLayout(self.control)
        inside.setContentsMargins(0, 0, 2, 0)
        inside.addStretch(1)
        inside.addWidget(self._pick)
        self.control.setTextMargins(0, 0, 32, 0)

    def value(self) -> date | None:
        """The date, as it was last understood."""
        return self._value

    def set_value(self, value: date | None) -> None:
        """Show a value of the program's; what a person is typing just now is left alone."""
        if self.pending or (value == self._value and (value is None or self.control.text())):
            return
        self._value = value
        self.set_warning("")
        self.control.setText(shown_date(value))

    @override
    def _say_typed(self) -> None:
        text = self.control.text()
        value = read_date(text)
        if text.strip() and value is None:
            self.set_warning(tr("Tanggal ini belum terbaca. Tulis seperti 18 Oktober 2025."))
        else:
            self.set_warning("")
            self._say(value)

    def _say(self, value: date | None) -> None:
        if value != self._value:
            self._value = value
            self.edited.emit(value)

    def _on_typed(self, _text: str) -> None:
        self._typed()

    def _on_pick(self) -> None:
        popup = _CalendarPopup(self._look, self._value, self)
        popup.calendar.clicked.connect(self._on_picked)
        popup.calendar.activated.connect(self._on_picked)
        popup.none.clicked.connect(self._on_none)
        popup.move(self.control.mapToGlobal(QPoint(0, self.control.height() + 4)))
        popup.show()

    def _on_picked(self, day: QDate) -> None:
        self._choose(date(day.year(), day.month(), day.day()))

    def _on_none(self) -> None:
        self._choose(None)

    def _choose(self, value: date | None) -> None:
        self._forget()
        self.set_warning("")
        self.control.setText(shown_date(value))
        self._say(value)
        for popup in self.findChildren(_CalendarPopup):
            popup.close()


class _CalendarPopup(QFrame):
    """A calendar under the field, with a way to have no date."""

    def __init__(self, look: Look, value: date | None, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        self.calendar = QCalendarWidget()
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        if value:
            self.calendar.setSelectedDate(QDate(value.year, value.month, value.day))
        column.addWidget(self.calendar)
        self.none = Button(look, tr("Tanpa tanggal"), "plain")
        column.addWidget(self.none)
