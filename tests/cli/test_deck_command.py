"""`praktik export LIBRARY deck OUT`."""

import json
from pathlib import Path

import pytest
from pptx import Presentation

from portfolio import cli
from portfolio.services import practices
from portfolio.services.libraries import Library


def test_a_deck_is_made_in_the_shape_and_time_asked_for(
    library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = practices.add_practice(library, title="Termometer Bambu").made[0]
    practices.write_section(library, made, "situasi", "Murid diam.\n\nGuru bicara.")
    library.close()
    out = tmp_path / "uji.pptx"
    command = ["export", str(library.folder), "deck", str(out), "--practice", made, "--minutes", "7", "--ratio", "4:3"]
    assert cli.main([*command, "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    opened = Presentation(str(out))
    assert said["pages"] == len(opened.slides) == 3
    assert opened.slide_width == 9_144_000
