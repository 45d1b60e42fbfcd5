"""Text that somebody else wrote, made harmless: no active HTML, no endless nesting.

Notes are Markdown and are shown without HTML, so most text comes exactly as it is. Text that
holds scripts, frames or pictures goes through nh3, and so does every note that is HTML.
"""

import re
from html import unescape
from html.parser import HTMLParser

from typing_extensions import override

DEEPEST = 32
"""How many quotations and lists may stand in one another."""
MOST_TAGS = 2000
"""A text with more is no note: it is shown as it stands, and not read as HTML at all."""
_ACTIVE = re.compile(
    r"<\s?/?\s?(script|style|iframe|frame|object|embed|applet|img|image|picture|svg|math|video|"
    r"audio|source|track|form|input|button|textarea|select|link|meta|base|template|html|body)\b"
    r"|<[a-z]{1,20}\s[^<>]{0,500}?\bon[a-z]{1,30}\s?="
    r"|<[a-z]{1,20}\s[^<>]{0,500}?=\s?[\"']?\s?(javascript|vbscript|data|file):",
    re.IGNORECASE,
)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_MARKERS = re.compile(r"^(?:[ \t]*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s)))+[ \t]*", re.MULTILINE)
_MARKER = re.compile(r"[ \t]*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s))")
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
TAGS = {
    "a", "b", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt", "em", "h1", "h2", "h3",
    "h4", "h5", "h6", "hr", "i", "li", "ol", "p", "pre", "s", "span", "strong", "sub", "sup",
    "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
}  # fmt: skip
BLOCKS = {"p", "div", "blockquote", "pre", "table", "tr", "dl", "dt", "dd", "ul", "ol", "hr"}
_AROUND = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "s": "~~", "del": "~~"}


def harmless(text: str) -> str:
    """Return Markdown without active HTML, control characters and endless nesting."""
    plain = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if _ACTIVE.search(plain):
        plain = _without_html(plain)
    return _flattened(plain)


def _without_html(text: str) -> str:
    import nh3  # noqa: PLC0415 - needed only when something is imported

    if text.count("<") > MOST_TAGS:
        return text.replace("<", "&lt;")
    cleaned = nh3.clean(text, tags=set(), attributes={})
    shown = unescape(cleaned)
    return cleaned if _ACTIVE.search(shown) else shown


def _flattened(text: str) -> str:
    text = _MARKERS.sub(_fewer_markers, text)
    return _INDENT.sub(lambda found: found[0][: 4 * DEEPEST], text)


def _fewer_markers(found: re.Match[str]) -> str:
    markers = _MARKER.findall(found[0])
    return found[0] if len(markers) <= DEEPEST else "".join(markers[:DEEPEST]) + " "


def markdown_of_html(text: str) -> str:
    """Return a note that is HTML as Markdown; what Markdown does not know is left out."""
    import nh3  # noqa: PLC0415 - needed only when something is imported

    if text.count("<") > MOST_TAGS:
        return harmless(text.replace("<", "&lt;"))
    cleaned = nh3.clean(text, tags=TAGS, attributes={"a": {"href"}}, link_rel=None,
                        url_schemes={"http", "https", "mailto"})  # fmt: skip
    reader = _Reader()
    reader.feed(cleaned)
    reader.close()
    return harmless(reader.text())


class _Reader(HTMLParser):
    """Reads clean HTML and writes Markdown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._lists: list[int | None] = []
        self._links: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("ul", "ol"):
            self._lists.append(0 if tag == "ol" else None)
        if tag == "li":
            self._parts.append(f"\n{self._marker()} ")
        elif tag == "br":
            self._parts.append("  \n")
        elif tag == "a":
            self._links.append(dict(attrs).get("href") or "")
            self._parts.append("[")
        elif tag in _AROUND:
            self._parts.append(_AROUND[tag])
        elif tag[0] == "h" and tag[1:].isdigit():
            self._parts.append(f"\n\n{'#' * int(tag[1])} ")
        elif tag in ("td", "th"):
            self._parts.append(" | ")
        elif tag in BLOCKS:
            self._parts.append("\n\n> " if tag == "blockquote" else "\n\n")

    def _marker(self) -> str:
        depth = min(len(self._lists), DEEPEST)
        indent = "   " * max(0, depth - 1)
        if not self._lists or self._lists[-1] is None:
            return f"{indent}-"
        self._lists[-1] += 1
        return f"{indent}{self._lists[-1]}."

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        if tag == "a" and self._links:
            address = self._links.pop()
            self._parts.append(f"]({address})" if address else "]")
        elif tag in _AROUND:
            self._parts.append(_AROUND[tag])
        elif tag in BLOCKS or (tag[0] == "h" and tag[1:].isdigit()):
            self._parts.append("\n\n")

    @override
    def handle_data(self, data: str) -> None:
        self._parts.append(re.sub(r"\s+", " ", data))

    def text(self) -> str:
        """Return what was read."""
        joined = "".join(self._parts)
        return re.sub(r"\n(?: *\n){2,}", "\n\n", joined).strip()
