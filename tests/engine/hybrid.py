"""A model whose memory is a cache and states together: made like those of tests.models."""

from pathlib import Path

from tests.models import HEAD, N_EMBD, N_FF, N_HEAD, N_HEAD_KV, N_VOCAB, Maker

_CONVOLUTION = 3


def hybrid(path: Path, n_ctx: int = 256) -> Path:
    """An lfm2: a layer of convolutions, which is a state, then one of attention."""
    maker = Maker(path, "lfm2", 4).tokenizer()
    writer = maker.writer
    writer.add_name("random")
    writer.add_context_length(n_ctx)
    writer.add_embedding_length(N_EMBD)
    writer.add_block_count(2)
    writer.add_feed_forward_length(N_FF)
    writer.add_head_count(N_HEAD)
    writer.add_head_count_kv([0, N_HEAD_KV])
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_shortconv_l_cache(_CONVOLUTION)
    writer.add_vocab_size(N_VOCAB)
    maker.random("token_embd.weight", N_VOCAB, N_EMBD, scale=0.6)
    for layer in range(2):
        prefix = f"blk.{layer}"
        maker.ones(f"{prefix}.attn_norm.weight", N_EMBD)
        maker.ones(f"{prefix}.ffn_norm.weight", N_EMBD)
        maker.random(f"{prefix}.ffn_gate.weight", N_FF, N_EMBD)
        maker.random(f"{prefix}.ffn_up.weight", N_FF, N_EMBD)
        maker.random(f"{prefix}.ffn_down.weight", N_EMBD, N_FF)
    maker.random("blk.0.shortconv.conv.weight", N_EMBD, _CONVOLUTION)
    maker.random("blk.0.shortconv.in_proj.weight", 3 * N_EMBD, N_EMBD)
    maker.random("blk.0.shortconv.out_proj.weight", N_EMBD, N_EMBD)
    maker.random("blk.1.attn_q.weight", N_HEAD * HEAD, N_EMBD)
    maker.random("blk.1.attn_k.weight", N_HEAD_KV * HEAD, N_EMBD)
    maker.random("blk.1.attn_v.weight", N_HEAD_KV * HEAD, N_EMBD)
    maker.random("blk.1.attn_output.weight", N_EMBD, N_HEAD * HEAD)
    maker.ones("blk.1.attn_q_norm.weight", HEAD)
    maker.ones("blk.1.attn_k_norm.weight", HEAD)
    maker.ones("token_embd_norm.weight", N_EMBD)
    return maker.save()
