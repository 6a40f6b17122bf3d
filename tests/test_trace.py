"""`playground trace`, as people and scripts run it: a process of its own, its output, its exit code."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests import models

STORY = (
    "Once upon a time, there was a little girl named Lily. She loved to play outside in the park. One day, she saw a"
    " big, red ball. She wanted to play with it, but it was too high.\n"
    "Lily's mom said, \"Lily, let's go to the park.\" Lily was sad and didn't know what to do. She said, \"I want to"
    " play with your ball, but I can't find it.\"\n"
    "Lily was sad and didn't know what to do. She said, \"I'm sorry, Lily. I didn't know what to do.\"\n"
    "Lily didn't want to help her mom, so she said, \"I'm sorry, mom. I didn't know what to do.\" Her mom said, \"Don't"
    ' worry, Lily. We can help you."'
)
"""Published in doc/stories260K.md of karpathy/llama2.c."""


@pytest.fixture(scope="module")
def model(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("trace")
    return models.attention(folder / "chat.gguf", template=models.CHATML, n_ctx=64)


@pytest.fixture(scope="module")
def plain(tmp_path_factory) -> Path:
    return models.attention(tmp_path_factory.mktemp("trace") / "plain.gguf", n_ctx=64, seed=3)


def trace(*arguments: object) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "playground", "trace", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, timeout=100, encoding="utf-8", check=False)


def records(*arguments: object) -> tuple[dict, list[dict], dict]:
    done = trace(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    first, *steps, last = map(json.loads, done.stdout.splitlines())
    return first, steps, last


@pytest.mark.skipif(models.published_model("stories260K.gguf") is None, reason="the published model is not here")
def test_the_published_text_to_the_letter():
    story = models.published_model("stories260K.gguf")
    first, steps, last = records("--model", story, "--text", "", "--temp", 0, "--steps", 200)
    assert first["prompt_tokens"] == [{"id": 1, "text": "<s>"}]
    assert len(steps) == 200
    assert last["stopped"] == "steps"
    assert len(last["text"]) > 400
    assert STORY.startswith(last["text"])


@pytest.mark.soak
@pytest.mark.skipif(models.published_model("stories260K.gguf") is None, reason="the published model is not here")
def test_the_whole_published_text():
    story = models.published_model("stories260K.gguf")
    _, _, last = records("--model", story, "--text", "", "--temp", 0, "--steps", 259)
    assert last["text"].startswith(STORY[: len(last["text"])])


def test_the_lines_have_what_they_promise(model):
    first, steps, last = records("--model", model, "--prompt", "hi", "--steps", 3, "--top", 4, "--seed", 7)
    assert first.keys() == {"model", "n_vocab", "n_ctx", "prompt_tokens", "chain", "seed"}
    assert (first["n_vocab"], first["n_ctx"], first["seed"]) == (models.N_VOCAB, 64, 7)
    assert first["prompt_tokens"][0] == {"id": models.BOS, "text": "<s>"}
    assert all(sampler.keys() == {"name", "parameters"} for sampler in first["chain"])
    for offset, step in enumerate(steps):
        assert step["position"] == len(first["prompt_tokens"]) + offset
        assert step.keys() == {
            "position", "u", "entropy_bits", "raw_entropy_bits", "chosen", "stages", "candidates", "rest"
        }  # fmt: skip
        assert step["chosen"].keys() == {"id", "text", "bytes", "raw_p", "p", "rank", "by"}
        assert step["candidates"][0].keys() == {"id", "text", "bytes", "logit", "raw_p", "p", "cut_by"}
        ids = [row["id"] for row in step["candidates"]]
        assert step["chosen"]["id"] in ids
        assert len(ids) in (4, 5)
        assert step["rest"]["count"] == models.N_VOCAB - len(ids)
        for kind in ("raw_p", "p"):
            total = sum(row[kind] for row in step["candidates"]) + step["rest"][kind]
            assert total == pytest.approx(1, abs=1e-9)
        logits = [row["logit"] for row in step["candidates"][:4]]
        assert logits == sorted(logits, reverse=True)
        assert bytes.fromhex(step["chosen"]["bytes"])
    assert last.keys() == {"stopped", "text"}


def test_the_same_seed_draws_the_same_tokens_and_another_one_others(plain):
    def drawn(seed):
        _, steps, _ = records("--model", plain, "--text", "the", "--steps", 12, "--seed", seed)
        return [(step["u"], step["chosen"]["id"]) for step in steps]

    assert drawn(5) == drawn(5)
    assert drawn(5) != drawn(6)


def test_picked_tokens_come_first_and_are_marked(plain):
    _, steps, last = records(
        "--model", plain, "--text", "the", "--steps", 3, "--pick", "70,71", "--top-k", 1, "--seed", 1, "--top", 3
    )
    assert [step["chosen"]["by"] for step in steps] == ["pick", "pick", "draw"]
    assert [step["chosen"]["id"] for step in steps[:2]] == [70, 71]
    picked = steps[0]["candidates"][-1]
    assert (picked["id"], picked["p"], picked["cut_by"]) == (70, 0, "top_k")
    assert steps[2]["chosen"]["rank"] == 1
    assert steps[2]["chosen"]["p"] == 1
    assert last["text"]


def test_the_chain_is_the_one_of_the_command_line(plain):
    first, steps, _ = records(
        "--model", plain, "--text", "the", "--steps", 1, "--temp", 0.5, "--top-k", 9, "--top-p", 0.9, "--min-p", 0.01
    )
    assert first["chain"] == [
        {"name": "top_k", "parameters": {"k": 9}},
        {"name": "top_p", "parameters": {"p": 0.9}},
        {"name": "min_p", "parameters": {"p": 0.01}},
        {"name": "temperature", "parameters": {"value": 0.5, "range": 0.0, "exponent": 1.0}},
    ]
    kept = [row for row in steps[0]["candidates"] if row["cut_by"] is None]
    weights = np.exp(2 * (np.array([row["logit"] for row in kept]) - kept[0]["logit"]))
    assert [row["p"] for row in kept] == pytest.approx(list(weights / weights.sum()))


def test_every_sampler_is_known_by_llama_cpps_options(model, tmp_path):
    file = tmp_path / "grammar.gbnf"
    file.write_text("root ::= [a-z ]+")
    first, steps, _ = records(
        "--model", model, "--text", "the", "--steps", 2, "--seed", 3, "--grammar-file", file, "--logit-bias", "70-inf",
        "--logit-bias", "71+1.5", "--repeat-penalty", 1.1, "--repeat-last-n", 8, "--frequency-penalty", 0.1,
        "--presence-penalty", 0.1, "--dry-multiplier", 0.8, "--dry-base", 2, "--dry-allowed-length", 1,
        "--dry-penalty-last-n", 32, "--dry-sequence-breaker", "\\n", "--top-nsigma", 2, "--top-k", 50,
        "--typical", 0.99, "--top-p", 0.99, "--min-p", 0.001, "--xtc-probability", 0.5, "--xtc-threshold", 0.2,
        "--temp", 0.9, "--dynatemp-range", 0.2, "--dynatemp-exp", 2, "--adaptive-target", 0.4, "--adaptive-decay", 0.8,
        "--samplers", "dry;penalties;top_n_sigma;top_k;typ_p;top_p;min_p;xtc;temperature;adaptive_p",
    )  # fmt: skip
    names = [sampler["name"] for sampler in first["chain"]]
    assert names[:4] == ["logit_bias", "grammar", "dry", "penalties"]
    assert names[-1] == "adaptive_p"
    assert len(names) == 12
    assert first["chain"][0]["parameters"] == {"biases": [[70, "-inf"], [71, 1.5]]}
    assert first["chain"][2]["parameters"]["sequence_breakers"] == ["\n"]
    for step in steps:
        assert [stage["name"] for stage in step["stages"]] == names
        assert step["chosen"]["id"] != 70
        assert step["chosen"]["p"] > 0
    means = [step["stages"][-1]["remark"][0] for step in steps]
    assert means[0] == pytest.approx(0.4)
    assert means[1] != means[0]


def test_a_picked_token_leaves_what_samplers_remember(plain):
    _, steps, _ = records(
        "--model", plain, "--text", "the", "--steps", 4, "--pick", "70,71", "--mirostat", 2, "--mirostat-ent", 3,
        "--seed", 1, "--top", 1,
    )  # fmt: skip
    mu = [step["stages"][-1]["remark"][0] for step in steps]
    assert mu[:3] == [6.0, 6.0, 6.0]
    assert mu[3] != 6.0


def test_it_stops_where_the_context_is_full(plain):
    _, steps, last = records("--model", plain, "--text", "", "--steps", 500, "--seed", 1, "--top", 1)
    if last["stopped"] == "context_full":
        assert steps[-1]["position"] == 63
    else:
        assert last["stopped"] == "end_of_generation"


def test_it_stops_where_the_model_ends(plain):
    _, steps, last = records("--model", plain, "--text", "the", "--steps", 9, "--pick", f"70,{models.EOS},71")
    assert last["stopped"] == "end_of_generation"
    assert [step["chosen"]["id"] for step in steps] == [70, models.EOS]
    assert "</s>" not in last["text"]


def test_no_steps_at_all_tell_the_prompt(plain):
    _, steps, last = records("--model", plain, "--text", "the", "--steps", 0)
    assert (steps, last) == ([], {"stopped": "steps", "text": ""})


def test_the_table_is_for_people(model):
    done = trace("--model", model, "--prompt", "hi", "--system", "be", "--steps", 2, "--temp", 0, "--top", 3)
    assert done.returncode == 0
    assert "position" in done.stdout
    assert "stopped: steps" in done.stdout
    assert "cut by temperature" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--model", "{folder}/none.gguf", "--text", ""], "no file"),
        (["--model", "{folder}", "--text", ""], "folder"),
        (["--model", __file__, "--text", ""], "not a GGUF"),
        (["--model", "{plain}", "--prompt", "hi"], "no chat template"),
        (["--model", "{plain}", "--text", "", "--pick", "400"], "0 to 399"),
        (["--model", "{plain}", "--text", "", "--pick=-1"], "0 to 399"),
        (["--model", "{plain}", "--text", "", "--pick", "1,x"], "--pick"),
        (["--model", "{plain}", "--text", "the " * 100], "the context holds 64"),
        (["--model", "{plain}", "--text", "", "--temp", "nan"], "--temp"),
        (["--model", "{plain}", "--text", "", "--top-p", "1.5"], "--top-p"),
        (["--model", "{plain}", "--text", "", "--steps", "-1"], "--steps"),
        (["--model", "{plain}", "--text", "", "--top", "0"], "--top"),
        (["--model", "{plain}", "--text", "", "--seed", "-1"], "--seed"),
        (["--model", "{plain}", "--text", "", "--samplers", "top_k;novel"], "novel"),
        (["--model", "{plain}", "--text", "", "--logit-bias", "5:1"], "--logit-bias"),
        (["--model", "{plain}", "--text", "", "--grammar-file", "{folder}"], "--grammar-file"),
        (["--model", "{plain}", "--text", "", "--adaptive-target", "0.5"], "--samplers"),
        (["--model", "{plain}"], "--text"),
    ],
)
def test_what_cannot_be_traced_is_one_sentence_and_exit_code_2(plain, tmp_path, arguments, words):
    done = trace(*(argument.format(plain=plain, folder=tmp_path) for argument in arguments), "--json")
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()[-1]) < 400
