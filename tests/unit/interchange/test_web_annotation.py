"""Web Annotation: what is written can be read again, and what does not fit is refused whole."""

import contextlib
import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.annotations import (
    CONTEXT,
    LONGEST_BODY,
    Annotation,
    AnnotationId,
    Colour,
    Deed,
    Placing,
    TargetKind,
)
from desktop.domain.exchange import Incoming
from desktop.domain.library import GLOSSARY, PageId, PassageId
from desktop.interchange import json_stream, web_annotation
from desktop.interchange.web_annotation import Misfit
from tests.personal import note

MADE = "2026-03-10T12:00:00.000Z"
WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="<>&\ufffe\uffff"),
    max_size=40,
)
ENTRY = {
    "id": "urn:uuid:7d1c0c44-2b5b-4a3c-9f0a-0a6f3c3b1f10",
    "type": "Annotation",
    "motivation": "commenting",
    "created": "2026-03-10T12:00:00Z",
    "body": {"type": "TextualBody", "value": "Ask.", "format": "text/markdown"},
    "target": {"source": "urn:u4ssc:guide:1#plan.user-needs/ask-consent"},
}


def read(text: str, size: int = 1 << 16) -> Incoming:
    """Read a text that comes in pieces of a size."""
    return web_annotation.read(text[at : at + size] for at in range(0, len(text), size))


def page(*items: Any) -> str:
    return json.dumps({"type": "AnnotationPage", "items": items})


def write(annotations: list[Annotation], made: str) -> str:
    return "".join(web_annotation.write(annotations, made, len(annotations)))


def only(annotation: Annotation) -> dict[str, Any]:
    item: dict[str, Any] = json.loads(write([annotation], MADE))["first"]["items"][0]
    return item


# -- writing --------------------------------------------------------------------------------


def test_a_note_is_written_as_the_standard_has_it() -> None:
    item = only(note("Ask **them**."))
    assert item["motivation"] == "commenting"
    assert item["body"][0]["value"] == "Ask **them**."
    assert item["body"][1] == {
        "type": "TextualBody", "purpose": "tagging", "value": "ask the lawyer",
    }  # fmt: skip
    assert item["target"] == {
        "source": "urn:u4ssc:guide:1#plan.user-needs/ask-consent",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": "ask people 🙂",
                "prefix": "First, ",
                "suffix": " and listen",
            },
            {"type": "TextPositionSelector", "start": 4, "end": 17},
        ],
    }


