"""Areas of a photo are made unrecognisable by hand."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from portfolio.domain.consent import PhotoBlur
from portfolio.media.faces import _turned_back, detector_there
from portfolio.services import consents, faces, photo_place, photos
from portfolio.services.libraries import Library
from ui.dialogs.blur import BlurDialog
from ui.session import Session
from ui.theme.look import Look
from ui.widgets.blur.areas import Area, ellipse, from_rows, to_rows, turned

Open = Callable[[], BlurDialog]


@pytest.fixture
def photo(library: Library, tmp_path: Path) -> str:
    """A photo with detail everywhere."""
    path = tmp_path / "kelas.jpg"
    Image.effect_noise((640, 400), 90).convert("RGB").save(path)
    return photos.add_photos(library, [path]).imported[0]


@pytest.fixture
def open_dialog(qtbot: QtBot, session: Session, look: Look, photo: str) -> Open:
    window = QWidget()
    qtbot.addWidget(window)

    def make() -> BlurDialog:
        dialog = BlurDialog(session, look, photo, window)
        dialog.open()
        qtbot.waitUntil(dialog.tools.isEnabled)
        qtbot.waitUntil(lambda: not session.operations.busy)
        return dialog

    return make


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.operations.busy)


def drag(dialog: BlurDialog, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Draw from one part of the photo to another."""
    view = dialog.canvas.view
    one, other = view.to_screen(QPointF(*start)).toPoint(), view.to_screen(QPointF(*end)).toPoint()
    QTest.mousePress(dialog.canvas, Qt.MouseButton.LeftButton, pos=one)
    for part in (0.5, 1.0):
        QTest.mouseMove(dialog.canvas, one + QPoint(*((other - one) * part).toTuple()))
    QTest.mouseRelease(dialog.canvas, Qt.MouseButton.LeftButton, pos=other)


def numbers(row: PhotoBlur) -> list[float]:
    return [float(number) for number in row.points.split()]


def blurs(library: Library, photo_id: str) -> tuple[PhotoBlur, ...]:
    return consents.standing(library, [photo_id])[photo_id].blurs


def test_a_circle_is_kept_marks_the_photo_and_is_undone_in_one_step(
    qtbot: QtBot, open_dialog: Open, session: Session, library: Library, photo: str
) -> None:
    dialog = open_dialog()
    drag(dialog, (0.2, 0.2), (0.5, 0.6))
    assert dialog.mark.isChecked()
    dialog.done_button.click()
    settle(qtbot, session)
    standing = consents.standing(library, [photo])[photo]
    assert standing.photo.consent == "blur"
    assert numbers(standing.blurs[0]) == pytest.approx([0.2, 0.2, 0.5, 0.6], abs=0.01)
    assert standing.objection("web") is None
    session.undo()
    settle(qtbot, session)
    standing = consents.standing(library, [photo])[photo]
    assert (standing.photo.consent, standing.blurs) == ("unchecked", ())


def test_what_is_shown_outside_is_blurred_and_the_original_is_not(
    qtbot: QtBot, open_dialog: Open, session: Session, library: Library, photo: str
) -> None:
    row = consents.standing(library, [photo])[photo].photo
    original = library.vault.path(row.file_name).read_bytes()
    before = Image.open(photos.picture_for_screen(library, row, "screen")).convert("L")
    dialog = open_dialog()
    drag(dialog, (0.1, 0.1), (0.9, 0.9))
    dialog.keep()
    settle(qtbot, session)
    after = Image.open(photos.picture_for_screen(library, row, "screen")).convert("L")
    middle = (300, 180, 340, 220)
    assert len(set(before.crop(middle).tobytes())) > 60
    assert len(set(after.crop(middle).tobytes())) < 30
    assert library.vault.path(row.file_name).read_bytes() == original


def test_a_stroke_of_the_brush_is_kept_with_its_width(
    qtbot: QtBot, open_dialog: Open, session: Session, library: Library, photo: str
) -> None:
    dialog = open_dialog()
    dialog.tools.choose("brush")
    drag(dialog, (0.3, 0.5), (0.7, 0.5))
    dialog.keep()
    settle(qtbot, session)
    row = blurs(library, photo)[0]
    assert (row.shape, row.size) == ("brush", dialog_brush())
    assert numbers(row)[:2] == pytest.approx([0.3, 0.5], abs=0.01)
    assert numbers(row)[-2:] == pytest.approx([0.7, 0.5], abs=0.01)


