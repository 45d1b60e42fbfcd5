"""Editions are kept to compare later ones with; without them nothing a person wrote is lost."""

import pytest

from desktop.domain.anchors import PassageText
from desktop.domain.library import PageId, PassageId
from desktop.storage.profile_store import ProfileStore
from tests.unit.storage.conftest import OpenProfile

PAGE = PageId("plan.user-needs")
TEXTS = {PAGE: (PassageText(PassageId(f"{PAGE}#ask-consent"), "Ask first. 采购 🙂"),)}


def keep(profile: ProfileStore, *digests: str) -> None:
    with profile.transaction():
        for digest in digests:
            profile.editions.keep(digest, TEXTS)


def test_an_edition_comes_back_as_it_was(profile: ProfileStore) -> None:
    keep(profile, "one")
    assert profile.editions.get("one") == TEXTS


def test_an_edition_that_is_not_kept_is_none(profile: ProfileStore) -> None:
    assert profile.editions.get("one") is None


def test_the_latest_edition_comes_first(profile: ProfileStore) -> None:
    keep(profile, "one", "two", "one")
    assert profile.editions.digests() == ["one", "two"]


def test_editions_are_dropped(profile: ProfileStore) -> None:
    keep(profile, "one", "two")
    with profile.transaction():
        profile.editions.drop(["one"])
    assert profile.editions.digests() == ["two"]


def test_keeping_an_edition_needs_a_transaction(profile: ProfileStore) -> None:
    with pytest.raises(RuntimeError):
        profile.editions.keep("one", TEXTS)


def test_editions_survive_the_end_of_the_program(open_profile: OpenProfile) -> None:
    first = open_profile()
    keep(first, "one")
    first.close()
    assert open_profile().editions.get("one") == TEXTS


@pytest.mark.parametrize("damage", [b"", b"nonsense", None])
def test_a_damaged_edition_counts_as_missing(profile: ProfileStore, damage: object) -> None:
    keep(profile, "one")
    damaged = b"x\x9c\x03\x00\x00\x00\x00\x01" if damage is None else damage
    with profile.transaction():
        profile._connection.execute("UPDATE editions SET texts = ?", (damaged,))
    assert profile.editions.get("one") is None
