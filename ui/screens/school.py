"""The school: its profile, its people, and the other schools that it has to do with."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.changes import Receipt
from portfolio.domain.person import Person
from portfolio.domain.photo import Photo
from portfolio.domain.school import School
from portfolio.progress import Progress
from portfolio.services import photos
from portfolio.services import school as service
from portfolio.services.libraries import Library
from portfolio.services.photos import ImportReport
from portfolio.texts import tr
from ui.dialogs.delete_record import DeleteQuestion
from ui.dialogs.import_table import ImportTableDialog
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.page import ScrollPage, framed
from ui.widgets.pages.photo_picker import PhotoPicker
from ui.widgets.parts import PartTabs
from ui.widgets.people_register import PeopleRegister
from ui.widgets.pictures import pictures_of
from ui.widgets.school_profile import SchoolProfile
from ui.widgets.schools_register import SchoolsRegister
from ui.widgets.screen import Screen

PROFILE, PEOPLE, OTHERS = range(3)
_LOGO = 240
"""px of the logo's longer side"""


@dataclass(frozen=True, slots=True)
class SchoolPage:
    """What the place shows."""

    school: School
    npsn_warning: str
    people: tuple[Person, ...]
    warnings: dict[str, tuple[str, str]]
    """of NIP and NUPTK, by person"""
    logo: Photo | None