def dialog_brush() -> float:
    from ui.widgets.blur.canvas import BRUSHES

    return BRUSHES[1]


def test_areas_are_moved_resized_and_keep_their_ids(
    qtbot: QtBot, open_dialog: Open, session: Session, library: Library, photo: str
) -> None:
    consents.set_blurs(library, photo, [PhotoBlur(photo_id=photo, shape="ellipse", points="0.2 0.2 0.4 0.6")])
    kept = blurs(library, photo)[0].id
    dialog = open_dialog()
    drag(dialog, (0.3, 0.4), (0.5, 0.4))
    drag(dialog, (0.6, 0.6), (0.7, 0.7))
    dialog.keep()
    settle(qtbot, session)
    row = blurs(library, photo)[0]
    assert row.id == kept
    assert numbers(row) == pytest.approx([0.4, 0.2, 0.7, 0.7], abs=0.01)


def test_keys_alone_draw_move_grow_and_remove(open_dialog: Open) -> None:
    dialog = open_dialog()
    canvas = dialog.canvas
    canvas.add_area()
    canvas.add_area()
    assert canvas.hasFocus()
    area = chosen(dialog)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert chosen(dialog).points[0].x() > area.points[0].x()
    box = chosen(dialog).box(canvas.view.aspect)
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    assert chosen(dialog).box(canvas.view.aspect).width() > box.width()
    QTest.keyClick(canvas, Qt.Key.Key_Tab)
    assert dialog.drawing.chosen is None
    assert not canvas.hasFocus()
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Backtab)
    assert dialog.drawing.chosen is not None
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert len(dialog.drawing.areas) == 1
    dialog._on_discard()


def chosen(dialog: BlurDialog) -> Area:
    area = dialog.drawing.chosen
    assert area is not None
    return area


def test_undo_inside_takes_back_a_stroke_and_not_an_edit(
    qtbot: QtBot, open_dialog: Open, session: Session, library: Library, photo: str
) -> None:
    dialog = open_dialog()
    drag(dialog, (0.2, 0.2), (0.4, 0.4))
    drag(dialog, (0.6, 0.6), (0.8, 0.8))
    dialog.drawing.undo()
    assert len(dialog.drawing.areas) == 1
    dialog.drawing.redo()
    dialog.drawing.undo()
    dialog.keep()
    settle(qtbot, session)
    assert len(blurs(library, photo)) == 1


def test_a_slip_of_the_mouse_draws_nothing(open_dialog: Open) -> None:
    dialog = open_dialog()
    drag(dialog, (0.5, 0.5), (0.501, 0.501))
    assert dialog.drawing.areas == ()
    assert not dialog.drawing.can_undo
    dialog.reject()


def test_closing_with_something_drawn_asks_first(qtbot: QtBot, open_dialog: Open, session: Session) -> None:
    dialog = open_dialog()
    drag(dialog, (0.2, 0.2), (0.4, 0.4))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "belum disimpan" in dialog.message.text
    dialog.message.acted.emit()
    settle(qtbot, session)
    assert session.history == ("", "")


def test_nothing_drawn_is_no_edit(qtbot: QtBot, open_dialog: Open, session: Session) -> None:
    open_dialog().keep()
    settle(qtbot, session)
    assert session.history == ("", "")


def test_a_photo_that_may_go_out_is_blurred_without_losing_its_consents(
    qtbot: QtBot, open_dialog: Open, session: Session, library: Library, photo: str
) -> None:
    given = consents.add_consent(library, subject="Kelas VII A", channels="booklet", elements="face").made[0]
    consents.set_photo_consent(library, [photo], "consented", [given])
    dialog = open_dialog()
    drag(dialog, (0.2, 0.2), (0.4, 0.4))
    assert not dialog.mark.isChecked()
    dialog.keep()
    settle(qtbot, session)
    standing = consents.standing(library, [photo])[photo]
    assert (standing.photo.consent, len(standing.blurs), len(standing.consents)) == ("consented", 1, 1)


