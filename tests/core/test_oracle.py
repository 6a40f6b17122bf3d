"""Every chain gives what llama.cpp's own samplers give on the same logits."""

from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from playground.core.sampling import Chain, MinP, Scores, Temperature, TopK, TopP
from playground.core.sampling.candidates import Candidates
from tests import oracle


def float32s(low: float, high: float):
    """Numbers that llama.cpp's parameters can hold; its library rounds subnormal ones to zero."""
    return st.floats(low, high, allow_subnormal=False).map(lambda value: min(high, max(low, float(np.float32(value)))))


SAMPLERS = st.one_of(
    st.builds(TopK, st.integers(0, 600)),
    st.builds(TopP, float32s(0, 1)),
    st.builds(MinP, float32s(0, 1)),
    st.builds(Temperature, st.one_of(st.just(0.0), float32s(0.0625, 5))),
)


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


def at_the_border(scores: Scores, chain: Chain) -> set[int]:
    """Tokens that float32 sums may keep or cut: near a top_p or min_p border, or tied."""
    border: set[int] = set()
    order = scores.top(scores.n_vocab)
    candidates = Candidates.all_of(scores)
    for sampler in chain.active:
        after = sampler.apply(candidates)
        logits = candidates.logits
        # Equal logits on both sides of the cut: which of them stay is nobody's rule.
        near = logits == after.logits[-1]
        if near.sum() == (after.logits == after.logits[-1]).sum():
            near[:] = False
        if sampler.name == "top_p":
            for mass in (candidates.cumulative, candidates.cumulative - candidates.weights):
                near |= np.abs(mass / candidates.total - sampler.p) <= 1e-3
        if sampler.name == "min_p":
            near |= np.isclose(logits, logits[0] + np.log(sampler.p), rtol=1e-5, atol=1e-5)
        near |= np.isin(logits, logits[near])
        border.update(order[candidates.start + np.flatnonzero(near)].tolist())
        candidates = after
    return border


def assert_like_the_oracle(logits: np.ndarray, chain: Chain, relative: float) -> None:
    scores = Scores(logits)
    distribution = chain.apply(scores)
    ours = np.zeros(logits.size)
    final = distribution.final
    ours[scores.top(final.start + len(final))[final.start :]] = final.probabilities
    theirs = oracle.probabilities(logits, chain.active).astype(np.float64)
    differ = np.flatnonzero((ours > 0) != (theirs > 0))
    # A probability that float32 cannot hold is zero there.
    differ = [token for token in differ if max(ours[token], theirs[token]) > 1e-37]
    assert set(differ) <= at_the_border(scores, chain)
    both = (ours > 1e-30) & (theirs > 1e-30)
    if differ and both.any():
        # The sets differ at the border, so compare the shapes: probabilities renormalized over what both kept.
        ours, theirs = ours / ours[both].sum(), theirs / theirs[both].sum()
    np.testing.assert_allclose(ours[both], theirs[both], rtol=relative)


@settings(max_examples=1500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    kind=st.sampled_from(["peaked", "flat", "tied", "wide", "banned"]),
    n_vocab=st.sampled_from([2, 6, 64, 512]),
    seed=st.integers(0, 2**32 - 1),
    samplers=st.lists(SAMPLERS, max_size=4, unique_by=lambda sampler: sampler.name),
)
def test_small_vocabulary(kind, n_vocab, seed, samplers):
    assert_like_the_oracle(logits_of(kind, n_vocab, seed), Chain(tuple(samplers)), 1e-4)


@pytest.mark.parametrize("kind", ["peaked", "flat", "tied", "wide", "banned"])
@pytest.mark.parametrize(("n_vocab", "relative"), [(32_000, 1e-4), (262_144, 1e-3)])
@pytest.mark.parametrize(
    "samplers",
    [
        (TopK(40), TopP(0.95), MinP(0.05), Temperature(0.8)),
        (Temperature(2.0), MinP(0.05)),
        (TopK(0), TopP(0.5), Temperature(0.3)),
    ],
    ids=["llama.cpp", "temperature first", "half of the mass"],
)
def test_large_vocabulary(kind, n_vocab, relative, samplers):
    assert_like_the_oracle(logits_of(kind, n_vocab, 7), Chain(samplers), relative)


@dataclass(frozen=True, slots=True)
class TopPWithoutTheCrossing(TopP):
    """The classical mistake: the token that crosses p is dropped."""

    def apply(self, candidates: Candidates) -> Candidates:
        kept = TopP(self.p).apply(candidates)
        return kept.keep(0, max(1, len(kept) - 1))


@dataclass(frozen=True, slots=True)
class TopKOneMore(TopK):
    """Off by one."""

    def apply(self, candidates: Candidates) -> Candidates:
        return candidates.keep(0, self.k + 1)


@dataclass(frozen=True, slots=True)
class MinPOfTheSum(MinP):
    """Compares with p itself instead of p times the largest."""

    def apply(self, candidates: Candidates) -> Candidates:
        return candidates.keep(0, max(1, int((candidates.probabilities >= self.p).sum())))


@dataclass(frozen=True, slots=True)
class TemperatureInverted(Temperature):
    """Multiplies where it should divide."""

    def apply(self, candidates: Candidates) -> Candidates:
        return candidates.scaled(1 / self.value)


@pytest.mark.parametrize(
    "broken", [TopPWithoutTheCrossing(0.7), TopKOneMore(20), MinPOfTheSum(0.02), TemperatureInverted(2.0)]
)
def test_a_broken_sampler_is_noticed(broken):
    with pytest.raises(AssertionError):
        assert_like_the_oracle(logits_of("flat", 64, 3), Chain((broken,)), 1e-4)
