"""The chain on llama.cpp's command line: there and back, and what cannot be taken is named."""

import math
import shlex

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from playground.core.sampling import GREEDY, LLAMA_CPP, PLAIN, PRESETS, Chain
from playground.core.sampling.chain import KINDS, ORDER
from playground.core.sampling.escapes import escape, join_words, split_words, unescape
from playground.core.sampling.leftovers import Fault
from playground.core.sampling.options import (
    MAX_LINE,
    chain_of_model,
    command_line,
    options,
    parse_command_line,
)
from playground.core.sampling.saved import from_data, to_data
from playground.ui.words.leftover_lines import leftover_lines
from tests.core.sampling_cases import SAMPLERS

FLAGS = {flag for option in options() for flag in option.flags}
MOVABLE = [kind.name for kind in ORDER]


@st.composite
def chains(draw) -> Chain:
    """Any values, any order, any of them switched off."""
    chain = Chain()
    for name in draw(st.sets(st.sampled_from(sorted(SAMPLERS)))):
        chain = chain.with_sampler(draw(SAMPLERS[name]))
    if draw(st.booleans()):
        chain = chain.with_values("grammar", text=draw(st.text(max_size=40)))
    if draw(st.booleans()):
        texts = st.text(min_size=1, max_size=6).filter(lambda text: text != "none" and text not in FLAGS)
        chain = chain.with_values("dry", sequence_breakers=tuple(draw(st.lists(texts, max_size=3))))
    chain = chain.ordered(tuple(draw(st.permutations(MOVABLE))))
    for name in draw(st.sets(st.sampled_from([kind.name for kind in KINDS]))):
        chain = chain.switched(name, False)
    return chain


@settings(max_examples=300, deadline=None)
@given(chains())
def test_a_command_line_does_the_same(chain):
    again, left = parse_command_line(command_line(chain))
    assert left == ()
    assert again.same_effect(chain)


@settings(max_examples=300, deadline=None)
@given(chains())
def test_a_saved_chain_is_the_same(chain):
    assert from_data(to_data(chain)) == (chain, ())


@settings(max_examples=500)
@example("\x1f\u00c2\x80", "")
@given(st.text(), st.text(max_size=3))
def test_escapes_go_there_and_back(text, also):
    assert unescape(escape(text, also)) == text


def test_breakers_in_one_line():
    words = ("\n", ":", '"', "*", "a b", "\\")
    assert join_words(words) == '\\n : " * a\\x20b \\\\'
    assert split_words(join_words(words)) == words


