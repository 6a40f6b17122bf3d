"""From logits to one token: scores, the sampler chain, the draw."""

from playground.core.sampling.candidates import Candidates
from playground.core.sampling.chain import GREEDY, LLAMA_CPP, PLAIN, PRESETS, Chain
from playground.core.sampling.context import NOWHERE, Context
from playground.core.sampling.distribution import Cut, Distribution, Rest, Row
from playground.core.sampling.draw import Stream, new_seed, uniform
from playground.core.sampling.samplers import (
    AdaptiveP,
    Dry,
    Grammar,
    LogitBias,
    MinP,
    Mirostat,
    OutOfRange,
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
from playground.core.sampling.throws import Throws, throws

__all__ = [
    "GREEDY",
    "LLAMA_CPP",
    "NOWHERE",
    "PLAIN",
    "PRESETS",
    "AdaptiveP",
    "Candidates",
    "Chain",
    "Context",
    "Cut",
    "Distribution",
    "Dry",
    "Grammar",
    "LogitBias",
    "MinP",
    "Mirostat",
    "OutOfRange",
    "Penalties",
    "Rest",
    "Row",
    "Sampler",
    "Scores",
    "Stage",
    "Stream",
    "Temperature",
    "Throws",
    "TopK",
    "TopNSigma",
    "TopP",
    "Typical",
    "Xtc",
    "new_seed",
    "throws",
    "uniform",
]
