"""The samplers in order, as a value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from playground.core.sampling.candidates import Candidates
from playground.core.sampling.distribution import Distribution
from playground.core.sampling.samplers import MinP, Sampler, Temperature, TopK, TopP
from playground.core.sampling.scores import Scores
from playground.core.sampling.stage import Stage

ORDER: tuple[type[Sampler], ...] = (TopK, TopP, MinP, Temperature)
"""llama.cpp's default order: temperature last, so the cuts before it see the model's own probabilities."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Samplers in the order in which they are applied. One that is switched off keeps its place."""

    samplers: tuple[Sampler, ...] = tuple(kind() for kind in ORDER)

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

    def with_values(self, name: str, **values: float) -> Chain:
        """The chain with some parameters of one sampler changed.

        Raises:
            OutOfRange: a value is outside its range.
            KeyError: the chain has no such sampler.
        """
        changed = replace(self[name], **values)
        return Chain(tuple(changed if each.name == name else each for each in self.samplers))

    @property
    def active(self) -> tuple[Sampler, ...]:
        """The samplers that are on."""
        return tuple(sampler for sampler in self.samplers if not sampler.is_off)

    def apply(self, scores: Scores) -> Distribution:
        """The distribution that these samplers make of the model's scores."""
        return self.run(Candidates.all_of(scores))

    def run(self, raw: Candidates) -> Distribution:
        """The same from candidates that have worked out their exponentials already; O(n_vocab), sorts nothing."""
        candidates = raw
        stages = []
        for sampler in self.active:
            after = sampler.apply(candidates)
            stages.append(Stage(sampler, candidates, after))
            candidates = after
        return Distribution(self, raw, tuple(stages), candidates)


PLAIN = Chain()
"""The model itself: temperature 1, all else off."""

LLAMA_CPP = Chain(tuple(kind.default() for kind in ORDER))
"""llama.cpp's defaults."""

PRESETS = {"plain": PLAIN, "llama.cpp": LLAMA_CPP}
