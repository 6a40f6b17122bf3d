"""What was recorded about a place, shown again without its model."""

from dataclasses import replace

import numpy as np
import pytest

from playground.core.recorded import Recorded
from playground.core.records import Summary
from playground.core.sampling import PLAIN
from tests.core.sessions import N_VOCAB, distribution_after, pick, started, step

SHARP = PLAIN.with_values("top_k", k=3)


def test_a_chosen_token_brings_back_the_bars_of_its_moment():
    session = started()
    here, distribution = session.here, distribution_after(session.here, SHARP)
    node = step(session, SHARP)
    record = Recorded.after(here, N_VOCAB)
    assert [row.token for row in record.rows] == distribution.raw.scores.top(20).tolist()
    for row in record.rows:
        assert row.p == pytest.approx(distribution.p(row.token), abs=1e-7)
    assert (record.chosen, record.drawn, record.picked) == (node.token, node.token, None)
    assert record.chain == SHARP
    assert record.entropy_bits == distribution.entropy_bits
    tokens, edges = record.edges()
    assert list(tokens) == [row.token for row in distribution.rows(3)]
    assert edges[-1] == pytest.approx(1)


def test_a_token_from_far_down_has_a_row_of_its_own():
    session = started()
    here = session.here
    last = int(distribution_after(here).raw.scores.top(N_VOCAB)[-1])
    pick(session, last)
    record = Recorded.after(here, N_VOCAB)
    assert len(record.rows) == 21
    assert record.top(5)[-1].token == last
    assert record.top(5)[-1].rank == N_VOCAB
    assert record.picked == last


@pytest.mark.parametrize(("samplers", "n_left"), [({"temperature": 0.2}, N_VOCAB - 2), ({"top_k": 30}, 28)])
def test_what_was_left_beside_the_bars_is_recorded(samplers, n_left):
    session, chain = started(), PLAIN
    for name, value in samplers.items():
        chain = chain.with_values(name, **{"k" if name == "top_k" else "value": value})
    here, distribution = session.here, distribution_after(session.here, chain)
    # One that has a row of its own is no part of the rest, another one of the top is.
    pick(session, distribution.final.token_at(25), chain)
    record, rows = Recorded.after(here, N_VOCAB), distribution.rows(1, distribution.final.token_at(25))
    rest, usual = record.rest(record.top(1)), distribution.rest(rows)
    assert (rest.n_left, rest.count) == (usual.n_left, usual.count) == (n_left, N_VOCAB - 2)
    assert rest.p == pytest.approx(usual.p, rel=1e-6, abs=0)


def test_a_file_that_claims_more_than_there_can_be_has_no_rest_above_one():
    session, chain = started(), PLAIN
    here = session.here
    choice = pick(session, distribution_after(here, chain).final.token_at(0), chain).choice
    session.here.choice = replace(choice, shown=replace(choice.shown, rest=(10**9, 7.0)))
    record = Recorded.after(here, N_VOCAB)
    rest = record.rest(record.top(1))
    assert (rest.n_left, rest.p) == (rest.count, 1.0)


def test_without_a_choice_the_summary_gives_the_raw_bars():
    session = started()
    distribution = distribution_after(session.here)
    session.summarise(session.here, Summary.of(distribution))
    record = Recorded.after(session.here, N_VOCAB)
    assert record.choice is None
    for row in record.rows:
        assert row.raw_p == pytest.approx(distribution.raw_p(row.token))
        assert row.p is None
    assert np.isclose(record.rest(record.top(10)).raw_p, distribution.rest(distribution.rows(10)).raw_p)


def test_the_road_ahead_counts_first():
    session = started()
    here = session.here
    pick(session, 7)
    session.go_to(here)
    pick(session, 8)
    assert Recorded.after(here, N_VOCAB).chosen == 8
    session.delete(session.here)
    assert Recorded.after(here, N_VOCAB).chosen == 7
    assert Recorded.after(here.children[0], N_VOCAB) is None
