"""What became of an import, file by file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from portfolio.services.photos import ImportReport
from portfolio.texts import ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Words

_MOST_LISTED = 200
_MOST_SEEN = 4


class ImportResult(QFrame):
    """A line each for what came in, was there already, looks alike, or was refused and why."""

    new_wanted = Signal(object)
    """ids of the photos that came in"""
    known_wanted = Signal(object)
    """ids of the photos that were there already"""
    similar_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._report: ImportReport | None = None
        self.setProperty("role", "banner")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.S, Space.S)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._lines = FlowLayout(spacing=Space.XS)
        column.addLayout(self._lines)
        self._refusals = Words()
        self._refusals.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._refusals.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._refusals.setContentsMargins(28, 0, 0, 0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self._refusals)
        self._scroll.setAccessibleName(tr("Berkas yang tidak dapat dipakai"))
        for ground in (self._refusals, self._scroll.viewport()):
            ground.setAutoFillBackground(False)
        column.addWidget(self._scroll)
        row.addLayout(column, 1)
        cross = IconButton(look, "x", tr("Tutup laporan"))
        cross.clicked.connect(self.hide)
        row.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def said(self) -> str:
        """Everything that it says."""
        return self.accessibleName()

    def show_report(self, report: ImportReport) -> None:
        """Show what became of an import instead of what was shown before."""
        self._report = report
        self._lines.clear()
        said = [*self._fill(report), *self._list_refusals(report)]
        self.setAccessibleName(" ".join(said))
        self.show()

    def _fill(self, report: ImportReport) -> list[str]:
        said = []
        if report.cancelled:
            said.append(self._add("circle-x", "warn", tr("Penambahan dihentikan; yang sudah masuk tetap ada.")))
        imported = len(report.imported)
        words = ntr("{n} foto ditambahkan.", imported) if imported else tr("Tidak ada foto baru yang ditambahkan.")
        show = self._button(tr("Tampilkan"), tr("Tampilkan foto yang baru"), self._on_new) if imported else None
        said.append(self._add("circle-check" if imported else "info", "ok" if imported else "primary", words, show))
        if report.duplicates:
            words = ntr("{n} foto sudah ada di pustaka dan tidak disalin lagi.", len(report.duplicates))
            show = self._button(tr("Tampilkan"), tr("Tampilkan foto yang sudah ada"), self._on_known)
            said.append(self._add("copy", "primary", words, show))
        if report.similar:
            words = ntr("{n} kelompok foto tampak serupa, misalnya salinan WhatsApp.", len(report.similar))
            show = self._button(tr("Bandingkan"), tr("Bandingkan foto yang serupa"), self._on_similar)
            said.append(self._add("layers", "accent", words, show))
        if report.refused:
            words = ntr("{n} berkas tidak dapat dipakai.", len(report.refused))
            said.append(self._add("triangle-alert", "warn", words))
        return said

    def _add(self, icon: str, role: str, words: str, button: Button | None = None) -> str:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        sign = QLabel()
        sign.setPixmap(self._look.pixmap(icon, role, 20))
        sign.setFixedSize(20, 20)
        row.addWidget(sign)
        row.addWidget(Words(words, wrap=False))
        if button is not None:
            row.addWidget(button)
        row.addSpacing(Space.L)
        line.setFixedHeight(32)
        self._lines.addWidget(line)
        return words

    def _list_refusals(self, report: ImportReport) -> list[str]:
        """Each refused file with its reason; a long list scrolls."""
        said = [tr("{file}: {reason}", file=one.path.name, reason=one.reason) for one in report.refused[:_MOST_LISTED]]
        if len(report.refused) > _MOST_LISTED:
            said.append(ntr("… dan {n} berkas lain.", len(report.refused) - _MOST_LISTED))
        self._refusals.setText("\n".join(said))
        self._scroll.setVisible(bool(said))
        self._scroll.setFixedHeight(min(len(said), _MOST_SEEN) * 20 + Space.S)
        return said

    def _button(self, words: str, tip: str, slot: object) -> Button:
        button = Button(self._look, words, "link")
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(slot)
        return button

    def _on_new(self) -> None:
        if self._report is not None:
            self.new_wanted.emit(self._report.imported)

    def _on_known(self) -> None:
        if self._report is not None:
            self.known_wanted.emit(tuple(dict.fromkeys(photo_id for _, photo_id in self._report.duplicates)))

    def _on_similar(self) -> None:
        self.similar_wanted.emit()
