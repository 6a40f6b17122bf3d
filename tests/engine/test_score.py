"""A text's tokens are scored with the probabilities that stepping along it shows."""

import os
import signal

import numpy as np
import pytest

from playground.core.problems import ProblemCode, ProblemError
from playground.engine import protocol as p
from playground.engine.score import best_tokens, ln_probabilities, outlook, score_token
from tests import models
from tests.engine.test_lanes import PROMPT, is_near
from tests.engine.test_paths import KINDS, TOLERANCE, kill_at


@pytest.mark.parametrize("seed", range(5))
def test_the_numbers_are_those_of_the_distribution(seed):
    logits = np.random.default_rng(seed).normal(0, 3, 50).astype(np.float32)
    chances = np.exp(logits.astype(np.float64))
    chances /= chances.sum()
    row = np.zeros(1, p.SCORE)[0]
    score_token(logits, 7, row)
    order = np.argsort(-chances)
    assert row["ln_p"] == pytest.approx(np.log(chances[7]))
    assert row["rank"] == order.tolist().index(7) + 1
    assert row["entropy"] == pytest.approx(-(chances * np.log2(chances)).sum())
    assert row["top"].tolist() == order[:5].tolist()
    assert row["top_ln_p"] == pytest.approx(np.log(chances[order[:5]]))


def test_equal_scores_share_a_rank_and_the_lower_id_comes_first():
    logits = np.array([1, 5, 3, 5, 3, 3, 0], np.float32)
    assert best_tokens(logits, 3) == [1, 3, 2]
    assert best_tokens(logits, 9) == [1, 3, 2, 4, 5, 0, 6]
    row = np.zeros(1, p.SCORE)[0]
    score_token(logits, 5, row)
    assert row["rank"] == 3
    assert outlook(logits, 2).tokens == (1, 3)


def test_a_vocabulary_of_three_has_no_five():
    row = np.zeros(1, p.SCORE)[0]
    score_token(np.array([0, 1, 2], np.float32), 0, row)
    assert row["top"].tolist() == [2, 1, 0, -1, -1]
    assert row["top_ln_p"].tolist()[3:] == [-np.inf, -np.inf]


def test_scores_far_apart_have_logarithms_all_the_same():
    ln_p, entropy = ln_probabilities(np.array([1e4, 0, -3e4], np.float32))
    assert ln_p.tolist() == [0, -1e4, -4e4]
    assert entropy == 0


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("first", [1, 2, 41, 150])
def test_scores_are_those_of_stepping_along_the_text(engine, alone, made, kind, first):
    engine.open(made(kind))
    alone = alone(made(kind))
    text = [models.BOS, *np.random.default_rng(3).integers(5, models.N_VOCAB, 149).tolist(), 9]
    scored = engine.score(text, first)
    assert scored.first == first
    assert len(scored.table) == len(text) - first
    for index in {first, (first + 150) // 2, 150}:
        expected = np.zeros(1, p.SCORE)[0]
        logits = alone(text[:index])
        score_token(logits, text[index], expected)
        found = scored.table[index - first]
        assert found["ln_p"] == pytest.approx(expected["ln_p"], abs=TOLERANCE)
        assert found["entropy"] == pytest.approx(expected["entropy"], abs=TOLERANCE)
        assert logits[found["top"]] == pytest.approx(logits[expected["top"]], abs=TOLERANCE)
        own = logits[text[index]]
        assert (logits > own + TOLERANCE).sum() < found["rank"] <= 1 + (logits > own - TOLERANCE).sum()
    for column, dtype in (("ln_p", "f4"), ("rank", "i4"), ("entropy", "f4"), ("top", "i4"), ("top_ln_p", "f4")):
        assert getattr(scored, column).dtype == np.dtype(dtype)


@pytest.mark.parametrize("kind", KINDS)
def test_the_lanes_stay_where_they_are(engine, alone, made, kind):
    engine.open(made(kind))
    alone = alone(made(kind))
    engine.evaluate(PROMPT)
    engine.evaluate([*PROMPT[:20], 9], 1)
    engine.score([*PROMPT, 7, 8], 10)
    reply = engine.advance(70)
    assert reply.n_reused == len(PROMPT)
    assert is_near(reply.logits, alone([*PROMPT, 70]))
    assert is_near(engine.advance(71, 1).logits, alone([*PROMPT[:20], 9, 71]))


def test_a_text_as_long_as_the_context_makes_the_lanes_give_way_for_a_while(engine, alone, made):
    options = p.OpenOptions(n_ctx=256)
    engine.open(made("attention"), options)
    alone = alone(made("attention"), options)
    text = [models.BOS, *[40, 50] * 127, 60]
    engine.evaluate(text[:200])
    engine.evaluate([*PROMPT, 9], 1)
    assert len(engine.score(text).table) == 255
    assert is_near(engine.advance(70).logits, alone([*text[:200], 70]))
    assert is_near(engine.advance(71, 1).logits, alone([*PROMPT, 9, 71]))


@pytest.mark.parametrize(
    ("tokens", "first", "code"),
    [
        ([], 1, ProblemCode.NO_TOKENS),
        ([models.BOS], 1, ProblemCode.NO_TOKENS),
        ([models.BOS, 7], 2, ProblemCode.NO_TOKENS),
        ([models.BOS, models.N_VOCAB], 1, ProblemCode.TOKEN_OUT_OF_RANGE),
        ([7] * 257, 1, ProblemCode.PROMPT_TOO_LONG),
    ],
)
def test_what_cannot_be_scored_is_refused(engine, made, tokens, first, code):
    engine.open(made("attention"))
    with pytest.raises(ProblemError) as refused:
        engine.score(tokens, first)
    assert refused.value.problem.code is code
    assert engine.deaths == []


def test_a_long_score_reports_and_can_be_cancelled(engine, made):
    engine.open(made("attention", n_ctx=2048))
    engine.evaluate(PROMPT)
    reports = []

    def give_up(event):
        if isinstance(event, p.Progress):
            reports.append(event)
            if len(reports) == 2:
                engine.cancel(event.id)

    engine.on_event = give_up
    with pytest.raises(ProblemError) as refused:
        engine.score([models.BOS] + [7, 8, 9] * 600)
    assert refused.value.problem.code is ProblemCode.CANCELLED
    assert [report.done for report in reports] == sorted(report.done for report in reports)
    assert reports[0].total == 1800
    assert engine.advance(7).n_reused == len(PROMPT)


def test_killed_while_it_scores_it_scores_again(engine, made):
    engine.open(made("attention", n_ctx=2048))
    text = [models.BOS] + [7, 8, 9] * 400
    whole = engine.score(text).table.copy()
    kill_at(engine, p.Progress, 3)
    assert (engine.score(text).table == whole).all()
    assert [death.signal for death in engine.deaths] == [signal.SIGKILL]
    engine.on_event = None
    os.kill(engine.pid, signal.SIGKILL)
    assert (engine.score(text).table == whole).all()
