"""Turn the Markdown of one passage into HTML that is safe and small, and into plain text."""

import html
import re
import unicodedata
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import markdown
import nh3
from typing_extensions import override

MAX_PASSAGE = 4000
"""Code points of a passage's HTML. A page of ten such passages still opens within a frame."""
MAX_DEPTH = 12
"""Nesting of elements. The layout of nested tables takes time that doubles with each level."""

_TAGS = {
    "a", "b", "strong", "i", "em", "code", "sub", "sup", "br", "p", "img",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href", "class"}, "img": {"src", "alt"}, "th": {"align"}, "td": {"align"}}
_SCHEMES = {"page", "term", "copy", "res"}

_WIKI_LINK = re.compile(r"\[\[([^\]|]+)(?:\\?\|([^\]]+))?\]\]")
_ADDRESS = re.compile(r"<(https?://[^\s<>]+)>")
_TAG = re.compile(r"(<[^>]+>)")

# Made once: making it takes longer than converting a passage.
_CONVERTER = markdown.Markdown(extensions=["tables"], output_format="html")


class MarkupError(ValueError):
    """The passage holds something content may not hold."""


def to_html(source: str, title_of: Callable[[str], str]) -> str:
    """Return the HTML of one passage, without the block element around it.

    Args:
        source: Markdown.
        title_of: gives the words of a link to a page; raises KeyError for an unknown one.

    Raises:
        MarkupError: unknown link, HTML in the text, or too large or too deep.
    """
    addresses: list[str] = []

    # Not \x02 and \x03, which Markdown takes out of every text.
    def keep_address(match: re.Match[str]) -> str:
        addresses.append(match[1])
        return f"\x06{len(addresses) - 1}\x07"

    text = _ADDRESS.sub(keep_address, source)
    if re.search(r"</?[a-zA-Z!]", text):
        raise MarkupError("HTML is not allowed; write < as a word")
    links: list[tuple[str, str]] = []

    def keep_link(match: re.Match[str]) -> str:
        target = match[1].strip()
        try:
            title = title_of(target)
        except KeyError:
            raise MarkupError(f"the link [[{target}]] leads nowhere") from None
        links.append((target, match[2] or title))
        return f"\x04{len(links) - 1}\x05"

    text = _WIKI_LINK.sub(keep_link, text)
    if re.search(r"!?\[[^\]]*\]\(", text):
        raise MarkupError("write links as [[id]] and web addresses as <https://…>")
    body = _CONVERTER.reset().convert(text)
    body = re.sub(r"\x06(\d+)\x07", lambda m: _address_html(addresses[int(m[1])]), body)
    body = re.sub(r"\x04(\d+)\x05", lambda m: _link_html(*links[int(m[1])]), body)
    body = nh3.clean(
        body, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None
    ).strip()
    body = _typographic_html(body)
    if body.startswith("<p>") and body.endswith("</p>") and body.count("<p>") == 1:
        body = body[3:-4]
    if len(body) > MAX_PASSAGE:
        raise MarkupError(f"the passage is too long ({len(body)} of {MAX_PASSAGE} characters)")
    if depth(body) > MAX_DEPTH:
        raise MarkupError("the passage is nested too deeply")
    return body


def _address_html(address: str) -> str:
    shown = html.escape(address, quote=True)
    return f'<a class="web" href="copy:{shown}">{shown}</a>'


def _link_html(target: str, words: str) -> str:
    return f'<a href="page:{html.escape(target, quote=True)}">{html.escape(words)}</a>'


def depth(body: str) -> int:
    """Return how deeply elements are nested."""
    deepest = now = 0
    for tag in _TAG.findall(body):
        if tag.startswith("</"):
            now -= 1
        elif not tag.startswith(("<br", "<img")):
            now += 1
            deepest = max(deepest, now)
    return deepest


class _PlainText(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.pieces.append(" ")

    @override
    def handle_data(self, data: str) -> None:
        self.pieces.append(data.replace("\n", " "))

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self.pieces.append(" | ")
        elif tag == "tr":
            self.pieces.append("\n")


_OPENS_AFTER = set(" \t\n\xa0([{–—/|") | {""}


def typographic(text: str, before: str = "") -> str:
    """Return text with curly quotes and apostrophes; `before` is the character before it."""
    pieces = []
    for character in text:
        if character == '"':
            character = "“" if before in _OPENS_AFTER else "”"  # noqa: PLW2901 - the point
        elif character == "'":
            character = "‘" if before in _OPENS_AFTER else "’"  # noqa: PLW2901
        pieces.append(character)
        before = character
    return "".join(pieces)


PROSE = frozenset(
    (
        *("title", "summary", "heading", "subheading", "text", "body", "place", "term"),
        *("stem", "why", "explanation", "intro", "situation", "question", "consequence"),
        *("debrief", "aim", "instructions"),
    )
)
"""Columns that people read; the others hold names, marks or HTML."""


def typeset(values: dict[str, Any]) -> dict[str, Any]:
    """Return a row with curly quotes in what people read."""
    return {
        key: typographic(str(value)) if key in PROSE and isinstance(value, str) else value
        for key, value in values.items()
    }


def typeset_all(value: Any) -> Any:
    """Return plain data with curly quotes in every text."""
    match value:
        case str():
            return typographic(str(value))
        case list() | tuple():
            return [typeset_all(item) for item in value]
        case dict():
            return {key: typeset_all(item) for key, item in value.items()}
        case _:
            return value


def _typographic_html(body: str) -> str:
    pieces = _TAG.split(body)
    before = ""
    for index, piece in enumerate(pieces):
        if piece.startswith("<"):
            before = "" if piece.startswith(("<td", "<th", "<br")) else before
            continue
        pieces[index] = typographic(piece.replace("&quot;", '"'), before)
        before = pieces[index][-1:] or before
    return "".join(pieces)


def to_text(body: str) -> str:
    """Return the canonical plain text of a passage's HTML.

    NFC, single blanks, no blank at the ends. In a table cells are kept apart by " | " and rows
    by line feeds. Positions in this text, in code points, are what notes hold on to.
    """
    parser = _PlainText()
    parser.feed(body)
    parser.close()
    lines = "".join(parser.pieces).split("\n") if "<table" in body else ["".join(parser.pieces)]
    clean = (" ".join(line.split()).removesuffix(" |") for line in lines)
    return unicodedata.normalize("NFC", "\n".join(line for line in clean if line))


def count_words(text: str) -> int:
    """Return how many words canonical text has; the bars between cells are none."""
    return sum(word != "|" for word in text.split())


class TermLinker:
    """Links the first use of each glossary term on a page to its explanation."""

    def __init__(self, variants: dict[str, str]) -> None:
        """Take the ways to write each term, folded to lower case, and the term's id."""
        self._variants = variants
        words = sorted(variants, key=lambda word: (-len(word), word))
        pattern = "|".join(re.escape(html.escape(word, quote=False)) for word in words)
        self._pattern = (
            re.compile(rf"(?<![\w-])({pattern})(?![\w-])", re.IGNORECASE) if words else None
        )

    def link(self, body: str, seen: set[str]) -> str:
        """Return `body` with terms linked that are not in `seen`; adds them to it."""
        if self._pattern is None:
            return body
        inside_link = 0
        pieces = _TAG.split(body)
        for index, piece in enumerate(pieces):
            if piece.startswith("<a"):
                inside_link += 1
            elif piece.startswith("</a"):
                inside_link -= 1
            elif not piece.startswith("<") and not inside_link:
                pieces[index] = self._pattern.sub(lambda m: self._replace(m, seen), piece)
        return "".join(pieces)

    def _replace(self, match: re.Match[str], seen: set[str]) -> str:
        term_id = self._variants[html.unescape(match[0]).lower()]
        if term_id in seen:
            return match[0]
        seen.add(term_id)
        return f'<a class="term" href="term:{term_id}">{match[0]}</a>'
