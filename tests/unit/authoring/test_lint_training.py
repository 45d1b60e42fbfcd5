"""Every rule about modules and plans finds a planted fault."""

import pytest

from tests.unit.authoring.conftest import Fault, FindFault


@pytest.mark.parametrize(
    "fault",
    [
        Fault(
            "modules/cycle.yaml",
            "id: module.cycle",
            "id: cycle",
            "modules/cycle.yaml:1:",
            "begins with `module.`",
        ),
        Fault(
            "modules/cycle.yaml",
            "part: cycle",
            "part: circle",
            "modules/cycle.yaml:3:",
            "the part circle does not exist",
        ),
        Fault(
            "modules/cycle.yaml",
            "scenario: scenario.ferry",
            "scenario: scenario.boat",
            "modules/cycle.yaml:7:",
            "`scenario` names scenario.boat",
        ),
        Fault(
            "modules/cycle.yaml",
            "reading: [plan.needs, case.harbour]",
            "reading: [plan.needs, case.port]",
            "modules/cycle.yaml:5:",
            "`reading` names case.port",
        ),
        Fault(
            "modules/cycle.yaml",
            "reading: [plan.needs, case.harbour]",
            "reading: [plan.needs, plan.needs]",
            "modules/cycle.yaml:5:",
            "`reading` names plan.needs twice",
        ),
        Fault(
            "modules/cycle.yaml",
            "questions: 5",
            "questions: 50",
            "modules/cycle.yaml:6:",
            "`practice` wants 50 questions, but its pages have 10",
        ),
        Fault(
            "modules/cycle.yaml",
            "questions: 4,",
            "questions: 0,",
            "modules/cycle.yaml:8:",
            "`check` asks no question",
        ),
        Fault(
            "modules/cycle.yaml",
            "pass_mark: 70",
            "pass_mark: 170",
            "modules/cycle.yaml:8:",
            "the pass mark is 1 to 100 per cent",
        ),
        Fault(
            "modules/cycle.yaml",
            "You can ask people.",
            "You can *ask* people.",
            "modules/cycle.yaml:4:",
            "modules and plans are plain text",
        ),
        Fault(
            "modules/cycle.yaml",
            "reading: [plan.needs, case.harbour]",
            "reading: plan.needs",
            "modules/cycle.yaml:5:",
            "`reading` is a list",
        ),
        Fault(
            "modules/cycle.yaml",
            "objectives: [You can ask people.]",
            "objectives: [7]",
            "modules/cycle.yaml:4:",
            "`objectives` holds texts",
        ),
        Fault(
            "workshops/short.yaml",
            "id: workshop.short",
            "id: short",
            "workshops/short.yaml:1:",
            "begins with `workshop.`",
        ),
        Fault(
            "workshops/short.yaml",
            "minutes: 20",
            "minutes: 25",
            "workshops/short.yaml:3:",
            "the blocks have 50 minutes, the plan 45",
        ),
        Fault(
            "workshops/short.yaml",
            "kind: break",
            "kind: nap",
            "workshops/short.yaml:21:",
            "kind is one of",
        ),
        Fault(
            "workshops/short.yaml",
            "    questions: [plan.needs.first]\n",
            "",
            "workshops/short.yaml:8:",
            "a `quiz` block names its questions",
        ),
        Fault(
            "workshops/short.yaml",
            "    scenario: scenario.ferry\n",
            "",
            "workshops/short.yaml:14:",
            "and no other, names its scenario",
        ),
        Fault(
            "workshops/short.yaml",
            "scenario: scenario.ferry",
            "scenario: scenario.boat",
            "workshops/short.yaml:17:",
            "`scenario` names scenario.boat",
        ),
        Fault(
            "workshops/short.yaml",
            "page: plan.needs",
            "page: plan.wishes",
            "workshops/short.yaml:18:",
            "`page` names plan.wishes",
        ),
        Fault(
            "workshops/short.yaml",
            "questions: [plan.needs.first]",
            "questions: [plan.needs.last]",
            "workshops/short.yaml:12:",
            "`questions` names plan.needs.last",
        ),
        Fault(
            "workshops/short.yaml",
            "minutes: 45",
            "minutes: 45.5",
            "workshops/short.yaml:3:",
            "`minutes` is a whole number",
        ),
        Fault(
            "workshops/short.yaml",
            "people: 4 to 10",
            "people: 10",
            "workshops/short.yaml:4:",
            "`people` is a text",
        ),
    ],
)
def test_a_planted_fault_is_found_at_its_line(find_fault: FindFault, fault: Fault) -> None:
    find_fault(fault)
