"""Every kind of file that is no usable model: said in words, by the right problem, without a dead child."""

import random
import struct
from pathlib import Path

import pytest

from playground.core.problems import ProblemCode as C
from playground.core.problems import ProblemError
from playground.engine import protocol as p
from playground.engine.load_failures import context_problem, load_problem
from playground.ui.words.sentences import sentence_of
from tests import models


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def cut(path: Path, folder: Path, keep: float) -> Path:
    data = path.read_bytes()
    return written(folder / "cut.gguf", data[: int(len(data) * keep)])


def header(version: int, n_tensors: int = 0, n_values: int = 0) -> bytes:
    return b"GGUF" + struct.pack("<IQQ", version, n_tensors, n_values)


def shard(path: Path, number: int, count: int) -> Path:
    """A model that says it is one of several parts."""

    def more(maker):
        maker.writer.add_uint16("split.no", number)
        maker.writer.add_uint16("split.count", count)
        maker.writer.add_int32("split.tensors.count", 21)

    return models.attention(path, more=more)


#: name: how to make it from (folder, made), the problem's code, words that its sentence must have.
FILES = {
    "missing": (lambda d, m: d / "none.gguf", C.FILE_MISSING, "no file"),
    "folder": (lambda d, m: d, C.FILE_IS_FOLDER, "folder"),
    "empty": (lambda d, m: written(d / "x.gguf", b""), C.FILE_EMPTY, "empty"),
    "html": (lambda d, m: written(d / "x.gguf", b"\n <!DOCTYPE html><html>"), C.FILE_HTML, "web page"),
    "lfs": (
        lambda d, m: written(d / "x.gguf", b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"),
        C.FILE_LFS_POINTER,
        "Git LFS",
    ),
    "safetensors": (
        lambda d, m: written(d / "x.safetensors", struct.pack("<Q", 20) + b'{"a":{"dtype":"F32"}}'),
        C.FILE_OTHER_FORMAT,
        "safetensors",
    ),
    "zip": (lambda d, m: written(d / "x.pt", b"PK\x03\x04rest"), C.FILE_OTHER_FORMAT, "zip"),
    "old": (lambda d, m: written(d / "x.bin", b"tjgg" + bytes(60)), C.FILE_OLD_GGML, "2023"),
    "text": (lambda d, m: written(d / "x.gguf", b"hello world, this is text"), C.FILE_NOT_GGUF, "not a GGUF"),
    "magic only": (lambda d, m: written(d / "x.gguf", b"GGUF"), C.FILE_CUT_SHORT, "missing"),
    "cut in the header": (lambda d, m: cut(m("attention"), d, 0.02), C.FILE_CUT_SHORT, "missing"),
    "cut in the weights": (lambda d, m: cut(m("attention"), d, 0.9), C.FILE_CUT_SHORT, "missing"),
    "version 1": (lambda d, m: written(d / "x.gguf", header(1) + bytes(64)), C.FILE_WRONG_VERSION, "version 1"),
    "version 99": (lambda d, m: written(d / "x.gguf", header(99) + bytes(64)), C.FILE_WRONG_VERSION, "version 99"),
    "big-endian": (
        lambda d, m: written(d / "x.gguf", b"GGUF" + struct.pack(">IQQ", 3, 0, 0)),
        C.FILE_BIG_ENDIAN,
        "big-endian",
    ),
    "nothing inside": (lambda d, m: written(d / "x.gguf", header(3)), C.MODEL_INCOMPLETE, "no complete"),
    "absurd counts": (
        lambda d, m: written(d / "x.gguf", header(3, 2**62, 2**62) + bytes(64)),
        C.FILE_DAMAGED,
        "tensors",
    ),
    "architecture": (
        lambda d, m: m("unknown_architecture"),
        C.MODEL_UNKNOWN_ARCHITECTURE,
        "llama9000",
    ),
    "mmproj": (lambda d, m: m("projector"), C.MODEL_IS_PROJECTOR, "mmproj"),
    "LoRA": (lambda d, m: m("adapter"), C.MODEL_IS_ADAPTER, "LoRA"),
    "vocabulary only": (lambda d, m: m("vocabulary_only"), C.MODEL_INCOMPLETE, "token_embd.weight"),
    "encoder": (lambda d, m: m("encoder"), C.MODEL_IS_ENCODER, "encoder"),
    "NaN": (lambda d, m: m("not_finite"), C.MODEL_NOT_FINITE, "NaN"),
    "later shard": (lambda d, m: shard(d / "m-00002-of-00002.gguf", 1, 2), C.SHARD_NOT_FIRST, "00001-of"),
    "lonely shard": (lambda d, m: shard(d / "m-00001-of-00002.gguf", 0, 2), C.SHARD_MISSING, "all parts"),
    "renamed shard": (lambda d, m: shard(d / "m.gguf", 0, 2), C.SHARD_MISSING, "all parts"),
}


@pytest.mark.parametrize("name", FILES)
def test_each_bad_file_is_called_what_it_is(engine, made, tmp_path, name):
    make, code, words = FILES[name]
    path = make(tmp_path, made)
    with pytest.raises(ProblemError) as refused:
        engine.open(path)
    problem = refused.value.problem
    assert problem.code is code, problem
    sentence = sentence_of(problem)
    assert words in sentence.line
    assert "?" not in sentence.happened
    assert engine.deaths == []


def test_a_file_that_may_not_be_read(engine, made, monkeypatch, tmp_path):
    path = tmp_path / ("x" * 300 + ".gguf")
    with pytest.raises(ProblemError) as refused:
        engine.open(path)
    assert refused.value.problem.code is C.FILE_UNREADABLE
    with pytest.raises(ProblemError) as refused:
        engine.open("a\0b.gguf")
    assert refused.value.problem.code is C.FILE_UNREADABLE


def test_a_context_that_no_machine_has_memory_for(engine, made):
    with pytest.raises(ProblemError) as refused:
        engine.open(made("attention", head=2048), p.OpenOptions(n_ctx=p.MAX_CONTEXT))
    assert refused.value.problem.code is C.CONTEXT_TOO_BIG


def test_a_damaged_file_is_a_message_and_a_good_one_opens_after_it(engine, made, tmp_path):
    data = bytearray(made("attention").read_bytes())
    data[24:40] = b"\xff" * 16
    with pytest.raises(ProblemError) as refused:
        engine.open(written(tmp_path / "x.gguf", bytes(data)))
    assert refused.value.problem.code in (C.FILE_CUT_SHORT, C.FILE_DAMAGED)
    assert engine.open(made("attention")).n_vocab == models.N_VOCAB


@pytest.mark.parametrize("count", [4, pytest.param(60, marks=pytest.mark.soak)])
def test_a_file_with_wrong_bytes_opens_or_is_a_message(engine, made, tmp_path, count):
    dice = random.Random(count)
    whole = made("attention", template=models.CHATML).read_bytes()
    for number in range(count):
        data = bytearray(whole)
        for _ in range(dice.randrange(1, 8)):
            data[dice.randrange(4, 12_000)] = dice.randrange(256)
        path = written(tmp_path / f"x{number}.gguf", bytes(data))
        problem = None
        try:
            engine.open(path)
            engine.evaluate([models.BOS, 7])
        except ProblemError as error:
            problem = error.problem
        assert problem is None or sentence_of(problem).happened


def test_a_path_with_other_letters(engine, made, tmp_path):
    path = written(tmp_path / "모델 ü.gguf", made("attention").read_bytes())
    assert engine.open(path).path == str(path)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("llama_model_load: error loading model: unable to allocate CPU buffer", C.NOT_ENOUGH_MEMORY),
        ("gguf_init_from_file: failed to open GGUF file 'x' (Permission denied)", C.FILE_UNREADABLE),
        ("llama_model_load: error loading model: something new", C.MODEL_NOT_LOADED),
        ("llama_model_load: error loading model: check_tensor_dims: tensor 'a' has wrong shape", C.FILE_DAMAGED),
        ("", C.MODEL_NOT_LOADED),
    ],
)
def test_reasons_in_the_log(line, code):
    assert load_problem("/m/x.gguf", ["loading", line]).code is code


def test_a_context_that_fails_for_another_reason():
    assert context_problem("x", 5, ["fine", "failed to do it"]).get("reason") == "failed to do it"
