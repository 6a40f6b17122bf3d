"""What the repository promises about itself: clean code, imports that go one way, a wheel that works elsewhere."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def run(*command: str, **kwargs) -> subprocess.CompletedProcess:
    return subprocess.run(command, cwd=kwargs.pop("cwd", ROOT), capture_output=True, text=True, timeout=100, **kwargs)


def test_code_is_clean():
    result = run(sys.executable, "-m", "ruff", "check", "playground", "tests", "resources")
    assert result.returncode == 0, result.stdout


def test_imports_go_one_way():
    result = run(sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()")
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    """A folder that holds the package as a wheel leaves it."""
    folder = tmp_path_factory.mktemp("wheel")
    built = run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
    assert built.returncode == 0, built.stderr
    (wheel,) = folder.glob("*.whl")
    target = folder / "site"
    options = ["--no-index", "--no-deps", "--no-compile", "--quiet", "--disable-pip-version-check"]
    result = run(sys.executable, "-m", "pip", "install", *options, "--target", str(target), str(wheel))
    assert result.returncode == 0, result.stderr
    return target


def test_a_wheel_installed_elsewhere_opens_the_bundled_model(installed, tmp_path):
    command = [sys.executable, "-m", "playground", "trace", "--prompt", "Hi, how are you?", "--steps", "1", "--json"]
    # The source tree must not help: neither as the folder in use nor on the path.
    result = run(*command, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"})
    assert result.returncode == 0, result.stderr
    header, step, last = map(json.loads, result.stdout.splitlines())
    assert header["model"] == "tiny-chat"
    assert step["candidates"][0]["text"] == "Hello"
    assert last["stopped"] == "steps"


def test_a_wheel_brings_no_recipe_and_no_tests(installed):
    assert (installed / "playground" / "_resources" / "model" / "tiny-chat.gguf").is_file()
    assert (installed / "playground" / "_resources" / "talks" / "sampling.toml").is_file()
    assert not list(installed.glob("playground/_resources/**/*.py"))
    assert not (installed / "tests").exists()
    assert not (installed / "resources").exists()
