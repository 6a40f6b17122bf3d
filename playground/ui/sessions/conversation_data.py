"""The present path of a conversation, as the exports want it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from playground.core.journal import Loaded, Origin
from playground.core.moment import Moment
from playground.core.recorded import Recorded
from playground.core.sampling import Chain
from playground.core.session import Mode, Node
from playground.core.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, eq=False)
class Conversation:
    """What can be exported.

    Attributes:
        nodes: the path from the first token to the present one.
        vocabulary: of its model, or the pieces that were recorded.
        origin: the model, None where it is not known.
        thinking: its think tags.
        moment: what may come next, None where that is not known.
        recorded: what was recorded of that, for a conversation that can only be looked at.
    """

    mode: Mode
    nodes: list[Node]
    vocabulary: Vocabulary
    origin: Origin | None
    thinking: tuple[str, str] | None = None
    moment: Moment | None = None
    recorded: Recorded | None = None

    @classmethod
    def recorded_in(cls, loaded: Loaded) -> Conversation:
        """The path of a file's present place."""
        here, origin = loaded.session.here, loaded.origin
        nodes, thinking = here.path(), origin.thinking if origin else None
        recorded = Recorded.after(here, loaded.vocabulary.n_vocab) if nodes else None
        return cls(loaded.session.mode, nodes, loaded.vocabulary, origin, thinking, None, recorded)

    @property
    def answered(self) -> list[Node]:
        """The tokens that were chosen."""
        return [node for node in self.nodes if node.choice is not None]

    @property
    def chains(self) -> list[Chain]:
        """The sampler chains along the path, each once."""
        return list(dict.fromkeys(node.choice.chain for node in self.answered))

    @property
    def perplexity(self) -> float | None:
        """2^(mean surprise) of the chosen tokens; None without any, or where it is infinite."""
        surprises = [node.choice.surprise_bits for node in self.answered]
        mean = float(np.mean(surprises)) if surprises else np.inf
        return 2.0**mean if mean < 1000 else None

    @property
    def has_distribution(self) -> bool:
        """Whether something is known about the next token."""
        return self.moment is not None or self.recorded is not None
