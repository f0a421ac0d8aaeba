"""What the search found, under its field."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.labels import OneLine, Words
from ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from portfolio.services.find import Hit

_ROW = 56
ICONS = {
    "practice": "notebook-pen",
    "photo": "image",
    "person": "user",
    "school": "school",
    "statement": "compass",
    "inquiry": "repeat",
    "training": "graduation-cap",
    "dissemination": "network",
    "partner": "handshake",
    "survey": "message-square-quote",
    "exhibition": "tent",
    "artifact": "palette",
}


class SearchResults(QFrame):
    """A list that floats under the search field; arrows move in it while the person goes on typing."""

    chosen = Signal(str, str)
    """kind and id of the record that was picked"""

    def __init__(self, look: Look, field: SearchField, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._field, self._ground = field, parent
        self.setObjectName("search-results")
        self.setProperty("role", "popup")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        self.list = QListWidget()
        self.list.setProperty("role", "rows")
        self.list.setAccessibleName(tr("Hasil pencarian"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._on_item)
        column.addWidget(self.list)
        self._nothing = Words("", "muted")
        self._nothing.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        column.addWidget(self._nothing)
        field.installEventFilter(self)
        self.hide()

    def show_hits(self, words: str, hits: Sequence["Hit"]) -> None:
        """Show what was found for `words`."""
        self.list.clear()
        for hit in hits:
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, (hit.kind, hit.id))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{kind_name(hit.kind)}: {hit.title}")
            item.setSizeHint(QSize(0, _ROW))
            self.list.addItem(item)
            self.list.setItemWidget(item, self._row(hit))
        self.list.setVisible(bool(hits))
        self.list.setCurrentRow(0)
        self._nothing.setText(tr("Tidak ada yang memuat “{words}”.", words=words))
        self._nothing.setVisible(not hits)
        self._settle(len(hits))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.isVisible():
            return self._on_key(event.key())
        return super().eventFilter(watched, event)

    def _on_key(self, key: int) -> bool:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(key), 0)
        if step:
            self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_item(self.list.currentItem())
            return True
        if key == Qt.Key.Key_Escape:
            self.hide()
            return True
        return False

    def _on_item(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            kind, record_id = item.data(Qt.ItemDataRole.UserRole)
            self.hide()
            self._field.clear()
            self.chosen.emit(kind, record_id)

    def _row(self, hit: "Hit") -> QWidget:
        row = QWidget()
        row.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        texts = QVBoxLayout(row)
        texts.setContentsMargins(44, Space.XS, Space.S, Space.XS)
        texts.setSpacing(0)
        sign = QLabel(row)
        sign.setPixmap(self._look.pixmap(ICONS[hit.kind], "muted"))
        sign.setGeometry(12, (_ROW - 20) // 2, 20, 20)
        texts.addWidget(OneLine(hit.title or tr("Tanpa judul"), "strong"))
        excerpt = hit.excerpt.replace("«", "").replace("»", "")
        texts.addWidget(OneLine(f"{kind_name(hit.kind)} · {excerpt}", "caption"))
        return row

    def _settle(self, count: int) -> None:
        """Stand under the field, as high as the hits need."""
        width = 440
        height = (_ROW * min(count, 6) if count else 44) + 2 * Space.S + 4
        corner = self._field.mapTo(self._ground, QPoint(self._field.width(), self._field.height() + 4))
        self.setGeometry(max(Space.S, corner.x() - width), corner.y(), width, height)
        self.raise_()
        self.show()


def kind_name(kind: str) -> str:
    """What a kind of record is called."""
    names = {
        "practice": tr("Praktik"),
        "photo": tr("Foto"),
        "person": tr("Orang"),
        "school": tr("Sekolah"),
        "statement": tr("Arah"),
        "inquiry": tr("Inkuiri"),
        "training": tr("Pelatihan"),
        "dissemination": tr("Pengimbasan"),
        "partner": tr("Mitra"),
        "survey": tr("Polling"),
        "exhibition": tr("Pameran"),
        "artifact": tr("Karya"),
    }
    return names[kind]
