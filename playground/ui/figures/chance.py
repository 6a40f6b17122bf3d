"""Whether another seed could have given another figure: only then is the seed worth naming."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from playground.core.moment import Moment
from playground.core.records import By
from playground.core.sampling import Chain
from playground.core.session import Node
from playground.ui.figures.material import Material


def always(_material: Material) -> bool:
    """The seed itself stands in the figure, or where its dice land."""
    return True


def in_text(material: Material) -> bool:
    """A figure of the text, or of what comes after it whatever the dice show."""
    return _any_thrown([*material.node.path(), *material.ahead])


def in_chain(material: Material) -> bool:
    """A figure of what the chain makes of the scores: there are samplers that have dice of their own."""
    return in_text(material) or (material.moment is not None and _has_dice(material.chain))


def in_bars(material: Material) -> bool:
    """A figure in which the token that the dice choose is marked, or throws are counted."""
    return in_text(material) or material.look.throws is not None or _is_open(material.moment)


def in_tree(material: Material) -> bool:
    """A figure of everything that was generated."""
    return _any_thrown(_below(material.session.root))


def in_columns(material: Material) -> bool:
    """A figure of several continuations and of the next token of each."""
    columns = material.columns.each
    return in_text(material) or any(_any_thrown(each.nodes) or _is_open(each.moment) for each in columns)


def _any_thrown(nodes: Iterable[Node]) -> bool:
    """Whether the dice chose a token where they could have chosen another one."""
    choices = (node.choice for node in nodes if node.choice is not None and node.choice.by is By.DRAW)
    return any(choice.p < 1 or _has_dice(choice.chain) for choice in choices)


def _is_open(moment: Moment | None) -> bool:
    """Whether the dice have a choice at a moment."""
    if moment is None:
        return False
    distribution = moment.distribution
    return distribution.p(moment.drawn) < 1 or _has_dice(distribution.chain)


def _has_dice(chain: Chain) -> bool:
    return any(sampler.has_dice for sampler in chain.active)


def _below(root: Node) -> Iterator[Node]:
    """All nodes of a tree, which may be deep."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        waiting += node.children
        yield node
