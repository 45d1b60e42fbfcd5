"""Texts are found in the program, and translations stay when texts are gathered again."""

from pathlib import Path

import pytest

from shipping import interface_texts
from shipping.interface_texts import Text

MODULE = """
class Page(QWidget):
    def words(self, count):
        return self.tr("One {name}" " of many"), self.tr("%n page(s)", "", count + 1)

def minutes(seconds):
    painter.translate(0, 4)
    return translate("Time", "%n minute(s)", "", max(1, round(seconds / 60)))

def name():
    return QCoreApplication.translate("Time", "May", "the month")
"""
EMPTY = '<?xml version="1.0"?><TS version="2.1" language="es"></TS>'


@pytest.fixture
def module(tmp_path: Path) -> Path:
    path = tmp_path / "module.py"
    path.write_text(MODULE, encoding="utf-8")
    return path


def test_texts_are_found_with_context_remark_and_number(module: Path) -> None:
    assert set(interface_texts.texts(module)) == {
        Text("Page", "One {name} of many", "", is_plural=False),
        Text("Page", "%n page(s)", "", is_plural=True),
        Text("Time", "%n minute(s)", "", is_plural=True),
        Text("Time", "May", "the month", is_plural=False),
    }


def test_translations_stay_when_gathered_again(module: Path, tmp_path: Path) -> None:
    file = tmp_path / "fieldguide_es.ts"
    file.write_text(EMPTY, encoding="utf-8")
    found = interface_texts.all_texts(module.parent)
    interface_texts.gather(file, found)
    words = file.read_text(encoding="utf-8")
    may = '<comment>the month</comment>\n            <translation type="unfinished"></translation>'
    assert may in words
    file.write_text(words.replace(may, may.replace(' type="unfinished">', ">mayo")), "utf-8")
    interface_texts.gather(file, [*found, Text("New", "New", "", is_plural=False)])
    assert "<translation>mayo</translation>" in file.read_text(encoding="utf-8")
    interface_texts.gather(file, [])
    assert "mayo" not in file.read_text(encoding="utf-8")


def test_the_file_for_english_holds_plural_forms_alone(module: Path) -> None:
    found = interface_texts.all_texts(module.parent)
    wanted = interface_texts.wanted_in(Path("fieldguide_en.ts"), found)
    assert [text.source for text in wanted] == ["%n page(s)", "%n minute(s)"]
