"""The lesson of a practice, step by step."""

import pytest

from portfolio.errors import BadValue
from portfolio.publishing.chapters.lesson import lesson_elements
from portfolio.publishing.document import Facts, Heading, Table
from portfolio.services import frameworks, lesson_steps, practices, undo
from portfolio.services.lesson_content import lessons
from portfolio.services.libraries import Library


@pytest.fixture
def practice(library: Library) -> str:
    """A practice with a learning model."""
    return practices.add_practice(library, title="Kapal plastisin", learning_model="nht").made[0]


def phases(library: Library, practice_id: str) -> list[str]:
    return [step.phase for step in lesson_steps.open_lesson(library, practice_id).steps]


def model_phases(model_id: str) -> list[str]:
    model = frameworks.learning_models().item(model_id)
    assert model is not None
    return list(model.steps)


def test_the_phases_of_the_model_are_filled_in_and_taken_back(library: Library, practice: str) -> None:
    receipt = lesson_steps.begin_steps(library, practice)
    assert phases(library, practice) == model_phases("nht")
    assert not lesson_steps.open_lesson(library, practice).begins_with_phases
    undo.take_back(library, receipt)
    assert phases(library, practice) == []


def test_without_a_model_there_is_nothing_to_fill_in(library: Library) -> None:
    bare = practices.add_practice(library, title="Tanpa model").made[0]
    with pytest.raises(BadValue):
        lesson_steps.begin_steps(library, bare)


def test_another_model_replaces_the_steps_that_tell_nothing_and_keeps_what_was_told(
    library: Library, practice: str
) -> None:
    lesson_steps.begin_steps(library, practice)
    first = lesson_steps.open_lesson(library, practice).steps[0]
    lesson_steps.change_step(library, first.id, teacher="Membagi kelompok")
    lesson_steps.change_lesson(library, practice, learning_model="pbl")
    lesson_steps.begin_steps(library, practice)
    assert phases(library, practice) == [first.phase, *model_phases("pbl")]


def test_a_phase_that_was_removed_comes_back_in_its_place(library: Library, practice: str) -> None:
    lesson_steps.begin_steps(library, practice)
    second = lesson_steps.open_lesson(library, practice).steps[1]
    lesson_steps.remove_step(library, second.id)
    lesson_steps.begin_steps(library, practice)
    assert phases(library, practice) == model_phases("nht")


def test_steps_are_moved_and_put_between_others(library: Library, practice: str) -> None:
    a = lesson_steps.add_step(library, practice, phase="A").made[0]
    lesson_steps.add_step(library, practice, phase="B")
    lesson_steps.add_step(library, practice, 1, phase="C")
    lesson_steps.move_step(library, a, 2)
    assert phases(library, practice) == ["C", "B", "A"]


def test_the_minutes_of_the_steps_are_held_against_the_time_planned(library: Library, practice: str) -> None:
    lesson_steps.change_lesson(library, practice, minutes=80)
    lesson_steps.add_step(library, practice, phase="A", minutes=50)
    words, agree = lesson_steps.time_words(lesson_steps.open_lesson(library, practice))
    assert "50 dari 80" in words
    assert "30 menit belum" in words
    assert not agree
    lesson_steps.add_step(library, practice, phase="B", minutes=30)
    assert lesson_steps.time_words(lesson_steps.open_lesson(library, practice))[1]


@pytest.mark.parametrize("fields", [{"minutes": 0}, {"minutes": -5}, {"principle": "tidak-ada"}])
def test_a_step_that_makes_no_sense_is_refused(library: Library, practice: str, fields: dict[str, object]) -> None:
    with pytest.raises(BadValue):
        lesson_steps.add_step(library, practice, **fields)  # type: ignore[arg-type]  # the point of the test


def test_the_lesson_prints_as_facts_and_a_table(library: Library, practice: str) -> None:
    practices.change_practice(library, practice, subject="IPA", class_level="VIII")
    lesson_steps.change_lesson(library, practice, topic="Gaya apung", minutes=80, pupil_count=31)
    lesson_steps.add_step(
        library, practice, phase="Penomoran", teacher="Membagi", pupils="Membuat topi", minutes=10,
        principle="berkesadaran", experience="memahami",
    )  # fmt: skip
    with library.read() as session:
        content = lessons(library, session, [practice])[practice]
    head, facts, table = lesson_elements(content)
    assert isinstance(head, Heading)
    assert isinstance(facts, Facts)
    assert isinstance(table, Table)
    assert ("Materi", "Gaya apung") in facts.rows
    assert ("Jumlah murid", "31 murid") in facts.rows
    said = [run.text for cell in table.rows[0] for text in cell.paragraphs for run in text.runs]
    assert said == ["1. Penomoran", "10 menit\u00a0· Berkesadaran\u00a0· Memahami", "Membagi", "Membuat topi"]
    assert len(table.columns) == 3, "no column for photos where no step has one"


def test_a_lesson_of_which_only_the_phases_are_known_is_not_printed(library: Library, practice: str) -> None:
    lesson_steps.begin_steps(library, practice)
    with library.read() as session:
        assert lessons(library, session, [practice]) == {}


def test_a_copy_of_the_practice_has_its_steps(library: Library, practice: str) -> None:
    lesson_steps.add_step(library, practice, phase="Penomoran", minutes=10)
    copy = practices.duplicate_practice(library, practice).made[0]
    assert phases(library, copy) == ["Penomoran"]
    assert phases(library, practice) == ["Penomoran"]
