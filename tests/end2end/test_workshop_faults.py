"""A workshop whose program is killed goes on with everything that was acknowledged."""

import sys
from pathlib import Path

import pytest

from tests.faults.workshop_killing import kill_many

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs signals and 127.0.1.x")


def test_a_workshop_killed_in_each_state_goes_on_with_all_that_was_acknowledged(
    tmp_path: Path,
) -> None:
    tally = kill_many(tmp_path / "Main", 7)
    assert tally.kills == 7
    assert tally.acknowledged > 0
    assert tally[3:] == (0, 0, 0, 0)
