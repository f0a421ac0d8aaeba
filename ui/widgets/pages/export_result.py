"""The file is there: what it is, and what one does with it."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.services.publish import Exported, PrivacyReceipt
from portfolio.texts import decimal, ntr, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.labels import Words


class ExportResult(QWidget):
    """Says where the file is, how many pages and how heavy, and opens it."""

    print_wanted = Signal()
    """the file is to be printed from here"""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exported: Exported | None = None
        column = QVBoxLayout(self)
        column.setSpacing(Space.M)
        column.addStretch(1)
        sign = QLabel()
        sign.setPixmap(look.pixmap("circle-check", "ok", 48))
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(sign)
        self._title = self._centred(column, "card")
        self.facts = self._centred(column, "muted")
        self.privacy = self._centred(column, "muted")
        self.told = self._centred(column, "strong")
        self.path = self._centred(column, "")
        self.path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addSpacing(Space.S)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addStretch(1)
        self.print_file = Button(look, tr("Cetak…"), "quiet", "printer")
        self.print_file.clicked.connect(self.print_wanted)
        self.open_file = Button(look, tr("Buka berkas"), "quiet", "external-link")
        self.open_file.clicked.connect(self._on_open_file)
        self.open_backs = Button(look, tr("Buka sisi belakang"), "quiet", "external-link")
        self.open_backs.clicked.connect(self._on_open_backs)
        self.open_folder = Button(look, tr("Tampilkan di folder"), "quiet", "folder-open")
        self.open_folder.clicked.connect(self._on_open_folder)
        row.addWidget(self.print_file)
        row.addWidget(self.open_file)
        row.addWidget(self.open_backs)
        row.addWidget(self.open_folder)
        row.addStretch(1)
        self.print_file.hide()
        column.addLayout(row)
        column.addStretch(2)

    def show_exported(
        self, exported: Exported, *, draft: bool, title: str = "", sheets: int = 0, told: str = ""
    ) -> None:
        """Show this file; `title` says that it is there, for what is no booklet.

        Pages that were set on `sheets` are counted so; `told` says how to print them.
        """
        self._exported = exported
        self.print_file.hide()
        self._title.setText(tr("Draf sudah jadi") if draft else title or tr("Buklet sudah jadi"))
        mb = decimal(exported.bytes / 1e6, 1)
        pages = ntr("{n} lembar bolak-balik", sheets) if sheets else ntr("{n} halaman", exported.pages)
        # How many pages a Word document has only the program that opens it knows.
        counted = tr("{pages} · {mb} MB", pages=pages, mb=mb)
        self.facts.setText(counted if exported.pages else tr("Dokumen Word · {mb} MB", mb=mb))
        self.privacy.setText(_said_of_privacy(exported.privacy))
        paths = [str(path) for path in (exported.path, *exported.others)]
        self.path.setText("\n".join(map(_breakable, paths)))
        self.path.setAccessibleName("\n".join(paths))
        self.open_file.setText(tr("Buka sisi depan") if exported.others else tr("Buka berkas"))
        self.open_file.setAccessibleName(self.open_file.text())
        self.open_backs.setVisible(bool(exported.others))
        self.told.setText(told)
        self.told.setVisible(bool(told))

    def offer_print(self) -> None:
        """The file can be printed from here: show the button that says so."""
        self.print_file.show()

    def _centred(self, column: QVBoxLayout, role: str) -> Words:
        words = Words("", role)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(words)
        return words

    def _on_open_file(self) -> None:
        if self._exported is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._exported.path)))

    def _on_open_backs(self) -> None:
        if self._exported is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._exported.others[0])))

    def _on_open_folder(self) -> None:
        if self._exported is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._exported.path.parent)))


def _said_of_privacy(done: PrivacyReceipt) -> str:
    """What was done to protect those in the photos, a sentence each."""
    said = [
        ntr("{n} foto dicetak tanpa lokasi dan data kamera.", done.photos) if done.photos else "",
        ntr("{n} foto disamarkan.", done.blurred) if done.blurred else "",
        ntr("{n} foto ditinggalkan.", done.left_out) if done.left_out else "",
    ]
    return " ".join(sentence for sentence in said if sentence)


def _breakable(path: str) -> str:
    """A path that may be broken after each folder and each part of the name, not in the middle of a word."""
    for mark in ("/", "\\", "_"):
        path = path.replace(mark, f"{mark}\u200b")
    return path
