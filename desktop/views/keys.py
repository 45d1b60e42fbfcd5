"""All keys of the program: looked up, and changed by whoever wants others."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.qt import tokens
from desktop.qt.announce import announce
from desktop.qt.models.keys import Column, KeyRow, KeysModel, shown_keys
from desktop.qt.overriding import override
from desktop.qt.theme import Theme
from desktop.views.plain_dialog import PlainDialog, set_words
from desktop.views.widgets.filter_field import FilterField
from desktop.views.widgets.flow import FlowLayout
from desktop.views.widgets.roomy import Roomy

AnyIndex = QModelIndex | QPersistentModelIndex
TOPIC = "keys"
"""Names this part of Help."""
WIDTH = 720
PADDING = 8
LOWEST = 150
"""A few lines of the table are always seen."""


class _Lines(QStyledItemDelegate):
    """Says how high a row is: Qt forgets what the style sheet keeps free beside its words."""

    padding = 0

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        inside = QStyleOptionViewItem(option)
        inside.rect = option.rect.adjusted(0, 0, -2 * self.padding, 0)
        return super().sizeHint(inside, index)


class KeysPanel(QFrame):
    """A table of deeds and keys with a filter.

    Signals:
        keys_wanted(str, tuple): a deed shall have these keys.
        usual_keys_wanted(): every deed shall have its usual keys again.
    """

    keys_wanted = Signal(str, object)
    usual_keys_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = QLabel(self.tr("Keys"))
        self._hint = QLabel(
            self.tr(
                "Everything can be done by keyboard. Tab and Shift+Tab move between the"
                " parts of the window, arrows within a list, Enter opens. Esc closes what"
                " opened last."
            )
        )
        self._hint.setWordWrap(True)
        self._filter = FilterField(self.tr("Search for an action or a key"), theme)
        self._model = KeysModel(self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._model)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setFilterKeyColumn(-1)
        self._table = self._make_table()
        self._lines = _Lines(self._table)
        self._table.setItemDelegate(self._lines)
        self._change = QPushButton(self.tr("Change the key …"))
        self._usual = QPushButton(self.tr("Usual key"))
        self._all_usual = QPushButton(self.tr("All usual keys"))
        self._row = FlowLayout()
        for button in (self._change, self._usual, self._all_usual):
            self._row.add(button)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        for widget in (self._title, self._hint, self._filter):
            self._column.addWidget(widget)
        self._column.addWidget(self._table, 1)
        self._column.addLayout(self._row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Roomy(inner))
        self._filter.textChanged.connect(self._on_filter_text_changed)
        self._table.activated.connect(self._on_change_clicked)
        self._change.clicked.connect(self._on_change_clicked)
        self._usual.clicked.connect(self._on_usual_clicked)
        self._all_usual.clicked.connect(self.usual_keys_wanted)
        self._table.selectionModel().currentRowChanged.connect(self._update_buttons)
        self.set_theme(theme)

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._shown)
        table.setAccessibleName(self.tr("Keys"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(Column.DEED, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.KEYS, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        return table

    def show_keys(self, rows: Sequence[KeyRow]) -> None:
        """Show the deeds with the keys they have now; the chosen one stays chosen."""
        chosen = self._chosen()
        self._model.set_rows(rows)
        for row in range(self._shown.rowCount()):
            index = self._shown.index(row, Column.DEED)
            if chosen is None or self._row_of(index.row()).action_id == chosen.action_id:
                self._table.setCurrentIndex(index)
                break
        self._update_buttons()

    def focus_first(self) -> None:
        """Move the keyboard to the filter."""
        self._filter.setFocus()

    def _row_of(self, shown_row: int) -> KeyRow:
        return self._model.row(self._shown.mapToSource(self._shown.index(shown_row, 0)))

    def _chosen(self) -> KeyRow | None:
        index = self._table.currentIndex()
        return self._row_of(index.row()) if index.isValid() else None

    def _update_buttons(self) -> None:
        row = self._chosen()
        self._change.setEnabled(row is not None)
        self._usual.setEnabled(row is not None and row.keys != row.usual)

    def _on_filter_text_changed(self, text: str) -> None:
        self._shown.setFilterFixedString(text.strip())
        count = self._shown.rowCount()
        if count:
            self._table.setCurrentIndex(self._shown.index(0, Column.DEED))
        self._update_buttons()
        announce(self, self.tr("%n action(s)", "", count))

    def _on_usual_clicked(self) -> None:
        if row := self._chosen():
            self.keys_wanted.emit(row.action_id, row.usual)

    def _on_change_clicked(self) -> None:
        row = self._chosen()
        if row is None:
            return
        rows = [self._model.row(self._model.index(i, 0)) for i in range(self._model.rowCount())]
        dialog = KeyDialog(row, rows, self._theme, self)
        dialog.key_chosen.connect(self._on_dialog_key_chosen)
        dialog.open()

    def _on_dialog_key_chosen(self, action_id: str, key: str) -> None:
        self.keys_wanted.emit(action_id, (key,) if key else ())

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme or text size."""
        self._theme = theme
        c, px = theme.colours, theme.px
        self._title.setFont(theme.font(22, bold=True))
        self._hint.setFont(theme.font(14))
        self._filter.set_theme(theme)
        self._table.setFont(theme.font(14))
        self._table.horizontalHeader().setFont(theme.font(tokens.SMALL, bold=True))
        # Large words of a deed take more lines than one.
        self._lines.padding = px(PADDING)
        rows = self._table.verticalHeader()
        rows.setMinimumSectionSize(px(30))
        rows.setSectionResizeMode(rows.ResizeMode.ResizeToContents)
        self._table.setMinimumHeight(px(LOWEST))
        for button in (self._change, self._usual, self._all_usual):
            button.setFont(theme.font(14))
        self._column.setContentsMargins(px(32), px(24), px(32), px(24))
        self._column.setSpacing(px(12))
        self._row.setSpacing(px(8))
        for widget in (self._hint, self._filter, self._table):
            widget.setMaximumWidth(px(WIDTH))
        self.setStyleSheet(
            f"QTableView {{ background: {c.paper}; color: {c.ink}; outline: 0;"
            f" selection-background-color: {c.selection}; selection-color: {c.ink};"
            f" border: 2px solid {c.paper}; }}"
            f" QTableView:focus {{ border-color: {c.accent}; }}"
            f" QTableView::item {{ border-bottom: 1px solid {c.line};"
            f" padding: 0 {px(PADDING)}px; }}"
            f" QHeaderView::section {{ background: {c.paper}; color: {c.muted}; border: 0;"
            f" border-bottom: 1px solid {c.line}; padding: {px(4)}px {px(8)}px; }}"
        )


