"""Writing in the editor: kept within a second, undoable, never disturbed."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage, QInputMethodEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from portfolio.errors import LibraryUnwritable
from portfolio.services import frameworks, photos, practices
from portfolio.services.libraries import Library, create_library, open_library
from tests.ui.editor_desk import Open, editor_of, editor_opener, settle, type_into, wait_until_built
from tests.ui.pulse import Note, Pulse
from ui.operations import Operations
from ui.screens.editor import EditorScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import LIGHT
from ui.widgets import field
from ui.widgets.writing import pen


@pytest.fixture
def open_editor(qtbot: QtBot, library: Library) -> Iterator[Open]:
    """A function that opens the editor on a practice of `library`."""
    yield from editor_opener(qtbot, library)


@pytest.fixture
def practice(library: Library) -> str:
    practice_id = practices.add_practice(library, title="Belajar di kebun").made[0]
    practices.write_section(library, practice_id, "situasi", "Murid jarang bertanya.")
    return practice_id


def bodies(library: Library, practice_id: str) -> dict[str, str]:
    return dict(practices.open_practice(library, practice_id).bodies)


def test_what_is_typed_rests_for_less_than_a_second_before_it_is_kept() -> None:
    assert max(pen.REST, field.PAUSE) < 800


def test_what_is_typed_is_kept_without_being_asked_and_survives_reopening(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str, tmp_path: Path
) -> None:
    screen = open_editor(practice)
    editor = editor_of(screen, "aksi")
    type_into(qtbot, editor, "Kami berkeliling kampung.")
    qtbot.waitUntil(lambda: bodies(library, practice).get("aksi") == "Kami berkeliling kampung.")
    settle(qtbot, screen)
    library.close()
    with open_library(tmp_path / "Pustaka") as again:
        assert bodies(again, practice)["aksi"] == "Kami berkeliling kampung."


def test_typing_without_a_pause_is_kept_all_the_same(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    screen = open_editor(practice)
    editor = editor_of(screen, "aksi")
    started = time.monotonic()
    while time.monotonic() - started < 1.6:
        type_into(qtbot, editor, "a")
        qtbot.wait(80)
    assert bodies(library, practice).get("aksi")
    settle(qtbot, screen)


def test_saving_neither_moves_the_cursor_nor_resets_the_text(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    screen = open_editor(practice)
    editor = editor_of(screen, "situasi")
    cursor = editor.textCursor()
    cursor.setPosition(5)
    editor.setTextCursor(cursor)
    type_into(qtbot, editor, " kelas VIII ")
    position = editor.textCursor().position()
    qtbot.waitUntil(lambda: "kelas VIII" in bodies(library, practice)["situasi"])
    settle(qtbot, screen)
    assert editor.textCursor().position() == position
    assert editor.toPlainText() == "Murid kelas VIII  jarang bertanya."


def test_undo_takes_back_a_burst_of_typing_and_redo_brings_it_again(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    screen = open_editor(practice)
    editor = editor_of(screen, "situasi")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    type_into(qtbot, editor, " Mereka takut salah.")
    screen.session.undo()
    settle(qtbot, screen)
    assert editor.toPlainText() == "Murid jarang bertanya."
    assert editor.textCursor().position() == len("Murid jarang bertanya.")
    screen.session.redo()
    settle(qtbot, screen)
    assert editor.toPlainText() == "Murid jarang bertanya. Mereka takut salah."
    assert bodies(library, practice)["situasi"] == "Murid jarang bertanya. Mereka takut salah."


def test_the_title_can_be_changed_and_changed_back(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    screen = open_editor(practice)
    assert screen.desk is not None
    title = screen.desk.page.head.title
    title.setFocus()
    title.selectAll()
    QTest.keyClicks(title, "Kebun menjadi kelas")
    QTest.keyClick(title, Qt.Key.Key_Return)
    settle(qtbot, screen)
    assert practices.open_practice(library, practice).practice.title == "Kebun menjadi kelas"
    screen.session.undo()
    settle(qtbot, screen)
    assert title.text == "Belajar di kebun"


def test_undo_keys_are_left_to_the_window(qtbot: QtBot, open_editor: Open, practice: str) -> None:
    screen = open_editor(practice)
    shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), screen)
    shortcut.activated.connect(screen.session.undo)
    editor = editor_of(screen, "situasi")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    type_into(qtbot, editor, " Lagi.")
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, screen)
    assert editor.toPlainText() == "Murid jarang bertanya."


def test_bold_and_lists_are_kept(qtbot: QtBot, open_editor: Open, library: Library, practice: str) -> None:
    screen = open_editor(practice)
    editor = editor_of(screen, "aksi")
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(editor, Qt.Key.Key_B, control)
    type_into(qtbot, editor, "Penting")
    QTest.keyClick(editor, Qt.Key.Key_B, control)
    type_into(qtbot, editor, " sekali")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    type_into(qtbot, editor, "- satu")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    type_into(qtbot, editor, "dua")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    type_into(qtbot, editor, "1. pertama")
    editor.flush()
    settle(qtbot, screen)
    assert bodies(library, practice)["aksi"] == "**Penting** sekali\n\n- satu\n- dua\n\n1. pertama"


def test_leaving_keeps_what_was_just_typed(qtbot: QtBot, open_editor: Open, library: Library, practice: str) -> None:
    screen = open_editor(practice)
    type_into(qtbot, editor_of(screen, "refleksi"), "Kami belajar menunggu.")
    screen.leave()
    settle(qtbot, screen)
    assert bodies(library, practice)["refleksi"] == "Kami belajar menunggu."


def test_another_practice_gets_nothing_of_what_was_typed_in_the_first(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    other = practices.add_practice(library, title="Yang kedua").made[0]
    screen = open_editor(practice)
    type_into(qtbot, editor_of(screen, "aksi"), "Milik yang pertama.")
    screen.show_record(other)
    screen.show_record(practice)
    screen.show_record(other)
    qtbot.waitUntil(lambda: screen.practice.page is not None and screen.practice.page.practice.id == other)
    settle(qtbot, screen)
    assert screen.desk is not None
    assert screen.desk.page.head.title.text == "Yang kedua"
    assert editor_of(screen, "aksi").toPlainText() == ""
    assert bodies(library, practice)["aksi"] == "Milik yang pertama."
    assert bodies(library, other) == {}


def test_what_an_input_method_is_composing_is_not_kept_before_it_is_chosen(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    screen = open_editor(practice)
    editor = editor_of(screen, "aksi")
    editor.setFocus()
    QApplication.sendEvent(editor, QInputMethodEvent("belum", []))
    qtbot.wait(1100)
    assert "aksi" not in bodies(library, practice)
    chosen = QInputMethodEvent("", [])
    chosen.setCommitString("sudah")
    QApplication.sendEvent(editor, chosen)
    qtbot.waitUntil(lambda: bodies(library, practice).get("aksi") == "sudah")
    settle(qtbot, screen)


def test_a_paste_from_word_keeps_bold_italic_and_lists_only(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    screen = open_editor(practice)
    pasted = QMimeData()
    pasted.setHtml(
        "<html><head><style>p{color:red}</style></head><body>"
        '<p class=MsoNormal style="color:red;font-size:20pt"><b>Tebal</b>, <i>miring</i>, <u>garis</u>'
        '<a href="http://contoh.id"> tautan</a><img src="file:///rahasia.png"><o:p></o:p></p>'
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
        "<span>·<span>&nbsp;&nbsp; </span></span><![endif]>Satu</p>"
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
        "<span>·<span>&nbsp;&nbsp; </span></span><![endif]>Dua</p></body></html>"
    )
    editor = editor_of(screen, "aksi")
    editor.insertFromMimeData(pasted)
    editor.flush()
    settle(qtbot, screen)
    assert bodies(library, practice)["aksi"] == "**Tebal**, *miring*, garis tautan\n\n- Satu\n- Dua"


def test_changing_the_frame_moves_the_text_and_undo_moves_it_back(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    screen = open_editor(practice)
    assert screen.desk is not None
    screen.desk.outline.frame_chosen.emit("formal")
    settle(qtbot, screen)
    wait_until_built(qtbot, screen)
    first = frameworks.writing_frame("formal").sections[0].id
    assert editor_of(screen, first).toPlainText() == "Murid jarang bertanya."
    screen.session.undo()
    settle(qtbot, screen)
    wait_until_built(qtbot, screen)
    assert editor_of(screen, "situasi").toPlainText() == "Murid jarang bertanya."


def test_a_library_that_can_only_be_read_shows_its_text_and_takes_none(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "Dibaca"
    with create_library(folder) as writable:
        practice_id = practices.add_practice(writable, title="Hanya dibaca").made[0]
        practices.write_section(writable, practice_id, "situasi", "Tetap terbaca.")
    library = open_library(folder, read_only=True)
    operations = Operations()
    screen = EditorScreen(Session(library, operations), Look(LIGHT), Settings())
    qtbot.addWidget(screen)
    screen.show()
    screen.show_record(practice_id)
    wait_until_built(qtbot, screen)
    editor = editor_of(screen, "situasi")
    type_into(qtbot, editor, "coba")
    assert editor.isReadOnly()
    assert editor.toPlainText() == "Tetap terbaca."
    assert not screen.acceptDrops()
    operations.close()
    library.close()


def test_emoji_and_arabic_are_kept_as_they_are(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    text = "بسم الله الرحمن الرحيم\n\nMurid senang 😀👩🏽‍🏫 sekali"
    screen = open_editor(practice)
    pasted = QMimeData()
    pasted.setText(text)
    editor = editor_of(screen, "aksi")
    editor.insertFromMimeData(pasted)
    editor.flush()
    settle(qtbot, screen)
    assert bodies(library, practice)["aksi"] == text
    assert editor.document().begin().textDirection() == Qt.LayoutDirection.RightToLeft


def test_a_long_practice_opens_without_a_long_pause(
    qtbot: QtBot,
    open_editor: Open,
    library: Library,
    practice: str,
    make_photo: Callable[..., Path],
    record_property: Note,
) -> None:
    """5,000 words and 40 photos."""
    words = " ".join(["Murid mengukur akar bakau dan mencatat hasilnya bersama teman."] * 140)
    for section in ("situasi", "tantangan", "aksi", "refleksi"):
        body = "\n\n".join(words[n : n + 600] for n in range(0, len(words), 600))
        practices.write_section(library, practice, section, body)
    files = [make_photo(size=(64 + n, 48)) for n in range(40)]
    photos.add_photos(library, files, practice_id=practice, section="aksi")
    other = practices.add_practice(library).made[0]
    screen = open_editor(other)
    with Pulse(record_property):
        screen.show_record(practice)
        qtbot.waitUntil(lambda: screen.practice.page is not None and screen.practice.page.practice.id == practice)
        settle(qtbot, screen)
        qtbot.wait(200)


def test_ctrl_v_in_a_text_pastes_text_and_elsewhere_a_picture(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    screen = open_editor(practice)
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    editor = editor_of(screen, "aksi")
    editor.setFocus()
    QApplication.clipboard().setText("Dari papan klip")
    QTest.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert editor.toPlainText() == "Dari papan klip"
    picture = QImage(70, 50, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    QApplication.clipboard().setImage(picture)
    assert screen.desk is not None
    entry = next(iter(screen.desk.outline._entries.values()))
    entry.setFocus()
    QTest.keyClick(entry, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, screen)
    assert len(practices.open_practice(library, practice).photos) == 1


def test_what_could_not_be_kept_stays_on_the_screen_and_is_sent_again(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_editor(practice)
    editor = editor_of(screen, "aksi")
    failed: list[Exception] = []
    screen.session.failed.connect(failed.append)

    def full_disk(*_: object, **__: object) -> None:
        raise LibraryUnwritable(reason="ruang penyimpanan penuh")

    with monkeypatch.context() as broken:
        broken.setattr(practices, "write_section", full_disk)
        type_into(qtbot, editor, "Jangan hilang.")
        editor.flush()
        settle(qtbot, screen)
    assert failed
    assert editor.toPlainText() == "Jangan hilang."
    screen.leave()
    settle(qtbot, screen)
    assert bodies(library, practice)["aksi"] == "Jangan hilang."
