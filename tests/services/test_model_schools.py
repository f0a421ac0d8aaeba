"""Model schools: agreed indicators, measured over time, visits."""

from datetime import date

import pytest

from portfolio.errors import NotFound
from portfolio.services import model_schools, school, undo
from portfolio.storage.library import Library


@pytest.fixture
def record_id(library: Library) -> str:
    return model_schools.add_model_school(library, school_id=school.school(library).id, focus="Literasi").made[0]


def test_measurements_stand_by_date_whenever_they_were_noted(library: Library, record_id: str) -> None:
    indicator = model_schools.add_indicator(library, record_id, label="Hadir tepat waktu", unit="%", target=90).made[0]
    model_schools.add_value(library, indicator, measured_on=date(2026, 3, 2), value=91)
    model_schools.add_value(library, indicator, measured_on=date(2026, 1, 5), value=70)
    (page,) = model_schools.list_model_schools(library)
    assert [value.value for value in page.indicators[0].values] == [70, 91]
    assert page.indicators[0].reached is True


@pytest.mark.parametrize(
    ("more_is_better", "target", "value", "reached"),
    [
        (True, 90, 89.5, False),
        (False, 5, 3, True),
        (False, 5, 8, False),
        (True, None, 50, None),
        (True, 50, None, None),
    ],
)
def test_a_target_is_reached_in_the_direction_that_was_agreed(
    library: Library,
    record_id: str,
    *,
    more_is_better: bool,
    target: float | None,
    value: float | None,
    reached: bool | None,
) -> None:
    indicator = model_schools.add_indicator(library, record_id, target=target, more_is_better=more_is_better).made[0]
    model_schools.add_value(library, indicator, measured_on=date(2026, 1, 5), value=value)
    (page,) = model_schools.list_model_schools(library)
    assert page.indicators[0].reached is reached


def test_visits_name_who_came(library: Library, record_id: str) -> None:
    visitor = school.add_person(library, name="Rimba Cemara", role="Fasilitator Daerah").made[0]
    model_schools.add_visit(library, record_id, visited_on=date(2026, 2, 3), visitor_id=visitor, agreed="Satu\nDua")
    (page,) = model_schools.list_model_schools(library)
    assert page.visits[0].visitor is not None
    assert page.visits[0].visitor.name == "Rimba Cemara"
    assert page.visits[0].row.agreed == "Satu\nDua"


def test_a_removed_indicator_comes_back_with_its_measurements(library: Library, record_id: str) -> None:
    indicator = model_schools.add_indicator(library, record_id, label="Membaca").made[0]
    model_schools.add_value(library, indicator, value=12)
    receipt = model_schools.remove_indicator(library, indicator)
    assert model_schools.list_model_schools(library)[0].indicators == ()
    undo.take_back(library, receipt)
    assert model_schools.list_model_schools(library)[0].indicators[0].measured[0].value == 12


def test_only_a_school_that_is_there_can_be_accompanied(library: Library) -> None:
    with pytest.raises(NotFound):
        model_schools.add_model_school(library, school_id="unknown")
