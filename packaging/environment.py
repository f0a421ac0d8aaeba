"""Set the project up on a fresh machine: the environment `.venv`, and what Qt needs of the system.

Used by start.py and test.py; runs on a bare Python 3.11 or newer, with the standard library alone.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "packaging" / "requirements.lock"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
_STAMP = VENV / "praktik-set-up.txt"

# Shared libraries that Qt asks for and a bare Debian lacks, and the package each comes from.
# What is missing is found out with ldd; this table only names where to get it.
_DEBIAN = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libOpenGL.so.0": "libopengl0",
    "libGLX.so.0": "libglx0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libbrotlidec.so.1": "libbrotli1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
_QT_PARTS = (
    "Qt/lib/libQt6Core.so.6",
    "Qt/lib/libQt6Gui.so.6",
    "Qt/lib/libQt6Widgets.so.6",
    "Qt/lib/libQt6Svg.so.6",
    "Qt/plugins/platforms/libqoffscreen.so",
)
_QT_WINDOW_PARTS = ("Qt/plugins/platforms/libqxcb.so", "Qt/lib/libQt6XcbQpa.so.6")
_QT_PRINTER_PARTS = ("Qt/plugins/printsupport/libcupsprintersupport.so",)
"""Without these the app finds no printers, and is complete for all the rest."""


class SetUpError(Exception):
    """The machine lacks something that the script may not or can't install; the text says what to do."""


def prepare(extras: Sequence[str] = (), *, window: bool) -> None:
    """Make `.venv` with everything the lock file pins, and see that Qt finds its system libraries.

    `window` asks for the libraries of a real window too. Raises `SetUpError`.
    """
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python may be started with
        raise SetUpError(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    made_from, installed = _stamp()
    if made_from != _fingerprint() or not installed.issuperset(extras):
        _make_environment(installed.union(extras))
        _STAMP.write_text(f"{_fingerprint()} {','.join(sorted(installed.union(extras)))}", encoding="utf-8")
    if sys.platform.startswith("linux"):
        _see_to_system_libraries(window=window)


def run(*arguments: str, **environment: str) -> int:
    """Run the environment's Python with these arguments in the project's folder; its exit code."""
    return subprocess.run([PYTHON, *arguments], cwd=ROOT, env={**os.environ, **environment}, check=False).returncode


def _stamp() -> "tuple[str, set[str]]":
    """What the environment was made from, and the extras that it holds; empty where there is none."""
    if not (PYTHON.exists() and _STAMP.exists()):
        return "", set()
    made_from, _, extras = _STAMP.read_text(encoding="utf-8").strip().partition(" ")
    return made_from, set(filter(None, extras.split(",")))


def _fingerprint() -> str:
    """Another lock, other dependencies or another Python ask for the environment to be made anew."""
    digest = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes() + sys.version.encode())
    return digest.hexdigest()


def _make_environment(extras: Iterable[str]) -> None:
    _say("Making the environment .venv (once; a few minutes on a slow line) ...")
    _STAMP.unlink(missing_ok=True)
    try:
        import ensurepip  # noqa: F401, PLC0415 - Debian ships Python without it
    except ImportError:
        _install_packages([f"python{sys.version_info.major}.{sys.version_info.minor}-venv"])
    if not PYTHON.exists():
        _must([sys.executable, "-m", "venv", "--clear", str(VENV)], "The environment .venv can't be made.")
    wish = f"{ROOT}[{names}]" if (names := ",".join(sorted(extras))) else str(ROOT)
    command = [
        str(PYTHON),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "-c",
        str(LOCK),
        "-e",
        wish,
    ]
    pinned = {"PIP_CONSTRAINT": str(LOCK), "PIP_BUILD_CONSTRAINT": str(LOCK)}
    _must(command, "Not everything could be installed: see above. Check the internet connection and try again.", pinned)


def _see_to_system_libraries(*, window: bool) -> None:
    needed = (*_QT_PARTS, *(_QT_WINDOW_PARTS if window else ()))
    if packages := _packages_for(_missing_libraries(needed)):
        _install_packages(packages)
    if missing := _missing_libraries(needed):
        raise SetUpError(
            f"Qt needs these system libraries, which no known package brings: {', '.join(sorted(missing))}."
        )
    if window and (packages := _packages_for(_missing_libraries(_QT_PRINTER_PARTS))):
        try:
            _install_packages(packages)
        except SetUpError as error:
            _say(f"Printing from the app itself is not possible yet; everything else is. {error}")


def _packages_for(missing: set[str]) -> "list[str]":
    """The Debian packages that bring these libraries, as far as they are known."""
    return sorted({_DEBIAN[name] for name in missing if name in _DEBIAN})


def _missing_libraries(parts: Sequence[str]) -> set[str]:
    """Sonames that the dynamic linker does not find for these parts of Qt."""
    site = subprocess.run(
        [PYTHON, "-c", "import importlib.util as u; print(u.find_spec('PySide6').submodule_search_locations[0])"],
        capture_output=True,
        text=True,
        check=True,
    )
    folder = Path(site.stdout.strip())
    missing: set[str] = set()
    for part in parts:
        listing = subprocess.run(["ldd", folder / part], capture_output=True, text=True, check=False).stdout
        missing |= {line.split()[0] for line in listing.splitlines() if line.rstrip().endswith("not found")}
    return {name for name in missing if not name.startswith("libQt6")}


def _install_packages(packages: Sequence[str]) -> None:
    """Install Debian packages where this user may; else say the exact command."""
    by_hand = f"sudo apt-get install -y {' '.join(packages)}"
    if os.name == "nt" or os.geteuid() != 0 or shutil.which("apt-get") is None:
        raise SetUpError(f"The system lacks something that only its administrator may install. Run:\n  {by_hand}")
    _say(f"Installing system packages: {' '.join(packages)} ...")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    _must(["apt-get", "update", "-qq"], f"The package list can't be read. Run:\n  {by_hand}", quiet)
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    _must(install, f"The packages can't be installed. Run:\n  {by_hand}", quiet, silent=True)


def _must(
    command: Iterable[str], otherwise: str, environment: "dict[str, str] | None" = None, *, silent: bool = False
) -> None:
    result = subprocess.run(
        list(command),
        env={**os.environ, **(environment or {})},
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL if silent else None,
    )
    if result.returncode != 0:
        raise SetUpError(otherwise)


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
