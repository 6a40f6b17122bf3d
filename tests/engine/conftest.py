"""Engines that the engine's tests share."""

from collections.abc import Iterator

import pytest

from playground.engine.pipe import PipeEngine


@pytest.fixture
def engine() -> Iterator[PipeEngine]:
    """An engine that is ended with the test."""
    with PipeEngine() as engine:
        yield engine
