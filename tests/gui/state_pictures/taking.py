"""Takes a picture of every state of every screen, to be looked at: `make state-pictures`.

It tests nothing but that each state can be shown, and is no part of the ordinary run: pytest comes
only to modules called `test_…` by itself.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.settings import ThemeChoice
from tests.conftest import ROOT
from tests.fakes import FakePrompts
from tests.gui.conftest import Opener
from tests.gui.languages import spoken
from tests.gui.person import lay_out
from tests.gui.states import GROUPS, Stage

FOLDER = ROOT / "build" / "state-pictures"
SETTLED_MS = 100
"""Until what moves, and what is looked up in the background, is there."""


def chosen(config: pytest.Config, name: str) -> str:
    return str(config.getoption(name))


@pytest.fixture(scope="session")
def screen_size(pytestconfig: pytest.Config) -> tuple[int, int]:
    width, _, height = chosen(pytestconfig, "size").partition("x")
    return int(width), int(height)


@pytest.fixture(scope="session")
def folder(pytestconfig: pytest.Config) -> Path:
    """The folder of pictures that look like these."""
    names = (chosen(pytestconfig, name) for name in ("size", "theme", "text", "language"))
    folder = FOLDER / "-".join(names)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def language(pytestconfig: pytest.Config, qapp: QApplication) -> Iterator[None]:
    with spoken(chosen(pytestconfig, "language")):
        yield


@pytest.fixture
def stage(
    pytestconfig: pytest.Config,
    screen_size: tuple[int, int],
    language: None,
    open_program: Opener,
    prompts: FakePrompts,
    qtbot: QtBot,
    tmp_path: Path,
) -> Stage:
    program = open_program(
        size=screen_size,
        theme=ThemeChoice(chosen(pytestconfig, "theme")),
        text_percent=pytestconfig.getoption("text"),
    )
    return Stage(program, prompts, qtbot, tmp_path)


@pytest.mark.parametrize("group", GROUPS)
def test_every_state_is_shown(stage: Stage, folder: Path, group: str) -> None:
    for old in folder.glob(f"{group}-*.png"):
        old.unlink()
    for number, (name, root) in enumerate(stage.show_all(GROUPS[group]), start=1):
        stage.qtbot.wait(SETTLED_MS)
        lay_out()
        plain = re.sub(r"\W+", "-", name)
        file = folder / f"{group}-{number:02}-{plain}.png"
        assert root.grab().save(str(file)), file
