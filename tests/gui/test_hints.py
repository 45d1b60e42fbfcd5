"""Escape and the hints that Qt shows beside the pointer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QToolButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from desktop.qt.hints import Hints
from desktop.views.find_bar import FindBar
from desktop.views.window import MainWindow
from tests.fakes import FakePrompts
from tests.gui.conftest import Opener
from tests.gui.person import all_shown, open_page, press, shown
from tests.gui.states import ASKED, DIALOGS, Stage, after, written


@pytest.fixture(autouse=True)
def hints(qapp: QApplication) -> Iterator[None]:
    """What the program makes after its first page."""
    made = Hints(qapp)
    yield
    made.deleteLater()


@pytest.fixture
def stage(open_program: Opener, prompts: FakePrompts, qtbot: QtBot, tmp_path: Path) -> Stage:
    return Stage(open_program(), prompts, qtbot, tmp_path)


def rest_on(widget: QWidget) -> None:
    """Have the pointer rest on a widget until its hint is there."""
    assert widget.toolTip()
    middle = widget.rect().center()
    event = QHelpEvent(QEvent.Type.ToolTip, middle, widget.mapToGlobal(middle))
    QApplication.sendEvent(widget, event)
    assert QToolTip.text() == widget.toolTip()
    assert QToolTip.isVisible()


def escape(root: QWidget) -> None:
    """Press Escape as the desktop sends it: to the window, which finds who gets it."""
    handle = root.window().windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_Escape)


def test_escape_puts_a_hint_away_and_leaves_the_question_on_the_screen(stage: Stage) -> None:
    list(stage.show_all({"a question": ASKED["asked: single"]}))
    rest_on(stage.window.top.menu_button)
    escape(stage.window)
    assert not QToolTip.isVisible()
    assert stage.training.is_sitting
    escape(stage.window)
    assert not stage.training.is_sitting


def test_escape_puts_a_hint_away_and_leaves_a_dialog_open(stage: Stage) -> None:
    for _, dialog in stage.show_all({"export": after(written, DIALOGS["export"])}):
        rest_on(next(b for b in all_shown(dialog, QPushButton) if b.toolTip()))
        escape(dialog)
        assert not QToolTip.isVisible()
        assert dialog.isVisible()
        escape(dialog)
        assert not all_shown(stage.window, QDialog)


def test_escape_puts_a_hint_away_and_leaves_what_is_sought_on_the_page(window: MainWindow) -> None:
    open_page(window, "plan.costs")
    press("Ctrl+F")
    bar = shown(window, FindBar)
    rest_on(shown(bar, QToolButton, "Close"))
    escape(window)
    assert not QToolTip.isVisible()
    assert bar.isVisible()
    escape(window)
    assert not bar.isVisible()


def test_other_keys_leave_a_hint_where_it_is(window: MainWindow) -> None:
    open_page(window, "plan.costs")
    rest_on(window.top.menu_button)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Down)
    assert QToolTip.isVisible()
