"""What may be said of numbers before and after."""

import pytest

from portfolio.domain.inquiry import InquiryMeasure
from portfolio.domain.measuring import change, full_scale, notes, people_and_instrument


def measure(**values: object) -> InquiryMeasure:
    fields: dict[str, object] = {
        "inquiry_id": "x",
        "unit": "%",
        "before": 40.0,
        "after": 60.0,
        "before_participants": 30,
        "after_participants": 30,
        "before_instrument": "Tes",
        "after_instrument": "tes",
    }
    return InquiryMeasure.model_validate({**fields, **values})


def kinds(**values: object) -> list[str]:
    return [note.kind for note in notes(measure(**values))]


def test_numbers_that_compare_need_no_note() -> None:
    assert kinds() == []


def test_nothing_is_said_while_nothing_is_measured() -> None:
    assert kinds(before=None, after=None, before_participants=None) == []


def test_fewer_than_ten_people_on_either_side_are_told() -> None:
    assert kinds(before_participants=9, after_participants=9) == ["few"]
    assert kinds(after_participants=9) == ["few", "numbers"]
    assert kinds(before_participants=10, after_participants=10) == []


def test_another_number_of_people_before_and_after_is_told_with_both_numbers() -> None:
    note = notes(measure(after_participants=28))[0]

    assert (note.kind, note.before, note.after) == ("numbers", 30, 28)


@pytest.mark.parametrize("missing", ["before_participants", "after_participants"])
def test_a_missing_n_is_told(missing: str) -> None:
    assert kinds(**{missing: None}) == ["no-number"]


def test_two_instruments_forbid_a_difference() -> None:
    assert kinds(after_instrument="Angket") == ["instruments"]
    assert change(measure(after_instrument="Angket")) is None


def test_an_instrument_written_once_holds_for_both_sides() -> None:
    assert kinds(after_instrument="") == []
    assert kinds(before_instrument="", after_instrument="") == ["no-instrument"]


def test_one_side_alone_is_no_comparison() -> None:
    assert kinds(after=None, after_participants=None) == ["one-sided"]
    assert change(measure(after=None)) is None


def test_a_score_without_its_scale_is_told() -> None:
    assert kinds(unit="skor") == ["scale"]
    assert kinds(unit="") == ["scale"]
    assert kinds(unit="skor 0–100") == []
    assert kinds(unit="menit") == []


def test_percents_beyond_hundred_and_values_beyond_their_scale_are_told() -> None:
    assert kinds(after=120.0) == ["percent"]
    assert kinds(unit="skor 0-4", before=2.0, after=5.0) == ["beyond-scale"]
    assert kinds(unit="murid", before=12.0, after=31.0) == ["beyond-scale"]
    assert "beyond-scale" in kinds(unit="murid", before=3.0, after=19.0, before_participants=32, after_participants=8)


def test_percents_differ_by_points_and_scores_by_themselves() -> None:
    points, amount = change(measure()), change(measure(unit="skor 0–100"))

    assert points is not None
    assert points.points
    assert points.amount == 20
    assert amount is not None
    assert not amount.points


def test_a_bar_ends_where_its_scale_ends_and_nowhere_else() -> None:
    assert full_scale(measure()) == 100
    assert full_scale(measure(unit="skor 0–80")) == 80
    assert full_scale(measure(unit="murid", before=12.0, after=25.0)) == 30
    assert full_scale(measure(unit="detik", before=2.0, after=7.0)) is None
    assert full_scale(measure(unit="skor 0–4", before=2.0, after=9.0)) is None


def test_both_sides_are_told_in_one_text_where_they_differ() -> None:
    assert people_and_instrument(measure()) == (30, "tes")
    assert people_and_instrument(measure(after_participants=28)) == (None, "sebelum: Tes, n = 30; sesudah: tes, n = 28")
