"""Where a problem of a publication leads."""

import pytest

from portfolio.services import artifacts, practices
from portfolio.services.libraries import Library
from portfolio.services.publish import Problem
from ui.widgets.pages.mended import place_of


@pytest.mark.parametrize(
    ("code", "record", "place"),
    [
        ("empty", "publish", ("publish", "")),
        ("empty-chapter", "inquiry:satu", ("inquiry", "satu")),
        ("empty-chapter", "direction:", ("direction", "")),
        ("no-principal", "school", ("school", "")),
        ("direction-no-reason", "misi", ("direction", "misi")),
        ("missing-title", "forum", ("dissemination", "forum")),
        ("empty-section", "latar-belakang", ("direction", "latar-belakang")),
        ("photo-small", "foto", ("photos", "foto")),
    ],
)
def test_a_problem_leads_to_its_place(library: Library, code: str, record: str, place: tuple[str, str]) -> None:
    assert place_of(library, Problem(code, "", record)) == place


def test_what_a_practice_or_a_work_lacks_is_mended_there(library: Library) -> None:
    practice = practices.add_practice(library, title="Satu").made[0]
    work = artifacts.add_work(library, title="Perahu").made[0]
    assert place_of(library, Problem("empty-section", "", practice)) == ("practice", practice)
    assert place_of(library, Problem("no-title", "", work)) == ("exhibition", work)
