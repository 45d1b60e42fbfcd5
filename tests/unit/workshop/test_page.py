"""The page itself: small, old-fashioned, and safe to show whatever people typed."""

import json
import re

import pytest

from desktop.workshop.pages import page
from desktop.workshop.words import ENGLISH, IN_ENGLISH, LABELS, PhoneWords, script
from tests.conftest import ROOT

FOLDER = ROOT / "desktop" / "workshop" / "page"
SCRIPT = (FOLDER / "page.js").read_text(encoding="utf-8")


def test_the_page_is_small() -> None:
    served = page(IN_ENGLISH)
    assert sum(len(path.read_bytes()) for path in FOLDER.iterdir()) < 25_000
    assert sum(len(resource.body) for resource in served.values()) < 25 * 1024


@pytest.mark.parametrize(
    "new",
    [r"=>", r"`", r"\blet\s", r"\bconst\s", r"\bclass\s", r"\basync\b", r"\?\.", r"\.includes\(",
     r"\bfetch\(", r"\.append\(", r"\bimport\b", r"\.\.\.", r"for \(var \w+ of"],
)  # fmt: skip
def test_the_script_uses_nothing_that_old_browsers_lack(new: str) -> None:
    assert not re.search(new, SCRIPT)


@pytest.mark.parametrize(
    "way", ["innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "new Function"]
)
def test_text_is_never_taken_for_markup(way: str) -> None:
    assert way not in SCRIPT


def test_nothing_in_the_page_is_inline_or_from_elsewhere() -> None:
    html = (FOLDER / "index.html").read_text(encoding="utf-8")
    assert re.findall(r"<script(?! src=\"/\w+\.js\"></script>)", html) == []
    assert "style=" not in html
    assert not re.search(r"\bon\w+=", html)
    everything = html + SCRIPT + (FOLDER / "page.css").read_text(encoding="utf-8")
    addresses = set(re.findall(r"https?://[\w.]*", everything))
    assert addresses <= {"http://", "http://www.w3.org"}


def test_every_sentence_of_the_page_stands_in_the_table() -> None:
    said = set(re.findall(r'say\("(\w+)"', SCRIPT))
    said |= set(re.findall(r'"(choose_\w+|put_in_order|find_partner|type_\w+)"', SCRIPT))
    said |= {
        "send",
        "send_again",
        "kept",
        "not_kept",
        "not_number",
        "too_late",
        "sending",
        "closed",
        "closed_without",
        "removed",
        "elsewhere",
        "discussion",
        "ended",
        "pin_wrong",
        "pin_wait",
        "up",
        "down",
        "full",
        "name_taken",
        "name_missing",
    }
    assert said == set(ENGLISH)


def test_the_table_can_be_translated_and_says_which_way_it_reads() -> None:
    text = script(PhoneWords("ar", {"send": "أرسل"}, LABELS)).decode()
    table = json.loads(text.removeprefix("var WORDS = ").removesuffix(";\n"))
    assert (table["send"], table["direction"], table["language"]) == ("أرسل", "rtl", "ar")
    assert text.isascii()


def test_comments_and_indents_are_not_sent() -> None:
    sent = page(IN_ENGLISH)["/page.js"].body.decode()
    assert "\n  " not in sent
    assert "\n//" not in sent
    assert "http://www.w3.org/2000/svg" in sent