class KeyDialog(PlainDialog):
    """Asks for another key for a deed, and refuses one that another deed has.

    Signals:
        key_chosen(str, str): the deed and its key; an empty key means none.
    """

    key_chosen = Signal(str, str)

    def __init__(self, row: KeyRow, rows: Sequence[KeyRow], theme: Theme, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("KeyDialog", "Change the key"), theme, parent)
        self._row = row
        self._rows = rows
        self.add_text(self.tr("Press the new keys for “{deed}”.").format(deed=row.words))
        self._field = QKeySequenceEdit()
        self._field.setMaximumSequenceLength(1)
        self._field.setKeySequence(QKeySequence(row.keys[0] if row.keys else ""))
        self._field.setFont(theme.font())
        # The keyboard is in the line inside.
        for field in (self._field, *self._field.findChildren(QLineEdit)):
            field.setAccessibleName(self.tr("New keys"))
        self.column.addWidget(self._field)
        self._says = self.add_text(self.tr("Now: {keys}").format(keys=shown_keys(row.keys)))
        self._use = self.add_button(
            self.tr("Use these keys"), self._on_use_clicked, is_primary=True
        )
        # Enter belongs to the field: it may be the key that is wanted.
        self._use.setAutoDefault(False)
        self._use.setDefault(False)
        self.add_button(self.tr("No key"), self._on_none_clicked)
        self.add_button(self.tr("Cancel"), self.reject)
        self._field.keySequenceChanged.connect(self._on_field_key_sequence_changed)
        self._field.setFocus()

    def _key(self) -> str:
        return self._field.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _on_field_key_sequence_changed(self) -> None:
        key = self._key()
        other = next(
            (
                row
                for row in self._rows
                if row.action_id != self._row.action_id
                and key in [_portable(each) for each in row.keys]
            ),
            None,
        )
        words = ""
        if other is not None:
            words = self.tr("“{deed}” has these keys already. Choose others.").format(
                deed=other.words
            )
        elif key and not _is_free(key):
            words = self.tr("This key is needed for writing. Add Ctrl or Alt, or use F1 to F12.")
        set_words(self._says, words)
        self._use.setEnabled(not words and bool(key))
        if words:
            announce(self, words)

    def _on_use_clicked(self) -> None:
        self.key_chosen.emit(self._row.action_id, self._key())
        self.accept()

    def _on_none_clicked(self) -> None:
        self.key_chosen.emit(self._row.action_id, "")
        self.accept()


def _portable(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def _is_free(key: str) -> bool:
    """Return whether a key is not needed for writing and for moving about."""
    last = key.rpartition("+")[2] or "+"
    is_function_key = last.startswith("F") and last[1:].isdigit()
    return is_function_key or any(part in key for part in ("Ctrl+", "Alt+", "Meta+"))
