"""Recipes and menu entries say the same as the program."""

import configparser
import re
from xml.etree import ElementTree

from desktop import APP_ID, DESKTOP_ID, DISPLAY_NAME, __version__
from tests.conftest import ROOT

LINUX = ROOT / "shipping" / "linux"


def test_the_menu_entry_starts_the_program_under_its_name() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[method-assign,assignment]
    entry.read(LINUX / f"{DESKTOP_ID}.desktop", encoding="utf-8")
    values = entry["Desktop Entry"]
    assert (values["Name"], values["Exec"]) == (DISPLAY_NAME, "fieldguide")
    assert values["Icon"] == DESKTOP_ID
    # Qt names its windows after the application.
    assert values["StartupWMClass"] == APP_ID


def test_the_catalogue_entry_tells_of_this_version_first() -> None:
    root = ElementTree.parse(LINUX / f"{DESKTOP_ID}.metainfo.xml").getroot()
    release = root.find("releases/release")
    assert root.findtext("id") == DESKTOP_ID
    assert root.findtext("launchable") == f"{DESKTOP_ID}.desktop"
    assert release is not None
    assert release.get("version") == __version__


def test_the_manual_names_the_folders_of_the_persons_own_files() -> None:
    manual = (LINUX / "fieldguide.1").read_text(encoding="utf-8")
    assert re.search(r"share/procurement\\-field\\-guide$", manual, re.MULTILINE)
