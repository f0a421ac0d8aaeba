"""How a booklet is set on the sheets of a printer, what that takes, and which printer it is for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget
from typing_extensions import override

from portfolio.services.printing import Duplex, OnSheets, SheetName, estimate_print, page_scale
from portfolio.texts import decimal, ntr, tr
from ui.printers import Turning, duplex_names, known_printers
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.buttons import Button
from ui.widgets.chips import ToggleChip
from ui.widgets.combo_field import ComboField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Words
from ui.widgets.pages.folded_sheet import FoldedSheet

_SHEETS: tuple[SheetName, ...] = ("A4", "F4", "A3")
_UNTESTED = ""
_NUMBER_INDENT = 10
"""px, as in a text field"""
_MOST_COPIES, _DEAREST = 9_999, 1_000_000


class Count(QSpinBox):
    """A number to type; the mouse wheel scrolls the page, never the number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # A styled spin box gives its text no margin at the sides, and with `NoButtons` no width at all.
        self.lineEdit().setTextMargins(_NUMBER_INDENT, 0, _NUMBER_INDENT, 0)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SheetsChoice(QWidget):
    """Folded or two beside each other, the printer and how it turns paper, the count and the price."""

    changed = Signal()
    """the sheets will be others; the pages stay"""
    test_wanted = Signal()
    """the printer is to be tested"""

    def __init__(self, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings, self._look = settings, look
        self._pages, self._paper = 0, "A5"
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        self.drawing = FoldedSheet(look)
        column.addWidget(self.drawing)
        self.estimate = Words("", "")
        column.addWidget(self.estimate)
        self._build_layout(column, look)
        self._build_printer(column, look)
        self._build_numbers(column)
        self._show_turning()
        self._show()

    def _build_layout(self, column: QVBoxLayout, look: Look) -> None:
        self._styles = QButtonGroup(self)
        self.fold = ToggleChip(look, tr("Buklet lipat"), on=True)
        self.two_up = ToggleChip(look, tr("Dua-dua"))
        self.two_up.setToolTip(tr("Dua halaman berurutan di setiap sisi lembar."))
        self.single = ToggleChip(look, tr("Satu-satu"))
        self.single.setToolTip(tr("Satu halaman di setiap sisi lembar."))
        self._row(column, tr("Susunan"), self._styles, [self.fold, self.two_up, self.single])
        self._sheets = QButtonGroup(self)
        self.sheets = {sheet: ToggleChip(look, sheet, on=sheet == "A4") for sheet in _SHEETS}
        self._sheet_row = self._row(column, tr("Kertas di printer"), self._sheets, list(self.sheets.values()))
        self._spines = QButtonGroup(self)
        self.left = ToggleChip(look, tr("Kiri"), on=True)
        self.left.setToolTip(tr("Untuk tulisan Latin."))
        self.right = ToggleChip(look, tr("Kanan"))
        self.right.setToolTip(tr("Untuk tulisan Arab."))
        self._spine_row = self._row(column, tr("Dijilid di sisi"), self._spines, [self.left, self.right])

    def _build_printer(self, column: QVBoxLayout, look: Look) -> None:
        self._printing = QWidget()
        block = QVBoxLayout(self._printing)
        block.setContentsMargins(0, 0, 0, 0)
        block.setSpacing(Space.S)
        self.printer = ComboField(look, tr("Printer"), self._printer_names())
        known = known_printers(self._settings)
        self.printer.set_value(self._settings.printer if self._settings.printer in known else _UNTESTED)
        self.printer.edited.connect(self._on_printer)
        block.addWidget(self.printer)
        self.duplex = ComboField(look, tr("Bolak-balik"), list(duplex_names().items()))
        self.duplex.edited.connect(self._on_chosen)
        block.addWidget(self.duplex)
        test = Button(look, tr("Uji printer…"), "quiet", "printer")
        test.setToolTip(tr("Satu lembar uji menunjukkan cara printer membalik kertas; jawabannya diingat."))
        test.clicked.connect(self.test_wanted)
        row = QHBoxLayout()
        row.addWidget(test)
        row.addStretch(1)
        block.addLayout(row)
        column.addWidget(self._printing)

    def _build_numbers(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        self.copies = self._number(row, tr("Jumlah eksemplar"), self._settings.copies, 1, _MOST_COPIES)
        self.price = self._number(row, tr("Harga per lembar (Rp)"), self._settings.sheet_price, 0, _DEAREST)
        self.price.setSingleStep(50)
        column.addLayout(row)

    @property
    def on_sheets(self) -> OnSheets | None:
        """What is chosen; None for a page on each side."""
        if self.single.isChecked():
            return None
        sheet = next(sheet for sheet, chip in self.sheets.items() if chip.isChecked())
        if self.two_up.isChecked():
            return OnSheets("two-up", sheet)
        turning = self._turning()
        return OnSheets("saddle", sheet, "right" if self.right.isChecked() else "left", turning.duplex, turning.feeding)

    def show_pages(self, pages: int) -> None:
        """The booklet has so many pages."""
        self._pages = pages
        self._show()

    def choose_style(self, usual: OnSheets | None, paper: str) -> None:
        """Choose as is usual for a destination and the pages' own paper."""
        self._paper = paper
        chip = self.single if usual is None else self.fold if usual.style == "saddle" else self.two_up
        chip.setChecked(True)
        self._show()

    def show_printers(self) -> None:
        """A printer was tested: show it as the chosen one."""
        self.printer.set_choices(self._printer_names())
        self.printer.set_value(self._settings.printer)
        self._on_printer(self._settings.printer)

    def _on_printer(self, name: str) -> None:
        self._settings.printer = name
        self._settings.save()
        self._show_turning()
        self._on_chosen()

    def _on_chosen(self, *_: object) -> None:
        self._show()
        self.changed.emit()

    def _on_counted(self, _value: int) -> None:
        self._settings.copies, self._settings.sheet_price = self.copies.value(), self.price.value()
        self._show()

    def _on_count_done(self) -> None:
        self._settings.save()

    def _turning(self) -> Turning:
        """How the printer turns paper: as it was tested, unless a person says otherwise."""
        tested = known_printers(self._settings).get(self.printer.value(), Turning())
        duplex: Duplex = next(name for name in duplex_names() if name == self.duplex.value())
        return tested if duplex == tested.duplex else Turning(duplex)

    def _show_turning(self) -> None:
        self.duplex.set_value(known_printers(self._settings).get(self.printer.value(), Turning()).duplex)

    def _show(self) -> None:
        chosen = self.on_sheets
        folded = chosen is not None and chosen.style == "saddle"
        self.drawing.setVisible(chosen is not None)
        self._sheet_row.setVisible(chosen is not None)
        if chosen is not None:
            self.drawing.show_sheets(chosen, self._pages)
        for widget in (self._spine_row, self._printing):
            widget.setVisible(folded)
        self.printer.set_hint("" if self.printer.value() else tr("Uji sekali agar halaman tidak terbalik."))
        self._show_estimate(chosen)

    def _show_estimate(self, chosen: OnSheets | None) -> None:
        found = estimate_print(self._pages, self.copies.value(), chosen, self.price.value())
        if not self._pages:
            self.estimate.setText(tr("Menghitung lembar…"))
            return
        sheets = ntr("{n} lembar bolak-balik.", found.sheets_per_copy)
        stapled = tr("2 staples di lipatan.") if found.staples else ""
        each = tr("±\u00a0Rp\u00a0{price} per eksemplar.", price=decimal(found.price_per_copy))
        copies = ntr(
            "{n} eksemplar: {sheets} lembar, ±\u00a0Rp\u00a0{price}.",
            self.copies.value(),
            sheets=decimal(found.sheets),
            price=decimal(found.price),
        )
        scale = 100 if chosen is None else round(100 * page_scale(self._paper, chosen))
        resized = tr("Halaman {paper} dicetak {percent} %.", paper=self._paper, percent=scale) if scale != 100 else ""
        thick = tr("Terlalu tebal untuk dilipat: bagi menjadi dua buklet.") if found.too_thick else ""
        self.estimate.setText(" ".join(said for said in (sheets, stapled, each, copies, resized, thick) if said))

    def _printer_names(self) -> list[tuple[str, str]]:
        return [*((name, name) for name in known_printers(self._settings)), (_UNTESTED, tr("Belum diuji"))]

    def _row(self, column: QVBoxLayout, label: str, group: QButtonGroup, chips: list[ToggleChip]) -> QWidget:
        whole = QWidget()
        block = QVBoxLayout(whole)
        block.setContentsMargins(0, 0, 0, 0)
        block.setSpacing(Space.XS)
        block.addWidget(Words(label, "label"))
        row = FlowLayout()
        for chip in chips:
            chip.setAccessibleName(f"{label}: {chip.text()}")
            group.addButton(chip)
            row.addWidget(chip)
        block.addLayout(row)
        group.buttonClicked.connect(self._on_chosen)
        column.addWidget(whole)
        return whole

    def _number(self, row: QHBoxLayout, label: str, value: int, least: int, most: int) -> QSpinBox:
        block = QVBoxLayout()
        block.setSpacing(Space.XS)
        name = QLabel(label)
        name.setProperty("role", "label")
        block.addWidget(name)
        box = Count()
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.setRange(least, most)
        box.setGroupSeparatorShown(True)
        box.setValue(max(least, min(value, most)))
        box.setAccessibleName(label)
        name.setBuddy(box)
        box.valueChanged.connect(self._on_counted)
        box.editingFinished.connect(self._on_count_done)
        block.addWidget(box)
        row.addLayout(block, 1)
        return box
