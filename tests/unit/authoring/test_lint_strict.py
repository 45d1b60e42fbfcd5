"""Every editorial rule finds a planted fault."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.authoring.conftest import Fault, FindFault, Plant


@pytest.mark.parametrize(
    "fault",
    [
        Fault(
            "inventory.yaml",
            'guidance: ["4.1.1"]',
            'guidance: ["4.1.1", "4.1.2"]',
            "inventory.yaml:1:",
            "section 4.1.2 is missing",
        ),
        Fault(
            "inventory.yaml",
            'guidance: ["4.1.1"]',
            'guidance: ["4.1.1", "4.4"]',
            "inventory.yaml:1:",
            "section 4.4 has no dos and don'ts",
        ),
        Fault(
            "inventory.yaml",
            "overviews: [delivery.overview]",
            "overviews: [plan.overview]",
            "inventory.yaml:2:",
            "the overview plan.overview is missing",
        ),
        Fault(
            "inventory.yaml",
            "overviews: [delivery.overview]",
            "overviews: [delivery.article]",
            "inventory.yaml:2:",
            "delivery.article is not of the shape `overview`",
        ),
        Fault(
            "inventory.yaml",
            "articles: [delivery.article]",
            "articles: [delivery.ending]",
            "inventory.yaml:3:",
            "the article delivery.ending is missing",
        ),
        Fault(
            "inventory.yaml",
            "cases: [case.harbour]",
            "cases: [case.harbour, case.port]",
            "inventory.yaml:4:",
            "the case case.port is missing",
        ),
        Fault(
            "inventory.yaml",
            "terms: 3",
            "terms: 4",
            "inventory.yaml:6:",
            "there are 3 terms; 4 are promised",
        ),
        Fault(
            "inventory.yaml",
            "all: 10",
            "all: 13",
            "inventory.yaml:7:",
            "there are 12 questions; 13 are promised",
        ),
        Fault(
            "inventory.yaml",
            "a_guidance_section: 9",
            "a_guidance_section: 11",
            "inventory.yaml:7:",
            "plan.needs has 10 questions; 11 are promised",
        ),
        Fault(
            "inventory.yaml",
            "a_full_case: 1",
            "a_full_case: 3",
            "inventory.yaml:7:",
            "case.harbour has 2 questions; 3 are promised",
        ),
        Fault(
            "inventory.yaml",
            "kinds: 6",
            "kinds: 9",
            "inventory.yaml:7:",
            "there are 8 kinds of questions; 9 are promised",
        ),
        Fault(
            "inventory.yaml",
            "scenarios:\n  all: 1",
            "scenarios:\n  all: 2",
            "inventory.yaml:13:",
            "there are 1 scenarios; 2 are promised",
        ),
        Fault(
            "inventory.yaml",
            "by_part: {planning: 1}",
            "by_part: {planning: 1, delivery: 1}",
            "inventory.yaml:15:",
            "delivery has 0 scenarios; 1 are promised",
        ),
        Fault(
            "inventory.yaml",
            "from_cases: 1",
            "from_cases: 2",
            "inventory.yaml:13:",
            "1 scenarios are drawn from a case; 2 are promised",
        ),
        Fault(
            "inventory.yaml",
            "modules: [cycle]",
            "modules: [cycle, planning]",
            "inventory.yaml:17:",
            "the module for planning is missing",
        ),
        Fault(
            "inventory.yaml",
            "a_module_check: 4",
            "a_module_check: 10",
            "inventory.yaml:7:",
            "the check of module.cycle has 4 questions; 10 are promised",
        ),
        Fault(
            "inventory.yaml",
            "workshop.short: 45",
            "workshop.short: 90",
            "inventory.yaml:19:",
            "workshop.short has 45 minutes; 90 are promised",
        ),
        Fault(
            "inventory.yaml",
            "workshop.short: 45",
            "workshop.long: 45",
            "inventory.yaml:19:",
            "the plan workshop.long is missing",
        ),
        Fault(
            "delivery/article.md",
            " It is short, so that a fault in it is easy to see.",
            "",
            "delivery/article.md:1:",
            "words, not 40 to 300",
        ),
        Fault(
            "inventory.yaml",
            "most: 300",
            "most: 50",
            "delivery/4.4-overview.md:1:",
            "words, not 40 to 50",
        ),
        Fault(
            "planning/4.1.1-needs.md",
            "Guess what people want.",
            "Gess what people want.",
            "planning/4.1.1-needs.md:40:",
            "the word “Gess” is not in words.txt",
        ),
        Fault(
            "questions/plan.needs.yaml",
            "Start from the need.",
            "Start from the nead.",
            "questions/plan.needs.yaml:17:",
            "the word “nead” is not in words.txt",
        ),
        Fault(
            "figures/ferries.svg",
            ">first<",
            ">frist<",
            "figures/ferries.svg:5:",
            "the word “frist” is not in words.txt",
        ),
        Fault(
            "cases/harbour.md",
            "place: Porto",
            "place: porto",
            "cases/harbour.md:4:",
            "the word “porto” is not in words.txt",
        ),
        Fault(
            "questions/plan.needs.yaml",
            "text: Which colour looks best on it",
            "text: None of the above",
            "questions/plan.needs.yaml:15:",
            "plan.needs.first: no “None of the above”",
        ),
        Fault(
            "questions/plan.needs.yaml",
            "text: Which colour looks best on it",
            "text: All of these answers",
            "questions/plan.needs.yaml:15:",
            "no “All of these answers”",
        ),
        Fault(
            "questions/plan.needs.yaml",
            "stem: For how long should somebody watch?",
            "stem: Which table of the book is about the first offer?",
            "questions/plan.needs.yaml:114:",
            "asks for a place in the book",
        ),
        Fault(
            "questions/plan.needs.yaml",
            "stem: For how long should somebody watch?",
            "stem: What is the page number of the offer?",
            "questions/plan.needs.yaml:114:",
            "asks for a place in the book (“page number”)",
        ),
        Fault(
            "questions/plan.needs.yaml",
            "text: Passengers",
            "text: Passengers who buy a ticket",
            "questions/plan.needs.yaml:18:",
            "the right answer is the longest in 2 of 3 single choices: pier, machine",
        ),
        Fault(
            "questions/plan.needs.yaml",
            "text: Passengers",
            "text: Passengers who buy a ticket",
            "questions:1:",
            "in the whole bank the right answer is the longest in 2 of 4",
        ),
        Fault(
            "questions/plan.needs.yaml",
            "stem: For how long should somebody watch?",
            "stem: How many days should you watch?",
            "questions/plan.needs.yaml:114:",
            "asks nearly the same as plan.needs#check-days",
        ),
        Fault(
            "questions/plan.needs.yaml",
            "stem: Name the ways to learn about needs.",
            'stem: "What do we call the contract for small, many purchases?"',
            "questions/plan.needs.yaml:107:",
            "plan.needs.term asks nearly the same as plan.needs.ways",
        ),
    ],
)
def test_a_planted_fault_is_found_at_its_line(find_fault: FindFault, fault: Fault) -> None:
    find_fault(fault, strict=True)


def test_the_small_book_has_no_faults(found: Callable[..., list[str]]) -> None:
    assert found(strict=True) == []


def test_editorial_rules_wait_until_there_are_no_faults(
    plant: Plant, found: Callable[..., list[str]]
) -> None:
    plant("inventory.yaml", "terms: 3", "terms: 4")
    plant("planning/4.1.1-needs.md", "related: [delivery.overview]", "related: [delivery.end]")
    assert found(strict=True) == [
        "planning/4.1.1-needs.md:7: `related` names delivery.end, which does not exist"
    ]


def test_without_strict_editorial_rules_are_not_applied(
    plant: Plant, found: Callable[..., list[str]]
) -> None:
    plant("inventory.yaml", "terms: 3", "terms: 4")
    assert found() == []


def test_an_edition_without_promises_is_not_published(
    folder: Path, found: Callable[..., list[str]]
) -> None:
    (folder / "inventory.yaml").unlink()
    assert found() == []
    assert found(strict=True) == ["inventory.yaml:1: the file is missing"]


def test_a_difficulty_that_hardly_occurs_is_found(
    plant: Plant, found: Callable[..., list[str]]
) -> None:
    name = "questions/plan.needs.yaml"
    plant(name, "difficulty: recall", "difficulty: apply", times=3)
    assert "questions:1: 0 of 12 questions are `recall`; at least 5% are needed" in found(
        strict=True
    )


def test_too_few_small_situations_are_found(plant: Plant, found: Callable[..., list[str]]) -> None:
    name = "questions/plan.needs.yaml"
    plant(name, "difficulty: apply", "difficulty: understand", times=4)
    assert "questions:1: 1 of 12 questions are `apply`; at least 33% are needed" in found(
        strict=True
    )


def test_a_page_with_questions_of_one_difficulty_is_found(
    plant: Plant, found: Callable[..., list[str]]
) -> None:
    plant("questions/case.harbour.yaml", "difficulty: understand", "difficulty: apply", times=2)
    assert found(strict=True) == [
        "questions/case.harbour.yaml:5: all questions about this page are `apply`"
    ]


@pytest.mark.parametrize(
    "stem",
    [
        "On which page of the ticket app do people give up?",
        "A bidder tells its daily rate on page 3. What do you do?",
        "Which table at the pier would you take?",
    ],
)
def test_a_page_that_is_no_place_in_the_book_may_be_asked_about(
    plant: Plant, found: Callable[..., list[str]], stem: str
) -> None:
    plant("questions/plan.needs.yaml", "For how long should somebody watch?", stem)
    assert not [problem for problem in found(strict=True) if "place in the book" in problem]


def test_a_page_that_is_hard_to_read_is_found(
    plant: Plant, found: Callable[..., list[str]]
) -> None:
    hard = "Organisational interdependencies necessitate administrative reorganisation."
    plant("delivery/article.md", "The book began as a test.", f"{hard} {hard} {hard}")
    assert [
        problem
        for problem in found(strict=True)
        if problem.startswith("delivery/article.md:1: the reading ease is")
        and "write shorter sentences and shorter words" in problem
    ]


def test_a_long_sentence_is_found(plant: Plant, found: Callable[..., list[str]]) -> None:
    plant("delivery/article.md", "The book began as", f"The book began {'and ' * 30}as")
    assert found(strict=True) == [
        "delivery/article.md:13: a sentence has 36 words; 32 are the most:"
        " “The book began and and and …”"
    ]
