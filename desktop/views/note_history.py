"""The earlier texts of a note: what is different now, and how to get one back."""

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.annotations import Annotation, AnnotationId, Revision
from desktop.domain.differences import Change, differences
from desktop.qt import tokens
from desktop.qt.page_html import escape
from desktop.qt.theme import Theme
from desktop.views.widgets.icon_button import IconButton


class NoteHistory(QFrame):
    """Lists revisions beside their difference from the present text.

    Signals:
        restore_wanted(AnnotationId, str): the text saved at a moment is wanted back.
        finished(): the person has seen enough.
    """

    restore_wanted = Signal(str, str)
    finished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._annotation: Annotation | None = None
        self._revisions: list[Revision] = []
        self._title = QLabel(self.tr("Earlier texts of this note"))
        self._title.setWordWrap(True)
        self._close = IconButton("close", self.tr("Back to the note"))
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Earlier texts, the latest first"))
        self._legend = QLabel()
        self._legend.setWordWrap(True)
        self._difference = QTextBrowser()
        self._difference.setFrameShape(QFrame.Shape.NoFrame)
        self._difference.setAccessibleName(self.tr("What is different now"))
        self._restore = QPushButton(self.tr("Bring this text back"))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self._list, 2)
        self._column.addWidget(self._legend)
        self._column.addWidget(self._difference, 3)
        self._column.addWidget(self._restore, 0, Qt.AlignmentFlag.AlignLeft)
        self._close.clicked.connect(self.finished)
        self._list.currentRowChanged.connect(self._on_list_current_row_changed)
        self._restore.clicked.connect(self._on_restore_clicked)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        c, px = theme.colours, theme.px
        self._title.setFont(theme.font(tokens.BODY, bold=True))
        self._list.setFont(theme.font(14))
        self._legend.setFont(theme.font(tokens.TINY))
        self._legend.setStyleSheet(f"color: {c.muted};")
        self._difference.document().setDefaultFont(theme.font(14))
        self._restore.setFont(theme.font(tokens.SMALL, bold=True))
        self._close.set_theme(theme)
        self._column.setContentsMargins(px(12), px(10), px(12), px(10))
        self._column.setSpacing(px(8))
        self.setStyleSheet(
            f"QListWidget {{ background: {c.raised}; color: {c.ink}; border: 1px solid {c.line};"
            f" border-radius: {px(6)}px; outline: 0; }}"
            f" QListWidget::item {{ padding: {px(4)}px {px(8)}px; }}"
            f" QListWidget::item:selected {{ background: {c.selection}; color: {c.ink}; }}"
            f" QListWidget:focus {{ border: 2px solid {c.accent}; }}"
        )
        self._show_difference()

    def show_history(self, annotation: Annotation, revisions: list[Revision]) -> None:
        """Show the earlier texts of a note, the latest first."""
        self._annotation, self._revisions = annotation, revisions
        self._list.clear()
        self._list.addItems([moment(revision.saved) for revision in revisions])
        self._list.setCurrentRow(0 if revisions else -1)
        self._restore.setEnabled(bool(revisions))
        self._legend.setText(
            self.tr("Crossed out: only in the earlier text. Underlined: only in the current text.")
            if revisions
            else self.tr("There is no earlier text yet. Each text is kept when you change it.")
        )
        self._list.setFocus()

    def _show_difference(self) -> None:
        row = self._list.currentRow()
        if self._annotation is None or not 0 <= row < len(self._revisions):
            self._difference.clear()
            return
        c = self._theme.colours
        looks = {
            Change.SAME: "",
            Change.GONE: f"text-decoration: line-through; background: {c.emergency_soft};",
            Change.ADDED: f"text-decoration: underline; background: {c.delivery_soft};",
        }
        pieces = differences(self._revisions[row].body, self._annotation.body)
        words = "".join(
            f'<span style="white-space: pre-wrap; {looks[piece.change]}">'
            f"{escape(piece.text).replace(chr(10), '<br>')}</span>"
            for piece in pieces
        )
        self._difference.setHtml(f'<p style="color: {c.ink}">{words}</p>')

    def _on_list_current_row_changed(self) -> None:
        self._show_difference()

    def _on_restore_clicked(self) -> None:
        row = self._list.currentRow()
        if self._annotation is not None and 0 <= row < len(self._revisions):
            self.restore_wanted.emit(AnnotationId(self._annotation.id), self._revisions[row].saved)


def moment(stored: str) -> str:
    """Return a stored moment as the person's clock and calendar show it."""
    time = QDateTime.fromString(stored, Qt.DateFormat.ISODateWithMs)
    if not time.isValid():
        return stored
    return QLocale().toString(time.toLocalTime(), QLocale.FormatType.ShortFormat)
