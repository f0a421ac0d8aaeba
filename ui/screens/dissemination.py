"""One forum of passing on: what it was, who came, what happened, what follows, and its report."""

from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.errors import PraktikError
from portfolio.services import photo_place
from portfolio.services.attendance import Reading
from portfolio.services.dissemination_needs import Need
from portfolio.services.libraries import Library
from portfolio.services.photos import ImportReport
from portfolio.services.publish import Problem
from portfolio.texts import ntr, tr
from ui.dialogs.dissemination_outputs import ForumOutputs
from ui.dialogs.import_table import ImportTableDialog
from ui.models.photo_lines import Stock
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.dissemination.attendance import AttendancePart
from ui.widgets.dissemination.check_part import CheckPart
from ui.widgets.dissemination.forum_form import ForumForm
from ui.widgets.dissemination.open_forum import OpenForum
from ui.widgets.dissemination.photo_part import PhotoPart
from ui.widgets.dissemination.plan_part import PlanPart
from ui.widgets.dissemination.reading import ForumDesk
from ui.widgets.dissemination.report_form import ReportForm
from ui.widgets.dissemination.story_form import StoryForm
from ui.widgets.dissemination.words import forum_title
from ui.widgets.gallery.chooser import PhotoChooser
from ui.widgets.page import ScrollPage, framed
from ui.widgets.parts import PartTabs
from ui.widgets.pictures import pictures_of
from ui.widgets.screen import Screen
from ui.widgets.writing.import_words import outcome, refusals

PLACES = ("forum", "attendance", "story", "photos", "plan", "report", "check")


