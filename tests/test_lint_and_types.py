"""Ruff and mypy as tests, so that one summary tells whether all is well; pyproject.toml sets them."""

import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("words", ["mypy --no-error-summary", "ruff check --quiet --output-format=concise"])
def test_finds_nothing(words):
    command = [sys.executable, "-m", *words.split()]

    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, encoding="utf-8", check=False)

    print(done.stdout + done.stderr)
    assert done.returncode == 0
