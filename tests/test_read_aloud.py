"""Every PDF that leaves the library can be read aloud: tagged, in order, identified as PDF/UA-1 and PDF/A-2a."""

from pathlib import Path

import pytest

from portfolio import cli
from portfolio.cli.exports import Kind
from portfolio.services import practices
from portfolio.services.example import create_example
from portfolio.services.libraries import open_library
from tests.every_output import Made
from tests.publishing import pdf_checker

NOT_READ = {"preview"}
"""The window shows pictures of single pages, whose links lead nowhere."""
NO_PDF = {"web"}
SHEETS = (
    "--impose saddle",
    "--impose saddle --binding right --duplex long --sheet F4",
    "--impose saddle --duplex manual",
    "--impose two-up --sheet A3",
    "--profile photocopy",
)
"""What is said to the command line; the copier gets two pages on a sheet where nobody says otherwise."""


@pytest.mark.long
def test_every_output_of_a_library_is_tagged(made: Made) -> None:
    checked = 0
    for path in sorted(made.folder.rglob("*.pdf")):
        if path.relative_to(made.folder).parts[0] not in NOT_READ:
            assert pdf_checker.faults(path) == [], path
            checked += 1
    assert checked >= 15


@pytest.mark.long
@pytest.mark.parametrize("kind", [kind for kind in Kind if kind.value not in NO_PDF])
def test_every_output_of_the_example_is_tagged(example: Path, kind: Kind, tmp_path: Path) -> None:
    target = tmp_path / "keluar.pdf"
    options = ["--draft"] if kind is not Kind.CONSENT_FORM else []
    if kind.value == "practice":
        with open_library(example) as library:
            options += ["--practice", practices.list_practices(library)[0].id]
    assert cli.main(["export", str(example), kind.value, str(target), *options]) == 0
    assert pdf_checker.faults(target) == []


@pytest.mark.long
@pytest.mark.parametrize("options", SHEETS)
def test_every_way_to_set_the_example_on_sheets_is_tagged(example: Path, options: str, tmp_path: Path) -> None:
    target = tmp_path / "lembar.pdf"
    assert cli.main(["export", str(example), "booklet", str(target), "--draft", *options.split()]) == 0
    written = sorted(tmp_path.glob("*.pdf"))
    assert len(written) == (2 if "manual" in options else 1)
    for path in written:
        assert pdf_checker.faults(path) == []


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example library."""
    folder = tmp_path_factory.mktemp("contoh") / "Pustaka"
    create_example(folder).close()
    return folder
