"""The first page comes at the cost it had when the start was measured, and no more creeps in."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.end2end.conftest import run_module

MOST_STATEMENTS = 20
MOST_STYLE_SHEETS = 6
MOST_CLASSES = 220
"""Names in PySide's modules; it makes a class when it is first used, which takes a while."""

LATER = (
    "dataclasses",
    "desktop.cli",
    "desktop.domain.annotations",
    "desktop.domain.search",
    "desktop.qt.models.lines",
    "desktop.qt.models.outline",
    "desktop.services.personal",
    "desktop.services.searching",
    "desktop.storage.search_index",
    "desktop.views.actions",
    "desktop.views.annotator",
    "desktop.views.find_bar",
    "desktop.views.home",
    "desktop.views.lookup",
    "desktop.views.notice",
    "desktop.views.other_screens",
    "desktop.views.page_deeds",
    "desktop.views.search_panel",
    "desktop.views.side_panels",
    "desktop.views.widgets.lines",
    "fsrs",
    "genanki",
    "markdown",
    "nh3",
    "rapidfuzz",
    "segno",
    "sqlite_utils",
    "typing_extensions",
    "websockets",
)
"""What stands beside a page, and what only some do with it, comes after it."""


@pytest.fixture(scope="module", params=["first", "second"])
def first_page(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """Return what a start at a section cost until it was painted: the first one, and the next.

    The screen is narrower than the window likes to be, as on many a laptop.
    """
    data = Path(tmp_path_factory.mktemp("start")) / "data"
    if request.param == "second":
        run_module("tests.end2end.first_page", data=data)
    done = run_module("tests.end2end.first_page", data=data)
    assert done.returncode == 0, done.stderr
    seen: dict[str, Any] = json.loads(done.stdout)
    return seen


def test_what_stands_beside_the_first_page_is_loaded_later(first_page: dict[str, Any]) -> None:
    assert [name for name in LATER if name in first_page["loaded"]] == []


def test_pyside_does_not_read_the_source_of_our_modules(first_page: dict[str, Any]) -> None:
    # What it puts in the place of Python's own import would do so.
    assert first_page["import"] == "__import__"


def test_the_first_page_does_without_the_namespace_qt(first_page: dict[str, Any]) -> None:
    # PySide makes a hundred enumerations for it: a tenth of a bare window's start.
    assert "Qt" not in first_page["made"]["QtCore"]


def test_the_first_page_does_without_qstyle(first_page: dict[str, Any]) -> None:
    assert "QStyle" not in first_page["made"]["QtWidgets"]


def test_the_first_page_needs_few_classes_of_qt(first_page: dict[str, Any]) -> None:
    assert sum(map(len, first_page["made"].values())) <= MOST_CLASSES


def test_the_first_page_needs_few_questions_to_sqlite(first_page: dict[str, Any]) -> None:
    assert first_page["statements"] <= MOST_STATEMENTS


def test_the_first_page_sets_few_style_sheets(first_page: dict[str, Any]) -> None:
    assert first_page["style sheets"] <= MOST_STYLE_SHEETS
