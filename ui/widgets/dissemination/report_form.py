"""What only the report needs: its preface, place and date, and who signs it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from portfolio.domain.person import Person
from portfolio.domain.report import SIGNATURE_BLOCKS
from portfolio.services.dissemination_report import PREFACE
from portfolio.services.reports import ReportState, SignerFields
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.fields import ComboField, PlainTextField, TextField
from ui.widgets.heading import SectionHeading
from ui.widgets.labels import Words
from ui.widgets.term_hints import TermHints


class ReportForm(QWidget):
    """Two cards: the words, the signatures."""

    changed = Signal(dict)
    """fields of the report"""
    text_written = Signal(str, str)
    """section, body"""
    signers_chosen = Signal(list)
    """`SignerFields`, one a block that is in use"""
    draft_wanted = Signal()
    """a preface to begin with"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._fields: dict[str, TextField] = {}
        self._signers: dict[str, _SignerRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        column.addWidget(self._built_words())
        column.addWidget(self._built_signers())
        column.addStretch(1)

    def show_report(self, state: ReportState, people: Sequence[Person]) -> None:
        """Show what the library holds; what is being typed stays."""
        for name, field in self._fields.items():
            field.set_text(getattr(state.report, name))
        self._preface.set_text(state.texts.get(PREFACE, ""))
        self._draft.setVisible(not state.texts.get(PREFACE, "").strip())
        self._numbers.blockSignals(True)
        self._numbers.setChecked(state.report.numbers)
        self._numbers.blockSignals(False)
        lines = {line.signer.block: line.signer for line in state.signers}
        for block, row in self._signers.items():
            row.show_signer(lines.get(block), people)

    def focus_need(self, code: str) -> None:
        """Put the cursor where something is missing."""
        target: QWidget = self._signers["left"].role if code == "signers" else self._preface
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Say now what was typed."""
        for field in (*self._fields.values(), self._preface):
            field.flush()
        for row in self._signers.values():
            row.flush()

    def _built_words(self) -> QWidget:
        card = Card()
        card.column.addWidget(SectionHeading(tr("Sampul dan kata pengantar")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        for n, (name, label, asks) in enumerate(
            (
                ("title", tr("Judul laporan"), tr("Laporan Pengimbasan")),
                ("place_date", tr("Tempat dan tanggal"), tr("mis. Kupang, 20 Februari 2026")),
                ("year", tr("Tahun"), tr("mis. 2026")),
            )
        ):
            field = TextField(self._look, label, placeholder=asks)
            field.setObjectName(name)
            field.edited.connect(self._on_field)
            self._fields[name] = field
            grid.addWidget(field, 0, n, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(n, 1 if name == "year" else 3)
        card.column.addLayout(grid)
        self._preface = PlainTextField(
            self._look, tr("Kata pengantar"), placeholder=tr("Syukur, apa isi laporan ini, dan terima kasih."), lines=6
        )
        self._preface.edited.connect(self._on_preface)
        TermHints(self._look, self._preface)
        card.column.addWidget(self._preface)
        self._draft = Button(self._look, tr("Mulai dari contoh kata pengantar"), "quiet", "wand-sparkles")
        self._draft.setToolTip(tr("Disusun dari data forum ini; ubahlah dengan kata-kata Anda."))
        self._draft.clicked.connect(self.draft_wanted)
        card.column.addWidget(self._draft, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _built_signers(self) -> QWidget:
        card = Card()
        card.column.addWidget(
            SectionHeading(
                tr("Lembar pengesahan"),
                tr("Bila kosong, kepala sekolah dan pengimbas pertama yang menandatangani."),
            )
        )
        names = {"left": tr("Kiri"), "right": tr("Kanan"), "known": tr("Mengetahui")}
        for block in SIGNATURE_BLOCKS:
            row = self._signers[block] = _SignerRow(self._look, block, names[block])
            row.changed.connect(self._on_signers)
            card.column.addWidget(row)
        self._numbers = QCheckBox(tr("Cetak NIP di bawah nama dan di daftar hadir"))
        self._numbers.toggled.connect(self._on_numbers)
        card.column.addWidget(self._numbers)
        return card

    def _on_field(self, value: str) -> None:
        self.changed.emit({self.sender().objectName(): value})

    def _on_preface(self, value: str) -> None:
        self.text_written.emit(PREFACE, value)

    def _on_numbers(self, on: bool) -> None:
        self.changed.emit({"numbers": on})

    def _on_signers(self) -> None:
        self.signers_chosen.emit([fields for row in self._signers.values() if (fields := row.fields)])


class _SignerRow(QWidget):
    """Who signs in one block: as what, somebody of the register or a name."""

    changed = Signal()

    def __init__(self, look: Look, block: str, name: str) -> None:
        super().__init__()
        self._block = block
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.M)
        head = Words(name, "strong", wrap=False)
        head.setFixedWidth(96)
        grid.addWidget(head, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        self.role = TextField(look, tr("Jabatan"), placeholder=tr("mis. Kepala Sekolah"))
        self._person = ComboField(look, tr("Orang"), [])
        self._name = TextField(look, tr("Nama dan gelar"), placeholder=tr("bila tidak ada di daftar orang"))
        for n, field in enumerate((self.role, self._person, self._name), start=1):
            field.setAccessibleName(f"{name}: {field.label.text()}")
            grid.addWidget(field, 0, n, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(n, 1)
        kept = self._name.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._name.setSizePolicy(kept)
        self.role.edited.connect(self._on_changed)
        self._person.edited.connect(self._on_changed)
        self._name.edited.connect(self._on_changed)

    def show_signer(self, signer: Any, people: Sequence[Person]) -> None:
        self._person.set_choices([("", tr("Tulis namanya")), *((one.id, one.full_name) for one in people if one.name)])
        self.role.set_text(signer.role if signer else "")
        self._person.set_value((signer.person_id or "") if signer else "")
        self._name.set_text(signer.name if signer else "")
        self._name.setVisible(not self._person.value())

    def flush(self) -> None:
        self.role.flush()
        self._name.flush()

    @property
    def fields(self) -> SignerFields | None:
        """What is said of this block, None where nothing is."""
        role, person_id, name = self.role.text(), self._person.value(), self._name.text()
        if not (role or person_id or name):
            return None
        return SignerFields(block=self._block, role=role, person_id=person_id or None, name="" if person_id else name)

    def _on_changed(self, _value: object) -> None:
        self.changed.emit()
