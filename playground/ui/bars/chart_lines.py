"""What the chart's rows say, worked out from a distribution before anything is painted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from playground.core.recorded import Recorded, RecordedRow
from playground.core.sampling import Distribution, Row
from playground.core.vocabulary import Vocabulary
from playground.ui.chain.reasons import rest_note, row_reason, who_cut
from playground.ui.words.numbers import count, percent

KEYS = "1234567890"
"""The keys that pick the first ten rows."""

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Line:
    """One row as it is shown.

    Attributes:
        token: its id, None for the row of all the rest.
        hint: the key that picks it, its rank among the top rows, or dots for a row from farther down.
        label: the token with its spaces visible, or how many others there are.
        raw_p, p: probability before and after the chain; p is 0 for a cut token.
        reason: who cut it and why; short_reason: who.
        is_chip: a control token, or one without bytes: what is shown is its name.
    """

    token: int | None
    hint: str
    label: str
    raw_p: float
    p: float
    reason: str = ""
    short_reason: str = ""
    is_chip: bool = False
    is_drawn: bool = False
    is_picked: bool = False

    @property
    def is_cut(self) -> bool:
        """Whether the chain left nothing of it; what is left has a probability, however small."""
        return self.p <= 0.0

    @property
    def final_text(self) -> str:
        """The final probability; empty for a cut token."""
        return "" if self.is_cut else percent(self.p)

    @property
    def raw_text(self) -> str:
        """The raw probability."""
        return percent(self.raw_p)

    @property
    def named(self) -> str:
        """The row without its numbers."""
        return f"{self.hint} {self.label}".strip()

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        parts = [self.named]
        final = translate("Chart", "final {0}").format(self.final_text)
        parts.append(translate("Chart", "cut") if self.is_cut else final)
        parts.append(translate("Chart", "raw {0}").format(self.raw_text))
        parts += [self.reason] if self.reason else []
        parts += [translate("Chart", "drawn")] if self.is_drawn else []
        return ", ".join(parts)


def token_label(vocabulary: Vocabulary, token: int) -> str:
    """A token as it is written everywhere in the window; one without bytes is named by its id."""
    return vocabulary.display(token) or translate("Chart", "token {0}").format(token)


@lru_cache(maxsize=4096)
def _known_looks(vocabulary: Vocabulary, token: int) -> tuple[str, bool]:
    """What does not depend on the language; a slider asks for the same ones again and again."""
    return vocabulary.display(token), vocabulary.is_control(token) or not vocabulary.piece(token)


def _looks(vocabulary: Vocabulary, token: int) -> tuple[str, bool]:
    """Label of a token, and whether it is a chip."""
    display, is_chip = _known_looks(vocabulary, token)
    return display or token_label(vocabulary, token), is_chip


def lines_of(
    distribution: Distribution,
    vocabulary: Vocabulary,
    n_rows: int,
    drawn: int | None,
    picked: int | None,
    by_hand: bool = True,
    more: tuple[int, ...] = (),
) -> list[Line]:
    """The most probable tokens by logit, ``more``, the drawn and the picked one wherever they are, and the rest."""
    also = [token for token in (*more, drawn, picked) if token is not None]
    rows = distribution.rows(n_rows, *also)
    note = translate("Chart", "by hand") if by_hand else translate("Chart", "chosen here")
    lines = [_line(row, vocabulary, place, n_rows, drawn, picked, note) for place, row in enumerate(rows)]
    if len(rows) < distribution.n_vocab:
        lines.append(_rest(distribution, rows))
    return lines


def lines_of_record(record: Recorded, vocabulary: Vocabulary, n_rows: int) -> list[Line]:
    """The same from what was written down; why a token was cut is not among that."""
    rows = record.top(n_rows)
    lines = [_recorded_line(row, record, vocabulary, place, n_rows) for place, row in enumerate(rows)]
    if len(rows) < record.n_vocab:
        rest = record.rest(rows)
        lines.append(Line(None, "", _others(rest.count), rest.raw_p, rest.p))
    return lines


def _recorded_line(row: RecordedRow, record: Recorded, vocabulary: Vocabulary, place: int, n_rows: int) -> Line:
    label, is_chip = _looks(vocabulary, row.token)
    reason = translate("Chart", "cut") if row.p == 0.0 else ""
    if place >= n_rows:
        reason = translate("Chart", "rank {0}").format(count(row.rank))
    if row.token == record.picked:
        reason = translate("Chart", "by hand")
    is_drawn, is_picked = row.token == record.drawn, row.token == record.picked
    hint = "" if place < n_rows else "⋯"
    return Line(row.token, hint, label, row.raw_p, row.p or 0.0, reason, reason, is_chip, is_drawn, is_picked)


def _line(
    row: Row, vocabulary: Vocabulary, place: int, n_rows: int, drawn: int | None, picked: int | None, note: str
) -> Line:
    reason, short = row_reason(row), who_cut(row.cut) if row.cut else ""
    if place >= n_rows and not reason:
        reason = short = translate("Chart", "rank {0}").format(count(row.rank))
    if row.token == picked:
        short = note
        reason = f"{short}, {reason}" if reason else short
    label, is_chip = _looks(vocabulary, row.token)
    return Line(
        token=row.token,
        hint=_hint(place, n_rows),
        label=label,
        raw_p=row.raw_p,
        p=row.p,
        reason=reason,
        short_reason=short,
        is_chip=is_chip,
        is_drawn=row.token == drawn,
        is_picked=row.token == picked,
    )


def _hint(place: int, n_rows: int) -> str:
    if place >= n_rows:
        return "⋯"
    return KEYS[place] if place < len(KEYS) else str(place + 1)


def _others(n: int) -> str:
    return translate("Chart", "1 other") if n == 1 else translate("Chart", "{0} others").format(count(n))


def _rest(distribution: Distribution, rows: list[Row]) -> Line:
    rest = distribution.rest(rows)
    note = rest_note(distribution, rows, rest.n_left)
    return Line(
        token=None,
        hint="",
        label=_others(rest.count),
        raw_p=rest.raw_p,
        p=rest.p,
        reason=note,
        short_reason="" if rest.n_left else note,
    )
