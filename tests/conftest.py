"""What all tests share: a screen that is not there, settings of their own, models."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The system's language is English, whatever it is.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

from playground.resources import find
from tests import models


@pytest.fixture(autouse=True)
def own_places(tmp_path, monkeypatch):
    """Settings and learned facts of the person who runs the tests are neither read nor written."""
    monkeypatch.setenv("PLAYGROUND_SETTINGS", str(tmp_path / "settings.ini"))
    monkeypatch.setenv("PLAYGROUND_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("PLAYGROUND_DATA", str(tmp_path / "data"))


@pytest.fixture(scope="session")
def tiny_chat() -> Path:
    """The bundled model."""
    return find("model/tiny-chat.gguf")


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Makes a model by the name of its maker in tests.models, once a session."""
    folder, done = tmp_path_factory.mktemp("models"), {}

    def make(name: str, **options: object) -> Path:
        key = name + "".join(f"-{field}-{abs(hash(value))}" for field, value in sorted(options.items()))
        if key not in done:
            done[key] = getattr(models, name)(folder / f"{key}.gguf", **options)
        return done[key]

    return make
