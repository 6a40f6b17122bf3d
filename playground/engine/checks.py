"""Whether a reply is one to the request it names: what a message alone cannot tell."""

from __future__ import annotations

import numpy as np

from playground.engine import protocol as p
from playground.engine.fields import ProtocolError

#: Requests whose answer takes the model's own computation, and those answers.
EVALUATING = (p.Evaluate, p.Advance, p.AdvanceMany, p.Score, p.LookAhead)
EVALUATIONS = (p.Evaluated, p.EvaluatedMany, p.Scored, p.LookedAhead)

_REPLIES: dict[type[p.Message], type[p.Message]] = {
    p.Open: p.Opened,
    p.Render: p.Rendered,
    p.Tokenize: p.Tokenized,
    p.Breakers: p.BreakerTable,
    p.Allow: p.Allowed,
    p.Evaluate: p.Evaluated,
    p.Advance: p.Evaluated,
    p.AdvanceMany: p.EvaluatedMany,
    p.Score: p.Scored,
    p.LookAhead: p.LookedAhead,
}


def check_reply(request: p.Message, reply: p.Message, n_vocab: int) -> None:
    """Raises ProtocolError where `reply` does not answer `request` for a vocabulary of `n_vocab` tokens."""
    if isinstance(reply, p.Failed):
        return
    if type(reply) is not _REPLIES[type(request)]:
        raise ProtocolError(f"{reply.kind} is no answer to {request.kind}")
    match reply:
        case p.EvaluatedMany():
            fits = reply.lanes == request.lanes and reply.logits.shape[1] == n_vocab
        case p.Scored():
            fits = reply.first == request.first and len(reply.table) == len(request.tokens) - request.first
            fits = fits and (reply.rank <= n_vocab).all() and _are_tokens(reply.top, n_vocab)
        case p.LookedAhead():
            fits = len(reply.table) <= request.limit and _are_tokens(reply.token, n_vocab)
        case _:
            fits = True
    if not fits:
        raise ProtocolError(f"{reply.kind} does not fit what was asked")


def _are_tokens(tokens: np.ndarray, n_vocab: int) -> bool:
    return bool((tokens < n_vocab).all())