def test_a_collection_names_the_standard_and_our_own_terms() -> None:
    collection = json.loads(write([note(), note()], MADE))
    assert collection["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["@context"][1]["fg"].startswith("urn:u4ssc:")
    assert (collection["type"], collection["total"]) == ("AnnotationCollection", 2)


def test_a_highlight_without_a_note_has_no_body() -> None:
    item = only(note("", deed=Deed.HIGHLIGHT, colour=Colour.PINK, tags=()))
    assert (item["motivation"], item["fg:colour"]) == ("highlighting", "pink")
    assert "body" not in item


def test_a_page_as_a_whole_has_no_selector() -> None:
    nowhere: dict[str, Any] = {
        "passage_id": "",
        "end_passage_id": "",
        "quote": "",
        "prefix": "",
        "suffix": "",
    }
    item = only(note(deed=Deed.BOOKMARK, start=0, end=0, **nowhere))
    assert item["target"] == {"source": "urn:u4ssc:guide:1#plan.user-needs"}


# -- there and back -------------------------------------------------------------------------


ids = st.uuids().map(lambda value: AnnotationId(str(value)))
moments = st.datetimes().map(lambda value: f"{value.isoformat(timespec='milliseconds')}Z")


@st.composite
def annotations(draw: st.DrawFn) -> Annotation:
    deed = draw(st.sampled_from(Deed))
    quote = draw(WORDS.filter(bool)) if deed is Deed.HIGHLIGHT else draw(WORDS)
    first = PassageId(draw(st.sampled_from(("plan.costs#a", "q.12/é", "plan.costs#b c"))))
    last = PassageId(draw(st.sampled_from((first, "plan.costs#z")))) if quote else first
    start = draw(st.integers(0, 500)) if quote else 0
    stretch = draw(st.integers(0, 500)) if quote else 0
    tags = draw(st.lists(WORDS, max_size=3))
    return note(
        draw(WORDS),
        id=draw(ids),
        deed=deed,
        target=draw(st.sampled_from(TargetKind)),
        page_id=PageId("plan.costs"),
        passage_id=first,
        end_passage_id=last,
        start=start,
        end=start + stretch,
        quote=quote,
        prefix=draw(WORDS) if quote else "",
        suffix=draw(WORDS) if quote else "",
        content_version=draw(st.sampled_from(("2026.1", "1/2 é#"))),
        colour=draw(st.sampled_from(Colour)),
        placing=draw(st.sampled_from(Placing)),
        order=draw(st.floats(allow_nan=False, allow_infinity=False)),
        created=draw(moments),
        changed=draw(moments),
        trashed=draw(st.just("") | moments),
        tags=tuple({" ".join(tag.split()).casefold(): " ".join(tag.split()) for tag in tags
                    if tag.split()}.values()),
    )  # fmt: skip


@given(st.lists(annotations(), max_size=5, unique_by=lambda each: each.id))
def test_what_is_written_is_read_again_to_the_last_value(written: list[Annotation]) -> None:
    incoming = read(write(written, MADE))
    assert list(incoming.annotations) == written
    assert incoming.cleaned == 0


@pytest.mark.parametrize(
    "body",
    [
        "if price < 5 & weight > 3: **ask**",
        "Letter to <name of the city>, see [[4.1.2]]",
        "> quoted\n> > twice\n\n1. one\n   - two\n\n`<b>` is bold",
        "if cost < 10, file: report.docx",
    ],
)
def test_notes_people_write_come_back_letter_by_letter(body: str) -> None:
    assert read(write([note(body)], MADE)).annotations[0].body == body


def test_half_a_surrogate_pair_does_not_stop_an_export() -> None:
    assert read(write([note("a\ud800b")], MADE)).annotations[0].body == "a?b"


# -- files of other programs ----------------------------------------------------------------


def test_a_single_annotation_of_another_program_is_read() -> None:
    entry = {
        "id": "https://hypothes.example/a/1",
        "type": "Annotation",
        "created": "2026-03-10T12:00:00+02:00",
        "body": [{"type": "TextualBody", "value": "<p>Ask <b>them</b></p>", "format": "text/html"}],
        "target": ENTRY["target"],
    }
    first, second = (read(json.dumps(entry)).annotations[0] for _ in range(2))
    assert (first.deed, first.body) == (Deed.NOTE, "Ask **them**")
    assert first.created == "2026-03-10T10:00:00.000Z"
    assert first.id == second.id


def test_a_body_may_be_bare_text() -> None:
    assert read(page({**ENTRY, "body": "Ask."})).annotations[0].body == "Ask."


def test_long_context_is_cut_to_what_we_keep() -> None:
    selector = {"type": "TextQuoteSelector", "exact": "a", "prefix": "x" * 900, "suffix": "y" * 900}
    target = {**ENTRY["target"], "selector": selector}  # type: ignore[dict-item]
    anchor = read(page({**ENTRY, "target": target})).annotations[0].anchor
    assert (len(anchor.prefix), len(anchor.suffix)) == (CONTEXT, CONTEXT)


def test_a_note_on_a_term_keeps_its_place() -> None:
    term = PassageId("glossary#tender")
    nowhere: dict[str, Any] = {"quote": "", "prefix": "", "suffix": "", "start": 0, "end": 0}
    made = note(page_id=GLOSSARY, passage_id=term, end_passage_id=term, **nowhere)
    assert read(write([made], MADE)).annotations[0].anchor == made.anchor


# -- what does not fit ----------------------------------------------------------------------


def but(**fields: Any) -> str:
    """Return a file whose second annotation differs from a good one."""
    other = {**ENTRY, "id": "urn:uuid:00000000-0000-4000-8000-000000000000", **fields}
    return page(ENTRY, {name: value for name, value in other.items() if value is not None})


def target(source: str = "urn:u4ssc:guide:1#plan.costs/a", **selector: Any) -> dict[str, Any]:
    return {"source": source, "selector": selector} if selector else {"source": source}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "1:1"),
        ("{", "1:2"),
        ('[\n{"a": }]', "2:7"),
        ("[" * 200_000, "1:2"),
        ("null", "items"),
        ('{"items": {}}', "items"),
        (page(ENTRY, 5), "items[1]"),
        (page(ENTRY, ENTRY), "items[1].id"),
        (but(id=None), "items[1].id"),
        (but(id=7), "items[1].id"),
        (but(id="x" * 9000), "items[1].id"),
        (but(created="yesterday"), "items[1].created"),
        (but(created=None), "items[1].created"),
        (but(modified="0000-99-99"), "items[1].modified"),
        (but(body=[["a"]]), "items[1].body[0]"),
        (but(body={"value": {}}), "items[1].body[0].value"),
        (but(body={"value": "x" * (LONGEST_BODY + 1)}), "items[1].body"),
        (but(body=[{"purpose": "tagging", "value": "x" * 61}]), "items[1].body[0]"),
        (but(target=None), "items[1].target"),
        (but(target=target("https://elsewhere.example/#a")), "items[1].target.source"),
        (but(target=target("urn:u4ssc:guide:1")), "items[1].target.source"),
        (
            but(target=target(type="TextPositionSelector", start=True, end=2)),
            "items[1].target.selector[0].start",
        ),
        (
            but(target=target(type="TextPositionSelector", start=0, end=10**12)),
            "items[1].target.selector[0].end",
        ),
        (
            but(target=target(type="TextPositionSelector", start=9, end=2)),
            "items[1].target.selector",
        ),
        (but(target=target(type="RangeSelector")), "items[1].target.selector[0].startSelector"),
        (but(motivation="highlighting"), "items[1].target.selector"),
        (but(**{"fg:colour": "plaid"}), "items[1].fg:colour"),
        (but(**{"fg:order": "first"}), "items[1].fg:order"),
        (page(ENTRY).replace("Ask.", "Ask.").replace('"Annotation"', "NaN"), "1:38"),
        (but(**{"fg:order": 10**400}), "items[1].fg:order"),
        ('[{"id": ' + "9" * 5000 + "}]", "1:2"),
        (page(ENTRY) + "[]", f"1:{len(page(ENTRY)) + 1}"),
        (json.dumps({"type": "Page", "first": {"type": "AnnotationPage"}}), "items"),
    ],
)  # fmt: skip
def test_a_file_that_does_not_fit_is_refused_and_the_place_is_named(text: str, place: str) -> None:
    with pytest.raises(Misfit) as caught:
        read(text)
    assert caught.value.place == place


