"""The Spanish words keep to Spanish signs, and to one word for one thing."""

import re
from typing import NamedTuple

import pytest

from shipping.interface_texts import FOLDER, Text, forms, stored
from tests.conftest import ROOT

WORDS = stored(FOLDER / "fieldguide_es.ts")
PAIRS = ("¿?", "¡!", "«»", "()")
WARNING_SIGN = "! "
WRONG_SIGNS = re.compile('[“”"]| …|\\.\\.\\.|[¿¡«(] | [?!»)]')
OTHER_KEYS = re.compile(r"\b(?:Shift|Enter|Escape|Return|Control|Mayúsculas|Del|Up|Down)\b")
"""Names of keys that no text says, `Enter` being Intro."""


class Term(NamedTuple):
    """A line of the table of words."""

    english: re.Pattern[str]
    others: re.Pattern[str]


def terms() -> list[Term]:
    """Return the lines of the table in docs/translation.md that say what not to write."""
    page = (ROOT / "docs" / "translation.md").read_text(encoding="utf-8")
    table = page.partition("| English | Spanish | Not |")[2].partition("\n\n")[0]
    found = []
    for line in table.splitlines()[2:]:
        english, _, others = (cell.strip() for cell in line.strip("|").split("|"))
        if others:
            english = re.sub(r" \(.*\)", "", english)
            wrong = [re.escape(each).replace(r"\*", r"\w*") for each in others.split(", ")]
            found.append(
                Term(
                    re.compile(rf"\b{re.escape(english)}", re.IGNORECASE),
                    re.compile(rf"\b(?:{'|'.join(wrong)})\b", re.IGNORECASE),
                )
            )
    return found


TERMS = terms()


def faults(source: str, words: str) -> list[str]:
    """Return what is wrong with the Spanish words for an English text."""
    plain = words.removeprefix(WARNING_SIGN)
    found = [pair for pair in PAIRS if plain.count(pair[0]) != plain.count(pair[1])]
    found += [match[0] for match in WRONG_SIGNS.finditer(plain)]
    found += [match[0] for match in OTHER_KEYS.finditer(words)]
    for term in TERMS:
        if term.english.search(source):
            found += [match[0] for match in term.others.finditer(words)]
    return found


def test_signs_and_words_are_those_of_the_table() -> None:
    wrong = [
        f"{text.context}: {text.source} -> {form}: {fault}"
        for text, message in WORDS.items()
        for form in forms(message)
        for fault in faults(text.source, form)
    ]
    assert not wrong, "\n".join(wrong)


def test_the_table_is_read() -> None:
    assert len(TERMS) > 30


@pytest.mark.parametrize(
    ("source", "words", "fault"),
    [
        ("Where is it?", "Dónde está?", "¿?"),
        ("Where is it?", "¿Dónde está", "¿?"),
        ("No “{name}”", "No hay «{name}", "«»"),
        ("No “{name}”", "No hay “{name}»", "“"),
        ("Save …", "Guardar …", " …"),
        ("Press Enter", "Presione Enter", "Enter"),
        ("Add a note", "Añadir una nota", "Añadir"),
        ("Choose the folder for backups", "Elija dónde van las copias de seguridad", "copias"),
        ("All on this computer", "Todo en este equipo", "equipo"),
    ],
)
def test_a_fault_is_found(source: str, words: str, fault: str) -> None:
    assert any(fault in each for each in faults(source, words))


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("Name of the team", "Nombre del equipo"),
        ("! Some are lost.", "! Algunas se perdieron."),
        ("{quotation}, {citation}", "{quotation}, {citation}"),
    ],
)
def test_what_is_right_is_not_a_fault(source: str, words: str) -> None:
    assert not faults(source, words)


TOLD_APART = {
    "About",
    "Answer",
    "From",
    "Highlight",
    "How it looks",
    "Read",
    "Right",
    "read",
}
"""English that is said in two ways in Spanish: verb and noun, or one and many."""


def test_one_text_is_said_one_way() -> None:
    said: dict[tuple[str, str], set[tuple[str, ...]]] = {}
    for text, message in WORDS.items():
        said.setdefault((text.source, text.remark), set()).add(tuple(forms(message)))
    several = {source for (source, _), ways in said.items() if len(ways) > 1}
    assert several == TOLD_APART


def test_keys_are_called_as_on_the_keyboard() -> None:
    shift = WORDS[Text("QShortcut", "Shift", "", is_plural=False)]
    assert forms(shift) == ["Mayús"]
