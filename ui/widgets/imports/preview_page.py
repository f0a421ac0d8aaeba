"""What an import will do: the counts, what is odd, and the rows."""

from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from portfolio.services.imports import ImportPreview, field_title
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.chips import ToggleChip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.imports.odd_words import told
from ui.widgets.imports.preview_model import LINE, OUTCOME, PreviewModel
from ui.widgets.imports.reading import ReadFile
from ui.widgets.labels import Words

_MOST_ODD = 5
_WIDTHS = {LINE: 64, OUTCOME: 150, OUTCOME + 1: 300}
_NARROWEST, _WIDEST, _ROOM = 80, 280, 16
"""px of the columns of fields, and beside their words"""


class PreviewPage(QWidget):
    """A line a count, with its sign; the odd things; a table."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._plan: ImportPreview | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self._lines = {
            name: _Line(look, icon, role, wrap=name == "odd")
            for name, icon, role in (
                ("add", "circle-plus", "ok"),
                ("change", "pencil", "primary"),
                ("same", "check", "muted"),
                ("out", "circle-x", "accent"),
                ("odd", "triangle-alert", "warn"),
            )
        }
        counts = QWidget()
        flow = FlowLayout(counts)
        for name in ("add", "change", "same", "out"):
            flow.addWidget(self._lines[name])
        column.addWidget(counts)
        column.addWidget(self._lines["odd"])
        self.only_odd = ToggleChip(look, tr("Hanya yang perlu dilihat"))
        self.only_odd.toggled.connect(self._on_only_odd)
        chips = QHBoxLayout()
        chips.addWidget(self.only_odd)
        chips.addStretch(1)
        column.addLayout(chips)
        self._model = PreviewModel(look, self)
        self.table = QTableView()
        self.table.setModel(self._model)
        self.table.setAccessibleName(tr("Baris berkas dan apa yang akan terjadi"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(36)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.setMinimumHeight(120)
        column.addWidget(self.table, 1)

    def show_plan(self, plan: ImportPreview, file: ReadFile) -> None:
        """Show what will happen with this file."""
        self._plan = plan
        counts = plan.counts
        self._lines["add"].say(ntr("{n} baris akan ditambahkan.", counts["add"]) if counts["add"] else "")
        self._lines["change"].say(
            ntr("{n} baris memperbarui yang sudah ada.", counts["change"]) if counts["change"] else ""
        )
        self._lines["same"].say(ntr("{n} baris sudah ada dan dibiarkan.", counts["same"]) if counts["same"] else "")
        self._lines["out"].say(ntr("{n} baris dilewati.", counts["out"]) if counts["out"] else "")
        used = {place for places in plan.mapping.values() for place in places}
        odd = [ntr("{n} baris ditambahkan, tetapi perlu dilihat.", plan.remarked)] if plan.remarked else []
        self._lines["odd"].say("\n".join([*odd, *told(file.table.oddities, used)[:_MOST_ODD]]))
        self.only_odd.setVisible(bool(plan.odd))
        self.only_odd.show_state(False)
        self._show_rows()

    def _show_rows(self) -> None:
        plan = self._plan
        if plan is None:
            return
        rows = plan.odd if self.only_odd.isChecked() else sorted([*plan.odd, *plan.rows], key=_by_line)
        self._model.show([field_title(plan.kind_id, field) for field in plan.mapping], rows)
        for column in range(self._model.columnCount()):
            wanted = max(self.table.sizeHintForColumn(column), self.table.horizontalHeader().sectionSizeHint(column))
            fitting = min(max(wanted + _ROOM, _NARROWEST), _WIDEST)
            self.table.setColumnWidth(column, _WIDTHS.get(column, fitting))
        self.table.setColumnHidden(self._model.remark_column, not plan.odd)

    def _on_only_odd(self, _on: bool) -> None:
        self._show_rows()


class _Line(QWidget):
    """A sign and a sentence; hidden where there is nothing to say."""

    def __init__(self, look: Look, icon: str, role: str, *, wrap: bool) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        sign = QLabel()
        sign.setPixmap(look.pixmap(icon, role))
        sign.setFixedSize(20, 20)
        inside = QVBoxLayout()
        inside.addWidget(sign)
        inside.addStretch(1)
        row.addLayout(inside)
        self.words = Words(wrap=wrap)
        row.addWidget(self.words, 1)

    def say(self, words: str) -> None:
        """Show these words; "" hides the line."""
        self.words.setText(words)
        self.setVisible(bool(words))


def _by_line(row: object) -> int:
    return int(getattr(row, "line", 0))
