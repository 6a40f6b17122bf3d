"""Numbers never lie about 0 and 1, and typed ones are read as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.ui.words import numbers


@pytest.mark.parametrize(
    ("p", "text"),
    [
        (0.0, "0 %"),
        (1.0, "100 %"),
        (0.501, "50.1 %"),
        (0.0953, "9.5 %"),
        (0.01, "1.0 %"),
        (0.00996, "0.996 %"),
        (0.00123, "0.123 %"),
        (0.000123, "0.0123 %"),
        (0.0000012, "0.0001 %"),
        (0.0000009, "< 0.0001 %"),
        (1e-300, "< 0.0001 %"),
        (0.9994, "99.9 %"),
        (0.9996, "99.96 %"),
        (0.99997, "99.997 %"),
        (0.9999995, "> 99.9999 %"),
    ],
)
def test_percent(p, text):
    assert numbers.percent(p) == text


@given(st.floats(min_value=0, max_value=1, exclude_min=True, exclude_max=True))
def test_percent_is_never_0_or_100_by_rounding(p):
    number = float(numbers.percent(p).lstrip("<> ").rstrip(" %"))
    assert 0 < number < 100


@pytest.mark.parametrize(
    ("share", "limit", "text"),
    [
        (0.049, 0.05, "4.9 %"),
        (0.0497, 0.05, "4.97 %"),
        (0.04999999999, 0.05, "just under 5 %"),
        (0.00001, 0.05, "0.0010 %"),
        (0.0, 0.05, "0.0 %"),
        (0.3, 0.5, "30.0 %"),
    ],
)
def test_a_share_below_a_limit_looks_below_it(share, limit, text):
    assert numbers.percent_below(share, limit) == text


@pytest.mark.parametrize(
    ("n", "text"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (1012, "1,012th")]
)
def test_ordinal(n, text):
    assert numbers.ordinal(n) == text


@pytest.mark.parametrize(("u", "text"), [(0.618, "0.618"), (0.99999, "0.999"), (0.0, "0.000"), (0.61879, "0.618")])
def test_u_never_reads_1(u, text):
    assert numbers.unit_interval(u) == text


@pytest.mark.parametrize(
    ("value", "whole", "text"),
    [(0.8, False, "0.80"), (0.125, False, "0.125"), (1, False, "1.00"), (40.0, True, "40"), (0.95, False, "0.95")],
)
def test_setting(value, whole, text):
    assert numbers.setting(value, whole) == text


@pytest.mark.parametrize(
    ("typed", "value"),
    [("0.8", 0.8), ("0,8", 0.8), (" 1 ", 1.0), ("-1", -1.0), ("", None), ("abc", None), ("nan", None), ("inf", None)],
)
def test_parse(typed, value):
    assert numbers.parse(typed) == value


@pytest.mark.parametrize(
    ("low", "high", "whole", "text"),
    [(0, 5, False, "0 to 5"), (0, 1, False, "0 to 1"), (0, 2**31 - 1, True, "a whole number, 0 or more")],
)
def test_number_range(low, high, whole, text):
    assert numbers.number_range(low, high, whole) == text


@pytest.mark.parametrize(("value", "text"), [(3.51, "3.5"), (1.0, "1.0"), (151936.2, "151,936")])
def test_choices(value, text):
    assert numbers.choices(value) == text
