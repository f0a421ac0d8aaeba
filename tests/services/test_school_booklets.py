"""One booklet for each school, made in processes of their own."""

import json
from pathlib import Path

import pypdfium2
import pytest

from portfolio.cli import main
from portfolio.domain.school import School
from portfolio.services import booklets, consents, photo_place, photos, practices, school, school_booklets
from portfolio.services.libraries import Library, open_library

pytestmark = pytest.mark.long


def written(library: Library, title: str, author: str) -> str:
    practice = practices.add_practice(library, title=title).made[0]
    practices.write_section(library, practice, "situasi", f"{title}: murid mengukur suhu air sungai. " * 20)
    practices.set_authors(library, practice, [author])
    return practice


@pytest.fixture
def gathered(library: Library) -> Library:
    """Practices of three schools, two of which have the same name; one without a school counts as the own."""
    with library.edit("Tambah sekolah") as edit:
        others = [edit.make(School(name="MTs Cahaya Muara")) for _ in range(2)]
    homes = [school.school(library).id, *others]
    people = [
        school.add_person(library, name=name, school_id=home).made[0]
        for name, home in zip(("Arunika", "Bima", "Cahya"), homes, strict=True)
    ]
    nobody = school.add_person(library, name="Dian").made[0]
    for number, author in enumerate((*people, nobody), start=1):
        written(library, f"Praktik {number}", author)
    booklets.add_booklet(library, title="Antologi")
    return library


def text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    said = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return said


def test_the_schools_are_those_whose_people_wrote(gathered: Library) -> None:
    found = [(share.name, share.practices) for share in school_booklets.shares(gathered)]
    assert found == [("MTs Cahaya Muara", 1), ("MTs Cahaya Muara", 1), ("SMP Negeri Contoh", 2)]


def test_each_school_gets_its_own_practices_under_its_own_name(gathered: Library, tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []

    class Watch:
        def step(self, done: int, total: int, label: str) -> None:
            steps.append((done, total))

    made = school_booklets.export_each(gathered, tmp_path / "per sekolah", progress=Watch())
    assert [one.refused for one in made] == ["", "", ""]
    assert steps == [(1, 3), (2, 3), (3, 3)]
    assert sorted(path.name for path in (tmp_path / "per sekolah").iterdir()) == [
        "MTs Cahaya Muara (2).pdf",
        "MTs Cahaya Muara.pdf",
        "SMP Negeri Contoh.pdf",
    ]
    own = text(tmp_path / "per sekolah" / "SMP Negeri Contoh.pdf")
    assert "Praktik 1" in own
    assert "Praktik 4" in own
    assert "Praktik 2" not in own
    other = text(tmp_path / "per sekolah" / "MTs Cahaya Muara.pdf")
    assert "MTs Cahaya Muara" in other
    assert "SMP Negeri Contoh" not in other


def test_one_school_that_is_held_back_stops_no_other(gathered: Library, tmp_path: Path, make_photo: object) -> None:
    assert callable(make_photo)
    practice = practices.list_practices(gathered)[0].id
    photos.add_photos(gathered, [make_photo(size=(800, 600))], practice_id=practice)
    photo = photo_place.photo_lines(gathered)[0].id
    consents.set_photo_consent(gathered, [photo], "refused")
    folder = gathered.folder
    gathered.close()
    code = main(["export", str(folder), "booklet", str(tmp_path / "out"), "--each-school", "--json"])
    assert code == 1
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "MTs Cahaya Muara (2).pdf",
        "MTs Cahaya Muara.pdf",
    ]


def test_the_command_line_tells_every_file(
    gathered: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = gathered.folder
    gathered.close()
    code = main(["export", str(folder), "booklet", str(tmp_path / "out"), "--each-school", "--paper", "A4", "--json"])
    told = json.loads(capsys.readouterr().out)
    assert code == 0
    assert len(told["paths"]) == 3
    assert told["problems"] == []
    assert told["pages"] == sum(len(pypdfium2.PdfDocument(path)) for path in told["paths"])
    with open_library(folder):
        pass
