"""One consent, as it was given on paper."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from portfolio.domain.consent import CHANNELS, ELEMENTS, Consent, Pupil
from portfolio.services import consents
from portfolio.services.scans import Scan
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import IconButton
from ui.widgets.card import Card
from ui.widgets.consent.scan_field import ScanField
from ui.widgets.consent.subject_field import SubjectField
from ui.widgets.consent.toggles import Toggles
from ui.widgets.consent.withdrawing import Withdrawing
from ui.widgets.consent.words import channel_meaning, element_words, kind_words, subject_words
from ui.widgets.date_field import DateField
from ui.widgets.labels import OneLine
from ui.widgets.text_field import TextField

_KINDS = ("pupil", "class", "group")


class ConsentForm(Card):
    """A consent; every field keeps itself."""

    edited = Signal(str, object)
    """the consent's id, and the fields that are others now"""
    scan_picked = Signal(str, object)
    """the consent's id, and the file (`Path`) of its form"""
    scan_removed = Signal(str)
    withdrawn = Signal(str, object)
    """the consent's id, and the day from which it no longer holds"""
    restored = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._look = look
        self.consent_id = ""
        self._texts: dict[str, TextField] = {}
        self._dates: dict[str, DateField] = {}
        self.withdrawing = Withdrawing(look)
        self.withdrawing.withdrawn.connect(self._on_withdrawn)
        self.withdrawing.restored.connect(self._on_restored)
        self._build_head()
        self._build_subject()
        self._build_toggles()
        self._build_signature()
        self.scan = ScanField(look)
        self.scan.picked.connect(self._on_scan)
        self.scan.removed.connect(self._on_scan_removed)
        self.column.addWidget(self.scan)
        self.column.addWidget(self._text("note", TextField(look, tr("Catatan"))))
        self.column.addStretch(1)

    def show_consent(
        self, consent: Consent, pupils: Sequence[Pupil], scan: Scan | None, photos: int | None = None
    ) -> None:
        """Show a consent; of the one being shown, what is being typed stays. `photos` rest on it, where counted."""
        if consent.id != self.consent_id:
            self.flush()
            self.consent_id = consent.id
            self.withdrawing.close_question()
        self._title.set_text(subject_words(consent))
        self.kind.set_value(consent.kind)
        self.subject.show_consent(consent, pupils)
        self.channels.set_value(consent.channels)
        self.elements.set_value(consent.elements)
        self._show_notes()
        for column, field in self._texts.items():
            field.set_text(getattr(consent, column))
        for column, day in self._dates.items():
            day.set_value(getattr(consent, column))
        self.scan.show_scan(scan)
        self.withdrawing.show_consent(consent, photos)

    def flush(self) -> None:
        """Say now what was typed."""
        self.subject.flush()
        for field in (*self._texts.values(), *self._dates.values()):
            field.flush()

    def begin(self) -> None:
        """Put the cursor where a new consent begins."""
        self.subject.field.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_head(self) -> None:
        row = QHBoxLayout()
        self._title = OneLine("", "card")
        row.addWidget(self._title, 1)
        self.remove_button = IconButton(
            self._look, "trash-2", tr("Hapus catatan izin ini; dapat diurungkan dengan Ctrl+Z."), "text"
        )
        self.remove_button.clicked.connect(self._on_remove)
        row.addWidget(self.withdrawing.begin_button)
        row.addWidget(self.remove_button)
        self.column.addLayout(row)
        self.column.addWidget(self.withdrawing)

    def _build_subject(self) -> None:
        choices = [(kind, kind_words(kind), "") for kind in _KINDS]
        self.kind = Toggles(self._look, tr("Izin ini berlaku untuk"), choices, exclusive=True)
        self.kind.edited.connect(self._on_kind)
        self.column.addWidget(self.kind)
        self.subject = SubjectField(self._look)
        self.subject.edited.connect(self._on_subject)
        self.column.addWidget(self.subject)

    def _build_toggles(self) -> None:
        places = [(channel, consents.channel_words(channel), channel_meaning(channel)) for channel in CHANNELS]
        self.channels = Toggles(self._look, tr("Boleh tampil di"), places)
        self.channels.setObjectName("channels")
        self.channels.edited.connect(self._on_toggled)
        self.column.addWidget(self.channels)
        parts = [(element, element_words(element), "") for element in ELEMENTS]
        self.elements = Toggles(self._look, tr("Yang boleh tampil"), parts)
        self.elements.setObjectName("elements")
        self.elements.edited.connect(self._on_toggled)
        self.column.addWidget(self.elements)

    def _build_signature(self) -> None:
        relations = [tr("Ibu"), tr("Ayah"), tr("Wali")]
        given_by = TextField(self._look, tr("Diberikan oleh"), placeholder=tr("Nama orang tua atau wali"))
        relation = TextField(self._look, tr("Hubungan"), placeholder=tr("mis. Ibu"), suggestions=relations)
        self._beside((self._text("given_by", given_by), 2), (self._text("relation", relation), 1))
        given_on = DateField(self._look, tr("Tanggal izin"))
        valid_until = DateField(self._look, tr("Berlaku sampai"), hint=tr("Biasanya 30 Juni, akhir tahun ajaran."))
        self._beside((self._date("given_on", given_on), 1), (self._date("valid_until", valid_until), 1))

    def _beside(self, *fields: tuple[QWidget, int]) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        for field, share in fields:
            row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)

    def _text(self, column: str, field: TextField) -> TextField:
        field.setObjectName(column)
        field.edited.connect(self._on_field)
        self._texts[column] = field
        return field

    def _date(self, column: str, field: DateField) -> DateField:
        field.setObjectName(column)
        field.edited.connect(self._on_field)
        self._dates[column] = field
        return field

    def _show_notes(self) -> None:
        """What is still missing before the consent allows anything."""
        self.channels.set_note("" if self.channels.value else tr("Pilih sedikitnya satu tempat, seperti di formulir."))
        face = "face" in self.elements.value.split()
        self.elements.set_note("" if face else tr("Tanpa “Wajah”, foto yang menampilkan wajahnya tidak ikut terbit."))

    def _say(self, **fields: str | date | None) -> None:
        if self.consent_id:
            self.edited.emit(self.consent_id, fields)

    def _on_field(self, value: str | date | None) -> None:
        self._say(**{self.sender().objectName(): value})

    def _on_kind(self, kind: str) -> None:
        self.subject.flush()
        self._say(kind=kind, **({} if kind == "pupil" else {"pupil_id": None}))

    def _on_subject(self, name: str, pupil_id: str | None) -> None:
        self._say(subject=name, pupil_id=pupil_id)

    def _on_toggled(self, value: str) -> None:
        self._show_notes()
        self._say(**{self.sender().objectName(): value})

    def _on_scan(self, path: Path) -> None:
        self.scan_picked.emit(self.consent_id, path)

    def _on_scan_removed(self) -> None:
        self.scan_removed.emit(self.consent_id)

    def _on_withdrawn(self, day: date) -> None:
        self.flush()
        self.withdrawn.emit(self.consent_id, day)

    def _on_restored(self) -> None:
        self.restored.emit(self.consent_id)

    def _on_remove(self) -> None:
        self.flush()
        self.remove_wanted.emit(self.consent_id)
