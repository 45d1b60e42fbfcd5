"""The user guide says the same in each language, in the words that stand on the screen."""

import os
import re
from collections import Counter
from itertools import zip_longest
from pathlib import Path

import pytest

from desktop.views.actions import declared_actions
from shipping.interface_texts import FOLDER, forms, stored
from tests.conftest import ROOT
from tests.rules.test_spanish import faults

GUIDE = ROOT / "docs" / "guide"
ENGLISH = GUIDE / "en"
SPANISH = GUIDE / "es"
PAGES = sorted(page.name for page in ENGLISH.glob("*.md"))
KEYS_PAGE = "keys.md"
ACTIONS = "Actions"
"""Where the words of deeds are translated."""
BOLD = re.compile(r"(?<!`)\*\*([^*`]+)\*\*")
NOT_WORDS = re.compile(r"\*\*[^*`]+\*\*|`[^`]+`|!(?=\[)|\]\([^)]+\)")
SHAPE = re.compile(r"^(#+ |- |\d+\. |\||!\[)")
TARGET = re.compile(r"\]\(([^)]+)\)")
KEY = re.compile(r"(?:(?:Ctrl|Alt|Mayús|Shift)\+)*\b(?:Esc(?:ape)?|F\d+|Enter|Intro)\b")
CHORD = re.compile(r"(?:(?:Ctrl|Alt|Mayús|Shift)\+)+(?:Page (?:Up|Down)|[^\W_]+|[+=,-])")
ON_KEYS = {
    "Shift": "Mayús", "Left": "Izquierda", "Right": "Derecha", "Up": "Arriba", "Down": "Abajo",
    "PgDown": "AvPág", "PgUp": "RePág", "Home": "Inicio", "Back": "Atrás", "Forward": "Adelante",
}  # fmt: skip
"""What stands on keys: as Qt writes them, and in Spanish."""
BY_QT = {spanish: name for name, spanish in ON_KEYS.items()} | {
    "Page Down": "PgDown", "Page Up": "PgUp", "Intro": "Enter", "Escape": "Esc", "comma": ",",
    "coma": ",",
}  # fmt: skip
KEYS_HEAD = """# Teclas

Estas son las teclas habituales. En el programa, Ayuda > Teclas muestra las suyas y las cambia.

| Lo que hace | Teclas |
| --- | --- |
"""
TEXTS = stored(FOLDER / "fieldguide_es.ts")
SPOKEN: dict[str, set[str]] = {}
for _text, _message in TEXTS.items():
    SPOKEN.setdefault(_text.source.rstrip(" …"), set()).update(
        form.rstrip("…") for form in forms(_message)
    )


def lines(folder: Path, name: str) -> list[str]:
    """Return the lines of a page that are not empty."""
    return [line for line in (folder / name).read_text(encoding="utf-8").splitlines() if line]


def words(folder: Path, name: str) -> list[str]:
    """Return the lines of a page without signs, code and what is called as on the screen."""
    return [NOT_WORDS.sub("", line) for line in lines(folder, name)]


def shape(folder: Path, name: str) -> list[str]:
    """Return what each line of a page begins with: a heading, a step, a row, a picture."""
    found = (SHAPE.match(line) for line in lines(folder, name))
    return [match[1] for match in found if match]


def keys_named(folder: Path, name: str) -> Counter[str]:
    """Return the keys a page names, as Qt writes them."""
    text = "\n".join(words(folder, name))
    found = [*CHORD.findall(text), *KEY.findall(CHORD.sub("", text))]
    return Counter(renamed(key, BY_QT) for key in found)


def renamed(keys: str, names: dict[str, str]) -> str:
    """Return keys with other names on them."""
    return re.sub("|".join(rf"\b{name}\b" for name in names), lambda key: names[key[0]], keys)


def keys_page() -> str:
    """Return the page about keys as the program would write it in Spanish."""
    said = {text.source: forms(each)[0] for text, each in TEXTS.items() if text.context == ACTIONS}
    rows = []
    for each in declared_actions():
        shown = " o ".join(f"`{renamed(key, ON_KEYS)}`" for key in each.keys) or "ninguna"
        rows.append(f"| {said[each.words]} | {shown} |\n")
    return KEYS_HEAD + "".join(rows)


def test_there_are_the_same_pages() -> None:
    assert sorted(page.name for page in SPANISH.glob("*.md")) == PAGES


@pytest.mark.parametrize("name", PAGES)
def test_headings_steps_rows_and_pictures_are_the_same(name: str) -> None:
    assert shape(SPANISH, name) == shape(ENGLISH, name)


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_to_the_same_pages_and_pictures(name: str) -> None:
    assert [TARGET.findall(line) for line in lines(SPANISH, name) if "](" in line] == [
        TARGET.findall(line) for line in lines(ENGLISH, name) if "](" in line
    ]


@pytest.mark.parametrize("name", PAGES)
def test_what_stands_on_the_screen_is_called_as_it_is_there(name: str) -> None:
    english = BOLD.findall("\n".join(lines(ENGLISH, name)))
    spanish = BOLD.findall("\n".join(lines(SPANISH, name)))
    wrong = []
    for pair in zip_longest(english, spanish, fillvalue=""):
        for one, other in zip_longest(*(words.split(" > ") for words in pair), fillvalue=""):
            said = SPOKEN.get(one.rstrip(" …"))
            if said is not None and other.rstrip("…") not in said:
                wrong.append((one, other, said))
    assert not wrong
    assert len(english) == len(spanish)


@pytest.mark.parametrize("name", [page for page in PAGES if page != KEYS_PAGE])
def test_the_same_keys_are_named(name: str) -> None:
    assert keys_named(SPANISH, name) == keys_named(ENGLISH, name)


def test_every_key_is_documented_in_spanish() -> None:
    """REWRITE=1 writes the page again; look at the difference then."""
    if os.environ.get("REWRITE"):
        (SPANISH / KEYS_PAGE).write_text(keys_page(), encoding="utf-8")
    assert (SPANISH / KEYS_PAGE).read_text(encoding="utf-8") == keys_page()


@pytest.mark.parametrize("name", PAGES)
def test_signs_and_words_are_those_of_the_table(name: str) -> None:
    pairs = zip(words(ENGLISH, name), words(SPANISH, name), strict=False)
    assert not [found for one, other in pairs if (found := faults(one, other))]
