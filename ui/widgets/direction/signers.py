"""Where, when and by whom a document is signed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from portfolio.domain.person import Person
from portfolio.services.reports import ReportState, SignerFields
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.fields import TextField
from ui.widgets.labels import Words

_BLOCKS = ("left", "right", "known")
_PAIRS = 2


class Signers(QWidget):
    """Place and date, and a role and a name for each of the three blocks."""

    placed = Signal(object)
    """“Martapura, 18 Oktober 2025”"""
    edited = Signal(list)
    """`SignerFields` of the blocks that somebody signs"""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._people: dict[str, Person] = {}
        self._numbers: dict[str, str] = {}
        self.roles: dict[str, TextField] = {}
        self.names: dict[str, TextField] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.M)
        self.place = TextField(look, tr("Tempat dan tanggal"), placeholder=tr("mis. Martapura, 18 Oktober 2025"))
        self.place.edited.connect(self.placed)
        grid.addWidget(self.place, 0, 0, 1, 2)
        titles = {"left": tr("Tanda tangan kiri"), "right": tr("Tanda tangan kanan"), "known": tr("Mengetahui")}
        for n, block in enumerate(_BLOCKS):
            row, column = 1 + n // _PAIRS * 2, n % _PAIRS * 2
            heading = Words(titles[block], "label")
            grid.addWidget(heading, row, column, 1, 2)
            role = self._field(look, titles[block], tr("Jabatan"), block)
            name = self._field(look, titles[block], tr("Nama dan gelar"), block)
            self.roles[block], self.names[block] = role, name
            grid.addWidget(role, row + 1, column, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(name, row + 1, column + 1, Qt.AlignmentFlag.AlignTop)
        for column, share in enumerate((2, 3, 2, 3)):
            grid.setColumnStretch(column, share)

    def show_state(self, state: ReportState, people: Sequence[Person], principal: str = "") -> None:
        """Show who signs; while nobody was chosen, the principal stands as a proposal at the right."""
        self._people = {person.full_name.casefold(): person for person in people}
        self.place.set_text(state.report.place_date)
        lines = {line.signer.block: line for line in state.signers}
        self._numbers = {block: line.signer.number for block, line in lines.items()}
        for block in _BLOCKS:
            line = lines.get(block)
            self.roles[block].set_text(line.signer.role if line else "")
            self.names[block].set_text(line.full_name if line else "")
        proposed = principal if not lines else ""
        self.names["right"].control.setPlaceholderText(proposed or tr("Nama dan gelar"))
        self.roles["right"].control.setPlaceholderText(tr("Kepala Sekolah") if proposed else tr("Jabatan"))

    def flush(self) -> None:
        """Say now what was typed."""
        for field in (self.place, *self.roles.values(), *self.names.values()):
            field.flush()

    def _field(self, look: Look, title: str, label: str, block: str) -> TextField:
        field = TextField(look, "", placeholder=label)
        field.setObjectName(block)
        field.control.setAccessibleName(f"{title}: {label}")
        field.edited.connect(self._on_edited)
        return field

    def _on_edited(self, _value: object) -> None:
        chosen: list[SignerFields] = []
        for block in _BLOCKS:
            role, name = self.roles[block].text().strip(), self.names[block].text().strip()
            if not (role or name):
                continue
            person = self._people.get(name.casefold())
            fields = SignerFields(block=block, role=role, name="" if person else name)
            if person is not None:
                fields["person_id"] = person.id
            elif self._numbers.get(block):
                fields["number"] = self._numbers[block]
            chosen.append(fields)
        self.edited.emit(chosen)
