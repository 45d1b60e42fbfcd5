"""What pictures of every state show is chosen on the command line of `make state-pictures`."""

import pytest

from desktop.domain.settings import TEXT_SIZES, ThemeChoice
from tests.gui.languages import LANGUAGES


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the same options as `fieldguide screenshot`, and languages that are made up."""
    group = parser.getgroup("pictures of every state")
    group.addoption("--size", default="1366x768", help="of the screen and of the window")
    group.addoption("--theme", default=ThemeChoice.LIGHT, choices=[*ThemeChoice])
    group.addoption("--text", default=100, type=int, choices=TEXT_SIZES)
    group.addoption("--language", default="en", choices=LANGUAGES)
