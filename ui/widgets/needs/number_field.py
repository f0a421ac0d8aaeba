"""A field for a number that may be missing."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from portfolio.texts import tr
from ui.theme.look import Look
from ui.widgets.needs.words import written
from ui.widgets.text_field import TextField
from ui.widgets.writing.measure_card import read_number


class NumberField(TextField):
    """A number as people write it (7,5 or 1.200); `edited` carries a float or None."""

    def __init__(self, look: Look, label: str, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, label, placeholder=placeholder, parent=parent)
        self._number: float | None = None

    def set_number(self, number: float | None) -> None:
        """Show a value of the program's; what stands there written in another way stays as it is."""
        self._number = number
        if read_number(self.text()) != number:
            self.set_text("" if number is None else written(number))

    @override
    def _say_typed(self) -> None:
        text = self.text().strip()
        number = read_number(text)
        if text and number is None:
            self.set_warning(tr("Tulis angka saja, mis. 12 atau 7,5."))
            return
        self.set_warning("")
        if number != self._number:
            self._number = number
            self.edited.emit(number)
