"""Gathers the texts of the interface into `resources/i18n`, and compiles their translations.

Qt's own lupdate reads Python too, but it passes over plural forms outside of `self.tr` and over
numbers that are no plain name. Files are the same as it writes them: Qt Linguist opens them.
"""

import ast
import subprocess
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import PySide6

from desktop.workshop.words import CONTEXT, ENGLISH, LABELS

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
SOURCE_LANGUAGE = "en"
_PLURAL_FORMS = {"ar": 6, "ja": 1, "ko": 1, "lv": 3, "pl": 3, "ru": 3, "th": 1, "uk": 3, "zh": 1}
"""How many forms a language has for a number of things, where it is not one and many."""
_KEYS = ("Ctrl", "Shift", "Esc", "Tab", "Return", "Ins", "Del", "PgUp", "PgDown")
"""Names of keys that Qt has words for, though other ones than stand on the keys."""
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


class Text(NamedTuple):
    """A text to translate."""

    context: str
    source: str
    remark: str
    is_plural: bool


def calls(tree: ast.AST, owner: str = "") -> Iterator[tuple[str, str, ast.Call]]:
    """Return each call of `tr` and `translate` with its name and the class it stands in."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name == "tr" or (name == "translate" and len(node.args) > 1 and _is_text(node)):
                yield name, owner, node
        yield from calls(node, node.name if isinstance(node, ast.ClassDef) else owner)


def _is_text(call: ast.Call) -> bool:
    # Painters translate too, by pixels.
    return isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str)


def texts(source: Path) -> Iterator[Text]:
    """Return the texts to translate in a module; those that are not written out are left out."""
    for name, owner, call in calls(ast.parse(source.read_text(encoding="utf-8"))):
        arguments = call.args if name == "translate" else [ast.Constant(owner), *call.args]
        plain = [getattr(each, "value", None) for each in arguments[:3]]
        context, text, remark = [*plain, ""][:3]
        if isinstance(context, str) and isinstance(text, str):
            yield Text(context, text, remark or "", len(arguments) > 3)


def all_texts(package: Path = ROOT / "desktop") -> list[Text]:
    """Return the texts of the whole program, of phones, and the names of keys, in order."""
    keys = [("QShortcut", name) for name in _KEYS]
    phones = [(CONTEXT, words) for words in chain(ENGLISH.values(), *LABELS.values())]
    found = {Text(context, source, "", is_plural=False) for context, source in keys + phones}
    return sorted(found.union(*(texts(file) for file in package.rglob("*.py"))))


def language_of(file: Path) -> str:
    """Return the language that a file is for, as in `fieldguide_es.ts`."""
    return file.stem.partition("_")[2]


def wanted_in(file: Path, found: list[Text]) -> list[Text]:
    """Return the texts that belong into a file: English needs no more than plural forms."""
    return [text for text in found if text.is_plural or language_of(file) != SOURCE_LANGUAGE]


def stored(file: Path) -> dict[Text, ElementTree.Element]:
    """Return the texts in a file, with what is noted there for each."""
    messages = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            key = Text(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                message.get("numerus") == "yes",
            )
            messages[key] = message
    return messages


def forms(message: ElementTree.Element) -> list[str]:
    """Return the translation of a text, or its plural forms; empty what is not translated."""
    (translation,) = message.iter("translation")
    return [each.text or "" for each in translation] or [translation.text or ""]


def gather(file: Path, found: list[Text]) -> None:
    """Write the texts into a file, with the translations that it holds; drop all else."""
    language, before = language_of(file), stored(file)
    root = ElementTree.Element(
        "TS", version="2.1", language=language, sourcelanguage=SOURCE_LANGUAGE
    )
    contexts: dict[str, ElementTree.Element] = {}
    for text in wanted_in(file, found):
        if text.context not in contexts:
            contexts[text.context] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[text.context], "name").text = text.context
        message = before.get(text)
        message = _untranslated(text, language) if message is None else message
        contexts[text.context].append(message)
    ElementTree.indent(root, "    ")
    words = ElementTree.tostring(root, encoding="unicode", short_empty_elements=False)
    file.write_text(f"{_HEAD}{words}\n", encoding="utf-8")


def _untranslated(text: Text, language: str) -> ElementTree.Element:
    message = ElementTree.Element("message", {"numerus": "yes"} if text.is_plural else {})
    ElementTree.SubElement(message, "source").text = text.source
    if text.remark:
        ElementTree.SubElement(message, "comment").text = text.remark
    translation = ElementTree.SubElement(message, "translation", type="unfinished")
    if text.is_plural:
        for _ in range(_PLURAL_FORMS.get(language, 2)):
            ElementTree.SubElement(translation, "numerusform")
    return message


def compile_to(file: Path, target: Path) -> None:
    """Compile a file of translations; texts without one stay English."""
    (program,) = (
        each
        for each in Path(PySide6.__path__[0]).iterdir()
        if each.name in ("lrelease", "lrelease.exe")
    )
    subprocess.run([program, "-silent", file, "-qm", target], check=True)


def main() -> None:
    """Bring all files up to date, and say what is not translated."""
    found = all_texts()
    for file in sorted(FOLDER.glob("*.ts")):
        gather(file, found)
        compile_to(file, file.with_suffix(".qm"))
        missing = file.read_text(encoding="utf-8").count('type="unfinished"')
        print(f"{file.name}: {len(wanted_in(file, found))} texts, not translated: {missing}")


if __name__ == "__main__":
    main()
