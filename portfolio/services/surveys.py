"""Needs polls (Polling kebutuhan): read from a spreadsheet, counted, never traced back to a person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

from sqlmodel import col, func, select

from portfolio.domain.changes import Receipt
from portfolio.domain.identity import now
from portfolio.domain.needs import Survey, SurveyAnswer
from portfolio.domain.polling import Poll, band_of, evaluate
from portfolio.domain.wording import clean_line, cleaned
from portfolio.services import poll_words
from portfolio.storage import parts, queries
from portfolio.storage.edits import Edit
from portfolio.storage.library import Library
from portfolio.texts import tr


class SurveyFields(TypedDict, total=False):
    """What can be said of a poll."""

    title: str
    held_on: date | None
    source: str
    note: str


class AnswerFields(TypedDict, total=False):
    """One answer; `topics` as words or ids, one a line."""

    line: int
    district: str
    level: str
    years: float | None
    years_band: str
    topics: str
    trained: bool | None
    mode: str


@dataclass(frozen=True, slots=True)
class SurveyLine:
    """A poll as a list shows it."""

    survey: Survey
    answers: int


@dataclass(frozen=True, slots=True)
class SurveyPage:
    """A poll with what it says."""

    survey: Survey
    poll: Poll
    districts: tuple[str, ...] = ()
    """All districts of the poll by name, whatever it is narrowed to."""
    levels: tuple[str, ...] = ()
    """All levels of the poll."""


def list_surveys(library: Library) -> list[SurveyLine]:
    """All polls, the newest first."""
    with library.read() as session:
        order = (col(Survey.held_on).is_(None), col(Survey.held_on).desc(), col(Survey.created_at).desc())
        surveys = session.exec(select(Survey).where(col(Survey.deleted_at).is_(None)).order_by(*order)).all()
        counts: dict[str, int] = dict(
            session.exec(
                select(SurveyAnswer.survey_id, func.count())
                .where(col(SurveyAnswer.deleted_at).is_(None))
                .group_by(col(SurveyAnswer.survey_id))
            ).all()
        )
    return [SurveyLine(survey, counts.get(survey.id, 0)) for survey in surveys]


def open_survey(library: Library, survey_id: str, *, district: str = "", level: str = "") -> SurveyPage:
    """One poll, counted; only the answers of a district or a school level where one is named. Raises `NotFound`."""
    with library.read() as session:
        survey = queries.wanted(session, Survey, survey_id)
        answers = parts.parts_of(session, SurveyAnswer, "survey_id", [survey_id])
    chosen = [
        one for one in answers if (not district or one.district == district) and (not level or one.level == level)
    ]
    return SurveyPage(survey, evaluate(chosen), _said(answers, "district"), _said(answers, "level"))


def add_survey(library: Library, answers: Sequence[AnswerFields], **fields: Unpack[SurveyFields]) -> Receipt:
    """Keep a poll with all its answers, as one edit; `receipt.made[0]` is its id."""
    with library.edit(tr("Impor polling")) as edit:
        survey_id = edit.make(Survey(**cleaned(fields, ("note",))))
        add_answers(edit, survey_id, answers)
    return edit.receipt


@dataclass(slots=True)
class Beginning:
    """A poll that is to be made when its answers come in; until then another file may be chosen."""

    file_name: str = ""

    def begin(self, edit: Edit) -> str:
        """Make the poll, called like its file; its id."""
        title = clean_line(Path(self.file_name).stem.replace("_", " ").replace("-", " "))
        return edit.make(Survey(title=title[:1].upper() + title[1:], source=self.file_name))


def add_answers(edit: Edit, survey_id: str, answers: Sequence[AnswerFields]) -> None:
    """Add answers to a poll within an edit; words that mean a known level or topic are kept as its id."""
    edit.session.add_all(SurveyAnswer(survey_id=survey_id, **_normal(answer)) for answer in answers)
    edit.session.flush()


def change_survey(library: Library, survey_id: str, **fields: Unpack[SurveyFields]) -> Receipt:
    """Change what is said of a poll; its answers stay."""
    with library.edit(tr("Ubah polling")) as edit:
        edit.change(queries.wanted(edit.session, Survey, survey_id), **cleaned(fields, ("note",)))
    return edit.receipt


def remove_survey(library: Library, survey_id: str) -> Receipt:
    """Put a poll in the trash."""
    with library.edit(tr("Hapus polling")) as edit:
        edit.change(queries.wanted(edit.session, Survey, survey_id), deleted_at=now())
    return edit.receipt


def _said(answers: Sequence[SurveyAnswer], column: str) -> tuple[str, ...]:
    return tuple(sorted({getattr(one, column) for one in answers} - {""}))


def _normal(answer: AnswerFields) -> AnswerFields:
    topics = (poll_words.topic_id(clean_line(line)) for line in answer.get("topics", "").splitlines())
    years = answer.get("years")
    return AnswerFields(
        line=answer.get("line", 0),
        district=clean_line(answer.get("district", "")),
        level=poll_words.level_id(clean_line(answer.get("level", ""))),
        years=years,
        years_band=band_of(years, answer.get("years_band", "")),
        topics="\n".join(dict.fromkeys(topic for topic in topics if topic)),
        trained=answer.get("trained"),
        mode=clean_line(answer.get("mode", "")),
    )
