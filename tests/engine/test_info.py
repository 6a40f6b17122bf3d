"""What the window learns of a model when it is open."""

import pytest

from playground.core.vocabulary import TokenFlag
from playground.engine import protocol as p
from playground.engine.cores import default_threads
from tests import models


def test_defaults_of_context_and_threads(engine, made):
    assert engine.open(made("attention", n_ctx=8192)).n_ctx == 4096
    info = engine.open(made("attention"))
    assert (info.n_ctx, info.n_ctx_train, info.n_threads) == (256, 256, default_threads())
    info = engine.open(made("attention"), p.OpenOptions(n_ctx=100, n_threads=2))
    assert (info.n_ctx, info.n_threads) == (100, 2)


def test_a_models_own_facts(engine, tmp_path):
    def more(maker):
        maker.writer.add_sampling_temp(0.5)
        maker.writer.add_sampling_top_k(7)
        maker.writer.add_description("x" * 100_000)

    info = engine.open(models.attention(tmp_path / "some name.gguf", template=models.CHATML, more=more))
    assert dict(info.sampling)["top_k"] == "7"
    assert float(dict(info.sampling)["temp"]) == pytest.approx(0.5)
    assert len(dict(info.metadata)["general.description"]) == 4096
    assert (info.name, info.architecture, info.template) == ("random", "llama", models.CHATML)
    assert (info.bos, info.eos, info.adds_bos, info.leading_space) == (models.BOS, models.EOS, True, True)
    assert (info.thinking, info.safe_mode, info.memory) == (None, False, p.MemoryKind.ATTENTION)
    assert info.n_parameters > 10_000
    assert info.engine


def test_safe_mode_is_told(engine, made):
    assert engine.open(made("attention"), p.OpenOptions(use_extra_buffers=False)).safe_mode


def test_the_whole_vocabulary_comes_along(engine, made):
    engine.open(made("attention", n_vocab=5000))
    table = engine.vocabulary
    assert table.n_vocab == 5000
    assert table.piece(models.FIRST_BYTE + 0xE2) == b"\xe2"
    assert table.is_byte(models.FIRST_BYTE + 0xE2)
    assert (table.piece(models.IM_END), table.is_control(models.IM_END)) == (b"<|im_end|>", True)
    assert [token for token in range(300) if table.is_eog(token)] == [models.EOS, models.IM_END]
    assert table.flags[models.UNK] & TokenFlag.UNKNOWN
    assert table.piece(4999).startswith(b" w")


def test_text_becomes_tokens_and_the_same_text_again(engine, made):
    engine.open(made("attention"))
    table = engine.vocabulary

    def text(tokens):
        return b"".join(map(table.piece, tokens.tolist())).decode()

    assert text(engine.tokenize("the you, naïve 日\n")) == "<s> the you, naïve 日\n"
    assert text(engine.tokenize("the you", add_special=False)) == "the you"
    assert engine.tokenize("").tolist() == [models.BOS]
    assert engine.tokenize("<s>").tolist() == [models.BOS]
    assert engine.tokenize("", add_special=False).tolist() == []
    assert models.IM_END in engine.tokenize("a<|im_end|>")
    assert models.IM_END not in engine.tokenize("a<|im_end|>", parse_special=False)
    assert text(engine.tokenize("a\0b", add_special=False)) == "a\0b"
    assert len(engine.tokenize("x\ud800", add_special=False)) > 0
