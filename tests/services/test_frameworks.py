"""Frameworks are data: a school's own files count, and a broken one is refused with its line and reason."""

from collections.abc import Callable
from pathlib import Path

import pytest

from portfolio.errors import FileRefused, ReadOnlyLibrary
from portfolio.services import checkup, framework_folder, frameworks, practices
from portfolio.services.framework_files import LARGEST, shipped_paths
from portfolio.services.framework_folder import checked
from portfolio.services.libraries import Library, open_library

Drop = Callable[..., Path]
HEAD = """\
id: {id}
version: "1"
title: {{id: Judul}}
source: [Dinas Pendidikan Nusa Contoh]
tables:
"""
MODEL = (
    HEAD
    + """\
  levels:
    - {{id: "1", name: Mulai}}
    - {{id: "2", name: Mahir}}
  competencies:
    - id: a
      name: Mengajar
      indicators:
        - id: a.1
          name: Mendengarkan murid
"""
)


@pytest.fixture
def drop(library: Library) -> Drop:
    """A function that puts a file into the library's folder of frameworks."""

    def put(text: str, name: str = "baru.yaml") -> Path:
        path = library.folder / "frameworks" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return put


@pytest.mark.parametrize("path", shipped_paths(), ids=lambda path: str(path.stem))
def test_every_shipped_file_keeps_the_rules(path: Path) -> None:
    assert checked(path).id == path.stem


def test_a_competency_model_dropped_into_the_folder_appears(library: Library, drop: Drop) -> None:
    before = len(frameworks.competency_models(library))
    drop(MODEL.format(id="model-kita"))
    found = frameworks.competency_models(library)
    assert len(found) == before + 1
    own = next(model for model in found if model.id == "model-kita")
    assert [level.name for level in own.levels] == ["Mulai", "Mahir"]
    assert list(own.rows) == ["a.1"]
    assert len(frameworks.competency_models()) == before, "other libraries do not see it"


def test_a_frame_a_model_a_tag_table_and_a_cycle_appear_too(library: Library, drop: Drop) -> None:
    drop(HEAD.format(id="bingkai") + "  frames: [{id: dua, name: Dua bagian, sections: [{id: awal, name: Awal}]}]\n")
    drop(HEAD.format(id="cara") + "  models: [{id: keliling, name: Belajar keliling, steps: [Pergi]}]\n", "cara.yaml")
    tags = "  nilai: [{id: jujur, name: Jujur}]\ntag_tables: {nilai: {name: Nilai sekolah}}\n"
    drop(HEAD.format(id="nilai") + tags, "nilai.yaml")
    drop(HEAD.format(id="siklus") + "  stages: [{id: lihat, name: Lihat}]\n", "siklus.yml")
    assert frameworks.writing_frame("dua", library).sections[0].name == "Awal"
    assert frameworks.learning_models(library).item("keliling") is not None
    assert frameworks.table("nilai", library) in frameworks.shown_tag_tables(library)
    assert "siklus" in [cycle.id for cycle in frameworks.cycles(library)]
    made = practices.add_practice(library, title="Kapal kertas", frame="dua").made[0]
    practices.set_tag(library, made, "nilai", "jujur", on=True)
    assert practices.open_practice(library, made).tags == {("nilai", "jujur")}


def test_a_file_of_a_shipped_id_replaces_it_and_english_is_filled_in(library: Library, drop: Drop) -> None:
    text = next(path for path in shipped_paths() if path.stem == "ocean-literacy").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if "name_en: The Earth has one big ocean" not in line]
    drop("\n".join(lines).replace("name: Bumi memiliki satu samudra besar", "name: Bumi kita bersamudra satu"))
    first = frameworks.framework_file("ocean-literacy", library)["tables"]["ocean_literacy"][0]
    assert first["name"] == first["name_en"] == "Bumi kita bersamudra satu dengan banyak fitur"
    shipped = frameworks.framework_file("ocean-literacy")["tables"]["ocean_literacy"][0]
    assert shipped["name"].startswith("Bumi memiliki")


def test_a_changed_file_is_read_again(library: Library, drop: Drop) -> None:
    drop(MODEL.format(id="model-kita"))
    assert len(frameworks.competency_models(library)) == 3
    drop(MODEL.format(id="model-kita").replace("Mendengarkan murid", "Mendengarkan murid sampai selesai"))
    own = next(model for model in frameworks.competency_models(library) if model.id == "model-kita")
    assert own.rows["a.1"].name == "Mendengarkan murid sampai selesai"


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (MODEL.format(id="a").replace("          name: Mendengarkan", "\t  name: Mendengarkan"), 14, "tab"),
        (MODEL.format(id="a").replace("Mengajar", "Mengajar: baik"), 11, "titik dua"),
        (MODEL.format(id="a").replace("          name: Mendengarkan murid", "          nama: x"), 13, "“name” belum"),
        (MODEL.format(id="a").replace("id: a.1", "id: a"), 13, "sudah dipakai"),
        (MODEL.format(id="a").replace("id: a\nversion", "id: Model Kita\nversion"), 1, "huruf kecil"),
        (MODEL.format(id="a").replace('version: "1"', "version: 1"), 2, "tanda kutip"),
        (MODEL.format(id="a").replace("source: [Dinas Pendidikan Nusa Contoh]", "source: []"), 4, "source"),
        (MODEL.format(id="a") + "  minimum_levels: {guru-ahli-muda: '7'}\n", 15, "7"),
        (MODEL.format(id="a") + "  suggested: {share_practice: [a.9]}\n", 15, "a.9"),
        (MODEL.format(id="a") + "id: b\n", 15, "dua kali"),
        (MODEL.format(id="a").replace("name: Mulai", "name: &m Mulai").replace("name: Mahir", "name: *m"), 8, "*m"),
        (MODEL.format(id="a").replace("name: Mulai", "name: !!python/name:os.system x"), 7, "Tanda seru"),
        (HEAD.format(id="a") + "  apa: [{id: x, name: X}]\n", 5, "Tidak ada tabel"),
        (HEAD.format(id="ocean-literacy") + "  ocean_literacy: [{id: x, name: X}]\n", 5, "definition"),
        (HEAD.format(id="a") + "  frames: [{id: dua, name: Dua, sections: []}]\n", 6, "sections"),
        ("[" * 200, 1, "terlalu dalam"),
        ("valid_from: 2026-13-40\n", 0, "tanggal"),
        ("", 0, "kosong"),
    ],
)  # fmt: skip
def test_a_broken_file_is_told_of_with_line_and_reason(
    library: Library, drop: Drop, text: str, line: int, reason: str
) -> None:
    drop(MODEL.format(id="model-baik"), "a-baik.yaml")
    drop(text, "rusak.yaml")
    (broken,) = framework_folder.own(library).broken
    assert broken.path.name == "rusak.yaml"
    assert broken.line == line, broken.reason
    assert reason in broken.reason
    assert "model-baik" in [model.id for model in frameworks.competency_models(library)], "the others stay in use"


