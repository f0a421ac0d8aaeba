"""One inquiry: the place where a team writes its cycle."""

from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.services import inquiries
from portfolio.services.inquiries import InquiryPage
from portfolio.services.photos import ImportReport
from portfolio.services.publish import Problem
from portfolio.texts import tr
from ui.dialogs.report_export import ReportDialog
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.inquiry.board_model import shown_title
from ui.widgets.inquiry.desk import InquiryDesk
from ui.widgets.inquiry.intake import StageIntake
from ui.widgets.inquiry.large_photos import LargePhotos
from ui.widgets.inquiry.onwards import Onwards
from ui.widgets.inquiry.open_inquiry import OpenInquiry
from ui.widgets.inquiry.printing import exporting
from ui.widgets.message_bar import MessageBar
from ui.widgets.pictures import pictures_of
from ui.widgets.screen import Screen
from ui.widgets.writing.drop_veil import DropVeil
from ui.widgets.writing.growing_edit import PLACE_MIME, is_for_the_screen
from ui.widgets.writing.import_words import outcome, refusals


class InquiryScreen(Screen):
    """Opens a cycle, keeps what is typed, takes photos in, tells it as a practice, and begins the next one."""

    def __init__(self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(session, look, settings, parent)
        self.cycle = OpenInquiry(session, self)
        self.pictures = pictures_of(session, look)
        self.intake = StageIntake(session, self)
        self._made: InquiryDesk | None = None
        self.large = LargePhotos(self.cycle, look, self.pictures, self)
        self.onwards = Onwards(self.cycle, self)
        self._build()
        self._connect()
        # The desk is made in a turn of its own, so that entering the place is no pause.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._on_soon)
        self._soon.start()

    @property
    def desk(self) -> InquiryDesk:
        """Outline, page and panel."""
        return self._make_desk() if self._made is None else self._made

    @property
    @override
    def title(self) -> str:
        return tr("Inkuiri")

    @override
    def header_widgets(self) -> list[QWidget]:
        printing = Button(self.look, tr("Cetak siklus…"), "quiet", "printer")
        printing.setToolTip(tr("Simpan siklus ini sebagai PDF."))
        printing.clicked.connect(self._on_print)
        more = IconButton(self.look, "ellipsis", tr("Tindakan lain"), "text")
        more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._more_menu(more))
        return [printing, more]

    @override
    def show_record(self, record_id: str) -> None:
        self.flush()
        self._message.setVisible(False)
        if not record_id:
            self._stack.setCurrentWidget(self._nothing)
            return
        # Coming back to the same cycle shows it at once; another one is waited for.
        same = self.cycle.page is not None and self.cycle.id == record_id
        self._stack.setCurrentWidget(self.desk if same else self._waiting)
        self.cycle.open(record_id)

    @override
    def leave(self) -> None:
        self.flush()
        self.pictures.rest()

    def flush(self) -> None:
        """Send everything typed to the session."""
        if self._made is not None:
            self._made.flush()

    def _build(self) -> None:
        self._message = MessageBar(self.look)
        self._stack = QStackedWidget()
        self._waiting = QWidget()
        self._nothing = EmptyState(
            self.look, "empty-practices", tr("Pilih sebuah inkuiri dari papan."), tr("Lihat papan inkuiri")
        )
        for page in (self._waiting, self._nothing):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self._message)
        column.addWidget(self._stack, 1)
        self._veil = DropVeil(self.look, self)
        self.setAcceptDrops(self.cycle.writable)

    def _connect(self) -> None:
        self.cycle.shown.connect(self._on_shown)
        self.cycle.lost.connect(self._on_lost)
        self.intake.reported.connect(self._on_reported)
        self._nothing.pressed.connect(self._on_board_wanted)
        self.session.flush_requested.connect(self.flush)
        self.session.failed.connect(self._on_failed)
        self.large.taken_out.connect(self._on_taken_out)
        self.large.closed.connect(self._on_large_closed)
        self.onwards.go.connect(self.go)
        self.onwards.said.connect(self._on_said)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self._on_paste)

    def _make_desk(self) -> InquiryDesk:
        desk = self._made = InquiryDesk(self.cycle, self.look, self.pictures)
        desk.photos_carried.connect(self._on_carried)
        desk.panel.photos_wanted.connect(self._on_photos_wanted)
        desk.panel.photo_viewed.connect(self._on_viewed)
        desk.panel.photo_taken_out.connect(self._on_taken_out)
        desk.panel.photo_place_wanted.connect(self._on_photo_place_wanted)
        desk.outline.cycle_wanted.connect(self._on_cycle_wanted)
        desk.outline.next_wanted.connect(self._on_next)
        desk.outline.practice_wanted.connect(self._on_practice)
        if not self.cycle.writable:
            # The window says why, above every place.
            desk.set_read_only(True)
        return desk

    def _more_menu(self, button: QWidget) -> QMenu:
        menu = QMenu(button)
        again = menu.addAction(self.look.icon("notebook-pen"), tr("Lengkapi praktik dari siklus ini"))
        again.setToolTip(tr("Hanya bagian yang masih kosong yang diisi."))
        again.triggered.connect(self._on_tell_again)
        menu.setToolTipsVisible(True)
        menu.addAction(self.look.icon("copy"), tr("Gandakan inkuiri ini")).triggered.connect(self._on_duplicate)
        menu.addSeparator()
        menu.addAction(self.look.icon("trash-2", "danger"), tr("Hapus inkuiri ini")).triggered.connect(self._on_remove)
        for action in menu.actions():
            action.setEnabled(self.cycle.writable)
        return menu

    def _on_soon(self) -> None:
        """Make the desk in one turn of the event loop, and dress it in the next."""
        if self._made is None:
            self._make_desk()
            self._soon.start()
        else:
            self._put_on_stack(self._made)

    def _put_on_stack(self, desk: InquiryDesk) -> None:
        if self._stack.indexOf(desk) < 0:
            self._stack.addWidget(desk)

    def _on_large_closed(self, place_id: str) -> None:
        self.desk.panel.pick(place_id)

    def _on_shown(self, page: InquiryPage) -> None:
        self.desk.show_page(page)
        self._put_on_stack(self.desk)
        self._stack.setCurrentWidget(self.desk)
        self.large.follow()

    def _on_lost(self) -> None:
        self._stack.setCurrentWidget(self._nothing)

    def _on_failed(self, _error: Exception) -> None:
        if self._made is not None:
            self._made.doubt()

    def _on_board_wanted(self) -> None:
        self.go.emit("inquiries", "")

    def _on_cycle_wanted(self, inquiry_id: str) -> None:
        self.go.emit("inquiry", inquiry_id)

    def _on_next(self) -> None:
        self.flush()
        self.onwards.begin_next()

    def _on_practice(self) -> None:
        self.flush()
        self.onwards.to_practice()

    def _on_tell_again(self) -> None:
        self.flush()
        self.onwards.tell_again()

    def _on_duplicate(self) -> None:
        self.flush()
        self.onwards.duplicate()

    def _on_said(self, sentence: str) -> None:
        self.notice.emit("ok", sentence)

    def _on_remove(self) -> None:
        page = self.cycle.page
        if page is not None:
            self.flush()
            self.session.edit(inquiries.remove_inquiry, self.cycle.id)
            title = shown_title(page.inquiry.title)
            self.notice.emit("ok", tr("“{title}” dihapus. Tekan Ctrl+Z untuk mengembalikannya.", title=title))
            self.go.emit("inquiries", "")

    def _on_print(self) -> None:
        page = self.cycle.page
        if page is None:
            return
        self.flush()
        dialog = ReportDialog(
            self.session,
            self.look,
            self.settings,
            tr("Siklus inkuiri"),
            file_name=shown_title(page.inquiry.title),
            export=exporting(self.cycle.id),
            parent=self,
        )
        dialog.mend_wanted.connect(self._on_mend_wanted)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_mend_wanted(self, problem: Problem) -> None:
        if any(one.photo.id == problem.record for one in (self.cycle.page.photos if self.cycle.page else ())):
            self.go.emit("photos", problem.record)

    def _on_photos_wanted(self) -> None:
        if self.desk.stage is not None:
            self.intake.ask_for_files(self, self.cycle.id, self.desk.stage.id)

    def _on_carried(self, source: QMimeData) -> None:
        if self.cycle.writable and self.cycle.id and self.desk.stage is not None:
            self.intake.add_carried(source, self.cycle.id, self.desk.stage.id)

    def _on_paste(self) -> None:
        self._on_carried(QGuiApplication.clipboard().mimeData())

    def _on_reported(self, report: ImportReport) -> None:
        if said := outcome(report):
            self.notice.emit("warn" if report.cancelled or not report.receipt.changes else "ok", said)
        title, reasons = refusals(report)
        if title:
            self._message.say("warn", title, reasons)

    def _on_viewed(self, place_id: str) -> None:
        if self.desk.stage is not None:
            self.flush()
            self.large.show_photo(place_id, self.desk.stage.id)

    def _on_photo_place_wanted(self, photo_id: str) -> None:
        self.go.emit("photos", photo_id)

    def _on_taken_out(self, place_id: str) -> None:
        self.cycle.take_out(place_id)
        self.notice.emit("ok", tr("Foto dilepas dari tahap ini; Ctrl+Z mengembalikannya. Di pustaka foto tetap ada."))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        carried = event.mimeData()
        if self.cycle.page is not None and is_for_the_screen(carried) and not carried.hasFormat(PLACE_MIME):
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        stage = self.desk.stage
        self._veil.say(tr("Lepaskan untuk menaruh foto di tahap {name}", name=stage.label if stage else ""))
        event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._veil.hide()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._veil.hide()
        self._on_carried(event.mimeData())
        event.acceptProposedAction()
