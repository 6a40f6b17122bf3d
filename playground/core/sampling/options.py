"""The chain on a command line, named as llama.cpp names its options."""

from __future__ import annotations

import argparse

from playground.core.sampling.chain import ORDER, Chain


def _destination(flag: str) -> str:
    return "sampler_" + flag.lstrip("-").replace("-", "_")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares one option for each parameter of each sampler."""
    group = parser.add_argument_group("samplers, named as llama.cpp names them; off unless given")
    for kind in ORDER:
        for _, rule in kind.parameters():
            group.add_argument(
                rule.flag,
                dest=_destination(rule.flag),
                metavar="N",
                type=int if rule.whole else float,
                help=f"{rule.low:g} or more" if rule.high >= 2**31 - 1 else f"{rule.low:g} to {rule.high:g}",
            )


def chain_of(args: argparse.Namespace) -> Chain:
    """The chain that the options ask for; what is not given is off, at temperature 1.

    Raises:
        OutOfRange: a number outside its range.
    """
    chain = Chain()
    for kind in ORDER:
        for name, rule in kind.parameters():
            value = getattr(args, _destination(rule.flag))
            if value is not None:
                chain = chain.with_values(kind.name, **{name: value})
    return chain
