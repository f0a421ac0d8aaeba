"""What comes next, and what the school still owes."""

from datetime import date

from portfolio.services import agenda, direction, exhibitions, inquiries, school, trainings
from portfolio.storage.library import Library

TODAY = date(2025, 10, 6)


def test_nothing_is_owed_by_a_library_that_only_tells_practices(library: Library) -> None:
    assert agenda.duties(library) == []
    assert agenda.upcoming(library, TODAY) is None


def test_the_nearest_part_of_a_training_comes_before_a_later_exhibition(library: Library) -> None:
    training = trainings.add_training(library, title="Pembelajaran Mendalam").made[0]
    trainings.add_session(library, training, part="ojt-1", started=date(2025, 10, 18))
    trainings.add_session(library, training, part="in-1", started=date(2025, 8, 18), ended=date(2025, 8, 20))
    exhibitions.add_exhibition(library, title="Pameran", held_on=date(2025, 11, 22))
    found = agenda.upcoming(library, TODAY)
    assert found is not None
    assert (found.title, found.days, found.place) == ("OJT-1: Pembelajaran Mendalam", 12, "direction")


def test_an_event_under_way_is_todays(library: Library) -> None:
    event = exhibitions.add_exhibition(
        library, title="Pameran", held_on=date(2025, 10, 5), ended_on=date(2025, 10, 7)
    ).made[0]
    found = agenda.upcoming(library, TODAY)
    assert found is not None
    assert (found.record_id, found.days, found.place) == (event, 0, "exhibition")


def test_what_is_over_or_far_away_is_not_named(library: Library) -> None:
    exhibitions.add_exhibition(library, title="Lampau", held_on=date(2025, 10, 5))
    exhibitions.add_exhibition(library, title="Jauh", held_on=date(2026, 10, 6))
    assert agenda.upcoming(library, TODAY) is None


def test_statements_without_evidence_are_one_line(library: Library) -> None:
    for words in ("Belajar dari laut", "Bernalar kritis"):
        direction.add_statement(library, "mission", after=words)
    owed = [one for one in agenda.duties(library) if one.place == "direction"]
    assert len(owed) == 1


def test_teachers_who_were_trained_owe_a_forum(library: Library) -> None:
    own = school.school(library)
    bayu = school.add_person(library, name="Bayu Karang", school_id=own.id).made[0]
    training = trainings.add_training(library, title="ToT model pembelajaran").made[0]
    places = trainings.add_participants(library, training, [bayu])
    assert not [one for one in agenda.duties(library) if one.place == "disseminations"]
    trainings.set_state(library, places.made, "attended")
    (owed,) = [one for one in agenda.duties(library) if one.place == "disseminations"]
    assert owed.subject == own.name


def test_an_open_cycle_tells_where_it_stands_and_a_finished_one_nothing(library: Library) -> None:
    cycle = inquiries.add_inquiry(library, title="Bertanya lebih dalam").made[0]
    (owed,) = agenda.duties(library)
    assert (owed.place, owed.record_id, owed.subject) == ("inquiry", cycle, "Bertanya lebih dalam")
    assert "Assess" in owed.message
    inquiries.finish_inquiry(library, cycle, TODAY)
    assert agenda.duties(library) == []
