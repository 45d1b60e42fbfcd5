"""JSON that comes in pieces: however it is cut, it is read as if it came at once."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.interchange import json_stream
from desktop.interchange.json_stream import JsonStream, Malformed

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner),
)  # fmt: skip


def pieces(text: str, size: int) -> Iterator[str]:
    return (text[at : at + size] for at in range(0, len(text), size))


def walked(stream: JsonStream, depth: int = 2) -> Any:
    """Read a value, walking through its upper levels."""
    match stream.next_sign() if depth else "":
        case "[":
            return [walked(stream, depth - 1) for _ in stream.elements()]
        case "{":
            return {name: walked(stream, depth - 1) for name in stream.members()}
        case _:
            return stream.value()


def outcome(text: str, size: int) -> Any:
    return outcome_of(JsonStream(pieces(text, size)))


def outcome_of(stream: JsonStream) -> Any:
    """Return what was read in a list, or the place of the mistake."""
    try:
        value = walked(stream)
        stream.end()
    except Malformed as malformed:
        return malformed.place
    return [value]


def at_once(text: str) -> Any:
    """Return what Python makes of a text, or None for a mistake."""
    try:
        return [json.loads(text)]
    except json.JSONDecodeError:
        return None


@given(value=VALUES, size=st.integers(1, 9), indent=st.sampled_from([None, 1]))
def test_whatever_is_written_is_read(value: object, size: int, indent: int | None) -> None:
    assert outcome(json.dumps(value, indent=indent), size) == [value]


@given(
    value=VALUES, size=st.integers(1, 9), at=st.integers(0, 400), sign=st.sampled_from('x]}",:1 \n')
)
def test_a_mistake_is_noticed_where_it_is_however_the_text_is_cut(
    value: object, size: int, at: int, sign: str
) -> None:
    text = json.dumps(value, indent=1)
    text = text[: at % len(text)] + sign + text[at % len(text) + 1 :]
    whole = outcome(text, len(text))
    assert outcome(text, size) == whole
    assert (whole if isinstance(whole, list) else None) == at_once(text)


@pytest.mark.parametrize("size", [1, 5, 1000])
def test_line_and_sign_of_a_mistake_are_told(size: int) -> None:
    text = json.dumps([["one", "two"], {"three": 3}] * 20, indent=1)
    for at in (text.rindex("3"), text.index('"two"'), text.rindex(":")):
        line, sign = text.count("\n", 0, at) + 1, at - text.rindex("\n", 0, at)
        assert outcome(f"{text[:at]}?{text[at + 1 :]}", size) == f"{line}:{sign}"


@pytest.mark.parametrize("size", [1, 100_000])
def test_a_number_that_goes_on_in_the_next_piece_is_one_number(size: int) -> None:
    assert outcome("[12345, 1.5e3]", size) == [[12345, 1500.0]]


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "[[[" + "9" * 5000, "[NaN]"])
def test_what_is_too_deep_or_no_number_is_refused(text: str) -> None:
    assert isinstance(outcome(text, 1 << 16), str)


def test_a_value_that_is_too_large_is_refused_before_all_of_it_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(json_stream, "LARGEST_VALUE", 1000)
    read = 0

    def long() -> Iterator[str]:
        nonlocal read
        yield '["'
        for _ in range(100):
            read += 100
            yield "x" * 100

    assert outcome_of(JsonStream(long())) == "1:2"
    assert read < 5000
