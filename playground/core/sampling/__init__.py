"""From logits to one token: scores, the sampler chain, the draw."""

from playground.core.sampling.candidates import Candidates
from playground.core.sampling.chain import LLAMA_CPP, PLAIN, PRESETS, Chain
from playground.core.sampling.distribution import Cut, Distribution, Rest, Row
from playground.core.sampling.draw import Stream, new_seed, uniform
from playground.core.sampling.samplers import MinP, Sampler, Temperature, TopK, TopP
from playground.core.sampling.scores import Scores
from playground.core.sampling.stage import Stage

__all__ = [
    "LLAMA_CPP",
    "PLAIN",
    "PRESETS",
    "Candidates",
    "Chain",
    "Cut",
    "Distribution",
    "MinP",
    "Rest",
    "Row",
    "Sampler",
    "Scores",
    "Stage",
    "Stream",
    "Temperature",
    "TopK",
    "TopP",
    "new_seed",
    "uniform",
]
