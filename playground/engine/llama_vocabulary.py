"""Text to tokens and tokens to bytes, with the model's own vocabulary."""

from __future__ import annotations

import ctypes
import re

import numpy as np
from numpy.typing import NDArray

from playground.core.vocabulary import TokenFlag, Vocabulary
from playground.engine.llama_library import lib

# llama_token_attr, in llama.h
_ATTR_FLAGS = {
    1 << 0: TokenFlag.UNKNOWN,
    1 << 1: TokenFlag.UNUSED,
    1 << 3: TokenFlag.CONTROL,
    1 << 4: TokenFlag.USER_DEFINED,
    1 << 5: TokenFlag.BYTE,
}
_VOCAB_TYPE_NONE = 0
_LONG_PIECE = 256

# The binding's own prototype wants a buffer object; an address lets pieces be written behind each other.
_write_piece = lib._lib["llama_token_to_piece"]
_write_piece.restype = ctypes.c_int32
_write_piece.argtypes = [
    ctypes.c_void_p,
    ctypes.c_int32,
    ctypes.c_void_p,
    ctypes.c_int32,
    ctypes.c_int32,
    ctypes.c_bool,
]


class LlamaVocabulary:
    """The vocabulary of an open model."""

    def __init__(self, model: int) -> None:
        self._vocab = lib.llama_model_get_vocab(model)
        self.n_vocab: int = lib.llama_vocab_n_tokens(self._vocab)
        self.bos: int = lib.llama_vocab_bos(self._vocab)
        self.eos: int = lib.llama_vocab_eos(self._vocab)
        # A file can ask for a token it does not have, which ends the process in an assertion.
        self.adds_bos: bool = lib.llama_vocab_get_add_bos(self._vocab) and self.bos >= 0
        self._adds_eos: bool = lib.llama_vocab_get_add_eos(self._vocab)
        self._can_add = self.adds_bos == lib.llama_vocab_get_add_bos(self._vocab)
        self._can_add &= self.eos >= 0 or not self._adds_eos
        self._can_add &= not lib.llama_vocab_get_add_sep(self._vocab)

    @property
    def handle(self) -> int:
        """llama.cpp's own pointer, for its samplers."""
        return self._vocab

    def encode(self, text: bytes) -> list[int]:
        """Tokens of bytes as they are: no BOS, and the text of a control token stays text."""
        return self._encode(text, False, False)

    @property
    def usable(self) -> bool:
        """Whether there is a tokenizer at all."""
        return self.n_vocab > 0 and lib.llama_vocab_type(self._vocab) != _VOCAB_TYPE_NONE

    @property
    def adds_space(self) -> bool:
        """Whether text that begins is given a space in front, as SentencePiece does."""
        tokens = self._encode(b"a", False, False)
        return bool(tokens) and self._raw_piece(tokens[0]).startswith(b" ")

    def table(self) -> Vocabulary:
        """All pieces and flags; about a microsecond a token, so the pieces go straight into one buffer."""
        offsets = np.zeros(self.n_vocab + 1, np.int32)
        attributes = np.zeros(self.n_vocab, np.int32)
        buffer = ctypes.create_string_buffer(16 * self.n_vocab + _LONG_PIECE)
        attribute_of, vocab, used = lib.llama_vocab_get_attr, self._vocab, 0
        address, room = ctypes.addressof(buffer), len(buffer)
        for token in range(self.n_vocab):
            size = _write_piece(vocab, token, address + used, room - used, 0, True)
            if size < 0:  # the size it needs
                used -= size
                longer = ctypes.create_string_buffer(2 * room + used)
                ctypes.memmove(longer, buffer, offsets[token])
                buffer, address, room = longer, ctypes.addressof(longer), len(longer)
                _write_piece(vocab, token, address + used + size, room, 0, True)
            else:
                used += size
            offsets[token + 1] = used
            attributes[token] = attribute_of(vocab, token)
        return Vocabulary(ctypes.string_at(address, used), offsets, self._flags(attributes))

    def _flags(self, attributes: NDArray[np.int32]) -> NDArray[np.uint8]:
        """uint8[n_vocab] of TokenFlag from llama.cpp's attributes."""
        flags = np.zeros(len(attributes), np.uint8)
        for bit, flag in _ATTR_FLAGS.items():
            flags[(attributes & bit) != 0] |= np.uint8(flag)
        # Whatever ends a generation is given an attribute of its own when llama.cpp loads the vocabulary.
        for token in np.flatnonzero(flags).tolist():
            if lib.llama_vocab_is_eog(self._vocab, token):
                flags[token] |= np.uint8(TokenFlag.END)
        return flags

    def _raw_piece(self, token: int) -> bytes:
        """The bytes of `token`; control tokens too. A negative result of the library is the size it needs."""
        buffer = ctypes.create_string_buffer(_LONG_PIECE)
        size = _write_piece(self._vocab, token, ctypes.addressof(buffer), len(buffer), 0, True)
        if size < 0:
            buffer = ctypes.create_string_buffer(-size)
            size = _write_piece(self._vocab, token, ctypes.addressof(buffer), len(buffer), 0, True)
        return buffer.raw[: max(size, 0)]

    def _encode(self, text: bytes, add_special: bool, parse_special: bool) -> list[int]:
        room = len(text) + 8
        while True:
            tokens = (ctypes.c_int32 * room)()
            count = lib.llama_tokenize(
                self._vocab, text, len(text), tokens, room, add_special and self._can_add, parse_special
            )
            if count >= 0:
                return tokens[:count]
            room = -count

    def tokenize(self, text: str, add_special: bool, parse_special: bool) -> list[int]:
        """Tokens of `text`, see protocol.Tokenize."""
        raw = text.encode("utf-8", "replace")
        if not add_special:
            return self._encode_inside(raw, parse_special)
        if parse_special and self.adds_bos:
            raw = raw.removeprefix(self._raw_piece(self.bos))
        tokens = self._encode(raw, True, parse_special)
        if self._adds_eos and self._can_add and tokens and tokens[-1] == self.eos:
            tokens.pop()  # that would end the text before it has begun
        return tokens or ([self.bos] if self.bos >= 0 and not raw else [])

    def _encode_inside(self, text: bytes, parse_special: bool) -> list[int]:
        """Tokens of text that goes on from other text.

        SentencePiece vocabularies put a space before text that begins: it is tokenized behind a line end, and that is
        taken away again.
        """
        ahead = self._encode(b"\n", False, False)
        tokens = self._encode(b"\n" + text, False, parse_special)
        if tokens[: len(ahead)] == ahead:
            return tokens[len(ahead) :]
        return self._encode(text, False, parse_special)

    def tokenize_marked(self, text: str, literals: Literals, add_special: bool) -> list[int]:
        """Tokens of a rendered template in which `literals` marked what only looks like a control token.

        The rendering is tokenized whole where nothing is marked: splitting it would change tokens.
        """
        tokens: list[int] = []
        for index, (part, literal) in enumerate(literals.split(text)):
            if literal:
                tokens += self._encode_inside(part.encode("utf-8", "replace"), False)
            elif index == 0:
                tokens += self.tokenize(part, add_special, True)
            elif part:
                tokens += self._encode_inside(part.encode("utf-8", "replace"), True)
        return tokens


