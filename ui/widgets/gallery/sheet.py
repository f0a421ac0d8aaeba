"""Everything that is said of the chosen photos, and can be done with them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portfolio.services.practices import PracticeLine
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.gallery.activity_part import ActivityPart
from ui.widgets.gallery.choice import Choice, Details
from ui.widgets.gallery.facts_part import FactsPart
from ui.widgets.gallery.labels_part import LabelsPart
from ui.widgets.gallery.preview import Preview
from ui.widgets.gallery.standing_part import StandingPart
from ui.widgets.gallery.tools import Tools
from ui.widgets.gallery.uses_part import UsesPart
from ui.widgets.gallery.words_form import WordsForm
from ui.widgets.labels import Hairline, OneLine, Words
from ui.widgets.pictures import Pictures


class ChoiceSheet(QWidget):
    """Parts one under the other, those that make sense for one photo, for several, or for those in the trash."""

    viewed = Signal()
    crop_wanted = Signal()
    replace_wanted = Signal()
    consent_wanted = Signal(object)
    """ids of photos whose consent is to be recorded"""
    blur_wanted = Signal(str)
    """id of the photo of which areas are to be blurred"""
    opened = Signal(str, str)
    """place and record that show the photo"""
    renewed = Signal()
    """other photos are chosen than before"""

    def __init__(self, choice: Choice, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._shown: tuple[str, ...] = ()
        self._tags: Sequence[str] = ()
        self.preview = Preview(look, pictures)
        self.tools = Tools(look)
        self.words = WordsForm(look)
        self.activity = ActivityPart(look)
        self.labels = LabelsPart(look)
        self.standing = StandingPart(look)
        self.uses = UsesPart(look)
        self.facts = FactsPart(look)
        self.back = Button(look, tr("Kembalikan"), "primary", "archive-restore")
        self._build()
        self._connect()
        self._show()

    def know(self, tags: Sequence[str]) -> None:
        """The labels that are in use."""
        self._tags = tags
        self.labels.show_labels(self._choice.lines, tags)

    def offer(self, practices: Sequence[PracticeLine]) -> None:
        """The practices that photos can be put into."""
        self.uses.offer(practices)

    def flush(self) -> None:
        """Send what is typed."""
        self.words.flush()
        if self._choice.lines and self._choice.writable:
            self.labels.flush()

    def _build(self) -> None:
        self._count = Words("", "heading")
        self._name = OneLine("", "strong")
        self._back_words = Words(tr("Foto kembali ke praktik yang dulu memuatnya."), "caption")
        self._rules = [Hairline() for _ in range(3)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for part in (
            self._count, self.preview, self._name, self.back, self._back_words, self.tools, self.activity,
            self.words, self._rules[0], self.labels, self.standing, self._rules[1], self.uses, self._rules[2],
            self.facts,
        ):  # fmt: skip
            column.addWidget(part)

    def _connect(self) -> None:
        choice = self._choice
        choice.changed.connect(self._show)
        choice.told.connect(self._on_told)
        self.words.described.connect(choice.describe)
        self.activity.named.connect(choice.name_activity)
        self.labels.added.connect(self._on_label_added)
        self.labels.removed.connect(self._on_label_removed)
        self.standing.state_chosen.connect(choice.set_consent)
        self.standing.consent_wanted.connect(self._on_consent)
        self.standing.blur_wanted.connect(self._on_blur)
        self.uses.practice_chosen.connect(choice.place_in)
        self.uses.opened.connect(self.opened)
        self.preview.pressed.connect(self.viewed)
        self.tools.viewed.connect(self.viewed)
        self.tools.turned.connect(choice.turn)
        self.tools.crop_wanted.connect(self.crop_wanted)
        self.tools.replace_wanted.connect(self.replace_wanted)
        self.tools.thrown_away.connect(choice.throw_away)
        self.back.clicked.connect(choice.bring_back)

    def _show(self) -> None:
        """Show what the lines of the chosen photos say; what else there is to say follows."""
        lines, trashed = self._choice.lines, self._choice.trashed
        one, some = len(lines) == 1, bool(lines) and not trashed
        fresh, self._shown = self._choice.ids != self._shown, self._choice.ids
        self._count.setVisible(len(lines) > 1)
        self._count.setText(ntr("{n} foto dipilih", len(lines)))
        self.preview.setVisible(one)
        self._name.setVisible(one and trashed)
        _show_all(bool(lines) and trashed, self.back, self._back_words)
        _show_all(some, self.tools, self.words, self.labels, self.standing, self.uses, *self._rules[:2])
        _show_all(some and not one, self.activity)
        _show_all(some and one, self.facts, self._rules[2])
        if one:
            self.preview.show_line(lines[0])
            self._name.set_text(lines[0].caption or lines[0].name)
        if some:
            self.tools.fit(len(lines), writable=self._choice.writable)
            self.labels.show_labels(lines, self._tags)
            self.standing.show_lines(lines)
            self._enable()
        if fresh:
            self.activity.empty()
            self.renewed.emit()
            if some and not one:
                self.uses.show_uses(None)

    def _enable(self) -> None:
        for part in (self.words, self.activity, self.labels, self.standing, self.uses.practices):
            part.setEnabled(self._choice.writable)

    def _on_told(self, details: Details) -> None:
        self.words.show_words(details.words)
        if details.photo is not None:
            self.facts.show_photo(details.photo)
            self.uses.show_uses(details.uses)

    def _on_label_added(self, name: str) -> None:
        self._choice.tag(add=[name])

    def _on_label_removed(self, name: str) -> None:
        self._choice.tag(remove=[name])

    def _on_consent(self) -> None:
        self.consent_wanted.emit(self._choice.ids)

    def _on_blur(self) -> None:
        self.blur_wanted.emit(self._choice.ids[0])


def _show_all(visible: bool, *parts: QWidget) -> None:
    for part in parts:
        part.setVisible(visible)
