"""From nothing to the open app: `python3 packaging/start.py`.

Makes the environment, installs what is missing, and opens the window on the example library. Where there is no
screen it writes the example booklet instead and prints its path.
"""

import os
import socket
import sys

import environment

EXAMPLE = environment.ROOT / "build" / "Contoh"
WINDOW = "import sys, pathlib, ui.entry; sys.exit(ui.entry.open_window(pathlib.Path(sys.argv[1])))"
BOOKLET = environment.ROOT / "build" / "buklet-contoh.pdf"


def main() -> int:
    """Set up, then show the app or, without a screen, its booklet."""
    screen = has_screen()
    try:
        environment.prepare(window=screen)
    except environment.SetUpError as error:
        print(error, file=sys.stderr)
        return 1
    if not (EXAMPLE / "library.db").exists():
        EXAMPLE.parent.mkdir(exist_ok=True)
        if environment.run("-m", "ui.entry", "new", str(EXAMPLE), "--sample") != 0:
            return 1
    if screen and environment.run("-c", WINDOW, str(EXAMPLE)) == 0:
        return 0
    print("Tidak ada layar di sini, jadi buklet contoh yang dibuat. (No screen here: the example booklet is made.)")
    code = environment.run("-m", "ui.entry", "export", str(EXAMPLE), "booklet", str(BOOKLET))
    if code == 0:
        print(BOOKLET)
    return code


def has_screen() -> bool:
    """Whether a window can be opened: always on Windows and macOS, elsewhere where a display answers."""
    if not sys.platform.startswith("linux"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    return bool(os.environ.get("DISPLAY")) and _display_answers(os.environ["DISPLAY"])


def _display_answers(display: str) -> bool:
    """Whether the X server of a local display is there; a remote one is believed."""
    number = display.rpartition(":")[2].split(".")[0]
    if not display.startswith(":") or not number.isdigit():
        return True
    for address in (f"/tmp/.X11-unix/X{number}", f"\0/tmp/.X11-unix/X{number}"):  # noqa: S108 - where X servers listen
        try:
            with socket.socket(socket.AF_UNIX) as probe_socket:
                probe_socket.settimeout(3)
                probe_socket.connect(address)
        except OSError:
            continue
        return True
    return False


if __name__ == "__main__":
    sys.exit(main())