class Literals:
    """Control-token text that a person typed: marked before the template runs, found again in what it rendered.

    The marks are private-use characters that occur in none of the texts.
    """

    def __init__(self, vocabulary: Vocabulary, texts: list[str]) -> None:
        special = np.flatnonzero(vocabulary.flags & (TokenFlag.CONTROL | TokenFlag.UNKNOWN))
        pieces = {vocabulary.piece(int(token)).decode("utf-8", "ignore") for token in special}
        self._markers = sorted((piece for piece in pieces if piece.strip()), key=len, reverse=True)
        used = set().union(*texts) if texts else set()
        free = (chr(code) for code in range(0xE000, 0xF8FF) if chr(code) not in used)
        self._open, self._close = next(free, "\ue000"), next(free, "\ue001")
        self._find = re.compile("|".join(map(re.escape, self._markers)) or r"(?!)")
        self._mark = re.compile(f"{self._open}([0-9]+){self._close}")

    def mark(self, text: str) -> str:
        """`text` with marks in the place of control-token text."""
        return self._find.sub(lambda hit: f"{self._open}{self._markers.index(hit[0])}{self._close}", text)

    def split(self, text: str) -> list[tuple[str, bool]]:
        """The parts of a marked text, in order, and whether each is what a mark stands for."""
        parts = self._mark.split(text)
        return [(self._markers[int(part)] if index % 2 else part, bool(index % 2)) for index, part in enumerate(parts)]

    def skip(self, text: str, length: int) -> str:
        """A marked text without its first `length` characters, counted as the person typed them."""
        rest = ""
        for part, literal in self.split(text):
            left, length = part[length:], max(0, length - len(part))
            whole = literal and left == part
            rest += f"{self._open}{self._markers.index(part)}{self._close}" if whole else left
        return rest

    def restore(self, text: str) -> str:
        """A marked text as the person typed it."""
        return "".join(part for part, _ in self.split(text))
