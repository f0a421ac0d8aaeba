"""A booklet for each school, from the window."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from portfolio.domain.school import School
from portfolio.services import booklets, consents, photos, practices, school
from portfolio.services.libraries import Library
from tests.ui.conftest import idle
from ui.dialogs.school_booklets import SchoolBookletsDialog
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.share.school_table import OUTCOME

Open = Callable[[], SchoolBookletsDialog]


@pytest.fixture
def gathered(library: Library) -> Library:
    """A practice of the own school and one of a guest."""
    with library.edit("Tambah sekolah") as edit:
        other = edit.make(School(name="MTs Cahaya Muara"))
    for title, home in (("Termometer Bambu", None), ("Perahu Kertas", other)):
        author = school.add_person(library, name=f"Penulis {title}", school_id=home).made[0]
        made = practices.add_practice(library, title=title).made[0]
        practices.write_section(library, made, "situasi", f"{title}: murid mengukur suhu air sungai. " * 20)
        practices.set_authors(library, made, [author])
    booklets.add_booklet(library, title="Antologi", paper="B5")
    return library


@pytest.fixture
def opened(qtbot: QtBot, session: Session, look: Look) -> Open:
    """A function that opens the dialog and waits until the schools are there."""
    window = QWidget()
    qtbot.addWidget(window)

    def make() -> SchoolBookletsDialog:
        dialog = SchoolBookletsDialog(session, look, Settings(), window)
        dialog.open()
        idle(qtbot, session.operations)
        return dialog

    return make


def said(dialog: SchoolBookletsDialog) -> list[str]:
    rows = dialog.table.rows
    return [str(rows.index(row, OUTCOME).data()) for row in range(rows.rowCount())]


def test_it_shows_the_schools_and_the_booklets_own_paper(gathered: Library, opened: Open) -> None:
    dialog = opened()
    assert dialog.counted.text() == "2 sekolah, 2 praktik"
    assert [dialog.table.rows.index(row, 0).data() for row in range(2)] == ["MTs Cahaya Muara", "SMP Negeri Contoh"]
    assert dialog.choices.edition.paper == "B5"
    assert not dialog.booklet.isVisible()
    assert said(dialog) == ["", ""]
    assert dialog.table.isColumnHidden(OUTCOME)
    dialog.reject()


def test_another_booklet_has_other_schools(qtbot: QtBot, session: Session, gathered: Library, opened: Open) -> None:
    own = next(line.id for line in practices.list_practices(gathered) if line.title == "Termometer Bambu")
    small = booklets.add_booklet(gathered, title="Sungai").made[0]
    booklets.set_booklet_practices(gathered, small, [own])
    dialog = opened()
    dialog.booklet.set_value(small)
    dialog.booklet.edited.emit(small)
    idle(qtbot, session.operations)
    assert dialog.counted.text() == "1 sekolah, 1 praktik"
    dialog.reject()


def test_a_library_without_practices_says_so_and_saves_nothing(opened: Open) -> None:
    dialog = opened()
    assert "belum berisi praktik" in dialog.told.text()
    assert not dialog.save_button.isEnabled()
    dialog.reject()


@pytest.mark.long
def test_each_school_gets_its_file_and_the_one_held_back_leads_to_its_photo(
    qtbot: QtBot,
    session: Session,
    gathered: Library,
    opened: Open,
    tmp_path: Path,
    make_photo: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    guest = next(line.id for line in practices.list_practices(gathered) if line.title == "Perahu Kertas")
    (photo,) = photos.add_photos(gathered, [make_photo(size=(800, 600))], practice_id=guest).imported
    consents.set_photo_consent(gathered, [photo], "refused")
    dialog = opened()
    dialog.choices.draft.setChecked(False)
    dialog.write(tmp_path / "keluar")
    assert not dialog.save_button.isVisible()
    qtbot.waitUntil(dialog.save_button.isVisible)
    idle(qtbot, session.operations)
    (file,) = (tmp_path / "keluar").iterdir()
    assert file.name == "SMP Negeri Contoh.pdf"
    assert not dialog.table.isColumnHidden(OUTCOME)
    refused, made = said(dialog)
    document = pypdfium2.PdfDocument(file)
    assert made.startswith(f"{len(document)} halaman · ")
    document.close()
    assert refused
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(QUrl(url).fileName()))
    dialog.table.activated.emit(dialog.table.rows.index(1, 0))
    assert shown == ["SMP Negeri Contoh.pdf"]
    with qtbot.waitSignal(dialog.mend_wanted) as wanted:
        dialog.table.activated.emit(dialog.table.rows.index(0, 0))
    assert wanted.args is not None
    assert wanted.args[0].record == photo


@pytest.mark.long
def test_stopping_keeps_the_window_and_says_so(
    qtbot: QtBot, session: Session, gathered: Library, opened: Open, tmp_path: Path
) -> None:
    dialog = opened()
    dialog.write(tmp_path / "keluar")
    dialog.reject()
    qtbot.waitUntil(dialog.save_button.isVisible)
    idle(qtbot, session.operations)
    assert dialog.isVisible()
    assert dialog.message.accessibleName().startswith("Dihentikan")
    dialog.reject()
