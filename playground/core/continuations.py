"""The most probable continuations of a path as a tree of pieces: a token each, or a word."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from playground.core.tree_layout import Twig


class Continuation(Twig):
    """A step of the tree.

    Attributes:
        tokens: one, or those of a word.
        ln_p: natural logarithm of their raw probability after what stands before them.
        path_ln_p: the same from the path's end on.
    """

    __slots__ = ("ln_p", "path_ln_p", "tokens")

    def __init__(self, parent: Continuation | None = None) -> None:
        super().__init__(parent)
        self.tokens: list[int] = []
        self.ln_p = 0.0
        self.path_ln_p = 0.0 if parent is None else parent.path_ln_p

    def append(self, token: int, ln_p: float) -> None:
        """One more token of the same step."""
        self.tokens.append(token)
        self.ln_p += ln_p
        self.path_ln_p += ln_p

    @property
    def p(self) -> float:
        """Its raw probability after what stands before it."""
        return math.exp(min(0.0, self.ln_p))

    @property
    def path_p(self) -> float:
        """The raw probability of everything from the path's end to here."""
        return math.exp(min(0.0, self.path_ln_p))

    def path(self) -> list[int]:
        """The tokens from the path's end to here."""
        steps = [self, *self.ancestors()]
        return [token for step in reversed(steps) for token in step.tokens]


def copy_of(root: Continuation) -> Continuation:
    """The same tree, to be laid out in another place."""
    made = Continuation()
    stack = [(root, made)]
    while stack:
        step, copy = stack.pop()
        for child in step.children:
            other = Continuation(copy)
            other.tokens, other.ln_p, other.path_ln_p = list(child.tokens), child.ln_p, child.path_ln_p
            stack.append((child, other))
    return made


def best_of(root: Continuation, n: int) -> Continuation:
    """A copy with the n leaves of the highest path probability, and what leads to them."""
    made, kept = copy_of(root), set()
    leaves = sorted((leaf for leaf in _all_of(made) if not leaf.children), key=lambda leaf: -leaf.path_ln_p)
    for leaf in leaves[:n]:
        kept.update((leaf, *leaf.ancestors()))
    for step in kept:
        step.children = [child for child in step.children if child in kept]
    return made


def _all_of(root: Continuation) -> Iterator[Continuation]:
    stack = [root]
    while stack:
        step = stack.pop()
        yield step
        stack.extend(reversed(step.children))


def tree_of(
    parents: Sequence[int], tokens: Sequence[int], ln_ps: Sequence[float], steps: Sequence[int]
) -> Continuation:
    """The tree that the engine found; its root stands for the path's end and has no token.

    Args:
        parents: index of the node before each one, -1 for the path's end; it comes before its children.
        tokens, ln_ps: each node's token, and the natural logarithm of its probability after its ancestors.
        steps: how many steps each node is away; tokens of one word have the same.
    """
    root = Continuation()
    made: list[Continuation] = []
    for parent, token, ln_p, step in zip(parents, tokens, ln_ps, steps, strict=True):
        if parent >= 0 and steps[parent] == step:
            piece = made[parent]
        else:
            piece = Continuation(made[parent] if parent >= 0 else root)
        piece.append(token, ln_p)
        made.append(piece)
    return root
