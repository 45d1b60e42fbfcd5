"""Exports people read: complete, escaped, and harmless wherever they are opened."""

import csv
import io
from html.parser import HTMLParser

import pytest
from typing_extensions import override

from desktop.domain.annotations import Colour, Deed, Placing
from desktop.interchange import readable
from desktop.interchange.entries import Entry, Words
from tests.export_words import WORDS
from tests.personal import note

MADE = "2026-03-10T12:00:00.000Z"
HOSTILE = '<script>alert(1)</script><img src=x onerror="go()">'


def entry(body: str = "Ask.", page: str = "4.1.2 User needs", **fields: object) -> Entry:
    return Entry(note(body, **fields), page, f"Guide, {page}, ¶1.")


def as_markdown(entries: list[Entry], words: Words, made: str) -> str:
    return "".join(readable.as_markdown(entries, words, made, len(entries)))


def as_html(entries: list[Entry], words: Words, made: str) -> str:
    return "".join(readable.as_html(entries, words, made, len(entries)))


def as_csv(entries: list[Entry], words: Words) -> str:
    return "".join(readable.as_csv(entries, words))


def test_markdown_has_quotation_citation_and_note() -> None:
    text = as_markdown([entry(quote="one\ntwo")], WORDS, MADE)
    assert text == (
        "# Notes\n\nMade 2026-03-10: 1\n\n## 4.1.2 User needs\n\n**Note · 2026-03-10**\n\n"
        "> one\n> two\n\nGuide, 4.1.2 User needs, ¶1.\n\nAsk.\n\nTags: ask the lawyer\n"
    )


def test_markdown_names_a_page_once() -> None:
    text = as_markdown([entry(), entry(), entry(page="4.2.1 Costs")], WORDS, MADE)
    assert text.count("## 4.1.2") == text.count("## 4.2.1") == 1


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("*a* _b_ [c](d)", r"\*a\* \_b\_ \[c\](d)"),
        (HOSTILE, r"\<script>alert(1)\</script>"),
        ("# no heading", r"\# no heading"),
        ("1. no list", r"1\. no list"),
        ("- no", r"\- no"),
        ("4.1.2 yes", "4.1.2 yes"),
        ("---", r"\---"),
    ],
)
def test_markdown_of_the_guide_is_shown_as_it_is(quote: str, shown: str) -> None:
    assert f"> {shown}" in as_markdown([entry(quote=quote)], WORDS, MADE)


class Tags(HTMLParser):
    """Collects what a page would do."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.addresses: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href")]


def test_html_runs_and_loads_nothing() -> None:
    hostile = Entry(note(HOSTILE, quote=HOSTILE, tags=(HOSTILE,)), HOSTILE, HOSTILE)
    seen = Tags()
    seen.feed(as_html([hostile], WORDS, MADE))
    assert not seen.tags & {"script", "img", "link", "iframe"}
    assert seen.addresses == []


def test_html_says_everything() -> None:
    text = as_html([entry("a < b", placing=Placing.REVIEW, quote="q")], WORDS, MADE)
    for part in ("a &lt; b", ">q<", "¶1.", "Tags: ask the lawyer", "Look again.", "<!DOCTYPE"):
        assert part in text
    assert "default-src 'none'" in text
    assert 'li.unchecked { list-style-type: "☐ "; }' in text


def rows(text: str) -> list[list[str]]:
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:], newline="")))


def test_a_table_has_a_row_for_each() -> None:
    head, first, second = rows(
        as_csv([entry("two\nlines"), entry("", deed=Deed.HIGHLIGHT, colour=Colour.BLUE)], WORDS)
    )
    assert head == list(WORDS.columns)
    assert first[1:8] == [
        "Note", "4.1.2 User needs", "Guide, 4.1.2 User needs, ¶1.", "ask people 🙂", "two\nlines",
        "ask the lawyer", "",
    ]  # fmt: skip
    assert second[7] == "blue"


@pytest.mark.parametrize("body", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("x")'])
def test_a_table_holds_no_formulas(body: str) -> None:
    assert rows(as_csv([entry(body)], WORDS))[1][5] == f"'{body}"
