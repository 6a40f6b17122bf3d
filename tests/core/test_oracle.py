"""Every sampler, and every chain of them, gives what llama.cpp's own samplers give on the same logits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from playground.core.sampling import (
    AdaptiveP,
    Candidates,
    Chain,
    Context,
    Dry,
    LogitBias,
    MinP,
    Mirostat,
    Penalties,
    Sampler,
    Scores,
    Stage,
    Stream,
    Temperature,
    TopK,
    TopNSigma,
    TopP,
    Typical,
    Xtc,
)
from tests import oracle
from tests.core.sampling_cases import HISTORIES, KINDS, SAMPLERS, border, is_nonsense, kept, logits_of

PROBABILITIES = {512: 1e-4, 32_000: 1e-4, 262_144: 1e-3}
"""Relative tolerance of final probabilities by the size of the vocabulary."""


def context_of(history: Sequence[int], seed: int = 0) -> Context:
    return Context(recent=lambda n: history[:n], seed=seed)


def left_by_the_oracle(stage: Stage, history: Sequence[int]) -> oracle.Left | None:
    """What llama.cpp's counterpart leaves of the stage's own input; None where its dice did not let it act."""
    sampler, context = stage.sampler, stage.context
    if isinstance(sampler, Xtc) and context.dice(Stream.XTC) > sampler.chance:
        return None
    ids, logits = oracle.candidates_of(stage.before)
    with oracle.native(sampler, stage.before.scores.n_vocab, history) as native:
        return native.apply(ids, logits)


def assert_like_the_oracle(stage: Stage, history: Sequence[int], relative: float) -> bool:
    """Checks one stage; returns whether the same tokens were kept, so that what follows can be compared too."""
    if is_nonsense(stage):
        return False
    theirs = left_by_the_oracle(stage, history)
    if theirs is None:
        assert stage.after is stage.before
        return True
    if not theirs.ids.size:
        # Where everything is cut, the best token stays, so that there is something to show and to draw.
        assert len(stage.after) == 1
        return False
    ours = stage.after.by_token()
    differ = set(theirs.ids.tolist()) ^ kept(stage.after)
    assert differ <= border(stage)
    common = np.array([each for each in range(theirs.ids.size) if ours[theirs.ids[each]] > -np.inf], dtype=int)
    np.testing.assert_allclose(ours[theirs.ids[common]], theirs.logits[common], rtol=relative, atol=relative)
    return not differ


def assert_chain_like_the_oracle(
    logits: np.ndarray, samplers: Sequence[Sampler], history: Sequence[int] = (), seed: int = 0, relative: float = 1e-4
) -> None:
    chain = Chain(tuple(samplers))
    distribution = chain.apply(Scores(logits), context_of(history, seed))
    same = [assert_like_the_oracle(stage, history, relative) for stage in distribution.stages]
    if not all(same):
        return
    ids, present = oracle.candidates_of(distribution.final)
    theirs = oracle.dist(ids, present).astype(np.float64)
    ours = np.array([distribution.p(int(token)) for token in ids[:400]])
    # What float32 rounds to zero or to a subnormal number cannot be compared relatively.
    counts = theirs[:400] > 1e-30
    np.testing.assert_allclose(ours[counts], theirs[:400][counts], rtol=relative)


def run_whole_chain(logits: np.ndarray, samplers: Sequence[Sampler], history: Sequence[int]) -> np.ndarray:
    """float64[n_vocab], llama.cpp's samplers one after another, each on what the last one left, then dist."""
    ids, values = np.flatnonzero(logits > -np.inf).astype(np.int32), logits[logits > -np.inf]
    for sampler in samplers:
        with oracle.native(sampler, logits.size, history) as native:
            left = native.apply(ids, values)
        ids, values = left.ids, left.logits
    result = np.zeros(logits.size)
    result[ids] = oracle.dist(ids, values)
    return result


@pytest.mark.parametrize("name", SAMPLERS)
def test_one_sampler(name):
    @settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.sampled_from(KINDS), st.sampled_from([2, 64, 512]), st.integers(0, 2**32 - 1), SAMPLERS[name], HISTORIES)
    def check(kind, n_vocab, seed, sampler, history):
        history = [token % n_vocab for token in history]
        assert_chain_like_the_oracle(logits_of(kind, n_vocab, seed), [sampler], history, seed)

    check()