@pytest.mark.parametrize("size", [1, 7, 100, 1 << 16])
def test_it_makes_no_difference_how_a_file_is_cut_into_pieces(size: int) -> None:
    text = write([note("Ask 采购 🙂."), note("Again.")], MADE)
    assert read(text, size) == read(text, len(text))
    assert len(read(text, size).annotations) == 2


@pytest.mark.parametrize(
    "text",
    [
        page(ENTRY).replace('"AnnotationPage"', f'"{"x" * 3000}"'),
        json.dumps({**ENTRY, "body": [{"value": "x" * 3000}]}),
        json.dumps([{**ENTRY, "more": ["x"] * 1000}]),
        json.dumps({str(number): "x" * 100 for number in range(30)}),
    ],
    ids=["beside the annotations", "a single annotation", "in a list", "many names"],
)
def test_what_takes_too_much_memory_is_refused(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (json_stream, web_annotation):
        monkeypatch.setattr(module, "LARGEST_VALUE", 2000)
    with pytest.raises(Misfit):
        read(text, 100)
    monkeypatch.undo()
    with contextlib.suppress(Misfit):
        assert len(read(text, 100).annotations) == 1


@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(
        st.sampled_from(("id", "body", "target", "items", "first", "created", "selector", "value",
                         "source", "type", "motivation", "fg:order")), inner),
))  # fmt: skip
def test_whatever_a_file_holds_it_is_read_or_refused(value: object) -> None:
    with contextlib.suppress(Misfit):
        read(json.dumps(value))


def test_a_large_file_is_read_in_reasonable_time() -> None:
    text = write([note("word " * 50) for _ in range(3000)], MADE)
    begun = time.process_time()
    assert len(read(text).annotations) == 3000
    assert time.process_time() - begun < 5
