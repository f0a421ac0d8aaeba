"""What the place of competencies asks of the library."""

from dataclasses import dataclass

from portfolio.domain.competency_model import CompetencyModel
from portfolio.domain.framework import Framework
from portfolio.domain.person import Person
from portfolio.domain.photo import Photo
from portfolio.services import competency_heat, frameworks, partners, photos, practices, school, schools
from portfolio.services.competencies import model_for
from portfolio.services.competency_heat import Heat
from portfolio.services.libraries import Library
from portfolio.services.partners import PartnerPage
from portfolio.services.practices import PracticeLine
from portfolio.services.schools import SchoolLine


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose map is looked at, in which model."""

    model: str = ""
    """"" for the first"""
    kind: str = ""
    """"" for all, person or school"""
    id: str = ""


@dataclass(frozen=True, slots=True)
class MapPage:
    """The map, and what it can be narrowed to."""

    scope: Scope
    models: tuple[CompetencyModel, ...]
    people: tuple[Person, ...]
    """those whom the model fits, or who claim something in it"""
    schools: tuple[SchoolLine, ...]
    """those that somebody belongs to"""
    heat: Heat
    captions: dict[str, str]
    """of the photos that are evidence"""
    exportable: bool
    """whether there is a claim in any model, or a partner"""


@dataclass(frozen=True, slots=True)
class PartnersPage:
    """The partners, and what can be said of them."""

    partners: tuple[PartnerPage, ...]
    models: tuple[CompetencyModel, ...]
    cycles: tuple[Framework, ...]
    practices: tuple[PracticeLine, ...]


def read_map(library: Library, scope: Scope) -> MapPage:
    """The map of that scope; of everybody where the person or school is gone."""
    models = frameworks.competency_models(library)
    model = next((one for one in models if one.id == scope.model), models[0])
    everybody = school.people(library)
    peopled = schools.schools_with_people(library)
    known = {"person": {one.id for one in everybody}, "school": {one.id for one in peopled}}
    if scope.id not in known.get(scope.kind, ()):
        scope = Scope(model.id)
    heat = competency_heat.heat(
        library,
        model.id,
        person_id=scope.id if scope.kind == "person" else None,
        school_id=scope.id if scope.kind == "school" else None,
    )
    whole = heat if not scope.kind else competency_heat.heat(library, model.id)
    claiming = {one.person.id for one in whole.claims if one.person}
    wrote = set(competency_heat.author_ids(library))
    people = [one for one in everybody if one.id in claiming or (one.id in wrote and model_for(models, one) is model)]
    shown = {one.claim.photo_id for one in heat.claims if one.claim.photo_id}
    evidence: list[Photo] = [one for one in photos.list_photos(library) if one.id in shown] if shown else []
    return MapPage(
        scope=Scope(model.id, scope.kind, scope.id),
        models=models,
        people=tuple(people),
        schools=peopled,
        heat=heat,
        captions={one.id: one.caption for one in evidence},
        exportable=bool(whole.claims) or competency_heat.anything_mapped(library),
    )


def read_partners(library: Library) -> PartnersPage:
    """The partners in their order."""
    return PartnersPage(
        tuple(partners.list_partners(library)),
        frameworks.competency_models(library),
        frameworks.cycles(library),
        tuple(practices.list_practices(library)),
    )
