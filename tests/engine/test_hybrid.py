"""A memory that is a cache and states together goes the way of states: lanes, scores and trees are right there too."""

import numpy as np
import pytest

from playground.engine import protocol as p
from playground.engine.memory import estimate_memory
from playground.engine.score import ln_probabilities
from tests.engine.hybrid import hybrid
from tests.engine.test_lanes import LANES, PROMPT, Walk, is_near
from tests.engine.test_look_ahead import suffix_of
from tests.engine.test_paths import TOLERANCE


@pytest.fixture
def model(tmp_path):
    return hybrid(tmp_path / "hybrid.gguf")


def test_each_lane_is_where_it_would_be_alone(engine, alone, model):
    assert engine.open(model).memory is p.MemoryKind.HYBRID
    alone = alone(model)
    walk = Walk(engine, np.random.default_rng(9))
    for _ in range(60):
        walk.anything()
    for lane in LANES:
        if walk.paths[lane]:
            assert is_near(walk.logits[lane], alone(walk.paths[lane]))
    assert engine.deaths == []


def test_scores_and_trees_are_those_of_each_path_alone(engine, alone, model):
    engine.open(model)
    alone = alone(model)
    engine.evaluate(PROMPT)
    scored = engine.score([*PROMPT, 7], 1)
    expected = ln_probabilities(alone(PROMPT))[0]
    assert scored.ln_p[-1] == pytest.approx(expected[7], abs=TOLERANCE)
    found = engine.look_ahead(PROMPT, breadth=3, depth=4, limit=60)
    for parent in sorted(set(found.parent.tolist()))[::4]:
        expected = ln_probabilities(alone([*PROMPT, *suffix_of(found.table, parent)]))[0]
        children = np.flatnonzero(found.parent == parent)
        assert found.ln_p[children] == pytest.approx(expected[found.token[children]], abs=TOLERANCE)
    assert is_near(engine.advance(70).logits, alone([*PROMPT, 70]))


def test_copies_of_its_cache_are_in_the_estimate(model):
    need = estimate_memory(str(model))
    assert need.buffers > 16 * need.cache > 0
