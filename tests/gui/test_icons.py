"""Drawings are there also when their folder is gone."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.qt import icons
from tests.gui.conftest import RESOURCES

SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2">'
    '<path fill="currentColor" d="M0 0h2v2H0z"/></svg>'
)


@pytest.fixture
def stick(tmp_path: Path, qapp: QApplication) -> Iterator[Path]:
    """A folder with a drawing of its own, which the program uses."""
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "square-of-a-stick.svg").write_text(SQUARE, encoding="utf-8")
    icons.use_folder(folder)
    yield folder
    icons.use_folder(RESOURCES / "icons")


def test_a_drawing_that_was_kept_is_painted_without_its_folder(stick: Path) -> None:
    icons.keep_drawings()
    shutil.rmtree(stick)
    picture = icons.pixmap("square-of-a-stick", "#ff0000", 4).toImage()
    assert picture.pixelColor(2, 2).name() == "#ff0000"
