"""Writes the trained network as GGUF, in F32 and in Q8_0, and checks it against PyTorch."""

import json
from pathlib import Path

import numpy as np
import torch
from gguf import GGMLQuantizationType, GGUFWriter, LlamaFileType, TokenType
from gguf.quants import quantize
from tokenizers import Tokenizer

from .llama_file import LlamaFile
from .network import Network, Shape
from .tokenizer import load_tokenizer
from .vocabulary import BOS, CONTROL_TOKENS, END_OF_TEXT, END_OF_TURN

CHAT_TEMPLATE = (
    "{{ bos_token }}{% for message in messages %}<|{{ message['role'] }}|>{{ message['content'] }}<|end|>{% endfor %}"
    "{% if add_generation_prompt %}<|assistant|>{% endif %}"
)
DESCRIPTION = (
    "A tiny chat model, trained from scratch to make sampling visible: its distributions are made for showing. "
    "It knows greetings, coins, dice, small sums, capitals, short texts about countries, small stories and small talk."
)
SOURCES = (
    "TinyStories",
    "Pratham Books StoryWeaver (CC BY)",
    "African Storybook (CC BY)",
    "The Aesop for Children",
    "chats written by the recipe's generator",
)
LARGEST_DIFFERENCE = 0.05
"""How far a logit of the F32 file may lie from PyTorch's."""

_BLOCK_NAMES = {
    "attention_norm.weight": "attn_norm",
    "attention.q.weight": "attn_q",
    "attention.k.weight": "attn_k",
    "attention.v.weight": "attn_v",
    "attention.out.weight": "attn_output",
    "feed_norm.weight": "ffn_norm",
    "feed.gate.weight": "ffn_gate",
    "feed.up.weight": "ffn_up",
    "feed.down.weight": "ffn_down",
}
_OUTER_NAMES = {"embedding.weight": "token_embd", "norm.weight": "output_norm", "output.weight": "output"}


def load_network(*checkpoints: Path) -> Network:
    """The mean of the networks of some checkpoints: its distributions lie closer to the exact ones than each alone."""
    states = [torch.load(checkpoint, weights_only=True, map_location="cpu") for checkpoint in checkpoints]
    network = Network(Shape(**states[0]["shape"]))
    weights = [state["network"] for state in states]
    network.load_state_dict({name: sum(w[name] for w in weights) / len(weights) for name in weights[0]})
    return network.eval()


def tensor_name(name: str) -> str:
    """PyTorch's name of a weight as GGUF names it."""
    if name.startswith("blocks."):
        _, number, rest = name.split(".", 2)
        return f"blk.{number}.{_BLOCK_NAMES[rest]}.weight"
    return f"{_OUTER_NAMES[name]}.weight"


def _write_shape(writer: GGUFWriter, shape: Shape) -> None:
    writer.add_context_length(shape.context)
    writer.add_embedding_length(shape.width)
    writer.add_block_count(shape.layers)
    writer.add_feed_forward_length(shape.hidden)
    writer.add_head_count(shape.heads)
    writer.add_head_count_kv(shape.kv_heads)
    writer.add_layer_norm_rms_eps(shape.epsilon)
    writer.add_rope_dimension_count(shape.head_size)
    writer.add_rope_freq_base(shape.rope_base)
    writer.add_vocab_size(shape.vocabulary)


def _write_description(writer: GGUFWriter, file_type: LlamaFileType) -> None:
    writer.add_name("tiny-chat")
    writer.add_description(DESCRIPTION)
    writer.add_license("mit")
    writer.add_languages(["en"])
    writer.add_dataset_count(len(SOURCES))
    for number, source in enumerate(SOURCES):
        writer.add_dataset_name(number, source)
    writer.add_tags(["text-generation", "education", "sampling"])
    writer.add_size_label("5M")
    writer.add_file_type(file_type)


def _write_tokenizer(writer: GGUFWriter, folder: Path) -> None:
    tokenizer = load_tokenizer(folder)
    vocabulary = tokenizer.get_vocab()
    tokens = sorted(vocabulary, key=vocabulary.__getitem__)
    types = [TokenType.CONTROL if token in CONTROL_TOKENS else TokenType.NORMAL for token in tokens]
    merges = [" ".join(pair) for pair in _merges(tokenizer)]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens)
    writer.add_token_types(types)
    writer.add_token_merges(merges)
    writer.add_bos_token_id(vocabulary[BOS])
    writer.add_eos_token_id(vocabulary[END_OF_TEXT])
    writer.add_eot_token_id(vocabulary[END_OF_TURN])
    writer.add_add_bos_token(True)
    writer.add_add_eos_token(False)
    writer.add_chat_template(CHAT_TEMPLATE)


def _merges(tokenizer: Tokenizer) -> list[list[str]]:
    merges = json.loads(tokenizer.to_str())["model"]["merges"]
    return [merge.split(" ") if isinstance(merge, str) else merge for merge in merges]


def write_gguf(network: Network, folder: Path, path: Path, quantized: bool) -> None:
    """Write a network and the tokenizer of its work folder; matrices are Q8_0 if `quantized`."""
    writer = GGUFWriter(path, "llama")
    _write_description(writer, LlamaFileType.MOSTLY_Q8_0 if quantized else LlamaFileType.ALL_F32)
    _write_shape(writer, network.shape)
    _write_tokenizer(writer, folder)
    for name, weight in network.state_dict().items():
        values = weight.float().numpy()
        if quantized and values.ndim == 2:
            kind = GGMLQuantizationType.Q8_0
            writer.add_tensor(tensor_name(name), quantize(values, kind), raw_dtype=kind)
        else:
            writer.add_tensor(tensor_name(name), values)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def largest_difference(network: Network, path: Path, tokens: list[int]) -> float:
    """The largest distance between a logit of PyTorch and of llama.cpp."""
    with torch.no_grad():
        expected = network.logits(network(torch.tensor([tokens]))[0]).numpy()
    file = LlamaFile(path)
    found = file.logits_of_all(tokens)
    file.close()
    return float(np.abs(expected - found).max())


def export(folder: Path, checkpoints: list[Path], target: Path, sample: str) -> None:
    """Write both files, check the F32 one on 200 tokens of `sample`, and say how far Q8_0 lies off."""
    network = load_network(*checkpoints)
    exact = folder / "tiny-chat-f32.gguf"
    write_gguf(network, folder, exact, quantized=False)
    write_gguf(network, folder, target, quantized=True)
    tokenizer = load_tokenizer(folder)
    tokens = [tokenizer.token_to_id(BOS), *tokenizer.encode(sample).ids][:200]
    difference = largest_difference(network, exact, tokens)
    print(f"largest difference of a logit on {len(tokens)} tokens: F32 {difference:.4f}", end=", ")
    print(f"Q8_0 {largest_difference(network, target, tokens):.4f}")
    if difference > LARGEST_DIFFERENCE:
        raise ValueError(f"llama.cpp computes other logits than PyTorch: {difference:.4f} apart")
