import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from portfolio import cli
from portfolio.services import booklets, consents, photos, practices, undo
from portfolio.services.libraries import open_library
from tests.publishing.reading import page_texts

MakePhoto = Callable[..., Path]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, Any, str]]:
    """A function that runs a command and gives exit code, what it printed (read as JSON where asked) and stderr."""

    def do(*arguments: object) -> tuple[int, Any, str]:
        code = cli.main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return code, json.loads(out) if "--json" in arguments and out else out, err

    return do


@pytest.fixture
def folder(tmp_path: Path, run: Callable[..., tuple[int, Any, str]]) -> Path:
    code, made, _ = run("new", tmp_path / "Pustaka", "--name", "SD Contoh", "--json")
    assert (code, made["practices"]) == (0, 0)
    return tmp_path / "Pustaka"


def test_a_new_library_is_listed(run: Callable[..., Any], folder: Path) -> None:
    code, schools, _ = run("list", folder, "schools", "--json")
    assert code == 0
    assert [school["title"] for school in schools] == ["SD Contoh"]


@pytest.mark.long
def test_the_example_school_is_complete(run: Callable[..., Any], tmp_path: Path) -> None:
    code, made, _ = run("new", tmp_path / "Contoh", "--sample", "--json")
    assert code == 0
    assert made["practices"] >= 6
    _, practices, _ = run("list", tmp_path / "Contoh", "practices", "--json")
    assert {practice["learning_model"] for practice in practices} == {
        "nht",
        "tsts",
        "guided_inquiry",
        "pbl",
        "gallery_walk",
    }
    _, photos, _ = run("list", tmp_path / "Contoh", "photos", "--json")
    assert len(photos) >= 20
    for records in ("people", "booklets"):
        assert run("list", tmp_path / "Contoh", records, "--json")[1]
    _, hits, _ = run("search", tmp_path / "Contoh", "bakau", "--json")
    assert {"practice", "photo"} <= {hit["kind"] for hit in hits}


def test_photos_come_in_with_an_honest_count(run: Callable[..., Any], folder: Path, make_photo: MakePhoto) -> None:
    good, twin = make_photo("a.jpg"), make_photo("b.jpg")
    twin.write_bytes(good.read_bytes())
    bad = make_photo("c.jpg")
    bad.write_text("bukan foto")
    code, report, _ = run("add-photos", folder, good, twin, bad, "--json")
    assert code == 0
    assert (report["imported"], report["duplicates"]) == (1, 1)
    assert [Path(refused["path"]).name for refused in report["refused"]] == ["c.jpg"]
    code, report, _ = run("add-photos", folder, bad, "--json")
    assert (code, report["imported"]) == (1, 0)


def test_a_refusal_says_what_and_what_to_do(run: Callable[..., Any], tmp_path: Path) -> None:
    code, answer, err = run("list", tmp_path / "kosong", "people", "--json")
    assert code == 1
    assert answer["error"]["code"] == "not-a-library"
    assert answer["error"]["advice"]
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "arguments", [("export",), ("tidak-ada",), ("list", "x", "kucing"), ("export", "a", "sepatu", "b")]
)
def test_wrong_usage_is_two(run: Callable[..., Any], arguments: tuple[str, ...]) -> None:
    code, _, err = run(*arguments)
    assert code == 2
    assert "--help" in err


def test_an_empty_booklet_is_refused_and_nothing_is_written(
    run: Callable[..., Any], folder: Path, tmp_path: Path
) -> None:
    code, answer, _ = run("export", folder, "booklet", tmp_path / "b.pdf", "--json")
    assert code == 1
    assert [problem["code"] for problem in answer["problems"]] == ["empty"]
    assert not (tmp_path / "b.pdf").exists()


def test_a_whole_library_checks_well_and_a_hurt_one_does_not(
    run: Callable[..., Any], folder: Path, make_photo: MakePhoto
) -> None:
    run("add-photos", folder, *(make_photo() for _ in range(3)))
    assert run("check", folder, "--full", "--json")[:2] == (0, {"ok": True, "problems": []})
    first, second, _ = sorted((folder / "photos").iterdir())
    first.unlink()
    second.write_bytes(second.read_bytes()[:-1] + b"\x00")
    (folder / "photos" / "asing.jpg").write_bytes(b"siapa ini")
    code, result, _ = run("check", folder, "--full", "--json")
    assert code == 1
    assert sorted(problem["code"] for problem in result["problems"]) == [
        "photo-altered",
        "photo-missing",
        "photo-unknown",
    ]
    assert (folder / "photos" / "asing.jpg").exists()
    run("check", folder, "--repair", "--json")
    assert (folder / "photos-tak-dikenal" / "asing.jpg").read_bytes() == b"siapa ini"


def test_what_an_undone_import_leaves_is_told_kindly_and_moved_aside_when_asked(
    run: Callable[..., Any], folder: Path, make_photo: MakePhoto
) -> None:
    with open_library(folder) as library:
        undo.take_back(library, photos.add_photos(library, [make_photo()]).receipt)
    (left,) = (folder / "photos").iterdir()
    content = left.read_bytes()
    code, result, _ = run("check", folder, "--full", "--json")
    assert (code, result["ok"]) == (0, True)
    assert [(one["code"], one["harmless"]) for one in result["problems"]] == [("photo-unlisted", True)]
    assert left.exists()
    run("check", folder, "--repair", "--json")
    assert (folder / "photos-tak-dikenal" / left.name).read_bytes() == content
    left.write_bytes(b"bukan isi yang namanya sebut")
    assert run("check", folder, "--full", "--json")[1]["problems"][0]["code"] == "photo-unknown"


