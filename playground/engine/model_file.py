"""A first look at a model file, before llama.cpp sees it: what it is if it is no GGUF, and how much memory it wants.

Reads a bounded part of the file and trusts nothing in it. Format: docs/gguf.md of ggml (version 2 and 3).
"""

from __future__ import annotations

import os
import re
import struct
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from playground.core.problems import Problem, ProblemCode, ProblemError

_OLD_MAGICS = (b"lmgg", b"fmgg", b"tjgg", b"algg", b"nsgg")
_MAX_KEYS = 4096
_MAX_STRING = 1 << 16
_MAX_SCANNED = 64 << 20
_SCALARS = {0: "B", 1: "b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "?", 10: "<Q", 11: "<q", 12: "<d"}
_STRING, _ARRAY = 8, 9
_SHARD = re.compile(r"-(\d{5})-of-(\d{5})\.gguf$")


@dataclass(slots=True)
class ModelFile:
    """The beginning of a GGUF file. values: single values and short arrays of numbers, by key."""

    path: str
    size_bytes: int  # of all parts, where the model is split over several files
    n_vocab: int = 0
    values: dict[str, object] = field(default_factory=dict)

    @property
    def architecture(self) -> str:
        """The name of the model's architecture, "" where it is not told."""
        return str(self.values.get("general.architecture", ""))

    def number(self, key: str, default: int = 0) -> int:
        """The largest value of the architecture's `key` (some give one a layer)."""
        value = self.values.get(f"{self.architecture}.{key}", default)
        numbers = value if isinstance(value, list) else [value]
        return max((int(n) for n in numbers if isinstance(n, int | float) and 0 <= n < 2**48), default=default)


def first_look(path: str) -> ModelFile:
    """Read the beginning of the file; raises ProblemError where it cannot be a model."""
    try:
        if Path(path).is_dir():
            raise ProblemError(Problem.of(ProblemCode.FILE_IS_FOLDER, path=path))
        with open(path, "rb") as file:
            head = file.read(512)
            _refuse_others(path, head)
            file.seek(0)
            found = ModelFile(path, _whole_size(path, os.fstat(file.fileno()).st_size))
            _read_values(file, found)
            return found
    except FileNotFoundError:
        raise ProblemError(Problem.of(ProblemCode.FILE_MISSING, path=path)) from None
    except (OSError, ValueError) as error:
        raise ProblemError(Problem.of(ProblemCode.FILE_UNREADABLE, path=path, reason=_reason(error))) from None


def _reason(error: OSError | ValueError) -> str:
    return getattr(error, "strerror", None) or str(error)


def _refuse_others(path: str, head: bytes) -> None:
    """Say what a file is that does not begin as GGUF does."""
    if head[:4] == b"GGUF":
        return
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not head:
        raise ProblemError(Problem.of(ProblemCode.FILE_EMPTY, path=path))
    if text[:14].lower().startswith((b"<!doctype html", b"<html", b"<head", b"<?xml")):
        raise ProblemError(Problem.of(ProblemCode.FILE_HTML, path=path))
    if head.startswith(b"version https://git-lfs"):
        raise ProblemError(Problem.of(ProblemCode.FILE_LFS_POINTER, path=path))
    if head[:4] in _OLD_MAGICS:
        raise ProblemError(Problem.of(ProblemCode.FILE_OLD_GGML, path=path))
    if kind := _other_format(head):
        raise ProblemError(Problem.of(ProblemCode.FILE_OTHER_FORMAT, path=path, format=kind))
    raise ProblemError(Problem.of(ProblemCode.FILE_NOT_GGUF, path=path))


def _other_format(head: bytes) -> str:
    if head[8:9] == b"{" and head[4:8] == bytes(4):
        return "safetensors"
    known = {b"PK\x03\x04": "zip", b"\x80\x02": "pickle", b"\x1f\x8b": "gzip", b"\x89HDF": "HDF5", b"\x7fELF": "ELF"}
    return next((name for magic, name in known.items() if head.startswith(magic)), "")


def _whole_size(path: str, size: int) -> int:
    """The size of all parts of a split model, whose parts are named -00001-of-00003.gguf."""
    if not (hit := _SHARD.search(path)):
        return size
    count = min(int(hit[2]), 1000)
    parts = (Path(path[: hit.start()] + f"-{number:05d}-of-{hit[2]}.gguf") for number in range(1, count + 1))
    return max(size, sum(part.stat().st_size for part in parts if part.is_file()))


class _Stop(Exception):
    """Enough was read, or what is there cannot be read."""


def _read_values(file: BinaryIO, found: ModelFile) -> None:
    """Fill in `found` as far as the file goes; what is wrong with the rest is for llama.cpp to say."""
    try:
        _, version = file.read(4), _number(file, "<I")
        if version not in (2, 3):
            return
        _number(file, "<Q")
        for _ in range(min(_number(file, "<Q"), _MAX_KEYS)):
            key = _string(file)
            found.values[key] = _value(file, _number(file, "<I"), key, found)
    except _Stop:
        return


def _number(file: BinaryIO, form: str) -> int | float:
    size = struct.calcsize(form)
    raw = file.read(size)
    if len(raw) < size:
        raise _Stop
    return struct.unpack(form, raw)[0]


def _string(file: BinaryIO) -> str:
    length = _number(file, "<Q")
    if length > _MAX_SCANNED or file.tell() > _MAX_SCANNED:
        raise _Stop
    kept = file.read(min(length, _MAX_STRING))
    file.seek(length - len(kept), os.SEEK_CUR)
    return kept.decode("utf-8", "replace")


def _value(file: BinaryIO, kind: int, key: str, found: ModelFile) -> object:
    if kind in _SCALARS:
        return _number(file, _SCALARS[kind])
    if kind == _STRING:
        return _string(file)
    if kind != _ARRAY:
        raise _Stop
    inner, count = _number(file, "<I"), _number(file, "<Q")
    if key == "tokenizer.ggml.tokens":
        found.n_vocab = min(count, 2**31)
        if f"{found.architecture}.block_count" in found.values:
            raise _Stop  # all that is wanted has been read; the pieces themselves would take long
    if inner in _SCALARS and count <= _MAX_KEYS:
        return [_number(file, _SCALARS[inner]) for _ in range(count)]
    if inner in _SCALARS:
        file.seek(count * struct.calcsize(_SCALARS[inner]), os.SEEK_CUR)
        return None
    if inner != _STRING or count > 2**21:
        raise _Stop
    for _ in range(count):
        _string(file)
    return None
