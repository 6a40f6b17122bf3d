"""Logits, samplers and borders for the oracle tests."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import strategies as st

from playground.core.sampling import (
    AdaptiveP,
    Candidates,
    Dry,
    LogitBias,
    MinP,
    Mirostat,
    Penalties,
    Sampler,
    Stage,
    Temperature,
    TopK,
    TopNSigma,
    TopP,
    Typical,
    Xtc,
)

KINDS = ("peaked", "flat", "tied", "wide", "banned")


def logits_of(kind: str, n_vocab: int, seed: int) -> np.ndarray:
    """float32[n_vocab] of one of the shapes that samplers behave differently on."""
    random = np.random.default_rng(seed)
    noise = random.normal(0, 1, n_vocab)
    if kind == "peaked":
        noise[random.integers(n_vocab, size=3)] += 15
    elif kind == "tied":
        noise = np.round(noise)
    elif kind == "wide":
        noise *= 6
    elif kind == "banned":
        noise[random.random(n_vocab) < 0.5] = -np.inf
        noise[0] = 1.0
    return noise.astype(np.float32)


def float32s(low: float, high: float):
    """Numbers that llama.cpp's parameters can hold; its library rounds subnormal ones to zero."""
    return st.floats(low, high, allow_subnormal=False).map(lambda value: min(high, max(low, float(np.float32(value)))))


@st.composite
def _dynamic(draw) -> Temperature:
    """A range that leaves the lowest temperature well above 0, where an error of the entropy would be divided by it."""
    value = draw(float32s(0.25, 5))
    return Temperature(value, float(np.float32(value * draw(float32s(0, 0.75)))), draw(float32s(0.25, 4)))


TEMPERATURES = st.one_of(st.builds(Temperature, st.one_of(st.just(0.0), float32s(0.0625, 5))), _dynamic())
SAMPLERS: dict[str, st.SearchStrategy[Sampler]] = {
    "logit_bias": st.builds(
        LogitBias,
        st.lists(st.tuples(st.integers(0, 63), st.one_of(float32s(-20, 20), st.just(-math.inf))), max_size=5).map(
            lambda pairs: tuple(dict(pairs).items())
        ),
    ),
    "penalties": st.builds(Penalties, float32s(0.5, 2), float32s(-1, 2), float32s(-1, 2), st.integers(0, 40)),
    "dry": st.builds(Dry, float32s(0, 2), float32s(1, 3), st.integers(0, 6), st.integers(0, 60)),
    "top_n_sigma": st.builds(TopNSigma, float32s(0, 4)),
    "top_k": st.builds(TopK, st.integers(0, 600)),
    "typ_p": st.builds(Typical, float32s(0, 1)),
    "top_p": st.builds(TopP, float32s(0, 1)),
    "min_p": st.builds(MinP, float32s(0, 1)),
    "xtc": st.builds(Xtc, float32s(0, 1), float32s(0, 0.5)),
    "temperature": TEMPERATURES,
    "mirostat": st.builds(Mirostat, st.sampled_from([1, 2]), float32s(0, 1), float32s(0, 10)),
    "adaptive_p": st.builds(AdaptiveP, float32s(0, 1), float32s(0, 0.99)),
}
HISTORIES = st.lists(st.integers(0, 7), max_size=60)
"""Few different tokens, so that sequences repeat."""


def border(stage: Stage) -> set[int]:
    """Tokens that float32 sums may keep or cut where float64 sums do the other."""
    before, sampler = stage.before, stage.sampler
    near = _NEAR.get(sampler.name, _nothing)(sampler, stage)
    near |= _cut_among_equals(stage)
    near |= np.isin(before.logits, before.logits[near])
    order = before.scores.top(before.start + len(before))[before.start :]
    return set(order[near].tolist())


_LEAST_ENTROPY = 1e-3
"""Bits; the rounding of a probability near one, 6e-8, is more than 1e-4 of less."""


