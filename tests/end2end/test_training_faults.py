"""No answer is lost or doubled, and a sitting goes on at its next question, whenever it was cut."""

import sys
from pathlib import Path

import pytest

from tests.faults.learning import kill_many

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs signals")


def test_a_sitting_goes_on_at_its_next_question_when_the_program_is_killed(
    tmp_path: Path, content: Path
) -> None:
    seen = kill_many(tmp_path / "Main", content, 10)
    assert seen.acknowledged > 10
    assert seen[3:] == (0, 0, 0, 0, 0)
