"""Files a person chose, read and written outside the program's own folder."""

from pathlib import Path

import pytest

from desktop.errors import EnvironmentProblem, Trouble
from desktop.storage import outside_file

LARGEST = 300_000


def test_a_file_that_grows_too_large_while_it_is_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.json"
    path.write_bytes(bytes(10))
    blocks = outside_file.blocks(path, LARGEST)
    assert next(blocks) == bytes(10)
    with path.open("ab") as file:
        file.write(bytes(LARGEST))
    with pytest.raises(EnvironmentProblem) as caught:
        list(blocks)
    assert caught.value.trouble is Trouble.IMPORT_TOO_LARGE
