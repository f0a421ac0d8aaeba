"""Sharing from the window: one practice in its own pages, reports as Word, the booklet as a site."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from portfolio.services import booklets, consents, photos, practices, reports
from portfolio.services.libraries import Library
from portfolio.services.publish import Problem
from tests.ui.conftest import OpenApp, found, idle, shell_of
from tests.ui.conftest import settle as settle_app
from ui.dialogs.report_export import ReportDialog
from ui.dialogs.share import PracticeDialog, share_dialog
from ui.dialogs.site import SiteDialog
from ui.screens.editor import EditorScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.share.web_choices import ZIP

STORY = "Hanya 9 dari 31 murid bertanya. Jendela menghadap ke laut. Saya belajar menunggu. " * 4


@pytest.fixture
def practice(library: Library) -> str:
    made = practices.add_practice(library, title="Termometer Bambu").made[0]
    for section in ("situasi", "tantangan", "aksi", "refleksi"):
        practices.write_section(library, made, section, STORY)
    return made


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def shared(qtbot: QtBot, session: Session, look: Look, window: QWidget) -> Callable[..., PracticeDialog]:
    """A function that opens the dialog of a practice and waits until its pages are there."""

    def make(record_id: str = "") -> PracticeDialog:
        dialog = share_dialog(session, look, Settings(), "practice", record_id=record_id, parent=window)
        assert isinstance(dialog, PracticeDialog)
        dialog.open()
        idle(qtbot, session.operations)
        return dialog

    return make


@pytest.fixture
def site(
    qtbot: QtBot, session: Session, look: Look, window: QWidget, library: Library, practice: str
) -> Callable[[], SiteDialog]:
    """A function that opens the dialog of a site on a booklet of one practice."""
    booklets.add_booklet(library, title="Belajar dari laut")

    def make() -> SiteDialog:
        dialog = share_dialog(session, look, Settings(), "web", parent=window)
        assert isinstance(dialog, SiteDialog)
        dialog.open()
        idle(qtbot, session.operations)
        return dialog

    return make


def test_it_shows_the_practices_own_pages(
    shared: Callable[..., PracticeDialog], library: Library, practice: str
) -> None:
    practices.add_practice(library, title="Yang lain")
    dialog = shared(practice)
    assert dialog.practice.title == "Termometer Bambu"
    assert dialog.practice.practice.isVisible()
    assert dialog.preview.view.page_count >= 1
    assert dialog.practice.told.text() == "Versi ini 208 kata."
    dialog.reject()


def test_fewer_words_change_the_pages_and_say_what_is_missing(
    qtbot: QtBot, session: Session, shared: Callable[..., PracticeDialog], practice: str
) -> None:
    dialog = shared(practice)
    dialog.practice.words.control.setText("80")
    dialog.practice.words.edited.emit("80")
    idle(qtbot, session.operations)
    assert [one.code for one in dialog.problems.problems].count("shortened") == 4
    counted = int(dialog.practice.told.text().split()[2])
    assert 40 < counted <= 80
    dialog.reject()


@pytest.mark.parametrize("typed", ["12", "banyak", "999999"])
def test_a_number_that_makes_no_sense_is_warned_of_and_counts_as_none(
    shared: Callable[..., PracticeDialog], practice: str, typed: str
) -> None:
    dialog = shared(practice)
    dialog.practice.words.set_text(typed)
    assert dialog.practice.choice.version.words is None
    note = dialog.practice.words._note
    assert note is not None
    assert "60" in note._words.text()
    dialog.reject()


def test_the_frame_that_is_chosen_is_the_one_that_is_written(
    qtbot: QtBot, session: Session, shared: Callable[..., PracticeDialog], practice: str, tmp_path: Path
) -> None:
    dialog = shared(practice)
    dialog.practice.frame.set_value("formal")
    dialog.practice.frame.edited.emit("formal")
    dialog.write(tmp_path / "naskah.docx")
    idle(qtbot, session.operations)
    text = "\n".join(one.text for one in docx.Document(str(tmp_path / "naskah.docx")).paragraphs)
    assert "BAB I" in text
    assert dialog.outcome.facts.text().startswith("Dokumen Word · ")
    dialog.reject()


def test_without_practices_it_says_what_to_do(shared: Callable[..., PracticeDialog]) -> None:
    dialog = shared()
    assert dialog.message.isVisible()
    assert not dialog.save_button.isEnabled()
    dialog.reject()


def test_a_report_is_saved_as_word_too(
    qtbot: QtBot, session: Session, look: Look, window: QWidget, tmp_path: Path
) -> None:
    dialog = ReportDialog(
        session, look, Settings(), "Lembar", file_name="Lembar",
        export=lambda library, path, choice, progress: reports.export_pages(library, "Judul lembar", (), path),
        parent=window,
    )  # fmt: skip
    dialog.open()
    dialog.write(tmp_path / "lembar.docx")
    assert dialog.close_button.text() == "Hentikan"
    idle(qtbot, session.operations)
    text = [one.text for one in docx.Document(str(tmp_path / "lembar.docx")).paragraphs]
    assert "Judul lembar" in text
    assert dialog.close_button.text() == "Tutup"
    dialog.reject()


def test_the_preview_of_the_editor_is_the_practice_itself(
    qtbot: QtBot, open_app: OpenApp, library: Library, practice: str
) -> None:
    library.close()
    app = open_app(library.folder)
    shell_of(app).go("practice", practice)
    settle_app(qtbot, app)
    editor = found(shell_of(app), EditorScreen)
    editor._on_preview()
    dialog = editor.findChild(PracticeDialog)
    assert dialog is not None
    settle_app(qtbot, app)
    assert dialog.practice.title == "Termometer Bambu"
    assert not dialog.practice.practice.isVisible(), "it is about this one"
    dialog.mend_wanted.emit(Problem("empty-section", "…", practice))
    assert shell_of(app).here[0] == "practice"
    dialog.reject()


def test_a_site_goes_into_a_folder_of_its_own(
    qtbot: QtBot, session: Session, site: Callable[[], SiteDialog], tmp_path: Path
) -> None:
    dialog = site()
    assert dialog.counted.text() == "1 bab, 0 foto"
    dialog._on_selected(str(tmp_path))
    idle(qtbot, session.operations)
    page = tmp_path / "Situs Belajar dari laut" / "index.html"
    assert page.is_file()
    assert dialog.outcome.path.accessibleName() == str(page)
    dialog.reject()


def test_a_site_is_zipped_where_that_is_chosen(
    qtbot: QtBot, session: Session, site: Callable[[], SiteDialog], tmp_path: Path
) -> None:
    dialog = site()
    dialog.choices.form.set_value(ZIP)
    dialog._on_selected(str(tmp_path / "kirim.zip"))
    idle(qtbot, session.operations)
    assert (tmp_path / "kirim.zip").is_file()
    dialog.reject()


def test_a_photo_without_consent_for_the_web_holds_the_site_back_until_it_is_left_out(
    qtbot: QtBot,
    session: Session,
    site: Callable[[], SiteDialog],
    library: Library,
    practice: str,
    make_photo: Callable[..., Path],
    tmp_path: Path,
) -> None:
    (photo,) = photos.add_photos(library, [make_photo(size=(900, 600))], practice_id=practice).imported
    consents.set_photo_consent(library, [photo], "refused")
    dialog = site()
    assert dialog.message.isVisible()
    dialog.write(tmp_path / "situs")
    idle(qtbot, session.operations)
    assert not (tmp_path / "situs").exists()
    dialog.problems.leave_out_wanted.emit([photo])
    idle(qtbot, session.operations)
    assert not dialog.message.isVisible()
    dialog.write(tmp_path / "situs")
    idle(qtbot, session.operations)
    assert (tmp_path / "situs" / "index.html").is_file()
    dialog.reject()


def test_other_files_in_the_folder_are_kept_and_told_of(
    qtbot: QtBot, session: Session, site: Callable[[], SiteDialog], tmp_path: Path
) -> None:
    dialog = site()
    (tmp_path / "situs").mkdir()
    (tmp_path / "situs" / "penting.txt").write_text("x")
    dialog.write(tmp_path / "situs")
    idle(qtbot, session.operations)
    assert dialog.message.isVisible()
    assert [path.name for path in (tmp_path / "situs").iterdir()] == ["penting.txt"]
    dialog.reject()
