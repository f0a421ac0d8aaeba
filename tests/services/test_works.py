"""Works on show: who made them, where they come from, and what visitors said of them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from portfolio.errors import BadValue, NotFound
from portfolio.services import artifacts, consents, exhibitions, find, photos, practices, school, undo, visitor_notes
from portfolio.services.artifacts import Maker
from portfolio.services.dependents import dependents, told
from portfolio.services.exhibit_content import link_of, read_labels, read_posters, read_sheets
from portfolio.services.libraries import Library


def titles(library: Library) -> list[str]:
    return [one.artifact.title for one in artifacts.list_works(library)]


def makers(library: Library) -> list[tuple[str, ...]]:
    return [label.makers for label in read_labels(library).labels]


@pytest.fixture
def told_practice(library: Library, make_photo: Callable[..., Path]) -> str:
    """A practice with an author, text, a dimension, a photo, a station and a link."""
    practice = practices.add_practice(
        library,
        title="Kapal besi",
        class_level="VIII",
        subject="IPA",
        summary="Ringkas.",
        link="https://contoh.example/k",
    ).made[0]
    practices.set_authors(library, practice, [school.add_person(library, name="Bayu", title_after="S.Pd.").made[0]])
    practices.write_section(library, practice, "aksi", "Kami mencoba tiga bentuk. **Semua** karam.")
    practices.write_section(library, practice, "refleksi", "Bentuk menentukan.")
    practices.set_tag(library, practice, "dimensions", "kolaborasi", on=True)
    photos.add_photos(library, [make_photo()], practice_id=practice, section="aksi")
    return practice


def test_works_stand_in_the_order_they_were_put_and_can_change_places(library: Library) -> None:
    ids = [artifacts.add_work(library, title=title).made[0] for title in ("Satu", "Dua", "Tiga")]
    artifacts.move_work(library, ids[2], 0)
    assert titles(library) == ["Tiga", "Satu", "Dua"]
    undo.take_back(library, artifacts.remove_work(library, ids[0]))
    assert titles(library) == ["Tiga", "Satu", "Dua"]


def test_an_event_shows_its_own_works_and_those_of_none(library: Library) -> None:
    mine, other = (exhibitions.add_exhibition(library, title=title).made[0] for title in ("Satu", "Dua"))
    for title, event in (("Di sini", mine), ("Di sana", other), ("Di mana saja", None)):
        artifacts.add_work(library, title=title, exhibition_id=event)
    assert [one.artifact.title for one in artifacts.list_works(library, mine)] == ["Di sini", "Di mana saja"]


def test_each_photo_becomes_a_work_called_as_its_caption(library: Library, make_photo: Callable[..., Path]) -> None:
    ids = photos.add_photos(library, [make_photo(), make_photo()]).imported
    photos.change_photo(library, ids[0], caption="Perahu plastisin.")
    receipt = artifacts.works_from_photos(library, [*ids, "tidak-ada"])
    assert titles(library) == ["Perahu plastisin", ""]
    assert [one.photo.id for one in artifacts.list_works(library) if one.photo] == list(ids)
    undo.take_back(library, receipt)
    assert titles(library) == []


def test_a_work_of_a_practice_begins_with_what_the_practice_says(library: Library, told_practice: str) -> None:
    event = exhibitions.add_exhibition(library, title="Pameran").made[0]
    station = exhibitions.add_stations(library, event, [told_practice]).made[0]
    artifacts.work_from_practice(library, told_practice, event)
    work = artifacts.list_works(library)[0]
    label = read_labels(library).labels[0]
    assert (work.artifact.practice_id, work.artifact.station_id) == (told_practice, station)
    assert (label.title, label.about, label.teacher) == ("Kapal besi", "Ringkas.", "Bayu, S.Pd.")
    assert (label.process, label.reflection) == ("Kami mencoba tiga bentuk. Semua karam.", "Bentuk menentukan.")
    assert label.station == "Stan 1"
    assert label.dimensions == ("Kolaborasi",)
    assert label.link == "https://contoh.example/k"


def test_what_a_work_says_can_be_changed_and_unknown_values_are_refused(library: Library) -> None:
    work = artifacts.add_work(library).made[0]
    artifacts.change_work(library, work, title="  Perahu \n plastisin ", made_on=date(2025, 9, 12))
    artifacts.set_dimension(library, work, "kreativitas", on=True)
    artifacts.set_dimension(library, work, "kolaborasi", on=True)
    artifacts.set_dimension(library, work, "kreativitas", on=False)
    one = artifacts.list_works(library)[0]
    assert (one.artifact.title, one.dimensions) == ("Perahu plastisin", frozenset({"kolaborasi"}))
    assert read_labels(library).labels[0].made_on == "12 September 2025"
    with pytest.raises(BadValue):
        artifacts.set_dimension(library, work, "tidak-ada", on=True)
    with pytest.raises(NotFound):
        artifacts.change_work(library, "tidak-ada", title="X")


def test_a_pupil_is_named_by_initials_until_a_consent_allows_the_name(library: Library) -> None:
    consents.add_pupils(library, [{"name": "Anak Satu Dua", "class_level": "VIII"}])
    pupil = consents.list_pupils(library)[0].id
    work = artifacts.add_work(library, title="Perahu").made[0]
    artifacts.set_makers(library, work, [Maker("Kelompok Layar"), Maker("", pupil)])
    assert makers(library) == [("Kelompok Layar", "A.S.D.")]
    consent = consents.add_consent(
        library, subject="Anak Satu Dua", pupil_id=pupil, channels="wall", elements="face"
    ).made[0]
    assert makers(library) == [("Kelompok Layar", "A.S.D.")], "a consent for the face is none for the name"
    consents.change_consent(library, consent, elements="face name")
    assert makers(library) == [("Kelompok Layar", "Anak Satu Dua")]
    assert read_labels(library, "web").labels[0].makers == ("Kelompok Layar", "A.S.D."), "nor is one for the wall"
    consents.withdraw_consent(library, consent, date(2026, 1, 5))
    assert makers(library) == [("Kelompok Layar", "A.S.D.")]


def test_a_typed_name_of_the_class_list_is_that_pupils_and_one_at_risk_is_never_named(library: Library) -> None:
    consents.add_pupils(library, [{"name": "Anak Satu"}, {"name": "Anak Dua", "never_show": True}])
    work = artifacts.add_work(library, title="Perahu").made[0]
    artifacts.set_makers(library, work, [Maker("anak satu"), Maker("Anak Dua"), Maker("  "), Maker("Tim Anak Satu")])
    assert makers(library) == [("A.S.", "Seorang murid", "Tim A.S.")]


def test_links_are_written_so_that_phones_open_them() -> None:
    assert link_of(" youtu.be/abc ") == "https://youtu.be/abc"
    assert link_of("http://contoh.example") == "http://contoh.example"
    assert link_of("Lihat di meja guru") == "Lihat di meja guru"


def test_a_poster_tells_whole_sentences_and_no_heads_of_chapters(library: Library) -> None:
    practice = practices.add_practice(library, title="Formal", frame="formal").made[0]
    practices.write_section(library, practice, "pendahuluan", "**Latar belakang.** Murid diam.\n\n- Satu;\n- dua")
    poster = read_posters(library, [practice]).posters[0]
    assert poster.sections[0].sentences == ("Murid diam.", "Satu.", "dua.")


def test_sheets_are_made_for_all_that_is_on_show_or_for_nothing_at_all(library: Library, told_practice: str) -> None:
    artifacts.add_work(library, title="Perahu", link="contoh.example/p")
    sheets = read_sheets(library).sheets
    assert [(one.title, one.link) for one in sheets] == [
        ("Kapal besi", "https://contoh.example/k"), ("Perahu", "https://contoh.example/p")
    ]  # fmt: skip
    assert [one.title for one in read_sheets(library, practice_ids=[told_practice]).sheets] == ["Kapal besi"]
    assert [one.title for one in read_sheets(library, blank=True).sheets] == [""]


def test_notes_are_told_in_the_reflection_once(library: Library, told_practice: str) -> None:
    work = artifacts.add_work(library, title="Perahu", practice_id=told_practice).made[0]
    visitor_notes.add_note(library, "suggest", "Simpan fotonya.", practice_id=told_practice)
    visitor_notes.add_note(library, "like", "Semua\nmurid ikut.", by="Tamu", practice_id=told_practice)
    visitor_notes.add_note(library, "ask", "Muat berapa?", work_id=work)
    receipt = visitor_notes.tell_in_reflection(library, told_practice)
    body = practices.open_practice(library, told_practice).bodies["refleksi"]
    assert body == (
        "Bentuk menentukan.\n\nUmpan balik pengunjung pameran:\n\n- **Saya suka:** Semua murid ikut. (Tamu)\n"
        "- **Saya bertanya:** Muat berapa?\n- **Saya usul:** Simpan fotonya."
    )
    with pytest.raises(BadValue):
        visitor_notes.tell_in_reflection(library, told_practice)
    visitor_notes.add_note(library, "like", "Rapi.", practice_id=told_practice)
    undo.take_back(library, visitor_notes.tell_in_reflection(library, told_practice))
    assert practices.open_practice(library, told_practice).bodies["refleksi"] == body
    undo.take_back(library, receipt)
    assert practices.open_practice(library, told_practice).bodies["refleksi"] == "Bentuk menentukan."


def test_a_practice_without_a_reflection_gets_one_in_its_own_frame(library: Library) -> None:
    practice = practices.add_practice(library, title="Formal", frame="formal").made[0]
    visitor_notes.add_note(library, "like", "Jelas.", practice_id=practice)
    visitor_notes.tell_in_reflection(library, practice)
    bodies = practices.open_practice(library, practice).bodies
    assert list(bodies) == ["penutup"]
    assert bodies["penutup"].endswith("- **Saya suka:** Jelas.")


def test_notes_can_be_changed_and_taken_away(library: Library, told_practice: str) -> None:
    note = visitor_notes.add_note(library, "like", "Bagus", practice_id=told_practice).made[0]
    visitor_notes.change_note(library, note, body="Bagus sekali", by="Tamu")
    visited = next(one for one in visitor_notes.list_visited(library) if one.notes)
    assert [(one.body, one.by) for one in visited.notes] == [("Bagus sekali", "Tamu")]
    visitor_notes.remove_note(library, note)
    assert not any(one.notes for one in visitor_notes.list_visited(library))
    with pytest.raises(BadValue):
        visitor_notes.add_note(library, "hate", "X", practice_id=told_practice)  # type: ignore[arg-type] # the point


def test_works_are_found_and_named_among_what_depends(library: Library, told_practice: str) -> None:
    artifacts.add_work(library, title="Perahu", process="Tiga bentuk karam.", practice_id=told_practice)
    hit = find.find(library, "tiga karam bentuk")[0]
    assert (hit.kind, hit.title) == ("artifact", "Perahu")
    assert "1 karya: “Perahu”" in told(dependents(library, "practice", told_practice))
