"""What a deck tells of, how long it may take, its shape, and what that leaves out."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from portfolio.progress import Progress
from portfolio.services import decks
from portfolio.services.decks import Subject, Talk
from portfolio.services.libraries import Library
from portfolio.services.publish import Exported
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.combo_field import ComboField
from ui.widgets.labels import Words
from ui.widgets.pages.export_preview import ExportChoice

_MINUTES = ("7", "10", "15", "0")
_MOST_TITLES = 6


@dataclass(frozen=True, slots=True)
class DeckChoice(ExportChoice):
    """What is chosen of a deck."""

    subject: Subject | None = None
    minutes: float = 10.0
    """0 for all slides."""
    ratio: str = "16:9"


def export_chosen(library: Library, path: Path, choice: ExportChoice, progress: Progress) -> Exported:
    """Write the deck as it is chosen, as PPTX or PDF by the name of `path`. Raises as `decks.export_deck` does."""
    deck = choice if isinstance(choice, DeckChoice) else DeckChoice()
    return decks.export_deck(
        library,
        path,
        deck.subject,
        minutes=deck.minutes,
        ratio=deck.ratio,
        draft=deck.draft,
        max_mb=deck.max_mb,
        leave_out=deck.leave_out,
        initials=deck.initials,
        progress=progress,
    )


class DeckChoices(QWidget):
    """The choices of one deck, one under the other."""

    changed = Signal()
    """the deck will look different"""

    def __init__(self, look: Look, subject: Subject | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subjects: dict[str, Subject] = {_key(subject): subject} if subject else {}
        self._first = _key(subject) if subject else ""
        self._left_out: frozenset[str] = frozenset()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        self.subject = ComboField(look, tr("Isi salindia"), [])
        self.minutes = ComboField(look, tr("Lama bicara"), [(key, _minutes_name(key)) for key in _MINUTES])
        self.minutes.set_value("10")
        self.ratio = ComboField(
            look, tr("Bentuk layar"), [("16:9", tr("Lebar (16:9)")), ("4:3", tr("Proyektor lama (4:3)"))]
        )
        self.ratio.set_value("16:9")
        for field in (self.subject, self.minutes, self.ratio):
            field.edited.connect(self._on_chosen)
            column.addWidget(field)
        self.talk = Words("", "strong")
        self.left_out = Words("", "caption")
        column.addWidget(self.talk)
        column.addWidget(self.left_out)
        column.addSpacing(Space.S)
        self.draft = self._check(column, tr("Buat sebagai draf"))
        self.initials = self._check(column, tr("Cetak inisial murid"))
        column.addStretch(1)

    @property
    def choice(self) -> DeckChoice:
        """What is chosen."""
        return DeckChoice(
            draft=self.draft.isChecked(),
            initials=self.initials.isChecked(),
            leave_out=self._left_out,
            subject=self._subjects.get(self.subject.value()),
            minutes=float(self.minutes.value()),
            ratio=self.ratio.value(),
        )

    def show_subjects(self, subjects: Sequence[tuple[Subject, str]]) -> None:
        """Offer these to tell of; the first, unless one was wished for."""
        self._subjects |= {_key(subject): subject for subject, _ in subjects}
        self.subject.set_choices([(_key(subject), name) for subject, name in subjects])
        if subjects:
            self.subject.set_value(self._first or _key(subjects[0][0]))

    def show_talk(self, talk: Talk) -> None:
        """Say how long the deck takes, and what finds no time."""
        minutes = max(round(talk.seconds / 60), 1)
        self.talk.setText(tr("{slides}, kira-kira {n} menit", slides=ntr("{n} salindia", talk.slides), n=minutes))
        titles = list(dict.fromkeys(talk.left_out))
        shown = " · ".join(titles[:_MOST_TITLES]) + (" …" if len(titles) > _MOST_TITLES else "")
        self.left_out.setText(tr("Tidak dipakai: {titles}", titles=shown) if titles else "")

    def leave_out(self, photo_ids: Sequence[str]) -> None:
        """Do without these photos."""
        self._left_out |= set(photo_ids)
        self.changed.emit()

    def _check(self, column: QVBoxLayout, words: str) -> QCheckBox:
        box = QCheckBox(words)
        box.toggled.connect(self._on_chosen)
        column.addWidget(box)
        return box

    def _on_chosen(self, *_: object) -> None:
        self.changed.emit()


def _minutes_name(key: str) -> str:
    return tr("{n} menit", n=key) if key != "0" else tr("Semua salindia")


def _key(subject: Subject) -> str:
    return f"{subject.kind}:{subject.record_id}"
