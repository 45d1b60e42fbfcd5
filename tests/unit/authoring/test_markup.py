"""Markdown becomes safe HTML and canonical text."""

import pytest

from desktop.authoring.markup import (
    MAX_PASSAGE,
    MarkupError,
    TermLinker,
    depth,
    to_html,
    to_text,
    typographic,
)

TITLES = {"plan.a": "The A & B (4.1)"}

NO_TITLES: dict[str, str] = {}


def html(source: str) -> str:
    return to_html(source, TITLES.__getitem__)


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("plain", "plain"),
        ("**b** *i*", "<strong>b</strong> <em>i</em>"),
        ("a & b", "a &amp; b"),
        ("1 < 2", "1 &lt; 2"),
        ("[[plan.a]]", '<a href="page:plan.a">The A &amp; B (4.1)</a>'),
        ("[[plan.a|words]]", '<a href="page:plan.a">words</a>'),
        (
            "<https://a.org/?x=1&y=2>",
            '<a class="web" href="copy:https://a.org/?x=1&amp;y=2">https://a.org/?x=1&amp;y=2</a>',
        ),
    ],
)
def test_markdown_becomes_small_html(source: str, body: str) -> None:
    assert html(source) == body


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<script>x</script>", "HTML is not allowed"),
        ("a <b>b</b>", "HTML is not allowed"),
        ("<!-- note -->", "HTML is not allowed"),
        ("</p>", "HTML is not allowed"),
        ("[[plan.z]]", "leads nowhere"),
        ("[[plan.z|words]]", "leads nowhere"),
        ("[words](https://a.org)", "write links as"),
        ("![picture](a.png)", "write links as"),
        ("x" * (MAX_PASSAGE + 1), "too long"),
        (f"{'> ' * 40}x", ""),
    ],
)
def test_what_content_may_not_hold_is_refused(source: str, words: str) -> None:
    if words:
        with pytest.raises(MarkupError, match=words):
            html(source)
    else:
        assert "blockquote" not in html(source)


def test_elements_nested_too_deeply_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.authoring.markup.MAX_DEPTH", 1)
    with pytest.raises(MarkupError, match="nested too deeply"):
        html("**a *b* c**")


def test_depth_counts_open_elements() -> None:
    assert depth("<p><b>a</b><i>b<br></i></p>") == 2


def test_a_script_address_does_not_survive() -> None:
    assert "javascript" not in html("<https://a.org> `javascript:x`").replace(
        "<code>javascript", ""
    )


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("a  b\n c ", "a b c"),
        ("<b>a</b>&amp;<i>b</i>", "a&b"),
        ("a<br>b", "a b"),
        ("cafe\u0301", "caf\u00e9"),
        (
            "<table><tr><th>A</th><th>B</th></tr>\n<tr><td>1</td><td>2</td></tr></table>",
            "A | B\n1 | 2",
        ),
    ],
)
def test_canonical_text_is_the_same_however_it_was_written(body: str, text: str) -> None:
    assert to_text(body) == text


def test_only_the_first_use_of_a_term_on_a_page_is_linked() -> None:
    linker = TermLinker({"tender": "t"})
    seen: set[str] = set()
    assert linker.link("A Tender and a tender", seen) == (
        'A <a class="term" href="term:t">Tender</a> and a tender'
    )
    assert linker.link("tender", seen) == "tender"


def test_a_variant_counts_as_a_use_of_its_term() -> None:
    linker = TermLinker({"tender": "t", "tenders": "t"})
    assert linker.link("tenders, tender", set()).count("<a") == 1


def test_a_term_inside_a_link_is_left_alone() -> None:
    linker = TermLinker({"tender": "t"})
    body = '<a href="page:x">the tender</a>'
    assert linker.link(body, set()) == body


@pytest.mark.parametrize("body", ["pretender", "tender-free", "tenders"])
def test_a_term_is_a_whole_word(body: str) -> None:
    assert TermLinker({"tender": "t"}).link(body, set()) == body


def test_the_longest_term_wins() -> None:
    linker = TermLinker({"contract": "c", "contract law": "cl"})
    assert 'term:cl">contract law<' in linker.link("contract law", set())


def test_a_term_with_a_special_character_is_found_in_html() -> None:
    linker = TermLinker({"r&d": "rd"})
    assert 'term:rd">R&amp;D<' in linker.link("R&amp;D", set())


def test_without_terms_nothing_is_linked() -> None:
    assert TermLinker({}).link("tender", set()) == "tender"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("the city's bikes", "the city’s bikes"),
        ("the suppliers' views", "the suppliers’ views"),
        ('"penalties" and "fines"', "“penalties” and “fines”"),
        ('(say "yes")', "(say “yes”)"),
        ('He said: "It\'s late."', "He said: “It’s late.”"),
    ],
)
def test_straight_quotes_become_curly(typed: str, shown: str) -> None:
    assert typographic(typed) == shown
    assert to_text(to_html(typed, NO_TITLES.__getitem__)) == shown


def test_a_quote_that_closes_behind_bold_text_is_a_closing_one() -> None:
    assert to_html('"**now**"', NO_TITLES.__getitem__) == "“<strong>now</strong>”"
