"""The notebook finds what a plain walk through all annotations would find."""

import random
import re
import unicodedata
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.clock import stamp
from desktop.domain.annotations import (
    Annotation,
    Colour,
    Deed,
    NotebookQuery,
    Placing,
    SortBy,
    TargetKind,
)
from desktop.domain.library import PageId, PassageId
from desktop.storage import annotation_table, notebook_query
from desktop.storage.profile_store import ProfileStore
from tests.personal import NOON, note

PLACES = [
    (PageId(page), PassageId(f"{page}#{name}" if name else ""))
    for page in ("plan.zeal", "plan.aims", "market.talk", "case.here")
    for name in ("", "z", "a")
]
WORDS = ("contract", "contracts", "tender", "Vergabe", "diseño", "采购指南", "Ärger", "it's", "a-b")
TAGS = ("legal", "later")
TIMES = [stamp(NOON + timedelta(days=day)) for day in range(4)]


def some_annotations(count: int = 120) -> list[Annotation]:
    chance = random.Random(1)
    made = []
    for number in range(count):
        page, passage = chance.choice(PLACES)
        made.append(
            note(
                " ".join(chance.choices(WORDS, k=chance.randint(0, 3))),
                page_id=page,
                passage_id=passage,
                start=chance.randint(0, 3),
                quote=chance.choice(WORDS),
                deed=chance.choice(list(Deed)),
                target=chance.choice(list(TargetKind)),
                colour=chance.choice(list(Colour)),
                tags=tuple(chance.sample(TAGS, chance.randint(0, 2))),
                placing=chance.choice(list(Placing)),
                created=f"{stamp(NOON)}{number:04}",
                changed=chance.choice(TIMES),
                trashed=chance.choice(["", "", "", stamp(NOON)]),
                order=chance.choice([1.0, 2.0, 2.5]),
            )
        )
    return made


ALL = some_annotations()


