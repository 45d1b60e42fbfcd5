"""Learning, killed at full size."""

import sys
from pathlib import Path

import pytest

from tests.faults.learning import kill_many
from tests.torture.conftest import FIGURES

pytestmark = [
    pytest.mark.torture,
    pytest.mark.skipif(sys.platform == "win32", reason="needs signals"),
]


def test_a_hundred_kills_lose_no_answer_and_double_none(tmp_path: Path, content: Path) -> None:
    seen = kill_many(tmp_path / "Main", content, 100, seed=20_000)
    FIGURES.append(f"kills while learning: {seen}")
    assert seen.acknowledged > 300
    assert seen[3:] == (0, 0, 0, 0, 0)
