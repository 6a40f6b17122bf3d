"""Models and engines that the engine's tests share."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from playground.engine.pipe import PipeEngine
from tests import models


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


@pytest.fixture
def engine() -> Iterator[PipeEngine]:
    """An engine that is ended with the test."""
    with PipeEngine() as engine:
        yield engine
