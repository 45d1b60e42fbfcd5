"""Files and texts of others as plain text: whatever the encoding, and HTML without its tags."""

import codecs
import contextlib
import re
from html.parser import HTMLParser

from typing_extensions import override

from desktop.interchange.foreign_text import BLOCKS, MOST_TAGS, TAGS

_UNSPOKEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters, halves of characters and what is no character: no XML may hold them."""
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["'](utf-8|us-ascii|iso-8859-\d{1,2}"""
    rb"""|windows-125\d|koi8-[ru]|gb2312|gbk|gb18030|big5|shift_jis|euc-jp|euc-kr)["']""",
    re.IGNORECASE,
)
_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


def decoded(data: bytes) -> str:
    """Return the text of a file in UTF-8 or UTF-16, or in what it says or an old Windows wrote."""
    for mark, name in _MARKS.items():
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    if 0 in data[:200]:
        # The first letter is one of a tag or a command: half of it is zero.
        return data.decode("utf-16-be" if data[0] == 0 else "utf-16-le", "replace")
    declared = _DECLARED.match(data)
    for name in (declared[1].decode() if declared else "utf-8", "utf-8", "cp1252"):
        with contextlib.suppress(UnicodeDecodeError, LookupError):
            return data.decode(name)
    return data.decode("latin-1")


def plain_text(text: str) -> str:
    """Return text without blanks around it and without characters nobody sees."""
    return _UNSPOKEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def plain_lines(text: str) -> list[str]:
    """Return the lines of a file, with their numbers as editors count them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def plain_text_of_html(text: str) -> str:
    """Return what a browser would show of HTML: its words, and where lines end."""
    import nh3  # noqa: PLC0415 - needed only when something is imported

    if text.count("<") > MOST_TAGS:
        return plain_text(text)
    reader = _Reader()
    reader.feed(nh3.clean(text, tags=TAGS, attributes={}, link_rel=None))
    reader.close()
    return reader.text()


class _Reader(HTMLParser):
    """Reads clean HTML and keeps the words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "li":
            self._parts.append("\n- ")
        elif tag in ("td", "th"):
            self._parts.append(" ")
        elif tag == "br" or _is_block(tag):
            self._parts.append("\n")

    @override
    def handle_endtag(self, tag: str) -> None:
        if _is_block(tag):
            self._parts.append("\n")

    @override
    def handle_data(self, data: str) -> None:
        self._parts.append(re.sub(r"\s+", " ", data))

    def text(self) -> str:
        """Return what was read, without blank lines."""
        lines = (" ".join(line.split()) for line in "".join(self._parts).split("\n"))
        return plain_text("\n".join(line for line in lines if line))


def _is_block(tag: str) -> bool:
    return tag in BLOCKS or (tag[0] == "h" and tag[1:].isdigit())
