"""People in the presenter's list: renamed, put into teams, sent out, by mouse and by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.workshop.keeping import SessionId
from desktop.services.hosting import HostingService
from desktop.views.notice import Notice
from desktop.views.window import MainWindow
from desktop.views.workshop.dialogs import TeamDialog
from desktop.views.workshop.people_list import PeopleList
from desktop.views.workshop.screen import WorkshopScreen
from tests.gui.dialogs import dialog
from tests.gui.person import click, keyboard, lay_out, press, shown, write
from tests.gui.workshop.conftest import keep
from tests.gui.workshop.leading import button, buttons, choose, push
from tests.workshop import SINGLE, setup


@pytest.fixture
def kept(hosting: HostingService) -> SessionId:
    """A session with two teams."""
    return keep(hosting, setup(SINGLE, teams=("North", "South & East")))


@pytest.fixture
def people(
    qtbot: QtBot, hosting: HostingService, kept: SessionId, screen: WorkshopScreen
) -> PeopleList:
    """The list with Ana, Ben and Cem."""
    push(screen, "Start: Spring training")
    for name in ("Ana", "Ben", "Cem"):
        hosting.add_table(name)
    qtbot.waitUntil(lambda: "People: 3" in buttons(screen))
    push(screen, "People: 3")
    listed = shown(screen, PeopleList)
    listed.setFocus()
    return listed


def at(listed: PeopleList, row: int) -> QPoint:
    """Return a point on the name in a row."""
    box = listed.visualRect(listed.model().index(row, 0))
    return QPoint(box.left() + 60, box.center().y())


def deed_of(listed: PeopleList, row: int) -> QPoint:
    """Return a point on the button of a row."""
    box = listed.visualRect(listed.model().index(row, 0))
    return QPoint(box.right() - 30, box.center().y())


def names(hosting: HostingService) -> list[str]:
    return [one.name for one in hosting.snapshot().people]


def teams(hosting: HostingService) -> list[int]:
    return [one.team for one in hosting.snapshot().people]


def test_f2_renames_and_a_name_that_is_taken_is_not_left_standing(
    qtbot: QtBot, window: MainWindow, people: PeopleList, hosting: HostingService
) -> None:
    click(people.viewport(), at(people, 1))
    press("F2")
    write("Bea")
    press("Return")
    qtbot.waitUntil(lambda: keyboard() is people)
    assert names(hosting) == ["Ana", "Bea", "Cem"]
    press("F2")
    write("Ana")
    press("Return")
    qtbot.waitUntil(lambda: keyboard() is people)
    assert "has this name already" in shown(window, Notice).text()
    assert names(hosting) == ["Ana", "Bea", "Cem"]
    assert people.model().index(1, 0).data() == "Bea"


def test_one_click_sends_out_and_one_lets_in_again(
    people: PeopleList, hosting: HostingService
) -> None:
    click(people.viewport(), deed_of(people, 0))
    assert [one.is_removed for one in hosting.snapshot().people] == [True, False, False]
    click(people.viewport(), deed_of(people, 0))
    assert not hosting.snapshot().people[0].is_removed


def test_from_right_to_left_the_button_stands_on_the_left(
    qapp: QApplication, people: PeopleList, hosting: HostingService
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        lay_out()
        click(people.viewport(), deed_of(people, 0))
        assert not hosting.snapshot().people[0].is_removed
        box = people.visualRect(people.model().index(0, 0))
        click(people.viewport(), QPoint(box.left() + 30, box.center().y()))
        assert hosting.snapshot().people[0].is_removed
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_from_right_to_left_names_stand_on_the_right(
    qapp: QApplication, people: PeopleList
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        lay_out()
        box = people.visualRect(people.model().index(1, 0))
        right = people.viewport().grab(box).toImage().copy(box.width() // 2, 0, 1000, 1000)
        colours = {right.pixel(x, 16) for x in range(box.width() // 2)}
        assert len(colours) > 1
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_delete_sends_out_everybody_who_is_chosen(
    people: PeopleList, hosting: HostingService
) -> None:
    click(people.viewport(), at(people, 0))
    press("Shift+Down")
    press("Delete")
    assert [one.is_removed for one in hosting.snapshot().people] == [True, True, False]


def test_some_are_put_into_a_team_together_and_the_list_says_so(
    people: PeopleList, hosting: HostingService, screen: WorkshopScreen
) -> None:
    click(people.viewport(), at(people, 0))
    press("Shift+Down")
    push(screen, "Put into a team")
    choose("South && East")
    assert teams(hosting) == [2, 2, 0]
    said = people.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Ana, South & East, ")


def test_the_menu_key_puts_somebody_back_into_no_team(
    people: PeopleList, hosting: HostingService
) -> None:
    hosting.move_to_team([hosting.snapshot().people[2].id], hosting.snapshot().teams[0].id)
    press("End")
    place = QPoint(0, 0)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, people.mapToGlobal(place))
    QApplication.sendEvent(people.viewport(), event)
    choose("Put into a team", "No team")
    assert teams(hosting) == [0, 0, 0]


def test_a_team_is_made_for_those_who_are_chosen(
    qtbot: QtBot, window: MainWindow, people: PeopleList, hosting: HostingService,
    screen: WorkshopScreen,
) -> None:  # fmt: skip
    click(people.viewport(), at(people, 2))
    push(screen, "Put into a team")
    choose("New team …")
    dialog(qtbot, window, TeamDialog)
    write("West")
    press("Return")
    assert [team.name for team in hosting.snapshot().teams] == ["North", "South & East", "West"]
    assert teams(hosting) == [0, 0, 3]


def test_what_cannot_be_done_with_those_who_are_chosen_is_not_offered(
    people: PeopleList, screen: WorkshopScreen
) -> None:
    people.clearSelection()
    assert not button(screen, "Put into a team").isEnabled()
    click(people.viewport(), at(people, 0))
    assert button(screen, "Rename").isEnabled()
    QTest.keyClick(people, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert not button(screen, "Rename").isEnabled()
    assert button(screen, "Put into a team").isEnabled()


def test_who_is_chosen_stays_chosen_when_others_come(
    qtbot: QtBot, people: PeopleList, hosting: HostingService
) -> None:
    click(people.viewport(), at(people, 1))
    hosting.add_table("Dia")
    qtbot.waitUntil(lambda: people.model().rowCount() == 4)
    assert [one.name for one in people.chosen_people()] == ["Ben"]
