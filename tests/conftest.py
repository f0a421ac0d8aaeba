"""What every test may ask for, and what none may leave behind."""

import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

import ui  # noqa: F401 - says how PySide makes its types, before anything imports it
from portfolio import texts
from portfolio.services.example import create_example
from portfolio.services.libraries import Library, create_library

if TYPE_CHECKING:
    from tests.every_output import Made

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(autouse=True)
def _own_user(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the settings and folders of who runs it."""
    home = tmp_path_factory.mktemp("home")
    for name in (
        "HOME",
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
        "XDG_STATE_HOME",
        "XDG_CACHE_HOME",
        "APPDATA",
        "LOCALAPPDATA",
    ):
        monkeypatch.setenv(name, str(home))
    monkeypatch.delenv("PRAKTIK_LANGUAGE", raising=False)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the app never speaks to a network")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(autouse=True)
def _indonesian() -> Iterator[None]:
    texts.set_language("id")
    yield
    texts.set_language("id")


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = {thread for thread in threading.enumerate() if thread.is_alive()} - before
    left = {thread for thread in left if not thread.name.startswith(("asyncio", "pytest", "execnet"))}
    assert not left, f"threads left running: {left}"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library that is open."""
    with create_library(tmp_path / "Pustaka", "SMP Negeri Contoh") as opened:
        yield opened


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example school, closed; it is everybody's, so copy it before you change it."""
    folder = tmp_path_factory.mktemp("contoh") / "Contoh"
    create_example(folder).close()
    return folder


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[Made]":
    """A library with something of everything and all its outputs, once for a module: its tests only read."""
    from tests.every_output import made_in

    with made_in(tmp_path_factory.mktemp("jejak")) as everything:
        yield everything


@pytest.fixture
def example_folder(tmp_path: Path, example: Path) -> Path:
    """The example school as a library of the test's own, closed."""
    return Path(shutil.copytree(example, tmp_path / "Contoh"))


@pytest.fixture
def make_photo(tmp_path: Path) -> Callable[..., Path]:
    """A function that makes a photo file; every call another picture."""
    made = 0

    def make(name: str = "", size: tuple[int, int] = (64, 48), **options: object) -> Path:
        nonlocal made
        made += 1
        path = tmp_path / (name or f"foto-{made}.jpg")
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", size, (40 * made % 256, 90, 200 - 30 * made % 200)).save(path, **options)  # type: ignore[arg-type] # options are the caller's
        return path

    return make


@pytest.fixture
def shared() -> Path:
    """The folder of real and hostile files, which is not part of the project."""
    if not SHARED.is_dir():
        pytest.skip("the folder with real photos and hostile files is not here")
    return SHARED
