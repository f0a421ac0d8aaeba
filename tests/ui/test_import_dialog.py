"""A spreadsheet is led in: file, columns, preview, done."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from portfolio.domain.needs import Survey
from portfolio.services import imports, school, schools, surveys
from portfolio.services.libraries import Library
from portfolio.services.sheets import Sheet, write_sheets
from tests.ui.conftest import idle
from ui.dialogs.import_table import COLUMNS, FILE, PREVIEW, ImportTableDialog
from ui.session import Session
from ui.theme.look import Look
from ui.widgets.imports.columns_page import SeveralColumns


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def settle(qtbot: QtBot, session: Session) -> None:
    idle(qtbot, session.operations)


def opened(qtbot: QtBot, dialog: ImportTableDialog, session: Session) -> ImportTableDialog:
    dialog.open()
    settle(qtbot, session)
    return dialog


def page(dialog: ImportTableDialog) -> int:
    return dialog._pages.currentIndex()


def staff(path: Path) -> Path:
    heads = ["Nama", "NIP", "NIK", "Mapel"]
    rows = [["SITI RAHAYU, S.PD", "19680411", "53", "IPA"], ["-", "", "", ""], ["Wahyu", "", "54", "PJOK"]]
    return write_sheets(path, [Sheet("Guru", heads, rows), Sheet("Lain", ["Nama"], [["Elok"]])])


def test_a_staff_list_is_dropped_looked_at_and_taken(
    qtbot: QtBot, session: Session, look: Look, library: Library, window: QWidget, tmp_path: Path
) -> None:
    dialog = opened(qtbot, ImportTableDialog(session, look, "staff", parent=window), session)
    assert page(dialog) == FILE
    assert not dialog.next_button.isVisible()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(staff(tmp_path / "guru.xlsx")))])
    drop = QDropEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    dialog.drop.dropEvent(drop)
    settle(qtbot, session)
    assert page(dialog) == COLUMNS
    assert "NIK" in dialog.columns._said.text()
    assert dialog.columns.mapping == {"name": (0,), "nip": (1,), "subject": (3,)}
    assert "SITI RAHAYU" in dialog.columns._samples["name"]._whole
    dialog.next_button.click()
    settle(qtbot, session)
    assert page(dialog) == PREVIEW
    rows = dialog.preview._model
    shown = [[rows.data(rows.index(line, column)) for column in range(rows.columnCount())] for line in range(3)]
    assert shown[0][1:4] == ["ditambahkan", "NIP biasanya 18 angka; yang tertulis 8 tanda.", "Siti Rahayu, S.Pd."]
    assert shown[1][1:3] == ["dilewati", "Tanpa nama."]
    dialog.preview.only_odd.setChecked(True)
    assert rows.rowCount() == 2
    with qtbot.waitSignal(dialog.imported) as said:
        dialog.next_button.click()
    assert said.args is not None
    assert "2 baris ditambahkan." in said.args[0]
    settle(qtbot, session)
    assert [one.full_name for one in school.people(library)] == ["Siti Rahayu, S.Pd.", "Wahyu"]
    session.undo()
    settle(qtbot, session)
    assert school.people(library) == []


def test_another_sheet_can_be_chosen(
    qtbot: QtBot, session: Session, look: Look, window: QWidget, tmp_path: Path
) -> None:
    path = staff(tmp_path / "guru.xlsx")
    dialog = opened(qtbot, ImportTableDialog(session, look, "staff", path, parent=window), session)
    assert dialog.sheets.isVisible()
    dialog.sheets.set_value("Lain")
    dialog.sheets.edited.emit("Lain")
    settle(qtbot, session)
    assert dialog.sheets.value() == "Lain"
    assert dialog.columns.mapping == {"name": (0,)}
    dialog.reject()


def test_columns_can_be_chosen_by_hand_and_are_remembered(
    qtbot: QtBot, session: Session, look: Look, library: Library, window: QWidget, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Siapa;Bidang\nArunika;IPA\n")
    dialog = opened(qtbot, ImportTableDialog(session, look, "staff", path, parent=window), session)
    dialog.next_button.click()
    settle(qtbot, session)
    assert page(dialog) == COLUMNS
    assert "belum dipilih" in dialog.message.text
    name = dialog.columns._choices["name"]
    assert not isinstance(name, SeveralColumns)
    name.set_value("0")
    name.edited.emit("0")
    assert dialog.message.isHidden()
    dialog.next_button.click()
    settle(qtbot, session)
    dialog.back_button.click()
    assert page(dialog) == COLUMNS
    dialog.next_button.click()
    settle(qtbot, session)
    dialog.next_button.click()
    settle(qtbot, session)
    assert [one.name for one in school.people(library)] == ["Arunika"]
    again = opened(qtbot, ImportTableDialog(session, look, "staff", path, parent=window), session)
    assert "diingat" in again.columns._said.text()
    again.next_button.click()
    settle(qtbot, session)
    assert "Tidak ada yang baru" in again.message.text
    assert not again.next_button.isEnabled()
    again.reject()


def test_several_columns_fill_the_topics_of_a_poll(
    qtbot: QtBot, session: Session, look: Look, library: Library, window: QWidget, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Kab/Kota;Kebutuhan 1;Kebutuhan 2;Lainnya\nKab. A;Koding;STEM;Menari\n")
    made = ImportTableDialog(
        session, look, "poll", path, begin=lambda edit: edit.make(Survey(title="Polling")), parent=window
    )
    dialog = opened(qtbot, made, session)
    topics = dialog.columns._choices["topics"]
    assert isinstance(topics, SeveralColumns)
    assert topics.chosen == (1, 2)
    topics._menu.actions()[3].trigger()
    assert topics.text() == "3 kolom"
    dialog.next_button.click()
    settle(qtbot, session)
    dialog.next_button.click()
    settle(qtbot, session)
    assert [one.answers for one in surveys.list_surveys(library)] == [1]


def test_what_is_no_table_is_refused_in_words(
    qtbot: QtBot, session: Session, look: Look, window: QWidget, tmp_path: Path
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK\x03\x04 broken")
    dialog = opened(qtbot, ImportTableDialog(session, look, "staff", path, parent=window), session)
    assert "bukan tabel" in dialog.message.text
    assert page(dialog) == FILE
    dialog.reject()


def test_an_import_that_is_stopped_goes_back_and_changes_nothing(
    qtbot: QtBot, session: Session, look: Look, library: Library, window: QWidget, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("npsn;nama\n" + "".join(f"{10_000_000 + n};SD {n}\n" for n in range(20_000)))
    dialog = opened(qtbot, ImportTableDialog(session, look, "schools", path, parent=window), session)
    dialog.next_button.click()
    settle(qtbot, session)
    dialog.next_button.click()
    dialog.reject()
    settle(qtbot, session)
    assert dialog.isVisible()
    assert page(dialog) == PREVIEW
    assert schools.count_other_schools(library) == 0
    dialog.reject()
    assert not dialog.isVisible()


@pytest.mark.parametrize("kind", [kind.id for kind in imports.KINDS])
def test_every_kind_has_a_dialog_with_names_for_all(
    qtbot: QtBot, session: Session, look: Look, window: QWidget, kind: str
) -> None:
    dialog = opened(qtbot, ImportTableDialog(session, look, kind, parent=window), session)
    fields = imports.kind_of(kind).fields
    assert set(dialog.columns._choices) == {field.id for field in fields}
    assert all(imports.field_title(kind, field.id) for field in fields)
    dialog.reject()