def test_forms_for_parents_are_exported_for_a_class(run: Callable[..., Any], folder: Path, tmp_path: Path) -> None:
    with open_library(folder) as library:
        consents.add_pupils(library, [{"name": name, "class_level": "VII A"} for name in ("Arunika", "Bayu")])
    target = tmp_path / "formulir.pdf"
    code, made, _ = run("export", folder, "consent-form", target, "--class", "VII A", "--json")
    assert code == 0
    assert made == {"path": str(target), "pages": 2, "bytes": target.stat().st_size, "problems": []}
    _, blank, _ = run("export", folder, "consent-form", target, "--json")
    assert blank["pages"] == 1
    code, refused, _ = run("export", folder, "consent-form", tmp_path / "tidak-ada" / "formulir.pdf", "--json")
    assert (code, refused["error"]["code"]) == (1, "target-unwritable")


def test_a_fault_of_the_program_is_told_in_one_sentence(
    run: Callable[..., Any], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from portfolio.services import find

    def broken(*_: object) -> None:
        raise RuntimeError("isi rahasia")

    monkeypatch.setattr(find, "find", broken)
    code, _, err = run("search", folder, "kata")
    assert code == 1
    assert "Traceback" not in err
    assert "rahasia" not in err


def test_english_is_spoken_where_it_is_asked_for(
    run: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(cli.LANGUAGE_VARIABLE, "en")
    code, _, err = run("list", tmp_path, "people")
    assert code == 1
    assert "library" in err
    assert "pustaka" not in err


@pytest.mark.long
def test_every_report_is_exported_by_its_kind(run: Callable[..., Any], tmp_path: Path) -> None:
    folder = tmp_path / "Contoh"
    run("new", folder, "--sample")
    for kind in ("ojt-report", "dissemination", "direction", "matrix", "matrix-slide", "inquiry", "programme"):
        target = tmp_path / f"{kind}.pdf"
        code, made, _ = run("export", folder, kind, target, "--json")
        assert code == 0, kind
        assert made.keys() == {"path", "pages", "bytes", "problems"}
        assert made["pages"] > 0
        assert made["bytes"] == target.stat().st_size < 10_000_000


def test_a_booklet_is_set_on_sheets_and_a_print_by_hand_names_both_files(
    run: Callable[..., Any], folder: Path, tmp_path: Path
) -> None:
    with open_library(folder) as library:
        practice = practices.add_practice(library, title="Cerita").made[0]
        practices.write_section(library, practice, "aksi", "Murid mengukur. " * 60)
        booklets.add_booklet(library, title="Buklet")
    _, flat, _ = run("export", folder, "booklet", tmp_path / "rata.pdf", "--json")
    sheets = -(-flat["pages"] // 4)
    code, made, _ = run("export", folder, "booklet", tmp_path / "lipat.pdf", "--impose", "saddle", "--json")
    assert (code, made["pages"], made.keys()) == (0, 2 * sheets, flat.keys())
    arguments = ("--impose", "saddle", "--duplex", "manual", "--binding", "right", "--sheet", "F4", "--json")
    code, made, _ = run("export", folder, "booklet", tmp_path / "tangan.pdf", *arguments)
    assert code == 0
    assert [Path(path).name for path in made["paths"]] == ["tangan - 1 sisi depan.pdf", "tangan - 2 sisi belakang.pdf"]
    assert made["path"] == made["paths"][0]
    assert made["bytes"] == sum(Path(path).stat().st_size for path in made["paths"])
    _, straight = (page_texts(Path(path)) for path in made["paths"])
    _, again, _ = run("export", folder, "booklet", tmp_path / "balik.pdf", "--stack", "reversed", *arguments)
    assert page_texts(Path(again["paths"][1])) == straight[::-1]
    code, _, said = run("export", folder, "booklet", tmp_path / "salah.pdf", "--impose", "saddle", "--stack", "turned")
    assert (code, (tmp_path / "salah.pdf").exists()) == (1, False)
    assert "dibalik sendiri" in said
    _, copied, _ = run("export", folder, "booklet", tmp_path / "salin.pdf", "--profile", "photocopy", "--json")
    assert copied["pages"] == -(-flat["pages"] // 2)
    _, single, _ = run(
        "export", folder, "booklet", tmp_path / "satu.pdf", "--profile", "photocopy", "--impose", "none", "--json"
    )
    assert single["pages"] == flat["pages"]
    for paper in ("B5", "F4"):
        assert run("export", folder, "booklet", tmp_path / f"{paper}.pdf", "--paper", paper)[0] == 0


def test_a_report_of_nothing_is_refused_and_nothing_is_written(
    run: Callable[..., Any], folder: Path, tmp_path: Path
) -> None:
    for kind in ("dissemination", "programme"):
        target = tmp_path / f"{kind}.pdf"
        code, answer, _ = run("export", folder, kind, target, "--json")
        assert code == 1, kind
        assert "error" in answer
        assert not target.exists()
        assert run("export", folder, kind, target, "--record", "tidak-ada")[0] == 1
