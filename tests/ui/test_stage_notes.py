"""What each sampler did just now, in numbers, also where memory or dice had a say; and why it cut a token."""

import math

import numpy as np
import pytest

from playground.core.sampling import PLAIN, Chain, Context, Scores, Stream
from playground.ui.chain import reasons
from playground.ui.chain.stage_notes import stage_note, stage_notes

LOGITS = np.log(np.array([0.41, 0.274, 0.108, 0.076, 0.037, 0.025, 0.02, 0.012, 0.019, 0.019]))
FIRES, FAILS = Context(seed=3), Context(seed=1)


def context(**values):
    said = values.pop("said", [])
    return Context(recent=lambda n: said[:n], **values)


def stage(name, where, **values):
    made = PLAIN.with_values(name, **values).apply(Scores(LOGITS), where)
    return made, made.stages[-1]


def dice(where):
    return where.dice(Stream.XTC)


ALLOWED = np.arange(10) < 3
CASES = [
    ("penalties", {"repeat": 1.2}, context(said=[1, 2, 1]), "2 tokens lowered, entropy 2.38 → 2.3"),
    ("penalties", {"presence": -1.0}, context(said=[1]), "1 token changed, entropy"),
    ("penalties", {"repeat": 1.2}, context(), "nothing was said yet"),
    ("dry", {"multiplier": 1.0}, context(said=[1, 2, 3, 1, 2, 3], breakers={}), "1 token lowered: 3 tokens repeated"),
    ("dry", {"multiplier": 1.0}, context(said=[1, 2, 3], breakers={}), "no repetition to go on with"),
    ("dry", {"multiplier": 1.0}, context(said=[1, 2, 3]), "waits for its breakers"),
    ("top_n_sigma", {"n": 1.0}, context(), "cut 8 tokens, 31.6 %"),
    ("typ_p", {"p": 0.5}, context(), "cut "),
    ("top_p", {"p": 0.5}, context(), "cut 8 tokens, 31.6 %"),
    ("temperature", {"value": 2.0}, context(), "entropy 2.38 → 3.05 bits"),
    ("temperature", {"value": 1.0, "range": 0.5}, context(), "T 1.22 from entropy, 2.38 → "),
    ("mirostat", {"version": 2, "tau": 2.0}, context(), "μ 4.00 bits: cut 6 tokens"),
    ("mirostat", {"version": 2}, context(states={"mirostat": (3.0,)}), "μ 3.00 bits: cut 8 tokens"),
    ("adaptive_p", {"target": 0.5}, context(states={"adaptive_p": (3.0, 10.0)}), "running mean 0.30, aims at 0.70"),
    ("grammar", {"text": "x"}, context(allowed=ALLOWED), "allows 3 tokens, cut 20.8 %"),
    ("grammar", {"text": "x"}, context(), "waits for the engine"),
    ("grammar", {"text": "x"}, context(allowed=np.zeros(10, bool)), "would cut everything: keeps the best token"),
    (
        "logit_bias",
        {"biases": ((0, -math.inf), (1, 2.0), (2, -2.0))},
        context(),
        "cut 1 token, 41.0 %, 1 raised, 1 lowered",
    ),
    (
        "logit_bias",
        {"biases": tuple((token, -math.inf) for token in range(10))},
        context(),
        "would cut everything: keeps the best token",
    ),
]


@pytest.mark.parametrize(("name", "values", "where", "note"), CASES)
def test_what_a_sampler_did(name, values, where, note):
    _, made = stage(name, where, **values)
    assert stage_note(made).startswith(note)
    lengths = [len(each) for each in stage_notes(made)]
    assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("chance", [0.2, 0.5, 0.9])
def test_xtc_tells_its_dice(seed, chance):
    where = Context(seed=seed)
    _, made = stage("xtc", where, chance=chance, threshold=0.1)
    u = dice(where)
    shown = f"{math.floor(u * 100) / 100:.2f}"
    if u > chance:
        assert stage_note(made).startswith(f"did not fire ({shown}")
        assert stage_note(made).endswith(f"> {chance:.2f})")
    else:
        assert stage_note(made) == f"fired ({shown} ≤ {chance:.2f}): cut 2 tokens, 68.4 %"


@pytest.mark.parametrize(
    ("name", "values", "where", "token", "text"),
    [
        ("top_n_sigma", {"n": 1.0}, context(), 7, "top-nσ: 3.1 σ below the top, keeps 1.00"),
        ("typ_p", {"p": 0.5}, context(), 7, "typical-p: 6.38 bits, typical are 2.38"),
        ("xtc", {"chance": 1.0}, context(), 0, "xtc: a top choice, 41.0 % ≥ 10 %"),
        ("mirostat", {"version": 2, "tau": 2.0}, context(), 7, "mirostat: 6.38 bits of surprise"),
        ("grammar", {"text": "x"}, context(allowed=ALLOWED), 7, "grammar: not allowed here"),
        ("logit_bias", {"biases": ((7, -math.inf),)}, context(), 7, "logit bias: banned"),
    ],
)
def test_why_a_token_was_cut(name, values, where, token, text):
    made, _ = stage(name, where, **values)
    assert reasons.row_reason(made.row(token)) == text


def test_each_sampler_that_cuts_has_a_sentence():
    cutting = {each.name for each in Chain()} - {"penalties", "dry", "adaptive_p"}
    assert cutting == set(reasons._SENTENCES)