@pytest.mark.parametrize("turns", range(4))
def test_areas_lie_on_a_turned_photo_where_they_were_drawn(turns: int) -> None:
    rows = [
        PhotoBlur(photo_id="p", shape="ellipse", points="0.10000 0.20000 0.30000 0.50000"),
        PhotoBlur(photo_id="p", shape="brush", points="0.10000 0.20000 0.30000 0.50000", size=0.06),
    ]
    areas = from_rows(rows, turns, 1.6)
    back = to_rows(areas, "p", turns, 1.6)
    assert [(row.shape, row.points, row.size) for row in back] == [(row.shape, row.points, row.size) for row in rows]
    assert [row.id for row in back] == [row.id for row in rows]
    assert areas[0].points[0] == turned(QPointF(0.1, 0.2), turns)


def test_a_circle_on_a_turned_photo_hides_what_it_covers(
    qtbot: QtBot, open_dialog: Open, session: Session, library: Library, photo: str
) -> None:
    photo_place.turn_photos(library, [photo], 1)
    dialog = open_dialog()
    assert dialog.canvas.view.aspect == pytest.approx(400 / 640)
    drag(dialog, (0.6, 0.1), (0.8, 0.3))
    dialog.keep()
    settle(qtbot, session)
    assert numbers(blurs(library, photo)[0]) == pytest.approx([0.1, 0.2, 0.3, 0.4], abs=0.01)


def test_a_proposal_counts_only_after_a_person_agreed(
    qtbot: QtBot, open_dialog: Open, session: Session, library: Library, photo: str
) -> None:
    dialog = open_dialog()
    dialog.drawing.propose(ellipse(QPointF(x, 0.2), QPointF(x + 0.1, 0.4)) for x in (0.1, 0.3, 0.5))
    assert dialog.proposals.isVisible()
    assert "Usulan 1 dari 3" in dialog.proposals.question.text()
    dialog.proposals.yes.click()
    dialog.proposals.no.click()
    assert "Usulan 1 dari 1" in dialog.proposals.question.text()
    dialog.keep()
    settle(qtbot, session)
    assert len(blurs(library, photo)) == 1


def test_finding_no_face_is_never_called_all_clear(open_dialog: Open) -> None:
    dialog = open_dialog()
    dialog._on_proposals([])
    assert "tidak berarti tidak ada wajah" in dialog.message.text
    dialog.reject()


def test_the_button_for_proposals_is_there_only_with_a_detector(open_dialog: Open, library: Library) -> None:
    dialog = open_dialog()
    assert dialog.tools.propose.isVisible() == detector_there() == faces.available(library)
    dialog.reject()


def test_without_a_detector_nothing_is_proposed(library: Library, photo: str) -> None:
    if detector_there():
        pytest.skip("OpenCV is installed here")
    assert faces.propose_faces(library, photo) == []


def test_a_box_found_in_a_turned_photo_is_turned_back() -> None:
    assert _turned_back((0.1, 0.2, 0.3, 0.4), 0) == (0.1, 0.2, 0.3, 0.4)
    corners = [turned(QPointF(0.1, 0.2), 3), turned(QPointF(0.3, 0.4), 3)]
    left, top = min(one.x() for one in corners), min(one.y() for one in corners)
    assert _turned_back((0.1, 0.2, 0.3, 0.4), 1)[:2] == pytest.approx((left, top))


def test_a_photo_whose_file_is_gone_is_said_in_words(
    qtbot: QtBot, session: Session, look: Look, library: Library, photo: str
) -> None:
    row = consents.standing(library, [photo])[photo].photo
    library.vault.path(row.file_name).unlink()
    shutil.rmtree(library.cache)
    library.cache.mkdir()
    window = QWidget()
    qtbot.addWidget(window)
    dialog = BlurDialog(session, look, photo, window)
    dialog.open()
    settle(qtbot, session)
    assert "tidak ditemukan" in dialog.canvas._words
    dialog.keep()
    settle(qtbot, session)
    assert session.history == ("", "")
