"""Made-up sessions: a vocabulary, a model that is a pure function of the path, and walks through the tree."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from playground.core.journal import Journal, Origin, Writer
from playground.core.records import By, Choice, Summary
from playground.core.sampling import PLAIN, Chain, Scores, uniform
from playground.core.session import Message, Mode, Node, Role, Session, Turn
from playground.core.vocabulary import TokenFlag, Vocabulary

N_VOCAB = 50
TURN = Turn("Hi", "Be brief.", "user: Hi assistant:")
ORIGIN = Origin(
    name="made-up",
    file="made-up.gguf",
    n_vocab=N_VOCAB,
    n_ctx=512,
    memory="attention",
    detail="5.5 M · Q8_0",
    fingerprint="sha256-whole:00",
    thinking=("<think>", "</think>"),
    metadata=(("general.name", "made-up"),),
)


def vocabulary() -> Vocabulary:
    """Words, one half of a character, one token without bytes, one control token."""
    pieces = [f" w{token}".encode() for token in range(N_VOCAB)]
    pieces[3:7] = [b"\xe2\x82", "é\n\u202e".encode(), b"", b"<|end|>"]
    flags = np.zeros(N_VOCAB, np.uint8)
    flags[6] = TokenFlag.CONTROL | TokenFlag.END
    offsets = np.cumsum([0, *map(len, pieces)]).astype(np.int32)
    return Vocabulary(b"".join(pieces), offsets, flags)


def distribution_after(node: Node, chain: Chain = PLAIN):
    """Logits are a pure function of the path."""
    path = [each.token for each in node.path()]
    return chain.apply(Scores(np.random.default_rng([1, *path[-8:]]).normal(0, 3, N_VOCAB).astype(np.float32)))


def step(session: Session, chain: Chain = PLAIN) -> Node:
    """Draws and appends one token, and records what the model says after it."""
    distribution = distribution_after(session.here, chain)
    u = uniform(session.luck.seed, session.here.position + 1, session.luck.redraw)
    token = distribution.draw(u)
    node = session.append(token, Choice.of(distribution, token, By.DRAW, session.luck, u))
    session.summarise(node, Summary.of(distribution_after(node)))
    return node


def pick(session: Session, token: int, chain: Chain = PLAIN) -> Node:
    """Appends a token by hand."""
    distribution = distribution_after(session.here, chain)
    return session.append(token, Choice.of(distribution, token, By.PICK, session.luck, 0.5))


def started(mode: Mode = Mode.CHAT) -> Session:
    """One message."""
    session = Session(mode, seed=42)
    session.append_prompt(session.root, [1, 2, 3], TURN)
    return session


def walk(session: Session, moves: list[int]) -> None:
    """Does something for each number; whatever is possible at a session happens at some of them."""
    for n, move in enumerate(moves):
        place = session.nodes[(move // 16 * 7 + n) % len(session.nodes)]
        what = move % 16
        if session.here is session.root:
            session.go_to(_living_end(session))
        if what < 5:
            step(session, PLAIN.with_values("temperature", value=1 + what / 2))
        elif what < 7:
            pick(session, move % N_VOCAB)
        else:
            _other(session, what, place, n)


def written(path: Path, moves=(), session: Session | None = None, close=True) -> Session:
    """A session whose every change went through a journal."""
    problems = []
    writer = Writer(lambda journal, problem: problems.append(problem))
    session = session or started()
    journal = Journal(writer, session, path, vocabulary(), lambda: ORIGIN)
    journal.begin(PLAIN)
    journal.session.watchers.append(journal.take)
    walk(session, list(moves))
    if close:
        journal.close()
    writer.close()
    assert not problems
    return session


def _other(session: Session, what: int, place: Node, n: int) -> None:
    if what == 7 and n % 2:
        session.back()
    elif what == 7 and place.choice is not None and not any(each.deleted for each in place.ancestry()):
        session.go_before(place)
    elif what == 8:
        session.forward()
    elif what == 9:
        session.redraw()
    elif what == 10:
        session.again()
    elif what == 11:
        session.seed = 1000 + n
    elif what == 12 and place.parent is not None and _is_end(place.parent):
        session.delete(place, not place.deleted)
    elif what == 13 and place.parent is not None:
        session.rename(place, f"branch {n} ü")
        session.hide(place, n % 2 == 0)
    elif what == 14 and _is_end(place):
        session.branch(place, n % N_VOCAB, distribution_choice(place, n % N_VOCAB, session))
    elif what == 15:
        history = (Message(Role.USER, "before"), Message(Role.ASSISTANT, "answer"))
        session.append_prompt(session.here, [7, n % N_VOCAB], Turn(f"message {n}", "", "…", history))


def _living_end(session: Session) -> Node:
    """The end of a message that is not deleted; a new one where there is none."""
    ends = (node for node in session.nodes if node.turn and not any(each.deleted for each in node.ancestry()))
    return next(ends, None) or session.append_prompt(session.root, [1, 2, 3], TURN)


def _is_end(node: Node) -> bool:
    """Whether a person can stand there: not in the middle of a message."""
    return node.parent is None or node.choice is not None or node.turn is not None


def distribution_choice(place: Node, token: int, session: Session) -> Choice:
    """A pick at any place."""
    return Choice.of(distribution_after(place), token, By.PICK, session.luck, 0.25)


def facts_of(session: Session) -> list[tuple]:
    """Everything that must come back, as values that can be compared."""
    return [
        (session.mode, session.seed, session.here.number),
        *(
            (
                node.number,
                node.token,
                node.parent and node.parent.number,
                node.ahead and node.ahead.number,
                node.redraw,
                node.turn,
                node.choice,
                _shown(node),
                _summary(node),
                (node.name, node.hidden, node.deleted),
                [child.number for child in node.children],
            )
            for node in session.nodes
        ),
    ]


def _shown(node: Node) -> tuple | None:
    shown = node.choice.shown if node.choice is not None else None
    return shown and (shown.tokens.tolist(), shown.raw_p.tolist(), shown.p.tolist())


def _summary(node: Node) -> tuple | None:
    summary = node.summary
    if summary is None:
        return None
    return (
        summary.tokens[:32].tolist(), summary.logits[:32].tolist(), summary.n_vocab, summary.log_sum_exp,
        summary.entropy_bits,
    )  # fmt: skip
