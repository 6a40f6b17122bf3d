"""llama.cpp's own functions, its log and its last words. The engine's `llama*` modules alone use this.

Facts about llama.cpp here and beside were read in its source (0.3.36 of the binding, llama.cpp 0c1e57098).
"""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import sys
import types
from collections import deque
from collections.abc import Callable
from pathlib import Path

_KEPT_LINES = 200
_LINE = 600
_LEVEL_WARNING, _LEVEL_CONTINUED = 3, 5


def _import_low_level() -> types.ModuleType:
    """llama_cpp.llama_cpp without the package's own __init__.

    That imports the high-level class, the server's types and their dependencies: 0.4 s before a child can begin.
    A stand-in package with the same path gives the one module we need; without it the ordinary import does.
    """
    if "llama_cpp" in sys.modules:
        return importlib.import_module("llama_cpp.llama_cpp")
    spec = importlib.util.find_spec("llama_cpp")
    if spec is None or not spec.submodule_search_locations:
        return importlib.import_module("llama_cpp.llama_cpp")
    package = types.ModuleType("llama_cpp")
    package.__path__ = list(spec.submodule_search_locations)
    sys.modules["llama_cpp"] = package
    try:
        return importlib.import_module("llama_cpp.llama_cpp")
    finally:
        del sys.modules["llama_cpp"]


lib = _import_low_level()


class Log:
    """The end of llama.cpp's log: the only place where it says why a model does not load."""

    def __init__(self) -> None:
        self.lines: deque[str] = deque(maxlen=_KEPT_LINES)
        self._level = 0
        self._callback = lib.llama_log_callback(self._heard)  # kept: C holds no reference

    def listen(self) -> None:
        """Hear what llama.cpp says from now on; warnings and errors go to this process's log too."""
        lib.llama_log_set(self._callback, None)

    def clear(self) -> None:
        """Forget what was said."""
        self.lines.clear()

    def _heard(self, level: int, text: bytes | None, _: int | None) -> None:
        line = (text or b"")[:_LINE].decode("utf-8", "replace").rstrip("\n")
        if level == _LEVEL_CONTINUED and self.lines:
            self.lines[-1] = (self.lines[-1] + line)[:_LINE]
            return
        self._level = level
        self.lines.append(line)
        if level >= _LEVEL_WARNING and line.strip():
            print(line, file=sys.stderr, flush=True)


_AbortCallback = ctypes.CFUNCTYPE(None, ctypes.c_char_p)
_kept: list[object] = []


def hear_last_words(tell: Callable[[str], None]) -> None:
    """Call `tell` with the text of a failed assertion, right before it ends the process.

    Source: ggml_set_abort_callback in ggml.h. Where the library has no such function the text stays on stderr.
    """
    try:
        set_callback = base_library().ggml_set_abort_callback
    except (OSError, AttributeError):
        return
    callback = _AbortCallback(lambda text: tell((text or b"").decode("utf-8", "replace")))
    set_callback.argtypes, set_callback.restype = [_AbortCallback], ctypes.c_void_p
    set_callback(callback)
    _kept.append(callback)


def base_library() -> ctypes.CDLL:
    """ggml's base, the copy that llama.cpp is linked to: it is reached through llama.cpp's own handle.

    A wheel may hold the file under several names, and loading another of them would be another library.
    """
    if sys.platform == "win32":
        return ctypes.CDLL(str(Path(lib.__file__).parent / "lib" / "ggml-base.dll"))
    return lib._lib
