"""A poll on the screen: chosen, narrowed, read, and passed on as a table, pages or a chapter."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.domain.polling import Poll, Tally
from portfolio.services.poll_words import level_label, topic_label
from portfolio.texts import decimal, ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.booklet_button import BookletButton
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.combo_field import ComboField
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Words
from ui.widgets.needs.bars import BarKey, BarLine, Bars
from ui.widgets.needs.need_table import NeedTable
from ui.widgets.needs.poll_form import PollForm
from ui.widgets.needs.poll_numbers import PollNumbers
from ui.widgets.needs.reading import Polls
from ui.widgets.needs.words import counted
from ui.widgets.one_of import OneOf

_MOST_BARS = 15


class PollPart(QWidget):
    """All polls; one of them is shown."""

    import_wanted = Signal()
    chosen = Signal(object)
    """id of another poll"""
    narrowed = Signal(str, str)
    """district and level, "" for all"""
    edited = Signal(str, dict)
    """id of a poll, fields"""
    remove_wanted = Signal(str)
    table_wanted = Signal()
    print_wanted = Signal()
    booklet_chosen = Signal(str, bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._waiting = QWidget()
        self._empty = EmptyState(
            look,
            "empty-people",
            tr(
                "Buka berkas XLSX atau CSV dari formulir polling Anda, apa pun nama kolomnya. Nama orang tidak "
                "disimpan; yang dihitung adalah daerah, jenjang, lama mengajar, topik, dan siapa yang belum pernah "
                "dilatih."
            ),
            tr("Impor polling…"),
            title=tr("Belum ada polling"),
        )
        self._empty.pressed.connect(self.import_wanted)
        self._whole = QWidget()
        self._build_whole()
        self._pages = OneOf(self._waiting, self._empty, self._whole)
        outer.addWidget(self._pages)

    def show_polls(self, polls: Polls) -> None:
        """Show the polls, and the one that is looked at."""
        if polls.survey is None or polls.poll is None:
            self._pages.show_only(self._empty)
            return
        self._pages.show_only(self._whole)
        self.which.set_choices([(one.survey.id, one.survey.title or tr("Polling tanpa judul")) for one in polls.lines])
        self.which.set_value(polls.survey.id)
        self.which.setVisible(len(polls.lines) > 1)
        self.title.setText(polls.survey.title or tr("Polling tanpa judul"))
        self.title.setVisible(len(polls.lines) == 1)
        self.district.set_choices([("", tr("Semua daerah")), *((one, one) for one in polls.districts)])
        self.district.set_value(polls.district)
        self.level.set_choices([("", tr("Semua jenjang")), *((one, level_label(one)) for one in polls.levels)])
        self.level.set_value(polls.level)
        self.booklet.show_places(polls.booklets)
        self.form.show_survey(polls.survey)
        self._show_poll(polls.poll)

    def flush(self) -> None:
        """Say now what was typed."""
        self.form.flush()

    def _build_whole(self) -> None:
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        column.addLayout(self._built_choices())
        self.numbers = PollNumbers(self._look)
        column.addWidget(self.numbers)
        column.addLayout(self._built_actions())
        self.topics = Bars(self._look)
        key = BarKey(self._look, tr("Meminta topik ini"), tr("Di antaranya belum pernah dilatih"))
        self._topics_note = Words("", "caption")
        column.addWidget(_card(tr("Topik yang dibutuhkan"), key, self.topics, self._topics_note))
        column.addLayout(self._built_charts())
        column.addWidget(self._built_table())
        self.form = PollForm(self._look)
        self.form.edited.connect(self.edited)
        self.form.remove_wanted.connect(self.remove_wanted)
        column.addWidget(self.form)
        column.addStretch(1)

    def _built_choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        self.title = Words("", "card")
        row.addWidget(self.title, 3, Qt.AlignmentFlag.AlignBottom)
        self.which = ComboField(self._look, tr("Polling"), ())
        self.which.edited.connect(self.chosen)
        row.addWidget(self.which, 3)
        self.district = ComboField(self._look, tr("Kabupaten atau kota"), ())
        self.level = ComboField(self._look, tr("Jenjang"), ())
        for field, share in ((self.district, 2), (self.level, 1)):
            field.edited.connect(self._on_narrowed)
            row.addWidget(field, share)
        return row

    def _built_actions(self) -> QHBoxLayout:
        actions = QHBoxLayout()
        actions.setSpacing(Space.S)
        save = Button(self._look, tr("Simpan tabel (XLSX)…"), "quiet", "file-spreadsheet")
        save.clicked.connect(self.table_wanted)
        printing = Button(self._look, tr("Cetak polling…"), "quiet", "printer")
        printing.clicked.connect(self.print_wanted)
        self.booklet = BookletButton(self._look)
        self.booklet.chosen.connect(self.booklet_chosen)
        for button in (printing, self.booklet, save):
            actions.addWidget(button)
        actions.addStretch(1)
        return actions

    def _built_charts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(Space.L)
        self.charts: dict[str, Bars] = {}
        self._silent: dict[str, QLabel] = {}
        self._cards: dict[str, Card] = {}
        titles = {
            "districts": tr("Kabupaten atau kota"), "levels": tr("Jenjang"), "years": tr("Lama mengajar (tahun)"),
            "modes": tr("Moda pilihan"),
        }  # fmt: skip
        for n, (name, title) in enumerate(titles.items()):
            bars, note = Bars(self._look), Words("", "caption")
            self.charts[name], self._silent[name] = bars, note
            self._cards[name] = _card(title, bars, note)
            grid.addWidget(self._cards[name], n // 2, n % 2, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(n % 2, 1)
        return grid

    def _built_table(self) -> QWidget:
        self.needs = NeedTable()
        hint = Words(tr("Yang belum pernah dilatih berdiri paling atas."), "muted")
        return _card(tr("Kebutuhan menurut daerah"), hint, self.needs)

    def _show_poll(self, poll: Poll) -> None:
        self.numbers.show_poll(poll)
        self.topics.show_lines(
            [
                BarLine(topic_label(one.key), one.count, counted(one.count, poll.total), one.never_trained)
                for one in poll.topics.counts[:_MOST_BARS]
            ]
        )
        self._topics_note.setText(f"{_base(poll.topics)} {tr('Satu orang boleh meminta beberapa topik.')}")
        self._show_chart("districts", poll.districts, str)
        self._show_chart("levels", poll.levels, level_label)
        self._show_chart("years", poll.years, str)
        self._show_chart("modes", poll.modes, str)
        self.needs.show_needs(poll.needs)

    def _show_chart(self, name: str, tally: Tally, named: Callable[[str], str]) -> None:
        lines = [
            BarLine(named(one.key), one.count, counted(one.count, tally.total)) for one in tally.counts[:_MOST_BARS]
        ]
        self._cards[name].setVisible(bool(lines))  # what the poll did not ask needs no empty chart
        self.charts[name].show_lines(lines)
        self._silent[name].setText(_base(tally))

    def _on_narrowed(self, _value: object) -> None:
        self.narrowed.emit(self.district.value(), self.level.value())


def _card(title: str, *widgets: QWidget) -> Card:
    card = Card(Space.L)
    card.column.addWidget(Words(title, "heading"))
    for widget in widgets:
        card.column.addWidget(widget)
    return card


def _base(tally: Tally) -> str:
    """Of how many a chart counts, and what it leaves out."""
    parts: list[Any] = [tr("n = {total}.", total=decimal(tally.total))]
    if tally.silent:
        parts.append(ntr("{n} orang tidak menjawab ini.", tally.silent))
    if len(tally.counts) > _MOST_BARS:
        parts.append(ntr("{n} jawaban yang lebih jarang tidak digambar.", len(tally.counts) - _MOST_BARS))
    return " ".join(parts)
