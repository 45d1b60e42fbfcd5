"""W3C Web Annotation as JSON-LD: written so that reading it again loses nothing.

Places are code points. What the standard has no word for stands under `fg:` terms, which our
context names; other programs pass them over.
"""

import json
import math
import re
import sys
import uuid
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple, TypeVar

from desktop import DISPLAY_NAME, __version__
from desktop.clock import stamp
from desktop.domain.annotations import (
    CONTEXT,
    LONGEST_BODY,
    Anchor,
    Annotation,
    AnnotationId,
    Colour,
    Deed,
    Placing,
    TargetKind,
)
from desktop.domain.exchange import Incoming
from desktop.domain.library import PageId, PassageId
from desktop.interchange import foreign_text
from desktop.interchange.json_stream import LARGEST_VALUE, JsonStream, Malformed

CONTEXT_ADDRESS = "http://www.w3.org/ns/anno.jsonld"
TERMS = "urn:u4ssc:fieldguide:terms#"
SOURCE = "urn:u4ssc:guide:"
MOST_ITEMS = 200_000
LONGEST_QUOTE = 100_000
LONGEST_TAG = 60
MOST_TAGS = 100
LONGEST_ID = 2000
LARGEST_POSITION = 10_000_000

_MOTIVATIONS = {
    Deed.BOOKMARK: "bookmarking",
    Deed.HIGHLIGHT: "highlighting",
    Deed.NOTE: "commenting",
}
_DEEDS = {motivation: deed for deed, motivation in _MOTIVATIONS.items()}
_UNSAFE = re.compile(r"[^A-Za-z0-9._~-]")
_ESCAPED = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_Choice = TypeVar("_Choice", Deed, TargetKind, Colour, Placing)


