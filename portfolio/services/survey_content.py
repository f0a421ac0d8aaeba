"""A needs poll, read from the library for print."""

from collections.abc import Callable

from portfolio.domain.calendar import long_date
from portfolio.domain.polling import Poll, Tally
from portfolio.errors import NotFound
from portfolio.publishing.chapters.poll import (
    ChoiceContent,
    NeedContent,
    PollContent,
    QuestionContent,
    poll_elements,
)
from portfolio.publishing.content import ExtraChapter
from portfolio.services import poll_words
from portfolio.services.surveys import SurveyPage, open_survey
from portfolio.storage.library import Library

TITLE = "Kebutuhan Pelatihan"


def booklet_chapter(library: Library, record_id: str) -> ExtraChapter | None:
    """A poll as a chapter of a booklet; None where it is gone or nobody answered."""
    try:
        content = read_survey(library, record_id)
    except NotFound:
        return None
    if not content.total:
        return None
    summary = TITLE if content.title else ""
    return ExtraChapter("", content.title or TITLE, poll_elements(content, brief=True), summary=summary)


def read_survey(library: Library, survey_id: str, *, district: str = "", level: str = "") -> PollContent:
    """A poll, counted; only the answers of a district or a level where one is named. Raises `NotFound`."""
    return content_of(open_survey(library, survey_id, district=district, level=level), district, level)


def content_of(page: SurveyPage, district: str = "", level: str = "") -> PollContent:
    """What is printed of a poll that was counted."""
    survey, poll = page.survey, page.poll
    only = ", ".join(part for part in (district, poll_words.level_name(level) if level else "") if part)
    return PollContent(
        title=survey.title,
        held=long_date(survey.held_on) if survey.held_on else "",
        source=survey.source,
        note=survey.note,
        only=only,
        total=poll.total,
        never_trained=poll.never_trained,
        trained_unknown=poll.trained_unknown,
        topics=_question(poll.topics, poll_words.topic_name),
        districts=_question(poll.districts),
        levels=_question(poll.levels, poll_words.level_name),
        years=_question(poll.years),
        modes=_question(poll.modes),
        needs=_needs(poll),
    )


def _question(tally: Tally, named: Callable[[str], str] = str) -> QuestionContent:
    choices = (ChoiceContent(named(one.key), one.count, one.never_trained) for one in tally.counts)
    return QuestionContent(tuple(choices), tally.silent)


def _needs(poll: Poll) -> tuple[NeedContent, ...]:
    return tuple(
        NeedContent(one.district, poll_words.topic_name(one.topic), one.count, one.never_trained) for one in poll.needs
    )
