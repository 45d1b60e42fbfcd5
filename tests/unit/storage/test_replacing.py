"""Renaming where a virus scanner holds the file for a moment. Not run on Windows."""

from pathlib import Path

import pytest

from desktop.storage.replacing import replace

PAUSES = (0.01, 0.02, 0.05)


class Held:
    """Stands in for a path of a file that another program holds for a while."""

    def __init__(self, refusals: int) -> None:
        self.refusals = refusals
        self.names: list[Path] = []

    def replace(self, path: Path) -> None:
        if self.refusals:
            self.refusals -= 1
            raise PermissionError(13, "The process cannot access the file")
        self.names.append(path)


def renamed(held: Held) -> list[float]:
    """Rename and return how long was waited."""
    waited: list[float] = []
    replace(held, Path("settings.json"), PAUSES, waited.append)  # type: ignore[arg-type]
    return waited


def test_a_free_file_is_renamed_at_once() -> None:
    assert renamed(Held(0)) == []


@pytest.mark.parametrize("refusals", [1, 2, 3])
def test_a_file_held_for_a_moment_is_renamed_when_it_is_let_go(refusals: int) -> None:
    held = Held(refusals)
    assert renamed(held) == list(PAUSES[:refusals])
    assert held.names == [Path("settings.json")]


def test_a_file_held_for_long_is_an_error() -> None:
    with pytest.raises(PermissionError):
        renamed(Held(4))


def test_another_trouble_is_told_at_once(tmp_path: Path) -> None:
    waited: list[float] = []
    with pytest.raises(FileNotFoundError):
        replace(tmp_path / "missing", tmp_path / "there", PAUSES, waited.append)
    assert waited == []