@pytest.mark.parametrize(
    ("text", "name", "values"),
    [
        ("--typical 0.9", "typ_p", {"p": 0.9}),
        ("--typical-p=0.9", "typ_p", {"p": 0.9}),
        ("--top-nsigma 1.5", "top_n_sigma", {"n": 1.5}),
        ("--top-n-sigma -1", "top_n_sigma", {"n": -1.0}),
        ("--xtc-probability 0.5 --xtc-threshold .2", "xtc", {"chance": 0.5, "threshold": 0.2}),
        ("--repeat-penalty 1.1 --repeat-last-n -1", "penalties", {"repeat": 1.1, "last_n": -1}),
        ("--frequency-penalty 0.2 --presence-penalty -0.5", "penalties", {"frequency": 0.2, "presence": -0.5}),
        ("--dry-multiplier 0.8 --dry-base 2 --dry-allowed-length 3", "dry", {"multiplier": 0.8, "base": 2.0}),
        ("--dry-penalty-last-n 128", "dry", {"last_n": 128}),
        ("--dry-sequence-breaker '\\n' --dry-sequence-breaker x", "dry", {"sequence_breakers": ("\n", "x")}),
        ("--dry-sequence-breaker -x --dry-sequence-breaker --", "dry", {"sequence_breakers": ("-x", "--")}),
        ("--dry-sequence-breaker none", "dry", {"sequence_breakers": ()}),
        ("--dry-sequence-breaker a --dry-sequence-breaker none", "dry", {"sequence_breakers": ()}),
        ("--temp 2 --dynatemp-range 0.5 --dynatemp-exp 2", "temperature", {"range": 0.5, "exponent": 2.0}),
        ("--temperature 2", "temperature", {"value": 2.0}),
        ("--mirostat 2 --mirostat-lr 0.2 --mirostat-ent 3", "mirostat", {"version": 2, "eta": 0.2, "tau": 3.0}),
        ("--adaptive-target 0.4 --samplers adaptive_p", "adaptive_p", {"target": 0.4, "decay": 0.9}),
        ("--adaptive-decay 0.8", "adaptive_p", {"decay": 0.8}),
        ("--logit-bias 5+1.5 -l 6-2", "logit_bias", {"biases": ((5, 1.5), (6, -2.0))}),
        ("--logit-bias 5-inf", "logit_bias", {"biases": ((5, -math.inf),)}),
        ("--grammar 'root ::= \"a\"'", "grammar", {"text": 'root ::= "a"'}),
        ("llama-cli --temp 1 \\\n --top-k 3", "top_k", {"k": 3}),
        ("--top-k 3 --top-k 4", "top_k", {"k": 4}),
        ("--top-k 3.0", "top_k", {"k": 3}),
    ],
)
def test_every_option_is_understood(text, name, values):
    chain, left = parse_command_line(text)
    assert left == ()
    assert {key: getattr(chain[name], key) for key in values} == values


def test_what_is_not_given_is_llama_cpps_default_and_ours_after_our_own_name():
    assert parse_command_line("--top-k 40")[0] == LLAMA_CPP
    assert parse_command_line("playground trace --top-k 0")[0] == PLAIN
    assert parse_command_line("/usr/bin/llama-cli --temp 0.8")[0] == LLAMA_CPP


def test_samplers_not_listed_are_switched_off_with_their_values():
    chain, left = parse_command_line('--samplers "top-p;nucleus;TEMP;top_k" --top-k 5 --min-p 0.2')
    assert left == ()
    assert [each.name for each in chain.active] == ["top_p", "temperature", "top_k"]
    assert (chain["min_p"].p, "min_p" in chain.muted) == (0.2, True)


def test_adaptive_p_acts_only_where_it_is_named():
    assert "adaptive_p" not in {
        each.name for each in parse_command_line("--adaptive-target 0.5 --samplers top_k")[0].active
    }
    assert "adaptive_p" in {
        each.name for each in parse_command_line("--adaptive-target 0.5 --samplers adaptive-p")[0].active
    }


@pytest.mark.parametrize(
    ("text", "faults", "words"),
    [
        ("--top-k 5 --frobnicate 3", [Fault.UNKNOWN_OPTION], "--frobnicate is no option of a sampler"),
        ("--top-k -5 --temp 1", [Fault.OUT_OF_RANGE], "--top-k takes a whole number, 0 or more, not -5"),
        ("--top-p 1.5 --temp 1", [Fault.OUT_OF_RANGE], "--top-p takes 0 to 1, not 1.5"),
        ("--top-p nan --temp 1", [Fault.NOT_A_NUMBER], "--top-p takes 0 to 1, not nan"),
        ("--temp 1e999", [Fault.OUT_OF_RANGE], "--temp takes 0 to 100, not 1e999"),
        ("--temp inf", [Fault.NOT_A_NUMBER], "--temp takes"),
        ("--samplers 'top_k;infill;x'", [Fault.UNKNOWN_SAMPLER], "there is no sampler infill, x here"),
        ("--temp", [Fault.NO_VALUE, Fault.NOTHING], "--temp has no value"),
        ("--temp --top-k 3", [Fault.NO_VALUE], "--temp has no value"),
        ("--logit-bias five+1", [Fault.NOT_A_BIAS], "not five+1"),
        ("--logit-bias 5+inf", [Fault.NOT_A_BIAS], "not 5+inf"),
        ("--logit-bias 5+1e9", [Fault.NOT_A_BIAS], "not 5+1e9"),
        ("--grammar-file /nowhere/at/all", [Fault.UNREADABLE_FILE], "/nowhere/at/all"),
        ("--grammar-file /", [Fault.UNREADABLE_FILE], "cannot read the file /"),
        ("--grammar 'root", [Fault.NOT_QUOTED], "quotation mark"),
        ("--adaptive-target 0.4", [Fault.NOT_NAMED], "--samplers names it"),
        ("--adaptive-target 0.4 --samplers top_k", [Fault.NOT_NAMED], "--samplers names it"),
        ("", [Fault.NOTHING], "no option of a sampler"),
        ("what a nice day", [Fault.NOTHING], "no option of a sampler"),
        ("x" * (MAX_LINE + 1), [Fault.TOO_LONG], "at most"),
    ],
)
def test_what_is_not_understood_is_named_and_the_rest_is_loaded(text, faults, words):
    chain, left = parse_command_line(text)
    assert [each.fault for each in left] == faults
    assert words.lower() in leftover_lines(left).lower()
    if "--top-k 5" in text:
        assert chain["top_k"].k == 5
    if "--top-k 3" in text:
        assert chain["top_k"].k == 3


