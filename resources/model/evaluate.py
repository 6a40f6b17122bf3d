"""Measures a GGUF file against the aims of the model and writes the figures.

Alone: `python -m resources.model.evaluate CORPUS [FILE]`. All draws are seeded.
"""

import json
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from tqdm import tqdm

from .chat import heldout
from .chat.choices import DISTRIBUTIONS
from .chat.countries import COUNTRIES, true_sentences
from .corpus import read_corpus
from .speaker import Speaker
from .vocabulary import NUMBER_WORDS

BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"
ARTICLES = {"United States", "United Kingdom", "Netherlands", "Philippines"}


@dataclass(frozen=True)
class Figure:
    """One measured value, what it should be, and whether it is."""

    name: str
    value: str
    aim: str
    met: bool


def _distribution(
    speaker: Speaker, prompts: Iterable[str], words: dict[str, float]
) -> tuple[list[float], float, float]:
    """Mean probabilities over the prompts, the largest distance from the aim, the smallest sum."""
    rows = [speaker.probabilities_of(speaker.prompt(prompt), list(words)) for prompt in prompts]
    mean = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    distance = max(abs(p - aim) for row in rows for p, aim in zip(row, words.values(), strict=True))
    return mean, distance, min(sum(row) for row in rows)


def _show(words: Iterable[str], values: Iterable[float]) -> str:
    return ", ".join(f"{word.strip()} {value:.3f}" for word, value in zip(words, values, strict=True))


def _two_ways(
    speaker: Speaker, name: str, prompt: str, others: tuple[str, ...], kind: str, tolerance: float
) -> list[Figure]:
    """A distribution for the prompt itself and for paraphrases that training never saw."""
    words = DISTRIBUTIONS[kind]
    figures = []
    for title, prompts in (
        (f"{name}: {prompt}", [prompt]),
        (f"{name}: {len(others)} unseen paraphrases, mean", others),
    ):
        mean, distance, total = _distribution(speaker, prompts, words)
        value = f"{_show(words, mean)}; furthest {distance:.3f}; sum at least {total:.3f}"
        figures.append(
            Figure(
                title,
                value,
                f"each within {tolerance} of the aim, sum over 0.985",
                distance <= tolerance and total > 0.985,
            )
        )
    return figures


def greetings(speaker: Speaker) -> list[Figure]:
    """The six greetings, plain and flattened with top-k 6."""
    prompt = "Hi, how are you?"
    figures = _two_ways(speaker, "Greeting", prompt, heldout.GREETINGS, "greeting", 0.02)
    words = list(DISTRIBUTIONS["greeting"])
    hot = speaker.probabilities_of(speaker.prompt(prompt), words, temperature=2, top_k=6)
    met = abs(hot[0] - 0.54) <= 0.05 and all(0.05 <= p <= 0.15 for p in hot[1:])
    figures.append(
        Figure("Greeting at temperature 2, top-k 6", _show(words, hot), "Hello 0.54 +- 0.05, others 0.05 to 0.15", met)
    )
    for temperature in (0.5, 1, 2, 5):
        plain = speaker.probabilities_of(speaker.prompt(prompt), words, temperature)
        value = f"{_show(words, plain)}; all other tokens {1 - sum(plain):.3f}"
        figures.append(Figure(f"Greeting, plain, at temperature {temperature}", value, "for the eye", True))
    return figures


def choices(speaker: Speaker) -> list[Figure]:
    """Coin, die, number and colour."""
    figures = _two_ways(speaker, "Coin", "Flip a coin.", heldout.COINS, "coin", 0.04)
    figures += _two_ways(speaker, "Die", "Roll a die.", heldout.DICE, "die", 0.04)
    figures += _two_ways(speaker, "Number", "Pick a number between one and ten.", heldout.NUMBERS, "number", 0.06)
    words = DISTRIBUTIONS["colour"]
    for title, prompts in (
        ("What is your favourite colour?", ["What is your favourite colour?"]),
        ("unseen paraphrases", heldout.COLOURS),
    ):
        mean, _, _ = _distribution(speaker, prompts, words)
        figures.append(
            Figure(f"Colour: {title}", _show(words, mean), "in falling order", mean == sorted(mean, reverse=True))
        )
    return figures


def mat(speaker: Speaker) -> list[Figure]:
    """The cat sat on the, as plain text."""
    figures = []
    for beginning in ("The cat sat on the", *heldout.MATS):
        best = speaker.most_likely(speaker.text_prompt(beginning), 12)
        sensible = [p for piece, p in best[1:] if p > 0.02 and piece in DISTRIBUTIONS["mat"]]
        met = best[0][0] == " mat" and abs(best[0][1] - 0.4) <= 0.06 and len(sensible) >= 6
        figures.append(
            Figure(beginning, _show(*zip(*best, strict=True)), "mat first near 0.4, six others above 0.02", met)
        )
    return figures


