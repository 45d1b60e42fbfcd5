"""Every text that people read can be translated, and the translations are up to date."""

import ast
import string
from pathlib import Path

import pytest

from desktop.domain.settings import LANGUAGES
from shipping import interface_texts
from shipping.interface_texts import FOLDER, Text, calls
from tests.conftest import ROOT

MODULES = sorted((ROOT / "desktop").rglob("*.py"))
FILES = sorted(FOLDER.glob("*.ts"))
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
def test_translations_keep_every_placeholder(file: Path) -> None:
    wrong = []
    for text, message in interface_texts.stored(file).items():
        translation = message.find("translation")
        assert translation is not None
        forms = [each.text or "" for each in translation] or [translation.text or ""]
        wrong += [
            f"{text.context}: {text.source} -> {form}"
            for form in forms
            if form and not keeps(text, form)
        ]
    assert not wrong


def keeps(text: Text, form: str) -> bool:
    def names(words: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(words) if name}

    return names(text.source) == names(form) and ("%n" in form or not text.is_plural)


def test_english_has_every_plural_form() -> None:
    file = FOLDER / "fieldguide_en.ts"
    wanted = interface_texts.wanted_in(file, interface_texts.all_texts())
    there = {
        text
        for text, message in interface_texts.stored(file).items()
        if all(form.text for form in message.iter("numerusform"))
    }
    missing = [text.source for text in wanted if text not in there]
    assert not missing, "run `make translations`, then write the forms into fieldguide_en.ts"