def test_many_leftovers_are_told_in_a_few_words():
    _, left = parse_command_line(" ".join(f"--x{n} 1" for n in range(500)) + " --temp 1")
    assert len(leftover_lines(left)) < 400


def test_a_grammar_file_is_read(tmp_path):
    file = tmp_path / "a b.gbnf"
    file.write_text('root ::= "é"', encoding="utf-8")
    assert parse_command_line(f"--grammar-file {shlex.quote(str(file))}")[0]["grammar"].text == 'root ::= "é"'
    file.write_bytes(b"\xff\xfe")
    assert [each.fault for each in parse_command_line(f"--grammar-file '{file}'")[1]] == [Fault.UNREADABLE_FILE]


@pytest.mark.parametrize(
    ("chain", "text"),
    [
        (PLAIN, "--top-k 0 --top-p 1 --min-p 0 --temp 1"),
        (GREEDY, "--top-k 0 --top-p 1 --min-p 0 --temp 0"),
        (LLAMA_CPP, "--top-k 40 --top-p 0.95 --min-p 0.05 --temp 0.8"),
        (
            PLAIN.with_values("logit_bias", biases=((3, -math.inf), (4, 2.5))),
            "--logit-bias 3-inf --logit-bias 4+2.5 --top-k 0 --top-p 1 --min-p 0 --temp 1",
        ),
        (
            PLAIN.ordered(("temperature",)),
            "--temp 1 --top-k 0 --top-p 1 --min-p 0 "
            "--samplers 'temperature;penalties;dry;top_n_sigma;top_k;typ_p;top_p;min_p;xtc'",
        ),
    ],
)
def test_what_is_copied(chain, text):
    assert command_line(chain) == text


def test_presets_survive_the_command_line():
    for preset in PRESETS.values():
        assert parse_command_line(command_line(preset)) == (preset, ())


def test_flags_are_told_once():
    flags = [flag for option in options() for flag in option.flags]
    assert len(flags) == len(set(flags))


@pytest.mark.parametrize(
    ("pairs", "text"),
    [
        ((), None),
        ((("temp", "0.6"), ("top_p", "0.9")), "--top-k 40 --top-p 0.9 --min-p 0.05 --temp 0.6"),
        ((("penalty_repeat", "1.05"), ("top_k", "20")), None),
        ((("sequence", "temperature;top_k"), ("top_k", "7")), None),
    ],
)
def test_a_models_own(pairs, text):
    chain, left = chain_of_model(pairs)
    assert left == ()
    assert (chain is None) == (not pairs)
    if text:
        assert command_line(chain) == text
    if pairs and pairs[0][0] == "sequence":
        assert [each.name for each in chain.active] == ["temperature", "top_k"]


