"""Model schools: agreed indicators, measured over time, visits."""

from datetime import date
from pathlib import Path

import pytest

from portfolio.errors import BadValue, NotFound
from portfolio.publishing.chapters.model_school import model_school_elements
from portfolio.publishing.document import Heading, Line, Note
from portfolio.services import model_school_content, model_schools, school, schools, undo
from portfolio.storage.library import Library
from tests.publishing.reading import page_texts


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


def test_a_school_that_nobody_knows_yet_can_be_accompanied(library: Library) -> None:
    receipt = model_schools.begin_model_school(library, "  SMP Negeri Hulu   Kenari ")
    (page,) = model_schools.list_model_schools(library)
    assert page.school.name == "SMP Negeri Hulu Kenari"
    undo.take_back(library, receipt)
    assert model_schools.list_model_schools(library) == []
    assert all(one.name != "SMP Negeri Hulu Kenari" for one in schools.list_schools(library))


def test_a_school_without_a_name_is_refused(library: Library) -> None:
    with pytest.raises(BadValue):
        model_schools.begin_model_school(library, "   ")


def test_who_accompanies_and_visits_is_put_into_the_register_by_name(library: Library, record_id: str) -> None:
    visit = model_schools.add_visit(library, record_id, visited_on=date(2026, 2, 2)).made[0]
    model_schools.name_facilitator(library, record_id, "Tirta Lembayung, M.Pd.")
    model_schools.name_visitor(library, visit, "Rimba")
    (page,) = model_schools.list_model_schools(library)
    assert page.facilitator is not None
    assert (page.facilitator.name, page.facilitator.title_after) == ("Tirta Lembayung", "M.Pd.")
    assert page.visits[0].visitor is not None
    assert page.visits[0].visitor.name == "Rimba"


def test_a_model_school_prints_its_progress_and_its_visits(library: Library, record_id: str, tmp_path: Path) -> None:
    indicator = model_schools.add_indicator(library, record_id, label="Hadir tepat waktu", unit="%", target=90).made[0]
    model_schools.add_value(library, indicator, measured_on=date(2026, 1, 5), value=70)
    model_schools.add_value(library, indicator, measured_on=date(2026, 3, 2), value=91.5)
    model_schools.add_visit(library, record_id, visited_on=date(2026, 2, 2), findings="Pintu kelas terbuka.")
    exported = model_school_content.export_model_school(library, record_id, tmp_path / "sekolah.pdf")
    text = " ".join(" ".join(page_texts(exported.path)).split())
    for words in ("Literasi", "70%", "91,5%", "90%", "Tercapai", "2 Februari 2026", "Pintu kelas terbuka."):
        assert words in text


def test_all_model_schools_are_one_chapter_each_under_its_name(library: Library, record_id: str) -> None:
    model_schools.begin_model_school(library, "SMP Negeri Hulu Kenari")
    chapter = model_school_content.booklet_chapter(library, "")
    assert chapter is not None
    heads = [one.text for one in chapter.elements if isinstance(one, Heading) and one.level == 2]
    assert heads == ["SMP Negeri Contoh", "SMP Negeri Hulu Kenari"]
    alone = model_school_content.booklet_chapter(library, record_id)
    assert alone is not None
    assert alone.title == "SMP Negeri Contoh"


def test_no_model_school_is_no_chapter(library: Library) -> None:
    assert model_school_content.booklet_chapter(library, "") is None


def test_an_indicator_that_was_measured_once_shows_no_line(library: Library, record_id: str) -> None:
    indicator = model_schools.add_indicator(library, record_id, label="Buku dibaca", target=5).made[0]
    model_schools.add_value(library, indicator, measured_on=date(2026, 1, 5), value=2)
    (content,) = model_school_content.read_model_schools(library)
    elements = model_school_elements(content)
    assert not any(isinstance(one, Line) for one in elements)
    assert any(isinstance(one, Note) for one in elements)
    model_schools.add_value(library, indicator, measured_on=date(2026, 2, 5), value=4)
    (content,) = model_school_content.read_model_schools(library)
    (line,) = [one for one in model_school_elements(content) if isinstance(one, Line)]
    assert [(when, value) for when, value, _ in line.points] == [("5 Januari 2026", 2), ("5 Februari 2026", 4)]
    assert line.target == 5
