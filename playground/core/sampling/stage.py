"""What one sampler did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from playground.core.sampling.candidates import Candidates

if TYPE_CHECKING:
    from playground.core.sampling.samplers import Sampler


@dataclass(frozen=True, slots=True, eq=False)
class Stage:
    """One sampler's effect: the candidates it was given and those it passed on."""

    sampler: Sampler
    before: Candidates
    after: Candidates

    @property
    def n_cut(self) -> int:
        """How many tokens it cut."""
        return len(self.before) - len(self.after)

    @property
    def mass_cut(self) -> float:
        """Probability, as it was before this stage, of the tokens it cut."""
        if not self.n_cut:
            return 0.0
        first = self.after.start - self.before.start
        kept = float(self.before.weights[first : first + len(self.after)].sum())
        return max(0.0, 1.0 - kept / self.before.total)
