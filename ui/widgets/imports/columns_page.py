"""The columns of a spreadsheet with their meaning: guessed, shown with samples, changed by hand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QMenu, QScrollArea, QToolButton, QVBoxLayout, QWidget

from portfolio.domain.training import PLACE_STATES
from portfolio.services.import_kinds import ImportKind, TargetField
from portfolio.services.imports import field_title
from portfolio.services.tables import Table, letters
from portfolio.services.trainings import state_label
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.fields import ComboField, TextField
from ui.widgets.imports.reading import ReadFile
from ui.widgets.labels import OneLine, Words

_SAMPLES = 3
_LOOKED_AT = 40


class ColumnsPage(QWidget):
    """A line for each field: its name, the column that fills it, and what stands in that column."""

    changed = Signal()
    """another column was chosen"""

    def __init__(self, look: Look, kind: ImportKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._kind = look, kind
        self._table = Table((), ())
        self._samples: dict[str, OneLine] = {}
        self._choices: dict[str, ComboField | SeveralColumns] = {}
        self._given: dict[str, TextField | ComboField] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        self._said = Words("", "muted")
        column.addWidget(self._said)
        if kind.id == "pupils":
            self._build_given(column)
        elif kind.id == "participants":
            self._build_state(column)
        self._build_lines(column)

    def show_file(self, file: ReadFile) -> None:
        """Offer the columns of this file, those chosen that it seems to mean."""
        self._table = table = file.table
        names = [
            (str(place), name or tr("Kolom {letter}", letter=letters(place)))
            for place, name in enumerate(table.columns)
            if place not in file.guess.refused
        ]
        for field_id, choice in self._choices.items():
            chosen = file.guess.mapping.get(field_id, ())
            if isinstance(choice, SeveralColumns):
                choice.show_columns(names, chosen)
            else:
                choice.set_choices([("", tr("Tidak dipakai")), *names])
                choice.set_value(str(chosen[0]) if chosen else "")
        self._said.setText(self._words_on(file))
        self._show_samples()

    @property
    def mapping(self) -> dict[str, tuple[int, ...]]:
        """Field -> columns."""
        found: dict[str, tuple[int, ...]] = {}
        for field_id, choice in self._choices.items():
            if isinstance(choice, SeveralColumns):
                places = choice.chosen
            else:
                places = (int(choice.value()),) if choice.value() else ()
            if places:
                found[field_id] = places
        return found

    @property
    def given(self) -> dict[str, str]:
        """What counts for rows that leave a field empty."""
        said = {
            name: field.value() if isinstance(field, ComboField) else field.text().strip()
            for name, field in self._given.items()
        }
        return {name: words for name, words in said.items() if words}

    def _build_given(self, column: QVBoxLayout) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        level = TextField(
            self._look, tr("Kelas"), placeholder=tr("mis. VII A"), hint=tr("Untuk baris yang tidak menyebut kelas.")
        )
        year = TextField(
            self._look,
            tr("Tahun ajaran"),
            placeholder="2025/2026",
            hint=tr("Kosongkan untuk tahun ajaran sekarang."),
        )
        for n, (name, field) in enumerate((("class_level", level), ("school_year", year))):
            self._given[name] = field
            grid.addWidget(field, 0, n)
        column.addLayout(grid)

    def _build_state(self, column: QVBoxLayout) -> None:
        choices = [(state, state_label(state)) for state in PLACE_STATES]
        state = ComboField(self._look, tr("Keadaan peserta"), choices, hint=tr("Untuk baris yang tidak menyebutnya."))
        state.set_value("attended")
        self._given["state"] = state
        column.addWidget(state)

    def _build_lines(self, column: QVBoxLayout) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setProperty("role", "page")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, Space.M, 0)
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.S)
        for n, (name, stretch) in enumerate(((tr("Isian"), 4), (tr("Kolom di berkas"), 7), (tr("Contoh isinya"), 6))):
            grid.addWidget(Words(name, "caption"), 0, n)
            grid.setColumnStretch(n, stretch)
        for line, field in enumerate(self._kind.fields, start=1):
            self._build_line(grid, line, field)
        grid.setRowStretch(len(self._kind.fields) + 1, 1)
        area.setWidget(inside)
        column.addWidget(area, 1)

    def _build_line(self, grid: QGridLayout, line: int, field: TargetField) -> None:
        title = field_title(self._kind.id, field.id)
        grid.addWidget(Words(tr("{field} (wajib)", field=title) if field.needed else title, "strong"), line, 0)
        choice: ComboField | SeveralColumns
        if field.many:
            choice = SeveralColumns(self._look, title)
            choice.chosen_changed.connect(self._on_chosen)
        else:
            choice = ComboField(self._look, "", [("", tr("Tidak dipakai"))])
            choice.control.setAccessibleName(title)
            choice.edited.connect(self._on_chosen)
        choice.setObjectName(field.id)
        self._choices[field.id] = choice
        grid.addWidget(choice, line, 1)
        self._samples[field.id] = sample = OneLine("", "muted")
        grid.addWidget(sample, line, 2)

    def _words_on(self, file: ReadFile) -> str:
        rows = ntr("{n} baris.", len(file.table.rows))
        if file.guess.remembered:
            how = tr("Arti kolom diingat dari impor sebelumnya; periksa bila perlu.")
        else:
            how = tr("Arti kolom ditebak dari judulnya; periksa sebelum lanjut.")
        refused = ", ".join(file.table.columns[place] for place in file.guess.refused)
        never = tr("Tidak dibaca karena tidak boleh disimpan: {columns}.", columns=refused) if refused else ""
        return " ".join(part for part in (rows, how, never) if part)

    def _show_samples(self) -> None:
        mapping = self.mapping
        for field_id, label in self._samples.items():
            label.set_text(" · ".join(self._sample(place) for place in mapping.get(field_id, ())))

    def _sample(self, place: int) -> str:
        said = (row[place] for row in self._table.rows[:_LOOKED_AT] if row[place])
        return ", ".join(list(dict.fromkeys(said))[:_SAMPLES])

    def _on_chosen(self, _key: object) -> None:
        self._show_samples()
        self.changed.emit()


class SeveralColumns(QToolButton):
    """Several columns that together fill one field."""

    chosen_changed = Signal(object)
    """the columns chosen now"""

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.setProperty("kind", "quiet")
        self.setMinimumHeight(36)
        self.setIcon(look.icon("columns-3", "muted", 16))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._on_triggered)
        self.setMenu(self._menu)
        self.show_columns([], ())

    @property
    def chosen(self) -> tuple[int, ...]:
        """The columns, from 0."""
        return tuple(int(action.data()) for action in self._menu.actions() if action.isChecked())

    def show_columns(self, names: list[tuple[str, str]], chosen: tuple[int, ...]) -> None:
        """Offer these columns, some of them chosen."""
        self._menu.clear()
        for key, name in names:
            action = self._menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(int(key) in chosen)
            action.setData(key)
        self._show_chosen()

    def _show_chosen(self) -> None:
        names = [action.text() for action in self._menu.actions() if action.isChecked()]
        words = names[0] if len(names) == 1 else ntr("{n} kolom", len(names)) if names else tr("Tidak dipakai")
        self.setText(words)
        self.setAccessibleName(f"{self._title}: {', '.join(names) or words}")

    def _on_triggered(self, _action: QAction) -> None:
        self._show_chosen()
        self.chosen_changed.emit(self.chosen)
