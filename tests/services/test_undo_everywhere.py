"""Whatever a service changes is taken back, and made again, row by row as it was."""

import inspect
import pkgutil
import shutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import FunctionType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portfolio import services
from portfolio.domain.changes import Receipt
from portfolio.services import undo
from portfolio.services.libraries import open_library
from portfolio.services.photos import ImportReport
from tests.services.edits import EDITS, Known, everything, filled

NOT_TRIED = {
    "undo.take_back": "it is what the others are tried with",
}


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory, example: Path) -> Iterator[Known]:
    """A library with something in every table; each test leaves it as it was."""
    folder = tmp_path_factory.mktemp("edit")
    with open_library(Path(shutil.copytree(example, folder / "Contoh"))) as library:
        yield filled(library, folder)


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_taken_back_and_made_again(known: Known, name: str) -> None:
    before = everything(known.library)
    receipt = EDITS[name](known)
    after = everything(known.library)
    assert receipt.intent
    assert changed(before, after), "nothing was changed, so nothing is tried"
    undone = undo.take_back(known.library, receipt)
    assert changed(before, everything(known.library)) == {}
    redone = undo.take_back(known.library, undone)
    assert changed(after, everything(known.library)) == {}
    undo.take_back(known.library, redone)
    assert changed(before, everything(known.library)) == {}


def changed(before: dict[str, list[str]], after: dict[str, list[str]]) -> dict[str, list[str]]:
    """The rows that are in one of them only, by table."""
    return {name: sorted(set(before[name]) ^ set(rows)) for name, rows in after.items() if before[name] != rows}


def test_every_service_that_edits_is_tried() -> None:
    assert sorted(set(EDITS) | set(NOT_TRIED)) == sorted(services_that_edit())


def services_that_edit() -> Iterator[str]:
    """Every public function of the services whose answer can be taken back."""
    for info in pkgutil.iter_modules(services.__path__):
        if info.ispkg:
            continue
        module = import_module(f"portfolio.services.{info.name}")
        for name, found in vars(module).items():
            if not isinstance(found, FunctionType) or found.__module__ != module.__name__ or name.startswith("_"):
                continue
            if inspect.signature(found).return_annotation in (Receipt, ImportReport):
                yield f"{info.name}.{name}"


@pytest.mark.long
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(st.sampled_from(sorted(EDITS)), min_size=2, max_size=12))
def test_any_row_of_edits_is_taken_back_in_turn(known: Known, names: list[str]) -> None:
    states, receipts = [everything(known.library)], []
    for name in names:
        try:
            receipts.append(EDITS[name](known))
        except Exception:  # an edit of what another one removed is refused
            continue
        states.append(everything(known.library))
    for receipt in reversed(receipts):
        assert changed(states.pop(), everything(known.library)) == {}
        undo.take_back(known.library, receipt)
    assert changed(states.pop(), everything(known.library)) == {}
