"""llama.cpp's samplers, each as a small pure value."""

from playground.core.sampling.samplers.base import UNLIMITED, OutOfRange, Parameter, Sampler, State, parameter
from playground.core.sampling.samplers.bias import Grammar, LogitBias
from playground.core.sampling.samplers.cutting import MinP, TopK, TopNSigma, TopP, Typical, Xtc
from playground.core.sampling.samplers.repetition import DEFAULT_BREAKERS, Dry, Penalties
from playground.core.sampling.samplers.targeting import AdaptiveP, Mirostat
from playground.core.sampling.samplers.temperature import Temperature

__all__ = [
    "DEFAULT_BREAKERS",
    "UNLIMITED",
    "AdaptiveP",
    "Dry",
    "Grammar",
    "LogitBias",
    "MinP",
    "Mirostat",
    "OutOfRange",
    "Parameter",
    "Penalties",
    "Sampler",
    "State",
    "Temperature",
    "TopK",
    "TopNSigma",
    "TopP",
    "Typical",
    "Xtc",
    "parameter",
]
