"""A made model of a real size: the shape of a chat model of 0.5 billion parameters, Q8_0, with random weights."""

from __future__ import annotations

from pathlib import Path

import gguf
import numpy as np

N_VOCAB, N_EMBD, N_LAYER, N_HEAD, N_HEAD_KV, N_FF = 151_936, 896, 24, 14, 2, 4864
_N_MARKERS = 3
_SPREAD = 0.02
_BLOCK = 32  # weights of one Q8_0 block: a float16 scale and 32 signed bytes


def _quantized(random: np.random.Generator, rows: int, columns: int, spread: float) -> np.ndarray:
    """uint8[rows, columns / 32 * 34]: Q8_0 blocks of uniform random weights with standard deviation ``spread``."""
    blocks = np.empty((rows, columns // _BLOCK, 2 + _BLOCK), dtype=np.uint8)
    scale = np.float16(spread * np.sqrt(3) / 127)
    blocks[..., :2] = np.frombuffer(scale.tobytes(), dtype=np.uint8)
    blocks[..., 2:] = random.integers(-127, 128, blocks[..., 2:].shape, dtype=np.int8).view(np.uint8)
    return blocks.reshape(rows, -1)


def _vocabulary(n_vocab: int) -> tuple[list[bytes], list[float], list[int]]:
    kinds = [gguf.TokenType.UNKNOWN, gguf.TokenType.CONTROL, gguf.TokenType.CONTROL]
    tokens = [b"<unk>", b"<s>", b"</s>"] + [f"<0x{byte:02X}>".encode() for byte in range(256)]
    kinds += [gguf.TokenType.BYTE] * 256
    # "w17" becomes one token by way of these: each beginning of it is a token, too.
    tokens += ["\u2581w".encode()]
    tokens += [f"\u2581w{number}".encode() for number in range(n_vocab - len(tokens))]
    kinds += [gguf.TokenType.NORMAL] * (n_vocab - len(kinds))
    return tokens, [-float(index) for index in range(n_vocab)], [int(kind) for kind in kinds]


def make(path: Path, n_vocab: int = N_VOCAB, n_layer: int = N_LAYER) -> Path:
    """Writes the model, some 0.5 GB at the default size."""
    random = np.random.default_rng(0)
    writer = gguf.GGUFWriter(path, "llama")
    _keys(writer, n_vocab, n_layer)
    embedding = _quantized(random, n_vocab, N_EMBD, _SPREAD)
    # The embedding is the output matrix, too: nothing there means that a marker is (almost) never drawn.
    embedding[:_N_MARKERS] = 0
    _add(writer, "token_embd.weight", embedding)
    for layer in range(n_layer):
        _add_layer(writer, f"blk.{layer}", random)
    # Logits with a standard deviation of some 4, as a trained model's have.
    _add_norm(writer, "output_norm.weight", 4 / (_SPREAD * np.sqrt(N_EMBD)))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _add(writer: gguf.GGUFWriter, name: str, data: np.ndarray) -> None:
    writer.add_tensor(name, data, raw_shape=data.shape, raw_dtype=gguf.GGMLQuantizationType.Q8_0)


def _add_norm(writer: gguf.GGUFWriter, name: str, value: float = 1.0) -> None:
    writer.add_tensor(name, np.full(N_EMBD, value, dtype=np.float32))


def _add_layer(writer: gguf.GGUFWriter, prefix: str, random: np.random.Generator) -> None:
    for name in ("attn_norm", "ffn_norm"):
        _add_norm(writer, f"{prefix}.{name}.weight")
    n_kv = N_HEAD_KV * N_EMBD // N_HEAD
    shapes = {
        "attn_q": (N_EMBD, N_EMBD),
        "attn_k": (n_kv, N_EMBD),
        "attn_v": (n_kv, N_EMBD),
        "attn_output": (N_EMBD, N_EMBD),
        "ffn_gate": (N_FF, N_EMBD),
        "ffn_up": (N_FF, N_EMBD),
        "ffn_down": (N_EMBD, N_FF),
    }
    for name, (rows, columns) in shapes.items():
        _add(writer, f"{prefix}.{name}.weight", _quantized(random, rows, columns, _SPREAD))


def _keys(writer: gguf.GGUFWriter, n_vocab: int, n_layer: int) -> None:
    tokens, scores, kinds = _vocabulary(n_vocab)
    writer.add_name("bench")
    writer.add_context_length(4096)
    writer.add_embedding_length(N_EMBD)
    writer.add_block_count(n_layer)
    writer.add_feed_forward_length(N_FF)
    writer.add_head_count(N_HEAD)
    writer.add_head_count_kv(N_HEAD_KV)
    writer.add_layer_norm_rms_eps(1e-6)
    writer.add_rope_dimension_count(N_EMBD // N_HEAD)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_Q8_0)
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores(scores)
    writer.add_token_types(kinds)
    writer.add_unk_token_id(0)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
