"""What is chosen before labels, posters or feedback sheets are printed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from portfolio.progress import Progress
from portfolio.services import artifacts, exhibits, practices
from portfolio.services.exhibits import PAPERS, ExhibitKind, Exported
from portfolio.services.libraries import Library
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.fields import ComboField
from ui.widgets.labels import Words
from ui.widgets.pages.export_preview import ExportChoice
from ui.widgets.works.reading import works_title

_ID = int(Qt.ItemDataRole.UserRole)
_IS_WORK = _ID + 1
_LIST_HEIGHT = 190


@dataclass(frozen=True, slots=True)
class ExhibitChoice(ExportChoice):
    """What is chosen of exhibits."""

    kind: ExhibitKind = "labels"
    paper: str = "A4"
    practice_ids: frozenset[str] = field(default=frozenset())
    work_ids: frozenset[str] = field(default=frozenset())
    blank: bool = False
    bleed: bool = False
    """posters go on beyond their edge, and say where to cut"""

    @property
    def empty(self) -> bool:
        """Whether nothing is ticked that could be printed."""
        return not (self.practice_ids or self.work_ids or self.blank)


@dataclass(frozen=True, slots=True)
class Showable:
    """A practice or a work that can be printed."""

    id: str
    title: str
    is_work: bool


def export_chosen(library: Library, target: Path, choice: ExportChoice, progress: Progress) -> Exported:
    """Write the exhibits as they are chosen. Raises as `exhibits.export_exhibits` does."""
    chosen = choice if isinstance(choice, ExhibitChoice) else ExhibitChoice()
    return exhibits.export_exhibits(
        library,
        chosen.kind,
        target,
        paper=chosen.paper,
        practice_ids=chosen.practice_ids,
        work_ids=chosen.work_ids,
        blank=chosen.blank,
        profile="press" if chosen.bleed else None,
        draft=chosen.draft,
        max_mb=chosen.max_mb,
        leave_out=chosen.leave_out,
        initials=chosen.initials,
        progress=progress,
    )


def read_showables(library: Library) -> Sequence[Showable]:
    """Practices and works that have a title, in their order."""
    lines = [Showable(line.id, line.title, False) for line in practices.list_practices(library) if line.title]
    works = [one.artifact for one in artifacts.list_works(library)]
    return [*lines, *(Showable(one.id, one.title, True) for one in works if one.title)]


class ExhibitChoices(QWidget):
    """What, on which paper, of which records; draft and initials."""

    changed = Signal()

    def __init__(self, look: Look, kind: ExhibitKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._showables: Sequence[Showable] = ()
        self._wanted: frozenset[str] = frozenset()
        self._ticked: dict[tuple[str, str], bool] = {}
        self._left_out: frozenset[str] = frozenset()
        self._quiet = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, Space.S, 0)
        column.setSpacing(Space.S)
        kinds = (("labels", tr("Label karya")), ("posters", tr("Poster")), ("feedback", tr("Lembar umpan balik")))
        self.kind = ComboField(look, tr("Yang dicetak"), kinds)
        self.kind.set_value(kind)
        self.kind.edited.connect(self._on_kind)
        self.paper = ComboField(look, tr("Kertas"), ())
        self.paper.edited.connect(self._on_changed)
        column.addWidget(self.kind)
        column.addWidget(self.paper)
        self._hint = Words("", "caption")
        column.addWidget(self._hint)
        column.addSpacing(Space.S)
        self._heading = Words("", "label")
        column.addWidget(self._heading)
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMinimumHeight(_LIST_HEIGHT)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("Yang dicetak"))
        self.list.itemChanged.connect(self._on_item)
        column.addWidget(self.list, 1)
        self.blank = self._check(column, tr("Lembar kosong untuk semua"), "")
        self.bleed = self._check(column, tr("Lebihan 3 mm dan tanda potong"), "")
        self.bleed.setToolTip(tr("Diminta sebagian percetakan: gambar melewati tepi lalu dipotong."))
        column.addSpacing(Space.S)
        self.draft = self._check(
            column, tr("Buat sebagai draf"), tr("Tulisan DRAF di setiap halaman; boleh dibuat walau belum lengkap.")
        )
        self.initials = self._check(
            column, tr("Cetak inisial murid"), tr("Nama lengkap murid di dalam teks menjadi inisial.")
        )
        self._show_kind()

    @property
    def choice(self) -> ExhibitChoice:
        """What is chosen now."""
        items = [self.list.item(n) for n in range(self.list.count())]
        ticked = [item for item in items if item.checkState() == Qt.CheckState.Checked]
        return ExhibitChoice(
            kind=self._kind,
            paper=self.paper.value(),
            practice_ids=frozenset(str(item.data(_ID)) for item in ticked if not item.data(_IS_WORK)),
            work_ids=frozenset(str(item.data(_ID)) for item in ticked if item.data(_IS_WORK)),
            blank=self.blank.isChecked() and self._kind == "feedback",
            bleed=self.bleed.isChecked() and self._kind == "posters",
            draft=self.draft.isChecked(),
            initials=self.initials.isChecked(),
            leave_out=self._left_out,
        )

    @property
    def name(self) -> str:
        """What is printed, in words: also the file's name."""
        return self.kind.control.currentText()

    def leave_out(self, photo_ids: Sequence[str]) -> None:
        """These photos are not printed."""
        self._left_out |= set(photo_ids)
        self.changed.emit()

    def show_showables(self, showables: Sequence[Showable], ticked: Sequence[str] = ()) -> None:
        """Offer these; `ticked` alone are chosen. Where it is empty, all are, of posters the first."""
        self._showables = showables
        self._wanted = frozenset(ticked)
        self._fill()

    @property
    def _kind(self) -> ExhibitKind:
        return exhibits.kind_named(self.kind.value())

    def _check(self, column: QVBoxLayout, words: str, hint: str) -> QCheckBox:
        box = QCheckBox(words)
        box.setAccessibleDescription(hint)
        box.toggled.connect(self._on_changed)
        column.addWidget(box)
        if hint:
            below = Words(hint, "caption")
            below.setContentsMargins(32, 0, 0, 0)
            column.addWidget(below)
        return box

    def _show_kind(self) -> None:
        names = {
            "labels": {
                "A4": tr("A4, delapan label untuk dipotong"),
                "A5": tr("A5, satu label"),
                "A6": tr("A6, satu label"),
            },
            "posters": {"banner": tr("X-banner 60 × 160 cm")},
            "feedback": {"A5": tr("A4, dua lembar A5 untuk dipotong"), "A4": tr("A4, satu lembar besar")},
        }[self._kind]
        kept = self.paper.value()
        self.paper.control.clear()
        self.paper.set_choices([(paper.id, names.get(paper.id, paper.id)) for paper in PAPERS[self._kind]])
        self.paper.set_value(kept if kept in {one.id for one in PAPERS[self._kind]} else PAPERS[self._kind][0].id)
        code = tr(
            "Kode QR dicetak bila tautannya sudah diisi; tanpa tautan, tempatnya dipakai teks. Cetak pada ukuran "
            "sebenarnya (100%)."
        )
        size = tr("Poster dibuat 300 dpi untuk percetakan. Foto yang terlalu kecil disebut di Periksa.")
        self._hint.setText({"labels": code, "posters": size, "feedback": code}[self._kind])
        self._heading.setText(
            {"labels": works_title(), "posters": tr("Praktik baik"), "feedback": tr("Praktik dan karya")}[self._kind]
        )
        self.blank.setVisible(self._kind == "feedback")
        self.bleed.setVisible(self._kind == "posters")
        self._fill()

    def _fill(self) -> None:
        self._quiet = True
        self.list.clear()
        kind = self._kind
        shown = [one for one in self._showables if kind == "feedback" or one.is_work == (kind == "labels")]
        wanted = self._wanted & {one.id for one in shown}
        for place, one in enumerate(shown):
            usual = one.id in wanted if wanted else kind != "posters" or place == 0
            ticked = self._ticked.get((kind, one.id), usual)
            item = QListWidgetItem(one.title)
            item.setToolTip(one.title)
            item.setData(_ID, one.id)
            item.setData(_IS_WORK, one.is_work)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self._quiet = False

    def _on_item(self, item: QListWidgetItem) -> None:
        self._ticked[self._kind, str(item.data(_ID))] = item.checkState() == Qt.CheckState.Checked
        self._on_changed()

    def _on_kind(self, _kind: object) -> None:
        self._show_kind()
        self._on_changed()

    def _on_changed(self, *_: object) -> None:
        if not self._quiet:
            self.changed.emit()
