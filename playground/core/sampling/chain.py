"""The samplers in order, as a value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

from playground.core.sampling.candidates import Candidates
from playground.core.sampling.context import NOWHERE, Context
from playground.core.sampling.distribution import Distribution
from playground.core.sampling.samplers import (
    AdaptiveP,
    Dry,
    Grammar,
    LogitBias,
    MinP,
    Mirostat,
    Penalties,
    Sampler,
    Temperature,
    TopK,
    TopNSigma,
    TopP,
    Typical,
    Xtc,
)
from playground.core.sampling.scores import Scores
from playground.core.sampling.stage import Stage

FIRST: tuple[type[Sampler], ...] = (LogitBias, Grammar)
"""They always come first: what they ban is gone for all others."""
ORDER: tuple[type[Sampler], ...] = (Penalties, Dry, TopNSigma, TopK, Typical, TopP, MinP, Xtc, Temperature)
"""llama.cpp's default order: temperature last, so the cuts before it see the model's own probabilities."""
LAST: tuple[type[Sampler], ...] = (Mirostat, AdaptiveP)
"""They take the place of the draw."""
KINDS = (*FIRST, *ORDER, *LAST)
_WITH_MIROSTAT = ("logit_bias", "grammar", "temperature", "mirostat")


@dataclass(frozen=True)
class Chain:
    """Samplers in the order in which they are applied.

    Attributes:
        samplers: all kinds; one that is at its neutral values changes nothing and keeps its place.
        muted: names of samplers that are switched off whatever their values are.
    """

    samplers: tuple[Sampler, ...] = tuple(kind() for kind in KINDS)
    muted: frozenset[str] = frozenset()

    def __iter__(self) -> Iterator[Sampler]:
        return iter(self.samplers)

    def __getitem__(self, name: str) -> Sampler:
        """The sampler of this name.

        Raises:
            KeyError: the chain has none.
        """
        for sampler in self.samplers:
            if sampler.name == name:
                return sampler
        raise KeyError(name)

    def with_sampler(self, sampler: Sampler) -> Chain:
        """The chain with another sampler in the place of the one of the same name."""
        return replace(self, samplers=tuple(sampler if each.name == sampler.name else each for each in self.samplers))

    def with_values(self, name: str, **values: object) -> Chain:
        """The chain with some parameters of one sampler changed.

        Raises:
            OutOfRange: a value is outside its range.
            KeyError: the chain has no such sampler.
        """
        return self.with_sampler(replace(self[name], **values))

    def switched(self, name: str, on: bool) -> Chain:
        """The chain with one sampler switched on or off; its values stay."""
        return replace(self, muted=self.muted - {name} if on else self.muted | {name})

    def ordered(self, names: tuple[str, ...]) -> Chain:
        """The chain with the samplers that can be moved in this order; those not named follow in theirs."""
        movable = [each for each in self.samplers if is_movable(each)]
        rank = {name: place for place, name in enumerate(names)}
        movable.sort(key=lambda each: rank.get(each.name, len(rank)))
        first = [each for each in self.samplers if isinstance(each, FIRST)]
        last = [each for each in self.samplers if isinstance(each, LAST)]
        return replace(self, samplers=(*first, *movable, *last))

    def is_on(self, sampler: Sampler) -> bool:
        """Whether a sampler of this chain changes anything."""
        return not sampler.is_off and sampler.name not in self.muted

    @cached_property
    def active(self) -> tuple[Sampler, ...]:
        """The samplers that act, in order. Mirostat replaces all but biases, grammar and plain temperature."""
        on = tuple(sampler for sampler in self.samplers if self.is_on(sampler))
        if not any(isinstance(each, Mirostat) for each in on):
            return on
        kept = (each for each in on if each.name in _WITH_MIROSTAT)
        plain = (replace(each, range=0.0) if isinstance(each, Temperature) else each for each in kept)
        return tuple(each for each in plain if not each.is_off)

    def same_effect(self, other: Chain) -> bool:
        """Whether both chains do the same, whatever is switched off in them."""
        return self.active == other.active

    def apply(self, scores: Scores, context: Context = NOWHERE) -> Distribution:
        """The distribution that these samplers make of the model's scores."""
        return self.run(Candidates.all_of(scores), context)

    def run(self, raw: Candidates, context: Context = NOWHERE, before: Distribution | None = None) -> Distribution:
        """The same from candidates that have worked out their exponentials already.

        O(n_vocab); only samplers that look at single tokens sort again. Where ``before`` is of the same candidates and
        the same context, the stages up to the first sampler that is another one are taken from it.
        """
        stages = list(self._shared_stages(raw, context, before))
        candidates = stages[-1].after if stages else raw
        for sampler in self.active[len(stages) :]:
            after = sampler.apply(candidates, context)
            stages.append(Stage(sampler, candidates, after, context))
            candidates = after
        return Distribution(self, raw, tuple(stages), candidates, context)

    def _shared_stages(self, raw: Candidates, context: Context, before: Distribution | None) -> Iterator[Stage]:
        if before is None or before.raw is not raw or before.context is not context:
            return
        for stage, sampler in zip(before.stages, self.active, strict=False):
            if stage.sampler != sampler:
                return
            yield stage

    @staticmethod
    def next_states(distribution: Distribution, token: int) -> Mapping[str, tuple[float, ...]]:
        """What the samplers remember once ``token`` was drawn."""
        context = distribution.context
        states = dict(context.states)
        for stage in distribution.stages:
            if state := stage.sampler.next_state(stage.before, stage.after, context, token):
                states[stage.sampler.name] = state
        return MappingProxyType(states) if states else context.states


def is_movable(sampler: Sampler) -> bool:
    """Whether a sampler's place in the chain is the person's to choose."""
    return not isinstance(sampler, FIRST + LAST)


def _preset(**values: dict) -> Chain:
    chain = Chain()
    for name, parameters in values.items():
        chain = chain.with_values(name, **parameters)
    return chain


PLAIN = Chain()
"""The model itself: temperature 1, all else off."""
GREEDY = _preset(temperature={"value": 0.0})
"""Always the most probable token."""
LLAMA_CPP = Chain(tuple(kind.default() for kind in KINDS))
"""llama.cpp's defaults."""
PRECISE = _preset(top_k={"k": 20}, top_p={"p": 0.9}, temperature={"value": 0.3})
CREATIVE = _preset(min_p={"p": 0.05}, temperature={"value": 1.2})
WILD = _preset(min_p={"p": 0.02}, xtc={"chance": 0.5, "threshold": 0.1}, temperature={"value": 1.8})

PRESETS = {
    "plain": PLAIN,
    "greedy": GREEDY,
    "llama.cpp": LLAMA_CPP,
    "precise": PRECISE,
    "creative": CREATIVE,
    "wild": WILD,
}