class DisseminationScreen(Screen):
    """A tab for each part of the forum, and one that tells what its report still needs."""

    def __init__(self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(session, look, settings, parent)
        self.forum = OpenForum(session, self)
        self.outputs = ForumOutputs(self)
        self._appendix = ""
        self._build_parts()
        self._build_layout()
        self.report_button = Button(look, tr("Buat laporan…"), "primary", "file-text", self)
        self.report_button.setToolTip(tr("Laporan pengimbasan dengan lampirannya, paling besar 10 MB."))
        self.report_button.clicked.connect(self._on_report)
        self.report_button.hide()
        self._connect()

    @property
    @override
    def title(self) -> str:
        return forum_title(self.forum.page.page.forum.title) if self.forum.page else tr("Pengimbasan")

    @override
    def header_widgets(self) -> list[QWidget]:
        more = IconButton(self.look, "ellipsis", tr("Tindakan lain"), "text")
        more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        remove = menu.addAction(self.look.icon("trash-2", "danger"), tr("Hapus pengimbasan ini"))
        remove.setEnabled(self.forum.writable)
        remove.triggered.connect(self._on_remove)
        more.setMenu(menu)
        return [self.report_button, more]

    @override
    def show_record(self, record_id: str) -> None:
        self.flush()
        if record_id and record_id != self.forum.id:
            self.tabs.setCurrentIndex(0)
        if record_id or self.forum.id:
            self.forum.open(record_id or self.forum.id)

    @override
    def leave(self) -> None:
        self.flush()

    def flush(self) -> None:
        """Send everything typed to the session."""
        for part in (self.form, self.attendance, self.story, self.plan, self.report):
            part.flush()

    def _build_parts(self) -> None:
        self.form = ForumForm(self.session, self.look)
        self.attendance = AttendancePart(self.look)
        self.story = StoryForm(self.look)
        self.photos = PhotoPart(self.look, pictures_of(self.session, self.look))
        self.plan = PlanPart(self.look)
        self.report = ReportForm(self.look)
        self.check = CheckPart(self.look)

    def _build_layout(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(Space.M)
        self.tabs = PartTabs()
        outer.addWidget(framed(self.tabs))
        self._pages = QStackedWidget()
        outer.addWidget(self._pages, 1)
        names = (tr("Forum"), tr("Daftar hadir"), tr("Jalannya"), tr("Foto"), tr("RTL"), tr("Laporan"), tr("Periksa"))
        parts = (self.form, self.attendance, self.story, self.photos, self.plan, self.report, self.check)
        for place, name, part in zip(PLACES, names, parts, strict=True):
            self.tabs.addTab(name)
            if place == "attendance":  # its table scrolls by itself
                self._pages.addWidget(framed(part, Space.M))
                continue
            page = ScrollPage()
            page.column.addWidget(part, 1)
            self._pages.addWidget(page)
        self.tabs.currentChanged.connect(self._on_tab)
        self._pages.setEnabled(False)

    def _connect(self) -> None:
        forum = self.forum
        forum.shown.connect(self._on_shown)
        forum.lost.connect(self._on_lost)
        forum.brought.connect(self._on_brought)
        forum.photos_taken.connect(self._on_photos_taken)
        forum.refused.connect(self._on_refused)
        self.session.flush_requested.connect(self.flush)
        self.form.changed.connect(forum.change)
        self.form.givers_chosen.connect(forum.set_givers)
        self.form.giver_named.connect(forum.name_giver)
        self.story.changed.connect(forum.change)
        self.attendance.added.connect(forum.add_attendee)
        self.attendance.changed.connect(forum.change_attendee)
        self.attendance.removed.connect(self._on_attendees_removed)
        self.attendance.pasted.connect(forum.paste)
        self.attendance.file_wanted.connect(self._on_file_wanted)
        self.attendance.person_chosen.connect(forum.add_person)
        self.attendance.sort_wanted.connect(forum.sort_attendees)
        self.attendance.out_wanted.connect(self._on_out)
        self.photos.files_picked.connect(forum.add_photos)
        self.photos.library_wanted.connect(self._on_library_wanted)
        self.photos.moved.connect(forum.move_photo)
        self.photos.taken_out.connect(self._on_photo_out)
        self.photos.photo_wanted.connect(self._on_photo_wanted)
        self.plan.add_wanted.connect(forum.add_follow_up)
        self.plan.changed.connect(forum.change_follow_up)
        self.plan.moved.connect(forum.move_follow_up)
        self.plan.removed.connect(self._on_plan_removed)
        self.plan.print_wanted.connect(self._on_print_plan)
        self.report.changed.connect(forum.change_report)
        self.report.text_written.connect(forum.write_text)
        self.report.signers_chosen.connect(forum.set_signers)
        self.report.draft_wanted.connect(forum.draft_preface)
        self.check.chosen.connect(self._on_need)
        self.outputs.mend_wanted.connect(self._on_mend)
        self.outputs.refused.connect(self._on_refused)

    def show_place(self, place: str, code: str = "") -> None:
        """Show a part, and put the cursor where `code` is mended."""
        self.tabs.setCurrentIndex(PLACES.index(place))
        part = (self.form, self.attendance, self.story, self.photos, self.plan, self.report)
        if code and place != "check":
            part[PLACES.index(place)].focus_need(code)

    def _on_shown(self, desk: ForumDesk) -> None:
        self._pages.setEnabled(True)
        self.form.show_desk(desk)
        self.attendance.sheet.read_only = not self.forum.writable
        self.attendance.show_attendees(desk.page.attendees, desk.people)
        self.story.show_forum(desk.page.forum)
        self.photos.show_photos(desk.page.photos, desk.appendices)
        self.plan.show_rows(desk.page.follow_ups)
        self.report.show_report(desk.report, desk.people)
        self.check.show_needs(desk.needs)
        missing = sum(one.needed and not one.done for one in desk.needs)
        words = tr("Periksa · {n}", n=missing) if missing else tr("Periksa")
        self.tabs.setTabText(PLACES.index("check"), words)
        self.title_changed.emit()

    def _on_lost(self) -> None:
        self._pages.setEnabled(False)
        self.go.emit("disseminations", "")

    def _on_tab(self, tab: int) -> None:
        self.flush()
        self._pages.setCurrentIndex(tab)

    def _on_need(self, need: Need) -> None:
        self.show_place(need.place, need.code)

    def _on_attendees_removed(self, ids: list[str]) -> None:
        self.forum.remove_attendees(ids)
        self.notice.emit("ok", ntr("{n} nama dihapus dari daftar hadir. Ctrl+Z mengembalikannya.", len(ids)))

    def _on_brought(self, reading: Reading) -> None:
        said = [ntr("{n} nama masuk ke daftar hadir.", len(reading.attendees))]
        if reading.passed_over:
            said.append(ntr("{n} baris tanpa nama dilewati.", reading.passed_over))
        if reading.numbers_lost:
            said.append(ntr("{n} NIP rusak di tabelnya dan dikosongkan; tulis ulang.", reading.numbers_lost))
        odd = bool(reading.passed_over or reading.numbers_lost or not reading.attendees)
        self.notice.emit("warn" if odd else "ok", " ".join(said))

    def _on_file_wanted(self) -> None:
        dialog = ImportTableDialog(self.session, self.look, "attendance", owner_id=self.forum.id, parent=self.window())
        dialog.imported.connect(self._on_imported)
        dialog.open()

    def _on_imported(self, sentence: str) -> None:
        self.notice.emit("ok", sentence)

    def _on_photos_taken(self, report: ImportReport) -> None:
        if said := outcome(report):
            self.notice.emit("warn" if report.cancelled or not report.receipt.changes else "ok", said)
        title, reasons = refusals(report)
        if title:
            self.notice.emit("warn", f"{title} {reasons}")

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, PraktikError):
            self.notice.emit("danger", str(error))
        else:
            self.session.failed.emit(error)

    def _on_photo_out(self, place_id: str) -> None:
        self.forum.take_out_photo(place_id)
        self.notice.emit("ok", tr("Foto dilepas; Ctrl+Z mengembalikannya. Di pustaka foto tetap ada."))

    def _on_photo_wanted(self, photo_id: str) -> None:
        self.go.emit("photos", photo_id)

    def _on_plan_removed(self, row_id: str) -> None:
        self.forum.remove_follow_up(row_id)
        self.notice.emit("ok", tr("Rencana dihapus. Tekan Ctrl+Z untuk mengembalikannya."))

    def _on_library_wanted(self, appendix: str) -> None:
        self._appendix = appendix
        self.session.ask(self, self._on_stock, _read_stock)

    def _on_stock(self, stock: Stock) -> None:
        pictures = pictures_of(self.session, self.look)
        chooser = PhotoChooser(self.session, self.look, pictures, stock=stock, but_id="", parent=self.window())
        chooser.taken.connect(self._on_taken)
        chooser.open()

    def _on_taken(self, photo_id: str) -> None:
        self.forum.place_photo(self._appendix, photo_id)

    def _on_remove(self) -> None:
        if self.forum.page is None:
            return
        title = self.title
        self.flush()
        self.forum.remove()
        self.notice.emit("ok", tr("“{title}” dihapus. Tekan Ctrl+Z untuk mengembalikannya.", title=title))

    def _on_report(self) -> None:
        self.flush()
        if self.forum.page is not None:
            self.outputs.report(self.forum.id)

    def _on_mend(self, problem: Problem) -> None:
        """Go where a problem of the report is mended."""
        code = problem.code.removeprefix("missing-")
        need = next((one for one in self.forum.page.needs if one.code == code), None) if self.forum.page else None
        if need is not None:
            self._on_need(need)
        elif problem.record:
            self.go.emit("photos", problem.record)

    def _on_print_plan(self) -> None:
        self.flush()
        self.outputs.plan(self.forum.id)

    def _on_out(self, kind: str) -> None:
        self.flush()
        self.outputs.attendance(self.forum.id, kind)


def _read_stock(library: Library) -> Stock:
    return Stock(tuple(photo_place.photo_lines(library)))
