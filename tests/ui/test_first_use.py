"""Threads that use Qt for the first time at the same moment, as the lanes do right after a start."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

PROGRAM = """
import sys, threading
import ui
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImageReader
sys.setswitchinterval(1e-6)
together = threading.Barrier(4)
def read():
    together.wait()
    reader = QImageReader(sys.argv[1])
    reader.setScaledSize(reader.size().scaled(QSize(8, 8), Qt.AspectRatioMode.KeepAspectRatio))
    assert not reader.read().isNull()
threads = [threading.Thread(target=read) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
"""


@pytest.mark.parametrize("attempt", range(3))
def test_pictures_can_be_read_by_many_threads_from_the_first_moment(tmp_path: Path, attempt: int) -> None:
    picture = tmp_path / f"foto-{attempt}.png"
    Image.new("RGB", (64, 48), "teal").save(picture)
    done = subprocess.run([sys.executable, "-c", PROGRAM, str(picture)], capture_output=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr.decode()
