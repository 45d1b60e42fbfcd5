"""All that a person added to the guide as one list; rows are read when they are looked at."""

import json
from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.domain.annotations import Annotation, AnnotationId, NotebookQuery
from desktop.errors import EnvironmentProblem
from desktop.qt.overriding import override

AnyIndex = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()

PAGE = 50
"""Rows that are read together."""
MOST_PAGES = 40
"""Pages that are kept; the oldest goes first."""
MIME = "application/x-fieldguide-annotations"

_SELECTABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class NotebookRole(IntEnum):
    """Roles beyond Qt's own."""

    ANNOTATION = Qt.ItemDataRole.UserRole + 1


class NotebookModel(QAbstractListModel):
    """What a query finds. The first page is there at once; `complete` counts the rest.

    Signals:
        failed(EnvironmentProblem): rows could not be read.
        moved(list, object): rows were dropped: their ids, and the id they stand before or None.
    """

    failed = Signal(object)
    moved = Signal(object, object)

    def __init__(
        self,
        find: Callable[[NotebookQuery], Sequence[Annotation]],
        count: Callable[[NotebookQuery], int],
        spoken: Callable[[Annotation], str],
        parent: QObject | None = None,
    ) -> None:
        """Take what finds and counts, and what puts an annotation into words."""
        super().__init__(parent)
        self._find = find
        self._count = count
        self._spoken = spoken
        self._query = NotebookQuery()
        self._pages: dict[int, Sequence[Annotation]] = {}
        self._rows = 0
        self._is_complete = True
        self.can_be_moved = False
        """Whether rows can be dragged to another place."""

    @property
    def query(self) -> NotebookQuery:
        """What the list shows, without limit and offset."""
        return self._query

    def show(self, query: NotebookQuery) -> None:
        """Show what a query finds. Raises EnvironmentProblem."""
        first = self._find(query._replace(limit=PAGE, offset=0))
        self.beginResetModel()
        self._query = query
        self._pages = {0: first}
        self._rows = len(first)
        self._is_complete = len(first) < PAGE
        self.endResetModel()

    def complete(self) -> None:
        """Find out how many rows there are."""
        if self._is_complete:
            return
        self._is_complete = True
        try:
            count = self._count(self._query)
        except EnvironmentProblem as problem:
            self.failed.emit(problem)
            return
        if count > self._rows:
            self.beginInsertRows(NO_INDEX, self._rows, count - 1)
            self._rows = count
            self.endInsertRows()

    def annotation(self, row: int) -> Annotation | None:
        """Return what stands in a row; its page is read if need be."""
        if not 0 <= row < self._rows:
            return None
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._read(number)
        return page[place] if place < len(page) else None

    def _read(self, number: int) -> Sequence[Annotation]:
        try:
            page = self._find(self._query._replace(limit=PAGE, offset=number * PAGE))
        except EnvironmentProblem as problem:
            # Kept as empty: the view asks again with each painting.
            page = ()
            self.failed.emit(problem)
        if len(self._pages) >= MOST_PAGES:
            del self._pages[next(iter(self._pages))]
        self._pages[number] = page
        return page

    def row_nearby(self, annotation_id: AnnotationId) -> int:
        """Return the row of an annotation if it is on a page that was read, or -1."""
        for number, page in self._pages.items():
            for place, annotation in enumerate(page):
                if annotation.id == annotation_id:
                    return number * PAGE + place
        return -1

    # -- what Qt asks -----------------------------------------------------------------------

    @override
    def rowCount(self, parent: AnyIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else self._rows

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (
            NotebookRole.ANNOTATION,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        annotation = self.annotation(index.row()) if index.isValid() else None
        if annotation is None or role == NotebookRole.ANNOTATION:
            return annotation
        return self._spoken(annotation)

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled if self.can_be_moved else Qt.ItemFlag.NoItemFlags
        flags = _SELECTABLE | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.can_be_moved else flags

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        found = (self.annotation(row) for row in sorted(index.row() for index in indexes))
        ids = [annotation.id for annotation in found if annotation]
        data = QMimeData()
        data.setData(MIME, json.dumps(ids).encode())
        return data

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        if not self.can_be_moved or not data.hasFormat(MIME):
            return False
        before = self.annotation(parent.row() if parent.isValid() else row)
        ids = json.loads(bytes(data.data(MIME).data()))
        self.moved.emit(ids, before.id if before else None)
        # The rows are read anew; the view must not take away what it dragged.
        return False