@pytest.fixture(scope="module", params=[0, 20], ids=["all indexed", "some wait to be indexed"])
def profile(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> ProfileStore:
    """A profile with annotations of every kind, in an order of the guide."""
    store = ProfileStore(tmp_path_factory.mktemp("profile"))
    alone = len(ALL) - request.param
    with store.transaction():
        store.annotations.add_all(ALL[:alone])
        for annotation in ALL[alone:]:
            store.annotations.add(annotation)
    assert store.annotations.is_behind() is bool(request.param)
    store.annotations.set_reading_order(PLACES)
    return store


def folded(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def passes(annotation: Annotation, query: NotebookQuery) -> bool:
    page = annotation.anchor.page_id
    text = folded("\n".join((annotation.body, annotation.anchor.quote, *annotation.tags)))
    words = re.findall(r"\w+", text)
    return all(
        (
            bool(annotation.trashed) == query.trashed,
            not query.deeds or annotation.deed in query.deeds,
            not query.targets or annotation.target in query.targets,
            not query.colours or annotation.colour in query.colours,
            not (query.page_ids or query.prefixes)
            or page in query.page_ids
            or page.startswith(query.prefixes or ("\0",)),
            set(query.tags) <= set(annotation.tags),
            not query.since or annotation.changed >= query.since,
            not query.until or annotation.changed < query.until,
            query.has_note is None or bool(annotation.body) == query.has_note,
            query.placing is None or annotation.placing is query.placing,
            all(
                any(word.startswith(wanted) for word in words)
                for wanted in re.findall(r"\w+", folded(query.text))
            ),
        )
    )


def in_order(query: NotebookQuery) -> list[Annotation]:
    found = [annotation for annotation in ALL if passes(annotation, query)]
    if query.sort is SortBy.CHANGED:
        return sorted(found, key=lambda a: (a.changed, ALL.index(a)), reverse=True)
    if query.sort is SortBy.HAND:
        return sorted(found, key=lambda a: (a.order, a.created, a.id))
    place = {pair: number for number, pair in enumerate(PLACES)}
    return sorted(
        found,
        key=lambda a: (
            place[a.anchor.page_id, a.anchor.passage_id],
            a.anchor.start,
            a.created,
        ),
    )


def some(values: list[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


QUERIES = st.builds(
    NotebookQuery,
    text=st.sampled_from(
        ["", "contract", "contracts tend", "VERGABE", "diseno", "arger", "c", "采购"]
    ),
    deeds=some(list(Deed)),
    targets=some(list(TargetKind)),
    page_ids=some([page for page, _ in PLACES]),
    prefixes=some(["plan.", "case."]),
    tags=some(list(TAGS)),
    colours=some(list(Colour)),
    since=st.sampled_from(["", *TIMES]),
    until=st.sampled_from(["", *TIMES]),
    has_note=st.sampled_from([None, True, False]),
    trashed=st.booleans(),
    placing=st.sampled_from([None, *Placing]),
    sort=st.sampled_from(SortBy),
    limit=st.just(-1),
    offset=st.just(0),
)


@pytest.mark.parametrize("few", [0, 5000], ids=["through the sorted index", "through the words"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(query=QUERIES)
def test_a_query_finds_what_passes_all_its_filters_in_order(
    profile: ProfileStore, few: int, query: NotebookQuery
) -> None:
    before, notebook_query._FEW = notebook_query._FEW, few
    try:
        assert profile.annotations.find(query) == in_order(query)
        assert profile.annotations.count(query) == len(in_order(query))
        assert profile.annotations.find_ids(query) == [each.id for each in in_order(query)]
    finally:
        notebook_query._FEW = before


def test_very_many_ids_come_in_order_too(
    profile: ProfileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(annotation_table, "_FEW_NUMBERS", 10)
    query = NotebookQuery(sort=SortBy.CHANGED)
    assert profile.annotations.find_ids(query) == [each.id for each in in_order(query)]


@given(query=QUERIES, limit=st.integers(0, 40), offset=st.integers(0, 40))
def test_pages_of_a_list_put_together_are_the_list(
    profile: ProfileStore, query: NotebookQuery, limit: int, offset: int
) -> None:
    page = profile.annotations.find(query._replace(limit=limit, offset=offset))
    assert page == in_order(query)[offset : offset + limit]


@given(text=st.text(max_size=12))
def test_whatever_is_typed_finds_something_or_nothing(profile: ProfileStore, text: str) -> None:
    query = NotebookQuery(text=text)
    assert profile.annotations.count(query) == len(profile.annotations.find(query))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("rgab", "Vergabe"),
        ("ONTRACT", "contract"),
        ("购指", "采购指南"),
        ("指南", "采购指南"),
        ("购指南", "采购指南"),
        ("'", "it's"),
    ],
)
def test_what_stands_within_a_word_is_found_where_no_word_begins_so(
    profile: ProfileStore, text: str, found: str
) -> None:
    annotations = profile.annotations.find(NotebookQuery(text=text))
    wanted = [
        a
        for a in ALL
        if not a.trashed and found.casefold() in f"{a.body} {a.anchor.quote}".casefold()
    ]
    assert {a.id for a in annotations} == {a.id for a in wanted}


@pytest.mark.parametrize(
    "text", ['"', "(", "AND", "NOT x", "body:", "*", "a NEAR b", "\0", "-x", "^"]
)
def test_signs_of_the_index_are_no_commands(profile: ProfileStore, text: str) -> None:
    profile.annotations.find(NotebookQuery(text=text))


def test_letters_that_stand_apart_are_not_found_together(profile: ProfileStore) -> None:
    assert profile.annotations.count(NotebookQuery(text="tractco")) == 0


def test_without_an_order_ids_are_sorted(tmp_path_factory: pytest.TempPathFactory) -> None:
    store = ProfileStore(tmp_path_factory.mktemp("plain"))
    with store.transaction():
        for annotation in ALL:
            store.annotations.add(annotation)
    found = store.annotations.find(NotebookQuery())
    store.close()
    pairs = [(a.anchor.page_id, a.anchor.passage_id) for a in found]
    assert pairs == sorted(pairs)


def test_a_place_the_order_does_not_know_comes_last(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    store = ProfileStore(tmp_path_factory.mktemp("order"))
    with store.transaction():
        store.annotations.add(note("old", page_id=PageId("a.gone")))
        store.annotations.add(note("known", page_id=PageId("z.last"), passage_id=PassageId("")))
    store.annotations.set_reading_order([(PageId("z.last"), PassageId(""))])
    with store.transaction():
        store.annotations.add(note("new", page_id=PageId("a.new")))
    found = [annotation.body for annotation in store.annotations.find(NotebookQuery())]
    store.close()
    assert found == ["known", "old", "new"]
