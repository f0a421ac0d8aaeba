"""The row of tools above the photo."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget
from typing_extensions import override

from portfolio.texts import decimal, tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.blur.canvas import BRUSHES, BlurCanvas, Tool
from ui.widgets.blur.drawing import Drawing
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Words

_NARROW = 900
"""px: below, the tools show their icons alone"""
_DOTS = (6, 11, 17)
"""px: the three widths of the brush as dots"""


class BlurTools(QWidget):
    """What draws, how wide, how near; take back and make again."""

    proposals_wanted = Signal()
    """faces are to be looked for"""

    def __init__(self, look: Look, canvas: BlurCanvas, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._canvas, self._drawing = look, canvas, drawing
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.XS)
        self._build_tools()
        self._build_brushes()
        self._build_area_actions()
        self._row.addStretch(1)
        self._build_zoom()
        drawing.changed.connect(self._show_state)
        canvas.zoomed.connect(self._show_state)
        self._show_state()

    def choose(self, tool: Tool) -> None:
        """Draw with this from now on."""
        self._tools[tool].setChecked(True)
        self._canvas.choose_tool(tool)
        self._brushes.setVisible(tool == "brush")

    def offer_proposals(self) -> None:
        """Show the button that looks for faces."""
        self.propose.show()

    def _build_tools(self) -> None:
        group = QButtonGroup(self)
        self._tools: dict[Tool, QToolButton] = {}
        names: tuple[tuple[Tool, str, str, str], ...] = (
            ("ellipse", "circle", tr("Lingkaran"), tr("Tarik dari sudut ke sudut wajah (L)")),
            ("brush", "pencil", tr("Kuas"), tr("Sapukan di atas bagian yang harus diburamkan (K)")),
            ("pan", "move", tr("Geser"), tr("Geser foto yang diperbesar (G); atau tahan Spasi")),
        )
        for (tool, icon, name, tip), key in zip(names, "LKG", strict=True):
            button = _segment(self._look.two_state_icon(icon, "text", "primary"), name, tip)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setText(f" {name}")
            button.setShortcut(key)
            button.setObjectName(tool)
            button.clicked.connect(self._on_tool)
            group.addButton(button)
            self._tools[tool] = button
            self._row.addWidget(button)
        self._tools["ellipse"].setChecked(True)

    def _build_brushes(self) -> None:
        self._brushes = QWidget()
        row = QHBoxLayout(self._brushes)
        row.setContentsMargins(Space.S, 0, 0, 0)
        row.setSpacing(2)
        group = QButtonGroup(self)
        names = (tr("Kuas kecil"), tr("Kuas sedang"), tr("Kuas besar"))
        for n, (name, dot) in enumerate(zip(names, _DOTS, strict=True)):
            button = _segment(self._dot(dot), name, name)
            button.setFixedSize(34, 34)
            button.setChecked(n == 1)
            group.addButton(button, n)
            row.addWidget(button)
        group.idClicked.connect(self._on_brush)
        self._row.addWidget(self._brushes)
        self._brushes.hide()

    def _build_area_actions(self) -> None:
        self._row.addSpacing(Space.M)
        self._add = IconButton(self._look, "circle-plus", tr("Tambah lingkaran di tengah (T)"), "text")
        self._add.setShortcut("T")
        self._add.clicked.connect(self._canvas.add_area)
        self._remove = IconButton(self._look, "trash-2", tr("Hapus bagian yang dipilih (Del)"), "text")
        self._remove.clicked.connect(self._drawing.remove)
        self._undo = IconButton(self._look, "undo-2", tr("Urungkan (Ctrl+Z)"), "text")
        self._undo.setShortcut("Ctrl+Z")
        self._undo.clicked.connect(self._drawing.undo)
        self._redo = IconButton(self._look, "redo-2", tr("Ulangi (Ctrl+Y)"), "text")
        self._redo.setShortcut("Ctrl+Y")
        self._redo.clicked.connect(self._drawing.redo)
        for button in (self._add, self._remove, self._undo, self._redo):
            self._row.addWidget(button)
        self._row.addSpacing(Space.S)
        self.propose = Button(self._look, tr("Usulkan wajah"), "quiet", "scan-face")
        self.propose.setToolTip(tr("Program menandai yang mungkin wajah; Anda yang memutuskan."))
        self.propose.clicked.connect(self.proposals_wanted)
        self.propose.hide()
        self._row.addWidget(self.propose)

    def _build_zoom(self) -> None:
        self._further = IconButton(self._look, "zoom-out", tr("Perkecil"), "text")
        self._further.clicked.connect(self._on_further)
        self._percent = Words("", "caption", wrap=False)
        self._percent.setFixedWidth(44)
        self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nearer = IconButton(self._look, "zoom-in", tr("Perbesar (roda tetikus)"), "text")
        self._nearer.clicked.connect(self._on_nearer)
        self._fit = IconButton(self._look, "maximize", tr("Tampilkan seluruh foto (0)"), "text")
        self._fit.setShortcut("0")
        self._fit.clicked.connect(self._canvas.fit)
        for widget in (self._further, self._percent, self._nearer, self._fit):
            self._row.addWidget(widget)

    def _show_state(self) -> None:
        self._remove.setEnabled(self._drawing.chosen is not None)
        self._undo.setEnabled(self._drawing.can_undo)
        self._redo.setEnabled(self._drawing.can_redo)
        zoom = self._canvas.view.zoom
        self._percent.setText(tr("{n}×", n=decimal(zoom, 1)))
        self._percent.setAccessibleName(tr("Diperbesar {n} kali", n=decimal(zoom, 1)))
        self._further.setEnabled(zoom > 1)
        self._fit.setEnabled(zoom > 1)

    def _on_tool(self) -> None:
        name = self.sender().objectName()
        self.choose("brush" if name == "brush" else "pan" if name == "pan" else "ellipse")

    def _on_brush(self, number: int) -> None:
        self._canvas.brush = BRUSHES[number]

    def _on_nearer(self) -> None:
        self._canvas.zoom_by(1)

    def _on_further(self) -> None:
        self._canvas.zoom_by(-1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if narrow else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for button in self._tools.values():
            button.setToolButtonStyle(style)

    @override
    def minimumSizeHint(self) -> QSize:
        """Narrower than its words: they step aside."""
        return QSize(_NARROW * 3 // 4, super().minimumSizeHint().height())

    def _dot(self, size: int) -> QIcon:
        picture = QPixmap(QSize(20, 20) * self._look.ratio)
        picture.setDevicePixelRatio(self._look.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.palette.text))
        edge = (20 - size) / 2
        painter.drawEllipse(round(edge), round(edge), size, size)
        painter.end()
        return QIcon(picture)


def _segment(icon: QIcon, name: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("kind", "segment")
    button.setCheckable(True)
    button.setIcon(icon)
    button.setIconSize(QSize(20, 20))
    button.setMinimumHeight(34)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolTip(tip)
    button.setAccessibleName(name)
    return button
