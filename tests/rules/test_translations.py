"""Every text that people read can be translated, and the translations are up to date."""

import ast
import re
import string
from pathlib import Path

import pytest

from desktop.domain.settings import LANGUAGES
from shipping import interface_texts
from shipping.interface_texts import FOLDER, Text, calls
from tests.conftest import ROOT

MODULES = sorted((ROOT / "desktop").rglob("*.py"))
FILES = sorted(FOLDER.glob("*.ts"))
NUMBER = re.compile("%L?n")
SAME_FOR_ONE = {"en": {"%Ln chosen", "%Ln found"}, "es": set[str]()}
"""Texts without a noun: in English nothing in them depends on the number."""
PLAIN = "write the text itself, with {placeholders} and `.format` behind the call"


def trees() -> list[tuple[Path, ast.Module]]:
    return [(file, ast.parse(file.read_text(encoding="utf-8"))) for file in MODULES]


def untranslatable(file: Path, tree: ast.Module) -> list[str]:
    """Return what Qt's translation would miss in a module, and what to do instead."""
    found = []

    def add(node: ast.AST, words: str) -> None:
        place = file.relative_to(ROOT)
        found.append(f"{place}:{getattr(node, 'lineno', 0)}: {words}")

    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name in ("_tr", "tr", "_translate"):
            add(node, "no wrappers: `translate = QCoreApplication.translate`, with the context")
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "tr":
            if getattr(getattr(node.func, "value", None), "id", "") != "self":
                add(node, "`tr` of self only, else `translate` with a context")
            if not isinstance(node.args[0], ast.Constant):
                add(node, f"no f-strings and no variables in `tr`: {PLAIN}")
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "translate":  # noqa: SIM102
            if not all(isinstance(each, ast.Constant) for each in node.args[:2]):
                add(node, f"no f-strings and no variables in `translate`: {PLAIN}")
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    for statement in [*tree.body, *(each for owner in classes for each in owner.body)]:
        if isinstance(statement, ast.Assign | ast.AnnAssign):
            for _, _, call in calls(statement):
                add(call, "translated before the language is known: put it into a function")
    return found


def test_every_text_can_be_translated() -> None:
    assert not [line for file, tree in trees() for line in untranslatable(file, tree)]


@pytest.mark.parametrize(
    "line",
    [
        'self.tr(f"Page {number}")',
        "self.tr(words)",
        'other.tr("Page")',
        'translate("Page", words)',
        'translate(context, "Page")',
        'NAME = translate("Page", "Page")',
        'class Page:\n    NAME = translate("Page", "Page")',
        "def _tr(text): ...",
    ],
)
def test_a_text_that_cannot_be_translated_is_found(line: str) -> None:
    assert untranslatable(ROOT / "desktop" / "x.py", ast.parse(line))


def test_plural_forms_of_a_class_are_not_looked_up_for_others() -> None:
    # Qt asks for the context of the object's own class first and believes any answer with a number.
    bases = {
        base.id
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for base in node.bases
        if isinstance(base, ast.Name)
    }
    wrong = [
        f"{owner}: use `translate` with a context for plural forms"
        for _, tree in trees()
        for name, owner, call in calls(tree)
        if name == "tr" and len(call.args) > 2 and owner in bases
    ]
    assert not wrong


COUNTED = re.compile(r"\{(\w+)\} (?:(?!of |and |or )[a-z]+ )?(?:[a-z]{3,}s|people)\b")
"""A placeholder right before what may be more than one thing."""
NO_NUMBERS = {
    "label",
    "name",
    "title",
    "place",
    "table",
    "day",
    "time",
    "questions",
    "line",
    "path",
}
"""Placeholders for words; `questions` is a number with its noun."""
ALWAYS_MANY = {"most", "days"}
"""Numbers of the program's own, none of them 1."""


def uncounted(text: str) -> list[str]:
    """Return the placeholders in a text that decide whether a word stands for one or for many."""
    names = {match[1] for match in COUNTED.finditer(text)}
    return sorted(names - NO_NUMBERS - ALWAYS_MANY)


