"""The lines of the outline: parts that open and close, and parts of very many sections."""

import pytest

from desktop.domain.library import GLOSSARY, PageId
from desktop.qt.models.lines import LineKind
from desktop.qt.models.outline import STEP, OutlineLines
from tests.fakes import HugeReading


@pytest.fixture
def reading() -> HugeReading:
    return HugeReading()


@pytest.fixture
def outline(reading: HugeReading) -> OutlineLines:
    return OutlineLines(reading, "Glossary", "More")


def keys(outline: OutlineLines) -> list[str]:
    return [line.key for line in outline.lines()]


def test_small_parts_start_open_and_large_ones_closed(outline: OutlineLines) -> None:
    assert keys(outline) == ["part:few", "few.s0", "few.s1", "few.s2", "part:many", GLOSSARY]


def test_a_fold_tells_whether_it_is_open(outline: OutlineLines) -> None:
    folds = {line.key: line.is_open for line in outline.lines() if line.kind is LineKind.FOLD}
    assert folds == {"part:few": True, "part:many": False}


def test_a_part_closes(outline: OutlineLines) -> None:
    outline.toggle("part:few")
    assert keys(outline) == ["part:few", "part:many", GLOSSARY]


def test_a_closed_part_opens_again(outline: OutlineLines) -> None:
    outline.toggle("part:few")
    outline.toggle("part:few")
    assert "few.s2" in keys(outline)


def test_a_huge_part_shows_a_step_and_then_more(outline: OutlineLines) -> None:
    outline.toggle("part:many")
    many = [key for key in keys(outline) if "many" in key]
    assert many == ["part:many", *(f"many.s{i}" for i in range(STEP)), "after:many"]


def test_a_huge_part_is_read_only_as_far_as_it_is_shown(
    outline: OutlineLines, reading: HugeReading
) -> None:
    outline.toggle("part:many")
    outline.lines()
    assert ("many", STEP, 0) in reading.asked_for
    assert all(limit <= STEP for part, limit, _ in reading.asked_for if part == "many")


def test_more_shows_another_step(outline: OutlineLines) -> None:
    outline.toggle("part:many")
    outline.toggle("after:many")
    many = [key for key in keys(outline) if "many" in key]
    assert many == ["part:many", *(f"many.s{i}" for i in range(2 * STEP)), "after:many"]


def test_more_ends_with_the_last_section(outline: OutlineLines) -> None:
    outline.toggle("part:many")
    for _ in range(HugeReading.MANY // STEP):
        outline.toggle("after:many")
    assert f"many.s{HugeReading.MANY - 1}" in keys(outline)
    assert "after:many" not in keys(outline)


def test_a_section_far_down_is_revealed_with_more_on_both_sides(outline: OutlineLines) -> None:
    assert outline.reveal(PageId("many.s450"))
    shown = keys(outline)
    assert "many.s450" in shown
    assert "before:many" in shown
    assert "after:many" in shown
    assert "many.s0" not in shown


def test_before_shows_the_step_above(outline: OutlineLines) -> None:
    outline.reveal(PageId("many.s450"))
    outline.toggle("before:many")
    assert f"many.s{STEP}" in keys(outline)


def test_before_ends_with_the_first_section(outline: OutlineLines) -> None:
    outline.reveal(PageId("many.s450"))
    outline.toggle("before:many")
    outline.toggle("before:many")
    assert "many.s0" in keys(outline)
    assert "before:many" not in keys(outline)


def test_revealing_what_is_shown_changes_nothing(outline: OutlineLines) -> None:
    assert not outline.reveal(PageId("few.s1"))


def test_revealing_a_page_beside_the_parts_changes_nothing(outline: OutlineLines) -> None:
    assert not outline.reveal(GLOSSARY)
