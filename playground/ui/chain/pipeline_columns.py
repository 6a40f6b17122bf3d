"""What the pipeline shows, worked out from a distribution before anything is painted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from playground.core.sampling import Distribution
from playground.ui.words.numbers import bits, count, percent
from playground.ui.words.sampler_names import sampler_name

translate = QCoreApplication.translate

RAW, FINAL = "raw", "final"


@dataclass(frozen=True, slots=True)
class Column:
    """One stage.

    Attributes:
        n_stages: how many stages the chain has gone through here, 0 for the model itself.
        title: the sampler's name.
        detail: what is left after it, before renormalizing.
        spoken: the same in a sentence.
        shares: of each row, its probability after this stage; 0 once it is cut.
        cut: rows that this stage cut.
        n_rest: tokens without a row that are left.
        is_final: what the draw uses; it repeats the last stage.
    """

    n_stages: int
    title: str
    detail: str
    spoken: str
    shares: tuple[float, ...]
    cut: frozenset[int]
    n_rest: int
    is_final: bool = False


def columns_of(distribution: Distribution, tokens: list[int]) -> list[Column]:
    """The model itself, a column for each stage, and the final distribution; the last row is all the rest."""
    columns: list[Column] = []
    for n in range(len(distribution.stages) + 1):
        at = distribution.at(n)
        shares = [at.p(token) for token in tokens]
        n_rest, rest = at.final.others(tokens)
        shares.append(rest)
        before = columns[-1].shares if columns else shares
        cut = frozenset(row for row, (was, now) in enumerate(zip(before, shares, strict=True)) if was > 0.0 == now)
        title = sampler_name(distribution.stages[n - 1].sampler.name) if n else translate("Pipeline", "raw model")
        columns.append(Column(n, title, *_left(distribution, n), tuple(shares), cut, n_rest))
    last = columns[-1]
    detail = translate("Pipeline", "{0} left").format(count(len(distribution.final)))
    final = translate("Pipeline", "final")
    columns.append(Column(last.n_stages, final, detail, detail, last.shares, frozenset(), last.n_rest, is_final=True))
    return columns


def _left(distribution: Distribution, n: int) -> tuple[str, str]:
    """What a stage left, in short and in a sentence."""
    if not n:
        text = translate("Pipeline", "{0} tokens").format(count(len(distribution.raw)))
        return text, text
    stage = distribution.stages[n - 1]
    if stage.after is stage.before:
        text = translate("Pipeline", "no change")
        return text, text
    if not stage.n_cut:
        text = translate("Pipeline", "{0} bits").format(bits(stage.after.entropy_bits))
        return text, translate("Pipeline", "entropy {0}").format(text)
    left = percent(stage.mass_left)
    sentence = translate("Pipeline", "left {0} in {1} tokens before renormalizing")
    return translate("Pipeline", "left {0}").format(left), sentence.format(left, count(len(stage.after)))


def left_phrases(distribution: Distribution) -> list[str]:
    """What the whole chain left of the model's own distribution, longest wording first."""
    n_left, n_vocab = len(distribution.final), distribution.n_vocab
    if n_left == n_vocab:
        return [translate("Pipeline", "nothing cut: all {0} tokens are left").format(count(n_vocab))]
    share = percent(distribution.raw_left)
    return [
        translate("Pipeline", "left {0} in {1} of {2} tokens, before renormalizing").format(
            share, count(n_left), count(n_vocab)
        ),
        translate("Pipeline", "left {0} in {1} tokens").format(share, count(n_left)),
        translate("Pipeline", "left {0}").format(share),
    ]


def follow_text(columns: list[Column], row: int, label: str) -> list[str]:
    """A row's numbers through all stages, longest wording first; a cut ends it."""
    steps = []
    for column in columns[:-1]:
        if row in column.cut:
            steps.append(translate("Pipeline", "cut by {0}").format(column.title))
            break
        steps.append(f"{column.title} {percent(column.shares[row])}")
    else:
        steps.append(translate("Pipeline", "final {0}").format(percent(columns[-1].shares[row])))
    short = [percent(column.shares[row]) for column in columns if column.shares[row] > 0]
    return [f"{label}   {' → '.join(steps)}", f"{label}   {' → '.join(short)}", f"{label}   {steps[-1]}"]
