"""Any question at any time: skipped, asked again, and looked at again on the projector."""

import pytest

from desktop.domain.workshop.keeping import SessionId
from desktop.domain.workshop.session import Stage
from desktop.services.hosting import HostingService
from desktop.views.workshop.plan_panel import PlanList
from desktop.views.workshop.screen import WorkshopScreen
from tests.gui.person import press, shown, words
from tests.gui.workshop.conftest import keep
from tests.gui.workshop.leading import agree, button, buttons, projector, push
from tests.workshop import POLL, SEVERAL, SINGLE, TRUE_FALSE, setup


@pytest.fixture
def kept(hosting: HostingService) -> SessionId:
    """A session of four questions."""
    return keep(hosting, setup(SINGLE, SEVERAL, TRUE_FALSE, POLL))


@pytest.fixture
def plan(hosting: HostingService, kept: SessionId, screen: WorkshopScreen) -> PlanList:
    """The list of questions; the first was asked and its answer shown."""
    push(screen, "Start: Spring training")
    hosting.add_table("Window")
    push(screen, "Ask the first question")
    push(screen, "Window answers A")
    push(screen, "Close the answers")
    push(screen, "Show the answer")
    push(screen, "Questions")
    listed = shown(screen, PlanList)
    listed.setFocus()
    return listed


def states(listed: PlanList) -> list[str]:
    return [listed.item(row).text().splitlines()[1] for row in range(listed.count())]


def test_a_question_is_skipped_by_keys_and_the_usual_order_goes_on_behind_it(
    plan: PlanList, screen: WorkshopScreen, hosting: HostingService
) -> None:
    press("End")
    press("Up")
    press("Return")
    assert hosting.snapshot().place == 2
    assert states(plan) == ["Asked 1 time", "Not asked yet", "Now", "Not asked yet"]
    push(screen, "Close the answers")
    push(screen, "Show the answer")
    push(screen, "Next question")
    assert hosting.snapshot().place == 3


def test_going_back_to_what_was_skipped_does_not_ask_the_rest_again(
    plan: PlanList, screen: WorkshopScreen, hosting: HostingService
) -> None:
    plan.setCurrentRow(3)
    push(screen, "Ask this question")
    push(screen, "Close the answers")
    plan.setCurrentRow(2)
    push(screen, "Ask this question")
    push(screen, "Close the answers")
    push(screen, "Show the answer")
    assert "Next question" not in buttons(screen)
    assert "End the session …" in buttons(screen)


def test_leaving_an_open_question_is_asked_first_and_its_answers_stay(
    plan: PlanList, screen: WorkshopScreen, hosting: HostingService
) -> None:
    push(screen, "Next question")
    hosting.answer_for(hosting.snapshot().people[0].id, (0, 1))
    plan.setCurrentRow(3)
    push(screen, "Ask this question")
    agree(screen, "Cancel")
    assert (hosting.snapshot().place, hosting.snapshot().stage) == (1, Stage.OPEN)
    push(screen, "Ask this question")
    agree(screen, "Ask the other question")
    assert hosting.snapshot().place == 3
    given = hosting.archive.results(hosting.snapshot().session_id).answers
    assert (2, (0, 1)) in [(one.round, one.answer) for one in given]


def test_an_earlier_result_is_shown_again_and_nothing_is_asked(
    plan: PlanList, screen: WorkshopScreen, hosting: HostingService
) -> None:
    push(screen, "Next question")
    push(screen, "Close the answers")
    plan.setCurrentRow(0)
    plan.setFocus()
    press("Return")
    press("F5")
    slide = projector().slide
    assert slide.head == "Question 1 of 4, looked at again"
    assert slide.rows[0].is_right
    assert "An earlier question is on the projector" in words(screen)
    assert (hosting.snapshot().place, hosting.snapshot().stage) == (1, Stage.CLOSED)
    push(screen, "Back to where we are")
    assert projector().slide.head == "Question 2 of 4"


def test_whoever_goes_on_is_done_with_looking_back(
    plan: PlanList, screen: WorkshopScreen, hosting: HostingService
) -> None:
    push(screen, "Next question")
    push(screen, "Close the answers")
    plan.setCurrentRow(0)
    press("F5")
    push(screen, "Show its result")
    assert "looked at again" in projector().slide.head
    push(screen, "Show the answer")
    assert projector().slide.head == "Question 2 of 4"
    assert "An earlier question" not in words(screen)


def test_what_was_not_revealed_cannot_be_shown_again(
    plan: PlanList, screen: WorkshopScreen
) -> None:
    plan.setCurrentRow(1)
    assert not button(screen, "Show its result").isEnabled()
