"""Choose several practices."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from portfolio.services.practices import PracticeLine
from portfolio.texts import tr
from ui.dialogs.dialog import Dialog
from ui.theme.look import Look
from ui.widgets.labels import Words
from ui.widgets.search_field import SearchField

_SIZE = QSize(600, 520)
_ID = int(Qt.ItemDataRole.UserRole)


class PracticeChoice(Dialog):
    """All practices with a box each, searched while one types."""

    chosen = Signal(str, list)
    """for whom; ids of the ticked practices, in their order"""

    def __init__(
        self,
        look: Look,
        title: str,
        lines: Sequence[PracticeLine],
        ticked: Collection[str],
        subject: str,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, title, 480, parent)
        self._subject = subject
        self.search = SearchField(look, tr("Cari judul atau penulis"))
        self.search.searched.connect(self._on_searched)
        self.column.addWidget(self.search)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("Praktik baik"))
        for line in lines:
            about = ", ".join(line.authors)
            title = line.title or tr("Praktik tanpa judul")
            item = QListWidgetItem(f"{title}\n{about}" if about else title)
            item.setData(_ID, line.id)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked if line.id in ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.column.addWidget(self.list, 1)
        self._none = Words(tr("Tidak ada yang cocok. Coba kata lain."), "muted")
        self._none.setVisible(not lines)
        self.column.addWidget(self._none)
        self.add_button(tr("Batal")).clicked.connect(self.reject)
        self.take = self.add_button(tr("Pakai pilihan ini"), primary=True)
        self.take.clicked.connect(self._on_take)
        self.resize(_SIZE)
        self.search.setFocus()

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(n) for n in range(self.list.count())]

    def _on_searched(self, text: str) -> None:
        words = text.casefold().split()
        for item in self._items():
            item.setHidden(not all(word in item.text().casefold() for word in words))
        self._none.setVisible(all(item.isHidden() for item in self._items()))

    def _on_take(self) -> None:
        ticked = (item for item in self._items() if item.checkState() == Qt.CheckState.Checked)
        self.chosen.emit(self._subject, [str(item.data(_ID)) for item in ticked])
        self.accept()
