"""Which practice is shared, in which writing frame, in how many words, on which paper."""

from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from portfolio.progress import Progress
from portfolio.services import frameworks, practice_output, practices
from portfolio.services.libraries import Library
from portfolio.services.practice_output import FEWEST_WORDS, Version
from portfolio.services.publish import Exported
from portfolio.texts import decimal, ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.combo_field import ComboField
from ui.widgets.fields import TextField
from ui.widgets.labels import Words
from ui.widgets.pages.export_preview import ExportChoice
from ui.widgets.share.report_choices import ReportChoices

_MOST_WORDS = 5000


@dataclass(frozen=True, slots=True)
class PracticeChoice(ExportChoice):
    """What is chosen of one practice."""

    practice_id: str = ""
    version: Version = field(default_factory=Version)
    paper: str = "A4"


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is to choose from."""

    practices: tuple[tuple[str, str], ...]
    """Id and title of each."""
    frames: tuple[tuple[str, str], ...]
    """Id and name of each."""


def read_offer(library: Library) -> Offer:
    """The practices and frames of a library."""
    lines = practices.list_practices(library)
    frames = frameworks.writing_frames(library)
    return Offer(
        tuple((line.id, line.title or tr("Praktik tanpa judul")) for line in lines),
        tuple((frame.id, frame.label) for frame in frames),
    )


def export_chosen(library: Library, path: Path, choice: ExportChoice, progress: Progress) -> Exported:
    """Write the practice as it is chosen. Raises as `practice_output.export_practice` does."""
    chosen = choice if isinstance(choice, PracticeChoice) else PracticeChoice()
    return practice_output.export_practice(
        library,
        path,
        chosen.practice_id,
        chosen.version,
        paper=chosen.paper,
        max_mb=chosen.max_mb,
        draft=chosen.draft,
        leave_out=chosen.leave_out,
        initials=chosen.initials,
        progress=progress,
    )


def count(library: Library, choice: PracticeChoice) -> tuple[PracticeChoice, int]:
    """How many words the chosen version has, with the choice that was counted."""
    return choice, practice_output.version_words(library, choice.practice_id, choice.version)


class PracticeChoices(ReportChoices):
    """The choices of one practice, above those of every file."""

    def __init__(self, look: Look, practice_id: str = "", *, choose: bool, parent: QWidget | None = None) -> None:
        """Begin with a practice; `choose` says whether another one may be taken."""
        super().__init__(look, 0, parent)
        self._wanted = practice_id
        self.practice = ComboField(look, tr("Praktik baik"), [])
        self.practice.setVisible(choose)
        self.frame = ComboField(
            look, tr("Kerangka tulisan"), [("", tr("Seperti ditulis"))], hint=tr("Naskah aslinya tetap seperti semula.")
        )
        self.words = TextField(
            look,
            tr("Paling banyak berapa kata"),
            hint=tr("Kosongkan untuk naskah utuh. Contoh: 500."),
            placeholder=tr("utuh"),
        )
        self.told = Words("", "strong")
        self.paper = ComboField(look, tr("Ukuran kertas"), [("A4", "A4"), ("A5", "A5"), ("F4", "F4")])
        self.paper.set_value("A4")
        for place, widget in enumerate((self.practice, self.frame, self.words, self.told, self.paper)):
            self.column.insertWidget(place, widget)
        self.column.insertSpacing(5, Space.M)
        self.column.setSpacing(Space.S)
        for one in (self.practice, self.frame, self.words, self.paper):
            one.edited.connect(self._on_chosen)
        # They stand above what was there before them, and the keyboard goes through them first.
        fields = (self.practice.control, self.frame.control, self.words.control, self.paper.control, self.draft)
        for former, following in pairwise(fields):
            QWidget.setTabOrder(former, following)

    @property
    @override
    def choice(self) -> PracticeChoice:
        """What is chosen; a number of words that can't be understood counts as none."""
        plain = super().choice
        return PracticeChoice(
            plain.draft,
            plain.max_mb,
            plain.initials,
            plain.leave_out,
            practice_id=self.practice.value(),
            version=Version(self.frame.value(), self._most_words()),
            paper=self.paper.value(),
        )

    @property
    def title(self) -> str:
        """What the chosen practice is called."""
        return self.practice.control.currentText()

    def show_offer(self, offer: Offer) -> None:
        """Offer these; the practice that was wished for is chosen."""
        self.practice.set_choices(offer.practices)
        if offer.practices:
            known = {key for key, _ in offer.practices}
            self.practice.set_value(self._wanted if self._wanted in known else offer.practices[0][0])
        self.frame.set_choices([("", tr("Seperti ditulis")), *offer.frames])
        self.frame.set_value("")

    def show_count(self, counted: tuple[PracticeChoice, int]) -> None:
        """Say how long the version is that is chosen still."""
        choice, number = counted
        if (choice.practice_id, choice.version) == (self.choice.practice_id, self.choice.version):
            self.told.setText(ntr("Versi ini {n} kata.", number))

    def _most_words(self) -> int | None:
        typed = self.words.text().strip().replace(".", "")
        number = int(typed) if typed.isdecimal() and len(typed) < 6 else None
        usable = number is not None and FEWEST_WORDS <= number <= _MOST_WORDS
        warning = "" if usable or not typed else tr("Tulis angka dari {n} ke atas.", n=decimal(FEWEST_WORDS))
        self.words.set_warning(warning)
        return number if usable else None
