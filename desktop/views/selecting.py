"""Select words on the page with keys: Shift with the arrows, as in every text."""

from functools import cache
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QKeyEvent, QTextCursor

from desktop.qt.announce import announce

if TYPE_CHECKING:
    from desktop.views.reader import ReaderView

_Move = QTextCursor.MoveOperation


@cache
def _moves() -> "dict[QtCore.Qt.Key, tuple[QTextCursor.MoveOperation, ...]]":
    """Return what each key with Shift does, and what it does with Ctrl as well."""
    keys = QtCore.Qt.Key
    return {
        keys.Key_Left: (_Move.Left, _Move.WordLeft),
        keys.Key_Right: (_Move.Right, _Move.WordRight),
        keys.Key_Up: (_Move.Up, _Move.StartOfBlock),
        keys.Key_Down: (_Move.Down, _Move.EndOfBlock),
        keys.Key_Home: (_Move.StartOfLine, _Move.StartOfBlock),
        keys.Key_End: (_Move.EndOfLine, _Move.EndOfBlock),
    }


class Selecting:
    """The words a person selected on one page.

    Qt also "selects" a link that Tab comes to; that is not a selection anybody made.
    """

    def __init__(self, view: "ReaderView") -> None:
        self._view = view
        self._chosen = (0, 0)

    @property
    def words(self) -> tuple[int, int] | None:
        """The beginning and end of what is selected, or None."""
        cursor = self._view.textCursor()
        span = (cursor.selectionStart(), cursor.selectionEnd())
        return span if cursor.hasSelection() and span == self._chosen else None

    def note_words_chosen(self) -> None:
        """Take what is selected now as the person's choice."""
        cursor = self._view.textCursor()
        self._chosen = (cursor.selectionStart(), cursor.selectionEnd())

    def select(self, begin: int, stop: int) -> None:
        """Select from one position to another."""
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(begin)
        cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)
        self.note_words_chosen()

    def clear(self) -> None:
        """Select nothing."""
        cursor = self._view.textCursor()
        cursor.clearSelection()
        self._view.setTextCursor(cursor)
        self._chosen = (0, 0)

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key asks for here; return whether it did."""
        if event.key() == QtCore.Qt.Key.Key_Escape and self.words is not None:
            self.clear()
            return True
        if event.key() == QtCore.Qt.Key.Key_Escape and self._view.current.start >= 0:
            self._view.current.clear()
            return True
        moves = _moves().get(QtCore.Qt.Key(event.key()))
        modifiers = QtCore.Qt.KeyboardModifier
        held = event.modifiers() & ~modifiers.KeypadModifier
        with_ctrl = modifiers.ShiftModifier | modifiers.ControlModifier
        if moves is None or held not in (modifiers.ShiftModifier, with_ctrl):
            return False
        self._extend(moves[held == with_ctrl])
        return True

    def _extend(self, move: QTextCursor.MoveOperation) -> None:
        view = self._view
        cursor = view.textCursor() if self.words else self._first_cursor()
        before = cursor.position()
        cursor.movePosition(move, QTextCursor.MoveMode.KeepAnchor)
        view.setTextCursor(cursor)
        self.note_words_chosen()
        view.ensureCursorVisible()
        self._tell(before, cursor)
        view.words_selected.emit()

    def _first_cursor(self) -> QTextCursor:
        """Begin where the current passage does, or else where the visible text does."""
        start = self._view.current.start
        if start >= 0:
            cursor = QTextCursor(self._view.document())
            cursor.setPosition(start)
            return cursor
        left, _ = self._view.text_edges
        cursor = self._view.cursorForPosition(QPoint(left + 2, 8))
        cursor.movePosition(_Move.StartOfBlock)
        return cursor

    def _tell(self, before: int, cursor: QTextCursor) -> None:
        """Have the words spoken that the last key added or took away."""
        piece = QTextCursor(self._view.document())
        piece.setPosition(before)
        piece.setPosition(cursor.position(), QTextCursor.MoveMode.KeepAnchor)
        words = piece.selectedText().strip()
        inside = cursor.selectionStart() <= min(before, cursor.position())
        is_added = inside and max(before, cursor.position()) <= cursor.selectionEnd()
        if words and is_added:
            announce(self._view, words)
        elif words:
            no_longer = QCoreApplication.translate("Selecting", "Not selected: {words}")
            announce(self._view, no_longer.format(words=words))
