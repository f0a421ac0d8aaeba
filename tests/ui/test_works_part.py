"""Works and visitors' notes in the place of exhibitions: written, shown as labels, taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from portfolio import texts
from portfolio.services import artifacts, consents, exhibitions, practices, visitor_notes
from portfolio.services.artifacts import Work
from portfolio.services.libraries import Library
from portfolio.services.publish import Problem
from tests.ui.conftest import found, idle
from ui.dialogs.exhibits import ExhibitsDialog
from ui.dialogs.practice_choice import PracticeChoice
from ui.screens.exhibition import FEEDBACK, WORKS, ExhibitionScreen
from ui.session import Session
from ui.settings import Settings
from ui.theme.look import Look
from ui.widgets.works.choices import read_showables
from ui.widgets.works.feedback_part import FeedbackPart
from ui.widgets.works.works_part import WorksPart

Place = Callable[..., ExhibitionScreen]


@pytest.fixture
def event_id(library: Library) -> str:
    return exhibitions.add_exhibition(library, title="Panen Praktik Baik").made[0]


@pytest.fixture
def work_id(library: Library, event_id: str) -> str:
    return artifacts.add_work(
        library, title="Perahu", exhibition_id=event_id, process="Tiga bentuk.", reflection="Bentuk menentukan."
    ).made[0]


@pytest.fixture
def place(qtbot: QtBot, session: Session, look: Look, event_id: str) -> Place:
    """A function that shows the place on its part of works."""

    def make(tab: int = WORKS, record: str = "") -> ExhibitionScreen:
        screen = ExhibitionScreen(session, look, Settings())
        qtbot.addWidget(screen)
        screen.resize(1150, 760)
        screen.show()
        screen.activateWindow()
        screen.show_record(record)
        settle(qtbot, session)
        screen.tabs.setCurrentIndex(tab)
        settle(qtbot, session)
        return screen

    return make


def settle(qtbot: QtBot, session: Session) -> None:
    idle(qtbot, session.operations)


def button(parent: QWidget, words: str) -> QAbstractButton:
    return next(one for one in parent.findChildren(QAbstractButton) if words in (one.text(), one.accessibleName()))


def works(library: Library) -> list[Work]:
    return artifacts.list_works(library)


def test_a_first_work_is_written_and_its_label_is_shown(
    qtbot: QtBot, place: Place, session: Session, library: Library
) -> None:
    part = found(place(), WorksPart)
    button(part, "Tambah karya pertama").click()
    settle(qtbot, session)
    title = part.form._texts["title"].control
    qtbot.waitUntil(title.hasFocus)
    QTest.keyClicks(title, "Perahu plastisin")
    part.flush()
    settle(qtbot, session)
    assert [one.artifact.title for one in works(library)] == ["Perahu plastisin"]
    assert works(library)[0].artifact.exhibition_id
    assert not part.preview.paper.pixmap().isNull()
    session.undo()
    settle(qtbot, session)
    assert part.form._texts["title"].text() == ""


def test_what_is_typed_survives_the_answer_of_an_earlier_edit(
    qtbot: QtBot, place: Place, session: Session, library: Library, work_id: str
) -> None:
    part = found(place(), WorksPart)
    about = part.form._texts["about"].control
    about.setFocus()
    QTest.keyClicks(about, "Sebuah perahu")
    artifacts_changed = artifacts.change_work
    session.edit(artifacts_changed, work_id, material="Plastisin")
    settle(qtbot, session)
    QTest.keyClicks(about, " kecil")
    part.flush()
    settle(qtbot, session)
    assert works(library)[0].artifact.about == "Sebuah perahu kecil"
    assert part.form._texts["material"].text() == "Plastisin"


def test_makers_are_typed_with_commas_and_pupils_are_known(
    qtbot: QtBot, place: Place, session: Session, library: Library, work_id: str
) -> None:
    consents.add_pupils(library, [{"name": "Anak Satu Dua"}])
    part = found(place(), WorksPart)
    QTest.keyClicks(part.form.makers.control, "Kelompok Layar,  anak satu dua ,")
    part.flush()
    settle(qtbot, session)
    pupil = consents.list_pupils(library)[0].id
    assert [(one.name, one.pupil_id) for one in works(library)[0].makers] == [
        ("Kelompok Layar", None), ("Anak Satu Dua", pupil)
    ]  # fmt: skip


def test_a_dimension_is_ticked_and_a_work_moves_and_goes(
    qtbot: QtBot, place: Place, session: Session, library: Library, work_id: str
) -> None:
    other = artifacts.add_work(library, title="Peta").made[0]
    part = found(place(), WorksPart)
    part.form._chips["kolaborasi"].click()
    part.form.move_wanted.emit(work_id, 1)
    settle(qtbot, session)
    assert [one.artifact.id for one in works(library)] == [other, work_id]
    assert works(library)[1].dimensions == {"kolaborasi"}
    part.form.removed.emit(work_id)
    settle(qtbot, session)
    assert [one.artifact.id for one in works(library)] == [other]
    assert part.form._texts["title"].text() == "Peta"


def test_photos_that_are_dropped_become_works(
    qtbot: QtBot, place: Place, session: Session, library: Library, make_photo: Callable[..., Path]
) -> None:
    part = found(place(), WorksPart)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(make_photo())), QUrl.fromLocalFile(str(make_photo()))])
    event = QDropEvent(
        QPointF(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    part.dropEvent(event)
    qtbot.waitUntil(lambda: len(works(library)) == 2)
    settle(qtbot, session)
    assert all(one.photo is not None for one in works(library))
    assert part.list.works.rowCount() == 2


def test_a_practice_becomes_a_work(qtbot: QtBot, place: Place, session: Session, library: Library) -> None:
    practice = practices.add_practice(library, title="Kapal besi").made[0]
    screen = place()
    button(found(screen, WorksPart), "Dari praktik…").click()
    settle(qtbot, session)
    dialog = found(screen.window(), PracticeChoice)
    dialog.chosen.emit("", [practice])
    dialog.reject()
    settle(qtbot, session)
    assert [one.artifact.title for one in works(library)] == ["Kapal besi"]


def test_a_work_that_was_searched_for_is_opened(
    qtbot: QtBot, place: Place, session: Session, library: Library, work_id: str
) -> None:
    other = artifacts.add_work(library, title="Peta").made[0]
    screen = place(0, other)
    assert found(screen, WorksPart).form._texts["title"].text() == "Peta"


def test_notes_are_typed_one_after_the_other_and_go_into_the_reflection(
    qtbot: QtBot, place: Place, session: Session, library: Library
) -> None:
    practice = practices.add_practice(library, title="Kapal besi").made[0]
    part = found(place(FEEDBACK), FeedbackPart)
    assert not part.tell.isEnabled()
    entry = part.columns["ask"].entry.control
    for words in ("Muat berapa?", "Mengapa terapung?"):
        QTest.keyClicks(entry, words)
        QTest.keyClick(entry, Qt.Key.Key_Return)
    settle(qtbot, session)
    visited = visitor_notes.list_visited(library)[0]
    assert [(one.kind, one.body) for one in visited.notes] == [("ask", "Muat berapa?"), ("ask", "Mengapa terapung?")]
    part.tell.click()
    settle(qtbot, session)
    assert "- **Saya bertanya:** Muat berapa?" in practices.open_practice(library, practice).bodies["refleksi"]
    session.undo()
    settle(qtbot, session)
    assert "refleksi" not in practices.open_practice(library, practice).bodies


def test_a_note_is_changed_and_taken_away(qtbot: QtBot, place: Place, session: Session, library: Library) -> None:
    practice = practices.add_practice(library, title="Kapal besi").made[0]
    note = visitor_notes.add_note(library, "like", "Bagus", practice_id=practice).made[0]
    part = found(place(FEEDBACK), FeedbackPart)
    row = part.columns["like"]._rows[note]
    QTest.keyClicks(row.by.control, "Tamu")
    part.flush()
    settle(qtbot, session)
    assert visitor_notes.list_visited(library)[0].notes[0].by == "Tamu"
    button(row, "Hapus catatan ini").click()
    settle(qtbot, session)
    assert part.columns["like"]._rows == {}


def test_a_work_of_no_practice_says_why_its_notes_can_not_be_told(place: Place, work_id: str) -> None:
    part = found(place(FEEDBACK), FeedbackPart)
    assert not part.tell.isEnabled()
    assert part._why.text() == "Karya ini belum menjadi bagian dari sebuah praktik baik."


def test_in_a_narrow_window_the_label_stands_below_its_form(place: Place, work_id: str) -> None:
    screen = place()
    part = found(screen, WorksPart)
    assert part.preview.x() > part.form.mapTo(part, part.form.rect().topRight()).x()
    screen.resize(760, 600)
    assert part._stacked.indexOf(part.preview) == 1


@pytest.fixture
def dialog(qtbot: QtBot, session: Session, look: Look, library: Library, work_id: str) -> Iterator[ExhibitsDialog]:
    practices.add_practice(library, title="Kapal besi")
    window = QWidget()
    qtbot.addWidget(window)
    made = ExhibitsDialog(session, look, Settings(), "labels", parent=window)
    made.open()
    settle(qtbot, session)
    yield made
    made.reject()


def test_the_dialog_prints_what_is_ticked_on_the_paper_that_is_chosen(
    qtbot: QtBot, session: Session, dialog: ExhibitsDialog, tmp_path: Path
) -> None:
    assert dialog.preview.view.page_count == 1
    assert dialog.save_button.isEnabled()
    dialog.choices.paper.set_value("A6")
    dialog.choices.paper.edited.emit("A6")
    settle(qtbot, session)
    target = tmp_path / "label.pdf"
    dialog.write(target)
    settle(qtbot, session)
    assert target.exists()
    assert dialog.outcome.isVisible()


def test_the_dialog_offers_what_each_kind_prints(qtbot: QtBot, session: Session, dialog: ExhibitsDialog) -> None:
    choices = dialog.choices
    for kind, titles in (("posters", ["Kapal besi"]), ("feedback", ["Kapal besi", "Perahu"]), ("labels", ["Perahu"])):
        choices.kind.set_value(kind)
        choices.kind.edited.emit(kind)
        settle(qtbot, session)
        assert [choices.list.item(n).text() for n in range(choices.list.count())] == titles
        assert choices.blank.isVisible() == (kind == "feedback")
        assert choices.bleed.isVisible() == (kind == "posters")


def test_of_posters_the_first_is_ticked_and_of_the_others_all(
    qtbot: QtBot, session: Session, dialog: ExhibitsDialog, library: Library
) -> None:
    practices.add_practice(library, title="Kebun kata")
    dialog._on_showables(read_showables(library))
    ticked = {}
    for kind in ("labels", "posters", "feedback"):
        dialog.choices.kind.set_value(kind)
        dialog.choices.kind.edited.emit(kind)
        choice = dialog.choices.choice
        ticked[kind] = (len(choice.practice_ids), len(choice.work_ids))
    assert ticked == {"labels": (0, 1), "posters": (1, 0), "feedback": (2, 1)}
    settle(qtbot, session)


def test_the_tab_of_works_is_a_word_for_many_in_english_too(place: Place) -> None:
    texts.set_language("en")
    assert place().tabs.tabText(WORKS) == "Works"


def test_works_are_built_when_they_are_first_looked_at(
    qtbot: QtBot, place: Place, session: Session, work_id: str
) -> None:
    screen = place(tab=0)
    assert screen.findChild(WorksPart) is None
    screen.tabs.setCurrentIndex(WORKS)
    settle(qtbot, session)
    assert found(screen, WorksPart).form._texts["title"].text() == "Perahu"


def test_where_nothing_is_on_show_the_notes_lead_to_the_works(qtbot: QtBot, place: Place) -> None:
    screen = place(FEEDBACK)
    button(found(screen, FeedbackPart), "Tambah karya pertama").click()
    assert screen.tabs.currentIndex() == WORKS


def test_a_missing_reflection_leads_to_its_work(
    qtbot: QtBot, place: Place, session: Session, library: Library, work_id: str
) -> None:
    screen = place()
    seen: list[tuple[str, str]] = []
    screen.go.connect(lambda *place_and_record: seen.append(place_and_record))
    screen.works_place()._on_mend(Problem("no-reflection", "", work_id))
    settle(qtbot, session)
    assert seen == [("exhibition", work_id)]


def test_with_nothing_ticked_there_is_nothing_to_save(qtbot: QtBot, session: Session, dialog: ExhibitsDialog) -> None:
    dialog.choices.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    settle(qtbot, session)
    assert not dialog.save_button.isEnabled()
    assert dialog.message.isVisible()
    dialog.choices.list.item(0).setCheckState(Qt.CheckState.Checked)
    settle(qtbot, session)
    assert dialog.save_button.isEnabled()