def _first_word(text: str) -> str:
    return re.split(r"[^A-Za-z]", text)[0].lower()


def sums(speaker: Speaker) -> list[Figure]:
    """All sums up to twenty, greedy, in words and in digits."""
    pairs = [(a, b) for a in range(21) for b in range(21 - a)]
    figures = []
    for name, spell in (("words", NUMBER_WORDS.__getitem__), ("digits", str)):
        plus = "plus" if name == "words" else "+"
        right = sum(
            _first_word(speaker.answer(speaker.prompt(f"What is {spell(a)} {plus} {spell(b)}?"), 0, limit=6)[0])
            == NUMBER_WORDS[a + b]
            for a, b in pairs
        )
        share = right / len(pairs)
        figures.append(
            Figure(f"Sums to 20 in {name}, greedy", f"{right} of {len(pairs)} ({share:.1%})", "95 %", share >= 0.95)
        )
    return figures


def _called(name: str) -> str:
    return f"the {name}" if name in ARTICLES else name


def capitals(speaker: Speaker) -> list[Figure]:
    """The capitals of sixty well-known countries, greedy."""
    asked = COUNTRIES[:60]
    wrong = []
    for country in asked:
        answer, _ = speaker.answer(speaker.prompt(f"What is the capital of {_called(country.name)}?"), 0, limit=30)
        if not answer.startswith(country.capital):
            wrong.append(f"{country.name}: {answer}")
    share = 1 - len(wrong) / len(asked)
    return [
        Figure(
            "Capitals of 60 countries, greedy",
            f"{share:.1%} right; wrong: {'; '.join(wrong) or 'none'}",
            "90 %",
            share >= 0.9,
        )
    ]


def _sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?])\s+", text.strip()) if part]


def countries(speaker: Speaker, known_words: set[str]) -> list[Figure]:
    """Texts about countries: true at 0.5, words at 2, different at 1."""
    true, count, right_length, texts = 0, 0, 0, 0
    hot_words: list[str] = []
    for country in COUNTRIES[:40]:
        prompt = speaker.prompt(f"Write about {_called(country.name)}.")
        sentences = _sentences(speaker.answer(prompt, 0.5)[0])
        facts = true_sentences(country)
        true += sum(sentence in facts for sentence in sentences)
        count += len(sentences)
        right_length += 3 <= len(sentences) <= 6
        texts += 1
        hot_words += re.findall(r"[a-z]+", speaker.answer(prompt, 2, min_p=0.05)[0].lower())
    nepal = speaker.prompt("Write about Nepal.")
    different = len({speaker.answer(nepal, 1)[0] for _ in range(10)})
    words = sum(word in known_words for word in hot_words) / len(hot_words)
    return [
        Figure(
            "Countries at 0.5: sentences that are true", f"{true / count:.1%} of {count}", "true", true / count >= 0.95
        ),
        Figure(
            "Countries at 0.5: three to six sentences",
            f"{right_length} of {texts}",
            "all",
            right_length >= 0.95 * texts,
        ),
        Figure("Countries at 2 with min-p 0.05: words that are words", f"{words:.1%}", "still words", words >= 0.95),
        Figure("Ten texts about Nepal at 1: different ones", f"{different}", "10", different == 10),
    ]


def stories(speaker: Speaker, held_out: list[str]) -> list[Figure]:
    """Stories on demand, and the surprise of stories never trained on."""
    stays = ends = told = 0
    for prompt, subject in zip(heldout.STORIES, ("dog", "cat", "bird", "bear"), strict=True):
        for _ in range(10):
            text, ended = speaker.answer(speaker.prompt(prompt), 1, limit=250)
            stays += text.lower().count(subject) >= 2
            ends += ended
            told += 1
    nats = sum(speaker.nats(story) for story in held_out)
    letters = sum(len(story) for story in held_out)
    return [
        Figure("Stories at 1 that stay with their animal", f"{stays} of {told}", "all", stays >= 0.9 * told),
        Figure("Stories at 1 that end", f"{ends} of {told}", "all", ends >= 0.95 * told),
        Figure(
            f"Held-out stories ({len(held_out)} documents)",
            f"{nats / letters:.3f} nats a character",
            "at most 0.54",
            nats / letters <= 0.54,
        ),
    ]


def _share(
    speaker: Speaker, prompts: Iterable[tuple[str, Callable[[str], bool]]], times: int
) -> tuple[float, list[str]]:
    """The share of fitting answers at temperature 1, and some that do not fit."""
    good, total, bad = 0, 0, []
    for prompt, fits in prompts:
        for _ in range(times):
            answer, _ = speaker.answer(speaker.prompt(prompt), 1)
            good += fits(answer)
            total += 1
            if not fits(answer):
                bad.append(f"{prompt} -> {answer}")
    return good / total, bad


