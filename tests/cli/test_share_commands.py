"""`praktik export` of a practice, of Word documents and of sites."""

import json
import zipfile
from pathlib import Path

import pytest

from portfolio import cli
from portfolio.services import practices
from portfolio.services.libraries import Library


@pytest.fixture
def folder(library: Library) -> Path:
    made = practices.add_practice(library, title="Mengukur bibit").made[0]
    for section in ("situasi", "tantangan", "aksi", "refleksi"):
        practices.write_section(library, made, section, "Kami mengukur bibit. Hasilnya naik 3 cm. Murid senang. " * 6)
    library.close()
    return library.folder


def ran(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict[str, object]:
    """What the command says, as JSON; its exit code is 0."""
    assert cli.main([*map(str, arguments), "--json"]) == 0
    told: dict[str, object] = json.loads(capsys.readouterr().out)
    return told


def test_a_practice_is_written_in_few_words(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "p.pdf"
    told = ran(capsys, "export", folder, "practice", out, "--frame", "starli", "--words", "100")
    assert told["path"] == str(out)
    assert told["pages"] == 1
    assert told["bytes"] == out.stat().st_size
    problems = told["problems"]
    assert isinstance(problems, list)
    assert {"shortened", "empty-section"} <= {one["code"] for one in problems}


def test_the_form_is_said_by_the_name_or_by_an_option(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for out, option in ((tmp_path / "a.docx", []), (tmp_path / "b", ["--format", "docx"])):
        told = ran(capsys, "export", folder, "practice", out, *option)
        assert told["path"] == str(out.with_suffix(".docx"))
        assert told["pages"] == 0
        assert zipfile.is_zipfile(str(told["path"]))
    assert cli.main(["export", str(folder), "practice", str(tmp_path / "c.pdf"), "--format", "docx"]) == 1
    assert not (tmp_path / "c.pdf").exists()


def test_a_site_is_weighed_whole(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "situs"
    told = ran(capsys, "export", folder, "web", out)
    assert told["pages"] == 2
    assert told["bytes"] == sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    assert ran(capsys, "export", folder, "web", tmp_path / "situs.zip")["pages"] == 2


@pytest.mark.parametrize(("kind", "name"), [("booklet", "b.docx"), ("consent-form", "f.docx"), ("web", "s.pdf")])
def test_a_form_that_a_kind_has_not_is_refused(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str, name: str
) -> None:
    assert cli.main(["export", str(folder), kind, str(tmp_path / name)]) == 1
    assert capsys.readouterr().err
    assert not (tmp_path / name).exists()


def test_without_a_practice_it_says_what_to_do(
    library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library.close()
    assert cli.main(["export", str(library.folder), "practice", str(tmp_path / "p.pdf")]) == 1
    assert "Praktik" in capsys.readouterr().err
    assert list(tmp_path.glob("*.pdf")) == []
