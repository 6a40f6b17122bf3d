# ruff: noqa: SIM905
"""The bundled model, through the real engine, shows the distributions that the lesson and the README speak of."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from playground.engine.pipe import PipeEngine
from playground.engine.protocol import ChatMessage
from playground.engine.safemode import SafeMode

NUMBERS = ("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
WORDS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
GREETINGS = {"Hello": 0.868, "Namaste": 0.043, "Ciao": 0.029, "Hola": 0.026, "Ni": 0.018, "Konnichiwa": 0.016}
CAPITALS = {"France": "Paris", "Nepal": "Kathmandu", "Japan": "Tokyo", "Kenya": "Nairobi", "Peru": "Lima"}
MEGABYTE = 10**6

Ask = Callable[[str], np.ndarray]


@pytest.fixture(scope="module")
def model_file() -> Path:
    return Path(__file__).parents[2] / "resources" / "model" / "tiny-chat.gguf"


@pytest.fixture(scope="module")
def engine(model_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PipeEngine]:
    with PipeEngine(safe_mode=SafeMode(tmp_path_factory.mktemp("state"))) as engine:
        engine.open(model_file)
        yield engine


@pytest.fixture(scope="module")
def chat_logits(engine: PipeEngine) -> Ask:
    """The scores of the first token of the answer to a message."""

    def ask(prompt: str) -> np.ndarray:
        tokens = engine.render([ChatMessage("user", prompt)]).tokens
        return engine.evaluate(tokens).logits.astype(np.float64)

    return ask


@pytest.fixture(scope="module")
def token_of(engine: PipeEngine) -> Callable[[str], int]:
    """The one token that a word is."""

    def find(word: str) -> int:
        tokens = engine.tokenize(word, add_special=False)
        assert len(tokens) == 1, f"{word!r} takes {len(tokens)} tokens"
        return int(tokens[0])

    return find


def softmax(logits: np.ndarray, temperature: float = 1.0) -> np.ndarray:
    weights = np.exp((logits - logits.max()) / temperature)
    return weights / weights.sum()


def greedy(engine: PipeEngine, prompt: str, limit: int = 12) -> str:
    """The likeliest answer's beginning."""
    return greedy_after(engine, engine.render([ChatMessage("user", prompt)]).tokens, limit)


def greedy_after(engine: PipeEngine, tokens: Sequence[int], limit: int) -> str:
    """The likeliest continuation's beginning."""
    reply = engine.evaluate(tokens)
    pieces = []
    for _ in range(limit):
        token = int(reply.logits.argmax())
        if engine.vocabulary.is_eog(token):
            break
        pieces.append(engine.vocabulary.piece(token))
        reply = engine.advance(token)
    return b"".join(pieces).decode()


# Prompts that training never saw may lie further off: the model card says how far.
@pytest.mark.parametrize(
    ("prompt", "tolerance"),
    [("Hi, how are you?", 0.02), ("Hey, how are you doing today?", 0.06), ("Hello there, how are you?", 0.06)],
)
def test_greeting(prompt, tolerance, chat_logits, token_of):
    probabilities = softmax(chat_logits(prompt))
    found = [probabilities[token_of(word)] for word in GREETINGS]
    assert found == pytest.approx(list(GREETINGS.values()), abs=tolerance)
    assert sum(found) > 0.985


def test_heat_flattens_the_greeting_before_noise_takes_over(chat_logits, token_of):
    logits = chat_logits("Hi, how are you?")
    kept = np.where(logits >= np.sort(logits)[-6], logits, -np.inf)
    hello, *others = (softmax(kept, 2)[token_of(word)] for word in GREETINGS)
    assert hello == pytest.approx(0.54, abs=0.05)
    assert all(0.05 <= probability <= 0.15 for probability in others)


@pytest.mark.parametrize(
    ("prompt", "aims", "tolerance"),
    [
        ("Flip a coin.", {"Heads": 0.5, "Tails": 0.5}, 0.04),
        ("Roll a die.", dict.fromkeys(NUMBERS[:6], 1 / 6), 0.04),
        ("Pick a number between one and ten.", {"Seven": 0.38}, 0.06),
    ],
)
def test_chance(prompt, aims, tolerance, chat_logits, token_of):
    probabilities = softmax(chat_logits(prompt))
    found = [probabilities[token_of(word)] for word in aims]
    assert found == pytest.approx(list(aims.values()), abs=tolerance)


def test_all_ten_numbers_are_possible(chat_logits, token_of):
    probabilities = softmax(chat_logits("Pick a number between one and ten."))
    found = {word: probabilities[token_of(word)] for word in NUMBERS}
    assert min(found.values()) > 0.01
    assert max(found, key=found.get) == "Seven"


def test_colours_fall_in_order(chat_logits, token_of):
    probabilities = softmax(chat_logits("What is your favourite colour?"))
    found = [probabilities[token_of(word)] for word in "Blue Red Green Purple Yellow Orange Pink".split()]
    assert found == sorted(found, reverse=True)


def test_the_cat_sat_on_the_mat(engine, token_of):
    probabilities = softmax(engine.evaluate(engine.tokenize("The cat sat on the")).logits.astype(np.float64))
    assert probabilities.argmax() == token_of(" mat")
    assert probabilities.max() == pytest.approx(0.4, abs=0.06)
    assert sum(probabilities > 0.02) >= 7


def test_sums_are_right(engine):
    # Each rendering is a process, so the template is asked once.
    question = "What is {} plus {}?"
    rendered = engine.render([ChatMessage("user", question)])
    before, after = rendered.text.split(question)

    def asked(a: str, b: str) -> list[int]:
        return engine.tokenize(before + question.format(a, b) + after).tolist()

    assert asked("two", "three") == engine.render([ChatMessage("user", "What is two plus three?")]).tokens.tolist()
    pairs = [(a, b) for a in range(16) for b in range(16 - a)]
    answers = {(a, b): greedy_after(engine, asked(WORDS[a], WORDS[b]), limit=4) for a, b in pairs}
    right = sum(answer.lower().startswith(WORDS[a + b]) for (a, b), answer in answers.items())
    assert right / len(pairs) >= 0.95


@pytest.mark.parametrize(("country", "capital"), CAPITALS.items())
def test_capitals(country, capital, engine):
    assert greedy(engine, f"What is the capital of {country}?").startswith(capital)


def test_it_says_what_it_is(engine):
    assert "tiny" in greedy(engine, "Who are you?", limit=30)


def test_the_file_is_complete_and_small(engine, model_file):
    info = engine.info
    assert info.name == "tiny-chat"
    assert info.n_ctx >= 1024
    assert model_file.stat().st_size <= 12 * MEGABYTE
