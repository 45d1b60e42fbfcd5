"""Check that a drawing is safe to show: it loads nothing and uses the theme's colours."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

MAX_SIZE = 60_000
TOKENS = {
    "paper", "raised", "ink", "muted", "line", "accent",
    "planning", "market", "award", "delivery", "emergency", "foundations", "font",
}  # fmt: skip
ELEMENTS = {
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
    "text", "tspan", "title", "desc", "defs", "clipPath", "use",
}  # fmt: skip

_REFERENCE = re.compile(r"(?:href$)")
_URL = re.compile(r"url\(\s*['\"]?(?!#)", re.IGNORECASE)


def faults(svg: str) -> Iterator[str]:
    """Yield what is wrong with a drawing, in words."""
    if len(svg) > MAX_SIZE:
        yield f"the drawing has {len(svg)} characters; {MAX_SIZE} are the most"
    if "<!DOCTYPE" in svg or "<!ENTITY" in svg:
        yield "the drawing may not declare a document type or entities"
        return
    for token in sorted(set(re.findall(r"\{\{(.*?)\}\}", svg)) - TOKENS):
        yield f"the colour name {{{{{token}}}}} is not known"
    try:
        root = ElementTree.fromstring(re.sub(r"\{\{.*?\}\}", "#000000", svg))
    except ElementTree.ParseError as error:
        yield f"the drawing cannot be read: {error}"
        return
    if "viewBox" not in root.attrib:
        yield "the drawing has no viewBox, so its size is not known"
    for element in root.iter():
        name = element.tag.rpartition("}")[2]
        if name not in ELEMENTS:
            yield f"the element <{name}> is not allowed"
        for attribute, value in element.attrib.items():
            plain = attribute.rpartition("}")[2]
            if _REFERENCE.search(plain) and not value.startswith("#"):
                yield f"{name} refers to {value}; a drawing loads nothing from outside"
            elif _URL.search(value) or plain.lower().startswith("on"):
                yield f"{name} has the attribute {plain}={value!r}, which is not allowed"
            elif plain in ("fill", "stroke") and re.fullmatch(
                r"#(?!000000)[0-9a-fA-F]{3,8}", value
            ):
                yield f"{name} uses the colour {value}; use a colour name like {{{{ink}}}}"
