"""A translated text whose placeholders are filled with parts of another look, in the order that the language wants."""

from __future__ import annotations

import re

from playground.ui.parts.fitting_label import Part, Phrase

_PLACEHOLDER = re.compile(r"\{(\d)\}")


def filled(text: str, *values: Part) -> Phrase:
    """What stands around the placeholders is quiet: "perplexity {0}" and a number are two parts."""
    pieces = _PLACEHOLDER.split(text)
    parts = (values[int(piece)] if index % 2 else Part(piece) for index, piece in enumerate(pieces))
    return tuple(part for part in parts if part.text)
