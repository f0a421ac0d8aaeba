"""Whom a consent is for: typed, or picked from the class lists."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from portfolio.domain.consent import Consent, Pupil
from portfolio.domain.wording import clean_line
from portfolio.texts import tr
from ui.theme.look import Look
from ui.widgets.text_field import TextField

_ID = int(Qt.ItemDataRole.UserRole)
_NAME = _ID + 1


class SubjectField(QWidget):
    """A name with type-ahead: pupils for a pupil, classes for a class."""

    edited = Signal(str, object)
    """the name, and the id of the pupil it stands for, or None"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pupils: tuple[Pupil, ...] = ()
        self._kind = ""
        self._pupil_id: str | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.field = TextField(look, tr("Untuk siapa"))
        self.field.setObjectName("subject")
        self.field.edited.connect(self._on_edited)
        column.addWidget(self.field)
        self.setFocusProxy(self.field)
        self._model = QStandardItemModel(self)
        self.completer = QCompleter(self._model, self)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.completer.setCompletionRole(_NAME)  # the list shows the class, too; the field takes the name alone
        self.completer.setMaxVisibleItems(8)
        self.completer.activated.connect(self._on_picked)
        self.field.control.setCompleter(self.completer)

    def show_consent(self, consent: Consent, pupils: Sequence[Pupil]) -> None:
        """Show for whom it is, and who could be."""
        self._pupil_id = consent.pupil_id
        if (self._kind, self._pupils) != (consent.kind, tuple(pupils)):
            self._kind, self._pupils = consent.kind, tuple(pupils)
            self._offer()
        self.field.control.setPlaceholderText(_example(consent.kind))
        self.field.set_text(consent.subject)
        self._show_note(consent.subject)

    def flush(self) -> None:
        """Say now what was typed."""
        self.field.flush()

    def _offer(self) -> None:
        self._model.clear()
        if self._kind == "pupil":
            for pupil in self._pupils:
                item = QStandardItem(_label(pupil))
                item.setData(pupil.id, _ID)
                item.setData(pupil.name, _NAME)
                self._model.appendRow(item)
        elif self._kind == "class":
            for level in sorted({pupil.class_level for pupil in self._pupils if pupil.class_level}):
                item = QStandardItem(tr("Kelas {level}", level=level))
                item.setData(item.text(), _NAME)
                self._model.appendRow(item)

    def _show_note(self, subject: str) -> None:
        """Who the class lists know by this name; a warning where they must not be shown."""
        pupil = next((one for one in self._pupils if one.id == self._pupil_id), None)
        if pupil is not None and pupil.never_show:
            self.field.set_warning(tr("Murid ini ditandai “Jangan tampilkan” di daftar murid."))
        elif pupil is not None:
            self.field.set_hint(tr("Kelas {level}", level=pupil.class_level) if pupil.class_level else "")
        elif subject and self._kind == "pupil" and len(self._named(subject)) > 1:
            self.field.set_warning(tr("Ada beberapa murid bernama ini. Pilih dari daftar yang muncul saat mengetik."))
        else:
            self.field.set_hint("")

    def _on_edited(self, name: str) -> None:
        """A typed name stands for a pupil where it is the name of exactly one."""
        name = clean_line(name)
        kept = next((one for one in self._pupils if one.id == self._pupil_id), None)
        if kept is None or kept.name != name:
            named = self._named(name) if self._kind == "pupil" else []
            self._pupil_id = named[0].id if len(named) == 1 else None
        self._show_note(name)
        self.edited.emit(name, self._pupil_id)

    def _on_picked(self, name: str) -> None:
        """Of several pupils with one name, the one whose line was picked."""
        lines = self.completer.popup()
        index = lines.currentIndex() if lines is not None else None
        picked = index.data(_ID) if index is not None and index.data(_NAME) == name else None
        self._pupil_id = picked if isinstance(picked, str) else None
        self._show_note(name)
        self.edited.emit(name, self._pupil_id)

    def _named(self, name: str) -> list[Pupil]:
        return [one for one in self._pupils if one.name.casefold() == name.casefold()]


def _label(pupil: Pupil) -> str:
    return " · ".join(part for part in (pupil.name, pupil.class_level, pupil.school_year) if part)


def _example(kind: str) -> str:
    return {
        "class": tr("mis. Kelas VII A"),
        "group": tr("mis. Tim pameran, atau anggota ekstrakurikuler"),
    }.get(kind, tr("Nama murid; satu kata pun boleh"))
