"""The stations of an exhibition: a number on the plan, and what is shown there."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from portfolio.domain.exhibition import Station
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.field import Field
from ui.widgets.fields import TextField
from ui.widgets.labels import Hairline, Words
from ui.widgets.one_of import OneOf
from ui.widgets.turns import Turns

_NUMBER, _SIGN = 76, 24


class StationList(QWidget):
    """All stations, in order."""

    add_wanted = Signal()
    fill_wanted = Signal()
    """a station for every practice that has none"""
    edited = Signal(str, dict)
    """a station's id, fields"""
    removed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.rows: dict[str, StationRow] = {}
        self._stations: Sequence[Station] = ()
        self._practices: Sequence[tuple[str, str]] = ()
        self._taken: Counter[str] = Counter()
        self._begun = ""
        self._rest = Turns(self._make_row, self)
        self._titles = QStringListModel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        self._empty = EmptyState(
            look,
            "empty-practices",
            tr("Beri setiap praktik baik sebuah stan bernomor. Nomor dan judulnya ikut tercetak di susunan acara."),
            title=tr("Belum ada stan"),
        )
        self._paper = Card(Space.L)
        self._build_paper()
        self._pages = OneOf(self._empty, self._paper)
        column.addWidget(self._pages)
        actions = QHBoxLayout()
        add = Button(look, tr("Tambah stan"), "quiet", "plus")
        add.clicked.connect(self.add_wanted)
        self._fill = Button(look, tr("Buat stan untuk semua praktik"), "quiet", "layout-grid")
        self._fill.clicked.connect(self.fill_wanted)
        actions.addStretch(1)
        actions.addWidget(add)
        actions.addWidget(self._fill)
        actions.addStretch(1)
        column.addLayout(actions)

    def show_stations(self, stations: Sequence[Station], practices: Sequence[tuple[str, str]]) -> None:
        """Show these stations; `practices` are offered by their titles."""
        self._pages.show_only(self._paper if stations else self._empty)
        shown = {one.practice_id for one in stations}
        self._fill.setVisible(any(practice_id not in shown for practice_id, _ in practices))
        titles = [title for _, title in practices]
        if titles != self._titles.stringList():
            self._titles.setStringList(titles)
        for gone in self.rows.keys() - {one.id for one in stations}:
            left = self.rows.pop(gone)
            left.hide()
            left.deleteLater()
        self._stations, self._practices = stations, practices
        self._taken = Counter(one.number for one in stations if one.number)
        there = [one for one in stations if one.id in self.rows]
        for n, one in enumerate(there):
            row = self.rows[one.id]
            if self._rows.indexOf(row) != n:
                self._rows.removeWidget(row)
                self._rows.insertWidget(n, row)
            row.show_station(one, practices, twice=self._taken[one.number] > 1)
        self._rest.go_on()

    def begin(self, station_id: str) -> None:
        """Put the cursor where a new station begins, as soon as its row is there."""
        self._begun = station_id
        self._lead()

    def flush(self) -> None:
        """Say now what was typed."""
        for row in self.rows.values():
            row.flush()

    def _make_row(self) -> bool:
        """Make the first row that is missing: seventy schools may bring two works each. Whether there was one."""
        missing = next((n for n, one in enumerate(self._stations) if one.id not in self.rows), None)
        if missing is None:
            return False
        station = self._stations[missing]
        row = self.rows[station.id] = StationRow(self._look, station.id, self._titles)
        row.edited.connect(self.edited)
        row.removed.connect(self.removed)
        row.show_station(station, self._practices, twice=self._taken[station.number] > 1)
        self._rows.insertWidget(missing, row)
        self._lead()
        return True

    def _lead(self) -> None:
        if self._begun in self.rows:
            self.rows[self._begun].shows.setFocus(Qt.FocusReason.OtherFocusReason)
            self._begun = ""

    def _build_paper(self) -> None:
        heads = QHBoxLayout()
        heads.setSpacing(Space.S)
        for words, width, share in (
            (tr("Nomor"), _NUMBER, 0), ("", _SIGN, 0), (tr("Praktik baik atau judul karya"), 0, 3),
            (tr("Catatan"), 0, 2),
        ):  # fmt: skip
            head = Words(words, "caption", wrap=False)
            if width:
                head.setFixedWidth(width)
            heads.addWidget(head, share)
        heads.addSpacing(42)
        self._paper.column.addLayout(heads)
        self._paper.column.addWidget(Hairline())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.S)
        self._paper.column.addLayout(self._rows)
        self._paper.column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinimumSize)  # as the programme's


