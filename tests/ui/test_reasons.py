"""The sentence beside every cut token says who cut it and why, in numbers."""

import numpy as np
import pytest

from playground.core.sampling import PLAIN, Chain, Cut, Scores
from playground.ui.chain import reasons
from playground.ui.chain.stage_notes import stage_note

LOGITS = np.log(np.array([0.41, 0.274, 0.108, 0.076, 0.037, 0.025, 0.02, 0.012, 0.038 / 2, 0.038 / 2]))


def distribution(**values):
    chain = PLAIN
    for name, value in values.items():
        chain = chain.with_values(
            name, **{"top_k": {"k": value}, "temperature": {"value": value}}.get(name, {"p": value})
        )
    return chain.apply(Scores(LOGITS))


@pytest.mark.parametrize(
    ("values", "token", "text"),
    [
        ({"top_k": 4}, 4, "top-k: 5th, keeps 4"),
        ({"top_p": 0.75}, 3, "top-p: 75 % reached"),
        ({"min_p": 0.05}, 6, "min-p: 4.9 % of the top, needs 5 %"),
        ({"temperature": 0.0}, 1, "greedy: only the highest stays"),
        ({"top_k": 4}, 0, ""),
    ],
)
def test_why_a_token_was_cut(values, token, text):
    assert reasons.row_reason(distribution(**values).row(token)) == text


def test_a_banned_token_says_so():
    made = Chain().apply(Scores(np.array([0.0, 1.0, -np.inf])))
    assert reasons.row_reason(made.row(2)) == "banned: its score is −∞"
    assert made.rest(made.rows(2)).n_left == 0


def test_an_unknown_sampler_is_named():
    assert reasons.why_cut(Cut("new_one", (1.0,))) == "new-one: cut"


@pytest.mark.parametrize(
    ("values", "notes"),
    [
        ({"top_k": 9}, ["cut 1 token, 1.2 %"]),
        ({"top_k": 8}, ["cut 2 tokens, 3.1 %"]),
        ({"min_p": 0.001}, ["cut nothing"]),
        ({"temperature": 2.0}, ["entropy 2.38 → 3.05 bits"]),
    ],
)
def test_what_a_stage_did(values, notes):
    assert [stage_note(stage) for stage in distribution(**values).stages] == notes


@pytest.mark.parametrize(
    ("values", "n_rows", "note"),
    [
        ({}, 3, ""),
        ({"top_k": 2}, 3, "top-k"),
        ({"top_k": 6, "temperature": 0.0}, 3, "top-k, greedy"),
        ({"top_k": 6}, 3, "3 left, the others cut by top-k"),
        ({"top_k": 9}, 10, ""),
    ],
)
def test_who_cut_the_rest(values, n_rows, note):
    made = distribution(**values)
    rows = made.rows(n_rows)
    assert reasons.rest_note(made, rows, made.rest(rows).n_left) == note
