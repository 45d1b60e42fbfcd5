"""The model of the notebook: rows are read in pages, when somebody looks at them."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.domain.annotations import Annotation, Deed, NotebookQuery, SortBy
from desktop.errors import EnvironmentProblem, Trouble
from desktop.qt.models.notebook import MIME, MOST_PAGES, PAGE, NotebookModel, NotebookRole
from tests.personal import note

ALL = [note(f"Note {number}", order=float(number)) for number in range(PAGE * 3 + 7)]


class Notes:
    """Finds and counts in a list, and remembers which pages were asked for."""

    def __init__(self, notes: list[Annotation]) -> None:
        self.notes = notes
        self.offsets: list[int] = []
        self.counted = 0
        self.fails = False

    def find(self, query: NotebookQuery) -> list[Annotation]:
        if self.fails:
            raise EnvironmentProblem(Trouble.DISK_FAILING, Path("/gone"))
        self.offsets.append(query.offset)
        return self.notes[query.offset : query.offset + query.limit]

    def count(self, _: NotebookQuery) -> int:
        if self.fails:
            raise EnvironmentProblem(Trouble.DISK_FAILING, Path("/gone"))
        self.counted += 1
        return len(self.notes)


@pytest.fixture
def notes() -> Notes:
    """More notes than fit on three pages."""
    return Notes(ALL)


@pytest.fixture
def model(notes: Notes) -> NotebookModel:
    """Return a model that Qt's tester watches: a broken rule is a Qt warning."""
    model = NotebookModel(notes.find, notes.count, lambda each: f"spoken {each.body}")
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    return model


def test_the_first_page_is_there_before_the_rest_is_counted(
    model: NotebookModel, notes: Notes
) -> None:
    model.show(NotebookQuery())
    assert (model.rowCount(), notes.counted, notes.offsets) == (PAGE, 0, [0])


def test_all_rows_are_there_once_they_are_counted(model: NotebookModel) -> None:
    model.show(NotebookQuery())
    model.complete()
    assert model.rowCount() == len(ALL)
    assert model.index(len(ALL) - 1).data() == f"spoken {ALL[-1].body}"


def test_a_row_far_away_reads_its_own_page_only(model: NotebookModel, notes: Notes) -> None:
    model.show(NotebookQuery())
    model.complete()
    notes.offsets.clear()
    assert model.annotation(PAGE * 2 + 5) == ALL[PAGE * 2 + 5]
    assert notes.offsets == [PAGE * 2]


def test_few_rows_need_no_counting(model: NotebookModel, notes: Notes) -> None:
    notes.notes = ALL[:3]
    model.show(NotebookQuery())
    model.complete()
    assert (model.rowCount(), notes.counted) == (3, 0)


def test_another_query_replaces_the_rows(model: NotebookModel, notes: Notes) -> None:
    model.show(NotebookQuery())
    notes.notes = ALL[5:7]
    model.show(NotebookQuery(text="other", sort=SortBy.CHANGED))
    rows = [model.index(row).data(NotebookRole.ANNOTATION) for row in range(model.rowCount())]
    assert rows == ALL[5:7]


def test_only_some_pages_are_kept() -> None:
    many = Notes([note(str(number)) for number in range(PAGE * (MOST_PAGES + 3))])
    model = NotebookModel(many.find, many.count, lambda each: each.body)
    model.show(NotebookQuery())
    model.complete()
    for row in range(0, model.rowCount(), PAGE):
        model.annotation(row)
    many.offsets.clear()
    assert model.annotation(0) is not None
    assert many.offsets == [0]


def test_a_row_that_was_read_is_found_by_its_id(model: NotebookModel) -> None:
    model.show(NotebookQuery())
    assert model.row_nearby(ALL[7].id) == 7
    assert model.row_nearby(ALL[PAGE * 2].id) == -1


def test_what_cannot_be_read_is_told_once_and_shown_as_nothing(
    model: NotebookModel, notes: Notes
) -> None:
    told: list[object] = []
    model.failed.connect(told.append)
    model.show(NotebookQuery())
    model.complete()
    notes.fails = True
    assert model.annotation(PAGE) is None
    assert model.annotation(PAGE + 1) is None
    assert len(told) == 1


def test_rows_beyond_the_end_say_nothing(model: NotebookModel) -> None:
    model.show(NotebookQuery())
    assert model.annotation(-1) is None
    assert model.data(QModelIndex()) is None


def test_only_bookmarks_in_ones_own_order_can_be_dragged(model: NotebookModel) -> None:
    model.show(NotebookQuery())
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    model.can_be_moved = True
    assert model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_dropped_rows_tell_where_they_go(model: NotebookModel) -> None:
    moved: list[tuple[list[str], object]] = []
    model.moved.connect(lambda ids, before: moved.append((ids, before)))
    model.can_be_moved = True
    model.show(NotebookQuery(deeds=(Deed.BOOKMARK,), sort=SortBy.HAND))
    data = model.mimeData([model.index(3), model.index(1)])
    model.dropMimeData(data, Qt.DropAction.MoveAction, 6, 0, QModelIndex())
    model.dropMimeData(data, Qt.DropAction.MoveAction, PAGE, 0, QModelIndex())
    ids = [ALL[1].id, ALL[3].id]
    assert moved == [(ids, ALL[6].id), (ids, None)]


def test_what_comes_from_elsewhere_is_not_dropped(model: NotebookModel) -> None:
    model.can_be_moved = True
    model.show(NotebookQuery())
    data = QMimeData()
    data.setText(json.dumps(["x"]))
    assert not data.hasFormat(MIME)
    assert not model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
