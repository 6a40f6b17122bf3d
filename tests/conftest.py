"""What all tests share: a screen that is not there, settings of their own, the bundled model."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from playground.resources import find


@pytest.fixture(autouse=True)
def own_places(tmp_path, monkeypatch):
    """Settings and learned facts of the person who runs the tests are neither read nor written."""
    monkeypatch.setenv("PLAYGROUND_SETTINGS", str(tmp_path / "settings.ini"))
    monkeypatch.setenv("PLAYGROUND_STATE", str(tmp_path / "state"))


@pytest.fixture(scope="session")
def tiny_chat() -> Path:
    """The bundled model."""
    return find("model/tiny-chat.gguf")
