"""Builds a session from its records, one after another; each is checked against what came before it."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

import numpy as np

from playground.core.journal import fields
from playground.core.journal.fields import NEARLY_ONE, Damaged
from playground.core.journal.format import LONGEST_PIECE, MOST_CHAINS, MOST_MESSAGES, MOST_NODES
from playground.core.records import By, Choice, Luck, Shown, Summary
from playground.core.sampling import NOWHERE, Chain
from playground.core.sampling.draw import SEED_LIMIT
from playground.core.sampling.saved import from_data
from playground.core.session import LONGEST_NAME, Message, Mode, Node, Role, Session, Turn
from playground.core.vocabulary import Vocabulary

_BY = {By.DRAW.value: By.DRAW, By.PICK.value: By.PICK}
_ROLES = {role.value: role for role in Role}
_STATES = {"mirostat": 1, "adaptive_p": 2}
"""Samplers that remember, and how many numbers."""
_MOST_BITS = 1e6
_MOST_REDRAWS = 2**32
_MOST_WALKED = 50_000_000
"""Nodes that all jumps together go past: a file cannot ask for more work than that."""


class Replay:
    """Does again what the records say was done.

    Attributes:
        session: as far as it has grown.
        chains: by number.
        chain: in force, None while no record has said.
        pieces: bytes and flags of the tokens that may be mentioned.
    """

    def __init__(self, session: Session, n_vocab: int) -> None:
        self.session = session
        self.chains: list[Chain] = []
        self.chain: Chain | None = None
        self.pieces: dict[int, tuple[bytes, int]] = {}
        self._n_vocab = n_vocab
        self._known: set[int] = set()
        self._here = session.root
        self._walked = 0
        self._kinds = {
            "node": self._node,
            "summary": self._summary,
            "pieces": self._pieces,
            "chain": self._chain,
            "turn": self._turn,
            "moved": lambda record: self._go(self._at(record)),
            "redraw": self._redraw,
            "seed": self._seed,
            "label": self._label,
            "use": self._use,
            "closed": lambda record: None,
        }

    def take(self, record: dict[str, Any]) -> None:
        """The next record; raises Damaged, and the session is as it was before it."""
        kind = record.get("kind")
        act = self._kinds.get(kind) if type(kind) is str else None
        if act is None:
            raise Damaged("kind")
        act(record)

    def finish(self) -> None:
        """Stands where the person was; never within a deleted branch, nor in the middle of a message."""
        here = self._here
        for node in here.ancestry():
            if node.deleted:
                here = node.parent
        if self.session.mode is Mode.CHAT:
            while here.parent is not None and here.choice is None and here.turn is None:
                here = here.parent
        self.session.go_to(here)

    def vocabulary(self) -> Vocabulary:
        """The pieces that were told, in a vocabulary of the model's size."""
        lengths, flags = np.zeros(self._n_vocab, np.int64), np.zeros(self._n_vocab, np.uint8)
        told = sorted(self.pieces.items())
        for token, (piece, kind) in told:
            lengths[token], flags[token] = len(piece), kind
        offsets = np.concatenate(([0], np.cumsum(lengths))).astype(np.int32)
        return Vocabulary(b"".join(piece for _, (piece, _) in told), offsets, flags)

    # -- records -----------------------------------------------------------------------------------------------------

    def _at(self, record: dict[str, Any], name: str = "node", low: int = 0) -> Node:
        return self.session.nodes[fields.whole(record, name, low, len(self.session.nodes) - 1)]

    def _pieces(self, record: dict[str, Any]) -> None:
        new: dict[int, tuple[bytes, int]] = {}
        for each in fields.items(record.get("pieces"), "pieces", self._n_vocab):
            if type(each) is not list or len(each) not in (3, 4):
                raise Damaged("pieces")
            token, flags, words = each[:3]
            if type(token) is not int or not 0 <= token < self._n_vocab or token in self.pieces or token in new:
                raise Damaged("pieces")
            if type(flags) is not int or not 0 <= flags <= 63:
                raise Damaged("pieces")
            new[token] = (_bytes(words, each[3:]), flags)
        self.pieces |= new
        self._known |= new.keys()

    def _chain(self, record: dict[str, Any]) -> None:
        fields.whole(record, "number", len(self.chains), len(self.chains))
        chain, leftovers = from_data(record.get("chain"))
        if leftovers or len(self.chains) >= MOST_CHAINS:
            raise Damaged("chain")
        self.chains.append(chain)

    def _use(self, record: dict[str, Any]) -> None:
        self.chain = self.chains[fields.whole(record, "chain", 0, len(self.chains) - 1)]

    def _node(self, record: dict[str, Any]) -> None:
        nodes = self.session.nodes
        n = len(nodes)
        fields.whole(record, "number", n, n)
        parent, token = self._at(record, "parent"), record.get("token")
        if type(token) is not int or token not in self._known or n >= MOST_NODES:
            raise Damaged("token")
        beside = fields.truth(record, "beside", False)
        node = Node(token, parent, self._choice(record) if "by" in record else None, n)
        nodes.append(node)
        parent.children.append(node)
        if beside:
            parent.ahead = parent.ahead or node
        else:
            self._go(node)

    def _choice(self, record: dict[str, Any]) -> Choice:
        by = record["by"]
        if type(by) is not str or by not in _BY:
            raise Damaged("by")
        surprise = record.get("surprise")
        return Choice(
            _BY[by],
            self.chains[fields.whole(record, "chain", 0, len(self.chains) - 1)],
            Luck(fields.whole(record, "seed", 0, SEED_LIMIT - 1), fields.whole(record, "redraw", 0, _MOST_REDRAWS)),
            fields.number(record, "u", 0.0, 1.0),
            fields.number(record, "raw_p", 0.0, NEARLY_ONE),
            fields.number(record, "p", 0.0, NEARLY_ONE),
            fields.whole(record, "rank", 1, self._n_vocab),
            float("inf") if surprise is None else fields.number(record, "surprise", 0.0, _MOST_BITS),
            fields.number(record, "entropy", 0.0, _MOST_BITS),
            fields.number(record, "raw_entropy", 0.0, _MOST_BITS),
            _states(record["states"]) if "states" in record else NOWHERE.states,
            self._shown(record) if "shown" in record else None,
        )

    def _shown(self, record: dict[str, Any]) -> Shown:
        parts = fields.items(record["shown"], "shown", 3)
        if len(parts) != 3:
            raise Damaged("shown")
        tokens = fields.tokens(parts[0], "shown", self._known)
        raw_p, p = (fields.floats(each, "shown", tokens.size, 0.0, NEARLY_ONE) for each in parts[1:])
        return Shown(tokens, raw_p, p, self._rest(record["rest"]) if "rest" in record else None)

    def _rest(self, value: object) -> tuple[int, float]:
        parts = fields.items(value, "rest", 2)
        if len(parts) != 2:
            raise Damaged("rest")
        n, p = ({"rest": part} for part in parts)
        return fields.whole(n, "rest", 0, self._n_vocab), fields.number(p, "rest", 0.0, NEARLY_ONE)

    def _summary(self, record: dict[str, Any]) -> None:
        node = self._at(record)
        tokens = fields.tokens(record.get("tokens"), "tokens", self._known)
        logits = fields.floats(record.get("logits"), "logits", tokens.size)
        if (logits[1:] > logits[:-1]).any():
            raise Damaged("logits")
        log_sum_exp = fields.number(record, "log_sum_exp")
        entropy = fields.number(record, "entropy", 0.0, _MOST_BITS)
        if node.summary is None:
            node.summary = Summary(tokens, logits, self._n_vocab, log_sum_exp, entropy)

    def _turn(self, record: dict[str, Any]) -> None:
        node = self._at(record, low=1)
        if node.choice is not None:
            raise Damaged("node")
        words = [fields.text(record.get(name), name) for name in ("text", "system", "rendered")]
        listed = fields.items(record.get("history"), "history", MOST_MESSAGES)
        node.turn = Turn(*words, tuple(_message(each) for each in listed))

    def _redraw(self, record: dict[str, Any]) -> None:
        node, redraw = self._at(record), fields.whole(record, "redraw", 0, _MOST_REDRAWS)
        ahead = None if record.get("ahead") is None else self._at(record, "ahead")
        if ahead is not None and ahead.parent is not node:
            raise Damaged("ahead")
        node.redraw, node.ahead = redraw, ahead

    def _seed(self, record: dict[str, Any]) -> None:
        self.session.seed = fields.whole(record, "seed", 0, SEED_LIMIT - 1)

    def _label(self, record: dict[str, Any]) -> None:
        node = self._at(record)
        name = fields.text(record.get("name"), "name", LONGEST_NAME)
        hidden, deleted = fields.truth(record, "hidden"), fields.truth(record, "deleted")
        if deleted and node.parent is None:
            raise Damaged("deleted")
        node.name, node.hidden = name, hidden
        if deleted and not node.deleted and node.parent.ahead is node:
            node.parent.ahead = None
        elif node.deleted and not deleted:
            node.parent.ahead = node.parent.ahead or node
        node.deleted = deleted

    # -- the present place -------------------------------------------------------------------------------------------

    def _go(self, node: Node) -> None:
        """Only what lies below the last node that both roads share is entered anew."""
        old, new = self._here, node
        while new is not old:
            self._walked += 1
            if new.position >= old.position:
                new.parent.ahead = new
                new = new.parent
            else:
                old = old.parent
        self._here = node
        if self._walked > _MOST_WALKED:
            raise Damaged("moves")


