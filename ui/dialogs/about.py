"""What the program is, whose work it rests on, and where its tables come from."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QTextBrowser, QWidget

import resources
from portfolio.services import frameworks
from portfolio.texts import chosen, tr
from ui.dialogs.dialog import Dialog
from ui.theme import icons
from ui.theme.look import Look

_PARTS = (
    ("Qt, PySide6", "LGPL-3.0"), ("SQLModel, SQLAlchemy, pydantic", "MIT"), ("Pillow", "MIT-CMU"),
    ("pi-heif, libheif", "BSD-3-Clause, LGPL-3.0"), ("ReportLab", "BSD-3-Clause"), ("pikepdf", "MPL-2.0"),
    ("pypdfium2, PDFium", "Apache-2.0, BSD-3-Clause"), ("markdown-it-py", "MIT"), ("pyphen", "LGPL-2.1 / MPL-1.1"),
    ("polib, PyYAML, platformdirs, Typer, rich", "MIT"), ("filelock", "MIT"), ("Lucide", "ISC"),
    ("Plus Jakarta Sans, Source Serif 4, Noto, Amiri", "OFL-1.1"),
)  # fmt: skip


class AboutDialog(Dialog):
    """Version, licences, and the sources of the frameworks with how far they are confirmed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Tentang Praktik Baik"), 600, parent)
        logo = QLabel()
        logo.setPixmap(icons.drawing("app", {}, QSize(56, 56), look.ratio))
        self.column.addWidget(logo, 0, Qt.AlignmentFlag.AlignLeft)
        text = QTextBrowser()
        text.setAccessibleName(tr("Tentang Praktik Baik"))
        text.setOpenLinks(False)
        text.setMinimumHeight(160)
        text.setPlainText(_about())
        self.column.addWidget(text, 1)
        close = self.add_button(tr("Tutup"), primary=True)
        close.clicked.connect(self.accept)


def _about() -> str:
    lines = [
        tr("Praktik Baik {version}", version=_version()),
        tr("Aplikasi luring dan gratis untuk menulis praktik baik dan mencetaknya sebagai buklet. Lisensi MIT."),
        tr("Pustaka Anda hanya ada di komputer ini: tidak ada yang dikirim ke mana pun."),
        "",
        tr("Kerangka yang dipakai"),
    ]
    for framework in frameworks.frameworks():
        lines.append(f"• {chosen(framework.title, framework.title_en)} ({framework.version})")
        lines += [f"    {source}" for source in framework.source]
    lines += ["", tr("Dibangun di atas karya orang lain")]
    lines += [f"• {name}: {licence}" for name, licence in _PARTS]
    lines += ["", tr("Teks lisensi huruf dan ikon ada di folder {path}.", path=resources.path("fonts", "LICENCES"))]
    return "\n".join(lines)


def _version() -> str:
    try:
        return version("praktik-baik")
    except PackageNotFoundError:
        return ""
