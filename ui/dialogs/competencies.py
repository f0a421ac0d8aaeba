"""Choose rows of a competency model: for a practice and its author, or for a partner."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from portfolio.domain.competency_model import CompetencyModel
from portfolio.services.competencies import PracticeClaims
from portfolio.texts import ntr, tr
from ui.dialogs.dialog import Dialog
from ui.theme.look import Look
from ui.theme.tokens import Space
from ui.widgets.competency.tree import CompetencyTree
from ui.widgets.fields import ComboField
from ui.widgets.labels import Words

_SIZE = QSize(760, 620)


class ClaimDialog(Dialog):
    """Who showed which competencies in a practice; what is claimed already stays ticked."""

    chosen = Signal(str, str, list)
    """id of the person, id of the model, ids of the rows that are new"""

    def __init__(self, look: Look, claims: PracticeClaims, person_id: str, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Kompetensi mana yang tampak?"), 560, parent)
        self._claims = claims
        sentence = tr("Pilih yang benar-benar terlihat dalam cerita ini; dua atau tiga sudah cukup meyakinkan.")
        self.column.addWidget(Words(sentence, "muted"))
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        people = [(person.id, person.full_name) for person in claims.authors]
        self.person = ComboField(look, tr("Siapa"), people)
        self.person.set_value(person_id or (people[0][0] if people else ""))
        self.person.edited.connect(self._on_person)
        self.model = ComboField(look, tr("Model"), [(model.id, model.label) for model in claims.models])
        self.model.edited.connect(self._on_model)
        row.addWidget(self.person, 1)
        row.addWidget(self.model, 1)
        self.column.addLayout(row)
        self.tree = CompetencyTree(look)
        self.tree.ticked.connect(self._on_ticked)
        self.column.addWidget(self.tree, 1)
        self.add_button(tr("Batal")).clicked.connect(self.reject)
        self.take = self.add_button(tr("Tambahkan"), primary=True)
        self.take.clicked.connect(self._on_take)
        self.resize(_SIZE)
        self._on_person(self.person.value())
        self.tree.search.setFocus()

    def _on_person(self, person_id: str) -> None:
        """The model follows the person's role."""
        person = next((one for one in self._claims.authors if one.id == person_id), None)
        model = self._claims.model_of(person)
        self.model.set_value(model.id if model else "")
        self._show_model()

    def _on_model(self, _model_id: str) -> None:
        self._show_model()

    def _show_model(self) -> None:
        model = next((one for one in self._claims.models if one.id == self.model.value()), None)
        if model is not None:
            self.tree.show_model(model, (), fixed=self._present())
        self._on_ticked()

    def _present(self) -> set[str]:
        """What the person claims already."""
        return {
            one.claim.item
            for one in self._claims.claims
            if (one.claim.person_id or "") == self.person.value() and one.claim.model == self.model.value()
        }

    def _new(self) -> list[str]:
        return [item for item in self.tree.ticked_ids() if item not in self._present()]

    def _on_ticked(self) -> None:
        n = len(self._new())
        self.take.setEnabled(bool(n))
        self.take.setText(ntr("Tambahkan {n}", n) if n else tr("Tambahkan"))
        self.take.setAccessibleName(self.take.text())

    def _on_take(self) -> None:
        self.chosen.emit(self.person.value(), self.model.value(), self._new())
        self.accept()


class PartnerItemsDialog(Dialog):
    """What a partner's programme works on, in one model after the other."""

    chosen = Signal(str, dict)
    """id of the partner; id of a model -> ids of its rows, for every model"""

    def __init__(
        self,
        look: Look,
        models: Sequence[CompetencyModel],
        ticked: Mapping[str, Collection[str]],
        partner_id: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, tr("Program ini menguatkan kompetensi mana?"), 560, parent)
        self._partner_id = partner_id
        self._models = {model.id: model for model in models}
        self._ticked = {model.id: list(ticked.get(model.id, ())) for model in models}
        self.model = ComboField(look, tr("Model"), [(model.id, model.label) for model in models])
        self.model.edited.connect(self._on_model)
        self.column.addWidget(self.model)
        self.tree = CompetencyTree(look)
        self.tree.ticked.connect(self._on_ticked)
        self.column.addWidget(self.tree, 1)
        self.add_button(tr("Batal")).clicked.connect(self.reject)
        self.take = self.add_button(tr("Pakai pilihan ini"), primary=True)
        self.take.clicked.connect(self._on_take)
        self.resize(_SIZE)
        first = next((key for key, items in self._ticked.items() if items), next(iter(self._models), ""))
        self.model.set_value(first)
        self._on_model(first)

    def _on_model(self, model_id: str) -> None:
        if model_id in self._models:
            self.tree.show_model(self._models[model_id], self._ticked[model_id])

    def _on_ticked(self) -> None:
        self._ticked[self.model.value()] = self.tree.ticked_ids()

    def _on_take(self) -> None:
        self.chosen.emit(self._partner_id, dict(self._ticked))
        self.accept()