def _bytes(words: object, more: list[Any]) -> bytes:
    """A piece: a text, or null and hexadecimal digits."""
    if not more:
        piece = fields.text(words, "pieces", LONGEST_PIECE).encode("utf-8")
    else:
        digits = fields.text(more[0], "pieces", 2 * LONGEST_PIECE)
        try:
            piece = bytes.fromhex(digits)
        except ValueError:
            raise Damaged("pieces") from None
        if words is not None:
            raise Damaged("pieces")
    return piece


def _states(value: object) -> MappingProxyType[str, tuple[float, ...]]:
    if type(value) is not dict or not value.keys() <= _STATES.keys():
        raise Damaged("states")
    states = {}
    for name, state in value.items():
        if type(state) is not list or len(state) != _STATES[name]:
            raise Damaged("states")
        states[name] = tuple(fields.number({"states": each}, "states") for each in state)
    # The second one of adaptive-p is what its mean is divided by.
    if "adaptive_p" in states and states["adaptive_p"][1] <= 0.0:
        raise Damaged("states")
    return MappingProxyType(states)


def _message(value: object) -> Message:
    pair = fields.items(value, "history", 2)
    if len(pair) != 2 or type(pair[0]) is not str or pair[0] not in _ROLES:
        raise Damaged("history")
    return Message(_ROLES[pair[0]], fields.text(pair[1], "history"))
