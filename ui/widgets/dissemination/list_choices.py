"""What is chosen of a list before it is printed."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from portfolio.texts import tr
from ui.theme.look import Look
from ui.widgets.pages.export_preview import ExportChoice
from ui.widgets.share.report_choices import ReportChoices


@dataclass(frozen=True, slots=True)
class ListChoice(ExportChoice):
    """What is chosen of a list."""

    numbers: bool = False
    """whether NIP and NUPTK are printed"""


class ListChoices(ReportChoices):
    """A list has no photos, so neither pupils nor a size to speak of; that of who attended may have numbers."""

    def __init__(self, look: Look, *, numbers: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._take_out_from(self.initials)
        self.numbers = self._check(tr("Cetak NIP dan NUPTK"), tr("Hanya bila penerima daftar ini memintanya."))
        if not numbers:
            self._take_out_from(self.numbers)
        self.column.addStretch(1)

    @property
    @override
    def choice(self) -> ListChoice:
        return ListChoice(draft=self.draft.isChecked(), numbers=self.numbers.isChecked())

    def _take_out_from(self, box: QWidget) -> None:
        """Do without this choice and all below it."""
        first = self.column.indexOf(box)
        while item := self.column.takeAt(first):
            if widget := item.widget():
                widget.hide()
