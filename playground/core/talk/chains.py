"""A chain as a script writes it: a preset's name, options of the command line, or a table of samplers."""

from __future__ import annotations

from playground.core.sampling import PLAIN, PRESETS, Chain
from playground.core.sampling.chain import KINDS
from playground.core.sampling.leftovers import Leftover
from playground.core.sampling.options import parse_command_line
from playground.core.sampling.saved import VERSION, from_data
from playground.core.talk.fields import LONGEST_PROMPT, Fields
from playground.core.talk.mistakes import Wrong

_FILE_OPTION = "grammar-file"
"""The only option that opens a file."""


def take_chain(fields: Fields, key: str) -> Chain:
    """The chain; what a table or a command line does not name is off."""
    value = fields.take(key)
    if value is None:
        return PLAIN
    if isinstance(value, dict):
        return _of_table(fields, key, value)
    if not isinstance(value, str) or len(value) > LONGEST_PROMPT:
        fields.wrong(Wrong.NOT_ONE_OF, key, value, ", ".join(PRESETS))
    elif value in PRESETS:
        return PRESETS[value]
    elif value.lstrip().startswith("-"):
        return _of_options(fields, key, value)
    else:
        fields.wrong(Wrong.NOT_ONE_OF, key, value, ", ".join(PRESETS))
    return PLAIN


def _of_options(fields: Fields, key: str, text: str) -> Chain:
    if _FILE_OPTION in text:
        fields.wrong(Wrong.NAMES_A_FILE, key, f"--{_FILE_OPTION}")
        return PLAIN
    # After this program's own name, what is not given is off.
    chain, leftovers = parse_command_line(f"playground {text}")
    _tell(fields, key, leftovers)
    return chain


def _of_table(fields: Fields, key: str, table: dict[str, object]) -> Chain:
    """``{ top_k = { k = 40 } }``, or ``{ top_k = 40 }`` for a sampler's first parameter."""
    samplers = []
    for name, values in table.items():
        kind = next((each for each in KINDS if each.name == name), None)
        if isinstance(values, dict):
            samplers.append({"name": name, **{k: v for k, v in values.items() if k != "name"}})
        elif kind is not None and kind.parameters():
            samplers.append({"name": name, kind.parameters()[0][0]: values})
        elif kind is not None and isinstance(values, str):
            samplers.append({"name": name, "text": values})
        else:
            samplers.append({"name": name})
    chain, leftovers = from_data({"version": VERSION, "samplers": samplers})
    _tell(fields, key, leftovers)
    return chain


def _tell(fields: Fields, key: str, leftovers: tuple[Leftover, ...]) -> None:
    for leftover in leftovers:
        fields.wrong(Wrong.CHAIN, key, leftover.value, leftover=leftover)
