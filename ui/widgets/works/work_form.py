"""What is said of a work: what its label tells, and where it stands."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from portfolio.domain.framework import FrameworkItem
from portfolio.domain.wording import count_words
from portfolio.services.artifacts import Work
from portfolio.texts import chosen, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import IconButton
from ui.widgets.card import Card
from ui.widgets.chips import ToggleChip
from ui.widgets.fields import ComboField, DateField, Field, TextField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Words
from ui.widgets.plain_text_field import PlainTextField
from ui.widgets.works.makers import MakersField
from ui.widgets.works.reading import Works

_FEWEST, _MOST = 30, 50
"""Words that a description should have."""


class WorkForm(Card):
    """One work; what is typed is said a moment later."""

    edited = Signal(str, dict)
    """the work's id, fields"""
    makers_changed = Signal(str, list)
    """the work's id, `Maker`s"""
    dimension_set = Signal(str, str, bool)
    """the work's id, a dimension's, whether it shows it"""
    move_wanted = Signal(str, int)
    """the work's id; -1 for up, 1 for down"""
    removed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Space.L, parent)
        self._look = look
        self._id = ""
        self._texts: dict[str, TextField | PlainTextField] = {}
        self._choices: dict[str, ComboField] = {}
        self._offered: dict[str, tuple[tuple[str, str], ...]] = {}
        self._chips: dict[str, ToggleChip] = {}
        self._build_head()
        self._build_words()
        self._build_facts()

    def show_work(self, work: Work, page: Works) -> None:
        """Show the work; what is being typed stays."""
        artifact = work.artifact
        if artifact.id != self._id:
            self.flush()
            self._id = artifact.id
        for name, field in self._texts.items():
            field.set_text(getattr(artifact, name))
        self.makers.know(page.pupils)
        self.makers.set_text(", ".join(one.name for one in work.makers))
        self.made_on.set_value(artifact.made_on)
        for name, offered in (
            ("teacher_id", page.teachers), ("station_id", page.stations), ("practice_id", page.practices)
        ):  # fmt: skip
            choices = (("", tr("Belum dipilih")), *offered)
            if self._offered.get(name) != choices:
                # Offered anew, a list that is open would close.
                self._offered[name] = choices
                self._choices[name].set_choices(choices)
            self._choices[name].set_value(getattr(artifact, name) or "")
        self._show_dimensions(page.dimensions, work.dimensions)
        self._count()

    def begin(self) -> None:
        """Put the cursor where a new work begins."""
        self._texts["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Say now what was typed."""
        for field in (*self._texts.values(), self.makers, self.made_on):
            field.flush()

    def _build_head(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        title = TextField(self._look, tr("Judul karya"), placeholder=tr("mis. Perahu Plastisin"))
        row.addWidget(self._kept("title", title), 1)
        more = IconButton(self._look, "ellipsis", tr("Tindakan lain"), "text")
        more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        for words, icon, slot in (
            (tr("Naikkan urutannya"), "arrow-up", self._on_up),
            (tr("Turunkan urutannya"), "arrow-down", self._on_down),
            (tr("Hapus karya ini"), "trash-2", self._on_remove),
        ):
            menu.addAction(self._look.icon(icon, "danger" if icon == "trash-2" else "text"), words, slot)
        more.setMenu(menu)
        row.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self.makers = MakersField(self._look)
        self.makers.edited.connect(self._on_makers)
        self.column.addWidget(self.makers)

    def _build_words(self) -> None:
        about = PlainTextField(self._look, tr("Tentang karya ini"), lines=3)
        process = PlainTextField(self._look, tr("Proses"), placeholder=tr("Bagaimana karya ini dibuat?"), lines=3)
        learnt = tr("Apa yang dipelajari pembuatnya?")
        reflection = PlainTextField(self._look, tr("Refleksi"), placeholder=learnt, lines=2)
        for name, field in (("about", about), ("process", process), ("reflection", reflection)):
            self.column.addWidget(self._kept(name, field))
        about.control.textChanged.connect(self._count)
        self._about = about

    def _build_facts(self) -> None:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.M)
        link = TextField(
            self._look,
            tr("Tautan kode QR"),
            hint=tr("Video, folder, atau halaman web. Bila kosong, label dicetak tanpa kode."),
            placeholder="https://",
        )
        self.made_on = DateField(self._look, tr("Tanggal dibuat"))
        self.made_on.setObjectName("made_on")
        self.made_on.edited.connect(self._on_edited)
        self._cells: list[Field] = [
            self._kept("class_level", TextField(self._look, tr("Kelas"), placeholder="VIII-B")),
            self._kept("subject", TextField(self._look, tr("Mata pelajaran"))),
            self._kept("material", TextField(self._look, tr("Bahan dan teknik"))),
            self.made_on,
            self._chosen("teacher_id", tr("Guru pembimbing")),
            self._chosen("station_id", tr("Stan")),
            self._chosen("practice_id", tr("Bagian dari praktik")),
            self._kept("link", link),
        ]
        self._arrange(2)
        self.column.addLayout(self._grid)
        self.column.addWidget(Words(tr("Dimensi profil lulusan"), "label"))
        ground = QWidget()
        self._flow = FlowLayout(ground)
        self.column.addWidget(ground)

    def _arrange(self, columns: int) -> None:
        self._columns = columns
        for n, field in enumerate(self._cells):
            self._grid.addWidget(field, n // columns, n % columns, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns > 1 else 0)

    def _kept(self, name: str, field: TextField | PlainTextField) -> TextField | PlainTextField:
        field.setObjectName(name)
        field.edited.connect(self._on_edited)
        self._texts[name] = field
        return field

    def _chosen(self, name: str, label: str) -> ComboField:
        field = ComboField(self._look, label, [("", tr("Belum dipilih"))])
        field.setObjectName(name)
        field.edited.connect(self._on_choice)
        self._choices[name] = field
        return field

    def _show_dimensions(self, items: Sequence[FrameworkItem], shown: frozenset[str]) -> None:
        if list(self._chips) != [item.id for item in items]:
            self._flow.clear()
            self._chips = {}
            for item in items:
                chip = ToggleChip(self._look, chosen(item.short or item.name, item.short_en or item.name_en))
                chip.setObjectName(item.id)
                chip.clicked.connect(self._on_dimension)
                self._chips[item.id] = chip
                self._flow.addWidget(chip)
        for item_id, chip in self._chips.items():
            chip.show_state(item_id in shown)

    def _count(self) -> None:
        count = count_words(self._about.text())
        fit = tr("30–50 kata paling enak dibaca.")
        if count and not _FEWEST <= count <= _MOST:
            fit = tr("{n} kata; 30–50 kata paling enak dibaca.", n=count)
        self._about.set_hint(fit)

    def _on_edited(self, value: Any) -> None:
        field = self.sender()
        if isinstance(field, Field):
            self.edited.emit(self._id, {field.objectName(): value})

    def _on_choice(self, value: str) -> None:
        field = self.sender()
        if isinstance(field, Field):
            self.edited.emit(self._id, {field.objectName(): value or None})

    def _on_makers(self, text: str) -> None:
        self.makers_changed.emit(self._id, self.makers.makers_in(text))

    def _on_dimension(self, on: bool) -> None:
        self.dimension_set.emit(self._id, self.sender().objectName(), on)

    def _on_up(self) -> None:
        self.move_wanted.emit(self._id, -1)

    def _on_down(self) -> None:
        self.move_wanted.emit(self._id, 1)

    def _on_remove(self) -> None:
        self.removed.emit(self._id)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            columns = 2 if self.width() >= 430 else 1
            if columns != self._columns:
                self._arrange(columns)
        return super().event(event)
