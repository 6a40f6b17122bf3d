"""What can go wrong, as values.

The core and the engine speak no sentences: a problem is a code and its parameters, and the user interface
(``playground.ui.words.sentences``) makes the sentence from them, in the user's language.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

#: What a parameter of a problem may be.
Value = str | int | float


class ProblemCode(Enum):
    """Everything the program can say no to; the comment names the parameters a sentence may use."""

    # The file that was to be opened.
    FILE_MISSING = "file_missing"  # path
    FILE_IS_FOLDER = "file_is_folder"  # path
    FILE_UNREADABLE = "file_unreadable"  # path, reason
    FILE_EMPTY = "file_empty"  # path
    FILE_HTML = "file_html"  # path
    FILE_LFS_POINTER = "file_lfs_pointer"  # path
    FILE_OTHER_FORMAT = "file_other_format"  # path, format
    FILE_OLD_GGML = "file_old_ggml"  # path
    FILE_NOT_GGUF = "file_not_gguf"  # path
    FILE_CUT_SHORT = "file_cut_short"  # path
    FILE_WRONG_VERSION = "file_wrong_version"  # path, version
    FILE_BIG_ENDIAN = "file_big_endian"  # path
    FILE_DAMAGED = "file_damaged"  # path, reason
    SHARD_NOT_FIRST = "shard_not_first"  # path, number, count
    SHARD_MISSING = "shard_missing"  # path, count

    # The model in the file.
    MODEL_UNKNOWN_ARCHITECTURE = "model_unknown_architecture"  # path, architecture
    MODEL_IS_PROJECTOR = "model_is_projector"  # path
    MODEL_IS_ADAPTER = "model_is_adapter"  # path
    MODEL_INCOMPLETE = "model_incomplete"  # path, tensor (may be empty)
    MODEL_IS_ENCODER = "model_is_encoder"  # path
    MODEL_NOT_FINITE = "model_not_finite"  # path
    MODEL_NOT_LOADED = "model_not_loaded"  # path, reason
    CONTEXT_TOO_BIG = "context_too_big"  # n_ctx
    NOT_ENOUGH_MEMORY = "not_enough_memory"  # path, needed_bytes, available_bytes

    # Text on its way to tokens.
    TEMPLATE_ABSENT = "template_absent"
    TEMPLATE_SYNTAX = "template_syntax"  # line, reason
    TEMPLATE_REFUSED_SYSTEM = "template_refused_system"  # reason
    TEMPLATE_REFUSED = "template_refused"  # reason
    TEMPLATE_FAILED = "template_failed"  # reason
    TEMPLATE_TIMEOUT = "template_timeout"  # seconds
    TEMPLATE_MEMORY = "template_memory"  # megabytes
    TEMPLATE_TOO_LONG = "template_too_long"  # limit
    TEXT_TOO_LONG = "text_too_long"  # limit

    # What a sampler asks of the engine.
    GRAMMAR_INVALID = "grammar_invalid"  # reason
    GRAMMAR_FORBIDS = "grammar_forbids"  # place

    # Evaluation.
    NO_TOKENS = "no_tokens"
    PROMPT_TOO_LONG = "prompt_too_long"  # n_tokens, n_ctx
    CONTEXT_FULL = "context_full"  # n_ctx
    TOKEN_OUT_OF_RANGE = "token_out_of_range"  # token, n_vocab
    LOGITS_NOT_FINITE = "logits_not_finite"  # position
    EVALUATION_FAILED = "evaluation_failed"  # result
    POSITION_LOST = "position_lost"  # position, expected

    # Conversations on disk.
    SESSION_NOT_KEPT = "session_not_kept"  # path, reason
    SESSION_DISK_SLOW = "session_disk_slow"  # path
    SESSION_NOT_SAVED = "session_not_saved"  # path, reason
    SESSION_FOREIGN = "session_foreign"  # path
    SESSION_NEWER = "session_newer"  # path, version
    SESSION_TOO_BIG = "session_too_big"  # path, limit
    SESSION_DAMAGED = "session_damaged"  # path, line, reason
    SESSION_READ_ONLY = "session_read_only"  # name

    # The engine's own process.
    NO_MODEL = "no_model"
    CANCELLED = "cancelled"
    ENGINE_NOT_STARTED = "engine_not_started"  # reason
    ENGINE_KEEPS_DYING = "engine_keeps_dying"  # attempts, reason
    ENGINE_FAULT = "engine_fault"  # reason


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that went wrong: a code and the facts its sentence needs."""

    code: ProblemCode
    parameters: tuple[tuple[str, Value], ...] = ()

    @classmethod
    def of(cls, code: ProblemCode, **parameters: Value) -> Problem:
        """The problem `code` with `parameters` by name."""
        return cls(code, tuple(parameters.items()))

    def get(self, name: str, default: Value = "") -> Value:
        """The parameter `name`, or `default` where the problem does not carry it."""
        return dict(self.parameters).get(name, default)


class ProblemError(Exception):
    """A problem on its way up, inside the engine's process and in blocking callers."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.code.value} {dict(problem.parameters)}")
        self.problem = problem
