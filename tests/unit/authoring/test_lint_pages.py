"""Every rule about pages finds a planted fault."""

import pytest

from tests.unit.authoring.conftest import Fault, FindFault


@pytest.mark.parametrize(
    "fault",
    [
        Fault(
            "planning/4.1.1-needs.md",
            "id: plan.needs",
            "id: needs",
            "planning/4.1.1-needs.md:2:",
            "is not of the form part.name",
        ),
        Fault(
            "delivery/article.md",
            "id: delivery.article",
            "id: delivery.overview",
            "delivery/article.md:2:",
            "is used in 4.4-overview.md too",
        ),
        Fault(
            "planning/4.1.1-needs.md",
            "#watch-people",
            "#ask-people",
            "planning/4.1.1-needs.md:23:",
            "the name #ask-people is used twice",
        ),
        Fault(
            "cases/harbour.md",
            "id: case.harbour",
            "id: harbour.case",
            "cases/harbour.md:2:",
            "begins with `case.`",
        ),
        Fault(
            "glossary/a-z.md",
            "id: passenger",
            "id: buyer",
            "glossary/a-z.md:17:",
            "the term id buyer is used twice",
        ),
        Fault(
            "planning/4.1.1-needs.md",
            "aim: Find out what people need before you buy.\n",
            "",
            "planning/4.1.1-needs.md:1:",
            "`aim` is missing or empty",
        ),
        Fault(
            "cases/harbour.md",
            "country: Portugal\n",
            "",
            "cases/harbour.md:1:",
            "`country` is missing or empty",
        ),
        Fault(
            "delivery/article.md",
            "sources:\n  note: our own memory",
            "sources: our own memory",
            "delivery/article.md:7:",
            "sources are lines of the form",
        ),
        Fault(
            "planning/4.1.1-needs.md",
            "related: [delivery.overview]",
            "related: delivery.overview",
            "planning/4.1.1-needs.md:7:",
            "`related` is a list",
        ),
        Fault(
            "delivery/article.md",
            "shape: article",
            "shape: essay",
            "delivery/article.md:6:",
            "shape is one of",
        ),
        Fault(
            "cases/harbour.md",
            "coordinates: [41.15, -8.61]",
            "coordinates: [141.15, -8.61]",
            "cases/harbour.md:7:",
            "coordinates are [latitude, longitude]",
        ),
        Fault(
            "cases/harbour.md",
            "coordinates: [41.15, -8.61]",
            "coordinates: Porto",
            "cases/harbour.md:7:",
            "coordinates are [latitude, longitude]",
        ),
        Fault(
            "delivery/4.4-overview.md",
            'number: "4.4"',
            "number: 4.1.1",
            "delivery/4.4-overview.md:3:",
            "another section has this number",
        ),
        Fault(
            "planning/4.1.1-needs.md",
            "## Don't\n",
            "## Never\n",
            "planning/4.1.1-needs.md:38:",
            "“Never” does not belong here",
        ),
        Fault(
            "planning/4.1.1-needs.md",
            "## Don't\n",
            "## Never\n",
            "planning/4.1.1-needs.md:1:",
            "“Don't” is missing",
        ),
        Fault(
            "delivery/4.4-overview.md",
            "## What goes out\n",
            "## What goes out\n\n## Nothing\n",
            "delivery/4.4-overview.md:16:",
            "nothing stands under “What goes out”",
        ),
        Fault(
            "planning/4.1.1-needs.md",
            "- What do you write first? {#check-write}\n  Answer: What you heard from people.\n",
            "",
            "planning/4.1.1-needs.md:44:",
            "there are 2 questions under",
        ),
        Fault(
            "planning/4.1.1-needs.md",
            "  Answer: Five days are enough.\n",
            "",
            "planning/4.1.1-needs.md:46:",
            "#check-days has no answer",
        ),
        Fault(
            "cases/harbour.md",
            "**May 2019:** The",
            "In May 2019 the",
            "cases/harbour.md:33:",
            "begins with a bold date or number and a colon",
        ),
        Fault(
            "cases/harbour.md",
            "## The approach\n",
            "## Lessons\n",
            "cases/harbour.md:21:",
            "stands twice",
        ),
        Fault(
            "cases/harbour.md",
            "depth: full",
            "depth: full\nposition: first",
            "cases/harbour.md:16:",
            "`position` is a whole number",
        ),
        Fault(
            "cases/harbour.md",
            "illustrates: [plan.needs]",
            "illustrates: 7",
            "cases/harbour.md:14:",
            "`illustrates` is a list",
        ),
    ],
)
def test_a_planted_fault_is_found_at_its_line(find_fault: FindFault, fault: Fault) -> None:
    find_fault(fault)
