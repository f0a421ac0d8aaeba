"""A printer is tested once: one sheet shows how it turns paper, and that is remembered."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, Qt, QTemporaryDir
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.progress import Progress
from portfolio.services.libraries import Library
from portfolio.services.printing import Duplex, write_test_sheet
from portfolio.texts import tr
from ui.dialogs.dialog import Dialog
from ui.printers import Turning, printer_names, remember, told_of_waiting
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.chips import ToggleChip
from ui.widgets.fields import TextField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Words
from ui.widgets.message_bar import MessageBar
from ui.widgets.one_of import OneOf
from ui.widgets.pages.answers import Answer, Answers
from ui.widgets.pages.trial_sheet import TrialSheet

_UP, _DOWN, _BLANK = "up", "down", "blank"
_AROUND_QUESTIONS = 180
"""px of a screen that the dialog's title and buttons, and the window's own frame, take."""
_SAME, _OTHER, _OVER = "same", "other", "over"


class PrinterDialog(Dialog):
    """Which printer; its test sheet; how that came out."""

    def __init__(self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Uji printer"), 560, parent)
        self._session, self._settings = session, settings
        self._folder = QTemporaryDir(f"{QDir.tempPath()}/praktik-uji-XXXXXX")
        self._names: list[str] = []
        self.message = MessageBar(look)
        self.column.addWidget(self.message)
        self._steps = QStackedWidget()
        for step in (self._build_which(look), self._build_sheet(look), self._build_questions()):
            self._steps.addWidget(step)
        self.column.addWidget(self._steps, 1)
        self.back_button = self.add_button(tr("Kembali"))
        self.back_button.clicked.connect(self._on_back)
        self.next_button = self.add_button(tr("Lanjut"), primary=True)
        self.next_button.clicked.connect(self._on_next)
        self._show_step(0)
        session.operations.run(_names, lane="read", owner=self, then=self._on_names, failed=self._on_no_names)

    def _build_which(self, look: Look) -> QWidget:
        page, column = _page()
        words = tr("Setiap printer membalik kertas dengan caranya sendiri. Satu lembar uji cukup untuk mengetahuinya.")
        column.addWidget(Words(words, "muted"))
        self.name = TextField(look, tr("Printer"), placeholder=tr("Misalnya: printer ruang guru"))
        self.name.control.textChanged.connect(self._on_name)
        column.addWidget(self.name)
        self._offers = FlowLayout()
        column.addLayout(self._offers)
        column.addWidget(Words(tr("Dapatkah printer ini mencetak bolak-balik sendiri?"), "strong"))
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        group = QButtonGroup(self)
        self.automatic = ToggleChip(look, tr("Ya, otomatis"), on=True)
        self.manual = ToggleChip(look, tr("Tidak, saya membalik kertasnya"))
        for chip in (self.automatic, self.manual):
            group.addButton(chip)
            row.addWidget(chip)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        return page

    def _build_sheet(self, look: Look) -> QWidget:
        page, column = _page()
        self.sheet = TrialSheet(self._session, look)
        self.sheet.sent.connect(self._on_sent)
        self.sheet.failed.connect(self._on_failed)
        column.addWidget(self.sheet)
        column.addStretch(1)
        return page

    def _build_questions(self) -> QWidget:
        back = tr("BELAKANG")
        turn = tr("Pegang lembar dengan DEPAN tegak, lalu balik seperti halaman buku. Panah di baliknya:")
        up, down = Answer(_UP, tr("ke atas"), "up", back), Answer(_DOWN, tr("ke bawah"), "down", back)
        self.turned = Answers(turn, [up, down, Answer(_BLANK, tr("kosong"), "blank")])
        self.behind = Answers(
            tr("Di balik DEPAN 1 tertulis:"),
            [
                Answer(_SAME, tr("BELAKANG 1"), "up", tr("BELAKANG 1")),
                Answer(_OTHER, tr("BELAKANG 2"), "up", tr("BELAKANG 2")),
                Answer(_OVER, tr("menimpa DEPAN"), "over", ""),
            ],
        )
        self.turned_by_hand = Answers(turn, [up, down])
        self.by_hand = QWidget()
        column = QVBoxLayout(self.by_hand)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        column.addWidget(self.behind)
        column.addWidget(self.turned_by_hand)
        for question in (self.turned, self.behind, self.turned_by_hand):
            question.answered.connect(self._on_answered)
        self._questions = OneOf(self.turned, self.by_hand)
        page, outer = _page()
        outer.addWidget(self._questions)
        outer.addStretch(1)
        page.setProperty("role", "page")
        self._asking = QScrollArea()  # both questions are taller than a low screen
        self._asking.setWidgetResizable(True)
        self._asking.setFrameShape(QFrame.Shape.NoFrame)
        self._asking.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._asking.setWidget(page)
        return self._asking

    @property
    def duplex(self) -> Duplex:
        """What the test is for: the edge of an automatic printer is what the answers tell."""
        return "manual" if self.manual.isChecked() else "short"

    def _on_names(self, names: list[str]) -> None:
        """Offer the printers of this computer."""
        self._names = names
        for name in names[:3]:
            offer = Button(self._look, name, "plain", "printer")
            offer.clicked.connect(self._on_offer)
            self._offers.addWidget(offer)
            offer.show()  # a layout shows what it got only later, and the dialog is to grow now
        self.fit_height()

    def _on_no_names(self, _error: Exception) -> None:
        """A computer without printers: a name can be typed."""

    def _on_offer(self) -> None:
        offer = self.sender()
        if isinstance(offer, Button):
            self.name.set_text(offer.text())

    def _on_name(self, _text: str) -> None:
        self._show_next()

    def _on_next(self) -> None:
        step = self._steps.currentIndex()
        if step == 0:
            self._session.run(
                _writing(Path(self._folder.path()) / "uji.pdf", self.duplex),
                owner=self,
                then=self._on_sheets,
                failed=self._on_failed,
            )
        elif step == 1:
            self.message.hide()
            self._show_step(2)
        else:
            self._finish()

    def _on_back(self) -> None:
        step = self._steps.currentIndex()
        if step == 0:
            self.reject()
        else:
            self._show_step(step - 1)

    def _on_sheets(self, sheets: tuple[Path, ...]) -> None:
        self.sheet.show_sheets(sheets, self.name.text().strip(), self._names)
        self._show_step(1)

    def _on_sent(self, begins: bool) -> None:
        if begins:
            self.message.say("ok", tr("Lembar uji sudah dikirim ke printer."), passing=True)
        else:
            self.message.say("warn", *told_of_waiting(self.name.text().strip()))

    def _on_failed(self, error: Exception) -> None:
        self.message.say_error(error, "")

    def _on_answered(self) -> None:
        self._show_next()

    def _finish(self) -> None:
        """Keep what was answered, or say how to try again."""
        if self.duplex != "manual" and self.turned.key == _BLANK:
            self.manual.setChecked(True)
            self.message.say("info", tr("Printer ini mencetak satu sisi. Coba sekali lagi dengan membalik sendiri."))
            self._try_again()
            return
        if self.duplex == "manual" and self.behind.key == _OVER:
            self.message.say("info", tr("Masukkan tumpukan dengan sisi tercetak menghadap sebaliknya, lalu uji lagi."))
            self._try_again()
            return
        remember(self._settings, self.name.text().strip(), self._answer())
        self.accept()

    def _answer(self) -> Turning:
        if self.duplex == "manual":
            return Turning("manual", self.behind.key == _OTHER, self.turned_by_hand.key == _DOWN)
        around_long = self.turned.key == _DOWN
        return Turning("long" if around_long else "short", inverted=around_long and self.sheet.printed_here)

    def _try_again(self) -> None:
        for question in (self.turned, self.behind, self.turned_by_hand):
            question.forget()
        self._steps.setCurrentIndex(0)
        self._on_next()

    def _show_step(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        self._questions.show_only(self.by_hand if self.duplex == "manual" else self.turned)
        if step == 0:
            self.message.hide()
        self.back_button.setText(tr("Batal") if step == 0 else tr("Kembali"))
        self.next_button.setText((tr("Buat lembar uji"), tr("Sudah dicetak"), tr("Simpan"))[step])
        self._show_next()
        self._asking.setMinimumHeight(self._room_to_ask() if step == 2 else 0)
        self.fit_height()

    def _room_to_ask(self) -> int:
        """px: what the questions need, as far as the screen has it."""
        page = self._asking.widget()
        needed = page.heightForWidth(self._steps.width()) if page is not None else 0
        return min(needed, self.screen().availableGeometry().height() - _AROUND_QUESTIONS)

    def _show_next(self) -> None:
        step = self._steps.currentIndex()
        answers = (self.behind, self.turned_by_hand) if self.duplex == "manual" else (self.turned,)
        answered = all(one.key for one in answers) or (self.duplex == "manual" and self.behind.key == _OVER)
        self.next_button.setEnabled((bool(self.name.text().strip()), True, answered)[step])

    @override
    def done(self, result: int) -> None:
        self.sheet.stop()
        self._folder.remove()
        super().done(result)


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.M)
    return page, column


def _names(_progress: Progress) -> list[str]:
    return printer_names()


def _writing(target: Path, duplex: Duplex) -> Callable[[Library, Progress], tuple[Path, ...]]:
    def work(_library: Library, _progress: Progress) -> tuple[Path, ...]:
        return write_test_sheet(target, duplex)

    return work
