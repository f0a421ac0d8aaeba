"""Above the map: which model, whose map, how fine; and what the colours mean."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portfolio.domain.competency_model import CompetencyModel
from portfolio.texts import tr
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.chips import ToggleChip
from ui.widgets.competency.levels import level_ground
from ui.widgets.competency.reading import MapPage, Scope
from ui.widgets.fields import ComboField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Words

_SWATCH = QSize(18, 18)


class ScopeBar(QWidget):
    """Two drop-downs and a switch."""

    narrowed = Signal(object)
    """the `Scope` that is wanted"""
    fine_wanted = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope = Scope()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        self.model = ComboField(look, "", ())
        self.model.control.setAccessibleName(tr("Model kompetensi"))
        self.model.setMinimumWidth(200)
        self.model.setMaximumWidth(300)
        self.whose = ComboField(look, "", ())
        self.whose.control.setAccessibleName(tr("Peta siapa"))
        self.whose.setMinimumWidth(180)
        self.whose.setMaximumWidth(320)
        self.fine = ToggleChip(look, tr("Rinci sampai fokus"), on=True)
        self.model.edited.connect(self._on_model)
        self.whose.edited.connect(self._on_whose)
        self.fine.toggled.connect(self.fine_wanted)
        row.addWidget(self.model, 1)
        row.addWidget(self.whose, 1)
        row.addWidget(self.fine)
        row.addStretch(1)
        column.addLayout(row)
        self._legend = Legend(look)
        column.addWidget(self._legend)

    def show_page(self, page: MapPage) -> None:
        """Offer what the library has."""
        self._scope = page.scope
        self.model.set_choices([(model.id, model.label) for model in page.models])
        self.model.set_value(page.scope.model)
        choices = [("", tr("Semua orang"))]
        if len(page.schools) > 1:
            choices += [(f"school:{one.id}", one.name) for one in page.schools if one.name]
        choices += [(f"person:{one.id}", one.full_name) for one in page.people]
        self.whose.set_choices(choices)
        self.whose.set_value(f"{page.scope.kind}:{page.scope.id}" if page.scope.kind else "")
        self._legend.show_model(page.heat.model)

    def _on_model(self, model: str) -> None:
        self.narrowed.emit(Scope(model))

    def _on_whose(self, whose: str) -> None:
        kind, _, record_id = whose.partition(":")
        self.narrowed.emit(Scope(self._scope.model, kind, record_id))


class Legend(QWidget):
    """A swatch and a name for each level."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._model: CompetencyModel | None = None
        self._flow = FlowLayout(self, Space.M)

    def show_model(self, model: CompetencyModel) -> None:
        """Explain the colours of this model's levels."""
        if model == self._model:
            return
        self._model = model
        self._flow.clear()
        most = len(model.levels)
        for level in model.levels:
            words = f"{level.number} {level.label}"
            self._flow.addWidget(_entry(self._swatch(level_ground(self._look.palette, level.number, most)), words))
        self._flow.addWidget(_entry(self._sign("?"), tr("belum ada bukti")))
        if model.minimum:
            below = self._look.pixmap("arrow-down", "warn", 16)
            self._flow.addWidget(_entry(below, tr("di bawah minimum jabatan")))
        self.updateGeometry()

    def _swatch(self, color: str) -> QPixmap:
        picture, painter = self._paper()
        painter.setPen(QColor(self._look.palette.line))
        painter.setBrush(QColor(color))
        painter.drawRoundedRect(QRectF(1, 1, 16, 16), 4, 4)
        painter.end()
        return picture

    def _sign(self, text: str) -> QPixmap:
        picture, painter = self._paper()
        painter.setPen(QColor(self._look.palette.warn))
        painter.drawRoundedRect(QRectF(1, 1, 16, 16), 4, 4)
        painter.drawText(QRectF(0, 0, 18, 18), Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        return picture

    def _paper(self) -> tuple[QPixmap, QPainter]:
        picture = QPixmap(_SWATCH * self._look.ratio)
        picture.setDevicePixelRatio(self._look.ratio)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return picture, painter


def _entry(picture: QPixmap, words: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.XS)
    sign = QLabel()
    sign.setPixmap(picture)
    row.addWidget(sign)
    row.addWidget(Words(words, "caption", wrap=False))
    return holder
