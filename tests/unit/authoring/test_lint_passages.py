"""Every rule about passages, terms and figures finds a planted fault."""

import pytest

from tests.unit.authoring.conftest import Fault, FindFault


@pytest.mark.parametrize(
    "fault",
    [
        Fault(
            "planning/4.1.1-needs.md",
            "{#do-write p62}",
            "{#do-write oecd}",
            "planning/4.1.1-needs.md:36:",
            "the source `oecd` is not in the header",
        ),
        Fault(
            "cases/harbour.md",
            "  guidelines: printed pages 77-79\n",
            "",
            "cases/harbour.md:16:",
            "`guidelines` is not among the sources",
        ),
        Fault(
            "planning/4.1.1-needs.md",
            "aim_basis: p61",
            "aim_basis:",
            "planning/4.1.1-needs.md:5:",
            "the aim has no source",
        ),
        Fault(
            "planning/4.1.1-needs.md",
            "Ask people at the pier.",
            "Ask <b>people</b>.",
            "planning/4.1.1-needs.md:23:",
            "HTML is not allowed",
        ),
        Fault(
            "planning/4.1.1-needs.md",
            "[[delivery.overview]] and",
            "[[delivery.end]] and",
            "planning/4.1.1-needs.md:17:",
            "the link [[delivery.end]] leads nowhere",
        ),
        Fault(
            "planning/4.1.1-needs.md",
            "related: [delivery.overview]",
            "related: [delivery.end]",
            "planning/4.1.1-needs.md:7:",
            "`related` names delivery.end, which does not exist",
        ),
        Fault(
            "planning/4.1.1-needs.md",
            "cases: [case.harbour]",
            "cases: [case.port]",
            "planning/4.1.1-needs.md:8:",
            "`cases` names case.port",
        ),
        Fault(
            "cases/harbour.md",
            "illustrates: [plan.needs]",
            "illustrates: [plan.wishes]",
            "cases/harbour.md:14:",
            "`illustrates` names plan.wishes",
        ),
        Fault(
            "planning/4.1.1-needs.md",
            "related: [delivery.overview]",
            "related: [plan.needs]",
            "planning/4.1.1-needs.md:7:",
            "names the page itself",
        ),
        Fault(
            "glossary/a-z.md",
            "see: plan.needs",
            "see: plan.wishes",
            "glossary/a-z.md:9:",
            "`see` names plan.wishes",
        ),
        Fault(
            "glossary/a-z.md",
            "id: framework-agreement",
            "id: Framework",
            "glossary/a-z.md:9:",
            "the id `Framework` is missing, or is not",
        ),
        Fault(
            "glossary/a-z.md",
            "A contract for many small purchases.\n",
            "",
            "glossary/a-z.md:9:",
            "has no explanation",
        ),
        Fault("glossary/a-z.md", "basis: p101\n", "", "glossary/a-z.md:9:", "has no `basis`"),
        Fault(
            "glossary/a-z.md",
            "basis: p101",
            "basis: oecd",
            "glossary/a-z.md:9:",
            "the basis `oecd` is not known",
        ),
        Fault(
            "glossary/a-z.md",
            "also: passengers",
            "also: buyers",
            "glossary/a-z.md:17:",
            "“buyers” is explained by buyer too",
        ),
        Fault(
            "glossary/a-z.md",
            "[[case.harbour|ferry]]",
            "[[case.port|ferry]]",
            "glossary/a-z.md:17:",
            "the link [[case.port]] leads nowhere",
        ),
        Fault(
            "cases/harbour.md",
            "(ferries.svg",
            "(boats.svg",
            "cases/harbour.md:36:",
            "the figure boats.svg is not in figures/",
        ),
        Fault(
            "cases/harbour.md",
            "(ferries.svg",
            "(boats.svg",
            "figures/ferries.svg:1:",
            "no page shows this figure",
        ),
        Fault(
            "cases/harbour.md",
            "![A line with two dots for the two ferries.]",
            "![]",
            "cases/harbour.md:36:",
            "no words in [ ] that describe it",
        ),
    ],
)
def test_a_planted_fault_is_found_at_its_line(find_fault: FindFault, fault: Fault) -> None:
    find_fault(fault)
