"""Text from elsewhere: made harmless, and otherwise left alone."""

import time

import pytest

from desktop.interchange.foreign_text import DEEPEST, harmless, markdown_of_html


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a <script>alert(1)</script> b", "a  b"),
        ("<IMG SRC=x onerror=alert(1)> ask", " ask"),
        ("<iframe src='https://x.example'></iframe>ask & listen", "ask & listen"),
        ('<p style="x" onclick="go()">ask</p>', "ask"),
        ("<svg><use href='file:///etc/passwd'/></svg>ask", "ask"),
        ('<a href="javascript:go()">ask</a>', "ask"),
        ("<style>p {}</style>> quoted", "> quoted"),
        ("a\x00b\x1b[31m", "ab[31m"),
        ("a\r\nb\rc", "a\nb\nc"),
    ],
)
def test_what_is_active_is_taken_out(text: str, kept: str) -> None:
    assert harmless(text) == kept


def test_hidden_activity_stays_escaped() -> None:
    shown = harmless("<script>x</script>&lt;script&gt;y&lt;/script&gt;")
    assert shown == "&lt;script&gt;y&lt;/script&gt;"


@pytest.mark.parametrize(
    "text", ["a < b", "<name of the city>", "`<b>`", "AT&amp;T", "- one\n  - two\n> three"]
)
def test_what_people_write_stays(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize("marker", [">", "> ", "- ", "1. ", "* > "])
def test_endless_nesting_is_cut(marker: str) -> None:
    cut = harmless(marker * 5000 + "deep")
    assert cut.endswith("deep")
    assert len(cut) <= (DEEPEST + 1) * 4 + len("deep")


def test_endless_indents_are_cut() -> None:
    text = "\n".join(" " * (2 * depth) + "- x" for depth in range(400))
    longest = max(len(line) for line in harmless(text).split("\n"))
    assert longest <= 4 * DEEPEST + len("- x")


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>Ask <b>them</b> &amp; <i>listen</i></p>", "Ask **them** & *listen*"),
        ("<ul><li>one</li><li>two</li></ul>", "- one\n- two"),
        ("<ol><li>one</li><li>two</li></ol>", "1. one\n2. two"),
        ("<h2>Title</h2><p>Text</p>", "## Title\n\nText"),
        ('<a href="https://x.example">x</a>', "[x](https://x.example)"),
        ('<a href="javascript:go()">x</a>', "[x]"),
        ("<script>go()</script><p>left</p>", "left"),
        ('<img src="https://x.example/pixel.gif">left', "left"),
    ],
)
def test_html_becomes_markdown(html: str, markdown: str) -> None:
    assert markdown_of_html(html) == markdown


@pytest.mark.parametrize(
    "text",
    ["<ul><li>" * 20_000, "<div>" * 50_000, "[" * 100_000, "<" * 100_000, "<a " * 50_000,
     "&lt;" * 50_000, "<script " * 20_000, ">" * 100_000, "1. " * 50_000, "\t" * 100_000,
     "<x onx " * 15_000, "<a b=" * 20_000],
)  # fmt: skip
def test_no_text_takes_long(text: str) -> None:
    begun = time.process_time()
    harmless(text)
    markdown_of_html(text)
    assert time.process_time() - begun < 3