class Misfit(ValueError):  # noqa: N818 - it does not fit, it is no failure of ours
    """A file is not what it must be; `place` says where: a line, or a path such as items[3].id."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


# Writing


def write(annotations: Iterable[Annotation], made: str, count: int) -> Iterator[str]:
    """Yield so many annotations as one collection, piece by piece."""
    collection = {
        "@context": [CONTEXT_ADDRESS, {"fg": TERMS}],
        "id": f"urn:uuid:{uuid.uuid4()}",
        "type": "AnnotationCollection",
        "label": DISPLAY_NAME,
        "generator": {"type": "Software", "name": f"{DISPLAY_NAME} {__version__}"},
        "generated": made,
        "total": count,
        "first": {"type": "AnnotationPage", "startIndex": 0, "items": []},
    }
    head, brackets, tail = _json(collection).rpartition("[]")
    yield head + brackets[0]
    comma = ""
    for annotation in annotations:
        item = _json(_plain(annotation)).replace("\n", "\n   ")
        yield f"{comma}\n   {item}"
        comma = ","
    yield f"\n  {brackets[1]}{tail}\n"


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


def _plain(a: Annotation) -> dict[str, Any]:
    bodies = [{"type": "TextualBody", "purpose": "tagging", "value": _utf8(tag)} for tag in a.tags]
    if a.body:
        bodies.insert(
            0,
            {
                "type": "TextualBody",
                "purpose": "commenting",
                "format": "text/markdown",
                "value": _utf8(a.body),
            },
        )
    facts = {
        "fg:target": a.target.value,
        "fg:colour": a.colour.value,
        "fg:placing": a.placing.value,
        "fg:order": a.order,
        "fg:trashed": a.trashed,
    }
    usual = {"fg:colour": "yellow", "fg:placing": "placed", "fg:order": 0.0, "fg:trashed": ""}
    return {
        "id": f"urn:uuid:{a.id}",
        "type": "Annotation",
        "motivation": _MOTIVATIONS[a.deed],
        "created": a.created,
        "modified": a.changed,
        **({"body": bodies} if bodies else {}),
        "target": _plain_target(a.anchor),
        **{name: value for name, value in facts.items() if value != usual.get(name)},
    }


def _plain_target(anchor: Anchor) -> dict[str, Any]:
    is_long = anchor.end_passage_id != anchor.passage_id
    of_passage = PassageId("") if is_long else anchor.passage_id
    target: dict[str, Any] = {
        "source": f"{SOURCE}{_escaped(anchor.content_version)}"
        f"#{_fragment(anchor.page_id, of_passage)}"
    }
    if anchor.quote:
        quote = {"type": "TextQuoteSelector", "exact": _utf8(anchor.quote)}
        quote |= {"prefix": _utf8(anchor.prefix), "suffix": _utf8(anchor.suffix)}
        target["selector"] = [quote, _plain_range(anchor) if is_long else _points(anchor)]
    return target


def _points(anchor: Anchor) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end}


def _plain_range(anchor: Anchor) -> dict[str, Any]:
    ends = (("startSelector", anchor.passage_id, anchor.start),
            ("endSelector", anchor.end_passage_id, anchor.end))  # fmt: skip
    return {
        "type": "RangeSelector",
        **{
            name: {
                "type": "FragmentSelector",
                "value": _fragment(anchor.page_id, passage_id),
                "refinedBy": {"type": "TextPositionSelector", "start": at, "end": at},
            }
            for name, passage_id, at in ends
        },
    }


def _fragment(page_id: str, passage_id: str) -> str:
    """Return page and passage as one fragment; a passage named after its page is shortened."""
    page = _escaped(page_id)
    if not passage_id:
        return page
    if passage_id.startswith(f"{page_id}#"):
        return f"{page}/{_escaped(passage_id.removeprefix(f'{page_id}#'))}"
    return f"{page}//{_escaped(passage_id)}"


def _escaped(text: str) -> str:
    return _UNSAFE.sub(
        lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace")), text
    )


def _utf8(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


# Reading


def read(pieces: Iterable[str]) -> Incoming:
    """Return the annotations of a file that comes in pieces.

    It may be a collection, a page, a list or a single annotation.

    Raises:
        Misfit: something in it is not as it must be; nothing of it is used then.
    """
    try:
        return _File(JsonStream(pieces)).incoming()
    except Malformed as malformed:
        raise Misfit(malformed.place) from malformed


class _File:
    """Reads annotations one by one, wherever in the file they stand."""

    def __init__(self, stream: JsonStream) -> None:
        self._stream = stream
        self._found: dict[str, Annotation] = {}
        self._cleaned = 0
        self._in_items = 0

    def incoming(self) -> Incoming:
        """Return all of them."""
        match self._stream.next_sign():
            case "[":
                self._read_items("")
            case "{":
                self._read_document()
            case _:
                self._stream.value()
                raise Misfit("items")
        self._stream.end()
        return Incoming(tuple(self._found.values()), self._cleaned)

    def _read_document(self) -> None:
        facts: dict[str, Any] = {}
        has_items = False
        for name in self._stream.members():
            sign = self._stream.next_sign()
            if name == "first" and sign == "{":
                has_items |= self._read_page()
            elif name == "items":
                has_items = self._read_items("items")
            else:
                facts[name] = self._stream.value()
            if self._stream.taken - self._in_items > LARGEST_VALUE:
                raise Misfit("items")
        if not has_items:
            if facts.get("type") != "Annotation":
                raise Misfit("items")
            self._keep("annotation", facts)

    def _read_page(self) -> bool:
        has_items = False
        for name in self._stream.members():
            if name == "items":
                has_items = self._read_items("first.items")
            else:
                self._stream.value()
        return has_items

    def _read_items(self, place: str) -> bool:
        if self._stream.next_sign() != "[":
            raise Misfit(place)
        begin = self._stream.taken
        for number, _ in enumerate(self._stream.elements()):
            if number >= MOST_ITEMS:
                raise Misfit(place or "items")
            self._keep(f"{place}[{number}]", self._stream.value())
        self._in_items += self._stream.taken - begin
        return True

    def _keep(self, place: str, item: Any) -> None:
        annotation, was_cleaned = _Reader(place, item).annotation()
        if annotation.id in self._found:
            raise Misfit(f"{place}.id")
        self._found[annotation.id] = annotation
        self._cleaned += was_cleaned


class _Text(NamedTuple):
    value: str
    is_html: bool

    def as_markdown(self) -> str:
        """Return it as a note may hold it."""
        clean = foreign_text.markdown_of_html if self.is_html else foreign_text.harmless
        return clean(self.value)


class _Reader:
    """Reads one annotation and says where it does not fit."""

    def __init__(self, place: str, item: Any) -> None:
        self._place = place
        self._item: Mapping[str, Any] = item if isinstance(item, dict) else {}
        if not isinstance(item, dict):
            raise Misfit(place)

    def annotation(self) -> tuple[Annotation, bool]:
        """Return the annotation, and whether something was taken from its note."""
        texts, tags = self._bodies()
        parts = [text.as_markdown() for text in texts]
        body = "\n\n".join(parts)
        if len(body) > LONGEST_BODY:
            raise self._misfit("body")
        anchor = self._anchor()
        deed = self._deed(bool(body))
        if deed is Deed.HIGHLIGHT and not anchor.quote:
            raise self._misfit("target.selector")
        created = self._moment("created")
        read = Annotation(
            id=self._id(),
            deed=deed,
            target=self._choice(TargetKind, "fg:target", self._usual_target(anchor)),
            anchor=anchor,
            colour=self._choice(Colour, "fg:colour", Colour.YELLOW),
            body=body,
            tags=tags,
            placing=self._choice(Placing, "fg:placing", Placing.PLACED),
            order=self._order(),
            created=created,
            changed=self._moment("modified", created),
            trashed=self._moment("fg:trashed", ""),
        )
        return read, parts != [text.value for text in texts]

    def _misfit(self, name: str) -> Misfit:
        return Misfit(f"{self._place}.{name}")

    def _text(self, values: Mapping[str, Any], name: str, longest: int, path: str = "") -> str:
        value = values.get(name, "")
        if not isinstance(value, str) or len(value) > longest:
            raise self._misfit(f"{path}{name}")
        return _utf8(value)

    def _id(self) -> AnnotationId:
        text = self._text(self._item, "id", LONGEST_ID)
        if not text:
            raise self._misfit("id")
        try:
            found = uuid.UUID(text.removeprefix("urn:uuid:"))
        except ValueError:
            # Other programs name their annotations as they like: the same name, the same id.
            found = uuid.uuid5(uuid.NAMESPACE_URL, text)
        return AnnotationId(str(found))

    def _deed(self, has_body: bool) -> Deed:
        motivation = self._item.get("motivation", "")
        named = motivation if isinstance(motivation, list) else [motivation]
        known = [_DEEDS[each] for each in named if isinstance(each, str) and each in _DEEDS]
        if known:
            return known[0]
        return Deed.NOTE if has_body else Deed.HIGHLIGHT

    def _moment(self, name: str, otherwise: str | None = None) -> str:
        text = self._text(self._item, name, 40)
        if not text and otherwise is not None:
            return otherwise
        try:
            moment = datetime.fromisoformat(text)
            return stamp(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
        except (ValueError, OverflowError) as error:
            raise self._misfit(name) from error

    def _choice(self, kind: type[_Choice], name: str, otherwise: _Choice) -> _Choice:
        value = self._item.get(name, otherwise)
        try:
            return kind(value)
        except ValueError as error:
            raise self._misfit(name) from error

    def _order(self) -> float:
        value = self._item.get("fg:order", 0.0)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self._misfit("fg:order")
        try:
            order = float(value)
        except OverflowError as error:
            raise self._misfit("fg:order") from error
        if not math.isfinite(order):
            raise self._misfit("fg:order")
        return order

    def _bodies(self) -> tuple[list[_Text], tuple[str, ...]]:
        value = self._item.get("body", [])
        bodies = value if isinstance(value, list) else [value]
        texts: list[_Text] = []
        tags: dict[str, str] = {}
        for number, body in enumerate(bodies):
            path = f"body[{number}]"
            each = {"value": body} if isinstance(body, str) else body
            if not isinstance(each, dict):
                raise self._misfit(path)
            text = self._text(each, "value", 4 * LONGEST_BODY, f"{path}.")
            if each.get("purpose") == "tagging":
                tag = " ".join(text.split())
                if len(tag) > LONGEST_TAG or len(tags) >= MOST_TAGS:
                    raise self._misfit(path)
                if tag:
                    tags.setdefault(tag.casefold(), tag)
            elif text:
                texts.append(_Text(text, each.get("format") == "text/html"))
        return texts, tuple(tags.values())

    def _usual_target(self, anchor: Anchor) -> TargetKind:
        if anchor.passage_id:
            return TargetKind.PASSAGE
        return TargetKind.CASE if anchor.page_id.startswith("case.") else TargetKind.SECTION

    # The place in the guide

    def _anchor(self) -> Anchor:
        target = self._item.get("target")
        if isinstance(target, str):
            target = {"source": target}
        if not isinstance(target, dict):
            raise self._misfit("target")
        source = self._text(target, "source", LONGEST_ID, "target.")
        version, _, fragment = source.removeprefix(SOURCE).partition("#")
        page_id, passage_id = _ids(fragment)
        if not source.startswith(SOURCE) or not page_id:
            raise self._misfit("target.source")
        whole = Anchor(page_id, passage_id, 0, passage_id, 0, "", "", "", _unescaped(version))
        return self._selected(target.get("selector", []), whole)

    def _selected(self, value: Any, anchor: Anchor) -> Anchor:
        for number, selector in enumerate(value if isinstance(value, list) else [value]):
            path = f"target.selector[{number}]."
            if not isinstance(selector, dict):
                raise self._misfit(path[:-1])
            match selector.get("type"):
                case "TextQuoteSelector":
                    anchor = anchor._replace(
                        quote=self._text(selector, "exact", LONGEST_QUOTE, path),
                        prefix=self._text(selector, "prefix", LONGEST_QUOTE, path)[-CONTEXT:],
                        suffix=self._text(selector, "suffix", LONGEST_QUOTE, path)[:CONTEXT],
                    )
                case "TextPositionSelector":
                    start, end = self._point(selector, "start", path), self._point(
                        selector, "end", path
                    )  # fmt: skip
                    anchor = anchor._replace(start=start, end=end)
                case "RangeSelector":
                    first, start = self._end(selector, "startSelector", path)
                    last, end = self._end(selector, "endSelector", path)
                    anchor = anchor._replace(
                        passage_id=first, start=start, end_passage_id=last, end=end
                    )
        if anchor.passage_id == anchor.end_passage_id and anchor.end < anchor.start:
            raise self._misfit("target.selector")
        return anchor

    def _end(self, selector: Mapping[str, Any], name: str, path: str) -> tuple[PassageId, int]:
        end = selector.get(name)
        if not isinstance(end, dict) or not isinstance(end.get("refinedBy"), dict):
            raise self._misfit(f"{path}{name}")
        _, passage_id = _ids(self._text(end, "value", LONGEST_ID, f"{path}{name}."))
        point = self._point(end["refinedBy"], "start", f"{path}{name}.refinedBy.")
        return passage_id, point

    def _point(self, values: Mapping[str, Any], name: str, path: str) -> int:
        value = values.get(name)
        if isinstance(value, bool) or not isinstance(value, int):
            raise self._misfit(f"{path}{name}")
        if not 0 <= value <= LARGEST_POSITION:
            raise self._misfit(f"{path}{name}")
        return value


def _ids(fragment: str) -> tuple[PageId, PassageId]:
    page, _, rest = fragment.partition("/")
    page_id = _unescaped(page)
    if not rest:
        return PageId(page_id), PassageId("")
    if rest.startswith("/"):
        return PageId(page_id), PassageId(_unescaped(rest[1:]))
    # Many stand in the same place: one text each is enough for all of them.
    return PageId(sys.intern(page_id)), PassageId(sys.intern(f"{page_id}#{_unescaped(rest)}"))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(
        lambda found: bytes.fromhex(found[0].replace("%", "")).decode("utf-8", "replace"), text
    )
