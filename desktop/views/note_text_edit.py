"""Where a note is typed: plain text in which two brackets offer the sections to link to."""

import re

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCompleter, QListView, QPlainTextEdit, QWidget

from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.qt.wording import page_name
from desktop.services.reading import ReadingService

_BEGUN = re.compile(r"\[\[([^\[\]\n]{0,80})$")
_POPUP_KEYS = (
    Qt.Key.Key_Enter,
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
)


class NoteTextEdit(QPlainTextEdit):
    """Plain text. Tab leaves it; links are completed from `[[` on.

    Signals:
        left(): the keyboard went elsewhere.
        escaped(): Escape was pressed, and no list of sections was open.
    """

    left = Signal()
    escaped = Signal()

    def __init__(
        self, reading: ReadingService, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._reading = reading
        self._completer: QCompleter | None = None
        self._targets: dict[str, str] = {}
        self._offers = QListView(self)
        self._offers.hide()
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Note"))
        self.textChanged.connect(self._on_text_changed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self.setFont(theme.font(14))
        self._offers.setFont(theme.font(14))
        self._offers.setMinimumWidth(theme.px(280))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._offers.isVisible() and event.key() in _POPUP_KEYS:
            # The list of sections takes the key.
            event.ignore()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    # -- links ------------------------------------------------------------------------------

    def _begun(self) -> str | None:
        """Return what was typed behind two brackets, or None."""
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        found = _BEGUN.search(before)
        return found[1] if found and not cursor.hasSelection() else None

    def _on_text_changed(self) -> None:
        begun = self._begun() if self.hasFocus() else None
        if begun is None:
            self._offers.hide()
            return
        completer = self._completer or self._made_completer()
        completer.setCompletionPrefix(begun)
        if not completer.completionCount():
            self._offers.hide()
            return
        self._offers.setCurrentIndex(completer.completionModel().index(0, 0))
        box = self.cursorRect()
        box.setWidth(max(self._offers.minimumWidth(), self.width() - box.left()))
        completer.complete(box)

    def _made_completer(self) -> QCompleter:
        for page_id in self._reading.page_ids():
            number, title = self._reading.page_title(page_id) or ("", page_id)
            self._targets[page_name(number, title)] = number or page_id
        model = QStringListModel(list(self._targets), self)
        completer = self._completer = QCompleter(model, self)
        completer.setPopup(self._offers)
        completer.setWidget(self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._on_completer_activated)
        return completer

    def _on_completer_activated(self, name: str) -> None:
        begun = self._begun()
        if begun is None:
            return
        cursor = self.textCursor()
        cursor.movePosition(
            QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(begun)
        )
        cursor.insertText(f"{self._targets[name]}]]")
        self.setTextCursor(cursor)
