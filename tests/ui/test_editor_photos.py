"""Photos, tags, measures, authors and gaps in the editor."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from portfolio.domain.completeness import Gap
from portfolio.services import photos, practices, school
from portfolio.services.libraries import Library
from portfolio.services.practices import PracticePage
from tests.ui.editor_desk import Open, editor_of, editor_opener, settle, wait_until_built
from ui.places import ALL_PHOTOS
from ui.screens.editor import EditorScreen
from ui.widgets.photo_view import PhotoView
from ui.widgets.writing.desk import Desk
from ui.widgets.writing.measure_card import read_number
from ui.widgets.writing.tag_tab import TagTab

MakePhoto = Callable[..., Path]


@pytest.fixture
def open_editor(qtbot: QtBot, library: Library) -> Iterator[Open]:
    """A function that opens the editor on a practice of `library`."""
    yield from editor_opener(qtbot, library)


@pytest.fixture
def practice(library: Library, make_photo: MakePhoto) -> str:
    """A practice with three photos in its third section."""
    practice_id = practices.add_practice(library, title="Belajar di kebun").made[0]
    photos.add_photos(
        library, [make_photo(f"foto-{n}.jpg") for n in (1, 2, 3)], practice_id=practice_id, section="aksi"
    )
    return practice_id


def page_of(library: Library, practice_id: str) -> PracticePage:
    return practices.open_practice(library, practice_id)


def names(library: Library, practice_id: str) -> list[str]:
    return [placed.photo.original_name for placed in page_of(library, practice_id).photos]


def desk_of(screen: EditorScreen) -> Desk:
    assert screen.desk is not None
    return screen.desk


def large_view(screen: EditorScreen, place_id: str) -> PhotoView:
    desk_of(screen).photo_viewed.emit(place_id)
    view = screen.findChild(PhotoView)
    assert view is not None
    return view


def drop(screen: EditorScreen, carried: QMimeData, at: QPoint) -> None:
    actions, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(at, actions, carried, left, none)
    QApplication.sendEvent(screen, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(screen, QDropEvent(QPointF(at), actions, carried, left, none))


def test_a_caption_written_under_the_photo_is_kept_and_can_be_undone(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    screen = open_editor(practice)
    place_id = page_of(library, practice).photos[0].place.id
    figure = desk_of(screen).page.figure(place_id)
    assert figure is not None
    figure.caption.setFocus()
    QTest.keyClicks(figure.caption, "Murid menanam bakau.")
    figure.caption.flush()
    settle(qtbot, screen)
    assert page_of(library, practice).photos[0].photo.caption == "Murid menanam bakau."
    screen.session.undo()
    settle(qtbot, screen)
    assert page_of(library, practice).photos[0].photo.caption == ""
    assert figure.caption.text == ""


def test_photos_are_reordered_with_alt_and_an_arrow_and_back_with_undo(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    screen = open_editor(practice)
    tiles = desk_of(screen).panel.photos.tiles
    tiles.pick(page_of(library, practice).photos[0].place.id)
    QTest.keyClick(tiles, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, screen)
    assert names(library, practice) == ["foto-2.jpg", "foto-1.jpg", "foto-3.jpg"]
    assert tiles.currentIndex().row() == 1
    screen.session.undo()
    settle(qtbot, screen)
    assert names(library, practice) == ["foto-1.jpg", "foto-2.jpg", "foto-3.jpg"]


def test_delete_takes_a_photo_out_but_leaves_it_in_the_library(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    screen = open_editor(practice)
    tiles = desk_of(screen).panel.photos.tiles
    tiles.pick(page_of(library, practice).photos[1].place.id)
    QTest.keyClick(tiles, Qt.Key.Key_Delete)
    settle(qtbot, screen)
    assert names(library, practice) == ["foto-1.jpg", "foto-3.jpg"]
    assert len(photos.list_photos(library)) == 3


def test_files_dropped_on_a_section_come_into_it_and_a_bad_one_is_named(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str, make_photo: MakePhoto, tmp_path: Path
) -> None:
    screen = open_editor(practice)
    bad = tmp_path / "bukan-foto.jpg"
    bad.write_text("ini bukan foto")
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path)) for path in (make_photo("baru.jpg"), bad)])
    notices: list[str] = []
    screen.notice.connect(lambda _, sentence: notices.append(sentence))
    page = desk_of(screen).page
    editor = editor_of(screen, "situasi")
    page.show_place(editor)
    drop(screen, carried, editor.mapTo(screen, QPoint(20, 10)))
    settle(qtbot, screen)
    placed = page_of(library, practice).photos[-1]
    assert (placed.photo.original_name, placed.place.section) == ("baru.jpg", "situasi")
    assert notices == ["1 foto ditambahkan."]
    assert page.blocks["situasi"].figures.figure(placed.place.id) is not None
    assert "bukan-foto.jpg" in screen._message.text
    screen.session.undo()
    settle(qtbot, screen)
    assert len(names(library, practice)) == 3


def test_a_text_field_leaves_dropped_files_to_the_screen(qtbot: QtBot, open_editor: Open, practice: str) -> None:
    screen = open_editor(practice)
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile("/tempat/foto.jpg")])
    viewport = editor_of(screen, "aksi").viewport()
    entered = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    entered.ignore()
    editor_of(screen, "aksi").dragEnterEvent(entered)
    assert not entered.isAccepted()
    assert viewport.acceptDrops()


def test_a_picture_pasted_into_a_text_becomes_a_photo_of_its_section(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    screen = open_editor(practice)
    picture = QImage(80, 60, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkCyan)
    carried = QMimeData()
    carried.setImageData(picture)
    editor_of(screen, "refleksi").insertFromMimeData(carried)
    settle(qtbot, screen)
    assert page_of(library, practice).photos[-1].place.section == "refleksi"
    assert editor_of(screen, "refleksi").toPlainText() == ""


def test_a_photo_dragged_into_another_section_goes_there(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    screen = open_editor(practice)
    place_id = page_of(library, practice).photos[2].place.id
    carried = QMimeData()
    carried.setData("application/x-praktik-place", place_id.encode())
    editor = editor_of(screen, "situasi")
    drop(screen, carried, editor.mapTo(screen, QPoint(20, 10)))
    settle(qtbot, screen)
    sections = {placed.place.id: placed.place.section for placed in page_of(library, practice).photos}
    assert sections[place_id] == "situasi"


def test_a_tag_is_claimed_and_taken_back(qtbot: QtBot, open_editor: Open, library: Library, practice: str) -> None:
    screen = open_editor(practice)
    tab = desk_of(screen).panel.show_tab("tags")
    assert isinstance(tab, TagTab)
    chip = tab.chip("dimensions", "kolaborasi")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    settle(qtbot, screen)
    assert ("dimensions", "kolaborasi") in page_of(library, practice).tags
    screen.session.undo()
    settle(qtbot, screen)
    assert not chip.isChecked()


def test_a_new_author_is_added_by_name_and_one_undo_takes_both_back(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    screen = open_editor(practice)
    entry = desk_of(screen).page.head.byline.entry
    entry.setFocus()
    QTest.keyClicks(entry, "Dra. Samudra, M.Pd.")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    settle(qtbot, screen)
    author = page_of(library, practice).authors[0]
    assert (author.title_before, author.name, author.title_after) == ("Dra.", "Samudra", "M.Pd.")
    assert entry.text() == ""
    assert not entry.completer().popup().isVisible()  # type: ignore[union-attr] # it has one
    screen.session.undo()
    settle(qtbot, screen)
    assert page_of(library, practice).authors == ()
    assert school.people(library) == []


def test_somebody_of_the_register_is_found_by_part_of_the_name(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    known = school.add_person(library, name="Melati Senja").made[0]
    screen = open_editor(practice)
    entry = desk_of(screen).page.head.byline.entry
    assert [person.id for person in entry.found("senja")] == [known]
    entry.setFocus()
    QTest.keyClicks(entry, "melati senja")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    settle(qtbot, screen)
    assert [author.id for author in page_of(library, practice).authors] == [known]
    assert len(school.people(library)) == 1


def test_the_phase_follows_the_class(qtbot: QtBot, open_editor: Open, library: Library, practice: str) -> None:
    screen = open_editor(practice)
    facts = desk_of(screen).page.head.facts
    facts.unfold()
    form = facts._form
    assert form is not None
    form._class.edited.emit("VIII-B")
    settle(qtbot, screen)
    shown = page_of(library, practice).practice
    assert (shown.class_level, shown.phase) == ("VIII-B", "D")
    form._phase.edited.emit("E")
    settle(qtbot, screen)
    form._class.edited.emit("V")
    settle(qtbot, screen)
    assert page_of(library, practice).practice.phase == "E"


def test_a_gap_leads_to_its_place(qtbot: QtBot, open_editor: Open, library: Library, practice: str) -> None:
    screen = open_editor(practice)
    desk = desk_of(screen)
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)

    def go(place: str, code: str = "") -> None:
        desk.panel.gap_chosen.emit(Gap(code, "", "must", place))

    go("section:refleksi")
    assert editor_of(screen, "refleksi").hasFocus()
    go("summary")
    assert desk.page.head.summary.hasFocus()
    go("authors")
    assert desk.page.head.byline.entry.hasFocus()
    photo = page_of(library, practice).photos[1]
    go(f"photo:{photo.photo.id}", "no-alt")
    assert desk.panel.photos.tiles.picked_id == photo.place.id
    go("tags")
    assert desk.panel._made["tags"].isVisible()
    go("measures")
    assert desk.panel._made["measures"].isVisible()


def test_every_gap_of_an_empty_practice_has_a_place_in_the_editor(
    qtbot: QtBot, open_editor: Open, library: Library
) -> None:
    empty = practices.add_practice(library).made[0]
    screen = open_editor(empty)
    known = {"title", "summary", "authors", "facts", "photos", "tags", "measures", "section", "photo"}
    assert {gap.place.partition(":")[0] for gap in page_of(library, empty).completeness.gaps} <= known
    desk_of(screen).panel.show_tab("check")


def test_a_measure_is_added_filled_and_removed(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    screen = open_editor(practice)
    tab = desk_of(screen).panel.show_tab("measures")
    QTest.mouseClick(tab.add, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined] # a photo tab
    settle(qtbot, screen)
    card = tab._kept.cards[0]  # type: ignore[attr-defined] # a photo tab
    QTest.keyClicks(card._before.control, "7,5")
    card._before.flush()
    settle(qtbot, screen)
    assert page_of(library, practice).measures[0].before == 7.5
    assert card._before.text() == "7,5"
    QTest.mouseClick(card._remove, Qt.MouseButton.LeftButton)
    settle(qtbot, screen)
    assert page_of(library, practice).measures == ()


@pytest.mark.parametrize(
    ("written", "number"), [("12", 12), ("7,5", 7.5), ("1.200", 1200), ("80 %", 80), ("banyak", None), ("", None)]
)
def test_numbers_are_read_as_people_write_them(written: str, number: float | None) -> None:
    assert read_number(written) == number


def test_a_photo_seen_large_goes_on_with_the_arrows_and_stays_picked(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    screen = open_editor(practice)
    shown = page_of(library, practice).photos
    view = large_view(screen, shown[0].place.id)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.shown.key == shown[1].place.id
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.shown.key == shown[0].place.id
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    settle(qtbot, screen)
    assert desk_of(screen).panel.photos.tiles.picked_id == shown[2].place.id


def test_a_photo_seen_large_is_turned_and_taken_out_and_the_next_one_comes(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    screen = open_editor(practice)
    shown = page_of(library, practice).photos
    view = large_view(screen, shown[0].place.id)
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    settle(qtbot, screen)
    assert page_of(library, practice).photos[0].photo.quarter_turns == 3
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Delete)
    settle(qtbot, screen)
    assert view.shown.key == shown[1].place.id
    assert names(library, practice) == ["foto-2.jpg", "foto-3.jpg"]
    view.accept()
    settle(qtbot, screen)


def test_a_photo_leads_to_the_place_where_it_is_edited_and_a_link_to_all_photos(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    screen = open_editor(practice)
    shown = page_of(library, practice).photos
    tab = desk_of(screen).panel.photos
    tab.pick(shown[1].place.id)
    for words, record in (("Putar, potong, buramkan…", shown[1].photo.id), ("Lihat semua foto", ALL_PHOTOS)):
        with qtbot.waitSignal(screen.go) as led:
            next(button for button in tab.findChildren(QPushButton) if button.text() == words).click()
        assert led.args == ["photos", record]


def test_deleting_says_how_to_get_it_back(qtbot: QtBot, open_editor: Open, library: Library, practice: str) -> None:
    screen = open_editor(practice)
    notices: list[str] = []
    places: list[str] = []
    screen.notice.connect(lambda _, sentence: notices.append(sentence))
    screen.go.connect(lambda place, _: places.append(place))
    screen._on_remove()
    settle(qtbot, screen)
    assert practices.list_practices(library) == []
    assert places == ["practices"]
    assert "Ctrl+Z" in notices[0]
    screen.session.undo()
    settle(qtbot, screen)
    assert len(practices.list_practices(library)) == 1


def test_a_copy_opens(qtbot: QtBot, open_editor: Open, library: Library, practice: str) -> None:
    screen = open_editor(practice)
    screen.go.connect(lambda _, record: screen.show_record(record))
    screen._on_duplicate()
    settle(qtbot, screen)
    wait_until_built(qtbot, screen)
    assert desk_of(screen).page.head.title.text == "Belajar di kebun (salinan)"


def test_an_author_is_chosen_from_the_offers_with_the_keyboard(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    for name in ("Melati Senja", "Melati Fajar"):
        school.add_person(library, name=name)
    screen = open_editor(practice)
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    entry = desk_of(screen).page.head.byline.entry
    entry.setFocus()
    QTest.keyClicks(entry, "mel")
    popup = entry.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    highlighted = str(popup.currentIndex().data())
    QTest.keyClick(popup, Qt.Key.Key_Return)
    settle(qtbot, screen)
    assert [author.name for author in page_of(library, practice).authors] == [highlighted]
    assert entry.text() == ""
    assert len(school.people(library)) == 2


def test_a_caption_written_beside_the_photo_shows_under_it_too(
    qtbot: QtBot, open_editor: Open, library: Library, practice: str
) -> None:
    screen = open_editor(practice)
    desk = desk_of(screen)
    placed = page_of(library, practice).photos[0]
    desk.panel.pick(placed.place.id)
    desk.panel.photos.form._caption.control.setPlainText("Dari panel")
    desk.flush()
    settle(qtbot, screen)
    figure = desk.page.figure(placed.place.id)
    assert figure is not None
    assert figure.caption.text == "Dari panel"
    assert page_of(library, practice).photos[0].photo.caption == "Dari panel"
