"""The lesson on the page, step by step: what teacher and pupils did in each phase of the learning model."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.domain.changes import Receipt
from portfolio.domain.framework import FrameworkItem
from portfolio.domain.practice import PracticeStep
from portfolio.errors import NotFound
from portfolio.services import frameworks, lesson_steps
from portfolio.services.lesson_steps import EXPERIENCES, PRINCIPLES, Lesson
from portfolio.services.libraries import Library
from portfolio.services.practices import PracticePage
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.style import restyle
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.labels import Words
from ui.widgets.pictures import Pictures
from ui.widgets.writing.growing_edit import INDENT
from ui.widgets.writing.measure_card import read_number
from ui.widgets.writing.open_practice import OpenPractice
from ui.widgets.writing.steps_card import StepCard

_TABLES = ("practice", "practice_step", "practice_photo", "photo")


@dataclass(frozen=True, slots=True)
class _Reading:
    """A lesson with what its steps can name."""

    lesson: Lesson
    principles: tuple[FrameworkItem, ...]
    experiences: tuple[FrameworkItem, ...]
    time: tuple[str, bool]


class StepsBlock(QWidget):
    """Identity and steps of the documented lesson; as long as there is no step, an invitation."""

    card_made = Signal(object)
    """a `StepCard` that is new: its texts are followed by the page"""

    def __init__(self, practice: OpenPractice, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practice, self._look, self._pictures = practice, look, pictures
        self._shown_id = ""
        self._begin_new = False
        self.cards: list[StepCard] = []
        self._soon = QTimer(self, singleShot=True, interval=30)
        self._soon.timeout.connect(self._ask)
        self._build()
        practice.shown.connect(self._on_page)
        practice.session.changed.connect(self._on_changed)
        pictures.ready.connect(self._on_picture)
        self.hide()

    def set_read_only(self, read_only: bool) -> None:
        """Show, but take no edits."""
        for widget in (self._begin, self._add, *self._identity):
            widget.setEnabled(not read_only)
        for card in self.cards:
            card.set_read_only(read_only)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(INDENT, 0, INDENT, 0)
        column.setSpacing(Space.M)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        sign = QLabel()
        sign.setPixmap(self._look.pixmap("list-ordered", "primary"))
        head.addWidget(sign)
        head.addWidget(Words(tr("Langkah pembelajaran"), "heading", wrap=False), 1)
        column.addLayout(head)
        self._about = Words("", "muted")
        column.addWidget(self._about)
        self._build_identity(column)
        self._column = QVBoxLayout()
        self._column.setSpacing(Space.M)
        column.addLayout(self._column)
        self._time = Words("", "muted")
        column.addWidget(self._time)
        row = QHBoxLayout()
        self._begin = Button(self._look, "", "quiet", "list-ordered")
        self._begin.clicked.connect(self._on_begin)
        self._add = Button(self._look, tr("Tambah langkah"), "plain", "plus")
        self._add.clicked.connect(self._on_add)
        row.addWidget(self._begin)
        row.addWidget(self._add)
        row.addStretch(1)
        column.addLayout(row)

    def _build_identity(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        self.topic = TextField(self._look, tr("Materi"), placeholder=tr("mis. Tekanan zat cair"))
        self.minutes = TextField(self._look, tr("Waktu (menit)"), placeholder="80")
        self.pupils = TextField(self._look, tr("Jumlah murid"), placeholder="31")
        self._identity = (self.topic, self.minutes, self.pupils)
        for field, stretch in zip(self._identity, (3, 2, 2), strict=True):
            row.addWidget(field, stretch)
        self._identity_row = QWidget()
        self._identity_row.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._identity_row)
        self.topic.edited.connect(self._on_topic)
        self.minutes.edited.connect(self._on_minutes)
        self.pupils.edited.connect(self._on_pupils)

    def _ask(self) -> None:
        if self._practice.id:
            self._practice.session.ask(self, self._on_reading, _read, self._practice.id)

    def _on_page(self, page: PracticePage) -> None:
        if page.practice.id != self._shown_id:
            self._ask()

    def _on_changed(self, receipt: Receipt) -> None:
        if self._practice.id and receipt.touches(*_TABLES):
            self._soon.start()

    def _on_reading(self, reading: _Reading | None) -> None:
        if reading is None or reading.lesson.practice.id != self._practice.id:
            return
        lesson = reading.lesson
        self._shown_id = lesson.practice.id
        self.topic.set_text(lesson.practice.topic)
        self.minutes.set_text(str(lesson.practice.minutes or ""))
        self.pupils.set_text(str(lesson.practice.pupil_count or ""))
        if [card.step_id for card in self.cards] != [step.id for step in lesson.steps]:
            self._rebuild(lesson.steps, reading)
        for number, (card, step) in enumerate(zip(self.cards, lesson.steps, strict=True), start=1):
            card.show_step(step, number, lesson.photos)
        self._show_words(reading)
        self.show()

    def _show_words(self, reading: _Reading) -> None:
        lesson = reading.lesson
        begun = bool(lesson.steps)
        self._identity_row.setVisible(begun)
        model = lesson.model
        if begun:
            self._about.setText(tr("Dicetak sebagai tabel: siapa melakukan apa, berapa lama, dan fotonya."))
        elif model is not None:
            self._about.setText(tr("Ceritakan satu pelajaran menurut langkah {model}.", model=model.label))
        else:
            self._about.setText(
                tr("Pilih model pembelajaran di atas supaya langkahnya terisi, atau tambahkan langkah sendiri.")
            )
        self._begin.setVisible(lesson.begins_with_phases)
        if model is not None:
            words = tr("Isi langkah {model}", model=model.label)
            self._begin.setText(words)
            self._begin.setAccessibleName(words)
        told, agrees = reading.time
        self._time.setText(told)
        self._time.setVisible(bool(told))
        role = "muted" if agrees else "warn"
        if self._time.property("role") != role:
            self._time.setProperty("role", role)
            restyle(self._time)

    def _rebuild(self, steps: Sequence[PracticeStep], reading: _Reading) -> None:
        kept = {card.step_id: card for card in self.cards}
        known = {step.id for step in steps}
        for step_id, card in kept.items():
            self._column.removeWidget(card)
            if step_id not in known:
                card.hide()
                card.deleteLater()
        self.cards = [kept.get(step.id) or self._new_card(step, reading) for step in steps]
        for card in self.cards:
            self._column.addWidget(card)
        if self._begin_new and self.cards:
            self._begin_new = False
            self.cards[-1].begin()

    def _new_card(self, step: PracticeStep, reading: _Reading) -> StepCard:
        card = StepCard(
            self._look, self._pictures, step, principles=reading.principles, experiences=reading.experiences
        )
        card.set_read_only(not self._practice.writable)
        card.changed.connect(self._on_step)
        card.moved.connect(self._on_moved)
        card.removed.connect(self._on_removed)
        self.card_made.emit(card)
        return card

    def _on_begin(self) -> None:
        self._practice.session.edit(lesson_steps.begin_steps, self._practice.id)

    def _on_add(self) -> None:
        self._begin_new = True
        self._practice.session.edit(lesson_steps.add_step, self._practice.id)

    def _on_step(self, step_id: str, fields: dict[str, Any]) -> None:
        self._practice.session.edit(lesson_steps.change_step, step_id, **fields)

    def _on_moved(self, step_id: str, by: int) -> None:
        place = [card.step_id for card in self.cards].index(step_id) + by
        if 0 <= place < len(self.cards):
            self._practice.session.edit(lesson_steps.move_step, step_id, place)

    def _on_removed(self, step_id: str) -> None:
        self._practice.session.edit(lesson_steps.remove_step, step_id)

    def _on_topic(self, text: str) -> None:
        self._practice.session.edit(lesson_steps.change_lesson, self._practice.id, topic=text)

    def _on_minutes(self, text: str) -> None:
        if number := whole_number(self.minutes, text, lesson_steps.LONGEST):
            self._practice.session.edit(lesson_steps.change_lesson, self._practice.id, minutes=number[0])

    def _on_pupils(self, text: str) -> None:
        if number := whole_number(self.pupils, text, 10_000):
            self._practice.session.edit(lesson_steps.change_lesson, self._practice.id, pupil_count=number[0])

    def _on_picture(self, photo_id: str) -> None:
        for card in self.cards:
            card.refresh(photo_id)


def whole_number(field: TextField, text: str, most: int) -> tuple[int | None] | None:
    """The number that was typed, (None,) for an emptied field; None where it is none, which the field then says."""
    value = read_number(text)
    if text.strip() and (value is None or not 0 < value <= most or value != int(value)):
        field.set_warning(tr("Tulis angka saja, mis. 40."))
        return None
    field.set_warning("")
    return (int(value) if value is not None else None,)


def _read(library: Library, practice_id: str) -> _Reading | None:
    try:
        lesson = lesson_steps.open_lesson(library, practice_id)
    except NotFound:
        return None
    tables = (frameworks.table(one, library) for one in (PRINCIPLES, EXPERIENCES))
    principles, experiences = (table.items if table else () for table in tables)
    return _Reading(lesson, principles, experiences, lesson_steps.time_words(lesson))