class StationRow(QWidget):
    """One station. A title that is that of a practice stands for the practice, and follows it."""

    edited = Signal(str, dict)
    removed = Signal(str)

    def __init__(self, look: Look, station_id: str, titles: QStringListModel) -> None:
        super().__init__()
        self._look, self._id = look, station_id
        self._practices: dict[str, str] = {}
        self._linked: bool | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        self.number = TextField(look, "", placeholder="1")
        self.number.setFixedWidth(_NUMBER)
        self._sign = QLabel()
        self._sign.setFixedSize(_SIGN, 36)
        self.shows = TitleField(look, titles)
        self.note = TextField(look, "", placeholder=tr("Catatan"))
        for field, name, words in (
            (self.number, "number", tr("Nomor stan")),
            (self.shows, "title", tr("Praktik baik atau judul karya")),
            (self.note, "note", tr("Catatan stan")),
        ):
            field.setObjectName(name)
            field.control.setAccessibleName(words)
            field.edited.connect(self._on_edited)
        remove = IconButton(look, "x", tr("Hapus stan ini"))
        remove.clicked.connect(self._on_removed)
        for widget, share in ((self.number, 0), (self._sign, 0), (self.shows, 3), (self.note, 2), (remove, 0)):
            row.addWidget(widget, share, Qt.AlignmentFlag.AlignTop)

    def show_station(self, station: Station, practices: Sequence[tuple[str, str]], *, twice: bool) -> None:
        """Show the station; what is being typed stays."""
        self._practices = {title.casefold(): practice_id for practice_id, title in reversed(practices)}
        title = next((title for practice_id, title in practices if practice_id == station.practice_id), "")
        self.number.set_text(station.number)
        self.number.set_warning(tr("Dipakai dua kali.") if twice else "")
        self.shows.set_text(station.title or title)
        self.note.set_text(station.note)
        self._show_sign(linked=bool(title) and not station.title)

    def flush(self) -> None:
        """Say now what was typed."""
        for field in (self.number, self.shows, self.note):
            field.flush()

    def _show_sign(self, *, linked: bool) -> None:
        if linked == self._linked:
            return
        self._linked = linked
        words = tr("Praktik baik dari pustaka") if linked else tr("Judul sendiri")
        icon, role = ("notebook-pen", "primary") if linked else ("tag", "muted")
        self._sign.setPixmap(self._look.pixmap(icon, role, 18))
        self._sign.setToolTip(words)
        self._sign.setAccessibleName(words)

    def _on_edited(self, value: object) -> None:
        field = self.sender()
        if not isinstance(field, Field):
            return
        fields = {field.objectName(): value}
        if field is self.shows:
            words = " ".join(str(value).split())
            practice_id = self._practices.get(words.casefold())
            fields = {"practice_id": practice_id, "title": "" if practice_id else words}
        self.edited.emit(self._id, fields)

    def _on_removed(self) -> None:
        self.removed.emit(self._id)


class TitleField(TextField):
    """A title of its own, or one of those offered while one types; all rows share the offers."""

    def __init__(self, look: Look, titles: QStringListModel) -> None:
        super().__init__(look, "", placeholder=tr("Ketik judul praktik, atau judul karya sendiri"))
        completer = QCompleter(titles, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._on_completed)
        self.control.setCompleter(completer)
