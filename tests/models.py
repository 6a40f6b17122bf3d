"""Models for the tests: random weights and a small vocabulary, written with the `gguf` package.

Every maker writes one file and returns its path. The weights are random but fixed by a seed; what matters is the kind
of memory, the vocabulary, and what is wrong with the file.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import gguf
import numpy as np

CHATML = (
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
N_EMBD, N_LAYER, N_HEAD, N_HEAD_KV, HEAD, N_FF = 32, 2, 4, 2, 8, 64
UNK, BOS, EOS, IM_START, IM_END = 0, 1, 2, 3, 4
FIRST_BYTE, N_VOCAB = 5, 400
_Type = gguf.TokenType


def vocabulary(n_vocab: int = N_VOCAB) -> tuple[list[bytes], list[float], list[int]]:
    """A SentencePiece-like vocabulary: markers, all bytes, letters, some words, and fillers up to n_vocab."""
    markers = ["<unk>", "<s>", "</s>", "<|im_start|>", "<|im_end|>"]
    kinds = [_Type.UNKNOWN] + [_Type.CONTROL] * 4
    tokens = [marker.encode() for marker in markers] + [f"<0x{byte:02X}>".encode() for byte in range(256)]
    kinds += [_Type.BYTE] * 256
    words = ["▁", *"abcdefghijklmnopqrstuvwxyz", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ", ".", ",", "?", "!", "'"]
    words += ["th", "he", "▁t", "▁th", "▁the", "▁a", "in", "▁s", "er", "▁w", "ou", "▁you", "an", "▁an", "▁and"]
    words += ["é", "日"]
    tokens += [word.encode() for word in words] + [b"<think>", b"</think>"]
    kinds += [_Type.NORMAL] * len(words) + [_Type.USER_DEFINED] * 2
    if n_vocab < len(tokens):
        raise ValueError(f"the vocabulary needs at least {len(tokens)} tokens")
    fillers = [f"▁w{number}".encode() for number in range(n_vocab - len(tokens))]
    tokens, kinds = tokens + fillers, kinds + [_Type.NORMAL] * len(fillers)
    return tokens, [-float(index) for index in range(len(tokens))], [int(kind) for kind in kinds]


class Maker:
    """A GGUF file being written."""

    def __init__(self, path: Path, architecture: str, seed: int = 0, n_vocab: int = N_VOCAB) -> None:
        self.path, self.n_vocab = path, n_vocab
        self.writer = gguf.GGUFWriter(path, architecture)
        self._random = np.random.default_rng(seed)
        self._dtype = np.float32

    def half(self) -> Maker:
        """Large matrices from now on in float16."""
        self._dtype = np.float16
        return self

    def tokenizer(self, template: str | None = None, model: str = "llama") -> Maker:
        """The small vocabulary; adds BOS."""
        tokens, scores, kinds = vocabulary(self.n_vocab)
        writer = self.writer
        writer.add_tokenizer_model(model)
        writer.add_token_list(tokens)
        writer.add_token_scores(scores)
        writer.add_token_types(kinds)
        writer.add_unk_token_id(UNK)
        writer.add_bos_token_id(BOS)
        writer.add_eos_token_id(EOS)
        writer.add_add_bos_token(True)
        if template is not None:
            writer.add_chat_template(template)
        return self

    def random(self, name: str, *shape: int, scale: float = 0.3) -> None:
        """A tensor of normal numbers; shape as numpy has it, the other way round than llama.cpp."""
        values = self._random.standard_normal(shape, np.float32) * np.float32(scale)
        self.writer.add_tensor(name, values.astype(self._dtype) if len(shape) > 1 else values)

    def ones(self, name: str, *shape: int) -> None:
        """A tensor of ones, as a norm's weights."""
        self.writer.add_tensor(name, np.ones(shape, np.float32))

    def save(self) -> Path:
        """Write the file."""
        self.writer.write_header_to_file()
        self.writer.write_kv_data_to_file()
        self.writer.write_tensors_to_file()
        self.writer.close()
        return self.path


def _attention_keys(maker: Maker, n_ctx: int, head: int = HEAD) -> None:
    writer = maker.writer
    writer.add_name("random")
    writer.add_context_length(n_ctx)
    writer.add_embedding_length(N_EMBD)
    writer.add_block_count(N_LAYER)
    writer.add_feed_forward_length(N_FF)
    writer.add_head_count(N_HEAD)
    writer.add_head_count_kv(N_HEAD_KV)
    writer.add_key_length(head)
    writer.add_value_length(head)
    writer.add_layer_norm_rms_eps(1e-5)


