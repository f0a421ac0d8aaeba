"""What the place of needs asks of the library."""

from collections.abc import Sequence
from dataclasses import dataclass

from portfolio.domain.needs import Survey
from portfolio.domain.person import Person
from portfolio.domain.polling import Poll
from portfolio.services import model_schools, school, surveys
from portfolio.services.booklet_chapters import BookletItem
from portfolio.services.libraries import Library
from portfolio.services.model_schools import ModelSchoolPage
from portfolio.services.surveys import SurveyLine
from ui.widgets.booklet_button import BOOKLET_TABLES, BookletPlace, booklet_places

POLL_TABLES = ("survey", "survey_answer", *BOOKLET_TABLES)
MODEL_TABLES = (
    "model_school", "model_indicator", "model_value", "model_visit", "school", "person", "photo", *BOOKLET_TABLES,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Polls:
    """All polls, and the one that is looked at."""

    lines: Sequence[SurveyLine]
    survey: Survey | None
    """None where there is none"""
    poll: Poll | None
    district: str
    level: str
    districts: tuple[str, ...]
    """those of the whole poll, whatever it is narrowed to"""
    levels: tuple[str, ...]
    booklets: tuple[BookletPlace, ...]


@dataclass(frozen=True, slots=True)
class Models:
    """The schools that are accompanied, and what can be chosen for them."""

    pages: Sequence[ModelSchoolPage]
    people: Sequence[Person]
    booklets: tuple[BookletPlace, ...]


def read_polls(library: Library, survey_id: str, district: str, level: str) -> Polls:
    """All polls and one of them, counted: the named one, the newest where it is gone."""
    lines = surveys.list_surveys(library)
    if not lines:
        return Polls((), None, None, "", "", (), (), ())
    survey_id = next((one.survey.id for one in lines if one.survey.id == survey_id), lines[0].survey.id)
    page = surveys.open_survey(library, survey_id, district=district, level=level)
    if district not in ("", *page.districts) or level not in ("", *page.levels):
        district = level = ""
        page = surveys.open_survey(library, survey_id)
    places = booklet_places(library, BookletItem("survey", survey_id))
    return Polls(lines, page.survey, page.poll, district, level, page.districts, page.levels, places)


def read_models(library: Library) -> Models:
    """The schools that are accompanied."""
    return Models(
        model_schools.list_model_schools(library),
        school.people(library),
        booklet_places(library, BookletItem("model-schools")),
    )
