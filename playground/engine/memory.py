"""How much memory a model will want, before it is loaded, and how much there is."""

from __future__ import annotations

import ctypes
import sys
from dataclasses import dataclass
from pathlib import Path

from playground.core.problems import Problem, ProblemCode, ProblemError
from playground.engine.lanes import N_SLOTS, SNAPSHOT_BUDGET, outputs_at_once
from playground.engine.model_file import ModelFile, first_look

_DEFAULT_CONTEXT = 4096
_CHUNK = 128
_HALF = 2  # bytes of an f16, which the cache is made of
_FLOAT = 4
_PROCESS = 60 << 20


@dataclass(frozen=True, slots=True)
class MemoryNeed:
    """Bytes a model will take: weights, cache of the context, and buffers."""

    weights: int
    cache: int
    buffers: int

    @property
    def total(self) -> int:
        """All of it, in bytes."""
        return self.weights + self.cache + self.buffers


def estimate_memory(path: str, n_ctx: int = 0) -> MemoryNeed:
    """What the model at `path` will want with a context of `n_ctx` tokens (0: the default).

    Read from the file's header alone, in well under a millisecond; right to about a tenth for attention models, an
    upper bound for others. Raises ProblemError where the file cannot be a model.
    """
    file = first_look(path)
    trained = file.number("context_length") or _DEFAULT_CONTEXT
    n_ctx = n_ctx or min(trained, _DEFAULT_CONTEXT)
    cache = n_ctx * _cache_bytes_per_token(file)
    return MemoryNeed(file.size_bytes, cache, _buffer_bytes(file, n_ctx) + _snapshot_bytes(file, cache))


def _cache_bytes_per_token(file: ModelFile) -> int:
    heads = file.number("attention.head_count")
    width = file.number("embedding_length") // heads if heads else 0
    key = file.number("attention.key_length", width)
    value = file.number("attention.value_length", width)
    return file.number("block_count") * file.number("attention.head_count_kv", heads) * (key + value) * _HALF


def _buffer_bytes(file: ModelFile, n_ctx: int) -> int:
    """The largest layers of the computation and the scores that come out, in float32, and the vocabulary's table."""
    wide = 8 * file.number("embedding_length") + 3 * file.number("feed_forward_length")
    scores = file.number("attention.head_count") * n_ctx
    rows = outputs_at_once(file.n_vocab) * file.n_vocab
    return _PROCESS + _FLOAT * (_CHUNK * (wide + scores) + rows) + file.n_vocab * 200


def _snapshot_bytes(file: ModelFile, cache: int) -> int:
    """What is kept of a recurrent memory's states (and of the cache beside them) for the lanes and branches."""
    width = file.number("ssm.state_size") + file.number("ssm.conv_kernel")
    others = file.number("shortconv.l_cache") + file.number("wkv.head_size")
    layer = file.number("ssm.inner_size") * width + file.number("embedding_length") * others
    state = _FLOAT * file.number("block_count") * layer
    return min(SNAPSHOT_BUDGET, N_SLOTS * (state + cache)) if state else 0


def available_memory() -> int | None:
    """Bytes that can be had without swapping; None where the system does not tell."""
    if sys.platform == "linux":
        return _linux_available()
    if sys.platform == "win32":
        return _windows_available()
    return None


def _linux_available() -> int | None:
    try:
        for line in Path("/proc/meminfo").read_text().splitlines():
            if line.startswith("MemAvailable:"):
                return min(int(line.split()[1]) * 1024, _container_available())
    except (OSError, ValueError, IndexError):
        pass
    return None


def _container_available() -> int:
    folder = Path("/sys/fs/cgroup")
    try:
        limit = int((folder / "memory.max").read_text())
        used = int((folder / "memory.current").read_text())
        # Pages of files that are only cached count as used and can be had all the same.
        cached = (folder / "memory.stat").read_text().split("inactive_file ")[1].split()[0]
        return max(0, limit - used + int(cached))
    except (OSError, ValueError, IndexError):
        return 2**62


def _windows_available() -> int | None:
    class Status(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ulong), ("load", ctypes.c_ulong)] + [
            (name, ctypes.c_ulonglong) for name in ("total", "free", "pages", "free_pages", "space", "free_space", "x")
        ]

    status = Status(length=ctypes.sizeof(Status))
    if ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
        return status.free
    return None


def check_memory(path: str, n_ctx: int = 0) -> MemoryNeed:
    """The need of the model at `path`; raises ProblemError (NOT_ENOUGH_MEMORY) where there is not that much."""
    need, available = estimate_memory(path, n_ctx), available_memory()
    if available is not None and need.total > available:
        raise ProblemError(
            Problem.of(ProblemCode.NOT_ENOUGH_MEMORY, path=path, needed_bytes=need.total, available_bytes=available)
        )
    return need
