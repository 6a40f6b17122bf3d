"""What the engine tells a chain: grammars and dry's sequence breakers, by llama.cpp itself."""

from __future__ import annotations

import ctypes

import llama_cpp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playground.core.problems import ProblemCode, ProblemError
from playground.core.sampling import Chain, Context, Dry, Grammar, Scores
from playground.core.sampling.context import pack_breakers, unpack_breakers
from playground.engine.pipe import PipeEngine
from tests import models, oracle

YES_OR_NO = 'root ::= ("yes" | "no") "."'
BREAKERS = ("\n", ":", '"', "*", "he", "the a", "you and")


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return models.attention(tmp_path_factory.mktemp("models") / "attention.gguf", models.CHATML)


@pytest.fixture(scope="module")
def engine(path):
    with PipeEngine() as engine:
        engine.open(path)
        yield engine


@pytest.fixture(scope="module")
def native_vocabulary(path):
    """llama.cpp's own vocabulary of the same file, in this process."""
    parameters = llama_cpp.llama_model_default_params()
    parameters.vocab_only = True
    quiet = llama_cpp.llama_log_callback(lambda *_: None)
    llama_cpp.llama_log_set(quiet, ctypes.c_void_p(0))
    model = llama_cpp.llama_model_load_from_file(str(path).encode(), parameters)
    yield llama_cpp.llama_model_get_vocab(model)
    llama_cpp.llama_model_free(model)


def texts_allowed(engine, grammar: str, answer: list[int]) -> set[str]:
    mask = engine.allowed(grammar, answer)
    return {engine.vocabulary.text(int(token)) for token in np.flatnonzero(mask)}


def test_a_grammar_allows_what_it_can_begin_with(engine):
    allowed = texts_allowed(engine, YES_OR_NO, [])
    assert {"y", "n"} <= allowed
    assert not {"a", "no way", ".", " the"} & allowed


def test_a_grammar_follows_the_answer_and_ends_it(engine):
    tokens = [int(token) for word in ("n", "o", ".") for token in engine.tokenize(word, add_special=False)]
    assert "o" in texts_allowed(engine, YES_OR_NO, tokens[:1])
    after = engine.allowed(YES_OR_NO, tokens)
    assert all(engine.vocabulary.is_eog(int(token)) for token in np.flatnonzero(after))
    assert after.any()
    # Going back is no different from never having been there.
    assert {"y", "n"} <= texts_allowed(engine, YES_OR_NO, [])


@pytest.mark.parametrize(
    "text", ['root ::= "a', "no root at all", 'root ::= "a" | other', "root ::= root root", "\x00"]
)
def test_a_grammar_that_cannot_be_read_is_a_message(engine, text):
    with pytest.raises(ProblemError) as caught:
        engine.allowed(text, [])
    assert caught.value.problem.code is ProblemCode.GRAMMAR_INVALID
    assert engine.deaths == []
    assert {"y", "n"} <= texts_allowed(engine, YES_OR_NO, [])


def test_an_answer_that_the_grammar_forbids_is_a_message(engine):
    (token,) = engine.tokenize("a", add_special=False).tolist()
    with pytest.raises(ProblemError) as caught:
        engine.allowed(YES_OR_NO, [token])
    assert caught.value.problem.code is ProblemCode.GRAMMAR_FORBIDS
    assert caught.value.problem.get("place") == 1
    assert engine.deaths == []


def test_the_mask_bans_in_the_chain(engine):
    mask = engine.allowed(YES_OR_NO, [])
    logits = np.random.default_rng(1).normal(0, 2, engine.info.n_vocab).astype(np.float32)
    chain = Chain().with_sampler(Grammar(YES_OR_NO))
    distribution = chain.apply(Scores(logits), Context(allowed=mask))
    assert len(distribution.final) == mask.sum()
    assert sum(distribution.p(int(token)) for token in np.flatnonzero(mask)) == pytest.approx(1)
    forbidden = int(np.flatnonzero(~mask)[0])
    assert distribution.cut(forbidden).sampler == "grammar"


@settings(max_examples=200, deadline=None)
@given(
    history=st.lists(st.integers(260, 330), max_size=50),
    multiplier=st.floats(0.125, 2, width=16),
    allowed_length=st.integers(0, 4),
)
def test_dry_with_breakers_is_like_the_oracle(engine, native_vocabulary, history, multiplier, allowed_length):
    sampler = Dry(multiplier, 1.75, allowed_length, 40, BREAKERS)
    breakers = engine.breakers(BREAKERS)
    logits = np.random.default_rng(2).normal(0, 2, engine.info.n_vocab).astype(np.float32)
    chain = Chain((sampler,))
    ours = chain.apply(Scores(logits), Context(recent=lambda n: history[:n], breakers=breakers)).final.by_token()
    with oracle.native(sampler, logits.size, history, native_vocabulary) as native:
        left = native.apply(np.arange(logits.size, dtype=np.int32), logits)
    np.testing.assert_allclose(ours[left.ids], left.logits, rtol=1e-5, atol=1e-5)


@given(st.dictionaries(st.integers(0, 999), st.lists(st.lists(st.integers(0, 999), max_size=4).map(tuple), min_size=1)))
def test_a_table_of_breakers_survives_packing(table):
    table = {head: tuple(tails) for head, tails in table.items()}
    assert unpack_breakers(pack_breakers(table)) == table


@pytest.mark.parametrize("packed", [[1], [1, 5, 2], [1, -1]])
def test_a_damaged_table_of_breakers_is_refused(packed):
    with pytest.raises(ValueError, match="damaged"):
        unpack_breakers(np.array(packed, dtype=np.int32))
