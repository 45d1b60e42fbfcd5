"""Every rule about scenarios finds a planted fault."""

from collections.abc import Callable

import pytest

from tests.unit.authoring.conftest import Fault, FindFault, Plant


@pytest.mark.parametrize(
    "fault",
    [
        Fault(
            "scenarios/ferry.yaml",
            "id: scenario.ferry",
            "id: ferry",
            "scenarios/ferry.yaml:1:",
            "begins with `scenario.`",
        ),
        Fault(
            "scenarios/ferry.yaml",
            "part: planning",
            "part: dreaming",
            "scenarios/ferry.yaml:3:",
            "the part dreaming does not exist",
        ),
        Fault(
            "scenarios/ferry.yaml",
            "case: case.harbour",
            "case: case.port",
            "scenarios/ferry.yaml:4:",
            "`case` names case.port",
        ),
        Fault(
            "scenarios/ferry.yaml",
            "rests_on: [plan.needs#need-first]",
            "rests_on: [plan.needs#wish]",
            "scenarios/ferry.yaml:6:",
            "rests on plan.needs#wish, which does not exist",
        ),
        Fault(
            "scenarios/ferry.yaml",
            "start: letter",
            "start: phone",
            "scenarios/ferry.yaml:8:",
            "starts at `phone`, which is no step",
        ),
        Fault(
            "scenarios/ferry.yaml",
            "        passage: case.harbour#too-big",
            "        passage: case.harbour#too-small",
            "scenarios/ferry.yaml:22:",
            "`passage` names case.harbour#too-small",
        ),
        Fault(
            "scenarios/ferry.yaml",
            "        passage: case.harbour#too-big\n        next: pier",
            "        passage: case.harbour#too-big\n        next: sea",
            "scenarios/ferry.yaml:23:",
            "`next` names sea, no step and no ending",
        ),
        Fault(
            "scenarios/ferry.yaml",
            "quality: acceptable",
            "quality: fine",
            "scenarios/ferry.yaml:34:",
            "quality is one of",
        ),
        Fault(
            "scenarios/ferry.yaml",
            "situation: The pier is short.",
            "situation: The pier is `short`.",
            "scenarios/ferry.yaml:25:",
            "scenarios are plain text",
        ),
        Fault(
            "scenarios/ferry.yaml",
            "  storm:\n",
            "  fog:\n    title: Fog\n    text: Nobody sees it.\n  storm:\n",
            "scenarios/ferry.yaml:56:",
            "no choice leads to the ending `fog`",
        ),
        Fault(
            "scenarios/ferry.yaml",
            "harbour#measure\n        next: offer",
            "harbour#measure\n        next: letter",
            "scenarios/ferry.yaml:10:",
            "runs in a circle: letter, pier",
        ),
        Fault(
            "scenarios/ferry.yaml",
            "        passage: case.harbour#too-big\n        next: pier",
            "        passage: case.harbour#too-big\n        next: offer",
            "scenarios/ferry.yaml:8:",
            "a way through has 2 decisions, not 3 to 6",
        ),
        Fault(
            "scenarios/ferry.yaml",
            "quality: acceptable",
            "quality: poor",
            "scenarios/ferry.yaml:8:",
            "ways through without a poor choice: 1",
        ),
        Fault(
            "scenarios/ferry.yaml",
            "  storm:\n",
            "  pier:\n",
            "scenarios/ferry.yaml:56:",
            "`pier` is a step and an ending",
        ),
        Fault(
            "scenarios/ferry.yaml",
            "debrief: Needs came first.\n",
            "",
            "scenarios/ferry.yaml:1:",
            "the field `debrief` is missing",
        ),
    ],
)
def test_a_planted_fault_is_found_at_its_line(find_fault: FindFault, fault: Fault) -> None:
    find_fault(fault)


def test_a_step_that_no_choice_leads_to_is_found(
    plant: Plant, found: Callable[..., list[str]]
) -> None:
    choice = "{text: Wait, quality: good, consequence: Fine., passage: plan.needs#aim, next: offer}"
    step = "  extra:\n    situation: A break.\n    question: What now?\n    choices:\n"
    plant(
        "scenarios/ferry.yaml",
        "  offer:\n",
        f"{step}      - {choice}\n      - {choice}\n  offer:\n",
    )
    assert found() == ["scenarios/ferry.yaml:38: no choice leads to the step `extra`"]
