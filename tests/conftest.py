"""What all tests share: a screen that is not there, settings of their own, models."""

import os
import runpy
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The system's language is English, whatever it is.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

from playground.resources import find
from tests import models


def pytest_configure(config: pytest.Config) -> None:
    """Translations are compiled: in a source tree they may be older than their texts.

    Processes that share the tests would get in each other's way, so it is done before there are any.
    """
    if not hasattr(config, "workerinput"):
        runpy.run_path(str(find("translations/build_hook.py")))["compile_all"]()


@pytest.fixture(scope="session")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder for each test that asks for one: most of them never look into it, so it is not made."""
    folder = tmp_path_factory.mktemp("places")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def own_places(places, monkeypatch):
    """Settings and learned facts of the person who runs the tests are neither read nor written."""
    folder = next(places)
    monkeypatch.setenv("PLAYGROUND_SETTINGS", str(folder / "settings.ini"))
    monkeypatch.setenv("PLAYGROUND_STATE", str(folder / "state"))
    monkeypatch.setenv("PLAYGROUND_DATA", str(folder / "data"))


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
