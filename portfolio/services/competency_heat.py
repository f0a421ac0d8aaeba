"""The map of competencies: who showed what, at which level, by how many practices; and where nothing is shown yet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlmodel import Session

from portfolio.domain.competency import Claim
from portfolio.domain.competency_model import CompetencyModel, FocusArea, Indicator
from portfolio.domain.person import Person
from portfolio.domain.practice import Practice
from portfolio.domain.school import School
from portfolio.domain.wording import by_name
from portfolio.errors import NotFound
from portfolio.services import frameworks
from portfolio.services.claim_views import ClaimView, evidence_of, model_for, view
from portfolio.storage import competency_queries, queries
from portfolio.storage.library import Library
from portfolio.texts import tr

RowKind = Literal["group", "indicator", "focus"]


@dataclass(frozen=True, slots=True)
class HeatColumn:
    """A person, a practice or a school."""

    id: str
    kind: Literal["person", "practice", "school"]
    name: str
    """A person's is without degrees."""
    full_name: str = ""
    minimum: int = 0
    """The lowest level expected of the person's rank, 0 for none."""
    rank: str = ""
    """Id of the rank."""


@dataclass(frozen=True, slots=True)
class HeatCell:
    """What a column's claims say of a row."""

    level: int
    """The highest claimed with evidence; 0 for none."""
    claimed: int
    """The highest claimed at all."""
    claims: tuple[str, ...]
    """Ids of the claims."""
    practices: tuple[str, ...]
    """Ids of the practices, each once."""
    below: bool = False
    """Something is shown, but less than the rank asks for."""


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A competency, an indicator or a focus area with a cell for each column, and one for all together."""

    kind: RowKind
    row: FocusArea
    cells: tuple[HeatCell, ...]
    total: HeatCell


@dataclass(frozen=True, slots=True)
class Heat:
    """The map for one model."""

    model: CompetencyModel
    columns: tuple[HeatColumn, ...]
    rows: tuple[HeatRow, ...]
    claims: tuple[ClaimView, ...]
    practices: tuple[tuple[str, str], ...]
    """Id and title of every practice that is named."""

    @property
    def focus_rows(self) -> tuple[HeatRow, ...]:
        """The finest rows: focus areas, and indicators that have none."""
        whole = {one.row.id for group in self.model.groups for one in group.indicators if not one.focus}
        return tuple(row for row in self.rows if row.kind == "focus" or row.row.id in whole)

    @property
    def covered(self) -> int:
        """How many of the finest rows somebody showed with evidence."""
        return sum(bool(row.total.level) for row in self.focus_rows)

    def title(self, practice_id: str) -> str:
        """The title of a practice that is named."""
        return dict(self.practices).get(practice_id, "")


@dataclass(frozen=True, slots=True)
class _Scope:
    """Whose map it is; neither: the library's."""

    person_id: str | None
    school_id: str | None


def heat(library: Library, model_id: str, person_id: str | None = None, school_id: str | None = None) -> Heat:
    """The map of one person (by practice), of one school (by person), or of the whole library.

    The library's columns are the schools whose people claim something, or people where that is one school.
    Raises `NotFound`.
    """
    models = frameworks.competency_models(library)
    model = next((one for one in models if one.id == model_id), None)
    if model is None:
        raise NotFound(what=model_id)
    with library.read() as session:
        claims = competency_queries.claims(session, model=model_id)
        parts = queries.many_practice_parts(session, list(dict.fromkeys(one.practice_id for one in claims)))
        people = {person.id: person for person in queries.people(session)}
        evidence = evidence_of(parts)
        views = tuple(view(claim, models, people, evidence) for claim in claims)
        columns, keyed = _columns(session, models, model, views, _Scope(person_id, school_id))
    return Heat(
        model=model,
        columns=tuple(columns),
        rows=tuple(_rows(model, columns, keyed)),
        claims=tuple(one for _, one in keyed),
        practices=tuple((one.practice.id, one.practice.title) for one in parts),
    )


def author_ids(library: Library) -> tuple[str, ...]:
    """Ids of everybody who wrote a practice, by name."""
    with library.read() as session:
        return tuple(person.id for person in competency_queries.authors(session))


