"""The real content passes its own rules and keeps the promises of the edition."""

from pathlib import Path

import pytest

from desktop.authoring.book import Book, read_book
from desktop.authoring.coverage import HEADER, coverage
from desktop.authoring.lint import check

PROJECT = Path(__file__).parent.parent.parent.parent


@pytest.fixture(scope="module")
def content() -> Book:
    return read_book(PROJECT / "resources" / "content" / "en")


def test_the_content_has_no_faults_and_passes_the_editorial_rules(content: Book) -> None:
    assert check(content, strict=True) == []


def test_the_coverage_page_is_up_to_date(content: Book) -> None:
    written = (PROJECT / "docs" / "content-coverage.md").read_text(encoding="utf-8")
    assert written == HEADER + coverage(content), "run `python -m desktop.authoring coverage`"


def test_the_promises_were_not_lowered(content: Book) -> None:
    promised = content.inventory
    assert promised is not None
    assert len(promised.guidance) >= 27
    assert len(promised.overviews) >= 5
    assert len(promised.articles) >= 8
    assert len(promised.cases) >= 13
    assert (promised.fewest_words, promised.most_words) == (350, 900)
    assert promised.terms >= 80
    assert promised.questions >= 330
    assert promised.questions_a_guidance_section >= 10
    assert promised.questions_a_full_case >= 4
    assert promised.questions_a_module_check >= 10
    assert promised.question_kinds >= 6
    assert promised.scenarios >= 8
    assert promised.scenarios_from_cases >= 2
    assert {**promised.scenarios_by_part} == {
        "planning": 1,
        "market": 1,
        "award": 1,
        "delivery": 1,
        "emergency": 2,
    }
    assert len(promised.modules) >= 7
    assert sorted(promised.workshop_minutes.values()) == [45, 90, 240, 780]
