"""What cannot be read is said with file and line."""

import pytest

from tests.unit.authoring.conftest import Fault, FindFault


@pytest.mark.parametrize(
    "fault",
    [
        Fault(
            "planning/4.1.1-needs.md",
            "---\nid: plan.needs",
            "id: plan.needs",
            "planning/4.1.1-needs.md:1:",
            "must begin with a header",
        ),
        Fault(
            "delivery/article.md",
            "memory\n---",
            "memory\n",
            "delivery/article.md:1:",
            "the header is not closed",
        ),
        Fault(
            "planning/4.1.1-needs.md",
            "title: Know the needs",
            "title: Know: the needs",
            "planning/4.1.1-needs.md:4:",
            'a text with a colon needs "double quotes"',
        ),
        Fault(
            "planning/4.1.1-needs.md",
            " {#do-write p62}",
            "",
            "planning/4.1.1-needs.md:36:",
            "the passage has no mark",
        ),
        Fault(
            "planning/4.1.1-needs.md",
            "{#do-write p62}",
            "{#do-write}",
            "planning/4.1.1-needs.md:36:",
            "#do-write has no source",
        ),
        Fault(
            "planning/4.1.1-needs.md",
            "{#do-write p62}",
            "{#Do_write p62}",
            "planning/4.1.1-needs.md:36:",
            "may hold only small letters",
        ),
        Fault(
            "planning/4.1.1-needs.md",
            "Write down what you heard. {#do",
            "{#do",
            "planning/4.1.1-needs.md:36:",
            "the passage #do-write is empty",
        ),
        Fault(
            "planning/4.1.1-needs.md",
            "## Why it is important\n",
            "",
            "planning/4.1.1-needs.md:14:",
            "stands before the first ## heading",
        ),
        Fault(
            "planning/4.1.1-needs.md",
            "## Do\n",
            "#Do\n",
            "planning/4.1.1-needs.md:34:",
            "headings are `## Heading`",
        ),
        Fault(
            "planning/4.1.1-needs.md",
            "{#ask-people p61}\n",
            "{#ask-people p61}\nand more. {#more p61}\n",
            "planning/4.1.1-needs.md:23:",
            "two marks in one passage",
        ),
        Fault("glossary/a-z.md", "## Buyer\n", "", "glossary/a-z.md:1:", "begins with `## Term`"),
        Fault(
            "edition.yaml",
            'version: "1"\n',
            "",
            "edition.yaml:1:",
            "the field `version` is missing",
        ),
        Fault(
            "edition.yaml", "    colour: delivery\n", "", "edition.yaml:1:", "a part lacks colour"
        ),
    ],
)
def test_a_planted_fault_is_found_at_its_line(find_fault: FindFault, fault: Fault) -> None:
    find_fault(fault)
