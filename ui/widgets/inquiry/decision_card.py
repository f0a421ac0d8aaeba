"""One decision of the team: what, who, until when, and whether it is done."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox

from portfolio.domain.cycle import Stage
from portfolio.domain.inquiry import InquiryDecision
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.fields import ComboField, DateField, PlainTextField, TextField
from ui.widgets.term_hints import TermHints


class DecisionCard(Card):
    """Fields of a decision."""

    changed = Signal(str, dict)
    """decision id, fields"""
    removed = Signal(str)

    def __init__(self, look: Look, decision: InquiryDecision, people: Sequence[str]) -> None:
        super().__init__(Space.M)
        self.decision_id = decision.id
        self._body = PlainTextField(
            look, tr("Yang diputuskan"), placeholder=tr("mis. Papan pertanyaan dipasang di setiap kelas"), lines=2
        )
        TermHints(look, self._body)
        self._responsible = TextField(look, tr("Penanggung jawab"), suggestions=people)
        self._due = DateField(look, tr("Tenggat"))
        self._stage = ComboField(look, tr("Diputuskan di tahap"), [])
        self._done = QCheckBox(tr("Sudah terlaksana"))
        self._remove = Button(look, tr("Hapus keputusan"), "plain", "trash-2")
        self.column.setSpacing(Space.S)
        for widget in (self._body, self._responsible, self._due, self._stage, self._done):
            self.column.addWidget(widget)
        self.column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        self._connect()

    def show_decision(self, decision: InquiryDecision, stages: Sequence[Stage]) -> None:
        """Show what the library holds."""
        self._body.set_text(decision.body)
        self._responsible.set_text(decision.responsible)
        self._due.set_value(decision.due_on)
        late = not decision.done and decision.due_on is not None and decision.due_on < date.today()
        self._due.set_warning(tr("Tenggat ini sudah lewat.") if late else "")
        self._stage.set_choices([(stage.id, stage.label) for stage in stages])
        self._stage.set_value(decision.stage)
        self._done.setChecked(decision.done)

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        for widget in (self._body, self._responsible, self._due, self._stage, self._done):
            widget.setEnabled(not read_only)
        self._remove.setVisible(not read_only)

    def focus_body(self) -> None:
        """Put the cursor into the first field."""
        self._body.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self._body.edited.connect(self._on_body)
        self._responsible.edited.connect(self._on_responsible)
        self._due.edited.connect(self._on_due)
        self._stage.edited.connect(self._on_stage)
        self._done.clicked.connect(self._on_done)
        self._remove.clicked.connect(self._on_remove)

    def _on_body(self, body: str) -> None:
        self.changed.emit(self.decision_id, {"body": body})

    def _on_responsible(self, responsible: str) -> None:
        self.changed.emit(self.decision_id, {"responsible": responsible})

    def _on_due(self, due_on: date | None) -> None:
        self.changed.emit(self.decision_id, {"due_on": due_on})

    def _on_stage(self, stage: str) -> None:
        self.changed.emit(self.decision_id, {"stage": stage})

    def _on_done(self, done: bool) -> None:
        self.changed.emit(self.decision_id, {"done": done})

    def _on_remove(self) -> None:
        self.removed.emit(self.decision_id)
