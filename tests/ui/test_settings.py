"""What a user prefers survives, and nothing that was kept can keep the program from starting."""

from pathlib import Path

import pytest

from ui.settings import Settings, load_settings


def test_settings_come_back_as_they_were_kept(tmp_path: Path) -> None:
    settings = Settings(language="en", scheme="dark", window="01d9", export_folder="/tmp/keluar")
    settings.opened(tmp_path / "Sekolah Satu")
    settings.opened(tmp_path / "Sekolah Dua")
    settings.save(tmp_path)
    assert load_settings(tmp_path) == settings


def test_the_library_opened_last_stands_first_and_only_once(tmp_path: Path) -> None:
    settings = Settings()
    for name in ("A", "B", "A"):
        settings.opened(tmp_path / name)
    assert [Path(one).name for one in settings.recent] == ["A", "B"]


@pytest.mark.parametrize("content", ["", "{", "[]", '{"language": 3, "recent": "x", "baru": 1}', "\x00"])
def test_what_cannot_be_read_counts_as_never_set(tmp_path: Path, content: str) -> None:
    (tmp_path / "settings.json").write_text(content, encoding="utf-8")
    assert load_settings(tmp_path) == Settings()


def test_a_folder_that_cannot_be_written_is_no_reason_to_fail(tmp_path: Path) -> None:
    blocked = tmp_path / "berkas"
    blocked.write_text("")
    Settings().save(blocked / "dalam")