def is_nonsense(stage: Stage) -> bool:
    """Inputs on which llama.cpp itself computes nonsense, and this program does not.

    mirostat 1: on a distribution without a slope its exponent is 0 / 0, and a k beyond int32 becomes one token.
    typ_p: a probability that float32 rounds to zero makes its entropy NaN (0 x ln 0), and it keeps what it likes.
    dynamic temperature: float32 loses an entropy near zero, and a small exponent makes much of it.
    """
    before, sampler = stage.before, stage.sampler
    if sampler.name == "mirostat" and sampler.version == 1:
        slope = before.logits[0] - before.logits[min(len(before), 100) - 1]
        return len(before) < 2 or slope < 1e-3 or sampler.wanted(before, stage.context) >= 2**31
    if sampler.name == "typ_p":
        return float(before.probabilities[-1]) < np.finfo(np.float32).tiny
    if sampler.name == "temperature" and sampler.range > 0:
        return before.entropy_bits < _LEAST_ENTROPY
    return False


def _nothing(_sampler, stage: Stage) -> np.ndarray:
    return np.zeros(len(stage.before), dtype=bool)


def _cut_among_equals(stage: Stage) -> np.ndarray:
    """Equal logits on both sides of a cut: which of them stay is nobody's rule."""
    before, after = stage.before, stage.after
    if after.scores is not before.scores or after.divisor != before.divisor:
        return _nothing(None, stage)
    first = after.start - before.start
    last = first + len(after)
    near = _nothing(None, stage)
    for edge in (first, last):
        if 0 < edge < len(before) and before.logits[edge - 1] == before.logits[edge]:
            near |= before.logits == before.logits[edge]
    return near


def _near_value(values: np.ndarray, limit: float, tolerance: float) -> np.ndarray:
    return np.abs(values - limit) <= tolerance * max(1.0, abs(limit))


def _top_p(sampler, stage: Stage) -> np.ndarray:
    before = stage.before
    near = _nothing(sampler, stage)
    for mass in (before.cumulative, before.cumulative - before.weights):
        near |= _near_value(mass / before.total, sampler.p, 1e-3)
    return near


def _typical(sampler, stage: Stage) -> np.ndarray:
    before = stage.before
    surprise = np.log(before.total) + before.logits[0] - before.logits
    distance = np.abs(surprise - before.entropy_bits * np.log(2))
    order = np.argsort(distance, kind="stable")
    mass = np.cumsum(before.probabilities[order])
    near = np.zeros(len(before), dtype=bool)
    for each in (mass, mass - before.probabilities[order]):
        near[order] |= _near_value(each, sampler.p, 1e-3)
    crossing = distance[order[min(int(np.searchsorted(mass, sampler.p, side="right")), len(before) - 1)]]
    return near | _near_value(distance, crossing, 1e-3)


def _top_n_sigma(sampler, stage: Stage) -> np.ndarray:
    logits = stage.before.logits
    return _near_value(logits, logits[0] - sampler.n * np.std(logits), 1e-4)


def _min_p(sampler, stage: Stage) -> np.ndarray:
    logits = stage.before.logits
    return _near_value(logits, logits[0] + np.log(max(sampler.p, 1e-300)), 1e-5)


def _xtc(sampler, stage: Stage) -> np.ndarray:
    near = _near_value(stage.before.probabilities, sampler.threshold, 1e-4)
    # What is left depends on the least one above: if that one is uncertain, so is its neighbour.
    return near | np.roll(near, -1) | np.roll(near, 1)


def _mirostat(sampler, stage: Stage) -> np.ndarray:
    before = stage.before
    if sampler.version == 2:
        surprise = (np.log(before.total) + before.logits[0] - before.logits) / np.log(2)
        return _near_value(surprise, sampler.mu(stage.context), 1e-4)
    k = len(stage.after)
    return np.abs(np.arange(len(before)) - k) <= max(1, 2e-3 * k)


_NEAR = {
    "top_p": _top_p,
    "typ_p": _typical,
    "top_n_sigma": _top_n_sigma,
    "min_p": _min_p,
    "xtc": _xtc,
    "mirostat": _mirostat,
}


def kept(candidates: Candidates) -> set[int]:
    """The ids still in the running."""
    return set(np.flatnonzero(candidates.by_token() > -np.inf).tolist())
