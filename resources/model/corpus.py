"""Reads the training text: clean documents, with some stories held out for measuring."""

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path

HELD_OUT_STORIES = 200
TEXT_SEPARATOR = "<|endoftext|>"

_PUNCTUATION = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2013": "-",
        "\u2014": "-",
        "\u2026": "...",
        "\u00a0": " ",
        "\u00ad": "",
        "\ufeff": "",
        "\t": " ",
    }
)


@dataclass(frozen=True)
class Corpus:
    """Documents for training; `held_out` are stories that training never sees.

    `talk` is spoken language that only the tokenizer learns from.
    """

    stories: list[str]
    tales: list[str]
    talk: list[str]
    held_out: list[str]


def clean(text: str) -> str:
    """Plain quotes and dashes, single spaces, no empty lines."""
    text = text.translate(_PUNCTUATION)
    lines = (re.sub(r" +", " ", line).strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def is_plain(text: str) -> bool:
    """True for a text of useful length that is nearly all ASCII."""
    odd = sum(ord(letter) > 126 for letter in text)
    return len(text) > 150 and odd <= len(text) // 100


def ends_well(text: str) -> bool:
    """True if the text ends with the end of a sentence: it was not cut off."""
    return text.rstrip()[-1:] in set('.!?"')


def fingerprint(text: str) -> str:
    """The same for texts that differ in case, spaces and punctuation only."""
    letters = re.sub(r"[^a-z]", "", text.lower())
    return hashlib.sha256(letters.encode()).hexdigest()


def _split_stories(path: Path) -> list[str]:
    parts = path.read_text(encoding="utf-8").split(TEXT_SEPARATOR)
    texts = (clean(part) for part in parts)
    return [text for text in texts if is_plain(text) and ends_well(text)]


def _json_texts(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    texts = (clean(json.loads(line)["text"]) for line in lines)
    return [text for text in texts if is_plain(text)]


def _spoken_texts(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [turn["text"] for line in lines for turn in json.loads(line)["turns"]]


def _without_duplicates(texts: list[str], seen: set[str]) -> list[str]:
    """Keep the first of equal texts, also of those that share their first 150 letters."""
    kept = []
    for text in texts:
        letters = re.sub(r"[^a-z]", "", text.lower())
        marks = {letters[:150], letters[-150:]}
        if not marks & seen:
            kept.append(text)
        seen |= marks
    return kept


def read_corpus(folder: Path) -> Corpus:
    """Read stories and tales from the corpus folder; the choice of held-out stories is fixed."""
    seen: set[str] = set()
    stories = _without_duplicates(_split_stories(folder / "tinystories.txt"), seen)
    recased = _without_duplicates(_split_stories(folder / "tinystories_recased.txt"), seen)
    stories.sort(key=fingerprint)
    held_out, stories = stories[:HELD_OUT_STORIES], stories[HELD_OUT_STORIES:] + recased
    tales: list[str] = []
    for name in ("pratham_storyweaver_en_ccby", "african_storybook_en_ccby", "aesop_for_children"):
        tales += _without_duplicates(_json_texts(folder / f"{name}.jsonl"), seen)
    talk = [
        text for name in ("personality_chat", "chatterbot_english") for text in _spoken_texts(folder / f"{name}.jsonl")
    ]
    return Corpus(stories, tales, talk, held_out)
