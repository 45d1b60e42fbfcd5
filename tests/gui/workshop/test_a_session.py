"""A whole session in the window: prepared, led, shown, and looked back at."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.history import Place, Screen
from desktop.domain.workshop.keeping import SessionId
from desktop.services.hosting import HostingService
from desktop.views import personal_layer
from desktop.views.notice import Notice
from desktop.views.window import MainWindow
from desktop.views.workshop.dialogs import SureDialog
from desktop.views.workshop.question_list import QuestionList
from desktop.views.workshop.screen import WorkshopScreen
from tests.fakes import FakePrompts
from tests.gui.conftest import Opener, close
from tests.gui.dialogs import dialog
from tests.gui.person import all_shown, keyboard, press, shown, words, write
from tests.gui.workshop.conftest import keep
from tests.gui.workshop.leading import agree, button, buttons, projector, push
from tests.workshop import NUMBER, SEVERAL, SHORT, setup


def start(screen: WorkshopScreen, title: str = "") -> None:
    push(screen, f"Start: {title or setup().title}")


def enter_hands(screen: WorkshopScreen, *counts: int) -> None:
    for letter, count in zip("ABCDEF", counts, strict=False):
        field = shown(screen, QSpinBox, f"Hands for {letter}")
        field.setFocus()
        field.selectAll()
        write(str(count))
        press("Tab")


def test_a_plan_becomes_a_session_that_is_led_to_its_results(
    window: MainWindow, screen: WorkshopScreen, hosting: HostingService
) -> None:
    plan = hosting.sets.plans()[0]
    push(screen, f"Prepare: {plan.title}")
    push(screen, "Open the lobby")
    push(screen, "Count hands")
    push(screen, "Ask the first question")
    enter_hands(screen, 3, 0, 5)
    assert hosting.snapshot().tally is not None
    assert hosting.snapshot().tally.counts[:3] == (3, 0, 5)  # type: ignore[union-attr]
    push(screen, "Close the answers")
    push(screen, "Show the answer")
    assert hosting.snapshot().is_revealed
    push(screen, "Next question")
    assert hosting.snapshot().place == 1
    push(screen, "End the session …")
    agree(screen, "End the session")
    assert not hosting.is_running
    assert "What was hard" in words(screen)
    assert plan.title in words(screen)


def test_the_keyboard_alone_leads_through_the_questions(
    window: MainWindow, prepared: SessionId, screen: WorkshopScreen, hosting: HostingService
) -> None:
    start(screen)
    seen = []
    for _ in range(4):
        press("Space")
        snapshot = hosting.snapshot()
        seen.append((snapshot.place, snapshot.stage.value))
    assert seen == [(0, "open"), (0, "closed"), (0, "revealed"), (1, "open")]


def test_the_keyboard_stays_with_what_comes_next_when_a_step_goes_away(
    prepared: SessionId, screen: WorkshopScreen
) -> None:
    start(screen)
    push(screen, "Ask the first question")
    push(screen, "Close the answers")
    button(screen, "Discuss").setFocus()
    press("Space")
    assert "Discuss" not in buttons(screen)
    assert button(screen, "Ask again").hasFocus()


def test_only_what_is_possible_is_offered(prepared: SessionId, screen: WorkshopScreen) -> None:
    start(screen)
    push(screen, "Ask the first question")
    assert "Ask again" not in buttons(screen)
    push(screen, "Close the answers")
    assert {"Take answers again", "Discuss", "Ask again"} <= set(buttons(screen))


def test_the_projector_tells_nothing_before_the_answer_is_revealed(
    prepared: SessionId, screen: WorkshopScreen, hosting: HostingService
) -> None:
    start(screen)
    push(screen, "Count hands")
    push(screen, "Ask the first question")
    press("F5")
    enter_hands(screen, 4, 2, 0)
    slide = projector().slide
    assert slide.counter == "Answers: 6"
    assert not any(row.number or row.is_right or row.has_bar for row in slide.rows)
    assert not slide.quote
    push(screen, "Close the answers")
    push(screen, "Show the answer")
    slide = projector().slide
    assert [row.number for row in slide.rows] == ["4", "2", "0"]
    assert [row.is_right for row in slide.rows] == [True, False, False]
    assert (slide.quote, slide.citation) == ("Ask people first.", "4.1.2 ¶3")


def test_a_remote_control_leads_from_the_projector_and_escape_comes_back(
    window: MainWindow, prepared: SessionId, screen: WorkshopScreen,
    hosting: HostingService,
) -> None:  # fmt: skip
    start(screen)
    press("F5")
    shown_there = projector()
    assert shown_there.isVisible()
    assert shown_there.isFullScreen()
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Right):
        QTest.keyClick(shown_there, key)
    assert hosting.snapshot().stage.value == "revealed"
    QTest.keyClick(shown_there, Qt.Key.Key_Escape)
    assert not shown_there.isVisible()
    assert hosting.is_running


def test_the_projector_paints_only_what_changed(
    qtbot: QtBot, prepared: SessionId, screen: WorkshopScreen, hosting: HostingService
) -> None:
    start(screen)
    press("F5")
    there = projector()
    qtbot.waitUntil(lambda: there.painted > 0)
    before = there.painted
    push(screen, "People: 0")
    there.show_slide(there.slide)
    qtbot.wait(1)
    assert there.painted == before


def test_without_a_session_f5_says_so(window: MainWindow, screen: WorkshopScreen) -> None:
    press("F5")
    assert "No session is running" in shown(window, Notice).text()


def test_asked_again_shows_before_and_after(
    prepared: SessionId, screen: WorkshopScreen, hosting: HostingService
) -> None:
    start(screen)
    push(screen, "Count hands")
    push(screen, "Ask the first question")
    press("F5")
    enter_hands(screen, 1, 3)
    push(screen, "Close the answers")
    push(screen, "Discuss")
    push(screen, "Ask again")
    enter_hands(screen, 4, 0)
    push(screen, "Close the answers")
    push(screen, "Show the answer")
    assert "Right before talking: 25 %" in projector().slide.said
    assert projector().slide.rows[0].before == 0.25
    assert "Right before talking: 25 %" in words(screen)


def test_before_and_after_are_only_compared_where_people_answered(
    prepared: SessionId, screen: WorkshopScreen, hosting: HostingService
) -> None:
    start(screen)
    push(screen, "Count hands")
    push(screen, "Ask the first question")
    enter_hands(screen, 1, 3)
    for each in ("Close the answers", "Discuss", "Ask again", "Close the answers"):
        push(screen, each)
    push(screen, "End …")
    agree(screen, "End the session")
    assert "By question" in words(screen)
    assert "Before and after" not in words(screen)


def test_a_table_answers_at_the_laptop(
    prepared: SessionId, screen: WorkshopScreen, hosting: HostingService
) -> None:
    start(screen)
    field = shown(screen, QLineEdit, "Name of the table")
    field.setFocus()
    write("Window table")
    press("Return")
    push(screen, "Ask the first question")
    push(screen, "Window table answers A")
    snapshot = hosting.snapshot()
    assert snapshot.answered == {snapshot.people[0].id}
    assert snapshot.tally is not None
    assert snapshot.tally.right == 1


def test_a_table_is_asked_for_what_the_question_wants(
    hosting: HostingService, screen: WorkshopScreen
) -> None:
    screen.start_session(keep(hosting, setup(SEVERAL, NUMBER, SHORT)))
    field = shown(screen, QLineEdit, "Name of the table")
    field.setFocus()
    write("Window table")
    press("Return")
    push(screen, "Ask the first question")
    wanted = [shown(screen, QLineEdit, "Answer of Window table").placeholderText()]
    for _ in range(2):
        push(screen, "Close the answers")
        push(screen, "Show the answer")
        push(screen, "Next question")
        wanted.append(shown(screen, QLineEdit, "Answer of Window table").placeholderText())
    assert wanted == ["Letters, then Enter", "Number, then Enter", "Answer, then Enter"]


def test_results_are_exported_and_freed_of_names(
    prepared: SessionId, screen: WorkshopScreen, hosting: HostingService, prompts: FakePrompts,
    tmp_path: Path,
) -> None:  # fmt: skip
    start(screen)
    table = hosting.add_table("Window table")
    push(screen, "Ask the first question")
    hosting.answer_for(table, (0,))
    push(screen, "Close the answers")
    push(screen, "End the session …")
    agree(screen, "End the session")
    prompts.export_path = tmp_path / "answers.csv"
    push(screen, "Answers (CSV) …")
    assert "Window table" in prompts.export_path.read_text(encoding="utf-8")
    assert "Window table" in words(screen)
    push(screen, "Delete personal data …")
    agree(screen, "Delete personal data")
    assert "Window table" not in words(screen)
    assert "Number 1" in words(screen)


def test_a_session_goes_on_after_the_program_ended_in_the_middle(
    qtbot: QtBot, open_program: Opener, prepared: SessionId, screen: WorkshopScreen,
    hosting: HostingService, program: Program,
) -> None:  # fmt: skip
    start(screen)
    push(screen, "Count hands")
    push(screen, "Ask the first question")
    enter_hands(screen, 2, 1, 0)
    close(qtbot, program)
    again = open_program()
    again.open_personal()
    assert again.window is not None
    again.window.go(Place(Screen.WORKSHOP))
    screen = shown(again.window, WorkshopScreen)
    assert "Interrupted on" in words(screen)
    push(screen, "Go on: Spring training")
    assert shown(screen, QSpinBox, "Hands for A").value() == 2
    assert "Close the answers" in buttons(screen)


def test_questions_change_places_by_keys_and_are_taken_out(
    screen: WorkshopScreen, hosting: HostingService
) -> None:
    plan = hosting.sets.plans()[0]
    push(screen, f"Prepare: {plan.title}")
    listed = shown(screen, QuestionList)
    before = [question.id for question in listed.questions()]
    listed.setFocus()
    press("Alt+Down")
    press("Delete")
    after = [question.id for question in listed.questions()]
    assert after == [before[1], *before[2:]]
    push(screen, "Keep for later")
    kept = hosting.archive.sessions()[0]
    assert [one.id for one in hosting.archive.setup(kept.id).questions] == after


def test_a_session_without_a_name_or_questions_is_refused_beside_the_field(
    screen: WorkshopScreen,
) -> None:
    push(screen, "New session")
    push(screen, "Open the lobby")
    assert "Give the session a name" in words(screen)
    write("Monday")
    push(screen, "Open the lobby")
    assert "Add at least one question" in words(screen)
    push(screen, "Add from the guide")
    assert len(shown(screen, QuestionList).questions()) == 5


def test_without_own_sets_the_builder_says_where_they_are_made(screen: WorkshopScreen) -> None:
    push(screen, "New session")
    assert "write or import them under Training, My questions" in words(screen)


def test_own_sets_of_questions_can_be_asked(
    program: Program, screen: WorkshopScreen, hosting: HostingService
) -> None:
    assert program.personal is not None
    bank, composing = program.personal.training.bank, program.personal.training.composing
    ids = [head.id for head in bank.content.heads()[:2]]
    composing.add_set("My two", ids)
    push(screen, "New session")
    write("Monday")
    push(screen, "Add from your set")
    assert [one.id for one in shown(screen, QuestionList).questions()] == ids


def test_a_session_is_deleted_only_when_that_is_meant(
    prepared: SessionId, screen: WorkshopScreen, hosting: HostingService
) -> None:
    push(screen, "Delete …: Spring training")
    agree(screen, "Cancel")
    assert hosting.archive.sessions()
    push(screen, "Delete …: Spring training")
    agree(screen, "Delete")
    assert not hosting.archive.sessions()


@pytest.mark.parametrize("key", ["Space", "Return"])
def test_the_key_that_comes_first_to_hand_deletes_no_session(
    prepared: SessionId, screen: WorkshopScreen, window: MainWindow, hosting: HostingService,
    qtbot: QtBot, key: str,
) -> None:  # fmt: skip
    push(screen, "Delete …: Spring training")
    dialog(qtbot, window, SureDialog)
    press(key)
    assert not all_shown(screen, SureDialog)
    assert hosting.archive.sessions()


def test_a_session_that_was_interrupted_is_told_of_at_the_next_start(
    open_program: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(personal_layer, "PREPARE_MS", 0)
    program = open_program()
    program.open_personal()
    assert program.personal is not None
    hosting = program.personal.hosting
    session_id = hosting.new_id()
    hosting.prepare(session_id, setup())
    hosting.start(session_id)
    hosting.ask(0)
    close(qtbot, program)
    again = open_program()
    again.open_personal()
    window = again.window
    assert window is not None
    qtbot.waitUntil(lambda: bool(all_shown(window, Notice)))
    assert "A workshop was interrupted." in shown(window, Notice).text()
    push(shown(window, Notice), "Go to it")
    assert "Interrupted on" in words(shown(window, WorkshopScreen))
    assert keyboard().accessibleName() == f"Go on: {setup().title}"


def test_what_told_of_an_interrupted_session_lies_over_nothing_once_it_is_shown(
    open_program: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(personal_layer, "PREPARE_MS", 0)
    program = open_program()
    program.open_personal()
    assert program.personal is not None
    hosting = program.personal.hosting
    hosting.start(keep(hosting, setup()))
    close(qtbot, program)
    again = open_program()
    again.open_personal()
    window = again.window
    assert window is not None
    qtbot.waitUntil(lambda: bool(all_shown(window, Notice)))
    window.go(Place(Screen.WORKSHOP))
    assert not all_shown(window, Notice)


def test_a_session_that_was_only_prepared_waits_for_nobody(
    program: Program, hosting: HostingService, prepared: SessionId
) -> None:
    assert program.personal is not None
    assert not program.personal.has_interrupted_session()
    hosting.start(prepared)
    assert not program.personal.has_interrupted_session()
