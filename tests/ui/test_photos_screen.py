"""The place of all photos: finding, choosing, describing, tidying up, bringing in."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from portfolio.domain.photo import Photo
from portfolio.services import booklets, consents, photo_place, photos, practices
from portfolio.services.libraries import Library, open_library
from portfolio.services.photo_place import PhotoLine
from tests.ui.conftest import OpenApp, found, idle, shell_of
from tests.ui.conftest import settle as settle_app
from tests.ui.pulse import Note, Pulse
from ui.dialogs.blur import BlurDialog
from ui.dialogs.consent import ConsentDialog
from ui.garbage import GarbageCollector
from ui.operations import Operations
from ui.places import ALL_PHOTOS
from ui.screens.photos import PhotosScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.theme.tokens import LIGHT
from ui.widgets.gallery.chooser import PhotoChooser
from ui.widgets.gallery.crop_dialog import CropDialog
from ui.widgets.photo_view import PhotoView

MakePhoto = Callable[..., Path]
Open = Callable[[], PhotosScreen]


@pytest.fixture
def open_photos(qtbot: QtBot, library: Library) -> Iterator[Open]:
    """A function that enters the place and waits until everything is shown."""
    operations = Operations()

    def make() -> PhotosScreen:
        screen = PhotosScreen(Session(library, operations, operations), Look(LIGHT), Settings())
        qtbot.addWidget(screen)
        screen.resize(1150, 690)
        screen.show()
        screen.activateWindow()
        screen.show_record("")
        settle(qtbot, screen)
        return screen

    yield make
    operations.close()


@pytest.fixture
def five(library: Library, tmp_path: Path) -> list[str]:
    """Five different photos of three days, the newest first."""
    days = ("20251020", "20251019", "20251018", "20251018", "20251018")
    made = [picture(tmp_path / f"IMG-{day}-WA000{n}.jpg", seed=n) for n, day in enumerate(days)]
    photos.add_photos(library, made)
    return [line.id for line in photo_place.photo_lines(library)]


def picture(path: Path, seed: int, size: tuple[int, int] = (240, 180)) -> Path:
    """A picture that looks like no other: noise, the same for the same seed."""
    noise = Image.frombytes("L", (9, 8), bytes((seed * 37 + n * (29 + 2 * seed) * 7) % 256 for n in range(72)))
    noise.resize(size).convert("RGB").save(path, quality=92)
    return path


def settle(qtbot: QtBot, screen: PhotosScreen) -> None:
    """Until nothing is under way: every edit kept, every answer shown."""
    idle(qtbot, screen.session.operations)


def lines(library: Library) -> dict[str, PhotoLine]:
    return {line.id: line for line in photo_place.photo_lines(library)}


def photo(library: Library, photo_id: str) -> Photo:
    return next(one for one in photos.list_photos(library) if one.id == photo_id)


def shown(screen: PhotosScreen) -> list[str]:
    return [line.id for line in screen.grid.arrangement.lines]


def click(screen: PhotosScreen, photo_id: str, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    place = screen.grid.visualRect(screen.grid.model().index(screen.grid.arrangement.rows[photo_id], 0)).center()
    QTest.mouseClick(screen.grid.viewport(), Qt.MouseButton.LeftButton, keys, place)


def test_photos_stand_under_the_days_they_were_taken(qtbot: QtBot, open_photos: Open, five: list[str]) -> None:
    screen = open_photos()
    assert [(one.title, one.count) for one in screen.grid.arrangement.sections] == [
        ("Senin, 20 Oktober 2025", 1),
        ("Minggu, 19 Oktober 2025", 1),
        ("Sabtu, 18 Oktober 2025", 3),
    ]


def test_a_caption_is_kept_a_moment_after_typing_and_undone(
    qtbot: QtBot, open_photos: Open, library: Library, five: list[str]
) -> None:
    screen = open_photos()
    click(screen, five[1])
    settle(qtbot, screen)
    QTest.keyClick(screen.grid, Qt.Key.Key_C)
    caption = screen.panel.sheet.words.caption.control
    assert QApplication.focusWidget() is caption
    QTest.keyClicks(caption, "Murid menanam bakau.")
    qtbot.waitUntil(lambda: lines(library)[five[1]].caption == "Murid menanam bakau.")
    settle(qtbot, screen)
    assert caption.textCursor().position() == len("Murid menanam bakau.")
    screen.session.undo()
    settle(qtbot, screen)
    assert lines(library)[five[1]].caption == ""
    assert caption.toPlainText() == ""


def test_what_was_typed_goes_to_its_photo_when_another_is_chosen(
    qtbot: QtBot, open_photos: Open, library: Library, five: list[str]
) -> None:
    screen = open_photos()
    click(screen, five[0])
    settle(qtbot, screen)
    QTest.keyClicks(screen.panel.sheet.words.memo.control, "untuk arsip")
    click(screen, five[1])
    settle(qtbot, screen)
    assert photo(library, five[0]).memo == "untuk arsip"
    assert photo(library, five[1]).memo == ""
    assert screen.panel.sheet.words.memo.text() == ""


def test_fields_that_differ_are_written_only_where_somebody_writes(
    qtbot: QtBot, open_photos: Open, library: Library, five: list[str]
) -> None:
    photos.change_photo(library, five[0], caption="Satu", credit="Bu Sari")
    photos.change_photo(library, five[1], caption="Dua", credit="Bu Sari")
    screen = open_photos()
    click(screen, five[0])
    click(screen, five[1], Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, screen)
    words = screen.panel.sheet.words
    assert "Beragam" in words.caption.control.placeholderText()
    assert (words.caption.text(), words.credit.text()) == ("", "Bu Sari")
    QTest.keyClicks(words.alt.control, "Dua murid")
    screen.panel.flush()
    settle(qtbot, screen)
    assert [photo(library, one).caption for one in five[:2]] == ["Satu", "Dua"]
    assert [photo(library, one).alt for one in five[:2]] == ["Dua murid", "Dua murid"]


def test_an_activity_is_numbered_in_the_order_of_time(
    qtbot: QtBot, open_photos: Open, library: Library, five: list[str]
) -> None:
    screen = open_photos()
    screen.grid.choose(five[:3])
    settle(qtbot, screen)
    QTest.keyClicks(screen.panel.sheet.activity.line, "Gallery Walk kelas VIII")
    QTest.keyClick(screen.panel.sheet.activity.line, Qt.Key.Key_Return)
    settle(qtbot, screen)
    assert [lines(library)[one].caption for one in five[:3]] == [f"Gallery Walk kelas VIII ({n})" for n in (3, 2, 1)]


def test_a_photo_that_gets_the_caption_it_lacked_stays_until_another_group_is_chosen(
    qtbot: QtBot, open_photos: Open, library: Library, five: list[str]
) -> None:
    screen = open_photos()
    screen.filter.choose("no-caption")
    settle(qtbot, screen)
    click(screen, five[0])
    settle(qtbot, screen)
    QTest.keyClicks(screen.panel.sheet.words.caption.control, "Kini ada")
    screen.panel.flush()
    settle(qtbot, screen)
    assert five[0] in shown(screen)
    screen.filter.choose("no-caption")
    settle(qtbot, screen)
    assert shown(screen) == five[1:]


def test_search_finds_names_captions_and_labels_while_one_types(
    qtbot: QtBot, open_photos: Open, library: Library, five: list[str]
) -> None:
    photos.change_photo(library, five[2], caption="Pasar Ikan")
    photo_place.tag_photos(library, [five[3]], add=["pasar malam"])
    screen = open_photos()
    QTest.keyClicks(screen.filter.search, "pasar")
    qtbot.waitUntil(lambda: set(shown(screen)) == {five[2], five[3]})
    QTest.keyClicks(screen.filter.search, " ikan")
    qtbot.waitUntil(lambda: shown(screen) == [five[2]])
    screen.filter.search.clear()
    qtbot.waitUntil(lambda: shown(screen) == five)
    settle(qtbot, screen)


def test_a_photo_asked_for_from_outside_is_chosen_whatever_was_shown(
    qtbot: QtBot, open_photos: Open, library: Library, five: list[str]
) -> None:
    photos.change_photo(library, five[3], caption="Pasar Ikan")
    screen = open_photos()
    screen.filter.choose("no-caption")
    QTest.keyClicks(screen.filter.search, "IMG")
    settle(qtbot, screen)
    assert five[3] not in shown(screen)
    screen.leave()
    screen.show_record(five[3])
    settle(qtbot, screen)
    assert screen.grid.chosen_ids() == [five[3]]
    assert screen.grid.current_id == five[3]
    assert screen.panel.sheet.words.caption.text() == "Pasar Ikan"
    screen.filter.choose("no-caption")
    settle(qtbot, screen)
    screen.show_record("")
    settle(qtbot, screen)
    assert five[3] not in shown(screen)
    screen.show_record(ALL_PHOTOS)
    settle(qtbot, screen)
    assert shown(screen) == five


def test_a_photo_found_by_the_search_of_the_window_is_shown_in_its_place(
    qtbot: QtBot, open_app: OpenApp, library: Library, five: list[str]
) -> None:
    photos.change_photo(library, five[2], caption="Pasar Ikan")
    photos.place_photo(library, practices.add_practice(library, title="Judul").made[0], five[2])
    library.close()
    app = open_app(library.folder)
    shell = shell_of(app)
    shell.header.search.setFocus()
    QTest.keyClicks(shell.header.search, "pasar")
    qtbot.waitUntil(found(shell, QWidget, "search-results").isVisible)
    QTest.keyClick(shell.header.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.here == ("photos", five[2]))
    settle_app(qtbot, app)
    assert found(shell, PhotosScreen).grid.chosen_ids() == [five[2]]


def test_groups_say_how_many_they_hold(qtbot: QtBot, open_photos: Open, library: Library, five: list[str]) -> None:
    photos.change_photo(library, five[0], caption="Ada")
    consents.set_photo_consent(library, five[:2], "no-pupil")
    photos.place_photo(library, practices.add_practice(library, title="Judul").made[0], five[0])
    photo_place.remove_photos(library, five[4:])
    screen = open_photos()
    counts = screen.grid.arrangement.counts
    assert counts == {
        "all": 4, "no-caption": 3, "unchecked": 2, "small": 4, "similar": 0, "no-practice": 3, "trash": 1
    }  # fmt: skip
    texts = [chip.text() for chip in screen.filter.findChildren(QPushButton)]
    assert {"Semua 4", "Belum berketerangan 3", "Sampah 1"} <= set(texts)


def test_what_showed_a_thrown_photo_is_named(
    qtbot: QtBot, open_photos: Open, library: Library, five: list[str]
) -> None:
    photos.place_photo(library, practices.add_practice(library, title="Kebun kata").made[0], five[0])
    screen = open_photos()
    click(screen, five[0])
    with qtbot.waitSignal(screen.notice) as notice:
        QTest.keyClick(screen.grid, Qt.Key.Key_Delete)
    assert notice.args is not None
    assert notice.args[1].endswith("Tidak lagi tampil di 1 praktik baik: “Kebun kata”.")
    settle(qtbot, screen)


def test_del_moves_to_the_trash_from_where_photos_come_back(
    qtbot: QtBot, open_photos: Open, library: Library, five: list[str]
) -> None:
    screen = open_photos()
    click(screen, five[0])
    click(screen, five[2], Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(screen.grid, Qt.Key.Key_Delete)
    settle(qtbot, screen)
    assert shown(screen) == five[3:]
    screen.session.undo()
    settle(qtbot, screen)
    assert shown(screen) == five
    screen.session.redo()
    settle(qtbot, screen)
    screen.filter.choose("trash")
    settle(qtbot, screen)
    assert set(shown(screen)) == set(five[:3])
    screen.grid.selectAll()
    settle(qtbot, screen)
    screen.panel.sheet.back.click()
    settle(qtbot, screen)
    assert set(lines(library)) == set(five)


def test_keys_walk_through_the_grid_across_days_and_turn_photos(
    qtbot: QtBot, open_photos: Open, library: Library, five: list[str]
) -> None:
    screen = open_photos()
    click(screen, five[0])
    QTest.keyClick(screen.grid, Qt.Key.Key_Down)
    QTest.keyClick(screen.grid, Qt.Key.Key_Right)
    assert screen.grid.current_id == five[2]
    QTest.keyClick(screen.grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert screen.grid.chosen_ids() == five[2:4]
    QTest.keyClick(screen.grid, Qt.Key.Key_R)
    settle(qtbot, screen)
    assert [photo(library, one).quarter_turns for one in five[2:4]] == [1, 1]
    QTest.keyClick(screen.grid, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    settle(qtbot, screen)
    assert [photo(library, one).quarter_turns for one in five[2:4]] == [0, 0]
    QTest.keyClick(screen.grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert screen.grid.chosen_ids() == five


def test_a_turned_photo_is_shown_turned(qtbot: QtBot, open_photos: Open, five: list[str]) -> None:
    screen = open_photos()
    click(screen, five[0])
    settle(qtbot, screen)
    screen.pictures.whole(five[0], 160)
    settle(qtbot, screen)
    before = screen.pictures.whole(five[0], 160)
    assert before is not None
    assert before.width() > before.height()
    QTest.keyClick(screen.grid, Qt.Key.Key_R)
    settle(qtbot, screen)
    screen.pictures.whole(five[0], 160)
    settle(qtbot, screen)
    after = screen.pictures.whole(five[0], 160)
    assert after is not None
    assert after.width() < after.height()


def test_a_frame_drawn_with_the_mouse_chooses_what_it_touches(qtbot: QtBot, open_photos: Open, five: list[str]) -> None:
    screen = open_photos()
    grid, port = screen.grid, screen.grid.viewport()
    below = grid.visualRect(grid.model().index(4, 0))
    start, end = below.bottomRight() + QPoint(60, 20), grid.visualRect(grid.model().index(3, 0)).center()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(port, end + QPoint(30, 30))
    move = QPointF(end)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(
        port, QMouseEvent(QEvent.Type.MouseMove, move, port.mapToGlobal(move), Qt.MouseButton.NoButton, left, none)
    )
    QTest.mouseRelease(port, left, none, end)
    settle(qtbot, screen)
    assert grid.chosen_ids() == five[3:]


def test_space_shows_a_photo_large_and_arrows_go_on(qtbot: QtBot, open_photos: Open, five: list[str]) -> None:
    screen = open_photos()
    click(screen, five[0])
    QTest.keyClick(screen.grid, Qt.Key.Key_Space)
    view = screen.findChild(PhotoView)
    assert view is not None
    settle(qtbot, screen)
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Right)
    assert view.shown.photo_id == five[1]
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Delete)
    settle(qtbot, screen)
    assert view.shown.photo_id == five[2]
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Escape)
    settle(qtbot, screen)
    assert screen.grid.current_id == five[2]
    assert shown(screen) == [five[0], *five[2:]]


def test_labels_are_put_on_and_taken_off_all_chosen_photos(
    qtbot: QtBot, open_photos: Open, library: Library, five: list[str]
) -> None:
    screen = open_photos()
    screen.grid.choose(five[:2])
    settle(qtbot, screen)
    line = screen.panel.sheet.labels.line
    QTest.keyClicks(line, "Gallery Walk")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(qtbot, screen)
    assert [lines(library)[one].tags for one in five[:3]] == [("Gallery Walk",)] * 2 + [()]
    screen.panel.sheet.labels.removed.emit("Gallery Walk")
    settle(qtbot, screen)
    assert [lines(library)[one].tags for one in five[:2]] == [()] * 2


def test_consent_is_said_of_all_chosen_photos_and_shown_where_it_differs(
    qtbot: QtBot, open_photos: Open, library: Library, five: list[str]
) -> None:
    consents.set_photo_consent(library, five[:1], "refused")
    screen = open_photos()
    screen.grid.choose(five[:2])
    settle(qtbot, screen)
    assert screen.panel.sheet.standing.state.value() == "mixed"
    control = screen.panel.sheet.standing.state.control
    place = control.findData("no-pupil")
    control.setCurrentIndex(place)
    control.activated.emit(place)
    settle(qtbot, screen)
    assert [lines(library)[one].consent for one in five[:3]] == ["no-pupil", "no-pupil", "unchecked"]
    assert screen.panel.sheet.standing.state.value() == "no-pupil"


def test_photos_are_put_into_a_practice_once_and_the_panel_leads_there(
    qtbot: QtBot, open_photos: Open, library: Library, five: list[str]
) -> None:
    practice = practices.add_practice(library, title="Belajar di kebun").made[0]
    photos.place_photo(library, practice, five[1])
    screen = open_photos()
    screen.grid.choose(five[:2])
    settle(qtbot, screen)
    combo = screen.panel.sheet.uses.practices
    combo.activated.emit(combo.findData(practice))
    settle(qtbot, screen)
    placed = [one.photo.id for one in practices.open_practice(library, practice).photos]
    assert placed == [five[1], five[0]]
    click(screen, five[0])
    settle(qtbot, screen)
    with qtbot.waitSignal(screen.go) as led:
        next(
            link for link in screen.panel.sheet.uses.findChildren(QPushButton) if link.text() == "Belajar di kebun"
        ).click()
    assert led.args == ["practice", practice]


def test_the_best_of_similar_photos_takes_every_place_and_one_undo_brings_all_back(
    qtbot: QtBot, open_photos: Open, library: Library, tmp_path: Path
) -> None:
    large = picture(tmp_path / "asli.jpg", seed=3, size=(1600, 1200))
    small = picture(tmp_path / "wa.jpg", seed=3, size=(800, 600))
    other = picture(tmp_path / "lain.jpg", seed=11)
    best, copy, _ = photos.add_photos(library, [large, small, other]).imported
    practice = practices.add_practice(library, title="Judul").made[0]
    for one in (best, copy):
        photos.place_photo(library, practice, one)
    booklets.add_booklet(library, title="Buklet", cover_id=copy)
    screen = open_photos()
    screen.filter.choose("similar")
    settle(qtbot, screen)
    assert shown(screen) == [best, copy]
    assert screen.grid.arrangement.best == {best}
    (button,) = [one for one in screen.grid.findChildren(QPushButton) if one.isVisible()]
    button.click()
    settle(qtbot, screen)
    assert [one.photo.id for one in practices.open_practice(library, practice).photos] == [best]
    assert {use.kind for use in photo_place.uses(library, best)} == {"practice", "booklet"}
    assert copy not in lines(library)
    screen.session.undo()
    settle(qtbot, screen)
    assert [one.photo.id for one in practices.open_practice(library, practice).photos] == [best, copy]
    assert copy in lines(library)


def test_a_photo_is_replaced_by_another_everywhere(
    qtbot: QtBot, open_photos: Open, library: Library, five: list[str]
) -> None:
    practice = practices.add_practice(library, title="Judul").made[0]
    photos.place_photo(library, practice, five[0])
    screen = open_photos()
    click(screen, five[0])
    settle(qtbot, screen)
    screen.panel.replace_wanted.emit()
    chooser = screen.findChild(PhotoChooser)
    assert chooser is not None
    settle(qtbot, screen)
    assert five[0] not in chooser.grid.arrangement.rows
    chooser.grid.choose([five[3]])
    chooser.use.click()
    settle(qtbot, screen)
    assert [one.photo.id for one in practices.open_practice(library, practice).photos] == [five[3]]


def test_a_photo_is_cut_to_a_shape_and_keeps_its_point(
    qtbot: QtBot, open_photos: Open, library: Library, five: list[str]
) -> None:
    screen = open_photos()
    click(screen, five[0])
    settle(qtbot, screen)
    screen.panel.crop_wanted.emit()
    dialog = screen.findChild(CropDialog)
    assert dialog is not None
    settle(qtbot, screen)
    next(chip for chip in dialog.findChildren(QPushButton) if chip.text() == "1:1").click()
    dialog.canvas.take(dialog.canvas.cut.pointed(0.2, 0.5))
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Potong").click()
    settle(qtbot, screen)
    kept = photo(library, five[0])
    width, height = (kept.crop_right - kept.crop_left) * 240, (kept.crop_bottom - kept.crop_top) * 180
    assert width == pytest.approx(height)
    assert kept.focal_x == pytest.approx((0.2 - kept.crop_left) / (kept.crop_right - kept.crop_left))
    assert lines(library)[five[0]].edited
    screen.session.undo()
    settle(qtbot, screen)
    assert not lines(library)[five[0]].edited


def test_an_import_is_reported_file_by_file(
    qtbot: QtBot, open_photos: Open, library: Library, five: list[str], tmp_path: Path
) -> None:
    bad = tmp_path / "catatan.jpg"
    bad.write_text("ini bukan foto")
    again, fresh = tmp_path / "IMG-20251018-WA0002.jpg", picture(tmp_path / "baru.jpg", seed=8)
    screen = open_photos()
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path)) for path in (again, fresh, bad)])
    drop(screen, carried)
    qtbot.waitUntil(screen.result.isVisible)
    settle(qtbot, screen)
    said = screen.result.said
    assert "1 foto ditambahkan." in said
    assert "1 foto sudah ada" in said
    assert "catatan.jpg: " in said
    (new,) = set(lines(library)) - set(five)
    next(button for button in screen.result.findChildren(QPushButton) if "baru" in button.toolTip()).click()
    settle(qtbot, screen)
    assert screen.grid.chosen_ids() == [new]
    screen.session.undo()
    settle(qtbot, screen)
    assert set(lines(library)) == set(five)


def test_a_pasted_picture_comes_in(qtbot: QtBot, open_photos: Open, library: Library) -> None:
    screen = open_photos()
    assert screen.empty.isVisible()
    image = QImage(320, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(image)
    QTest.keySequence(screen, "Ctrl+V")
    qtbot.waitUntil(lambda: len(lines(library)) == 1)
    settle(qtbot, screen)
    assert screen.grid.isVisible()


def test_a_read_only_library_is_looked_at_but_not_changed(
    qtbot: QtBot, library: Library, five: list[str], operations: Operations
) -> None:
    library.close()
    with open_library(library.folder, read_only=True) as held:
        screen = PhotosScreen(Session(held, operations, operations), Look(LIGHT), Settings())
        qtbot.addWidget(screen)
        screen.resize(1150, 690)
        screen.show()
        screen.show_record("")
        settle(qtbot, screen)
        click(screen, five[0])
        settle(qtbot, screen)
        QTest.keyClick(screen.grid, Qt.Key.Key_Delete)
        QTest.keyClick(screen.grid, Qt.Key.Key_R)
        settle(qtbot, screen)
        assert set(lines(held)) == set(five)
        assert not screen.panel.sheet.words.isEnabled()
        assert not screen.acceptDrops()


def test_every_control_has_a_name_and_the_grid_reads_its_photos(
    qtbot: QtBot, open_photos: Open, library: Library, five: list[str]
) -> None:
    photos.change_photo(library, five[0], caption="Murid mengukur")
    screen = open_photos()
    screen.grid.choose(five[:1])
    settle(qtbot, screen)
    unnamed = [
        one for one in screen.findChildren(QPushButton) if one.isVisible() and not (one.accessibleName() or one.text())
    ]
    assert unnamed == []
    said = screen.grid.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Murid mengukur. Izin: Belum diperiksa")
    read = QAccessible.queryAccessibleInterface(screen.grid)
    assert read.role() == QAccessible.Role.List
    assert read.childCount() == 5


def test_consent_and_blurring_open_for_the_chosen_photos(qtbot: QtBot, open_photos: Open, five: list[str]) -> None:
    screen = open_photos()
    screen.grid.choose(five[:1])
    settle(qtbot, screen)
    for words, kind in (("Catat izin…", ConsentDialog), ("Buramkan…", BlurDialog)):
        next(one for one in screen.panel.sheet.standing.findChildren(QPushButton) if one.text() == words).click()
        settle(qtbot, screen)
        dialog = screen.findChild(kind)
        assert dialog is not None
        assert dialog.isVisible()
        dialog.reject()
        settle(qtbot, screen)


@pytest.mark.long
def test_an_import_into_a_large_library_never_holds_the_window_up(
    qtbot: QtBot, open_photos: Open, library: Library, tmp_path: Path, record_property: Note
) -> None:
    many(library, 5000)
    folder = tmp_path / "ponsel"
    folder.mkdir()
    for n in range(40):
        Image.effect_noise((1600, 1200), 20 + n).convert("RGB").save(folder / f"IMG-20251018-WA{n:04}.jpg", quality=85)
    screen = open_photos()
    settle(qtbot, screen)
    # As the running program does it: its collector works in the GUI thread alone, in small portions.
    collector = GarbageCollector(screen)
    collector.start()
    collector.freeze()
    with Pulse(record_property):
        screen.intake.add([folder])
        qtbot.waitUntil(screen.result.isVisible)
        settle(qtbot, screen)
        screen.grid.selectAll()
        settle(qtbot, screen)
        bar = screen.grid.verticalScrollBar()
        for step in range(40):
            bar.setValue(bar.maximum() * step // 40)
            qtbot.wait(10)
    collector.stop()
    assert len(lines(library)) == 5040


def many(library: Library, count: int) -> None:
    """So many photos in the library, without their files."""
    first = datetime(2025, 10, 18, 8)
    with library.edit("Tambah foto") as edit:
        for n in range(count):
            edit.make(
                Photo(
                    sha256=f"{n:064x}", extension="jpg", original_name=f"IMG-{n}.jpg", width=4000, height=3000,
                    taken_at=first - timedelta(hours=n), likeness=f"{(n * 0x9E3779B97F4A7C15) % 2**64:016x}",
                )
            )  # fmt: skip


def drop(screen: PhotosScreen, carried: QMimeData) -> None:
    actions, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    at = QPoint(300, 300)
    entered = QDragEnterEvent(at, actions, carried, left, none)
    QApplication.sendEvent(screen, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(screen, QDropEvent(QPointF(at), actions, carried, left, none))
