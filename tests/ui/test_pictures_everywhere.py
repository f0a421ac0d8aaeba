"""However a photo is edited, every place shows it so, at once and without restarting."""

import ast
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageStat
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from portfolio.domain.changes import Receipt
from portfolio.domain.consent import PhotoBlur
from portfolio.media.edits import edited
from portfolio.services import consents, photo_place, photos, pictures, practices
from portfolio.services.libraries import Library
from portfolio.services.photo_edits import edits_of, size_of
from tests.ui.conftest import found, idle
from ui.delegates.practice_card import GAP
from ui.dialogs.consent import ConsentDialog
from ui.screens.editor import EditorScreen
from ui.screens.home import HomeScreen
from ui.screens.photos import PhotosScreen
from ui.screens.practices import PracticesScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.consent.photo_stage import PhotoStage
from ui.widgets.consent.photo_strip import PhotoStrip
from ui.widgets.pages.photo_picker import PhotoPicker
from ui.widgets.photo_canvas import PhotoCanvas
from ui.widgets.photo_view import PhotoView
from ui.widgets.pictures import Pictures, pictures_of
from ui.widgets.practice_grid import PracticeGrid

ROOT = Path(__file__).resolve().parents[2]
SAME, OTHER = 16, 30
"""Mean difference of levels (0 to 255): below, two pictures are the same; above, they are not."""


@dataclass
class Window:
    """A library with one practice that has one photo, and what its places are made of."""

    qtbot: QtBot
    session: Session
    look: Look
    practice_id: str
    photo_id: str
    open: list[QWidget] = field(default_factory=list)

    def settle(self) -> None:
        """Until every edit is kept and every picture has come."""
        idle(self.qtbot, self.session.operations)

    def shown(self, widget: QWidget) -> QWidget:
        """The widget, on the screen and finished."""
        self.qtbot.addWidget(widget)
        self.open.append(widget)
        widget.resize(1150, 690)
        widget.show()
        self.settle()
        return widget


@pytest.fixture
def window(qtbot: QtBot, library: Library, session: Session, look: Look, tmp_path: Path) -> Window:
    practice_id = practices.add_practice(library, title="Belajar di kebun").made[0]
    taken = photos.add_photos(library, [checks(tmp_path / "kebun.png")], practice_id=practice_id, section="aksi")
    return Window(qtbot, session, look, practice_id, taken.imported[0])


def checks(path: Path) -> Path:
    """A photo of which every quarter has a colour of its own, with black checks all over."""
    image = Image.new("RGB", (640, 480))
    pen = ImageDraw.Draw(image)
    for x in range(0, 640, 60):
        for y in range(0, 480, 60):
            if (x + y) // 60 % 2:
                color = (255 * (x < 320), 255 * (y < 240), 255 * (x >= 320))
                pen.rectangle((x, y, x + 59, y + 59), fill=color)
    image.save(path)
    return path


def turn(library: Library, photo_id: str) -> Receipt:
    return photo_place.turn_photos(library, [photo_id], 2)


def cut(library: Library, photo_id: str) -> Receipt:
    return photo_place.crop_photo(library, photo_id, (0.0, 0.0, 0.6, 0.6))


def blur(library: Library, photo_id: str) -> Receipt:
    return consents.set_blurs(
        library, photo_id, [PhotoBlur(photo_id=photo_id, shape="ellipse", points=".05 .05 .95 .95")]
    )


def as_printed(library: Library, photo_id: str) -> Image.Image:
    """The photo as the outputs have it, from the original."""
    standing = consents.standing(library, [photo_id])[photo_id]
    with Image.open(library.vault.path(standing.photo.file_name)) as original:
        return edited(original.convert("RGB"), edits_of(standing.photo, standing.blurs))


def difference(seen: Image.Image, printed: Image.Image) -> float:
    """How far the middles of a picture on the screen and of a photo differ, where the one fills the other."""
    scale = max(seen.width / printed.width, seen.height / printed.height)
    filling = printed.resize((round(printed.width * scale), round(printed.height * scale)), Image.Resampling.BOX)
    left, top = (filling.width - seen.width) // 2, (filling.height - seen.height) // 2
    one, other = _middle(seen), _middle(filling.crop((left, top, left + seen.width, top + seen.height)))
    return sum(ImageStat.Stat(ImageChops.difference(one, other)).mean) / 3


