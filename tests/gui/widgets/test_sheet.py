"""What pages are made of."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.settings import ThemeChoice
from desktop.qt import tokens
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.views.widgets.sheet import Sheet, sheet_label
from tests.gui.person import all_shown, lay_out

WORDS = "You decide what to buy, and you see what comes of it. " * 8
MOST_LETTERS = 90
THEME = Theme(ThemeChoice.LIGHT, tokens.LIGHT)


class Points(Sheet):
    """A page with a list, of which one point needs two lines."""

    def fill(self) -> None:
        self.add_points(["Short", "Long " * 40])


@pytest.fixture
def page(qtbot: QtBot) -> Points:
    page = Points("Points", THEME)
    qtbot.addWidget(page)
    page.resize(QSize(400, 300))
    page.show()
    lay_out()
    return page


def test_a_number_stays_with_its_sign(qtbot: QtBot) -> None:
    label = sheet_label("Passed with 100 %", THEME)
    qtbot.addWidget(label)
    assert label.text().split(" ") == ["Passed", "with", "100\N{NO-BREAK SPACE}%"]


def test_points_that_wrap_stay_behind_their_dots(page: Points) -> None:
    dot, short, other, long = all_shown(page, QLabel)
    assert (dot.x(), short.x()) == (other.x(), long.x())
    assert short.x() > dot.geometry().right()
    assert long.height() > short.height()


class Story(Sheet):
    """A page with a long sentence below its title, a long paragraph and a long point."""

    @override
    def fill(self) -> None:
        self.add_title("Story", WORDS)
        self.add_text(WORDS)
        self.add_points([WORDS])


def test_lines_on_a_wide_page_are_no_longer_than_can_be_read(qtbot: QtBot) -> None:
    page = Story("Story", THEME)
    qtbot.addWidget(page)
    page.resize(QSize(1600, 900))
    page.show()
    lay_out()
    long = [label for label in all_shown(page, QLabel) if label.text() == WORDS]
    assert len(long) == 3
    for label in long:
        letter = label.fontMetrics().horizontalAdvance(WORDS) / len(WORDS)
        assert label.width() / letter < MOST_LETTERS
        assert label.height() >= label.heightForWidth(label.width())
    dot = next(label for label in all_shown(page, QLabel) if label.text() == "•")
    assert long[-1].x() - dot.x() < THEME.px(24)


class Steps(Sheet):
    """A page with two things to do."""

    @override
    def fill(self) -> None:
        self.add_buttons(*(self.button(each, self.update, name=each) for each in ("One", "Two")))


def shown(window: QWidget, qtbot: QtBot) -> QWidget:
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def test_news_that_come_while_another_window_is_used_leave_the_keyboard(qtbot: QtBot) -> None:
    window, page = QWidget(), Steps("Steps", THEME)
    column = QVBoxLayout(window)
    column.addWidget(QPushButton("First"))
    column.addWidget(page)
    shown(window, qtbot)
    all_shown(page, QPushButton, "Two")[0].setFocus()
    shown(QWidget(), qtbot)
    page.refresh()
    with qtbot.waitActive(window):
        window.activateWindow()
    (used,) = all_shown(page, QPushButton, "Two")
    qtbot.waitUntil(used.hasFocus)
