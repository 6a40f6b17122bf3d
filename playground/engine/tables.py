"""Payloads that are more than a flat array: a matrix, and tables of numbers whose content is checked too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from playground.engine.fields import ArrayPayload, ProtocolError
from playground.engine.messages import N_TOP

#: One token of a text: see replies.Scored.
SCORE = np.dtype(
    [("ln_p", "<f4"), ("rank", "<i4"), ("entropy", "<f4"), ("top", "<i4", (N_TOP,)), ("top_ln_p", "<f4", (N_TOP,))]
)
#: One node of a tree of continuations: see replies.LookedAhead.
NODE = np.dtype([("parent", "<i4"), ("token", "<i4"), ("ln_p", "<f4"), ("step", "<i4")])
_SHAPE = np.dtype("<u4")
_SHAPE_SIZE = 2 * _SHAPE.itemsize
#: Sums in another order may lift a probability this far above 1.
_ROUNDING = 1e-3


class TablePayload(ArrayPayload):
    """At most `most` rows of a structured type; `check` refuses with ProtocolError what they must not say."""

    def __init__(self, dtype: DTypeLike, most: int, check: Callable[[NDArray], None]) -> None:
        super().__init__(dtype)
        self._most, self._check = most, check

    def dump(self, value: Any) -> memoryview:
        """The rows' bytes, without a copy."""
        data = super().dump(value)
        self._bound(value)
        return data

    def load(self, payload: memoryview) -> NDArray:
        """A read-only table over `payload`."""
        table = super().load(payload)
        self._bound(table)
        return table

    def _bound(self, table: NDArray) -> None:
        if len(table) > self._most:
            raise ProtocolError(f"at most {self._most} rows expected, not {len(table)}")
        self._check(table)


class MatrixPayload(ArrayPayload):
    """A matrix: uint32 rows, uint32 columns, then the rows one after the other."""

    def dump(self, value: Any) -> bytes:
        """Shape and rows, copied together."""
        if not isinstance(value, np.ndarray) or value.dtype != self.dtype or value.ndim != 2:
            raise ProtocolError(f"a matrix of {self.dtype} expected, not {repr(value)[:80]}")
        return np.array(value.shape, _SHAPE).tobytes() + value.tobytes()

    def load(self, payload: memoryview) -> NDArray:
        """A read-only matrix over `payload`."""
        if len(payload) < _SHAPE_SIZE:
            raise ProtocolError("the matrix is cut short")
        rows, columns = np.frombuffer(payload[:_SHAPE_SIZE], _SHAPE).tolist()
        flat = super().load(payload[_SHAPE_SIZE:])
        if rows * columns != len(flat) or not len(flat):
            raise ProtocolError(f"{len(flat)} numbers are no matrix of {rows} rows and {columns} columns")
        return flat.reshape(rows, columns)


def _are_logarithms(values: NDArray[np.float32]) -> bool:
    return bool((values <= _ROUNDING).all())  # false for NaN


def check_scores(table: NDArray) -> None:
    """Refuse what no distribution can give: ranks below 1, probabilities above 1, entropies that are no numbers."""
    right = _are_logarithms(table["ln_p"]) and _are_logarithms(table["top_ln_p"])
    right = right and np.isfinite(table["ln_p"]).all() and np.isfinite(table["entropy"]).all()
    if not right or (table["rank"] < 1).any() or (table["entropy"] < 0).any() or (table["top"] < -1).any():
        raise ProtocolError("scores that no distribution can give")


def check_nodes(table: NDArray) -> None:
    """Refuse what is no tree in the order it was found: every parent stands before its children."""
    parent, step = table["parent"], table["step"]
    if (parent < -1).any() or (parent >= np.arange(len(table))).any():
        raise ProtocolError("nodes that are no tree")
    if not _are_logarithms(table["ln_p"]) or not np.isfinite(table["ln_p"]).all() or (table["token"] < 0).any():
        raise ProtocolError("nodes that no distribution can give")
    before = np.where(parent < 0, 0, step[parent])
    if ((step < 1) | (step < before) | (step > before + 1)).any():
        raise ProtocolError("nodes whose steps do not follow each other")
