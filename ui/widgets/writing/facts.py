"""Class, phase, subject, model, dates and place: one line to read, a small form to change."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from portfolio.domain.calendar import period
from portfolio.domain.practice import Practice
from portfolio.services.practices import PracticeFields
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.fields import ComboField, DateField, Field, TextField
from ui.widgets.labels import Words
from ui.widgets.writing.choices import Choices


class Facts(QWidget):
    """The line is what prints; the form behind it opens on demand."""

    changed = Signal(dict)
    """fields of the practice"""

    def __init__(self, look: Look, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._practice: Practice | None = None
        self._read_only = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self._line = Words("", "muted")
        column.addWidget(self._line)
        self._open = Button(look, tr("Ubah data praktik"), "link", "pencil")
        self._open.setCheckable(True)
        self._open.toggled.connect(self._on_toggled)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        self._form: _FactsForm | None = None
        self._look = look
        self._column = column

    def show_practice(self, practice: Practice) -> None:
        """Show what the library holds."""
        if self._practice is None or practice.id != self._practice.id:
            self._open.setChecked(False)
        self._practice = practice
        line = facts_line(practice, self._choices)
        self._line.setText(line or tr("Kelas, mata pelajaran, model, waktu, dan tempat belum diisi."))
        self._name_button()
        if self._form is not None:
            self._form.show_practice(practice)

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        self._read_only = read_only
        self._open.setVisible(not read_only)
        if read_only:
            self._open.setChecked(False)

    def unfold(self) -> None:
        """Open the form, and put the cursor into the first field that is empty."""
        if self._read_only:
            return
        self._open.setChecked(True)
        if self._form is not None:
            self._form.focus_first_empty()

    def _on_toggled(self, unfolded: bool) -> None:
        if unfolded and self._form is None:
            self._form = _FactsForm(self._look, self._choices)
            self._form.changed.connect(self.changed)
            if self._practice is not None:
                self._form.show_practice(self._practice)
            self._column.addWidget(self._form)
        if self._form is not None:
            self._form.setVisible(unfolded)
        self._name_button()

    def _name_button(self) -> None:
        empty = self._practice is None or not facts_line(self._practice, self._choices)
        words = tr("Isi data praktik") if empty else tr("Ubah data praktik")
        self._open.setText(tr("Selesai mengubah data") if self._open.isChecked() else words)
        self._open.setAccessibleName(self._open.text())


class _FactsForm(QFrame):
    """The fields behind the line."""

    changed = Signal(dict)

    def __init__(self, look: Look, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._practice: Practice | None = None
        self.setProperty("role", "card")
        classes = [name for names in choices.phases.values() for name in names]
        self._class = TextField(look, tr("Kelas"), placeholder=tr("mis. VIII-B"), suggestions=classes)
        phases = [("", tr("Tanpa fase")), *((phase, tr("Fase {name}", name=phase)) for phase in choices.phases)]
        self._phase = ComboField(look, tr("Fase"), phases)
        self._subject = TextField(look, tr("Mata pelajaran"), suggestions=choices.subjects)
        models = [("", tr("Belum dipilih")), *((model.id, model.label) for model in choices.models)]
        self._model = ComboField(look, tr("Model pembelajaran"), models)
        self._started = DateField(look, tr("Tanggal mulai"))
        self._ended = DateField(look, tr("Tanggal selesai"))
        self._place = TextField(look, tr("Tempat"), placeholder=tr("mis. Ruang VIII-B dan kebun sekolah"))
        self._link = TextField(
            look,
            tr("Tautan kode QR"),
            hint=tr("Video atau folder praktik ini; dicetak sebagai kode QR di poster dan lembar umpan balik."),
            placeholder="https://",
        )
        self._build()
        self._connect()

    def show_practice(self, practice: Practice) -> None:
        """Fill the fields."""
        self._practice = practice
        self._class.set_text(practice.class_level)
        self._phase.set_value(practice.phase)
        self._subject.set_text(practice.subject)
        self._model.set_value(practice.learning_model)
        self._started.set_value(practice.started)
        self._ended.set_value(practice.ended)
        self._place.set_text(practice.place)
        self._link.set_text(practice.link)
        self._show_steps(practice.learning_model)

    def focus_first_empty(self) -> None:
        """Put the cursor where something is missing."""
        fields: list[tuple[object, Field]] = [
            (self._class.text(), self._class),
            (self._subject.text(), self._subject),
            (self._model.value(), self._model),
            (self._started.value(), self._started),
            (self._place.text(), self._place),
        ]
        empty = next((field for value, field in fields if not value), self._class)
        empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.M)
        rows: tuple[tuple[Field, Field], ...] = (
            (self._class, self._phase),
            (self._subject, self._model),
            (self._started, self._ended),
        )
        for n, pair in enumerate(rows):
            for side, field in enumerate(pair):
                grid.addWidget(field, n, side, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._place, len(rows), 0, 1, 2)
        grid.addWidget(self._link, len(rows) + 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        self._class.edited.connect(self._on_class)
        self._phase.edited.connect(self._on_phase)
        self._subject.edited.connect(self._on_subject)
        self._model.edited.connect(self._on_model)
        self._started.edited.connect(self._on_started)
        self._ended.edited.connect(self._on_ended)
        self._place.edited.connect(self._on_place)
        self._link.edited.connect(self._on_link)

    def _on_class(self, class_level: str) -> None:
        """The phase follows the class, unless another one was chosen."""
        fields = PracticeFields(class_level=class_level)
        before = self._practice
        followed = before is None or before.phase in ("", self._choices.phase_of(before.class_level))
        phase = self._choices.phase_of(class_level)
        if followed and phase:
            fields["phase"] = phase
        self.changed.emit(dict(fields))

    def _on_phase(self, phase: str) -> None:
        self.changed.emit({"phase": phase})

    def _on_subject(self, subject: str) -> None:
        self.changed.emit({"subject": subject})

    def _on_model(self, model: str) -> None:
        self._show_steps(model)
        self.changed.emit({"learning_model": model})

    def _on_started(self, started: date | None) -> None:
        self.changed.emit({"started": started})

    def _on_ended(self, ended: date | None) -> None:
        self.changed.emit({"ended": ended})

    def _on_place(self, place: str) -> None:
        self.changed.emit({"place": place})

    def _on_link(self, link: str) -> None:
        self.changed.emit({"link": link})

    def _show_steps(self, model_id: str) -> None:
        model = self._choices.model(model_id)
        steps = " → ".join(step.split(":")[0] for step in model.course) if model else ""
        self._model.set_hint(tr("Langkahnya: {steps}.", steps=steps) if steps else "")
        self._model.control.setToolTip(
            "\n".join(f"{n}. {step}" for n, step in enumerate(model.steps, 1)) if model else ""
        )


def facts_line(practice: Practice, choices: Choices) -> str:
    """The facts as one line: Kelas VIII · Fase D · IPA · NHT · 8–19 September 2025 · Ruang VIII-B."""
    model = choices.model(practice.learning_model)
    parts = (
        tr("Kelas {name}", name=practice.class_level) if practice.class_level else "",
        tr("Fase {name}", name=practice.phase) if practice.phase else "",
        practice.subject,
        model.label if model else practice.learning_model,
        period(practice.started, practice.ended),
        practice.place,
    )
    return "  ·  ".join(part for part in parts if part)