def _attention_layer(maker: Maker, prefix: str, head: int = HEAD) -> None:
    maker.ones(f"{prefix}.attn_norm.weight", N_EMBD)
    maker.random(f"{prefix}.attn_q.weight", N_HEAD * head, N_EMBD)
    maker.random(f"{prefix}.attn_k.weight", N_HEAD_KV * head, N_EMBD)
    maker.random(f"{prefix}.attn_v.weight", N_HEAD_KV * head, N_EMBD)
    maker.random(f"{prefix}.attn_output.weight", N_EMBD, N_HEAD * head)
    maker.ones(f"{prefix}.ffn_norm.weight", N_EMBD)
    maker.random(f"{prefix}.ffn_gate.weight", N_FF, N_EMBD)
    maker.random(f"{prefix}.ffn_up.weight", N_FF, N_EMBD)
    maker.random(f"{prefix}.ffn_down.weight", N_EMBD, N_FF)


def attention(
    path: Path,
    template: str | None = None,
    n_ctx: int = 256,
    n_vocab: int = N_VOCAB,
    seed: int = 0,
    head: int = HEAD,
    more: Callable[[Maker], None] | None = None,
) -> Path:
    """A llama: plain attention. `more` may add keys of its own."""
    maker = Maker(path, "llama", seed, n_vocab).tokenizer(template)
    _attention_keys(maker, n_ctx, head)
    maker.writer.add_rope_dimension_count(head)
    if more is not None:
        more(maker)
    maker.random("token_embd.weight", n_vocab, N_EMBD, scale=1.0)
    for layer in range(N_LAYER):
        _attention_layer(maker, f"blk.{layer}", head)
    maker.ones("output_norm.weight", N_EMBD)
    maker.random("output.weight", n_vocab, N_EMBD, scale=0.6)
    return maker.save()


def sliding_window(path: Path, template: str | None = None, window: int = 16, n_ctx: int = 256) -> Path:
    """A gemma3: attention that sees `window` tokens in most layers."""
    maker = Maker(path, "gemma3", 1).tokenizer(template)
    _attention_keys(maker, n_ctx)
    maker.writer.add_sliding_window(window)
    maker.random("token_embd.weight", N_VOCAB, N_EMBD, scale=0.6)
    for layer in range(N_LAYER):
        prefix = f"blk.{layer}"
        _attention_layer(maker, prefix)
        for name, size in (("attn_q_norm", HEAD), ("attn_k_norm", HEAD)):
            maker.ones(f"{prefix}.{name}.weight", size)
        for name in ("post_attention_norm", "post_ffw_norm"):
            maker.ones(f"{prefix}.{name}.weight", N_EMBD)
    maker.ones("output_norm.weight", N_EMBD)
    return maker.save()


def recurrent(path: Path, template: str | None = None, n_ctx: int = 256) -> Path:
    """A mamba: one state for the whole past, so going back means evaluating again."""
    inner, state, conv, rank = 2 * N_EMBD, 8, 4, 4
    maker = Maker(path, "mamba", 2).tokenizer(template)
    writer = maker.writer
    writer.add_name("random")
    for add, value in (
        (writer.add_context_length, n_ctx),
        (writer.add_embedding_length, N_EMBD),
        (writer.add_block_count, N_LAYER),
        (writer.add_feed_forward_length, 0),
        (writer.add_head_count, 0),
        (writer.add_ssm_conv_kernel, conv),
        (writer.add_ssm_inner_size, inner),
        (writer.add_ssm_state_size, state),
        (writer.add_ssm_time_step_rank, rank),
        (writer.add_layer_norm_rms_eps, 1e-5),
    ):
        add(value)
    maker.random("token_embd.weight", N_VOCAB, N_EMBD, scale=0.6)
    for layer in range(N_LAYER):
        prefix = f"blk.{layer}"
        maker.ones(f"{prefix}.attn_norm.weight", N_EMBD)
        maker.random(f"{prefix}.ssm_in.weight", 2 * inner, N_EMBD)
        maker.random(f"{prefix}.ssm_conv1d.weight", inner, conv)
        maker.random(f"{prefix}.ssm_conv1d.bias", inner)
        maker.random(f"{prefix}.ssm_x.weight", rank + 2 * state, inner)
        maker.random(f"{prefix}.ssm_dt.weight", inner, rank)
        maker.random(f"{prefix}.ssm_dt.bias", inner)
        decay = -np.tile(np.arange(1, state + 1, dtype=np.float32), (inner, 1))
        writer.add_tensor(f"{prefix}.ssm_a", decay)
        maker.ones(f"{prefix}.ssm_d", inner)
        maker.random(f"{prefix}.ssm_out.weight", N_EMBD, inner)
    maker.ones("output_norm.weight", N_EMBD)
    return maker.save()