def _middle(image: Image.Image) -> Image.Image:
    """Without the corners, in which signs stand."""
    width, height = image.size
    middle = (width * 3 // 8, height * 3 // 8, width * 5 // 8, height * 5 // 8)
    return image.crop(middle).resize((24, 24), Image.Resampling.BOX)


def picture_in(widget: QWidget, place: QRect | None = None) -> Image.Image:
    """What a widget, or a part of it, shows now."""
    shown = widget.grab(place or widget.rect()).toImage().convertToFormat(QImage.Format.Format_RGBA8888)
    pixels = Image.frombytes("RGBA", (shown.width(), shown.height()), bytes(shown.constBits()))
    return pixels.convert("RGB")


def tile(window: Window) -> Callable[[], Image.Image]:
    tiles = _editor(window).desk.panel.photos.tiles  # type: ignore[union-attr] # a practice is open
    return lambda: picture_in(tiles.viewport(), tiles.visualRect(tiles.model().index(0, 0)).adjusted(2, 2, -2, -2))


def figure(window: Window) -> Callable[[], Image.Image]:
    page = _editor(window).desk.page  # type: ignore[union-attr] # a practice is open
    place_id = practices.open_practice(window.session.library, window.practice_id).photos[0].place.id
    shown = page.figure(place_id)
    assert shown is not None
    page.show_place(shown)
    window.settle()
    return lambda: picture_in(shown.picture)


def _editor(window: Window) -> EditorScreen:
    screen = EditorScreen(window.session, window.look, Settings())
    screen.show_record(window.practice_id)
    window.shown(screen)
    return screen


def cover_in_list(window: Window) -> Callable[[], Image.Image]:
    screen = PracticesScreen(window.session, window.look, Settings())
    screen.show_record("")
    return _cover(window.shown(screen))


def cover_at_home(window: Window) -> Callable[[], Image.Image]:
    screen = HomeScreen(window.session, window.look, Settings())
    screen.show_record("")
    return _cover(window.shown(screen))


def _cover(screen: QWidget) -> Callable[[], Image.Image]:
    grid = found(screen, PracticeGrid)

    def seen() -> Image.Image:
        card = grid.visualRect(grid.model().index(0, 0))
        width = card.width() - GAP * (grid.columns - 1) // grid.columns
        return picture_in(grid.viewport(), QRect(1, 1, width - 2, card.height() - GAP - 126))

    return seen


def square(window: Window) -> Callable[[], Image.Image]:
    screen = _photos(window)
    return lambda: picture_in(screen.grid.viewport(), screen.grid.visualRect(screen.grid.model().index(0, 0)))


def preview(window: Window) -> Callable[[], Image.Image]:
    screen = _photos(window)
    screen.grid.choose([window.photo_id])
    window.settle()
    shown = screen.panel.sheet.preview
    return lambda: picture_in(shown, _whole_in(window, shown))


def large(window: Window) -> Callable[[], Image.Image]:
    screen = _photos(window)
    screen.grid.choose([window.photo_id])
    screen.grid.viewed.emit()
    window.settle()
    view = found(screen, PhotoView)
    view.setParent(screen)  # goes with the screen
    canvas = found(view, PhotoCanvas)
    return lambda: picture_in(canvas, _whole_in(window, canvas))


def _photos(window: Window) -> PhotosScreen:
    screen = PhotosScreen(window.session, window.look, Settings())
    screen.show_record("")
    window.shown(screen)
    return screen


def _whole_in(window: Window, widget: QWidget) -> QRect:
    """Where a widget that shows the photo whole has it."""
    standing = consents.standing(window.session.library, [window.photo_id])[window.photo_id]
    width, height = size_of(standing.photo)
    scale = min(widget.width() / width, widget.height() / height)
    place = QRect(0, 0, round(width * scale), round(height * scale))
    place.moveCenter(widget.rect().center())
    return place


def strip(window: Window) -> Callable[[], Image.Image]:
    row = found(window.shown(ConsentDialog(window.session, window.look, [window.photo_id])), PhotoStrip)
    row.setVisible(True)  # with one photo there is nothing to choose from
    window.settle()
    return lambda: picture_in(row.viewport(), QRect(4, 4, 68, 68))


def stage(window: Window) -> Callable[[], Image.Image]:
    dialog = window.shown(ConsentDialog(window.session, window.look, [window.photo_id]))
    canvas = found(found(dialog, PhotoStage), PhotoCanvas)
    return lambda: picture_in(canvas, _whole_in(window, canvas))


def picker(window: Window) -> Callable[[], Image.Image]:
    dialog = PhotoPicker(window.session, window.look, window.shown(QWidget()))
    window.shown(dialog)
    grid = dialog.grid
    return lambda: picture_in(grid.viewport(), grid.visualRect(grid.model().index(0, 0)).adjusted(4, 4, -4, -4))


PLACES = (tile, figure, cover_in_list, cover_at_home, square, preview, large, strip, stage, picker)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: str(place.__name__))
def test_an_edited_photo_looks_as_it_is_printed(
    window: Window, library: Library, place: Callable[[Window], Callable[[], Image.Image]]
) -> None:
    seen = place(window)
    before = as_printed(library, window.photo_id)
    assert difference(seen(), before) < SAME
    for edit in (blur, turn, cut):
        window.session.edit(edit, window.photo_id)
        window.settle()
        after = as_printed(library, window.photo_id)
        assert difference(seen(), after) < SAME
        assert difference(after, before) > OTHER
    for _ in range(3):
        window.session.undo()
    window.settle()
    assert difference(seen(), before) < SAME


