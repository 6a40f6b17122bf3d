"""Facts as lines of a session file."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

import numpy as np

from playground.core.journal.facts import Fact, Kind
from playground.core.journal.format import FORMAT, SUMMARY_TOP, VERSION, Origin
from playground.core.records import Choice, Summary
from playground.core.sampling import Chain
from playground.core.sampling.saved import to_data
from playground.core.session import Mode, Turn
from playground.core.vocabulary import Vocabulary

CLOSED_LINE = '{"kind":"closed"}'


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _clean(text: str) -> str:
    """Half of a surrogate pair is no text in UTF-8."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def _finite(value: float) -> float | None:
    value = float(value)
    return value if math.isfinite(value) else None


def _ints(array: np.ndarray) -> str:
    return f"[{','.join(map(str, array.tolist()))}]"


def _floats(array: np.ndarray) -> str:
    """32-bit numbers: nine digits always come back as the same one."""
    return "[" + ("%.9g," * array.size % tuple(array.tolist()))[:-1] + "]"


def header(mode: Mode, seed: int, origin: Origin | None, program: str) -> str:
    """The first line."""
    model = None
    if origin is not None:
        model = {
            "name": _clean(origin.name),
            "file": _clean(origin.file),
            "fingerprint": origin.fingerprint,
            "n_vocab": origin.n_vocab,
            "n_ctx": origin.n_ctx,
            "memory": origin.memory,
            "detail": _clean(origin.detail),
            "thinking": list(origin.thinking) if origin.thinking else None,
            "metadata": [[_clean(key), _clean(value)] for key, value in origin.metadata],
        }
    return _json(
        {
            "format": FORMAT,
            "version": VERSION,
            "program": program,
            "created": datetime.now(UTC).isoformat(timespec="seconds"),
            "mode": mode.value,
            "seed": seed,
            "model": model,
        }
    )


class Encoder:
    """Knows what a file has already: chains and pieces are written once.

    Args:
        vocabulary: of the conversation's model.
        chains, pieces: what a file that is continued has already.
    """

    def __init__(self, vocabulary: Vocabulary, chains: Iterable[Chain] = (), pieces: Iterable[int] = ()) -> None:
        self._vocabulary = vocabulary
        self._chains = {chain: number for number, chain in enumerate(chains)}
        self._pieces = set(pieces)
        self._in_use: Chain | None = None

    def lines(self, fact: Fact) -> Iterator[str]:
        """The record of a fact, and before it what it mentions for the first time."""
        if fact.kind is Kind.NODE:
            yield from self._node(fact)
        elif fact.kind is Kind.SUMMARY:
            yield from self._summary(fact.number, fact.values[0])
        elif fact.kind is Kind.USE:
            yield from self._use(fact.values[0])
        else:
            yield _SIMPLE[fact.kind](fact)

    def _node(self, fact: Fact) -> Iterator[str]:
        parent, token, choice, beside = fact.values
        begin = f'{{"kind":"node","number":{fact.number},"parent":{parent},"token":{token}'
        end = ',"beside":true}' if beside else "}"
        if choice is None:
            yield from self._new_pieces([token])
            yield f"{begin}{end}"
            return
        shown = choice.shown
        yield from self._new_pieces([token] if shown is None else [token, *shown.tokens.tolist()])
        number = self._chains.get(choice.chain)
        if number is None:
            yield self._new_chain(choice.chain)
            number = self._chains[choice.chain]
        yield f"{begin}{_choice(choice, number)}{end}"

    def _summary(self, number: int, summary: Summary) -> Iterator[str]:
        # A model may ban tokens itself: a score of minus infinity is no number in JSON, and says nothing here.
        finite = np.flatnonzero(np.isfinite(summary.logits[:SUMMARY_TOP]))
        tokens, logits = summary.tokens[finite], summary.logits[finite]
        yield from self._new_pieces(tokens.tolist())
        yield (
            f'{{"kind":"summary","node":{number},"log_sum_exp":{float(summary.log_sum_exp)!r},'
            f'"entropy":{float(summary.entropy_bits)!r},"tokens":{_ints(tokens)},"logits":{_floats(logits)}}}'
        )

    def _use(self, chain: Chain) -> Iterator[str]:
        if chain == self._in_use:
            return
        self._in_use = chain
        if chain not in self._chains:
            yield self._new_chain(chain)
        yield f'{{"kind":"use","chain":{self._chains[chain]}}}'

    def _new_chain(self, chain: Chain) -> str:
        number = self._chains[chain] = len(self._chains)
        return _json({"kind": "chain", "number": number, "chain": to_data(chain)})

    def _new_pieces(self, tokens: list[int]) -> Iterator[str]:
        new = set(tokens) - self._pieces
        if new:
            self._pieces |= new
            yield _json({"kind": "pieces", "pieces": [self._piece(token) for token in sorted(new)]})

    def _piece(self, token: int) -> list[Any]:
        piece, flags = self._vocabulary.piece(token), int(self._vocabulary.flags[token])
        try:
            return [token, flags, piece.decode("utf-8")]
        except UnicodeDecodeError:
            return [token, flags, None, piece.hex()]


def _choice(choice: Choice, chain: int) -> str:
    shown = choice.shown
    parts = [
        f',"by":"{choice.by.value}","chain":{chain},"seed":{choice.luck.seed},"redraw":{choice.luck.redraw}',
        f',"u":{float(choice.u)!r},"raw_p":{float(choice.raw_p)!r},"p":{float(choice.p)!r},"rank":{choice.rank}',
        f',"surprise":{_json(_finite(choice.surprise_bits))}',
        f',"entropy":{float(choice.entropy_bits)!r},"raw_entropy":{float(choice.raw_entropy_bits)!r}',
    ]
    if choice.states:
        parts.append(f',"states":{_json({name: list(map(float, state)) for name, state in choice.states.items()})}')
    if shown is not None:
        parts.append(f',"shown":[{_ints(shown.tokens)},{_floats(shown.raw_p)},{_floats(shown.p)}]')
        if shown.rest is not None:
            parts.append(f',"rest":{_json(shown.rest)}')
    return "".join(parts)


def _turn(fact: Fact) -> str:
    turn: Turn = fact.values[0]
    history = [[each.role.value, _clean(each.text)] for each in turn.history]
    texts = {"text": _clean(turn.text), "system": _clean(turn.system), "rendered": _clean(turn.rendered)}
    return _json({"kind": "turn", "node": fact.number, **texts, "history": history})


def _place(fact: Fact) -> str:
    redraw, ahead = fact.values
    return _json({"kind": "redraw", "node": fact.number, "redraw": redraw, "ahead": ahead})


def _label(fact: Fact) -> str:
    name, hidden, deleted = fact.values
    return _json(
        {"kind": "label", "node": fact.number, "name": _clean(name), "hidden": bool(hidden), "deleted": bool(deleted)}
    )


_SIMPLE = {
    Kind.TURN: _turn,
    Kind.MOVED: lambda fact: f'{{"kind":"moved","node":{fact.number}}}',
    Kind.REDRAW: _place,
    Kind.SEED: lambda fact: f'{{"kind":"seed","seed":{fact.values[0]}}}',
    Kind.LABEL: _label,
    Kind.CLOSED: lambda fact: CLOSED_LINE,
}
