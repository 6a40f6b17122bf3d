"""Chats with a GGUF file: distributions of the next token, and sampled answers."""

from pathlib import Path

import numpy as np

from .llama_file import LlamaFile
from .vocabulary import ASSISTANT, BOS, END_OF_TURN, USER


def softmax(logits: np.ndarray, temperature: float = 1.0) -> np.ndarray:
    """Probabilities, float64."""
    scaled = logits.astype(np.float64) / temperature
    weights = np.exp(scaled - scaled.max())
    return weights / weights.sum()


def keep_top(logits: np.ndarray, count: int) -> np.ndarray:
    """Top-k: all but the `count` best scores become -inf."""
    return np.where(logits >= np.sort(logits)[-count], logits, -np.inf)


def keep_min_p(logits: np.ndarray, share: float) -> np.ndarray:
    """Min-p: tokens less likely than `share` of the best become -inf."""
    return np.where(logits >= logits.max() + np.log(share), logits, -np.inf)


class Speaker:
    """A loaded model that answers; the random draws come from one seeded generator."""

    def __init__(self, path: Path, seed: int = 1) -> None:
        self.file = LlamaFile(path)
        self.rng = np.random.default_rng(seed)

    def prompt(self, *turns: str) -> list[int]:
        """Tokens of a chat whose last turn is the user's, ready for the answer."""
        tokens = self.file.tokenize(BOS)
        for number, turn in enumerate(turns):
            role = USER if number % 2 == 0 else ASSISTANT
            tokens += (
                self.file.tokenize(role) + self.file.tokenize(turn, special=False) + self.file.tokenize(END_OF_TURN)
            )
        return tokens + self.file.tokenize(ASSISTANT)

    def text_prompt(self, text: str) -> list[int]:
        """Tokens of a plain text."""
        return self.file.tokenize(BOS) + self.file.tokenize(text, special=False)

    def next_scores(self, tokens: list[int]) -> np.ndarray:
        """Scores of the token after `tokens`."""
        self.file.restart()
        return self.file.logits(tokens)

    def probabilities_of(
        self, tokens: list[int], words: list[str], temperature: float = 1.0, top_k: int = 0
    ) -> list[float]:
        """Probabilities of the first tokens of some words."""
        logits = self.next_scores(tokens)
        probabilities = softmax(keep_top(logits, top_k) if top_k else logits, temperature)
        return [float(probabilities[self.file.tokenize(word, special=False)[0]]) for word in words]

    def most_likely(self, tokens: list[int], count: int) -> list[tuple[str, float]]:
        """The likeliest next pieces with their probabilities."""
        probabilities = softmax(self.next_scores(tokens))
        best = np.argsort(-probabilities)[:count]
        return [(self.file.text([int(token)]), float(probabilities[token])) for token in best]

    def answer(
        self, tokens: list[int], temperature: float = 1.0, min_p: float = 0.0, limit: int = 200
    ) -> tuple[str, bool]:
        """An answer and whether it ended by itself within `limit` tokens; temperature 0 is greedy."""
        logits = self.next_scores(tokens)
        written: list[int] = []
        for _ in range(limit):
            token = self._draw(logits, temperature, min_p)
            if self.file.ends_turn(token):
                return self.file.text(written), True
            written.append(token)
            logits = self.file.logits([token])
        return self.file.text(written), False

    def _draw(self, logits: np.ndarray, temperature: float, min_p: float) -> int:
        if temperature == 0:
            return int(logits.argmax())
        if min_p:
            logits = keep_min_p(logits, min_p)
        return int(self.rng.choice(len(logits), p=softmax(logits, temperature)))

    def nats(self, text: str) -> float:
        """Surprise of a whole text with its end, in nats."""
        tokens = self.text_prompt(text)[:1023] + self.file.tokenize("<|endoftext|>")
        self.file.restart()
        logits = self.file.logits_of_all(tokens).astype(np.float64)
        top = logits.max(axis=1, keepdims=True)
        log_sums = top[:, 0] + np.log(np.exp(logits - top).sum(axis=1))
        chosen = logits[np.arange(len(tokens) - 1), tokens[1:]]
        return float((log_sums[:-1] - chosen).sum())
