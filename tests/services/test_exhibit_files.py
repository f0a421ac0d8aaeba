"""Labels, posters and feedback sheets from a real library: what holds them back, what is only told."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from portfolio import cli
from portfolio.errors import BadValue, ExportForbidden
from portfolio.publishing.content import Problem
from portfolio.services import artifacts, consents, exhibits, photos, practices
from portfolio.services.artifacts import Maker
from portfolio.services.exhibits import export_exhibits
from portfolio.services.libraries import Library
from tests.publishing.reading import page_texts


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [one.code for one in problems]


@pytest.fixture
def on_show(library: Library, make_photo: Callable[..., Path]) -> tuple[str, str]:
    """A practice with text and a photo, and a work."""
    practice = practices.add_practice(library, title="Kapal besi").made[0]
    practices.write_section(library, practice, "aksi", "Anak Satu Dua mencoba tiga bentuk.")
    photos.add_photos(library, [make_photo(size=(3000, 2000))], practice_id=practice)
    work = artifacts.add_work(library, title="Perahu", process="Tiga bentuk.", reflection="Bentuk menentukan.").made[0]
    return practice, work


def test_without_works_or_practices_there_is_nothing_to_print_but_a_blank_sheet(
    library: Library, tmp_path: Path
) -> None:
    for kind in ("labels", "posters"):
        with pytest.raises(ExportForbidden):
            export_exhibits(library, exhibits.kind_named(kind), tmp_path / "keluar.pdf")
    assert not (tmp_path / "keluar.pdf").exists()
    made = export_exhibits(library, "feedback", tmp_path / "keluar.pdf")
    assert made.pages == 1


def test_only_what_is_named_is_printed(library: Library, on_show: tuple[str, str], tmp_path: Path) -> None:
    practices.add_practice(library, title="Kebun kata")
    other = artifacts.add_work(library, title="Peta").made[0]
    made = export_exhibits(library, "labels", tmp_path / "l.pdf", work_ids=[other], paper="a6")
    assert made.pages == 1
    assert "Peta" in page_texts(tmp_path / "l.pdf")[0]
    made = export_exhibits(library, "posters", tmp_path / "p.pdf", practice_ids=[on_show[0]])
    assert made.pages == 1
    made = export_exhibits(library, "feedback", tmp_path / "f.pdf", practice_ids=[on_show[0]], work_ids=[other])
    assert made.pages == 2


def test_a_label_without_process_or_reflection_is_told_of_but_printed(library: Library, tmp_path: Path) -> None:
    artifacts.add_work(library, title="Perahu")
    made = export_exhibits(library, "labels", tmp_path / "l.pdf")
    assert codes(made.problems) == ["no-reflection"]


def test_a_pupil_named_in_the_text_is_told_of_and_can_be_printed_by_initials(
    library: Library, on_show: tuple[str, str], tmp_path: Path
) -> None:
    consents.add_pupils(library, [{"name": "Anak Satu Dua"}])
    consents.set_photo_consent(library, [one.id for one in photos.list_photos(library)], "no-pupil")
    made = export_exhibits(library, "posters", tmp_path / "p.pdf")
    assert ("pupil-named", on_show[0]) in [(one.code, one.record) for one in made.problems]
    assert "Anak Satu Dua" in " ".join(page_texts(tmp_path / "p.pdf")[0].split())
    artifacts.change_work(library, on_show[1], title="Perahu Anak Satu Dua")
    made = export_exhibits(library, "labels", tmp_path / "l.pdf", initials=True)
    assert "pupil-named" not in codes(made.problems)
    assert "Perahu A.S.D." in page_texts(tmp_path / "l.pdf")[0]
    export_exhibits(library, "posters", tmp_path / "p.pdf", initials=True)
    text = " ".join(page_texts(tmp_path / "p.pdf")[0].split())
    assert "A.S.D. mencoba" in text
    assert "Anak Satu Dua" not in text


def test_a_work_whose_makers_parents_did_not_agree_is_told_of(
    library: Library, on_show: tuple[str, str], tmp_path: Path
) -> None:
    consents.add_pupils(library, [{"name": "Anak Satu Dua"}])
    artifacts.set_makers(library, on_show[1], [Maker("Anak Satu Dua")])
    made = export_exhibits(library, "labels", tmp_path / "l.pdf")
    assert codes(made.problems) == ["work-no-consent"]
    assert "A.S.D." in made.problems[0].message
    consents.add_consent(library, subject="Anak Satu Dua", channels="wall", elements="work")
    assert export_exhibits(library, "labels", tmp_path / "l.pdf").problems == ()


def test_a_photo_left_out_is_not_on_the_poster(library: Library, on_show: tuple[str, str], tmp_path: Path) -> None:
    photo = photos.list_photos(library)[0].id
    made = export_exhibits(library, "posters", tmp_path / "p.pdf", leave_out=[photo])
    assert made.privacy.photos == 0
    assert codes(made.problems) == ["no-photo"]


def test_unknown_papers_are_refused_with_those_there_are(library: Library, tmp_path: Path) -> None:
    with pytest.raises(BadValue) as caught:
        export_exhibits(library, "posters", tmp_path / "p.pdf", paper="A5")
    assert "A3, A2, A1, banner" in str(caught.value)


def test_the_window_gets_a_label_as_a_picture(library: Library, on_show: tuple[str, str]) -> None:
    shown = exhibits.label_picture(library, on_show[1], 300)
    assert (shown.width, len(shown.pixels)) == (300, 300 * shown.height * 3)
    assert shown.problems == ()
    assert exhibits.label_picture(library, "tidak-ada", 300).width == 0


@pytest.mark.long
@pytest.mark.parametrize(("kind", "pages"), [("labels", 9), ("posters", 7), ("feedback", 16)])
def test_the_command_line_prints_the_example(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str, pages: int
) -> None:
    papers = {"labels": "A6", "posters": "A3", "feedback": "A4"}
    out = tmp_path / f"{kind}.pdf"
    code = cli.main(["export", str(example), kind, str(out), "--paper", papers[kind], "--profile", "screen", "--json"])
    told = json.loads(capsys.readouterr().out)
    assert code == 0
    assert (told["pages"], told["bytes"], told["problems"]) == (pages, out.stat().st_size, [])
