"""A class list comes in from a spreadsheet: what will happen is shown first."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from portfolio.progress import Progress
from portfolio.services import classlists
from portfolio.services.classlists import ClassListPreview
from portfolio.services.consents import PupilFields
from portfolio.services.libraries import Library
from portfolio.texts import ntr, tr
from ui.dialogs.dialog import Dialog
from ui.session import Session
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.fields import TextField
from ui.widgets.labels import Words
from ui.widgets.message_bar import MessageBar

_MOST_ROWS = 12
"""Rows named by number; nobody looks up more."""


class ClassListDialog(Dialog):
    """Counts who is new and who is there, names the rows that are passed over, and takes the new ones in."""

    def __init__(self, session: Session, look: Look, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Masukkan daftar murid"), 560, parent)
        self._session, self._path = session, path
        self._preview: ClassListPreview | None = None
        self._asked = 0
        self.column.addWidget(Words(path.name, "muted"))
        self.message = MessageBar(look)
        self.column.addWidget(self.message)
        self._build_given(look)
        self._lines = {name: _Line(look, icon, role) for name, icon, role in (
            ("new", "user-plus", "ok"), ("known", "users", "muted"), ("passed", "circle-alert", "accent"),
        )}  # fmt: skip
        for line in self._lines.values():
            self.column.addWidget(line)
        self.names = QPlainTextEdit()
        self.names.setReadOnly(True)
        self.names.setTabChangesFocus(True)
        self.names.setAccessibleName(tr("Murid yang akan ditambahkan"))
        self.names.setFixedHeight(170)
        self.column.addWidget(self.names)
        self.column.addStretch(1)
        self.cancel_button = self.add_button(tr("Batal"))
        self.cancel_button.clicked.connect(self.reject)
        self.take_button = self.add_button(tr("Masukkan"), primary=True)
        self.take_button.clicked.connect(self.take)
        self._show_nothing()
        self._ask()

    def take(self) -> None:
        """Add the new pupils."""
        if self._preview is not None and self._preview.new:
            self._session.edit(classlists.import_class_list, self._preview)
            self.accept()

    def _build_given(self, look: Look) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        self.class_level = TextField(
            look, tr("Kelas"), placeholder=tr("mis. VII A"), hint=tr("Untuk baris yang tidak menyebut kelas.")
        )
        self.year = TextField(
            look, tr("Tahun ajaran"), placeholder="2025/2026", hint=tr("Kosongkan untuk tahun ajaran sekarang.")
        )
        for field in (self.class_level, self.year):
            field.edited.connect(self._on_given)
            row.addWidget(field, 1)
        self.column.addLayout(row)

    def _ask(self) -> None:
        self._asked += 1
        work = _previewing(self._path, self.class_level.text(), self.year.text(), self._asked)
        self._session.run(work, owner=self, then=self._on_preview, failed=self._on_refused, lane="read")

    def _on_given(self, _text: str) -> None:
        self.take_button.setEnabled(False)
        self._ask()

    def _on_preview(self, answer: tuple[int, ClassListPreview]) -> None:
        number, preview = answer
        if number != self._asked:
            return  # other words were given meanwhile
        self._preview = preview
        self._lines["new"].say(ntr("{n} murid baru akan ditambahkan.", len(preview.new)) if preview.new else "")
        self._lines["known"].say(ntr("{n} murid sudah ada dan dibiarkan.", preview.known) if preview.known else "")
        self._lines["passed"].say(_said_of_rows(preview.passed_over))
        self.names.setPlainText("\n".join(_named(pupil) for pupil in preview.new))
        self.names.setVisible(bool(preview.new))
        self.take_button.setEnabled(bool(preview.new))
        words = ntr("Masukkan {n} murid", len(preview.new)) if preview.new else tr("Masukkan")
        self.take_button.setText(words)
        self.take_button.setAccessibleName(words)
        if not preview.new:
            self.message.say("info", tr("Tidak ada murid baru di berkas ini."))
        else:
            self.message.hide()
        self._make_room()

    def _on_refused(self, error: Exception) -> None:
        self.message.say_error(error)
        self._make_room()

    def _make_room(self) -> None:
        """Grow with what came into the dialog."""
        if (layout := self.layout()) is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _show_nothing(self) -> None:
        for line in self._lines.values():
            line.say("")
        self.names.hide()
        self.take_button.setEnabled(False)


class _Line(QWidget):
    """A sign and a sentence; hidden where there is nothing to say."""

    def __init__(self, look: Look, icon: str, role: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        sign = QLabel()
        sign.setPixmap(look.pixmap(icon, role))
        row.addWidget(sign)
        inside = QVBoxLayout()
        self._words = Words()
        inside.addWidget(self._words)
        row.addLayout(inside, 1)

    def say(self, words: str) -> None:
        self._words.setText(words)
        self.setVisible(bool(words))


def _previewing(
    path: Path, class_level: str, year: str, number: int
) -> Callable[[Library, Progress], tuple[int, ClassListPreview]]:
    def work(library: Library, _: Progress) -> tuple[int, ClassListPreview]:
        return number, classlists.preview_class_list(library, path, class_level.strip(), year.strip())

    return work


def _said_of_rows(rows: tuple[int, ...]) -> str:
    if not rows:
        return ""
    named = ", ".join(str(row) for row in rows[:_MOST_ROWS]) + ("…" if len(rows) > _MOST_ROWS else "")
    return ntr("{n} baris dilewati karena tanpa nama murid: baris {rows}.", len(rows), rows=named)


def _named(pupil: PupilFields) -> str:
    parts = (pupil.get("name", ""), pupil.get("class_level", ""), pupil.get("school_year", ""))
    return " · ".join(part for part in parts if part)
