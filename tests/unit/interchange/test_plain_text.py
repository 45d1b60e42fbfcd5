"""Files and texts of others as plain text."""

import pytest

from desktop.interchange.plain_text import decoded, plain_text, plain_text_of_html

XML = "<?xml version='1.0' encoding='{}'?><q>{}</q>"


@pytest.mark.parametrize(
    ("name", "text"),
    [("windows-1251", "закупка"), ("ISO-8859-1", "café"), ("shift_jis", "入札"), ("utf-8", "招标")],
)
def test_an_xml_file_says_its_encoding(name: str, text: str) -> None:
    whole = XML.format(name, text)
    assert decoded(whole.encode(name)) == whole


@pytest.mark.parametrize("name", ["punycode", "idna", "zip", "unicode_escape", "none"])
def test_an_encoding_that_is_none_of_the_usual_does_not_count(name: str) -> None:
    whole = XML.format(name, "café")
    assert decoded(whole.encode()) == whole


def test_old_windows_texts_have_their_quotation_marks() -> None:
    assert decoded("“bid” – 5 €".encode("cp1252")) == "“bid” – 5 €"
    assert decoded(b"\x81\xe9") == "\x81é"


def test_bytes_that_are_no_utf_16_are_read_all_the_same() -> None:
    assert decoded(b"\xff\xfea\x00\xd8") == "a\ufffd"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>two</p>", "One\ntwo"),
        ("a<br/>b<br>c", "a\nb\nc"),
        ("<ul><li>a</li><li>b <i>c</i></li></ul>", "- a\n- b c"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
        ("<h2>Head</h2>text", "Head\ntext"),
        ("<script>x()</script><style>p{}</style>a", "a"),
        ("&lt;b&gt; &amp; &eacute;", "<b> & é"),
        ("a\n   b", "a b"),
        ("<p><p><p>", ""),
    ],
)
def test_html_loses_its_tags(html: str, text: str) -> None:
    assert plain_text_of_html(html) == text


def test_html_without_end_stays_as_it_is() -> None:
    assert plain_text_of_html("<b>" * 5000) == "<b>" * 5000


def test_characters_nobody_sees_are_taken_out() -> None:
    assert plain_text(" a\x00\x1b\ufdd0\ud800b\r\nc\td ") == "ab\nc\td"
