"""An annotation as the values of a row, with the digest of them; and back, whatever is damaged."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any, TypeVar

from desktop.domain.annotations import (
    Anchor,
    Annotation,
    AnnotationId,
    Colour,
    Deed,
    Placing,
    TargetKind,
)
from desktop.domain.library import PageId, PassageId
from desktop.storage.row_digest import digest_of

Guard = Callable[[], AbstractContextManager[None]]

COLUMNS = (
    "id, deed, target, page_id, passage_id, start_point, end_passage_id, end_point, quote, prefix,"
    " suffix, content_version, colour, body, tags, placing, position, created, changed, trashed"
)
NAMES = tuple(name.strip() for name in COLUMNS.split(","))
QUOTE, BODY, TAGS = (NAMES.index(name) for name in ("quote", "body", "tags"))
"""The places of what the search index holds."""

_Choice = TypeVar("_Choice", Deed, TargetKind, Colour, Placing)


def clean(text: str) -> str:
    """Return text as it can be stored: half a surrogate pair is no character."""
    return text.encode("utf-8", "replace").decode() if _has_surrogate(text) else text


def _has_surrogate(text: str) -> bool:
    return not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text)


def flat(annotation: Annotation) -> tuple[Any, ...]:
    """Return the values of a row in the order of COLUMNS."""
    a, anchor = annotation, annotation.anchor
    return (
        str(a.id),
        a.deed.value,
        a.target.value,
        str(anchor.page_id),
        str(anchor.passage_id),
        int(anchor.start),
        str(anchor.end_passage_id),
        int(anchor.end),
        clean(anchor.quote),
        clean(anchor.prefix),
        clean(anchor.suffix),
        anchor.content_version,
        a.colour.value,
        clean(a.body),
        "\n".join(clean(tag) for tag in a.tags),
        a.placing.value,
        # SQLite gives minus zero back as zero.
        float(a.order) + 0.0,
        a.created,
        a.changed,
        a.trashed,
    )


def digest_of_values(values: Sequence[Any]) -> bytes:
    """Return the digest of a row whose values stand in the order of COLUMNS."""
    # A damaged row may hold anything, bytes and infinite numbers too.
    if bytes in map(type, values):
        values = [plain(value) for value in values]
    return digest_of("annotation", *values)


def plain(value: Any) -> Any:
    """Return a value as JSON can hold it; a damaged row may hold bytes."""
    return value.hex() if isinstance(value, bytes) else value


def annotation_of(values: Sequence[Any]) -> Annotation:
    """Return a record from the values of a row, whatever a damaged row may hold."""
    text = [value if type(value) is str else text_of(value) for value in values]
    anchor = Anchor(
        PageId(text[3]),
        PassageId(text[4]),
        _whole(values[5]),
        PassageId(text[6]),
        _whole(values[7]),
        text[8],
        text[9],
        text[10],
        text[11],
    )
    return Annotation(
        AnnotationId(text[0]),
        deed_of(text[1]),
        _choice(TargetKind, text[2], TargetKind.PASSAGE),
        anchor,
        _choice(Colour, text[12], Colour.YELLOW),
        text[13],
        tuple(filter(None, text[14].split("\n"))),
        _choice(Placing, text[15], Placing.REVIEW),
        _number(values[16]),
        text[17],
        text[18],
        text[19],
    )


def deed_of(text: str) -> Deed:
    """Return a kind of annotation, whatever a damaged row may hold."""
    return _choice(Deed, text, Deed.NOTE)


def text_of(value: Any) -> str:
    """Return a value as text."""
    if isinstance(value, str):
        return value
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value or "")


def _whole(value: Any) -> int:
    return value if isinstance(value, int) else 0


def _number(value: Any) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def _choice(kind: type[_Choice], text: str, otherwise: _Choice) -> _Choice:
    try:
        return kind(text)
    except ValueError:
        return otherwise


def is_sound(digest: Any, values: Sequence[Any]) -> bool:
    """Tell whether a row is as it was written."""
    return bool(digest == digest_of_values(values))
