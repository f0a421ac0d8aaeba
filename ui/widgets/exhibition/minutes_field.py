"""Fields for a time of day and for a length in minutes, both of which may be missing."""

from typing_extensions import override

from portfolio.domain.clock import clock_time, minutes_of
from portfolio.services.exhibitions import LONGEST
from portfolio.texts import tr
from ui.widgets.text_field import TextField


class ClockField(TextField):
    """“07.30”; `edited` carries it as it is kept, "" for none. What is no time stays, with a warning."""

    @override
    def set_text(self, text: str) -> None:
        """Show a value of the program's; “7” is left alone while the cursor stands in it, for 7.30 may follow."""
        if not (self.control.hasFocus() and text and minutes_of(self.text()) == minutes_of(text)):
            super().set_text(text)

    @override
    def _say_typed(self) -> None:
        text = self.text().strip()
        minutes = minutes_of(text)
        if text and minutes is None:
            self.set_warning(tr("Tulis jam seperti 07.30."))
            return
        self.set_warning("")
        said = "" if minutes is None else clock_time(minutes)
        if said != self._said:
            self._said = said
            self.edited.emit(said)


class MinutesField(TextField):
    """Whole minutes; `edited` carries an int or None."""

    def set_number(self, minutes: int | None) -> None:
        """Show a value of the program's."""
        self.set_text("" if minutes is None else str(minutes))

    @override
    def _say_typed(self) -> None:
        text = self.text().strip()
        minutes = int(text) if text.isdecimal() else None
        if text and (minutes is None or not 0 < minutes <= LONGEST):
            self.set_warning(tr("Tulis menit, mis. 60."))
            return
        self.set_warning("")
        said = "" if minutes is None else str(minutes)
        if said != self._said:
            self._said = said
            self.edited.emit(minutes)
