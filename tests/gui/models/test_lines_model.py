"""The model behind every list, held against Qt's own rules for models."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.domain.search import MARK_OFF, MARK_ON
from desktop.qt.models.lines import Line, LineKind, LinesModel

EVERY_KIND = [
    Line(LineKind.HEADING, "", "Sections"),
    Line(LineKind.FOLD, "part:planning", "Planning", colour="planning", is_open=False),
    Line(LineKind.ENTRY, "plan.costs", "Estimate costs", number="4.1.5", colour="planning"),
    Line(LineKind.RESULT, "section:plan.costs", f"{MARK_ON}Costs{MARK_OFF}", note="of all kinds"),
    Line(LineKind.NOTE, "", "No case fits."),
    Line(LineKind.MORE, "after:planning", "More sections …"),
]


@pytest.fixture
def model() -> LinesModel:
    """Return an empty model that Qt's tester watches: a broken rule is a Qt warning."""
    model = LinesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    return model


def test_every_kind_of_line_keeps_the_rules_of_models(model: LinesModel) -> None:
    model.set_lines(EVERY_KIND)
    assert model.rowCount() == len(EVERY_KIND)


def test_other_lines_may_replace_the_first_ones(model: LinesModel) -> None:
    model.set_lines(EVERY_KIND)
    model.set_lines(EVERY_KIND[:2])
    assert [model.line(model.index(row, 0)) for row in range(model.rowCount())] == EVERY_KIND[:2]


def test_all_lines_may_go(model: LinesModel) -> None:
    model.set_lines(EVERY_KIND)
    model.set_lines([])
    assert model.rowCount() == 0


def test_the_current_page_is_marked(model: LinesModel) -> None:
    model.set_lines(EVERY_KIND)
    model.set_current("plan.costs")
    marked = [model.is_current(row) for row in range(model.rowCount())]
    assert marked == [False, False, True, False, False, False]


def test_another_current_page_tells_of_both_lines(model: LinesModel) -> None:
    model.set_lines(EVERY_KIND)
    model.set_current("plan.costs")
    changed: list[int] = []
    model.dataChanged.connect(lambda first, last, _: changed.extend((first.row(), last.row())))
    model.set_current("part:planning")
    assert changed == [1, 1, 2, 2]


def test_no_current_page_marks_no_heading(model: LinesModel) -> None:
    model.set_lines(EVERY_KIND)
    model.set_current("")
    assert not model.is_current(0)


def test_the_current_page_outlives_other_lines(model: LinesModel) -> None:
    model.set_current("plan.costs")
    model.set_lines(EVERY_KIND)
    assert model.is_current(2)


@pytest.mark.parametrize("row", range(len(EVERY_KIND)))
def test_only_what_can_be_opened_can_be_chosen(model: LinesModel, row: int) -> None:
    model.set_lines(EVERY_KIND)
    selectable = bool(model.index(row, 0).flags() & Qt.ItemFlag.ItemIsSelectable)
    assert selectable == (EVERY_KIND[row].kind not in (LineKind.HEADING, LineKind.NOTE))


def test_a_screen_reader_hears_number_title_and_note_without_marks(model: LinesModel) -> None:
    model.set_lines(EVERY_KIND)
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (2, 3)]
    assert spoken == ["4.1.5 Estimate costs", "Costs of all kinds"]


def test_an_index_that_is_no_longer_there_says_nothing(model: LinesModel) -> None:
    model.set_lines(EVERY_KIND)
    gone = model.index(5, 0)
    model.set_lines(EVERY_KIND[:1])
    assert model.data(gone) is None
    assert model.data(QModelIndex()) is None


def test_a_key_has_its_row_or_none(model: LinesModel) -> None:
    model.set_lines(EVERY_KIND)
    assert (model.row_of("part:planning"), model.row_of("nowhere")) == (1, -1)


def test_lines_have_no_lines_below_them(model: LinesModel) -> None:
    model.set_lines(EVERY_KIND)
    assert model.rowCount(model.index(1, 0)) == 0


@pytest.mark.parametrize("row", range(len(EVERY_KIND)))
def test_no_line_can_be_written_or_dragged(model: LinesModel, row: int) -> None:
    model.set_lines(EVERY_KIND)
    assert not model.index(row, 0).flags() & ~(
        Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    )


REMAINS = """
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget
from desktop.qt.models.lines import Line, LineKind, LinesModel

application = QApplication([])
lines = [Line(LineKind.ENTRY, str(row), str(row)) for row in range(60)]
remains = []
for _ in range(60):
    box = QWidget()
    layout = QHBoxLayout(box)
    frames = [QFrame() for _ in range(30)]
    for frame in frames:
        layout.addWidget(frame)
    remains += [layout.itemAt(place) for place in range(30)]
    for frame in frames:
        frame.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    model = LinesModel()
    for _ in range(5):
        model.set_lines(lines)
        model.mark(lambda key: ((key,), key))
    model.set_lines([])
"""
"""Python still holds what Qt has deleted, and new items of Qt come to lie at the same places."""


def test_lines_outlive_what_qt_deleted_behind_pythons_back() -> None:
    done = subprocess.run([sys.executable, "-P", "-c", REMAINS], check=False)
    assert done.returncode == 0
