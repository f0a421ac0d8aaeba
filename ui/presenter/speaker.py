"""The window of who speaks: the slide, the next one, what is to be said, and the time."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.texts import tr
from ui.presenter.keys import ShowKeys
from ui.presenter.show import Show, clock, left
from ui.presenter.slide_view import SlideView
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import OneLine, Words


class SpeakerWindow(QWidget):
    """Stands on the speaker's own screen; keys and clicks lead both windows."""

    def __init__(self, show: Show, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._show, self._look = show, look
        self.setProperty("role", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(tr("Layar penyaji"))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        self._build_clock(column)
        self._build_middle(column)
        self._build_buttons(column)
        ShowKeys(show, self)
        show.moved.connect(self._on_moved)
        show.ticked.connect(self._on_ticked)
        show.ended.connect(self.close)
        self._on_moved()

    def _build_clock(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.XL)
        self.elapsed = Words("", "place", wrap=False)
        self.elapsed.setToolTip(tr("Sudah berjalan"))
        self.left = Words("", "card", wrap=False)
        self._plan = Words("", "muted", wrap=False)
        again = IconButton(self._look, "rotate-ccw", tr("Mulai jam dari nol"))
        again.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        again.clicked.connect(self._show.begin_again)
        self.place = Words("", "card", wrap=False)
        for widget in (self.elapsed, again, self.left, self._plan):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.place)
        column.addLayout(row)

    def _build_middle(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.XL)
        self.view = SlideView(self._show, ground=self._look.palette.canvas)
        self.view.pressed.connect(self._on_forward)
        row.addWidget(self.view, 3)
        side = QVBoxLayout()
        side.setSpacing(Space.S)
        side.addWidget(Words(tr("Berikutnya"), "muted"))
        self.next = SlideView(self._show, ahead=1, ground=self._look.palette.canvas)
        self.next.setMinimumHeight(120)
        side.addWidget(self.next, 2)
        self.next_title = OneLine("", "caption")
        side.addWidget(self.next_title)
        side.addSpacing(Space.S)
        side.addWidget(Words(tr("Catatan"), "muted"))
        side.addWidget(self._build_notes(), 3)
        row.addLayout(side, 2)
        column.addLayout(row, 1)

    def _build_notes(self) -> QScrollArea:
        self.notes = Words("", "reading")
        self.notes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.notes.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        ground.setProperty("role", "page")
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(0, 0, Space.M, 0)
        inside.addWidget(self.notes)
        self._area.setWidget(ground)
        return self._area

    def _build_buttons(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        back = Button(self._look, tr("Sebelumnya"), "quiet", "chevron-left")
        back.clicked.connect(self._on_back)
        forward = Button(self._look, tr("Berikutnya"), "primary", "chevron-right")
        forward.clicked.connect(self._on_forward)
        self.dark = Button(self._look, tr("Layar hitam"), "quiet")
        self.dark.setToolTip(tr("Tekan B"))
        self.dark.clicked.connect(self._show.turn_black)
        end = Button(self._look, tr("Selesai"), "quiet")
        end.setToolTip(tr("Tekan Esc"))
        end.clicked.connect(self._show.end)
        row.addWidget(back)
        row.addWidget(forward)
        row.addStretch(1)
        row.addWidget(self.dark)
        row.addWidget(end)
        for button in (back, forward, self.dark, end):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Space and Enter lead through the deck
        column.addLayout(row)

    def _on_forward(self) -> None:
        self._show.step(1)

    def _on_back(self) -> None:
        self._show.step(-1)

    def _on_moved(self) -> None:
        show = self._show
        self.place.setText(tr("{n} dari {count}", n=show.place + 1, count=len(show.slides)))
        self.notes.setText(show.slide.notes or tr("Tidak ada catatan untuk salindia ini."))
        self._area.verticalScrollBar().setValue(0)
        following = show.slides[show.place + 1 :]
        self.next_title.set_text(following[0].title if following else tr("Ini salindia terakhir."))
        self.dark.setText(tr("Tampilkan salindia") if show.black else tr("Layar hitam"))
        self._on_ticked()

    def _on_ticked(self) -> None:
        self.elapsed.setText(clock(self._show.elapsed))
        self.left.setText(left(self._show))
        self._plan.setText(tr("Salindia ini direncanakan mulai pada {time}", time=clock(self._show.planned)))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._show.end()
