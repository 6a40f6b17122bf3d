"""The text so far, in one line that ends with the blank for the next token."""

from __future__ import annotations

from playground.core.session import Mode, Node
from playground.core.vocabulary import Vocabulary, running_text
from playground.ui.parts.fitting_label import Part, Phrase

TAIL_TOKENS = 12
"""So many tokens before the blank are shown."""


def tail_phrases(end: Node, vocabulary: Vocabulary, mode: Mode) -> list[Phrase]:
    """The tokens up to ``end`` and the blank; what does not fit is left out at the front, where it matters least."""
    nodes = []
    for node in end.ancestry():
        # In a chat the tokens of a message are not what the blank goes on from; a text's own beginning is.
        of_message = node.choice is None and mode is Mode.CHAT
        if of_message or vocabulary.is_control(node.token) or len(nodes) > TAIL_TOKENS:
            break
        nodes.append(node)
    is_cut = len(nodes) > TAIL_TOKENS
    nodes = nodes[:TAIL_TOKENS][::-1]
    texts = [running_text(vocabulary.text(node.token)).replace("\n", " ↵ ") for node in nodes]
    phrases = []
    for first in range(max(1, len(texts))):
        more = "…" if first or is_cut else ""
        before, last = "".join(texts[first:-1]), texts[-1] if texts else ""
        blank = " ____" if texts else "____"
        phrases.append((Part(more + before, "mono"), Part(last, "mono", "text"), Part(blank, "mono", "accent")))
    return phrases
