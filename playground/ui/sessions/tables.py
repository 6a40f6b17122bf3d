"""The path and the distribution of the next token as CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
import math
from typing import Any

import numpy as np

from playground.core.records import Choice
from playground.core.sampling import Distribution
from playground.core.sampling.options import command_line
from playground.core.sampling.saved import to_data
from playground.core.session import Node
from playground.core.vocabulary import Vocabulary
from playground.ui.sessions.conversation_data import Conversation

PATH_COLUMNS = (
    "position", "token", "piece", "bytes", "by", "p", "raw_p", "rank", "surprise_bits", "entropy_bits",
    "raw_entropy_bits", "u", "seed", "redraw", "chain",
)  # fmt: skip
TOKEN_COLUMNS = ("rank", "token", "piece", "bytes", "logit", "raw_p", "p")


def _finite(value: float) -> float | None:
    value = float(value)
    return value if math.isfinite(value) else None


def _piece(token: int, vocabulary: Vocabulary) -> tuple[str, str]:
    """The piece in quotation marks, so that a spreadsheet takes no piece for a formula, and its bytes."""
    return json.dumps(vocabulary.text(token), ensure_ascii=False), vocabulary.piece(token).hex()


def _csv(columns: tuple[str, ...], rows: list[tuple]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue()


def _numbers(choice: Choice) -> tuple:
    return (
        choice.p, choice.raw_p, choice.rank, _finite(choice.surprise_bits), choice.entropy_bits,
        choice.raw_entropy_bits, choice.u, choice.luck.seed, choice.luck.redraw,
    )  # fmt: skip


def path_csv(conversation: Conversation) -> str:
    """A row a token of the path; tokens of messages have no numbers. The chain is written as llama.cpp's options."""
    rows = []
    for node in conversation.nodes:
        first = (node.position, node.token, *_piece(node.token, conversation.vocabulary), node.by.value)
        choice = node.choice
        rows.append(first if choice is None else (*first, *_numbers(choice), command_line(choice.chain)))
    return _csv(PATH_COLUMNS, rows)


def path_json(conversation: Conversation) -> str:
    """The same as one object, with the chains as presets have them and the top of the bars at each token."""
    chains = conversation.chains
    numbers = {chain: number for number, chain in enumerate(chains)}
    origin = conversation.origin
    data = {
        "model": origin and {"name": origin.name, "file": origin.file, "fingerprint": origin.fingerprint},
        "mode": conversation.mode.value,
        "chains": [to_data(chain) for chain in chains],
        "tokens": [_token(node, conversation.vocabulary, numbers) for node in conversation.nodes],
    }
    return json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _token(node: Node, vocabulary: Vocabulary, chains: dict) -> dict[str, Any]:
    text, data = vocabulary.text(node.token), vocabulary.piece(node.token).hex()
    known: dict[str, Any] = {"position": node.position, "token": node.token, "piece": text, "bytes": data}
    known["by"] = node.by.value
    if node.turn is not None:
        known["message"] = {"text": node.turn.text, "system": node.turn.system}
    if node.choice is not None:
        known |= zip(PATH_COLUMNS[5:14], _numbers(node.choice), strict=True)
        known["chain"] = chains[node.choice.chain]
        shown = node.choice.shown
        if shown is not None:
            rows = zip(shown.tokens.tolist(), shown.raw_p.tolist(), shown.p.tolist(), strict=True)
            known["shown"] = [dict(zip(("token", "raw_p", "p"), row, strict=True)) for row in rows]
    return known


def distribution_csv(conversation: Conversation) -> str:
    """A row a token of the vocabulary, the most probable first; of a recorded moment those that were recorded."""
    return _csv(TOKEN_COLUMNS, _token_rows(conversation))


def distribution_json(conversation: Conversation) -> str:
    """The same as one object, with where it is and what it was made with."""
    shown = conversation.moment or conversation.recorded
    luck, chain = shown.luck, shown.chain
    data = {
        "position": shown.position,
        "seed": luck and luck.seed,
        "redraw": luck and luck.redraw,
        "u": shown.u if conversation.moment else shown.choice and shown.choice.u,
        "chain": chain and to_data(chain),
        "tokens": [dict(zip(TOKEN_COLUMNS, row, strict=True)) for row in _token_rows(conversation, quoted=False)],
    }
    return json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _token_rows(conversation: Conversation, *, quoted: bool = True) -> list[tuple]:
    vocabulary = conversation.vocabulary

    def piece(token: int) -> tuple[str, str]:
        return _piece(token, vocabulary) if quoted else (vocabulary.text(token), vocabulary.piece(token).hex())

    if conversation.moment is None:
        rows = conversation.recorded.rows
        return [(row.rank, row.token, *piece(row.token), None, row.raw_p, row.p) for row in rows]
    distribution = conversation.moment.distribution
    order, logits, raw_p, p = _columns(distribution)
    numbers = zip(order.tolist(), logits.tolist(), raw_p.tolist(), p.tolist(), strict=True)
    return [
        (rank, token, *piece(token), _finite(logit), raw, final)
        for rank, (token, logit, raw, final) in enumerate(numbers, 1)
    ]


def _columns(distribution: Distribution) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Ids by rank; their logits and probabilities: float64[n_vocab] each, in the same order."""
    scores, final = distribution.raw.scores, distribution.final
    order = scores.top(scores.n_vocab)
    logits = scores.logits[order].astype(np.float64)
    raw_p = np.zeros(order.size)
    raw_p[: len(distribution.raw)] = distribution.raw.probabilities
    by_token = np.zeros(scores.n_vocab)
    by_token[final.scores.top(final.start + len(final))[final.start :]] = final.probabilities
    return order, logits, raw_p, by_token[order]
