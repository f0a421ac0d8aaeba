"""Who made a work: names parted by commas, those of the class lists completed while one types."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QWidget
from typing_extensions import override

from portfolio.services.artifacts import Maker
from portfolio.texts import tr
from ui.theme.look import Look
from ui.widgets.fields import TextField


class MakersField(TextField):
    """One line of names; `makers_in` reads them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            tr("Pembuat"),
            hint=tr("Pisahkan dengan koma. Murid di daftar kelas dicetak inisialnya bila namanya belum diizinkan."),
            placeholder=tr("mis. Kelompok Layar, atau nama murid"),
            parent=parent,
        )
        self._pupils: dict[str, str] = {}
        self._names = QStringListModel(self)
        completer = _LastName(self._names, self)
        completer.activated.connect(self._on_completed)
        self.control.setCompleter(completer)

    def know(self, pupils: Sequence[tuple[str, str]]) -> None:
        """Which pupils (id, name) can be meant."""
        self._pupils = {name.casefold(): pupil_id for pupil_id, name in reversed(pupils)}
        names = sorted({name for _, name in pupils})
        if names != self._names.stringList():
            self._names.setStringList(names)

    def makers_in(self, text: str) -> list[Maker]:
        """The makers that a line names, pupils known by their whole name."""
        names = [" ".join(part.split()) for part in text.split(",")]
        return [Maker(name, self._pupils.get(name.casefold())) for name in names if name]


class _LastName(QCompleter):
    """Completes what stands behind the last comma."""

    def __init__(self, names: QStringListModel, parent: QWidget) -> None:
        super().__init__(names, parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    @override
    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    @override
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        chosen = str(index.data())
        before = str(self.widget().property("text") or "").rpartition(",")[0].strip()
        return f"{before}, {chosen}" if before else chosen
