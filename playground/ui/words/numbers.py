"""Numbers as people read and type them."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

_SMALLEST = 1e-6
"""Probabilities below this are written as "< 0.0001 %", those closer to 1 than this as "> 99.9999 %"."""

LOG10_OF_2 = math.log10(2.0)
_LEAST_PERCENT = -4.0
"""Common logarithm of the path probability from which it is written as a power of ten."""
_SUPERSCRIPT = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def percent(p: float) -> str:
    """A probability in per cent; never 0 for what is not 0, never 100 for what is below 1."""
    if p <= 0.0:
        return "0 %"
    if p >= 1.0:
        return "100 %"
    if p < _SMALLEST:
        return "< 0.0001 %"
    if p > 1.0 - _SMALLEST:
        return "> 99.9999 %"
    decimals = 1 if p >= 0.01 else 3 if p >= 0.001 else 4
    text = f"{100 * p:.{decimals}f}"
    while float(text) >= 100.0:
        decimals += 1
        text = f"{100 * p:.{decimals}f}"
    return f"{text} %"


def big_percent(p: float) -> str:
    """A probability with the digits that a hall can take in; never 0 for what is not 0, never 100 for what is below."""
    if p <= 0.0 or p >= 1.0:
        return "0 %" if p <= 0.0 else "100 %"
    if p < 1e-4:
        return "< 0.01 %"
    if p > 1 - 1e-4:
        return "> 99.99 %"
    text = f"{100 * p:.{1 if 0.01 <= p < 0.9995 else 2}f}"
    return f"{text} %" if float(text) < 100 else "> 99.99 %"


def path_probability(log10_p: float) -> str:
    """A probability by its common logarithm, however small: "12.0 %", "1.3 × 10⁻¹³"."""
    if log10_p >= _LEAST_PERCENT:
        return percent(10.0**log10_p)
    if math.isinf(log10_p):
        return "0"
    exponent = math.floor(log10_p)
    mantissa = f"{10.0 ** (log10_p - exponent):.1f}"
    if mantissa == "10.0":
        mantissa, exponent = "1.0", exponent + 1
    return f"{mantissa} × 10{str(exponent).translate(_SUPERSCRIPT)}"


def percent_setting(p: float) -> str:
    """A parameter in per cent, with no more digits than it has: 0.95 is "95 %"."""
    return f"{_shortest(100 * p)} %"


def percent_below(p: float, limit: float) -> str:
    """A share that missed a limit, with as many digits as it takes to see that it is below: 4.97 % against 5 %."""
    decimals = 1
    text = f"{100 * p:.{decimals}f}"
    while float(text) >= 100 * limit and decimals < 6:
        decimals += 1
        text = f"{100 * p:.{decimals}f}"
    if float(text) == 0.0 < p:
        return percent(p)
    if float(text) >= 100 * limit:
        return translate("Numbers", "just under {0}").format(percent_setting(limit))
    return f"{text} %"


def count(n: int) -> str:
    """A whole number with its thousands set apart."""
    return f"{n:,}"


def tokens(n: int) -> str:
    """A number of tokens."""
    return translate("Numbers", "1 token") if n == 1 else translate("Numbers", "{0} tokens").format(count(n))


def bits(value: float) -> str:
    """Information in bits, without the unit."""
    return f"{value:.2f}"


def choices(value: float) -> str:
    """How many equally likely tokens a distribution is worth."""
    return f"{value:.1f}" if value < 1000 else count(round(value))


def ordinal(n: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th."""
    endings = {
        1: translate("Numbers", "{0}st", "1st, 21st"),
        2: translate("Numbers", "{0}nd", "2nd, 22nd"),
        3: translate("Numbers", "{0}rd", "3rd, 23rd"),
    }
    other = translate("Numbers", "{0}th", "4th, 11th")
    return (other if n % 100 in (11, 12, 13) else endings.get(n % 10, other)).format(count(n))


def unit_interval(u: float, decimals: int = 3) -> str:
    """A number in [0, 1), cut off and not rounded, so that it never reads 1."""
    scale = 10**decimals
    return f"{math.floor(u * scale) / scale:.{decimals}f}"


def setting(value: float, whole: bool = False) -> str:
    """A parameter as it is shown in its field: two decimals, or all that it has."""
    if whole:
        return str(int(value))
    two = f"{value:.2f}"
    return two if float(two) == value else _shortest(value)


def parse(text: str) -> float | None:
    """A typed number, with a point or a comma; None if it is no finite number."""
    try:
        value = float(text.strip().replace(",", ".").replace("−", "-"))
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def number_range(low: float, high: float, whole: bool = False) -> str:
    """A parameter's range in words: "0 to 5", "a whole number, 0 or more"."""
    if high >= 2**31 - 1:
        span = translate("Numbers", "{0} or more").format(_shortest(low))
    else:
        span = translate("Numbers", "{0} to {1}").format(_shortest(low), _shortest(high))
    return translate("Numbers", "a whole number, {0}").format(span) if whole else span


def _shortest(value: float) -> str:
    return f"{value:.10f}".rstrip("0").rstrip(".")
