"""Frames: how a message's header and payload travel through a pipe.

    uint32 body length | uint32 header length | header: JSON, padded with spaces | payload: raw bytes

Little-endian; the body is header and payload. Prefix and header are padded to multiples of 8, so a payload of float32
lies aligned in the buffer it was read into and numpy sees it without a copy. No pickle: bytes from the other side can
be wrong, never code.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator

_PREFIX = struct.Struct("<II")
_to_json = json.JSONEncoder(separators=(",", ":"), allow_nan=False, check_circular=False).encode
PREFIX_SIZE = _PREFIX.size

#: Largest body, in bytes: a vocabulary of some million pieces fits, a runaway length does not.
MAX_BODY = 64 * 1024 * 1024
#: Largest header, in bytes: it carries the messages of a chat and a rendered template.
MAX_HEADER = 16 * 1024 * 1024


class FramingError(ValueError):
    """The bytes are not frames of this protocol."""


def encode_frame(header: dict, payload_size: int = 0) -> bytes:
    """Prefix and header of a frame whose payload of `payload_size` bytes is written right after."""
    text = _to_json(header).encode()
    text += b" " * (-len(text) % 8)
    if len(text) > MAX_HEADER or len(text) + payload_size > MAX_BODY:
        raise FramingError(f"a message of {len(text) + payload_size} bytes is too long")
    return _PREFIX.pack(len(text) + payload_size, len(text)) + text


def decode_prefix(prefix: bytes | bytearray | memoryview) -> tuple[int, int]:
    """(body length, header length) of a frame; raises FramingError where they cannot be right."""
    body, header = _PREFIX.unpack(prefix)
    if not 0 < header <= min(body, MAX_HEADER) or body > MAX_BODY or header % 8:
        raise FramingError(f"a frame of {body} bytes with a header of {header} is not one of ours")
    return body, header


def decode_header(header: bytes | bytearray | memoryview) -> dict:
    """The header as a JSON object; raises FramingError where it is none."""
    try:
        fields = json.loads(str(header, "utf-8"))
    except (ValueError, RecursionError) as error:
        raise FramingError(f"the header is not JSON: {error}") from None
    if not isinstance(fields, dict):
        raise FramingError("the header is not an object")
    return fields


class FrameReader:
    """Cuts a stream of bytes into (header, payload); each body is filled in place, so payloads are never copied."""

    def __init__(self) -> None:
        self._prefix = bytearray()
        self._body = bytearray()
        self._header_size = 0
        self._filled = 0

    def feed(self, data: bytes | memoryview) -> Iterator[tuple[dict, memoryview]]:
        """The frames completed by `data`; raises FramingError, after which the stream is lost."""
        view = memoryview(data)
        while len(view):
            view = self._fill_body(view) if self._body else self._fill_prefix(view)
            if self._body and self._filled == len(self._body):
                body, self._body = memoryview(self._body), bytearray()
                yield decode_header(body[: self._header_size]), body[self._header_size :]

    def _fill_prefix(self, view: memoryview) -> memoryview:
        missing = PREFIX_SIZE - len(self._prefix)
        if len(view) >= missing == PREFIX_SIZE:  # nearly always: the frame's beginning is all there
            size, self._header_size = decode_prefix(view[:missing])
            self._filled = min(size, len(view) - missing)
            part = view[missing : missing + size]
            if self._filled == size:
                self._body = bytearray(part)
            else:
                self._body = bytearray(size)
                self._body[: self._filled] = part
            return view[missing + self._filled :]
        self._prefix += view[:missing]
        if len(self._prefix) == PREFIX_SIZE:
            size, self._header_size = decode_prefix(self._prefix)
            self._prefix.clear()
            self._body, self._filled = bytearray(size), 0
        return view[missing:]

    def _fill_body(self, view: memoryview) -> memoryview:
        part = view[: len(self._body) - self._filled]
        self._body[self._filled : self._filled + len(part)] = part
        self._filled += len(part)
        return view[len(part) :]
