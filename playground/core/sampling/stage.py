"""What one sampler did."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from playground.core.sampling.candidates import Candidates
from playground.core.sampling.context import Context
from playground.core.sampling.samplers import Sampler


@dataclass(frozen=True, slots=True, eq=False)
class Stage:
    """One sampler's effect: the candidates it was given and those it passed on."""

    sampler: Sampler
    before: Candidates
    after: Candidates
    context: Context

    @property
    def n_cut(self) -> int:
        """How many tokens it cut."""
        return len(self.before) - len(self.after)

    @property
    def mass_cut(self) -> float:
        """Probability, as it was before this stage, of the tokens it cut."""
        if not self.n_cut:
            return 0.0
        before, after = self.before, self.after
        if after.scores is not before.scores:
            weights = np.exp(before.by_token()[np.isneginf(after.by_token())] - before.logits[0])
            return before.share(float(weights.sum(dtype=np.float64)))
        first = after.start - before.start
        weights = before.weights
        return before.share(float(weights[:first].sum()) + float(weights[first + len(after) :].sum()))

    @property
    def mass_left(self) -> float:
        """Probability, as it was before this stage, of the tokens it kept: what renormalizing brings back to 1."""
        return self.before.share((1.0 - self.mass_cut) * self.before.total) if self.n_cut else 1.0

    @property
    def remark(self) -> tuple[float, ...]:
        """The numbers that memory or dice brought in; () where it is a function of the logits alone."""
        return self.sampler.remark(self.before, self.context)