def test_a_models_nonsense_is_named():
    chain, left = chain_of_model((("temp", "hot"), ("novel", "1"), ("top_p", "nan")))
    assert chain is None
    assert [each.fault for each in left] == [Fault.NOT_A_NUMBER, Fault.UNKNOWN_PARAMETER, Fault.NOT_A_NUMBER]


# -- saved -------------------------------------------------------------------------------------------------------------


def sampler(**values):
    return {"version": 1, "samplers": [values], "muted": []}


@pytest.mark.parametrize(
    ("data", "faults"),
    [
        (None, [Fault.NOT_A_CHAIN]),
        ([], [Fault.NOT_A_CHAIN]),
        ({"version": 1}, [Fault.NOT_A_CHAIN]),
        ({"version": 2, "samplers": []}, [Fault.NOT_A_CHAIN]),
        ({"version": True, "samplers": []}, [Fault.NOT_A_CHAIN]),
        (sampler(name="mystery", p=1), [Fault.UNKNOWN_SAMPLER]),
        ({"version": 1, "samplers": [3, "top_k", None]}, [Fault.UNKNOWN_SAMPLER] * 3),
        (sampler(name="top_k", k=5, q=1), [Fault.UNKNOWN_PARAMETER]),
        (sampler(name="top_p", p=math.nan), [Fault.OUT_OF_RANGE]),
        (sampler(name="top_p", p=math.inf), [Fault.OUT_OF_RANGE]),
        (sampler(name="top_p", p=7), [Fault.OUT_OF_RANGE]),
        (sampler(name="top_p", p="0.5"), [Fault.NOT_A_NUMBER]),
        (sampler(name="top_p", p=True), [Fault.NOT_A_NUMBER]),
        (sampler(name="top_k", k=10**400), [Fault.OUT_OF_RANGE]),
        (sampler(name="top_k", k=1.5), [Fault.OUT_OF_RANGE]),
        (sampler(name="logit_bias", biases=[[1, math.inf]]), [Fault.NOT_A_BIAS]),
        (sampler(name="logit_bias", biases=[[1]]), [Fault.NOT_A_BIAS]),
        (sampler(name="logit_bias", biases=[["a", 1]]), [Fault.NOT_A_BIAS]),
        (sampler(name="logit_bias", biases=[[1, "x"]]), [Fault.NOT_A_BIAS]),
        (sampler(name="logit_bias", biases=[[1, 10**400]]), [Fault.NOT_A_BIAS]),
        (sampler(name="logit_bias", biases=5), [Fault.TOO_MANY]),
        (sampler(name="grammar", text=5), [Fault.NOT_A_TEXT]),
        (sampler(name="grammar", text="x" * 200_000), [Fault.TOO_LONG]),
        (sampler(name="dry", sequence_breakers=[5]), [Fault.NOT_A_TEXT]),
        ({"version": 1, "samplers": [{"name": "xtc"}, {"name": "xtc"}]}, [Fault.TWICE]),
        ({"version": 1, "samplers": [], "muted": ["who", 3]}, [Fault.UNKNOWN_SAMPLER] * 2),
        ({"version": 1, "samplers": [], "muted": 3}, [Fault.UNKNOWN_SAMPLER]),
    ],
)
def test_bad_data_is_named_and_never_reaches_the_chain(data, faults):
    chain, left = from_data(data)
    assert [each.fault for each in left] == faults
    assert leftover_lines(left)
    assert chain.same_effect(PLAIN) or chain["top_k"].k == 5


def test_the_rest_of_bad_data_is_loaded():
    chain, left = from_data(
        {"version": 1, "samplers": [{"name": "min_p", "p": 0.2}, {"name": "new"}, {"name": "top_k", "k": 3}]}
    )
    assert len(left) == 1
    assert [each.name for each in chain.active] == ["min_p", "top_k"]
