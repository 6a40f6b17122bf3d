"""Every problem has a sentence that says what happened and, where something can be done, what to do."""

import pytest

from playground.core.problems import Problem, ProblemCode
from playground.ui.words.saying import translating
from playground.ui.words.sentences import death_line, sentence_of, size_text

FACTS = {
    "path": "/models/my {x} model.gguf",
    "reason": "it was so.",
    "format": "zip",
    "version": 9,
    "architecture": "xyz",
    "tensor": "a.weight",
    "n_ctx": 512,
    "needed_bytes": 8_000_000_000,
    "available_bytes": 640_000_000,
    "line": 3,
    "seconds": 5,
    "megabytes": 512,
    "limit": 4000,
    "n_tokens": 600,
    "token": 700,
    "n_vocab": 512,
    "position": 8,
    "expected": 9,
    "result": -3,
    "attempts": 3,
    "place": 4,
    "name": "tiny-chat",
}


@pytest.mark.parametrize("code", ProblemCode)
def test_every_problem_has_a_whole_sentence(code):
    sentence = sentence_of(Problem.of(code, **FACTS))
    assert sentence.title
    assert not sentence.title.endswith(".")
    for part in (sentence.happened, sentence.kept, sentence.todo):
        assert "?" not in part
        assert "  " not in part
        assert ".." not in part
        assert part == "" or part.endswith(".")


def test_what_a_problem_does_not_carry_is_left_open():
    assert "?" in sentence_of(Problem(ProblemCode.CONTEXT_FULL)).happened


def test_numbers_of_memory():
    text = sentence_of(Problem.of(ProblemCode.NOT_ENOUGH_MEMORY, **FACTS)).happened
    assert "8.0 GB" in text
    assert "640 MB" in text
    assert size_text(4_200_000_000) == "4.2 GB"


def test_text_out_of_files_cannot_reorder_a_message():
    problem = Problem.of(ProblemCode.TEMPLATE_REFUSED, reason="\u202eolleh\x1b")
    assert "<U+202E>olleh<U+001B>" in sentence_of(problem).happened


def test_the_usual_reasons_of_a_system_are_said_in_the_language(monkeypatch):
    monkeypatch.setattr(translating, "translate", lambda _, text: {"Permission denied": "안 됩니다"}.get(text, text))
    problem = Problem.of(ProblemCode.FILE_UNREADABLE, path="/a/b.gguf", reason="Permission denied")
    assert sentence_of(problem).happened == "b.gguf cannot be read: 안 됩니다."


def test_a_death_is_told_with_its_reason():
    assert "SIGSEGV" in death_line("SIGSEGV", False)
    assert "safe mode" in death_line("SIGSEGV", True)
