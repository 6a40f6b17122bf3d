"""llama.cpp's own samplers, run stage by stage on a numpy array: the oracle of the sampling tests."""

import ctypes
from collections.abc import Callable

import llama_cpp
import numpy as np

TOKEN = np.dtype([("id", np.int32), ("logit", np.float32), ("p", np.float32)])

BUILDERS: dict[str, Callable] = {
    "top_k": lambda sampler: llama_cpp.llama_sampler_init_top_k(sampler.k),
    "top_p": lambda sampler: llama_cpp.llama_sampler_init_top_p(sampler.p, 0),
    "min_p": lambda sampler: llama_cpp.llama_sampler_init_min_p(sampler.p, 0),
    "temperature": lambda sampler: llama_cpp.llama_sampler_init_temp(sampler.value),
}


def probabilities(logits: np.ndarray, samplers) -> np.ndarray:
    """float32[n_vocab], what llama.cpp's chain of these samplers and dist would draw from; 0 for cut tokens."""
    table = np.zeros(logits.size, dtype=TOKEN)
    table["id"] = np.arange(logits.size)
    table["logit"] = logits
    data = table.ctypes.data_as(ctypes.POINTER(llama_cpp.llama_token_data))
    array = llama_cpp.llama_token_data_array(data=data, size=logits.size, selected=-1, sorted=False)
    for sampler in samplers:
        _apply(BUILDERS[sampler.name](sampler), array)
    # Only dist brings the p of every remaining token up to date.
    _apply(llama_cpp.llama_sampler_init_dist(0), array)
    left = np.ctypeslib.as_array(ctypes.cast(array.data, ctypes.POINTER(ctypes.c_byte)), (array.size * TOKEN.itemsize,))
    left = left.view(TOKEN)
    result = np.zeros(logits.size, dtype=np.float32)
    result[left["id"]] = left["p"]
    return result


def _apply(sampler, array) -> None:
    llama_cpp.llama_sampler_apply(sampler, ctypes.byref(array))
    llama_cpp.llama_sampler_free(sampler)
