"""The guide was updated: what a person wrote is found again, or waits, and that is told."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.annotations import Colour
from desktop.domain.history import Place, Screen
from desktop.domain.library import PageId
from desktop.qt import steps, tokens
from desktop.services import places
from desktop.services.annotating import AnnotatingService
from desktop.services.personal import Personal
from desktop.views import personal_layer, place_finding
from desktop.views.companion import MARK
from desktop.views.notice import Notice
from desktop.views.reader import ReaderView
from desktop.views.reading_screen import place_of
from desktop.views.widgets.lines import LineView
from tests.gui.conftest import Opener, close
from tests.gui.dialogs import push
from tests.gui.person import click, page_of, reader, shown, words

USER_NEEDS = PageId("plan.user-needs")
GONE = "Nothing like these forty words ever stood in any edition of this guide, "


@pytest.fixture
def written(qtbot: QtBot, open_program: Opener) -> None:
    """A profile with two highlights; the words of one are in the guide no longer."""
    program = open_program(place=Place(Screen.HOME))
    program.open_personal()
    assert program.personal is not None
    annotating = program.personal.annotating
    passage = page_of(program, USER_NEEDS).passages[2]
    annotating.highlight(USER_NEEDS, passage.id, 0, passage.id, 20, Colour.GREEN)
    mark, _ = annotating.highlight(USER_NEEDS, passage.id, 25, passage.id, 45, Colour.BLUE)
    annotating.place_at(mark.id, mark.anchor._replace(quote=GONE, prefix=GONE, suffix=GONE))
    close(qtbot, program)


def colours(view: ReaderView) -> set[str]:
    """Return every colour of the page as it is painted."""
    picture = view.viewport().grab().toImage()
    return {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    }


def opened(open_program: Opener, *, read_only: bool = False) -> Program:
    program = open_program(place=place_of(USER_NEEDS))
    program.open_personal(read_only=read_only)
    return program


def test_what_is_not_found_waits_and_is_one_click_away(
    written: None, open_program: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AnnotatingService, "needs_anchoring", lambda _: True)
    program = opened(open_program)
    assert program.window is not None
    notice = shown(program.window, Notice)
    assert notice.text() == (
        "The guide was updated. 1 of your notes and marks needs your review."
        " All others have their place."
    )
    click(shown(notice, QPushButton))
    assert program.window.place().screen is Screen.NOTEBOOK


def test_who_is_told_of_a_review_is_told_of_a_workshop_after_that(
    written: None, open_program: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AnnotatingService, "needs_anchoring", lambda _: True)
    monkeypatch.setattr(Personal, "has_interrupted_session", lambda _: True)
    monkeypatch.setattr(personal_layer, "PREPARE_MS", 0)
    program = opened(open_program)
    window = program.window
    assert window is not None
    assert window.layer is not None
    with qtbot.waitSignal(window.layer.session_interrupted):
        pass
    notice = shown(window, Notice)
    assert "needs your review" in notice.text()
    click(shown(notice, QPushButton))
    assert "A workshop was interrupted" in notice.text()
    click(shown(notice, QPushButton))
    assert window.place().screen is Screen.WORKSHOP
    assert not notice.isVisible()


def test_what_is_in_the_trash_asks_nobody(
    written: None, open_program: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = open_program()
    before.open_personal()
    assert before.personal is not None
    annotating = before.personal.annotating
    annotating.trash(
        [mark.id for mark in annotating.of_page(USER_NEEDS) if mark.anchor.quote == GONE]
    )
    close(qtbot, before)
    monkeypatch.setattr(AnnotatingService, "needs_anchoring", lambda _: True)
    program = opened(open_program)
    assert program.window is not None
    assert "review" not in words(program.window)


@pytest.fixture
def few_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """One annotation is found again in a turn, and none at once."""
    monkeypatch.setattr(AnnotatingService, "needs_anchoring", lambda _: True)
    monkeypatch.setattr(place_finding, "FOUND_AT_ONCE", 0)
    monkeypatch.setattr(places, "AT_ONCE", 1)
    monkeypatch.setattr(steps, "TURN_SECONDS", 0.0)


def test_very_many_are_found_while_the_person_reads_and_are_shown_then(
    written: None, open_program: Opener, few_at_once: None, qtbot: QtBot
) -> None:
    program = opened(open_program)
    window = program.window
    assert window is not None
    assert "Finding the places of your notes: 0 of 2" in words(window.messages.long_work)
    assert tokens.LIGHT.mark_green.lower() not in colours(reader(window))
    qtbot.waitUntil(lambda: not window.messages.long_work.isVisible())
    qtbot.waitUntil(lambda: tokens.LIGHT.mark_green.lower() in colours(reader(window)))


def test_stopped_nothing_is_shown_in_a_wrong_place(
    written: None, open_program: Opener, few_at_once: None
) -> None:
    program = opened(open_program)
    window = program.window
    assert window is not None
    push(window.messages.long_work, "Stop")
    lines = shown(window, LineView, "Beside this page").lines.lines()
    assert [line.sign for line in lines if line.key.startswith(MARK)] == ["green", "warning"]


def test_with_the_same_guide_nothing_is_told(written: None, open_program: Opener) -> None:
    program = opened(open_program)
    assert program.window is not None
    assert not program.window.messages.notice.isVisible()


def test_a_read_only_profile_shows_nothing_in_a_wrong_place(
    written: None, open_program: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AnnotatingService, "needs_anchoring", lambda _: True)
    program = opened(open_program, read_only=True)
    assert program.window is not None
    lines = shown(program.window, LineView, "Beside this page").lines.lines()
    assert [line.sign for line in lines if line.key.startswith(MARK)] == ["green", "warning"]
    assert tokens.LIGHT.mark_blue.lower() not in colours(reader(program.window))