def test_where_a_number_decides_the_form_of_a_word_there_are_plural_forms() -> None:
    wrong = [text.source for text in interface_texts.all_texts() if uncounted(text.source)]
    assert not wrong, 'write `tr("%n thing(s)", "", number)`'


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("{count} sections", ["count"]),
        ("Saved {count} sheets to {path}", ["count"]),
        ("{done} of {count} sections read", ["count"]),
        ("{time} left", []),
        ("{done} of %n section(s) read", []),
        ("{label} rests on: {sources}", []),
    ],
)
def test_a_number_before_a_noun_is_found(text: str, names: list[str]) -> None:
    assert uncounted(text) == names


@pytest.mark.parametrize("language", ["en", "es"])
def test_one_thing_is_not_called_many(language: str) -> None:
    file = FOLDER / f"fieldguide_{language}.ts"
    same = []
    for text, message in interface_texts.stored(file).items():
        one, *more = interface_texts.forms(message)
        if text.is_plural and one in more and text.source not in SAME_FOR_ONE[language]:
            same.append(one)
    assert not same


def test_there_is_a_file_for_each_language() -> None:
    assert {interface_texts.language_of(file) for file in FILES} == set(LANGUAGES)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_of_the_program_is_in_the_file(file: Path) -> None:
    wanted = set(interface_texts.wanted_in(file, interface_texts.all_texts()))
    there = set(interface_texts.stored(file))
    assert there == wanted, "run `make translations`"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_compiled_translations_are_those_of_the_file(file: Path, tmp_path: Path) -> None:
    interface_texts.compile_to(file, tmp_path / "now.qm")
    is_current = (tmp_path / "now.qm").read_bytes() == file.with_suffix(".qm").read_bytes()
    assert is_current, "run `make translations`"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_translations_keep_what_a_text_holds(file: Path) -> None:
    wrong = [
        f"{text.context}: {text.source} -> {form}: {loss}"
        for text, message in interface_texts.stored(file).items()
        for form in interface_texts.forms(message)
        if form
        for loss in losses(text, form)
    ]
    assert not wrong, "\n".join(wrong)


TAGS = re.compile(r"</?\w[^>]*>")
LAST_SIGN = re.compile(r"[.:,;…]$")


def losses(text: Text, form: str) -> list[str]:
    """Return what a translation does not keep of its text."""

    def names(words: str) -> list[str]:
        return sorted({name for _, name, _, _ in string.Formatter().parse(words) if name})

    def last_sign(words: str) -> list[str]:
        return LAST_SIGN.findall(words.rstrip())

    def blanks(words: str) -> tuple[bool, bool, bool]:
        inside = words.strip()
        return words.startswith(" "), words.endswith(" "), "  " in inside

    kept = {
        "placeholders": names(text.source) == names(form),
        "number": bool(NUMBER.search(form)) or not text.is_plural,
        "tags": TAGS.findall(text.source) == TAGS.findall(form),
        "lines": text.source.count("\n") == form.count("\n"),
        "last sign": last_sign(text.source) == last_sign(form),
        "blanks": blanks(text.source) == blanks(form),
    }
    return [what for what, is_kept in kept.items() if not is_kept]


@pytest.mark.parametrize(
    ("source", "form", "loss"),
    [
        ("{done} of {count}", "{done} de {total}", "placeholders"),
        ("{done} of %n page(s)", "{done} de una página", "number"),
        ("Saved.", "Guardado", "last sign"),
        ("Save …", "Guardar", "last sign"),
        ("Saved", "Guardado.", "last sign"),
        ("<b>Now</b>", "<b>Ahora", "tags"),
        ("Here:\n{path}", "Aquí: {path}", "lines"),
        (" seconds", "segundos", "blanks"),
        ("Not now", "Ahora  no", "blanks"),
    ],
)
def test_what_a_translation_lost_is_found(source: str, form: str, loss: str) -> None:
    assert losses(Text("Page", source, "", "%n" in source), form) == [loss]


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_text_and_plural_form_is_translated(language: str) -> None:
    missing = [
        text.source
        for text, message in interface_texts.stored(FOLDER / f"fieldguide_{language}.ts").items()
        if not all(interface_texts.forms(message))
    ]
    assert not missing, f"run `make translations`, then write into fieldguide_{language}.ts"
