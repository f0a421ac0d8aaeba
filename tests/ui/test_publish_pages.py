"""The pages of a publication on the screen."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from portfolio.services import publish
from tests.ui.pulse import Note, Pulse
from ui.operations import Operations
from ui.theme.look import Look
from ui.widgets.pages.bar import PageBar
from ui.widgets.pages.spreads import Fit, grouped
from ui.widgets.pages.view import PageView

A5 = (419.53, 595.28)
MakePdf = Callable[..., Path]


@pytest.fixture
def make_pdf(tmp_path: Path) -> MakePdf:
    def make(pages: int, name: str = "buku.pdf") -> Path:
        document = pikepdf.Pdf.new()
        for _ in range(pages):
            document.add_blank_page(page_size=A5)
        document.save(tmp_path / name)
        return tmp_path / name

    return make


@pytest.fixture
def view(qtbot: QtBot, operations: Operations, look: Look) -> PageView:
    shown = PageView(operations, look)
    qtbot.addWidget(shown)
    shown.resize(800, 600)
    shown.show()
    return shown


def show(qtbot: QtBot, view: PageView, pdf: Path) -> None:
    view.show_pdf(pdf, publish.page_sizes(pdf))
    until_sharp(qtbot, view)


def until_sharp(qtbot: QtBot, view: PageView) -> None:
    """Until every page in sight has a picture of the size in which it is shown."""

    def sharp() -> bool:
        found = [view.pictures.picture(page) for page in view.visible_pages()]
        return bool(found) and all(
            picture is not None and picture.asked_px == round(view.place_of(page).width() * view.devicePixelRatioF())
            for page, picture in zip(view.visible_pages(), found, strict=True)
        )

    qtbot.waitUntil(sharp)


def test_the_cover_stands_alone_and_the_pages_after_it_in_pairs() -> None:
    assert [list(group) for group in grouped(6, paired=True)] == [[0], [1, 2], [3, 4], [5]]
    assert [list(group) for group in grouped(2, paired=False)] == [[0], [1]]
    assert grouped(0, paired=True) == []


def test_of_300_pages_only_those_in_sight_and_their_neighbours_are_rasterised(
    qtbot: QtBot, view: PageView, make_pdf: MakePdf
) -> None:
    show(qtbot, view, make_pdf(300))
    view.go_to(150)
    until_sharp(qtbot, view)
    qtbot.waitUntil(lambda: 153 in view.pictures.pages)
    beginning, middle = {0, 1, 2, 3}, set(range(147, 156))
    assert view.pictures.pages <= beginning | middle


def test_scrolling_through_300_pages_never_holds_the_window_up(
    qtbot: QtBot, view: PageView, make_pdf: MakePdf, record_property: Note
) -> None:
    show(qtbot, view, make_pdf(300))
    bar = view.verticalScrollBar()
    with Pulse(record_property):
        for value in range(0, bar.maximum(), bar.maximum() // 200):
            bar.setValue(value)
            QApplication.processEvents()
    assert view.page > 250


def test_the_keyboard_leads_through_the_pages(qtbot: QtBot, view: PageView, make_pdf: MakePdf) -> None:
    show(qtbot, view, make_pdf(9))
    assert view.accessibleName() == "Halaman 1 dari 9"
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page == 1
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.accessibleName() == "Halaman 4 dari 9"
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.page == 8
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.page == 5
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 0


def test_scrolling_to_the_end_shows_the_last_page_as_the_one_in_view(
    qtbot: QtBot, view: PageView, make_pdf: MakePdf
) -> None:
    show(qtbot, view, make_pdf(8))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.page == 7


def test_zooming_with_the_wheel_makes_sharp_pages_of_the_new_size(
    qtbot: QtBot, view: PageView, make_pdf: MakePdf
) -> None:
    show(qtbot, view, make_pdf(4))
    before = view.percent
    spot = QPointF(300, 300)
    view.wheelEvent(
        QWheelEvent(
            spot, view.mapToGlobal(spot), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )
    )  # fmt: skip
    assert view.percent > before
    until_sharp(qtbot, view)


def test_fitting_the_page_shows_a_spread_whole(qtbot: QtBot, view: PageView, make_pdf: MakePdf) -> None:
    show(qtbot, view, make_pdf(5))
    view.set_fit(Fit.PAGE)
    view.go_to(1)
    assert view.viewport().rect().contains(view.place_of(1).united(view.place_of(2)).toAlignedRect())


def test_a_narrow_window_shows_one_page_at_a_time(qtbot: QtBot, view: PageView, make_pdf: MakePdf) -> None:
    show(qtbot, view, make_pdf(5))
    assert view.place_of(1).top() == view.place_of(2).top()
    view.resize(380, 600)
    assert view.place_of(1).bottom() < view.place_of(2).top()


def test_new_pages_leave_the_reader_where_they_were(qtbot: QtBot, view: PageView, make_pdf: MakePdf) -> None:
    show(qtbot, view, make_pdf(40))
    view.go_to(22)
    scrolled = view.verticalScrollBar().value()
    show(qtbot, view, make_pdf(42, "baru.pdf"))
    assert (view.page, view.verticalScrollBar().value()) == (22, scrolled)


def test_a_shorter_document_ends_at_its_last_page(qtbot: QtBot, view: PageView, make_pdf: MakePdf) -> None:
    show(qtbot, view, make_pdf(40))
    view.go_to(39)
    show(qtbot, view, make_pdf(6, "baru.pdf"))
    assert view.page == 5


def test_a_document_that_vanished_leaves_blank_paper_and_no_fault(
    qtbot: QtBot, view: PageView, make_pdf: MakePdf
) -> None:
    pdf = make_pdf(3)
    sizes = publish.page_sizes(pdf)
    pdf.unlink()
    view.show_pdf(pdf, sizes)
    qtbot.wait(200)
    assert not view.pictures.pages
    assert not view.grab().isNull()


def test_the_page_number_can_be_typed(qtbot: QtBot, view: PageView, make_pdf: MakePdf, look: Look) -> None:
    bar = PageBar(view, look)
    qtbot.addWidget(bar)
    show(qtbot, view, make_pdf(30))
    bar.number.setText("17")
    QTest.keyClick(bar.number, Qt.Key.Key_Return)
    assert view.page == 16
    view.go_to(3)
    assert bar.number.text() == "4"
