"""What stands in a note: links to sections, what can be shown of it safely, and its first words."""

import re
from collections.abc import Callable

from desktop.domain.library import PageId

SCHEME = "page"
"""What the address of a link to a section begins with."""

LONGEST_SHOWN = 20_000
"""Code points of a note that its preview sets; all of it is stored."""
DEEPEST = 12
"""Lists and quotations within one another; a text set deeper would hold up the program."""
_WIDEST_INDENT = 40

_LINK = re.compile(r"(`+[^`\n]*`+)|\[\[([^\[\]\n]{1,200})\]\]")
_MARKER = re.compile(r"[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))[ \t]?")
_INDENT = re.compile(r"[ \t]*")
_SIGNS = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|\d{1,9}[.)][ \t]+)+|[*`~]{1,3}")

Resolve = Callable[[str], tuple[PageId, str] | None]
"""Takes what stands between the brackets; returns the page and its name, if there is one."""


def links(body: str) -> list[str]:
    """Return what stands in double brackets, in order; code is left out."""
    return [found[2].strip() for found in _LINK.finditer(body) if found[2]]


def with_links(body: str, resolve: Resolve) -> str:
    """Return Markdown in which `[[4.1.2]]` is a link; what leads nowhere stays as it is."""
    return _replaced(body, resolve, lambda to, name: f"[{_escaped(name)}]({SCHEME}:{to})")


def with_names(body: str, resolve: Resolve) -> str:
    """Return a note that names its sections, for those who have no program to follow links."""
    return _replaced(body, resolve, lambda _, name: name)


def _replaced(body: str, resolve: Resolve, shown: Callable[[PageId, str], str]) -> str:
    def replace(found: re.Match[str]) -> str:
        target = resolve(found[2].strip()) if found[2] else None
        return shown(*target) if target else found[0]

    return _LINK.sub(replace, body)


def _escaped(name: str) -> str:
    return re.sub(r"([\\`*_\[\]<>])", r"\\\1", name)


def tamed(body: str) -> str:
    """Return the beginning of a note with nothing in it nested deeper than can be set at once."""
    return "\n".join(map(_tamed_line, body[:LONGEST_SHOWN].split("\n")))


def _tamed_line(line: str) -> str:
    indent = _INDENT.match(line)
    assert indent is not None
    line = line[indent.end() :]
    kept = indent[0].expandtabs(4)[:_WIDEST_INDENT]
    depth, at = 0, 0
    while found := _MARKER.match(line, at):
        depth, at = depth + 1, found.end()
        if depth <= DEEPEST:
            kept += found[0]
    return kept + line[at:]


def first_words(body: str, most: int = 160) -> str:
    """Return the first words of a note in one line, without the signs of Markdown."""
    pieces = []
    for line in body[: most * 4].split("\n"):
        words = _SIGNS.sub("", line).replace("[[", "").replace("]]", "").strip()
        if words:
            pieces.append(words)
    text = " · ".join(pieces)
    return text if len(text) <= most else f"{text[:most].rstrip()} …"
