"""Widgets in rows: set one after the other, and still there after others went."""

import gc

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.widgets.flow import FlowLayout


@pytest.fixture
def box(qtbot: QtBot) -> QWidget:
    """Three buttons in a row that has room for two."""
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    for words in ("One", "Two", "Three"):
        button = QPushButton(words)
        button.setFixedSize(70, 20)
        flow.add(button)
    box.resize(170, 200)
    box.show()
    return box


def tops(box: QWidget) -> list[int]:
    return [button.y() for button in box.findChildren(QPushButton)]


def test_what_has_no_room_in_a_row_begins_the_next(box: QWidget) -> None:
    first, second, third = tops(box)
    assert first == second
    assert third >= first + 20


def test_a_widget_that_is_deleted_leaves_its_place(box: QWidget) -> None:
    for button in box.findChildren(QPushButton)[:2]:
        button.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    flow = box.layout()
    assert flow is not None
    assert flow.count() == 1
    flow.activate()
    assert tops(box) == [flow.contentsMargins().top()]


def test_what_is_added_as_to_any_layout_is_let_go_of_with_it(box: QWidget) -> None:
    flow = box.layout()
    assert isinstance(flow, FlowLayout)
    flow.addWidget(QPushButton("Four"))
    last = flow.itemAt(3)
    assert last is not None
    assert last.widget() is box.findChildren(QPushButton)[3]
    # Made by Qt it would belong to Qt, which leaves it to a layout to delete its items.
    assert shiboken6.ownedByPython(last)


def test_words_stand_in_the_middle_beside_a_taller_button(box: QWidget) -> None:
    small, tall, _ = box.findChildren(QPushButton)
    tall.setFixedSize(70, 40)
    layout = box.layout()
    assert layout is not None
    layout.activate()
    assert small.geometry().center().y() == tall.geometry().center().y()


@pytest.fixture
def filled(qtbot: QtBot) -> QWidget:
    """A button that takes what is left beside one of 70 pixels, if that is 90 at least."""
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    flow.setContentsMargins(0, 0, 0, 0)
    flow.setSpacing(10)
    wide, fixed = QPushButton("Words"), QPushButton("OK")
    fixed.setFixedSize(70, 20)
    flow.add(wide, least=90)
    flow.add(fixed)
    box.show()
    return box


def test_what_wants_the_rest_of_its_row_gets_it(filled: QWidget) -> None:
    filled.resize(300, 100)
    wide, fixed = filled.findChildren(QPushButton)
    assert (wide.x(), wide.width()) == (0, 220)
    assert fixed.x() == 230


def test_where_too_little_is_left_it_has_a_row_of_its_own(filled: QWidget) -> None:
    filled.resize(150, 100)
    wide, fixed = filled.findChildren(QPushButton)
    assert wide.width() == 150
    assert (fixed.x(), fixed.y()) == (0, wide.height() + 10)


def test_the_height_follows_whatever_changes(box: QWidget) -> None:
    flow = box.layout()
    assert isinstance(flow, FlowLayout)
    first, *_ = box.findChildren(QPushButton)
    two_rows = flow.heightForWidth(170)
    first.hide()
    one_row = flow.heightForWidth(170)
    assert one_row < two_rows
    first.show()
    assert flow.heightForWidth(170) == two_rows
    first.setFixedSize(70, 60)
    assert flow.heightForWidth(170) == two_rows + 40
    assert flow.minimumSize().height() > 60
    QPushButton("Four", box).setFixedSize(100, 20)
    flow.add(box.findChildren(QPushButton)[-1])
    flow.setContentsMargins(0, 0, 0, 0)
    assert flow.heightForWidth(1000) == 60