@settings(max_examples=700, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_random_chains_in_random_order(data):
    names = data.draw(st.lists(st.sampled_from(list(SAMPLERS)[:10]), unique=True, max_size=6))
    samplers = [data.draw(SAMPLERS[name]) for name in names]
    seed = data.draw(st.integers(0, 2**32 - 1))
    history = data.draw(HISTORIES)
    logits = logits_of(data.draw(st.sampled_from(KINDS)), data.draw(st.sampled_from([8, 64, 512])), seed)
    assert_chain_like_the_oracle(logits, samplers, history, seed)


LARGE_CHAINS = {
    "llama.cpp": (TopK(40), TopP(0.95), MinP(0.05), Temperature(0.8)),
    "temperature first": (Temperature(2.0), MinP(0.05)),
    "half of the mass": (TopP(0.5), Temperature(0.3)),
    "typical": (Typical(0.7), Temperature(1.5)),
    "all": (Penalties(1.1, 0.1, 0.1), Dry(0.8), TopNSigma(2.0), Typical(0.95), TopP(0.99), Xtc(1.0, 0.1),
            Temperature(1.2, 0.5)),
    "mirostat": (Temperature(1.3), Mirostat(2, 0.1, 4.0)),
    "adaptive": (MinP(0.01), AdaptiveP(0.4)),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("n_vocab", [32_000, pytest.param(262_144, marks=pytest.mark.soak)])
@pytest.mark.parametrize("chain", LARGE_CHAINS)
def test_large_vocabulary(kind, n_vocab, chain):
    history = [5, 9, 5, 9, 5, 7, 5, 9, 5]
    assert_chain_like_the_oracle(
        logits_of(kind, n_vocab, 7), LARGE_CHAINS[chain], history, relative=PROBABILITIES[n_vocab]
    )


@pytest.mark.parametrize("samplers", [LARGE_CHAINS["llama.cpp"], LARGE_CHAINS["temperature first"]])
def test_a_whole_chain_from_end_to_end(samplers):
    """The same without looking between the stages."""
    logits = logits_of("wide", 512, 11)
    theirs = run_whole_chain(logits, samplers, ())
    distribution = Chain(samplers).apply(Scores(logits))
    ours = np.array([distribution.p(token) for token in range(512)])
    assert np.flatnonzero(ours).tolist() == np.flatnonzero(theirs).tolist()
    np.testing.assert_allclose(ours[theirs > 0], theirs[theirs > 0], rtol=1e-4)


COLD_CHAINS = {
    "cold": (Temperature(0.2),),
    "colder than a number can hold": (Temperature(0.05),),
    "cut below": (TopK(12), Temperature(0.2)),
    "cut": (TopK(10), Temperature(0.2)),
}


@pytest.mark.parametrize("chain", COLD_CHAINS)
def test_the_rest_of_few_rows_is_summed_like_the_oracles(chain):
    """What is far below the digits that 1 minus the rows keeps; it is 0 where nothing is left and only there."""
    logits = np.append(np.float32(25), logits_of("wide", 4095, 11) - np.float32(2))
    ids, present = np.arange(logits.size, dtype=np.int32), logits
    for sampler in COLD_CHAINS[chain]:
        with oracle.native(sampler, logits.size) as native:
            left = native.apply(ids, present)
        ids, present = left.ids, left.logits
    distribution = Chain(COLD_CHAINS[chain]).apply(Scores(logits))
    rows = distribution.rows(10)
    others = ~np.isin(ids, [row.token for row in rows])
    rest = distribution.rest(rows)
    assert rest.n_left == others.sum()
    assert (rest.p > 0) == (rest.n_left > 0)
    theirs = oracle.dist(ids, present).astype(np.float64)[others].sum()
    if theirs > 1e-30:
        assert rest.p == pytest.approx(theirs, rel=1e-4, abs=0)
        assert rest.p < 1e-12


@pytest.mark.parametrize(
    "sampler", [Mirostat(2, 0.2, 3.0), Mirostat(1, 0.2, 3.0), AdaptiveP(0.35, 0.9), AdaptiveP(0.6, 0.5)]
)
def test_what_is_remembered_travels_like_the_oracles(sampler):
    """Thirty draws by llama.cpp's dice: each time ours must leave the same tokens with the same probabilities."""
    chain = Chain((sampler,))
    states: dict = {}
    with oracle.native(sampler, 512) as native:
        for step in range(30):
            logits = logits_of("wide", 512, step) / np.float32(2)
            distribution = chain.apply(Scores(logits), Context(states=states))
            theirs = native.apply(np.arange(512, dtype=np.int32), logits)
            assert kept(distribution.final) == set(theirs.ids.tolist())
            ours = np.array([distribution.p(int(token)) for token in theirs.ids])
            np.testing.assert_allclose(ours, theirs.probabilities, rtol=1e-3, atol=1e-7)
            native.accept([theirs.selected])
            states = chain.next_states(distribution, theirs.selected)


# A sampler that is wrong must be noticed.


@dataclass(frozen=True, slots=True)
class TopPWithoutTheCrossing(TopP):
    def apply(self, candidates, context):
        kept = TopP.apply(self, candidates, context)
        return kept.keep(0, max(1, len(kept) - 1))


@dataclass(frozen=True, slots=True)
class TopKOneMore(TopK):
    def apply(self, candidates, context):
        return candidates.keep(0, self.k + 1)


@dataclass(frozen=True, slots=True)
class MinPOfTheSum(MinP):
    def apply(self, candidates, context):
        return candidates.keep(0, max(1, int((candidates.probabilities >= self.p).sum())))


@dataclass(frozen=True, slots=True)
class TemperatureInverted(Temperature):
    def apply(self, candidates, context):
        return candidates.scaled(1 / self.value)


@dataclass(frozen=True, slots=True)
class DynamicWithoutTheExponent(Temperature):
    def effective(self, candidates):
        return Temperature(self.value, self.range, 1.0).effective(candidates)


@dataclass(frozen=True, slots=True)
class TypicalUpToTheMass(Typical):
    def apply(self, candidates, context):
        kept = Typical.apply(self, candidates, context)
        return kept.keep(0, max(1, len(kept) - 3))


@dataclass(frozen=True, slots=True)
class SigmaOfTheMean(TopNSigma):
    def apply(self, candidates, context):
        return candidates.keep_logits_from(float(np.mean(candidates.logits) - self.n * np.std(candidates.logits)))


@dataclass(frozen=True, slots=True)
class XtcTakesAll(Xtc):
    def apply(self, candidates, context):
        return candidates.keep(int((candidates.probabilities >= self.threshold).sum()), len(candidates))


@dataclass(frozen=True, slots=True)
class PenaltiesAlwaysDivide(Penalties):
    def apply(self, candidates, context):
        logits = candidates.by_token()
        logits[list(set(context.recent(self.last_n)))] /= np.float32(self.repeat)
        return Candidates.of_logits(logits)


@dataclass(frozen=True, slots=True)
class DryOneLonger(Dry):
    def apply(self, candidates, context):
        return Dry(self.multiplier, self.base, self.allowed_length + 1, self.last_n).apply(candidates, context)


@dataclass(frozen=True, slots=True)
class BiasSubtracted(LogitBias):
    def apply(self, candidates, context):
        return LogitBias(tuple((token, -bias) for token, bias in self.biases)).apply(candidates, context)


@dataclass(frozen=True, slots=True)
class MirostatInNats(Mirostat):
    def mu(self, context):
        return Mirostat.mu(self, context) * 0.6931


@dataclass(frozen=True, slots=True)
class AdaptiveNarrow(AdaptiveP):
    def _adapted(self, context):
        return AdaptiveP._adapted(self, context) * 0.9


BROKEN = [
    TopPWithoutTheCrossing(0.7),
    TopKOneMore(20),
    MinPOfTheSum(0.02),
    TemperatureInverted(2.0),
    DynamicWithoutTheExponent(1.0, 0.5, 3.0),
    TypicalUpToTheMass(0.6),
    SigmaOfTheMean(1.0),
    XtcTakesAll(1.0, 0.01),
    PenaltiesAlwaysDivide(1.5),
    DryOneLonger(1.0),
    BiasSubtracted(((3, 2.0),)),
    MirostatInNats(2, 0.1, 2.0),
    AdaptiveNarrow(0.5),
]


@pytest.mark.parametrize("broken", BROKEN, ids=lambda sampler: type(sampler).__name__)
def test_a_broken_sampler_is_noticed(broken):
    history = [1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3]
    with pytest.raises(AssertionError):
        assert_chain_like_the_oracle(logits_of("flat", 64, 3), [broken], history)
