"""The people of a session as a list: a row for each, which stays quick with a thousand."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.domain.workshop.events import PersonId
from desktop.domain.workshop.session import Person
from desktop.qt.overriding import override
from desktop.qt.workshop_words import person_name, presence_words

AnyIndex = QModelIndex | QPersistentModelIndex
PARTICIPANT = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class Participant(NamedTuple):
    """Somebody, with what a row tells of them."""

    person: Person
    team: str
    """The name of the team; empty without one."""
    has_answered: bool | None
    """None while nothing is asked."""

    @property
    def name(self) -> str:
        """What they are called."""
        return person_name(self.person)


class ParticipantsModel(QAbstractListModel):
    """Rows are added and changed in place, so that what is chosen stays chosen.

    Signals:
        renamed(int, str): another name was typed for somebody.
    """

    renamed = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Participant] = []

    def show(self, rows: Sequence[Participant]) -> None:
        """Show these people."""
        kept = len(self._rows)
        if [one.person.id for one in rows[:kept]] != [one.person.id for one in self._rows]:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        changed = [row for row in range(kept) if rows[row] != self._rows[row]]
        self._rows[:] = rows[:kept]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
        if len(rows) > kept:
            self.beginInsertRows(QModelIndex(), kept, len(rows) - 1)
            self._rows += rows[kept:]
            self.endInsertRows()

    def at(self, index: AnyIndex) -> Participant:
        """Return who stands in a row."""
        return self._rows[index.row()]

    def ids(self) -> list[PersonId]:
        """Return who is listed, in order."""
        return [one.person.id for one in self._rows]

    @override
    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        sign, state = presence_words(one.person, has_answered=one.has_answered)
        # The list may have no room for all of it.
        whole = ", ".join(filter(None, (one.name, one.team, state)))
        return {
            Qt.ItemDataRole.DisplayRole: one.name,
            Qt.ItemDataRole.EditRole: one.person.name,
            Qt.ItemDataRole.DecorationRole: sign,
            Qt.ItemDataRole.ToolTipRole: whole,
            Qt.ItemDataRole.AccessibleTextRole: whole,
            PARTICIPANT: one,
        }.get(Qt.ItemDataRole(role))

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and not self._rows[index.row()].person.is_removed:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    @override
    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        person = self._rows[index.row()].person
        typed = str(value).strip()
        if role == Qt.ItemDataRole.EditRole and typed != person.name:
            # The session decides; what it says comes back by `show`.
            self.renamed.emit(person.id, typed)
        return False
