"""Edits, undo and redo through the session."""

import threading
import time

from pytestqt.qtbot import QtBot

from portfolio.domain.changes import Receipt
from portfolio.errors import NotFound
from portfolio.services import practices, school
from portfolio.services.libraries import Library
from tests.ui.conftest import WAIT
from ui.operations import Operations
from ui.session import Session


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.settled and not session.operations.busy)


def test_an_edit_is_kept_and_told_to_everybody(qtbot: QtBot, session: Session, library: Library) -> None:
    told: list[Receipt] = []
    session.changed.connect(told.append)
    with qtbot.waitSignal(session.saved):
        session.edit(practices.add_practice, title="Satu")
    settle(qtbot, session)
    assert told[0].touches("practice")
    assert [line.title for line in practices.list_practices(library)] == ["Satu"]


def test_undo_and_redo_walk_through_the_history_and_name_it(qtbot: QtBot, session: Session, library: Library) -> None:
    own = school.school(library).id
    for name in ("Satu", "Dua"):
        session.edit(school.change_school, own, name=name)
    session.undo()
    settle(qtbot, session)
    assert school.school(library).name == "Satu"
    assert session.history == ("Ubah profil sekolah", "Ubah profil sekolah")
    session.undo()
    session.undo()
    settle(qtbot, session)
    assert school.school(library).name == "SMP Negeri Contoh"
    assert session.history[0] == ""
    session.redo()
    session.redo()
    settle(qtbot, session)
    assert school.school(library).name == "Dua"


def test_a_new_edit_forgets_what_could_have_been_redone(qtbot: QtBot, session: Session) -> None:
    session.edit(practices.add_practice, title="Satu")
    session.undo()
    session.edit(practices.add_practice, title="Dua")
    settle(qtbot, session)
    assert session.history == ("Tambah praktik baik", "")


def test_an_edit_that_cannot_be_kept_is_reported_and_not_counted_as_saved(qtbot: QtBot, session: Session) -> None:
    saved: list[bool] = []
    session.saved.connect(lambda: saved.append(True))
    failed: list[Exception] = []
    session.failed.connect(failed.append)
    with qtbot.waitSignal(session.unsaved):
        session.edit(practices.change_practice, "tidak-ada", title="X")
    settle(qtbot, session)
    assert [type(error) for error in failed] == [NotFound]
    assert saved == []
    assert session.history == ("", "")


def test_undo_first_sends_what_is_still_being_typed(qtbot: QtBot, session: Session, library: Library) -> None:
    own = school.school(library).id
    session.flush_requested.connect(lambda: session.edit(school.change_school, own, motto="Tumbuh"))
    session.undo()
    settle(qtbot, session)
    assert school.school(library).motto == ""
    assert session.history == ("", "Ubah profil sekolah")


def test_an_answer_that_an_edit_overtook_is_asked_for_again(
    qtbot: QtBot, session: Session, library: Library, operations: Operations
) -> None:
    own = school.school(library).id
    reading, go_on = threading.Event(), threading.Event()
    asked: list[str] = []
    told: list[str] = []

    def slow(opened: Library) -> str:
        asked.append(school.school(opened).name)
        reading.set()
        go_on.wait()
        return asked[-1]

    session.ask(operations, told.append, slow)
    assert reading.wait(WAIT / 1000)
    with qtbot.waitSignal(session.saved):
        session.edit(school.change_school, own, name="Sekolah Baru")
    go_on.set()
    settle(qtbot, session)
    assert asked == ["SMP Negeri Contoh", "Sekolah Baru"]
    assert told == ["Sekolah Baru"]


def test_an_answer_waits_for_the_edit_that_is_on_its_way(
    qtbot: QtBot, session: Session, library: Library, operations: Operations
) -> None:
    own = school.school(library).id
    held = threading.Event()

    def slow(opened: Library) -> Receipt:
        held.wait()
        return school.change_school(opened, own, name="Sekolah Baru")

    told: list[str] = []
    session.edit(slow)
    session.ask(operations, told.append, lambda opened: school.school(opened).name)
    qtbot.wait(100)
    assert told == []
    held.set()
    settle(qtbot, session)
    assert told == ["Sekolah Baru"]


def test_an_answer_read_while_an_edit_was_made_is_asked_for_again(
    qtbot: QtBot, session: Session, library: Library, operations: Operations
) -> None:
    """Read before the edit, told after it: by then nothing is on its way any more."""
    own = school.school(library).id
    reading, edited = threading.Event(), threading.Event()

    def slow_edit(opened: Library) -> Receipt:
        reading.wait()
        receipt = school.change_school(opened, own, name="Sekolah Baru")
        edited.set()
        return receipt

    def slow_answer(opened: Library) -> str:
        name = school.school(opened).name
        reading.set()
        edited.wait()
        time.sleep(0.2)  # the edit is told first
        return name

    told: list[str] = []
    session.edit(slow_edit)
    session.ask(operations, told.append, slow_answer)
    settle(qtbot, session)
    assert told == ["Sekolah Baru"]
