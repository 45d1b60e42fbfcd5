"""Names of passages, and records that stand in the order of their columns."""

import pytest

from desktop.domain.library import (
    CaseHead,
    PageId,
    Part,
    Passage,
    PassageId,
    SectionHead,
    owner_of,
)


@pytest.mark.parametrize(
    ("passage", "owner"),
    [
        ("plan.user-needs#ask-consent", "plan.user-needs"),
        ("case.india#a#b", "case.india"),
        ("glossary", "glossary"),
        ("", ""),
    ],
)
def test_a_passage_is_named_after_its_page(passage: str, owner: str) -> None:
    assert owner_of(PassageId(passage)) == PageId(owner)


@pytest.mark.parametrize(
    ("record", "begins"),
    [
        (Part, ("id", "title", "colour", "is_stage")),
        (SectionHead, ("id", "part_id", "number", "title")),
        (Passage, ("id", "kind", "block", "heading", "subheading", "number", "text", "html")),
        (CaseHead, ("id", "title", "place", "country")),
    ],
)
def test_fields_stand_in_the_order_of_their_columns(
    record: type[Part | SectionHead | Passage | CaseHead], begins: tuple[str, ...]
) -> None:
    assert record._fields[: len(begins)] == begins
