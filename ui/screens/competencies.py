"""Competencies: the map of who showed what, and the partners whose programmes contribute."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.domain.changes import Receipt
from portfolio.paths import documents_folder, safe_name
from portfolio.services import partners
from portfolio.texts import tr
from ui.dialogs.frameworks import FrameworksDialog
from ui.dialogs.report_export import ReportDialog
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.competency.exports import MapExport, write_workbook
from ui.widgets.competency.map_part import MapPart
from ui.widgets.competency.partner_list import PartnerList
from ui.widgets.competency.reading import MapPage, PartnersPage, Scope, read_map, read_partners
from ui.widgets.page import ScrollPage
from ui.widgets.parts import PartTabs
from ui.widgets.pictures import pictures_of
from ui.widgets.screen import Screen

MAP, PARTNERS = range(2)
_MAP_TABLES = (
    "claim",
    "practice",
    "practice_section",
    "practice_author",
    "practice_photo",
    "person",
    "school",
    "photo",
)
_PARTNER_TABLES = ("partner", "partner_item", "partner_practice", "practice")


class CompetenciesScreen(Screen):
    """Two tabs; the map asks again when claims, people or practices changed."""

    def __init__(self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(session, look, settings, parent)
        self._page: MapPage | None = None
        self._scope = Scope()
        self._wanted_partner = ""
        self._map_stale = self._partners_stale = True
        self._refresh = QTimer(self, singleShot=True, interval=80)
        self._refresh.timeout.connect(self._ask)
        self._build()
        self._connect()

    @property
    @override
    def title(self) -> str:
        return tr("Kompetensi")

    @override
    def header_widgets(self) -> list[QWidget]:
        return [self.frameworks_button, self.action_button]

    @override
    def show_record(self, record_id: str) -> None:
        self._map_stale = self._partners_stale = True
        if record_id:
            self._wanted_partner = record_id
            self.tabs.setCurrentIndex(PARTNERS)
        self._ask()

    @override
    def leave(self) -> None:
        self.partners.flush()

    def _build(self) -> None:
        self.frameworks_button = Button(self.look, tr("Kerangka…"), "quiet", "library", self)
        self.frameworks_button.setToolTip(tr("Model dan tabel yang dipakai, dengan sumbernya"))
        self.action_button = Button(self.look, "", "primary", "download", self)
        for button in (self.frameworks_button, self.action_button):
            button.hide()
        self._exports = QMenu(self.action_button)
        self._pdf = self._exports.addAction(self.look.icon("file-text"), tr("PDF untuk dicetak…"))
        self._pdf.triggered.connect(self._on_pdf)
        sheet = self._exports.addAction(self.look.icon("file-spreadsheet"), tr("Lembar sebar (XLSX)…"))
        sheet.triggered.connect(self._on_sheet)
        self.tabs = PartTabs()
        self.tabs.addTab(tr("Peta"))
        self.tabs.addTab(tr("Mitra"))
        self._pages = QStackedWidget()
        pictures = pictures_of(self.session, self.look)
        self.map = MapPart(self.look, pictures)
        self._pages.addWidget(self.map)
        paper = ScrollPage()
        self.partners = PartnerList(self.session, self.look, pictures)
        paper.column.addWidget(self.partners, 1)
        self._pages.addWidget(paper)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        head = QHBoxLayout()
        head.setContentsMargins(Space.XXL, 0, Space.XXL, 0)
        head.addWidget(self.tabs)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        self._show_action()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab)
        self.map.narrowed.connect(self._on_narrowed)
        self.map.practice_wanted.connect(self._on_practice_wanted)
        self.partners.add_wanted.connect(self._on_add)
        self.partners.removed.connect(self._on_partner_removed)
        self.partners.refused.connect(self._on_refused)
        self.action_button.clicked.connect(self._on_action)
        self.frameworks_button.clicked.connect(self._on_frameworks)
        self.session.changed.connect(self._on_changed)
        self.session.flush_requested.connect(self.leave)

    def _show_action(self) -> None:
        """The one action of the header is that of the tab."""
        mapping = self.tabs.currentIndex() == MAP
        words, icon = (tr("Ekspor"), "download") if mapping else (tr("Tambah mitra"), "plus")
        something = self._page is not None and self._page.exportable
        possible = something if mapping else not self.session.library.read_only
        self.action_button.setText(words)
        self.action_button.setAccessibleName(words)
        self.action_button.setIcon(self.look.button_icon(icon, "on_primary" if possible else "muted"))
        self.action_button.setEnabled(possible)
        waiting = mapping and not something
        self.action_button.setToolTip(tr("Belum ada kompetensi atau mitra untuk diekspor.") if waiting else "")
        self._pdf.setEnabled(self._page is not None and bool(self._page.heat.claims))

    def _ask(self) -> None:
        if self._map_stale:
            self._map_stale = False
            self.session.ask(self, self._on_page, read_map, self._scope)
        if self._partners_stale and self.tabs.currentIndex() == PARTNERS:
            self._partners_stale = False
            self.session.ask(self, self._on_partners, read_partners)

    def _on_page(self, page: MapPage) -> None:
        if page.scope != self._scope and self._scope.model and page.scope.model != self._scope.model:
            return  # another model was chosen meanwhile
        self._page, self._scope = page, page.scope
        self.map.show_page(page)
        self._show_action()

    def _on_partners(self, page: PartnersPage) -> None:
        if self._wanted_partner:
            self.partners.await_new(self._wanted_partner)
            self._wanted_partner = ""
        self.partners.show_page(page)

    def _on_tab(self, tab: int) -> None:
        self.leave()
        self._pages.setCurrentIndex(tab)
        self._show_action()
        self._ask()

    def _on_narrowed(self, scope: Scope) -> None:
        self._scope = scope
        self._map_stale = True
        self._ask()

    def _on_practice_wanted(self, practice_id: str) -> None:
        self.go.emit("practice" if practice_id else "practices", practice_id)

    def _on_action(self) -> None:
        if self.tabs.currentIndex() == PARTNERS:
            self._on_add()
        else:
            self._exports.popup(self.action_button.mapToGlobal(self.action_button.rect().bottomLeft()))

    def _on_add(self) -> None:
        self.leave()
        self.tabs.setCurrentIndex(PARTNERS)
        self.session.edit_then(self._on_added, partners.add_partner)

    def _on_added(self, receipt: Receipt) -> None:
        self._wanted_partner = receipt.made[0]
        self._partners_stale = True
        self._refresh.start()

    def _on_partner_removed(self, name: str) -> None:
        self.notice.emit("ok", tr("“{name}” dihapus. Tekan Ctrl+Z untuk mengembalikannya.", name=name or tr("Mitra")))

    def _on_refused(self, reason: str) -> None:
        self.notice.emit("danger", reason)

    def _on_frameworks(self) -> None:
        dialog = FrameworksDialog(self.session, self.look, self.window())
        dialog.changed.connect(self._on_frameworks_changed)
        dialog.open()

    def _on_frameworks_changed(self) -> None:
        self._map_stale = self._partners_stale = True
        self._ask()

    def _on_pdf(self) -> None:
        if self._page is None:
            return
        self.leave()
        ReportDialog(
            self.session,
            self.look,
            self.settings,
            tr("Peta kompetensi"),
            file_name=safe_name(tr("Peta kompetensi")),
            export=MapExport(self._page.scope),
            parent=self.window(),
        ).open()

    def _on_sheet(self) -> None:
        self.leave()
        name = documents_folder() / f"{safe_name(tr('Peta kompetensi'))}.xlsx"
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Simpan lembar sebar"), str(name), "XLSX (*.xlsx)")
        if chosen:
            self.session.run(
                write_workbook(chosen), owner=self, then=self._on_written, label=tr("Menulis lembar sebar")
            )

    def _on_written(self, name: str) -> None:
        self.notice.emit("ok", tr("Lembar sebar disimpan: {name}", name=name))

    def _on_changed(self, receipt: Receipt) -> None:
        self._map_stale = self._map_stale or receipt.touches(*_MAP_TABLES)
        self._partners_stale = self._partners_stale or receipt.touches(*_PARTNER_TABLES)
        if (self._map_stale or self._partners_stale) and self.isVisible():
            self._refresh.start()
