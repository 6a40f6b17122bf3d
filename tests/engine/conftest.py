"""Engines that the engine's tests share."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest

from playground.engine.pipe import PipeEngine
from tests import models


@pytest.fixture
def engine() -> Iterator[PipeEngine]:
    """An engine that is ended with the test."""
    with PipeEngine() as engine:
        yield engine


@pytest.fixture
def alone() -> Iterator[Callable]:
    """Opens a second engine on a model; what it returns gives the logits of a path that is evaluated all alone."""
    with PipeEngine() as oracle:

        def open_model(path, options=None) -> Callable[[list[int]], np.ndarray]:
            oracle.open(path, options)

            def logits(tokens: list[int]) -> np.ndarray:
                oracle.evaluate([models.EOS, models.EOS])
                reply = oracle.evaluate(tokens)
                assert reply.n_reused == 0
                return reply.logits.copy()

            return logits

        yield open_model
