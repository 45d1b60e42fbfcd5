"""A note as HTML for others: what its Markdown says, and nothing that loads or runs."""

import re
from html import escape

from PySide6.QtGui import QTextDocument

from desktop.domain.note_text import LONGEST_SHOWN, tamed

MARKDOWN = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)

_TAGS = {"p", "br", "span", "ul", "ol", "li", "blockquote", "pre", "hr", "a"} | {
    "table", "thead", "tbody", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6",
}  # fmt: skip
_ADDRESSES = {"http", "https", "mailto"}
_LOOKS = {"font-weight", "font-style", "font-family", "text-decoration", "margin-left"}

_SAYS_NOTHING = re.compile(r' style="(margin-left:0px)?"')


def note_html(body: str) -> str:
    """Return a note as a piece of HTML; what is too long to be set goes on as it was written."""
    import nh3  # noqa: PLC0415 - needed only for an export

    document = QTextDocument()
    document.setMarkdown(tamed(body), MARKDOWN)
    cleaned = nh3.clean(
        document.toHtml(),
        tags=_TAGS,
        # Whether a box of a list of tasks is ticked is a class.
        attributes={"*": {"style"}, "a": {"href"}, "li": {"class"}},
        url_schemes=_ADDRESSES,
        filter_style_properties=_LOOKS,
    )
    # Between quotation marks it would be the name of one font.
    cleaned = cleaned.replace("&quot;monospace&quot;", "monospace")
    shown = _SAYS_NOTHING.sub("", cleaned).strip()
    rest = escape(body[LONGEST_SHOWN:])
    return f"{shown}<p>{rest}</p>" if rest else shown
