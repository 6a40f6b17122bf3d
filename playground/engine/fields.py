"""Kinds of message fields: each checks a value on its way out and on its way in.

Neither side trusts the other: the engine's process has read a file nobody vouches for, and its memory may be the
memory of a program that is about to crash.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, fields
from enum import Enum
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from playground.core.vocabulary import Vocabulary


class ProtocolError(ValueError):
    """A message that does not keep to the protocol."""


def _refuse(what: str, value: Any) -> ProtocolError:
    return ProtocolError(f"{what} expected, not {repr(value)[:80]}")


class Kind:
    """A field that travels in the header; `dump` makes JSON of a value, `load` the value of JSON."""

    def dump(self, value: Any) -> Any:
        """JSON for `value`; raises ProtocolError where it is out of bounds."""
        return self.load(value)

    def load(self, value: Any) -> Any:
        """The value of JSON; raises ProtocolError where it is out of bounds."""
        raise NotImplementedError


@dataclass(frozen=True)
class Integer(Kind):
    """A whole number from `least` to `most`."""

    least: int = 0
    most: int = 2**53

    def load(self, value: Any) -> int:
        if type(value) is not int or not self.least <= value <= self.most:
            raise _refuse(f"a whole number from {self.least} to {self.most}", value)
        return value


class Number(Kind):
    """A finite number."""

    def load(self, value: Any) -> float:
        if type(value) not in (int, float) or not math.isfinite(value):
            raise _refuse("a finite number", value)
        return float(value)


class Boolean(Kind):
    """True or false."""

    def load(self, value: Any) -> bool:
        if type(value) is not bool:
            raise _refuse("true or false", value)
        return value


@dataclass(frozen=True)
class Text(Kind):
    """Text of at most `most` characters."""

    most: int = 4096

    def load(self, value: Any) -> str:
        if type(value) is not str or len(value) > self.most:
            raise _refuse(f"text of at most {self.most} characters", value)
        return value


class Scalar(Kind):
    """Text or a number: what a parameter of a problem may be."""

    def load(self, value: Any) -> str | int | float:
        if type(value) is str:
            return Text(65536).load(value)
        return value if type(value) is int else Number().load(value)


@dataclass(frozen=True)
class Maybe(Kind):
    """Nothing, or a value of `kind`."""

    kind: Kind

    def dump(self, value: Any) -> Any:
        return None if value is None else self.kind.dump(value)

    def load(self, value: Any) -> Any:
        return None if value is None else self.kind.load(value)


@dataclass(frozen=True)
class OneOf(Kind):
    """A member of an enum; its value travels."""

    enum: type[Enum]

    def dump(self, value: Any) -> Any:
        if not isinstance(value, self.enum):
            raise _refuse(f"a {self.enum.__name__}", value)
        return value.value

    def load(self, value: Any) -> Enum:
        try:
            return self.enum(value)
        except ValueError:
            raise _refuse(f"a {self.enum.__name__}", value) from None


@dataclass(frozen=True)
class Sequence(Kind):
    """At most `most` values of one kind; a tuple here, a list in JSON."""

    kind: Kind
    most: int = 4096

    def _items(self, value: Any) -> Any:
        if type(value) not in (list, tuple) or len(value) > self.most:
            raise _refuse(f"at most {self.most} values", value)
        return value

    def dump(self, value: Any) -> list:
        return [self.kind.dump(item) for item in self._items(value)]

    def load(self, value: Any) -> tuple:
        return tuple(self.kind.load(item) for item in self._items(value))


@dataclass(frozen=True)
class Pair(Kind):
    """A name and a value."""

    second: Kind

    def load(self, value: Any) -> tuple:
        if type(value) not in (list, tuple) or len(value) != 2:
            raise _refuse("a name and a value", value)
        return Text().load(value[0]), self.second.load(value[1])


@dataclass(frozen=True)
class Record(Kind):
    """A dataclass whose fields are marked with `of`."""

    cls: type

    def dump(self, value: Any) -> dict:
        if type(value) is not self.cls:
            raise _refuse(f"a {self.cls.__name__}", value)
        return {name: kind.dump(getattr(value, name)) for name, kind in kinds_of(self.cls)}

    def load(self, value: Any) -> Any:
        kinds = kinds_of(self.cls)
        if type(value) is not dict or value.keys() != {name for name, _ in kinds}:
            raise _refuse(f"a {self.cls.__name__}", value)
        return self.cls(**{name: kind.load(value[name]) for name, kind in kinds})


class ArrayPayload:
    """A field that travels as raw bytes after the header: a flat numpy array of one type."""

    def __init__(self, dtype: DTypeLike) -> None:
        self.dtype = np.dtype(dtype)

    def dump(self, value: Any) -> memoryview:
        """The array's bytes, without a copy."""
        if not isinstance(value, np.ndarray) or value.dtype != self.dtype or value.ndim != 1:
            raise _refuse(f"a flat array of {self.dtype}", value)
        return memoryview(np.ascontiguousarray(value)).cast("B")

    def load(self, payload: memoryview) -> NDArray:
        """A read-only array over `payload`."""
        if len(payload) % self.dtype.itemsize:
            raise ProtocolError(f"a payload of {len(payload)} bytes is no array of {self.dtype}")
        array = np.frombuffer(payload, self.dtype)
        array.flags.writeable = False
        return array


class VocabularyPayload:
    """The whole vocabulary: uint32 count, int32[count + 1] offsets, uint8[count] flags, then all pieces."""

    def dump(self, value: Any) -> bytes:
        """The table as bytes."""
        if not isinstance(value, Vocabulary):
            raise _refuse("a vocabulary", value)
        count = np.array([value.n_vocab], "<u4").tobytes()
        return b"".join((count, value.offsets.astype("<i4").tobytes(), value.flags.tobytes(), value.pieces))

    def load(self, payload: memoryview) -> Vocabulary:
        """The table of `payload`; raises ProtocolError where its parts do not fit together."""
        count = int.from_bytes(payload[:4], "little")
        flags_at = 4 + 4 * (count + 1)
        if len(payload) < 4 or count == 0 or flags_at + count > len(payload):
            raise ProtocolError("the vocabulary is cut short")
        offsets = np.frombuffer(payload[4:flags_at], "<i4").astype(np.int32)
        flags = np.frombuffer(payload[flags_at : flags_at + count], np.uint8).copy()
        try:
            return Vocabulary(bytes(payload[flags_at + count :]), offsets, flags)
        except ValueError as error:
            raise ProtocolError(f"the vocabulary does not fit together: {error}") from None


def of(kind: Kind | ArrayPayload | VocabularyPayload, **options: Any) -> Any:
    """A dataclass field of `kind`."""
    return field(metadata={"kind": kind}, **options)


_KINDS: dict[type, tuple[tuple[str, Kind], ...]] = {}


def kinds_of(cls: type) -> tuple[tuple[str, Kind], ...]:
    """(name, kind) of each header field of `cls`; payload fields are not among them."""
    if cls not in _KINDS:
        marked = ((f.name, f.metadata["kind"]) for f in fields(cls) if "kind" in f.metadata)
        _KINDS[cls] = tuple((name, kind) for name, kind in marked if isinstance(kind, Kind))
    return _KINDS[cls]


def payload_of(cls: type) -> tuple[str, ArrayPayload | VocabularyPayload] | None:
    """(name, kind) of the field of `cls` that travels as payload, or None."""
    for f in fields(cls):
        kind = f.metadata.get("kind")
        if isinstance(kind, ArrayPayload | VocabularyPayload):
            return f.name, kind
    return None
