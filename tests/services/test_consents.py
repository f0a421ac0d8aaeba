from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from portfolio.domain.consent import CHANNELS, Channel, PhotoBlur, end_of_school_year
from portfolio.errors import BadValue, NotFound
from portfolio.services import consents, photos, undo
from portfolio.services.libraries import Library

DAY = date(2025, 11, 3)


@pytest.fixture
def photo(library: Library, make_photo: Callable[..., Path]) -> str:
    return photos.add_photos(library, [make_photo()]).imported[0]


def objection_to(library: Library, photo: str, channel: Channel = "booklet", day: date = DAY) -> str | None:
    return consents.standing(library, [photo])[photo].objection(channel, day)


def test_a_photo_nobody_looked_at_is_unchecked(library: Library, photo: str) -> None:
    assert objection_to(library, photo) == "unchecked"


def test_a_photo_without_pupils_may_go_anywhere(library: Library, photo: str) -> None:
    consents.set_photo_consent(library, [photo], "no-pupil")
    assert [objection_to(library, photo, channel) for channel in CHANNELS] == [None] * 4


def test_a_consent_holds_for_its_channels_until_its_end(library: Library, photo: str) -> None:
    consent = consents.add_consent(
        library,
        subject="VIII-B",
        kind="class",
        channels="wall booklet",
        elements="face work",
        given_on=date(2025, 8, 1),
    ).made[0]
    consents.set_photo_consent(library, [photo], "consented", [consent])
    assert objection_to(library, photo, "booklet") is None
    assert objection_to(library, photo, "web") == "other-channel"
    assert objection_to(library, photo, "booklet", date(2026, 6, 30)) is None
    assert objection_to(library, photo, "booklet", date(2026, 7, 1)) == "expired"


def test_a_consent_for_work_alone_shows_no_face(library: Library, photo: str) -> None:
    consent = consents.add_consent(library, subject="A", channels="booklet", elements="work", given_on=DAY).made[0]
    consents.set_photo_consent(library, [photo], "consented", [consent])
    assert objection_to(library, photo) == "other-channel"


def test_one_no_is_not_outvoted(library: Library, photo: str) -> None:
    yes, no = (
        consents.add_consent(library, subject=who, channels="booklet", elements="face", given_on=DAY).made[0]
        for who in ("A", "B")
    )
    consents.set_photo_consent(library, [photo], "consented", [yes, no])
    assert objection_to(library, photo) is None
    consents.withdraw_consent(library, no, DAY)
    assert objection_to(library, photo) == "withdrawn"
    consents.remove_consent(library, yes)
    consents.remove_consent(library, no)
    assert objection_to(library, photo) == "no-consent"


def test_what_must_be_blurred_waits_for_its_areas(library: Library, photo: str) -> None:
    consents.set_photo_consent(library, [photo], "blur")
    assert objection_to(library, photo) == "not-blurred"
    consents.set_blurs(library, photo, [PhotoBlur(photo_id=photo, shape="ellipse", points="0.1 0.1 0.4 0.5")])
    assert objection_to(library, photo) is None
    consents.set_blurs(library, photo, [])
    assert objection_to(library, photo) == "not-blurred"


def test_refused_is_refused(library: Library, photo: str) -> None:
    consents.set_photo_consent(library, [photo], "refused")
    assert objection_to(library, photo) == "refused"
    assert consents.objection_words("refused")


def test_a_school_year_ends_on_the_thirtieth_of_june() -> None:
    assert end_of_school_year(date(2025, 7, 1)) == date(2026, 6, 30)
    assert end_of_school_year(date(2026, 6, 30)) == date(2026, 6, 30)


def test_a_class_list_is_read_in_once(library: Library) -> None:
    rows: list[consents.PupilFields] = [
        {"name": "Anak Satu", "class_level": "VIII-B", "school_year": "2025/2026"},
        {"name": " ", "class_level": "VIII-B"},
        {"name": "anak satu", "class_level": "VIII-B", "school_year": "2025/2026"},
    ]
    assert len(consents.add_pupils(library, rows).made) == 1
    assert len(consents.add_pupils(library, rows).made) == 0
    assert [pupil.name for pupil in consents.list_pupils(library)] == ["Anak Satu"]


def test_unknown_channels_are_refused(library: Library) -> None:
    with pytest.raises(BadValue):
        consents.add_consent(library, subject="A", channels="televisi")


def test_a_pupil_who_must_never_be_shown_holds_a_photo_back(library: Library, photo: str) -> None:
    pupil = consents.add_pupils(library, [{"name": "Anak Satu", "class_level": "VIII-B"}]).made[0]
    consent = consents.add_consent(
        library, subject="Anak Satu", pupil_id=pupil, channels="booklet", elements="face", given_on=DAY
    ).made[0]
    consents.set_photo_consent(library, [photo], "consented", [consent])
    assert objection_to(library, photo) is None
    consents.change_pupil(library, pupil, never_show=True)
    assert objection_to(library, photo) == "refused"


def test_a_consent_that_is_begun_for_a_photo_goes_with_one_undo(library: Library, photo: str) -> None:
    linked = consents.add_consent(library, subject="Arunika").made[0]
    consents.set_photo_consent(library, [photo], "consented", [linked])
    begun = consents.begin_consent(library, photo, [linked])
    standing = consents.standing(library, [photo])[photo]
    assert {one.id for one in standing.consents} == {linked, begun.made[0]}
    assert objection_to(library, photo) == "other-channel"
    undo.take_back(library, begun)
    assert [one.id for one in consents.standing(library, [photo])[photo].consents] == [linked]
    assert [one.id for one in consents.list_consents(library)] == [linked]


def test_a_consent_for_a_photo_that_is_gone_is_not_begun_at_all(library: Library) -> None:
    with pytest.raises(NotFound):
        consents.begin_consent(library, "tidak-ada")
    assert consents.list_consents(library) == []


def test_blurring_and_marking_are_one_edit(library: Library, photo: str) -> None:
    given = consents.add_consent(library, subject="Arunika").made[0]
    consents.set_photo_consent(library, [photo], "consented", [given])
    area = PhotoBlur(photo_id=photo, shape="ellipse", points="0.1 0.1 0.4 0.5")
    marked = consents.set_blurs(library, photo, [area], mark=True)
    assert objection_to(library, photo, "web") is None
    assert consents.standing(library, [photo])[photo].consents == ()
    undo.take_back(library, marked)
    standing = consents.standing(library, [photo])[photo]
    assert (standing.photo.consent, [one.id for one in standing.consents], standing.blurs) == ("consented", [given], ())


def test_a_withdrawal_is_taken_back_in_words_of_its_own(library: Library, photo: str) -> None:
    given = consents.add_consent(library, subject="A", channels="booklet", elements="face", given_on=DAY).made[0]
    consents.set_photo_consent(library, [photo], "consented", [given])
    consents.withdraw_consent(library, given, DAY)
    assert consents.restore_consent(library, given).intent == "Batalkan pencabutan izin"
    assert objection_to(library, photo) is None
