"""Notes as HTML for others: what the Markdown says, and nothing that loads or runs."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from desktop.domain.note_text import LONGEST_SHOWN
from desktop.qt.note_html import note_html

pytestmark = pytest.mark.usefixtures("qapp")

HOSTILE = (
    "<script>alert(1)</script>", "![x](http://a.example/b.png)", "[x](javascript:alert(1))",
    "<img src=x onerror=alert(1)>", "[x](data:text/html,y)", "**", "`", "\n\n", "- ", "> ", "# ",
    "<style>@import 'x'</style>", "[x]: http://a.example", "|a|b|\n|---|---|\n", "&lt;", "words",
)  # fmt: skip


class Seen(HTMLParser):
    """What a browser would find in a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name == "href":
                self.addresses.append(value or "")


def test_what_the_signs_mean_is_seen_and_not_the_signs() -> None:
    made = note_html("Ask **them**:\n- *one*\n- `two`\n\n> said\n\n- [x] done")
    assert '<span style="font-weight:700">them</span>' in made
    assert '<span style="font-style:italic">one</span></li>' in made
    assert '<span style="font-family:monospace">two</span>' in made
    assert '<p style="margin-left:40px">said</p>' in made
    assert '<li class="checked">done</li>' in made
    assert not {"*", "`"} & set(made)


@given(st.lists(st.sampled_from(HOSTILE), max_size=12).map("".join))
def test_nothing_in_it_loads_or_runs(qapp: QApplication, body: str) -> None:
    seen = Seen()
    seen.feed(note_html(body))
    assert not seen.tags & {"script", "style", "img", "iframe", "object", "link", "meta"}
    assert seen.attributes <= {"style", "href", "rel", "class"}
    assert all(each.startswith(("http:", "https:", "mailto:")) for each in seen.addresses)


def test_of_a_note_that_is_too_long_to_be_set_nothing_is_left_out() -> None:
    made = note_html("word " * (LONGEST_SHOWN // 5) + "and the <end>")
    assert made.endswith("and the &lt;end&gt;</p>")