def anything_mapped(library: Library) -> bool:
    """Whether somebody claims something in any model, or a partner contributes."""
    with library.read() as session:
        return bool(competency_queries.claims(session) or competency_queries.partners(session))


def _columns(
    session: Session,
    models: Sequence[CompetencyModel],
    model: CompetencyModel,
    views: Sequence[ClaimView],
    scope: _Scope,
) -> tuple[list[HeatColumn], list[tuple[str, ClaimView]]]:
    """The columns, and each claim with the id of the column it belongs to."""
    if scope.person_id is not None:
        person = queries.wanted(session, Person, scope.person_id, tr("Orang"))
        return _practice_columns(session, model, person, [one for one in views if one.claim.person_id == person.id])
    named = [(one.person, one) for one in views if one.person is not None]
    used = {person.school_id for person, _ in named if person.school_id}
    if scope.school_id is None and len(used) > 1:
        schools = queries.by_id(session, School, used).values()
        columns = [_school_column(school) for school in sorted(schools, key=_by_name)]
        return columns, [(person.school_id or "", one) for person, one in named]
    fitting = [person for person in competency_queries.authors(session) if model_for(models, person) is model]
    claiming = sorted((person for person, _ in named), key=lambda person: person.name)
    people = list({person.id: person for person in (*fitting, *claiming)}.values())
    if scope.school_id is not None:
        people = [person for person in people if person.school_id == scope.school_id]
    shown = {person.id for person in people}
    columns = [_person_column(model, person) for person in people]
    return columns, [(person.id, one) for person, one in named if person.id in shown]


def _practice_columns(
    session: Session, model: CompetencyModel, person: Person, views: Sequence[ClaimView]
) -> tuple[list[HeatColumn], list[tuple[str, ClaimView]]]:
    minimum = model.minimum.get(person.functional_rank, 0)
    rows: list[Practice] = list(competency_queries.practices_of(session, person.id))
    others = queries.by_id(session, Practice, (one.claim.practice_id for one in views))
    rows += [row for row in others.values() if row.id not in {one.id for one in rows}]
    columns = [HeatColumn(row.id, "practice", row.title, row.title, minimum, person.functional_rank) for row in rows]
    return columns, [(one.claim.practice_id, one) for one in views]


def _person_column(model: CompetencyModel, person: Person) -> HeatColumn:
    minimum = model.minimum.get(person.functional_rank, 0)
    return HeatColumn(person.id, "person", person.name, person.full_name, minimum, person.functional_rank)


def _by_name(school: School) -> tuple[tuple[tuple[int, str], ...], str]:
    return by_name(school.name), school.id


def _school_column(school: School) -> HeatColumn:
    return HeatColumn(school.id, "school", school.name, school.name)


def _rows(
    model: CompetencyModel, columns: Sequence[HeatColumn], keyed: Sequence[tuple[str, ClaimView]]
) -> Iterable[HeatRow]:
    for group in model.groups:
        inside = {row.id for one in group.indicators for row in (one.row, *one.focus)}
        yield _row("group", group.row, inside, columns, keyed)
        for indicator in group.indicators:
            yield _row("indicator", indicator.row, _ids(indicator), columns, keyed)
            for focus in indicator.focus:
                yield _row("focus", focus, {focus.id}, columns, keyed)


def _ids(indicator: Indicator) -> set[str]:
    return {indicator.row.id, *(focus.id for focus in indicator.focus)}


def _row(
    kind: RowKind,
    row: FocusArea,
    items: set[str],
    columns: Sequence[HeatColumn],
    keyed: Sequence[tuple[str, ClaimView]],
) -> HeatRow:
    meant = [(key, one) for key, one in keyed if one.claim.item in items]
    cells = [_cell([one for key, one in meant if key == column.id], column.minimum) for column in columns]
    return HeatRow(kind, row, tuple(cells), _cell([one for _, one in meant], 0))


def _cell(views: Sequence[ClaimView], minimum: int) -> HeatCell:
    level = max((one.counted_level for one in views), default=0)
    claims: list[Claim] = [one.claim for one in views]
    return HeatCell(
        level=level,
        claimed=max((claim.level for claim in claims), default=0),
        claims=tuple(claim.id for claim in claims),
        practices=tuple(dict.fromkeys(claim.practice_id for claim in claims)),
        below=0 < level < minimum,
    )
