"""Questions, modules, scenarios and workshop plans as they stand in the content."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.library import PageId, PartId
from desktop.domain.quiz.kinds import KINDS
from desktop.domain.quiz.question import Difficulty, QuestionId
from desktop.errors import EnvironmentProblem, Trouble
from desktop.storage.question_store import QuestionStore

OUTCOMES = PageId("plan.outcomes")


@pytest.fixture(scope="module")
def questions(content: Path) -> Iterator[QuestionStore]:
    store = QuestionStore(content)
    yield store
    store.close()


def test_every_question_of_the_content_can_be_asked(questions: QuestionStore) -> None:
    heads = questions.heads(is_graded=False)
    found = questions.questions(head.id for head in heads)
    assert len(found) == len(heads) > 400
    assert [question.id for question in found if question.faults()] == []
    assert {question.kind for question in found} == KINDS.keys()


def test_every_solution_of_the_content_is_right(questions: QuestionStore) -> None:
    for question in questions.questions(head.id for head in questions.heads()):
        assert question.mark(question.solution).is_right
        assert question.mark(question.empty).score == 0


def test_every_question_rests_on_passages_of_the_content(questions: QuestionStore) -> None:
    (question,) = questions.questions([questions.heads([OUTCOMES])[0].id])
    assert question.page_id == OUTCOMES
    assert question.passage_ids


def test_questions_come_in_the_order_asked_for(questions: QuestionStore) -> None:
    ids = [head.id for head in questions.heads([OUTCOMES])][::-1]
    wanted = [ids[0], QuestionId("nowhere"), ids[1]]
    assert [question.id for question in questions.questions(wanted)] == [ids[0], ids[1]]


def test_heads_leave_polls_out_unless_they_are_wanted(questions: QuestionStore) -> None:
    assert "poll" not in {head.kind for head in questions.heads()}
    assert "poll" in {head.kind for head in questions.heads(is_graded=False)}


def test_questions_are_found_by_tag(questions: QuestionStore) -> None:
    tag, count = max(questions.tags(), key=lambda each: each[1])
    assert len(questions.heads(tags=[tag], is_graded=False)) == count


def test_the_stock_is_what_there_is(questions: QuestionStore) -> None:
    stock = questions.stock()
    assert sum(each.questions for each in stock) == len(questions.heads())
    page, difficulty, count = stock[0]
    found = {questions.nth(page, difficulty, place) for place in range(count)}
    assert len(found - {None}) == count
    assert questions.nth(page, difficulty, count) is None


def test_sections_stand_in_their_parts(questions: QuestionStore) -> None:
    assert OUTCOMES in questions.pages_of(["planning"])
    assert questions.part_of_pages()[OUTCOMES] == PartId("planning")


def test_dos_and_donts_are_found(questions: QuestionStore) -> None:
    guidance = questions.guidance([OUTCOMES])
    assert {each.is_do for each in guidance} == {True, False}
    assert questions.one_guidance(guidance[0].passage_id) == guidance[0]
    assert questions.one_guidance("plan.outcomes") is None
    assert len(questions.guidance()) > 150


def test_modules_are_whole(questions: QuestionStore) -> None:
    module = questions.module("module.planning")
    assert module is not None
    assert (module.part_id, module.pass_mark, module.check_questions) == ("planning", 70, 10)
    assert OUTCOMES in module.reading
    assert OUTCOMES in module.practice_pages
    assert OUTCOMES in module.check_pages
    assert questions.module("module.nothing") is None


def test_scenarios_lead_from_step_to_step_to_an_ending(questions: QuestionStore) -> None:
    for head in questions.scenarios():
        scenario = questions.scenario(head.id)
        assert scenario is not None
        assert scenario.start_id in scenario.steps
        for step in scenario.steps.values():
            for choice in step.choices:
                assert choice.next_id in scenario.steps or choice.next_id in scenario.endings
    assert questions.scenario("scenario.nothing") is None


def test_workshop_plans_name_questions_that_are_there(questions: QuestionStore) -> None:
    for plan in questions.workshop_plans():
        named = [each for block in plan.blocks for each in block.question_ids]
        assert len(questions.questions(named)) == len(named)
        assert questions.workshop_plan(plan.id) == plan


def test_an_id_with_half_a_character_names_nothing(questions: QuestionStore) -> None:
    assert questions.question(QuestionId("\ud800")) is None


def test_a_difficulty_that_is_not_there_has_no_question(questions: QuestionStore) -> None:
    assert questions.nth(PageId("nowhere"), Difficulty.RECALL, 0) is None


def test_a_file_that_is_no_content_is_reported(tmp_path: Path) -> None:
    (tmp_path / "content.db").write_text("text")
    with pytest.raises(EnvironmentProblem) as caught:
        QuestionStore(tmp_path / "content.db")
    assert caught.value.trouble is Trouble.CONTENT_DAMAGED
