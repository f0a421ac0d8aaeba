"""The frameworks that are used and where they come from; a school adds its own, and sees why a file is refused."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from portfolio.domain.framework import Framework, FrameworkTable
from portfolio.paths import documents_folder
from portfolio.progress import Progress
from portfolio.services import framework_folder, frameworks
from portfolio.services.framework_folder import BrokenFramework
from portfolio.services.libraries import Library
from portfolio.texts import chosen, tr
from ui.dialogs.dialog import Dialog
from ui.session import Session
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.chips import ToggleChip
from ui.widgets.labels import Words
from ui.widgets.message_bar import MessageBar

_SIZE = QSize(800, 640)


@dataclass(frozen=True, slots=True)
class FrameworksPage:
    """What the dialog shows."""

    frameworks: tuple[Framework, ...]
    own: dict[str, str]
    """id of a file that lies in the library -> its name"""
    shipped: frozenset[str]
    broken: tuple[BrokenFramework, ...]
    optional: tuple[tuple[str, FrameworkTable, bool], ...]
    """id of the framework, a tag table that schools ask for, whether it is asked for"""
    folder: Path


class FrameworksDialog(Dialog):
    """A card for each framework; refused files first, with line and reason."""

    changed = Signal()
    """files came, went or were chosen: who shows frameworks asks again"""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Kerangka dan sumbernya"), 560, parent)
        self._session = session
        self._said = ""
        sentence = tr(
            "Tabel-tabel ini adalah data. Bila peraturan berubah, simpan contohnya, ubah isinya, lalu tambahkan "
            "kembali: berkas dengan id yang sama menggantikan bawaan, id baru menambah pilihan."
        )
        self.column.addWidget(Words(sentence, "muted"))
        self.message = MessageBar(look)
        self.column.addWidget(self.message)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        ground.setProperty("role", "page")
        self._list = QVBoxLayout(ground)
        self._list.setContentsMargins(0, 0, Space.M, 0)
        self._list.setSpacing(Space.M)
        scroll.setWidget(ground)
        self.column.addWidget(scroll, 1)
        self.add = Button(look, tr("Tambah berkas…"), "quiet", "file-plus")
        self.add.clicked.connect(self._on_add)
        self.add.setEnabled(not session.library.read_only)
        self.buttons.insertWidget(0, self.add)
        self.add_button(tr("Tutup"), primary=True).clicked.connect(self.accept)
        self.resize(_SIZE)
        self._ask()

    def take(self, path: Path) -> None:
        """Check a file and copy it into the library."""
        self._work(_adding(path), tr("Berkas ditambahkan ke pustaka ini."))

    def _ask(self) -> None:
        self._session.ask(self, self._on_page, read_frameworks)

    def _on_page(self, page: FrameworksPage) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for broken in page.broken:
            self._list.addWidget(_BrokenCard(self._look, broken))
        for framework in sorted(page.frameworks, key=lambda one: one.id not in page.own):
            card = _FrameworkCard(self._look, framework, page, read_only=self._session.library.read_only)
            card.copy_wanted.connect(self._on_copy)
            card.removed.connect(self._on_removed)
            card.asked.connect(self._on_asked)
            self._list.addWidget(card)
        self._list.addStretch(1)

    def _work(self, work: Callable[[Library, Progress], None], said: str) -> None:
        self._said = said
        self._session.run(work, owner=self, then=self._on_done, failed=self.message.say_error, lane="edit")

    def _on_done(self, _: object) -> None:
        if self._said:
            self.message.say("ok", self._said, passing=True)
        self._ask()
        self.changed.emit()

    def _on_add(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Tambah kerangka"), str(documents_folder()), "YAML (*.yaml *.yml)"
        )
        if name:
            self.take(Path(name))

    def _on_copy(self, framework_id: str) -> None:
        start = documents_folder() / f"{framework_id}.yaml"
        name, _ = QFileDialog.getSaveFileName(self, tr("Simpan contoh"), str(start), "YAML (*.yaml)")
        if name:
            self._work(_copying(framework_id, Path(name)), tr("Contoh disimpan. Ubah isinya, lalu tambahkan kembali."))

    def _on_removed(self, name: str) -> None:
        said = tr("Berkas dilepas; namanya kini berakhiran “.lepas” di folder frameworks pustaka ini.")
        self._work(_removing(name), said)

    def _on_asked(self, table_id: str, on: bool) -> None:
        self._work(_choosing(table_id, on=on), "")


class _BrokenCard(Card):
    """A file that is not used, with the line to mend."""

    def __init__(self, look: Look, broken: BrokenFramework) -> None:
        super().__init__(Space.L)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        sign = Words(wrap=False)
        sign.setPixmap(look.pixmap("octagon-alert", "danger"))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(Words(tr("Belum dapat dipakai: {name}", name=broken.path.name), "strong"))
        where = tr("Baris {line}. {reason}", line=broken.line, reason=broken.reason) if broken.line else broken.reason
        texts.addWidget(Words(where, "danger"))
        words = Words(tr("Perbaiki berkas itu di {path}; yang lain tetap dipakai.", path=broken.path.parent), "caption")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        texts.addWidget(words)
        row.addLayout(texts, 1)
        self.column.addLayout(row)
        self.setAccessibleName(broken.words)


class _FrameworkCard(Card):
    """Title, version and validity, sources, and what can be done with it."""

    copy_wanted = Signal(str)
    removed = Signal(str)
    """the name of the file"""
    asked = Signal(str, bool)
    """id of a tag table, whether it is to be shown"""

    def __init__(self, look: Look, framework: Framework, page: FrameworksPage, *, read_only: bool) -> None:
        super().__init__(Space.L)
        self.column.setSpacing(Space.S)
        self._id, self._file = framework.id, page.own.get(framework.id, "")
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(Words(chosen(framework.title, framework.title_en), "strong"))
        texts.addWidget(Words(_standing(framework, page), "caption"))
        head.addLayout(texts, 1)
        copy = Button(look, tr("Simpan contoh…"), "plain", "file-down")
        copy.setToolTip(tr("Salinan berkas ini, untuk diubah dan ditambahkan kembali"))
        copy.clicked.connect(self._on_copy)
        head.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        if self._file:
            remove = Button(look, tr("Lepas"), "plain", "unlink")
            remove.setAccessibleName(tr("Lepas {name}", name=self._file))
            remove.setEnabled(not read_only)
            remove.clicked.connect(self._on_remove)
            head.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        self.column.addWidget(Words("\n".join(f"• {source}" for source in framework.source), "muted"))
        for owner, table, on in page.optional:
            if owner == framework.id:
                self.column.addWidget(self._built_switch(look, table, on, read_only=read_only), 0, _LEFT)

    def _built_switch(self, look: Look, table: FrameworkTable, on: bool, *, read_only: bool) -> ToggleChip:
        chip = _TableChip(look, table, on=on)
        chip.setEnabled(not read_only)
        chip.clicked.connect(self._on_switched)
        return chip

    def _on_copy(self) -> None:
        self.copy_wanted.emit(self._id)

    def _on_remove(self) -> None:
        self.removed.emit(self._file)

    def _on_switched(self, on: bool) -> None:
        chip = self.sender()
        if isinstance(chip, _TableChip):
            self.asked.emit(chip.table_id, on)


_LEFT = Qt.AlignmentFlag.AlignLeft


class _TableChip(ToggleChip):
    """Asks for a tag table."""

    def __init__(self, look: Look, table: FrameworkTable, *, on: bool) -> None:
        super().__init__(look, tr("Tampilkan “{name}” di tab Tanda", name=table.label), on=on)
        self.table_id = table.id


def read_frameworks(library: Library) -> FrameworksPage:
    """Every framework of the library, the refused files, and the tables to ask for."""
    own = framework_folder.own(library)
    asked = framework_folder.chosen_tables(library)
    optional = tuple(
        (file.id, table, table.id in asked)
        for file in frameworks.of(library).files()
        for table in frameworks.tag_tables(library)
        if table.optional and table.id in file.data.get("tag_tables", {})
    )
    return FrameworksPage(
        frameworks=frameworks.frameworks(library),
        own={file.id: file.path.name for file in own.files},
        shipped=frozenset(one.id for one in frameworks.frameworks()),
        broken=own.broken,
        optional=optional,
        folder=library.folder / framework_folder.FOLDER,
    )


def _standing(framework: Framework, page: FrameworksPage) -> str:
    if framework.id not in page.own:
        origin = tr("Bawaan aplikasi")
    elif framework.id in page.shipped:
        origin = tr("Dari pustaka ini ({file}), menggantikan bawaan", file=page.own[framework.id])
    else:
        origin = tr("Dari pustaka ini ({file})", file=page.own[framework.id])
    since = tr("berlaku sejak {date}", date=framework.valid_from) if framework.valid_from else ""
    until = tr("sampai {date}", date=framework.valid_until) if framework.valid_until else ""
    checked = {"confirmed": tr("sumber sudah diperiksa"), "partly": tr("sebagian sumber sudah diperiksa")}
    parts = (origin, tr("versi {version}", version=framework.version), since, until)
    return " · ".join(part for part in (*parts, checked.get(framework.confirmed, "")) if part)


def _adding(path: Path) -> Callable[[Library, Progress], None]:
    def work(library: Library, _: Progress) -> None:
        framework_folder.add_framework(library, path)

    return work


def _removing(name: str) -> Callable[[Library, Progress], None]:
    def work(library: Library, _: Progress) -> None:
        framework_folder.remove_framework(library, name)

    return work


def _copying(framework_id: str, target: Path) -> Callable[[Library, Progress], None]:
    def work(library: Library, _: Progress) -> None:
        framework_folder.save_copy(framework_id, target, library)

    return work


def _choosing(table_id: str, *, on: bool) -> Callable[[Library, Progress], None]:
    def work(library: Library, _: Progress) -> None:
        framework_folder.choose(library, table_id, on=on)

    return work
