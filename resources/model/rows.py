"""Turns documents into rows of equal length for training.

A document is a pair of arrays: its tokens, and for each token a mark that says how the model learns to
predict it: NO_LOSS (a user's words), PLAIN, or FIRST_SOFT + k (the k-th exact distribution is the target).
"""

from collections.abc import Iterator

import numpy as np

NO_LOSS = 0
PLAIN = 1
FIRST_SOFT = 2

Document = tuple[list[int], list[int]]


def endless(documents: list[Document], rng: np.random.Generator) -> Iterator[Document]:
    """All documents in random order, again and again."""
    while True:
        for index in rng.permutation(len(documents)):
            yield documents[index]


def stream_rows(documents: Iterator[Document], count: int, length: int) -> np.ndarray:
    """Cut one long stream of documents into rows: every token is used once. [count, 2, length + 1]"""
    rows = np.zeros((count, 2, length + 1), np.uint16)
    tokens: list[int] = []
    marks: list[int] = []
    for row in rows:
        while len(tokens) <= length:
            more_tokens, more_marks = next(documents)
            tokens += more_tokens
            marks += more_marks
        row[0], row[1] = tokens[: length + 1], marks[: length + 1]
        tokens, marks = tokens[length:], marks[length:]
    return rows


def whole_rows(documents: Iterator[Document], count: int, length: int) -> np.ndarray:
    """Fill each row with whole documents (an answer is never cut from its question). [count, 2, length + 1]"""
    rows = np.zeros((count, 2, length + 1), np.uint16)
    waiting: list[Document] = []
    for row in rows:
        used = 0
        while len(waiting) < 12:
            document = next(documents)
            if len(document[0]) <= length + 1:
                waiting.append(document)
        for document in list(waiting):
            size = len(document[0])
            if used + size <= length + 1:
                row[0, used : used + size], row[1, used : used + size] = document
                used += size
                waiting.remove(document)
    return rows
