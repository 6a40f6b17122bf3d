"""Pages as pictures, from the command line."""

import subprocess
import sys

import pytest
from PySide6.QtGui import QImage


def draw(path, *arguments):
    command = [sys.executable, "-m", "playground", "--screenshot", str(path), "--size", "1280x720", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=100)


@pytest.mark.parametrize(
    ("arguments", "whole"), [(("--page", "7"), True), (("--part", "lesson", "--page", "4"), False)]
)
def test_a_page_is_drawn(qapp, tmp_path, arguments, whole):
    path = tmp_path / "page.png"
    result = draw(path, *arguments)
    assert result.returncode == 0, result.stderr
    size = QImage(str(path)).size()
    assert (size.width() == 1280) is whole
    assert size.width() > 400


def test_a_page_that_is_not_there_is_refused(tmp_path):
    result = draw(tmp_path / "page.png", "--page", "10")
    assert result.returncode == 2
    assert "--page" in result.stderr
