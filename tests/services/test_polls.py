"""Needs polls: counted honestly, known words joined, one undo for all answers."""

import pytest

from portfolio.services import surveys, undo
from portfolio.services.surveys import AnswerFields
from portfolio.storage.library import Library

ANSWERS: list[AnswerFields] = [
    {"line": 2, "district": "Teluk Cakrawala", "level": "SMP", "years": 3, "topics": "Koding\nSTEM", "trained": False},
    {"line": 3, "district": "Teluk Cakrawala", "level": "MTs", "years": 12, "topics": "koding", "trained": True},
    {"line": 4, "district": "Pesisir Jingga", "level": "SD/MI", "years": 7.5, "topics": "STEM", "trained": False},
    {"line": 5, "district": "Pesisir Jingga", "level": "Pesantren", "topics": "Membatik", "mode": "Luring"},
]


@pytest.fixture
def survey_id(library: Library) -> str:
    return surveys.add_survey(library, ANSWERS, title="Polling kebutuhan 2026").made[0]


def test_names_of_one_level_or_topic_are_counted_together(library: Library, survey_id: str) -> None:
    poll = surveys.open_survey(library, survey_id).poll
    assert [(one.key, one.count) for one in poll.levels.counts] == [("smp", 2), ("Pesantren", 1), ("sd", 1)]
    assert {one.key: one.count for one in poll.topics.counts} == {"koding": 2, "stem": 2, "Membatik": 1}


def test_shares_are_of_all_who_answered(library: Library, survey_id: str) -> None:
    poll = surveys.open_survey(library, survey_id).poll
    assert (poll.total, poll.never_trained, poll.trained_unknown) == (4, 2, 1)
    assert poll.topics.counts[0].share == 0.5
    assert poll.modes.silent == 3


def test_years_of_teaching_stand_in_their_bands(library: Library, survey_id: str) -> None:
    poll = surveys.open_survey(library, survey_id).poll
    assert [(one.key, one.count) for one in poll.years.counts] == [("<5", 1), ("5–10", 1), (">10", 1)]
    assert poll.years.silent == 1


def test_who_was_never_trained_comes_first(library: Library, survey_id: str) -> None:
    needs = surveys.open_survey(library, survey_id).poll.needs
    assert [one.never_trained for one in needs] == sorted((one.never_trained for one in needs), reverse=True)
    assert needs[0].district == "Teluk Cakrawala"
    assert (needs[0].topic, needs[0].count) == ("koding", 2)


def test_a_district_can_be_looked_at_alone(library: Library, survey_id: str) -> None:
    assert surveys.open_survey(library, survey_id, district="Pesisir Jingga").poll.total == 2
    assert surveys.open_survey(library, survey_id, level="smp").poll.total == 2


def test_an_import_is_one_step_to_take_back_and_to_make_again(library: Library) -> None:
    receipt = surveys.add_survey(library, ANSWERS, title="Polling")
    gone = undo.take_back(library, receipt)
    assert surveys.list_surveys(library) == []
    undo.take_back(library, gone)
    assert [line.answers for line in surveys.list_surveys(library)] == [4]


def test_a_poll_without_answers_says_nothing_and_does_not_fail(library: Library) -> None:
    survey = surveys.add_survey(library, [], title="Kosong").made[0]
    poll = surveys.open_survey(library, survey).poll
    assert (poll.total, poll.topics.counts, poll.needs) == (0, (), ())