class SchoolScreen(Screen):
    """Three tabs: the letterhead, the register of people, and that of other schools."""

    def __init__(self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(session, look, settings, parent)
        self._page: SchoolPage | None = None
        self._register: PeopleRegister | None = None
        self._portrayed = ""
        self._others: SchoolsRegister | None = None
        self._stale = True
        self._refresh = QTimer(self, singleShot=True, interval=60)
        self._refresh.timeout.connect(self._ask)
        self._pictures = pictures_of(session, look)
        self._pictures.ready.connect(self._on_picture)
        self._question = DeleteQuestion(session, look, "person", self)
        self._question.confirmed.connect(self._on_remove_confirmed)
        self._build_layout()
        session.changed.connect(self._on_changed)
        session.flush_requested.connect(self.leave)

    @property
    @override
    def title(self) -> str:
        return tr("Sekolah")

    @override
    def show_record(self, record_id: str) -> None:
        if record_id:
            self.session.ask(self, self._on_record, _kind_of, record_id)
        if self._stale:
            self._ask()
        if self._others is not None:
            self._others.look_again()

    @override
    def leave(self) -> None:
        self.profile.flush()
        if self._register is not None:
            self._register.flush()
        if self._others is not None:
            self._others.flush()

    @property
    def others(self) -> SchoolsRegister:
        """The other schools; built when first looked at."""
        if self._others is None:
            self._others = SchoolsRegister(self.session, self.look)
            self._others.notice.connect(self._on_done)
            self._others_page.column.addWidget(self._others, 1)
            self._others.refresh()
        return self._others

    @property
    def register(self) -> PeopleRegister:
        """The people; built when first looked at."""
        if self._register is None:
            self._register = self._built_register()
            if self._page is not None:
                self._register.show_people(self._page.people, self._page.warnings)
        return self._register

    def _build_layout(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(Space.M)
        self._tabs = PartTabs()
        self._tabs.addTab(tr("Profil sekolah"))
        self._tabs.addTab(tr("Orang"))
        self._tabs.addTab(tr("Sekolah lain"))
        outer.addWidget(framed(self._tabs))
        self._pages = QStackedWidget()
        outer.addWidget(self._pages, 1)
        page = ScrollPage()
        self.profile = SchoolProfile(self.look)
        self.profile.edited.connect(self._on_profile_edited)
        self.profile.principal_wanted.connect(self._on_principal_wanted)
        self.profile.logo.picked.connect(self._on_logo_picked)
        self.profile.logo.removed.connect(self._on_logo_removed)
        page.column.addWidget(self.profile)
        page.column.addStretch(1)
        self._pages.addWidget(page)
        self._people_page = ScrollPage()
        self._pages.addWidget(self._people_page)
        self._others_page = ScrollPage()
        self._pages.addWidget(self._others_page)
        self._tabs.currentChanged.connect(self._on_tab)

    def _built_register(self) -> PeopleRegister:
        register = PeopleRegister(self.session, self.look)
        register.add_wanted.connect(self._on_add)
        register.import_wanted.connect(self._on_import)
        register.form.edited.connect(self._on_person_edited)
        register.form.remove_wanted.connect(self._on_remove)
        register.form.photo_wanted.connect(self._on_portrait_wanted)
        self._people_page.column.addWidget(register, 1)
        return register

    def _ask(self) -> None:
        self._stale = False
        self.session.ask(self, self._on_page, _read_page)

    def _on_page(self, page: SchoolPage) -> None:
        self._page = page
        self.profile.show_school(page.school, page.people, page.npsn_warning)
        if self._register is not None:
            self._register.show_people(page.people, page.warnings)
        self._show_logo()

    def _show_logo(self) -> None:
        logo = self._page.logo if self._page else None
        picture = self._pictures.whole(logo.id, _LOGO) if logo else None
        self.profile.logo.show_logo(picture, has_logo=logo is not None)

    def _on_picture(self, photo_id: str) -> None:
        if self._page is not None and self._page.logo is not None and self._page.logo.id == photo_id:
            self._show_logo()

    def _on_tab(self, tab: int) -> None:
        self.leave()
        if tab == PEOPLE:
            self.register.show()
        elif tab == OTHERS:
            self.others.look_again()
        self._pages.setCurrentIndex(tab)

    def _on_changed(self, receipt: Receipt) -> None:
        if receipt.touches("school", "person", "photo"):
            self._stale = True
            if self.isVisible():
                self._refresh.start()

    def _on_profile_edited(self, column: str, value: object) -> None:
        if self._page is not None:
            fields: dict[str, Any] = {column: value}
            self.session.edit(service.change_school, self._page.school.id, **fields)

    def _on_record(self, answer: tuple[str, str]) -> None:
        record_id, kind = answer
        self._tabs.setCurrentIndex({"own": PROFILE, "school": OTHERS}.get(kind, PEOPLE))
        if kind == "school":
            self.others.choose(record_id)
        elif kind == "person":
            self.register.choose(record_id)

    def _on_principal_wanted(self) -> None:
        self.leave()
        if self._page is not None:
            self._tabs.setCurrentIndex(PEOPLE)
            self.session.edit_then(self._on_added, service.add_principal, self._page.school.id)

    def _on_import(self) -> None:
        self.leave()
        dialog = ImportTableDialog(self.session, self.look, "staff", parent=self.window())
        dialog.imported.connect(self._on_done)
        dialog.open()

    def _on_done(self, words: str) -> None:
        self.notice.emit("ok", words)

    def _on_portrait_wanted(self, person_id: str) -> None:
        self._portrayed = person_id
        picker = PhotoPicker(self.session, self.look, self, tr("Foto mana yang menampilkan orang ini?"))
        picker.chosen.connect(self._on_portrait)
        picker.open()

    def _on_portrait(self, photo_id: str) -> None:
        self._on_person_edited(self._portrayed, "photo_id", photo_id)

    def _on_person_edited(self, person_id: str, column: str, value: object) -> None:
        fields: dict[str, Any] = {column: value}
        self.session.edit(service.change_person, person_id, **fields)

    def _on_add(self) -> None:
        self.leave()
        self.session.edit_then(self._on_added, service.add_person)

    def _on_added(self, receipt: Receipt) -> None:
        self.register.choose(receipt.made[0], begin=True)

    def _on_remove(self, person_id: str) -> None:
        name = next((one.full_name for one in self._page.people if one.id == person_id), "") if self._page else ""
        self._question.ask(person_id, name or tr("Orang baru"))

    def _on_remove_confirmed(self, person_id: str, name: str) -> None:
        self.session.edit(service.remove_person, person_id)
        self.notice.emit("ok", tr("“{name}” dihapus. Tekan Ctrl+Z untuk mengembalikannya.", name=name))

    def _on_logo_picked(self, path: Path) -> None:
        def take(library: Library, progress: Progress) -> ImportReport:
            return photos.add_photos(library, [path], progress=progress)

        self.session.run(take, owner=self, then=self._on_logo_taken, label=tr("Memasukkan lambang"))

    def _on_logo_taken(self, report: ImportReport) -> None:
        self.session.record(report.receipt)
        taken = [*report.imported, *(photo_id for _, photo_id in report.duplicates)]
        if taken:
            self._on_profile_edited("logo_id", taken[0])
        for refusal in report.refused:
            self.notice.emit("danger", refusal.reason)

    def _on_logo_removed(self) -> None:
        self._on_profile_edited("logo_id", None)


def _read_page(library: Library) -> SchoolPage:
    own = service.school(library)
    everybody = tuple(service.people(library))
    logo = next((one for one in photos.list_photos(library) if one.id == own.logo_id), None) if own.logo_id else None
    warnings = {one.id: service.identity_warnings(one) for one in everybody}
    return SchoolPage(own, service.npsn_warning(own.npsn), everybody, warnings, logo)


def _kind_of(library: Library, record_id: str) -> tuple[str, str]:
    return record_id, service.kind_of_record(library, record_id)
