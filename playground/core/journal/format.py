"""What a session file is: its name, its bounds, and where a conversation comes from."""

from __future__ import annotations

from dataclasses import dataclass

FORMAT = "sampling-playground-session"
VERSION = 1
SUFFIX = ".jsonl"

MOST_BYTES = 2**29
"""Of a file that is read."""
MOST_NODES = 1_000_000
MOST_RECORDS = 4_000_000
MOST_CHAINS = 100_000
LONGEST_LINE = 2**24
"""Bytes."""
LONGEST_TEXT = 4_000_000
"""Characters of a message or of what a template made of it, as in the engine's protocol."""
LONGEST_WORD = 65_536
"""Characters of a name or of a value of the metadata."""
LONGEST_PIECE = 65_536
"""Bytes of a token."""
MOST_TOKENS = 2**22
"""Of a vocabulary."""
MOST_MESSAGES = 10_000
MOST_TOP = 256
"""Of top tokens in a record."""
SUMMARY_TOP = 32
"""Of top tokens that a summary keeps on disk."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The model that a conversation was held with.

    Attributes:
        name: as the model calls itself.
        file: its file's name, without the folders.
        fingerprint: of the file, see ``fingerprint.py``; "" where it could not be read.
        n_vocab: size of its vocabulary.
        n_ctx: of the context that it was open with.
        memory: what it keeps of the tokens it has seen, as the engine calls it.
        detail: architecture, size and weights in few words.
        thinking: its think tags, None where it has none.
        metadata: general.* of its file.
    """

    name: str
    file: str
    n_vocab: int
    n_ctx: int = 0
    memory: str = ""
    detail: str = ""
    fingerprint: str = ""
    thinking: tuple[str, str] | None = None
    metadata: tuple[tuple[str, str], ...] = ()
