"""The panel at the right: how to begin, or what is said of the chosen photos."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from portfolio.services.practices import PracticeLine
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.gallery.choice import Choice
from ui.widgets.gallery.sheet import ChoiceSheet
from ui.widgets.labels import Words
from ui.widgets.pictures import Pictures

WIDTH = 300
_LATER = 250
"""ms after the place is shown: its sheet is made in a turn of the event loop of its own, before it is needed"""


class PhotoPanel(QScrollArea):
    """A hint while nothing is chosen; else a sheet, which is made once and kept."""

    viewed = Signal()
    crop_wanted = Signal()
    replace_wanted = Signal()
    consent_wanted = Signal(object)
    """ids of photos whose consent is to be recorded"""
    blur_wanted = Signal(str)
    """id of the photo of which areas are to be blurred"""
    opened = Signal(str, str)
    """place and record that show the photo"""

    def __init__(self, choice: Choice, look: Look, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice, self._look, self._pictures = choice, look, pictures
        self._sheet: ChoiceSheet | None = None
        self._tags: Sequence[str] = ()
        self._practices: Sequence[PracticeLine] = ()
        self._build()
        choice.changed.connect(self._on_chosen)
        self._later = QTimer(self, singleShot=True, interval=_LATER)
        self._later.timeout.connect(self._on_later)

    @property
    def sheet(self) -> ChoiceSheet:
        """What is said of the chosen photos."""
        if self._sheet is None:
            self._sheet = self._made()
        return self._sheet

    def know(self, tags: Sequence[str]) -> None:
        """The labels that are in use."""
        self._tags = tags
        if self._sheet is not None:
            self._sheet.know(tags)
        else:
            self._later.start()

    def offer(self, practices: Sequence[PracticeLine]) -> None:
        """The practices that photos can be put into."""
        self._practices = practices
        if self._sheet is not None:
            self._sheet.offer(practices)

    def focus_caption(self) -> None:
        """Put the cursor into the caption."""
        if self._choice.lines and not self._choice.trashed:
            self.sheet.words.focus_caption()
            self.ensureWidgetVisible(self.sheet.words.caption)

    def flush(self) -> None:
        """Send what is typed."""
        if self._sheet is not None:
            self._sheet.flush()

    def _build(self) -> None:
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._hint = self._build_hint()
        ground = QWidget()
        ground.setProperty("role", "page")
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(2, Space.XS, Space.L, Space.XL)
        self._column.addWidget(self._hint)
        self._column.addStretch(1)
        self.setWidget(ground)
        ground.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def _build_hint(self) -> QWidget:
        hint = QWidget()
        column = QVBoxLayout(hint)
        column.setContentsMargins(0, Space.S, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(Words(tr("Pilih foto untuk menulis keterangannya"), "heading"))
        column.addWidget(
            Words(tr("Pilih beberapa sekaligus dengan Ctrl, Shift, atau bingkai yang ditarik dengan tetikus."), "muted")
        )
        keys = (
            tr("Spasi: lihat besar"),
            tr("C: tulis keterangan"),
            tr("R: putar ke kanan"),
            tr("Del: buang ke Sampah"),
            tr("Ctrl+A: pilih semua"),
        )
        for words in keys:
            column.addWidget(Words(words, "muted"))
        return hint

    def _made(self) -> ChoiceSheet:
        sheet = ChoiceSheet(self._choice, self._look, self._pictures)
        sheet.know(self._tags)
        sheet.offer(self._practices)
        sheet.viewed.connect(self.viewed)
        sheet.crop_wanted.connect(self.crop_wanted)
        sheet.replace_wanted.connect(self.replace_wanted)
        sheet.consent_wanted.connect(self.consent_wanted)
        sheet.blur_wanted.connect(self.blur_wanted)
        sheet.opened.connect(self.opened)
        sheet.renewed.connect(self._on_renewed)
        self._column.insertWidget(0, sheet)
        sheet.setVisible(bool(self._choice.lines))
        return sheet

    def _on_chosen(self) -> None:
        some = bool(self._choice.lines)
        self._hint.setVisible(not some)
        self.sheet.setVisible(some)

    def _on_later(self) -> None:
        self.sheet.ensurePolished()

    def _on_renewed(self) -> None:
        self.verticalScrollBar().setValue(0)