def encoder(path: Path) -> Path:
    """A BERT: it loads, and has no next token."""
    maker = Maker(path, "bert", 3)
    writer = maker.writer
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *(f"▁w{number}" for number in range(N_VOCAB - 5))]
    writer.add_tokenizer_model("bert")
    writer.add_token_list([piece.encode() for piece in pieces])
    writer.add_token_types([int(_Type.CONTROL)] * 5 + [int(_Type.NORMAL)] * (N_VOCAB - 5))
    writer.add_token_type_count(2)
    for name, token in (("bos", 2), ("eos", 3), ("unk", 1), ("sep", 3), ("pad", 0), ("mask", 4)):
        getattr(writer, f"add_{name}_token_id")(token)
    for add, value in (
        (writer.add_context_length, 64),
        (writer.add_embedding_length, N_EMBD),
        (writer.add_block_count, 1),
        (writer.add_feed_forward_length, N_FF),
        (writer.add_head_count, N_HEAD),
        (writer.add_layer_norm_eps, 1e-5),
        (writer.add_causal_attention, False),
        (writer.add_pooling_type, gguf.PoolingType.MEAN),
    ):
        add(value)
    maker.random("token_embd.weight", N_VOCAB, N_EMBD)
    maker.random("token_types.weight", 2, N_EMBD)
    maker.random("position_embd.weight", 64, N_EMBD)
    for name in ("token_embd_norm", "blk.0.attn_output_norm", "blk.0.layer_output_norm"):
        maker.ones(f"{name}.weight", N_EMBD)
        maker.random(f"{name}.bias", N_EMBD)
    for name in ("attn_q", "attn_k", "attn_v", "attn_output"):
        maker.random(f"blk.0.{name}.weight", N_EMBD, N_EMBD)
    maker.random("blk.0.ffn_up.weight", N_FF, N_EMBD)
    maker.random("blk.0.ffn_down.weight", N_EMBD, N_FF)
    return maker.save()


def not_finite(path: Path) -> Path:
    """A llama whose weights are NaN."""
    maker = Maker(path, "llama").tokenizer()
    _attention_keys(maker, 64)
    maker.writer.add_tensor("token_embd.weight", np.full((N_VOCAB, N_EMBD), np.nan, np.float32))
    for layer in range(N_LAYER):
        _attention_layer(maker, f"blk.{layer}")
    maker.ones("output_norm.weight", N_EMBD)
    return maker.save()


def unknown_architecture(path: Path) -> Path:
    """A model of a kind that nobody knows."""
    maker = Maker(path, "llama9000").tokenizer()
    maker.ones("token_embd.weight", N_VOCAB, N_EMBD)
    return maker.save()


def projector(path: Path) -> Path:
    """The eyes of another model (mmproj)."""
    maker = Maker(path, "clip")
    maker.writer.add_type("mmproj")
    maker.ones("v.patch_embd.weight", 4, 4)
    return maker.save()


def adapter(path: Path) -> Path:
    """A LoRA adapter."""
    maker = Maker(path, "llama")
    maker.writer.add_type("adapter")
    maker.writer.add_string("adapter.type", "lora")
    maker.random("blk.0.attn_q.weight.lora_a", 4, N_EMBD)
    maker.random("blk.0.attn_q.weight.lora_b", N_EMBD, 4)
    return maker.save()


def vocabulary_only(path: Path) -> Path:
    """A vocabulary without weights, as llama.cpp's own tests use them."""
    maker = Maker(path, "llama").tokenizer()
    _attention_keys(maker, 64)
    maker.ones("rope_freqs.weight", HEAD // 2)
    return maker.save()


def published_model(name: str) -> Path | None:
    """A model beside the repository that is only there to check against, or None."""
    path = Path(__file__).resolve().parents[2] / "shared" / "models" / name
    return path if path.is_file() and os.access(path, os.R_OK) else None
