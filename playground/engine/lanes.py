"""How the engine's memory is shared out: slots, each of which holds one path of tokens.

0 .. 3    the lanes: 0 is the window's, the others are the columns of a comparison
4         scratch: a text that is scored, or the path that a look ahead starts from
5 .. 15   branches of a look ahead
"""

from __future__ import annotations

from collections.abc import Sequence

from playground.engine.messages import MAX_LANES

SCRATCH = MAX_LANES
FIRST_BRANCH = SCRATCH + 1
N_SLOTS = 16
BRANCHES = range(FIRST_BRANCH, N_SLOTS)
#: What is given up first where the memory is full: branches, then the columns, the window's own path last.
GIVEN_UP_FIRST = (*reversed(range(1, N_SLOTS)), 0)
#: Bytes of the states that are kept of slots that cannot be in the memory at the same time.
SNAPSHOT_BUDGET = 256 << 20
#: Positions whose scores are computed at once, and how many numbers these may be.
_MOST_OUTPUTS, _OUTPUT_BUDGET = 64, 1 << 22


class Cancelled(Exception):
    """The person gave up on what was under way."""


def outputs_at_once(n_vocab: int) -> int:
    """Positions whose scores are computed in one evaluation: 16 MB of them, but one for each slot at least."""
    return max(N_SLOTS, min(_MOST_OUTPUTS, _OUTPUT_BUDGET // max(1, n_vocab)))


def common_length(path: Sequence[int], tokens: Sequence[int], most: int) -> int:
    """Length of the beginning that both lists share, at most `most`."""
    most = min(most, len(path), len(tokens))
    if path[:most] == tokens[:most]:
        return most
    return next(i for i in range(most) if path[i] != tokens[i])