def test_what_was_blurred_is_not_shown_for_a_moment_longer(window: Window, qtbot: QtBot) -> None:
    kept = pictures_of(window.session, window.look)
    kept.whole(window.photo_id, 200)
    window.settle()
    assert kept.whole(window.photo_id, 200) is not None
    with qtbot.waitSignal(window.session.changed):
        window.session.edit(blur, window.photo_id)
    assert kept.whole(window.photo_id, 200) is None
    window.settle()
    assert kept.whole(window.photo_id, 200) is not None


def test_a_blurred_photo_is_blurred_in_the_trash_too_and_while_it_is_cut(window: Window, library: Library) -> None:
    blur(library, window.photo_id)
    cut(library, window.photo_id)
    photo_place.remove_photos(library, [window.photo_id])
    _, whole = pictures.picture_to_cut(library, window.photo_id)
    photo_place.restore_photos(library, [window.photo_id])
    photo_place.crop_photo(library, window.photo_id, (0, 0, 1, 1))
    printed = as_printed(library, window.photo_id)
    photo_place.remove_photos(library, [window.photo_id])
    for shown in (whole, pictures.picture_of(library, window.photo_id)):
        with Image.open(shown) as image:
            assert difference(image, printed) < SAME


def test_a_photo_whose_file_is_gone_is_said_to_be_missing_everywhere(window: Window, library: Library) -> None:
    photo = photos.list_photos(library)[0]
    library.vault.path(photo.file_name).unlink()
    kept = pictures_of(window.session, window.look)
    window.session.edit(turn, window.photo_id)  # so that no picture of it lies in the cache
    window.settle()
    kept.whole(window.photo_id, 200)
    window.settle()
    assert kept.missing(window.photo_id)
    assert kept.whole(window.photo_id, 200) is None


def test_one_class_loads_the_pictures_of_photos_and_one_of_it_serves_the_whole_window(window: Window) -> None:
    loaders = {"picture_of", "picture_for_screen"}
    asking = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "ui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute | ast.Name)
        and (node.attr if isinstance(node, ast.Attribute) else node.id) in loaders
    }
    assert asking == {"ui/widgets/pictures.py"}
    for place in (tile, cover_in_list, cover_at_home, square, picker):
        place(window)
    assert len(window.session.findChildren(Pictures)) == 1
