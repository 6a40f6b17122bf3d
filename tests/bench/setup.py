"""What every benchmark is given: the models, and how much to measure."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from tests.bench import big_model


@dataclass(frozen=True, slots=True)
class Setup:
    """Where the models are.

    Attributes:
        models: folder of the made models; what is missing is made.
        bundled: the model that comes with the program.
        quick: everything as small as it can be, to see that it runs. The numbers mean nothing.
    """

    models: Path
    bundled: Path
    quick: bool = False

    def amount(self, usual: int, quick: int) -> int:
        """How many to measure."""
        return quick if self.quick else usual

    def made(self, n_layer: int = big_model.N_LAYER) -> Path:
        """A made model with so many layers."""
        n_vocab, n_layer = (1000, 1) if self.quick else (big_model.N_VOCAB, n_layer)
        path = self.models / f"made-{n_vocab}x{n_layer}.gguf"
        if not path.is_file():
            self.models.mkdir(parents=True, exist_ok=True)
            # Under another name first: what was interrupted must not be taken for a model later.
            os.replace(big_model.make(path.with_suffix(".part"), n_vocab, n_layer), path)
        return path
