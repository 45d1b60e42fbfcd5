"""Every screen in a language that nobody speaks: nothing is hard-coded, nothing is clipped."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.settings import LANGUAGES
from desktop.paths import Paths
from desktop.workshop import interfaces
from tests.fakes import FakePrompts
from tests.gui.conftest import Opener
from tests.gui.languages import PSEUDO, spoken
from tests.gui.pseudo import Untranslated, texts
from tests.gui.states import GROUPS, TEAMS, Stage
from tests.gui.test_layout import described, is_clipped, sticks_out, visible
from tests.workshop import setup

QWIDGETSIZE_MAX = 16777215
OWN = (
    "Main",
    "Procurement Field Guide",
    "PDF",
    "XML",
    "JSON",
    "GIFT",
    "CSV",
    "pytest-qt-qapp",
    "Press shortcut",
    *LANGUAGES.values(),
)
"""What is no language: the profile's first name, the program's, formats, and words of Qt."""
WRITTEN = (
    "Lights that report themselves.",
    "For the harbour",
    "For new buyers",
    "Window",
    "Door",
    repr(setup(teams=TEAMS)),
)
"""What the person in the states has written."""


def words_of_days() -> list[str]:
    """Return what the country, and no translation, says."""
    locale, short = QLocale(), QLocale.FormatType.ShortFormat
    months = [locale.monthName(number, short) for number in range(1, 13)]
    return [*months, *(locale.dayName(number) for number in range(1, 8))]


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    with spoken(PSEUDO):
        yield


def has_no_room(widget: QWidget) -> bool:
    """Whether words are cut off; a chooser with a largest width cuts its own with an ellipsis."""
    if isinstance(widget, QComboBox) and widget.maximumWidth() < QWIDGETSIZE_MAX:
        return False
    if isinstance(widget, QAbstractButton) and not widget.text():
        return False
    if isinstance(widget, QAbstractButton) and widget.hasHeightForWidth():
        return widget.heightForWidth(widget.width()) > widget.height()
    return is_clipped(widget)


@pytest.mark.parametrize("group", GROUPS)
def test_every_state_speaks_one_language_and_has_room(
    pseudo: None,
    open_program: Opener,
    prompts: FakePrompts,
    qtbot: QtBot,
    tmp_path: Path,
    paths: Paths,
    monkeypatch: pytest.MonkeyPatch,
    group: str,
) -> None:
    # Networks are called as the computer calls them.
    monkeypatch.setattr(interfaces, "interfaces", list)
    stage = Stage(open_program(), prompts, qtbot, tmp_path)
    folders = (str(paths.data), str(paths.profiles), str(paths.backups))
    untranslated = Untranslated(
        paths.content, paths.guide, (*OWN, *WRITTEN, *words_of_days(), *folders)
    )
    wrong: dict[str, str] = {}
    for name, root in stage.show_all(GROUPS[group]):
        for widget in [root, *visible(root)]:
            for place, text in texts(widget):
                if left := untranslated.left_in(text):
                    wrong.setdefault(f"{type(widget).__name__} {place}: {left!r}", name)
            if has_no_room(widget) or (widget is not root and sticks_out(widget)):
                wrong.setdefault(f"has no room: {described(widget)}", name)
    assert not wrong, "\n".join(f"{name}: {what}" for what, name in wrong.items())


def test_menus_speak_one_language(pseudo: None, open_program: Opener, paths: Paths) -> None:
    window = open_program().window
    assert window is not None
    untranslated = Untranslated(paths.content, paths.guide, OWN)
    said = [(each.text(), each.toolTip(), each.iconText()) for each in window.actions()]
    assert said
    assert not [left for texts in said for text in texts if (left := untranslated.left_in(text))]
