"""What depends on a record is told before it goes, and all of it is there again when it comes back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from portfolio.errors import BadValue
from portfolio.services import booklets, dependents, model_schools, photos, practices, school, schools, trainings, undo
from portfolio.services.libraries import Library


def test_each_record_that_names_a_person_is_told_once(library: Library) -> None:
    person = school.add_person(library, name="Arunika").made[0]
    practice = practices.add_practice(library, title="Kebun kata").made[0]
    practices.set_authors(library, practice, [person])
    school.change_school(library, school.school(library).id, principal_id=person)
    found = dependents.dependents(library, "person", person)
    assert [(one.kind, one.title, one.count) for one in found] == [
        ("practice", "Kebun kata", 1), ("school", "SMP Negeri Contoh", 1),
    ]  # fmt: skip
    assert dependents.told(found) == "1 praktik baik: “Kebun kata”\n1 sekolah: “SMP Negeri Contoh”"


def test_what_is_in_the_trash_depends_on_nothing(library: Library) -> None:
    person = school.add_person(library, name="Arunika").made[0]
    practice = practices.add_practice(library, title="Kebun kata").made[0]
    practices.set_authors(library, practice, [person])
    practices.remove_practice(library, practice)
    assert dependents.dependents(library, "person", person) == ()


def test_a_photo_names_what_shows_it(library: Library, make_photo: Callable[..., Path]) -> None:
    practice = practices.add_practice(library, title="Kebun kata").made[0]
    photo = photos.add_photos(library, [make_photo()], practice_id=practice).imported[0]
    booklet = booklets.add_booklet(library, title="Buklet").made[0]
    booklets.change_booklet(library, booklet, cover_id=photo)
    found = dependents.dependents(library, "photo", photo)
    assert {(one.kind, one.id) for one in found} == {("practice", practice), ("booklet", booklet)}


def test_photos_are_told_together_a_few_places_by_name_and_many_as_numbers(
    library: Library, make_photo: Callable[..., Path]
) -> None:
    made = [photos.add_photos(library, [make_photo()]).imported[0] for _ in range(2)]
    for photo in made:
        practice = practices.add_practice(library, title="Kebun kata").made[0]
        photos.place_photo(library, practice, photo)
    assert dependents.told_shortly(()) == ""
    few = dependents.dependents(library, "photo", *made)
    assert dependents.told_shortly(few) == "2 praktik baik: “Kebun kata”, “Kebun kata”"
    assert dependents.told_shortly([*few, *few]) == "4 praktik baik"


def test_a_model_school_is_named_as_the_school_that_it_is(library: Library) -> None:
    other = schools.add_school(library, name="SD Hulu").made[0]
    person = school.add_person(library, name="Arunika").made[0]
    model_schools.add_model_school(library, school_id=other, facilitator_id=person)
    assert [(one.kind, one.title) for one in dependents.dependents(library, "person", person)] == [
        ("model_school", "SD Hulu")
    ]
    assert [one.kind for one in dependents.dependents(library, "school", other)] == ["model_school"]


def test_a_removed_school_comes_back_to_where_it_was_named(library: Library) -> None:
    other = schools.add_school(library, name="SD Hulu").made[0]
    person = school.add_person(library, name="Arunika", school_id=other).made[0]
    removed = schools.remove_school(library, other)
    assert schools.school_line(library, other) is None
    undo.take_back(library, removed)
    assert school.people(library)[0].school_id == other
    assert dependents.dependents(library, "school", other)[0].id == person


def test_the_librarys_own_school_stays(library: Library) -> None:
    with pytest.raises(BadValue, match="tidak dapat dihapus"):
        schools.remove_school(library, school.school(library).id)


def test_many_are_counted_and_few_are_named(library: Library) -> None:
    person = school.add_person(library, name="Arunika").made[0]
    for n in range(5):
        training = trainings.add_training(library, title=f"Bimtek {n}").made[0]
        trainings.add_participants(library, training, [person])
    told = dependents.told(dependents.dependents(library, "person", person))
    assert told == "5 pelatihan: “Bimtek 0”, “Bimtek 1”, “Bimtek 2”…"
