"""Hints under a field: shown after a pause, corrected as if typed, put away for good."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.look import Look
from ui.widgets.buttons import IconButton
from ui.widgets.fields import PlainTextField, TextField
from ui.widgets.term_hints import TermHints


def shown(hints: TermHints) -> list[str]:
    return [one.text() for one in hints.findChildren(QPushButton) if one.isVisible()]


def in_window(qtbot: QtBot, field: QWidget) -> None:
    qtbot.addWidget(field)
    field.resize(600, 300)
    field.show()


def test_a_hint_comes_after_a_pause_and_corrects_in_place(qtbot: QtBot, look: Look) -> None:
    field = PlainTextField(look, "Cara kerja")
    hints = TermHints(look, field)
    in_window(qtbot, field)
    field.control.setFocus()
    QTest.keyClicks(field.control, "Tahap Asses, lalu siswa menulis")
    assert not hints.isVisible()
    both = ["Ganti dengan “Assess”", "Ganti dengan “murid”"]
    qtbot.waitUntil(lambda: shown(hints) == both)
    with qtbot.waitSignal(field.edited) as kept:
        hints.findChildren(QPushButton)[0].click()
    assert kept.args == ["Tahap Assess, lalu siswa menulis"]
    qtbot.waitUntil(lambda: shown(hints) == ["Ganti dengan “murid”"])


def test_a_line_is_corrected_behind_an_emoji_too(qtbot: QtBot, look: Look) -> None:
    for field in (TextField(look, "Judul"), PlainTextField(look, "Isi")):
        hints = TermHints(look, field)
        in_window(qtbot, field)
        field.set_text("🌊🌊 peserta didik")
        hints.look_again()
        hints.findChildren(QPushButton)[0].click()
        assert field.text() == "🌊🌊 murid"


def test_a_hint_that_was_put_away_does_not_come_back(qtbot: QtBot, look: Look) -> None:
    field = TextField(look, "Judul")
    hints = TermHints(look, field)
    in_window(qtbot, field)
    field.set_text("Siswa")
    hints.look_again()
    hints.findChildren(IconButton)[0].click()
    assert not hints.isVisible()
    field.set_text("Siswa dan siswa")
    hints.look_again()
    assert not hints.isVisible()
