"""Lists come in: what will happen is shown, then it happens once, and can be taken back."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from portfolio.domain.needs import Survey, SurveyAnswer
from portfolio.domain.training import DisseminationAttendee, TrainingPlace
from portfolio.errors import BadValue
from portfolio.progress import Cancelled
from portfolio.services import consents, disseminations, find, imports, practices, school, schools, trainings, undo
from portfolio.services.imports import ImportPreview
from portfolio.services.libraries import Library
from portfolio.services.tables import Table, read_table
from portfolio.storage import edits, parts
from tests.services.edits import everything

Rows = Sequence[Sequence[str]]


def table(heads: Sequence[str], *rows: Sequence[str]) -> Table:
    return Table(tuple(heads), tuple(tuple(row) for row in rows))


def plan(library: Library, kind: str, made: Table, owner_id: str = "", **given: str) -> ImportPreview:
    guess = imports.guess_mapping(library, made, kind)
    return imports.preview(library, kind, made, guess.mapping, owner_id=owner_id, given=given)


STAFF = (
    "No",
    "Nama",
    "NIP",
    "NUPTK",
    "JK",
    "Jabatan",
    "Mata Pelajaran",
    "Status Kepegawaian",
    "Masa Kerja (tahun)",
    "NIK",
)


def test_a_staff_list_is_understood_and_kept(library: Library) -> None:
    made = table(
        STAFF,
        (
            "1",
            "Dra. Hj. SITI RAHAYU, M.PD",
            "19680411 199303 2 009",
            "-",
            "P",
            "GURU",
            "IPA",
            "PNS",
            "31 tahun",
            "5301",
        ),
        ("2", "Wahyu", "", "", "Laki-laki", "Guru", "PJOK", "Guru Honorer Sekolah", "2", "5302"),
        ("", "Jumlah: 2", "", "", "", "", "", "", "", ""),
        ("3", "-", "", "", "", "", "", "", "", ""),
    )
    shown = plan(library, "staff", made)
    assert (shown.counts["add"], shown.counts["out"]) == (3, 1)
    assert school.people(library) == []
    imports.apply(library, shown)
    first, *_ = [one for one in school.people(library) if one.name == "Siti Rahayu"]
    assert first.full_name == "Dra. Hj. Siti Rahayu, M.Pd."
    assert (first.nip, first.nuptk, first.sex) == ("196804111993032009", "", "P")
    assert (first.role, first.employment, first.years_teaching) == ("Guru", "pns", 31)
    assert first.school_id == school.school(library).id


def test_who_is_there_already_is_updated_and_not_doubled(library: Library) -> None:
    person = school.add_person(library, name="Wahyu", nip="198804112011011009", subject="IPA").made[0]
    made = table(
        STAFF,
        ("1", "Wahyu, S.Pd.", "198804112011011009", "", "L", "", "", "", "", ""),
        ("2", "WAHYU", "199004112015011002", "", "", "", "", "", "", ""),
        ("3", "Wahyu, S.Pd.", "198804112011011009", "", "", "", "", "", "", ""),
    )
    shown = plan(library, "staff", made)
    assert dict(shown.counts) == {"change": 1, "add": 1, "out": 1}
    assert any("nomornya lain" in row.remark for row in shown.odd)
    imports.apply(library, shown)
    people = {one.id: one for one in school.people(library)}
    assert len(people) == 2
    assert (people[person].title_after, people[person].sex, people[person].subject) == ("S.Pd.", "L", "IPA")
    again = plan(library, "staff", made)
    assert not again.does_something


def test_a_nik_can_not_be_chosen(library: Library) -> None:
    made = table(("Nama", "NIK"), ("Wahyu", "5301234567890001"))
    guess = imports.guess_mapping(library, made, "staff")
    assert guess.refused == (1,)
    with pytest.raises(BadValue, match="NIK"):
        imports.preview(library, "staff", made, {"name": (0,), "nuptk": (1,)})


def test_a_needed_field_without_a_column_is_asked_for(library: Library) -> None:
    with pytest.raises(BadValue, match="Nama murid"):
        imports.preview(library, "pupils", table(("a",), ("x",)), {})


@pytest.mark.parametrize(
    ("kind", "heads", "expected"),
    [
        ("staff", ("Nama Sekolah", "Nama Guru", "L/P"), {"name": (1,), "sex": (2,)}),
        ("schools", ("npsn", "nama", "bentuk", "kabupaten_kota", "kode_kec"),
         {"npsn": (0,), "name": (1,), "level": (2,), "regency": (3,)}),
        ("poll", ("Waktu", "Asal Kab./Kota", "Topik 1", "Topik 2"), {"district": (1,), "topics": (2, 3)}),
        ("poll", ("Sudah berapa thn mengajar", "Pernah ikut diklat?"), {"years": (0,), "trained": (1,)}),
        ("pupils", ("Nama Peserta Didik", "NISN", "Rombel Saat Ini"), {"name": (0,), "class_level": (2,)}),
    ],
)  # fmt: skip
def test_columns_are_known_by_the_names_that_schools_give_them(
    library: Library, kind: str, heads: tuple[str, ...], expected: dict[str, tuple[int, ...]]
) -> None:
    assert imports.guess_mapping(library, table(heads), kind).mapping == expected


def test_what_a_column_means_is_remembered(library: Library) -> None:
    made = table(("Siapa", "Dari kelas"), ("Satu", "VII A"))
    assert "name" not in imports.guess_mapping(library, made, "pupils").mapping
    imports.apply(library, imports.preview(library, "pupils", made, {"name": (0,), "class_level": (1,)}))
    guess = imports.guess_mapping(library, made, "pupils")
    assert guess.remembered
    assert guess.mapping == {"name": (0,), "class_level": (1,)}


def test_pupils_take_class_and_year_from_what_is_given(library: Library) -> None:
    made = table(("Nama", "Kelas"), ("Satu", "VII A"), ("Dua", ""), ("Satu", "VII A"), ("12", ""))
    shown = plan(library, "pupils", made, class_level="VIII B", school_year="2025/2026")
    imports.apply(library, shown)
    found = {(one.name, one.class_level, one.school_year) for one in consents.list_pupils(library)}
    assert found == {("Satu", "VII A", "2025/2026"), ("Dua", "VIII B", "2025/2026")}
    assert shown.counts["out"] == 2


def test_a_poll_comes_in_with_the_record_that_it_belongs_to(library: Library) -> None:
    made = table(
        ("Kab/Kota", "Jenjang", "Lama mengajar", "Topik yang dibutuhkan", "Pernah ikut pelatihan", "Moda pilihan"),
        ("Kab. Contoh", "SMP", "12", "Koding; Kecerdasan Artifisial, koding", "Ya", "Luring"),
        ("Kota Contoh", "SD", "<5", "Topik lain", "belum", "Daring"),
        ("Kota Contoh", "SD", "lama sekali", "", "", ""),
    )
    shown = plan(library, "poll", made)
    assert shown.remarked == 1
    receipt = imports.apply(library, shown, begin=lambda edit: edit.make(Survey(title="Polling")))
    with library.read() as session:
        answers = parts.parts_of(session, SurveyAnswer, "survey_id", [receipt.made[0]])
    answers.sort(key=lambda one: one.line)
    assert [one.line for one in answers] == [2, 3, 4]
    assert (answers[0].level, answers[0].years, answers[0].years_band) == ("smp", 12.0, ">10")
    assert len(answers[0].topics.splitlines()) == 2
    assert [one.trained for one in answers] == [True, False, None]
    assert answers[1].years_band == "<5"


def test_the_preview_says_names_where_ids_are_kept(library: Library) -> None:
    poll = plan(library, "poll", table(("Kabupaten", "Jenjang"), ("Hulu", "MTs"), ("Hulu", "Pondok")))
    assert [row.words[list(poll.mapping).index("level")] for row in poll.rows] == ["SMP/MTs", "Pondok"]
    staff = plan(library, "staff", table(("Nama", "Status Kepegawaian"), ("Elok", "Guru Honorer Sekolah")))
    assert staff.rows[0].words == ("Elok", "Guru Honorer Sekolah")


def test_participants_get_a_place_and_strangers_an_entry_in_the_register(library: Library) -> None:
    known = school.add_person(library, name="Melati", nip="198804112011012009").made[0]
    training = trainings.add_training(library, title="Bimtek").made[0]
    made = table(
        ("Nama", "NIP", "Peran", "No. Surat Tugas"),
        ("Melati, S.Pd.", "198804112011012009", "Peserta", "090/1"),
        ("Samudra", "", "Narasumber", "090/2"),
    )
    imports.apply(library, plan(library, "participants", made, training), owner_id=training)
    with library.read() as session:
        places = parts.parts_of(session, TrainingPlace, "training_id", [training])
    people = {one.name: one.id for one in school.people(library)}
    assert people["Melati"] == known
    assert {(one.person_id, one.role, one.letter) for one in places} == {
        (known, "Peserta", "090/1"), (people["Samudra"], "Narasumber", "090/2"),
    }  # fmt: skip
    assert not plan(library, "participants", made, training).does_something


def test_a_list_of_participants_says_who_asks_and_who_came_and_else_it_is_said_for_all(library: Library) -> None:
    training = trainings.add_training(library, title="Bimtek").made[0]
    made = table(("Nama", "Keadaan"), ("Satu", "Tidak hadir"), ("Dua", ""), ("Tiga", "entah"))
    mapping = imports.guess_mapping(library, made, "participants").mapping
    shown = imports.preview(library, "participants", made, mapping, owner_id=training, given={"state": "asked"})
    assert [row.remark for row in shown.odd] == ["Keadaan “entah” tidak dikenali, jadi dicatat hadir."]
    imports.apply(library, shown, owner_id=training)
    page = trainings.open_training(library, training)
    assert {one.person.name: one.place.state for one in page.participants} == {
        "Satu": "absent", "Dua": "asked", "Tiga": "attended",
    }  # fmt: skip


def test_who_stayed_away_stays_away_in_an_attendance_list_that_comes_back(library: Library) -> None:
    forum = disseminations.add_forum(library, title="KKG").made[0]
    made = table(("Nama", "Hadir"), ("Satu", "Ya"), ("Dua", "Tidak"), ("Tiga", ""))
    imports.apply(library, plan(library, "attendance", made, forum), owner_id=forum)
    lines = disseminations.open_forum(library, forum).attendees
    assert [one.present for one in lines] == [True, False, True]


def test_a_list_that_comes_again_tells_anew_who_came_and_nothing_that_it_leaves_open(library: Library) -> None:
    forum = disseminations.add_forum(library, title="KKG").made[0]
    first = table(("Nama", "Hadir", "Jabatan"), ("Satu", "Ya", "Guru"), ("Dua", "Tidak", "Guru"), ("Tiga", "Tidak", ""))
    imports.apply(library, plan(library, "attendance", first, forum), owner_id=forum)
    again = table(("Nama", "Hadir", "Jabatan"), ("Satu", "Tidak", ""), ("Dua", "", ""), ("Tiga", "entah", "Tamu"))
    shown = plan(library, "attendance", again, forum)
    assert (shown.counts["change"], shown.counts["same"]) == (2, 1)
    imports.apply(library, shown, owner_id=forum)
    lines = disseminations.open_forum(library, forum).attendees
    assert [(one.name, one.present, one.job) for one in lines] == [
        ("Satu", False, "Guru"), ("Dua", False, "Guru"), ("Tiga", False, "Tamu"),
    ]  # fmt: skip


def test_participants_that_come_again_take_over_what_the_file_says_of_their_place(library: Library) -> None:
    training = trainings.add_training(library, title="Bimtek").made[0]
    first = table(("Nama", "Keadaan", "Peran"), ("Satu", "Tidak hadir", "Peserta"), ("Dua", "Tidak hadir", "Peserta"))
    imports.apply(library, plan(library, "participants", first, training), owner_id=training)
    before = {one.person.name: one.place.state for one in trainings.open_training(library, training).participants}
    again = table(("Nama", "Keadaan", "Peran"), ("Satu", "Hadir", ""), ("Dua", "", "Narasumber"))
    mapping = imports.guess_mapping(library, again, "participants").mapping
    shown = imports.preview(library, "participants", again, mapping, owner_id=training, given={"state": "asked"})
    assert shown.counts == {"change": 2}
    receipt = imports.apply(library, shown, owner_id=training)
    page = trainings.open_training(library, training)
    assert [(one.person.name, one.place.state, one.place.role) for one in page.participants] == [
        ("Satu", "attended", "Peserta"), ("Dua", "absent", "Narasumber"),
    ]  # fmt: skip
    undo.take_back(library, receipt)
    page = trainings.open_training(library, training)
    assert {one.person.name: one.place.state for one in page.participants} == before


def test_a_number_that_lost_digits_is_told_beside_its_row(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "guru.csv"
    path.write_text("Nama,NIP\nSatu,1.97E+17\nDua,198804112011012009\n")
    shown = plan(library, "staff", read_table(path))
    assert [(row.line, row.remark) for row in shown.odd] == [
        (2, "Nomornya kehilangan angka di berkas, jadi dikosongkan.")
    ]


def test_an_attendance_list_knows_who_is_in_the_register(library: Library) -> None:
    known = school.add_person(library, name="Melati", nip="198804112011012009").made[0]
    forum = disseminations.add_forum(library, title="KKG").made[0]
    made = table(
        ("No", "Nama", "NIP", "Unit Kerja"), ("1", "Melati, S.Pd.", "", "SMP A"), ("2", "Samudra", "", "SMP B")
    )
    imports.apply(library, plan(library, "attendance", made, forum), owner_id=forum)
    with library.read() as session:
        lines = parts.parts_of(session, DisseminationAttendee, "dissemination_id", [forum])
    assert [(one.name, one.person_id, one.position) for one in lines] == [
        ("Melati, S.Pd.", known, 0), ("Samudra", None, 1),
    ]  # fmt: skip


def test_schools_come_in_once_and_their_words_are_those_of_the_app(library: Library) -> None:
    made = table(
        ("npsn", "nama", "bentuk", "status", "kabupaten_kota"),
        ("00123456", "SMP SATU", "SMP", "N", "Kab. Contoh"),
        ("00123456", "SMP SATU LAGI", "SMP", "N", "Kab. Contoh"),
        ("P9984383", "PKBM Dua", "PKBM", "S", "Kota Contoh"),
        ("123", "SD Tiga", "SD", "S", "Kota Contoh"),
    )
    shown = plan(library, "schools", made)
    assert (shown.counts["add"], shown.counts["out"], shown.remarked) == (3, 1, 1)
    imports.apply(library, shown)
    found = {one.name: one for one in schools.other_schools(library)}
    assert (found["SMP SATU"].level, found["SMP SATU"].status) == ("SMP/MTs", "Negeri")
    renamed = table(("npsn", "nama"), ("00123456", "SMP Satu"))
    assert plan(library, "schools", renamed).counts["change"] == 1


@pytest.mark.parametrize("noted", [10_000, 1])
def test_an_import_is_one_edit_that_is_taken_back_and_made_again(
    library: Library, monkeypatch: pytest.MonkeyPatch, noted: int
) -> None:
    monkeypatch.setattr(edits, "MOST_NOTED", noted)
    school.add_person(library, name="Satu")
    made = table(("Nama", "Mapel"), ("Satu", "IPA"), ("Dua", "IPS"), ("Tiga", "Seni"))
    before = everything(library)
    receipt = imports.apply(library, plan(library, "staff", made))
    names = [one.name for one in school.people(library)]
    undone = undo.take_back(library, receipt)
    assert [one.name for one in school.people(library)] == ["Satu"]
    if noted > 1:
        assert everything(library) == before
    redone = undo.take_back(library, undone)
    assert [one.name for one in school.people(library)] == names
    undo.take_back(library, redone)
    assert [one.name for one in school.people(library)] == ["Satu"]


def test_a_long_poll_and_its_answers_come_back_together(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edits, "MOST_NOTED", 1)
    made = table(("Kab/Kota", "Jenjang"), ("A", "SD"), ("B", "SD"))
    receipt = imports.apply(library, plan(library, "poll", made), begin=lambda edit: edit.make(Survey(title="P")))
    undone = undo.take_back(library, receipt)
    undo.take_back(library, undone)
    with library.read() as session:
        assert len(parts.parts_of(session, SurveyAnswer, "survey_id", [receipt.made[0]])) == 2


def test_an_import_that_is_stopped_changes_nothing(library: Library) -> None:
    made = table(("Nama",), *((f"Orang {chr(65 + n)}",) for n in range(20)))
    shown = plan(library, "staff", made)
    before = everything(library)

    class Stop:
        def step(self, done: int, total: int, label: str) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        imports.apply(library, shown, progress=Stop())
    assert everything(library) == before


@pytest.mark.long
def test_thousands_of_schools_come_in_while_others_read(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "sekolah.csv"
    lines = [f"{10_000_000 + n},SD Negeri {n},SD,N,Kab. {n % 9}" for n in range(12_000)]
    path.write_text("\n".join(("npsn,nama,bentuk,status,kab_kota", *lines)))
    shown = plan(library, "schools", read_table(path))
    read = []

    class Look:
        def step(self, done: int, total: int, label: str) -> None:
            read.append(schools.count_other_schools(library))

    receipt = imports.apply(library, shown, progress=Look())
    assert set(read) == {0}
    assert len(receipt.changes[0].ids) == 12_000
    assert schools.count_other_schools(library) == 12_000
    assert [one.name for one in schools.find_schools(library, "sd negeri 11999")] == ["SD Negeri 11999"]
    undo.take_back(library, receipt)
    assert schools.count_other_schools(library) == 0
    assert schools.find_schools(library, "sd negeri 11999") == ()


def test_many_schools_leave_room_for_all_else_that_is_found(library: Library) -> None:
    rows = [(f"SMP Negeri Kebun {n}", "SMP") for n in range(90)]
    imports.apply(library, plan(library, "schools", table(("Nama Sekolah", "Jenjang"), *rows)))
    practices.add_practice(library, title="Belajar membaca musim di kebun sekolah bersama warga")
    assert {hit.kind for hit in find.find(library, "kebun")} == {"school", "practice"}


def test_schools_that_nobody_belongs_to_are_in_the_list_alone(library: Library) -> None:
    other = schools.add_school(library, name="SD Hulu").made[0]
    schools.add_school(library, name="SD Hilir")
    school.add_person(library, name="Arunika", school_id=other)
    assert [one.name for one in schools.list_schools(library)] == ["SD Hilir", "SD Hulu", "SMP Negeri Contoh"]
    assert [one.name for one in schools.schools_with_people(library)] == ["SD Hulu"]
