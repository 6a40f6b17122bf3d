"""Prepares all that training reads: the tokenizer, the exact distributions, and the rows of each phase."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from .chat.conversation import ChatGenerator
from .corpus import Corpus
from .encode import Encoder, target_vectors
from .plan import SEED, Phase
from .rows import Document, endless, stream_rows, whole_rows
from .tokenizer import load_tokenizer, train_tokenizer


def prepare(folder: Path, corpus: Corpus, phases: tuple[Phase, ...]) -> None:
    """Write what is not there yet into the work folder."""
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "tokenizer.json").exists():
        train_tokenizer(corpus.stories + corpus.tales + corpus.talk).save(str(folder / "tokenizer.json"))
    tokenizer = load_tokenizer(folder)
    np.save(folder / "targets.npy", target_vectors(tokenizer))
    encoder = Encoder(tokenizer)
    for number, phase in enumerate(phases):
        path = folder / f"rows-{phase.name}.npy"
        if not path.exists():
            np.save(path, phase_rows(phase, corpus, encoder, SEED + number))


def phase_rows(phase: Phase, corpus: Corpus, encoder: Encoder, seed: int) -> np.ndarray:
    """All rows of a phase, the sources mixed. [rows, 2, length + 1]"""
    rng = np.random.default_rng(seed)
    count = phase.steps * phase.rows
    parts = []
    for source, share in phase.shares:
        wanted = round(count * share)
        if source in ("chats", "chances"):
            chats = encoder.chats(ChatGenerator(corpus.stories, seed, source == "chances"))
            parts.append(whole_rows(chats, wanted, phase.length))
        else:
            parts.append(stream_rows(_texts(getattr(corpus, source), encoder, rng), wanted, phase.length))
    rows = np.concatenate(parts)
    rng.shuffle(rows)
    return rows[:count]


def _texts(texts: list[str], encoder: Encoder, rng: np.random.Generator) -> Iterator[Document]:
    return endless([encoder.text(text) for text in texts], rng)
