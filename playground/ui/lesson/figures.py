"""Numbers as the lesson writes them: few digits, always as many."""

from __future__ import annotations

import math

_DIGITS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def share(p: float) -> str:
    """A probability with three decimals; never 0 for what is not 0, never 1 for what is below 1."""
    if 0.0 < p < 0.0005:
        return "< 0.001"
    return "> 0.999" if 0.9995 <= p < 1.0 - 1e-9 else f"{p:.3f}"


def score(value: float, decimals: int = 1, *, thousands: bool = False) -> str:
    """A score with a true minus sign."""
    text = f"{value:,.{decimals}f}" if thousands else f"{value:.{decimals}f}"
    return text.replace("-", "−")


def amount(value: float) -> str:
    """An exponential: three decimals while it is small, a power of ten when it is large."""
    if not math.isfinite(value):
        return "∞"
    if value == 0 or 0.0005 <= value < 1000:
        return f"{value:.3f}"
    if 1000 <= value < 1e6:
        return f"{value:,.0f}"
    digits, _, power = f"{value:.1e}".partition("e")
    return f"{digits} × 10{str(int(power)).translate(_DIGITS)}"


def edge(u: float) -> str:
    """A place between 0 and 1, as the ends of an interval."""
    return f"{u:.3f}"