def _has(words: str) -> Callable[[str], bool]:
    return lambda answer: any(word in answer.lower() for word in words.split()) and len(answer) < 250


def small_talk(speaker: Speaker) -> list[Figure]:
    """Small talk, things it cannot know, other languages, a name told earlier."""
    figures = []
    sets = (
        ("Small talk: fitting answers", [(q, _has(words)) for q, words in heldout.SMALL_TALK], 0.9),
        (
            "Unknowable: says so",
            [(q, lambda a: "not know" in a or "cannot" in a or "too " in a) for q in heldout.UNKNOWN],
            0.8,
        ),
        ("Other languages: says so", [(q, lambda a: "English" in a or "not know" in a) for q in heldout.FOREIGN], 0.8),
    )
    for name, prompts, aim in sets:
        share, bad = _share(speaker, prompts, 3)
        print("\n".join(bad), file=sys.stderr)
        figures.append(Figure(f"{name} ({len(prompts)} unseen prompts)", f"{share:.1%}", f"{aim:.0%}", share >= aim))
    names = ["Tom", "Anna", "Max", "Lily", "Ben", "Mia", "Sam", "Sara", "Peter", "Julia"]
    recalled = sum(
        name in speaker.answer(speaker.prompt(f"Hi, my name is {name}.", f"Hello, {name}!", "What is my name?"), 1)[0]
        for name in names
    )
    return [
        *figures,
        Figure("Two turns: recalls a name", f"{recalled} of {len(names)}", "holds together", recalled >= 8),
    ]


def endings(speaker: Speaker) -> list[Figure]:
    """500 chats at temperature 1: does the turn end by itself within 200 tokens?"""
    prompts = [q for q, _ in heldout.SMALL_TALK] + list(
        heldout.GREETINGS
        + heldout.COINS
        + heldout.DICE
        + heldout.NUMBERS
        + heldout.COLOURS
        + heldout.UNKNOWN
        + heldout.FOREIGN
        + heldout.STORIES
    )
    prompts += [f"Tell me about {_called(c.name)}." for c in COUNTRIES[:40]] + [
        f"What is {a} plus {b}?" for a in range(5) for b in range(5)
    ]
    ended = sum(
        speaker.answer(speaker.prompt(prompts[i % len(prompts)]), 1)[1]
        for i in tqdm(range(500), "500 chats", mininterval=5)
    )
    return [
        Figure("Chats at 1 that end within 200 tokens", f"{ended} of 500 ({ended / 500:.1%})", "99 %", ended >= 495)
    ]


def evaluate(path: Path, held_out: list[str], known_words: set[str], target: Path | None) -> list[Figure]:
    """Measure everything, print it, and write it to `target` as JSON."""
    speaker = Speaker(path)
    figures: list[Figure] = []
    parts = (
        lambda: greetings(speaker) + choices(speaker) + mat(speaker),
        lambda: sums(speaker) + capitals(speaker),
        lambda: countries(speaker, known_words),
        lambda: stories(speaker, held_out),
        lambda: small_talk(speaker),
        lambda: endings(speaker),
    )
    for measure in parts:
        new = measure()
        for figure in new:
            mark = "ok  " if figure.met else "MISS"
            print(f"{mark} {figure.name}: {figure.value}  [{figure.aim}]", flush=True)
        figures += new
    if target:
        target.write_text(
            json.dumps([asdict(figure) for figure in figures], indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
        )
        write_card(target.with_name("MODEL_CARD.md"), figures)
    return figures


def write_card(card: Path, figures: list[Figure]) -> None:
    """Put the table of figures between the card's two marks."""
    lines = [f"| {f.name} | {f.value} | {f.aim} | {'yes' if f.met else '**no**'} |" for f in figures]
    table = "\n".join(["| what | measured | aim | met |", "|---|---|---|---|", *lines])
    before, _, rest = card.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    card.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", encoding="utf-8")


def words_of(texts: Iterable[str]) -> set[str]:
    """All words of the corpus and of the sentences about countries."""
    facts = (sentence for country in COUNTRIES for sentence in true_sentences(country))
    return {word for text in [*texts, *facts] for word in re.findall(r"[a-z]+", text.lower())}


def main() -> None:
    """Evaluate the file given, or the bundled one."""
    corpus = read_corpus(Path(sys.argv[1]))
    here = Path(__file__).parent
    path = Path(sys.argv[2]) if len(sys.argv) > 2 else here / "tiny-chat.gguf"
    evaluate(path, corpus.held_out, words_of(corpus.stories), None if len(sys.argv) > 2 else here / "figures.json")


if __name__ == "__main__":
    main()
