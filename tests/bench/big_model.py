"""A made model of a real size: the shape of a 0.5 billion parameter chat model, Q8_0, 151,936 tokens, random weights."""

from __future__ import annotations

from pathlib import Path

import gguf
import numpy as np

N_VOCAB, N_EMBD, N_LAYER, N_HEAD, N_HEAD_KV, N_FF = 151_936, 896, 24, 14, 2, 4864
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
    tokens += [f"\u2581w{number}".encode() for number in range(n_vocab - len(tokens))]
    kinds += [gguf.TokenType.NORMAL] * (n_vocab - len(kinds))
    return tokens, [-float(index) for index in range(n_vocab)], [int(kind) for kind in kinds]


def make(path: Path, n_vocab: int = N_VOCAB, n_layer: int = N_LAYER) -> Path:
    """Writes the model, some 0.5 GB at the default size."""
    random = np.random.default_rng(0)
    writer = gguf.GGUFWriter(path, "llama")
    _keys(writer, n_vocab, n_layer)

    def matrix(name: str, rows: int, columns: int, spread: float) -> None:
        data = _quantized(random, rows, columns, spread)
        writer.add_tensor(name, data, raw_shape=data.shape, raw_dtype=gguf.GGMLQuantizationType.Q8_0)

    def ones(name: str, value: float = 1.0) -> None:
        writer.add_tensor(name, np.full(N_EMBD, value, dtype=np.float32))

    matrix("token_embd.weight", n_vocab, N_EMBD, 0.02)
    head = N_EMBD // N_HEAD
    for layer in range(n_layer):
        prefix = f"blk.{layer}"
        ones(f"{prefix}.attn_norm.weight")
        ones(f"{prefix}.ffn_norm.weight")
        matrix(f"{prefix}.attn_q.weight", N_EMBD, N_EMBD, 0.02)
        matrix(f"{prefix}.attn_k.weight", N_HEAD_KV * head, N_EMBD, 0.02)
        matrix(f"{prefix}.attn_v.weight", N_HEAD_KV * head, N_EMBD, 0.02)
        matrix(f"{prefix}.attn_output.weight", N_EMBD, N_EMBD, 0.02)
        matrix(f"{prefix}.ffn_gate.weight", N_FF, N_EMBD, 0.02)
        matrix(f"{prefix}.ffn_up.weight", N_FF, N_EMBD, 0.02)
        matrix(f"{prefix}.ffn_down.weight", N_EMBD, N_FF, 0.02)
    # Logits with a standard deviation of some 4, as a trained model's have.
    ones("output_norm.weight", 4 / (0.02 * np.sqrt(N_EMBD)))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


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
