"""Why a model did not load, read from llama.cpp's log: the only place where it says so.

The texts are those of llama.cpp 0c1e57098; a text that is not known is handed on as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from playground.core.problems import Problem, ProblemCode

_Rule = tuple[str, ProblemCode]

#: Searched in order; named groups become parameters of the problem.
_RULES: tuple[_Rule, ...] = (
    (r"illegal split file idx: (?P<number>\d+)", ProblemCode.SHARD_NOT_FIRST),
    (r"failed to load GGUF split|invalid split count|invalid split file", ProblemCode.SHARD_MISSING),
    (r"(?P<reason>number of (?:tensors|key value pairs) is -?\d+)", ProblemCode.FILE_DAMAGED),
    (r"unknown model architecture: ''", ProblemCode.MODEL_INCOMPLETE),
    (r"unknown model architecture: '(?P<architecture>[^']*)'", ProblemCode.MODEL_UNKNOWN_ARCHITECTURE),
    (r"unsupported model architecture: '(?P<architecture>[^']*)'", ProblemCode.MODEL_UNKNOWN_ARCHITECTURE),
    (r"CLIP cannot be used as main model", ProblemCode.MODEL_IS_PROJECTOR),
    (r"GGUFv(?P<version>1) is no longer supported", ProblemCode.FILE_WRONG_VERSION),
    (r"this GGUF file is version (?P<version>\d+) but", ProblemCode.FILE_WRONG_VERSION),
    (r"bad GGUF version: (?P<version>\d+)", ProblemCode.FILE_WRONG_VERSION),
    (r"mismatch between the host and model endianness", ProblemCode.FILE_BIG_ENDIAN),
    (r"invalid magic characters", ProblemCode.FILE_NOT_GGUF),
    (r"failed to read magic", ProblemCode.FILE_EMPTY),
    (r"is not within the file bounds", ProblemCode.FILE_CUT_SHORT),
    (r"exceeds remaining file size|failed to read header", ProblemCode.FILE_CUT_SHORT),
    (r"failed to read key-value pairs|failed to read tensor info", ProblemCode.FILE_CUT_SHORT),
    (r"failed to (?:seek to beginning of|read) (?:tensor )?data", ProblemCode.FILE_CUT_SHORT),
    (r"failed to open GGUF file .*\((?P<reason>[^)]*)\)", ProblemCode.FILE_UNREADABLE),
    (r"unable to allocate|failed to allocate|bad_alloc|Cannot allocate memory", ProblemCode.NOT_ENOUGH_MEMORY),
    (r"(?:missing tensor|tensor) '(?P<tensor>[^']*)'(?: not found|$)", ProblemCode.MODEL_INCOMPLETE),
    (r"cannot find tokenizer merges|cannot find tokenizer vocab", ProblemCode.MODEL_INCOMPLETE),
)
#: Where nothing above fits: the line that llama.cpp itself gives as the reason.
_REASON = re.compile(r".*error loading model[^:]*: (?P<reason>.*)")


def _first(lines: list[str], rules: Iterable[_Rule]) -> tuple[ProblemCode, dict[str, str | int]] | None:
    text = "\n".join(lines)
    for pattern, code in rules:
        if hit := re.search(pattern, text, re.MULTILINE):
            groups = {name: int(value) if value.isdigit() else value for name, value in hit.groupdict().items()}
            return code, groups
    return None


def load_problem(path: str, lines: list[str]) -> Problem:
    """Why the model at `path` did not load, from the log's `lines`."""
    if found := _first(lines, _RULES):
        return Problem.of(found[0], path=path, **found[1])
    reasons = [hit["reason"] for line in lines if (hit := _REASON.search(line))]
    reason = reasons[0] if reasons else next((line for line in reversed(lines) if line.strip()), "")
    damaged = reason and any(word in reason for word in ("key", "corrupt", "invalid", "wrong", "duplicate"))
    return Problem.of(ProblemCode.FILE_DAMAGED if damaged else ProblemCode.MODEL_NOT_LOADED, path=path, reason=reason)


def context_problem(path: str, n_ctx: int, lines: list[str]) -> Problem:
    """Why no context of `n_ctx` tokens could be made for a model that had loaded."""
    text = "\n".join(lines)
    if re.search(r"failed to allocate|unable to allocate|bad_alloc|out of memory", text):
        return Problem.of(ProblemCode.CONTEXT_TOO_BIG, n_ctx=n_ctx)
    errors = [line for line in lines if "failed" in line or "error" in line] or lines
    return Problem.of(ProblemCode.MODEL_NOT_LOADED, path=path, reason=errors[0] if errors else "")
