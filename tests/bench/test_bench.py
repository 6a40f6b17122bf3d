"""The benchmarks run and judge honestly; what they measure is for a quiet machine to say."""

import subprocess
import sys

import pytest

from tests.bench.table import NoData, Row, Target, median, percentile


def test_a_section_prints_its_line():
    command = [sys.executable, "-m", "tests.bench", "slider", "--quick", "--bundled", __file__]
    done = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)
    assert done.returncode == 0, done.stderr
    line = done.stdout.splitlines()[-1]
    assert line.startswith("slider to painted, 32,000 tokens")
    assert "<= 16.7 ms" in line


def test_nothing_measured_is_no_success():
    with pytest.raises(NoData):
        median([])
    with pytest.raises(NoData):
        percentile([], 99)
    with pytest.raises(NoData):
        Target(1.0).is_met_by(float("nan"))


@pytest.mark.parametrize(("score", "result"), [(1.0, "met"), (1.1, "met"), (1.2, "MISSED")])
def test_a_missed_target_is_said(score, result):
    assert result in Row("what", "", "", score, Target(1.1), "").cells()


def test_a_percentile_is_one_of_the_values():
    assert percentile(list(range(1, 1001)), 99) == 990
    assert percentile([3.0], 99) == 3.0
