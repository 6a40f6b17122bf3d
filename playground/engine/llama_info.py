"""What an open model tells of itself: the metadata of its file, bounded, as ModelInfo."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from pathlib import Path

from playground.engine import protocol as p
from playground.engine.llama_library import lib
from playground.engine.llama_vocabulary import LlamaVocabulary
from playground.engine.safemode import engine_version

_MAX_VALUE = 4096
_MAX_ENTRIES = 500
_SAMPLING = "general.sampling."

#: What models that think first write around their thoughts, as their templates name it.
_THINK_TAGS = (
    ("<think>", "</think>"),
    ("<thinking>", "</thinking>"),
    ("<thought>", "</thought>"),
    ("<reasoning>", "</reasoning>"),
    ("<seed:think>", "</seed:think>"),
    ("[THINK]", "[/THINK]"),
    ("<|START_THINKING|>", "<|END_THINKING|>"),
    ("<|channel>thought", "<channel|>"),
)


def thinking_of(template: str) -> p.Thinking | None:
    """The tags a chat template names for thinking, or None."""
    for opening, closing in _THINK_TAGS:
        if closing in template:
            return p.Thinking(opening, closing, "enable_thinking" in template)
    return None


def _text(call: Callable[[ctypes.Array, int], int], most: int) -> str:
    """A text that the library copies into a buffer; its result is the whole length, or negative."""
    buffer = ctypes.create_string_buffer(1024)
    length = call(buffer, len(buffer))
    if length >= len(buffer):
        buffer = ctypes.create_string_buffer(min(length, most * 4) + 1)
        call(buffer, len(buffer))
    return buffer.value.decode("utf-8", "replace")[:most] if length >= 0 else ""


def _metadata(model: int) -> dict[str, str]:
    """general.* of the file: what it is called, who made it, what it wants."""
    found: dict[str, str] = {}
    for index in range(lib.llama_model_meta_count(model)):
        key = _text(lambda b, n, i=index: lib.llama_model_meta_key_by_index(model, i, b, n), 256)
        if key.startswith("general.") and len(found) < _MAX_ENTRIES:
            found[key] = _text(lambda b, n, i=index: lib.llama_model_meta_val_str_by_index(model, i, b, n), _MAX_VALUE)
    return found


def _memory_kind(model: int) -> p.MemoryKind:
    if lib.llama_model_is_hybrid(model):
        return p.MemoryKind.HYBRID
    if lib.llama_model_is_recurrent(model):
        return p.MemoryKind.RECURRENT
    return p.MemoryKind.SLIDING_WINDOW if lib.llama_model_n_swa(model) else p.MemoryKind.ATTENTION


def info_of(
    model: int, vocabulary: LlamaVocabulary, path: str, n_ctx: int, n_threads: int, options: p.OpenOptions
) -> p.ModelInfo:
    """Everything the window shows of a model."""
    metadata = _metadata(model)
    template = (lib.llama_model_chat_template(model, None) or b"").decode("utf-8", "replace")
    sampling = {key.removeprefix(_SAMPLING): value for key, value in metadata.items() if key.startswith(_SAMPLING)}
    return p.ModelInfo(
        path=path,
        name=metadata.get("general.name") or Path(path).stem,
        architecture=metadata.get("general.architecture", ""),
        description=_text(lambda b, n: lib.llama_model_desc(model, b, n), _MAX_VALUE),
        n_parameters=lib.llama_model_n_params(model),
        size_bytes=lib.llama_model_size(model),
        n_vocab=vocabulary.n_vocab,
        n_ctx=n_ctx,
        n_ctx_train=max(0, lib.llama_model_n_ctx_train(model)),
        n_threads=n_threads,
        memory=_memory_kind(model),
        offloaded=lib.llama_supports_gpu_offload() and options.n_gpu_layers != 0,
        safe_mode=not options.use_extra_buffers,
        bos=vocabulary.bos,
        eos=vocabulary.eos,
        adds_bos=vocabulary.adds_bos,
        leading_space=vocabulary.adds_space,
        template=template[: p.MAX_TEXT],
        thinking=thinking_of(template),
        sampling=tuple(sampling.items()),
        metadata=tuple(metadata.items()),
        engine=engine_version(),
    )
