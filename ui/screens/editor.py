"""The editor of one practice: the place where teachers write."""

import shiboken6
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import (
    QAction,
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

from portfolio.domain.changes import Receipt
from portfolio.services import photo_place, practices
from portfolio.services.decks import Subject
from portfolio.services.photos import ImportReport
from portfolio.services.practices import PracticePage
from portfolio.services.publish import Problem
from portfolio.texts import tr
from ui.dialogs.deck import DeckDialog
from ui.dialogs.share import PracticeDialog
from ui.places import ALL_PHOTOS
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.buttons import Button, IconButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.message_bar import MessageBar
from ui.widgets.photo_view import PhotoView
from ui.widgets.pictures import pictures_of
from ui.widgets.screen import Screen
from ui.widgets.writing.album import PracticeAlbum
from ui.widgets.writing.as_inquiry import AsInquiry
from ui.widgets.writing.choices import Choices, read_choices
from ui.widgets.writing.desk import Desk
from ui.widgets.writing.drop_veil import DropVeil
from ui.widgets.writing.growing_edit import PLACE_MIME, is_for_the_screen
from ui.widgets.writing.import_words import outcome, refusals
from ui.widgets.writing.intake import Intake
from ui.widgets.writing.open_practice import OpenPractice
from ui.widgets.writing.outline import fill_frame_menu


class EditorScreen(Screen):
    """Opens a practice, keeps what is typed, takes photos in, and shows the way to what is missing."""

    def __init__(self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(session, look, settings, parent)
        self.practice = OpenPractice(session, self)
        self.pictures = pictures_of(session, look)
        self.intake = Intake(session, self)
        self.as_inquiry = AsInquiry(session, self)
        self.desk: Desk | None = None
        self._choices: Choices | None = None
        self._wanted_id = ""
        self._big: PhotoView | None = None
        self._build()
        self._connect()
        session.ask(self, self._on_choices, read_choices)

    @property
    @override
    def title(self) -> str:
        return tr("Praktik baik")

    @override
    def header_widgets(self) -> list[QWidget]:
        preview = Button(self.look, tr("Pratinjau"), "quiet", "book-open")
        preview.setToolTip(tr("Lihat halaman praktik ini, simpan sebagai PDF atau Word."))
        preview.clicked.connect(self._on_preview)
        more = IconButton(self.look, "ellipsis", tr("Tindakan lain"), "text")
        more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._more_menu(more))
        return [preview, more]

    @override
    def show_record(self, record_id: str) -> None:
        self.flush()
        self._wanted_id = record_id
        self._message.setVisible(False)
        if self._choices is not None:
            self._open()
            self.session.ask(self, self._on_choices, read_choices)  # the library's own tables may be others by now

    @override
    def leave(self) -> None:
        self.flush()
        self.pictures.rest()

    def flush(self) -> None:
        """Send everything typed to the session."""
        if self.desk is not None:
            self.desk.flush()

    def _build(self) -> None:
        self._message = MessageBar(self.look)
        self._stack = QStackedWidget()
        self._waiting = QWidget()
        self._nothing = EmptyState(
            self.look,
            "empty-practices",
            tr("Pilih sebuah praktik baik dari daftar untuk menulisnya."),
            tr("Lihat daftar praktik"),
        )
        self._stack.addWidget(self._waiting)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._message)
        column.addWidget(self._stack, 1)
        self._veil = DropVeil(self.look, self)
        self.setAcceptDrops(self.practice.writable)

    def _connect(self) -> None:
        self.practice.shown.connect(self._on_shown)
        self.practice.lost.connect(self._on_lost)
        self.intake.reported.connect(self._on_reported)
        self.as_inquiry.told.connect(self._on_told_as_inquiry)
        self._nothing.pressed.connect(self._on_list_wanted)
        self.session.flush_requested.connect(self.flush)
        self.session.failed.connect(self._on_failed)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self._on_paste)

    def _more_menu(self, button: QWidget) -> QMenu:
        menu = QMenu(button)
        frames = menu.addMenu(self.look.icon("layout-template"), tr("Ganti kerangka"))
        frames.aboutToShow.connect(self._on_frames_menu)
        frames.triggered.connect(self._on_frame_action)
        menu.addAction(self.look.icon("copy"), tr("Gandakan praktik ini")).triggered.connect(self._on_duplicate)
        menu.addAction(self.look.icon("repeat"), tr("Jadikan inkuiri")).triggered.connect(self._on_as_inquiry)
        deck = menu.addAction(self.look.icon("presentation"), tr("Salindia…"))
        deck.triggered.connect(self._on_deck)
        menu.addSeparator()
        menu.addAction(self.look.icon("trash-2", "danger"), tr("Hapus praktik ini")).triggered.connect(self._on_remove)
        for action in menu.actions():
            action.setEnabled(self.practice.writable or action is deck)
        return menu

    def _open(self) -> None:
        if self._wanted_id:
            # Coming back to the same practice shows it at once; another one is waited for.
            same = self.practice.page is not None and self.practice.id == self._wanted_id
            self._stack.setCurrentWidget(self.desk if same and self.desk is not None else self._waiting)
            self.practice.open(self._wanted_id)
        else:
            self._stack.setCurrentWidget(self._nothing)

    def _section_under(self, position: QPoint) -> str:
        if self.desk is None:
            return ""
        return self.desk.page.section_at(self.desk.page.mapFrom(self, position))

    def _on_choices(self, choices: Choices) -> None:
        if choices == self._choices:
            return
        if self.desk is not None:
            self.flush()
            self._stack.removeWidget(self.desk)
            self.desk.deleteLater()
        self._choices = choices
        self.desk = Desk(self.practice, self.look, choices, self.pictures)
        self.desk.photos_wanted.connect(self._on_photos_wanted)
        self.desk.photos_carried.connect(self._on_photos_carried)
        self.desk.photo_viewed.connect(self._on_viewed)
        self.desk.photo_taken_out.connect(self._on_taken_out)
        self.desk.photo_place_wanted.connect(self._on_photo_place_wanted)
        self._stack.addWidget(self.desk)
        if not self.practice.writable:
            # The window says why, above every place.
            self.desk.set_read_only(True)
        self._open()

    def _on_shown(self, page: PracticePage) -> None:
        if self.desk is not None:
            self.desk.show_page(page)
            self._stack.setCurrentWidget(self.desk)
        if self._big is not None:
            self._big.follow(PracticeAlbum(page.photos))

    def _on_lost(self) -> None:
        self._stack.setCurrentWidget(self._nothing)

    def _on_list_wanted(self) -> None:
        self.go.emit("practices", "")

    def _on_failed(self, _error: Exception) -> None:
        if self.desk is not None:
            self.desk.doubt()

    def _on_preview(self) -> None:
        if self.practice.id:
            self.flush()
            dialog = PracticeDialog(self.session, self.look, self.settings, self.practice.id, self, choose=False)
            dialog.mend_wanted.connect(self._on_page_problem)
            dialog.open()

    def _on_frames_menu(self) -> None:
        menu = self.sender()
        if isinstance(menu, QMenu) and self._choices is not None:
            fill_frame_menu(menu, self._choices, self.practice.page)

    def _on_frame_action(self, action: QAction) -> None:
        self.practice.change_frame(str(action.data()))

    def _on_as_inquiry(self) -> None:
        if self.practice.id:
            self.flush()
            self.as_inquiry.tell(self.practice.id)

    def _on_told_as_inquiry(self, inquiry_id: str, said: str) -> None:
        self.notice.emit("ok", said)
        self.go.emit("inquiry", inquiry_id)

    def _on_deck(self) -> None:
        if self.practice.id:
            self.flush()
            subject = Subject("practice", self.practice.id)
            dialog = DeckDialog(self.session, self.look, self.settings, subject, parent=self)
            dialog.mend_wanted.connect(self._on_photo_problem)
            dialog.open()

    def _on_page_problem(self, problem: Problem) -> None:
        """What is wrong with the text is mended here; a photo in its place."""
        if problem.record != self.practice.id:
            self._on_photo_problem(problem)

    def _on_photo_problem(self, problem: Problem) -> None:
        if problem.record:
            self._on_photo_place_wanted(problem.record)

    def _on_duplicate(self) -> None:
        if self.practice.id:
            self.flush()
            self.session.edit_then(self._on_duplicated, practices.duplicate_practice, self.practice.id)

    def _on_duplicated(self, receipt: Receipt) -> None:
        if shiboken6.isValid(self):
            self.notice.emit("ok", tr("Salinan sudah dibuat dan sekarang terbuka."))
            self.go.emit("practice", receipt.made[0])

    def _on_remove(self) -> None:
        page = self.practice.page
        if page is None:
            return
        self.flush()
        self.session.edit(practices.remove_practice, self.practice.id)
        title = page.practice.title or tr("Praktik tanpa judul")
        self.notice.emit("ok", tr("“{title}” dihapus. Tekan Ctrl+Z untuk mengembalikannya.", title=title))
        self.go.emit("practices", "")

    def _on_photos_wanted(self) -> None:
        self.intake.ask_for_files(self, self.practice.id)

    def _on_photos_carried(self, source: QMimeData, section: str) -> None:
        if self.practice.writable and self.practice.id:
            self.intake.add_dropped(source, self.practice.id, section)

    def _on_paste(self) -> None:
        self._on_photos_carried(QGuiApplication.clipboard().mimeData(), "")

    def _on_reported(self, report: ImportReport) -> None:
        if said := outcome(report):
            self.notice.emit("warn" if report.cancelled or not report.receipt.changes else "ok", said)
        title, reasons = refusals(report)
        if title:
            self._message.say("warn", title, reasons)

    def _on_viewed(self, place_id: str) -> None:
        if self.practice.page is None or self._big is not None:
            return
        self.flush()
        album = PracticeAlbum(self.practice.page.photos)
        self._big = PhotoView(self.look, self.pictures, album, place_id, self, writable=self.practice.writable)
        self._big.turned.connect(self._on_turned)
        self._big.removed.connect(self._on_removed)
        self._big.finished.connect(self._on_big_closed)
        self._big.open()

    def _on_turned(self, quarters: int) -> None:
        if self._big is not None:
            self.session.edit(photo_place.turn_photos, [self._big.shown.photo_id], quarters)

    def _on_removed(self) -> None:
        if self._big is not None:
            self._on_taken_out(self._big.shown.key)

    def _on_big_closed(self) -> None:
        if self._big is not None and self.desk is not None:
            self.desk.panel.photos.pick(self._big.shown.key)
        self._big = None

    def _on_photo_place_wanted(self, photo_id: str) -> None:
        self.go.emit("photos", photo_id or ALL_PHOTOS)

    def _on_taken_out(self, place_id: str) -> None:
        self.practice.take_out(place_id)
        self.notice.emit("ok", tr("Foto dilepas dari praktik ini; Ctrl+Z mengembalikannya. Di pustaka foto tetap ada."))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.practice.page is not None and is_for_the_screen(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self.desk is not None:
            self.desk.page.scroll_at_edge(self.desk.page.mapFrom(self, event.position().toPoint()).y())
        section = self._section_under(event.position().toPoint())
        frame = self.practice.page.frame if self.practice.page is not None else None
        found = frame.section(section) if frame is not None else None
        if found is None:
            self._veil.say(tr("Lepaskan untuk menaruh foto tanpa bagian"))
        else:
            self._veil.say(tr("Lepaskan untuk menaruh foto di bagian {name}", name=found.label))
        event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._veil.hide()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._veil.hide()
        section = self._section_under(event.position().toPoint())
        carried = event.mimeData()
        if carried.hasFormat(PLACE_MIME):
            self.practice.move_into(bytes(carried.data(PLACE_MIME).data()).decode(), section)
        else:
            self._on_photos_carried(carried, section)
        event.acceptProposedAction()
