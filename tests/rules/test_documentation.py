"""What is documented is there, and what is there is documented."""

import importlib.util
import os
import re
from pathlib import Path

import pytest

from desktop.domain.settings import Settings
from desktop.views.actions import declared_actions
from tests.conftest import ROOT

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
SETTINGS_PAGE = ROOT / "docs" / "settings.md"
KEYS_PAGE = ROOT / "docs" / "guide" / "en" / "keys.md"
GUIDES = sorted((ROOT / "docs" / "guide").iterdir())
GUIDE = ROOT / "docs" / "guide" / "en"
OF_LISTS = {"Shift+Tab", "Alt+Up", "Alt+Down", "F2"}
"""Keys that fields and lists have without an action of ours."""
PICTURE = re.compile(r"!\[[^\]]+\]\(([^)]+)\)")
MOST_BYTES = 1_500_000
"""All pictures of the guide in a language; they are part of what people install."""
PAGE_LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
CODE = re.compile(r"^(?: {4}|\t).+$|`[^`\n]+`", re.MULTILINE)
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def targets() -> set[str]:
    """Return what `make` can make."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z][\w-]*):(?!=)", makefile, re.MULTILINE))


def code_of(page: Path) -> str:
    """Return what a page sets as code."""
    text = page.read_text(encoding="utf-8")
    return "\n".join([*FENCED.findall(text), *CODE.findall(FENCED.sub("", text))])


def test_the_makefile_has_the_two_commands() -> None:
    assert {"run", "test"} <= targets()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_make_target_named_exists(page: Path) -> None:
    named = set(re.findall(r"\bmake ([a-z][\w-]*)", code_of(page)))
    assert named <= targets()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_file_linked_exists(page: Path) -> None:
    text = CODE.sub("", FENCED.sub("", page.read_text(encoding="utf-8")))
    linked = PAGE_LINK.findall(text)
    missing = [name for name in linked if not (page.parent / name).exists()]
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_no_page_holds_both_sides_of_a_conflict(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert not re.findall(r"^(?:<{7} |={7}$|>{7} ).*", text, re.MULTILINE)


@pytest.mark.skipif(not SETTINGS_PAGE.exists(), reason="there is no page about settings yet")
@pytest.mark.parametrize("name", Settings._fields)
def test_every_setting_is_documented(name: str) -> None:
    assert f"`{name}`" in SETTINGS_PAGE.read_text(encoding="utf-8")


def test_every_target_is_explained_to_a_reader() -> None:
    explained = "\n".join(code_of(page) for page in PAGES)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    unexplained = {t for t in targets() if f"make {t}" not in explained + makefile}
    assert unexplained <= {"check", "content", "bench"}


def keys_page() -> str:
    """Return the page about keys as the program would write it."""
    rows = [
        f"| {each.words} | {' or '.join(f'`{key}`' for key in each.keys) or 'no key'} |"
        for each in declared_actions()
    ]
    return "\n".join(
        [
            "# Keys",
            "",
            "These are the usual keys. In the program, Help > Keys shows yours and changes them.",
            "",
            "| What it does | Keys |",
            "| --- | --- |",
            *rows,
            "",
        ]
    )


def test_every_key_is_documented() -> None:
    """REWRITE=1 writes the page again; look at the difference then."""
    if os.environ.get("REWRITE"):
        KEYS_PAGE.write_text(keys_page(), encoding="utf-8")
    assert KEYS_PAGE.read_text(encoding="utf-8") == keys_page()


def pictures_shown() -> set[Path]:
    """Return the pictures that README and the guide show."""
    pages = [ROOT / "README.md", *(page for guide in GUIDES for page in guide.glob("*.md"))]
    return {
        page.parent / name
        for page in pages
        for name in PICTURE.findall(page.read_text(encoding="utf-8"))
    }


def pictures_made() -> set[Path]:
    """Return the pictures that `make pictures` takes."""
    path = ROOT / "scripts" / "pictures.py"
    spec = importlib.util.spec_from_file_location("pictures", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {ROOT / file for guide in GUIDES for file in module.files(guide.name)}


def test_every_picture_shown_is_taken_by_the_script_and_none_for_nothing() -> None:
    assert pictures_shown() == pictures_made()


def test_every_picture_taken_is_there_and_no_other() -> None:
    folders = [ROOT / "docs" / "pictures", *(guide / "pictures" for guide in GUIDES)]
    assert {file for folder in folders for file in folder.iterdir()} == pictures_made()


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_the_pictures_of_the_guide_are_small(guide: Path) -> None:
    assert sum(path.stat().st_size for path in (guide / "pictures").iterdir()) < MOST_BYTES


@pytest.mark.parametrize("page", sorted(GUIDE.glob("*.md")), ids=lambda page: page.name)
def test_every_key_in_the_guide_belongs_to_an_action(page: Path) -> None:
    known = {key for each in declared_actions() for key in each.keys}
    text = (
        page.read_text(encoding="utf-8").replace("Page Down", "PgDown").replace("Page Up", "PgUp")
    )
    text = text.replace("Ctrl+comma", "Ctrl+,")
    named = set(
        re.findall(r"(?:(?:Ctrl|Alt|Shift)\+)+(?:PgUp|PgDown|F?\d+|[A-Z][a-z]+|[A-Z]|[,=+-])", text)
    )
    named |= set(re.findall(r"(?<![\w+])F\d+\b", text))
    assert named <= known | OF_LISTS, named - known - OF_LISTS