def test_a_file_that_is_too_large_or_no_text_is_refused(library: Library, drop: Drop) -> None:
    drop("#" * (LARGEST + 1))
    (library.folder / "frameworks" / "biner.yaml").write_bytes(b"\xff\xfe\x00id: a")
    reasons = [one.reason for one in framework_folder.own(library).broken]
    assert any("1 MB" in reason for reason in reasons)
    assert any("UTF-8" in reason for reason in reasons)


def test_two_files_of_one_id_do_not_hide_each_other_in_silence(library: Library, drop: Drop) -> None:
    drop(MODEL.format(id="model-kita"), "a.yaml")
    drop(MODEL.format(id="model-kita"), "b.yaml")
    (broken,) = framework_folder.own(library).broken
    assert (broken.path.name, broken.line) == ("b.yaml", 1)
    assert "a.yaml" in broken.reason


def test_adding_a_file_copies_it_and_adding_it_again_replaces_it(library: Library, tmp_path: Path) -> None:
    source = tmp_path / "Model dari dinas.yaml"
    source.write_text(MODEL.format(id="model-kita"), encoding="utf-8")
    assert framework_folder.add_framework(library, source) == "model-kita"
    source.write_text(MODEL.format(id="model-kita").replace("Mahir", "Ahli"), encoding="utf-8")
    framework_folder.add_framework(library, source)
    own = next(model for model in frameworks.competency_models(library) if model.id == "model-kita")
    assert own.levels[1].name == "Ahli"
    framework_folder.remove_framework(library, "model-kita.yaml")
    assert "model-kita" not in [model.id for model in frameworks.competency_models(library)]
    assert (library.folder / "frameworks" / "model-kita.yaml.lepas").is_file(), "nothing is thrown away"


def test_adding_a_broken_file_changes_nothing(library: Library, tmp_path: Path) -> None:
    source = tmp_path / "rusak.yaml"
    source.write_text("id: a\n", encoding="utf-8")
    with pytest.raises(FileRefused, match=r"rusak\.yaml"):
        framework_folder.add_framework(library, source)
    assert framework_folder.own(library).files == ()


def test_a_saved_example_can_be_added_as_it_is(library: Library, tmp_path: Path) -> None:
    copy = framework_folder.save_copy("competency-teachers", tmp_path / "contoh.yaml")
    assert framework_folder.add_framework(library, copy) == "competency-teachers"
    assert framework_folder.own(library).broken == ()


def test_a_library_that_is_open_for_reading_takes_no_file(library: Library, tmp_path: Path) -> None:
    source = framework_folder.save_copy("pdia", tmp_path / "pdia.yaml")
    library.close()
    with open_library(library.folder, read_only=True) as reading, pytest.raises(ReadOnlyLibrary):
        framework_folder.add_framework(reading, source)


def test_an_optional_table_is_offered_once_asked_for_and_a_damaged_choice_asks_for_nothing(library: Library) -> None:
    assert "ocean_literacy" not in [table.id for table in frameworks.shown_tag_tables(library)]
    framework_folder.choose(library, "ocean_literacy", on=True)
    assert "ocean_literacy" in [table.id for table in frameworks.shown_tag_tables(library)]
    (library.folder / "frameworks" / "chosen.yaml").write_text("tag_tables: {", encoding="utf-8")
    assert "ocean_literacy" not in [table.id for table in frameworks.shown_tag_tables(library)]
    assert framework_folder.own(library).broken == ()


def test_a_practice_whose_frame_is_gone_still_opens_with_its_text(library: Library, drop: Drop) -> None:
    path = drop(HEAD.format(id="bingkai") + "  frames: [{id: dua, name: Dua, sections: [{id: awal, name: Awal}]}]\n")
    made = practices.add_practice(library, title="Kapal kertas", frame="dua").made[0]
    practices.write_section(library, made, "awal", "Murid melipat kapal.")
    path.unlink()
    page = practices.open_practice(library, made)
    assert [(section.id, page.bodies[section.id]) for section in page.frame.sections] == [
        ("awal", "Murid melipat kapal.")
    ]
    practices.change_frame(library, made, "star")
    assert practices.open_practice(library, made).frame.id == "star"


def test_the_check_of_a_library_names_a_broken_file(library: Library, drop: Drop) -> None:
    drop("id: a\n", "rusak.yaml")
    library.close()
    result = checkup.check(library.folder)
    assert [problem.code for problem in result.problems] == ["framework"]
    assert "rusak.yaml" in result.problems[0].message
    assert result.ok, "the library itself is whole"
